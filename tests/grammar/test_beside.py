"""With whom, for whom and to whom something is done: the preposition belongs to the name, else they would be the ones who act."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("与上海达成7个专项战略合作协议。", "与上海达成专项战略合作协议"),
        ("与海丝沿线国家和地区贸易额达911亿元。", "与海丝沿线国家和地区贸易额"),
        ("为小微企业减免税收12亿元。", "为小微企业减免税收"),
        ("为群众发证4.88万套。", "为群众发证"),
        ("向园区赋权398项。", "向园区赋权"),
        ("对县（区）开展4轮督查。", "对县（区）开展督查"),
        ("计算机与通讯设备产值突破1000亿元。", "计算机与通讯设备产值"),
    ],
)
def test_whom_something_is_done_with_keeps_its_preposition(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]
