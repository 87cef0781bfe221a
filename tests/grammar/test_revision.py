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
