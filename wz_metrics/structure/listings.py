"""Documents of several articles: lists of news with their dates, briefs under one head, reports one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from wz_metrics import expressions as re
from wz_metrics.structure.dates import read_date
from wz_metrics.structure.lines import Line, squeeze
from wz_metrics.structure.titles import SALUTATION, continues, is_title

_DATE_LINE = re.compile(
    r"[\[（【]?(?:发布(?:时间|日期)?：?)?\s*\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s*\d{1,2}：\d{2}(?:：\d{2})?)?[\]）】]?"
)
_SEPARATOR = re.compile(r"(?:[-—－=*_·]\s*){1,80}")
_BRIEFS = re.compile(r"(?:简讯|简报|信息|要闻|动态).{0,4}(?:\d{1,2}|[两三四五六七八九十]{1,2})[则条篇]")
_MEETING = re.compile(r"次会议|\d{4}年\d{1,2}月\d{1,2}日")
_FULL = re.compile(r"(?:工作报告|统计公报)(?:[\[〔（(].*)?$")
LONGEST = 60
PARAGRAPH = 60
REPORT = 2_000
POSTING = 30  # lines


class Span(NamedTuple):
    """An article at [start, end) with its lines, and the title and date that the page gives it, if it does."""

    start: int
    end: int
    lines: tuple[Line, ...]
    title: str = ""
    published: str = ""


def make_span(lines: Sequence[Line], title: str = "", published: str = "") -> Span:
    """The span of some lines, of which there is at least one."""
    return Span(lines[0].start, lines[-1].end, tuple(lines), title, published)


def split_list(text: str, lines: Sequence[Line]) -> list[Span]:
    """The items of a list of news, each a short title, its text and a line with its date behind, between or before them.

    Empty for any other document: in a list, every date stands right behind a paragraph, or every date has one soon after it.
    """
    dates = {number for number, line in enumerate(lines) if line.length <= 30 and _DATE_LINE.fullmatch(text, line.start, line.end)}
    if len(dates) < 2:
        return []
    behind = all(number > 0 and lines[number - 1].length > PARAGRAPH for number in dates)
    if not behind and not all(any(line.length > PARAGRAPH for line in lines[number + 1 : number + 4]) for number in dates):
        return []
    blocks: list[list[Line]] = [[]]
    for number, line in enumerate(lines):
        if _SEPARATOR.fullmatch(text, line.start, line.end):
            continue
        if not behind and _starts_item(lines, number, dates):
            blocks.append([])
        blocks[-1].append(line)
        if behind and number in dates:
            blocks.append([])
    return [span for block in blocks if (span := _read_item(text, block)) is not None]


def _starts_item(lines: Sequence[Line], number: int, dates: set[int]) -> bool:
    """Whether an item starts here: at a title with its date below, or at a date that follows a paragraph."""
    if number in dates:
        return number == 0 or lines[number - 1].length > LONGEST
    return number + 1 in dates and lines[number].length <= LONGEST


def _read_item(text: str, block: Sequence[Line]) -> Span | None:
    dated = [line for line in block if _DATE_LINE.fullmatch(text, line.start, line.end)]
    body = [line for line in block if line not in dated]
    if not dated or not any(line.length > PARAGRAPH for line in body):
        return None
    while len(body) > 1 and body[1].length <= LONGEST and body[0].length <= LONGEST:
        body = body[1:]
    title = squeeze(text[body[0].start : body[0].end]) if body[0].length <= LONGEST else ""
    return make_span(body, title, read_date(text[dated[-1].start : dated[-1].end]))


def split_briefs(text: str, lines: Sequence[Line]) -> list[Span]:
    """The briefs of a page whose head says how many there are (…等简讯6则), each with its title; empty for any other document."""
    if not any(_BRIEFS.search(text, line.start, line.end) for line in lines[:3]):
        return []
    titles = [number for number in range(len(lines) - 1) if _is_brief_title(text, lines, number)]
    posted = next(filter(None, (read_date(text[line.start : line.end]) for line in lines[:4])), "")
    return [
        make_span(lines[first:last], squeeze(text[lines[first].start : lines[first].end]), posted)
        for first, last in pairwise([*titles, len(lines)])
    ]


def _is_brief_title(text: str, lines: Sequence[Line], number: int) -> bool:
    line, following = lines[number], lines[number + 1]
    content = text[line.start : line.end]
    plain = 8 <= line.length <= LONGEST and not re.search("[。！？：；]", content) and not _BRIEFS.search(content)
    return plain and text[following.end - 1] in "。”！" and following.length > 20


def split_reports(text: str, lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each report where a document holds several (else nothing), from each title or date of a meeting
    with a salutation below."""
    starts: list[int] = []
    for number, line in enumerate(lines):
        if line.length > 12 or not SALUTATION.search(text, line.start, line.end):
            continue
        above = range(max(number - 6, 0), number)
        meets = [n for n in above if _MEETING.search(text, lines[n].start, lines[n].end)]
        titles = [n for n in above if is_title(text[lines[n].start : lines[n].end])]
        if meets and (not starts or line.start - lines[starts[-1]].start > REPORT):
            starts.append(min(meets[-1], *titles[-1:]) if titles else meets[-1])
    reports = [list(lines[first:last]) for first, last in pairwise([*starts, len(lines)])]
    return _drop_repeated(text, reports) if len(reports) > 1 else []


def split_posting(text: str, lines: Sequence[Line]) -> list[list[Line]]:
    """A posting that tells of a report in sentences and then gives it in full, as two lists of lines; empty for any other document."""
    told = False
    for number, line in enumerate(lines[:POSTING]):
        content = squeeze(text[line.start : line.end])
        if told and line.length <= LONGEST and _FULL.search(content) and is_title(content):
            first = number - continues(text[lines[number - 1].start : lines[number - 1].end], content)
            before, after = (sum(each.length for each in part) for part in (lines[:first], lines[first:]))
            return [list(lines[:first]), list(lines[first:])] if after > max(REPORT, 3 * before) else []
        told = told or (line.length > PARAGRAPH and content.endswith("。"))
    return []


def _drop_repeated(text: str, reports: Sequence[list[Line]]) -> list[list[Line]]:
    """The reports, one that a page shows twice only where it stands first: same meeting, and long lines that begin alike."""
    first: dict[str, list[Line]] = {}
    for report in reports:
        meeting = next((text[line.start : line.end] for line in report if _MEETING.search(text, line.start, line.end)), "")
        long = [text[line.start : line.start + 40] for line in report if line.length > PARAGRAPH]
        first.setdefault(meeting + "".join(long[1:6]), report)
    return list(first.values())
