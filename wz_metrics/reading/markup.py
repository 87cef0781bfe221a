"""A parsed web page to lines and grids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wz_metrics import expressions as re
from wz_metrics.reading.blocks import MAX_COLUMNS, MAX_ROWS, Block, Grid, GridCell, mark_raised, measure_indent, tidy
from wz_metrics.reading.boilerplate import UNSEEN, is_boilerplate, strip_widgets, walk, weigh
from wz_metrics.reading.furniture import split_scan

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

LINE_TAGS = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html legend li main menu nav ol option p pre section summary ul tr td th table caption br"
)
LINES = frozenset(LINE_TAGS.split())
# A break in the source inside a sentence is no space: Chinese has none. Between two Latin words or numbers it is one.
SOURCE_BREAK = re.compile(r"[ \t\f\xa0]*[\r\n][\s\xa0]*")
TEN = re.compile(r"(?:^|[。\s])十$")
ONES = re.compile("[一二三四五六七八九]、")


class PageWalker:
    """Collects the blocks of a page while its tree is walked."""

    def __init__(self, body: LexborNode) -> None:
        """Weigh the page below ``body`` first, so that navigation can be told from text."""
        self._weights = weigh(body)
        self._total = self._weights[body.mem_id or 0].characters
        self._inline: list[str] = []
        self._blocks: list[Block] = []
        self._open: list[tuple[list[Block], list[list[GridCell]]]] = []  # blocks around an open table, and the table's rows
        self._cells: list[list[Block]] = []  # blocks around an open cell
        self._pre = 0

    def enter(self, node: LexborNode) -> bool:
        """Take in what begins here; False if nothing below it is wanted."""
        tag = node.tag or ""
        if tag == "-text":
            self._add_text(node)
            return False
        if tag in UNSEEN or is_boilerplate(node, self._weights[node.mem_id or 0], self._total):
            return False
        if tag in LINES:
            self.end_line()
        if tag == "table":
            self._open.append((self._blocks, []))
            self._blocks = []
        elif tag == "tr" and self._open:
            self._open[-1][1].append([])
        elif tag in ("td", "th") and self._open:
            self._cells.append(self._blocks)
            self._blocks = []
        self._pre += tag == "pre"
        return True

    def leave(self, node: LexborNode) -> None:
        """Close what ends here."""
        tag = node.tag or ""
        if tag in LINES:
            self.end_line()
        if tag in ("td", "th") and self._open:
            rows = self._open[-1][1] or [[]]
            rows[-1].append(
                GridCell(tuple(self._blocks), _span(node, "rowspan", MAX_ROWS), _span(node, "colspan", MAX_COLUMNS), tag == "th")
            )
            self._blocks = self._cells.pop()
        elif tag == "table" and self._open:
            outside, rows = self._open.pop()
            captions, self._blocks = self._blocks, outside
            self._blocks += [*captions, Grid(tuple(map(tuple, rows)))]
        self._pre -= tag == "pre"

    def end_line(self) -> None:
        """Make a line of the text since the last one."""
        if self._inline:
            text = _join("".join(self._inline))
            indent = "\u3000" * measure_indent((text,)) if self._cells and not self._blocks else ""
            for line in split_scan(tidy(text)):
                self._add_line(strip_widgets(line), indent)
                indent = ""
            self._inline = []

    def _add_line(self, line: str, indent: str) -> None:
        last = self._blocks[-1] if self._blocks else ""
        if isinstance(last, str) and TEN.search(last) and ONES.match(line):  # 十 and 一、 of 十一、 on two lines
            self._blocks[-1], line = last[:-1].rstrip(), f"十{line}"
        self._blocks += [indent + line] if line else []

    def finish(self) -> list[Block]:
        """All blocks, when the walk is over."""
        self.end_line()
        return self._blocks

    def _add_text(self, node: LexborNode) -> None:
        text = node.text_content or ""
        if self._pre:
            for line in text.split("\n")[:-1]:
                self._inline.append(line)
                self.end_line()
            text = text.rsplit("\n", 1)[-1]
        elif node.parent is not None and node.parent.tag == "sup" and text.strip().isdecimal():
            text = mark_raised(text.strip(), self._inline)
        self._inline.append(text)


def read_blocks(body: LexborNode) -> list[Block]:
    """The lines and grids of a page, without what is_boilerplate and strip_widgets leave out."""
    walker = PageWalker(body)
    walk(body, walker.enter, walker.leave)
    return walker.finish()


def _span(node: LexborNode, name: str, most: int) -> int:
    number = (node.attributes.get(name) or "1").strip()
    count = int(number) if number.isdecimal() and len(number) < 6 else 1
    return min(count, most) or (most if name == "rowspan" else 1)  # rowspan=0 reaches to the end of the table


def _join(text: str) -> str:
    """Source line breaks out of a line of text."""

    def replace(found: re.Match[str]) -> str:
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return " " if before.isascii() and after.isascii() else ""

    return SOURCE_BREAK.sub(replace, text)
