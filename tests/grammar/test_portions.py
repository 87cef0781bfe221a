"""Percentages of those behind the number: with an owner before them, several one behind the other, with what all of them do."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "98.4%的乡镇和43.9%的行政村建成政务服务中心。",
            ["建成政务服务中心的乡镇比例", "建成政务服务中心的行政村比例"],
        ),
        ("100%小学、90%初中实现免试就近入学。", ["实现免试就近入学的小学比例", "实现免试就近入学的初中比例"]),
        ("85%的公交车和100%的出租车已使用清洁能源。", ["使用清洁能源的公交车比例", "使用清洁能源的出租车比例"]),
        ("城市建成区40%的面积达到海绵城市建设要求。", ["城市建成区达到海绵城市建设要求的面积比例"]),
        ("政务服务事项100%网上可办、99.8%全程网办。", ["政务服务事项网上可办比例", "政务服务事项全程网办比例"]),
        ("村庄高速宽带100%覆盖、农网供电可靠率达100%。", ["村庄高速宽带覆盖率", "农网供电可靠率"]),
        ("财政支出的81.7%和新增财力的83.9%用于民生。", ["财政支出用于民生比例", "新增财力用于民生比例"]),
        ("县级以上文明村镇达70%以上。", ["县级以上文明村镇比例"]),
        ("生产线改造达70%。", ["生产线改造比例"]),
        ("大班额消除50%以上。", ["大班额消除比例"]),
        ("实施生活污水治理的村庄达到50%以上。", ["实施生活污水治理的村庄比例"]),
        ("土地流转面积达到总耕地面积24.6%。", ["土地流转面积占总耕地面积比重"]),
        ("42%的村年收入10万元以上。", ["年收入10万元以上的村比例"]),
        ("智能化煤矿达到80%以上。", ["智能化煤矿比例"]),
        ("全市空气优良天数超过98%。", ["空气优良天数比例"]),
        ("财政用于民生的支出达到86.7%。", ["财政用于民生的支出占比"]),
    ],
)
def test_what_a_percentage_is_of(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("水利枢纽工程累计完成总投资的60.8%。", ("水利枢纽工程总投资完成率", "level", "60.8")),
        ("重点治理项目完成率达到80%。", ("重点治理项目完成率", "level", "80")),
        ("化学需氧量与二氧化硫分别减排3%以上。", ("二氧化硫排放量", "growth", "-3")),
    ],
)
def test_how_much_is_done(cells, text, row):
    assert cells(text, "indicator measure value")[-1] == row


def test_what_is_covered_of_a_kind_says_so(cells):
    rows = cells("推进政务服务平台向基层延伸，覆盖100%的乡镇（街道）、80%的村（社区）。", "indicator")
    assert [each for (each,) in rows] == ["覆盖乡镇（街道）比例", "覆盖村（社区）比例"]


def test_an_insurance_of_workers_is_no_worker(cells):
    assert cells("327万人享受职工医保门诊统筹待遇。", "indicator") == [("享受职工医保门诊统筹待遇人数",)]
