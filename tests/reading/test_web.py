import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wz_metrics.reading import ReadingError, read_documents
from wz_metrics.reading.web import fetch

pytest.importorskip("httpx")
PAGE = "<html><head><meta charset=gb2312></head><body><h1>甲市政府工作报告</h1><p>全市生产总值增长6.2%。</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        match self.path:
            case "/report.html":
                self.answer(200, PAGE.encode("gb18030"), {"Content-Type": "text/html; charset=utf-8"})
            case "/moved":
                self.answer(302, b"", {"Location": "/report.html"})
            case "/loop":
                self.answer(302, b"", {"Location": "/loop"})
            case "/out":
                self.answer(302, b"", {"Location": "file:///etc/passwd"})
            case "/large":
                self.answer(200, b"a" * 50_000, {})
            case "/bomb":
                self.answer(200, gzip.compress(b"a" * 5_000_000), {"Content-Encoding": "gzip"})
            case "/broken":
                self.answer(200, b"no gzip", {"Content-Encoding": "gzip"})
            case "/slow":
                self.server.release.wait(20)
            case _:
                self.answer(404, b"none", {})

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.release = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.release.set()
    server.shutdown()
    server.server_close()


def read(address, **options):
    [result] = read_documents(address, **options)
    return result


def test_a_page_is_read_in_its_own_encoding_whatever_the_server_says(server):
    document = read(f"{server}/report.html")
    assert document.text == "甲市政府工作报告\n全市生产总值增长6.2%。"
    assert document.metadata.encoding == "gb18030"


def test_redirects_are_followed_and_the_last_address_is_kept(server):
    document = read(f"{server}/moved")
    assert (document.source, document.metadata.address) == (f"{server}/moved", f"{server}/report.html")


@pytest.mark.parametrize(
    ("path", "problem"),
    [("/none", "answered 404"), ("/loop", "redirected more than"), ("/out", "cannot be"), ("/broken", "damaged")],
)
def test_what_cannot_be_had_is_one_clear_line(server, path, problem):
    error = read(server + path)
    assert isinstance(error, ReadingError)
    assert problem in str(error)
    assert "\n" not in str(error)


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_a_page_over_the_bound_is_refused(server, path):
    assert "too large" in str(read(server + path, max_bytes=20_000))


def test_a_server_that_does_not_answer_is_left(server):
    with pytest.raises(ReadingError, match="no answer within"):
        fetch(f"{server}/slow", 1000, timeout=0.2)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/x", "http://", "https://no host/x", "http://[::1"])
def test_addresses_that_lead_nowhere_are_one_clear_line(address):
    assert "cannot be reached" in str(read(address))
