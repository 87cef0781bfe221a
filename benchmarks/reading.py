"""Time and peak memory of reading: ordinary files, large ones and malicious ones, each in a process of its own.

python benchmarks/reading.py            # files that it makes itself
python benchmarks/reading.py FOLDER     # every file of a folder, too
"""

import argparse
import io
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SENTENCE = "全市生产总值4297.8亿元，同比增长6.2%，增速分别高于全国、全省1.2和0.6个百分点。"
CHILD = """
import re, resource, sys, time
from pathlib import Path
from wz_metrics.reading import ReadingError, read_documents
before = time.perf_counter()
found = list(read_documents(sys.argv[1]))
seconds = time.perf_counter() - before
said = found[0].problem if isinstance(found[0], ReadingError) else f"{len(found[0].text):,} characters, {len(found[0].tables)} tables"
status = Path("/proc/self/status")  # ru_maxrss would hold what the parent had before
peak = re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1] if status.exists() else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"{seconds:.3f}\\t{int(peak) / 1024:.0f}\\t{said}")
"""


def make_page():
    """600 KB of markup around 8,000 characters, as word processors write it."""
    style = "font-family:仿宋_GB2312;font-size:16.0000pt;mso-spacerun:'yes';"
    spans = "".join(f'<span style="{style}">{part}</span>' for part in SENTENCE.replace("，", "，|").split("|"))
    return f"<html><head><meta charset=gb2312></head><body>{f'<p>{spans}</p>' * 900}</body></html>".encode()


def make_package(content):
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for chunk in content:
            part.write(chunk)
    return buffer.getvalue()


def make_files(folder):
    space = b" " * 1_000_000
    word = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>".encode()
    head, tail = b'<w:document xmlns:w="w"><w:body>', b"</w:body></w:document>"
    files = {
        "inline markup, 600 KB.html": make_page(),
        "bomb, 300 MB.docx": make_package([b"<w:document>", *[space] * 300, b"</w:document>"]),
        "text of 90 MB, 15 MB packed.docx": make_package(
            [head, *(word + b'<w:x a="' + random.randbytes(9_000).hex().encode() + b'"/>' for _ in range(4_900)), tail]
        ),
        "report, 1 MB of text.docx": make_package([head, word * 9_000, tail]),
        "text, 50 MB.txt": (SENTENCE + "\n").encode() * (50_000_000 // len(SENTENCE.encode() + b"\n")),
        "text, 50 MB, gb18030.txt": (SENTENCE + "\n").encode("gb18030") * (50_000_000 // len(SENTENCE.encode("gb18030") + b"\n")),
        "nested, 1 MB.html": b"<html><body>" + b"<div>" * 200_000 + SENTENCE.encode(),
        "unclosed, 5 MB.html": b"<html><body>" + f"<p><font><b>{SENTENCE}".encode() * 40_000,
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)


def measure(path, label):
    before = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", CHILD, path], capture_output=True, text=True, check=False, cwd=ROOT)
    whole = time.perf_counter() - before
    seconds, memory, said = (done.stdout or f"-\t-\t{done.stderr.strip().splitlines()[-1]}").strip().split("\t")
    print(f"{label[:44]:<44} {seconds:>8} s {whole:8.2f} s {memory:>6} MB  {said[:90]}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    folder = parser.parse_args().folder
    print(f"{'file':<44} {'reading':>10} {'process':>10} {'peak':>9}")
    with tempfile.TemporaryDirectory() as made:
        make_files(Path(made))
        paths = [*sorted(Path(made).iterdir()), *sorted((ROOT / "seeds").iterdir()), *sorted((ROOT / "tests/reading/data").iterdir())]
        paths += sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []
        for path in paths:
            measure(path, path.name)


if __name__ == "__main__":
    main()
