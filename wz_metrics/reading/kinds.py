"""Which reader a file needs: told by its first bytes, its text, then its ending."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.model import Document
from wz_metrics.reading.encoding import decode
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.language import check_language, simplify
from wz_metrics.reading.mail import is_mail, open_mail

BLANK = b"\0 \t\r\n"
RICH_TEXT = b"{\\rtf"
UNREADABLE = (  # first bytes, what the file is and what to do
    (b"\x89PNG", "a picture (PNG); run it through text recognition (OCR) first"),
    (b"\xff\xd8\xff", "a picture (JPEG); run it through text recognition (OCR) first"),
    (b"GIF8", "a picture (GIF); run it through text recognition (OCR) first"),
    (b"BM", "a picture (BMP); run it through text recognition (OCR) first"),
    (b"II*\0", "a picture (TIFF); run it through text recognition (OCR) first"),
    (b"MM\0*", "a picture (TIFF); run it through text recognition (OCR) first"),
    (RICH_TEXT, "a Rich Text file; open it in Word, WPS or LibreOffice and save it as .docx"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"MZ", "a program, not a report"),
    (b"\x7fELF", "a program, not a report"),
    (b"SQLite format 3", "a database, not a report"),
    (b"PAR1", "a Parquet table, not a report; the table commands read it"),
)
PAGE_ENDINGS = (".htm", ".html", ".shtml", ".xhtml", ".jhtml", ".aspx", ".jsp", ".php", ".mht", ".mhtml")
OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.{0,5000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|center|font|article|section|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
CLOSING = re.compile(r"</(?:p|div|td|li)>", re.IGNORECASE)
# Not read inside folders and archives: what describes a collection, and what programs leave behind.
SKIPPED = re.compile(r"\.|~\$|README|LICENSE|CHANGELOG|Thumbs\.db$|desktop\.ini$|__MACOSX$", re.IGNORECASE)
PACKAGES = (  # what lies in an archive, what it is and what to do
    ("ppt", "a presentation; save its text as .docx or .txt"),
    ("content.xml", "an OpenDocument file; open it in LibreOffice or WPS and save it as .docx"),
    ("META-INF", "a program or an e-book, not a report"),
)
MAX_PARTS = 100_000_000  # bytes of text in an office file


def read_kind(data: bytes, source: str, media_type: str) -> Document:
    """Read the bytes of one file with the reader of its kind; raises ReadingError, and nothing else, for what cannot be read."""
    if not data[:1024].strip(BLANK) and not data.strip(BLANK):
        raise ReadingError(source, "the file is empty; save the report again")
    try:
        document = _read_any(data, source, media_type)
    except (MemoryError, RecursionError):
        raise ReadingError(source, "too large or too deeply nested to be read here; save its text as .txt") from None
    check_language(document.text, source)
    text, warning = simplify(document.text)
    if text is document.text and not warning:
        return document
    warnings = (*document.metadata.warnings, *((warning,) if warning else ()))
    return replace(document, text=text, metadata=replace(document.metadata, warnings=warnings))


def _read_any(data: bytes, source: str, media_type: str) -> Document:
    if data.startswith(b"PK\x03\x04"):
        return _read_package(data, source)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        from wz_metrics.reading.doc import read_doc

        return read_doc(data, source)
    if b"%PDF-" in data[:1024]:
        from wz_metrics.reading.pdf import read_pdf

        return read_pdf(data, source)
    if is_mail(data):
        return _read_text(open_mail(data), source, "text/html")
    return _read_text(data, source, media_type)


def _read_package(data: bytes, source: str) -> Document:
    """Office files that are ZIP archives inside."""
    from wz_metrics.reading.archive import Archive

    archive = Archive(data, source, MAX_PARTS)
    folders = {name.partition("/")[0] for name in archive.names}
    if "word" in folders:
        from wz_metrics.reading.docx import read_docx

        return read_docx(archive, source)
    if "xl" in folders:
        from wz_metrics.reading.sheets import read_xlsx

        return read_xlsx(archive, data, source)
    for name, what in PACKAGES:
        if name in folders:
            raise ReadingError(source, f"this is {what}")
    raise ReadingError(source, "this is an archive without a report in it; unpack it and name the files")


def _read_text(data: bytes, source: str, media_type: str) -> Document:
    from wz_metrics.reading.plain import read_plain

    decoded = decode(data)
    if not decoded.plausible or data.startswith(RICH_TEXT):
        what = next((what for mark, what in UNREADABLE if data.startswith(mark)), "not a text; give the report as text, HTML, DOCX or PDF")
        raise ReadingError(source, f"this is {what}")
    if is_html(decoded.text, source.lower(), media_type.lower()):
        from wz_metrics.reading.html import read_html

        return read_html(decoded, source)
    if decoded.text.lstrip().startswith("<?xml"):
        raise ReadingError(source, "this is an XML file but no web page; open it in the program that it is from and save it as .docx")
    if source.lower().endswith((".csv", ".tsv")) or "csv" in media_type:
        from wz_metrics.reading.sheets import read_csv

        return read_csv(decoded, source)
    return read_plain(decoded, source)


def is_html(text: str, name: str, media_type: str) -> bool:
    """Whether a decoded file is a web page: it begins like one, or its name or media type says so and it has tags."""
    if OPENING.match(text):
        return True
    if name.endswith((".txt", ".md", ".markdown", ".csv", ".tsv")):
        return False
    tags = len(CLOSING.findall(text[:200_000]))
    return tags >= 3 or (tags >= 1 and (name.endswith(PAGE_ENDINGS) or "html" in media_type))
