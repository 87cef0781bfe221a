"""The panel for Stata and R."""

from __future__ import annotations

from decimal import Decimal

from wz_metrics.tables.panel import make_panel


def lines(rows):
    grid = make_panel(rows).grid
    return [dict(zip([field.name for field in grid.fields], row, strict=True)) for row in grid.rows]


def test_a_line_is_a_place_and_a_year(make):
    rows = [
        make(period="2023", value="6.9"),
        make(period="2023", kind="target", value="6", bound="approx"),
        make(period="2022", value="3.7"),
    ]
    found = lines(rows)
    assert [(line["region"], line["adcode"], line["year"]) for line in found] == [("温州市", "330300", 2022), ("温州市", "330300", 2023)]
    assert (found[1]["gdp_growth_outcome"], found[1]["gdp_growth_target"]) == (Decimal("6.9"), Decimal("6"))
    assert found[0]["gdp_growth_target"] is None


def test_levels_are_in_base_units(make):
    (line,) = lines([make(period="2023", measure="level", value="8730.6", unit="亿元")])
    assert line["gdp_level_outcome"] == Decimal("873060000000")


def test_a_range_has_its_upper_end_beside_it(make):
    (line,) = lines([make(period="2017", kind="target", value="7.5", value_high="8", bound="range", commitment="firm")])
    assert (line["gdp_growth_target_high"], line["gdp_growth_target_bound"], line["gdp_growth_target_commitment"]) == (
        Decimal("8"),
        "range",
        "firm",
    )


def test_columns_that_no_row_needs_are_not_there(make):
    (line,) = lines([make(period="2023")])
    assert list(line) == ["region", "adcode", "year", "gdp_growth_outcome", "conflicts"]


def test_one_indicator_in_two_units_has_two_columns(make):
    rows = [
        make(period="2023", code="exports", measure="level", value=value, unit=unit) for value, unit in (("2000", "亿元"), ("280", "美元"))
    ]
    (line,) = lines(rows)
    assert {name for name in line if name.startswith("exports")} == {"exports_level_outcome_元", "exports_level_outcome_美元"}


def test_a_contradiction_is_named(make):
    (line,) = lines([make(period="2023", source="a.md"), make(period="2023", value="6.8", source="b.md")])
    assert line["conflicts"] == "gdp_growth_outcome: 6.2% (a.md) ≠ 6.8% (b.md)"


def test_what_a_panel_cannot_hold_is_counted(make):
    rows = [make(period="2024-H1"), make(period="2023", code=""), make(period="2023", basis="环比"), make(period="2023")]
    assert make_panel(rows).notes == (
        "1 rows that are not about one calendar year are left out",
        "1 rows without a code are left out",
        "1 rows with a basis or a counterpart of their own are left out",
    )
