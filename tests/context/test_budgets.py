"""Two sums of a report that go by the code of the budget."""

from __future__ import annotations

import pytest

from wz_metrics.context.budgets import settle_budgets


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("财政一般预算收入810.9亿元，其中地方财政收入390.4亿元，分别增长12%和18.6%。", ["fiscal_revenue", "budget_revenue"] * 2),
        ("公共财政预算收入122.7亿元，增长20%；地方公共财政预算收入54.8亿元。", ["fiscal_revenue", "fiscal_revenue", "budget_revenue"]),
        ("地方财政收入263亿元，其中公共财政预算收入140.3亿元。", ["", "budget_revenue"]),
        ("地方财政支出262.6亿元，其中公共财政预算支出181亿元。", ["", "budget_expenditure"]),
        ("一般公共预算收入752.8亿元，乐清市地方财政收入62.6亿元。", ["budget_revenue", "budget_revenue"]),
        ("一般公共预算收入突破100亿元，达到112亿元。", ["budget_revenue", "budget_revenue"]),
    ],
)
def test_the_larger_of_two_sums_is_not_the_budget(read, text, codes):
    assert [row.code for row in settle_budgets(read(text, period="2013"))] == codes
