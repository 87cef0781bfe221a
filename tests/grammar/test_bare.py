"""Deeds alone before their number: what they are done to is told by the clause before or by what was counted before them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("实施农贸市场改造提升三年行动，启动改造提升132家。", "启动农贸市场改造提升"),
        ("实施中华大街南延等断头路打通工程，年内打通5条以上。", "打通中华大街南延等断头路"),
        ("开展农村供水管网改造行动，累计更新1.7万公里。", "农村供水管网更新"),
        ("认真办理中央环保督察组交办案件，办结259件。", "办结中央环保督察组交办案件"),
        ("开展新一轮“散乱污”企业专项整治，取缔关闭1884家。", "取缔关闭“散乱污”企业"),
        ("滚动实施服务业百大项目，建成15个以上。", "建成服务业百大项目"),
        ("加强森林资源保护，完成造林绿化3万亩。", "造林绿化"),
        ("高质量建设“四好”农村路，新（改）建300公里。", "新（改）建“四好”农村路"),
    ],
)
def test_a_deed_takes_what_the_clause_before_sets_out_to_do(cells, text, name):
    assert cells(text, "indicator") == [(name,)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "引进飞地项目142个，总投资125亿元，竣工投产70个，开工建设31个。",
            ["引进飞地项目", "引进飞地项目总投资", "竣工投产飞地项目", "开工建设飞地项目"],
        ),
        (
            "233个现代制造城重大项目开工率78.3%、竣工投产71个。",
            ["现代制造城重大项目", "现代制造城重大项目开工率", "竣工投产现代制造城重大项目"],
        ),
        (
            "保障性住房完成投资35.6亿元，新开工建设13353套，基本建成15147套。",
            ["保障性住房投资", "新开工建设保障性住房", "基本建成保障性住房"],
        ),
        ("老城区企业搬迁改造启动17户，竣工投产10户。", ["老城区企业搬迁改造启动", "老城区企业搬迁改造竣工投产"]),
        ("培训各类企业董事长3000人以上，今年培训800人以上。", ["培训各类企业董事长", "培训各类企业董事长"]),
        ("开展109个城中村改造，完成拆迁整治350万平方米。", ["开展城中村改造", "城中村拆迁整治"]),
        ("清理政府规范性文件10192件，其中失效、废止2913件。", ["清理政府规范性文件", "失效、废止政府规范性文件"]),
    ],
)
def test_a_deed_takes_what_was_counted_before_it(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("开工建设1个、改造完成4个生活垃圾焚烧发电厂。", ["开工建设生活垃圾焚烧发电厂", "改造生活垃圾焚烧发电厂"]),
        ("新辟10条、优化30条公交线路。", ["新辟公交线路", "优化公交线路"]),
        ("开工100个、投产100个、储备100个产业项目。", ["开工产业项目", "投产产业项目", "储备产业项目"]),
        (
            "国家级开发区引进30个、省级开发区引进15个亿元以上项目。",
            ["国家级开发区引进亿元以上项目", "省级开发区引进亿元以上项目"],
        ),
    ],
)
def test_a_deed_takes_what_the_next_number_counts(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("升级改造177条共483.63公里市政道路。", ["升级改造市政道路", "升级改造市政道路里程"]),
        ("成功发行2期共38亿元城投债券。", ["发行城投债券", "发行城投债券金额"]),
    ],
)
def test_two_numbers_that_are_summed_up_share_the_noun_behind_them(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "城市建成区27条黑臭水体整治工程全部开工，17条已整治达标。",
            ["城市建成区开工黑臭水体整治工程", "整治达标黑臭水体"],
        ),
        ("74个子项目中，有72个达到进度要求，2个因征地原因导致进度滞后。", [None, None, "因征地原因导致进度滞后的子项目"]),
        ("小康社会40项指标还有26项没有达标。", [None, "没有达标的指标"]),
        ("停产整改化工企业34户、关停退出7户。", ["停产整改化工企业", "关停退出化工企业"]),
    ],
)
def test_some_of_those_counted_are_told_with_their_noun(cells, text, names):
    found = [name for (name,) in cells(text, "indicator")]
    assert [name for name, wanted in zip(found, names, strict=True) if wanted] == [wanted for wanted in names if wanted]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("分别新增国家级、自治区级龙头企业3家、5家。", ["新增国家级龙头企业", "新增自治区级龙头企业"]),
        ("石化产业集群突破1000亿元。", ["石化产业集群产值"]),
        (
            "形成3个产值超千亿元、2个产值超500亿元产业集群。",
            ["形成产值超千亿元产业集群", "形成产值超500亿元产业集群"],
        ),
        (
            "抓好16个省级、20个市级和一批县级新农村试点示范村建设。",
            ["抓好省级新农村试点示范村建设", "抓好市级新农村试点示范村建设"],
        ),
        ("谋划推进总投资4606亿元61个文旅项目。", ["文旅项目总投资", "文旅项目"]),
        ("1.07万户5.26万人喜迁新居。", ["喜迁新居户数", "喜迁新居人数"]),
        ("剩余建档立卡贫困户5304户8533人全部脱贫。", ["脱贫剩余建档立卡贫困户", "脱贫人数"]),
        (
            "发行2万张文化惠民卡，其中向低保家庭免费发放1000张。",
            ["发行文化惠民卡", "向低保家庭免费发放文化惠民卡"],
        ),
        ("6个省重点项目开工率100%，居全省首位，完成投资190亿元。", ["省重点项目", "省重点项目开工率", "省重点项目投资"]),
        (
            "镁产品产业集群主营业务收入超800亿元，石化产业集群突破500亿元。",
            ["镁产品产业集群主营业务收入", "石化产业集群主营业务收入"],
        ),
    ],
)
def test_a_level_or_an_industry_takes_what_it_lacks(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
