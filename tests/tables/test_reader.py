"""Tables read back, and what is said of those that cannot be."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import astuple
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wz_metrics.model import BOUNDS, COLUMNS, COMMITMENTS, KINDS, MEASURES, STATUSES, Observation
from wz_metrics.output import write_rows
from wz_metrics.tables.cells import HEADERS
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.origin import Origin
from wz_metrics.tables.reader import open_table, read_table

READABLE = ("csv", "tsv", "jsonl", "json", "xlsx", "parquet")
SIGNS = st.characters(codec="utf-8", exclude_characters="\0")
TEXTS = st.text(st.one_of(st.sampled_from("=+-@\t\r\n'\",;|_x0041地区生产总值％“”"), SIGNS), max_size=12)
NUMBERS = st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=2) | st.sampled_from(
    [Decimal("8.0"), Decimal("8"), Decimal("0"), Decimal("-0.50"), Decimal("1061999999.9999999")]
)
MAYBE = st.none() | NUMBERS
ROWS = st.builds(
    Observation,
    *(TEXTS for _ in range(3)),
    st.sampled_from(["", "2024-08-26", "2012-02-29"]),
    TEXTS,
    st.sampled_from(["", "330300"]),
    st.sampled_from(["", "2024", "2024-H1", "2012/2016", "2024-01/2024-09"]),
    st.sampled_from(KINDS),
    *(TEXTS for _ in range(2)),
    st.sampled_from(MEASURES),
    NUMBERS,
    MAYBE,
    TEXTS,
    st.sampled_from(BOUNDS),
    MAYBE,
    MAYBE,
    *(TEXTS for _ in range(3)),
    st.sampled_from(("", *COMMITMENTS)),
    st.sampled_from(("", *STATUSES)),
    *(TEXTS for _ in range(4)),
    *(st.integers(0, 10**7) for _ in range(2)),
    TEXTS,
)


def spell(rows):
    """Rows with the printed digits of numbers: Decimal("8.0") equals Decimal("8"), but they are not the same."""
    return [tuple(format(cell, "f") if isinstance(cell, Decimal) else cell for cell in astuple(row)) for row in rows]


@pytest.mark.parametrize("format", READABLE)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROWS, max_size=4), headers=st.sampled_from(HEADERS))
def test_any_rows_read_back_from_a_file_exactly(format, tmp_path, rows, headers):
    if format in ("json", "jsonl") and not rows:
        return
    path = tmp_path / f"rows.{format}"
    write_rows(rows, path, format, headers=headers)
    assert spell(read_table(path)) == spell(rows)


@pytest.mark.parametrize("format", READABLE)
@settings(max_examples=10, deadline=None)
@given(rows=st.lists(ROWS, min_size=1, max_size=3))
def test_any_rows_read_back_from_a_pipe_exactly(format, rows):
    pipe = io.BytesIO()
    write_rows(rows, pipe, format)
    assert spell(read_table("-", io.BytesIO(pipe.getvalue()))) == spell(rows)


def test_gb18030_reads_back(tmp_path, make):
    row = make(indicator="地区生产总值㙍𠀀", sentence="'-5.4%")
    write_rows([row], tmp_path / "rows.csv", "csv", encoding="gb18030")
    assert read_table(tmp_path / "rows.csv") == [row]


def test_what_excel_saves_as_unicode_text_is_read(tmp_path, make):
    text = io.StringIO()
    write_rows([make()], text, "tsv")
    (tmp_path / "rows.txt").write_text(text.getvalue(), encoding="utf-16")
    assert read_table(tmp_path / "rows.txt") == [make()]


def test_a_guarded_file_sent_through_a_pipe_is_told_by_its_mark(tmp_path, make):
    row = make(text="-5.4%")
    write_rows([row], tmp_path / "rows.csv", "csv")
    assert read_table("-", io.BytesIO((tmp_path / "rows.csv").read_bytes())) == [row]


def test_a_data_package_is_read_by_its_folder_and_by_its_description(tmp_path, make):
    write_rows([make()], tmp_path / "package", "datapackage")
    assert read_table(tmp_path / "package") == read_table(tmp_path / "package" / "datapackage.json") == [make()]


def test_a_data_package_cannot_point_out_of_its_folder(tmp_path):
    (tmp_path / "secret.csv").write_text("id,value\n1,2\n")
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "datapackage.json").write_text(json.dumps({"resources": [{"path": "../secret.csv"}]}))
    with pytest.raises(TableError, match="outside of its folder"):
        read_table(tmp_path / "package")


@pytest.mark.parametrize("format", ["xlsx", "parquet"])
def test_a_table_says_what_made_it(tmp_path, make, format):
    path = tmp_path / f"rows.{format}"
    write_rows([make()], path, format, origin=Origin("0.1.0", "0123456789ab"))
    assert (open_table(path).origin.version, open_table(path).origin.rulebook) == ("0.1.0", "0123456789ab")


def test_a_workbook_edited_by_hand_is_read(tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["数值", "指标", "单位", "时期", "备注"])
    book.active.append([6.2, "地区生产总值", "%", 2024, "手工"])
    book.active.append([8, "一般公共预算收入", "%", "2024-H1"])
    book.save(tmp_path / "rows.xlsx")
    table = open_table(tmp_path / "rows.xlsx")
    assert [(str(row.value), row.indicator, row.period) for row in table.rows] == [
        ("6.2", "地区生产总值", "2024"),
        ("8", "一般公共预算收入", "2024-H1"),
    ]
    assert table.unknown == ("备注",)


def test_a_parquet_file_of_another_program_is_read(tmp_path):
    import pandas

    pandas.DataFrame({"indicator": ["地区生产总值"], "value": [6.25], "value_high": [float("nan")], "start": [3]}).to_parquet(
        tmp_path / "rows.parquet"
    )
    (row,) = read_table(tmp_path / "rows.parquet")
    assert (str(row.value), row.value_high, row.start) == ("6.25", None, 3)


def test_a_table_cut_to_some_columns_is_read(tmp_path, make):
    write_rows([make()], tmp_path / "rows.csv", "csv", columns="region,value")
    table = open_table(tmp_path / "rows.csv")
    (row,) = table.rows
    assert (table.columns, row.region, row.indicator) == (("region", "value"), "温州市", "")
    with pytest.raises(TableError, match="lacks the column indicator"):
        table.require("region", "indicator")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the table is empty"),
        (b"a,b\n1,2\n", "is no table of wz-metrics"),
        (b"id,value\n1,x\n", r"line 2: value: 'x' is not a number"),
        (b"id,value\n1,\n", r"line 2: value: is empty"),
        (b"id,value\n1,2,3\n", r"line 2: 3 cells where the header has 2"),
        (b"id,value,kind\n1,2,goal\n", r"line 2: kind: 'goal' is none of outcome, target"),
        (b"id,value,start\n1,2,six\n", r"line 2: start: 'six' is no integer"),
        (b"id,value,value\n1,2,2\n", "the column value is there twice"),
        ("id,value,数值\n1,2,2\n".encode(), "the column value is there twice"),
        (b'{"id": "1", "value": 2}\n{"id": ', "no valid JSON"),
        (b'[{"id": "1", "value": [2]}]', "neither text nor number"),
        (b"[3]", "holds no object"),
        (b"PAR1 and no more", "is no Parquet file"),
        (b"PK\3\4 and no more", "is no workbook"),
        (b"id,value\n\0\0\0", "neither text nor a workbook"),
        ("id,value,region\n1,2,温州市\n".encode() + b"\xff\xff\xff\n", "has bytes that are no GB18030"),
    ],
)
def test_a_bad_table_is_one_clear_line(tmp_path, content, message):
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    with pytest.raises(TableError, match=message) as caught:
        read_table(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_one_clear_line():
    with pytest.raises(TableError, match=r"no\.csv: No such file or directory; name a table"):
        read_table(Path("no.csv"))


def test_rows_are_read_as_they_are_taken(tmp_path):
    header = ",".join(column.name for column in COLUMNS)
    (tmp_path / "rows.csv").write_text(f"{header}\nbroken\n")
    with pytest.raises(TableError):
        next(open_table(tmp_path / "rows.csv").rows)


def test_headers_may_come_in_any_order(tmp_path, make):
    text = io.StringIO()
    table = csv.writer(text)
    names = [column.name for column in reversed(COLUMNS)]
    table.writerow(names)
    table.writerow(["" if cell is None else cell for cell in reversed(astuple(make()))])
    (tmp_path / "rows.csv").write_text(text.getvalue(), encoding="utf-8")
    assert read_table(tmp_path / "rows.csv") == [make()]
