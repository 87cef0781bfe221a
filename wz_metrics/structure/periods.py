"""From what a heading or a turn says of time to a period, given the years of the report."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBERS = {"三": 3, "四": 4, "五": 5, "3": 3, "4": 4, "5": 5}
_FIRST_YEARS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}


class Anchors(NamedTuple):
    """The year that a report plans for, the period that it reviews and the one that it plans; empty where not known."""

    year: int | None = None
    review: str = ""
    plan: str = ""


def five_year_plan(ordinal: str) -> str:
    """The years of the plan 十X五 by its X.

    >>> five_year_plan("三")
    '2016/2020'
    """
    first = _FIRST_YEARS[ordinal]
    return f"{first}/{first + 4}"


def resolve_period(rule: str, match: re.Match[str], anchors: Anchors) -> str:
    """The period that a rule (``review``, ``plan``, ``year``, ``years_past``, ``years_ahead``, ``five_year_plan``) stands for.

    Groups of the match that are used: year, plan (三 of 十三五), number (五 of 五年来). Empty where the years are not known.
    """
    groups = match.groupdict()
    if rule == "five_year_plan":
        return five_year_plan(plan) if (plan := groups.get("plan") or groups.get("plan2")) else ""
    if rule == "years_since":
        return f"{groups['year']}/{anchors.year - 1}" if anchors.year else ""
    if rule == "year" or groups.get("year"):
        return groups.get("year") or ""
    if rule == "review":
        return anchors.review
    if rule == "plan":
        return anchors.plan
    if anchors.year is None or rule not in ("years_past", "years_ahead"):
        return ""
    number = _NUMBERS[next(filter(None, (groups.get(name) for name in ("number", "number2", "number3", "number4"))), "五")]
    if rule == "years_past":
        return f"{anchors.year - number}/{anchors.year - 1}"
    return f"{anchors.year}/{anchors.year + number - 1}"


def resolve_kind(kind: str, period: str, anchors: Anchors) -> str:
    """``elapsed`` becomes outcome where the period ended before the report's year or is the one reviewed, else target; others stay."""
    if kind != "elapsed":
        return kind
    return "outcome" if anchors.year is None or last_year(period) < anchors.year or period == anchors.review else "target"


def last_year(period: str) -> int:
    """The year in which a period ends; 0 for an empty one.

    >>> last_year("2012/2016"), last_year("2024-H1")
    (2016, 2024)
    """
    return int(period.split("/")[-1][:4]) if period else 0
