"""Tables on a page of a PDF: drawn with rules, or told by columns that stand under each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wz_metrics.reading.blocks import Grid, GridCell
from wz_metrics.reading.headers import is_value
from wz_metrics.reading.pdfpage import Box, Glyph, Line, Page, make_line, make_lines, surround, write

SAME_RULE = 4.0  # points: borders of neighbouring cells, double rules
TOUCH = 4.0
SHORTEST_RULE = 6.0
FEWEST_ROWS = 3
MOST_RULES = 500  # a page with more is a drawing


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table in its place on the page."""

    box: Box
    grid: Grid


def find_ruled(page: Page) -> list[PageTable]:
    """Tables that rules part into rows and columns; rows without rules between them are parted by their lines of values."""
    level = _merge_rules(rule for rule in page.rules if rule.bottom - rule.top <= SAME_RULE)
    upright = [_flip(rule) for rule in _merge_rules(_flip(rule) for rule in page.rules if rule.right - rule.left <= SAME_RULE)]
    tables = []
    for group in _connect([*level, *upright]):
        box = surround(group)
        columns = _cluster([x for rule in group if rule in upright for x in (rule.left, rule.right)] + [box.left, box.right])
        rows = _cluster([y for rule in group if rule in level for y in (rule.top, rule.bottom)] + [box.top, box.bottom])
        inside = [glyph for glyph in page.glyphs if _holds(box, glyph.box)]
        if len(columns) < 3 or not inside or not any(rule in upright for rule in group):
            continue
        slots = _Slots(rows, columns, [rule for rule in group if rule in level], [rule for rule in group if rule in upright])
        grid = slots.fill(inside)
        if sum(any(cell.blocks for cell in row) for row in grid.rows) >= 2:
            tables.append(PageTable(box, grid))
    return tables


def _holds(box: Box, inner: Box) -> bool:
    x, y = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return box.left - 1 <= x <= box.right + 1 and box.top - 1 <= y <= box.bottom + 1


def _flip(box: Box) -> Box:
    return Box(box.top, box.left, box.bottom, box.right)


def _merge_rules(rules: Iterable[Box]) -> list[Box]:
    """Level rules that continue each other as one: programs draw the borders of each cell by themselves."""
    merged: list[Box] = []
    for rule in sorted(rules, key=lambda rule: (round((rule.top + rule.bottom) / SAME_RULE), rule.left)):
        last = merged[-1] if merged else None
        if last and abs(rule.top - last.top) <= SAME_RULE and rule.left <= last.right + TOUCH and rule.right >= last.left:
            merged[-1] = surround((last, rule))
        else:
            merged.append(rule)
    return [rule for rule in merged if rule.right - rule.left >= SHORTEST_RULE][:MOST_RULES]


def _connect(rules: Sequence[Box]) -> list[list[Box]]:
    """Rules that touch each other, in groups."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in sorted(set(rules), key=lambda rule: rule.top):
        touching = [group for group in groups if any(_touch(rule, other) for other in group[1])]
        merged = [rule, *(other for group in touching for other in group[1])]
        groups = [group for group in groups if group not in touching] + [(surround(merged), merged)]
    return [group for _, group in groups if len(group) >= 3]


def _touch(one: Box, other: Box) -> bool:
    across = one.left - TOUCH <= other.right and other.left - TOUCH <= one.right
    return across and one.top - TOUCH <= other.bottom and other.top - TOUCH <= one.bottom


def _cluster(places: Iterable[float]) -> list[float]:
    """Places of grid lines: those closer than SAME_RULE are one."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][-1] <= SAME_RULE:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sum(group) / len(group) for group in groups]


