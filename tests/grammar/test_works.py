"""What projects, models and firms are counted for: the work that the clause or the headline before names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("以成片危旧住宅和城中村为重点的棚户区改造加快推进，累计改造建筑面积893.1万平方米。", ["棚户区改造建筑面积"]),
        ("加快阆苍南一体化协同发展，实施重点项目11个。", ["阆苍南一体化实施重点项目"]),
        ("推进城中村和旧城区改造，新开工项目25个。", ["城中村和旧城区改造新开工项目"]),
    ],
)
def test_bare_projects_are_those_of_the_work_before(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("旅游人次和综合收入均增长20%以上。", ["旅游人次", "旅游综合收入"]),
        ("群众安全感、满意度分别达98.89%和98.25%。", ["群众安全感", "群众满意度"]),
    ],
)
def test_the_second_of_two_shares_whose_the_first_is(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows
