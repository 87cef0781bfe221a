"""What counted things became, whom a place is among, grades given one behind the other, how something is done."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("422项市级审批事项减少为177项。", [("市级审批事项", "baseline", "422"), ("市级审批事项", "level", "177")]),
        ("空气质量稳居全国168个重点城市前列。", []),
        ("创建畜禽养殖示范场省部级3个、市级5个。", [("创建畜禽养殖示范场省部级", "level", "3"), ("创建畜禽养殖示范场市级", "level", "5")]),
        ("高标准、高质量地完成1000万平方米老旧楼宇改造。", [("老旧楼宇改造", "level", "1000")]),
        ("收入分别由573亿元、272亿元，增加到845亿元、410亿元。", [("收入", "baseline", "573"), ("收入", "baseline", "272")]),
        ("综合排名从2012年的第38位上升至第15位。", [("综合排名", "baseline", "38"), ("综合排名", "rank", "15")]),
        ("所占比重从2015年10%提升到17%。", [("所占比重", "baseline", "10"), ("所占比重", "level", "17")]),
        ("设立振兴发展基金，完成投资7.8亿元，撬动社会资本13.7亿元。", [("设立振兴发展基金投资", "level", "7.8")]),
    ],
)
def test_starting_values_rivals_grades_and_manners(cells, text, rows):
    assert cells(text, "indicator measure value")[: len(rows) or None] == rows


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("科技进步综合评价从全省末位跃至第五位。", ["全省"]),
        ("营商环境排粤东西北地区首位、全国第66位。", ["全国"]),
        ("在全国主要城市中，拥堵率降幅排名第二，社会治安名列第三。", ["全国主要城市", "全国主要城市"]),
    ],
)
def test_a_rank_is_among_those_that_its_sentence_opened_with(cells, text, against):
    assert [each for (each,) in cells(text, "against")] == against
