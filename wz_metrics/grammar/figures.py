"""The text of one cell -> the quantities in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.grammar.headers import HeaderRules
from wz_metrics.grammar.numerals import read_arabic
from wz_metrics.grammar.quantities import find_numerals, sort_of
from wz_metrics.model import Quantity

NUMBER = r"(?!0\d)(?:\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
PLAIN = re.compile(rf"(?P<open>[\[(〔]?)(?P<sign>[-+−–—↑↓]?)\s?(?P<number>{NUMBER})(?P<unit>%|‰)?[\])〕]?(?:\[\d{{1,2}}\]|[①-⑳*])*")
RANGE = re.compile(rf"(?P<low>{NUMBER})%?\s?[-—–~～至]\s?(?P<high>{NUMBER})(?P<unit>%|‰)?(?P<after>左右)?")
BOUNDED = re.compile(
    rf"(?P<before>[≥≤<>]=?|大于|小于|不低于|不高于|不超过|约|超)?\s?(?P<number>{NUMBER})(?P<unit>%|‰)?\s?(?P<after>左右|以上|以内|以下)?"
)
DATE = re.compile(
    r"(?:19|20)\d\d\s?(?:[-/年]\s?\d{1,2}(?:\s?[-/月]\s?\d{1,2}日?)?|\.\d{1,2}\.\d{1,2}|年)|\d{1,2}月\d{1,2}日|"
    r"\d{1,2}:\d\d(?::\d\d)?|0\d+(?:-\d+)?|\d{1,2}/\d{1,2}|1[3-9]\d{9}"
)
BOUNDS = {
    "≥": "ge",
    ">": "ge",
    "≥=": "ge",
    ">=": "ge",
    "≤": "le",
    "<": "le",
    "<=": "le",
    "大于": "ge",
    "小于": "le",
    "不低于": "ge",
    "不高于": "le",
    "不超过": "le",
    "约": "approx",
    "超": "ge",
    "左右": "approx",
    "以上": "ge",
    "以内": "le",
    "以下": "le",
}
NEGATIVE = frozenset("-−–—↓")
RISES, FALLS = re.compile(r"增长|增速|上涨|增加|提高|上升|涨"), re.compile(r"下降|降低|减少|回落|下跌|降")
LONGEST = 24  # characters of a cell that is a figure with some words; a longer one is prose
MOST_DIGITS = 7  # of a number without a unit


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a cell; ``role`` is growth, fall, change or rank where words of the cell itself say so."""

    quantity: Quantity
    role: str = ""


def read_figures(folded: str, start: int, end: int, rules: HeaderRules) -> Sequence[Figure]:
    """The figures of the cell ``folded[start:end]``, none where it is empty, a dash, a date, a telephone number or prose.

    The value of a quantity is signed as printed: a minus is part of its text.
    """
    while start < end and folded[start].isspace():
        start += 1
    words = folded[start:end].rstrip()
    if not words or len(words) > LONGEST or DATE.fullmatch(words):
        return ()
    if plain := PLAIN.fullmatch(words):
        return (_read_plain(plain, start),)
    if (found := RANGE.fullmatch(words)) and read_arabic(found["low"]) < read_arabic(found["high"]):
        low, high = read_arabic(found["low"]), read_arabic(found["high"])
        stop = start + (found.end("unit") if found["unit"] else found.end("high"))
        sort = "percent" if found["unit"] else ""
        return (Figure(Quantity(start, stop, start, start + found.end("high"), low, high, found["unit"] or "", "range", sort)),)
    if bounded := BOUNDED.fullmatch(words):
        return (_read_bounded(bounded, start),)
    return _read_words(folded, start, start + len(words), rules)


def _read_plain(found: re.Match[str], start: int) -> Figure:
    value = read_arabic(found["number"])
    first = found.start("sign") if found["sign"] in NEGATIVE and found["sign"] else found.start("number")
    last = found.end("unit") if found["unit"] else found.end("number")
    value = -value if found["sign"] and found["sign"] in NEGATIVE else value
    unit = found["unit"] or ""
    role = "change" if found["open"] == "〔" else ""  # plans print so what is added over all their years
    return Figure(
        Quantity(
            start + first,
            start + last,
            start + found.start("number"),
            start + found.end("number"),
            value,
            None,
            unit,
            "eq",
            "percent" if unit else "",
        ),
        role,
    )


def _read_bounded(found: re.Match[str], start: int) -> Figure:
    last = found.end("unit") if found["unit"] else found.end("number")
    bound = BOUNDS.get(found["before"] or "", "") or BOUNDS.get(found["after"] or "", "eq")
    first, unit = found.start("number"), found["unit"] or ""
    return Figure(
        Quantity(
            start + first,
            start + last,
            start + first,
            start + found.end("number"),
            read_arabic(found["number"]),
            None,
            unit,
            bound,
            "percent" if unit else "",
        )
    )


def _read_words(folded: str, start: int, end: int, rules: HeaderRules) -> Sequence[Figure]:
    """Figures among words: 增长6%左右, 4297.8亿元, 第3位, 上升0.5个百分点."""
    figures: list[Figure] = []
    position = start
    for found in find_numerals(folded, rules.quantities, start, end):
        if not isinstance(found, Quantity) or found.sort == "time" or found.number_start < start:
            continue
        before = folded[position : found.start]
        role = "rank" if found.sort == "rank" else "fall" if FALLS.search(before) else "growth" if RISES.search(before) else ""
        if role in ("growth", "fall") and found.unit not in ("%", "‰", "倍", "番"):
            role = "change" if role == "growth" else "drop"
        figures.append(Figure(found, role))
        position = found.end
    return figures


def with_unit(quantity: Quantity, unit: str, rules: HeaderRules) -> Quantity:
    """The quantity with the unit that a header gives, unless it is printed with one of its own; 万 of a cell goes before it."""
    if quantity.unit and quantity.sort != "scale":
        return quantity
    whole = quantity.unit + unit
    return replace(quantity, unit=whole, sort=sort_of(whole, rules.quantities))


def is_identifier(quantity: Quantity) -> bool:
    """Whether a number without a unit is as long as a telephone number or a code."""
    return not quantity.unit and quantity.value == quantity.value.to_integral_value() and abs(quantity.value) >= Decimal(10) ** MOST_DIGITS
