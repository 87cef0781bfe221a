"""Indicator -> code, printed unit -> base unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.agreement import GUIDE_CODES
from wz_metrics.context.canon import compile_canon, find_code, to_base
from wz_metrics.rulebook import Indicator, Rulebook, RuleError, Unit


@pytest.mark.parametrize(
    ("indicator", "code"),
    [
        ("地区生产总值", "gdp"),
        ("国内生产总值", "gdp"),
        ("生产总值", "gdp"),
        ("全区生产总值", "gdp"),
        ("GDP", "gdp"),
        ("人均地区生产总值", "gdp_per_capita"),
        ("第一产业增加值", "primary_va"),
        ("服务业增加值", "tertiary_va"),
        ("服务业增加值占生产总值比重", "tertiary_share"),
        ("规上工业增加值", "industrial_va"),
        ("规模以上工业总产值", "industrial_output"),
        ("高新技术产业增加值", "hightech_va"),
        ("战略性新兴产业增加值", "emerging_va"),
        ("数字经济核心产业增加值", "digital_va"),
        ("财政总收入", "fiscal_revenue"),
        ("一般公共预算收入", "budget_revenue"),
        ("地方财政一般预算收入", "budget_revenue"),
        ("公共财政预算收入", "budget_revenue"),
        ("一般公共预算支出", "budget_expenditure"),
        ("税收收入", "tax_revenue"),
        ("固定资产投资", "fai"),
        ("全社会固定资产投资", "fai"),
        ("民间投资", "private_investment"),
        ("技改投资", "techreform_investment"),
        ("社会消费品零售总额", "retail_sales"),
        ("外贸进出口总额", "trade_total"),
        ("出口", "exports"),
        ("实际利用外资", "fdi"),
        ("城镇居民人均可支配收入", "urban_income"),
        ("农村居民人均可支配收入", "rural_income"),
        ("城乡居民收入比", "urban_rural_ratio"),
        ("研发投入强度", "rd_intensity"),
        ("金融机构本外币贷款余额", "loans"),
        ("城镇新增就业", "new_urban_jobs"),
        ("城镇登记失业率", "unemployment_registered"),
        ("居民消费价格指数", "cpi"),
        ("常住人口", "population"),
        ("常住人口城镇化率", "urbanization"),
        ("万元GDP能耗", "energy_intensity"),
        ("PM2.5平均浓度", "pm25"),
        ("粮食总产量", "grain_output"),
        ("旅游总收入", "tourism_revenue"),
        ("新增高新技术企业", "new_hightech_firms"),
        ("集装箱吞吐量", "container_throughput"),
    ],
)
def test_an_indicator_that_is_exactly_one_concept_has_its_code(engine, indicator, code):
    assert find_code(indicator, engine.canon) == code


@pytest.mark.parametrize(
    "indicator",
    [
        "海洋生产总值",
        "民营经济增加值",
        "新能源产业规上工业增加值",
        "农业投资",
        "一般公共预算收入占生产总值比重",
        "制造业投资占全部投资比重",
        "对“一带一路”国家出口",
        "固定资产投资年度目标完成率",
        "收入",
        "",
    ],
)
def test_a_part_or_something_near_has_none_of_the_guides_codes(engine, indicator):
    assert find_code(indicator, engine.canon) not in GUIDE_CODES


def test_net_income_of_farmers_is_not_disposable_income(engine):
    assert find_code("农民人均纯收入", engine.canon) != "rural_income"


@pytest.mark.parametrize(
    ("indicator", "code"),
    [
        ("地区生产总值(含海经区)", "gdp"),
        ("固定资产投资（不含农户）", "fai"),
        ("一般公共预算收入(同口径)", "budget_revenue"),
        ("固定资产投资(扣除房地产开发投资)", ""),
        ("地区生产总值（剔除烟草）", ""),
    ],
)
def test_a_scope_keeps_the_code_unless_it_takes_a_part_away(engine, indicator, code):
    assert find_code(indicator, engine.canon) == code


@pytest.mark.parametrize("indicator", ["“地区生产总值”", "地区 生产总值", "ＧＤＰ"])
def test_marks_and_widths_do_not_matter(engine, indicator):
    assert find_code(indicator, engine.canon) == "gdp"


def test_every_code_of_the_guide_exists(engine):
    assert sorted(set(GUIDE_CODES) - set(engine.canon.names)) == []


def test_there_are_the_usual_indicators_of_the_statistical_bureau(engine):
    assert len(engine.canon.names) >= 120


@pytest.mark.parametrize(
    ("value", "unit", "measure", "base"),
    [
        ("4297.8", "亿元", "level", ("429780000000", "元")),
        ("1.5", "万亿元", "level", ("1500000000000", "元")),
        ("10.62", "亿元", "level", ("1062000000", "元")),
        ("1000", "亿元", "level", ("100000000000", "元")),
        ("22.46", "万亩", "level", ("224600", "亩")),
        ("29", "公里", "level", ("29", "千米")),
        ("91", "名", "level", ("91", "人")),
        ("12.5", "万人", "level", ("125000", "人")),
        ("58", "万标箱", "level", ("580000", "标箱")),
        ("12.5", "亿美元", "level", ("1250000000", "美元")),
        ("1500", "万元人民币", "level", ("15000000", "元")),
        ("3", "成", "level", ("30", "%")),
        ("6.2", "%", "growth", ("6.2", "%")),
        ("1.2", "个百分点", "gap", ("1.2", "个百分点")),
        ("2", "倍", "growth", ("200", "%")),
        ("3.5", "倍", "multiple", ("3.5", "倍")),
        ("1.81", "", "level", ("1.81", "")),
        ("-20", "%", "growth", ("-20", "%")),
        ("5", "公顷", "level", ("5", "公顷")),
    ],
)
def test_a_unit_has_its_base(engine, value, unit, measure, base):
    found, name = to_base(Decimal(value), unit, measure, engine.canon)
    assert (found, name) == (Decimal(base[0]), base[1])


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_conversion_is_exact(engine, value):
    assert to_base(value, "亿元", "level", engine.canon) == (value * 10**8, "元")
    assert to_base(value, "元", "level", engine.canon) == (value, "元")


def test_a_unit_that_nobody_knows_is_its_own_base(engine):
    assert to_base(Decimal(3), "石", "level", engine.canon) == (Decimal(3), "石")


def test_a_broken_pattern_is_refused_with_its_block():
    with pytest.raises(RuleError, match=r"i\.toml: \[\[indicator\]\] gdp: a pattern does not compile"):
        compile_canon(Rulebook((Indicator("gdp", "i.toml", name="地区生产总值", patterns=("(",)),), {}, "", ()))


def test_a_factor_that_is_no_number_is_refused_with_its_block():
    with pytest.raises(RuleError, match=r"u\.toml: \[\[unit\]\] unit\.bad: factors are written 'base factor', not '元 many'"):
        compile_canon(Rulebook((Unit("unit.bad", "u.toml", sort="money", units=("块",), factors={"块": "元 many"}),), {}, "", ()))
