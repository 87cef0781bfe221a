"""Headings and turns -> paths, kinds and periods."""

from __future__ import annotations

import pytest

BODY = "全市上下深入贯彻落实上级决策部署，紧紧围绕高质量发展目标，攻坚克难、奋力拼搏，经济社会保持平稳健康发展，各项事业取得新的进步。"
HEAD = (
    "政府工作报告\n——{year}年1月14日在南通市第十四届人民代表大会第三次会议上\n市长 张国华\n各位代表：\n"
    "现在，我代表市人民政府向大会作工作报告，请予审议。\n"
)


@pytest.fixture
def stretch_of(divide_text):
    """(kind, period, path) of the stretch that holds some words, in a report of that year with those lines."""

    def run(words: str, *lines: str, year: int = 2017):
        text = HEAD.format(year=year) + "\n".join(lines)
        (article,) = divide_text(text)
        here = text.index(words)
        (section,) = [each for each in article.sections if each.start <= here < each.end]
        return section.kind, section.period, section.path

    return run


@pytest.mark.parametrize(
    ("heading", "year", "kind", "period"),
    [
        ("一、2016年工作回顾", 2017, "outcome", "2016"),
        ("**一、2016年工作回顾**", 2017, "outcome", "2016"),
        ("一、 2016 年工作回顾", 2017, "outcome", "2016"),
        ("一、２０１６年工作回顾", 2017, "outcome", "2016"),
        ("第一部分 2016年工作回顾", 2017, "outcome", "2016"),
        ("2008年工作回顾与总结", 2009, "outcome", "2008"),
        ("一、去年工作回顾", 2014, "outcome", "2013"),
        ("一、过去五年工作回顾", 2017, "outcome", "2012/2016"),
        ("一、过去五年及2016年工作回顾", 2017, "outcome", "2012/2016"),
        ("一、2011年和过去五年的工作回顾", 2012, "outcome", "2011"),
        ("一、“十二五”发展回顾", 2016, "outcome", "2011/2015"),
        ("一、2008年以来的工作回顾", 2012, "outcome", "2008/2011"),
        ("二、今后五年目标任务", 2017, "target", "2017/2021"),
        ("二、今后五年目标任务和2017年重点工作", 2017, "target", "2017/2021"),
        ("二、“十四五”时期经济社会发展的指导思想和目标任务", 2021, "target", "2021/2025"),
        ("二、“十五五”时期主要目标", 2026, "target", "2026/2030"),
        ("三、2017年重点工作", 2017, "target", "2017"),
        ("2009年工作安排", 2009, "target", "2009"),
        ("二、今年的主要任务", 2014, "target", "2014"),
        ("二、冷静分析，今年发展任务尤为艰巨", 2014, "target", "2014"),
        ("三、开拓创新，扎实抓好2016年各项工作", 2016, "target", "2016"),
        ("二、对下届政府工作的建议", 2012, "target", "2012/2016"),
    ],
)
def test_a_heading_says_kind_and_period(stretch_of, heading: str, year: int, kind: str, period: str) -> None:
    assert stretch_of("生产总值增长8%", heading, f"{BODY}生产总值增长8%。", year=year)[:2] == (kind, period)


def test_numbered_headings_nest_by_their_marks(stretch_of) -> None:
    lines = ["一、2016年工作回顾", BODY, "（一）经济平稳增长", BODY, "1.工业提质增效", f"{BODY}工业增长7%。"]
    assert stretch_of("工业增长7%", *lines)[2] == ("一、2016年工作回顾", "（一）经济平稳增长", "1.工业提质增效")


def test_a_heading_ends_where_its_first_sentence_ends(stretch_of) -> None:
    lines = ["一、2016年工作回顾", f"（一）经济发展保持稳中有进。{BODY}工业增长7%。"]
    assert stretch_of("工业增长7%", *lines)[2] == ("一、2016年工作回顾", "（一）经济发展保持稳中有进")


def test_bold_words_at_the_head_of_a_paragraph_are_the_deepest_heading(stretch_of) -> None:
    lines = ["一、2016年工作回顾", "**（一）着力稳企业稳增长**", f"**民营经济持续健康发展。**{BODY}新增企业50家。"]
    assert stretch_of("新增企业50家", *lines)[2] == ("一、2016年工作回顾", "（一）着力稳企业稳增长", "民营经济持续健康发展")


def test_a_heading_without_mark_above_numbered_ones_is_their_parent(stretch_of) -> None:
    lines = ["2016年工作回顾", BODY, "一、坚持发展第一要务，经济较快增长", f"{BODY}工业增长7%。", "2017年工作安排", BODY]
    assert stretch_of("工业增长7%", *lines) == ("outcome", "2016", ("2016年工作回顾", "一、坚持发展第一要务，经济较快增长"))


