"""Whose a number is where the words before it name it: the agent of a list, the measure of a rank, the whole behind a gain."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "智创城6号投入运营，引进产业化项目31个、科研机构4家、团队3个。",
            ["智创城6号引进产业化项目", "智创城6号引进科研机构", "智创城6号引进团队"],
        ),
        ("高新园区封关运营，全市新增农民专业合作社516家、家庭农场112家。", ["新增农民专业合作社", "新增家庭农场"]),
        ("工业投资由310亿元增加到910亿元，投资总量连续四年居全省第一。", ["工业投资", "工业投资", "工业投资"]),
        ("固定资产投资年均增长15%，总投资达到2500亿元。", ["固定资产投资", "固定资产投资"]),
        ("服务业发展步伐加快，投资年均增长14.5%。", ["服务业投资"]),
        ("招引培育高新技术企业450家，总数突破1000家。", ["招引培育高新技术企业", "高新技术企业总数"]),
        ("新（改）建农村公路1600公里、总里程突破1.1万公里。", ["新（改）建农村公路", "农村公路总里程"]),
        ("钢铁产业，抓好晋钢智造产业园建设，全年产值突破500亿元。", ["钢铁产业产值"]),
        ("引进亿元以上项目1464个，累计到资3486亿元。", ["引进亿元以上项目", "引进亿元以上项目到资"]),
        ("县域先进制造业园区规模扩大，规模以上工业产值增长24%。", ["县域先进制造业园区规模以上工业产值"]),
        ("中国（浙江）自由贸易试验区杭州片区获批成立，实际利用外资累计300亿美元。", ["实际利用外资"]),
        ("区、市最低工资标准分别提高12.7%和15.8%。", ["区最低工资标准", "市最低工资标准"]),
        ("粮食生产“五连丰”，年产稳定在95亿斤左右。", ["粮食年产"]),
        ("今后三年投资5600万元进一步完善基层文化服务设施。", ["完善基层文化服务设施投资"]),
    ],
)
def test_a_number_is_named_by_what_stood_before_it(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("经开区重点打造航空汽车功能区，确保中国电信数据中心等30个产业项目按期开复工。", "经开区"),
        ("五象新区产城融合加快，建成区面积达62平方公里。", "五象新区"),
        ("大窑湾保税港区功能向腹地延伸，建设大中型内陆港15个。", "大窑湾保税港区"),
    ],
)
def test_a_zone_that_opens_the_sentence_is_the_place_of_what_follows(cells, text, place):
    assert next(each for (each,) in cells(text, "region")).endswith(place)
