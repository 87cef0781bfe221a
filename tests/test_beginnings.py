"""What patterns begin with."""

from __future__ import annotations

import re

import pytest

from wz_metrics.beginnings import guard
from wz_metrics.blocks import Name, PeriodRule, Word
from wz_metrics.rulebook import load_rulebook

TEXT = "到2020年底，一二三产业增加值[1]增长6%—8%，“十三五”末达到约3.5万亿元；占比（①）提高了-2.1个百分点\n"
PATTERNS = [block.pattern for kind in (Name, PeriodRule, Word) for block in load_rulebook().of(kind) if block.pattern]


@pytest.mark.parametrize(
    "pattern",
    ["[-—]比|[.]区", "(?<=[比(])[高低]|(?P<a>超|过)?出", r"\d{0,2}月|\(\d\)", "比{2}|多{0}少", "(?:(?!十)一|[^二])年", "a??b", ".年"],
)
def test_a_guard_changes_no_match(pattern):
    text = TEXT + "比比.区-比—比出超出低高少一年月(1)ab"
    assert [match.span() for match in re.finditer(guard(pattern), text)] == [match.span() for match in re.finditer(pattern, text)]


def test_a_pattern_that_may_be_empty_or_begin_with_anything_stands_as_it_is():
    assert [guard(pattern) for pattern in ("市?", ".区", "[^市]区|县", "", r"(?P<a>.)(?P=a)", "(?i:a)b")] == [
        f"(?:{pattern})" for pattern in ("市?", ".区", "[^市]区|县", "", r"(?P<a>.)(?P=a)", "(?i:a)b")
    ]


def test_most_patterns_of_the_rule_book_have_a_beginning():
    assert sum(guard(pattern).startswith("(?=") for pattern in PATTERNS) > len(PATTERNS) * 0.9
