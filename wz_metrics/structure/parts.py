"""Parts of a report whose headings are slogans: what they are is read from their text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from wz_metrics.structure.headings import Heading
from wz_metrics.structure.rules import SectionRule


def name_parts(text: str, headings: Sequence[Heading], end: int, rules: Sequence[SectionRule]) -> Iterator[Heading]:
    """The headings, those of the highest rank that no rule knows with the rule of what their text announces first.

    二、决胜全面小康，开启现代化建设新征程 is a plan, for its text says that 2020年全市经济社会发展的主要预期目标是…. The first heading
    stays as it is: reports begin with their review.
    """
    top = _top_rank(headings)
    parts = [heading.start for heading in headings if heading.rank <= top]
    following = dict(pairwise([*parts, end]))
    for heading in headings:
        found = None
        if heading.rank <= top and heading.rule is None and heading.start != parts[0]:
            found = _first(text, heading.end, following[heading.start], rules)
        yield replace(heading, rule=found[0], match=found[1]) if found else heading


def _top_rank(headings: Sequence[Heading]) -> int:
    """The rank of the parts: of the first heading that a rule knows, else the highest rank that occurs twice or more."""
    known = [heading.rank for heading in headings if heading.rule and not heading.rule.weak and not heading.rule.annex]
    ranks = [heading.rank for heading in headings]
    twice = [rank for rank in sorted(set(ranks)) if ranks.count(rank) > 1 and rank <= 2]
    return min([*known, *twice[:1]], default=-1)


def _first(text: str, start: int, end: int, rules: Sequence[SectionRule]) -> tuple[SectionRule, re.Match[str]] | None:
    hits = [(rule, match) for rule in rules for pattern in rule.patterns if (match := pattern.search(text, start, end))]
    return min(hits, key=lambda hit: hit[1].start(), default=None)
