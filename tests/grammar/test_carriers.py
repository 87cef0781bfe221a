"""Those at which the things of the next number are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("消除20个老旧小区1000个照明“暗区”。", ["消除照明“暗区”的老旧小区", "消除照明“暗区”"]),
        ("取消20个部门182项行政审批事项。", ["取消行政审批事项的部门", "取消行政审批事项"]),
        ("建成学院路等14条道路27.7公里综合管廊。", ["建成综合管廊的道路", "建成综合管廊"]),
        ("完成73个贫困村22069人脱贫任务。", ["完成脱贫任务的贫困村", "脱贫任务"]),
        ("梳理11个区共110件热线民生难点事项。", ["梳理热线民生难点事项的区", "梳理热线民生难点事项"]),
        ("惠及157个贫困村2487个贫困户。", ["惠及贫困村", "惠及贫困户"]),
        ("新增2个县5个镇。", ["新增县", "镇"]),
    ],
)
def test_carriers_are_told_by_what_is_done_at_them(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("成立市招商局和高端不锈钢、先进装备制造两支招商小分队。", ["成立招商小分队"]),
        ("抓好国家级经济技术开发区和旺苍、剑阁两个省级经济开发区的发展。", ["抓好省级经济开发区的发展"]),
        ("重点抓好渭武高速和通定、定临、陇漳3条路。", ["重点抓好通定、定临、陇漳路"]),
        ("力争形成1个2500亿级和2个500亿级开发区。", ["形成2500亿级开发区", "形成500亿级开发区"]),
        ("4个宜居示范镇和19个宜居示范村建设取得成效。", ["取得成效的宜居示范镇建设", "建设取得成效的宜居示范村"]),
        ("4646项“我为群众办实事”和“民生微实事”事项全面完成。", ["完成“我为群众办实事”和“民生微实事”事项"]),
        ("100所公办中小学校园设施实现标准化。", ["实现标准化的公办中小学校园设施"]),
    ],
)
def test_what_a_number_counts_of_what_is_named(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("狠抓散煤、扬尘等十项专项整治。", "狠抓散煤、扬尘等专项整治"),
        ("推进市第二儿童医院等33个项目前期工作。", "推进市第二儿童医院等项目前期工作"),
        ("推进医养结合、医联体建设等5项国家级试点。", "推进医养结合、医联体建设等国家级试点"),
        ("推进市容道路、违法建设等11项整治工作。", "推进市容道路、违法建设等整治工作"),
        ("推进东风日产、北车旅顺基地等100个技改项目建设。", "推进技改项目建设"),
        ("出台自主创新、总部经济、动漫软件、工业设计、高新区建设等20多份政策文件。", "出台自主创新等政策文件"),
        ("建成陶瓷基复合材料、集成电路、交叉信息技术等20个创新平台。", "建成创新平台"),
    ],
)
def test_a_vague_kind_keeps_its_examples(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("组建第二批50亿元中小企业发展基金。", ["组建第二批中小企业发展基金"]),
        ("充分发挥1亿元市级科技创新财政专项资金作用。", ["发挥市级科技创新财政专项资金"]),
        ("培训500个企业的600名主要经营管理者。", ["培训主要经营管理者的企业", "培训主要经营管理者"]),
        ("解决了888个村、48.3万农村群众饮水不安全问题。", ["解决饮水不安全问题的村", "解决饮水不安全问题的农村群众"]),
        ("完成300个庭院、100条背街小巷改善。", ["庭院改善", "背街小巷改善"]),
    ],
)
def test_funds_and_lists_of_those_relieved(cells, text, indicators):
    assert [each for (each,) in cells(text, "indicator")] == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("着重抓好平台建设、成果转化、完善机制、高端人才四个环节。", "抓好平台建设、成果转化、完善机制、高端人才环节"),
        ("重点实施历史文化街区保护改造、“三马”地区综合改造、棚户区改造、棚改项目回迁、保障房建设5项民生工程。", "重点实施民生工程"),
        ("城墙保护、综合整治、城楼修复等十大工程60个子项顺利实施。", "十大工程实施子项"),
        ("续建3座中小型水库建设并基本完工。", "续建中小型水库建设"),
        ("环境整治、就业创业、宜居城乡建设等方面的十件民生实事。", "民生实事"),
    ],
)
def test_what_is_listed_before_its_number(cells, text, indicator):
    assert cells(text, "indicator") == [(indicator,)]
