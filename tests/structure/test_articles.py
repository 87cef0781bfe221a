"""Where articles begin and end."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

BODY = (
    "全市上下深入贯彻落实上级决策部署，紧紧围绕高质量发展目标，攻坚克难、奋力拼搏，"
    "经济社会保持平稳健康发展，各项事业取得新的进步，生产总值增长8%。"
)
REPORT = (
    "政府工作报告\n——2016年1月12日在南通市第十四届人民代表大会第五次会议上\n各位代表：\n"
    f"一、2015年工作回顾\n{BODY}\n二、2016年工作安排\n{BODY}"
)
LONG = "\n".join([BODY] * 40)


def texts(text: str, articles) -> list[str]:
    return [text[article.start : article.end] for article in articles]


def test_dates_below_their_titles_divide_a_list_of_news(divide_text) -> None:
    text = f"温州民间投资增长9%\n2025-07-23\n{BODY}\n乐清新增企业50家\n2025-07-22\n{BODY}"
    articles = divide_text(text)
    assert [(each.title, each.published) for each in articles] == [("温州民间投资增长9%", "2025-07-23"), ("乐清新增企业50家", "2025-07-22")]


def test_dates_above_their_titles_divide_a_list_of_news(divide_text) -> None:
    text = f"2025-07-23\n温州民间投资增长9%\n{BODY}\n2025-07-22\n乐清新增企业50家\n{BODY}"
    assert [each.published for each in divide_text(text)] == ["2025-07-23", "2025-07-22"]


def test_a_date_at_the_head_and_one_at_the_end_do_not_divide_a_report(divide_text) -> None:
    text = f"政府工作报告\n2008年2月24日\n各位代表：\n{BODY}\n{BODY}\n2008年2月26日"
    assert len(divide_text(text)) == 1


def test_two_reports_in_one_file_are_two_articles(divide_text) -> None:
    text = f"{REPORT}\n{LONG}\n{REPORT.replace('2016', '2017').replace('2015', '2016')}\n{LONG}"
    articles = divide_text(text)
    assert [(each.year, each.review) for each in articles] == [(2016, "2015"), (2017, "2016")]


def test_two_reports_without_titles_are_two_articles(divide_text) -> None:
    first = f"{REPORT}\n{LONG}".removeprefix("政府工作报告\n")
    assert len(divide_text(f"{first}\n{first.replace('2016年1月12日', '2016年2月3日')}")) == 2


def test_a_report_that_a_page_shows_twice_is_one_article(divide_text) -> None:
    report = f"{REPORT}\n" + "\n".join(f"{BODY}新增企业{number}家。" for number in range(40))
    (article,) = divide_text(f"{report}\n2016年01月26日\n{report}\n放弃")
    assert article.end <= len(report)


def test_front_matter_is_outside_the_article(divide_text) -> None:
    text = f"---\ntitle: 南通市政府工作报告\nsource: https://example.org/2016/1/18.html\n---\n\n{REPORT}"
    assert texts(text, divide_text(text))[0].startswith("政府工作报告\n——2016年1月12日")


def test_a_labelled_head_is_outside_the_article(divide_text) -> None:
    text = f"标题：2016年南通市政府工作报告\n发文单位：南通市人民政府\n来源URL：http://example.org/t20160118_36331753.shtml\n\n正文：\n{REPORT}"
    assert texts(text, divide_text(text))[0].startswith("政府工作报告")


def test_lines_of_the_page_below_the_report_are_outside(divide_text) -> None:
    text = f"{REPORT}\n[返回首页] [关闭窗口]\n温州市人大常委会办公室版权所有 浙ICP备05062502号\n技术服务电话:0577-88969776"
    assert texts(text, divide_text(text)) == [REPORT]


def test_a_glossary_behind_the_report_is_outside(divide_text) -> None:
    text = f"{REPORT}\n附件：\n《政府工作报告》名词解释\n1.“510+”行动：引进5000名人才，10000名技工。"
    assert "名词解释" not in texts(text, divide_text(text))[0]


def test_a_list_of_projects_behind_the_report_stays(divide_text) -> None:
    text = f"{REPORT}\n2016年民生实事项目\n1.改造老旧小区30个\n2.新建公园8个"
    assert texts(text, divide_text(text))[0].endswith("新建公园8个")


def test_a_summary_before_the_report_is_outside(divide_text) -> None:
    text = f"涞源县2016年政府工作报告\n内容摘要：\n{BODY}{BODY}\n{REPORT}"
    assert texts(text, divide_text(text))[0].startswith("政府工作报告\n——2016年")


def test_a_short_fragment_is_an_article(divide_text) -> None:
    text = "全市实现地区生产总值4297.8亿元"
    assert texts(text, divide_text(text)) == [text]


def test_an_empty_text_has_no_article(divide_text) -> None:
    assert divide_text("") == ()
    assert divide_text(" \n\u3000\n") == ()


PIECES = st.sampled_from(
    [
        "一、2016年工作回顾\n",
        "二、2017年重点工作\n",
        "（一）",
        "五年来，",
        "2016年是",
        "2025-07-23\n",
        "-\n",
        "各位代表：\n",
        "政府工作报告\n",
        "名词解释\n",
        "今年主要预期目标是：",
        "增长8%。",
        "\\r\\n",
        "\r\n",
        "**",
        "——",
        "“十三五”时期",
        BODY,
        " ",
        "\n",
        "返回首页\n",
        "温州市",
        "第十四届人民代表大会第三次会议上\n",
    ]
)


@settings(max_examples=200, deadline=None)
@example("**五年来，（一）今年主要预期目标是：**" + BODY)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_articles_stand_in_order_and_sections_tile_them(divide_text, text: str) -> None:
    position = 0
    for article in divide_text(text):
        assert position <= article.start < article.end <= len(text)
        assert article.sections[0].start == article.start
        assert article.sections[-1].end == article.end
        for one, other in zip(article.sections, article.sections[1:], strict=False):
            assert one.start < one.end == other.start
        position = article.end


def test_a_posting_that_gives_a_bulletin_in_full_is_two_articles(divide_text) -> None:
    text = f"昆明全市常住人口874.4万\n{BODY}\n全文如下\n昆明市2025年国民经济\n和社会发展统计公报[1]\n{LONG}"
    assert [each.title for each in divide_text(text)] == ["昆明全市常住人口874.4万", "昆明市2025年国民经济和社会发展统计公报"]


def test_a_line_that_names_a_bulletin_inside_a_report_does_not_divide_it(divide_text) -> None:
    assert len(divide_text(f"{REPORT}\n{LONG}\n昆明市2025年统计公报\n{BODY}")) == 1


@pytest.mark.parametrize(
    "last",
    [
        "培训教师1200名",
        "建成城市公园12处",
        "3.新增床位1200张",
        "（三）新建学校12所",
        "十、改造老旧小区30个",
        "PM2.5平均浓度降至25微克/立方米",
    ],
)
def test_a_last_line_without_a_full_stop_is_text(divide_text, last) -> None:
    text = f"{REPORT}\n{last}"
    (article,) = divide_text(text)
    assert text[article.start : article.end].endswith(last)
    assert last not in article.sections[-1].path
