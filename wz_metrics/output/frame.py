"""Rows as a pandas data frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.grid import Cell, Grid, grid_of

if TYPE_CHECKING:
    import pandas


def to_frame(rows: Iterable[Observation]) -> pandas.DataFrame:
    """The rows as a data frame with the columns of the table, in their order.

    Decimals become floats (missing: NaN), offsets whole numbers; everything else is text, '' where it is missing.
    """
    return frame_of(grid_of(rows))


def frame_of(grid: Grid) -> pandas.DataFrame:
    """Any grid as a data frame; numbers and words side by side become text."""
    import pandas

    listed = list(grid.rows)
    columns = list(zip(*listed, strict=True)) if listed else [()] * len(grid.fields)
    series = [_make_series(field.type, cells) for field, cells in zip(grid.fields, columns, strict=True)]
    frame = pandas.concat(series, axis=1) if series else pandas.DataFrame()
    frame.columns = pandas.Index([field.name for field in grid.fields])
    return frame


def _make_series(kind: str, cells: Iterable[Cell]) -> pandas.Series:
    import pandas

    if kind == "decimal":
        return pandas.Series([float("nan") if cell is None or cell == "" else float(cell) for cell in cells], dtype="float64")
    if kind == "integer":
        listed = list(cells)
        whole = "Int64" if any(cell is None for cell in listed) else "int64"
        return pandas.Series(listed, dtype=whole)
    return pandas.Series([format_cell(cell) for cell in cells], dtype="str")
