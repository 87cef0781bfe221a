"""Word lists as regular expressions that share their prefixes: one linear pass, longest word wins."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

LEAF: dict[str, dict] = {"": {}}  # type: ignore[type-arg]
WIDE = 32  # branches that are gone through one by one


def trie_pattern(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words at a place.

    >>> trie_pattern(["增长", "增长率", "增速"])
    '增(?:速|长(?:率)?)'
    """
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _render(root)


def _render(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    branches = [
        # Most characters are letters or end a word; that they are not looked at twice halves the time.
        (first := character if character.isalpha() else re.escape(character), first if child == LEAF else first + _render(child))
        for character, child in sorted(node.items())
        if character
    ]
    if not branches:
        return ""
    joined = _group(branches) if len(branches) > WIDE else "|".join(branch for _, branch in branches)
    if "" in node:
        return f"(?:{joined})?"
    return joined if len(branches) == 1 else f"(?:{joined})"


def _group(branches: Sequence[tuple[str, str]]) -> str:
    """Many branches in groups: a look at the character says in which group to look, and no other is gone through."""
    size = math.isqrt(len(branches))
    groups = [branches[start : start + size] for start in range(0, len(branches), size)]
    return "|".join(f"(?=[{''.join(first for first, _ in group)}])(?:{'|'.join(branch for _, branch in group)})" for group in groups)
