"""Numbers stated of counties and zones of the report's place."""

from __future__ import annotations

import pytest

WHAT = "indicator region"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "地区生产总值跃上新台阶，瓯海突破900亿元，乐清、瑞安突破1500亿元。",
            [("地区生产总值", "瓯海区"), ("地区生产总值", "乐清市"), ("地区生产总值", "瑞安市")],
        ),
        ("经济总量瑞安突破1500亿元，永嘉达到600亿元。", [("经济总量", "瑞安市"), ("经济总量", "永嘉县")]),
        ("工业投资完成625亿元，其中瓯江工业聚集区完成375亿元。", [("工业投资", "温州市"), ("工业投资", "瓯江工业聚集区")]),
        ("大江东产业集聚区实现规上工业总产值549亿元。", [("规上工业总产值", "大江东产业集聚区")]),
        ("推动瑞安经济总量稳步超过1500亿元。", [("经济总量", "瑞安市")]),
        ("瓯海、洞头和高新区孤儿分散供养标准达到每人每月1383元。", [("孤儿分散供养标准", p) for p in ("瓯海区", "洞头区", "温州高新区")]),
        ("龙湾区、永嘉县分别安排1000万元支持园区建设。", [("安排支持园区建设", "龙湾区"), ("安排支持园区建设", "永嘉县")]),
        ("龙湾、永嘉两个县区分别新建2个项目。", [("新建项目", "龙湾区"), ("新建项目", "永嘉县")]),
        ("龙湾、瓯海进入全省县域经济综合实力前十位。", [("县域经济综合实力", "龙湾区"), ("县域经济综合实力", "瓯海区")]),
    ],
)
def test_each_of_several_counties(cells, text, rows):
    assert cells(text, WHAT) == rows


def test_those_who_pass_a_sum_are_measured_by_it(cells):
    text = "预算收入过10亿元的县达到7个，龙湾区、瓯海区超过20亿元。"
    assert cells(text, WHAT)[1:] == [("预算收入", "龙湾区"), ("预算收入", "瓯海区")]


def test_a_second_number_is_of_all_of_them(cells):
    text = "经济总量瑞安突破1500亿元，龙湾、永嘉确保600亿元、力争650亿元。"
    assert cells(text, "region") == [(p,) for p in ("瑞安市", "龙湾区", "永嘉县", "龙湾区", "永嘉县")]


def test_counties_that_did_something_together_have_one_row(cells):
    assert len(cells("永嘉县、文成县引进项目514个。", WHAT)) == 1
