"""Figures of which each of several places, parks or groups has so many."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("每个县（市、区）至少建成一条特色商业步行街。", ["每个县（市、区）建成特色商业步行街"]),
        ("年内每个县（市）至少建成1条标志性街道，2个公园。", ["每个县（市）建成标志性街道", "每个县（市）建成公园"]),
        ("每个产业集群围绕细分行业重点培育1-2条牵引性产业链。", ["每个产业集群培育牵引性产业链"]),
        ("每个县（市、区）至少建设5个康养项目，全市建设30个文旅项目。", ["每个县（市、区）建设康养项目", "建设文旅项目"]),
        ("每年新建2所学校。", ["每年新建学校"]),
    ],
)
def test_what_each_has_is_named_by_it(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
