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
        ("6项主要污染物排放量均好于省下达的减排要求。", ["好于省下达的减排要求的主要污染物排放量"]),
    ],
)
def test_what_is_completed_is_told_before_its_noun(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("唐寺门立交、九都路等386项工程竣工。", ["竣工唐寺门立交等工程"]),
        ("轨道交通6、8、10号线等7个项目动工。", ["动工轨道交通6、8、10号线等项目"]),
        ("年初确定的武船重工等89个续建项目全部建成。", ["建成武船重工等续建项目"]),
        ("海陵岛大桥等5个重大交通项目建成通车。", ["建成通车重大交通项目"]),
        ("三利集团等4个项目列入省重点。", ["列入省重点的项目"]),
    ],
)
def test_works_that_say_nothing_keep_their_first_example(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("提前完成覆盖461个村庄的生活污水无害化处理设施建设。", ["生活污水无害化处理设施建设覆盖村庄"]),
        ("连接四条城市主干道的金石二路建成通车。", ["金石二路连接城市主干道"]),
        ("涉及10万余企业职工的“三供一业”分离移交任务基本完成。", ["“三供一业”分离移交任务涉及企业职工"]),
        ("下放了涉及9个部门的57项审批权限。", ["下放审批权限涉及部门", "审批权限"]),
        ("抓好惠及29万人的饮水工程。", ["饮水工程惠及人数"]),
        ("改造的道路覆盖100个村。", ["改造的道路覆盖村"]),
    ],
)
def test_those_counted_are_reached_by_the_noun_behind_them(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("38个黑臭河段中有35个初见成效。", ["黑臭河段", "初见成效的黑臭河段"]),
        ("5个县（市）中4个进入全省前十。", ["县（市）", "进入全省前十的县（市）"]),
        ("35个行业大类中28个行业的单位产值能耗下降。", ["行业大类", "单位产值能耗下降的行业"]),
        ("6个外迁社区中的5个已实现群众搬迁入住。", ["外迁社区", "实现群众搬迁入住的外迁社区"]),
        ("128个低收入村中有26个摘帽。", ["低收入村", "摘帽低收入村"]),
        ("30项主要指标中，有12项约束性指标和16项预期性指标超额完成。", ["主要指标", "约束性指标", "预期性指标"]),
    ],
)
def test_some_of_those_counted_are_told_by_what_they_do(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("85个省赶超重大项目建成。", ["建成省赶超重大项目"]),
        ("完成185幢中小学校舍抗震加固安全工程。", ["中小学校舍抗震加固安全工程"]),
        ("实施100个企业技改提升示范项目。", ["实施企业技改提升示范项目"]),
        ("拆除全部169座马蹄窑、关停所有采石企业。", ["拆除马蹄窑"]),
        ("加大对271个贫困村的帮扶力度。", ["帮扶贫困村"]),
        ("加大对50家农业龙头企业支持力度。", ["支持农业龙头企业"]),
        ("完成保安服务公司等3家企业改制工作。", ["保安服务公司等企业改制工作"]),
        ("抓好新签约的429个项目的落地建设。", ["抓好新签约项目的落地建设"]),
        ("634件人大代表意见、建议和599件政协提案全部办结。", ["办结人大代表意见、建议", "办结政协提案"]),
        ("141个重点流域、跨境流域污染整治项目完成投资14.9亿元。", ["重点流域、跨境流域污染整治项目"] * 2),
        ("全面完成30.2万农村贫困人口脱贫任务。", ["完成脱贫任务的农村贫困人口"]),
    ],
)
def test_a_counted_noun_is_whole(indicators, text, rows):
    assert [row.removesuffix("投资") for row in indicators(text)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("普及九年制义务教育形成的3.5亿元债务全部化解。", ["化解普及九年制义务教育形成的债务"]),
        ("14家破产企业及“僵尸企业”欠缴的3.1亿元养老保险彻底解决。", ["破产企业", "解决破产企业及“僵尸企业”欠缴的养老保险"]),
        ("2004年在册的91.1万平方米危破房改造已完成90.8%。", ["在册危破房改造", "危破房改造完成率"]),
        ("全球最大的5万吨无缝钢管项目建成投产。", ["全球"]),
        ("完成市委、市政府确定的11件27项为民办实事项目。", ["市委、市政府确定为民办实事项目"] * 2),
    ],
)
def test_money_and_land_are_of_the_noun_behind_them(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("9个专业特色工业园区新增规上企业22家。", ["专业特色工业园区", "专业特色工业园区新增规上企业"]),
        ("34个试点集镇谋划实施项目233个。", ["试点集镇", "试点集镇谋划实施项目"]),
        ("实现6万贫困人口人均增收1100元。", ["贫困人口", "贫困人口人均增收"]),
        ("专利过千件园区3个。", ["专利过千件园区"]),
        ("10个县（市）空气质量达标天数比例100%。", ["县（市）", "县（市）空气质量达标天数比例"]),
        ("30支基金总规模达215.4亿元。", ["基金", "基金总规模"]),
        ("友达光电、宸鸿科技2家企业产值超百亿元。", ["产值超百亿元的企业"]),
    ],
)
def test_those_counted_end_before_what_the_next_number_tells_of_them(indicators, text, rows):
    assert indicators(text) == rows
