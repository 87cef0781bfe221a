"""Sentences as spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.structure import sentences

PIECES = st.sampled_from([*"全市增长。！？；;!?，、“”（）()\n\r \u3000 123.5%％\\rn", "\\r\\n", "4297.8亿元", "一、", "——", "3.5"])


def drop_breaks(text: str) -> str:
    return text.replace("\\r\\n", "").replace("\\n", "").strip()


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("生产总值增长6.2%。出口增长6.5%。", ["生产总值增长6.2%。", "出口增长6.5%。"]),
        ("增长5.4%;一般公共预算收入10.62亿元,增长3.3%;", ["增长5.4%;", "一般公共预算收入10.62亿元,增长3.3%;"]),
        ("实现“双万”目标！各位代表：", ["实现“双万”目标！", "各位代表："]),
        ("打响“人人讲安全！个个会应急！”品牌。", ["打响“人人讲安全！个个会应急！”品牌。"]),
        ("增长8%（其中：工业增长9%；服务业增长7%），高于全省。", ["增长8%（其中：工业增长9%；服务业增长7%），高于全省。"]),
        ("一、2016年工作回顾\n2016年，全市上下奋力拼搏。", ["一、2016年工作回顾", "2016年，全市上下奋力拼搏。"]),
        ("工业增长7%。\\r\\n农业增长4%。", ["工业增长7%。", "农业增长4%。"]),
        ("供水改造12处。<br>（2）新增学位5万个<br/>新开线路3条", ["供水改造12处。", "（2）新增学位5万个", "新开线路3条"]),
        ("——经济总量跃升\n——结构持续优化", ["——经济总量跃升", "——结构持续优化"]),
        ("", []),
        ("\n \u3000\n", []),
    ],
)
def test_a_text_is_cut_at_the_ends_of_its_sentences(text: str, found: list[str]) -> None:
    assert split(text) == found


def test_a_line_broken_by_force_does_not_end_a_sentence() -> None:
    text = "全市实现生产总值4297.8亿元，一般公共预算收入增长2.1%，城乡居民人均可支\n配收入分别增长4.2%、5.6%，城乡居民收入比收窄至1.81。"
    assert split(text) == [text]


def test_a_number_broken_over_two_lines_stays_in_one_sentence() -> None:
    text = "全市实现地区生产总值增长稳中有进，一般公共预算收入增长2.1%，固定资产投资完成36.\n59亿元，增长8%。"
    assert split(text) == [text]


@pytest.mark.parametrize(
    "following", ["（二）产业转型加快", "　　工业增长7%。", "二、2017年工作安排", "1．改造小区30个", "● 新增公园8个", "|指标|数值|"]
)
def test_a_heading_an_indent_or_a_bullet_begins_a_new_sentence(following: str) -> None:
    first = "全面完成市第十四届人民代表大会第三次会议确定的各项目标任务和年度重点工作"
    assert len(split(f"{first}\n{following}")) == 2


def test_only_the_asked_stretch_is_cut() -> None:
    text = "工业增长7%。农业增长4%。出口增长5%。"
    assert [text[start:end] for start, end in sentences(text, 7, 14)] == ["农业增长4%。"]


@given(st.lists(PIECES, max_size=60).map("".join))
def test_sentences_come_in_order_and_lose_nothing_but_blanks(text: str) -> None:
    spans = list(sentences(text))
    position = 0
    for start, end in spans:
        assert start < end
        assert not drop_breaks(text[position:start])
        position = end
    assert not drop_breaks(text[position:])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_number_is_cut(text: str) -> None:
    for _, end in sentences(text):
        assert not (text[end - 1 : end].isdigit() and text[end : end + 1].isdigit())


@pytest.mark.parametrize(
    "above",
    [
        "图5 2021-2025年社会消费品零售总额及其增长速度",
        "表12：2025年主要商品出口数量、金额及其增长速度情况",
        "2021—2025年地区城乡居民人均可支配收入及其增长速度",
        "2025年昆明全市常住人口874.4万 增长率约0.65%\n2026-05-22 19:37:19 来源：昆明发布",
    ],
)
def test_a_caption_or_a_line_with_a_date_is_no_part_of_the_sentence_below(above: str) -> None:
    assert split(f"{above}\n限额以上单位商品零售额增长25.8%。")[-1] == "限额以上单位商品零售额增长25.8%。"


@pytest.mark.parametrize("number", ["— 12 —", "\n- 12 -\n", "第12页 共30页", "－12－"])
def test_a_page_number_does_not_end_a_sentence(number: str) -> None:
    above, below = "全市上下深入贯彻落实上级决策部署，全年完成固定资产投资", "1234.5亿元，增长5%。"
    assert split(f"{above}\n{number}\n{below}") == [f"{above}\n{number}\n{below}"]
    assert split(f"{above}。\n{number}\n　　{below}")[-1] == below
