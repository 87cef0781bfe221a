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
