"""Web pages, saved or fetched."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.model import Document, Metadata
from wz_metrics.reading.encoding import Decoded
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.layout import compose
from wz_metrics.reading.pagehead import read_page_head
from wz_metrics.reading.plain import describe_damage

LARGEST_PAGE = 30_000_000
DEEPEST = 10_000
# The parser takes quadratic time in the depth of these elements: 0.1 s at 10,000, 77 s at 200,000. Others take linear time.
NESTING = re.compile(
    r"<(?P<end>/?)(?:address|article|aside|blockquote|center|details|dir|div|dl|fieldset|figure|footer|form|header|main|menu|nav|ol|"
    r"section|summary|table|ul)\b",
    re.IGNORECASE,
)


def read_html(decoded: Decoded, source: str) -> Document:
    """The text, tables and metadata of a page that was decoded already: a parser given bytes believes what the page declares.

    Raises ReadingError for a page that is too large or nests too deeply to be one.
    """
    from selectolax.lexbor import LexborHTMLParser

    check_page(decoded.text, source)
    tree = LexborHTMLParser(decoded.text.replace("\0", ""))
    if tree.body is None:
        raise ReadingError(source, "the page has no text")
    from wz_metrics.reading.markup import read_blocks

    text, tables = compose(read_blocks(tree.body))
    if not text and "<script" in decoded.text:
        raise ReadingError(source, "the page has no text of its own, scripts fill it in; save it from a browser when it has loaded")
    metadata: Metadata = replace(read_page_head(tree, text), encoding=decoded.encoding, warnings=describe_damage(decoded))
    return Document(source, text, metadata, tables)


def check_page(text: str, source: str) -> None:
    """Raise ReadingError for a page that would take too long."""
    if len(text) > LARGEST_PAGE:
        raise ReadingError(
            source, f"a web page of more than {LARGEST_PAGE / 1e6:.0f} million characters is no report; save the report by itself"
        )
    depth = deepest = 0
    for tag in NESTING.finditer(text):
        depth += -1 if tag["end"] else 1
        deepest = max(deepest, depth)
        depth = max(depth, 0)
    if deepest > DEEPEST:
        raise ReadingError(source, f"the page is malformed, its elements nest more than {DEEPEST:,} deep; save it again from the browser")
