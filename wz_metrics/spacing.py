"""Spaces that typesetting left between characters and digits: a text without them, and the way back to the text as it was."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wz_metrics.model import Article, Document, Observation, Table

SPACE = "[ \u00a0\u3000\u2002\u2003\u2009]{1,2}"
HAN = "[\u4e00-\u9fff，。；：、“”（）〔〕%％‰]"
DIGIT = "[0-9０-９]"
BETWEEN = re.compile(f"(?<={HAN}){SPACE}(?={DIGIT})|(?<={DIGIT}){SPACE}(?=[\u4e00-\u9fff%％‰，。；、）])")
BROKEN = re.compile(r"(?<![\d.:-])\d{1,4}(?:\.\d+)?(?: \d{1,3}(?:\.\d+)?)+(?![\d.:-])")
PROSE = re.compile("[，。；]")
COLUMNS = re.compile(r"\t|\|| {3}")


@dataclass(frozen=True, slots=True)
class Closed:
    """A document without such spaces, the document as it was, and where its spaces stood: their places, and those less their number."""

    document: Document
    original: Document
    gone: Sequence[int] = ()
    before: Sequence[int] = ()

    def place(self, closed: int) -> int:
        """Where a character of the closed text stands in the text as it was."""
        return closed + bisect_right(self.before, closed)

    def restore(self, row: Observation) -> Observation:
        """A row with the offsets, the printed text and the sentence of the text as it was."""
        if not self.gone:
            return row
        text, start, end = self.original.text, self.place(row.start), self.place(row.end - 1) + 1
        at = self.document.text.find(row.sentence, max(0, row.start - len(row.sentence)))
        found = row.sentence and at >= 0
        sentence = text[self.place(at) : self.place(at + len(row.sentence) - 1) + 1] if found else row.sentence
        return replace(row, start=start, end=end, text=text[start:end], sentence=sentence)

    def restore_article(self, article: Article) -> Article:
        """An article with the offsets of the text as it was."""
        if not self.gone:
            return article
        sections = tuple(replace(part, start=self.place(part.start), end=self.place(part.end)) for part in article.sections)
        return replace(article, start=self.place(article.start), end=self.place(article.end), sections=sections)


def close_spaces(document: Document) -> Closed:
    """The document without spaces between Chinese characters and digits, and inside numbers that they break, in lines of prose.

    >>> close_spaces(Document("", "到 2021 年，生产总值居全市第 4 位，覆盖率达到 4 3 %。")).document.text
    '到2021年，生产总值居全市第4位，覆盖率达到43%。'
    """
    gone = sorted({place for first, last in _find_spaces(document.text) for place in range(first, last)})
    if not gone:
        return Closed(document, document)
    text = document.text
    pieces = "".join(text[first:last] for first, last in pairwise((-1, *gone, len(text))) for first in (first + 1,))
    tables = tuple(_move_table(table, gone) for table in document.tables)
    return Closed(replace(document, text=pieces, tables=tables), document, gone, [place - count for count, place in enumerate(gone)])


def _find_spaces(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    position = 0
    for line in text.splitlines(keepends=True):
        if (" " in line or "\u00a0" in line or "\u3000" in line) and PROSE.search(line) and not COLUMNS.search(line.strip()):
            found += [(position + match.start(), position + match.end()) for match in BETWEEN.finditer(line)]
            broken = [match for match in BROKEN.finditer(line) if _is_one_number(match.group())]
            spaces = [match.start() + place for match in broken for place, each in enumerate(match.group()) if each == " "]
            found += [(position + place, position + place + 1) for place in spaces]
        position += len(line)
    return found


def _is_one_number(printed: str) -> bool:
    """Whether digits with spaces are one broken number: 8 9 8, 6 89.9, 36.5 9, 53 401; not 21 43 36."""
    parts = printed.split(" ")
    if printed.count(".") > 1:
        return False
    thousands = len(parts[0]) <= 3 and all(len(part.split(".")[0]) == 3 for part in parts[1:])
    return thousands or all(min(len(a), len(b.split(".")[0])) == 1 for a, b in pairwise(parts))


def _move_table(table: Table, gone: Sequence[int]) -> Table:
    def move(place: int) -> int:
        return place - bisect_left(gone, place)

    return replace(
        table,
        start=move(table.start),
        end=move(table.end),
        caption_start=move(table.caption_start),
        caption_end=move(table.caption_end),
        cells=tuple(replace(cell, start=move(cell.start), end=move(cell.end)) for cell in table.cells),
    )
