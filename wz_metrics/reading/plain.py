"""Plain text and Markdown: the text stays as it is, what its head says becomes metadata."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.model import Document, Metadata
from wz_metrics.reading.encoding import LOST, Decoded
from wz_metrics.reading.textual import find_tables

HEAD = 3_000
FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
LABELLED = re.compile(r"\A(?:(?:标题|发文单位|发布机构|发文时间|发布时间|报告人|来源URL|来源)[：:].*\r?\n){2,}")
PAIR = re.compile(r"^[ \t]*(?P<key>[A-Za-z_]+|[\u4e00-\u9fff]{2,4}(?:URL)?)[ \t]*[:：][ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)
KEYS = {
    "title": ("title", "标题"),
    "issuer": ("issuer", "author", "publisher", "发文单位", "发布机构"),
    "published": ("date", "published", "pubdate", "发文时间", "发布时间"),
    "address": ("source", "url", "link", "address", "来源URL", "来源"),
}
DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*(?:年|[-/.])\s*(?P<month>1[0-2]|0?[1-9])\s*(?:月|[-/.])\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)


def read_plain(decoded: Decoded, source: str) -> Document:
    """A decoded plain text or Markdown file as a Document: text unchanged, front matter or a 标题：… block read
    as metadata, Markdown and pasted tables found."""
    metadata = replace(read_head(decoded.text), encoding=decoded.encoding, warnings=describe_damage(decoded))
    return Document(source, decoded.text, metadata, find_tables(decoded.text))


def describe_damage(decoded: Decoded) -> tuple[str, ...]:
    """What to tell the user of places that could not be decoded, or that were lost before the file was saved."""
    if decoded.damaged:
        return (f"{decoded.damaged} damaged places could not be decoded as {decoded.encoding} and read as {LOST}",)
    lost = decoded.text.count(LOST)
    warnings = (f"{lost} characters were lost before the file was saved and stand as {LOST}",) if lost else ()
    replaced = decoded.text.count("$1.$2")
    return (*warnings, f"{replaced} numbers were lost before the file was saved and stand as $1.$2") if replaced else warnings


def read_head(text: str) -> Metadata:
    """Metadata from YAML front matter or from a block of 标题：… lines at the head of a text.

    >>> read_head("---\\ntitle: 三明市政府工作报告\\ndate: 2014-01-05\\n---\\n各位代表：").title
    '三明市政府工作报告'
    """
    head = text[:HEAD]
    block = FRONT_MATTER.match(head) or LABELLED.match(head)
    if block is None:
        return Metadata()
    pairs = {pair["key"].lower(): pair["value"].strip("\"' ") for pair in PAIR.finditer(block.group())}
    found = {field: next((pairs[key.lower()] for key in keys if pairs.get(key.lower())), "") for field, keys in KEYS.items()}
    return Metadata(found["title"], found["issuer"], published=find_date(found["published"]), address=found["address"])


def find_date(text: str) -> str:
    """The first date in a text as an ISO date; empty if there is none.

    >>> find_date("发布日期: 2025- 01- 21 15: 26"), find_date("未知")
    ('2025-01-21', '')
    """
    date = DATE.search(text)
    return f"{date['year']}-{int(date['month']):02}-{int(date['day']):02}" if date else ""
