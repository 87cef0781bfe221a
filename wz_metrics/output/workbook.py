"""Grids as an Excel workbook: typed cells, no formulas, no links, and a sheet that says what the fields mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, BinaryIO

from wz_metrics.output.text import spell_periods
from wz_metrics.tables.cells import name_headers
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import Cell, Field, Grid
from wz_metrics.tables.origin import Origin

# Limits of the format: learn.microsoft.com, "Excel specifications and limits".
MOST_ROWS = 1_048_575
MOST_SIGNS = 32_767
_WIDTHS = {"decimal": 12.0, "mixed": 12.0, "integer": 8.0, "date": 11.0, "enum": 10.0}
_TEXT_WIDTHS = {
    "id": 13.0,
    "adcode": 8.0,
    "period": 10.0,
    "indicator": 34.0,
    "unit": 9.0,
    "base_value": 18.0,
    "base_value_high": 18.0,
    "section": 30.0,
    "sentence": 60.0,
    "title": 30.0,
    "definition": 70.0,
    "definition_chinese": 50.0,
}
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TITLES = {"data": "数据", "fields": "字段", "compare": "对比", "targets": "目标", "check": "核对", "diff": "差异", "panel": "面板"}


@dataclass(frozen=True, slots=True)
class Formats:
    """The cell formats of one workbook: for headers, dates, whole numbers, and numbers by their count of decimals."""

    header: Any
    date: Any
    whole: Any
    decimals: Callable[[int], Any]


def write_workbook(grids: Sequence[Grid], handle: BinaryIO, headers: str, origin: Origin) -> None:
    """Write each grid to a sheet, the data first, and the definitions of all their fields to a last one.

    Text is written as text whatever it starts with. A number shows the decimals that were printed (8.0 stays 8.0), and so
    reads back exactly; one of more digits than Excel keeps (15) is written as text. Raises TableError for a sheet or a cell
    over Excel's limits.
    """
    import xlsxwriter

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }
    book = xlsxwriter.Workbook(handle, options)
    formats = _add_formats(book)
    for grid in (*grids, describe_fields(grids, origin)):
        _write_sheet(book.add_worksheet(_TITLES.get(grid.name, grid.name) if headers == "zh" else grid.name), grid, headers, formats)
    book.close()


def describe_fields(grids: Iterable[Grid], origin: Origin) -> Grid:
    """The definitions of the fields of grids, each once, and below them what made the table."""
    fields = {field.name: field for grid in grids for field in grid.fields}
    rows: list[tuple[Cell, ...]] = [
        (field.name, field.chinese, field.sdmx, field.type, ", ".join(field.values), field.definition, field.definition_chinese)
        for field in fields.values()
    ]
    facts = [(name, "", "", "", "", fact, "") for name, fact in origin.facts().items()]
    names = (
        Field("field", chinese="字段"),
        Field("chinese", chinese="中文名"),
        Field("sdmx", chinese="SDMX 概念"),
        Field("type", chinese="类型"),
        Field("values", chinese="取值"),
        Field("definition", chinese="英文定义"),
        Field("definition_chinese", chinese="中文定义"),
    )
    return Grid("fields", names, [*rows, ("",) * len(names), *facts])


def _add_formats(book: Any) -> Formats:  # noqa: ANN401 - xlsxwriter has no types
    made: dict[int, Any] = {}

    def find_decimals(count: int) -> Any:  # noqa: ANN401
        if count not in made:
            made[count] = book.add_format({"num_format": "#,##0" + ("." + "0" * count if count else "")})
        return made[count]

    header = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EEF4"})
    return Formats(header, book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "0"}), find_decimals)


def _write_sheet(sheet: Any, grid: Grid, headers: str, formats: Formats) -> None:  # noqa: ANN401
    for column, field in enumerate(grid.fields):
        sheet.set_column(column, column, _TEXT_WIDTHS.get(field.name) or _WIDTHS.get(field.type, 16.0))
    for column, name in enumerate(name_headers(grid.fields, headers)):
        sheet.write_string(0, column, name, formats.header)
    sheet.freeze_panes(1, 0)
    number = 0
    for number, row in enumerate(spell_periods(grid, headers), 1):
        if number > MOST_ROWS:
            raise TableError(f"more than {MOST_ROWS:,} rows do not fit an Excel sheet; write parquet or csv, or filter first")
        for column, (cell, field) in enumerate(zip(row, grid.fields, strict=True)):
            _write_cell(sheet, number, column, cell, field, formats)
    if grid.fields:
        sheet.autofilter(0, 0, max(number, 1), len(grid.fields) - 1)


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, field: Field, formats: Formats) -> None:  # noqa: ANN401
    if cell is None or cell == "":
        return
    if isinstance(cell, Decimal):
        places = max(-int(cell.as_tuple().exponent), 0)
        if len(cell.as_tuple().digits) + max(int(cell.as_tuple().exponent), 0) > 15 or places > 15:
            sheet.write_string(row, column, format(cell, "f"))
        else:
            sheet.write_number(row, column, float(cell), formats.decimals(places))
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, formats.whole)
    elif field.type == "date" and (day := _parse_day(cell)):
        sheet.write_datetime(row, column, day, formats.date)
    elif len(cell) > MOST_SIGNS:
        raise TableError(f"row {row}: {field.name} has {len(cell):,} characters, an Excel cell holds {MOST_SIGNS:,}; write parquet or csv")
    else:
        sheet.write_string(row, column, cell)


def _parse_day(text: str) -> date | None:
    """A date that Excel knows (from March 1900, where its calendar is right), else None."""
    try:
        day = date.fromisoformat(text) if _ISO_DATE.fullmatch(text) else None
    except ValueError:
        return None
    return day if day and day >= date(1900, 3, 1) else None
