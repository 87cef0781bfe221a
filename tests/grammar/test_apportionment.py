"""Several numbers that 分别 joins are each of one of those that were named before them, and some of those counted come to something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("信息软件业、服务外包产业发展迅速，业务收入分别增长42.4%和34.7%。", ["信息软件业业务收入", "服务外包产业业务收入"]),
        ("大力发展战略性新兴产业和未来产业，产业规模分别达到2.3万亿元和4000亿元。", ["战略性新兴产业规模", "未来产业规模"]),
        (
            "加快发展茶叶、肉牛、生猪等特色产业，确保综合产值分别达到300亿元、270亿元、500亿元。",
            ["茶叶产业综合产值", "肉牛产业综合产值", "生猪产业综合产值"],
        ),
        ("软件和信息服务、新材料等战略性新兴产业分别增长17%和18%。", ["软件和信息服务产业", "新材料产业"]),
        ("教育、卫生事业加快发展，入学率达到99%。", ["入学率"]),
    ],
)
def test_each_number_is_of_one_of_those_named_before(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "县级市和县城污水处理率分别达到94%和88%，生活垃圾无害化处理率分别达到95%和93%。",
            ["县级市污水处理率", "县城污水处理率", "县级市生活垃圾无害化处理率", "县城生活垃圾无害化处理率"],
        ),
        (
            "城乡低保标准分别提高到460元和350元，人均月补差分别提高到275元、210元。",
            ["城市低保标准", "农村低保标准", "城市低保人均月补差", "农村低保人均月补差"],
        ),
    ],
)
def test_the_next_figures_are_of_the_same_as_the_last(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("119项年度民生实事完成118项。", ["年度民生实事", "完成年度民生实事"]),
        ("48个突出生态环境问题完成整改41个。", ["突出生态环境问题", "整改突出生态环境问题"]),
        ("宅改908个试点自然村已验收752个。", ["宅改试点自然村", "验收宅改试点自然村"]),
    ],
)
def test_what_some_of_those_counted_have_come_to_is_told_of_them_alone(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("群众安全感满意度分别达98.4%和97.8%。", ["群众安全感", "群众满意度"]),
        ("办理满意和基本满意率分别为100%、99.73%。", ["办理满意率", "办理基本满意率"]),
    ],
)
def test_two_rates_that_share_a_word_are_two(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


def test_the_total_of_a_zone_is_without_what_was_gained(cells):
    rows = cells("自贸试验区江南片区年内新增企业6555家，累计达8418家。", "indicator")
    assert rows == [("自贸试验区江南片区新增企业",), ("自贸试验区江南片区企业",)]
