"""Numerals that are names: the pattern that finds them, in two halves.

The patterns look behind, some of them over stretches of any width, which only the module ``regex`` can do. It is slow; so the
alternatives without such a look go to ``re``. Of what both find, the alternative that stands first in the files counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from wz_metrics.beginnings import split_branches
from wz_metrics.rulebook import Name, blame

PLAIN = re.compile(r"\(\?<[=!](?:\[(?:\\.|[^\\\]])+\]|\\[ds]|[^\\\[\](){}|?*+.])+\)")  # a look behind of one width
LOOK_BEHIND = re.compile(r"\(\?<[=!]")


@dataclass(frozen=True, slots=True)
class Names:
    """The compiled name blocks: a pattern for each module, each with the places of its alternatives in the files, and for
    every alternative why it is no quantity."""

    halves: tuple[tuple[re.Pattern[str] | regex.Pattern[str], tuple[int, ...]], ...]
    reasons: tuple[str, ...]

    def find(self, folded: str, at: int, end: int) -> tuple[int, str] | None:
        """Where the name that starts at a place ends, and why it is no quantity; None where none starts there."""
        first, stop = len(self.reasons), 0
        for pattern, places in self.halves:
            match = pattern.match(folded, at, end)
            if match and (place := places[(match.lastindex or 1) - 1]) < first:
                first, stop = place, match.end()
        return (stop, self.reasons[first]) if stop > at else None


def compile_names(blocks: Sequence[Name]) -> Names:
    """The name blocks as patterns. Raises RuleError for one that does not compile."""
    branches = [(branch, block.reason) for block in blocks for branch in split_branches(block.pattern)]
    wide = {place for place, (branch, _) in enumerate(branches) if _looks_far(branch)}
    try:
        narrow = re.compile(_join(branch for place, (branch, _) in enumerate(branches) if place not in wide))
    except re.error:
        narrow, wide = re.compile("(?!)"), set(range(len(branches)))
    try:
        rest = regex.compile(_join(branches[place][0] for place in sorted(wide)))
    except regex.error:
        raise blame("name", ((block, block.pattern) for block in blocks), regex.compile) from None
    others = tuple(place for place in range(len(branches)) if place not in wide)
    return Names(((narrow, others), (rest, tuple(sorted(wide)))), tuple(reason for _, reason in branches))


def _join(branches: Iterable[str]) -> str:
    """The alternatives as one pattern; the empty group behind each tells which one matched."""
    return "|".join(f"(?:{branch})()" for branch in branches) or "(?!)"


def _looks_far(branch: str) -> bool:
    """Whether only the module ``regex`` can read it: it looks behind over a stretch of no fixed width, or names a script."""
    return len(LOOK_BEHIND.findall(branch)) > len(PLAIN.findall(branch)) or r"\p" in branch