def test_children_inherit_from_their_part(stretch_of) -> None:
    lines = ["一、2016年工作回顾", BODY, "（六）切实加强政府自身建设", f"{BODY}办理建议100件。", "二、2017年工作安排", BODY]
    assert stretch_of("办理建议100件", *lines)[:2] == ("outcome", "2016")


def test_a_part_without_cue_goes_on_with_the_plan(stretch_of) -> None:
    lines = ["一、2016年工作回顾", BODY, "二、2017年工作安排", BODY, "三、切实加强政府自身建设", f"{BODY}压减经费5%。"]
    assert stretch_of("压减经费5%", *lines)[:2] == ("target", "2017")


def test_a_list_of_projects_under_the_plan_stays_target(stretch_of) -> None:
    lines = [
        "一、2016年工作回顾",
        BODY,
        "二、2017年工作安排",
        BODY,
        "1. 改造老旧小区30个。",
        "2. 实施2016年度结转的农村公路提升工程，建成农村公路50公里。",
    ]
    assert stretch_of("建成农村公路50公里", *lines)[0] == "target"


def test_problems_belong_to_the_review(stretch_of) -> None:
    lines = ["一、2016年工作回顾", BODY, "（三）存在的困难和问题", f"{BODY}税收下降3%。", "二、2017年工作安排", BODY]
    assert stretch_of("税收下降3%", *lines)[:2] == ("outcome", "2016")


def test_a_part_with_a_slogan_for_heading_is_the_plan_that_its_text_announces(stretch_of) -> None:
    lines = [
        "一、聚力真抓实干，取得高质量发展新成效",
        BODY,
        "二、决胜全面小康，开启现代化建设新征程",
        f"{BODY}要坚持稳字当头。综合考虑，2020年全市经济社会发展主要预期目标是：生产总值增长7.5%。",
        "1.坚持产业主导",
        f"{BODY}新增企业50家。",
    ]
    assert stretch_of("要坚持稳字当头", *lines, year=2020)[:2] == ("target", "2020")
    assert stretch_of("新增企业50家", *lines, year=2020)[:2] == ("target", "2020")
    assert stretch_of("聚力真抓实干", *lines, year=2020)[:2] == ("outcome", "2019")


def test_a_report_without_headings_turns_where_it_announces_its_goals(stretch_of) -> None:
    lines = [
        f"过去的一年，{BODY}生产总值增长9%。",
        f"今年全市经济社会发展的主要预期目标是：生产总值增长8%。{BODY}",
        f"{BODY}改造小区30个。",
    ]
    assert stretch_of("增长9%", *lines)[:2] == ("outcome", "2016")
    assert stretch_of("增长8%", *lines)[:2] == ("target", "2017")
    assert stretch_of("改造小区30个", *lines)[:2] == ("target", "2017")


def test_a_part_on_five_years_and_the_last_turns_to_the_last_and_back(stretch_of) -> None:
    lines = [
        "一、过去五年及2016年工作回顾",
        f"{BODY}累计投资1.5万亿元。",
        f"2016年是本届政府任期的最后一年。{BODY}投资3900亿元。",
        "（一）经济企稳向好",
        f"{BODY}新增企业50家。",
        f"各位代表！五年来，{BODY}新增公园80个。",
        "二、2017年重点工作",
        BODY,
    ]
    assert stretch_of("累计投资1.5万亿元", *lines)[1] == "2012/2016"
    assert stretch_of("投资3900亿元", *lines)[1] == "2016"
    assert stretch_of("新增企业50家", *lines)[1] == "2016"
    assert stretch_of("新增公园80个", *lines)[1:] == ("2012/2016", ("一、过去五年及2016年工作回顾",))


def test_a_year_inside_a_paragraph_on_five_years_dates_its_sentence_only(stretch_of) -> None:
    lines = [
        "一、过去五年工作回顾",
        f"五年来，综合实力显著增强。2016年，全市生产总值达到910亿元，年均增长10.2%。{BODY}新增公园80个。",
        "二、2017年重点工作",
        BODY,
    ]
    assert stretch_of("年均增长10.2%", *lines)[1] == "2012/2016"
    assert stretch_of("新增公园80个", *lines)[1] == "2012/2016"


def test_a_year_that_opens_a_paragraph_lasts_to_the_next_heading_of_the_same_numbering(stretch_of) -> None:
    lines = [
        "一、过去五年工作回顾",
        "（一）城乡面貌焕然一新",
        f"{BODY}新拓建高速公路200公里。",
        f"2016年，全市森林覆盖率达到20.5%。{BODY}",
        "（二）改革创新取得突破",
        f"{BODY}新增公园80个。",
        "二、2017年重点工作",
        BODY,
    ]
    assert stretch_of("20.5%", *lines)[1] == "2016"
    assert stretch_of("新增公园80个", *lines)[1] == "2012/2016"


def test_a_list_of_good_works_behind_the_report_says_nothing_of_its_parts(stretch_of) -> None:
    lines = [
        "一、围绕中心任务，加快科学发展",
        f"过去的一年，{BODY}新增企业50家。",
        "二、把握奋斗目标，谋划各项工作",
        f"2017年全市经济社会发展的主要预期目标是：生产总值增长9.5%。{BODY}",
        "（一）推动结构调整",
        f"{BODY}改造小区30个。",
        "2017年为民办实事",
        f"一、加强住房建设。{BODY}",
    ]
    assert stretch_of("新增企业50家", *lines)[:2] == ("outcome", "2016")
    assert stretch_of("改造小区30个", *lines)[:2] == ("target", "2017")


def test_a_slogan_over_what_the_next_plan_is_heads_a_plan(stretch_of) -> None:
    lines = [
        "一、2020年工作回顾",
        BODY,
        "二、乘势而上，开启现代化建设新征程",
        f"“十四五”时期是开启新征程的第一个五年，也是至关重要的五年。{BODY}科技专项100项。",
        "三、2021年工作安排",
        BODY,
    ]
    assert stretch_of("科技专项100项", *lines, year=2021)[:2] == ("target", "2021/2025")


def test_five_years_in_a_review_of_one_year_last_a_paragraph(stretch_of) -> None:
    lines = ["一、2015年工作回顾", BODY, f"“十二五”时期，{BODY}新增公园80个。", f"{BODY}新增企业50家。", "二、2016年工作安排", BODY]
    assert stretch_of("新增公园80个", *lines, year=2016)[1] == "2011/2015"
    assert stretch_of("新增企业50家", *lines, year=2016)[1] == "2015"


def test_the_next_five_years_turn_to_the_year_that_the_plan_begins_with(stretch_of) -> None:
    lines = [
        "一、过去五年工作回顾",
        BODY,
        "二、未来五年目标任务及2022年工作安排",
        f"{BODY}到2026年生产总值突破7000亿元。",
        f"综合各方面因素，2022年全市经济社会发展主要预期目标是：生产总值增长8.5%。{BODY}",
        "（一）聚焦产业",
        f"{BODY}新增企业50家。",
    ]
    assert stretch_of("7000亿元", *lines, year=2022)[:2] == ("target", "2022/2026")
    assert stretch_of("增长8.5%", *lines, year=2022)[1] == "2022"
    assert stretch_of("新增企业50家", *lines, year=2022)[1] == "2022"


def test_a_year_of_the_future_in_the_review_does_not_turn_it(stretch_of) -> None:
    lines = ["一、2016年工作回顾", f"2020年，我市将建成高铁新城。{BODY}新增企业50家。", "二、2017年工作安排", BODY]
    assert stretch_of("新增企业50家", *lines)[:2] == ("outcome", "2016")


def test_a_text_that_is_no_report_has_stretches_without_kind(divide_text) -> None:
    (article,) = divide_text("温州市大力推进招商引资，今年以来签约项目231个，总投资1652亿元。")
    assert [(section.kind, section.period) for section in article.sections] == [("", "")]


def test_a_stretch_never_begins_inside_a_sentence(divide_text) -> None:
    text = (
        HEAD.format(year=2022)
        + f"二、未来五年目标任务及2022年工作安排\n{BODY}综合各方面因素，2022年全市发展主要预期目标是：生产总值增长8.5%。"
    )
    (article,) = divide_text(text)
    assert text[article.sections[-1].start :].startswith("综合各方面因素")


@pytest.mark.parametrize("line", ["图5 2021-2025年社会消费品零售总额", "单位：万吨", "表3 2023年主要农产品产量", "2021—2025年地区生产总值"])
def test_a_caption_is_no_heading(divide_text, line: str) -> None:
    body = "全年全市农林牧渔业总产值1185亿元，比上年增长3.2%，粮食产量902.6万吨，蔬菜产量1187万吨。"
    (article,) = divide_text(f"2023年周口市统计公报\n一、农业\n{body}\n{line}\n{body}\n{body}")
    assert {each.path for each in article.sections} <= {(), ("一、农业",)}


def test_a_link_inside_a_sentence_is_no_heading(divide_text) -> None:
    body = "全省经济总体回升向好，主要经济指标增速高于全国平均水平，国家中小企业特色产业集群数量排在"
    text = f"2024年河北省政府工作报告\n各位代表：\n一、2023年工作回顾\n{body}\n全国第一\n，河钢氢冶金项目投产，粮食总产762亿斤。\n{body}。"
    (article,) = divide_text(text)
    assert {each.path for each in article.sections} <= {(), ("一、2023年工作回顾",)}


def test_a_year_that_tasks_are_completed_in_is_not_the_year_of_a_heading(stretch_of) -> None:
    heading = "（七）聚力保障改善民生，切实增强群众获得感。要加大脱贫攻坚力度，今明两年抓好巩固提升，2020年全面完成脱贫任务。"
    state = stretch_of("城镇新增就业", "二、2018年工作安排", f"{heading}{BODY}城镇新增就业3.55万人。", year=2018)
    assert state[:2] == ("target", "2018")
