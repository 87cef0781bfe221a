"""Which reader a file needs: told by its first bytes, its text, then its ending."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics.model import Document
from wz_metrics.reading.encoding import decode
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.language import check_language, simplify

UNREADABLE = (  # first bytes, what the file is and what to do
    (b"\x89PNG", "a picture (PNG); run it through text recognition (OCR) first"),
    (b"\xff\xd8\xff", "a picture (JPEG); run it through text recognition (OCR) first"),
    (b"GIF8", "a picture (GIF); run it through text recognition (OCR) first"),
    (b"BM", "a picture (BMP); run it through text recognition (OCR) first"),
    (b"II*\0", "a picture (TIFF); run it through text recognition (OCR) first"),
    (b"MM\0*", "a picture (TIFF); run it through text recognition (OCR) first"),
    (b"{\\rtf", "a Rich Text file; open it in Word, WPS or LibreOffice and save it as .docx"),
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


def read_kind(data: bytes, source: str, media_type: str) -> Document:
    """Read the bytes of one file with the reader of its kind; raises ReadingError, and nothing else, for what cannot be read."""
    if not data.strip(b"\0 \t\r\n"):
        raise ReadingError(source, "the file is empty; save the report again")
    document = _read_any(data, source, media_type)
    check_language(document.text, source)
    text, warning = simplify(document.text)
    if text is document.text and not warning:
        return document
    warnings = (*document.metadata.warnings, *((warning,) if warning else ()))
    return replace(document, text=text, metadata=replace(document.metadata, warnings=warnings))


def _read_any(data: bytes, source: str, media_type: str) -> Document:
    from wz_metrics.reading.html import is_html, read_html
    from wz_metrics.reading.plain import read_plain

    decoded = decode(data)
    if not decoded.plausible:
        what = next((what for mark, what in UNREADABLE if data.startswith(mark)), "not a text; give the report as text, HTML, DOCX or PDF")
        raise ReadingError(source, f"this is {what}")
    if is_html(decoded.text, source.lower(), media_type.lower()):
        return read_html(decoded, source)
    return read_plain(decoded, source)
