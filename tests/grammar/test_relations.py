"""Counted nouns with a clause around them: what they reach, whose they are, which of many they are."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def indicators(cells):
    def run(text: str, **context: str) -> list[str]:
        return ["".join(row) for row in cells(text, "indicator", **context)]

    return run


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("33项民生工程高质量完成。", ["完成民生工程"]),
        ("1632条背街小巷全部改造完成。", ["改造背街小巷"]),
        ("市政府重点督办的1450个事项基本完成。", ["完成市政府重点督办事项"]),
        ("创新示范区30项年度考核指标基本完成。", ["完成创新示范区考核指标"]),
        ("环保四项约束性指标达到考核要求。", ["达到考核要求的环保约束性指标"]),
        ("23项重大改革试点持续推进。", ["推进重大改革试点"]),
    ],
)
def test_what_is_completed_is_told_before_its_noun(indicators, text, rows):
    assert indicators(text) == rows
