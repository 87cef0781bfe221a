"""What the head of an article says: its title, the date on which it was given, its genre and its years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.model import Defaults, Metadata
from wz_metrics.structure.dates import read_date
from wz_metrics.structure.headings import Heading
from wz_metrics.structure.lines import Line, canonical, squeeze
from wz_metrics.structure.listings import Span
from wz_metrics.structure.periods import Anchors, five_year_plan
from wz_metrics.structure.titles import LONGEST_TITLE, SALUTATION, continues, is_title, strip_marks

_TITLE = re.compile(r"报告|公报|公報|简报|通报|简讯|运行情况|发展情况")
_REPORT = re.compile(r"政\s*府\s*工\s*作\s*报\s*告|人民代表大会|人大[^。]{0,8}次会议|向大会[^。]{0,8}报告|各位代表")
_BULLETIN = re.compile(r"统计公报|統計公報|(?:经济|发展)(?:主要)?(?:运行|形势)?情况|经济运行|经济数据|国民经济|核算结果|主要指标")
_MIDYEAR = re.compile(r"上半年|前三季度|1[-—至]\d+月")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?(?!\d)")
_POSTED = re.compile(r"发布|发表|时间|日期|来源|浏览|更新|時間")
_PERIOD = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:(?P<quarter>[一二三四])季度|(?P<half>上半年)|(?P<three>前三季度)|1[-—至](?P<to>\d{1,2})月|(?P<month>\d{1,2})月)?"
)
_PLANNED = re.compile(
    r"(?<![到至])(20\d\d)年[^。\n]{0,30}(?:预期目标|主要目标|总体要求|工作安排|重点工作|主要任务)|(?:做好|抓好)(20\d\d)年"
)
_MENTIONED = re.compile(r"(?<![\d到至])((?:19|20)\d\d)年(?!以来|底|前)")
_BACK = re.compile("回顾|总结|情况|成效|成就|成绩")
_AHEAD = re.compile("安排|目标|任务|重点|打算|部署|要求|思路|建议|计划|做好|抓好")


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of an article: title, ISO date (given, else posted), genre, and the text and number of its first
    lines."""

    title: str
    published: str
    genre: str
    head: str
    given: str = ""
    lines: int = 0


def read_opening(text: str, span: Span, metadata: Metadata, defaults: Defaults) -> Opening:
    """Title, date and genre from the lines before the report itself begins; ``text`` is canonical."""
    lines = span.lines
    if span.title:
        body = text[span.start : span.start + 400]
        return Opening(span.title, span.published, find_genre(canonical(span.title), body), span.title, read_date(span.title), 1)
    count = head_length(text, lines)
    head = [text[line.start : line.end] for line in lines[:count]] or _head_inside(text, span)
    title = find_title(head, squeeze(metadata.title)) or defaults.title
    given = next(filter(None, (read_date(line) for line in head if not _POSTED.search(line))), "") or read_date(canonical(title))
    shown = next(filter(None, (read_date(line) for line in head if _POSTED.search(line))), "")
    published = given if len(given) == 10 else metadata.published or shown or given
    body = text[lines[0].start : lines[min(len(lines), count + 3) - 1].end] if lines else ""
    return Opening(title, published, find_genre(canonical(title), body), "\n".join(head), given, count)


def find_title(head: Sequence[str], page_title: str = "") -> str:
    """The title among the first lines, two lines joined where the first stops in the middle; else that of the page.

    Of several the last with a year has it, else the page's own if that says more than 政府工作报告; a text that names no report
    has its first line, if that is short and no sentence.

    >>> find_title(["2025年福州市国民经济和社会发展", "统计公报", "福州市统计局"])
    '2025年福州市国民经济和社会发展统计公报'
    """
    shown = [strip_marks(squeeze(line)) for line in head]
    titles: list[str] = []
    for number, line in enumerate(shown):
        before = shown[number - 1] if number else ""
        if is_title(line):
            titles.append(before + line if continues(before, line) else line)
    dated = [title for title in titles if _YEAR.search(canonical(title))]
    if dated:
        return dated[-1]
    if _TITLE.search(page_title):
        return page_title
    if titles or page_title:
        return titles[-1] if titles else page_title
    first = shown[0] if shown else ""
    return first if len(first) <= LONGEST_TITLE and not re.search("[。！？；：，、]$|次会议|^——", first) else ""


def head_length(text: str, lines: Sequence[Line]) -> int:
    """How many lines stand before the salutation, the first heading or the first long paragraph."""
    for number, line in enumerate(lines[:40]):
        content = text[line.start : line.end]
        if SALUTATION.search(content) or (line.length > 90 and not is_title(content)) or re.match("一、", content):
            return number
    return min(len(lines), 3)


def _head_inside(text: str, span: Span) -> list[str]:
    """The pieces of a head that stands in one line with the report: what the first 200 characters hold before its salutation."""
    found = SALUTATION.search(text, span.start, min(span.end, span.start + 200))
    return text[span.start : found.start()].split() if found else []


