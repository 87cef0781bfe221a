"""Those at which the things of the next number are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("消除20个老旧小区1000个照明“暗区”。", ["消除照明“暗区”的老旧小区", "消除照明“暗区”"]),
        ("取消20个部门182项行政审批事项。", ["取消行政审批事项的部门", "取消行政审批事项"]),
        ("建成学院路等14条道路27.7公里综合管廊。", ["建成综合管廊的道路", "建成综合管廊"]),
        ("完成73个贫困村22069人脱贫任务。", ["完成脱贫任务的贫困村", "脱贫任务"]),
        ("梳理11个区共110件热线民生难点事项。", ["梳理热线民生难点事项的区", "梳理热线民生难点事项"]),
        ("惠及157个贫困村2487个贫困户。", ["惠及贫困村", "惠及贫困户"]),
        ("新增2个县5个镇。", ["新增县", "镇"]),
    ],
)
def test_carriers_are_told_by_what_is_done_at_them(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators
