"""Numerals that are names: the patterns that find them.

The patterns look behind, some of them over stretches of any width, which only the module ``regex`` can do. It is slow; so ``re``
tries first what such an alternative is without that look, and ``regex`` the few that are left. Alternatives that cannot begin
with a digit are not tried at one, nor the others elsewhere. Of what is found, the alternative that stands first in the files counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.beginnings import find_beginnings, find_outer, split_branches
from wz_metrics.rulebook import Name, blame

PLAIN = re.compile(r"\(\?<[=!](?:\[(?:\\.|[^\\\]])+\]|\\[ds]|[^\\\[\](){}|?*+.])+\)")  # a look behind of one width
LOOK_BEHIND = re.compile(r"\(\?<[=!]")
MAY_BE_DIGIT = re.compile(r"[0-9\\-]")
IS_DIGIT = re.compile(r"\\d|[0-9]|\[[0-9](?:-?[0-9])*\]")


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Those that can begin with one kind of numeral: the ``narrow`` ones as one pattern, with their ``places`` in the files; of the
    ``far`` ones, each with its place, what ``re`` can read, an empty group behind each that matches."""

    narrow: re.Pattern[str]
    places: tuple[int, ...]
    rests: re.Pattern[str]
    far: tuple[tuple[int, re.Pattern[str]], ...]

    def find(self, folded: str, at: int, end: int) -> tuple[int, int] | None:
        """The place in the files of the alternative that matches here, and where its match ends."""
        match = self.narrow.match(folded, at, end)
        found = (self.places[(match.lastindex or 1) - 1], match.end()) if match else None
        rests = self.rests.match(folded, at, end)
        if not rests or not rests.lastindex:
            return found
        for number in range(rests.lastindex):
            if rests.start(number + 1) < 0:
                continue
            place, pattern = self.far[number]
            if found and found[0] < place:
                break
            if match := pattern.match(folded, at, end):
                return place, match.end()
        return found


@dataclass(frozen=True, slots=True)
class Names:
    """The compiled name blocks: the alternatives for figures, those for numerals in words, and for every alternative why it is no
    quantity."""

    figures: Alternatives
    words: Alternatives
    reasons: tuple[str, ...]

    def find(self, folded: str, at: int, end: int) -> tuple[int, str] | None:
        """Where the name that starts at a place ends, and why it is no quantity; None where none starts there."""
        found = (self.figures if folded[at].isdecimal() else self.words).find(folded, at, end)
        return (found[1], self.reasons[found[0]]) if found and found[1] > at else None


def compile_names(blocks: Sequence[Name], at_once: bool) -> Names:
    """The name blocks as patterns; the slow ones wait for their first use unless they are wanted ``at_once``. Raises RuleError for
    one that does not compile."""
    branches = [(branch, block.reason) for block in blocks for branch in split_branches(block.pattern)]
    beginnings = [find_beginnings(branch) for branch, _ in branches]
    figures = {
        place: branch
        for place, ((branch, _), begins) in enumerate(zip(branches, beginnings, strict=True))
        if not begins or any(map(MAY_BE_DIGIT.search, begins))
    }
    words = {
        place: branch
        for place, ((branch, _), begins) in enumerate(zip(branches, beginnings, strict=True))
        if not begins or not all(map(IS_DIGIT.fullmatch, begins))
    }
    try:
        if at_once:
            for branch, _ in branches:
                re.compile_far(branch).match("")
        return Names(_compile(figures), _compile(words), tuple(reason for _, reason in branches))
    except re.error as error:
        raise blame("name", ((block, block.pattern) for block in blocks), lambda pattern: re.compile_far(pattern).match("")) from error


def _compile(branches: Mapping[int, str]) -> Alternatives:
    """The alternatives, each with its place in the files."""
    far = {place: branch for place, branch in branches.items() if _looks_far(branch)}
    narrow = [place for place in branches if place not in far]
    rests = [_without_far(branch) for branch in far.values()]
    return Alternatives(
        re.compile_now(_join(branches[place] for place in narrow)),
        tuple(narrow),
        re.compile_now("".join(f"(?=(?:{rest})()|)" for rest in rests)),
        tuple((place, re.compile_far(branch)) for place, branch in far.items()),
    )


def _join(branches: Iterable[str]) -> str:
    """The alternatives as one pattern; the empty group behind each tells which one matched."""
    return "|".join(f"(?:{branch})()" for branch in branches) or "(?!)"


def _looks_far(branch: str) -> bool:
    """Whether only the module ``regex`` can read it: it looks behind over a stretch of no fixed width, or names a script."""
    return len(LOOK_BEHIND.findall(branch)) > len(PLAIN.findall(branch)) or r"\p" in branch


def _without_far(branch: str) -> str:
    """What must match for an alternative to match: all of it but its looks behind of no fixed width; nothing where that is not plain
    to see."""
    for start, end in reversed(find_outer(LOOK_BEHIND, branch)):
        branch = branch if PLAIN.fullmatch(branch, start, end) else branch[:start] + branch[end:]
    return "" if _looks_far(branch) else branch
