"""Periods as stretches of months: which overlap, which comes before which."""

from __future__ import annotations

from functools import lru_cache

from wz_metrics import expressions as re
from wz_metrics.tables.cells import read_sdmx_period
from wz_metrics.tables.errors import TableError

Span = tuple[int, int]
_ONE = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-\d{2})?))?")


@lru_cache(maxsize=4096)
def parse_period(period: str) -> Span | None:
    """The first and the last month of a period, counted from the year 0; None for text that is no period.

    >>> parse_period("2024") == (2024 * 12, 2024 * 12 + 11), parse_period("2024-Q2") == (2024 * 12 + 3, 2024 * 12 + 5)
    (True, True)
    >>> parse_period("2012/2016") == (2012 * 12, 2016 * 12 + 11), parse_period("以来")
    (True, None)
    """
    if "/" in period:
        first, _, last = period.partition("/")
        begin, end = _parse_one(first), _parse_one(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    return _parse_one(period)


def _parse_one(period: str) -> Span | None:
    found = _ONE.fullmatch(period)
    if not found:
        return None
    year, half, quarter, month = found.groups()
    start = int(year) * 12
    if half:
        return start + 6 * (int(half) - 1), start + 6 * int(half) - 1
    if quarter:
        return start + 3 * (int(quarter) - 1), start + 3 * int(quarter) - 1
    if month:
        return (start + int(month) - 1, start + int(month) - 1) if 1 <= int(month) <= 12 else None
    return start, start + 11


def parse_query(text: str) -> Span:
    """What a user asks for: a period, or two with .. between them, either of which may be left out.

    Raises TableError for anything else.

    >>> parse_query("2021..2024") == (2021 * 12, 2024 * 12 + 11), parse_query("2021..")[1] > 10_000 * 12
    (True, True)
    """
    first, dots, last = (part.strip() for part in read_sdmx_period(text.strip()).partition(".."))
    begin = parse_period(read_sdmx_period(first)) if first else (0, 0)
    end = parse_period(read_sdmx_period(last)) if last else (0, 10**9) if dots else begin
    if not begin or not end or not (first or last):
        raise TableError(f"{text!r} is no period; write 2024, 2024-H1, 2024-Q1, 2024-05, 2012/2016 or a range such as 2021..2024")
    if begin[0] > end[1]:
        raise TableError(f"the period {text} ends before it begins; turn it round")
    return begin[0], end[1]


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches share a month."""
    return one[0] <= other[1] and other[0] <= one[1]


def previous_period(period: str) -> str:
    """The period of the same kind one year earlier (for a span of years: as many years earlier); '' where there is none.

    >>> [previous_period(period) for period in ("2024", "2024-H1", "2024-05", "2021/2025", "")]
    ['2023', '2023-H1', '2023-05', '2016/2020', '']
    """
    span = parse_period(period)
    if not span:
        return ""
    years = max((span[1] - span[0] + 1) // 12, 1)
    return re.sub(r"\d{4}", lambda found: f"{int(found[0]) - years:04}", period)


def order_periods(period: str) -> tuple[int, int, str]:
    """A sort key: by beginning, then by end; what is no period comes last."""
    span = parse_period(period) or (10**9, 10**9)
    return (*span, period)