def find_genre(title: str, body: str) -> str:
    """report, bulletin, midyear, news or other, from the title and the first lines.

    >>> find_genre("关于2023年预算执行情况和2024年预算草案的报告", "")
    'report'
    """
    if "公报" in title or "公報" in title or (_BULLETIN.search(title) and "报告" not in title):
        return "bulletin"
    if _MIDYEAR.search(title) or (_MIDYEAR.search(body[:400]) and "常委会" in body[:400]):
        return "midyear"
    if "工作报告" in title or re.search("执行情况.*报告", title) or _REPORT.search(body):
        return "report"
    return "bulletin" if "统计公报" in body[:300] else "other"


def looks_like_report(text: str, span: Span, headings: Sequence[Heading]) -> bool:
    """Whether an article without a telling head is a report after all: it addresses deputies, or has both parts of one."""
    parts = [heading.text for heading in headings if heading.rule and not heading.rule.weak]
    both = any(_BACK.search(part) for part in parts) and any(_AHEAD.search(part) for part in parts)
    return both or text.count("各位代表", span.start, span.end) > 1


def find_anchors(opening: Opening, headings: Sequence[Heading], text: str, metadata: Metadata, defaults: Defaults) -> Anchors:
    """The years of an article: from the headings of its plan and review, then its date, title, text, posting date and defaults.

    A report that was given in November or December plans for the next year. ``text`` is the article's own.
    """
    if opening.genre == "bulletin":
        return _bulletin_anchors(opening, metadata, defaults)
    in_title = max((int(year) for year in _YEAR.findall(canonical(opening.title))), default=None)
    given, posted = (int(date[:4]) if date else None for date in (opening.given, opening.published))
    if opening.genre == "report":
        late = 1 if opening.given[5:7] in ("11", "12") else 0
        year = metadata.year or _year_of_headings(headings, opening) or (given + late if given else in_title)
        year = year or _year_of_plans(text) or posted or defaults.year
        if year is None and not any(heading.rule for heading in headings):  # a speech without parts reviews no one year
            return Anchors(_year_of_mentions(text))
        year = year or _year_of_mentions(text)
        return Anchors(year, str(year - 1) if year else "", str(year or ""))
    year = metadata.year or given or in_title or posted or defaults.year
    if opening.genre != "midyear" or year is None:
        return Anchors(year)
    three = "前三季度" in opening.title + opening.head
    return Anchors(year, f"{year}-01/{year}-09" if three else f"{year}-H1", str(year))


def _year_of_plans(text: str) -> int | None:
    """The year that the text most often says it plans for (2017年…主要预期目标, 做好2017年…)."""
    planned = Counter(int(found[1] or found[2]) for found in _PLANNED.finditer(text))
    return planned.most_common(1)[0][0] if planned else None


def _year_of_mentions(text: str) -> int | None:
    """The year that the text, together with the year before it, names most: right for nine reports of ten that say no more."""
    named = Counter(int(found) for found in _MENTIONED.findall(text))
    return max(named, key=lambda year: (named[year] + named[year - 1], year), default=None)


def _year_of_headings(headings: Sequence[Heading], opening: Opening) -> int | None:
    """The year that the headings of parts agree on (2016年工作回顾, 2017年重点工作); None where they do not say one."""
    if opening.genre != "report":
        return None
    votes: list[int] = []
    plans: list[int] = []
    named: set[int] = set()
    for heading in headings:
        if heading.rule is None or heading.rule.weak or heading.rank > 2:
            continue
        back, ahead = _BACK.search(heading.text) is not None, _AHEAD.search(heading.text) is not None
        if heading.rule.period == "five_year_plan" and heading.match and back != ahead:
            first, last = five_year_plan(heading.match["plan"]).split("/")
            plans.append(int(last) + 1 if back else int(first))
        for found in _YEAR.finditer(canonical(heading.text).replace(" ", "")):
            votes += [int(found[1]) + (1 if back else 0)] if back != ahead else []
            named.add(int(found[1]))
    if not votes and len(named) == 2 and max(named) - min(named) == 1:
        votes = [max(named)]
    votes = votes or plans
    best = max(set(votes), key=lambda year: (votes.count(year), year), default=None)
    given = int(opening.given[:4]) if opening.given else None
    return best if best is None or given is None or votes.count(best) > 1 or best - given in (0, 1) else None


def _bulletin_anchors(opening: Opening, metadata: Metadata, defaults: Defaults) -> Anchors:
    found = _PERIOD.search(canonical(opening.title)) or _PERIOD.search(canonical(metadata.title)) or _PERIOD.search(opening.head)
    if found is None:
        year = defaults.year
        return Anchors(year, str(year or ""))
    year, review = int(found["year"]), found["year"]
    if found["quarter"]:
        review += f"-Q{'一二三四'.index(found['quarter']) + 1}"
    elif found["half"]:
        review += "-H1"
    elif found["three"] or found["to"]:
        review = f"{year}-01/{year}-{int(found['to'] or 9):02}"
    elif found["month"]:
        review += f"-{int(found['month']):02}"
    return Anchors(year, review)
