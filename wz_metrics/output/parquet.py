"""Grids as Parquet: exact decimals, one schema for every file, and what made the table in the file's metadata."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, BinaryIO

from wz_metrics.output.text import spell_periods
from wz_metrics.tables.cells import format_cell, name_headers
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import Cell, Field, Grid
from wz_metrics.tables.origin import Origin

# DuckDB, R and Spark read decimals of up to 38 digits. The scale is fixed, so that files can be read together as one table.
DIGITS, SCALE = 38, 12
DECIMALS = "decimals"
_BATCH = 20_000


def write_parquet(grid: Grid, handle: BinaryIO, headers: str, origin: Origin) -> None:
    """Write a grid in batches. A decimal column is decimal(38, 12).

    How many decimals each number was printed with (8.0 has one) stands in the last column, ``decimals``: a list, in the order
    of the decimal columns. Raises TableError where pyarrow is missing or a number does not fit.
    """
    arrow = require_arrow()
    import pyarrow.parquet

    names = name_headers(grid.fields, headers)
    scaled = [place for place, field in enumerate(grid.fields) if field.type == "decimal"]
    kinds = [(name, _find_type(arrow, field)) for name, field in zip(names, grid.fields, strict=True)]
    schema = arrow.schema([*kinds, *([(DECIMALS, arrow.list_(arrow.int8()))] if scaled else [])])
    schema = schema.with_metadata(make_metadata(origin))
    with pyarrow.parquet.ParquetWriter(handle, schema, compression="zstd") as writer:
        for rows in _take_batches(spell_periods(grid, headers)):
            columns = list(zip(*rows, strict=True))
            arrays = [_make_array(arrow, cells, field) for cells, field in zip(columns, grid.fields, strict=True)]
            if scaled:
                arrays.append(arrow.array([[_count_decimals(row[place]) for place in scaled] for row in rows], schema.types[-1]))
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))


def require_arrow() -> Any:  # noqa: ANN401 - pyarrow has no types
    """The package pyarrow. Raises TableError that names the extra where it is not installed."""
    try:
        import pyarrow
    except ModuleNotFoundError:
        raise TableError("Parquet needs the package pyarrow: pip install 'wz-metrics[parquet]'") from None
    return pyarrow


def make_metadata(origin: Origin) -> dict[str, str]:
    """The key-value metadata of the file."""
    return {f"wz_metrics.{name}": entry for name, entry in origin.entries().items()}


def _take_batches(rows: Iterator[Sequence[Cell]]) -> Iterator[list[Sequence[Cell]]]:
    while batch := list(islice(rows, _BATCH)):
        yield batch


def _find_type(arrow: Any, field: Field) -> Any:  # noqa: ANN401
    if field.type == "decimal":
        return arrow.decimal128(DIGITS, SCALE)
    return arrow.int64() if field.type == "integer" else arrow.string()


def _make_array(arrow: Any, cells: Sequence[Cell], field: Field) -> Any:  # noqa: ANN401
    kind = _find_type(arrow, field)
    if field.type == "integer":
        return arrow.array(cells, kind)
    if field.type != "decimal":
        return arrow.array([format_cell(cell) for cell in cells], kind)
    try:
        return arrow.array(cells, kind)
    except arrow.ArrowInvalid:
        limit = f"{DIGITS - SCALE} digits before the point and {SCALE} after it"
        worst = max((cell for cell in cells if isinstance(cell, Decimal)), key=lambda cell: len(cell.as_tuple().digits))
        raise TableError(f"{field.name}: {worst} does not fit Parquet's {limit}; write csv or jsonl") from None


def _count_decimals(cell: Cell) -> int | None:
    return max(-int(cell.as_tuple().exponent), 0) if isinstance(cell, Decimal) else None
