"""Figures that contradict other figures: one stated in two ways, and growth that levels do not bear out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.intervals import EXACT, Interval, amount_of, interval_of
from wz_metrics.tables.periods import previous_period
from wz_metrics.tables.statements import Key, key_of, merge_outcomes, normalize_name

# Their growth is at constant prices by convention (National Bureau of Statistics, "指标解释"), their level at current ones:
# the two need not agree.
_REAL = frozenset({"gdp", "gdp_per_capita", "industrial_output", "agricultural_output"})
_REAL_ENDINGS = ("_va", "_income")
_STATED_TWICE = frozenset({"level", "growth", "avg_growth"})
_SHORTEST_NAME = 6
_SLACK = Decimal("0.5")
# A report that gives two figures of one name seldom errs: mostly one is of a part (市本级, 县域). Found by reading 60 pairs.
_NEAR, _NEAR_INSIDE = Decimal(2), Decimal("1.25")
_NEAR_POINTS, _NEAR_POINTS_INSIDE = 5, 2
_SINCE = re.compile("累计|以来|历年|[三四五十]年|期间|时期")
_SAME_NAME = re.compile("对外贸易|外贸|货物|平均|总额|总值|总量|额|业|实际")
_LIKE_FOR_LIKE = re.compile("可比|口径|不变价|名义|实际|环比|年初|上月|上季")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, why it is one, and the rows that it is about, the most doubtful first."""

    problem: str
    explanation: str
    rows: tuple[Observation, ...]


def find_conflicts(rows: Sequence[Observation]) -> Iterator[Finding]:
    """One figure stated differently in two places: same place, indicator, measure, unit, basis and period, both achieved.

    None are: statements that rounding or a bound reconciles; an estimate and the final figure after it; two numbers of one
    sentence, which are of two things however they are read; and figures far apart, which are of two things as well (a level
    must lie within half or double of the other, a growth within 5 points; 25 % and 2 points inside one report). Both must
    bear the same name, for 地方一般公共预算收入 is a part of 一般公共预算收入 where a report has both; inside one report both must
    name their place (全市), for counties and parks hide under the same names. One without a code must be named in full by
    its own clause and be no running total (累计).
    """
    for found in group_outcomes(row for row in rows if _is_comparable(row)).values():
        stated = merge_outcomes(found)
        for other in stated[1:]:
            row, best = other.row, stated[0].row
            if not _is_contradiction(row, best):
                continue
            explanation = f"{_show(row)} here, {_show(best)} there"
            yield Finding("stated differently", explanation, (row, best))


def _is_contradiction(row: Observation, best: Observation) -> bool:
    """Whether two statements that cannot both be true are meant for one and the same thing."""
    inside = row.source == best.source
    if inside and (row.sentence == best.sentence or "region" in row.inferred or "region" in best.inferred):
        return False
    if normalize_name(row.indicator) != normalize_name(best.indicator):
        return False
    low, high = sorted((amount_of(row), amount_of(best)))
    if row.measure == "level":
        return low > 0 and high <= low * (_NEAR_INSIDE if inside else _NEAR)
    return high - low <= (_NEAR_POINTS_INSIDE if inside else _NEAR_POINTS)


def _is_comparable(row: Observation) -> bool:
    if row.measure not in _STATED_TWICE:
        return False
    named = len(row.indicator) >= _SHORTEST_NAME and "indicator" not in row.inferred
    return bool(row.code) or (named and not _is_total(row))


def _is_total(row: Observation) -> bool:
    """Whether the words before a value say that it was gathered over years (五年累计), whatever period the row has."""
    return bool(_SINCE.search(row.sentence[: max(row.sentence.find(row.text), 0)]))


def group_outcomes(rows: Iterable[Observation]) -> Mapping[tuple[Key, str], list[Observation]]:
    """Outcomes by key and period; those without a period are left out."""
    groups: dict[tuple[Key, str], list[Observation]] = defaultdict(list)
    for row in rows:
        if row.kind == "outcome" and row.period:
            groups[key_of(row), row.period].append(row)
    return groups


def find_wrong_growth(rows: Sequence[Observation]) -> Iterator[Finding]:
    """A growth that the level and the level of the year before do not give, whatever the rounding of their digits.

    Only for codes whose growth is not at constant prices, only exact figures, and only where each of the three is undisputed.
    """
    groups = group_outcomes(row for row in rows if row.code and row.bound == "eq" and not _is_real(row))
    units: dict[Key, set[str]] = defaultdict(set)
    for key, _ in groups:
        if key.measure == "level":
            units[key._replace(unit="")].add(key.unit)
    for key, period in groups:
        if key.measure != "growth" or key.unit != "%":
            continue
        for unit in sorted(units[key._replace(measure="level", unit="")]):
            level = key._replace(measure="level", unit=unit)
            three = [groups.get(each, []) for each in ((key, period), (level, period), (level, previous_period(period)))]
            stated = [merge_outcomes(rows) for rows in three]
            if unit != "%" and all(len(statements) == 1 for statements in stated):
                growth, now, before = (statements[0].row for statements in stated)
                if _is_one_series(growth, now, before):
                    yield from _test_growth(growth, now, before)


def _is_one_series(growth: Observation, now: Observation, before: Observation) -> bool:
    """Whether three figures are of one thing: named alike (全社会固定资产投资 is not 固定资产投资), of a year, none an estimate."""
    names = {_SAME_NAME.sub("", normalize_name(row.indicator)) for row in (growth, now, before)}
    estimated = any(row.status == "estimate" for row in (growth, now, before))
    return len(names) == 1 and not estimated and not _is_total(now) and not _is_total(before) and not _LIKE_FOR_LIKE.search(growth.basis)


def _is_real(row: Observation) -> bool:
    return row.measure == "growth" and (row.code in _REAL or row.code.endswith(_REAL_ENDINGS))


def _test_growth(growth: Observation, now: Observation, before: Observation) -> Iterator[Finding]:
    possible = grow(interval_of(before), interval_of(now))
    if possible is None or Interval(possible.low - _SLACK, possible.high + _SLACK).meets(interval_of(growth)):
        return
    middle = ((possible.low + possible.high) / 2).quantize(Decimal("0.1"))
    levels = f"{_show(before)} in {before.period}, {_show(now)} in {now.period}"
    explanation = f"levels give {middle}%, but {_show(growth)} is stated: {levels}"
    yield Finding("level and growth", explanation, (growth, now, before))


def grow(before: Interval, now: Interval) -> Interval | None:
    """The growth in % that two levels leave possible; None where the first is not above 0."""
    if before.low <= 0 or now.low < 0:
        return None
    low, high = EXACT.divide(now.low, before.high), EXACT.divide(now.high, before.low)
    return Interval((low - 1) * 100, (high - 1) * 100)


def _show(row: Observation) -> str:
    high = "" if row.value_high is None else f"–{format_cell(row.value_high)}"
    return f"{format_cell(row.value)}{high}{row.unit}"
