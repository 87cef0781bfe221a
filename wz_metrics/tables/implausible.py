"""Figures that cannot be right by themselves: parts over 100 %, leaps, ranks of 0, ranges upside down, units that do not suit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.contradictions import Finding
from wz_metrics.tables.intervals import amount_of, interval_of

HUNDRED, LEAP = Decimal(100), Decimal(1000)
# Shares of a whole. Not: 完成率, 负债率, 拨备覆盖率, 贡献率, 毛入学率, 电话普及率, 产销率, which may be more than all.
_PART = re.compile(
    r"(?:占比|比重|份额|(?<!拨备)覆盖率|合格率|达标率|优良率|优良天数比[率例]|森林覆盖率|城[镇市]化率|就业率|失业率|满意率|满意度|"
    r"知晓率|不良(?:贷款)?率|漏失率|损耗率|及格率|巩固率|处理率|收集率|绿化率|绿地率)(?:\([^)]*\))?$"
)
_PLAN = re.compile("计划|目标|任务|预算|预期|进度")
_WHOLE = frozenset({"primary_share", "secondary_share", "tertiary_share"})
_GROWTH_UNITS = frozenset({"%", "番", "倍"})


def find_excess(rows: Sequence[Observation]) -> Iterator[Finding]:
    """Parts over 100 %: a share or a rate of a whole, and the shares of the three sectors together."""
    sectors: dict[tuple[str, str, str], dict[str, Observation]] = defaultdict(dict)
    for row in rows:
        if row.measure != "level" or (row.base_unit or row.unit) != "%":
            continue
        if amount_of(row) > HUNDRED and _PART.search(row.indicator) and not _is_of_plan(row):
            yield Finding("over 100 %", f"{format_cell(row.value)}{row.unit} is more than the whole", (row,))
        if row.code in _WHOLE and row.bound == "eq":
            sectors[row.source, row.sentence, row.period].setdefault(row.code, row)
    for found in sectors.values():
        if len(found) == len(_WHOLE):
            parts = [found[code] for code in sorted(found)]
            low, high = (sum(ends, Decimal(0)) for ends in zip(*((each.low, each.high) for each in map(interval_of, parts)), strict=True))
            if not low <= HUNDRED <= high:
                total = sum((amount_of(row) for row in parts), Decimal(0))
                yield Finding("over 100 %" if total > HUNDRED else "under 100 %", f"the three sectors are {total} % together", tuple(parts))


def _is_of_plan(row: Observation) -> bool:
    """Whether the whole is a plan, of which more than all can be done (占年度计划的121%)."""
    place = row.sentence.find(row.text)
    return bool(_PLAN.search(row.sentence[max(place - 12, 0) : max(place, 0)]))


def find_leaps(rows: Sequence[Observation]) -> Iterator[Finding]:
    """A growth of 1,000 % and more, and a fall of more than 100 %. One in 倍 says itself that it is meant to be large."""
    for row in rows:
        if row.measure in ("growth", "avg_growth") and (row.base_unit or row.unit) == "%":
            if amount_of(row) >= LEAP and "倍" not in row.unit:
                yield Finding("growth over 1000 %", f"{format_cell(row.value)}{row.unit} is hardly a growth", (row,))
            elif amount_of(row) < -HUNDRED:
                yield Finding("fall of over 100 %", f"{format_cell(row.value)}{row.unit} is more than all", (row,))


def find_wrong_ranks(rows: Sequence[Observation]) -> Iterator[Finding]:
    """A rank that is no place: 0, negative, or not whole."""
    for row in rows:
        if row.measure == "rank" and (row.value < 1 or row.value != row.value.to_integral_value()):
            yield Finding("no rank", f"{format_cell(row.value)} is no place in an order", (row,))


def find_reversed(rows: Sequence[Observation]) -> Iterator[Finding]:
    """A range whose upper end is not above the lower one, but for falls (下降3-5%), which are printed the other way."""
    for row in rows:
        if row.value_high is not None and row.value >= 0 and row.value_high <= row.value:
            both = f"{format_cell(row.value)} to {format_cell(row.value_high)}"
            yield Finding("range upside down", f"{both}{row.unit} does not rise", (row,))


def find_unfit_units(rows: Sequence[Observation], units: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """A unit that does not suit the code: of a level by the rule book, of a growth anything but %, 番 or 倍."""
    for row in rows:
        unit, suitable = row.base_unit or row.unit, units.get(row.code, ())
        if row.code and row.measure == "level" and suitable and unit not in suitable:
            wanted = ", ".join(suitable)
            yield Finding("unit does not suit", f"{format_cell(row.value)}{row.unit}, where {wanted} is usual", (row,))
        elif row.measure in ("growth", "avg_growth") and unit not in _GROWTH_UNITS:
            yield Finding("unit does not suit", f"a growth of {format_cell(row.value)}{row.unit} is not in %", (row,))
