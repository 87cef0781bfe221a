"""The rule book itself: every block explained by an example, nothing said twice, everything readable."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import regex

from wz_metrics.context.canon import SCALE_FACTORS
from wz_metrics.examples import check_rulebook
from wz_metrics.grammar.lexicon import CLASSES
from wz_metrics.model import BOUNDS, COLUMNS, COMMITMENTS, KINDS, MEASURES, STATUSES
from wz_metrics.rulebook import Block, Bound, Cue, Frame, Indicator, Rulebook, Unit, load_rulebook

RULES: Rulebook = load_rulebook()
ENTRIES: list[tuple[str, dict[str, Any]]] = [(table, dict(entry)) for table, entries in RULES.tables.items() for entry in entries]
FOLDER = Path(__file__).parents[2] / "patterns"
REGULAR = ("pattern", "patterns", "unless")


def list_patterns(block: Any) -> list[str]:
    """The regular expressions of a block or a raw entry."""
    values = [block.get(key, ()) if isinstance(block, dict) else getattr(block, key, ()) for key in REGULAR]
    return [each for value in values for each in ((value,) if isinstance(value, str) else value) if each]


def test_the_folder_is_the_one_of_the_checkout():
    assert sorted(path.name for path in FOLDER.glob("*.toml")) == sorted(
        {block.file for block in RULES.blocks}
        | {path.name for path in FOLDER.glob("*.toml") if any(f"[[{table}]]" in path.read_text(encoding="utf-8") for table in RULES.tables)}
    )


def test_every_block_has_an_example():
    bare = [block.id for block in RULES.blocks if not block.examples]
    bare += [entry["id"] for _, entry in ENTRIES if not entry.get("example") and list_patterns(entry)]
    assert bare == []


def test_examples_say_something():
    silent = [(block.id, example.text) for block in RULES.blocks for example in block.examples if not any(example.rows) and example.rows]
    assert silent == []


def test_columns_of_examples_exist():
    names = {column.name for column in COLUMNS}
    named = {(block.id, name) for block in RULES.blocks for example in block.examples for row in example.rows for name in row}
    assert sorted((block, name) for block, name in named if name not in names) == []


def test_examples_are_chinese_sentences():
    texts = [example.text for block in RULES.blocks for example in block.examples]
    assert [text for text in texts if not re.search("[一-鿿]", text) or not re.search(r"[。；！？;!?]$", text)] == []


def test_no_sentence_explains_two_blocks_of_one_kind():
    seen = Counter((block.kind, example.text, str(example.rows)) for block in RULES.blocks for example in block.examples)
    assert [text for (kind, text, _), count in seen.items() if count > 1 and kind not in ("frame", "word")] == []


def test_ids_are_unique_over_all_files_and_kinds():
    ids = Counter([block.id for block in RULES.blocks] + [entry["id"] for _, entry in ENTRIES])
    assert [name for name, count in ids.items() if count > 1] == []


def test_an_indicator_owns_its_names_alone():
    owners: dict[str, set[str]] = {}
    for block in RULES.of(Indicator):
        for alias in (block.name, *block.aliases):
            owners.setdefault(alias, set()).add(block.id)
    assert {alias: sorted(ids) for alias, ids in owners.items() if len(ids) > 1} == {}


def test_no_pattern_of_an_indicator_takes_anothers_name():
    taken = [
        (block.id, other.id, alias)
        for block in RULES.of(Indicator)
        for pattern in block.patterns
        for other in RULES.of(Indicator)
        if other is not block
        for alias in (other.name, *other.aliases)
        if re.fullmatch(pattern, alias)
    ]
    assert taken == []


def test_an_indicator_has_a_name_in_both_languages_and_a_direction():
    odd = [block.id for block in RULES.of(Indicator) if not (block.name and block.english and block.better in ("higher", "lower", "none"))]
    assert odd == []


def test_units_of_an_indicator_are_known():
    units = {unit for block in RULES.of(Unit) for unit in block.units} | {""}
    scaled = {scale + unit for scale in (*SCALE_FACTORS, "") for unit in units}
    odd = [(block.id, each) for block in RULES.of(Indicator) for each in block.units if each not in scaled]
    assert odd == []


def test_a_unit_belongs_to_one_dimension():
    owners = Counter(unit for block in RULES.of(Unit) for unit in set(block.units))
    assert [unit for unit, count in owners.items() if count > 1] == []


def test_factors_are_of_units_of_their_block_and_end_in_a_base():
    odd = [(block.id, unit) for block in RULES.of(Unit) for unit in block.factors if unit not in block.units]
    assert odd == []


def test_frames_name_classes_measures_and_dimensions_that_exist():
    sorts = {block.sort for block in RULES.of(Unit)} | {"rank", "part", "scale", "ratio", ""}
    classes = set(CLASSES) | {"phrase"}
    odd = [
        (frame.id, name) for frame in RULES.of(Frame) for name in re.findall("<([a-z]+)>", frame.left + frame.right) if name not in classes
    ]
    odd += [(frame.id, frame.measure) for frame in RULES.of(Frame) if frame.measure not in MEASURES]
    odd += [(frame.id, sort) for frame in RULES.of(Frame) for sort in frame.sorts if sort not in sorts]
    assert odd == []


def test_cues_and_bounds_set_values_that_exist():
    allowed = {f"kind.{each}" for each in KINDS} | {f"commitment.{each}" for each in COMMITMENTS} | {f"status.{each}" for each in STATUSES}
    assert [block.id for block in RULES.of(Cue) if block.target not in allowed or block.scope not in ("clause", "sentence")] == []
    assert [block.id for block in RULES.of(Bound) if block.bound not in BOUNDS] == []


def test_a_word_bounds_in_one_way():
    before = Counter(word for block in RULES.of(Bound) for word in set(block.before))
    after = Counter(word for block in RULES.of(Bound) for word in set(block.after))
    assert [word for words in (before, after) for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize(
    "block", [*RULES.blocks, *(entry for _, entry in ENTRIES)], ids=lambda block: getattr(block, "id", "") or block["id"]
)
def test_every_pattern_compiles(block):
    for pattern in list_patterns(block):
        regex.compile(pattern.replace("Q", "") if getattr(block, "kind", "") == "word" else pattern)


def test_patterns_stand_in_literal_strings():
    """'…' and '''…''' need no escaping: a doubled backslash in one would be a backslash too many."""
    doubled = [
        pattern for block in (*RULES.blocks, *(entry for _, entry in ENTRIES)) for pattern in list_patterns(block) if "\\\\" in pattern
    ]
    assert doubled == []


def test_the_check_finds_nothing():
    assert list(check_rulebook(RULES)) == []


def test_blocks_know_their_kind():
    assert {block.kind for block in RULES.blocks if isinstance(block, Block)} == {
        "bound", "cue", "frame", "head", "indicator", "name", "period", "unit", "word",
    }  # fmt: skip


def test_to_leave_the_examples_unread_changes_nothing_else():
    whole, bare = load_rulebook(), load_rulebook(examples=False)
    assert [replace(block, example=()) for block in whole.blocks] == list(bare.blocks)
    for table, entries in whole.tables.items():
        assert [{key: entry[key] for key in entry if key != "example"} for entry in entries] == list(bare.tables[table])
    assert whole.digest == bare.digest
