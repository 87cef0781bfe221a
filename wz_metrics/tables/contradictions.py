"""Figures that contradict other figures: one stated in two ways, and growth that levels do not bear out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.intervals import EXACT, Interval, interval_of
from wz_metrics.tables.periods import previous_period
from wz_metrics.tables.statements import Key, key_of, merge_outcomes

# Their growth is at constant prices by convention (National Bureau of Statistics, "指标解释"), their level at current ones:
# the two need not agree.
_REAL = frozenset({"gdp", "gdp_per_capita", "resident_income", "urban_income", "rural_income", "industrial_output"})
_REAL_ENDING = "_va"
_STATED_TWICE = frozenset({"level", "growth", "avg_growth", "rank"})
_SHORTEST_NAME = 6
_SLACK = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, why it is one, and the rows that it is about, the most doubtful first."""

    problem: str
    explanation: str
    rows: tuple[Observation, ...]


def find_conflicts(rows: Sequence[Observation]) -> Iterator[Finding]:
    """One figure stated differently in two places: same place, indicator, measure, unit, basis and period, both achieved.

    Statements that rounding or a bound reconciles are none, nor an estimate and the final figure after it. An indicator without
    a code counts only where its own clause names it in full, for short names mean different things in different clauses.
    """
    for (_, period), found in group_outcomes(row for row in rows if _is_comparable(row)).items():
        stated = merge_outcomes(found)
        for other in stated[1:]:
            row, best = other.row, stated[0].row
            explanation = f"{row.indicator} {period}: {_show(row)} here, {_show(best)} there"
            yield Finding("stated differently", explanation, (row, best))


def _is_comparable(row: Observation) -> bool:
    if row.measure not in _STATED_TWICE:
        return False
    return bool(row.code) or (len(row.indicator) >= _SHORTEST_NAME and "indicator" not in row.inferred)


def group_outcomes(rows: Iterable[Observation]) -> Mapping[tuple[Key, str], list[Observation]]:
    """Outcomes by key and period; those without a period are left out."""
    groups: dict[tuple[Key, str], list[Observation]] = defaultdict(list)
    for row in rows:
        if row.kind == "outcome" and row.period:
            groups[key_of(row), row.period].append(row)
    return groups


def find_wrong_growth(rows: Sequence[Observation]) -> Iterator[Finding]:
    """A growth that the level and the level of the year before do not give, whatever the rounding of their digits.

    Only for codes whose growth is not at constant prices, and only exact figures.
    """
    groups = group_outcomes(row for row in rows if row.code and row.bound == "eq" and not _is_real(row))
    for (key, period), found in groups.items():
        if key.measure != "growth" or key.unit != "%":
            continue
        growth = merge_outcomes(found)[0].row
        for unit in {other.unit for other, _ in groups if other.measure == "level" and other.indicator == key.indicator}:
            level = key._replace(measure="level", unit=unit)
            pair = [groups.get((level, when)) for when in (period, previous_period(period))]
            if unit != "%" and pair[0] and pair[1]:
                now, before = (merge_outcomes(each)[0].row for each in pair if each)
                yield from _test_growth(growth, now, before)


def _is_real(row: Observation) -> bool:
    return row.measure == "growth" and (row.code in _REAL or row.code.endswith(_REAL_ENDING))


def _test_growth(growth: Observation, now: Observation, before: Observation) -> Iterator[Finding]:
    possible = grow(interval_of(before), interval_of(now))
    if possible is None or Interval(possible.low - _SLACK, possible.high + _SLACK).meets(interval_of(growth)):
        return
    middle = ((possible.low + possible.high) / 2).quantize(Decimal("0.1"))
    levels = f"{_show(before)} in {before.period} and {_show(now)} in {now.period}"
    explanation = f"{growth.indicator}: growth of {_show(growth)} is stated, but {levels} give {middle}%"
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
