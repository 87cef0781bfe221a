"""A count and a measure of what it counts, lists of rates, who is named before what reaches people."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("247宗重点项目投资666亿元。", ["重点项目", "重点项目投资"]),
        ("5个国省考核断面水质优良比例100%。", ["国省考核断面", "国省考核断面水质优良比例"]),
        ("112个中选药品价格平均降幅66%。", ["中选药品", "中选药品价格"]),
        ("20种大病医疗报销比例上调15个百分点。", ["大病", "大病医疗报销比例"]),
        ("9个工业类开发区工业投资增长20%以上。", ["工业类开发区", "工业类开发区工业投资"]),
        ("19个重点园区对经济增长贡献率达50%。", ["重点园区", "重点园区对经济贡献率"]),
        ("206家平价商店累计惠民金额超2.1亿元。", ["平价商店", "平价商店惠民金额"]),
        ("21家监管企业实现营业收入293亿元。", ["监管企业", "监管企业营业收入"]),
        ("6个县市城区共完成市政基础设施投资34.7亿元。", ["县市城区", "县市城区市政基础设施投资"]),
        ("四个县各完成土地出让收入10亿元。", ["县", "县土地出让收入"]),
        ("34家农业产业化龙头企业实现加工产值140亿元。", ["农业产业化龙头企业", "农业产业化龙头企业加工产值"]),
        ("23个考核断面水质Ⅲ类以上比例100%。", ["考核断面", "考核断面水质Ⅲ类以上比例"]),
        ("机械化清扫、水冲洗作业率和清冰雪率均提高到80%。", ["机械化清扫作业率", "水冲洗作业率", "清冰雪率"]),
        ("个人所得税改革政策惠及43万纳税人。", ["个人所得税改革政策惠及纳税人"]),
        ("重点打造6大类180个新型农业经营主体。", ["重点打造新型农业经营主体"]),
        ("制定政府规章3件、修改16件。", ["制定政府规章", "修改政府规章"]),
        ("受理信访举报6406件次，处分3711人。", ["受理信访举报", "处分"]),
        ("做好棚户区改造，新开工3.7万套、基本建成1.5万套。", ["棚户区改造新开工", "棚户区改造基本建成"]),
        ("新认证地理标志产品1件、证明商标6件。", ["新认证地理标志产品", "新认证证明商标"]),
    ],
)
def test_what_is_counted_and_what_is_measured_of_it(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


def test_those_ranked_among_without_a_word_for_what_is_ranked(cells):
    rows = cells("空气质量优良率80.4%，在西北省会城市位列第一。", "indicator measure against")
    assert rows[-1] == ("空气质量优良率", "rank", "西北省会城市")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("地铁3号线一期完成60%的隧道掘进量。", "地铁3号线一期隧道掘进量完成率"),
        ("新引进项目320个，其中工业项目数不低于60%。", "工业项目数占比"),
        ("全社会研发支出与全市生产总值之比达到3.5%。", "全社会研发支出与生产总值之比"),
    ],
)
def test_what_a_share_is_of(cells, text, indicator):
    assert cells(text, "indicator")[-1] == (indicator,)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("新引进合同项目184个，计划投资100亿元，其中超100亿元项目4个。", "新引进超100亿元合同项目"),
        ("银湖湾滨海新区首批总投资约40亿元的基建工程加快建设。", "银湖湾滨海新区首批基建工程总投资"),
        ("市城投公司15亿元企业债券获批发行。", "市城投公司企业债券获批"),
        ("企业设立登记2个工作日内完成。", "企业设立登记办理时间"),
        ("建成55处市民社区食堂。", "建成市民社区食堂"),
        ("“河长制”工作获评全省第2名。", "“河长制”工作"),
    ],
)
def test_parts_by_their_unit_and_whose_an_aspect_is(cells, text, indicators):
    assert cells(text, "indicator")[-1] == (indicators,)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("石化一体化等76个项目建成或部分建成。", ["建成或部分建成的项目"]),
        ("259件交办信访案件全部或阶段办结。", ["全部或阶段办结的交办信访案件"]),
        ("对中央财政的贡献大幅增长78.9%。", ["对中央财政的贡献"]),
        (
            "发放7次临时价格补贴超7200万元，惠及群众68.7万人次。",
            ["发放临时价格补贴", "发放临时价格补贴金额", "发放临时价格补贴惠及群众"],
        ),
        ("签约项目20个，签约金额30亿元，带动就业3万人。", ["签约项目", "签约项目签约金额", "签约项目带动就业"]),
    ],
)
def test_words_that_belong_together_stay_together(cells, text, indicators):
    assert ["".join(row) for row in cells(text, "indicator")] == indicators


def test_a_clause_that_is_but_a_counted_noun_goes_on_a_list(cells):
    text = "开工建设102个新型农村社区，201个现代农业园区，建成380个新型农村社区服务中心。"
    assert ["".join(row) for row in cells(text, "indicator")] == [
        "开工建设新型农村社区",
        "开工建设现代农业园区",
        "建成新型农村社区服务中心",
    ]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("设立100亿元规模的产业发展引导基金。", ["设立产业发展引导基金规模"]),
        ("新建3000人规模的普通高中30所。", ["新建普通高中规模", "新建普通高中"]),
        ("设立17只总规模253亿元的产业发展引导基金。", ["设立产业发展引导基金", "产业发展引导基金总规模"]),
        ("建成长达20公里的健身步道，健身路径总长达21.8公里。", ["建成健身步道", "健身路径总长"]),
        ("5万名学生享受营养餐补助。", ["享受营养餐补助的学生"]),
        ("“随州香菇”在全国农产品区域公用品牌评选中排名第12位。", ["“随州香菇”农产品区域公用品牌评选"]),
    ],
)
def test_how_large_what_is_received_and_where_it_was_chosen(cells, text, indicators):
    assert ["".join(row) for row in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("争取161个专项债券项目，获支持额度176.1亿元。", ["专项债券项目", "专项债券项目获支持额度"]),
        ("消化批而未用土地7469亩，消化周期降至3.5年。", ["消化批而未用土地", "批而未用土地消化周期"]),
        ("市级财政投入151亿元，完成为民办实事。", ["为民办实事市级财政投入"]),
        ("五大产业基地和南部工业区建设步伐加快，青岛啤酒等49个项目竣工投产。", ["竣工投产青岛啤酒等项目"]),
    ],
)
def test_sums_by_their_use_and_periods_by_what_they_are_of(cells, text, indicators):
    assert ["".join(row) for row in cells(text, "indicator")] == indicators


def test_a_quoted_programme_stays_before_the_investment_of_its_projects(cells):
    rows = cells("“五大行动”99个重点项目完成投资871亿元。", "indicator")
    assert rows == [("“五大行动”重点项目",), ("“五大行动”重点项目投资",)]


@pytest.mark.parametrize(
    ("text", "name"),
    [("实现6.5万贫困人口人均增收1428元。", "贫困人口人均增收"), ("30支基金总规模达215.4亿元。", "基金总规模")],
)
def test_what_is_measured_in_money_needs_no_word_for_it(cells, text, name):
    assert cells(text, "indicator")[-1] == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("民间投资1486.87亿元，增长30.98%，对全市投资增长的贡献率达75.56%。", "民间投资对投资增长的贡献率"),
        ("规上工业增加值增长21.4%，对全省贡献率达77%。", "规上工业对全省贡献率"),
        ("投资对我市经济增长的贡献率将近60%。", "投资对经济增长的贡献率"),
        ("县域规模以上工业增加值增长38%，占全市比重提高1.2个百分点，对县域经济增长贡献率超过60%。", "县域规模以上工业对县域经济增长贡献率"),
        ("服务业对GDP的贡献率达到63.9%。", "服务业对GDP的贡献率"),
    ],
)
def test_who_contributes_to_what_is_said_whole(cells, text, name):
    assert cells(text, "indicator")[-1] == (name,)


def test_the_total_behind_what_was_added_is_no_addition(cells):
    assert [each for (each,) in cells("新增美丽宜居村庄167个、总计448个。", "indicator")] == ["新增美丽宜居村庄", "美丽宜居村庄"]


def test_what_grows_makes_up_the_share_and_not_its_speed(cells):
    text = "战略性新兴产业总体增速为经济增速两倍以上，占生产总值比重超过25%。"
    assert cells(text, "indicator")[-1] == ("战略性新兴产业占生产总值比重",)


def test_a_concentration_that_improves_falls_and_the_days_beside_it_rise(cells):
    rows = cells("PM2.5平均浓度、空气优良天数分别改善16.3%和12%。", "indicator value")
    assert rows == [("PM2.5平均浓度", "-16.3"), ("空气优良天数", "12")]


def test_what_has_two_numbers_goes_on_under_its_verb(cells):
    rows = cells("建成城市快速路8条、70公里，主次干路25条、30公里。", "indicator")
    assert [each for (each,) in rows] == ["建成城市快速路", "建成城市快速路里程", "建成主次干路", "建成主次干路里程"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("优良天数比例占85%。", "优良天数比例"),
        ("政府投资项目审批时限提速50%。", "政府投资项目审批速度"),
        ("总投资148亿元的轻合金项目开工建设、为建市以来最大的产业投资项目。", "轻合金项目总投资"),
    ],
)
def test_what_is_measured_is_named_by_its_own_words(cells, text, name):
    assert cells(text, "indicator")[0] == (name,)


def test_a_figure_to_strive_for_is_as_yearly_as_the_one_before(cells):
    text = "生产总值年均增长确保达12%、力争14%，2020年增长15%。"
    assert cells(text, "measure value") == [("avg_growth", "12"), ("avg_growth", "14"), ("growth", "15")]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("新农合筹资标准提高到人均340元。", ["新农合人均筹资标准"]),
        ("城市低保标准提高到月人均350元。", ["城市低保标准(月人均)"]),
        ("新增规上企业41户、销售收入上亿元的企业5户。", ["新增规上企业", "新增销售收入上亿元的企业"]),
        (
            "现代服务业占服务业增加值比重为43.8%，民营经济比重、民间投资比重分别达35.3%、39.8%。",
            ["现代服务业占服务业增加值比重", "民营经济比重", "民间投资比重"],
        ),
        ("改造老旧小区203个、惠及10万户居民。", ["改造老旧小区", "改造老旧小区惠及居民"]),
        ("加快10个省级开发区建设步伐。", ["加快省级开发区建设"]),
        ("实施农村道路畅通工程，完成3000公里改造提升任务。", ["农村道路畅通工程改造提升"]),
        ("34个签约项目建成后预计实现产值91亿元。", ["签约项目", "签约项目产值"]),
        (
            "完善新型农村合作医疗制度，投入2.7亿元，筹资标准提高到人均100元。",
            ["新型农村合作医疗制度投入", "新型农村合作医疗制度人均筹资标准"],
        ),
    ],
)
def test_whose_and_by_how_many_a_measure_is(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


def test_so_many_times_what_a_year_brought_is_a_multiple(cells):
    assert cells("工业用地出让量达上年4.3倍。", "indicator measure") == [("工业用地出让量", "multiple")]


def test_pollution_that_gets_better_falls(cells):
    assert cells("空气质量综合指数好转10.2%。", "measure value") == [("growth", "-10.2")]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "高新技术企业478家，净增市场主体14.81万户，两项指标均居全省第一。",
            ["高新技术企业", "净增市场主体", "高新技术企业", "净增市场主体"],
        ),
        ("物流总额1.2万亿元，吞吐量6万标箱，这些指标均实现了15%以上的增长。", ["物流总额", "吞吐量", "物流总额", "吞吐量"]),
        (
            "规上工业增加值增长9.7%，固定资产投资增长8.1%，增速均居全省第二。",
            ["规上工业增加值", "固定资产投资", "规上工业增加值(增速)", "固定资产投资(增速)"],
        ),
        (
            "农产品品牌增加；流转土地162万亩，发展家庭农场2.6万个，均居全省第一。",
            ["流转土地", "发展家庭农场", "流转土地", "发展家庭农场"],
        ),
        (
            "新增企业18家，平台3个，利用外资5亿美元，居全省第一。",
            ["新增企业", "平台", "利用外资", "利用外资"],
        ),
        ("交通投资、高新技术产业投资等结构性指标均增长10%以上。", ["交通投资", "高新技术产业投资"]),
        ("集成电路、新材料等战略性新兴产业产值分别增长16.3%和17.9%。", ["集成电路产业产值", "新材料产业产值"]),
        ("无人机、新能源汽车等新产品产量分别增长60%和146%。", ["无人机产量", "新能源汽车产量"]),
        ("有色、化工、建材等传统支柱产业增加值年均增长5%。", ["有色、化工、建材等传统支柱产业增加值"]),
        ("新增省级生态乡镇、村各7个。", ["新增省级生态乡镇", "新增省级生态村"]),
        ("新增冬暖式日光节能温室和大棚各3000栋。", ["新增冬暖式日光节能温室", "新增大棚"]),
        ("引进省外资金600亿元、外资5.5亿美元。", ["引进省外资金", "引进外资"]),
        ("净增“四上”企业272户、市场主体1.9万户。", ["净增“四上”企业", "净增市场主体"]),
        ("培育“专精特新”中小企业、瞪羚企业各10家。", ["培育“专精特新”中小企业", "培育瞪羚企业"]),
        ("实现园区新开工、新投产项目各100个。", ["园区新开工项目", "园区新投产项目"]),
        ("新改建和盘活租赁住房各2万套。", ["新改建租赁住房", "盘活租赁住房"]),
        ("培训、转移农村劳动力1.65万人和3.44万人。", ["培训农村劳动力", "转移农村劳动力"]),
        ("邮轮航次、旅客人次分别增长31%、60%。", ["邮轮航次", "邮轮旅客人次"]),
        ("在广州投资的世界500强企业已达160个。", ["在广州投资的世界500强企业"]),
    ],
)
def test_a_number_of_several_figures_is_told_of_each(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators
