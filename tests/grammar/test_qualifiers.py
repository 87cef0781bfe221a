"""Numbers that state nothing: spans of time, sums of what was named, sizes in names. A row is its indicator and its value."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("用好用足5年衔接政策，新建学校5所。", [("新建学校", "5")]),
        ("积极应对40年未见的秋旱，粮食产量增长3%。", [("粮食产量", "3")]),
        ("财政每年安排40亿元，5年共安排200亿元。", [("财政安排(每年)", "40"), ("财政安排", "200")]),
        ("消化周期降至3.5年。", [("消化周期", "3.5")]),
        ("商品房去化时间由24个月压缩至14个月。", [("商品房去化时间", "24"), ("商品房去化时间", "14")]),
        ("劳动年龄人口平均受教育年限提高0.5年。", [("劳动年龄人口平均受教育年限", "0.5")]),
    ],
)
def test_years_are_a_figure_only_of_what_lasts(cells, text, expected):
    assert cells(text, "indicator value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("严守生态保护红线、永久基本农田和城镇开发边界三条红线。", []),
        ("推动历下、市中、槐荫、天桥四个中心区产业升级。", []),
        ("统筹改革、民生、增长极培育三项工作。", []),
        ("实施9大类151个教育项目。", [("实施教育项目", "151")]),
        ("完成8大类、247项城建工程。", [("城建工程", "247")]),
        ("新增马山黑山羊、武鸣沃柑两个地理标志商标。", [("新增地理标志商标", "2")]),
        ("大悟、孝昌两个国贫县摘帽退出。", [("摘帽退出国贫县", "2")]),
        ("推动历下、市中等四个中心区产业升级。", [("历下、市中等中心区产业升级", "4")]),
    ],
)
def test_a_sum_of_what_was_named_counts_nothing(cells, text, expected):
    assert cells(text, "indicator value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("晶龙400兆瓦太阳能电池、旭阳30万吨焦油等项目竣工投产。", []),
        ("引进甲公司年产120亿只医疗级手套、乙公司年产100万套家具等投资亿元以上项目190个。", ["190"]),
        ("流坝220千伏和寨坡、驷马110千伏等输变电工程投入运营。", []),
        ("佳辉硅化工8万吨有机硅深加工项目投产运营。", []),
        ("肉类、禽蛋产量40万吨，水产品20万吨。", ["40", "20"]),
        ("形成60万吨钨选、500万吨煤炭生产能力。", ["60", "500"]),
    ],
)
def test_the_size_of_a_listed_project_is_part_of_its_name(cells, text, expected):
    assert [value for (value,) in cells(text, "value")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建1个面积不小于3万平方米的公园。", [("新建面积不小于3万平方米的公园", "1")]),
        ("不再新批年生产能力10万吨以下的非煤矿山。", []),
        ("人口过10万的县城达到6个。", [("人口过10万的县城", "6")]),
        (
            "年产值超100亿元、超50亿元企业分别达到2家、3家。",
            [("年产值超100亿元企业", "2"), ("年产值超50亿元企业", "3")],
        ),
        (
            "新增营业收入过100亿元、50亿元企业各2家以上。",
            [("新增营业收入过100亿元企业", "2"), ("新增50亿元企业", "2")],
        ),
        ("主营业务收入超100亿元的园区达到22个。", [("主营业务收入超100亿元的园区", "22")]),
        ("拆除3000万平方米以上的违法建设。", [("拆除违法建设", "3000")]),
        ("完成90多公里的污水管网建设。", [("污水管网建设", "90")]),
    ],
)
def test_a_limit_belongs_to_what_is_counted(cells, text, expected):
    assert cells(text, "indicator value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("德国大众30万台自动变速箱项目开工建设。", []),
        ("古雷1600万吨炼化一体化、漳州核电获准开展前期工作。", []),
        ("启动建设邵阳东1000万吨货运站。", []),
        ("完成47万亩苹果园更新升级项目。", [("苹果园更新升级项目", "47")]),
    ],
)
def test_the_capacity_in_the_name_of_one_project_states_nothing(cells, text, expected):
    assert cells(text, "indicator value") == expected


def test_the_limit_of_what_is_gone_states_nothing(cells):
    assert cells("集体收入3万元以下的村基本消除，家庭人均年收入低于4600元的贫困现象全面消除。", "value") == []


def test_of_a_work_that_improves_so_much_is_done(cells):
    rows = [("农村公路等级提升", "level", "180"), ("老小区物业管理改善", "level", "575")]
    assert cells("完成农村公路等级提升180公里。完成老小区物业管理改善575万平方米。", "indicator measure value") == rows
