"""Things that get something, are moved into or are named by an institute: what is said of them stands before them whole."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("在4条城市主干道路建设公交电子站牌。", "建设公交电子站牌的城市主干道路"),
        ("为55个社区装配自助金融终端设备。", "装配自助金融终端设备的社区"),
        ("安妮股份等4家企业成功上市。", "上市企业"),
        ("31户受灾重建贫困户搬入新居。", "搬入新居的受灾重建贫困户"),
        ("259户新排查农村危房户全部改造完成。", "改造新排查农村危房户"),
        ("1856户易地扶贫搬迁户全部搬迁入住。", "搬迁入住易地扶贫搬迁户"),
        ("加快建设年产150GWh的全球最大锂电产业基地。", "全球最大锂电产业基地年产能"),
        ("被美国《福布斯》杂志评为中国大陆最佳商业城市排行榜第1名。", "中国大陆最佳商业城市排行榜"),
    ],
)
def test_what_is_said_of_things_stands_before_them_whole(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("各县区也将同步抓好共计228项民生实事。", "各县区抓好民生实事"),
        ("西客站片区正在规划建设100平方公里的央企总部城。", "西客站片区规划建设央企总部城"),
        ("行政审批事项总精简率达到71.6%。", "行政审批事项总精简率"),
    ],
)
def test_words_of_will_and_time_inside_a_name_are_none_of_it(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("在减税降费3.9亿元的基础上，保障重点支出。", "减税降费"),
        ("在电网最高负荷突破1000万千瓦的情况下基本保证供电。", "电网最高负荷"),
        ("确保主城区全面完成改造22个村以上。", "改造村"),
    ],
)
def test_under_what_something_is_told_is_no_part_of_the_name(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]
