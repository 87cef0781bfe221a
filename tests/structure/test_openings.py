"""Title, date, genre and years of an article."""

from __future__ import annotations

import pytest

from wz_metrics.model import Defaults
from wz_metrics.structure.dates import read_date

BODY = (
    "全市上下深入贯彻落实上级决策部署，紧紧围绕高质量发展目标，攻坚克难、奋力拼搏，"
    "经济社会保持平稳健康发展，各项事业取得新的进步，生产总值增长8%。"
)
PLAN = f"一、{{last}}年工作回顾\n{BODY}\n二、{{year}}年工作安排\n{BODY}"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("（2024年8月26日）", "2024-08-26"),
        ("（ 2017年2月26日）", "2017-02-26"),
        ("二〇二一年一月十八日", "2021-01-18"),
        ("二○○八年二月二十四日", "2008-02-24"),
        ("——19年2月24日在太原市", "2019-02-24"),
        ("发布日期: 2025- 01- 21 15: 26", "2025-01-21"),
        ("2026年4月", "2026-04"),
        ("电话：0577-88969776", ""),
        ("2023年13月1日", ""),
    ],
)
def test_dates_in_digits_and_numerals(text: str, date: str) -> None:
    assert read_date(text) == date


def test_a_report_given_in_december_plans_for_the_next_year(divide_text) -> None:
    text = f"政府工作报告\n——2019年12月25日在常德市第七届人民代表大会第四次会议上\n各位代表：\n一、聚力真抓实干，取得新成效\n{BODY}"
    (article,) = divide_text(text)
    assert (article.published, article.year, article.review, article.plan) == ("2019-12-25", 2020, "2019", "2020")


def test_the_headings_of_the_text_outweigh_the_title_of_the_page(divide_text) -> None:
    text = f"各位代表：\n{PLAN.format(last=2013, year=2014)}"
    (article,) = divide_text(text, title="2015年清远市政府工作报告")
    assert (article.year, article.review) == (2014, "2013")


def test_the_date_of_the_meeting_outweighs_the_date_of_posting(divide_text) -> None:
    text = f"政府工作报告\n发布时间：2024-10-15 来源：市人大\n（2024年8月26日）\n各位代表：\n{BODY}"
    (article,) = divide_text(text, published="2024-10-15")
    assert article.published == "2024-08-26"


def test_without_another_date_the_date_of_posting_is_taken(divide_text) -> None:
    (article,) = divide_text(f"合肥市2008年政府工作报告\n各位代表：\n{PLAN.format(last=2007, year=2008)}", published="2008-03-03")
    assert article.published == "2008-03-03"


@pytest.mark.parametrize(
    ("head", "page", "title"),
    [
        (
            "2023年温州市洞头区政府工作报告\n——2023年2月14日在温州市洞头区第十五届人民代表大会第二次会议上",
            "",
            "2023年温州市洞头区政府工作报告",
        ),
        (
            "政 府 工 作 报 告\n2015年4月28日在高阳县第十六届人民代表大会第四次会议上",
            "高阳县2015年政府工作报告",
            "高阳县2015年政府工作报告",
        ),
        ("政府工作报告\n2015年4月28日在高阳县第十六届人民代表大会第四次会议上", "", "政府工作报告"),
        ("2025年福州市国民经济和社会发展\n统计公报\n福州市统计局", "", "2025年福州市国民经济和社会发展统计公报"),
        ("**中华人民共和国**\n\n**2010年国民经济和社会发展统计公报[1]**", "2010年", "中华人民共和国2010年国民经济和社会发展统计公报"),
        (
            "——2024年1月21日在河北省第十四届人民代表大会第二次会议上\n王正谱作政府工作报告。河北日报记者 霍艳恩 摄",
            "2024年河北省政府工作报告",
            "2024年河北省政府工作报告",
        ),
    ],
)
def test_titles(divide_text, head: str, page: str, title: str) -> None:
    assert divide_text(f"{head}\n各位代表：\n{BODY}", title=page)[0].title == title


@pytest.mark.parametrize(
    ("title", "genre", "year", "review"),
    [
        ("2010年国民经济和社会发展统计公报", "bulletin", 2010, "2010"),
        ("长沙市2025年国民经济和社会发展统计公报", "bulletin", 2025, "2025"),
        ("2025年一季度太原市经济运行情况", "bulletin", 2025, "2025-Q1"),
        ("2024年上半年温州市经济运行情况", "bulletin", 2024, "2024-H1"),
        ("2024年1-5月全市经济运行情况", "bulletin", 2024, "2024-01/2024-05"),
        ("关于2023年上半年国民经济和社会发展计划执行情况的报告", "midyear", 2023, "2023-H1"),
        ("2017年温州市政府工作报告", "report", 2017, "2016"),
    ],
)
def test_genre_and_years_of_a_title(divide_text, title: str, genre: str, year: int, review: str) -> None:
    article = divide_text(f"{title}\n{BODY}{BODY}")[0]
    assert (article.genre, article.year, article.review) == (genre, year, review)


def test_a_bulletin_plans_nothing_and_all_of_it_is_outcome(divide_text) -> None:
    (article,) = divide_text(f"2010年国民经济和社会发展统计公报\n国家统计局\n2011年2月28日\n一、综合\n{BODY}\n二、农业\n{BODY}")
    assert article.plan == ""
    assert {(section.kind, section.period) for section in article.sections} == {("outcome", "2010")}


def test_a_report_without_head_is_known_by_its_parts(divide_text) -> None:
    (article,) = divide_text(PLAN.format(last=2018, year=2019))
    assert (article.genre, article.year) == ("report", 2019)


def test_defaults_count_only_where_the_report_does_not_say(divide_text) -> None:
    defaults = Defaults(region="温州市", year=2020, title="报告")
    (silent,) = divide_text("新增企业50家。", defaults)
    assert (silent.region, silent.adcode, silent.year, silent.title) == ("温州市", "330300", 2020, "报告")
    (report,) = divide_text(f"2017年合肥市政府工作报告\n各位代表：\n{BODY}", defaults)
    assert (report.region, report.year, report.title) == ("合肥市", 2017, "2017年合肥市政府工作报告")


def test_a_report_on_the_budget_of_one_year_and_the_next_plans_for_the_next(divide_text) -> None:
    article = divide_text(
        f"关于温州市2023年预算执行情况和2024年预算草案的报告\n各位代表：\n一、2023年预算执行情况\n{BODY}\n二、2024年预算草案\n{BODY}"
    )[0]
    assert (article.genre, article.year, article.sections[-1].kind, article.sections[-1].period) == ("report", 2024, "target", "2024")


def test_a_speech_with_years_in_words_has_a_year_but_no_year_of_review(divide_text) -> None:
    text = f"各位代表：\n现在，我代表中央人民政府作工作报告。一九五三年工业总产值增加了百分之三十三，一九五四年将继续增加。\n{BODY}"
    (article,) = divide_text(text)
    assert (article.year, article.review) == (1954, "")


def test_years_in_words_in_headings_count(divide_text) -> None:
    text = f"政府工作报告\n各位代表：\n一、二○一五年工作回顾\n{BODY}\n二、二○一六年工作安排\n{BODY}"
    (article,) = divide_text(text)
    assert [(each.kind, each.period) for each in article.sections if each.path] == [("outcome", "2015"), ("target", "2016")]
