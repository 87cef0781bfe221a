"""The blocks of this stage: their examples hold, and a broken block is refused with its name."""

from __future__ import annotations

import pytest

from wz_metrics.rulebook import RuleError
from wz_metrics.structure import parse_rules
from wz_metrics.structure.examples import check_examples

GOOD = {"id": "section.own", "kind": "target", "period": "plan", "patterns": ["^我们要干的事"]}


def test_every_example_of_the_built_in_blocks_gives_what_it_says(rulebook, gazetteer) -> None:
    assert list(check_examples(rulebook.tables, gazetteer)) == []


def test_every_block_has_an_example(rulebook) -> None:
    for table in ("section", "turn", "place"):
        assert [entry["id"] for entry in rulebook.tables[table] if "example" not in entry and entry.get("source") != "ambiguous"] == []


def test_an_example_that_gives_something_else_is_named(gazetteer) -> None:
    wrong = {**GOOD, "example": [{"text": "一、我们要干的事", "kind": "outcome"}, {"text": "二、别的事"}]}
    first, second = check_examples({"section": [wrong]}, gazetteer)
    assert "section.own" in first
    assert "'kind': 'target'" in first
    assert "not matched" in second


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"kind": "goal"}, "kind must be one of outcome, target, elapsed"),
        ({"period": "soon"}, "period must be one of"),
        ({"patterns": ["("]}, "does not compile"),
        ({"id": 7}, "wants an id of its own"),
    ],
)
def test_a_broken_block_is_refused(change: dict, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        parse_rules({"section": [{**GOOD, **change}]})


def test_an_id_used_twice_is_refused() -> None:
    with pytest.raises(RuleError, match="id of its own"):
        parse_rules({"section": [GOOD, GOOD]})


def test_a_block_without_its_pattern_is_refused() -> None:
    with pytest.raises(RuleError, match="a key is missing"):
        parse_rules({"turn": [{"id": "turn.own"}]})
