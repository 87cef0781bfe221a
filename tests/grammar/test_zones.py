"""Figures of the parks of a place, or of a kind of economy, that would read as the whole place's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "全市园区完成固定资产投资150亿元，实现工业总产值460亿元、增长12%。",
            ["园区固定资产投资", "园区工业总产值", "园区工业总产值"],
        ),
        ("产业集聚区建设稳步推进，完成工业投资428.8亿元。", ["产业集聚区工业投资"]),
        ("力争全市开发区经营收入增长15%，规上工业增加值增长10%。", ["开发区经营收入", "开发区规上工业增加值"]),
        ("省级以上开发区（园区）达到36家，实际利用外资12亿美元。", ["省级以上开发区（园区）", "实际利用外资"]),
        ("园区建设加快，全市工业总产值增长8%。", ["工业总产值"]),
        ("园区建设加快，制鞋产业城一期建成，实现工业总产值60亿元。", ["工业总产值"]),
    ],
)
def test_what_the_parks_achieve_is_named_by_them(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
