"""A text for reading without the parts that cut words and numbers in two, and the way back to the text as it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from wz_metrics.model import Article, Document, Table


@dataclass(frozen=True, slots=True)
class Cut:
    """A text without some spans of the text as it was.

    ``starts`` and ``ends`` are those of the spans, ``places`` where they stood in the new text, ``shifts`` how many characters
    are left out before each of them, and in all.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    places: Sequence[int]
    shifts: Sequence[int]

    def back(self, place: int) -> int:
        """Where a character of the new text stood."""
        return place + self.shifts[bisect_right(self.places, place)]

    def span_back(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the new text stood."""
        return self.back(start), self.back(end - 1) + 1 if end > start else self.back(start)

    def forth(self, place: int) -> int:
        """Where a character of the old text stands in the new one."""
        number = bisect_left(self.starts, place)
        inside = min(0, place - self.ends[number - 1]) if number else 0
        return place - self.shifts[number] - inside

    def move_document(self, document: Document) -> Document:
        """The document with the new text."""
        return replace(document, text=self.text, tables=tuple(map(self._move_table, document.tables)))

    def _move_table(self, table: Table) -> Table:
        return replace(
            table,
            start=self.forth(table.start),
            end=self.forth(table.end),
            caption_start=self.forth(table.caption_start),
            caption_end=self.forth(table.caption_end),
            cells=tuple(replace(cell, start=self.forth(cell.start), end=self.forth(cell.end)) for cell in table.cells),
        )

    def move_article(self, article: Article) -> Article:
        """An article of the new text with its places in the old one."""
        start, end = self.span_back(article.start, article.end)
        starts = [start, *(self.back(section.start) for section in article.sections[1:]), end]
        sections = tuple(replace(part, start=starts[number], end=starts[number + 1]) for number, part in enumerate(article.sections))
        lines = tuple(self.span_back(*span) for span in article.page_lines)
        return replace(article, start=start, end=end, sections=sections, page_lines=lines)


def cut_out(text: str, spans: Sequence[tuple[int, int]]) -> Cut:
    """The text without the spans, which follow each other and do not touch.

    >>> cut = cut_out("到 2021 年", [(1, 2), (6, 7)])
    >>> cut.text, cut.span_back(1, 5), cut.forth(7)
    ('到2021年', (2, 6), 5)
    """
    pieces = [text[end:start] for (_, end), (start, _) in zip([(0, 0), *spans], [*spans, (len(text), 0)], strict=True)]
    places = tuple(accumulate(len(piece) for piece in pieces[:-1]))
    shifts = (0, *accumulate(end - start for start, end in spans))
    return Cut("".join(pieces), [start for start, _ in spans], [end for _, end in spans], places, shifts)
