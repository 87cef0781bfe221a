"""Rows of Excel workbooks and Parquet files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Context, Decimal
from itertools import islice
from typing import Any, BinaryIO

from wz_metrics.model import COLUMNS
from wz_metrics.tables.builder import Builder
from wz_metrics.tables.cells import find_column
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.origin import Origin

_DECIMALS = frozenset(column.name for column in COLUMNS if column.type == "decimal")
_WIDE = Context(prec=80)
_FORMAT = re.compile(r"[#,]*0(?:\.(0+))?")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
DECIMALS = "decimals"


def open_workbook(handle: BinaryIO, place: str) -> tuple[Builder, Iterator[tuple[int, list[object]]], Origin]:
    """The builder and the numbered rows of a workbook's first sheet, and what its sheet of fields says of its making."""
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise TableError(f"{place}: reading workbooks needs the package openpyxl: pip install 'wz-metrics[xlsx]'") from None
    try:
        book = openpyxl.load_workbook(handle, read_only=True, data_only=True)
        origin = _find_origin(book)
        rows = book.worksheets[0].iter_rows()
        header = [str(cell.value or "") for cell in next(rows, ())]
    except Exception as error:  # openpyxl lets anything through from a damaged file
        raise TableError(f"{place}: is no workbook that can be read ({error}); save it as .xlsx again") from None
    while header and not header[-1]:
        header.pop()
    return Builder(header, place), _take_rows(rows, header, place), origin


def _take_rows(rows: Iterator[Sequence[Any]], header: Sequence[str], place: str) -> Iterator[tuple[int, list[object]]]:
    numbers = [find_column(name) in _DECIMALS for name in header]
    number = 1
    while True:
        number += 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except Exception as error:
            raise TableError(f"{place}, row {number}: cannot be read ({error}); save it as .xlsx again") from None
        values = [_read_cell(cell, decimal) for cell, decimal in zip(islice(cells, len(header)), numbers, strict=False)]
        values.extend([None] * (len(header) - len(values)))
        if any(value is not None for value in values):
            yield number, values


def _read_cell(cell: Any, decimal: bool) -> object:  # noqa: ANN401 - openpyxl has no types
    value = cell.value
    if decimal and isinstance(value, int | float):
        shown = _FORMAT.fullmatch(cell.number_format or "")
        return _set_decimals(Decimal(repr(value)), len(shown[1] or "") if shown else None)
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return None if value is None else _spell_number(value)


def _spell_number(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _find_origin(book: Any) -> Origin:  # noqa: ANN401
    sheet = next((sheet for sheet in book.worksheets if sheet.title in ("fields", "字段")), None)
    facts = {str(row[0]): str(row[5] or "") for row in sheet.iter_rows(values_only=True) if len(row) > 5} if sheet else {}
    return Origin.from_facts(facts)


def open_parquet(handle: BinaryIO, place: str) -> tuple[Builder, Iterator[tuple[int, Sequence[object]]], Origin]:
    """The builder and the numbered rows of a Parquet file, and what its metadata says of its making."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ModuleNotFoundError:
        raise TableError(f"{place}: reading Parquet needs the package pyarrow: pip install 'wz-metrics[parquet]'") from None
    try:
        file = pyarrow.parquet.ParquetFile(handle)
    except (pyarrow.ArrowException, OSError) as error:
        raise TableError(f"{place}: is no Parquet file that can be read ({error})") from None
    names = file.schema_arrow.names
    metadata = {key.decode(): value.decode() for key, value in (file.schema_arrow.metadata or {}).items() if key.startswith(b"wz_metrics.")}
    origin = Origin(metadata.get("wz_metrics.version", ""), metadata.get("wz_metrics.rulebook", ""))
    return Builder([name for name in names if name != DECIMALS], place), _take_batches(file, names), origin


def _take_batches(file: Any, names: Sequence[str]) -> Iterator[tuple[int, Sequence[object]]]:  # noqa: ANN401
    number = 0
    for batch in file.iter_batches(batch_size=20_000):
        columns: Mapping[str, list[Any]] = {name: batch.column(name).to_pylist() for name in names}
        scaled = [name for name in names if find_column(name) in _DECIMALS]
        printed = columns.get(DECIMALS) or [None] * batch.num_rows
        for place, name in enumerate(scaled):
            columns[name][:] = [
                _set_decimals(value, counts[place] if counts else None) for value, counts in zip(columns[name], printed, strict=True)
            ]
        for row in zip(*(columns[name] for name in names if name != DECIMALS), strict=True):
            number += 1
            yield number, row


def _set_decimals(value: object, count: int | None) -> Decimal | None:
    """A number with as many decimals as were printed; where nobody counted them, without zeros at the end."""
    if value is None or value != value:
        return None
    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    if count is not None:
        counted = number.quantize(Decimal(1).scaleb(-count), context=_WIDE)
        if counted == number or isinstance(value, Decimal):
            return counted
    short = number.normalize(_WIDE)
    return short if int(short.as_tuple().exponent) <= 0 else short.quantize(Decimal(1), context=_WIDE)
