"""Whether an outcome meets a target."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from wz_metrics.model import Observation
from wz_metrics.tables.intervals import EXACT, LEAST, MOST, Interval, amount_of, digit_of, factor_of, high_of

MET, MISSED, OPEN, INCOMPARABLE = "met", "missed", "open", "not comparable"
VERDICTS = (MET, MISSED, OPEN, INCOMPARABLE)


def judge(target: Observation, outcome: Observation | None, better: Mapping[str, str]) -> str:
    """``met``, ``missed``, ``open`` (no outcome yet) or ``not comparable``.

    ``better`` says of a code which direction is the good one: higher, lower or none (not comparable). An exact target and one
    that is a lower bound are met at or beyond it in that direction, an upper bound at or below it, a range from its easier
    end, an approximate one when the outcome rounded to the target's digits reaches it. An outcome that is itself a bound counts
    where it decides. A rank is better the lower it is. Without a code the wording decides for 以上 and 以内, and nothing for others.
    """
    if outcome is None:
        return OPEN
    direction = find_direction(target, better)
    if direction not in ("higher", "lower"):
        return INCOMPARABLE
    reached = _find_reached(outcome)
    if target.bound == "approx":
        reached = _round_to(reached, target)
    aim = aim_of(target, direction)
    if direction == "higher":
        return MET if reached.low >= aim else MISSED if reached.high < aim else INCOMPARABLE
    return MET if reached.high <= aim else MISSED if reached.low > aim else INCOMPARABLE


def find_direction(target: Observation, better: Mapping[str, str]) -> str:
    """The direction in which a target is met: higher, lower or none."""
    if target.measure == "rank":
        return "lower"
    if not target.code:
        return {"ge": "higher", "le": "lower"}.get(target.bound, "none")
    declared = better.get(target.code, "none")
    return "lower" if target.bound == "le" and declared != "none" else declared


def aim_of(target: Observation, direction: str) -> Decimal:
    """The number that has to be reached, in base units: of a range the easier end."""
    low, high = sorted((amount_of(target), high_of(target)))
    return high if direction == "lower" else low


def _find_reached(outcome: Observation) -> Interval:
    """What was reached: the printed number itself, and no more than a bound says of it."""
    low, high = sorted((amount_of(outcome), high_of(outcome)))
    if outcome.bound == "ge":
        return Interval(low, MOST)
    if outcome.bound == "le":
        return Interval(LEAST, high)
    if outcome.bound == "approx":
        slack = EXACT.multiply(digit_of(outcome.value), abs(factor_of(outcome))) / 2
        return Interval(low - slack, high + slack)
    return Interval(low, high)


def _round_to(reached: Interval, target: Observation) -> Interval:
    factor, digit = factor_of(target), digit_of(target.value)

    def shorten(value: Decimal) -> Decimal:
        if not value.is_finite():
            return value
        printed = EXACT.divide(value, factor)
        return EXACT.multiply(printed.quantize(digit, rounding=ROUND_HALF_UP, context=EXACT), factor)

    return Interval(shorten(reached.low), shorten(reached.high))
