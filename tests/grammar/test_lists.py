"""Lists under one verb: how far the verb of a clause reaches."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("新增中国名牌产品30个，中国驰名商标16件。", ["新增中国名牌产品", "新增中国驰名商标"]),
        ("新增订单农业10万亩，省以上农产品品牌20个。", ["新增订单农业", "新增省以上农产品品牌"]),
        (
            "争创省级企业技术中心2家，省级名牌产品8件、省级知名品牌示范区1个，甘肃省著名商标10件。",
            ["争创省级企业技术中心", "争创省级名牌产品", "争创省级知名品牌示范区", "争创甘肃省著名商标"],
        ),
        ("新增省级工业园区2个，入园企业30家。", ["新增省级工业园区", "省级工业园区入园企业"]),
        ("新增国际航线4条，机场旅客吞吐量400万人次。", ["新增国际航线", "机场旅客吞吐量"]),
        ("新增高新技术企业30家，城镇就业岗位5万个。", ["新增高新技术企业", "城镇就业岗位"]),
    ],
)
def test_what_is_gained_goes_on_behind_a_comma_in_another_unit(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("新增省级以上工程技术研究中心8家、企业技术中心12家。", ["新增省级以上工程技术研究中心", "新增省级以上企业技术中心"]),
        ("现有国家级实验室28家、工程中心18家。", ["国家级实验室", "国家级工程中心"]),
        ("新增市级农业龙头企业10家、示范性家庭农场40家。", ["新增市级农业龙头企业", "新增市级示范性家庭农场"]),
        ("建成省级森林城市1个、城镇6个。", ["建成省级森林城市", "建成省级森林城镇"]),
        ("新增省级企业技术中心5家、高新技术企业50家。", ["新增省级企业技术中心", "新增高新技术企业"]),
        ("新增市级农业龙头企业17家、农民专业合作社842家。", ["新增市级农业龙头企业", "新增农民专业合作社"]),
    ],
)
def test_what_is_only_counted_by_its_grade_keeps_it_along_the_list(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows
