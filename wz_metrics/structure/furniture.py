"""Lines of the page that stand in or below a report: counters, dates of posting, phone numbers, captions, lists of other articles."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.structure.lines import Line
from wz_metrics.structure.rules import SectionRule

LONGEST = 160
LONGEST_TITLE = 90  # of another article in a list
MOST_RELATED = 0.25  # of an article
_NUMERAL = re.compile("[0-9一二三四五六七八九十两]")
_SENTENCE = re.compile("[。；].*[。；]")


def find_page_lines(text: str, lines: Sequence[Line], rules: Sequence[SectionRule]) -> list[Line]:
    """The lines that belong to the page, of those that hold a numeral at all: short, no two sentences, known to a rule."""
    return [
        line
        for line in lines
        if line.length <= LONGEST and _NUMERAL.search(text, line.start, line.end) and _is_known(text[line.start : line.end], rules)
    ]


def _is_known(content: str, rules: Sequence[SectionRule]) -> bool:
    return not _SENTENCE.search(content) and any(pattern.search(content) for rule in rules for pattern in rule.patterns)


def cut_related(text: str, lines: list[Line], rules: Sequence[SectionRule]) -> list[Line]:
    """The lines without a list of other articles at the end: from its heading on, where only titles follow."""
    left = sum(line.length for line in lines)
    most = left * MOST_RELATED
    for number, line in enumerate(lines):
        heads = left <= most and line.length <= LONGEST_TITLE and _is_known(text[line.start : line.end], rules)
        if heads and all(each.length <= LONGEST_TITLE for each in lines[number:]):
            return lines[:number]
        left -= line.length
    return lines
