"""What each number of a sentence is stated of, and as which measure: one sentence for every way of saying it.

A row is written ``indicator measure value unit``; the unit is left out where there is none.
"""

from __future__ import annotations

import pytest

from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document


@pytest.fixture(scope="session")
def claims(cells):
    def run(text: str, **context: str) -> list[str]:
        return [" ".join(filter(None, row)) for row in cells(text, "indicator measure value unit", **context)]

    return run


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "新能源、生命健康产业规上工业增加值分别增长20%、16.8%。",
            ["新能源产业规上工业增加值 growth 20 %", "生命健康产业规上工业增加值 growth 16.8 %"],
        ),
        (
            "高新技术产业投资、民间投资、制造业投资分别增长12.1%、6.3%、9.9%。",
            ["高新技术产业投资 growth 12.1 %", "民间投资 growth 6.3 %", "制造业投资 growth 9.9 %"],
        ),
        ("一般公共预算收入和税收收入分别增长5%、6%。", ["一般公共预算收入 growth 5 %", "税收收入 growth 6 %"]),
        ("进口、出口分别达到120亿元和350亿元。", ["进口 level 120 亿元", "出口 level 350 亿元"]),
        ("城镇和农村居民人均可支配收入均增长7.5%。", ["城镇居民人均可支配收入 growth 7.5 %", "农村居民人均可支配收入 growth 7.5 %"]),
        ("城乡居民人均可支配收入分别增长4.2%、5.6%。", ["城镇居民人均可支配收入 growth 4.2 %", "农村居民人均可支配收入 growth 5.6 %"]),
    ],
)
def test_coordinated_subjects_share_a_head(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "省“千项万亿”项目投资完成率、开工率分别达64.6%、84.3%。",
            ["省“千项万亿”项目投资完成率 level 64.6 %", "省“千项万亿”项目开工率 level 84.3 %"],
        ),
        ("生产安全事故起数和死亡人数分别下降20%、15.7%。", ["生产安全事故起数 growth -20 %", "生产安全事故死亡人数 growth -15.7 %"]),
        ("新建商品房销售面积、销售额分别增长5%、6%。", ["新建商品房销售面积 growth 5 %", "新建商品房销售额 growth 6 %"]),
    ],
)
def test_coordinated_subjects_share_a_modifier(claims, text, rows):
    assert claims(text) == rows


def test_a_pooled_subject_stays_one(claims):
    assert len(claims("工业、交通等领域投资增长15%。")) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("CPI控制在3%以内。", ["居民消费价格 growth"]),
        ("居民消费价格指数控制在103%以内。", ["居民消费价格指数 level"]),
        ("城镇登记失业率和居民消费价格涨幅均控制在3%以内。", ["城镇登记失业率 level", "居民消费价格 growth"]),
    ],
)
def test_prices_grow_and_rates_of_unemployment_do_not(cells, text, rows):
    assert [" ".join(row) for row in cells(text, "indicator measure")] == rows


def test_places_share_a_subject(cells):
    rows = cells("乐清、瑞安、永嘉地区生产总值分别增长6.5%、7%和5.8%。", "region indicator value")
    assert rows == [("乐清市", "地区生产总值", "6.5"), ("瑞安市", "地区生产总值", "7"), ("永嘉县", "地区生产总值", "5.8")]


