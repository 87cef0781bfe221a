"""What is told of counted things, and how far it goes."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("8个国考断面水质达标。", ["水质达标国考断面"]),
        ("8个考核断面水质类别均达到地表水Ⅱ类标准。", ["水质类别达到地表水Ⅱ类标准的考核断面"]),
        ("3个入海河流断面无劣V类水质。", ["无劣V类水质的入海河流断面"]),
        ("30条城市水体消除黑臭。", ["消除黑臭城市水体"]),
        ("华药、石药等4家企业销售收入超500亿元。", ["销售收入超500亿元的企业"]),
        ("力争红旗集团、建鑫铜业等4家以上企业产值突破50亿元。", ["产值突破50亿元的企业"]),
        ("完成7台燃煤设备超洁净排放改造。", ["燃煤设备超洁净排放改造"]),
        ("完成77家国有“僵尸企业”职工分流安置。", ["分流安置国有“僵尸企业”职工"]),
        ("12个中试项目入驻运营。", ["入驻运营中试项目"]),
        ("市区5大片区截污工程基本完工。", ["完工片区截污工程"]),
        ("22个项目获省科技奖、占全省1/5。", ["获省科技奖的项目"]),
        ("政府系统承担的63个项目取得过硬成效。", ["取得过硬成效的政府系统承担的项目"]),
    ],
)
def test_what_is_told_of_those_counted_stands_before_them(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("完成水源保护区1069栋违法建筑全部拆除任务。", ["水源保护区拆除违法建筑"]),
        ("完成100名领军人才选拔工作。", ["选拔领军人才"]),
        ("列入混改的115户企业已完成25户。", ["列入混改的企业", "完成列入混改的企业"]),
        ("加快10个省级开发区建设步伐。", ["加快省级开发区建设"]),
        ("重点推进的104个现代服务业项目成效明显。", ["重点推进现代服务业项目"]),
        ("推动大连湾海底隧道等9个在建项目尽快竣工达效。", ["竣工达效大连湾海底隧道等在建项目"]),
        ("204个市级重点项目全部开工，竣工65个。", ["开工市级重点项目", "竣工市级重点项目"]),
    ],
)
def test_how_work_gets_on_is_no_part_of_it(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("专利申请量、专利授权量分别增长10%和20%。", ["专利申请量", "专利授权量"]),
        ("死亡人数、刑事案件分别下降9%和6%。", ["死亡人数", "刑事案件"]),
        ("改造提升水平指数和数字经济发展综合评价指数均居全省第2。", ["改造提升水平指数", "数字经济发展综合评价指数"]),
    ],
)
def test_an_item_that_is_complete_takes_nothing_twice(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("举办电视问政直播节目10期、131个问题全部整改。", ["举办电视问政直播节目", "整改问题"]),
        ("棚户区改造开工1438套、1772户群众搬进新居。", ["棚户区改造开工", "搬进新居的群众"]),
        ("行业退出恶臭项目142个、26家企业退出或转产。", ["行业退出恶臭项目", "退出或转产的企业"]),
    ],
)
def test_a_verb_acts_on_what_stands_before_its_number_alone(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("争取社会消费品零售总额560亿元。", ["社会消费品零售总额"]),
        ("推动经济总量迈上2万亿台阶。", ["经济总量"]),
        ("推动颐康服务站覆盖50%以上村居。", ["颐康服务站覆盖村居比例"]),
        ("争取新增专项债券113亿元。", ["争取新增专项债券"]),
        ("深化“三群四链”建设，综合产值突破750亿元。", ["“三群四链”综合产值"]),
    ],
)
def test_what_brings_a_figure_about_is_no_part_of_its_name(indicators, text, rows):
    assert indicators(text) == rows
