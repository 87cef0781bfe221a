"""Counted things that a list sets to work on: the work of the last is that of all, what is not counted is not named."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("启动11条小街巷和6条人行道改造。", ["启动小街巷改造", "启动人行道改造"]),
        ("加快200个示范村、20个示范镇建设。", ["加快示范村建设", "加快示范镇建设"]),
        ("开展10个名镇、25个名村创建工作。", ["开展名镇创建", "开展名村创建"]),
        ("完成9条主干道街景整治、10条道路亮化改造。", ["主干道街景整治", "道路亮化改造"]),
        ("推出2个全国重大典型和一个全省重大典型。", ["推出全国重大典型"]),
        ("推进10个干线项目和一批市政道路建设。", ["干线项目"]),
    ],
)
def test_the_work_of_a_list(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators
