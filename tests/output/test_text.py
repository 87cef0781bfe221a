"""Rows as csv, tsv, jsonl, json and Markdown: the exact bytes."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from wz_metrics.model import COLUMNS
from wz_metrics.output import FORMATS, format_of, write_grid, write_rows
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import Field, Grid

NAMES = [column.name for column in COLUMNS]


def piped(rows, format, **options):
    pipe = io.BytesIO()
    write_rows(rows, pipe, format, **options)
    return pipe.getvalue().decode("utf-8")


def test_a_pipe_gets_plain_csv(make):
    text = piped([make(text="-5.4%", value="-5.4")], "csv", columns="value,text,region")
    assert text == "value,text,region\n-5.4,-5.4%,温州市\n"


def test_a_csv_file_opens_right_in_excel(make, tmp_path):
    write_rows([make()], tmp_path / "a.csv", "csv", columns="region")
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfregion\n" + "温州市\n".encode()


@pytest.mark.parametrize("format", ["csv", "tsv"])
@pytest.mark.parametrize("text", ["=1+1", "+8%", "-5.4%", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_text_in_a_file_never_is_a_formula_and_numbers_stay_numbers(make, tmp_path, format, text):
    path = tmp_path / f"a.{format}"
    write_rows([make(text=text, value="-5.4")], path, format, columns="text,value")
    with path.open(encoding="utf-8-sig", newline="") as handle:
        assert list(csv.reader(handle, delimiter="\t" if format == "tsv" else ","))[1] == ["'" + text, "-5.4"]


def test_raw_leaves_text_as_it_is(make, tmp_path):
    write_rows([make(text="-5.4%")], tmp_path / "a.csv", "csv", columns="text", raw=True)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig") == "text\n-5.4%\n"


@pytest.mark.parametrize("format", ["jsonl", "json", "md"])
def test_other_files_have_no_marks(make, tmp_path, format):
    write_rows([make(text="-5.4%")], tmp_path / "a", format, columns="text")
    assert "'-5.4" not in (tmp_path / "a").read_text(encoding="utf-8")


def test_gb18030_is_written(make, tmp_path):
    write_rows([make()], tmp_path / "a.csv", "csv", columns="region", encoding="gb18030")
    assert (tmp_path / "a.csv").read_bytes() == b"region\n" + "温州市\n".encode("gb18030")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"encoding": "gbk"}, "does not exist in gbk; use gb18030"),
        ({"encoding": "gb"}, "there is no encoding 'gb'"),
        ({"headers": "fr"}, "there are no headers 'fr'; there are: en, zh, sdmx"),
        ({"columns": "regoin"}, "there is no column 'regoin'; nearest: region"),
    ],
)
def test_what_cannot_be_written_is_one_clear_line_and_no_file(make, tmp_path, options, message):
    with pytest.raises(TableError, match=message):
        write_rows([make(region="㙍𠀀")], tmp_path / "a.csv", "csv", **options)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_refused_with_the_nearest():
    with pytest.raises(TableError, match="there is no format 'exel'"):
        write_rows([], io.BytesIO(), "exel")


@pytest.mark.parametrize(("headers", "wanted"), [("en", "region,period"), ("zh", "地区,时期"), ("sdmx", "REF_AREA_LABEL,TIME_PERIOD")])
def test_headers_come_in_three_languages(make, headers, wanted):
    assert piped([make()], "csv", columns="region,period", headers=headers).splitlines()[0] == wanted


def test_sdmx_headers_bring_sdmx_periods(make):
    assert piped([make()], "csv", columns="period", headers="sdmx").splitlines()[1] == "2024-S1"


def test_json_lines_keep_every_digit_and_null(make):
    (line,) = piped([make(value="8.0")], "jsonl").splitlines()
    assert '"value": 8.0, "value_high": null' in line
    assert list(json.loads(line)) == NAMES


def test_json_is_one_array(make):
    assert [row["region"] for row in json.loads(piped([make(), make()], "json"))] == ["温州市", "温州市"]
    assert json.loads(piped([], "json")) == []


def test_markdown_cells_cannot_break_the_table(make):
    text = piped([make(sentence="a|b\n<b>c", text="6.2%")], "md", columns="sentence,value")
    assert text == "| sentence | value |\n| --- | ---: |\n| a\\|b \\<b>c | 6.2 |\n"


def test_one_empty_cell_is_still_a_row(make):
    assert piped([make(against="")], "csv", columns="against") == 'against\n""\n'


def test_a_text_stream_gets_text(make):
    stream = io.StringIO()
    write_rows([make()], stream, "csv", columns="region")
    assert stream.getvalue() == "region\n温州市\n"


def test_rows_reach_the_pipe_before_all_are_there(make):
    pipe = io.BytesIO()

    def rows():
        for _ in range(500):
            yield make()
        assert pipe.tell() > 0

    write_rows(rows(), pipe, "csv")


def test_a_grid_of_mixed_cells_is_written():
    pipe = io.BytesIO()
    write_grid(Grid("compare", (Field("2023", "mixed"), Field("2024", "mixed")), [(Decimal("6.9"), "≈6.5"), (None, "")]), pipe, "csv")
    assert pipe.getvalue().decode() == "2023,2024\n6.9,≈6.5\n,\n"


@pytest.mark.parametrize(
    ("name", "wanted"), [("a.csv", "csv"), ("a.ndjson", "jsonl"), ("a.b.XLSX", "xlsx"), ("d/datapackage.json", "datapackage")]
)
def test_the_ending_names_the_format(name, wanted):
    assert format_of(name) == wanted


@pytest.mark.parametrize("name", ["a", "a.doc", "csv"])
def test_an_ending_that_says_nothing_is_refused_with_the_formats(name):
    with pytest.raises(TableError, match=f"name one with -f: {', '.join(FORMATS)}"):
        format_of(name)
