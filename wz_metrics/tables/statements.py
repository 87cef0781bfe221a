"""Which rows speak of one figure, and what they say together: equal statements are one, contradicting ones stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.intervals import agree, amount_of, factor_of, high_of, interval_of

# The comparison that is meant where a growth says nothing: with the same time of the year before, at constant prices.
_USUAL = frozenset(
    {
        "",
        "同比",
        "可比价",
        "可比价格",
        "按可比价",
        "按可比价格",
        "按可比价格计算",
        "按可比口径",
        "不变价",
        "比上年",
        "较上年",
        "比去年",
        "年均",
        "同比增长",
    }
)
_STATUS = {"final": 0, "": 0, "preliminary": 1, "estimate": 2}
_COMMITMENT = {"firm": 0, "plain": 1, "": 1, "strive": 2}
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = {"ge": "≥", "le": "≤", "approx": "≈"}


class Key(NamedTuple):
    """What makes rows comparable: the place, the indicator, what of it is measured, in which base unit, against what."""

    region: str
    indicator: str
    measure: str
    unit: str
    basis: str
    against: str


def key_of(row: Observation) -> Key:
    """The key of a row: its adcode before the name of its place, its code before the name of its indicator."""
    basis = "" if row.basis in _USUAL else row.basis
    return Key(
        row.adcode or row.region, row.code or normalize_name(row.indicator), row.measure, row.base_unit or row.unit, basis, row.against
    )


@lru_cache(maxsize=100_000)
def normalize_name(indicator: str) -> str:
    """The name of an indicator without what printers do differently: spaces and the width of brackets.

    >>> normalize_name("研发经费 （R＆D）")
    '研发经费(R&D)'
    """
    return "".join(indicator.translate(_NARROW).split())


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure as it is stated: the row that says it best, and all that say the same."""

    row: Observation
    rows: tuple[Observation, ...]

    @property
    def sources(self) -> str:
        """The files that say so, each once."""
        return "; ".join(dict.fromkeys(row.source for row in self.rows))


def merge_outcomes(rows: Iterable[Observation]) -> list[Statement]:
    """The different statements among rows of one key, period and kind, the one to be preferred first.

    A final figure comes before a preliminary one and that before an estimate; an exact one before a bound; more digits before
    fewer; then what was published last. A statement that can be true beside the preferred one is merged with it. An estimate
    that the final figure differs from is no contradiction and is merged as well.
    """
    statements: list[list[Observation]] = []
    for row in sorted(rows, key=_rate_outcome):
        home = next((group for group in statements if agree(group[0], row) or _is_superseded(group[0], row)), None)
        if home is None:
            statements.append([row])
        else:
            home.append(row)
    return [Statement(group[0], tuple(group)) for group in statements]


def _rate_outcome(row: Observation) -> tuple[object, ...]:
    return (_STATUS.get(row.status, 0), row.bound not in ("eq", ""), interval_of(row).width, _Later(row.published))


class _Later(str):
    """Text that sorts the later first."""

    __slots__ = ()

    def __lt__(self, other: str) -> bool:
        return str.__gt__(self, other)


def _is_superseded(final: Observation, row: Observation) -> bool:
    return _STATUS.get(final.status, 0) == 0 and _STATUS.get(row.status, 0) > 0


def merge_targets(rows: Iterable[Observation]) -> list[Statement]:
    """The different targets among rows of one key and period, in the order of their publication.

    Equal ones (value, upper end, bound) are one; it is as firm as the firmest wording, and speaks from its first publication.
    """
    groups: dict[tuple[Decimal, Decimal, str], list[Observation]] = {}
    for row in sorted(rows, key=lambda row: (row.published or "9999", row.source, row.start)):
        groups.setdefault((amount_of(row), high_of(row), row.bound), []).append(row)
    return [Statement(min(group, key=lambda row: _COMMITMENT.get(row.commitment, 1)), tuple(group)) for group in groups.values()]


def choose_unit(rows: Sequence[Observation]) -> tuple[str, Decimal]:
    """The unit that rows of one key are shown in, and its size in base units: the one that most of them are printed in."""
    counts: dict[str, int] = {}
    for row in rows:
        if row.value:
            counts[row.unit] = counts.get(row.unit, 0) + 1
    if not counts:
        return rows[0].base_unit or rows[0].unit, Decimal(1)
    best = max(counts, key=lambda unit: counts[unit])
    return best, factor_of(next(row for row in rows if row.unit == best and row.value))


def show_figure(row: Observation, unit: str, factor: Decimal) -> str | Decimal:
    """A figure in a unit as a cell: a number where it is exact, else with the sign of its bound (≥7, ≈6.5, 7.5–8)."""
    value = convert(row.value, amount_of(row), row.unit, unit, factor)
    if row.value_high is not None:
        return f"{format_cell(value)}–{format_cell(convert(row.value_high, high_of(row), row.unit, unit, factor))}"
    mark = _MARKS.get(row.bound, "")
    return f"{mark}{format_cell(value)}" if mark else value


def convert(printed: Decimal, amount: Decimal, unit: str, wanted: str, factor: Decimal) -> Decimal:
    """A number in the wanted unit: as printed where that is its own, else converted, without zeros at the end.

    >>> convert(Decimal("1.5"), Decimal("1500000000000"), "万亿元", "亿元", Decimal("1E+8"))
    Decimal('15000')
    """
    if unit == wanted:
        return printed
    short = (amount / factor).normalize()
    return short if int(short.as_tuple().exponent) <= 0 else short.quantize(Decimal(1))
