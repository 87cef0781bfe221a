"""The blocks of ``patterns/sections.toml`` and ``patterns/places.toml`` -> checked, compiled rules of this stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from wz_metrics import expressions as re
from wz_metrics.beginnings import guard_each
from wz_metrics.rulebook import RuleError

ROLES = ("part", "announcement", "glossary", "boilerplate", "furniture", "related")
SOURCES = ("title", "meeting", "speaker", "behalf", "issuer", "publisher", "zone", "ambiguous")
KINDS = ("", "outcome", "target", "elapsed")
PERIODS = ("", "year", "review", "plan", "years_past", "years_since", "years_ahead", "five_year_plan")


@dataclass(frozen=True, slots=True)
class SectionRule:
    """Headings of one sort. ``role`` part: a part of a report with its ``kind`` and ``period``; announcement: words in the
    text of a part without such a heading that say as much; glossary: ends the report; boilerplate: above or below the report a
    line of the page; furniture: a line of the page anywhere; related: the heading of a list of other articles at the end.

    ``kind`` elapsed is outcome if the named time lies before the report's year and target otherwise. ``mixed`` parts begin
    with ``period`` and turn to another one inside. ``weak`` parts do not count below a heading that says otherwise.
    An ``annex`` stands behind the report and says nothing of its parts.
    """

    id: str
    patterns: tuple[re.Pattern[str], ...]
    role: str = "part"
    kind: str = ""
    period: str = ""
    mixed: bool = False
    weak: bool = False
    annex: bool = False


@dataclass(frozen=True, slots=True)
class TurnRule:
    """Words at the head of a sentence (``at`` clause, or paragraph: of a clause, only of a paragraph) at which a text turns to another
    ``kind`` or ``period``; only inside stretches of kind ``within``. ``reach`` part: as far as the part goes where the part is
    mixed or has another period; paragraph: to the end of the paragraph. With a ``year`` only in reports given in it."""

    id: str
    pattern: re.Pattern[str]
    within: str = ""
    kind: str = ""
    period: str = ""
    at: str = "sentence"
    reach: str = "part"
    year: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """Where a report names its place: ``pattern`` with a group ``place``, looked for in what ``source`` says.

    With the source zone, where a title names a zone of its place instead; with the source ambiguous, short ``names`` of places
    that are ordinary words as well.
    """

    id: str
    source: str
    pattern: re.Pattern[str] | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StructureRules:
    """All rules of this stage, in the order of the files."""

    sections: tuple[SectionRule, ...]
    turns: tuple[TurnRule, ...]
    turning: re.Pattern[str]  # where one of the turns may stand
    places: tuple[PlaceRule, ...]

    def of(self, role: str) -> tuple[SectionRule, ...]:
        """The section rules of one role."""
        return tuple(rule for rule in self.sections if rule.role == role)

    @property
    def ambiguous(self) -> frozenset[str]:
        """Short names of places that are ordinary words as well."""
        return frozenset(name for rule in self.places if rule.source == "ambiguous" for name in rule.names)


def parse_rules(tables: Mapping[str, Sequence[Mapping[str, Any]]], at_once: bool = True) -> StructureRules:
    """Check and compile the raw blocks ``[[section]]``, ``[[turn]]`` and ``[[place]]``; their patterns ``at_once``, or with first use.

    Raises RuleError for an unknown key or value, a missing or doubled id, and a pattern that does not compile.
    """
    seen: set[str] = set()
    sections = tuple(_make(SectionRule, "section", entry, seen, at_once) for entry in tables.get("section", ()))
    turns = tuple(_make(TurnRule, "turn", entry, seen, at_once) for entry in tables.get("turn", ()))
    places = tuple(_make(PlaceRule, "place", entry, seen, at_once) for entry in tables.get("place", ()))
    anywhere = [_NAMED_GROUP.sub("(?:", turn.pattern.pattern) for turn in turns]
    return StructureRules(sections, turns, re.compile(guard_each(anywhere) if turns else "(?!)"), places)


_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_ALLOWED: Mapping[str, tuple[str, ...]] = {
    "role": ROLES,
    "kind": KINDS,
    "period": PERIODS,
    "source": SOURCES,
    "within": ("", "outcome", "target"),
    "at": ("sentence", "paragraph", "clause"),
    "reach": ("part", "paragraph"),
}


def _make(kind: type, table: str, entry: Mapping[str, Any], seen: set[str], at_once: bool) -> Any:  # noqa: ANN401 - one of three dataclasses
    name = f"[[{table}]] {entry.get('id', '(without id)')}"
    if not isinstance(entry.get("id"), str) or entry["id"] in seen:
        raise RuleError(f"{name}: every block wants an id of its own (text)")
    seen.add(entry["id"])
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {}
    for key, value in entry.items():
        if key in ("example", "note"):
            continue
        if key not in known:
            raise RuleError(f"{name}: unknown key {key!r}; allowed are {', '.join(sorted({*known, 'example', 'note'}))}")
        if key in _ALLOWED and value not in _ALLOWED[key]:
            raise RuleError(f"{name}: {key} must be one of {', '.join(filter(None, _ALLOWED[key]))}, not {value!r}")
        values[key] = _convert(name, key, value, at_once)
    try:
        return kind(**values)
    except TypeError:
        raise RuleError(f"{name}: a key is missing; a block wants id and {'patterns' if table == 'section' else 'pattern'}") from None


def _convert(name: str, key: str, value: Any, at_once: bool) -> Any:  # noqa: ANN401 - whatever TOML holds
    if key == "pattern":
        return _compile(name, value, at_once)
    if key == "patterns":
        return tuple(_compile(name, pattern, at_once) for pattern in value)
    return tuple(value) if isinstance(value, list) else value


def _compile(name: str, pattern: object, at_once: bool) -> re.Pattern[str]:
    try:
        return re.compile_now(str(pattern)) if at_once else re.compile(str(pattern))
    except re.error as error:
        raise RuleError(f"{name}: the pattern {pattern!r} does not compile: {error}") from None
