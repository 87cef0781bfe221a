r"""With which characters a pattern begins, so that it need be tried at no other.

An alternation of many patterns is slow where none of them matches: each is tried. One look ahead for the characters that any of
them begins with settles most places at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

EDGE = re.compile(r"\\[AZbB]|[\^$]")
LOOK_AROUND = re.compile(r"\(\?<?[=!]")
GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
CLASS = re.compile(r"\[(?:\\.|[^\\\]])+\]")
ESCAPE = re.compile(r"\\(?:[dDsSwW]|[^0-9A-Za-z])")
SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|[()|]")
TOGETHER = 4  # patterns behind one look at the character that they can begin with
SPECIAL = frozenset(r"\^$.[({*+?")
QUANTIFIER = re.compile(r"(?:(?P<optional>[?*]|\{0?,\d*\}|\{0\})|\+|\{\d+(?:,\d*)?\})[?+]?")


class Beginning(NamedTuple):
    """With which characters and classes of characters a part of a pattern begins (``any``: whatever else), whether it may be
    ``empty``, and where in the pattern it ends."""

    characters: tuple[str, ...]
    end: int
    empty: bool = False
    any: bool = False


def guard(pattern: str) -> str:
    """The pattern, tried only where one of its branches can begin; as it is where that is not plain to see.

    >>> guard("(?<!第)[一二]月|(?:约|多达?)?年")
    '(?=[一二]|约|多|年)(?:(?<!第)[一二]月|(?:约|多达?)?年)'
    >>> guard("[^市]区|县")
    '(?:[^市]区|县)'
    """
    characters = find_beginnings(pattern)
    return f"(?={'|'.join(dict.fromkeys(characters))})(?:{pattern})" if characters else f"(?:{pattern})"


def guard_each(patterns: Sequence[str]) -> str:
    """The patterns as one, a few at a time tried only where one of them can begin.

    >>> guard_each(["一月", "二月", "三月", "四月", "[春夏]季"])
    '(?=一|二|三|四|[春夏])(?:(?=一|二|三|四)(?:一月|二月|三月|四月)|(?=[春夏])(?:[春夏]季))'
    """
    return guard("|".join(guard("|".join(patterns[first : first + TOGETHER])) for first in range(0, len(patterns), TOGETHER)))


def find_beginnings(pattern: str) -> tuple[str, ...]:
    """The characters and classes of characters that a pattern can begin with; none where that is not plain to see.

    >>> find_beginnings("(?<!第)[一二]月|年")
    ('[一二]', '年')
    """
    found = _read_branches(pattern, 0)
    return () if found.any or found.empty or found.end < len(pattern) else found.characters


def find_outer(sign: re.Pattern[str], pattern: str) -> list[tuple[int, int]]:
    r"""Where the look arounds that open with a sign stand in a pattern, those in no other brackets.

    >>> find_outer(re.compile(r"\(\?<="), "(?<=[(])年(?:(?<=五)月)(?<=年|月)")
    [(0, 8), (20, 28)]
    """
    found, place = [], _skip(pattern, 0, "(")
    while place < len(pattern):
        stop = _skip(pattern, place + 1, ")") + 1
        found += [(place, stop)] if sign.match(pattern, place) else []
        place = _skip(pattern, stop, "(")
    return found


def split_branches(pattern: str) -> list[str]:
    """The alternatives of a pattern.

    >>> split_branches("(?:一|二)月|[|(]年|日")
    ['(?:一|二)月', '[|(]年', '日']
    """
    starts, end = [0], _skip(pattern, 0)
    while pattern.startswith("|", end):
        starts.append(end + 1)
        end = _skip(pattern, end + 1)
    return [pattern[start : stop - 1] for start, stop in pairwise([*starts, len(pattern) + 1])]


def _skip(pattern: str, place: int, signs: str = "|)") -> int:
    """Where the next of the signs stands that is in no brackets; the end of the pattern where there is none."""
    depth = 0
    for sign in SIGN.finditer(pattern, place):
        if not depth and sign.group() in signs:
            return sign.start()
        depth += (sign.group() == "(") - (sign.group() == ")")
    return len(pattern)


def _read_branches(pattern: str, place: int) -> Beginning:
    """The alternatives from a place on, to the bracket that closes their group or the end of the pattern."""
    found = _read_branch(pattern, place)
    while pattern.startswith("|", found.end):
        other = _read_branch(pattern, found.end + 1)
        found = Beginning(found.characters + other.characters, other.end, found.empty or other.empty, found.any or other.any)
    return found


def _read_branch(pattern: str, place: int) -> Beginning:
    """One alternative: what its parts begin with, up to the first that cannot be empty."""
    characters: tuple[str, ...] = ()
    empty, unknown = True, False
    while empty and place < len(pattern) and pattern[place] not in "|)":
        part = _read_part(pattern, place)
        repeated = QUANTIFIER.match(pattern, part.end)
        place = repeated.end() if repeated else part.end
        characters, unknown = characters + part.characters, unknown or part.any
        empty = part.empty or bool(repeated and repeated["optional"])
    return Beginning(characters, place if empty else _skip(pattern, place), empty, unknown)


def _read_part(pattern: str, place: int) -> Beginning:
    """A character, a class, a group or a look around. What cannot be read takes the rest of the pattern."""
    if pattern[place] not in SPECIAL:
        return Beginning((pattern[place],), place + 1)
    if edge := EDGE.match(pattern, place):
        return Beginning((), edge.end(), empty=True)
    if around := LOOK_AROUND.match(pattern, place):
        return Beginning((), _skip(pattern, around.end(), ")") + 1, empty=True)
    if group := GROUP.match(pattern, place):
        found = _read_branches(pattern, group.end())
        return Beginning(found.characters, found.end + 1, found.empty, found.any)
    if several := CLASS.match(pattern, place):
        negated = several.group().startswith("[^")
        return Beginning(() if negated else (several.group(),), several.end(), any=negated)
    if escape := ESCAPE.match(pattern, place):
        return Beginning((escape.group(),), escape.end())
    return Beginning((), place + 1 if pattern[place] == "." else len(pattern), any=True)
