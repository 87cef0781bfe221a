"""Texts whose lines were broken at a fixed width: joined for reading, so that no word or number is cut, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from wz_metrics.model import Article, Cell, Document, Section, Table
from wz_metrics.structure.sentences import BEGINS, PAGE_NUMBER

FEWEST_LINES = 12
WIDEST = 240  # half-width characters; a longer line is a paragraph
BAND = 4  # by how much the lines of a width differ
KEPT = 14  # by how much a line is shorter where a number was kept whole
SHARE = 0.4  # of the lines that are full
_LINE = re.compile(r"[^\n]*\n?")
# A line that ends where a sentence does, and one of a table.
_ENDED = re.compile(r"\S(?:\t|\||[ \u3000]{2})|(?:[。！？；!?;]|(?<!\d)[：:])[”’）)」]*$")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text without the breaks at ``cuts``, spans of the text as it was; ``places`` are the cuts in the new text, ``shifts`` how many
    characters are left out up to each."""

    text: str
    cuts: tuple[tuple[int, int], ...]
    places: tuple[int, ...]
    shifts: tuple[int, ...]

    def back(self, place: int) -> int:
        """Where a character of the new text stood."""
        return place + self.shifts[bisect_right(self.places, place)]

    def span_back(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the new text stood."""
        return self.back(start), self.back(end - 1) + 1 if end > start else self.back(start)

    def forth(self, place: int) -> int:
        """Where a character of the old text stands in the new one."""
        return place - sum(min(end, place) - start for start, end in self.cuts if start < place)

    def move_document(self, document: Document) -> Document:
        """The document with the new text."""
        return replace(document, text=self.text, tables=tuple(map(self._move_table, document.tables)))

    def _move_table(self, table: Table) -> Table:
        cells = tuple(replace(cell, start=self.forth(cell.start), end=self.forth(cell.end)) for cell in table.cells)
        caption = self.forth(table.caption_start), self.forth(table.caption_end)
        return Table(self.forth(table.start), self.forth(table.end), tuple[Cell, ...](cells), *caption)

    def move_article(self, article: Article) -> Article:
        """An article of the new text with its places in the old one."""
        start, end = self.span_back(article.start, article.end)
        starts = [start, *(self.back(section.start) for section in article.sections[1:]), end]
        sections: tuple[Section, ...] = tuple(
            replace(section, start=starts[number], end=starts[number + 1]) for number, section in enumerate(article.sections)
        )
        lines = tuple(self.span_back(*span) for span in article.page_lines)
        return replace(article, start=start, end=end, sections=sections, page_lines=lines)


def unwrap(text: str) -> Unwrapped | None:
    """The text with its sentences on one line each; None where its lines are paragraphs, as nearly always.

    >>> lines = ["　　全市生产总值增长百分之六，固定资产投", "资增长百分之九，社会消费品零售总额增长百", "分之八，城镇新增就业五万人。"]
    >>> unwrapped = unwrap("\\n".join(lines * 6))
    >>> unwrapped.text.split("\\n")[0] == "".join(lines) if unwrapped else None
    True
    """
    lines = [(found.start(), found.group().rstrip()) for found in _LINE.finditer(text) if found.group().strip()]
    measured = ([_measure(line) for _, line in lines], [2 * len(line) for _, line in lines])  # as it is shown, and by characters
    found = [(*known, widths) for widths in measured if (known := _find_width(lines, widths))]
    if not found:
        return None
    _, full, widths = max(found, key=lambda each: each[0])
    cuts = tuple(_find_cuts(text, lines, widths, full))
    if not cuts:
        return None
    pieces = [text[end:start] for (_, end), (start, _) in zip([(0, 0), *cuts], [*cuts, (len(text), 0)], strict=True)]
    places = tuple(accumulate(len(piece) for piece in pieces[:-1]))
    return Unwrapped("".join(pieces), cuts, places, (0, *accumulate(end - start for start, end in cuts)))


def _measure(line: str) -> int:
    return len(line) + sum(sign > "\u2e7f" for sign in line) if len(line) <= WIDEST else WIDEST + 1


def _find_width(lines: list[tuple[int, str]], widths: list[int]) -> tuple[int, int] | None:
    """How many lines are full, and how wide they are, if most lines are full and do not end where a sentence does."""
    if len(lines) < FEWEST_LINES:
        return None
    width = sorted(widths)[len(widths) * 19 // 20]
    if width > WIDEST:
        return None
    full = [line for (_, line), each in zip(lines, widths, strict=True) if width - BAND <= each <= width + BAND]
    unfinished = sum(not _ENDED.search(line) for line in full)
    return (len(full), width) if len(full) >= SHARE * len(lines) and unfinished >= 0.6 * len(full) else None


def _find_cuts(text: str, lines: list[tuple[int, str]], widths: list[int], full: int) -> Iterator[tuple[int, int]]:
    """The breaks behind full lines that end inside a sentence, with a page number that stands there."""
    for (start, line), width in zip(lines, widths, strict=True):
        stop = start + len(line)
        if not full - KEPT <= width <= full + BAND or _ENDED.search(line) or (following := text.find("\n", stop) + 1) == 0:
            continue
        if page := PAGE_NUMBER.match(text, following):
            following = page.end()
        if not BEGINS.match(text, following):
            yield stop, following
