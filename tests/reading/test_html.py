import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.reading import ReadingError, read_bytes

REPORT = "全市生产总值4297.8亿元，增长6.2%。"


def read(body, head="", codec="utf-8"):
    page = f"<!DOCTYPE html><html><head><meta charset='gb2312'>{head}</head><body>{body}</body></html>"
    return read_bytes(page.encode(codec), "page.html")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_what_a_page_declares_is_not_believed(codec):
    assert read(f"<p>{REPORT}</p>", codec=codec).text == REPORT


def test_paragraphs_and_headings_stand_on_lines_of_their_own():
    body = "<h1>政府工作报告</h1><div>一、总体情况</div><p>全市生产总值<br>增长6%</p><ul><li>项目一</li><li>项目二</ul>"
    assert read(body).text.split("\n") == ["政府工作报告", "一、总体情况", "全市生产总值", "增长6%", "项目一", "项目二"]


def test_inline_markup_does_not_split_a_number():
    body = "<p><span>全市生产</span><span>总值<b>4</b></span><font>297</font>.<i>8</i>亿<span>元</span></p>"
    assert read(body).text == "全市生产总值4297.8亿元"


def test_line_breaks_of_the_source_are_no_spaces_in_chinese():
    assert read("<p>全市生产\r\n   总值增长\n6.2%，GDP\nper capita</p>").text == "全市生产总值增长6.2%，GDP per capita"


def test_raised_numbers_are_note_marks_or_exponents():
    body = "<p>地区生产总值<sup>2</sup>540.75亿元，绿地1.5万m<sup>2</sup>，人口<sup>[3]</sup>54.9万</p>"
    assert read(body).text == "地区生产总值[2]540.75亿元，绿地1.5万m²，人口[3]54.9万"


def test_scripts_styles_comments_and_hidden_pieces_go():
    body = f"<script>var a='增长9%。'</script><style>p{{}}</style><!-- 增长8%。 --><p>{REPORT}</p><div style='display:none'>提示</div>"
    assert read(body).text == REPORT


def test_navigation_and_footer_go():
    body = (
        "<div class='topNav'><a href=1>首页</a><a href=2>政务公开</a><a href=3>数据2024</a></div>"
        "<div>您现在的位置：<a>首页</a> > <a>政府公报</a></div>"
        f"<div id=main><h1>报告</h1><p>{REPORT * 20}</p></div>"
        "<div class=footer>主办单位：甲市人民政府 电话：0577-88888888<br>浙ICP备05062502号</div>"
    )
    assert read(body).text == f"报告\n{REPORT * 20}"


def test_a_report_inside_an_element_called_navigation_stays():
    assert read(f"<div id='menu_content' class='nav'><p>{REPORT}</p></div>").text == REPORT


def test_footnotes_are_no_footer():
    assert read(f"<p>{REPORT}</p><div class='footnote'>注：本公报为初步统计数</div>").text.endswith("注：本公报为初步统计数")


def test_counters_and_buttons_go_but_the_date_stays():
    body = f"<div>发布日期：2025-01-21 浏览次数：1234次 字体：[大 中 小] 打印本页</div><p>{REPORT}</p>"
    assert read(body).text.split("\n")[0] == "发布日期：2025-01-21"


def test_preformatted_text_keeps_its_lines():
    assert read(f"<pre>一、回顾\n{REPORT}</pre>").text == f"一、回顾\n{REPORT}"


def test_metadata_comes_from_meta_tags():
    head = (
        '<title>网站</title><meta name="ArticleTitle" content="长沙市2025年统计公报"><meta name="PubDate" content="2026-04-21 16:27">'
        '<meta name="ContentSource" content="湖南省统计局 "><meta name="Url" content="https://tjj.hunan.gov.cn/1.html">'
    )
    metadata = read(f"<p>{REPORT}</p>", head).metadata
    assert (metadata.title, metadata.published) == ("长沙市2025年统计公报", "2026-04-21")
    assert (metadata.issuer, metadata.address) == ("湖南省统计局", "https://tjj.hunan.gov.cn/1.html")


def test_metadata_comes_from_an_index_block():
    rows = (
        "<tr><td>索引号</td><td>001008/2025-61</td><td>发布机构</td><td>市府办</td></tr>"
        "<tr><td>成文日期</td><td>2025年1月21日</td><td>公开方式</td><td>主动公开</td></tr>"
    )
    metadata = read(f"<table>{rows}</table><h1>甲市政府工作报告</h1><p>{REPORT}</p>").metadata
    assert (metadata.title, metadata.issuer, metadata.published) == ("甲市政府工作报告", "市府办", "2025-01-21")


def test_metadata_comes_from_the_line_below_the_title():
    head = "<title>甲市统计公报_统计信息_甲市人民政府门户网站</title>"
    metadata = read(f"<div><span>2026-05-28</span> <span>出处：甲市统计局</span></div><p>{REPORT}</p>", head).metadata
    assert (metadata.title, metadata.issuer, metadata.published) == ("甲市统计公报", "甲市统计局", "2026-05-28")


def test_the_source_of_a_site_itself_is_the_site():
    head = '<meta name="ContentSource" content="本网"><meta name="SiteName" content="广东统计信息网">'
    assert read(f"<p>{REPORT}</p>", head).metadata.issuer == "广东统计信息网"


def test_a_fragment_without_html_is_a_page_and_markdown_with_tags_is_not():
    fragment = f"<p class=MsoNormal>{REPORT}</p><p>{REPORT}</p><p>{REPORT}</p>"
    assert read_bytes(fragment.encode(), "-").text.count("\n") == 2
    markdown = f"---\ntitle: 报告\n---\n<!-- 图 -->\n<br>{REPORT}</p></p></p>"
    assert read_bytes(markdown.encode(), "report.md").text == markdown


def test_a_web_archive_is_opened():
    page = f"<html><body><p>{REPORT}</p></body></html>"
    head = "From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    archive = f"{head}--x\r\nContent-Type: text/html\r\n\r\n{page}\r\n--x--\r\n"
    assert read_bytes(archive.encode("gb18030"), "report.doc").text == REPORT


def test_a_page_nested_without_end_is_refused():
    with pytest.raises(ReadingError, match="nest more than"):
        read_bytes(b"<html><body>" + b"<div>" * 100_000 + REPORT.encode(), "page.html")


def test_deep_but_possible_nesting_is_read():
    assert read("<div><ul>" * 3000 + REPORT + "</ul></div>" * 3000).text == REPORT


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<b>", "<sup>", "<div class=x>", "<br>", "增长6%。", "表", " "]
        )
    )
)
def test_any_soup_is_read(pieces):
    assert "全市生产总值" in read("".join(pieces) + "</table><p>全市生产总值</p>").text


def test_page_numbers_and_charts_of_a_printed_page_go():
    pages = (
        f"一、综合 {REPORT * 9} 2021—2025年生产总值 单位：亿元 25008.8920001906.611949.622042.9881799.8371615.83 增速 ·城镇 农村 —1— "
        f"{REPORT * 9}参加城乡 —2— 居民医疗保险人数207.8万人。 —3— {REPORT}"
    )
    assert read(f"<p>{pages}</p>").text.split("\n") == [
        f"一、综合 {REPORT * 9}",
        "2021—2025年生产总值",
        "增速",
        "城镇",
        "农村",
        f"{REPORT * 9}参加城乡居民医疗保险人数207.8万人。",
        REPORT,
    ]


def test_a_range_of_years_or_a_date_is_no_chart():
    line = f"{REPORT * 20}2021—2025年，年均增长6.5%，2026.05.28起施行。"
    assert read(f"<p>{line}</p>").text == line


def test_eleven_over_two_lines_is_one():
    assert read(f"<p>{REPORT} 十</p><p>一、文化旅游 年末共有剧场10个。</p>").text == f"{REPORT}\n十一、文化旅游 年末共有剧场10个。"
