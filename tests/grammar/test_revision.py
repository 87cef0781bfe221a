"""What a whole sentence tells of its claims."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("深度融入“一带一路”建设，对沿线国家投资额增长48.3%。", ["“一带一路”沿线国家投资额"]),
        ("对“海丝”沿线国家出口增长14%。", ["对“海丝”沿线国家出口"]),
        ("高速公路沿线地区绿化3.2万亩。", ["高速公路沿线地区绿化"]),
    ],
)
def test_along_what_countries_lie(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("13个重点园区累计入驻企业572户。", ["重点园区", "重点园区入驻企业"]),
        ("5座建设矿井调增规模净增产能1310万吨。", ["建设矿井", "建设矿井调增规模净增产能"]),
        ("完成8宗重点县建设项目、82宗饮水安全工程。", ["重点县建设项目", "饮水安全工程"]),
    ],
)
def test_those_counted_without_what_the_next_number_says_of_them(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("138家企业与46所在汉高校产学研合作。", "与在汉高校产学研合作的企业"),
        ("3283家企业新获2018亿元授信规模。", "新获授信规模的企业"),
        ("6家企业进入“新三板”、“四板”挂牌。", "进入“新三板”、“四板”挂牌的企业"),
    ],
)
def test_what_those_do_who_are_named_by_their_kind_alone(cells, text, first):
    assert cells(text, "indicator")[0][0] == first
