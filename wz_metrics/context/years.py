"""The years that words of time refer to, and the period that a match of a period rule means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wz_metrics import expressions as re

CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
CHINESE = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


class Years(NamedTuple):
    """The years that words of time refer to: the section's period, the year planned for, the one reviewed and the year
    in which the report was given (said: 今年 and 明年 start from there)."""

    section: str
    plan: int | None
    review: str
    said: int | None = None

    @property
    def year(self) -> int | None:
        """The last year of the section's period, else the year planned for."""
        found = re.findall(r"(\d{4})", self.section)
        return int(found[-1]) if found else self.plan

    def year_before(self) -> int | None:
        """The year before the section's."""
        return self.year - 1 if self.year else None

    @property
    def spoken(self) -> int | None:
        """The year in which the report was given, else the year planned for."""
        return self.said or self.plan


def _year_of(word: str | None, years: Years) -> int | None:
    if word and word[:4].isdigit():
        return int(word[:4])
    if word and word.startswith("去年"):
        return years.spoken - 1 if years.spoken else None
    if word and word.startswith("明年"):
        return years.spoken + 1 if years.spoken else None
    return years.spoken if word and word.startswith("今年") and years.spoken else years.year


def resolve_years(means: str, parts: Sequence[str], years: Years) -> str:
    """The period that a rule's match means: ``means`` as the rule has it, ``parts`` the whole match and its groups; empty where the
    years that it refers to are not known."""
    if means == "{1}/{2}":
        return f"{parts[1]}/{parts[2]}"
    if means == "{1}":
        return parts[1].translate(CHINESE_DIGITS)
    if means in ("P", "R", "N", "Y"):
        year = years.year if means == "Y" else None if years.spoken is None else years.spoken + {"P": 0, "R": -1, "N": 1}[means]
        return str(year) if year else ""
    if means == "S":
        return _year_now(years)
    if means in ("plan", "plan_end"):
        last = 2005 + 5 * CHINESE[parts[1]]  # the eleventh plan ended in 2010
        return str(last) if means == "plan_end" else f"{last - 4}/{last}"
    if means == "five_past":
        if "/" in years.section:
            return years.section
        reviewed = re.search(r"\d{4}", years.review)
        return f"{int(reviewed.group()) - 4}/{reviewed.group()}" if reviewed else ""
    if means == "years_past":
        return _count_back(CHINESE[next(filter(None, parts[1:]))], years)
    if means == "since":
        return _count_since(parts[1], years)
    if means in ("years_ahead", "years_within"):
        return _count_ahead(next(filter(None, parts[1:])), years, means == "years_within")
    if means == "years_first":
        first = re.fullmatch(r"(\d{4})/\d{4}", years.section)
        return f"{first[1]}/{int(first[1]) + CHINESE[parts[1]] - 1}" if first else ""
    if means == "two_ahead":
        return f"{years.spoken}/{years.spoken + 1}" if years.spoken else ""
    return _resolve_part(means, parts, years)


def _count_ahead(number: str, years: Years, planned: bool) -> str:
    """So many years from the one planned for on; empty for those told of the past where they are ``planned``."""
    first = re.search(r"\d{4}", years.section)
    if not years.plan or (planned and (first is None or int(first.group()) < years.plan)):
        return ""
    return f"{years.plan}/{years.plan + (CHINESE.get(number) or int(number)) - 1}"


def _count_since(first: str, years: Years) -> str:
    """From a year to the section's last one, among plans to the last one that is over."""
    ends = years.spoken - 1 if years.spoken and years.year and years.year >= years.spoken else years.year
    return f"{first}/{ends}" if ends and int(first) < ends else ""


def _count_back(number: int, years: Years) -> str:
    """So many years up to the section's last one; empty for those still to come."""
    last = years.year
    if "/" in years.section:
        return years.section if last and last - int(years.section[:4]) == number - 1 else ""
    return f"{last - number + 1}/{last}" if last and (not years.plan or last < years.plan) else ""


def _year_now(years: Years) -> str:
    """The last year of the section's span, of a span ahead the year before it; of any other period the period itself."""
    span = re.fullmatch(r"(\d{4})/(\d{4})", years.section)
    if not span:
        return years.section
    return str(int(span[1]) - 1) if years.plan and int(span[1]) >= years.plan and int(span[2]) > years.plan else span[2]


def _resolve_part(means: str, parts: Sequence[str], years: Years) -> str:
    year = _year_of(parts[1], years) if means != "months" else _year_of(parts[0], years)
    if not year:
        return ""
    if means == "half":
        return f"{year}-H{1 if parts[2] == '上' else 2}"
    if means == "quarter":
        if parts[2] == "前三":
            return f"{year}-01/{year}-09"
        return f"{year}-Q{CHINESE.get(parts[2][-1]) or parts[2][-1]}"
    month = int(parts[2])
    if not 1 <= month <= 12:
        return ""
    if means == "months":
        return {3: f"{year}-Q1", 6: f"{year}-H1", 12: str(year)}.get(month, f"{year}-01/{year}-{month:02d}")
    return f"{year}-{month:02d}"