class _Slots:
    """The smallest rectangles between the grid lines of a table, and which of them are one cell."""

    def __init__(self, rows: list[float], columns: list[float], level: list[Box], upright: list[Box]) -> None:
        self.rows, self.columns = rows, columns
        self._level, self._upright = level, upright

    def fill(self, glyphs: list[Glyph]) -> Grid:
        """Put characters into cells, and part rows that hold several lines of values."""
        parts: dict[tuple[int, int], list[Glyph]] = {}
        for glyph in glyphs:
            parts.setdefault((self._row(glyph), self._column(glyph)), []).append(glyph)
        owner = self._merge()
        cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for slot, first in owner.items():
            cells.setdefault(first, []).append(slot)
        grid: list[tuple[GridCell, ...]] = []
        for row in range(len(self.rows) - 1):
            band = []
            for column in range(len(self.columns) - 1):
                if owner[row, column] == (row, column):
                    slots = cells[row, column]
                    held = [glyph for slot in slots for glyph in parts.get(slot, ())]
                    rows, columns = len({slot[0] for slot in slots}), len({slot[1] for slot in slots})
                    band.append((make_lines(held), rows, columns))
            grid += _part(band)
        return Grid(tuple(grid))

    def _row(self, glyph: Glyph) -> int:
        return _place(self.rows, (glyph.box.top + glyph.box.bottom) / 2)

    def _column(self, glyph: Glyph) -> int:
        return _place(self.columns, (glyph.box.left + glyph.box.right) / 2)

    def _merge(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each slot the first slot of its cell: slots with no rule between them are one, as long as that makes a rectangle."""
        owner: dict[tuple[int, int], tuple[int, int]] = {}
        height, width = len(self.rows) - 1, len(self.columns) - 1
        for row in range(height):
            for column in range(width):
                if (row, column) in owner:
                    continue
                right = column + 1
                while right < width and (row, right) not in owner and not self._parted_upright(row, right):
                    right += 1
                below = row + 1
                while below < height and not any(
                    (below, x) in owner or self._parted_level(below, x) or (x > column and self._parted_upright(below, x))
                    for x in range(column, right)
                ):
                    below += 1
                owner |= {(y, x): (row, column) for y in range(row, below) for x in range(column, right)}
        return owner

    def _parted_upright(self, row: int, column: int) -> bool:
        """Whether an upright rule stands left of a slot."""
        middle = (self.rows[row] + self.rows[row + 1]) / 2
        x = self.columns[column]
        return any(
            abs((rule.left + rule.right) / 2 - x) <= SAME_RULE and rule.top - 1 <= middle <= rule.bottom + 1 for rule in self._upright
        )

    def _parted_level(self, row: int, column: int) -> bool:
        """Whether a level rule stands above a slot."""
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        y = self.rows[row]
        return any(abs((rule.top + rule.bottom) / 2 - y) <= SAME_RULE and rule.left - 1 <= middle <= rule.right + 1 for rule in self._level)


def _place(edges: list[float], middle: float) -> int:
    return min(max(sum(edge <= middle for edge in edges) - 1, 0), len(edges) - 2)


def _part(band: list[tuple[list[Line], int, int]]) -> list[tuple[GridCell, ...]]:
    """One ruled row as one row, or as several where a column holds several lines of values."""
    values = [lines for lines, rows, _ in band[1:] if rows == 1 and len(lines) > 1 and all(is_value(line.text) for line in lines)]
    if not values or any(rows > 1 for _, rows, _ in band):
        return [tuple(GridCell(tuple(line.text for line in lines), rows, columns) for lines, rows, columns in band)]
    everything = sorted((line for lines, _, _ in band for line in lines), key=lambda line: line.box.top)
    levels = make_lines(glyph for line in everything for glyph in line.glyphs)
    rows = []
    for level in levels:
        row = []
        for lines, _, columns in band:
            held = [line.text for line in lines if level.box.top - 1 <= (line.box.top + line.box.bottom) / 2 <= level.box.bottom + 1]
            row.append(GridCell(tuple(held), columns=columns))
        rows.append(tuple(row))
    return rows


def find_aligned(lines: Sequence[Line], width: float) -> list[tuple[int, int, Grid]]:
    """Tables without upright rules among the lines of a page: (first line, line after the last, table).

    Three rows or more whose parts stand under each other, most of them ending in a number. ``width`` is that of the text.
    """
    tables = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (len(lines[end].segments) > 1 or (end > start and _continues(lines, end, width))):
            end += 1
        rows = lines[start:end]
        several = [line for line in rows if len(line.segments) > 1]
        numeric = [line for line in several if is_value(write(line.segments[-1], line))]
        if len(numeric) >= FEWEST_ROWS and len(numeric) * 2 >= len(several):
            tables.append((start, end, _align(rows, numeric)))
        start = max(end, start + 1)
    return tables


def _continues(lines: Sequence[Line], place: int, width: float) -> bool:
    """Whether a line of one part stands inside a table: it is short, and the next line has several parts."""
    line = lines[place]
    short = line.box.right - line.box.left < width * 0.5
    return short and place + 1 < len(lines) and len(lines[place + 1].segments) > 1


def _align(rows: Sequence[Line], numeric: list[Line]) -> Grid:
    """Columns are what the parts of the numeric rows cover; a part that covers several is a merged header."""
    most = max(len(line.segments) for line in numeric)
    spans = sorted(
        (box.left, box.right)
        for line in numeric
        if len(line.segments) == most
        for box in (surround(g.box for g in part) for part in line.segments)
    )
    columns: list[list[float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], right)
        else:
            columns.append([left, right])
    grid = []
    for line in rows:
        cells: dict[int, GridCell] = {}
        for part in line.segments:
            box = surround(glyph.box for glyph in part)
            covered = [number for number, (left, right) in enumerate(columns) if min(right, box.right) > max(left, box.left)]
            middle = (box.left + box.right) / 2
            nearest = min(range(len(columns)), key=lambda number: abs(sum(columns[number]) / 2 - middle))
            first, last = (covered[0], covered[-1]) if covered else (nearest, nearest)
            old = cells.get(first)
            texts = (*(old.blocks if old else ()), write(part, make_line(part)))
            cells[first] = GridCell(texts, columns=last - first + 1)
        grid.append(_spread(cells, len(columns)))
    return Grid(tuple(grid))


def _spread(cells: dict[int, GridCell], width: int) -> tuple[GridCell, ...]:
    """Cells by column as a row without gaps."""
    row: list[GridCell] = []
    column = 0
    while column < width:
        cell = cells.get(column, GridCell(()))
        following = min((other for other in cells if other > column), default=width)
        cell = GridCell(cell.blocks, columns=min(cell.columns, following - column))
        row.append(cell)
        column += cell.columns
    return tuple(row)
