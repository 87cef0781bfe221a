"""Lines and grids to the text and the tables of a Document.

One paragraph a line; a data table as one line a row, its cells separated by tabs; a table that only lays out a page gives the
lines of its cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.model import Cell, Table
from wz_metrics.reading.blocks import Block, Grid, Placed, place_cells, tidy
from wz_metrics.reading.headers import CAPTION_LINES, find_headers, is_caption

LONGEST_CELL = 400
MAX_SLOTS = 500_000
UNIT = re.compile(r"单\s*位\s*[：:]|计量单位")


class Composer:
    """Collects lines and tables; ``text`` and ``tables`` give them with offsets."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._lines: list[str] = []
        self._length = 0
        self._tables: list[Table] = []

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(self._lines)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, with offsets into ``text``."""
        return tuple(self._tables)

    def add_line(self, line: str) -> None:
        """Add a paragraph; white space is made plain, and an empty one is left out."""
        if line := tidy(line):
            self._append(line)

    def add_table(self, placed: list[Placed]) -> None:
        """Add a data table below the lines that are there; those right above that name it become its caption."""
        caption = self._find_caption()
        start = self._length
        rows: dict[int, list[tuple[Placed, bool]]] = {}
        for cell, header in zip(placed, find_headers(placed), strict=True):
            rows.setdefault(cell.row, []).append((cell, header))
        cells = []
        for row in sorted(rows):
            line = ""
            for cell, header in rows[row]:
                line += "\t" * (cell.column - line.count("\t"))
                begin = self._length + len(line)
                cells.append(Cell(begin, begin + len(cell.text), row, cell.column, cell.rows, cell.columns, header, cell.indent))
                line += cell.text
            self._append(line)
        self._tables.append(Table(start, self._length - 1, tuple(cells), *(caption or (start, start))))

    def _append(self, line: str) -> None:
        self._lines.append(line)
        self._length += len(line) + 1

    def _find_caption(self) -> tuple[int, int] | None:
        """The span of the lines right above that are short and no sentences, headings or names of figures."""
        first = len(self._lines)
        start = self._length
        floor = self._tables[-1].end if self._tables else -1
        while first and len(self._lines) - first < CAPTION_LINES:
            line = self._lines[first - 1]
            begin = start - len(line) - 1
            if not is_caption(line) or begin <= floor:
                break
            first, start = first - 1, begin
        return (start, self._length - 1) if start < self._length else None


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Table, ...]]:
    """The text of a sequence of blocks, and its tables with offsets into that text.

    >>> from wz_metrics.reading.blocks import GridCell
    >>> row = lambda *texts: tuple(GridCell((text,)) for text in texts)
    >>> text, [table] = compose(["单位：亿元", Grid((row("指标", "2024年"), row("生产总值", "9718.8")))])
    >>> text
    '单位：亿元\\n指标\\t2024年\\n生产总值\\t9718.8'
    >>> [text[cell.start : cell.end] for cell in table.cells if not cell.header], text[table.caption_start : table.caption_end]
    (['9718.8'], '单位：亿元')
    """
    composer = Composer()
    for block in _unfold(blocks):
        if isinstance(block, str):
            composer.add_line(block)
        else:
            composer.add_table(block)
    return composer.text, composer.tables


def _unfold(blocks: Iterable[Block]) -> Iterator[str | list[Placed]]:
    """Blocks in order, grids that only lay out a page taken apart, title and note rows taken out of the others."""
    pending = [iter(blocks)]
    while pending:
        block = next(pending[-1], None)
        if block is None:
            pending.pop()
        elif isinstance(block, str):
            yield block
        elif is_data(block):
            yield from _split_rows(place_cells(block))
        else:
            pending.append(inner for row in block.rows for cell in row for inner in cell.blocks)


def is_data(grid: Grid) -> bool:
    """Whether a grid is a table of data: several rows and columns of short cells, no grid inside a cell."""
    rows = [[cell for cell in row if cell.blocks] for row in grid.rows]
    cells = [cell for row in rows for cell in row]
    if sum(map(bool, rows)) < 2 or max(sum(cell.columns for cell in row) for row in grid.rows) < 2 or max(map(len, rows)) < 2:
        return False
    if sum(min(cell.columns, 1000) * min(cell.rows, len(rows)) for row in grid.rows for cell in row) > MAX_SLOTS:
        return False
    return all(sum(len(block) if isinstance(block, str) else LONGEST_CELL + 1 for block in cell.blocks) <= LONGEST_CELL for cell in cells)


def _split_rows(placed: list[Placed]) -> Iterator[str | list[Placed]]:
    """Rows of one cell over the whole width are the table's title, its unit or its notes: lines above and below it."""
    width = max(cell.column + cell.columns for cell in placed)
    rows: dict[int, list[Placed]] = {}
    for cell in placed:
        rows.setdefault(cell.row, []).append(cell)
    inside = [number for number, cells in rows.items() if any(cell.text for cell in cells) and not _is_line(cells, width)]
    first, last = (min(inside), max(inside)) if inside else (len(rows), len(rows))
    lines = {number: " ".join(cell.text for cell in cells) for number, cells in rows.items()}
    yield from (line for number, line in lines.items() if number < first)
    if inside:
        yield [
            replace(cell, row=cell.row - first)
            for number in range(first, last + 1)
            if lines.get(number, "").strip()
            for cell in rows[number]
        ]
    yield from (line for number, line in lines.items() if number > last)


def _is_line(cells: list[Placed], width: int) -> bool:
    filled = [cell for cell in cells if cell.text]
    if len(filled) != 1:
        return False
    return filled[0].columns >= width or UNIT.match(filled[0].text) is not None or filled[0].text.startswith(("注", "说明"))
