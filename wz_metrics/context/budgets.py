"""Two sums of one report that go by the code of the budget: the smaller is the place's own, the larger holds the state's share too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from wz_metrics.model import Observation

TOTAL = {"budget_revenue": "fiscal_revenue", "budget_expenditure": ""}  # what the larger of two is, if it is not called local
LOCAL = "地方"
NEAR = 200  # characters from one sum to the other: 财政一般预算收入810.9亿元，其中地方财政收入390.4亿元
LEAST, MOST = Decimal("1.1"), Decimal("3.5")  # how often the larger holds the smaller; a part of the place holds less


def settle_budgets(rows: Sequence[Observation]) -> list[Observation]:
    """The rows of one report; those named as the larger of two budget sums that stand together lose the code of the budget, or take
    that of the total: 公共财政预算收入122.7亿元，…地方公共财政预算收入54.8亿元."""
    larger = {name for code in TOTAL for name in _find_larger([row for row in rows if row.code == code])}
    return [_recode(row) if (row.code, _name(row)) in larger else row for row in rows] if larger else list(rows)


def _name(row: Observation) -> str:
    return row.indicator.partition("(")[0]


def _find_larger(rows: Sequence[Observation]) -> Iterator[tuple[str, str]]:
    """Code and name of those that another name's sum for the same time and place shows to be more than the budget."""
    sums = [row for row in rows if row.measure == "level" and row.kind == "outcome" and row.base_unit == "元" and row.base_value]
    for first, second in pairwise(sums):
        low, high = sorted((first, second), key=lambda row: row.base_value or 0)
        together = first.period == second.period and first.region == second.region and second.start - first.start < NEAR
        if not together or _name(low) == _name(high) or _name(low).startswith(LOCAL) == _name(high).startswith(LOCAL):
            continue
        if LEAST < (high.base_value or 0) / (low.base_value or 1) < MOST:
            yield high.code, _name(high)


def _recode(row: Observation) -> Observation:
    return replace(row, code="" if row.indicator.startswith(LOCAL) else TOTAL[row.code])
