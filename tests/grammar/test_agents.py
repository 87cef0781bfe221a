"""Who acts, where only a long name of theirs stands before the verb of what is counted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("学前儿童健康成长补贴惠及21.5万名儿童。", "学前儿童健康成长补贴惠及儿童"),
        ("城镇棚户区和老旧小区改造惠及70万居民。", "城镇棚户区和老旧小区改造惠及居民"),
        ("国际孵化器雨林空间成功引进19个初创团队。", "国际孵化器雨林空间引进初创团队"),
        ("校地合作示范基地引进建设了53个高端创新平台。", "校地合作示范基地引进建设高端创新平台"),
        ("市属专业剧院（团）获得13项国家级、51项省级奖项。", "市属专业剧院（团）获得国家级奖项"),
        ("集中力量办好12件惠民实事。", "办好惠民实事"),
        ("配合市人大及其常委会制定出台12部地方性法规。", "制定出台地方性法规"),
    ],
)
def test_a_long_name_of_who_acts_is_kept(cells, text, first):
    assert cells(text, "indicator")[0] == (first,)


def test_both_of_two_pollutants_have_a_rate_of_completion(cells):
    text = "水、气主要污染物削减量累计完成“十一五”总削减量的70%。"
    assert cells(text, "indicator") == [
        ("水主要污染物削减量“十一五”总削减量完成率",),
        ("气主要污染物削减量“十一五”总削减量完成率",),
    ]
