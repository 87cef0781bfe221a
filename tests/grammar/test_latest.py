"""What a number without a subject of its own is of: the clause right before, the total behind a gain, the same by head."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("工业投资大幅增长，完成1600亿元；民间投资更加活跃，实现3100亿元。", ["工业投资", "民间投资"]),
        (
            "社会消费品零售总额年均增长13.5%，城镇、农村常住居民人均可支配收入持续高于经济增速，年均分别增长11.6%、13%。",
            ["社会消费品零售总额", "城镇常住居民人均可支配收入", "农村常住居民人均可支配收入"],
        ),
        ("生产总值4406.3亿元，比2007年增长58%，人均64331元。", ["生产总值", "生产总值", "人均生产总值"]),
        ("新增高新技术企业37家，累计达到102家。", ["新增高新技术企业", "高新技术企业"]),
        ("新培育高新技术企业83家，总数达到453家。", ["新培育高新技术企业", "高新技术企业总数"]),
        ("GDP接连突破三千亿元、四千亿元大关。", ["地区生产总值", "地区生产总值"]),
        ("生产总值连续迈上3个百亿元台阶，接近千亿元大关，年均增长8%。", ["生产总值", "生产总值"]),
        ("城市低保对象月人均253.08元。", ["城市低保对象补助"]),
        ("镁产品产业集群主营业务收入超800亿元，石化产业集群突破500亿元。", ["镁产品产业集群主营业务收入", "石化产业集群主营业务收入"]),
    ],
)
def test_the_subject_of_a_number_without_one(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("居民消费价格涨幅为2.8%，低于预期目标1.2个百分点。", ("居民消费价格", "gap", "-1.2", "预期目标")),
        ("地方财政收入增加到657.6亿元，年均增长均达20.6%。", ("地方财政收入", "avg_growth", "20.6", "")),
        ("固定资产投资五年累计13322亿元，是“十一五”时期1.8倍。", ("固定资产投资", "multiple", "1.8", "")),
        ("地区生产总值年均增长13.7%，分别高于全国全省5.9和2.9个百分点。", ("地区生产总值", "gap", "2.9", "全省")),
    ],
)
def test_the_measure_of_a_number_behind_a_plan_an_adverb_or_a_span(cells, text, row):
    assert cells(text, "indicator measure value against")[-1] == row


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("地区生产总值增长7%、力争实现7.5%。", ("地区生产总值", "growth", "7.5", "")),
        ("GDP增长7%、力争实现7.5%。", ("地区生产总值", "growth", "7.5", "")),
        ("经济增速由一季度的-7%快速回升到二季度的5.1%，三季度进一步提高到6.7%。", ("经济", "growth", "6.7", "")),
        ("居民消费价格涨幅控制在3%左右。", ("居民消费价格", "growth", "3", "")),
        ("人口自然增长率控制在6.5‰。", ("人口自然增长率", "level", "6.5", "")),
        ("生产总值增长9.9%，增速位居15个副省级城市第二。", ("生产总值(增速)", "rank", "2", "15个副省级城市")),
        ("优良天数比例达95.3%，8个考核断面水质全部达标。", ("水质达标考核断面", "level", "8", "")),
        ("港口货物吞吐量和集装箱吞吐量突破3亿吨、1000万标箱。", ("港口集装箱吞吐量", "level", "1000", "")),
    ],
)
def test_a_percentage_of_growth_and_a_number_of_rivals(cells, text, row):
    assert cells(text, "indicator measure value against")[-1] == row


def test_totals_of_the_economy_of_counties_are_no_totals_of_the_city(cells):
    rows = cells("全市生产总值1000亿元，县域经济发展继续提速，实现生产总值280亿元，增长20%。", "indicator code")
    assert rows == [("生产总值", "gdp"), ("县域生产总值", ""), ("县域生产总值", "")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "一般公共预算收入增长2.5%，剔除减税降费因素影响，增长10.5%。",
            [("一般公共预算收入", "budget_revenue"), ("一般公共预算收入(剔除减税降费因素影响)", "")],
        ),
        (
            "一般公共预算收入增长1.4%，剔除减税降费因素增长12%。",
            [("一般公共预算收入", "budget_revenue"), ("一般公共预算收入(剔除减税降费因素)", "")],
        ),
    ],
)
def test_a_growth_without_some_cause_says_so(cells, text, rows):
    assert cells(text, "indicator code") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "三次产业增加值分别增长4%、1.5%、4.5%以上。",
            [("第一产业增加值", "primary_va"), ("第二产业增加值", "secondary_va"), ("第三产业增加值", "tertiary_va")],
        ),
        ("城镇登记失业率始终控制在4%以内。", [("城镇登记失业率", "unemployment_registered")]),
        ("固定资产投资5年累计达7725.8亿元。", [("固定资产投资", "fai")]),
        ("生产总值连续迈上3000亿、4000亿元的台阶。", [("生产总值", "gdp"), ("生产总值", "gdp")]),
        (
            "财政收入、税收占全省比重分别由14.8%、12.4%提高到19.2%、14.1%。",
            [("财政收入占全省比重", ""), ("税收占全省比重", "")] * 2,
        ),
        ("净增规模以上工业企业20家。", [("净增规模以上工业企业", "")]),
    ],
)
def test_names_of_headline_indicators_are_whole(cells, text, rows):
    assert cells(text, "indicator code") == rows


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("积极扶持设施蔬菜，总面积稳定在9万亩。", "设施蔬菜总面积"),
        ("完善新型农村合作医疗制度，筹资标准提高到120元。", "新型农村合作医疗制度筹资标准"),
        ("新兴产业发展速度加快，增加值增速达到27.7%。", "新兴产业增加值"),
        ("民营经济发展活力进一步增强，增加值占生产总值比重达到66.9%。", "民营经济增加值占生产总值比重"),
        ("粮食播种面积完成140万亩，克服极端灾害性天气影响，产量突破15亿斤。", "粮食产量"),
        ("增强硕放国际机场服务能力，实现旅客吞吐量500万人次。", "硕放国际机场旅客吞吐量"),
        ("率先破题全域土地综合整治，启动40个片区121个整治项目。", "启动全域土地综合整治项目"),
        ("力争新增规上工业企业80家，增加值增长8%。", "规上工业企业增加值"),
    ],
)
def test_a_clause_lends_what_it_is_about_and_not_its_verb(cells, text, indicator):
    assert cells(text, "indicator")[-1] == (indicator,)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("完成营造林30万亩以上、森林质量提升10万亩以上。", [("营造林", "level"), ("森林质量提升", "level")]),
        ("耕地质量提高20万亩。", [("耕地质量提高", "level")]),
        ("空气质量优良天数比例提高2个百分点。", [("空气质量优良天数比例", "change")]),
    ],
)
def test_an_area_whose_quality_rises_is_so_much_work(cells, text, rows):
    assert cells(text, "indicator measure") == rows


def test_old_housing_of_another_kind_keeps_its_own_name(cells):
    rows = cells("改造城镇危旧房棚户区3448户、老旧小区172个，整治背街小巷16条。", "indicator")
    assert rows == [("改造城镇危旧房棚户区",), ("改造老旧小区",), ("整治背街小巷",)]


def test_the_taxes_behind_the_private_economy_are_its_own(cells):
    rows = cells("民营经济增加值占生产总值比重达到66%，税收占财政收入比重达到69%。", "indicator")
    assert rows[1] == ("民营经济税收占财政收入比重",)
