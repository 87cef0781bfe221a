"""Two indicators that one word names, and lists whose last item is a head alone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("实际利用内外资分别增长15%和13%。", ["实际利用内资", "实际利用外资"]),
        ("整车产销量分别增长3.6%和4.5%。", ["整车产量", "整车销量"]),
        ("城乡低保分别提高到4800元、2320元。", ["城市低保", "农村低保"]),
        ("保障城乡低保15.2万户、24.1万人。", ["保障城乡低保", "保障城乡低保人数"]),
        ("集中和分散抚养孤儿基本生活费分别不低于1000元和600元。", ["集中抚养孤儿基本生活费", "分散抚养孤儿基本生活费"]),
        ("城乡居民养老保险、医疗保险参保率分别达到99%和98%。", ["城乡居民养老保险参保率", "城乡居民医疗保险参保率"]),
        ("其中一、二、三产分别增长6%、21%、18%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("城乡居民收入稳步提高，年均分别增长10.5%和11.7%。", ["城镇居民收入", "农村居民收入"]),
    ],
)
def test_one_word_for_two_indicators(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("消费、投资增速分别高于全国6.5个和2.3个百分点。", ["消费", "投资"]),
        ("市属国企资产、营业收入分别增长25.5%和13.6%。", ["市属国企资产", "市属国企营业收入"]),
        ("农业、服务业、规模以上工业增加值分别增长4%、10%和9%。", ["农业增加值", "服务业增加值", "规模以上工业增加值"]),
        (
            "高端装备、高端化工等六大产业主营业务收入、税收分别增长13%和16%。",
            ["高端装备、高端化工等六大产业主营业务收入", "高端装备、高端化工等六大产业税收"],
        ),
        ("职工医保、居民医保最高支付限额分别为50万元和45万元。", ["职工医保最高支付限额", "居民医保最高支付限额"]),
    ],
)
def test_a_head_alone_at_the_end_of_a_list(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


def test_two_numbers_of_two_kinds_for_two_subjects(cells):
    rows = cells("港口货物、集装箱吞吐量6.27亿吨和2323.62万标箱，分别增长12.6%和6.1%。", "indicator measure")
    assert rows == [
        ("港口货物吞吐量", "level"),
        ("集装箱吞吐量", "level"),
        ("港口货物吞吐量", "growth"),
        ("集装箱吞吐量", "growth"),
    ]


def test_households_and_people_of_one_thing(cells):
    assert cells("累计安置2.9万户、8.9万人。", "indicator unit") == [("安置", "万户"), ("安置人数", "万人")]
    assert cells("粮食播种面积和产量稳定在90万亩、24万吨。", "indicator") == [("粮食播种面积",), ("粮食产量",)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("高新技术产业、战略性新兴产业增加值占比分别达20%、21%。", ["高新技术产业增加值占比", "战略性新兴产业增加值占比"]),
        ("产业投资、民间投资占比分别达44%、51.4%。", ["产业投资占比", "民间投资占比"]),
        ("重点项目、规上工业企业复工率均达100%。", ["重点项目复工率", "规上工业企业复工率"]),
        ("企业退休人员基本养老金、城乡居民基础养老金标准分别提高46%和62%。", ["企业退休人员基本养老金标准", "城乡居民基础养老金标准"]),
        ("“政社互动”覆盖75%的乡镇。", ["“政社互动”覆盖乡镇比例"]),
        ("12条黑臭水体全部消除黑臭。", ["消除黑臭的黑臭水体"]),
    ],
)
def test_shares_and_rates_of_each(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("通乡通村公路硬化率分别达到97%和77%。", ["通乡公路硬化率", "通村公路硬化率"]),
        ("城乡低保应保尽保，保障标准分别提高到645元/月和4318元/年。", ["城市低保保障标准", "农村低保保障标准"]),
        ("重点龙头企业数、农产品加工转化率全省第一。", ["重点龙头企业数", "农产品加工转化率"]),
        ("公路、水路建设投资位居全省第一。", ["公路、水路建设投资"]),
        ("乔木种植量和新增绿地面积是上年的6倍。", ["乔木种植量", "新增绿地面积"]),
        ("办理建议195件、提案337件，办结率、满意率分别达100%、98%。", ["办理建议", "办理提案", "提案办结率", "提案办理满意率"]),
    ],
)
def test_one_figure_of_several_and_several_of_one(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators
