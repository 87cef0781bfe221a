"""Texts with hard line breaks give the rows of the same text without them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.batch import load_engine
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import read_bytes
from wz_metrics.structure.cuts import cut_out
from wz_metrics.structure.emphasis import find_marks
from wz_metrics.structure.spacing import find_spaces
from wz_metrics.structure.wrapping import find_breaks

BREAK = re.compile(r"\n(?:— \d+ —\n)?")
PARAGRAPHS = [
    "2025年温州市政府工作报告",
    "一、2024年工作回顾",
    "2024年，全市地区生产总值9718.8亿元，增长6.3%，一般公共预算收入603.5亿元，增长3.1%，固定资产投资增长4.2%，社会消费品零售总额"
    "4580.6亿元，增长5.5%，城镇居民人均可支配收入82150元，增长4.6%，农村居民人均可支配收入45120元，增长6.1%。",
    "新增高新技术企业700家、科技型中小企业2000家，规上工业增加值增长7.2%，数字经济核心产业增加值增长9.8%，新开工亿元以上项目320个，"
    "完成投资1234.5亿元，改造老旧小区56个、惠及居民3.2万户，城镇新增就业10.8万人，基本医疗保险参保率稳定在99.5%以上。",
    "二、2025年工作安排",
    "今年全市经济社会发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%左右，规上工业增加值增长7%以上，研发投入强度达到"
    "3.2%，城镇登记失业率控制在4%以内，居民人均可支配收入与经济增长同步，粮食产量保持在70万吨以上，新建高标准农田5.6万亩。",
]


def wrap(width: int, pages: bool = False) -> str:
    lines = [line[at : at + width] for paragraph in PARAGRAPHS for line in [f"　　{paragraph}"] for at in range(0, len(line), width)]
    return "\n".join(f"{line}\n— {number} —" if pages and number % 5 == 4 else line for number, line in enumerate(lines))


def read(text: str) -> list[tuple[str, ...]]:
    document = read_bytes(text.encode(), "report.txt")
    found = extract_document(document, load_engine())
    assert all(document.text[row.start : row.end] == row.text for row in found.observations)
    assert all(0 <= article.start < article.end <= len(text) for article in found.articles)
    return [(BREAK.sub("", row.text), row.indicator, row.measure, row.unit, row.kind, row.period) for row in found.observations]


@pytest.mark.parametrize("width", [22, 30, 38])
@pytest.mark.parametrize("pages", [False, True])
def test_breaks_at_a_width_change_no_row(width, pages):
    whole = read("\n".join(f"　　{each}" for each in PARAGRAPHS))
    assert len(whole) == 28
    assert read(wrap(width, pages)) == whole


def test_paragraphs_on_lines_of_their_own_stay():
    assert find_breaks("\n".join(PARAGRAPHS * 5)) == []


def test_rows_of_a_table_stay():
    assert find_breaks("\n".join(f"广州市\t32039.46\t317.{number:02}\t7710.27\t24012.17" for number in range(30))) == []
    assert find_breaks("\n".join(f"广州市    32039.46    317.{number:02}    7710.27    24012.17" for number in range(30))) == []


@given(st.lists(st.text(alphabet="全市增长。6.5%*\n\r　 ", max_size=40), max_size=60))
def test_every_place_finds_its_way_back(lines):
    text = "\n".join(lines)
    for spans in (find_breaks(text), find_marks(text), find_spaces(text)):
        cut = cut_out(text, spans)
        assert all(text[cut.back(place)] == sign for place, sign in enumerate(cut.text))
        assert all(cut.forth(cut.back(place)) == place for place in range(len(cut.text)))


def test_spaces_that_typesetting_left_change_no_row():
    text = "2025年，全市地区生产总值9718.8亿元，居全省第3位，森林覆盖率达到43.5%，救助困难群众1898人。"
    spaced = "2025 年，全市地区生产总值 9718.8 亿元，居全省第 3 位，森林覆盖率达到 43.5 %，救助困难群众 1 8 9 8 人。"
    closed = [row[1:] for row in read(text)]
    assert len(closed) == 4
    assert [row[1:] for row in read(spaced)] == closed


def test_bold_type_inside_a_sentence_changes_no_row():
    text = "2025年，全市地区生产总值9718.8亿元，增长6.5%，新增学位1.2万个、床位300张。"
    bold = "**2025**年，全市**地区生产总值**9718.8亿元，**增长6.5%**，新增学位**1.2万个**、床位**300**张。"
    plain = [row[1:] for row in read(text)]
    assert len(plain) == 4
    assert [row[1:] for row in read(bold)] == plain


def test_columns_of_figures_stay():
    assert find_spaces("广州市  32039.46   317.12   7710.27，24012.17") == []
    assert cut_out("三次产业比为21 43 36，", find_spaces("三次产业比为21 43 36，")).text == "三次产业比为21 43 36，"
