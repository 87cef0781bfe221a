"""Projects that say nothing alone take the undertaking of the clause before; trade takes the partner that was named before it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("切实抓好污染治理，实施治理项目498个。", ["实施污染治理项目"]),
        ("农村雨污分流工作加快推进，开工建设441个项目。", ["开工建设农村雨污分流项目"]),
        ("县城扩容提质加快推进，736个项目开工建设，完成投资478亿元。", ["开工建设县城扩容提质项目", "开工建设县城扩容提质项目投资"]),
        ("扎实推进项目建设，开工项目100个。", ["开工项目"]),
        ("持续优化营商环境建设，实施治理项目3个。", ["实施治理项目"]),
    ],
)
def test_projects_are_those_of_the_undertaking_before(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


def test_trade_keeps_the_partner_of_the_figure_before(cells):
    assert cells("对台进口54.9亿美元，出口15.6亿美元。", "indicator") == [("对台进口",), ("对台出口",)]


def test_a_bare_policy_that_opens_a_sentence_is_for_what_the_headline_sets_to_work_on(cells):
    assert cells("大力支持光机电产业集群发展。研究出台8项政策。", "indicator") == [("研究出台光机电产业集群发展政策",)]


def test_what_is_broken_through_at_is_counted(cells):
    assert cells("重点突破53个交通项目。", "indicator") == [("重点突破交通项目",)]
