"""Which period a row is about: words of its sentence, else its section."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.context.periods import compile_periods, find_mentions
from wz_metrics.context.years import Years
from wz_metrics.rulebook import PeriodRule, Rulebook, RuleError

PERIOD = re.compile(r"\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}))?|\d{4}/\d{4}|\d{4}-\d{2}/\d{4}-\d{2}")


@pytest.fixture(scope="session")
def dates(cells):
    def run(text: str, **context: str) -> list[str]:
        return [period for (period,) in cells(text, "period", **context)]

    return run


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2016年，全市生产总值增长8.4%。", "2016"),
        ("1-11月，规上工业增加值增长7.2%。", "2023-01/2023-11"),
        ("1—6月，规上工业增加值增长7.2%。", "2023-H1"),
        ("1-3月，规上工业增加值增长7.2%。", "2023-Q1"),
        ("上半年，规上工业增加值增长7.2%。", "2023-H1"),
        ("一季度，规上工业增加值增长7.2%。", "2023-Q1"),
        ("前三季度，规上工业增加值增长7.2%。", "2023-01/2023-09"),
        ("12月，规上工业增加值增长7.2%。", "2023-12"),
        ("全年规上工业增加值增长7.2%。", "2023"),
        ("2019-2021年，规上工业增加值年均增长7.2%。", "2019/2021"),
        ("二〇二二年，规上工业增加值增长7.2%。", "2022"),
    ],
)
def test_words_of_a_review(dates, text, period):
    assert dates(text, kind="outcome", period="2023") == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年新增就业10万人。", "2024"),
        ("一季度开工重点项目120个。", "2024-Q1"),
        ("下半年开工重点项目120个。", "2024-H2"),
        ("6月底前改造老旧小区20个。", "2024-06"),
        ("年底前建成停车位2.7万个。", "2024"),
        ("到2025年，常住人口城镇化率达到75%。", "2025"),
        ("到二〇三五年，人均地区生产总值达到20万元。", "2035"),
        ("到“十四五”末，研发投入强度达到3.4%。", "2025"),
        ("“十四五”期间，地区生产总值年均增长6.5%。", "2021/2025"),
        ("今后五年，累计新增就业50万人。", "2024/2028"),
        ("明年计划新增就业10万人。", "2025"),
        ("去年新增就业12万人。", "2023"),
    ],
)
def test_words_of_a_plan(dates, text, period):
    assert dates(text, kind="target", period="2024") == [period]


def test_without_words_it_is_the_sections(read):
    (row,) = read("地区生产总值增长6%。", kind="target", period="2024")
    assert row.period == "2024"
    assert "period" in row.inferred.split(",")


def test_a_period_that_is_said_is_not_inferred(read):
    (row,) = read("2024年，地区生产总值增长6%。", kind="target", period="2024")
    assert "period" not in row.inferred.split(",")


def test_each_clause_has_its_own(dates):
    assert dates("去年新增就业12万人，今年新增就业10万人。", kind="target", period="2024") == ["2023", "2024"]


@pytest.mark.parametrize(
    "text",
    ["城镇化率比2019年提高3.2个百分点。", "地区生产总值比2015年翻一番。", "进口较上年同期增长5%。", "工农业总产值等于2015年的2.2倍。"],
)
def test_a_year_of_comparison_is_not_the_period(dates, text):
    assert dates(text, kind="outcome", period="2020") == ["2020"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("财政收入258.8亿元，是“十一五”末的2.1倍。", "2015"),
        ("公民收入分别是2010年的1.8倍和1.9倍。", "2015"),
        ("累计投入资金80亿元，是“十一五”时期的2.1倍。", "2011/2015"),
        ("民生累计支出2806亿元，占公共财政预算支出的85%。", "2011/2015"),
        ("用于民生的支出达980亿元，年均增长18.1%，占公共预算支出的67.6%。", "2011/2015"),
        ("新增集中供热面积4124万平方米，普及率达到70%。", "2015"),
        ("累计办理建议1282件，办结率100%。", "2011/2015"),
    ],
)
def test_multiples_and_shares_are_of_the_time_of_what_they_are_stated_of(dates, text, period):
    assert dates(text, kind="outcome", period="2011/2015")[-1] == period


def test_the_year_of_the_prices_is_not_the_period(dates):
    assert dates("邮政业务总量(2020年不变价)增长3.3%。", kind="outcome", period="2025") == ["2025"]


def test_a_deadline_in_the_middle_of_a_clause_ends_with_it(dates):
    assert dates("标准化科创园6月底前建成投用，推进4个项目落地。", kind="target", period="2025") == ["2025"]


def test_the_parts_of_a_starting_structure_have_its_year(dates):
    assert dates("三次产业结构由上年的14:37:49调整为13.9:36.8:49.3。", kind="outcome", period="2008") == ["2007"] * 3 + ["2008"] * 3


def test_a_starting_value_has_a_period_only_if_the_text_says_it(dates):
    assert dates("财政总收入从620亿元增加到1043亿元。", kind="outcome", period="2017/2021") == ["", "2021"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("地区生产总值年均增长8.2%。", "2017/2021"),
        ("累计新增就业50万人。", "2017/2021"),
        ("常住人口城镇化率达到70%。", "2021"),
        ("地区生产总值突破7000亿元。", "2021"),
        ("地区生产总值居全省第三位。", "2021"),
        ("财政总收入超过1500亿元。", "2021"),
        ("地区生产总值跨上5000亿元台阶。", "2021"),
        ("港口货物吞吐量4002万吨。", "2021"),
        ("高速公路总里程566公里。", "2021"),
        ("战略性新兴产业产值433亿元。", "2021"),
        ("拥有国家级检测中心2个。", "2021"),
        ("新增城镇就业超过20万人。", "2017/2021"),
        ("民生投入占财政支出始终保持在70%以上。", "2017/2021"),
        ("将每年新增财力75%以上用于改善民生。", "2017/2021"),
        ("目前从业人员1.3万人。", "2021"),
        ("人均GDP1.4万美元。", "2021"),
        ("人均公园绿地11平方米。", "2021"),
        ("“十三五”期间，人均GDP接近8.3万元。", "2020"),
        ("新增高速公路通车总里程达到101公里。", "2017/2021"),
        ("生产安全事故同比下降38.77%。", "2021"),
        ("实际利用外资40.81亿美元，同比有所增长。", "2021"),
        ("地铁日均客运量110万人次以上。", "2021"),
        ("高速公路累计通车里程达566公里。", "2021"),
        ("累计投入教育、医疗卫生、文化体育资金达214亿元。", "2017/2021"),
        ("学校建设总投资达20.56亿元。", "2017/2021"),
        ("社会投资占总投资比重超过80%。", "2021"),
        ("住户人均储蓄存款38884元。", "2021"),
        ("居民人均预期寿命80.02岁。", "2021"),
        ("铁路运营里程538公里。", "2021"),
        ("本外币贷款余额近5000亿元。", "2021"),
        ("市场主体34万户。", "2021"),
        ("新登记市场主体34万户。", "2017/2021"),
        ("医保参保436.6万人。", "2021"),
    ],
)
def test_of_five_years_a_flow_has_all_and_a_state_the_last(dates, text, period):
    assert dates(text, kind="outcome", period="2017/2021") == [period]


def test_how_many_there_are_is_of_the_last_year_unless_a_verb_brings_them_about(dates):
    said = {"kind": "outcome", "period": "2017/2021"}
    assert dates("国家级龙头企业6家，农民专业合作社5099家、家庭农场2400家。", **said) == ["2021"] * 3
    assert dates("五年新增中国名牌产品30个，中国驰名商标16件。", **said) == ["2017/2021"] * 2


def test_what_was_spent_is_of_all_years_also_where_it_came_to_so_much(dates):
    said = {"kind": "outcome", "period": "2017/2021"}
    assert dates("五年来，各级财政用于民生的支出达980亿元。", **said) == ["2017/2021"]
    assert dates("完成公路、水利投资分别达370亿元、97亿元。", **said) == ["2017/2021"] * 2


def test_the_distance_of_a_state_is_of_the_last_year_that_of_a_growth_of_all(dates):
    said = {"kind": "outcome", "period": "2017/2021"}
    assert dates("森林覆盖率增至48.5%，高于全省3.5个百分点。", **said) == ["2021", "2021"]
    assert dates("生产总值年均增长6.8%，高于全省0.2个百分点。", **said) == ["2017/2021"] * 2


def test_a_growth_beside_a_multiple_of_the_year_before_is_one_of_the_last_year(dates):
    text = "地方财政收入完成300.3亿元，增长30.5%，是2016年的2.5倍。"
    assert dates(text, kind="outcome", period="2017/2021") == ["2021"] * 3


def test_a_year_that_is_left_out_is_not_the_period(dates):
    assert dates("扣除2018年项目基数较大因素影响，固定资产投资可比增长11%。", kind="outcome", period="2019") == ["2019"]


def test_what_grew_on_average_each_year_is_that_of_the_last(dates):
    said = {"kind": "outcome", "period": "2017/2021"}
    assert dates("外贸出口总额266.5亿元，年均增长32.7%。", **said) == ["2021", "2017/2021"]
    assert dates("完成固定资产投资2265亿元，年均增长22%。", **said) == ["2017/2021", "2017/2021"]


def test_so_many_years_together_end_with_the_section_and_reach_no_further_than_their_clause(dates):
    assert dates("投资100亿元，三年累计投资488.6亿元，新建港湾331处。", kind="outcome", period="2014") == ["2014", "2012/2014", "2014"]


def test_what_is_summed_up_goes_on_in_the_clauses_behind(dates):
    text = "五年累计到位外资31.8亿美元，引进内资1005亿元，完成外贸进出口总额27亿美元。"
    assert dates(text, kind="outcome", period="2017/2021") == ["2017/2021"] * 3


def test_what_a_list_adds_is_of_all_years(dates):
    assert dates("新增快速路84公里、轨道交通运营里程108公里。", kind="outcome", period="2017/2021") == ["2017/2021"] * 2


def test_the_total_behind_what_was_added_is_of_the_last_year(dates):
    text = "新增重点文物保护单位18处、总量达到26处，新增国家标准2个、行业标准7个，新增市场主体20.2万户、总量接近30万户。"
    assert dates(text, kind="outcome", period="2017/2021") == ["2017/2021", "2021", "2017/2021", "2017/2021", "2017/2021", "2021"]


def test_years_that_only_date_an_average_reach_no_further(dates):
    text = "2015年地区生产总值530亿元，“十二五”时期年均增长9.4％，财政收入92.5亿元，增长8%。"
    assert dates(text, kind="outcome", period="2011/2015") == ["2015", "2011/2015", "2015", "2015"]


def test_a_standard_that_was_raised_is_of_the_last_year(dates):
    text = "农村低保标准由每年1500元提高到每年3500元。固定资产投资超8500亿元，增长11.7%，年均增长10%。"
    assert dates(text, kind="outcome", period="2017/2021")[1:3] == ["2021", "2021"]


def test_a_list_is_of_the_year_that_its_first_number_is_of(dates):
    text = "协调性增强，2021年固定资产投资2972.4亿元；零售总额1978.9亿元，增长13.3%；进出口总额3055.1亿元，增长22.8%。"
    assert set(dates(text, kind="outcome", period="2017/2021")) == {"2021"}


def test_the_year_of_what_a_share_is_of_is_not_that_of_the_share(dates):
    text = "农村五保供养标准提高到当地上年度农村居民人均纯收入的60%。"
    assert dates(text, kind="target", period="2024") == ["2024"]


def test_periods_listed_have_a_number_each(dates):
    text = "一季度、上半年，全市生产总值增速分别为7.5%、8.1%，固定资产投资增速分别为11.3%、16.1%。"
    assert dates(text, kind="outcome", period="2012") == ["2012-Q1", "2012-H1"] * 2


def test_the_rank_of_a_yearly_growth_has_the_years_of_the_growth(dates):
    text = "可支配收入年均增长9.7%，增速排全省第1位。"
    assert dates(text, kind="outcome", period="2017/2021") == ["2017/2021", "2017/2021"]
    text = "财政总收入、预算收入年均分别增长12.2%和12%，增速均居全省第1位。"
    assert set(dates(text, kind="outcome", period="2017/2021")) == {"2017/2021"}
    text = "出口总额年均增长32.7%，高于全省10个百分点，总量由全省第7位上升到2020年的第2位，增速排全省第3位。"
    assert dates(text, kind="outcome", period="2017/2021") == ["2017/2021", "2017/2021", "", "2020", "2017/2021"]
    text = "人均纯收入增加到2020年的13055元，年均增长12%，增幅高于全省2.1个百分点。"
    assert dates(text, kind="outcome", period="2017/2021") == ["2020", "2017/2021", "2017/2021"]


@pytest.mark.parametrize(
    "text",
    [
        "果品、蔬菜、畜牧、中药材产值分别达到140.4亿元、130亿元、100.78亿元和44.52亿元。",
        "拥有国家级检测中心2个、省级重点实验室10个、高新技术企业212家。",
    ],
)
def test_all_of_a_list_of_states_are_of_the_last_year(dates, text):
    assert set(dates(text, kind="outcome", period="2017/2021")) == {"2021"}


def test_the_later_parts_of_a_starting_structure_have_the_year_of_the_first(dates):
    text = "产业结构由“十二五”末的21.4:39.6:39调整为17.4:39.6:43。"
    assert dates(text, kind="outcome", period="2016/2020") == ["2015"] * 3 + ["2020"] * 3


@pytest.mark.parametrize(
    "text",
    ["2020年，农村居民人均可支配收入比2015年增长3838元。", "与“十二五”末相比，2020年全市生产总值净增160亿元。"],
)
def test_a_growth_since_the_year_before_the_span_is_one_of_all_its_years(dates, text):
    assert dates(text, kind="outcome", period="2016/2020") == ["2016/2020"]


def test_a_growth_since_a_year_long_before_the_span_is_of_its_last_year(dates):
    text = "提前实现地区生产总值比2010年翻一番，粮食产量比2015年增长3%。"
    assert dates(text, kind="outcome", period="2016/2020") == ["2020", "2016/2020"]
    assert dates("城乡居民收入比2010年翻一番。", kind="target", period="2016/2020") == ["2020", "2020"]


def test_a_growth_behind_its_starting_value_is_one_of_all_years(dates):
    text = "生产总值从2015年的1712.99亿元提高到2020年的2702.19亿元，增长40.7%。"
    assert dates(text, kind="outcome", period="2016/2020") == ["2015", "2020", "2016/2020"]


@pytest.mark.parametrize(
    "text",
    [
        "专业合作社3278家，比2015年增加2955家。",
        "农业龙头企业410家、专业合作社3278家，分别是“十二五”末的2倍和3倍。",
        "国家级高新技术企业4742家，五年新增3698家。",
    ],
)
def test_a_figure_held_against_the_year_before_the_span_is_of_its_last_year(dates, text):
    assert dates(text, kind="outcome", period="2016/2020")[0] == "2020"


def test_a_sum_held_against_the_years_before_is_of_all_years(dates):
    assert dates("累计投资100亿元，是2015年的3倍。", kind="outcome", period="2016/2020")[0] == "2016/2020"


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值恢复至2019年的105.3%。",
        "全市2004年在册的91.1万平方米危房完成改造。",
        "空气质量优良率为92.3%，创2013年实行新标准以来最高纪录。",
        "2009年启动的“十城千辆”工程推广新能源汽车1000辆。",
        "2013年在全国率先提出治污减霾，累计拆改燃煤锅炉1544台。",
        "提前完成“十二五”减排任务，氨氮累计减排3600吨。",
    ],
)
def test_a_year_that_only_tells_of_something_else_is_no_period(dates, text):
    assert dates(text, kind="outcome", period="2021") == ["2021"]


def test_the_year_that_opens_a_list_holds_no_longer_where_another_is_named(dates):
    text = "2011年生产总值迈过千亿元，2015年实现1560亿元；预算收入114.6亿元。"
    assert dates(text, kind="outcome", period="2011/2015") == ["2011", "2015", "2015"]


def test_a_plan_that_only_names_what_is_done_reaches_no_further(dates):
    text = "全面完成“十三五”易地扶贫搬迁19.77万人，拆旧复垦有序推进，新建学校5所。“十三五”期间，修路3公里，植树5万棵。"
    assert dates(text, kind="outcome", period="2019") == ["2016/2020", "2019", "2016/2020", "2016/2020"]


def test_a_growth_since_another_year_is_of_the_year_named(dates):
    assert dates("2020年，生产总值比2019年增长5%。", kind="outcome", period="2016/2020") == ["2020"]


@pytest.mark.parametrize(
    "text",
    [
        "铁路营运里程新增203公里、总里程733公里。",
        "新增千亿产业集群4个、累计达9个。",
    ],
)
def test_the_total_behind_what_was_added_is_that_of_the_last_year(dates, text):
    assert dates(text, kind="outcome", period="2016/2020") == ["2016/2020", "2020"]


def test_the_year_that_a_structure_turned_to_is_named(dates):
    text = "三次产业比由2015年的21.6:36.6:41.8优化为2019年的16.3:27.7:56.0。"
    assert dates(text, kind="outcome", period="2016/2020")[3:] == ["2019", "2019", "2019"]


@pytest.mark.parametrize("text", ["2016年", "今年上半年", "“十三五”期间", "1-11月", "去年12月", "2012-2016年", "过去五年", "第三季度"])
def test_a_mention_stands_where_it_is_printed(engine, text):
    sentence = f"总的看，{text}，增速平稳。"
    mentions = find_mentions(sentence, 0, len(sentence), Years("2016", 2017, "2016"), engine.periods)
    assert [sentence[each.start : each.end].strip("“”") for each in mentions] != []
    assert all(sentence[each.start : each.end] in text for each in mentions)


@given(st.text("今去明年上下半1234567890一二三四五季度月底前后-至到比较从“”十期间来末，", max_size=30))
def test_every_period_has_the_form_of_the_table(engine, text):
    for section in ("2023", "2024-H1", "2017/2021", ""):
        mentions = find_mentions(text, 0, len(text), Years(section, 2024, "2023"), engine.periods)
        assert [each.period for each in mentions if not PERIOD.fullmatch(each.period)] == []


def test_a_broken_pattern_is_refused_with_its_block():
    with pytest.raises(RuleError, match=r"p\.toml: \[\[period\]\] period\.bad: the pattern does not compile"):
        compile_periods(Rulebook((PeriodRule("period.bad", "p.toml", pattern="(", means="{1}"),), {}, "", ()))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("城镇化率比2015年提高3.2个百分点。", "2016/2020"),
        ("农村低保标准比5年前提高103.6%。", "2016/2020"),
        ("经济增速由一季度的-7%回升到5.1%。", "2020-Q1"),
    ],
)
def test_what_grew_since_a_year_before_the_last_is_of_all_since_then(dates, text, period):
    assert dates(text, kind="outcome", period="2020")[0] == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2020年生产总值达到3910亿元；固定资产投资累计完成7226亿元。", "2016/2020"),
        ("清洁能源供热面积超过3500万平方米。", "2020"),
        ("研发投入年均增长16.6%，高新技术企业147家。", "2020"),
        ("新增上市公司17家，新增高新技术企业147家。", "2016/2020"),
        ("新农合政府补助标准达到每人每年120元。", "2020"),
        ("空气质量优良率年均95%。", "2016/2020"),
        ("旅游总收入累计达到1164亿元。", "2016/2020"),
        ("高新技术企业累计达到147家。", "2020"),
        ("年接待游客超1.1亿人次。", "2020"),
        ("企业退休人员基本养老金连年上调，月人均超2000元。", "2020"),
        ("新三板挂牌企业5家、股权交易所挂牌企业38家。", "2020"),
        ("2020年十件实事全面完成：一是筹集资金4600万元。二是新建道路81公里。", "2020"),
    ],
)
def test_a_review_of_several_years_has_figures_of_all_and_of_the_last(dates, text, period):
    assert dates(text, kind="outcome", period="2016/2020")[-1] == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("高新技术企业超过500户。", "2025"),
        ("地区生产总值超过1000亿元。", "2025"),
        ("新增高新技术企业超过500户。", "2021/2025"),
        ("累计投资超过500亿元。", "2021/2025"),
    ],
)
def test_a_plan_of_several_years_says_what_stands_at_its_end(dates, text, period):
    assert dates(text, kind="target", period="2021/2025") == [period]


@pytest.mark.parametrize(("text", "period"), [("固定资产投资增长11.7%。", "2020"), ("固定资产投资增长71.7%。", "2016/2020")])
def test_an_economy_that_grew_little_did_so_in_one_year(dates, text, period):
    assert dates(text, kind="outcome", period="2016/2020") == [period]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("民生投入366亿元，占同期地方财政支出的50%。", ["2016/2020", "2016/2020"]),
        ("上市公司累计达133家，新三板挂牌企业累计达348家。", ["2020", "2020"]),
        ("为18万名儿童补种乙肝疫苗。", ["2016/2020"]),
        ("2020年财政收入5560亿元，五年翻了一番。", ["2020", "2016/2020"]),
        ("研发投入强度3.6%，是全国平均水平的两倍。", ["2020", "2020"]),
    ],
)
def test_a_share_of_the_same_time_is_of_it_and_what_is_reached_in_all_is_of_the_end(dates, text, periods):
    assert dates(text, kind="outcome", period="2016/2020") == periods
