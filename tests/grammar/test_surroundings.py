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
        ("乡村振兴三项行动迅速铺开、进展有序。", "乡村振兴行动"),
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


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("支持唐山银行等地方法人金融机构做大做强，力争总资产突破2900亿元。", "唐山银行等地方法人金融机构总资产"),
        ("重点推动“4+2”产业建链强链补链，力争全年产值突破4000亿元。", "“4+2”产业产值"),
        ("发展冷链物流集聚区13个，主营业务收入增长8%。", "冷链物流集聚区主营业务收入"),
        ("举办国际博览会等大型展会175个，成交额达1207.5亿元。", "国际博览会等大型展会成交额"),
        ("在省绩效评估中3次获得优秀，2019年排同类市州第一名。", "省绩效评估"),
        ("其中最关键的指标就是地区生产总值2018年比2010年翻一番。", "地区生产总值"),
        ("投资242亿元的国储林项目是当前全国投资最大的林业项目。", "国储林项目投资"),
        ("全市义务教育新生17.2万人中，非户籍占60%。", "非户籍占比"),
        ("实现5个区（市）义务教育基本均衡发展。", "均衡发展区（市）义务教育"),
        ("马銮湾新城要完成投资280亿元，加快建设。", "马銮湾新城投资"),
        ("市区内基本建成中小学校10所。", "基本建成中小学校"),
        ("港口集装箱吞吐量连续六个月单月突破百万标箱。", "港口集装箱吞吐量"),
        ("支持四川酒茶集团加强资源整合，确保实现营业收入1750亿元。", "四川酒茶集团营业收入"),
        ("引进亿元以上项目不低于250个，其中10亿元以上不低于30个。", "引进10亿元以上项目"),
        ("为80岁老人发放高龄津贴每人每月50元、为90岁老人发放高龄津贴每人每月100元。", "为90岁老人发放高龄津贴"),
    ],
)
def test_how_it_went_and_what_is_done_for_it_are_left_out_behind(cells, text, indicator):
    assert cells(text, "indicator")[-1] == (indicator,)


def test_each_size_of_a_list_counts_its_own(cells):
    text = "新引进100亿元产业项目5个以上、50亿元11个以上、10亿元72个以上。"
    names = [("新引进100亿元产业项目",), ("新引进50亿元产业项目",), ("新引进10亿元产业项目",)]
    assert cells(text, "indicator") == names


def test_a_light_verb_leaves_the_name(cells):
    assert cells("聘请100名软环境监督员进行全程监督。", "indicator") == [("聘请软环境监督员全程监督",)]


def test_scattered_and_central_are_two(cells):
    names = [("五保对象分散供养标准",), ("五保对象集中供养标准",)]
    assert cells("五保对象分散和集中供养标准提高124%和132%。", "indicator") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("光机电、煤层气、化工行业分别增长16.6%、14.2%和8.9%。", ["光机电行业", "煤层气行业", "化工行业"]),
        ("果品、畜牧产值和劳务收入分别达到108亿元、85亿元、145亿元。", ["果品产值", "畜牧产值", "劳务收入"]),
        ("建筑建材、食品饮料等主要行业增加值增速均超过18%。", ["建筑建材行业增加值", "食品饮料行业增加值"]),
        ("食品饮料、清洁能源等优势产业分别实现产值385.59亿元、103亿元。", ["食品饮料产业产值", "清洁能源产业产值"]),
    ],
)
def test_what_the_items_share_ends_with_the_first_measure(cells, text, names):
    assert [each for (each,) in cells(text, "indicator")] == names


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在12个县区各建成一个综合示范村。", ["建成一个综合示范村的县区"]),
        ("重点项目完成投资634.9亿元，为年度投资计划的107.8%。", ["重点项目投资", "重点项目年度投资计划完成率"]),
        ("培育100个产值在10亿元至100亿元以上的“绿色百强”企业。", ["培育“绿色百强”企业", "“绿色百强”企业产值"]),
        ("8大优势主导产业产值占农业总产值的比重达到67.7%。", ["优势主导产业", "优势主导产业产值占农业总产值比重"]),
        ("免费为1000名贫困残疾人配发辅助器具。", ["免费配发辅助器具的贫困残疾人"]),
        ("4万多对孕前夫妇接受免费优生筛查。", ["接受免费优生筛查的孕前夫妇"]),
    ],
)
def test_those_counted_keep_what_they_are(cells, text, names):
    assert [each for (each,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("力争70%村卫生所能够提供中医药服务。", ["提供中医药服务的村卫生所比例"]),
        ("按照不低于5%的比例压减一般性支出。", ["压减一般性支出比例"]),
        (
            "研发投入占地区生产总值比重达4.93%，科研资金投入基础研究的比重提高到30%。",
            ["研发投入占地区生产总值比重", "科研资金投入基础研究的比重"],
        ),
        ("对200个贫困村、6.5万贫困人口实施精准扶贫。", ["精准扶贫贫困村", "精准扶贫贫困人口"]),
        ("新增用地指标1593亩，有偿转让1502亩。", ["新增用地指标", "新增有偿转让"]),
        ("发放各类稳就业补贴近8000万元。", ["发放各类稳就业补贴"]),
    ],
)
def test_a_name_holds_no_word_twice_and_none_by_half(cells, text, names):
    assert [each for (each,) in cells(text, "indicator")] == names
