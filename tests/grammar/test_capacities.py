"""What a size tells of a work: its capacity, the investment in it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("引进10万吨负极材料项目。", "引进负极材料项目产能"),
        ("实施16.8万千瓦光伏发电项目。", "实施光伏发电项目装机"),
        ("城南20万吨污水处理厂建成投运。", "城南污水处理厂日处理能力"),
        ("启动长兴岛30万吨原油码头建设。", "启动长兴岛原油码头等级"),
        ("丹河新城13平方公里起步区基本建成。", "丹河新城起步区面积"),
        ("新签约项目2011亿元。", "新签约项目投资额"),
        ("累计关停28万千瓦小火电机组。", "关停小火电机组"),
        ("淘汰落后水泥产能120万吨。", "淘汰落后水泥产能"),
    ],
)
def test_the_size_of_a_work(cells, text, name):
    assert cells(text, "indicator")[-1][0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("原煤产量3.39亿吨，天然气150亿立方米，增长16.8%。", ["原煤产量", "天然气产量", "天然气产量"]),
        ("压减炼铁产能247万吨、炼钢135万吨。", ["压减炼铁产能", "压减炼钢产能"]),
        ("新增煤矿产能525万吨，生产煤炭5200万吨。", ["新增煤矿产能", "生产煤炭"]),
    ],
)
def test_the_output_of_products_named_together(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
