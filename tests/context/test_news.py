"""What news leave to the sentences before: the county of 全区, the project of 项目总投资, the park of a sum."""

from __future__ import annotations

import pytest

from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document

HEAD = "市领导调研重大项目建设等简讯4则\n发布日期: 2025-03-14 10:12 来源: 温州市人民政府办公室\n\n"


@pytest.fixture
def rows(engine):
    def read(body):
        return extract_document(Document("brief.txt", f"{HEAD}{body}\n"), engine).observations

    return read


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("3月12日,市长赴瓯海区调研。一季度全区要力争固定资产投资增长8%以上。", "瓯海区"),
        ("3月14日,副市长赴泰顺县调研。全县已排查地质灾害隐患点236处。", "泰顺县"),
        ("3月14日,副市长赴泰顺县调研。全市已排查地质灾害隐患点236处。", "温州市"),
        ("全区要力争固定资产投资增长8%以上。", "温州市"),
    ],
)
def test_the_whole_county_is_the_one_that_the_paragraph_named(rows, body, region):
    assert rows(body)[0].region == region


def test_a_page_is_about_the_place_that_publishes_it(rows):
    assert rows("会上集中签约项目18个。")[0].region == "温州市"


def test_the_project_of_the_sentence_before_is_the_one_whose_investment_is_told(rows):
    body = "近日,远景能源海上风电装备制造基地项目正式落户龙湾区。项目计划总投资52亿元,建成后年产整机400台,预计年产值可达100亿元。"
    name = "远景能源海上风电装备制造基地项目"
    assert [(row.indicator.removeprefix(name), row.kind) for row in rows(body)] == [
        ("计划总投资", "outcome"),
        ("年产整机", "target"),
        ("年产值", "target"),
    ]


def test_a_sum_of_a_park_is_not_the_place_s(rows):
    invested = rows("园区已吸引28家企业入驻,累计完成固定资产投资12.6亿元。")[1]
    assert (invested.indicator, invested.code) == ("园区固定资产投资", "")


def test_what_a_meeting_demands_is_a_target(rows):
    assert [row.kind for row in rows("会议强调,要扎实开展拓市场行动,组织境外参展企业1000家次以上,新增外贸主体1500家。")] == ["target"] * 2


def test_the_site_of_a_project_is_no_part_of_its_area_s_name(rows):
    body = "总投资25亿元的温州国际会展中心三期项目率先开工。该项目位于滨江商务区，占地面积86亩，总建筑面积21万平方米。"
    name = "温州国际会展中心三期项目"
    assert [row.indicator for row in rows(body)] == [name + "总投资", name + "占地面积", name + "总建筑面积"]


def test_a_heading_that_runs_into_its_paragraph_hides_no_park(rows):
    invested = rows("二、平台承载能力增强 园区已吸引28家企业入驻，累计完成固定资产投资12.6亿元。")[1]
    assert (invested.indicator, invested.code) == ("园区固定资产投资", "")


def test_a_page_of_a_zone_is_about_the_zone(engine):
    head = "【温州湾新区招商】温州湾新区半年招引项目41个\n发布日期: 2025-07-09 来源: 温州市人民政府办公室\n\n"
    found = extract_document(Document("page.txt", f"{head}上半年，温州湾新区（龙湾区）新招引亿元以上制造业项目41个。\n"), engine)
    row = found.observations[-1]
    assert (row.region, row.indicator) == ("温州湾新区", "新招引亿元以上制造业项目")
