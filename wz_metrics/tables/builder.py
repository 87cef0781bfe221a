"""Cells of a file, text or typed, into Observations again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from wz_metrics.model import COLUMNS, Column, Observation
from wz_metrics.tables.cells import find_column, parse_decimal, read_sdmx_period, unguard_text
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import BY_NAME
from wz_metrics.tables.matching import CellTest, Keep
from wz_metrics.tables.memory import Memory

Convert = Callable[[Any], object]
_UNIQUE = frozenset({"id", "text"})


class Builder:
    """Makes Observations of rows that have these headers (in any of the three languages).

    ``columns`` are the columns found, in the order of the file; ``unknown`` the headers that are none. Raises TableError
    where no header is a column, or two are the same.
    """

    def __init__(self, headers: Sequence[str], place: str, *, guarded: bool = False) -> None:
        """``place`` names the file in errors; ``guarded`` says that a leading ' guards text against spreadsheets."""
        named = [find_column(header) for header in headers]
        self.columns = tuple(name for name in named if name)
        self.unknown = tuple(header for header, name in zip(headers, named, strict=True) if header and not name)
        self._place = place
        self._count = len(headers)
        self._refuse_wrong(headers)
        positions = {name: position for position, name in enumerate(named) if name}
        texts = Memory(unguard_text if guarded else _spell).__getitem__
        self._plan: list[tuple[int, Convert]] = [
            (positions[column.name], self._choose_convert(column.name, guarded, texts))
            if column.name in positions
            else (-1, _absent(column))
            for column in COLUMNS
        ]
        self._positions = positions

    def build_all(self, rows: Iterable[tuple[int, Sequence[object]]], keep: Keep | None) -> Iterator[Observation]:
        """The Observations of numbered rows, without those that ``keep`` leaves out."""
        tests, watched = self._find_kept(keep)
        for line, cells in rows:
            if len(cells) == self._count:
                for position, add in watched:
                    add(cells[position] or "")  # type: ignore[arg-type]
                if not all(any(test(cells[position]) for position, test in choice) for choice in tests):
                    continue
            yield self.build(cells, line)

    def _find_kept(self, keep: Keep | None) -> tuple[list[list[tuple[int, Convert]]], list[tuple[int, Callable[[str], None]]]]:
        """The tests of cells by their position, and what gathers cells."""
        if keep is None:
            return [], []
        choices = [[(name, test) for name, test in choice if name in self._positions] for choice in keep.tests]
        tests = [[(self._positions[name], self._make_test(name, test)) for name, test in choice] for choice in choices if choice]
        named = [name for name in keep.watched if name in self._positions]
        return tests, [(self._positions[name], keep.seen.setdefault(name, set()).add) for name in named]

    def _make_test(self, name: str, test: CellTest) -> Convert:
        convert = next(convert for column, (_, convert) in zip(COLUMNS, self._plan, strict=True) if column.name == name)

        def is_kept(cell: object) -> bool:
            try:
                return test(str(convert(cell)))
            except TableError:
                return True  # the error comes again, with its line, when the row is built

        return Memory(is_kept).__getitem__

    def build(self, cells: Sequence[object], line: int) -> Observation:
        """The Observation of one row. Raises TableError that names line and column for a cell that does not fit."""
        if len(cells) != self._count:
            raise TableError(f"{self._place}, line {line}: {len(cells)} cells where the header has {self._count}; is the file damaged?")
        try:
            return Observation(*[convert(cells[position]) for position, convert in self._plan])  # type: ignore[arg-type]
        except (TableError, ValueError, TypeError):
            raise self._find_fault(cells, line) from None

    def _find_fault(self, cells: Sequence[object], line: int) -> TableError:
        for column, (position, convert) in zip(COLUMNS, self._plan, strict=True):
            try:
                convert(cells[position])
            except (TableError, ValueError, TypeError) as error:
                reason = str(error) if isinstance(error, TableError) else f"{cells[position]!r} is no {column.type}"
                return TableError(f"{self._place}, line {line}: {column.name}: {reason}")
        return TableError(f"{self._place}, line {line}: cannot be read")

    def _refuse_wrong(self, headers: Sequence[str]) -> None:
        if not self.columns:
            shown = ", ".join(header for header in headers[:6] if header) or "nothing"
            raise TableError(f"{self._place}: is no table of wz-metrics (its first line is: {shown[:120]}); name one that extract wrote")
        double = next((name for name in self.columns if self.columns.count(name) > 1), "")
        if double:
            raise TableError(f"{self._place}: the column {double} is there twice; leave one out")

    def _choose_convert(self, name: str, guarded: bool, texts: Convert) -> Convert:
        column = BY_NAME[name]
        if name == "value":
            return _remember_texts(_read_needed)
        if column.type == "decimal":
            return _remember_texts(_read_decimal)
        if column.type == "integer":
            return _read_integer
        if name == "period":
            return Memory(lambda cell: read_sdmx_period(_spell(cell))).__getitem__
        if column.values:
            return Memory(lambda cell: _read_enum(cell, column.values)).__getitem__
        if name in _UNIQUE:
            return (lambda cell: unguard_text(cell)) if guarded else _spell
        return texts


def _remember_texts(convert: Convert) -> Convert:
    """``convert`` with a memory for text only: 8.0 and 8 are equal as numbers, but they are not printed the same."""
    known = Memory(convert)
    return lambda cell: known[cell] if isinstance(cell, str) else convert(cell)


def _absent(column: Column) -> Convert:
    """What stands for a column that the table does not have; a value is never missing, so it is no number there."""
    value: object = "" if column.type not in ("decimal", "integer") else 0 if column.type == "integer" else None
    if column.name == "value":
        value = Decimal("NaN")
    return lambda _: value


def _read_decimal(cell: object) -> Decimal | None:
    if isinstance(cell, str):
        return parse_decimal(cell) if cell else None
    return cell if cell is None or isinstance(cell, Decimal) else Decimal(str(cell))


def _read_needed(cell: object) -> Decimal:
    number = _read_decimal(cell)
    if number is None:
        raise TableError("is empty, and every row must have one")
    return number


def _read_integer(cell: Any) -> int:  # noqa: ANN401
    return int(cell) if cell not in (None, "") else 0


def _read_enum(cell: object, allowed: Sequence[str]) -> str:
    if not cell:
        return ""
    if cell not in allowed:
        raise TableError(f"{cell!r} is none of {', '.join(allowed)}")
    return str(cell)


def _spell(cell: object) -> str:
    return "" if cell is None else str(cell)
