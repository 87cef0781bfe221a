"""What a name leaves out because an earlier clause or item said it: whose, of which grade, won at which games."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("在省第三届冰雪运动会上，我市斩获63枚金牌，金牌总数位列全省第一。", ["省第三届冰雪运动会金牌", "省第三届冰雪运动会金牌总数"]),
        ("我市运动员勇夺亚锦赛田径金牌，全运会获得2金1铜。", ["全运会金牌", "全运会铜牌"]),
        ("举办全国锦标赛，我市健儿获得2金。", ["获得金牌"]),
        ("新登记内资企业数和注册资本分别增长15.3%、46.5%。", ["新登记内资企业数", "新登记内资企业注册资本"]),
        ("创建省级先进乡镇4个、示范村29个。", ["创建省级先进乡镇", "创建省级示范村"]),
        ("建成高性能锂离子电池负极材料等工业项目40个，正邦福猪年产100万头仔猪等农业项目10个。", ["建成工业项目", "建成农业项目"]),
        ("全市新增600家居家养老服务站，120家老年食堂。", ["新增居家养老服务站", "新增老年食堂"]),
        ("确保争取上级项目资金增长5%以上。", ["争取上级项目资金"]),
    ],
)
def test_what_was_said_before_is_restored(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators
