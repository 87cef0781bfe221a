"""Rows of Excel workbooks and Parquet files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Context, Decimal
from itertools import islice
from typing import Any, BinaryIO

from wz_metrics import expressions as re
from wz_metrics.model import COLUMNS
from wz_metrics.tables.builder import Builder
from wz_metrics.tables.cells import find_column
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.matching import Keep
from wz_metrics.tables.memory import Memory
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
    return Builder(header, place), _take_rows(book, rows, header, place), origin


def _take_rows(book: Any, rows: Iterator[Sequence[Any]], header: Sequence[str], place: str) -> Iterator[tuple[int, list[object]]]:  # noqa: ANN401
    numbers = [find_column(name) in _DECIMALS for name in header]
    number = 1
    try:
        for number, cells in enumerate(rows, 2):
            values = [_read_cell(cell, decimal) for cell, decimal in zip(islice(cells, len(header)), numbers, strict=False)]
            values.extend([None] * (len(header) - len(values)))
            if any(value is not None for value in values):
                yield number, values
    except TableError:
        raise
    except Exception as error:  # from openpyxl, of a damaged file
        raise TableError(f"{place}, row {number + 1}: cannot be read ({error}); save it as .xlsx again") from None
    finally:
        book.close()


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


def open_parquet(handle: BinaryIO, place: str, keep: Keep | None = None) -> tuple[Builder, Iterator[tuple[int, Sequence[object]]], Origin]:
    """The builder and the numbered rows of a Parquet file, and what its metadata says of its making."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ModuleNotFoundError:
        raise TableError(f"{place}: reading Parquet needs the package pyarrow: pip install 'wz-metrics[parquet]'") from None
    try:
        schema = pyarrow.parquet.read_schema(handle)
        texts = [field.name for field in schema if pyarrow.types.is_string(field.type)]
        file = pyarrow.parquet.ParquetFile(handle, read_dictionary=texts)
    except (pyarrow.ArrowException, OSError) as error:
        raise TableError(f"{place}: is no Parquet file that can be read ({error})") from None
    metadata = {key.decode(): value.decode() for key, value in (schema.metadata or {}).items() if key.startswith(b"wz_metrics.")}
    origin = Origin(metadata.get("wz_metrics.version", ""), metadata.get("wz_metrics.rulebook", ""))
    builder = Builder([name for name in schema.names if name != DECIMALS], place)
    return builder, _take_batches(file, schema.names, keep), origin


def _take_batches(file: Any, names: Sequence[str], keep: Keep | None) -> Iterator[tuple[int, Sequence[object]]]:  # noqa: ANN401
    scaled = [name for name in names if find_column(name) in _DECIMALS]
    count = Memory(lambda pair: _set_decimals(*pair))
    passed = 0
    for batch in file.iter_batches(batch_size=20_000):
        numbers = _find_kept(batch, names, keep)
        part = batch if len(numbers) == batch.num_rows else batch.take(numbers)
        columns = {name: _list_cells(part.column(name)) for name in names}
        printed = columns.get(DECIMALS) or [None] * len(numbers)
        for place, name in enumerate(scaled):
            columns[name] = [count[value, each[place] if each else None] for value, each in zip(columns[name], printed, strict=True)]
        rows = zip(*(columns[name] for name in names if name != DECIMALS), strict=True)
        yield from zip((passed + number + 1 for number in numbers), rows, strict=True)
        passed += batch.num_rows


def _find_kept(batch: Any, names: Sequence[str], keep: Keep | None) -> Sequence[int]:  # noqa: ANN401
    """The numbers of the rows that ``keep`` does not leave out; what its columns hold is noted as it asks."""
    if keep is None:
        return range(batch.num_rows)
    asked = {name for choice in keep.tests for name, _ in choice} | set(keep.watched)
    columns = {column: _list_cells(batch.column(name)) for name in names if (column := find_column(name)) in asked}
    for column in keep.watched:
        keep.seen.setdefault(column, set()).update(cell or "" for cell in set(columns.get(column, ())))
    numbers: Sequence[int] = range(batch.num_rows)
    for choice in keep.tests:
        tests = [(columns[name], test) for name, test in choice if name in columns]
        if tests:
            numbers = [number for number in numbers if any(test(cells[number] or "") for cells, test in tests)]
    return numbers


def _list_cells(column: Any) -> list[Any]:  # noqa: ANN401
    """The cells of a column; equal texts are one object."""
    if not hasattr(column, "dictionary"):
        return list(column.to_pylist())
    texts = column.dictionary.to_pylist()
    return [None if place is None else texts[place] for place in column.indices.to_pylist()]


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
