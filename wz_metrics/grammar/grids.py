"""How a table is laid out: which rows are headers, which columns hold labels, units and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.grammar.headers import HeaderRules, parse_label, squeeze
from wz_metrics.grammar.numerals import fold
from wz_metrics.model import Cell, Table

FIGURE = re.compile(r"[\[(]?[-+−–—↑↓▲▼±]?\s?\d[\d,. ]*\d*(?:%|‰)?[\])]?(?:\[\d{1,2}\]|[①-⑳*])?")
YEAR = re.compile(r"(?:19|20)\d\d年?")
STATED = re.compile(
    r"(?:增长|下降|降低|提高|上升|回落|增加|减少|达到?|第|控制在|不低于|不超过|[≥≤<>]){0,2}[-−]?\d[\d,.]*(?:[-—~～至]\d[\d.]*)?(?:%|‰|个百分点|(?![年月])[\u4e00-\u9fff]{0,6})(?:左右|以上|以内|以下)?"
)
UNIT = re.compile(r"\(?(?:计量)?单位:")
NOTHING = re.compile(r"[-—–…/\\.·－*\s]*|持平|无|空")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of figures with its labels: ``groups`` stand in columns left of the label and span several rows."""

    row: int
    label: Cell | None
    groups: tuple[Cell, ...]
    unit: Cell | None
    time: Cell | None
    figures: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Bank:
    """Rows that belong together; a table with two sets of columns side by side has two. ``stub`` is the header over the labels."""

    stub: str
    columns: tuple[int, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table taken apart: a title that stands in its first rows, the headers over each column, outermost first, and its banks."""

    titles: tuple[Cell, ...]
    headers: Mapping[int, tuple[Cell, ...]]
    banks: tuple[Bank, ...]


@dataclass(frozen=True, slots=True)
class _Matrix:
    """The cells by row and column, a merged one standing everywhere it covers, with their texts."""

    cells: Mapping[tuple[int, int], Cell]
    text: str
    rows: int
    columns: int
    merged: bool

    def at(self, row: int, column: int) -> Cell | None:
        cell = self.cells.get((row, column))
        return cell if cell and cell.end > cell.start else None

    def words(self, row: int, column: int) -> str:
        cell = self.at(row, column)
        return self.text[cell.start : cell.end] if cell else ""


def arrange(table: Table, text: str, rules: HeaderRules) -> Layout | None:
    """The layout of a table; None where it has no figures under headers or beside labels."""
    matrix = _place(table, text)
    first = _find_body(matrix)
    if first is None:
        return None
    top, titles = _find_titles(matrix, first)
    headers = {column: _headers_over(matrix, column, top, first) for column in range(matrix.columns)}
    kinds = [_classify(matrix, column, first, headers[column], rules) for column in range(matrix.columns)]
    headers |= {column: headers[column - 1] for column in range(1, matrix.columns) if _slipped(kinds, headers, column)}
    banks = [bank for start, end in _split_banks(kinds) if (bank := _read_bank(matrix, kinds, headers, first, start, end, rules))]
    return Layout(titles, headers, tuple(banks)) if banks else None


def _place(table: Table, text: str) -> _Matrix:
    cells: dict[tuple[int, int], Cell] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                cells.setdefault((row, column), cell)
    rows = max((row for row, _ in cells), default=-1) + 1
    columns = max((column for _, column in cells), default=-1) + 1
    return _Matrix(cells, text, rows, columns, any(cell.rows > 1 or cell.columns > 1 for cell in table.cells))


def is_figure(words: str) -> bool:
    """Whether a cell holds nothing but a number, with a sign, % or a note mark at most.

    >>> is_figure("4,297.8"), is_figure("-3.2%"), is_figure("2024年"), is_figure("—")
    (True, True, False, False)
    """
    return FIGURE.fullmatch(fold(words).strip()) is not None


def _find_body(matrix: _Matrix) -> int | None:
    """The first row below the headers: the first with a figure that is no year; rows right above it with a label alone belong to it."""
    first = next((row for row in range(matrix.rows) if _has_figures(matrix, row, strict=True)), None)
    stated = next((row for row in range(1, matrix.rows) if _has_figures(matrix, row, strict=False)), None)
    if first is None or (stated is not None and stated < first):
        first = stated
    if first is None:
        return None
    while first > 1 and _is_group(matrix, first - 1):
        first -= 1
    return first


def _has_figures(matrix: _Matrix, row: int, *, strict: bool) -> bool:
    for column in range(1 if matrix.columns > 1 else 0, matrix.columns):
        words = fold(matrix.words(row, column)).strip()
        if not words or YEAR.fullmatch(words):
            continue
        if is_figure(words) or (not strict and STATED.fullmatch(words) and not parse_time(words)):
            return True
    return False


def parse_time(words: str) -> bool:
    """Whether some words are a time and nothing else (2025年, 1-6月, 十四五)."""
    return (
        re.fullmatch(
            r"(?:(?:19|20)\d\d年?(?:[-—~至](?:19|20)\d\d年?)?)?(?:\d{1,2}(?:[-—~至]\d{1,2})?月[份末]?|[一二三四]季度|上半年|下半年|末|底)?",
            words,
        )
        is not None
    )


def _is_group(matrix: _Matrix, row: int) -> bool:
    """A row with nothing but a label, below the headers."""
    filled = [column for column in range(matrix.columns) if matrix.words(row, column)]
    cell = matrix.at(row, filled[0]) if filled else None
    return (
        cell is not None
        and len({id(matrix.at(row, column)) for column in filled}) == 1
        and cell.rows == 1
        and cell.row == row
        and filled[0] <= 1
    )


def _find_titles(matrix: _Matrix, first: int) -> tuple[int, tuple[Cell, ...]]:
    """Rows at the top with only a title in the first column, or a unit; the row below them must have a header there, too."""
    titles: list[Cell] = []
    for row in range(first - 1):
        filled = [cell for column in range(matrix.columns) if (cell := matrix.at(row, column))]
        others = [cell for cell in filled if not UNIT.match(fold(matrix.text[cell.start : cell.end]))]
        if len(others) > 1 or (others and (others[0].column or others[0].rows > 1 or not matrix.at(row + 1, 0))):
            return row, tuple(titles)
        titles += filled
    return max(first - 1, 0), tuple(titles)


def _headers_over(matrix: _Matrix, column: int, top: int, first: int) -> tuple[Cell, ...]:
    """The header cells over a column; where merged cells were lost, an empty one is part of the one to its left, but in the last row."""
    found: list[Cell] = []
    for row in range(top, first):
        cell = matrix.at(row, column)
        if cell is None and not matrix.merged and row < first - 1:
            cell = next((matrix.at(row, left) for left in range(column - 1, 0, -1) if matrix.at(row, left)), None)
        if cell and cell not in found:
            found.append(cell)
    return tuple(found)


def _classify(matrix: _Matrix, column: int, first: int, header: Sequence[Cell], rules: HeaderRules) -> str:
    """What a column holds: figures, label, unit, time, skip, or nothing."""
    words = [matrix.words(row, column) for row in range(first, matrix.rows) if not _is_group(matrix, row)]
    filled = [fold(each).strip() for each in words if each and not NOTHING.fullmatch(fold(each))]
    role = parse_label(matrix.text[header[-1].start : header[-1].end], rules).role if header else ""
    if role == "skip":
        return "skip"
    if not filled:
        return ""
    if role == "time" or (column == 0 and all(YEAR.fullmatch(each) or parse_time(each) for each in filled)):
        return "time"
    figures = [each for each in filled if is_figure(each) or (column and STATED.fullmatch(each) and not parse_time(each))]
    if role == "unit" and 2 * len(figures) < len(filled):
        return "unit"
    if 2 * len(figures) < len(filled):
        return "label"
    return "skip" if column == 0 and filled == [str(number) for number in range(1, len(filled) + 1)] else "figures"


def _slipped(kinds: Sequence[str], headers: Mapping[int, Sequence[Cell]], column: int) -> bool:
    """Figures under no header, right of a header over no figures: the table's merged cells were lost."""
    return kinds[column] == "figures" and not headers[column] and kinds[column - 1] == "" and bool(headers[column - 1])


def _split_banks(kinds: Sequence[str]) -> list[tuple[int, int]]:
    """The columns of each bank: a label column right of figures begins a new one."""
    starts = [0]
    for column, kind in enumerate(kinds):
        if kind == "label" and "figures" in kinds[starts[-1] : column] and "figures" in kinds[column:]:
            starts.append(column)
    return list(zip(starts, [*starts[1:], len(kinds)], strict=True))


def _read_bank(
    matrix: _Matrix, kinds: Sequence[str], headers: Mapping[int, Sequence[Cell]], first: int, start: int, end: int, rules: HeaderRules
) -> Bank | None:
    by_kind = {kind: [column for column in range(start, end) if kinds[column] == kind] for kind in ("figures", "label", "unit", "time")}
    if not by_kind["figures"]:
        return None
    labels = [column for column in by_kind["label"] if column < by_kind["figures"][-1]]
    label, groups = _choose_label(matrix, labels, first)
    named = [
        column for column in labels if any(rules.says("item", squeeze(matrix.text[cell.start : cell.end])) for cell in headers[column])
    ]
    if named and (label is None or named[0] > label):
        label, groups = named[0], tuple(column for column in labels if column < named[0])
    stub = "".join(squeeze(matrix.text[cell.start : cell.end]) for cell in headers[label][-1:]) if label is not None else ""
    lines = []
    over: dict[int, Cell | None] = {}
    for row in range(first, matrix.rows):
        over |= {column: matrix.at(row, column) or over.get(column) for column in groups}
        figures = {column: cell for column in by_kind["figures"] if (cell := matrix.at(row, column)) and cell.row == row}
        own = matrix.at(row, label) if label is not None else None
        line = Line(
            row,
            own or next((cell for column in reversed(groups) if (cell := matrix.at(row, column))), None),
            tuple(dict.fromkeys(cell for cell in over.values() if cell and own and cell != own)),
            next((cell for column in by_kind["unit"] if (cell := matrix.at(row, column))), None),
            next((cell for column in by_kind["time"] if (cell := matrix.at(row, column))), None),
            figures,
        )
        lines.append(line)
    return Bank(stub, tuple(by_kind["figures"]), tuple(lines))


def _choose_label(matrix: _Matrix, columns: Sequence[int], first: int) -> tuple[int | None, tuple[int, ...]]:
    """The column that names the rows, and those left of it whose cells span several rows."""
    rows = range(first, matrix.rows)
    for place, column in enumerate(columns):
        words = [matrix.words(row, column) for row in rows]
        merged = any((cell := matrix.at(row, column)) and cell.rows > 1 for row in rows)
        blank = any(not matrix.words(row, column) and matrix.words(row, columns[place + 1]) for row in rows if column != columns[-1])
        if column == columns[-1] or not (merged or blank or (len(words) > 3 and len(set(words)) < len(words) / 2)):
            return column, tuple(columns[:place])
    return None, ()
