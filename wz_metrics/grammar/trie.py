"""Word lists as regular expressions that share their prefixes: one linear pass, longest word wins."""

from __future__ import annotations

import re
from collections.abc import Iterable


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
    branches = [re.escape(character) + _render(child) for character, child in sorted(node.items()) if character]
    if not branches:
        return ""
    if "" in node:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
