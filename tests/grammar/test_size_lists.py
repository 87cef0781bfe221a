"""Things that are counted by an amount which they reach, one amount after the other."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "新引进开工产业项目836个，其中100亿元以上6个、50亿元以上8个。",
            [
                "新引进开工产业项目 level 836 个",
                "新引进开工100亿元以上产业项目 level 6 个",
                "新引进开工50亿元以上产业项目 level 8 个",
            ],
        ),
        (
            "开工产业项目284个，其中单体制造业项目超10亿元30个、超百亿元4个。",
            ["开工产业项目 level 284 个", "开工单体制造业项目超10亿元 level 30 个", "开工单体制造业项目超百亿元 level 4 个"],
        ),
        (
            "新增规模以上工业企业150户、主营业务收入超亿元800户。",
            ["新增规模以上工业企业 level 150 户", "新增主营业务收入超亿元的企业 level 800 户"],
        ),
    ],
)
def test_an_amount_that_is_reached_takes_the_noun_of_those_counted_before(cells, text, rows):
    assert [" ".join(row) for row in cells(text, "indicator measure value unit")] == rows
