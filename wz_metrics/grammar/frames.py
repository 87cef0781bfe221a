"""Frames: what stands around a quantity -> which measure it is, and where its subject stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wz_metrics.grammar.lexicon import CLASSES, TRANSPARENT, Token
from wz_metrics.rulebook import Frame, Rulebook, RuleError

PHRASE = "[" + "".join(code for name, code in CLASSES.items() if name not in ("comma", "stop", "colon", "quantity", "open", "close")) + "]"


@dataclass(frozen=True, slots=True)
class CompiledFrame:
    """A frame block with its patterns over token characters."""

    block: Frame
    left: re.Pattern[str]
    right: re.Pattern[str] | None
    sorts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits: its block, and the index of the first token of its operator in the left tokens."""

    frame: Frame
    operator: int


def compile_frames(rulebook: Rulebook) -> tuple[CompiledFrame, ...]:
    """The frames, those of higher priority first; raises RuleError for an unknown class or a broken pattern."""
    frames = sorted(rulebook.of(Frame), key=lambda block: -block.priority)
    return tuple(
        CompiledFrame(
            block,
            _compile(block, block.left, r"(?:{})\Z"),
            _compile(block, block.right, "(?:{})") if block.right else None,
            frozenset(block.sorts),
        )
        for block in frames
    )


def _compile(block: Frame, pattern: str, form: str) -> re.Pattern[str]:
    def character(match: re.Match[str]) -> str:
        name = match.group(1)
        if name == "phrase":
            return PHRASE
        if name not in CLASSES:
            raise RuleError(f"{block.file}: [[frame]] {block.id}: unknown token <{name}>; allowed are phrase, {', '.join(CLASSES)}")
        return re.escape(CLASSES[name])

    try:
        return re.compile(form.format(re.sub(r"<([a-z]+)>", character, pattern)))
    except re.error as error:
        raise RuleError(f"{block.file}: [[frame]] {block.id}: the pattern does not compile ({error})") from None


def match_frame(left: Sequence[Token], right: Sequence[Token], sort: str, frames: Sequence[CompiledFrame]) -> Match | None:
    """The first frame that fits between the tokens before (from the clause's edge) and behind a quantity."""
    places = [place for place, token in enumerate(left) if token.code not in TRANSPARENT]
    before = "".join(left[place].code for place in places)
    behind = "".join(token.code for token in right if token.code not in TRANSPARENT)
    for frame in frames:
        if frame.sorts and sort not in frame.sorts:
            continue
        if frame.right and not frame.right.match(behind):
            continue
        found = frame.left.search(before)
        if found:
            start = found.start()
            return Match(frame.block, places[start] if start < len(places) else len(left))
    return None
