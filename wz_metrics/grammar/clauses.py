"""Tokens of a sentence -> segments between commas, asides in brackets by themselves, quantities in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

BREAKS = frozenset(",.:")


@dataclass(frozen=True, slots=True)
class Segment:
    """The tokens between two breaks; ``aside`` where they stand in brackets."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    aside: bool = False


def divide_tokens(tokens: Sequence[Token], folded: str) -> list[Segment]:
    """Segments in reading order. Brackets without a quantity are text; those with one follow the segment that they stand in."""
    segments: list[Segment] = []
    current: list[Token] = []
    asides: list[Segment] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.code == "(":
            close = _closing(tokens, place)
            inside = tokens[place + 1 : close]
            if any(each.code == "Q" for each in inside):
                asides.extend(Segment(each.start, each.end, each.tokens, True) for each in divide_tokens(inside, folded))
            elif current and current[-1].code == "Q":
                pass
            else:
                end = tokens[close].end if close < len(tokens) else tokens[-1].end
                current.append(Token(token.start, end, "x"))
            place = close + 1
            continue
        if token.code == ")":
            place += 1
            continue
        if token.code in BREAKS:
            _close(current, segments, asides)
            current, asides = [], []
        else:
            current.append(token)
        place += 1
    _close(current, segments, asides)
    return segments


def _closing(tokens: Sequence[Token], place: int) -> int:
    depth = 0
    for index in range(place, len(tokens)):
        depth += (tokens[index].code == "(") - (tokens[index].code == ")")
        if depth == 0:
            return index
    return len(tokens)


def _close(current: list[Token], segments: list[Segment], asides: list[Segment]) -> None:
    if current:
        segments.append(Segment(current[0].start, current[-1].end, tuple(current)))
    segments.extend(asides)


def group_quantities(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """First and last place of every run of quantities of one dimension joined by nothing but 、 or 和."""
    place = 0
    while place < len(tokens):
        if tokens[place].code != "Q":
            place += 1
            continue
        last = place
        sort = quantities[tokens[place].index].sort
        while last + 2 < len(tokens) and tokens[last + 1].code == "j" and tokens[last + 2].code == "Q" and quantities[tokens[last + 2].index].sort == sort:
            last += 2
        while sort == "part" and last + 1 < len(tokens) and tokens[last + 1].code == "Q" and quantities[tokens[last + 1].index].sort == "part":
            last += 1
        yield place, last
        place = last + 1
