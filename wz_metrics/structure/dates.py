"""Dates as reports print them, in digits or Chinese numerals."""

from __future__ import annotations

from wz_metrics import expressions as re

_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)?\d\d|[一二][〇○零Ｏ一二三四五六七八九]{3})\s*年\s*"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?"
)
_DASHED = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[-/.]\s*(?P<month>1[0-2]|0?[1-9])\s*[-/.]\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)")


def read_date(text: str) -> str:
    """The first date of a text, 2008年2月24日, 二〇〇八年二月 or 2008-2-24, as an ISO date or month; empty if there is none.

    >>> read_date("（二○○八年二月二十四日）"), read_date("19年2月24日")
    ('2008-02-24', '2019-02-24')
    """
    found = min(filter(None, (_DATE.search(text), _DASHED.search(text))), key=re.Match.start, default=None)
    if found is None:
        return ""
    year = int(found["year"].translate(_DIGITS))
    year += 2000 if year < 100 else 0
    month, day = _number(found["month"]), _number(found["day"] or "")
    if not 1900 <= year <= 2100 or not 1 <= month <= 12 or day > 31:
        return ""
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")


def _number(text: str) -> int:
    """Two digits or Chinese numerals up to 31.

    >>> _number("二十四"), _number("十"), _number("08")
    (24, 10, 8)
    """
    if not text or text.isdecimal():
        return int(text or 0)
    tens, ten, ones = text.rpartition("十")
    digits = int(ones.translate(_DIGITS)) if ones else 0
    return digits + (10 * int(tens.translate(_DIGITS) or 1) if ten and tens else 10 if ten else 0)
