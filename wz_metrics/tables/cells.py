"""Cells as text: how a number is printed, how text is kept from being a formula, and what a header or a period is called."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from wz_metrics import expressions as re
from wz_metrics.model import COLUMNS
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import Cell, Field

HEADERS = ("en", "zh", "sdmx")
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_HALF = re.compile(r"(\d{4})-H([12])")
_SPAN_OF_YEARS = re.compile(r"(\d{4})/(\d{4})")
_SPAN_OF_MONTHS = re.compile(r"(\d{4})-(\d{2})/(\d{4})-(\d{2})")
_SEMESTER = re.compile(r"(\d{4})-S([12])")
_DURATION = re.compile(r"(\d{4})-(\d{2})-01/P(\d+)([YM])")


def format_cell(cell: Cell) -> str:
    """A cell as text: every printed digit of a number, never an exponent, and nothing for a missing one.

    >>> format_cell(Decimal("8.0")), format_cell(Decimal("1E+3")), format_cell(None)
    ('8.0', '1000', '')
    """
    if cell is None:
        return ""
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def parse_decimal(text: str) -> Decimal:
    """The number that a cell holds, its digits kept. Raises TableError for anything but a finite number."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise TableError(f"{text!r} is not a number")
    return number


def guard_text(text: str) -> str:
    """Text that a spreadsheet cannot take for a formula: a leading ' where it starts with = + - @ tab CR LF or '.

    Source of the list: OWASP, "CSV Injection"; the ' is there so that exactly one comes off again.

    >>> guard_text("-5.4%"), guard_text("地区生产总值")
    ("'-5.4%", '地区生产总值')
    """
    return "'" + text if text.startswith(GUARDED) else text


def unguard_text(text: str) -> str:
    """Take off the ' that ``guard_text`` put on, and no other.

    >>> unguard_text("'-5.4%"), unguard_text("'十四五'")
    ('-5.4%', "'十四五'")
    """
    return text[1:] if text.startswith("'") and text[1:].startswith(GUARDED) else text


def name_headers(fields: Sequence[Field], headers: str) -> list[str]:
    """The headers of fields in a language: ``en`` (the names), ``zh`` or ``sdmx``. Raises TableError for another."""
    if headers not in HEADERS:
        raise TableError(f"there are no headers {headers!r}; there are: {', '.join(HEADERS)}")
    if headers == "en":
        return [field.name for field in fields]
    return [(field.chinese if headers == "zh" else field.sdmx) or field.name for field in fields]


def find_column(header: str) -> str | None:
    """The column that a header names, in any of the three languages.

    >>> find_column("数值"), find_column("OBS_VALUE"), find_column("备注")
    ('value', 'value', None)
    """
    name = header.strip()
    return next((column.name for column in COLUMNS if name in (column.name, column.chinese, column.sdmx)), None)


def write_sdmx_period(period: str) -> str:
    """A period in the forms of SDMX 2.1 (section guidelines, 4.2 "Time"): halves are S, spans are a start and a duration.

    >>> write_sdmx_period("2024-H1"), write_sdmx_period("2012/2016"), write_sdmx_period("2024-01/2024-09")
    ('2024-S1', '2012-01-01/P5Y', '2024-01-01/P9M')
    """
    if _HALF.fullmatch(period):
        return period.replace("H", "S")
    if years := _SPAN_OF_YEARS.fullmatch(period):
        first, last = int(years[1]), int(years[2])
        return f"{years[1]}-01-01/P{last - first + 1}Y" if last >= first else period
    if months := _SPAN_OF_MONTHS.fullmatch(period):
        count = (int(months[3]) - int(months[1])) * 12 + int(months[4]) - int(months[2]) + 1
        valid = count > 0 and 1 <= int(months[2]) <= 12 and 1 <= int(months[4]) <= 12
        return f"{months[1]}-{months[2]}-01/P{count}M" if valid else period
    return period


def read_sdmx_period(period: str) -> str:
    """The table's own form of a period that ``write_sdmx_period`` wrote; any other text unchanged.

    >>> [read_sdmx_period(written) for written in ("2024-S1", "2012-01-01/P5Y", "2024-01-01/P9M", "2024-Q1")]
    ['2024-H1', '2012/2016', '2024-01/2024-09', '2024-Q1']
    """
    if _SEMESTER.fullmatch(period):
        return period.replace("S", "H")
    if span := _DURATION.fullmatch(period):
        year, month, count = int(span[1]), int(span[2]), int(span[3])
        if span[4] == "Y" and month == 1:
            return f"{year:04}/{year + count - 1:04}"
        if span[4] == "M":
            last = year * 12 + month - 1 + count - 1
            return f"{year:04}-{month:02}/{last // 12:04}-{last % 12 + 1:02}"
    return period
