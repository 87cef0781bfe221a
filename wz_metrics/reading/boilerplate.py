"""What of a web page is no report: navigation, share buttons, footers. In doubt everything is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wz_metrics import expressions as re

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

UNSEEN_TAGS = (
    "-comment script style noscript template head title svg math iframe object embed applet canvas audio video map select button input "
    "textarea datalist rp rt"
)
UNSEEN = frozenset(UNSEEN_TAGS.split())
# Words of class names and ids, compared with the beginnings of their parts: "nav-main" and "topNav" are both navigation.
CHROME = re.compile(
    r"nav(?!y)|menu|foot(?!note)|header|bread|crumb|copyright|share|toolbar|sidebar|recommend|related|comment|login|search|qrcode|ewm|"
    r"pagination|friend|banner|dropdown|popup|modal|fontsize"
)
PARTS = re.compile(r"[A-Z]?[a-z]+")
SENTENCE_MARKS = "。；！？"
WIDGETS = re.compile(
    r"(?<![关荐伸])(?:浏览|阅读|点击|访问)(?:次数|数|量)?\s*(?:[：:]\s*[\d,.]*(?:万?\+|万)?\s*(?:人次|次)?|\(\d*\))|"
    r"【?(?:选择)?字[体号](?:大小)?+\s*[：:]?\s*[\[【(（]?(?:[\s|｜]*(?:大|中|小|默认|超大))+[\s|｜]*[\]】)）]?|字[体号](?:大小)?[：:](?:\s*[\[【]\s*[\]】])?|"
    r"(?:分享(?:到|至)?[：:]?|【?打印(?:本页|此页|该页)?】?|【?关闭(?:窗口|本页)?】?|点赞|收藏|评论)(?=\W*$)|"
    r"(?:用微信|微信)?扫一扫.{0,30}|(?:扫一扫)?在手机打开当前页|返回(?:顶部|首页)(?=\W)|返回(?:顶部|首页)$|显示全部|换一批"
)
LEFTOVER = re.compile(r"\W*(?:相关附件|附件下载|大\s*中\s*小|\W*)\W*")
RECORD = re.compile(
    r"ICP备|公网安备|网站标识码|版权所有|copyright\s*(?:©|\d)|^©|技术支持\s*[：:]|(?:主办|承办)(?:单位)?\s*[：:]|网站地图|(?:技术|服务|咨询|举报|监督|维护|热线|联系)\w{0,2}电话\s*[：:]|"
    r"浏览器.{0,12}(?:版本|分辨率)|违法和不良信息举报",
    re.IGNORECASE,
)
PLACE_IN_SITE = re.compile(r"^\W*(?:您|你)?(?:现在|当前)?(?:所在)?的?位置\s*[：:]|^首\s*页\s*[>＞»•·/\\-]")
# Labels and dates of neighbouring elements stand apart on the screen, by their style.
APART = re.compile(
    r"(?<=\w)(?=(?:发布日期|发布时间|发布机构|发文日期|发文机关|成文日期|生成日期|公开方式|索引号|组配分类|主题分类|信息来源|文章来源|来源|出处|作者|责任编辑)[：:])(?<!信息)(?<!文章)(?<!资料)"
    r"|(?<=[\u4e00-\u9fff])(?=20\d\d-\d\d-\d\d)"
)
LONGEST_WIDGET_LINE = 160
SMALL_SHARE = 0.1


@dataclass(slots=True)
class Weight:
    """What stands below an element: characters, those inside links, links, ends of sentences, main headings."""

    characters: int = 0
    linked: int = 0
    links: int = 0
    marks: int = 0
    headings: int = 0


def walk(root: LexborNode, enter: Callable[[LexborNode], bool], leave: Callable[[LexborNode], None]) -> None:
    """Visit ``root`` and all below it without recursion, as pages nest deeper than Python does.

    Where ``enter`` returns False, neither what is below the node is visited nor ``leave`` called for it.
    """
    node = root
    while True:
        if enter(node):
            if (child := node.child) is not None:
                node = child
                continue
            leave(node)
        while node.mem_id != root.mem_id and node.next is None and node.parent is not None:
            node = node.parent
            leave(node)
        if node.mem_id == root.mem_id or node.next is None:
            return
        node = node.next


def weigh(root: LexborNode) -> dict[int, Weight]:
    """The Weight of every element below ``root``, by the element's ``mem_id``."""
    weights: dict[int, Weight] = {}
    open_weights = [Weight()]
    open_links = 0

    def enter(node: LexborNode) -> bool:
        nonlocal open_links
        tag = node.tag
        if tag == "-text":
            text = "".join((node.text_content or "").split())
            weight = open_weights[-1]
            weight.characters += len(text)
            weight.linked += len(text) if open_links else 0
            weight.marks += sum(map(text.count, SENTENCE_MARKS))
            return False
        if tag in UNSEEN:
            return False
        open_links += tag == "a"
        open_weights.append(Weight(links=int(tag == "a"), headings=int(tag == "h1")))
        return True

    def leave(node: LexborNode) -> None:
        nonlocal open_links
        open_links -= node.tag == "a"
        weight = weights[node.mem_id or 0] = open_weights.pop()
        above = open_weights[-1]
        above.characters += weight.characters
        above.linked += weight.linked
        above.links += weight.links
        above.marks += weight.marks
        above.headings += weight.headings

    walk(root, enter, leave)
    return weights


def is_boilerplate(node: LexborNode, weight: Weight, total: int) -> bool:
    """Whether an element is navigation and the like. ``total`` is the number of characters of the whole page.

    Never true of half of the page, of anything with the main heading, or of much text that is written in sentences.
    """
    if not weight.characters or weight.characters > total / 2 or weight.headings:
        return False
    small = weight.characters < total * SMALL_SHARE
    if weight.links >= 2 and weight.linked >= weight.characters * 0.6 and (not weight.marks or (small and weight.links >= 4)):
        return True
    attributes = node.attributes
    if "none" in (attributes.get("style") or "") and re.search(r"display\s*:\s*none", attributes.get("style") or ""):
        return small and not weight.marks
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    chrome = node.tag in ("nav", "footer") or any(CHROME.match(part.lower()) for part in PARTS.findall(name))
    return chrome and (not weight.marks or (small and (weight.links >= 2 or weight.characters < 200)))


def strip_widgets(line: str) -> str:
    """A short line without counters, font and print buttons; empty if it only names the owner of the site or the place in it.

    >>> strip_widgets("发布日期：2026-02-08 来源：本网 字体大小：小 中 大 分享到：")
    '发布日期：2026-02-08 来源：本网'
    >>> strip_widgets("主办单位：广东省统计局 粤ICP备2021000001号")
    ''
    """
    if len(line) > LONGEST_WIDGET_LINE or any(mark in line for mark in SENTENCE_MARKS):
        return line
    if RECORD.search(line) or PLACE_IN_SITE.search(line):
        return ""
    while (stripped := WIDGETS.sub("", line).strip(" \t|｜·\u00a0\u3000")) != line:
        line = stripped
    return "" if LEFTOVER.fullmatch(line) else APART.sub(" ", line)
