import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.reading import read_bytes
from wz_metrics.reading.textual import find_tables


def read(text):
    document = read_bytes(text.encode(), "report.md")
    assert document.text == text
    return [
        (
            text[table.caption_start : table.caption_end],
            [text[c.start : c.end] for c in table.cells if not c.header],
            max(c.row for c in table.cells) + 1,
        )
        for table in document.tables
    ]


def test_a_markdown_table_has_cells_and_a_caption():
    rows = ("| **指标** | 单位 | 绝对数 |", "| --- | :--: | ---: |", "| 新建公路 | 公里 | 104457 |", "| 其中：高速 | 公里 | 8258 |")
    text = "\r\n".join(["**表5：新增主要生产能力**", "", *rows, ""])
    assert read(text) == [("**表5：新增主要生产能力**", ["104457", "8258"], 3)]


def test_a_pasted_table_has_cells():
    text = "单位：亿元\n\n- 行业 投资额 比上年增长%\n- 总计 241415 24.5\n- 采 矿 业 9653 18.1\n- 教育 3717 -14.6\n\n第一产业投资3966亿元。"
    assert read(text) == [("单位：亿元", ["241415", "24.5", "9653", "18.1", "3717", "-14.6"], 4)]


def test_tabs_part_cells_and_a_header_may_take_two_lines():
    text = "指标\t全国\n城市\t农村\n居民消费价格\t3.3\t3.2\t3.6\n食品\t7.2\t7.1\t7.5\n居住\t4.5\t4.5\t4.5\n"
    assert [cells for _, cells, _ in read(text)] == [["3.3", "3.2", "3.6", "7.2", "7.1", "7.5", "4.5", "4.5", "4.5"]]


@pytest.mark.parametrize(
    "text",
    [
        "| 序号 | 内容 |\n| --- | --- |\n| 1 | 新增3家养老机构，" + "全年为老年人提供服务不少于60万次，" * 6 + "投资2亿元 |\n",
        "政府工作报告 2024\n关于 2024\n计划 2025\n",
        "各位代表 现在\n全市生产总值4297.8亿元，增长 6.2\n人口976万，增长 1.2\n户数300万，增长 0.5\n",
        "| 标题 |\n全市生产总值",
    ],
)
def test_prose_is_no_table(text):
    assert read(text) == []


@given(st.text("|-指标 1.%\n\t\r*2", max_size=80))
def test_offsets_lie_inside_the_text(text):
    for table in find_tables(text):
        assert 0 <= table.caption_start <= table.caption_end <= len(text)
        assert all(table.start <= cell.start <= cell.end <= table.end <= len(text) for cell in table.cells)
