"""Excel workbooks: what a person opens first."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from datetime import datetime

import openpyxl
import pytest

from wz_metrics.model import COLUMNS
from wz_metrics.output import write_rows
from wz_metrics.output.workbook import MOST_SIGNS
from wz_metrics.tables.comparison import compare_rows
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.origin import Origin

FORMULAS = ["=1+1", "=cmd|' /C calc'!A0", "+8%", "-5.4%", "@SUM(A1)", "https://example.com", "{=1}"]


@pytest.fixture
def opened(tmp_path):
    def write(rows, **options):
        write_rows(rows, tmp_path / "a.xlsx", "xlsx", **options)
        return openpyxl.load_workbook(tmp_path / "a.xlsx")

    return write


def cell(sheet, name, row=2):
    names = [header.value for header in sheet[1]]
    return sheet.cell(row, names.index(name) + 1)


def test_the_data_is_the_first_sheet_with_all_columns(opened, make):
    sheet = opened([make()]).worksheets[0]
    assert [header.value for header in sheet[1]] == [column.name for column in COLUMNS]
    assert sheet.max_row == 2


@pytest.mark.parametrize(
    ("name", "value", "format"),
    [
        ("value", 6.2, "#,##0.0"),
        ("base_value", 6.2, "#,##0.0"),
        ("start", 451, "0"),
        ("published", datetime(2024, 8, 26), "yyyy-mm-dd"),
        ("period", "2024-H1", "General"),
        ("adcode", "330300", "General"),
        ("value_high", None, "General"),
    ],
)
def test_cells_are_typed(opened, make, name, value, format):
    found = cell(opened([make()]).worksheets[0], name)
    assert (found.value, found.number_format) == (value, format)


def test_a_number_shows_the_decimals_that_were_printed(opened, make):
    assert cell(opened([make(value="8.0")]).worksheets[0], "value").number_format == "#,##0.0"


def test_a_year_has_no_separator(opened, make):
    assert cell(opened([make(period="2024")]).worksheets[0], "period").value == "2024"


def test_digits_beyond_what_excel_keeps_stay_as_text(opened, make):
    assert cell(opened([make(value="1234567890123456.7")]).worksheets[0], "value").value == "1234567890123456.7"


@pytest.mark.parametrize("text", FORMULAS)
def test_text_is_never_a_formula_or_a_link(tmp_path, opened, make, text):
    sheet = opened([make(indicator=text, sentence=text)]).worksheets[0]
    assert (cell(sheet, "indicator").value, cell(sheet, "indicator").data_type) == (text, "s")
    inside = "".join(
        part.decode()
        for name in zipfile.ZipFile(tmp_path / "a.xlsx").namelist()
        for part in [zipfile.ZipFile(tmp_path / "a.xlsx").read(name)]
    )
    assert not re.search(r"<f[ >]|<hyperlink", inside)


def test_the_header_is_frozen_and_filters_are_on(opened, make):
    sheet = opened([make()]).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:AC2"
    assert sheet.column_dimensions["I"].width > 30


def test_the_last_sheet_defines_every_field_and_says_what_made_the_table(opened, make):
    sheet = opened([make()], origin=Origin("0.1.0", "0123456789ab")).worksheets[-1]
    rows = {row[0]: row for row in sheet.iter_rows(values_only=True) if row[0]}
    assert set(rows) >= {column.name for column in COLUMNS}
    assert (rows["kind"][1], rows["kind"][4]) == ("性质", "outcome, target")
    assert (rows["extracted by"][5], rows["rule-book hash"][5]) == ("wz-metrics 0.1.0", "0123456789ab")


def test_further_sheets_stand_between_data_and_definitions(opened, make):
    book = opened([make()], sheets=[compare_rows([make()]).grid])
    assert book.sheetnames == ["data", "compare", "fields"]
    assert cell(book["compare"], "2024-H1").value == 6.2


def test_a_chinese_workbook_is_chinese_throughout(opened, make):
    book = opened([make()], headers="zh")
    assert book.sheetnames == ["数据", "字段"]
    assert [header.value for header in book["数据"][1]][:3] == ["编号", "文件", "标题"]


def test_text_longer_than_a_cell_is_refused(opened, make):
    with pytest.raises(TableError, match="an Excel cell holds 32,767"):
        opened([make(sentence="字" * (MOST_SIGNS + 1))])


def test_a_table_without_rows_opens(opened):
    assert opened([]).worksheets[0].max_row == 1


def convert(path, folder):
    """The file as LibreOffice opens it, in its own flat XML; None where it cannot open tables."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    # 44,34,76: comma, double quote, UTF-8; without it LibreOffice would ask.
    filters = ["--infilter=CSV:44,34,76"] if path.suffix == ".csv" else []
    command = ["soffice", profile, "--headless", *filters, "--convert-to", "fods", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    opened = folder / f"{path.stem}.fods"
    return opened.read_text(encoding="utf-8") if opened.exists() else None


@pytest.mark.parametrize("format", ["xlsx", "csv"])
def test_libreoffice_opens_it(tmp_path, make, format):
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "probe.csv").write_text("a,b\n1,2\n")
    if convert(tmp_path / "probe.csv", tmp_path) is None:
        pytest.skip("this LibreOffice has no Calc")
    rows = [make(indicator=text, sentence=text, value="8.0") for text in FORMULAS]
    write_rows(rows, tmp_path / f"a.{format}", format)
    content = convert(tmp_path / f"a.{format}", tmp_path)
    first = content.split("</table:table>")[0]
    assert "table:formula" not in content
    assert first.count("关于上半年全市经济社会发展情况") == len(rows)
    assert len(re.findall(r'office:value="8"', first)) == 2 * len(rows)
