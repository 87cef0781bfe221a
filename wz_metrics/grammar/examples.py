"""The examples inside ``[[header]]`` blocks, run: each label must be read as it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wz_metrics.grammar.headers import TESTS, HeaderRules, parse_caption, parse_label, squeeze


def check_headers(tables: Mapping[str, Sequence[Mapping[str, Any]]], rules: HeaderRules) -> Iterator[str]:
    """What is wrong with the examples of the header blocks, a line each; nothing if all is well."""
    for entry in tables.get("header", ()):
        for example in entry.get("example", ()):
            wanted = {key: str(value) for key, value in example.items() if key != "text"}
            found = _describe(example["text"], rules)
            if wrong := {key: found.get(key, "") for key, value in wanted.items() if found.get(key, "") != value}:
                yield f"[[header]] {entry['id']}: the example {example['text']!r} gives {wrong}, not {wanted}"


def _describe(text: str, rules: HeaderRules) -> dict[str, str]:
    label, words = parse_label(text, rules), squeeze(text)
    caption = parse_caption(text, rules)
    slot, genus = rules.find("slot", words), rules.find("genus", words)
    return {
        **{name: getattr(label, name) for name in ("core", "role", "unit", "basis", "kind", "against", "whole")},
        "measure": "growth" if label.role in ("growth", "fall") else label.role or "level",
        "total": "yes" * label.total,
        "part": "yes" * label.part,
        **{role: "yes" * rules.says(role, words) for role in TESTS[1:]},
        "slot": slot.group() if slot else "",
        "genus": genus.group() if genus else "",
        "caption": caption.topic,
        "domain": caption.domain,
    }
