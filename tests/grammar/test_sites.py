"""Figures that belong to the park or new town that opens their sentence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("南湖教育园区基础设施完成投资9.9亿元，新签约入驻院校13所。", "南湖教育园区新签约入驻院校"),
        ("浙闽合作区规划建设加快，直通巴士开通，61个合作项目落地。", "浙闽合作区落地合作项目"),
        ("站西片区景观大道上半年开工，惠民道、铁西路等11条道路建成通车。", "站西片区建成通车道路"),
        ("加快丹湖新城起步区建设，今年投资54亿元实施39个项目。", "丹湖新城起步区实施项目"),
        ("先行区启动区启动建设，储备项目200个。", "储备项目"),
        ("推进现代农业产业园建设，新认定农业龙头企业50家。", "新认定农业龙头企业"),
        ("职业教育改革深化，丹湖教育园区初具规模，新增金奖项目2个。", "新增金奖项目"),
        ("丹湖新城起步区建成，中心城市建成区面积扩大到70平方公里。", "中心城市建成区面积"),
        ("丹湖新城起步区建成，全市新开工项目70个。", "新开工项目"),
    ],
)
def test_what_a_park_did_is_named_by_it(cells, text, last):
    assert cells(text, "indicator")[-1] == (last,)


def test_a_new_town_keeps_the_name_of_its_county(cells):
    assert cells("瑞安新城累计引进企业1549家。", "indicator region") == [("瑞安新城引进企业", "瑞安市")]
