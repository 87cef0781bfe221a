"""Targets beside their outcomes, and the verdicts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wz_metrics.tables.targets import compare_targets
from wz_metrics.tables.verdicts import judge

BETTER = {"gdp": "higher", "unemployment_surveyed": "lower", "cpi": "none", "energy_intensity": "lower"}


def lines(rows):
    grid = compare_targets(rows, BETTER).grid
    return [dict(zip([field.name for field in grid.fields], row, strict=True)) for row in grid.rows]


@pytest.fixture
def verdict(make):
    """``verdict(target, outcome)`` with the cells of each that differ from a plain exact growth of GDP."""

    def find(target, outcome):
        code = target.get("code", "gdp")
        return judge(
            make(kind="target", period="2024", **target),
            make(period="2024", code=code, measure=target.get("measure", "growth"), **outcome),
            BETTER,
        )

    return find


@pytest.mark.parametrize(
    ("target", "outcome", "wanted"),
    [
        ({"value": "6.5"}, {"value": "6.5"}, "met"),
        ({"value": "6.5"}, {"value": "6.4"}, "missed"),
        ({"value": "6.5", "bound": "ge"}, {"value": "6.5"}, "met"),
        ({"value": "6.5", "bound": "ge"}, {"value": "6.49"}, "missed"),
        ({"value": "6", "bound": "le"}, {"value": "6"}, "met"),
        ({"value": "6", "bound": "le"}, {"value": "6.1"}, "missed"),
        ({"value": "7.5", "value_high": "8", "bound": "range"}, {"value": "7.5"}, "met"),
        ({"value": "7.5", "value_high": "8", "bound": "range"}, {"value": "8.4"}, "met"),
        ({"value": "7.5", "value_high": "8", "bound": "range"}, {"value": "7.4"}, "missed"),
        ({"value": "6.5", "bound": "approx"}, {"value": "6.45"}, "met"),
        ({"value": "6.5", "bound": "approx"}, {"value": "6.44"}, "missed"),
        ({"value": "7", "bound": "approx"}, {"value": "6.5"}, "met"),
        ({"value": "7", "bound": "approx"}, {"value": "3.7"}, "missed"),
        ({"value": "6"}, {"value": "6.5", "bound": "ge"}, "met"),
        ({"value": "7"}, {"value": "6.5", "bound": "ge"}, "not comparable"),
        ({"value": "7"}, {"value": "6.5", "bound": "le"}, "missed"),
        ({"value": "6"}, {"value": "6.5", "bound": "le"}, "not comparable"),
        ({"value": "6"}, {"value": "6.5", "bound": "approx"}, "met"),
        ({"value": "6.5"}, {"value": "6.5", "bound": "approx"}, "not comparable"),
        ({"value": "6"}, {"value": "6.2", "value_high": "6.4", "bound": "range"}, "met"),
        ({"value": "6.3"}, {"value": "6.2", "value_high": "6.4", "bound": "range"}, "not comparable"),
    ],
)
def test_higher_is_better(verdict, target, outcome, wanted):
    assert verdict(target, outcome) == wanted


@pytest.mark.parametrize(
    ("target", "outcome", "wanted"),
    [
        ({"value": "5.5"}, "5.4", "met"),
        ({"value": "5.5"}, "5.6", "missed"),
        ({"value": "5.5", "bound": "le"}, "5.5", "met"),
        ({"value": "5", "value_high": "5.5", "bound": "range"}, "5.3", "met"),
        ({"value": "5", "value_high": "5.5", "bound": "range"}, "5.6", "missed"),
        ({"value": "5.5", "bound": "approx"}, "5.54", "met"),
        ({"value": "5.5", "bound": "approx"}, "5.6", "missed"),
    ],
)
def test_lower_is_better(verdict, target, outcome, wanted):
    assert verdict({"code": "unemployment_surveyed", "measure": "level", **target}, {"value": outcome}) == wanted


def test_a_fall_by_at_least_so_much_is_met_by_a_deeper_fall(verdict):
    target = {"code": "energy_intensity", "value": "-3", "bound": "le"}
    assert [verdict(target, {"value": value}) for value in ("-3.5", "-2.9")] == ["met", "missed"]


def test_an_indicator_without_a_good_direction_is_not_judged(verdict):
    assert verdict({"code": "cpi", "value": "3", "bound": "le"}, {"value": "2"}) == "not comparable"


def test_a_rank_is_better_the_lower_it_is(verdict):
    target = {"measure": "rank", "value": "3", "unit": "位", "bound": "le"}
    assert [verdict(target, {"value": value, "unit": "位"}) for value in ("2", "4")] == ["met", "missed"]


@pytest.mark.parametrize(("bound", "wanted"), [("ge", "met"), ("le", "missed"), ("eq", "not comparable")])
def test_without_a_code_the_wording_decides_or_nothing(verdict, bound, wanted):
    target = {"code": "", "indicator": "改造老旧小区", "measure": "level", "unit": "个", "value": "30", "bound": bound}
    assert verdict(target, {"value": "32", "unit": "个"}) == wanted


def test_units_are_converted_before_they_are_compared(verdict):
    target = {"measure": "level", "value": "1", "unit": "万亿元"}
    assert verdict(target, {"value": "9718.8", "unit": "亿元"}) == "missed"


def test_the_outcome_of_another_report_stands_beside_the_target(make):
    target = make(kind="target", period="2023", value="6", bound="approx", source="2023.md", published="2023-02-10")
    outcome = make(period="2023", value="6.9", source="2024.md", published="2024-01-30")
    (line,) = lines([target, outcome])
    found = [line[name] for name in ("target", "outcome", "gap", "verdict", "role", "target_source", "outcome_source")]
    assert found == ["≈6", Decimal("6.9"), Decimal("0.9"), "met", "decides", "2023.md", "2024.md"]


def test_a_target_without_an_outcome_is_open(make):
    (line,) = lines([make(kind="target", period="2024"), make(period="2024-H1")])
    assert (line["verdict"], line["outcome"], line["gap"]) == ("open", None, None)


def test_the_gap_of_a_range_is_from_its_lower_end(make):
    (line,) = lines([make(kind="target", period="2017", value="7.5", value_high="8", bound="range"), make(period="2017", value="8.4")])
    assert (line["target"], line["gap"]) == ("7.5–8", Decimal("0.9"))


def test_of_a_firm_and_a_strive_target_the_firm_one_decides(make):
    firm = make(kind="target", period="2024", value="6", bound="ge", commitment="firm")
    strive = make(kind="target", period="2024", value="6.5", commitment="strive")
    found = lines([strive, firm, make(period="2024", value="6.3")])
    assert {(line["target"], line["role"], line["verdict"]) for line in found} == {
        ("≥6", "decides", "met"),
        (Decimal("6.5"), "strive", "missed"),
    }


def test_strive_alone_decides(make):
    (line,) = lines([make(kind="target", period="2024", commitment="strive")])
    assert line["role"] == "decides"


def test_a_revised_target_counts_from_its_date_and_both_are_listed(make):
    first = make(kind="target", period="2020", value="7", published="2020-01-10")
    revised = make(kind="target", period="2020", value="3.5", published="2020-08-20")
    found = lines([first, revised, make(period="2020", value="3.4", published="2021-01-20")])
    assert [(line["target"], line["role"]) for line in found] == [(Decimal("7"), "revised"), (Decimal("3.5"), "decides")]


def test_a_target_recalled_after_its_period_revises_nothing(make):
    target = make(kind="target", period="2023", value="6", published="2023-02-10")
    recalled = make(kind="target", period="2023", value="6.5", published="2024-01-30")
    found = lines([target, recalled])
    assert [(line["target"], line["role"]) for line in found] == [(Decimal("6"), "decides"), (Decimal("6.5"), "conflict")]


def test_equal_targets_are_one_as_firm_as_the_firmest(make):
    cells = [make(kind="target", period="2024", commitment=how, source=f"{how}.md") for how in ("plain", "firm", "strive")]
    (line,) = lines(cells)
    assert line["commitment"] == "firm"
    assert line["target_source"].split("; ") == ["firm.md", "plain.md", "strive.md"]


def test_outcomes_that_disagree_are_both_shown(make):
    found = [make(period="2023", value="6.9", source="a.md", published="2024-01-30"), make(period="2023", value="6.5", source="b.md")]
    (line,) = lines([make(kind="target", period="2023", value="6", published="2023-01-30"), *found])
    assert (line["outcome"], line["conflicts"]) == (Decimal("6.5"), "6.9 (a.md)")


def test_another_basis_is_no_outcome_of_the_target(make):
    (line,) = lines([make(kind="target", period="2024"), make(period="2024", basis="环比")])
    assert line["verdict"] == "open"
