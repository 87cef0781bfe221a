"""Promised figures beside what became of them."""

from __future__ import annotations

import pytest

from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document

REPORT = """2014年温州市政府工作报告
一、2013年工作回顾
新建学校9所。
二、2014年工作安排
新建学校8所。
附件
2013年为民办10件实事完成情况
{}
"""


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("一、新建学校49所（市教育局负责）。新建学校90所。\n二、改造小区3个（市住建局负责）。改造小区5个。", ["target", "outcome"] * 2),
        ("一、实施早餐工程。发展连锁店50处。\n完成情况：发展连锁店59处。", ["target", "outcome"]),
        ("1．创建优质幼儿园20所。\n全市创建优质幼儿园21所。\n2．新建公厕3座。\n已建成公厕4座。", ["target", "outcome"] * 2),
        ("1．创建优质幼儿园20所。\n2．新建公厕3座。", ["outcome", "outcome"]),
    ],
)
def test_what_was_promised_is_a_target(engine, text, kinds):
    rows = extract_document(Document("report.md", REPORT.format(text)), engine).observations
    assert [row.kind for row in rows][-len(kinds) :] == kinds
