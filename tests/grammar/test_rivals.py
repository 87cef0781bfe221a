"""Gaps, shares and ranks: those compared with and their number, the next of a list, two sides of one word."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("房价涨幅低于全国70个大中城市平均水平4.2个百分点。", [("房价涨幅", "gap", "-4.2", "全国70个大中城市")]),
        ("公共文明指数居全国15个副省级城市之首，新建学校5所。", [("新建学校", "level", "5", "")]),
        ("多项指标增速在全国26个省会城市中居于前列，新建学校5所。", [("新建学校", "level", "5", "")]),
        ("全市22家县级以上医院出院者平均费用4739元。", [("县级以上医院出院者平均费用", "level", "4739", "")]),
    ],
)
def test_those_compared_with_are_not_counted(cells, text, rows):
    assert cells(text, "indicator measure value against")[-1:] == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("战略性新兴产业产值增速超过规模以上工业17.5个百分点。", ("战略性新兴产业产值", "gap", "17.5", "规模以上工业")),
        ("高技术产业、先进制造业增速分别比工业整体水平高9.3、0.6个百分点。", ("先进制造业增速", "gap", "0.6", "工业")),
        ("现代服务业增速超传统服务业4个百分点。", ("现代服务业增速", "gap", "4", "传统服务业")),
        ("乡村振兴战略实绩考核连续2年居粤北片区第一。", ("乡村振兴战略实绩考核", "rank", "1", "粤北片区")),
        ("高新技术产业增加值占比达38.5%，超过“十四五”预期目标8.5个百分点。", ("高新技术产业增加值占比", "gap", "8.5", "“十四五”预期目标")),
        ("工业投资增速低于全国1.2个百分点、全省0.6个百分点。", ("工业投资", "gap", "-0.6", "全省")),
        ("旅游总收入恢复到上年75%。", ("旅游总收入", "multiple", "75", "")),
        ("三县经济总量年均增长达到13.2%。", ("三县经济总量", "avg_growth", "13.2", "")),
        ("低收入农户增收12%。", ("低收入农户收入", "growth", "12", "")),
        ("在《中国城市公共服务力评价》中，我市排名上升至第三位。", ("城市公共服务力评价", "rank", "3", "")),
        ("茶叶出口额占全省的80%、全国的10%以上。", ("茶叶出口额占全国比重", "level", "10", "")),
        ("外贸进出口额分别占全省的65%和57%。", ("外贸出口额占全省比重", "level", "57", "")),
        ("城乡低保标准分别提高到每月400元和每年3000元。", ("农村低保标准", "level", "3000", "")),
        ("社会消费品零售总额超过疫情前水平、同比增长8.8%。", ("社会消费品零售总额", "growth", "8.8", "")),
        ("全市321项行政许可和非行政许可审批事项削减到245项。", ("行政许可和非行政许可审批事项", "level", "245", "")),
    ],
)
def test_the_next_of_a_list_and_what_stands_before_it(cells, text, row):
    assert cells(text, "indicator measure value against")[-1] == row


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("创新能力位居国家创新型城市53位。", [("创新能力", "rank", "53")]),
        ("甲县、乙县在全国百强县中位列第73位和92位。", [("甲县", "rank", "73"), ("乙县", "rank", "92")]),
        ("经济总量排名前移3位。", [("经济总量位次", "change", "3")]),
        ("引进居国内前列的专家12位。", [("引进居国内前列的专家", "level", "12")]),
    ],
)
def test_ranks_without_a_sign_of_order(cells, text, rows):
    assert cells(text, "indicator measure value")[-len(rows) :] == rows


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("9家医院与长三角地区知名医院建立合作项目。", "与长三角地区知名医院建立合作项目的医院"),
        ("500多个帮扶单位和7000多名党员干部与贫困村、贫困户挂钩对接。", "与贫困村、贫困户挂钩对接的党员干部"),
        ("25个村实施旧村改造与新村建设。", "实施旧村改造与新村建设的村"),
    ],
)
def test_with_whom_those_counted_act(cells, text, indicator):
    assert cells(text, "indicator")[-1] == (indicator,)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("农产品加工业产值达1800亿元，与农业总产值比达到3:1。", ("农产品加工业产值与农业总产值之比", "level", "3")),
        ("生产安全事故宗数逐年下降，比2016年下降35.2%。", ("生产安全事故宗数", "growth", "-35.2")),
        ("推进2个国家级和10个省级农业园区建设，新建2个区级、162个镇（街）级服务中心。", ("新建镇（街）级服务中心", "level", "162")),
    ],
)
def test_a_ratio_and_what_was_said_to_fall(cells, text, row):
    assert cells(text, "indicator measure value")[-1] == row


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("空气优良率达75%，在省会城市（直辖市）中名列第六。", ("空气优良率", "省会城市（直辖市）")),
        ("自贸片区金融创新指数在同批19个片区中排名第二。", ("自贸片区金融创新指数", "同批19个片区")),
        ("生态文明指数在全国地级及以上城市中排名第一。", ("生态文明指数", "全国地级及以上城市")),
    ],
)
def test_those_among_whom_it_is_ranked_are_no_part_of_the_name(cells, text, row):
    assert tuple(cells(text, "indicator against")[-1]) == row


def test_a_rank_in_places_is_a_rank(cells):
    assert cells("全国地级市信用监测排名前30位次。", "measure value unit") == [("rank", "30", "位")]


def test_the_place_of_a_growth_rate_that_moves_is_named_so(cells):
    rows = cells("地区生产总值518亿元，增长10.5%，增速居全省第11位，比上年提升2位。", "indicator measure")
    assert rows[-2:] == [("地区生产总值(增速)", "rank"), ("地区生产总值增速位次", "change")]


def test_the_first_so_many_strong_are_a_rank(cells):
    assert cells("集装箱吞吐量进入世界港口前十强。", "indicator value bound against") == [("集装箱吞吐量", "10", "le", "世界港口")]


def test_those_among_whom_a_sentence_compares_are_no_figure(cells):
    text = "在15个副省级城市中，财政收入由第14位前移到第12位。在全省64家工业类开发区考核中，高平开发区排名第6。"
    assert [value for (value,) in cells(text, "value")] == ["14", "12", "6"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("全市有10项主要经济指标位次前移。", ["位次前移的主要经济指标"]),
        ("旅游业五项指标高于全省平均水平。", ["高于全省平均水平的旅游业指标"]),
        ("12项指标增速位居全省前三。", ["增速位居全省前三的指标"]),
    ],
)
def test_indicators_that_are_counted_are_told_apart_by_how_they_stand(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows
