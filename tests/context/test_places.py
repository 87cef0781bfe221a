"""Which place a row is about."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "region", "adcode", "indicator"),
    [
        ("全市规上工业增加值增长11.2%。", "温州市", "330300", "规上工业增加值"),
        ("规上工业增加值增长11.2%。", "温州市", "330300", "规上工业增加值"),
        ("乐清市规上工业增加值增长11.2%。", "乐清市", "330382", "规上工业增加值"),
        ("洞头地区生产总值增长9.1%。", "洞头区", "330305", "地区生产总值"),
        ("市区新建商品房销售面积增长15%。", "温州市区", "", "新建商品房销售面积"),
        ("温州城区新增绿地面积100万平方米。", "温州城区", "", "新增绿地面积"),
        ("完成市区3家农商行合并重组。", "温州市区", "", "合并重组农商行"),
        ("主城区150个小区完成雨污分流改造。", "温州主城区", "", "完成雨污分流改造的小区"),
        ("改造瑞安20个老旧小区。", "瑞安市", "330381", "改造老旧小区"),
        ("建设瑞安港2个泊位。", "温州市", "330300", "建设瑞安港泊位"),
    ],
)
def test_a_place_goes_to_its_column(cells, text, region, adcode, indicator):
    assert cells(text, "region adcode indicator", period="2024") == [(region, adcode, indicator)]


def test_several_places_share_a_sentence(cells):
    rows = cells("瓯海区、龙湾区分别完成投资120亿元、98亿元。", "region value", period="2024")
    assert rows == [("瓯海区", "120"), ("龙湾区", "98")]


@pytest.mark.parametrize(("region", "adcode"), [("洞头县", "330322"), ("杭州市", "330100"), ("浙江省", "330000")])
def test_a_row_without_a_place_is_the_reports_own(cells, region, adcode):
    assert cells("全年地区生产总值增长6%。", "region adcode", region=region, period="2014") == [(region, adcode)]


@pytest.mark.parametrize(("text", "inferred"), [("全市规上工业增加值增长11.2%。", False), ("规上工业增加值增长11.2%。", True)])
def test_a_place_that_is_not_said_is_inferred(read, text, inferred):
    (row,) = read(text, period="2024")
    assert ("region" in row.inferred.split(",")) == inferred


def test_what_is_elsewhere_is_none_of_the_core(cells):
    rows = cells("市区居民人均可支配收入、农村居民人均纯收入分别增长10.2%、12.8%。", "region", period="2024")
    assert rows == [("温州市区",), ("温州市",)]


def test_a_place_of_comparison_is_not_the_region(cells):
    rows = cells("规上工业增加值增速高于全省2.1个百分点。", "region against", period="2024")
    assert rows == [("温州市", "全省")]


def test_a_place_inside_a_name_is_part_of_it(cells):
    assert cells("建成杭温高铁温州段78公里。", "region", period="2024") == [("温州市",)]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("市区新建农贸市场60个，全市建设追溯市场20个，创建阳光厨房100个。", ["温州市区", "温州市", "温州市"]),
        ("市区居民人均可支配收入34058元，农村居民人均纯收入16518元，分别增长11%和13%。", ["温州市区", "温州市", "温州市区", "温州市"]),
        ("主城区空气质量优良天数达到362天，优良率99.2%。", ["温州主城区", "温州主城区"]),
        ("市区建成公园6个，生活垃圾分类试点实施，760名渔民转产。", ["温州市区", "温州市"]),
        ("市区新建污水处理厂7座，新增镇级污水处理厂91座。", ["温州市区", "温州市"]),
        ("温州高新区工业总产值增长20%。", ["温州高新区"]),
        ("高新区新开工项目100个，经开区入驻机构达179家。", ["温州高新区", "温州经开区"]),
        ("经开区获批国家级双创载体，4个园区列入试点。", ["温州市"]),
        ("市区有教育机构300所（其中幼儿园286所），在园幼儿30294人。", ["温州市区"] * 3),
        ("市区公交一体化深入推进，新建公交站点164个。", ["温州市区"]),
        ("主城区公交分担率继续提高，新建停车泊位5万个。", ["温州市"]),
        ("实施市区供水工程，建成大口井2口。", ["温州市"]),
        ("瑞安机场旅客吞吐量突破100万人次。", ["温州市"]),
        ("高新区建立快速落实机制，93个项目开工、28个项目投产。", ["温州高新区", "温州高新区"]),
        ("临空经济区纳入全省规划，累计基础设施建设投入10亿元。", ["温州临空经济区"]),
        ("科技岛启动建设，高新区排名前移，3项成果获奖。", ["温州市"]),
        ("高新区建设全面提速，完成投资142.9亿元。", ["温州高新区"]),
        ("高新区升格为国家级高新区，高新技术企业达到60家。", ["温州高新区"]),
        ("高新区进入全国百强，地区生产总值突破300亿元。", ["温州高新区"]),
        ("创新水平提高，高新区进入全国百强，高新技术企业数量增长3.3倍。", ["温州市"]),
        ("高新区完成投资60亿元；引进重大项目54个。", ["温州高新区", "温州高新区"]),
        ("永嘉县围绕泵阀产业，依托品牌优势，引进龙头企业1家。", ["永嘉县"]),
        ("永嘉县试点村验收752个，退出宅基地288宗；全市新建公园5个。", ["永嘉县", "永嘉县", "温州市"]),
        ("永嘉县、文成县摘帽，新增景区5个。", ["温州市"]),
        ("永嘉县医院等3家医院开工，新增床位500张。", ["温州市", "温州市"]),
        ("推广永嘉县改革的做法，新增网点300个。", ["温州市"]),
        ("完善路网，市区新辟公交线路12条；新增自行车500辆。", ["温州市区", "温州市"]),
        ("经开区获批国家级双创载体，自贸试验区温州片区新设立企业600家。", ["温州市"]),
    ],
)
def test_how_far_a_part_of_the_place_reaches(cells, text, regions):
    assert [region for (region,) in cells(text, "region", period="2024")] == regions


def test_the_city_of_a_county_is_not_its_own_place(cells):
    assert cells("市区重点中学招生名额增加到32人。", "region", region="洞头区") == [("洞头区",)]
