"""What a short subject takes from the claim right before it, and what the items of a list share with the first."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("查处违反中央八项规定问题537起，处理754人。", ["查处违反中央八项规定问题", "违反中央八项规定问题处理人数"]),
        ("归集住房公积金11.5亿元、发放贷款10.3亿元。", ["归集住房公积金", "发放住房公积金贷款"]),
        ("每平方公里创造地区生产总值1.31亿元、财政收入3344万元。", ["每平方公里创造地区生产总值", "每平方公里创造财政收入"]),
        (
            "新建幼儿园4所、中小学19所，其中标准化幼儿园2所、中小学7所。",
            ["新建幼儿园", "新建中小学", "新建标准化幼儿园", "新建标准化中小学"],
        ),
        ("荣获国家科技进步一等奖1项、二等奖6项。", ["荣获国家科技进步一等奖", "荣获国家科技进步二等奖"]),
        ("完成投资78.8亿元，其中小康路27.2亿元、小康水7.6亿元。", ["完成投资", "小康路投资", "小康水投资"]),
        ("财政总收入77亿元，其中工业税收16亿元；预算支出235亿元。", ["财政总收入", "工业税收", "预算支出"]),
        ("户籍人口和流动人口政策生育率分别达到98.9%和92.2%。", ["户籍人口政策生育率", "流动人口政策生育率"]),
        (
            "亿元以上项目开复工201个，开复工率90.1%，完成投资240亿元。",
            ["亿元以上项目开复工", "亿元以上项目开复工率", "亿元以上项目投资"],
        ),
    ],
)
def test_a_short_subject_is_completed_from_what_stands_right_before_it(cells, text, names):
    assert [each for (each,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("119项民生实事，已完成118项。", ["民生实事", "完成民生实事"]),
        ("老旧小区改造项目开工381个、完成181个。", ["老旧小区改造项目开工", "老旧小区改造项目完成"]),
        ("实施重点项目100个，完成80个。", ["实施重点项目", "完成重点项目"]),
    ],
)
def test_how_many_of_those_counted_are_done(cells, text, names):
    assert [each for (each,) in cells(text, "indicator")] == names
