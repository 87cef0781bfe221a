"""Numbers with their units, bounds and ranges, wherever they stand; and the numerals that are names."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wz_metrics
from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.quantities import Numeral, find_numerals
from wz_metrics.pipeline import Engine


def show(text: str) -> list[str]:
    """``text|value|unit|bound`` of every quantity."""
    shown = []
    for each in wz_metrics.find_quantities(text):
        value = f"{each.value}" if each.value_high is None else f"{each.value}..{each.value_high}"
        shown.append(f"{text[each.start : each.end]}|{value}|{each.unit}|{each.bound}")
    return shown


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("实现地区生产总值4297.8亿元", "4297.8亿元|4297.8|亿元|eq"),
        ("增速居全市第 12 位", "第 12 位|12|位|eq"),
        ("入冬前2.16万户农房", "2.16万户|2.16|万户|eq"),
        ("新增企业2000家\n——2025年继续增长", "2000家|2000|家|eq"),
        ("固定资产投资1.5万亿元", "1.5万亿元|1.5|万亿元|eq"),
        ("进出口总额1,100.9亿元", "1,100.9亿元|1100.9|亿元|eq"),
        ("进出口总额１，１００．９亿元", "１，１００．９亿元|1100.9|亿元|eq"),
        ("公共财政预算支出235.亿元", "235.亿元|235|亿元|eq"),
        ("科技支出占比进入全国前45%，居前列", "前45%|45|%|le"),
        ("利税1,100万元", "1,100万元|1100|万元|eq"),
        ("实际利用外资12.5亿美元", "12.5亿美元|12.5|亿美元|eq"),
        ("到位资金1500万元人民币", "1500万元人民币|1500|万元人民币|eq"),
        ("接待游客36.5 9万人次", "36.5 9万人次|36.59|万人次|eq"),
        ("集装箱吞吐量58万标箱", "58万标箱|58|万标箱|eq"),
        ("PM2.5平均浓度25微克/立方米", "25微克/立方米|25|微克/立方米|eq"),
        ("最低工资标准1660元/月", "1660元/月|1660|元/月|eq"),
        ("人口自然增长率5.2‰", "5.2‰|5.2|‰|eq"),
        ("失业率3.2％", "3.2％|3.2|%|eq"),
        ("回落0.4个百分点", "0.4个百分点|0.4|个百分点|eq"),
        ("高速公路里程12.5千米", "12.5千米|12.5|千米|eq"),
        ("装机容量5兆瓦", "5兆瓦|5|兆瓦|eq"),
        ("增长1.5倍", "1.5倍|1.5|倍|eq"),
        ("基尼系数为0.465", "0.465|0.465||eq"),
    ],
)
def test_a_number_and_its_unit(text, quantity):
    assert show(text) == [quantity]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("关停企业三百二十家", "三百二十家|320|家|eq"),
        ("投资一万五千亿元", "一万五千亿元|15000|亿元|eq"),
        ("投资一亿元", "一亿元|1|亿元|eq"),
        ("投资一亿二千万元", "一亿二千万元|12000|万元|eq"),
        ("投资二十万亿元", "二十万亿元|20|万亿元|eq"),
        ("装机一百千瓦", "一百千瓦|100|千瓦|eq"),
        ("装机五十万千瓦", "五十万千瓦|50|万千瓦|eq"),
        ("回落零点五个百分点", "零点五个百分点|0.5|个百分点|eq"),
        ("自然增长率千分之三点二", "千分之三点二|3.2|‰|eq"),
        ("增长百分之10", "百分之10|10|%|eq"),
        ("支援二三十家企业", "二三十家|20..30|家|range"),
        ("惠及三四百万人", "三四百万人|300..400|万人|range"),
        ("罚款伍佰万元", "伍佰万元|500|万元|eq"),
        ("资产三百五十万亿元", "三百五十万亿元|350|万亿元|eq"),
        ("贷款三十万多亿元", "三十万多亿元|300000|亿元|ge"),
        ("惠及群众二十多万人", "二十多万人|20|万人|ge"),
        ("培育企业三百余家", "三百余家|300|家|ge"),
        ("投资三百亿元", "三百亿元|300|亿元|eq"),
        ("比重近三成", "三成|3|成|approx"),
        ("总量翻一番", "一番|1|番|eq"),
        ("产值增长两倍", "两倍|2|倍|eq"),
        ("增长百分之十二点五", "百分之十二点五|12.5|%|eq"),
        ("完成率百分之百", "百分之百|100|%|eq"),
        ("新建学校三至五所", "三至五所|3..5|所|range"),
    ],
)
def test_a_number_in_characters_and_its_unit(text, quantity):
    assert show(text) == [quantity]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("投资超千亿元", "千亿元|1000|亿元|ge"),
        ("投资超三百亿元", "三百亿元|300|亿元|ge"),
        ("经营主体突破百万户", "百万户|1000000|户|ge"),
        ("接待游客超亿人次", "亿人次|1|亿人次|ge"),
        ("整治企业百余家", "百余家|100|家|ge"),
        ("引进人才近千名", "千名|1000|名|approx"),
        ("规模突破百亿", "百亿|100|亿|ge"),
    ],
)
def test_a_multiplier_alone_counts_with_a_bound(text, quantity):
    assert show(text) == [quantity]


@pytest.mark.parametrize("text", ["惠及千家万户", "百年大计", "一批重大项目", "万物互联", "亿万人民", "千方百计稳外贸", "三大差距"])
def test_a_multiplier_in_a_phrase_is_none(text):
    assert show(text) == []


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("增长7.5-8%", "7.5-8%|7.5..8|%|range"),
        ("增长7.5～8％", "7.5～8％|7.5..8|%|range"),
        ("增长7.5%—8%", "7.5%—8%|7.5..8|%|range"),
        ("增长5%～6%", "5%～6%|5..6|%|range"),
        ("增长5%至6%", "5%至6%|5..6|%|range"),
        ("增长8%到9%", "8%到9%|8..9|%|range"),
        ("新增就业50-60万人", "50-60万人|50..60|万人|range"),
        ("培育龙头企业3—5家", "3—5家|3..5|家|range"),
        ("高5至6个百分点", "5至6个百分点|5..6|个百分点|range"),
    ],
)
def test_a_range_is_one_quantity(text, quantity):
    assert show(text) == [quantity]


def test_from_one_to_another_is_no_range():
    assert show("占比从46.7%到55.4%") == ["46.7%|46.7|%|eq", "55.4%|55.4|%|eq"]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("分别高于全国、全省1.2和0.6个百分点", ["1.2|1.2|个百分点|eq", "0.6个百分点|0.6|个百分点|eq"]),
        ("分别完成2.1、3.2亿元", ["2.1|2.1|亿元|eq", "3.2亿元|3.2|亿元|eq"]),
        ("分别新增10、20和30家", ["10|10|家|eq", "20|20|家|eq", "30家|30|家|eq"]),
        ("分别增长3.5%和4.1%", ["3.5%|3.5|%|eq", "4.1%|4.1|%|eq"]),
    ],
)
def test_numbers_share_the_unit_behind_the_last(text, quantities):
    assert show(text) == quantities


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("投资超4000亿元", "ge"),
        ("投资突破4000亿元", "ge"),
        ("不低于6%", "ge"),
        ("至少6%", "ge"),
        ("6%以上", "ge"),
        ("1600多家", "ge"),
        ("1200余人", "ge"),
        ("20多万人", "ge"),
        ("两倍多", "ge"),
        ("不超过3%", "le"),
        ("不足3%", "le"),
        ("低于3%", "le"),
        ("5%以内", "le"),
        ("5%以下", "le"),
        ("约2.7万个", "approx"),
        ("近2.7万个", "approx"),
        ("接近2.7万个", "approx"),
        ("6.5%左右", "approx"),
        ("达到6.5%", "eq"),
        ("超额完成年度目标，增长6.5%", "eq"),
        ("最近3天", "eq"),
        ("通过5家", "eq"),
        ("附近5家", "eq"),
    ],
)
def test_words_that_bound_a_number(text, bound):
    assert [each.bound for each in wz_metrics.find_quantities(text)] == [bound]


def test_bound_words_are_not_part_of_the_text():
    assert show("产值超过2750亿元以上") == ["2750亿元|2750|亿元|ge"]


@pytest.mark.parametrize("text", ["同比增长-3.2%", "同比-3.2%", "增速为−3.2%", "利润：-3.2%", "-3.2%", "增速为负3.2%"])
def test_a_minus_sign_belongs_to_the_number(text):
    assert [(each.value, text[each.start : each.end][1:]) for each in wz_metrics.find_quantities(text)] == [(Decimal("-3.2"), "3.2%")]


@pytest.mark.parametrize("text", ["减轻企业税负16亿元", "增长2-3.5%", "2023-2024年", "伍家岗大桥", "登陆三次"])
def test_what_only_looks_like_a_sign_or_a_numeral(text):
    assert all(each.value > 0 and each.start == each.number_start for each in wz_metrics.find_quantities(text))
    assert not any(text.startswith(("伍", "陆"), each.start) for each in wz_metrics.find_quantities(text))


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("排名全省第4", "第4|4|位|eq"),
        ("前移至第28位", "第28位|28|位|eq"),
        ("居全市第一", "第一|1|位|eq"),
        ("跻身全省前三", "前三|3|位|le"),
        ("进入全国前10位", "前10位|10|位|le"),
        ("列全省第十二位", "第十二位|12|位|eq"),
    ],
)
def test_a_rank_starts_at_its_mark(text, quantity):
    assert show(text) == [quantity]


@pytest.mark.parametrize("text", ["三次产业结构为3.9:39.0:57.1", "三次产业结构为3.9∶39.0∶57.1", "三次产业结构为3.9：39.0：57.1"])
def test_three_parts_are_three_percentages(text):
    assert show(text) == ["3.9|3.9|%|eq", "39.0|39.0|%|eq", "57.1|57.1|%|eq"]


@pytest.mark.parametrize(
    "text",
    [
        "2024年",
        "二〇二四年",
        "2016-2020年",
        "上世纪80年代",
        "6月28日",
        "第三季度",
        "第十四届人民代表大会",
        "第三产业",
        "第五条",
        "“十四五”规划",
        "党的二十大",
        "深入实施“8+4”政策",
        "实施“510+”引才计划",
        "建成5G基站",
        "4A级景区",
        "G20杭州峰会",
        "PM2.5平均浓度",
        "211省道",
        "12345热线",
        "2.0版",
        "1.深化改革",
        "（一）着力稳增长",
        "一是稳增长",
        "新中国成立75周年",
        "三年行动计划",
        "民营企业500强",
        "三级甲等医院",
        "电话：0577-88969776",
        "浙ICP备05000001号",
        "文号：温政发〔2024〕5号",
        "三位一体",
        "统筹推进三个“一号工程”",
    ],
)
def test_a_numeral_that_is_a_name_is_no_quantity(text):
    assert show(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2016-2020年", "a year or years"),
        ("“8+4”政策", "inside quotation marks: a name of a programme, a slogan"),
        ("新中国成立75周年", "an anniversary, the length of a plan"),
    ],
)
def test_a_name_says_why_it_is_one(engine: Engine, text: str, reason: str):
    found = list(find_numerals(fold(text), engine.quantities, 0, len(text)))
    assert [each.reason for each in found if isinstance(each, Numeral)][:1] == [reason]


def test_names_and_quantities_side_by_side():
    assert show("2024年，“十四五”以来建成5G基站1200个、4A级景区2家") == ["1200个|1200|个|eq", "2家|2|家|eq"]


NUMBERS = st.decimals(min_value=0, max_value=99999, places=1).map(str)
UNITS = st.sampled_from(["%", "亿元", "万元", "个百分点", "家", "万人", "公里", "万亩", "倍", "平方米", "微克/立方米", "万标箱"])


@given(NUMBERS, UNITS)
def test_every_number_and_unit_reads_back(number, unit):
    text = f"全市实现的数额为{number}{unit}。"
    assert show(text) == [f"{number}{unit}|{number}|{unit}|eq"]


@given(st.text(alphabet="增长超过约近一二三百千万亿十零点0123456789.,-—～至到和、%元家人个百分点第前位倍：:（）() ", max_size=40))
def test_quantities_stand_in_order_and_never_overlap(text):
    found = wz_metrics.find_quantities(text)
    assert all(0 <= each.start <= each.number_start < each.number_end <= each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(each.value.is_finite() for each in found)
