"""Where the articles of a document begin and end, without the page around them and the glossary behind."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.model import Document
from wz_metrics.structure.furniture import cut_related
from wz_metrics.structure.lines import Line, squeeze
from wz_metrics.structure.listings import Span, make_span, split_briefs, split_list, split_posting, split_reports
from wz_metrics.structure.rules import SectionRule, StructureRules
from wz_metrics.structure.titles import SALUTATION, continues, is_title

_FRONT = re.compile(r"\A\s*---[ \t]*\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_LABELS = re.compile(r"\A(?:(?:[^\n：:]{2,8}[：:][^\n]*|[ \t]*)\r?\n)*?正文[：:]")
_ENDS = re.compile(r"[。！？!?…][”’）)\]】]?$")
_CONTENT = re.compile(r"\d\s?(?:%|‰|(?![年月日时分秒号第届次页版条楼篇则期])[\u4e00-\u9fff])|\|.*\|.*\||\t")


def find_articles(document: Document, text: str, lines: Sequence[Line], rules: StructureRules) -> list[Span]:
    """The articles of a document; ``text`` is its canonical text. What belongs to the page alone is in none of them."""
    listed = split_list(text, lines)
    if listed:
        return listed
    head = _FRONT.match(document.text) or _LABELS.match(document.text[:3000])
    body = [line for line in lines if (not head or line.start >= head.end()) and not text.startswith("<！--", line.start)]
    reports = split_reports(text, body) or split_posting(text, body)
    if reports:
        return [make_span(_trim(document, text, report, rules)) for report in reports]
    body = _trim(document, text, body, rules) or list(lines)
    return split_briefs(text, body) or ([make_span(body)] if body else [])


def _trim(document: Document, text: str, lines: list[Line], rules: StructureRules) -> list[Line]:
    lines = cut_related(text, _cut_glossary(text, lines, rules.of("glossary")), rules.of("related"))
    boilerplate = rules.of("boilerplate")
    return _cut_tail(document, text, _cut_head(text, lines, boilerplate), boilerplate)


def _is_page(text: str, line: Line, rules: Sequence[SectionRule]) -> bool:
    content = text[line.start : line.end]
    return line.length <= 600 and any(pattern.search(content) for rule in rules for pattern in rule.patterns)


def _names_report(text: str, line: Line) -> bool:
    return (
        is_title(text[line.start : line.end])
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
    if title and continues(*(text[line.start : line.end] for line in lines[title - 1 : title + 1])):
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
    doubtful = sum(line.length for line in lines[last:] if not _is_page(text, line, boilerplate))
    return lines if doubtful > 0.2 * sum(line.length for line in lines) else lines[:last]


def _cut_glossary(text: str, lines: list[Line], rules: Sequence[SectionRule]) -> list[Line]:
    for number, line in enumerate(lines):
        if line.length <= 40 and number > len(lines) // 4:
            content = squeeze(text[line.start : line.end])
            if any(pattern.search(content) for rule in rules for pattern in rule.patterns):
                return lines[:number]
    return lines
