"""Things counted by where they are done or whom they serve, and round amounts before a noun."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("淘汰460户企业的落后产能。", [("淘汰落后产能的企业", "460")]),
        ("完成228个行政村的农网升级改造任务。", [("农网升级改造的行政村", "228")]),
        ("解决390个村、60万人的饮水安全问题。", [("解决饮水安全问题的村", "390"), ("解决饮水安全问题人数", "60")]),
        ("完成6个乡镇、81个村的垃圾一体化处理。", [("垃圾一体化处理的乡镇", "6"), ("垃圾一体化处理的村", "81")]),
        ("建成3个具有示范作用的园区。", [("建成具有示范作用的园区", "3")]),
    ],
)
def test_what_is_done_there_stands_before_a_counted_holder(cells, text, rows):
    assert cells(text, "indicator value") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("对100余公里农村公路进行了改造。", [("改造农村公路", "100")]),
        ("争取近20亿元资金支持。", [("资金支持", "20")]),
        ("抓好总投资1800多亿元的110个市级重点项目。", [("市级重点项目总投资", "1800"), ("市级重点项目", "110")]),
        ("落地近10亿元项目3个。", [("落地近10亿元项目", "3")]),
        ("新增80岁以上老人补贴对象3万人。", [("新增80岁以上老人补贴对象", "3")]),
    ],
)
def test_a_round_amount_counts_and_sets_no_limit(cells, text, rows):
    assert cells(text, "indicator value") == rows


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("全县59万亩宜林山地完成确权。", "完成确权宜林山地"),
        ("对150户因大病致贫的特困户进行了救助。", "救助因大病致贫的特困户"),
        ("完成20.8公里县道的升级改造。", "县道的升级改造"),
        ("完成108座破损山体治理。", "破损山体治理"),
    ],
)
def test_what_is_said_of_measured_things(cells, text, indicator):
    assert [each for (each,) in cells(text, "indicator")] == [indicator]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("13所农村寄宿制学校11所建成投用。", ["农村寄宿制学校", "建成投用农村寄宿制学校"]),
        ("48家企业签约入驻、21家投产。", ["签约入驻企业", "投产企业"]),
        ("为4000名创业者发放小额担保贷款1.66亿元。", ["发放小额担保贷款的创业者", "为创业者发放小额担保贷款"]),
        ("为6873名困难群体代缴养老保险费68.73万元。", ["代缴养老保险费的困难群体", "为困难群体代缴养老保险费"]),
        ("38家耗能大户落实技改项目139项。", ["落实技改项目的耗能大户", "耗能大户落实技改项目"]),
        ("27家企业实现利润12亿元。", ["企业", "企业利润"]),
    ],
)
def test_what_those_counted_do_or_get(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("建成省级工业设计中心1家、市级3家。", ["建成省级工业设计中心", "建成市级工业设计中心"]),
        ("市级事项网上可办率达到96%，县级达到95%。", ["市级事项网上可办率", "县级事项网上可办率"]),
        ("新增省级规范化中职学校3处、达到9处。", ["新增省级规范化中职学校", "省级规范化中职学校"]),
        ("围绕主导优势产业打造10家标杆企业。", ["打造标杆企业"]),
    ],
)
def test_levels_and_totals_behind_the_first_item(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows
