"""Amounts as users write them on the command line: 100亿, 1.5万, 6%."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.tables.errors import TableError

_FACTORS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_AMOUNT = re.compile(r"([-+]?\d[\d,，]*(?:\.\d+)?|[-+]?\.\d+)\s*([十百千万亿]*)\s*(.*)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in base units and, where the user wrote one, the base unit itself."""

    value: Decimal
    unit: str = ""

    def fits(self, base_unit: str) -> bool:
        """Whether a row of this base unit can be compared with the amount: any, unless the user wrote a unit."""
        return not self.unit or self.unit == base_unit


def parse_amount(text: str) -> Amount:
    """The amount that a text states. Raises TableError where it starts with no number.

    >>> parse_amount("100亿"), parse_amount("-3%")
    (Amount(value=Decimal('10000000000'), unit=''), Amount(value=Decimal('-3'), unit='%'))
    """
    normal = text.strip().translate({0xFF0E: ".", 0xFF05: "%", 0xFF0D: "-", **{0xFF10 + digit: str(digit) for digit in range(10)}})
    found = _AMOUNT.fullmatch(normal)
    if not found:
        raise TableError(f"{text!r} is no amount; write a number such as 6.5, 100亿 or 1.5万")
    value = Decimal(re.sub("[,，]", "", found[1]))
    for word in found[2]:
        value *= _FACTORS[word]
    return Amount(value, "%" if found[3] in ("%", "个百分点") else found[3])