def test_growth_is_held_against_several_places(cells):
    text = "全市实现地区生产总值4297.8亿元，增长6.2%，增速分别高于全国、全省1.2和0.6个百分点，总量前移至全国城市第28位。"
    assert cells(text, "indicator measure value unit against") == [
        ("地区生产总值", "level", "4297.8", "亿元", ""),
        ("地区生产总值", "growth", "6.2", "%", ""),
        ("地区生产总值", "gap", "1.2", "个百分点", "全国"),
        ("地区生产总值", "gap", "0.6", "个百分点", "全省"),
        ("地区生产总值", "rank", "28", "位", "全国城市"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "固定资产投资增长3.5%，其中制造业投资增长9.9%，占全部投资比重上升1.5个百分点。",
            ["固定资产投资 growth 3.5 %", "制造业投资 growth 9.9 %", "制造业投资占全部投资比重 change 1.5 个百分点"],
        ),
        (
            "一般公共预算收入1204.5亿元，增长6.1%，其中税收收入1012.3亿元。",
            ["一般公共预算收入 level 1204.5 亿元", "一般公共预算收入 growth 6.1 %", "税收收入 level 1012.3 亿元"],
        ),
        (
            "上半年，全市规上工业增加值增长8.6%，6月当月增长10.2%。",
            ["规上工业增加值 growth 8.6 %", "规上工业增加值 growth 10.2 %"],
        ),
        ("集中签约231个重大项目，总投资1500亿元。", ["集中签约重大项目 level 231 个", "集中签约重大项目总投资 level 1500 亿元"]),
        ("农民人均纯收入9850元，增长11%。", ["农民人均纯收入 level 9850 元", "农民人均纯收入 growth 11 %"]),
    ],
)
def test_a_subject_is_carried_over_clauses(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "城镇、农村居民人均可支配收入分别达到6.8万元、3.5万元，分别增长5.1%、7.2%。",
            [
                "城镇居民人均可支配收入 level 6.8 万元",
                "农村居民人均可支配收入 level 3.5 万元",
                "城镇居民人均可支配收入 growth 5.1 %",
                "农村居民人均可支配收入 growth 7.2 %",
            ],
        ),
        (
            "全市实现财政总收入1204.5亿元，其中一般公共预算收入720亿元，分别增长6.1%和5.3%。",
            [
                "财政总收入 level 1204.5 亿元",
                "一般公共预算收入 level 720 亿元",
                "财政总收入 growth 6.1 %",
                "一般公共预算收入 growth 5.3 %",
            ],
        ),
        (
            "固定资产投资、社会消费品零售总额、进出口总额分别完成2500亿元、1800亿元和300亿美元。",
            ["固定资产投资 level 2500 亿元", "社会消费品零售总额 level 1800 亿元", "进出口总额 level 300 亿美元"],
        ),
        (
            "规模以上工业增加值增长3.1%；实现利润下降19.9%，其中：国有控股企业下降12.8%。",
            ["规模以上工业增加值 growth 3.1 %", "规模以上工业利润 growth -19.9 %", "规模以上工业国有控股企业利润 growth -12.8 %"],
        ),
        (
            "原保险赔付支出57亿元，其中：寿险20亿元，增长55.8%。",
            ["原保险赔付支出 level 57 亿元", "寿险赔付支出 level 20 亿元", "寿险赔付支出 growth 55.8 %"],
        ),
        (
            "技术学院1所，在校生7027人；专任教师287人，比上年增加17人。",
            ["技术学院 level 1 所", "技术学院在校生 level 7027 人", "技术学院专任教师 level 287 人", "技术学院专任教师 change 17 人"],
        ),
        ("农业总产值5亿元，比上年净增1亿元。", ["农业总产值 level 5 亿元", "农业总产值 change 1 亿元"]),
        ("供水管网新建173公里、改造111公里。", ["供水管网新建 level 173 公里", "供水管网改造 level 111 公里"]),
        ("杭州高新区在147个国家级高新区综合排名中跃居第三。", ["杭州高新区综合排名 rank 3 位"]),
        ("在全省目标责任考核中连续三年名列第一。", ["目标责任考核 rank 1 位"]),
        ("城镇低保标准每人每月达到610元。", ["城镇低保标准(每人每月) level 610 元"]),
        ("完成机场路扩建和168条道路绿化。", ["道路绿化 level 168 条"]),
        ("9.6万多名党员干部参加“三访三化”活动。", ["参加“三访三化”活动的党员干部 level 9.6 万名"]),
        ("改造老旧小区10个、棚户区改造90套。", ["改造老旧小区 level 10 个", "棚户区改造 level 90 套"]),
        ("新建公厕26座、改造77座。", ["新建公厕 level 26 座", "改造公厕 level 77 座"]),
        ("新增园林绿地487公顷，造林绿化524公顷。", ["新增园林绿地 level 487 公顷", "造林绿化 level 524 公顷"]),
        ("刑事和治安案件分别下降25%和20%。", ["刑事案件 growth -25 %", "治安案件 growth -20 %"]),
        ("审批事项由205项减为95项。", ["审批事项 baseline 205 项", "审批事项 level 95 项"]),
        ("城镇新增就业9万人，超额完成全年8万人目标。", ["城镇新增就业 level 9 万人", "城镇新增就业 level 8 万人"]),
        ("农村低保标准每人每年达到2300元。", ["农村低保标准(每人每年) level 2300 元"]),
        ("建成农民体育健身工程60个、健身步道4条。", ["建成农民体育健身工程 level 60 个", "建成健身步道 level 4 条"]),
        ("城乡低保标准分别提高到600元、400元。", ["城市低保标准 level 600 元", "农村低保标准 level 400 元"]),
        ("新开工安置房3.7万套，基本建成1.5万套。", ["新开工安置房 level 3.7 万套", "基本建成安置房 level 1.5 万套"]),
        ("企业开办时间从3个工作日压缩至1个。", ["企业开办时间 baseline 3 个工作日", "企业开办时间 level 1 个工作日"]),
        ("城乡居民人均可支配收入达到16660元。", ["城乡居民人均可支配收入 level 16660 元"]),
        ("非公有制经济快速发展，增加值占GDP比重超过50%。", ["非公有制经济增加值占GDP比重 level 50 %"]),
        (
            "服务业投资占固定资产投资的75%，增加值占地区生产总值的61%。",
            ["服务业投资占固定资产投资比重 level 75 %", "服务业增加值占地区生产总值比重 level 61 %"],
        ),
        (
            "民间投资占全部投资比重突破60%，税收占财政收入比重突破85%。",
            ["民间投资占全部投资比重 level 60 %", "税收占财政收入比重 level 85 %"],
        ),
        ("服务业增加值增长7%，拉动GDP增长4个百分点。", ["服务业增加值 growth 7 %", "服务业拉动GDP增长 level 4 个百分点"]),
        ("专科疾病防治院7个，村卫生室2439个。", ["专科疾病防治院 level 7 个", "村卫生室 level 2439 个"]),
        ("产业投资、工业技改投资分别增长21%、29%。", ["产业投资 growth 21 %", "工业技改投资 growth 29 %"]),
        (
            "规上工业增加值、固定资产投资增速分别居全省第2、第3位。",
            ["规上工业增加值(增速) rank 2 位", "固定资产投资(增速) rank 3 位"],
        ),
    ],
)
def test_separately_reaches_back_to_the_subjects_of_earlier_clauses(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "新增国家级专精特新“小巨人”企业8家、省级专精特新企业44家、创新型中小企业120家。",
            ["新增国家级专精特新“小巨人”企业 level 8 家", "新增省级专精特新企业 level 44 家", "新增创新型中小企业 level 120 家"],
        ),
        ("培育领军人才8人、青年人才40人。", ["培育领军人才 level 8 人", "培育青年人才 level 40 人"]),
        ("开工项目155个、建成67个。", ["开工项目 level 155 个", "建成项目 level 67 个"]),
        (
            "打通断头路10条，新建公路29公里，改造老旧小区30个。",
            ["打通断头路 level 10 条", "新建公路 level 29 公里", "改造老旧小区 level 30 个"],
        ),
        ("新增国家级平台2家、省级平台12家以上。", ["新增国家级平台 level 2 家", "新增省级平台 level 12 家"]),
    ],
)
def test_the_verb_of_an_event_is_carried_over_a_list(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("工业用地规划空间从22.6万亩扩展至36万亩。", ["工业用地规划空间 baseline 22.6 万亩", "工业用地规划空间 level 36 万亩"]),
        (
            "最低生活保障标准由每人每月600元提高到700元。",
            ["最低生活保障标准 baseline 600 元", "最低生活保障标准 level 700 元"],
        ),
        ("常住人口城镇化率由46.7%提高到55.4%。", ["常住人口城镇化率 baseline 46.7 %", "常住人口城镇化率 level 55.4 %"]),
    ],
)
def test_from_one_value_to_another(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("五年来，地区生产总值年均增长7.6%。", ["地区生产总值 avg_growth 7.6 %"]),
        ("地区生产总值两年平均增长5.6%。", ["地区生产总值 avg_growth 5.6 %"]),
        ("地区生产总值比2015年翻一番。", ["地区生产总值 growth 1 番"]),
        ("社会消费品零售总额同比增长４．５％。", ["社会消费品零售总额 growth 4.5 %"]),
        ("居民消费价格上涨2.1%。", ["居民消费价格 growth 2.1 %"]),
        ("技改投资增速保持在15%以上。", ["技改投资 growth 15 %"]),
        ("工业技改投资连续三年保持20%以上增速。", ["工业技改投资 growth 20 %"]),
        ("财政总收入净增12亿元。", ["财政总收入 change 12 亿元"]),
        ("制造业贷款余额较年初增加215.2亿元。", ["制造业贷款余额 change 215.2 亿元"]),
        ("地区生产总值位次前移4位。", ["地区生产总值位次 change 4 位"]),
    ],
)
def test_growth_and_change(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("房地产开发投资下降12.3%。", ["房地产开发投资 growth -12.3 %"]),
        ("税收收入增长-3.2%。", ["税收收入 growth -3.2 %"]),
        ("参保人数减少2.3万人。", ["参保人数 change -2.3 万人"]),
        ("贫困发生率下降到0.5%。", ["贫困发生率 level 0.5 %"]),
        ("城乡居民收入比收窄至1.81。", ["城乡居民收入比 level 1.81"]),
    ],
)
def test_a_fall_is_negative_and_what_it_falls_to_is_not(claims, text, rows):
    assert claims(text) == rows


