"""A table of any shape on its way to a file or a terminal: fields with types, and rows of cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from wz_metrics.model import COLUMNS, Column, Observation
from wz_metrics.tables.errors import TableError, offer_names

Cell = str | Decimal | int | None
BY_NAME = {column.name: column for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a grid. ``type`` is one of a ``Column``, or ``mixed`` for numbers and words side by side.

    ``chinese``, ``sdmx`` and the definitions are empty where there are none; the name stands in then.
    """

    name: str
    type: str = "text"
    chinese: str = ""
    sdmx: str = ""
    definition: str = ""
    definition_chinese: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A named table: its fields, and its rows, each with one cell per field. ``rows`` may be an iterator, read once."""

    name: str
    fields: tuple[Field, ...]
    rows: Iterable[Sequence[Cell]]


def choose_columns(names: Sequence[str] | str | None) -> tuple[Column, ...]:
    """The columns of the table with these names, in this order; all of them for None. One text may hold names with commas.

    Raises TableError with the nearest names for a column that does not exist.

    >>> [column.chinese for column in choose_columns("region,value")]
    ['地区', '数值']
    """
    if names is None:
        return COLUMNS
    listed = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    for name in listed:
        if name not in BY_NAME:
            raise TableError(f"there is no column {name!r}{offer_names(name, BY_NAME)}")
    return tuple(BY_NAME[name] for name in dict.fromkeys(listed))


def make_field(column: Column) -> Field:
    """The field of a grid that holds a column of the table."""
    return Field(column.name, column.type, column.chinese, column.sdmx, column.definition, column.definition_chinese, column.values)


def grid_of(rows: Iterable[Observation], columns: Sequence[str] | str | None = None) -> Grid:
    """The rows of the table as a grid with these columns (all for None); rows are taken from the iterable as they are read."""
    chosen = choose_columns(columns)
    names = [column.name for column in chosen]
    return Grid("data", tuple(make_field(column) for column in chosen), _take_cells(rows, names))


def _take_cells(rows: Iterable[Observation], names: Sequence[str]) -> Iterator[Sequence[Cell]]:
    if len(names) == 1:
        only: Callable[[Observation], Cell] = attrgetter(names[0])
        return ((only(row),) for row in rows)
    take: Callable[[Observation], Sequence[Cell]] = attrgetter(*names)
    return map(take, rows)
