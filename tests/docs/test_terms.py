"""The terms of patterns/README.md are those that the program knows."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from wz_metrics.grammar.lexicon import CLASSES, TRANSPARENT
from wz_metrics.rulebook import BLOCKS, RAW, Frame, Head, Word, load_rulebook
from wz_metrics.structure import rules

TEXT = (Path(__file__).parents[2] / "patterns" / "README.md").read_text(encoding="utf-8")
TABLE = {kind: line for line in TEXT.splitlines() for kind in re.findall(r"^\| `\[\[(\w+)\]\]`", line)}


def section(title: str) -> str:
    return TEXT.partition(f"## {title}")[2].partition("\n## ")[0]


def paragraph(block: str) -> str:
    """The paragraph that says which keys a kind of block has."""
    return next(part for part in TEXT.split("\n\n") if part.startswith((f"A `[[{block}]]`", f"An `[[{block}]]`")))


def test_every_kind_of_block_in_use_is_explained():
    rulebook = load_rulebook()
    assert {block.kind for block in rulebook.blocks} | set(rulebook.tables) == set(TABLE)
    assert set(TABLE) <= {*BLOCKS, *RAW}


def test_the_files_named_hold_those_blocks():
    rulebook = load_rulebook()
    for block in rulebook.blocks:
        assert Path(block.file).stem in TABLE[block.kind], block.id


def test_every_token_class_is_explained():
    classes = section("Words, tokens and frames").split("A `[[frame]]`")[0]
    assert [name for name in CLASSES if f"`{name}`" not in classes] == []


def test_the_classes_that_frames_look_through_are_named():
    named = re.search(r"tokens of the classes ([\w, ]+?) are looked\s+through", paragraph("frame"))
    assert named
    assert set(re.split(", | and ", named[1])) == {name for name, code in CLASSES.items() if code in TRANSPARENT}


def test_every_role_of_words_and_heads_is_explained():
    rulebook = load_rulebook()
    words, heads = section("Words, tokens and frames"), section("Heads")
    assert [word.id for word in rulebook.of(Word) if word.role and f"`{word.role}`" not in words] == []
    assert [head.id for head in rulebook.of(Head) if f"`{head.role}`" not in heads] == []


def test_every_place_of_a_subject_is_explained():
    frames = section("Words, tokens and frames")
    assert [frame.id for frame in load_rulebook().of(Frame) if f"`{frame.subject}`" not in frames] == []


def test_the_frame_shown_is_a_frame_of_the_rule_book():
    shown = dict(
        re.findall(r'(?m)^(\w+) = ["\']?(.*?)["\']?$', TEXT.partition("[[frame]]\nid")[0] and TEXT.split("[[frame]]\n")[1].split("```")[0])
    )
    frame = next(each for each in load_rulebook().of(Frame) if each.id == shown["id"])
    assert (shown["left"], shown["measure"], shown["subject"], shown["priority"]) == (
        frame.left,
        frame.measure,
        frame.subject,
        str(frame.priority),
    )


def test_every_key_in_use_is_explained():
    rulebook = load_rulebook()
    used = {each.name for block in rulebook.blocks for each in fields(block) if getattr(block, each.name) not in ((), each.default)}
    used -= {"file", "example"}
    used |= {key for kind in ("section", "turn", "place") for entry in rulebook.tables[kind] for key in entry if key != "example"}
    assert [key for key in sorted(used) if not re.search(rf"`{key}(?:`| = )", TEXT)] == []


@pytest.mark.parametrize(
    ("kind", "names"), [("section", rules.ROLES), ("section", rules.KINDS), ("section", rules.PERIODS), ("place", rules.SOURCES)]
)
def test_values_of_structure_blocks_are_explained(kind, names):
    assert [name for name in names if not re.search(rf"\b{name}\b", paragraph(kind))] == []


def test_examples_shown_are_examples_of_the_rule_book():
    sentences = {example.text for block in load_rulebook().blocks for example in block.examples}
    assert set(re.findall(r'(?m)^text = "(.*)"$', TEXT)) <= sentences