def test_the_bound_of_a_fall_is_that_of_the_signed_value(cells):
    assert cells("单位GDP能耗降低3%以上。", "value bound", kind="target") == [("-3", "le")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("民生支出占一般公共预算支出的73.3%。", ["民生支出占一般公共预算支出比重 level 73.3 %"]),
        ("研发经费支出占生产总值比重达2.6%。", ["研发经费支出占生产总值比重 level 2.6 %"]),
        (
            "三次产业结构为3.9:39.0:57.1。",
            ["第一产业增加值占比 level 3.9 %", "第二产业增加值占比 level 39.0 %", "第三产业增加值占比 level 57.1 %"],
        ),
        ("税收收入占一般公共预算收入的比重为85%。", ["税收收入占一般公共预算收入比重 level 85 %"]),
        ("完成固定资产投资1200亿元，完成年度目标的105%。", ["固定资产投资 level 1200 亿元", "固定资产投资年度目标完成率 level 105 %"]),
    ],
)
def test_shares_and_parts(claims, text, rows):
    assert claims(text) == rows


def test_parts_before_and_after(claims):
    shown = claims("三次产业比例由5.1:45.2:49.7调整为3.9:39.0:57.1。")
    assert [each.split()[1] for each in shown] == ["baseline"] * 3 + ["level"] * 3


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("规上工业增加值排名全省第1。", ("规上工业增加值", "rank", "1", "位", "eq", "全省")),
        ("规上工业增加值增长9%、居全省第1位。", ("规上工业增加值(增速)", "rank", "1", "位", "eq", "全省")),
        ("PM2.5平均浓度下降17.4%、居全省第3位。", ("PM2.5平均浓度(降幅)", "rank", "3", "位", "eq", "全省")),
        ("生产总值4297亿元、增长9%、居全省第1位。", ("生产总值", "rank", "1", "位", "eq", "全省")),
        ("地区生产总值总量居全省第三位。", ("地区生产总值", "rank", "3", "位", "eq", "全省")),
        ("一般公共预算收入增速居全市第一。", ("一般公共预算收入(增速)", "rank", "1", "位", "eq", "全市")),
        ("地区生产总值总量进入全国城市前30位。", ("地区生产总值", "rank", "30", "位", "le", "全国城市")),
        ("工业投资增速超过全省平均水平5.2个百分点。", ("工业投资", "gap", "5.2", "个百分点", "eq", "全省")),
        ("地区生产总值增速低于全国0.3个百分点。", ("地区生产总值", "gap", "-0.3", "个百分点", "eq", "全国")),
        ("城镇居民人均可支配收入高于全国1200元。", ("城镇居民人均可支配收入", "gap", "1200", "元", "eq", "全国")),
        ("城镇登记失业率低于控制目标1.7个百分点。", ("城镇登记失业率", "gap", "-1.7", "个百分点", "eq", "控制目标")),
        ("城镇新增就业超计划2.5万人。", ("城镇新增就业", "gap", "2.5", "万人", "eq", "计划目标")),
    ],
)
def test_ranks_and_gaps_say_against_what(cells, text, row):
    assert cells(text, "indicator measure value unit bound against")[-1] == row


