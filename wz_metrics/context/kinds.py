"""Promised or achieved, how firmly, how finally: cues of the sentence on top of the section."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from wz_metrics.beginnings import guard
from wz_metrics.rulebook import Cue, Rulebook, RuleError


@dataclass(frozen=True, slots=True)
class CompiledCue:
    """A cue block with its patterns."""

    id: str
    field: str
    value: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    scope: str


class Standing(NamedTuple):
    """Kind, commitment and status of a row, and whether the kind came from the section."""

    kind: str
    commitment: str
    status: str
    inferred: bool


def compile_cues(rulebook: Rulebook) -> tuple[CompiledCue, ...]:
    """The cue blocks; raises RuleError for a target that is no field.value or a broken pattern."""
    compiled = []
    for block in rulebook.of(Cue):
        field, _, value = block.target.partition(".")
        if field not in ("kind", "commitment", "status") or not value:
            raise RuleError(f"{block.file}: [[cue]] {block.id}: target is kind.…, commitment.… or status.…, not {block.target!r}")
        try:
            words = "|".join([*map(re.escape, block.phrases), *block.patterns])
            pattern = re.compile(guard(words) if block.patterns else words)  # words alone are found quickly as they are
            unless = re.compile("|".join(block.unless)) if block.unless else None
        except re.error as error:
            raise RuleError(f"{block.file}: [[cue]] {block.id}: a pattern does not compile ({error})") from None
        compiled.append(CompiledCue(block.id, field, value, pattern, unless, block.scope))
    return tuple(compiled)


def judge(
    before: str, clause: str, section_kind: str, period_year: int | None, plan: int | None, cues: tuple[CompiledCue, ...]
) -> Standing:
    """What a row is. ``before`` is the sentence up to the number, ``clause`` its last segment with what follows."""
    found: dict[str, tuple[int, str]] = {}
    for cue in cues:
        reach = before if cue.scope == "sentence" else clause
        if not cue.pattern.search(reach):
            continue
        offset = len(before) - len(clause) if cue.scope == "clause" else 0
        places = [match.start() for match in cue.pattern.finditer(reach)]
        blocked = [match.span() for match in cue.unless.finditer(reach)] if cue.unless else ()
        for place in places:
            if any(a <= place < b for a, b in blocked):
                continue
            place += offset
            if place >= found.get(cue.field, (-1, ""))[0]:
                found[cue.field] = (place, cue.value)
    kind, inferred = section_kind or "outcome", True
    if "kind" in found:
        kind, inferred = found["kind"][1], False
    if kind == "outcome" and period_year and plan and period_year > plan and not inferred:
        kind = "target"
    if kind == "target":
        return Standing(kind, found.get("commitment", (0, "plain"))[1], "", inferred)
    return Standing(kind, "", found.get("status", (0, "final"))[1], inferred)
