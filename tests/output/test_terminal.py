"""Tables for the eye."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from wz_metrics.output.terminal import FIRST, show_rows


def shown(rows, width=100, **options):
    stream = io.StringIO()
    show_rows(rows, width, file=stream, **options)
    return stream.getvalue().splitlines()


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(make, width):
    lines = shown([make(indicator="高新技术、战略性新兴产业规模以上工业增加值占规模以上工业增加值比重"), make()], width)
    assert max(cell_len(line.rstrip()) for line in lines) <= width


def test_columns_stand_below_each_other_whatever_the_script(make):
    lines = shown([make(indicator="地区生产总值", unit="亿元"), make(indicator="GDP", unit="%")])
    place = cell_len(lines[0][: lines[0].index("measure")])
    assert [cell_len(line[: line.index("growth")]) for line in lines[1:]] == [place, place]


def test_the_rest_is_counted(make):
    lines = shown([make()] * (FIRST + 1234))
    assert len(lines) == FIRST + 2
    assert lines[-1] == "… 1,234 more of 1,274 rows; --all shows everything, -o FILE writes it"


def test_all_shows_every_row_and_column_in_full(make):
    lines = shown([make()] * (FIRST + 5), 40, all=True)
    assert len(lines) == FIRST + 6
    assert "增速分别高于全国、全省1.2和0.6个百分点，总量前移至全国城市第28位" in lines[1]
    assert lines[0].split()[-1] == "rule"


def test_columns_that_were_asked_for_are_shown(make):
    assert shown([make()], columns="adcode,text")[0].split() == ["adcode", "text"]


def test_a_range_is_one_cell(make):
    assert "7.5–8" in shown([make(value="7.5", value_high="8", bound="range")])[1]


def test_no_rows_are_said(make):
    assert shown([]) == ["no rows"]


def test_nothing_in_a_cell_moves_the_cursor_or_colours(make):
    text = "\n".join(shown([make(indicator="a\x1b[31mb\nc[bold]d:smile:")]))
    assert "\x1b" not in text
    assert "c[bold]d:smile:" in text


def test_columns_without_room_are_named(make):
    rows = [make(source="a/very_long_name_of_a_report.txt")] * 2
    assert "no room for source; --all shows everything" in " ".join(shown(rows, 72)[3:])


def test_a_file_shows_by_its_name_alone(make):
    assert shown([make(source="some/folder/温州_2024.md")])[1].split()[-1] == "温州_2024.md"