def test_a_multiple_of_an_earlier_time(claims):
    rows = claims("固定资产投资五年累计达到1.5万亿元，是前五年的3.5倍。", period="2012/2016")
    assert rows == ["固定资产投资 level 1.5 万亿元", "固定资产投资 multiple 3.5 倍"]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("一般公共预算收入和税收收入分别增长5%、6%以上。", ["ge", "ge"]),
        ("参保率和合格率分别达到98%和99%以上。", ["ge", "ge"]),
        ("新增国家级平台2家、省级平台12家以上。", ["eq", "ge"]),
        ("累计帮扶风险企业1600多家，惠及群众三百余万人。", ["ge", "ge"]),
        ("接待游客超亿人次，旅游总收入近千亿元。", ["ge", "approx"]),
        ("新增就业不少于9万人，登记失业率控制在4%以内。", ["ge", "le"]),
        ("固定资产投资增长5%～6%。", ["range"]),
    ],
)
def test_a_bound_reaches_the_numbers_that_it_governs(cells, text, bounds):
    assert [bound for (bound,) in cells(text, "bound")] == bounds


@pytest.mark.parametrize(
    "text",
    [
        "深入实施“8+4”经济政策体系和“510+”引才计划。",
        "今年是新中国成立75周年，“十四五”规划进入第四年。",
        "市第十四届人民代表大会第三次会议审议通过了第五条修正案。",
        "211省道改建工程全线完工，G20峰会保障有力。",
        "一批5A级景区、2.0版平台加快建设。",
        "城乡居民收入增长与经济增长同步。",
        "统筹推进三个“一号工程”，三大差距持续缩小。",
        "联系电话：0577-88969776，2024年10月15日。",
        "（一）着力拼经济稳增长。",
    ],
)
def test_numerals_that_are_no_metrics_give_no_row(claims, text):
    assert claims(text) == []


