import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.reading import read_bytes
from wz_metrics.reading.blocks import Grid, GridCell
from wz_metrics.reading.layout import compose


def row(*texts):
    return tuple(GridCell((text,) if text else ()) for text in texts)


def cells_of(text, table, header=None):
    return [text[cell.start : cell.end] for cell in table.cells if header is None or cell.header == header]


def test_rows_are_lines_and_cells_are_parted_by_tabs():
    text, _ = compose(["公报", Grid((row("指标", "2024年"), row("生产总值", "9718.8"))), "全年增长6%。"])
    assert text == "公报\n指标\t2024年\n生产总值\t9718.8\n全年增长6%。"


def test_headers_are_above_and_left_of_the_values():
    text, [table] = compose(
        [Grid((row("产品", "单位", "产量", "增速"), row("钢材", "吨", "1577693", "-3.2"), row("纱", "吨", "189128", "持平")))]
    )
    assert cells_of(text, table, header=False) == ["1577693", "-3.2", "189128", "持平"]


def test_years_on_top_are_headers():
    text, [table] = compose([Grid((row("指标", "2023", "2024"), row("人口", "976.1", "985.9")))])
    assert cells_of(text, table, header=True) == ["指标", "2023", "2024", "人口"]


def test_a_column_of_ordinals_is_a_header():
    text, [table] = compose([Grid((row("序号", "指标", "数值"), row("1", "人口", "976"), row("2", "户数", "300")))])
    assert cells_of(text, table, header=False) == ["976", "300"]


def test_merged_headers_keep_their_spans():
    top = (GridCell(("地区",), rows=2), GridCell(("生产总值",), columns=2))
    text, [table] = compose([Grid((top, row("总量", "增速"), row("广州市", "32039.46", "4.0")))])
    assert text.split("\n")[1] == "\t总量\t增速"
    assert [(cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells][:4] == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
    ]


def test_the_lines_that_name_a_table_are_its_caption():
    text, [table] = compose(["全年增长6%。", "表1 2024年主要指标", "单位：亿元", Grid((row("指标", "数值"), row("生产总值", "9718.8")))])
    assert text[table.caption_start : table.caption_end] == "表1 2024年主要指标\n单位：亿元"


@pytest.mark.parametrize("line", ["全年增长6%。", "一、综合", "图1 2019—2024年生产总值", "发布日期：2026-02-08 来源：本网"])
def test_sentences_headings_figures_and_dates_are_no_caption(line):
    _, [table] = compose([line, Grid((row("指标", "数值"), row("生产总值", "9718.8")))])
    assert table.caption_start == table.caption_end == table.start


def test_a_title_row_becomes_the_caption_and_a_note_row_a_line():
    title, note = (GridCell(("主要指标 单位：亿元",), columns=2),), (GridCell(("注：初步数",), columns=2),)
    text, [table] = compose([Grid((title, row("指标", "数值"), row("生产总值", "9718.8"), note))])
    assert text[table.caption_start : table.caption_end] == "主要指标 单位：亿元"
    assert (table.cells[0].row, text.endswith("\n注：初步数"), len(table.cells)) == (0, True, 4)


def test_a_table_that_lays_out_a_page_gives_lines():
    inner = Grid((row("指标", "数值"), row("生产总值", "9718.8")))
    text, tables = compose([Grid(((GridCell(("左栏",)), GridCell(("一、综合", "全年增长6%。", inner))),))])
    assert text == "左栏\n一、综合\n全年增长6%。\n指标\t数值\n生产总值\t9718.8"
    assert len(tables) == 1


def test_breaks_inside_a_cell_do_not_split_it():
    text, [table] = compose([Grid((row("指标", "数值"), (GridCell(("地区生产", "总值")), GridCell(("9718.8",)))))])
    assert cells_of(text, table)[2] == "地区生产总值"


def test_a_page_has_its_table_with_offsets():
    rows = "<tr><th rowspan=2>地区<th colspan=2>生产总值<tr><th>总量<th>增速<tr><td>广州市<td>32039.46<td>4.0"
    page = f"<html><body><p>单位：亿元</p><table>{rows}</table>"
    document = read_bytes(page.encode(), "page.html")
    [table] = document.tables
    assert cells_of(document.text, table, header=False) == ["32039.46", "4.0"]
    assert document.text[table.caption_start : table.caption_end] == "单位：亿元"


def test_monstrous_spans_are_cut():
    page = "<html><body><p>全市</p><table>" + "<tr><td colspan=99999 rowspan=99999>全市<td>6" * 3 + "</table>"
    assert "全市" in read_bytes(page.encode(), "page.html").text


@given(
    st.lists(
        st.lists(st.builds(GridCell, st.tuples(st.text("甲乙1.% \n", max_size=4)), st.integers(-1, 4), st.integers(-1, 4)), max_size=4),
        max_size=5,
    )
)
def test_offsets_always_give_the_text_of_the_cell(rows):
    text, tables = compose(["全市", Grid(tuple(map(tuple, rows))), "结束"])
    assert text.startswith("全市")
    for table in tables:
        assert 0 <= table.caption_start <= table.caption_end <= table.start <= table.end <= len(text)
        for cell in table.cells:
            assert table.start <= cell.start <= cell.end <= table.end
            assert not set("\t\n") & set(text[cell.start : cell.end])


def test_indents_of_labels_are_kept_but_are_no_text(build):
    page = (
        "<table><tr><td>指标</td><td>亿吨</td></tr><tr><td>货运量</td><td>2.92</td></tr>"
        "<tr><td> &emsp;&emsp;铁路</td><td>0.80</td></tr></table>"
    )
    rows = "".join(
        f"<w:tr>{build.cell(label)}{build.cell(value)}</w:tr>"
        for label, value in (("指标", "亿吨"), ("货运量", "2.92"), ("　　铁路", "0.80"))
    )
    piped = "| 指标 | 亿吨 |\n| --- | --- |\n| 货运量 | 2.92 |\n|　　铁路 | 0.80 |"
    for data in (f"<html><body>{page}</body></html>".encode(), build.docx(f"<w:tbl>{rows}</w:tbl>"), piped.encode()):
        document = read_bytes(data)
        [table] = document.tables
        found = {document.text[cell.start : cell.end]: cell.indent for cell in table.cells if not cell.column}
        assert found == {"指标": 0, "货运量": 0, "铁路": 2}
