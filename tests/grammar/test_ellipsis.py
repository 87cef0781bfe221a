"""What a number is of where its clause does not say it: the projects, the fair, the firms or the work that a clause before names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "全年新引进产业项目5个，实施亿元以上项目182个，其中工业项目36个。",
            ["新引进产业项目", "实施亿元以上项目", "实施亿元以上工业项目"],
        ),
        ("集中谋划实施41个、总投资431亿元的基础设施项目。", ["谋划实施基础设施项目", "基础设施项目总投资"]),
        ("岛内策划生成首批30个重大项目，总投资2269亿元。", ["岛内策划生成重大项目", "岛内策划生成重大项目总投资"]),
        ("实施300个市重点项目，落实领导包联机制，完成投资400亿元。", ["实施市重点项目", "市重点项目投资"]),
        ("加快100个5亿元以上重点工业项目建设，实现30个项目竣工投产。", ["加快5亿元以上重点工业项目建设", "竣工投产5亿元以上重点工业项目"]),
    ],
)
def test_projects_stay_those_of_the_clause_before(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("支持中烟南宁卷烟厂，产值突破100亿元。", ["中烟南宁卷烟厂产值"]),
        ("粮食生产战胜多种自然灾害再夺丰收，总产量达330亿斤。", ["粮食总产量"]),
        ("银鹭、银祥等33家龙头企业带动近8万农户，实现产值342亿元。", ["龙头企业", "龙头企业带动农户", "龙头企业产值"]),
        ("以社区为单位实施老旧小区集中连片改造，全年开工8.2万户。", ["开工老旧小区改造"]),
        ("居民收入稳步增长，到2017年达到3.12万元。", ["居民收入"]),
    ],
)
def test_what_is_made_is_named_by_who_makes_it(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("累计投入5.6亿元实施援建项目50个。", ["投入实施援建项目", "实施援建项目"]),
        ("三年内投入19亿元实施86项学校新建工程。", ["学校新建工程投入", "实施学校新建工程"]),
        ("统筹整合涉农资金12.8亿元支持“6969”工程。", ["支持“6969”工程统筹整合涉农资金"]),
        ("改扩建学校30所，全市新增学位1.5万个。", ["改扩建学校", "新增学位"]),
    ],
)
def test_sums_and_seats_are_named_by_their_use(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("消化批而未用土地7469亩，消化周期3.5年。", ["消化批而未用土地", "批而未用土地消化周期"]),
        ("事业单位引进毕业生1111人、企业引进紧缺人才2600人。", ["事业单位引进毕业生", "企业引进紧缺人才"]),
        ("制定政府规章9件，审查行政规范性文件494件。", ["制定政府规章", "审查行政规范性文件"]),
        ("基本医疗保险参保人数达到735.18万人，参保率99.41%。", ["基本医疗保险参保人数", "基本医疗保险参保率"]),
    ],
)
def test_no_word_of_one_number_stands_before_the_next(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("电子商务蓬勃兴起，交易额106.7亿元。", ["电子商务交易额"]),
        ("服务业呈现跨越发展新态势，增加值达到2630亿元。", ["服务业增加值"]),
        ("新农合筹资标准提高到80元，参合农民达211万人，参合率94.7%。", ["新农合筹资标准", "新农合参合农民", "新农合参合率"]),
        ("加大招商引资力度，确保全年签约金额1000亿元以上。", ["招商引资签约金额"]),
        ("成功举办第三届经洽会，新引进项目355个、新开工244个。", ["第三届经洽会新引进项目", "新开工项目"]),
    ],
)
def test_a_name_keeps_whose_it_is_and_nothing_of_how_it_went(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("推进高效农业示范园区建设，出台考评办法，力争完成投资30亿元。", ["高效农业示范园区建设投资"]),
        ("社会消费品零售总额年均增长14%左右，投资年均增长13%左右。", ["社会消费品零售总额", "投资"]),
        ("长科新材料等项目竣工投产，全市装机容量超500万千瓦。", ["装机容量"]),
    ],
)
def test_what_is_of_the_whole_place_has_no_owner(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("6户企业产值超百亿元，60户企业超十亿元。", [("产值超百亿元的企业", "6"), ("产值超十亿元的企业", "60")]),
        ("新增产值超亿元企业12家，其中3家超50亿元。", [("新增产值超亿元企业", "12"), ("新增产值超50亿元企业", "3")]),
        ("规模以上工业企业达到500家，其中10家超50亿元。", [("规模以上工业企业", "500"), ("超50亿元的规模以上工业企业", "10")]),
        ("3家企业营业收入过100亿元，8家过50亿元。", [("营业收入过100亿元的企业", "3"), ("营业收入过50亿元的企业", "8")]),
    ],
)
def test_an_amount_that_each_is_beyond_tells_which_they_are(cells, text, rows):
    assert [tuple(each) for each in cells(text, "indicator value")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("完成到位注册外资36.7亿美元，其中制造业占比60%。", ["到位注册外资", "制造业占到位注册外资比重"]),
        (
            "“长安号”常态运行15条干线，全年开行3720列，开行量、货运量、重箱率均居全国第一。",
            ["“长安号”常态运行干线", "“长安号”开行", "“长安号”开行量", "“长安号”货运量", "“长安号”重箱率"],
        ),
        ("开展集中式饮用水水源地环境综合整治，确保水质达标率100%。", ["集中式饮用水水源地水质达标率"]),
        ("一般公共预算收入增长38.6%，排名全省第一；总量201.3亿元。", ["一般公共预算收入", "一般公共预算收入(增速)", "一般公共预算收入"]),
        ("新流转农村土地8.2万亩，流转总面积达到113.6万亩，流转率20.6%。", ["新流转农村土地", "农村土地流转总面积", "农村土地流转率"]),
        ("外来商业会议2300场，参会人数50万人次。", ["外来商业会议", "外来商业会议参会人数"]),
        ("群众安全感、满意率保持在97%以上。", ["群众安全感", "群众满意率"]),
        ("建议和提案办复率均为100%。", ["建议办复率", "提案办复率"]),
        ("在全国率先实现重点企业复工率、到岗率达到100%。", ["重点企业复工率", "重点企业到岗率"]),
        ("年内多渠道筹措资金145亿元，落实建设用地126公顷。", ["筹措资金", "落实建设用地"]),
    ],
)
def test_an_aspect_takes_what_the_clauses_before_are_about(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("投入资金16.1亿元，解决了31.8万人的脱贫问题。", ["解决脱贫问题投入资金", "解决脱贫问题人数"]),
        ("建成沼气池1500个；二是投资300万元，继续实施人畜饮水工程。", ["建成沼气池", "人畜饮水工程投资"]),
        ("投资1.6亿元，新建改造农村公路400公里。", ["新建改造农村公路投资", "新建改造农村公路"]),
        ("投入3.3亿元，改造提升薄弱学校20所。", ["薄弱学校改造提升投入", "改造提升薄弱学校"]),
    ],
)
def test_a_sum_is_for_what_the_next_clause_does(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows
