"""PDF files with a text layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wz_metrics.model import Document, Metadata
from wz_metrics.reading.blocks import tidy
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.language import is_chinese
from wz_metrics.reading.layout import compose

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from wz_metrics.reading.pdfpage import Page

MAX_PAGES = 2_000
FEWEST_CHARACTERS = 20  # on a page with a text layer
SCANNED = "no text layer, it is a scan; run text recognition first, for example: ocrmypdf -l chi_sim scan.pdf report.pdf"


def read_pdf(data: bytes, source: str) -> Document:
    """Text, tables and title of a PDF; raises ReadingError for a scan, a locked or damaged file, or where pypdfium2 is missing."""
    try:
        import pypdfium2
    except ImportError:
        raise ReadingError(source, "PDF files need an extra: pip install 'wz-metrics[pdf]'") from None
    from wz_metrics.reading.pdfflow import flow

    try:
        file = pypdfium2.PdfDocument(data)
        try:
            pages = _load_pages(file, source)
            title = file.get_metadata_dict().get("Title", "")
        finally:
            file.close()
    except (pypdfium2.PdfiumError, ValueError, OSError) as error:
        locked = "password" in str(error).lower()
        problem = "it is locked with a password; unlock it first" if locked else "the PDF is damaged or cut off; get it again"
        raise ReadingError(source, problem) from None
    warnings = _warn(pages, source)
    text, tables = compose(flow(pages))
    title = tidy(title) if any(map(is_chinese, title)) else ""
    return Document(source, text, Metadata(title=title, warnings=warnings), tables)


def _load_pages(file: PdfDocument, source: str) -> list[Page]:
    from wz_metrics.reading.pdfpage import load_page

    if len(file) > MAX_PAGES:
        raise ReadingError(source, f"more than {MAX_PAGES:,} pages are no report; split the file")
    pages = []
    for number in range(len(file)):
        page = file[number]
        pages.append(load_page(page))
        page.close()
    return pages


def _warn(pages: Sequence[Page], source: str) -> tuple[str, ...]:
    """What to tell of pages without text; raises ReadingError where no page has any."""
    empty = [number for number, page in enumerate(pages, 1) if len(page.glyphs) < FEWEST_CHARACTERS]
    if sum(len(page.glyphs) for page in pages) < FEWEST_CHARACTERS * len(pages):
        raise ReadingError(source, SCANNED)
    if not empty:
        return ()
    names = ", ".join(map(str, empty[:10])) + (" …" if len(empty) > 10 else "")
    return (f"{len(empty)} of {len(pages)} pages have no text layer (pages {names}): pictures are not read",)
