"""Sums of a part of the report's place whose clause does not say so."""

from __future__ import annotations

import pytest

from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document


@pytest.fixture
def rows(engine):
    def read(review):
        report = f"2014年温州市政府工作报告\n一、2013年工作回顾\n{review}\n"
        return [(row.region, row.indicator, row.code) for row in extract_document(Document("report.md", report), engine).observations]

    return read


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("乐清市完成固定资产投资500亿元；实现公共财政预算收入60亿元。", ("乐清市", "公共财政预算收入", "budget_revenue")),
        ("乐清市经济社会发展取得长足进步，生产总值达到195亿元。", ("乐清市", "生产总值", "gdp")),
        ("支持乐清市高质量发展，全市生产总值达到195亿元。", ("温州市", "生产总值", "gdp")),
        ("六县实现生产总值546亿元，增长9.8%；财政收入40亿元。", ("温州市", "六县财政收入", "")),
        ("县域生产总值、财政收入分别增长15%和20%。", ("温州市", "县域财政收入", "")),
        ("乐清市完成固定资产投资500亿元；全市公共财政预算收入300亿元。", ("温州市", "公共财政预算收入", "budget_revenue")),
        ("工业投资625亿元，其中乐清市工业投资375亿元；规模以上工业增加值132亿元。", ("温州市", "规模以上工业增加值", "industrial_va")),
    ],
)
def test_a_sum_behind_one_of_a_county_is_of_the_county(rows, text, row):
    assert rows(text)[-1] == row


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("突出抓好南湖新区建设。管委会挂牌成立。开工建设安置点12个。", "南湖新区"),
        ("（二）加快高新区建设。总体方案获省批复。新动工项目57个。", "温州高新区"),
        ("突出抓好南湖新区建设。管委会挂牌成立。全市开工项目12个。", "温州市"),
        ("突出抓好南湖新区建设。重拳整治“两违”。拆除违法建设50万平方米。", "温州市"),
        ("积极推进开发区建设。近期拓展60平方公里。", "温州市"),
        ("加快自贸试验区建设。推出创新举措30项。", "温州市"),
    ],
)
def test_a_paragraph_headed_by_a_zone_is_about_it(rows, text, region):
    assert rows(text)[-1][0] == region


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("外贸出口190亿美元，增长20%。软件业销售收入215亿元；出口7.2亿美元，增长60%。", ["exports", "exports", "", "", ""]),
        ("生产总值达到4358亿元。生产总值突破3000亿元。", ["gdp", "gdp"]),
        ("五年累计完成固定资产投资9000亿元。固定资产投资2500亿元。", ["fai", "fai"]),
        ("固定资产投资2500亿元。固定资产投资2400亿元。", ["fai", "fai"]),
    ],
)
def test_a_sum_that_is_much_smaller_than_another_of_its_name_has_no_code(rows, text, codes):
    assert [code for _, _, code in rows(text)] == codes


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("中心城区PM2.5浓度控制在53微克，优良天数比例达到80%。", ("温州中心城区", "空气质量优良天数比例", "good_air_days")),
        ("市城区空气质量优良率达96%。", ("温州城区", "空气质量优良率", "good_air_days")),
        ("中心城区PM2.5浓度控制在53微克，全市优良天数比例达到80%。", ("温州市", "空气质量优良天数比例", "good_air_days")),
    ],
)
def test_the_air_of_the_town_is_its_own(rows, text, row):
    assert rows(text)[-1] == row


def test_a_part_of_the_country_has_the_total_before_it(engine):
    text = "全年全社会固定资产投资278140亿元，比上年增长23.8%。东部地区投资115970亿元，增长21.4%；西部地区投资61875亿元。"
    report = f"中华人民共和国2010年国民经济和社会发展统计公报\n国家统计局\n2011年2月28日\n四、固定资产投资\n{text}\n"
    found = [(row.region, row.indicator, row.code) for row in extract_document(Document("report.md", report), engine).observations]
    whole = ("全社会固定资产投资", "fai")
    assert found == [("全国", *whole)] * 2 + [("东部地区", *whole)] * 2 + [("西部地区", *whole)]


def test_a_sum_of_the_town_is_of_the_town(rows):
    found = rows("市中心城区安排政府投资项目69个，完成固定资产投资224亿元。全市固定资产投资900亿元。")
    assert found[1:] == [("温州中心城区", "固定资产投资", "fai"), ("温州市", "固定资产投资", "fai")]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("中心城市启动重点项目141个，打通断头路5条。", ["温州市", "温州中心城市"]),
        ("中心城市品质提升行动深入推进，4个城中村全面清零，改造老旧小区118个。", ["温州中心城市", "温州中心城市"]),
        ("强化中心城区建设，新增供热能力1000万平方米。", ["温州中心城区"]),
        ("中心城区提质改造行动深入推进，主要污染物排放量下降6%。", ["温州市"]),
    ],
)
def test_what_follows_the_work_on_a_town_is_of_the_town(rows, text, regions):
    assert [region for region, _, _ in rows(text)] == regions
