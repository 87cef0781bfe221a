"""Names that say nothing alone, with what the clauses before them or the headline are about."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the clause before
        ("推进城中村改造行动计划，启动改造面积450万平方米以上。", ["城中村启动改造面积"]),
        ("加强区域电网建设改造，投产线路798公里，增长80%。", ["区域电网投产线路", "区域电网投产线路"]),
        # what was counted before
        ("设立养老服务助餐配餐点846个，镇街覆盖率100%。", ["设立养老服务助餐配餐点", "养老服务助餐配餐点镇街覆盖率"]),
        ("完成162个行政村的生活污水治理，新增受益农户43895户。", ["生活污水治理的行政村", "生活污水治理新增受益农户"]),
        # the headline, over some sentences where it is an industry
        (
            "大力发展海洋经济。统筹海洋深度开发和海岸高效利用，加快深远海开发保障基地建设，拓展蓝色发展空间。抓好140个重点项目，促进转型。",
            ["抓好海洋经济重点项目"],
        ),
        # what the paragraph mentions
        ("推进机场改扩建，持续增加航线，争取全年旅客吞吐量达到770万人次。", ["机场旅客吞吐量"]),
        # figures of the whole place are none of a park or a campaign
        ("临港产业园建设全面提速，全市工业总产值增长8%。", ["工业总产值"]),
        # a sentence that turns to projects leaves the headline
        ("新能源产业步伐加快。强力推进项目库建设，完善机制，实施千万元以上项目51个。", ["实施千万元以上项目"]),
        # what says nothing itself names nothing
        ("狠抓项目建设，完善推进机制，开工重点项目30个。", ["开工重点项目"]),
        ("深化人事薪酬制度改革，设立引导基金，签约引进亿元项目40个。", ["签约引进亿元项目"]),
    ],
)
def test_a_vague_name_takes_what_it_is_of(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
