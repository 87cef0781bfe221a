"""What a whole sentence tells of its claims."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("深度融入“一带一路”建设，对沿线国家投资额增长48.3%。", ["“一带一路”沿线国家投资额"]),
        ("对“海丝”沿线国家出口增长14%。", ["对“海丝”沿线国家出口"]),
        ("高速公路沿线地区绿化3.2万亩。", ["高速公路沿线地区绿化"]),
    ],
)
def test_along_what_countries_lie(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("优良天数比例占85%。", "优良天数比例"),
        ("政府投资项目审批时限提速50%。", "政府投资项目审批速度"),
        ("总投资148亿元的轻合金项目开工建设、为建市以来最大的产业投资项目。", "轻合金项目总投资"),
    ],
)
def test_what_a_number_tells(cells, text, name):
    assert cells(text, "indicator")[0] == (name,)


def test_a_figure_to_strive_for_is_as_yearly_as_the_one_before(cells):
    text = "生产总值年均增长确保达12%、力争14%，2020年增长15%。"
    assert cells(text, "measure value") == [("avg_growth", "12"), ("avg_growth", "14"), ("growth", "15")]
