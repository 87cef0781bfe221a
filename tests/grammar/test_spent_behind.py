"""What a sum was spent on, where the words right behind it say so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("资助贫困学生2790人次，投入950万元为贫困人口购买医疗保险。", "为贫困人口购买医疗保险投入"),
        ("高效完成应急救援工作，投入65亿元提前半年完成灾后恢复重建任务。", "灾后恢复重建投入"),
        ("投入3.4亿元提高城乡最低生活保障标准和五保户供养标准。", "提高城乡最低生活保障标准和五保户供养标准投入"),
        ("累计投入4313亿元、实施3487个城建重点项目，综合承载力显著提升。", "城建重点项目投入"),
        ("社会事业加快发展。投入2.6亿元，加快市医院等一批公共卫生项目建设。", "市医院等公共卫生项目建设投入"),
        ("民生力度加大。投入138亿元，在城乡建设和改善群众生活方面安排实事50件。", "城乡建设和改善群众生活方面安排实事投入"),
    ],
)
def test_a_sum_is_named_by_what_the_words_behind_it_do(cells, text, indicator):
    assert indicator in [name for (name,) in cells(text, "indicator")]


def test_costs_named_once_are_those_of_each(cells):
    text = "市直公务接待、公车购置和公车运行、因公出国费用分别下降15.79%、15.82%和26.8%。"
    names = ["市直公务接待费用", "公车购置和公车运行费用", "因公出国费用"]
    assert [name for (name,) in cells(text, "indicator")] == names