def test_a_threshold_only_qualifies_what_is_counted(claims):
    assert claims("落地超10亿元单体制造业项目21个。") == ["落地超10亿元单体制造业项目 level 21 个"]


def test_what_is_counted_may_stand_behind_its_number(claims):
    assert claims("37个村入选省第四批未来乡村创建名单。") == ["入选省第四批未来乡村创建名单的村 level 37 个"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "一是工业提质，规上工业增加值增长8.1%；二是投资提速，固定资产投资增长9%。",
            ["规上工业增加值 growth 8.1 %", "固定资产投资 growth 9 %"],
        ),
        ("1.工业提质。规上工业增加值增长8.1%。", ["规上工业增加值 growth 8.1 %"]),
        ("**工业提质增效。**规上工业增加值增长8.1%。", ["规上工业增加值 growth 8.1 %"]),
        ("（1）规上工业增加值增长8.1%；（2）固定资产投资增长9%。", ["规上工业增加值 growth 8.1 %", "固定资产投资 growth 9 %"]),
    ],
)
def test_marks_of_lists_are_no_part_of_the_indicator(claims, text, rows):
    assert claims(text) == rows


def test_a_comparison_in_brackets(cells):
    rows = cells("地区生产总值增长8%（比年初目标高1个百分点）。", "indicator measure value against")
    assert rows == [("地区生产总值", "growth", "8", ""), ("地区生产总值", "gap", "1", "年初目标")]


def test_result_and_target_in_one_clause(cells):
    rows = cells("地区生产总值增长6.5%（年度目标6%以上）。", "measure kind value bound", kind="outcome", period="2023")
    assert rows == [("growth", "outcome", "6.5", "eq"), ("growth", "target", "6", "ge")]


