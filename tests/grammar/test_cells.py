"""Rows from the cells of tables: names, measures, units, places, periods, and what is no figure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wz_metrics.batch import load_engine
from wz_metrics.grammar.examples import check_headers
from wz_metrics.grammar.headers import compile_headers
from wz_metrics.model import Document, Observation
from wz_metrics.pipeline import extract_document
from wz_metrics.reading.blocks import Grid, GridCell
from wz_metrics.reading.layout import compose
from wz_metrics.rulebook import Rulebook, RuleError, load_rulebook


def read(*lines: str, above: Iterable[str] = ()) -> tuple[Observation, ...]:
    """The rows of a table whose cells are parted by |, below some lines of text."""
    grid = Grid(tuple(tuple(GridCell((cell.strip(),) if cell.strip() else ()) for cell in line.split("|")) for line in lines))
    return observe([*above, grid])


def observe(blocks: Iterable[str | Grid]) -> tuple[Observation, ...]:
    text, tables = compose(blocks)
    return extract_document(Document("", text, tables=tables), load_engine()).observations


def names(rows: Iterable[Observation]) -> list[str]:
    return list(dict.fromkeys(row.indicator for row in rows))


def test_the_examples_of_the_header_blocks_hold():
    assert list(check_headers(load_rulebook().tables, load_engine().headers)) == []


class TestNames:
    def test_a_label_takes_the_name_of_its_column(self):
        rows = read("产品名称 | 产量（万吨） | 比上年增长（%）", "粮 食 | 650.0 | 17.3", "大 豆 | 7.0 | -1.6")
        assert [(row.indicator, row.measure, row.value, row.unit) for row in rows] == [
            ("粮食产量", "level", Decimal("650.0"), "万吨"),
            ("粮食产量", "growth", Decimal("17.3"), "%"),
            ("大豆产量", "level", Decimal("7.0"), "万吨"),
            ("大豆产量", "growth", Decimal("-1.6"), "%"),
        ]

    def test_a_row_is_no_part_of_one_that_is_indented_as_far(self):
        blocks = [("一般公共预算支出",), ("\u3000\u3000教育支出",), ("\u3000\u3000#农林水",), ("住户贷款",)]
        blocks += [("\u3000短期",), ("\u3000\u3000消费贷款",), ("\u3000中长期",)]
        grid = Grid(
            (tuple(GridCell((text,)) for text in ("指标", "绝对数（亿元）")), *((GridCell(b), GridCell(("12.5",))) for b in blocks))
        )
        shown = ["一般公共预算支出", "教育支出", "农林水支出", "住户贷款", "短期住户贷款", "消费贷款", "中长期住户贷款"]
        assert names(observe(["2024年末财政和金融情况", grid])) == shown

    def test_only_a_label_that_recurs_needs_the_label_over_its_block(self):
        rows = read(
            "指标 | 绝对数", "存栏 | ", "家禽（万只） | 5", "出栏 | ", "家禽（万只） | 9", "畜禽产品产量 | ", "肉类总产量（万吨） | 33.8"
        )
        assert names(rows) == ["家禽存栏", "家禽出栏", "肉类总产量"]

    def test_sectors_are_value_added_of_the_output_above(self):
        rows = read(
            "指标 | 指标值", "地区生产总值 | 4000.5", "第一产业 | 153.6", "工业 | 3157.4", above=["2012年地区生产总值", "单位：亿元"]
        )
        assert [(row.indicator, row.code, row.unit) for row in rows] == [
            ("地区生产总值", "gdp", "亿元"),
            ("第一产业增加值", "primary_va", "亿元"),
            ("工业增加值", "industry_va", "亿元"),
        ]

    def test_parts_take_the_name_of_the_row_that_they_are_part_of(self):
        rows = read(
            "指标 | 单位 | 绝对数",
            "房屋施工面积 | 万平方米 | 405539",
            "其中：商品住宅 | 万平方米 | 314943",
            "商品房销售面积 | 万平方米 | 104349",
            "其中：商品住宅 | 万平方米 | 93052",
        )
        assert names(rows) == ["房屋施工面积", "商品住宅施工面积", "商品房销售面积", "商品住宅销售面积"]

    def test_unmarked_labels_belong_to_the_whole_above_where_the_column_names_nothing(self):
        rows = read(
            "指标 | 单位 | 绝对数",
            "货物运输总量 | 亿吨 | 2.92",
            "#铁路 | 亿吨 | 0.80",
            "水运 | 亿吨 | 0.35",
            "旅客运输总量 | 万人 | 4448",
            "公路 | 万人 | 4270",
        )
        assert names(rows) == ["货物运输总量", "铁路货物运输总量", "水运货物运输总量", "旅客运输总量", "公路旅客运输总量"]

    @pytest.mark.parametrize(
        ("whole", "part", "name"),
        [
            ("货物出口额", "一般贸易", "一般贸易出口额"),
            ("规模以上工业增加值", "轻工业", "规模以上轻工业增加值"),
            ("规模以上工业增加值", "国有企业", "规模以上工业国有企业增加值"),
            ("社会消费品零售总额", "城镇", "城镇社会消费品零售总额"),
            ("各项贷款余额", "涉农贷款", "涉农贷款"),
            ("常住人口", "0-15岁", "0-15岁常住人口"),
            ("居民消费价格", "食品", "食品价格"),
            ("实际到位资金", "国内贷款", "实际到位资金国内贷款"),
            ("新建铁路投产里程", "高速铁路", "新建高速铁路投产里程"),
        ],
    )
    def test_how_a_part_is_named_after_its_whole(self, whole, part, name):
        rows = read("指标 | 绝对数 | 增长（%）", f"{whole} | 15779 | 31.3", f"其中：{part} | 7207 | 36.0")
        assert names(rows) == [whole, name]

    def test_a_list_of_parts_goes_on_after_its_first(self):
        rows = read(
            "产品 | 单位 | 产量",
            "发电量 | 亿千瓦时 | 42065",
            "其中：火电 | 亿千瓦时 | 33301",
            "水电 | 亿千瓦时 | 7210",
            "粗钢 | 万吨 | 62695",
        )
        assert names(rows) == ["发电量", "火电发电量", "水电发电量", "粗钢产量"]

    def test_a_row_of_a_label_alone_names_the_block_below_it(self):
        rows = read("指标 | 单位 | 绝对数", "公路 | | ", "货物发送量 | 万吨 | 24387.28", "水路 | | ", "货物发送量 | 万吨 | 11690.98")
        assert names(rows) == ["公路货物发送量", "水路货物发送量"]

    def test_kinds_of_stock_replace_the_word_for_all_of_them(self):
        rows = read(
            "指标名称 | 指标值", "期末畜禽存栏 | ", "猪（万头） | 171.5", "羊（万只） | 121.7", "畜禽产品产量 | ", "禽蛋（万吨） | 10.2"
        )
        assert [(row.indicator, row.unit) for row in rows] == [("猪存栏", "万头"), ("羊存栏", "万只"), ("禽蛋产量", "万吨")]

    def test_sectors_take_the_subject_of_the_caption(self):
        rows = read("行业 | 比上年增长(%)", "制造业 | 16.1", "教育 | -23.6", above=["表5 2025年分行业固定资产投资情况"])
        assert [(row.indicator, row.measure) for row in rows] == [("制造业投资", "growth"), ("教育投资", "growth")]

    def test_kinds_of_business_stay_within_the_sector_of_the_caption(self):
        rows = read(
            "指标 | 利润总额", "规模以上工业 | 38828", "其中：集体企业 | 689", above=["表3：2010年规模以上工业企业实现利润", "单位：亿元"]
        )
        assert names(rows) == ["规模以上工业利润总额", "规模以上工业集体企业利润总额"]

    def test_partners_of_trade_are_no_places_of_the_report(self):
        rows = read(
            "国家和地区 | 出口额(亿元) | 比上年增长(%) | 进口额(亿元)",
            "美国 | 242.75 | -34.5 | 46.74",
            above=["2025年福州市对主要国家和地区进出口情况"],
        )
        assert names(rows) == ["对美国出口额", "自美国进口额"]
        assert {row.region for row in rows} == {"福州市"}

    def test_columns_that_only_qualify_go_before_the_row(self):
        rows = read("指标 | 城镇居民（元） | 农村居民（元）", "人均可支配收入 | 82000 | 45000")
        assert [(row.indicator, row.code) for row in rows] == [
            ("城镇居民人均可支配收入", "urban_income"),
            ("农村居民人均可支配收入", "rural_income"),
        ]

    def test_a_part_never_takes_the_code_of_its_whole(self):
        rows = read("指标 | 全国 | 城市", "居民消费价格 | 3.3 | 3.2", above=["2010年居民消费价格比上年涨跌幅度", "单位：%"])
        assert [(row.indicator, row.code) for row in rows] == [("居民消费价格", "cpi"), ("城市居民消费价格", "")]

    def test_numbers_notes_and_marks_are_no_part_of_a_name(self):
        rows = read("指标 | 数值（亿元）", "一、税收收入[1] | 431.0", "（二）非税收入 | 121.0")
        assert names(rows) == ["税收收入", "非税收入"]

    def test_rows_and_columns_may_change_places(self):
        rows = read(
            "项目 | 第一产业 | 第二产业", "增加值（亿元） | 800.2 | 5000.3", "比上年增长（%） | 3.5 | 5.0", "占GDP比重（%） | 5.8 | 36.2"
        )
        assert [(row.indicator, row.measure) for row in rows] == [
            ("第一产业增加值", "level"),
            ("第二产业增加值", "level"),
            ("第一产业增加值", "growth"),
            ("第二产业增加值", "growth"),
            ("第一产业增加值占GDP比重", "level"),
            ("第二产业增加值占GDP比重", "level"),
        ]

    def test_two_sets_of_columns_side_by_side(self):
        rows = read(
            "产品名称 | 产量 | 产品名称 | 产量", "粮食 | 50.49 | 水果 | 118.89", "油料 | 6.08 | 蔬菜 | 530.13", above=["单位：万吨"]
        )
        assert [(row.indicator, row.value) for row in rows] == [
            ("粮食产量", Decimal("50.49")),
            ("水果产量", Decimal("118.89")),
            ("油料产量", Decimal("6.08")),
            ("蔬菜产量", Decimal("530.13")),
        ]


class TestMeasures:
    @pytest.mark.parametrize(
        ("header", "cell", "measure", "value", "unit", "basis"),
        [
            ("同比增长（±%）", "-3.2", "growth", "-3.2", "%", "同比"),
            ("比上年增长%", "5.0", "growth", "5.0", "%", "比上年"),
            ("增速", "6.1", "growth", "6.1", "%", ""),
            ("比上年下降（%）", "3.1", "growth", "-3.1", "%", "比上年"),
            ("比年初增加额", "266.0", "change", "266.0", "亿元", "比年初"),
            ("比上年增长（个百分点）", "0.3", "change", "0.3", "个百分点", "比上年"),
            ("年均增长（%）", "7.4", "avg_growth", "7.4", "%", ""),
            ("位次", "3", "rank", "3", "位", ""),
            ("增长（%）", "1.2倍", "growth", "1.2", "倍", ""),
            ("增长（%）", "上升0.5个百分点", "change", "0.5", "个百分点", ""),
        ],
    )
    def test_what_a_header_measures(self, header, cell, measure, value, unit, basis):
        rows = read(f"指标 | 总量（亿元） | {header}", f"贷款余额 | 671.8 | {cell}")
        row = rows[-1]
        assert (row.indicator, row.measure, row.value, row.unit, row.basis) == ("贷款余额", measure, Decimal(value), unit, basis)

    def test_a_rank_right_of_a_growth_ranks_the_growth(self):
        rows = read(
            "地区 | 地区生产总值（亿元） | 位次 | 增长（%） | 位次", "鹿城区 | 1430.2 | 1 | 5.9 | 7", "瓯海区 | 950.3 | 4 | 6.6 | 2"
        )
        ranks = [row for row in rows if row.measure == "rank"]
        assert [(row.region, row.indicator, row.value, row.against) for row in ranks][:2] == [
            ("鹿城区", "地区生产总值", Decimal(1), "全市"),
            ("鹿城区", "地区生产总值(增速)", Decimal(7), "全市"),
        ]

    def test_an_amount_in_percent_is_its_growth(self):
        rows = read("指标 | 单位 | 2026年目标", "固定资产投资 | % | 5以上", "城镇调查失业率 | % | 5以内")
        assert [(row.measure, row.bound) for row in rows] == [("growth", "ge"), ("level", "le")]

    def test_rates_in_percent_change_by_points(self):
        rows = read("指标 | 单位 | 绝对数 | 比上年增长", "城镇登记失业率 | % | 3.2 | -0.1")
        assert [(row.measure, row.unit) for row in rows] == [("level", "%"), ("change", "个百分点")]

    def test_a_natural_growth_rate_is_a_level(self):
        rows = read("指标 | 2024年", "人口自然增长率（‰） | -0.57")
        assert [(row.indicator, row.measure, row.unit) for row in rows] == [("人口自然增长率", "level", "‰")]

    def test_an_index_has_no_unit(self):
        rows = read("类 别 | 指 数（以上年为100）", "居民消费价格指数 | 100.0", "#粮 食 | 101.9", above=["2023年周口市居民消费价格指数"])
        assert [(row.indicator, row.code, row.unit) for row in rows] == [
            ("居民消费价格指数", "cpi", ""),
            ("粮食价格指数", "", ""),
        ]

    def test_shares_are_of_what_the_header_says(self):
        rows = read("指标 | 增加值（亿元） | 占GDP比重（%） | 比重（%）", "第三产业 | 611.0 | 15.3 | 15.3")
        assert names(rows) == ["第三产业增加值", "第三产业增加值占GDP比重", "第三产业增加值比重"]


class TestUnits:
    @pytest.mark.parametrize(
        ("lines", "above", "unit"),
        [
            (("指标 | 数值（亿元）", "税收收入 | 431.0"), (), "亿元"),
            (("指标 | 单位 | 数值", "税收收入 | 亿元 | 431.0"), (), "亿元"),
            (("指标 | 2025年", "税收收入（亿元） | 431.0"), (), "亿元"),
            (("指标 | 2025年", "税收收入 | 431.0"), ("单位：亿元",), "亿元"),
            (("指标 | 2025年", "税收收入 | 431.0"), ("单位：亿元、%",), "亿元"),
            (("指标 | 2025年 | 增长", " | 亿元 | %", "税收收入 | 431.0 | 3.1"), (), "亿元"),
            (("指标 | 2025年", "税收收入 | 431.0亿元"), (), "亿元"),
        ],
    )
    def test_where_a_unit_may_stand(self, lines, above, unit):
        assert read(*lines, above=above)[0].unit == unit

    def test_parts_keep_the_unit_of_the_row_above(self):
        rows = read("指标 | 指标值", "畜禽存栏 | ", "大牲畜（万头） | 96.9", "#奶牛 | 60.2", "羊（万只） | 121.7")
        assert [row.unit for row in rows] == ["万头", "万头", "万只"]


class TestPlacesAndTimes:
    def test_cities_by_output_and_growth(self):
        top = (GridCell(("地区",), rows=2), GridCell(("总量（亿元）",), columns=2), GridCell(("增长（%）",), columns=2))
        below = tuple(GridCell((word,)) for word in ("地区生产总值", "第一产业") * 2)
        cities = [
            tuple(GridCell((word,)) for word in line.split())
            for line in ("广州市 32039.46 317.02 4.0 3.3", "深圳市 38731.80 28.04 5.5 -4.5")
        ]
        rows = observe(["2025年各市地区生产总值初步核算结果", Grid((top, below, *cities))])
        assert [(row.region, row.adcode, row.indicator, row.measure, row.value) for row in rows][4:] == [
            ("深圳市", "440300", "地区生产总值", "level", Decimal("38731.80")),
            ("深圳市", "440300", "第一产业增加值", "level", Decimal("28.04")),
            ("深圳市", "440300", "地区生产总值", "growth", Decimal("5.5")),
            ("深圳市", "440300", "第一产业增加值", "growth", Decimal("-4.5")),
        ]
        assert {(row.period, row.status) for row in rows} == {("2025", "preliminary")}

    def test_the_whole_among_its_counties(self):
        rows = read("地区 | 生产总值（亿元）", "全市 | 10213.9", "鹿城区 | 1430.2", "乐清市 | 1800.4", "经开区 | 200.0")
        assert [(row.region, row.adcode) for row in rows] == [
            ("温州市", "330300"),
            ("鹿城区", "330302"),
            ("乐清市", "330382"),
            ("温州经开区", ""),
        ]

    def test_places_over_the_columns(self):
        rows = read("指标 | 鹿城区 | 瓯海区", "常住人口（万人） | 120.1 | 99.5")
        assert [(row.region, row.indicator) for row in rows] == [("鹿城区", "常住人口"), ("瓯海区", "常住人口")]

    def test_years_over_the_columns(self):
        rows = read("指标 | 2023年 | 2024 | 2024年比2023年增长（%）", "常住人口（万人） | 976.1 | 985.9 | 1.0")
        assert [(row.period, row.measure) for row in rows] == [("2023", "level"), ("2024", "level"), ("2024", "growth")]

    def test_a_growth_is_of_the_later_of_two_years(self):
        rows = read("指标 | 2025年 | 2024年 | 增长（%）", "营业收入（亿元） | 8000.1 | 7600.3 | 5.3")
        assert [row.period for row in rows] == ["2025", "2024", "2025"]

    def test_years_as_rows(self):
        rows = read("年份 | 产量（万吨） | 增长（%）", "2021 | 66.1 | 0.4", "2022 | 66.9 | 1.2", above=["2021-2022年粮食产量"])
        assert [(row.period, row.indicator) for row in rows][1:3] == [("2021", "粮食产量"), ("2022", "粮食产量")]

    def test_months_and_what_they_add_up_to(self):
        rows = read("指标 | 9月 | 1-9月累计 | 同比±%", "社会消费品零售总额（亿元） | 400.2 | 3500.6 | 4.5", above=["2025年9月主要经济指标"])
        assert [row.period for row in rows] == ["2025-09", "2025-01/2025-09", "2025-01/2025-09"]

    def test_the_year_before(self):
        rows = read("指标 | 本年 | 上年同期", "进出口总额（亿元） | 2664.3 | 3505.7", above=["2025年福州市进出口情况"])
        assert [row.period for row in rows] == ["2025", "2024"]

    def test_one_column_for_each_of_place_year_name_and_unit(self):
        rows = read(
            "地区 | 年份 | 指标 | 数值 | 单位", "温州市 | 2024 | 常住人口 | 985.9 | 万人", "杭州市 | 2023 | 地区生产总值 | 20059 | 亿元"
        )
        assert [(row.region, row.period, row.indicator, row.value, row.unit) for row in rows] == [
            ("温州市", "2024", "常住人口", Decimal("985.9"), "万人"),
            ("杭州市", "2023", "地区生产总值", Decimal(20059), "亿元"),
        ]


class TestKinds:
    def test_targets_beside_outcomes(self):
        rows = read(
            "序号 | 指标名称 | 单位 | 2025年完成 | 2026年目标 | 属性",
            "1 | 地区生产总值增长 | % | 5.6 | 5.5左右 | 预期性",
            "2 | 一般公共预算收入 | 亿元 | 668.2 | 增长3% | 预期性",
            "3 | 研发经费支出占GDP比重 | % | 2.9 | 3.0-3.2 | 预期性",
            "4 | 城镇新增就业 | 万人 | 11.2 | ≥9 | 预期性",
        )
        assert [(row.period, row.kind, row.measure, row.value, row.value_high, row.bound) for row in rows if row.kind == "target"] == [
            ("2026", "target", "growth", Decimal("5.5"), None, "approx"),
            ("2026", "target", "growth", Decimal("3"), None, "eq"),
            ("2026", "target", "level", Decimal("3.0"), Decimal("3.2"), "range"),
            ("2026", "target", "level", Decimal("9"), None, "ge"),
        ]
        assert [row.kind for row in rows].count("outcome") == 4

    def test_how_far_a_budget_was_met_is_an_outcome(self):
        rows = read("科目 | 2025年预算数 | 2025年执行数 | 为预算的%", "税收收入（万元） | 4200000 | 4310000 | 102.6")
        assert [(row.kind, row.indicator, row.unit) for row in rows] == [
            ("target", "税收收入", "万元"),
            ("outcome", "税收收入", "万元"),
            ("outcome", "税收收入目标完成率", "%"),
        ]


class TestWhatIsNoFigure:
    @pytest.mark.parametrize("cell", ["", "—", "…", "持平", "2024-08-26", "0577-88961234", "12:30", "013245", "正在统计"])
    def test_cells_without_a_number(self, cell):
        assert [row.text for row in read("指标 | 数值（亿元） | 增长（%）", f"税收收入 | {cell} | 3.1", "利润 | 5.5 | 1.0")] == [
            "3.1",
            "5.5",
            "1.0",
        ]

    def test_columns_and_rows_that_hold_no_metrics(self):
        rows = read(
            "序号 | 项目名称 | 联系电话 | 总投资（万元） | 备注",
            "1 | 机场三期扩建工程 | 88961234 | 1200000 | 3",
            "2 | 引水工程 | 88961235 | 560000 | 2",
        )
        assert [(row.indicator, row.value) for row in rows] == [
            ("机场三期扩建工程总投资", Decimal(1200000)),
            ("引水工程总投资", Decimal(560000)),
        ]

    @pytest.mark.parametrize(
        "lines",
        [
            ("首页 | 政务公开", "办事服务 | 互动交流"),
            ("索引号 | 330300/2024-12345 | 发布日期 | 2024-08-26", "联系电话 | 0577-88961234 | 访问量 | 12345"),
            ("日 | 一 | 二", "1 | 2 | 3", "8 | 9 | 10"),
            ("姓名 | 编号", "张三 | 12", "李四 | 13"),
        ],
    )
    def test_tables_that_only_lay_out_a_page(self, lines):
        assert read(*lines, above=["温州市人民政府"]) == ()

    def test_numbers_of_a_table_are_not_read_as_a_sentence_as_well(self):
        rows = read("指标 | 单位 | 数值", "地区生产总值 | 亿元 | 9718.8", above=["全市地区生产总值9718.8亿元。"])
        assert [row.rule == "table.cell" for row in rows] == [False, True]

    def test_sentences_in_cells_are_read_as_sentences(self):
        rows = read("领域 | 进展", "工业 | 全年规模以上工业增加值1200.5亿元，增长7.2%。", "农业 | 粮食产量66.1万吨，增长0.4%。")
        assert [row.value for row in rows] == [Decimal("1200.5"), Decimal("7.2"), Decimal("66.1"), Decimal("0.4")]
        assert "table.cell" not in {row.rule for row in rows}


class TestRows:
    def test_the_sentence_is_what_one_reads_to_understand_the_cell(self):
        row = read("产品名称 | 产量(万吨)", "粮 食 | 50.49", above=["表2 2025年主要农产品产量"])[0]
        assert row.sentence == "表2 2025年主要农产品产量 | 粮 食 | 产量(万吨) | 50.49"

    def test_a_title_inside_the_table_is_its_caption(self):
        rows = read("2025年规模以上工业主要产品产量 | | 单位：万吨", "产品名称 | 产量 | 增长%", "粗钢 | 1560.90 | -5.9")
        assert [(row.indicator, row.period, row.unit) for row in rows] == [("粗钢产量", "2025", "万吨"), ("粗钢产量", "2025", "%")]

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.tuples(st.decimals(0, 99999, places=1), st.decimals(-99, 99, places=2)), min_size=1, max_size=6))
    def test_every_figure_gives_its_row_in_its_place(self, figures):
        lines = [f"产品{place} | {level} | {growth}" for place, (level, growth) in enumerate(figures)]
        rows = read("产品名称 | 产量（万吨） | 增长（%）", *lines)
        assert [row.value for row in rows] == [value for pair in figures for value in pair]
        assert [Decimal(row.text) for row in rows] == [row.value for row in rows]

    @settings(max_examples=150, deadline=None)
    @given(
        st.lists(
            st.lists(st.text(st.sampled_from("0123456789.-%年月亿元增长（）()产量第一其中：|/〔~—，"), max_size=8), min_size=3, max_size=3),
            min_size=2,
            max_size=5,
        )
    )
    def test_no_table_is_too_odd(self, cells):
        grid = Grid(tuple(tuple(GridCell((cell,) if cell.strip() else ()) for cell in line) for line in cells))
        text, tables = compose([grid])
        for row in extract_document(Document("", text, tables=tables), load_engine()).observations:
            assert text[row.start : row.end] == row.text


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ({"id": "x", "role": "growht", "patterns": ["增长"]}, "role, one of"),
        ({"id": "x", "role": "growth"}, "wants patterns"),
        ({"id": "x", "role": "growth", "patterns": ["("]}, "does not compile"),
        ({"role": "growth", "patterns": ["增长"]}, "wants an id"),
        ({"id": "x", "role": "growth", "patterns": ["增长"], "unit": "%"}, "unknown key 'unit'"),
    ],
)
def test_broken_blocks_are_refused(block, problem):
    with pytest.raises(RuleError, match=problem):
        compile_headers(Rulebook((), {"header": (block,)}, "", ()), load_engine().quantities)
