"""What belongs to the clause beside a number, or only tells how it goes, is no part of the indicator."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("跻身中国“绿都”综合评价前四。", "中国“绿都”综合评价"),
        ("杭州高新区位列全国高新区综合排名第六名。", "高新区综合排名"),
        ("在全国358个地级以上城市群众安全感排名前移至第16位。", "群众安全感"),
        ("在2008年的基础上再向社会提供保障性住房12138套。", "向社会提供保障性住房"),
        ("坚持每年将财政支出八成以上投入民生。", "财政支出用于民生比例"),
        ("实施国际招商，推出4.5平方公里净地。", "推出净地"),
        ("乡村振兴三项行动迅速铺开、进展有序。", "乡村振兴行动迅速铺开"),
        ("习近平总书记先后3次就毕节试验区工作作出重要指示批示。", "习近平总书记就毕节试验区工作作出重要指示批示"),
        ("企业开办更便利，鼓励有条件的地区将企业开办时间压缩至1个工作日。", "企业开办时间"),
        ("25家金融机构落户我市。", "落户我市的金融机构"),
        ("工作专班先后召开56次例会。", "工作专班召开例会"),
        ("各县区均完成土地出让收入10亿元。", "各县区土地出让收入"),
        ("用心用情用力办好省20项民生工程。", "办好省民生工程"),
        ("下大力气实施美丽乡村六项行动计划。", "实施美丽乡村行动计划"),
        ("从2016年起3年内建立覆盖三级的服务共同体600家。", "建立覆盖三级的服务共同体"),
        ("创成2个省级农业生产全程全面机械化示范县。", "创成省级农业生产全程全面机械化示范县"),
        ("90%以上业务网上办理。", "网上办理业务比例"),
    ],
)
def test_words_around_a_name_are_left_out(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]


def test_a_second_deed_of_the_same_kind_names_itself(cells):
    assert cells("实施生产安置2932人、搬迁安置2222人。", "indicator") == [("实施生产安置",), ("搬迁安置",)]


def test_a_village_road_of_cement_is_no_water(cells):
    text = "完成自然村通水泥路建设2935公里、农村公路窄改宽524公里、安防工程1142公里。"
    assert cells(text, "indicator") == [("自然村通水泥路建设",), ("农村公路窄改宽",), ("安防工程",)]


def test_a_firm_of_the_same_trade_shares_no_half_word(cells):
    assert cells("培育辣椒产业专业镇村35个、辣椒企业16家。", "indicator") == [("培育辣椒产业专业镇村",), ("培育辣椒企业",)]


def test_what_all_do_before_a_mark_is_not_done_by_the_next(cells):
    assert cells("四县一区全部摘帽、359个贫困村全部出列。", "indicator") == [("出列贫困村",)]


def test_those_a_rank_is_among_are_not_ranked(cells):
    text = "唐山港货物吞吐量达到3.1亿吨，在全国港口排名由第9位上升到第8位。"
    assert cells(text, "indicator") == [("唐山港货物吞吐量",)] * 3
