"""``--where``: a condition in SQL over the columns of the table, by DuckDB, with no way out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from wz_metrics.model import COLUMNS, Observation
from wz_metrics.tables.errors import TableError

# Order matters: the last setting forbids to change any again.
_LOCKS = (
    "SET enable_external_access = false",
    "SET python_enable_replacements = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET lock_configuration = true",
)
_BATCH = 50_000
_POSITION = "row_position"
_TYPES = {"decimal": "DOUBLE", "integer": "BIGINT"}
_TYPED = ", ".join(f'CAST("{column.name}" AS {_TYPES.get(column.type, "VARCHAR")}) AS "{column.name}"' for column in COLUMNS)


def filter_by_condition(rows: Iterable[Observation], condition: str) -> Iterator[Observation]:
    """The rows for which the condition is true. Numbers are compared as doubles, a missing number is NULL, missing text ''.

    The condition sees one table, ``data``, and nothing else: no file, no network, no variable of the process. Raises TableError
    where duckdb is missing or the condition is no SQL over these columns, in DuckDB's words.
    """
    try:
        import duckdb
    except ModuleNotFoundError:
        raise TableError("--where needs the package duckdb: pip install 'wz-metrics[sql]'") from None
    # A condition without a query of its own looks at one row at a time: not all of them need be there at once.
    size = None if "select" in condition.lower() else _BATCH
    left = iter(rows)
    batch = list(islice(left, size))
    while True:
        with duckdb.connect(":memory:") as connection:
            connection.register("frame", _make_frame(batch, condition))
            connection.execute(f"CREATE TABLE data AS SELECT {_POSITION}, {_TYPED} FROM frame")
            for lock in _LOCKS:
                connection.execute(lock)
            try:
                # A relation takes an expression, never a further statement.
                found = connection.table("data").filter(f"({condition}\n)").project(_POSITION).fetchall()
            except duckdb.Error as error:
                lines = [line.strip() for line in str(error).splitlines() if line.strip()]
                raise TableError(f"--where {condition!r}: {' '.join(lines[:2])}") from None
        yield from (batch[position] for position in sorted(position for (position,) in found))
        if not (batch := list(islice(left, size))):
            return


def _make_frame(rows: Sequence[Observation], condition: str) -> Any:  # noqa: ANN401 - a data frame
    """The rows as a frame; columns that the condition does not name are empty, which saves most of the memory."""
    import pandas

    everything = "*" in condition
    columns: dict[str, Any] = {_POSITION: pandas.Series(range(len(rows)), dtype="int64")}
    for column in COLUMNS:
        if not everything and column.name not in condition.lower():
            columns[column.name] = None
            continue
        cells = [getattr(row, column.name) for row in rows]
        if column.type == "decimal":
            columns[column.name] = pandas.Series([None if cell is None else float(cell) for cell in cells], dtype="Float64")
        else:
            columns[column.name] = pandas.Series(cells, dtype="int64" if column.type == "integer" else "object")
    return pandas.DataFrame(columns)
