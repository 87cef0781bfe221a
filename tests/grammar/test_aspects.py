"""What is told of the things that are counted: the things themselves end the name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("提升30所学校教学装备水平。", "提升教学装备水平的学校"),
        ("出口市场扩展到全球196个国家和地区。", "出口市场国家和地区"),
        ("增强8个省级开发区承载带动能力，强化项目引进。", "增强承载带动能力的省级开发区"),
        ("发挥2个国家级基地和4个省级出口基地的作用。", "发挥作用的省级出口基地"),
        ("22个县级污水处理厂出水水质全部达到Ⅳ类标准。", "出水水质达到Ⅳ类标准的县级污水处理厂"),
        ("七大江河108条主要一级支流水质持续好转。", "水质好转的七大江河主要一级支流"),
        ("43.1万农村人口饮水条件得到改善。", "饮水条件改善的农村人口"),
        ("力争10个区县（市）贫困人口全部退出。", "贫困人口退出的区县（市）"),
        ("39万农村贫困人口稳定脱贫。", "稳定脱贫农村贫困人口"),
        ("完成14户企业淘汰落后产能任务。", "企业淘汰落后产能"),
        ("9条小流域和筼筜湖、五缘湾水环境得到有效治理。", "治理小流域和筼筜湖、五缘湾水环境"),
        ("支持60家企业提升综合竞争力。", "支持企业提升综合竞争力"),
        ("建立4个城乡发展一体化体系。", "建立城乡发展一体化体系"),
    ],
)
def test_aspects_are_told_of_the_counted_things(cells, text, name):
    assert cells(text, "indicator")[-1][0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("38个市直部门各类审批服务事项承诺时限压缩率84.89%。", ["市直部门", "市直部门各类审批服务事项承诺时限"]),
        ("26个重点园区产业集中度达到55%以上。", ["重点园区", "重点园区产业集中度"]),
        ("45个国考省考断面达到或优于III类水质比例提高20个百分点。", ["国考省考断面", "国考省考断面达到或优于III类水质比例"]),
    ],
)
def test_a_count_before_what_the_next_number_tells_counts_those_who_have_it(indicators, text, names):
    assert indicators(text) == names
