"""The four seeds: articles, titles, dates, places, years, and the stretches at their turns."""

from __future__ import annotations

import pytest


def stretches(article):
    """(kind, period) wherever one of them changes."""
    found = [(section.kind, section.period) for section in article.sections]
    return [pair for number, pair in enumerate(found) if number == 0 or pair != found[number - 1]]


def test_a_page_of_ten_articles_is_ten_articles_with_their_own_titles_and_dates(divide_seed) -> None:
    articles = divide_seed("002")
    assert [article.published for article in articles] == ["2025-07-23"] * 7 + ["2025-07-22"] * 2 + ["2025-07-19"]
    assert articles[1].title == "温州创新开放十条措施赋能招商引资新突破"
    assert articles[9].title == "【投资温州】2017年温州市政府工作报告"
    assert [article.genre for article in articles] == ["news"] * 9 + ["report"]


def test_articles_of_a_page_have_their_own_places(divide_seed) -> None:
    assert [article.region for article in divide_seed("002")] == [
        "温州市", "温州市", "温州市", "乐清市", "温州市", "温州经开区", "永嘉县", "温州市", "温州市", "温州市",
    ]  # fmt: skip


def test_a_report_on_one_line_turns_where_its_text_turns(divide_seed) -> None:
    report = divide_seed("002")[9]
    assert (report.year, report.review, report.plan, report.adcode) == (2017, "2016", "2017", "330300")
    assert stretches(report) == [
        ("outcome", "2016"),
        ("outcome", "2012/2016"),
        ("outcome", "2016"),
        ("target", "2017/2021"),
        ("target", "2017"),
    ]


def test_headings_inside_the_line_make_the_path(divide_seed, seed_text) -> None:
    report = divide_seed("002")[9]
    here = seed_text("002").index("新建绿道140公里")
    (section,) = [each for each in report.sections if each.start <= here < each.end]
    assert section.path == ("二、今后五年目标要求和2017年重点工作", "（一）以“大拆大整”为突破口，推动城市建设上水平")


def test_a_report_on_a_half_year_reviews_the_half_and_plans_the_year(divide_seed) -> None:
    (report,) = divide_seed("003")
    assert report.title == "关于上半年全市经济社会发展情况和下半年政府工作的报告"
    assert (report.published, report.region, report.adcode) == ("2024-08-26", "温州市", "330300")
    assert (report.genre, report.year, report.review, report.plan) == ("midyear", 2024, "2024-H1", "2024")
    assert stretches(report) == [("outcome", "2024-H1"), ("target", "2024")]


def test_a_forum_page_holds_one_report_and_nothing_of_the_forum(divide_seed, seed_text) -> None:
    (report,) = divide_seed("004")
    text = seed_text("004")[report.start : report.end]
    assert text.startswith("2023年温州市洞头区政府工作报告")
    assert text.endswith("谱写更加精彩的共同富裕海上花园新篇章而努力奋斗!")
    assert (report.published, report.region, report.adcode) == ("2023-02-14", "洞头区", "330305")
    assert stretches(report) == [("outcome", "2022"), ("target", "2023")]


def test_the_last_part_of_a_report_goes_on_with_the_plan(divide_seed) -> None:
    (report,) = divide_seed("004")
    assert (report.sections[-1].path, report.sections[-1].kind) == (("三、建设新时代服务型政府",), "target")


def test_briefs_under_one_head_are_articles(divide_seed) -> None:
    articles = divide_seed("000")
    assert len(articles) == 6
    assert articles[3].title == "市政府常务会议研究部署治理欠薪工作"
    assert {article.published for article in articles} == {"2025-01-21"}
    assert {article.region for article in articles} == {"温州市"}


@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_sections_cover_an_article_without_gaps(divide_seed, number: str) -> None:
    for article in divide_seed(number):
        assert article.sections[0].start == article.start
        assert article.sections[-1].end == article.end
        for one, other in zip(article.sections, article.sections[1:], strict=False):
            assert one.end == other.start


@pytest.mark.parametrize(
    ("number", "words"), [("003", "技术服务电话"), ("003", "ICP备"), ("004", "积分"), ("004", "联系电话"), ("002", "我投稿")]
)
def test_the_page_around_a_report_is_in_no_article(divide_seed, seed_text, number: str, words: str) -> None:
    here = seed_text(number).index(words)
    assert not [article for article in divide_seed(number) if article.start <= here < article.end]
