import io

import pytest

from wz_metrics.reading import ReadingError, read_bytes


def values_of(document):
    return [document.text[cell.start : cell.end] for table in document.tables for cell in table.cells if not cell.header]


def make_workbook(fill):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    fill(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_table_has_cells(codec):
    data = '2024年主要指标,,\n指标,数值（亿元）,增速（%）\n生产总值,"9,718.8",6.3\n工业,3000.1,-5.2\n\n注：初步数,,\n'.encode(codec)
    document = read_bytes(data, "table.csv")
    assert document.text == "2024年主要指标\n指标\t数值（亿元）\t增速（%）\n生产总值\t9,718.8\t6.3\n工业\t3000.1\t-5.2\n注：初步数"
    assert values_of(document) == ["9,718.8", "6.3", "3000.1", "-5.2"]
    [table] = document.tables
    assert document.text[table.caption_start : table.caption_end] == "2024年主要指标"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_the_separator_is_told_from_the_first_line(separator):
    data = f"指标{separator}数值\n生产总值{separator}9718.8\n".encode()
    assert values_of(read_bytes(data, "table.csv")) == ["9718.8"]


def test_reports_in_a_column_are_read_as_text():
    report = "全市生产总值4297.8亿元，增长6.2%。" * 30
    assert report in read_bytes(f'城市,年份,全文\n温州,2024,"{report}"\n'.encode(), "reports.csv").text.split("\n")


def test_a_table_of_metrics_is_no_report():
    with pytest.raises(ReadingError, match="no report; use filter"):
        read_bytes("id,source,title,published,region,adcode\n1,a,报告,,温州,330300\n".encode(), "out.csv")


def test_plain_text_with_commas_stays_plain():
    text = "全市生产总值,4297.8亿元\n增长,6.2%\n"
    assert read_bytes(text.encode(), "report.txt").text == text


def test_a_workbook_gives_numbers_as_it_shows_them():
    def fill(book):
        sheet = book.active
        sheet.title = "主要指标"
        for row in (["单位：亿元"], ["指标", "2024年", None], [None, "总量", "增速"], ["生产总值", 9718.8, 0.063], ["人口", 985, None]):
            sheet.append(row)
        sheet.merge_cells("B2:C2")
        sheet.merge_cells("A2:A3")
        sheet["B4"].number_format = "#,##0.00"
        sheet["C4"].number_format = "0.0%"
        book.create_sheet("隐藏").append(["增长", 9])
        book["隐藏"].sheet_state = "hidden"

    document = read_bytes(make_workbook(fill), "table.xlsx")
    assert document.text == "主要指标\n单位：亿元\n指标\t2024年\n\t总量\t增速\n生产总值\t9,718.80\t6.3%\n人口\t985\t"
    assert values_of(document) == ["9,718.80", "6.3%", "985", ""]
    assert (document.tables[0].cells[0].rows, document.tables[0].cells[1].columns) == (2, 2)


def test_two_tables_of_a_sheet_are_parted_by_an_empty_row():
    def fill(book):
        for row in (["指标", "数值"], ["人口", 985], [], ["指标", "数值"], ["户数", 300]):
            book.active.append(row)

    assert len(read_bytes(make_workbook(fill)).tables) == 2


def test_a_damaged_workbook_is_refused(build):
    pytest.importorskip("openpyxl")
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(build.zip({"xl/workbook.xml": "<workbook>"}), "table.xlsx")


def test_a_boundless_sheet_is_refused():
    def fill(book):
        book.active["XFD1048576"] = "增长"

    with pytest.raises(ReadingError, match="cells"):
        read_bytes(make_workbook(fill))
