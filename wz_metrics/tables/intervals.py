"""What a printed figure leaves open: 4297.8 is anything that rounds to it, 超500家 anything above, 7.5-8% anything between."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

from wz_metrics.model import Observation

EXACT = Context(prec=60)
LEAST, MOST = Decimal("-Infinity"), Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``, in base units; infinite where there is no end."""

    low: Decimal
    high: Decimal

    @property
    def width(self) -> Decimal:
        """How much is left open."""
        return self.high - self.low

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def amount_of(row: Observation) -> Decimal:
    """The value in base units; as printed where the unit has none."""
    return row.value if row.base_value is None else row.base_value


def high_of(row: Observation) -> Decimal:
    """The upper end in base units: of a range, else the value itself."""
    if row.value_high is None:
        return amount_of(row)
    return row.value_high if row.base_value_high is None else row.base_value_high


def factor_of(row: Observation) -> Decimal:
    """How many base units the printed unit is: 亿元 is 100000000 元. One where that cannot be told (a value of 0)."""
    if row.base_value is None:
        return Decimal(1)
    if row.value:
        return EXACT.divide(row.base_value, row.value)
    if row.value_high and row.base_value_high is not None:
        return EXACT.divide(row.base_value_high, row.value_high)
    return Decimal(1)


def digit_of(value: Decimal) -> Decimal:
    """The size of the last digit that was printed: 0.1 for 4297.8, 1 for 500."""
    return Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0))


def interval_of(row: Observation) -> Interval:
    """The values that a printed figure can stand for.

    An exact one leaves half a unit of its last digit open on either side; 约 and 左右 one unit of its last digit that is not 0
    (约500: 400 to 600); 以上 and 以下 everything beyond.
    """
    low, high = sorted((amount_of(row), high_of(row)))
    slack = EXACT.multiply(digit_of(row.value), abs(factor_of(row)))
    if row.bound == "ge":
        return Interval(low, MOST)
    if row.bound == "le":
        return Interval(LEAST, high)
    if row.bound == "approx":
        rough = row.value.normalize()
        slack = EXACT.multiply(Decimal(1).scaleb(int(rough.as_tuple().exponent)) if rough else Decimal(1), abs(factor_of(row)))
        return Interval(low - slack, high + slack)
    return Interval(low - slack / 2, high + slack / 2)


def agree(one: Observation, other: Observation) -> bool:
    """Whether two statements of one figure can both be true, with the rounding that their digits allow."""
    return interval_of(one).meets(interval_of(other))