def test_a_carried_subject_is_marked_as_inferred(read):
    first, second = read("全市实现地区生产总值4297.8亿元，增长6.2%。")
    assert "indicator" not in first.inferred.split(",")
    assert "indicator" in second.inferred.split(",")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("社会消费品零售总额同比增长4.5%，环比增长1.2%。", ["同比", "环比"]),
        ("贷款余额比年初增加300亿元。", ["比年初"]),
        ("制造业贷款余额较年初增加215.2亿元。", ["较年初"]),
        ("一般公共预算收入同口径增长6.5%。", ["同口径"]),
        ("地区生产总值增长6.2%。", [""]),
    ],
)
def test_the_basis_of_comparison_as_printed(cells, text, basis):
    assert [each for (each,) in cells(text, "basis")] == basis


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("城乡居民收入比由3:1缩小至2.5：1。", [("3", "", "baseline"), ("2.5", "", "level")]),
        ("省财政和园区按1：1的比例存入风险补偿金500万元。", [("500", "万元", "level")]),
        ("建成区面积由128增加到208平方公里。", [("128", "平方公里", "baseline"), ("208", "平方公里", "level")]),
        ("PM2.5平均浓度从72下降到63微克/立方米。", [("72", "微克/立方米", "baseline"), ("63", "微克/立方米", "level")]),
        ("空气质量综合污染指数由2015年的6.44下降至2020年的5.91。", [("6.44", "", "baseline"), ("5.91", "", "level")]),
    ],
)
def test_ratios_and_numbers_whose_unit_comes_later(cells, text, rows):
    assert cells(text, "value unit measure", kind="outcome", period="2020") == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("对全县3400多贫困户进行帮扶。", ("帮扶贫困户", "3400", "户")),
        ("对100余公里农村公路进行了改造。", ("改造农村公路", "100", "公里")),
        ("新增20万有线电视用户。", ("新增有线电视用户", "20", "万户")),
        ("资助9万家庭经济困难学生。", ("资助家庭经济困难学生", "9", "万人")),
        ("解决5万人口安全饮水问题。", ("解决安全饮水问题的人口", "5", "万人")),
    ],
)
def test_people_and_lengths_that_something_is_done_to(cells, text, row):
    assert cells(text, "indicator value unit") == [row]


def test_a_total_of_an_amount_is_the_amount(cells):
    rows = cells("地区生产总值增长7%，总量突破8000亿元。", "indicator code measure")
    assert rows == [("地区生产总值", "gdp", "growth"), ("地区生产总值", "gdp", "level")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("全市65%的经济薄弱村经营性收入达到30万元以上。", ("经营性收入达到30万元以上的经济薄弱村比例", "65")),
        ("19个产业集群销售收入全部超过百亿元。", ("销售收入全部超过百亿元的产业集群", "19")),
        ("主城区85%小区开展垃圾分类。", ("开展垃圾分类的小区比例", "85")),
        ("4.3万人实现脱贫。", ("脱贫人数", "4.3")),
    ],
)
def test_those_of_whom_something_is_said(cells, text, row):
    assert cells(text, "indicator value") == [row]


def test_an_amount_that_is_no_threshold_keeps_its_row(cells):
    rows = cells("53个示范带产值超42亿元。", "indicator value")
    assert rows == [("示范带", "53"), ("示范带产值", "42")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("改造景观节点30条（处），整治企业170家（项）。", [("30", "条（处）", "eq"), ("170", "家（项）", "eq")]),
        ("全市至少储备1000个亿元以上项目。", [("1000", "个", "ge")]),
        ("每个县（市、区）至少建成一条特色商业街。", [("1", "条", "ge")]),
        ("工业增加值465亿元，约占全省20%。", [("465", "亿元", "eq"), ("20", "%", "approx")]),
        ("全市25户及100人以上自然村通硬化路。", []),
        ("10人以上加工点发展到251个。", [("251", "个", "eq")]),
        ("开工建设5个220千伏、17个110千伏输变电项目。", [("5", "个", "eq"), ("17", "个", "eq")]),
    ],
)
def test_bounds_from_afar_mixed_units_and_thresholds(cells, text, rows):
    assert cells(text, "value unit bound") == rows


def test_counties_are_counted_without_a_unit(cells):
    rows = cells("562个贫困村全部出列、8县（区）顺利摘帽，甘州、临泽、高台3县生产总值均突破110亿元。", "indicator value unit")
    assert rows[:2] == [("出列贫困村", "562", "个"), ("摘帽县（区）", "8", "个")]
    assert [value for _, value, _ in rows[2:]] == ["110"]


