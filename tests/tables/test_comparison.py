"""Figures side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wz_metrics.tables.comparison import compare_rows
from wz_metrics.tables.errors import TableError


def lines(rows, **options):
    """The comparison as a list of dictionaries, empty cells left out."""
    grid = compare_rows(rows, **options).grid
    names = [field.name for field in grid.fields]
    return [{name: cell for name, cell in zip(names, row, strict=True) if cell not in (None, "")} for row in grid.rows]


def test_periods_stand_side_by_side_in_time(make):
    (line,) = lines([make(period="2024-H1"), make(period="2023", value="6.9"), make(period="2023-Q1", value="5")])
    assert [name for name in line if name.startswith("20")] == ["2023-Q1", "2023", "2024-H1"]
    assert line["2023"] == Decimal("6.9")


@pytest.mark.parametrize(
    "change",
    [
        {"measure": "level"},
        {"unit": "亿元"},
        {"region": "台州市", "adcode": "331000"},
        {"code": "fai", "indicator": "固定资产投资"},
        {"kind": "target"},
        {"basis": "环比"},
        {"against": "全国"},
    ],
)
def test_what_cannot_be_compared_stands_in_a_line_of_its_own(make, change):
    assert len(lines([make(), make(**change)])) == 2


@pytest.mark.parametrize("change", [{"indicator": "GDP"}, {"basis": "同比"}, {"source": "other.txt"}, {"region": "温州"}])
def test_what_is_said_in_other_words_stands_in_the_same_line(make, change):
    assert len(lines([make(), make(period="2023", **change)])) == 1


def test_bounds_and_ranges_show_as_such(make):
    cells = [
        make(period="2017", kind="target", value="7.5", value_high="8", bound="range"),
        make(period="2018", kind="target", value="7.5", bound="ge"),
        make(period="2019", kind="target", value="8.0", bound="le"),
        make(period="2024", kind="target", value="6.5", bound="approx"),
    ]
    (line,) = lines(cells)
    assert [line[year] for year in ("2017", "2018", "2019", "2024")] == ["7.5–8", "≥7.5", "≤8.0", "≈6.5"]


def test_a_line_has_one_unit(make):
    level = {"measure": "level", "unit": "亿元"}
    (line,) = lines(
        [
            make(period="2022", value="8029.8", **level),
            make(period="2023", value="8730.6", **level),
            make(period="2024", value="0.97", measure="level", unit="万亿元"),
        ]
    )
    assert (line["unit"], line["2024"]) == ("亿元", Decimal("9700"))


def test_equal_statements_are_one(make):
    (line,) = lines([make(), make(source="b.txt"), make(source="c.txt", value="6.20")])
    assert line["2024-H1"] == Decimal("6.20")
    assert "conflicts" not in line


def test_rounding_is_no_contradiction(make):
    level = {"measure": "level", "unit": "亿元"}
    (line,) = lines(
        [
            make(value="4297.8", **level),
            make(value="4298", source="b.txt", **level),
            make(value="4000", bound="ge", source="c.txt", **level),
        ]
    )
    assert line["2024-H1"] == Decimal("4297.8")
    assert "conflicts" not in line


def test_a_contradiction_shows_both_with_their_sources(make):
    (line,) = lines([make(source="a.txt"), make(source="b.txt", value="6.8", published="2025-01-10")])
    assert line["2024-H1"] == "6.8 ≠ 6.2"
    assert line["conflicts"] == "2024-H1: 6.8 (b.txt) ≠ 6.2 (a.txt)"


def test_a_final_figure_takes_the_place_of_the_estimate(make):
    (line,) = lines([make(value="6.5", status="estimate"), make(value="6.2")])
    assert line["2024-H1"] == Decimal("6.2")


def test_change_is_difference_and_growth_from_a_year_before(make):
    level = {"measure": "level", "unit": "亿元"}
    (line,) = lines([make(period="2022", value="8029.8", **level), make(period="2023", value="8730.6", **level)], change=True)
    assert (line["2023 change"], line["2023 growth %"]) == (Decimal("700.8"), Decimal("8.73"))
    assert "2022 change" not in line


def test_change_of_a_half_is_from_the_half_a_year_before(make):
    level = {"measure": "level", "unit": "亿元"}
    cells = [
        make(period="2023-H1", value="4000", **level),
        make(period="2023", value="8730.6", **level),
        make(period="2024-H1", value="4297.8", **level),
    ]
    (line,) = lines(cells, change=True)
    assert line["2024-H1 change"] == Decimal("297.8")


def test_regions_stand_side_by_side(make):
    (line,) = lines([make(), make(region="洞头区", adcode="330305", value="5.4")], by="region")
    assert (line["温州市"], line["洞头区"], line["period"]) == (Decimal("6.2"), Decimal("5.4"), "2024-H1")


def test_sources_stand_side_by_side(make):
    (line,) = lines([make(source="a.txt"), make(source="b.txt", value="6.8")], by="source")
    assert (line["a.txt"], line["b.txt"]) == (Decimal("6.2"), Decimal("6.8"))


def test_rows_without_a_period_are_counted(make):
    assert compare_rows([make(), make(period="")]).notes == ("1 rows without a period are left out",)


def test_an_unknown_side_is_refused_with_those_there_are():
    with pytest.raises(TableError, match="there are: period, region, source"):
        compare_rows([], by="year")
