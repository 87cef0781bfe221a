"""What a number tells of the noun behind it, and how large a part of it does what is said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("分步实施总投资1017亿元的8大类、247项城建工程。", ["城建工程总投资", "实施城建工程"]),
        ("投资305亿元的京哈高速改扩建和凌绥高速新建项目前期工作进展顺利。", ["京哈高速改扩建和凌绥高速新建项目投资"]),
        ("投资7800万元的县城公园正式向群众开放。", ["县城公园投资"]),
        (
            "突出抓好总投资295亿元的万象城、勒泰商城等10个商业综合体项目。",
            ["万象城、勒泰商城等商业综合体项目总投资", "万象城、勒泰商城等商业综合体项目"],
        ),
        ("落实好总投资255亿元的40个重点合作项目。", ["重点合作项目总投资", "落实重点合作项目"]),
        ("抓好投资236亿元的铝电升级改造、106亿元的秸秆综合利用工程。", ["铝电升级改造投资", "秸秆综合利用工程投资"]),
    ],
)
def test_what_an_amount_before_its_noun_belongs_to(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("90.9%的村庄达到省级干净整洁村标准。", "达到省级干净整洁村标准的村庄比例"),
        ("84%的涉农村居完成集体产权制度改革。", "完成集体产权制度改革的涉农村居比例"),
    ],
)
def test_the_part_that_does_what_is_said(cells, text, indicator):
    assert cells(text, "indicator measure unit") == [(indicator, "level", "%")]


def test_one_number_against_several_places(cells):
    rows = cells("地区生产总值增长6%，增幅比全国、全省均高1.5个百分点。", "measure value against")
    assert rows == [("growth", "6", ""), ("gap", "1.5", "全国"), ("gap", "1.5", "全省")]


def test_the_share_of_another_place(cells):
    rows = cells("人均地区生产总值分别只有全省47%、全国62%。", "indicator value")
    assert rows == [("人均地区生产总值占全省比重", "47"), ("人均地区生产总值占全国比重", "62")]


def test_one_place_up_and_one_amount_for_town_and_country(cells):
    assert cells("一般公共预算收入在全省前进了一个位次。", "measure value") == [("change", "1")]
    assert cells("城乡居民人均可支配收入达到20000元以上。", "indicator value") == [("城乡居民人均可支配收入", "20000")]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("对80至89岁低收入老年人给予每人每月100元高龄津贴。", "80至89岁低收入老年人高龄津贴"),
        ("给予乡镇卫生院医生每人每月500元人才津贴。", "乡镇卫生院医生人才津贴"),
        ("对2018年建成的污水处理设施给予每座10万元的奖励。", "建成的污水处理设施奖励"),
    ],
)
def test_what_is_given_is_named_by_who_gets_it(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]