def test_growth_of_several_main_indicators_named_before(cells):
    rows = cells("固定资产投资、进出口总额等主要经济指标，年均分别增长8.2%、9.3%。", "indicator measure value")
    assert rows == [("固定资产投资", "avg_growth", "8.2"), ("进出口总额", "avg_growth", "9.3")]


@pytest.mark.parametrize("text", ["对投资过10亿元的项目，设立警务室。", "对财政拨款过1000万元的项目，全部实行绩效管理。"])
def test_those_who_are_treated_in_some_way_give_no_threshold(cells, text):
    assert cells(text, "value") == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "保障性安居工程任务超额完成。新开工4万套，完成投资90亿元；基本建成2.89万套。",
            ["新开工保障性安居工程 level 4 万套", "保障性安居工程投资 level 90 亿元", "基本建成保障性安居工程 level 2.89 万套"],
        ),
        ("加快城市主次干道建设，建成19条、续建15条。", ["建成城市主次干道 level 19 条", "续建城市主次干道 level 15 条"]),
        ("社会安定和谐。新开工4万套。", ["新开工 level 4 万套"]),
        (
            "开工安置房项目51个，建筑面积693万平方米；竣工50个，面积582万平方米。",
            [
                "开工安置房项目 level 51 个",
                "开工安置房项目建筑面积 level 693 万平方米",
                "竣工安置房项目 level 50 个",
                "竣工安置房项目面积 level 582 万平方米",
            ],
        ),
        ("新增企业30家；竣工50个。", ["新增企业 level 30 家", "竣工 level 50 个"]),
    ],
)
def test_a_bare_stage_is_of_what_the_clause_or_sentence_before_set_out_to_build(claims, text, rows):
    assert claims(text) == rows


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("全面启动山区中小河流治理，完成511.9公里年度治理任务。", "山区中小河流治理"),
        ("加大移民搬迁扶贫力度，今年完成8000人搬迁任务。", "移民搬迁"),
        ("实施黄河滩区“安家”行动，累计安置2.9万户。", "“安家”行动安置"),
        ("开展“交通整治年”活动，推进25项整治任务。", "整治"),
    ],
)
def test_a_bare_deed_is_named_by_the_clause_before(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("脱贫攻坚全面胜利。累计投入资金500亿元，圆满实现所有贫困县、贫困人口如期脱贫。", "脱贫攻坚投入资金"),
        ("社会大局和谐。累计投入资金500亿元。", "投入资金"),
    ],
)
def test_a_sum_is_named_by_the_headline_before_it(cells, text, indicator):
    assert cells(text, "indicator")[0] == (indicator,)


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "县城及小城镇建设稳步推进，开工重点项目74个，完成投资118亿元。",
            [("县城及小城镇建设开工重点项目",), ("县城及小城镇建设重点项目投资",)],
        ),
        ("深入开展“第三产业发展年”活动。382个项目完成投资551亿元。", [("“第三产业发展年”活动项目",), ("“第三产业发展年”活动项目投资",)]),
        (
            "加强交通基础设施建设。加快推进总投资56亿元的10个续建项目。",
            [("交通基础设施建设续建项目总投资",), ("交通基础设施建设续建项目",)],
        ),
        ("重大项目加快推进，开工重点项目74个。", [("开工重点项目",)]),
    ],
)
def test_projects_are_named_by_the_field_that_the_clause_or_sentence_before_is_about(cells, text, indicators):
    assert cells(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("实施60个亿元以上工业项目，确保30个项目开工建设。", [("实施亿元以上工业项目",), ("开工建设亿元以上工业项目",)]),
        ("续建项目20个，确保30个项目开工建设。", [("续建项目",), ("开工建设项目",)]),
        (
            "实施技术创新项目315个、重大科技项目53个，22个项目列入省技术赶超计划。",
            [("实施技术创新项目",), ("实施重大科技项目",), ("列入省技术赶超计划的项目",)],
        ),
    ],
)
def test_some_of_the_projects_just_counted_are_of_their_kind(cells, text, indicators):
    assert cells(text, "indicator") == indicators


