"""Word lists as patterns."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.grammar.trie import trie_pattern

WORDS = st.sets(st.text("增长率速幅+.(|", min_size=1, max_size=4), min_size=1, max_size=12)


def test_the_longest_word_wins():
    pattern = re.compile(trie_pattern(["增长", "增长率", "增"]))
    assert [match.group() for match in pattern.finditer("增长率与增速、增长")] == ["增长率", "增", "增长"]


@given(WORDS, st.text("增长率速幅+.(|", max_size=12))
def test_it_finds_what_an_alternation_from_long_to_short_finds(words, text):
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(trie_pattern(words), text) == re.findall(plain, text)
