"""What does not fit together, and what only seems so."""

from __future__ import annotations

import pytest

from wz_metrics.tables.findings import Expectations, check_rows, find_all

LEVEL = {"code": "budget_revenue", "indicator": "一般公共预算收入", "measure": "level", "unit": "亿元"}


def problems(rows, **units):
    return [(finding.problem, [row.id for row in finding.rows]) for finding in find_all(rows, Expectations(units))]


def other(make, **changes):
    """A statement of the same figure in another report."""
    return make(**{"id": "other", "source": "b.md", "sentence": f"全市生产总值增长{changes.get('value', '6.2')}%。", **changes})


def test_one_figure_stated_differently_in_two_reports(make):
    assert problems([make(id="one"), other(make, value="6.8", published="2025-01-01")]) == [("stated differently", ["one", "other"])]


@pytest.mark.parametrize(
    "change",
    [
        {"value": "6.2"},
        {"value": "6.24"},
        {"value": "6", "bound": "approx"},
        {"value": "6", "bound": "ge"},
        {"value": "6.8", "status": "estimate"},
        {"value": "6.8", "kind": "target"},
        {"value": "6.8", "period": "2024"},
        {"value": "6.8", "region": "洞头区", "adcode": "330305"},
        {"value": "6.8", "basis": "环比"},
        {"value": "6.8", "indicator": "市区生产总值"},
        {"value": "16.8"},
        {"value": "6.8", "code": "", "indicator": "产值"},
    ],
)
def test_what_is_no_contradiction(make, change):
    assert problems([make(), other(make, **change)]) == []


def test_two_numbers_of_one_sentence_are_of_two_things(make):
    assert problems([make(), make(value="6.8")]) == []


def test_a_growth_that_the_levels_do_not_give(make):
    rows = [
        make(id="before", period="2022", value="500", **LEVEL),
        make(id="now", period="2023", value="550", **LEVEL),
        make(id="growth", period="2023", value="6.5", **{**LEVEL, "measure": "growth", "unit": "%"}),
    ]
    assert problems(rows) == [("level and growth", ["growth", "now", "before"])]
    assert "give 10.0%" in find_all(rows, Expectations({}))[0].explanation


@pytest.mark.parametrize(
    "growth",
    [
        {"value": "10"},
        {"value": "9.6"},
        {"value": "6.5", "basis": "同口径"},
        {"value": "6.5", "code": "tertiary_va"},
        {"value": "6.5", "bound": "ge"},
        {"value": "6.5", "period": "2022"},
    ],
)
def test_a_growth_that_the_levels_allow_or_say_nothing_of(make, growth):
    rows = [
        make(period="2022", value="500", **{**LEVEL, "code": growth.get("code", "budget_revenue")}),
        make(period="2023", value="550", **{**LEVEL, "code": growth.get("code", "budget_revenue")}),
        make(**{**LEVEL, "measure": "growth", "unit": "%", "period": "2023", **growth}),
    ]
    assert problems(rows) == []


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"indicator": "森林覆盖率", "code": "", "measure": "level", "value": "120"}, "over 100 %"),
        ({"value": "1200"}, "growth over 1000 %"),
        ({"value": "-120"}, "fall of over 100 %"),
        ({"measure": "rank", "value": "0", "unit": "位"}, "no rank"),
        ({"value": "8", "value_high": "7.5", "bound": "range"}, "range upside down"),
        ({"unit": "家"}, "unit does not suit"),
    ],
)
def test_a_figure_that_cannot_be_right(make, change, wanted):
    assert [problem for problem, _ in problems([make(**change)])] == [wanted]


@pytest.mark.parametrize(
    "change",
    [
        {"indicator": "项目投资完成率", "code": "", "measure": "level", "value": "105"},
        {"indicator": "投资占比", "code": "", "measure": "level", "value": "121.1", "text": "121.1%", "sentence": "占年计划的121.1%。"},
        {"indicator": "拨备覆盖率", "code": "", "measure": "level", "value": "180"},
        {"value": "12", "unit": "倍"},
        {"measure": "rank", "value": "1", "unit": "位"},
        {"value": "-3", "value_high": "-5", "bound": "range"},
    ],
)
def test_a_figure_that_only_seems_wrong(make, change):
    assert problems([make(**change)]) == []


def test_shares_of_the_sectors_that_are_more_than_all(make):
    sentence = "三次产业比例为5:45:60。"
    shares = zip(("primary_share", "secondary_share", "tertiary_share"), ("5", "45", "60"), strict=True)
    rows = [make(code=code, measure="level", value=value, sentence=sentence) for code, value in shares]
    assert [problem for problem, _ in problems(rows)] == ["over 100 %"]


def test_a_unit_that_the_rule_book_does_not_list(make):
    row = make(measure="level", value="4297.8", unit="家")
    assert [problem for problem, _ in problems([row], gdp=("元", "美元"))] == ["unit does not suit"]


def test_a_finding_shows_its_rows_with_their_sentences(make):
    grid = check_rows([make(id="one"), other(make, value="6.8")], Expectations({})).grid
    (line,) = [dict(zip([field.name for field in grid.fields], row, strict=True)) for row in grid.rows]
    assert {line["source"], line["source_2"]} == {"seeds/003.txt", "b.md"}
    assert "4297.8亿元" in line["sentence"] + line["sentence_2"]


def test_inside_one_report_both_must_name_their_place(make):
    county = make(value="6.8", sentence="县域实现生产总值增长6.8%。")
    assert problems([make(), county]) == []
    assert len(problems([make(inferred=""), make(value="6.8", inferred="", sentence="全市生产总值增长6.8%。")])) == 1


def test_a_running_total_grows(make):
    stock = {"code": "", "indicator": "淘汰黄标车及老旧车", "measure": "level", "unit": "万辆", "period": "2013"}
    rows = [
        make(value="15", sentence="累计淘汰15万辆。", text="15万辆", **stock),
        other(make, value="20.3", **{**stock, "sentence": "累计淘汰20.3万辆。", "text": "20.3万辆"}),
    ]
    assert problems(rows) == []


@pytest.mark.parametrize(
    "change",
    [{"indicator": "地方一般公共预算收入"}, {"status": "estimate"}],
)
def test_levels_of_another_series_say_nothing_of_a_growth(make, change):
    rows = [
        make(period="2022", value="500", **LEVEL),
        make(period="2023", value="550", **{**LEVEL, **change}),
        make(period="2023", value="6.5", **{**LEVEL, "measure": "growth", "unit": "%"}),
    ]
    assert problems(rows) == []
