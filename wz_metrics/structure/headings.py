"""Headings of a report: numbered, bold, without any mark, and inside the line of a text that has no line breaks.

Ranks: 0 parts (第一部分, or a line of its own such as 2008年工作回顾), 1 一、, 2 （一）, 3 1., 4 （1）, 5 short lines, 6 bold run-in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wz_metrics import expressions as re
from wz_metrics.structure.lines import Line, squeeze
from wz_metrics.structure.rules import SectionRule

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_MARKS = (
    re.compile(rf"第{_NUMERAL}(?:部分|章|篇)[、：，\s]*"),
    re.compile(rf"{_NUMERAL}(?:、|[．.，](?!\d))\s*"),
    re.compile(rf"（\s*{_NUMERAL}\s*）[、.]?\s*"),
    re.compile(r"\d{1,2}(?:[、．]|\.(?!\d))\s*"),
    re.compile(r"(?:（\s*\d{1,2}\s*）|[①-⑳])\s*"),
)
_INSIDE = re.compile(rf"(?<=[。！？；”…*])(?P<gap>\s*\**\s*)(?=(?:{_NUMERAL}、|（{_NUMERAL}）|第{_NUMERAL}部分)\S)")
_INSIDE_PLAIN = re.compile(r"(?<=[。！？：*])\s+\**(?P<text>[^\s。，；：！？*]{4,30})\**(?=\s)")
_BOLD = re.compile(r"\*\*\s*(?P<text>[^*\n]{2,60}?)\s*\*\*")
FIRST = re.compile(r"[（(]?(?:一|1)[）)、．.]")
_STOP = re.compile(r"[。！？；：]|\*\*|\s{1,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
LONGEST = 60
SHORT = 32
# What stands over a chart or a table is no heading, and no part of the sentence below.
CAPTION = re.compile(r"(?:附?[图表]\s?\d{1,2}|单\s?位\s*[：:]|(?:19|20)\d\d年?\s?[-—–－~至]\s?(?:19|20)\d\d年)(?!.*[，。；])")
LONG = 300


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at [start, end): its rank, its text as shown in a path, and the rule that knows it with what matched."""

    start: int
    end: int
    rank: int
    text: str
    rule: SectionRule | None = None
    match: re.Match[str] | None = None


def match_rule(text: str, rules: Sequence[SectionRule]) -> tuple[SectionRule, re.Match[str]] | None:
    """The first rule one of whose patterns is found in a heading without its number, with the match."""
    for rule in rules:
        for pattern in rule.patterns:
            found = pattern.search(text)
            if found:
                return rule, found
    return None


def find_headings(text: str, lines: Sequence[Line], rules: Sequence[SectionRule]) -> Iterator[Heading]:
    """The headings among the lines, in order. ``text`` is canonical; offsets are those of the document."""
    found: list[Heading] = []
    for number, line in enumerate(lines):
        heading = _read_line(text, line, rules) or _read_plain_line(text, lines, number, rules)
        found += [heading] if heading else []
        if line.length > LONG:
            found += _find_inside(text, heading.end if heading else line.start, line.end, rules)
    for number, heading in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if heading.rank == 5 and following and following.rank in (1, 2, 3) and FIRST.match(following.text):
            heading = replace(heading, rank=following.rank - 1)
        yield heading


def _bare(text: str) -> str:
    """A heading as rules see it: without any blanks and marks of emphasis."""
    return re.sub(r"[\s*#]+", "", text)


def _mark_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    for rank, mark in enumerate(_MARKS):
        found = mark.match(text, start, end)
        if found:
            return rank, found.end()
    return None


def _read_line(text: str, line: Line, rules: Sequence[SectionRule]) -> Heading | None:
    mark = _mark_at(text, line.start, line.end)
    if mark is None:
        return None
    rank, body = mark
    return _cut(text, line.start, body, line.end, rank, rules)


def _cut(text: str, start: int, body: int, end: int, rank: int, rules: Sequence[SectionRule]) -> Heading | None:
    """The heading from its number to its end: the whole line if short, else the first stop, else what a rule matches."""
    known = match_rule(_bare(text[body : min(end, body + LONGEST)]), rules)
    if end - body <= LONGEST and not re.search("[。；！？].", text[body:end].rstrip("*")):
        stop = end
    elif known and rank <= 1:
        stop = _end_of_match(text, body, end, known[1])
    else:
        found = _STOP.search(text, body + 2, min(end, body + LONGEST))
        if rank >= 3 and (found is None or found.group()[0] not in "。*"):
            return None
        stop = found.start() if found else body + SHORT
    shown = squeeze(text[start:stop]).rstrip("。；：")
    return Heading(start, stop, rank, shown, *(known or (None, None)))


def _end_of_match(text: str, body: int, end: int, match: re.Match[str]) -> int:
    stop = _STOP.search(text, body + 2, end)
    nearest = stop.start() if stop else end
    position, left = body, match.end()
    while left and position < end:  # the match counts characters of the squeezed heading
        left -= not text[position].isspace() and text[position] not in "*#"
        position += 1
    return min(position, nearest) if nearest - body <= LONGEST else position


def _read_plain_line(text: str, lines: Sequence[Line], number: int, rules: Sequence[SectionRule]) -> Heading | None:
    line = lines[number]
    bold = _BOLD.match(text, max(line.full_start, line.start - 4), line.end)
    if line.length > LONGEST:
        return Heading(bold.start(), bold.end(), 6, squeeze(bold["text"]).rstrip("。；：")) if bold else None
    content = text[line.start : line.end]
    if re.search("。|[；！？，：、][”’]?$", content) or not _CHINESE.search(content) or re.match("[—－-]{2}", content):
        return None
    if CAPTION.match(content):
        return None
    shown = squeeze(content)
    known = match_rule(_bare(content), rules)
    if known and not known[0].weak and len(shown) <= SHORT:
        return Heading(line.start, line.end, 0, shown, *known)
    if len(shown) <= SHORT and _stands_alone(text, lines, number):
        return Heading(line.start, line.end, 5, shown, *(known or (None, None)))
    return None


def _stands_alone(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a short line stands between sentences, and is no piece of a paragraph with hard line breaks."""
    if number == 0 or number + 1 == len(lines):
        return False
    before, after = lines[number - 1], lines[number + 1]
    over = before.length <= SHORT and "，" not in text[before.start : before.end]  # else a piece of a sentence
    ends = over or text[before.end - 1] in "。！？；：”"
    return ends and after.length > max(lines[number].length, SHORT) and text[after.start] not in "，。、；：）”》"


def _find_inside(text: str, start: int, end: int, rules: Sequence[SectionRule]) -> list[Heading]:
    """Headings inside a long line: after the end of a sentence, with blanks before them or with a text that a rule knows."""
    found_here: list[Heading] = []
    for found in _INSIDE.finditer(text, start, end):
        mark = _mark_at(text, found.end(), end)
        if mark is None:
            continue
        heading = _cut(text, found.end(), mark[1], end, mark[0], rules)
        if heading and (heading.rule or found["gap"] or mark[0] == 2) and text[found.start() - 1] != "；":
            found_here.append(heading)
    for found in _INSIDE_PLAIN.finditer(text, start, end):
        known = match_rule(found["text"], rules)
        if known and not known[0].weak and _mark_at(text, found.start("text"), end) is None:
            found_here.append(Heading(found.start("text"), found.end("text"), 0, found["text"], *known))
    return sorted(found_here, key=lambda heading: heading.start)
