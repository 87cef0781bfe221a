"""How long something takes: a time that only its unit tells is named by what ends with it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("企业开办压缩至2个工作日，不动产登记压缩至5个工作日。", ["企业开办时间", "不动产登记时间"]),
        ("烟台到济南实现100分钟“一站直达”。", ["烟台到济南“一站直达”时间"]),
        ("四分之三以上乡镇实现15分钟上高速（高架）。", ["四分之三以上乡镇上高速时间"]),
        ("不动产登记实现全流程60分钟领证。", ["不动产登记全流程领证时间"]),
        ("工程项目审批时间压缩至74个工作日，工业项目压缩至33个工作日。", ["工程项目审批时间", "工业项目审批时间"]),
        ("开办企业全流程1天办结。", ["开办企业全流程办理时间"]),
        ("优良天数达到320天。", ["空气质量优良天数"]),
    ],
)
def test_a_time_is_named_by_what_takes_it(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows
