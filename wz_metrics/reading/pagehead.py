"""Title, issuer, date and address of a web page: from its meta tags, then from its first lines (发布日期：…, 索引号 blocks)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wz_metrics import expressions as re
from wz_metrics.model import Metadata
from wz_metrics.reading.blocks import tidy
from wz_metrics.reading.plain import find_date

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# Names of meta tags, best first, in lower case. 政府网站发展指引 (国办发〔2017〕47号) sets ArticleTitle, PubDate, ContentSource, Url.
TITLE_TAGS = ("articletitle", "og:title", "dc.title", "title")
DATE_TAGS = (
    "pubdate",
    "publishdate",
    "published",
    "og:release_date",
    "article:published_time",
    "datepublished",
    "publishedtime",
    "dc.date",
)
ISSUER_TAGS = ("contentsource", "source", "dc.publisher", "publisher")
ADDRESS_TAGS = ("url", "og:url")
LABELS = (
    "标题|名称|索引号|文号|主题分类|组配分类|公开方式|体裁分类|作者|字体|字号|浏览次数|浏览量|阅读量?|点击|责任编辑|编辑|有效性|生效日期|废止日期|"
    "发布日期|发布时间|发布时期|公开日期|公开时间|生成日期|成文日期|印发日期|发文日期|发文时间|日期|时间|"
    "发布机构|发文机关|发文机构|发文单位|发布单位|信息来源|文章来源|稿源|出处|来源"
)
LABELLED = re.compile(
    rf"(?:^|(?<=[\s|【\[]))(?P<label>{LABELS})\s*[：:\t]\s*(?P<value>[^\t\n|【】]*?)(?=\s*(?:(?:{LABELS})\s*[：:\t]|[\t\n|【】]|\s{{2}}|$))",
    re.MULTILINE,
)
DATE_LABELS = (
    "发布日期",
    "发布时间",
    "发布时期",
    "公开日期",
    "公开时间",
    "发文日期",
    "发文时间",
    "印发日期",
    "成文日期",
    "生成日期",
    "日期",
    "时间",
)
ISSUER_LABELS = ("发布机构", "发文机关", "发文机构", "发文单位", "发布单位", "信息来源", "文章来源", "稿源", "出处", "来源")
OWN_SITE = re.compile(r"本[网站]|未知|互联网|网络|原创|\W*")
REPORT = re.compile(r"报告|公报|简讯|简报|通报|计划|纲要|情况|结果")
HEAD_LINES = 30
HEAD_LENGTH = 2_500


def read_page_head(tree: LexborHTMLParser, text: str) -> Metadata:
    """Metadata of a page from its parsed ``tree`` and from the ``text`` that was read from it."""
    tags = _collect_tags(tree)
    head = "\n".join(text[:HEAD_LENGTH].split("\n")[:HEAD_LINES])
    labelled: dict[str, str] = {}
    for found in LABELLED.finditer(head):
        labelled.setdefault(found["label"], tidy(found["value"]))
    issuer = _pick(tags, ISSUER_TAGS)
    if OWN_SITE.fullmatch(issuer):
        issuer = next((labelled[label] for label in ISSUER_LABELS if not OWN_SITE.fullmatch(labelled.get(label, ""))), "")
    return Metadata(
        title=_pick(tags, TITLE_TAGS) or labelled.get("标题") or labelled.get("名称") or _find_title(tree, text),
        issuer=(issuer or tags.get("sitename", ""))[:60],
        published=find_date(_pick(tags, DATE_TAGS)) or _find_published(labelled, head),
        address=_pick(tags, ADDRESS_TAGS),
    )


def _collect_tags(tree: LexborHTMLParser) -> dict[str, str]:
    """Contents of the meta tags by name; where a name comes twice, the first that says anything."""
    tags: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        content = tidy(attributes.get("content") or "")
        if name and content:
            tags.setdefault(name.lower(), content)
    return tags


def _pick(tags: dict[str, str], names: tuple[str, ...]) -> str:
    return next((tags[name] for name in names if tags.get(name)), "")


def _find_title(tree: LexborHTMLParser, text: str) -> str:
    """The only main heading, else the part of the page's title (报告_栏目_网站) that stands in the text or sounds like a report."""
    headings = [tidy(node.text()) for node in tree.css("h1")]
    headings = [heading for heading in headings if heading and heading in text]
    title = tree.css_first("title")
    parts = [part for part in map(tidy, re.split(r"[_|－]|\s-\s|-{2,}", title.text() if title else "")) if part]
    known = [part for part in parts if part in text[:HEAD_LENGTH]]
    reports = [part for part in parts if REPORT.search(part)]
    return next(iter([*(headings if len(headings) == 1 else ()), *reports, *known, *parts]), "")


def _find_published(labelled: dict[str, str], head: str) -> str:
    """The labelled date, else the first date with a time of day or a source after it, as only postings have."""
    dates = (find_date(labelled.get(label, "")) for label in DATE_LABELS)
    timed = re.search(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}[:：]\d\d|[|｜]?\s*(?:来源|出处|作者|编辑)[：:])", head)
    return next((date for date in dates if date), find_date(timed.group()) if timed else "")
