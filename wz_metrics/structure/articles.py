"""Where the articles of a page begin and end: lists of news with their dates, and reports with a page around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wz_metrics.model import Document
from wz_metrics.structure.dates import read_date
from wz_metrics.structure.lines import Line, squeeze
from wz_metrics.structure.rules import SectionRule

SALUTATION = re.compile(r"(?:各位|尊敬的|人大|全体)[^。]{0,8}代表[：！，]|^主任[、，]|各位委员[：！]")
_DATE_LINE = re.compile(
    r"[\[（【]?(?:发布(?:时间|日期)?：?)?\s*\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s*\d{1,2}：\d{2}(?:：\d{2})?)?[\]）】]?"
)
_RULE = re.compile(r"(?:[-—－=*_·]\s*){1,80}")
_FRONT = re.compile(r"\A\s*---[ \t]*\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_LABELS = re.compile(r"\A(?:(?:[^\n：:]{2,8}[：:][^\n]*|[ \t]*)\r?\n)*?正文[：:]")
_ENDS = re.compile(r"[。！？!?…][”’）)\]】]?$")


CONTINUED = re.compile(r"(?:和社会发展|统计公报|工作报告)")
LONGEST_TITLE = 60
_TITLE = re.compile(r"报告|公报|公報|简报|通报|简讯|运行情况|发展情况|经济运行|核算结果")
_NO_TITLE = re.compile(r"次会议|(?<!工)作.{0,6}报告|摄）?$|记者|^内容摘要|报告人|^来源|^\[复制")
_CONTENT = re.compile(r"\d(?:亿|万|个|家|%|公里|平方|亩|人|项|所|座|户|吨|元)|\|.*\|.*\||\t")


@dataclass(frozen=True, slots=True)
class Span:
    """An article at [start, end) with its lines, and the title and date that the page gives it, if it does."""

    start: int
    end: int
    lines: tuple[Line, ...]
    title: str = ""
    published: str = ""


def find_articles(
    document: Document, text: str, lines: Sequence[Line], boilerplate: Sequence[SectionRule], glossary: Sequence[SectionRule]
) -> list[Span]:
    """The articles of a document; ``text`` is its canonical text. What belongs to the page alone is in none of them."""
    listed = _split_list(text, lines)
    if listed:
        return listed
    head = _FRONT.match(document.text) or _LABELS.match(document.text[:3000])
    body = [line for line in lines if (not head or line.start >= head.end()) and not text.startswith("<！--", line.start)]
    body = _cut_glossary(text, body, glossary)
    body = _cut_tail(document, text, _cut_head(text, body, boilerplate), boilerplate)
    body = body or list(lines)
    return [Span(body[0].start, body[-1].end, tuple(body))] if body else []


def _split_list(text: str, lines: Sequence[Line]) -> list[Span]:
    """A list of news, each a short title, its text and a line with its date behind or before the text."""
    dates = [number for number, line in enumerate(lines) if line.length <= 30 and _DATE_LINE.fullmatch(text, line.start, line.end)]
    if len(dates) < 2:
        return []
    blocks: list[list[Line]] = []
    behind = all(number > 0 and lines[number - 1].length > 90 for number in dates)
    current: list[Line] = []
    for number, line in enumerate(lines):
        if _RULE.fullmatch(text, line.start, line.end):
            continue
        if not behind and number + 1 < len(lines) and number + 1 in dates and current:
            blocks, current = [*blocks, current], []
        current.append(line)
        if behind and number in dates:
            blocks, current = [*blocks, current], []
    blocks = blocks if behind else [*blocks, current]
    return [span for block in blocks if (span := _read_item(text, block)) is not None]


def _read_item(text: str, block: Sequence[Line]) -> Span | None:
    dated = [line for line in block if _DATE_LINE.fullmatch(text, line.start, line.end)]
    body = [line for line in block if line not in dated]
    if not dated or not any(line.length > 60 for line in body):
        return None
    while len(body) > 1 and body[1].length <= 60:
        body = body[1:]
    title = squeeze(text[body[0].start : body[0].end]) if body[0].length <= 60 else ""
    return Span(body[0].start, body[-1].end, tuple(body), title, read_date(text[dated[-1].start : dated[-1].end]))


def _is_page(text: str, line: Line, rules: Sequence[SectionRule]) -> bool:
    content = text[line.start : line.end]
    return line.length <= 600 and any(pattern.search(content) for rule in rules for pattern in rule.patterns)


def is_title(line: str) -> bool:
    """Whether a line may be the title of a report: short, names one, and is neither its meeting nor a caption."""
    shown = squeeze(line)
    return len(shown) <= LONGEST_TITLE and _TITLE.search(shown) is not None and _NO_TITLE.search(shown) is None


def _names_report(text: str, line: Line) -> bool:
    return (
        line.length <= LONGEST_TITLE
        and re.search("(?:工作报告|统计公报)(?:[\\[〔（].*)?$", squeeze(text[line.start : line.end])) is not None
    )


def _cut_head(text: str, lines: list[Line], boilerplate: Sequence[SectionRule]) -> list[Line]:
    """Without what stands above the title: the title is the last 报告 or 公报 line before the salutation or first paragraph."""
    first = next(
        (
            n
            for n, line in enumerate(lines)
            if (line.length > 90 or SALUTATION.search(text, line.start, line.end)) and not _is_page(text, line, boilerplate)
        ),
        0,
    )
    again = next((n for n in range(first + 1, min(first + 6, len(lines))) if first and _names_report(text, lines[n])), 0)
    if again:  # the page shows a summary before the report
        return lines[again:]
    title = next((n for n in range(first - 1, max(first - 40, 0) - 1, -1) if is_title(text[lines[n].start : lines[n].end])), 0)
    if title and CONTINUED.match(squeeze(text[lines[title].start : lines[title].end])) and lines[title - 1].length <= LONGEST_TITLE:
        title -= 1
    while title < first and _is_page(text, lines[title], boilerplate):
        title += 1
    return lines[title:]


def _cut_tail(document: Document, text: str, lines: list[Line], boilerplate: Sequence[SectionRule]) -> list[Line]:
    """Without what stands below the last sentence: lines of the page, and short lines without an end of sentence."""
    last_table = max((table.end for table in document.tables), default=0)
    last = len(lines)
    while last > 1 and lines[last - 1].start >= last_table:
        line = lines[last - 1]
        content = text[line.start : line.end]
        if not _is_page(text, line, boilerplate) and (line.length > 60 or _ENDS.search(content) or _CONTENT.search(content)):
            break
        last -= 1
    cut = lines[last:]
    if sum(line.length for line in cut) > 0.2 * sum(line.length for line in lines) or not last:
        return lines
    return lines[:last]


def _cut_glossary(text: str, lines: list[Line], rules: Sequence[SectionRule]) -> list[Line]:
    for number, line in enumerate(lines):
        if line.length <= 40 and number > len(lines) // 4:
            content = squeeze(text[line.start : line.end])
            if any(pattern.search(content) for rule in rules for pattern in rule.patterns):
                return lines[:number]
    return lines
