"""Which rows the filter options select, and what is said of values that do not exist."""

from __future__ import annotations

import io

import pytest

from wz_metrics.output import write_rows
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.reader import open_table
from wz_metrics.tables.selection import Selection, select


@pytest.fixture
def rows(make):
    return [
        make(id="growth"),
        make(id="level", measure="level", value="4297.8", unit="亿元", text="4297.8亿元"),
        make(id="aim", kind="target", period="2024", value="6.5", bound="approx", commitment="strive"),
        make(
            id="range", kind="target", period="2017", value="7.5", value_high="8", bound="range", commitment="firm", source="seeds/002.txt"
        ),
        make(id="district", region="洞头区", adcode="330305", period="2022", value="5.4", indicator="地区生产总值(含海经区)"),
        make(id="zone", region="温州经开区", adcode="", period="2021/2025", indicator="规上工业增加值", code="industrial_va"),
        make(id="far", region="台州市", adcode="331000", period="2024-Q1", section="二、下一步 > (一)稳增长"),
    ]


def ids(rows, **options):
    return [row.id for row in select(rows, Selection(**options))]


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ({"kind": ["target"]}, ["aim", "range"]),
        ({"code": ["industrial_va"]}, ["zone"]),
        ({"code": ["industrial_va,gdp"], "kind": ["target"]}, ["aim", "range"]),
        ({"measure": ["level"]}, ["level"]),
        ({"bound": ["approx", "range"]}, ["aim", "range"]),
        ({"commitment": ["strive"]}, ["aim"]),
        ({"indicator": ["工业"]}, ["zone"]),
        ({"source": ["002"]}, ["range"]),
        ({"section": ["稳增长"]}, ["far"]),
        ({"unit": ["亿元"]}, ["level"]),
        ({"unit": ["元"]}, ["level"]),
        ({"region": ["洞头区"]}, ["district"]),
        ({"region": ["洞头"]}, ["district"]),
        ({"region": ["330305"]}, ["district"]),
        ({"region": ["台州市", "洞头区"]}, ["district", "far"]),
        ({"period": ["2024"]}, ["growth", "level", "aim", "zone", "far"]),
        ({"period": ["2024-H2"]}, ["aim", "zone"]),
        ({"period": ["2021..2022"]}, ["district", "zone"]),
        ({"period": ["..2017"]}, ["range"]),
        ({"period": ["2017", "2022"]}, ["range", "district", "zone"]),
        ({"min": "4000亿"}, ["level"]),
        ({"min": "4000亿元"}, ["level"]),
        ({"min": "7.8%"}, ["range"]),
        ({"max": "6", "unit": ["%"]}, ["district"]),
        ({"min": "6.5", "max": "7.6"}, ["aim", "range"]),
        ({"limit": 2}, ["growth", "level"]),
        ({"sort": "-value", "limit": 2}, ["level", "range"]),
        ({"sort": "period,-value", "unit": ["%"], "limit": 3}, ["range", "zone", "district"]),
    ],
)
def test_an_option_selects(rows, options, wanted):
    assert ids(rows, **options) == wanted


def test_within_reaches_what_lies_below_by_code_and_by_name(rows):
    assert ids(rows, region=["温州市"], within=True) == ["growth", "level", "aim", "range", "district", "zone"]
    assert ids(rows, region=["浙江省"], within=True) == ["growth", "level", "aim", "range", "district", "far"]


def test_missing_values_sort_last_both_ways(rows):
    assert ids(rows, sort="adcode")[-1] == ids(rows, sort="-adcode")[-1] == "zone"


def test_where_takes_sql(rows):
    pytest.importorskip("duckdb")
    assert ids(rows, where="value >= 6.5 and kind = 'target'") == ["aim", "range"]
    assert ids(rows, where="value_high is null and region like '%区'") == ["district", "zone"]


@pytest.mark.parametrize(
    "condition",
    [
        "exists (select * from read_text('/etc/hosts'))",
        "exists (select * from read_csv('https://example.com/a.csv'))",
        "exists (select * from rows)",
        "1=1); drop table data; --",
        "frobnicate = 3",
        "value >",
        "",
    ],
)
def test_where_gets_at_nothing_but_the_table(rows, condition):
    pytest.importorskip("duckdb")
    with pytest.raises(TableError, match="--where") as caught:
        ids(rows, where=condition)
    assert "\n" not in str(caught.value)


def test_where_cannot_change_a_file(rows, tmp_path):
    pytest.importorskip("duckdb")
    with pytest.raises(TableError):
        ids(rows, where=f"true) ; COPY data TO '{tmp_path}/stolen.csv' --")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"kind": ["goal"]}, "there is no kind 'goal'; there are: outcome, target"),
        ({"measure": ["groth"]}, "there is no measure 'groth'; there are: .*growth"),
        ({"columns": "region,valu"}, "there is no column 'valu'; nearest: .*value"),
        ({"sort": "-perid"}, "there is no column 'perid'; nearest: period"),
        ({"period": ["20024"]}, "'20024' is no period; write 2024"),
        ({"period": ["2024..2021"]}, "ends before it begins"),
        ({"min": "many"}, "'many' is no amount"),
        ({"within": True}, "--within goes with --region"),
    ],
)
def test_what_no_row_can_have_is_refused_at_once(options, message):
    with pytest.raises(TableError, match=message):
        Selection(**options)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"code": ["gpd"]}, "no row of the table has the code 'gpd'; there are: gdp, industrial_va"),
        ({"region": ["温卅市"]}, "no row of the table has the region '温卅市'; there are: .*温州市"),
        ({"region": ["330400"]}, "no row of the table has the region '330400'"),
        ({"indicator": ["财政"]}, "no row of the table contains the indicator '财政'"),
        ({"unit": ["亿"]}, "no row of the table has the unit '亿'; there are: %, 亿元"),
    ],
)
def test_a_value_that_no_row_has_is_an_error_with_the_nearest(rows, options, message):
    with pytest.raises(TableError, match=message):
        ids(rows, **options)


def test_a_value_that_other_rows_have_is_no_error(rows):
    assert ids(rows, region=["台州市"], kind=["target"]) == []


def test_a_code_of_the_rule_book_is_no_error(rows):
    selection = Selection(code=["fai"])
    assert list(select(rows, selection, known=lambda option: {"fai"} if option == "code" else ())) == []


def test_an_empty_table_is_no_error():
    assert ids([], code=["gpd"]) == []


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet"])
def test_rows_left_out_by_the_reader_are_the_rows_not_selected(rows, format):
    pipe = io.BytesIO()
    write_rows(rows, pipe, format)
    selection = Selection(kind=["target"], region=["温州市"])
    keep = selection.make_keep()
    table = open_table("-", io.BytesIO(pipe.getvalue()), keep)
    assert [row.id for row in select(table.rows, selection, keep=keep)] == ["aim", "range"]


def test_the_nearest_names_include_those_of_rows_that_the_reader_left_out(rows):
    pipe = io.BytesIO()
    write_rows(rows, pipe, "csv")
    selection = Selection(code=["gpd"], kind=["target"])
    keep = selection.make_keep()
    with pytest.raises(TableError, match="there are: gdp, industrial_va"):
        list(select(open_table("-", io.BytesIO(pipe.getvalue()), keep).rows, selection, keep=keep))


def test_rows_come_one_by_one(rows):
    def endless():
        while True:
            yield from rows

    assert len(list(select(endless(), Selection(kind=["target"], limit=5)))) == 5
