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
        ("抓好总投资1800多亿元的110个市级重点项目。", [("市级重点项目总投资", "1800"), ("抓好市级重点项目", "110")]),
        ("落地近10亿元项目3个。", [("落地近10亿元项目", "3")]),
        ("新增80岁以上老人补贴对象3万人。", [("新增80岁以上老人补贴对象", "3")]),
    ],
)
def test_a_round_amount_counts_and_sets_no_limit(cells, text, rows):
    assert cells(text, "indicator value") == rows


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("全县59万亩宜林山地完成确权。", "完成确权的宜林山地"),
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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("5项指标增速位列全省第一。", [("增速位列全省第一的指标", "level")]),
        ("力争2个开发区进入省级评价前30位。", [("进入省级评价前30位的开发区", "level")]),
        ("2个园区进入全省综合排名前30。", [("进入全省综合排名前30的园区", "level")]),
        ("地区生产总值增速位列全省第一。", [("地区生产总值(增速)", "rank")]),
    ],
)
def test_a_rank_tells_which_of_many_are_counted(cells, text, rows):
    assert cells(text, "indicator measure") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("200个乡镇、1900个行政村的通行条件得到改善。", ["通行条件改善的乡镇", "通行条件改善的行政村"]),
        ("3个工业园区和昆仑公司等5户企业被确定为示范单位。", ["被确定为示范单位的工业园区", "被确定为示范单位的企业"]),
        ("完成中学等52项教育项目及妇幼保健院等38项卫生项目。", ["中学等教育项目", "妇幼保健院等卫生项目"]),
        ("110多万干部职工与160多万户各族群众结对认亲。", ["结对认亲干部职工", "结对认亲各族群众"]),
        ("15个国考断面水质100%达标。", ["水质达标的国考断面", "国考断面水质达标率"]),
        ("5.8万名党员干部冲锋在前。", ["冲锋在前党员干部"]),
    ],
)
def test_what_is_said_of_several_counted_things(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


def test_the_share_of_another_amount_and_amounts_passed(cells):
    assert cells("农村低保标准达到城镇标准的90%。", "indicator value") == [("农村低保标准占城镇标准比重", "90")]
    assert cells("财政总收入跨越百亿元关口。", "indicator value unit bound") == [("财政总收入", "100", "亿元", "ge")]
    assert cells("完成投资863亿元，超过年度目标14个百分点。", "measure against")[1] == ("gap", "年度目标")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("为中小微企业提供担保贷款10亿元。", "为中小微企业提供担保贷款"),
        ("累计为企业减免税费92.5亿元。", "为企业减免税费"),
        ("以企业为主体建设技术中心10家。", "企业为主体建设技术中心"),
    ],
)
def test_those_who_are_helped_do_not_act(cells, text, indicator):
    assert [each for (each,) in cells(text, "indicator")] == [indicator]
