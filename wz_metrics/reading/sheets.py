"""Tables of indicators in workbooks (.xlsx) and in CSV or TSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from wz_metrics import expressions as re
from wz_metrics.model import Document, Metadata
from wz_metrics.reading.archive import Archive
from wz_metrics.reading.blocks import Block, Grid, GridCell
from wz_metrics.reading.encoding import Decoded
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.layout import compose
from wz_metrics.reading.plain import describe_damage

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

OWN_COLUMNS = ("id", "source", "title", "published", "region")
MAX_SLOTS = 1_000_000
LARGEST_SHEET = 60_000_000  # bytes of XML: openpyxl takes some 30 times as much memory
NO_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
Row = Sequence[GridCell]


def read_csv(decoded: Decoded, source: str) -> Document:
    """A decoded CSV or TSV file; its separator is the one that its first line has most of."""
    first = decoded.text.lstrip("\r\n").partition("\n")[0]
    separator = max(",\t;|", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(decoded.text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ReadingError(source, f"the table is malformed ({error}); save it again") from None
    if rows and tuple(rows[0][: len(OWN_COLUMNS)]) == OWN_COLUMNS:
        raise ReadingError(source, "this is a table of metrics, no report; use filter, compare or export on it")
    cells = [[GridCell(tuple(value.splitlines())) for value in row] for row in rows]
    text, tables = compose(_split_tables(cells))
    return Document(source, text, Metadata(encoding=decoded.encoding, warnings=describe_damage(decoded)), tables)


def read_xlsx(archive: Archive, data: bytes, source: str) -> Document:
    """The visible sheets of a workbook, numbers as they are shown; raises ReadingError where it is damaged or openpyxl is missing."""
    try:
        import openpyxl
    except ImportError:
        raise ReadingError(source, "workbooks need an extra: pip install 'wz-metrics[xlsx]', or save it as .csv") from None
    archive.check_parts(".xml", LARGEST_SHEET)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except Exception:
        raise ReadingError(source, "the workbook is damaged; open it in a spreadsheet program and save it again") from None
    blocks: list[Block] = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            blocks += [] if NO_NAME.fullmatch(sheet.title) else [sheet.title]
            blocks += _split_tables(_read_sheet(sheet, source))
    text, tables = compose(blocks)
    return Document(source, text, tables=tables)


def _split_tables(rows: Iterable[Row]) -> Iterator[Block]:
    """Stretches of rows between empty ones, each a table; rows of one cell above and below it are lines."""
    stretch: list[Row] = []
    for row in (*rows, ()):
        if any(cell.blocks for cell in row):
            stretch.append(row)
            continue
        top, bottom = 0, len(stretch)
        while top < bottom and _is_single(stretch[top]):
            top += 1
        while bottom > top and _is_single(stretch[bottom - 1]):
            bottom -= 1
        for line in stretch[:top]:
            yield from (block for cell in line for block in cell.blocks)
        if top < bottom:
            yield Grid(tuple(map(tuple, stretch[top:bottom])))
        for line in stretch[bottom:]:
            yield from (block for cell in line for block in cell.blocks)
        stretch = []


def _is_single(row: Row) -> bool:
    return sum(bool(cell.blocks) for cell in row) == 1


def _read_sheet(sheet: Worksheet, source: str) -> Iterator[Row]:
    if sheet.max_row * sheet.max_column > MAX_SLOTS:
        raise ReadingError(source, f"a sheet of more than {MAX_SLOTS:,} cells is no table of a report; save the part with the figures")
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    covered = {place for area in merged.values() for place in _places(area.bounds)}
    for row in sheet.iter_rows():
        cells = []
        for cell in row:
            place = (cell.row, cell.column)
            if place in merged:
                area = merged[place]
                cells.append(replace(_show(cell), rows=area.max_row - area.min_row + 1, columns=area.max_col - area.min_col + 1))
            elif place not in covered:
                cells.append(_show(cell))
        yield cells


def _places(bounds: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = bounds
    if (right - left + 1) * (bottom - top + 1) <= MAX_SLOTS:
        yield from ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def _show(cell: Cell) -> GridCell:
    """A cell as the sheet shows it: 0.065 formatted as 0.0% is 6.5%."""
    value = cell.value
    if value is None or value == "":
        return GridCell(())
    if isinstance(value, bool | str):
        return GridCell(tuple(str(value).splitlines()))
    if isinstance(value, datetime):
        return GridCell((value.date().isoformat(),))
    if isinstance(value, date):
        return GridCell((value.isoformat(),))
    if isinstance(value, int | float | Decimal):
        return GridCell((show_number(value, cell.number_format or "General"),))
    return GridCell((str(value),))


def show_number(value: int | float | Decimal, form: str) -> str:
    """A number in an Excel number format, as far as decimals, thousands and percent go.

    >>> show_number(0.065, "0.0%"), show_number(4297.8, "General"), show_number(12, "0.00"), show_number(1234567, "#,##0")
    ('6.5%', '4297.8', '12.00', '1,234,567')
    """
    number = Decimal(str(value))
    positive = form.split(";")[0]
    if not number.is_finite() or not re.search(r"[0#?]", positive):
        return _plain(number)
    percent = "%" in positive
    number *= 100 if percent else 1
    decimals = re.search(r"\.([0#?]+)", positive)
    shown = number.quantize(Decimal(1).scaleb(-len(decimals[1]) if decimals else 0), ROUND_HALF_UP)
    text = f"{shown:,f}" if "," in positive else f"{shown:f}"
    return f"{text}%" if percent else text


def _plain(number: Decimal) -> str:
    """All digits, without an exponent or the .0 that programs write after whole numbers."""
    text = f"{number:f}" if number.is_finite() else ""
    return text.rstrip("0").rstrip(".") if "." in text else text
