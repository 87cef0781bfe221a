"""The examples inside ``[[section]]``, ``[[turn]]`` and ``[[place]]`` blocks, run: each must give what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wz_metrics.structure.gazetteer import Gazetteer
from wz_metrics.structure.headings import find_headings
from wz_metrics.structure.lines import canonical, split_lines
from wz_metrics.structure.periods import Anchors, resolve_kind, resolve_period
from wz_metrics.structure.regions import find_in_name
from wz_metrics.structure.rules import PlaceRule, SectionRule, StructureRules, TurnRule, parse_rules

YEAR = 2017  # the report's year where an example does not give one


def check_examples(tables: Mapping[str, Sequence[Mapping[str, Any]]], gazetteer: Gazetteer) -> Iterator[str]:
    """What is wrong, one line an example: with its block, what it should give and what it gives. Nothing if all is well."""
    rules = parse_rules(tables)
    named: tuple[tuple[str, Sequence[SectionRule | TurnRule | PlaceRule]], ...] = (
        ("section", rules.sections),
        ("turn", rules.turns),
        ("place", rules.places),
    )
    for table, blocks in named:
        for block, entry in zip(blocks, tables.get(table, ()), strict=True):
            for example in entry.get("example", ()):
                found = _run(block, example, rules, gazetteer)
                wanted = {key: str(value) for key, value in example.items() if key in ("kind", "period", "place")}
                if found is None:
                    yield f"[[{table}]] {block.id}: the example {example['text']!r} is not matched by its own block"
                elif wrong := {key: found.get(key, "") for key, value in wanted.items() if found.get(key, "") != value}:
                    yield f"[[{table}]] {block.id}: the example {example['text']!r} gives {wrong}, not {wanted}"


def _run(
    block: SectionRule | TurnRule | PlaceRule, example: Mapping[str, Any], rules: StructureRules, gazetteer: Gazetteer
) -> Mapping[str, str] | None:
    year = example.get("year", YEAR)
    anchors = Anchors(year, str(year - 1), str(year))
    text = canonical(example["text"])
    if isinstance(block, PlaceRule):
        found = block.pattern.search(text) if block.pattern else None
        if block.source == "zone":
            return {"place": found["place"]} if found else None
        place = find_in_name(found["place"], gazetteer) if found else None
        return {"place": place.name} if place else None
    if isinstance(block, TurnRule):
        match = block.pattern.search(text)
        return None if match is None else {"kind": block.kind or block.within, "period": resolve_period(block.period, match, anchors)}
    if block.role == "part":
        return _run_heading(block, text, rules, anchors)
    match = next(filter(None, (pattern.search(text) for pattern in block.patterns)), None)
    if match is None:
        return None
    period = resolve_period(block.period, match, anchors) if block.period else ""
    return {"kind": resolve_kind(block.kind, period, anchors), "period": period}


def _run_heading(block: SectionRule, text: str, rules: StructureRules, anchors: Anchors) -> Mapping[str, str] | None:
    heading = next(find_headings(text, tuple(split_lines(text)), rules.of("part")), None)
    if heading is None or heading.rule is not block or heading.match is None:
        return None
    period = (
        resolve_period(block.period, heading.match, anchors)
        if block.period
        else anchors.review
        if block.kind == "outcome"
        else anchors.plan
    )
    return {"kind": resolve_kind(block.kind, period, anchors), "period": period}
