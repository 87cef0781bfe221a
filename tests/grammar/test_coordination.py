"""Coordinated subjects, each complete."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.grammar.coordination import complete_items, split_items


@pytest.mark.parametrize(
    ("phrase", "count", "items"),
    [
        ("光伏产品、医疗仪器及器械、汽车零部件出口", 3, ["光伏产品", "医疗仪器及器械", "汽车零部件出口"]),
        ("项目投资完成率、开工率", 2, ["项目投资完成率", "开工率"]),
        ("第一、第二和第三产业增加值", 3, ["第一", "第二", "第三产业增加值"]),
        ("存款余额与贷款余额", 2, ["存款余额", "贷款余额"]),
        ("进口/出口", 2, ["进口", "出口"]),
        ("和美乡村", 1, ["和美乡村"]),
        ("和谐社区、平安社区", 2, ["和谐社区", "平安社区"]),
        ("企业（含个体户、农户）产值、利润", 2, ["企业（含个体户、农户）产值", "利润"]),
        ("“三农”和“三资”投资", 2, ["“三农”", "“三资”投资"]),
    ],
)
def test_a_phrase_is_split_into_as_many_items_as_there_are_numbers(phrase, count, items):
    assert split_items(phrase, count) == items


@pytest.mark.parametrize(
    ("items", "complete"),
    [
        (["高新技术", "战略性新兴产业增加值"], ["高新技术产业增加值", "战略性新兴产业增加值"]),
        (["新能源", "生命健康产业规上工业增加值"], ["新能源产业规上工业增加值", "生命健康产业规上工业增加值"]),
        (["工业", "民间投资"], ["工业投资", "民间投资"]),
        (["城镇", "农村居民人均可支配收入"], ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        (["生产安全事故起数", "死亡人数"], ["生产安全事故起数", "生产安全事故死亡人数"]),
        (["省“千项万亿”项目投资完成率", "开工率"], ["省“千项万亿”项目投资完成率", "省“千项万亿”项目开工率"]),
        (["新建商品房销售面积", "销售额"], ["新建商品房销售面积", "新建商品房销售额"]),
        (["地区生产总值", "财政总收入"], ["地区生产总值", "财政总收入"]),
        (["固定资产投资", "社会消费品零售总额"], ["固定资产投资", "社会消费品零售总额"]),
        (["地区生产总值"], ["地区生产总值"]),
        (["电力", "电子信息产业工业总产值"], ["电力产业工业总产值", "电子信息产业工业总产值"]),
        (["职工医保", "居民医保住院费用报销比例"], ["职工医保住院费用报销比例", "居民医保住院费用报销比例"]),
        (["国考", "省考断面水质达标率"], ["国考断面水质达标率", "省考断面水质达标率"]),
        (["空气", "地表水水质优良率"], ["空气优良率", "地表水水质优良率"]),
        (["战略性新兴产业", "高技术制造业对工业增长的贡献率"], ["战略性新兴产业对工业增长的贡献率", "高技术制造业对工业增长的贡献率"]),
        (["乡镇卫生院", "村卫生室标准化率"], ["乡镇卫生院标准化率", "村卫生室标准化率"]),
        (["企业退休人员养老金", "城镇低保标准"], ["企业退休人员养老金标准", "城镇低保标准"]),
        (["中心城市", "三县生活垃圾分类设施覆盖率"], ["中心城市生活垃圾分类设施覆盖率", "三县生活垃圾分类设施覆盖率"]),
        (["行政村", "自然村道路硬化率"], ["行政村道路硬化率", "自然村道路硬化率"]),
        (["茶叶", "柑橘新增种植面积"], ["茶叶新增种植面积", "柑橘新增种植面积"]),
        (["高中阶段", "高等教育毛入学率"], ["高中阶段教育毛入学率", "高等教育毛入学率"]),
        (["安全生产事故", "死亡人数"], ["安全生产事故起数", "安全生产事故死亡人数"]),
        (["户籍人员基本养老", "医疗保险参保率"], ["户籍人员基本养老保险参保率", "户籍人员基本医疗保险参保率"]),
        (["集群销售收入", "利税"], ["集群销售收入", "集群利税"]),
    ],
)
def test_an_item_takes_the_head_or_the_modifier_that_it_shares(engine, items, complete):
    assert complete_items(items, engine.heads) == complete


@given(st.lists(st.text("工农业投资产值能源", min_size=1, max_size=6), min_size=1, max_size=6))
def test_items_joined_by_marks_come_apart_again(items):
    assert split_items("、".join(items), len(items)) == items


@given(st.lists(st.text("工农业投资产值率数", min_size=1, max_size=6), min_size=1, max_size=5))
def test_completing_loses_no_item(engine, items):
    completed = complete_items(items, engine.heads)
    assert len(completed) == len(items)
    assert all(len(whole) >= 1 for whole in completed)
