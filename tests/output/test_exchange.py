"""Parquet, Stata, data packages and data frames."""

from __future__ import annotations

import io
import json
from decimal import Decimal

import pytest

from wz_metrics import to_frame
from wz_metrics.model import COLUMNS
from wz_metrics.output import write_rows
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.origin import Origin

ORIGIN = Origin("0.1.0", "0123456789ab")
NAMES = [column.name for column in COLUMNS]


def test_parquet_holds_exact_decimals_for_any_reader(tmp_path, make):
    duckdb = pytest.importorskip("duckdb")
    write_rows([make(), make(value="1061999999.99", unit="元")], tmp_path / "a.parquet", "parquet")
    found = duckdb.sql(f"SELECT sum(value), count(value_high) FROM '{tmp_path}/a.parquet'").fetchone()
    assert found == (Decimal("1062000006.190000000000"), 0)


def test_parquet_parts_read_as_one_table(tmp_path, make):
    parquet = pytest.importorskip("pyarrow.parquet")
    write_rows([make()], tmp_path / "a.parquet", "parquet")
    write_rows([make(value_high="6.25", period="")], tmp_path / "b.parquet", "parquet")
    assert parquet.read_schema(tmp_path / "a.parquet").equals(parquet.read_schema(tmp_path / "b.parquet"))


def test_parquet_says_what_made_it(tmp_path, make):
    parquet = pytest.importorskip("pyarrow.parquet")
    write_rows([make()], tmp_path / "a.parquet", "parquet", origin=ORIGIN)
    metadata = parquet.read_schema(tmp_path / "a.parquet").metadata
    assert (metadata[b"wz_metrics.version"], metadata[b"wz_metrics.rulebook"]) == (b"0.1.0", b"0123456789ab")


def test_a_number_that_parquet_cannot_hold_is_refused(make):
    pytest.importorskip("pyarrow")
    with pytest.raises(TableError, match=r"value: 0\.1234567890123 does not fit Parquet"):
        write_rows([make(value="0.1234567890123")], io.BytesIO(), "parquet")


def test_stata_reads_chinese_labels_and_long_sentences(tmp_path, make):
    import pandas

    row = make(sentence="全市实现地区生产总值" * 100, value_high=None)
    write_rows([row, make(period="")], tmp_path / "a.dta", "dta", origin=ORIGIN)
    with pandas.io.stata.StataReader(tmp_path / "a.dta") as reader:
        frame, labels, label = reader.read(), reader.variable_labels(), reader.data_label
    assert (tmp_path / "a.dta").read_bytes()[:60].find(b"<release>118</release>") > 0
    assert list(frame.columns) == [f"_{name}" if name == "end" else name for name in NAMES]
    assert (frame.sentence[0], frame.value[0], frame.region[0]) == (row.sentence, 6.2, "温州市")
    assert frame.value_high.isna().all()
    assert labels["indicator"].startswith("指标 what is measured")
    assert label == "wz-metrics 0.1.0, rule book 0123456789ab"


@pytest.mark.parametrize("headers", ["zh", "sdmx"])
def test_stata_takes_other_headers(tmp_path, make, headers):
    import pandas

    write_rows([make()], tmp_path / "a.dta", "dta", headers=headers)
    assert len(pandas.read_stata(tmp_path / "a.dta").columns) == len(COLUMNS)


def test_stata_takes_a_table_without_rows(tmp_path):
    import pandas

    write_rows([], tmp_path / "a.dta", "dta")
    assert list(pandas.read_stata(tmp_path / "a.dta").columns)[:2] == ["id", "source"]


def test_a_data_package_describes_itself(tmp_path, make):
    write_rows([make()], tmp_path / "datapackage.json", "datapackage", origin=ORIGIN)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert list(fields) == NAMES
    assert (fields["value"]["type"], fields["start"]["type"], fields["kind"]["constraints"]) == (
        "number",
        "integer",
        {"enum": ["outcome", "target"]},
    )
    assert package["wz_metrics"]["rulebook"] == "0123456789ab"


@pytest.mark.parametrize("headers", ["en", "zh"])
def test_frictionless_accepts_the_package(tmp_path, make, headers):
    frictionless = pytest.importorskip("frictionless")
    rows = [make(), make(text="-5.4%", value="-5.4", value_high="8.0", published="", status="")]
    write_rows(rows, tmp_path / "datapackage.json", "datapackage", headers=headers)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten()


def test_a_frame_has_typed_columns(make):
    frame = to_frame([make(), make(value_high="6.5")])
    assert list(frame.columns) == NAMES
    assert [str(frame[name].dtype) for name in ("value", "value_high", "start", "kind")] == ["float64", "float64", "int64", "str"]
    assert frame.value_high.isna().tolist() == [True, False]


def test_a_frame_without_rows_has_the_same_types(make):
    assert to_frame([]).dtypes.equals(to_frame([make()]).dtypes)


@pytest.mark.parametrize("format", ["csv", "tsv", "jsonl", "json", "xlsx", "parquet"])
def test_frames_before_and_after_a_file_are_equal(tmp_path, make, format):
    import pandas

    from wz_metrics.tables.reader import read_table

    rows = [make(), make(value="8.0", period="2024", kind="target"), make(value="4297.8", unit="亿元", measure="level")]
    write_rows(rows, tmp_path / f"a.{format}", format)
    pandas.testing.assert_frame_equal(to_frame(read_table(tmp_path / f"a.{format}")), to_frame(rows))