def test_a_total_ends_where_another_begins(cells):
    text = "税收收入中，增值税34.53亿元。原保险保费收入117.92亿元。其中：寿险63.51亿元。原保险赔付支出57.18亿元。其中：寿险20.41亿元。"
    assert [name for (name,) in cells(text, "indicator")] == [
        "增值税",
        "原保险保费收入",
        "寿险保费收入",
        "原保险赔付支出",
        "寿险赔付支出",
    ]


def test_who_recognises_one_level_does_not_recognise_the_next(cells):
    text = "国家认定企业技术中心2个，省级企业技术中心31个。"
    assert [name for (name,) in cells(text, "indicator")] == ["国家认定企业技术中心", "省级企业技术中心"]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("服务业增加值实现翻番、达1029.5亿元。", ["服务业增加值"]),
        ("民生支出占比稳定在65%以上、累计超过1660亿元。", ["民生支出占比", "民生支出"]),
        ("粮食播面稳定在840万亩以上、总产量310万吨以上。", ["粮食播面", "粮食总产量"]),
        ("县级及以上饮用水水源地达标率稳定保持100%。", ["县级及以上饮用水水源地达标率"]),
        ("本外币存、贷款余额均居全省前三位。", ["本外币存款余额", "本外币贷款余额"]),
        ("限上商贸单位、规上服务业企业分别新增100户以上。", ["限上商贸单位", "规上服务业企业"]),
        ("财政收入超10亿元的县增加到7个，其中突破百亿元的1个。", ["财政收入超10亿元的县", "财政收入突破百亿元的县"]),
    ],
)
def test_a_name_keeps_what_belongs_to_it_and_nothing_else(cells, text, indicators):
    assert [name for (name,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("完成2475户农村危房改造。", "农村危房改造"),
        ("以改造提升50家传统产业企业为带动，加快转型升级。", "改造提升传统产业企业"),
        ("全市压减412万吨铁、170万吨钢。", "压减铁"),
        ("争列10个以上省级重点项目。", "争列省级重点项目"),
    ],
)
def test_a_work_keeps_its_own_words(cells, text, indicator):
    assert cells(text, "indicator")[0] == (indicator,)


def test_what_is_torn_down_is_not_rebuilt(cells):
    rows = cells("全市拆除燃煤锅炉437台、脱硫除尘改造102台。", "indicator")
    assert [name for (name,) in rows] == ["拆除燃煤锅炉", "脱硫除尘改造"]


def test_a_ratio_changes_by_a_bare_number(cells):
    rows = cells("城乡居民收入比为1.86，比上年同期缩小0.03。", "indicator measure value")
    assert rows == [("城乡居民收入比", "level", "1.86"), ("城乡居民收入比", "change", "-0.03")]


def test_a_share_of_the_province_s_says_so(cells):
    (name,) = cells("工业增加值占全省规上工业增加值的10%。", "indicator")[0]
    assert name == "工业增加值占全省规上工业增加值比重"


def test_what_is_no_key_one_is_not_called_so(cells):
    rows = cells("办理代表重点建议10件、建议2963件。", "indicator value")
    assert rows == [("办理代表重点建议", "10"), ("办理代表建议", "2963")]


def test_incomes_that_a_clause_named_together_are_one_each(cells):
    rows = cells("城镇、农村居民人均可支配收入持续稳定增长，达到21250元和11800元。", "indicator value")
    assert rows == [("城镇居民人均可支配收入", "21250"), ("农村居民人均可支配收入", "11800")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("石炼化公司利税超百亿。", "100", "亿元"),
        ("市场主体突破120万。", "120", "万户"),
        ("直接受惠人群达150多万。", "150", "万人"),
        ("预算收入184. 37 亿元。", "184.37", "亿元"),
    ],
)
def test_a_unit_that_goes_without_saying(engine, text, value, unit):
    report = f"2014年温州市政府工作报告\n一、2013年工作回顾\n{text}\n"
    (row,) = extract_document(Document("report.md", report), engine).observations
    assert (f"{row.value}", row.unit) == (value, unit)


def test_four_trades_have_a_number_each(cells):
    rows = cells("限上批发零售住宿餐饮业营业额分别增长25.4%、11.7%、8%和9%。", "indicator value")
    assert rows[0] == ("限上批发业营业额", "25.4")
    assert rows[-1] == ("限上餐饮业营业额", "9")
