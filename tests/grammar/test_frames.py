"""What stands around a quantity says which measure it is."""

from __future__ import annotations

import pytest

from wz_metrics.grammar.frames import compile_frames, match_frame
from wz_metrics.grammar.lexicon import CLASSES, Token
from wz_metrics.rulebook import Frame, Rulebook, RuleError


def line(classes: str) -> list[Token]:
    """Tokens of the classes named, one character long each."""
    return [Token(place, place + 1, CLASSES[name]) for place, name in enumerate(classes.split())]


def frames(*blocks: Frame):
    return compile_frames(Rulebook(blocks, {}, "", ()))


GROWTH = Frame("growth", "f.toml", left="<growth>", sorts=("percent",), measure="growth", priority=1)
LEVEL = Frame("level", "f.toml", left="", measure="level")


def test_the_operator_ends_at_the_quantity():
    found = match_frame(line("noun growth"), [], "percent", frames(GROWTH))
    assert (found.frame.id, found.operator) == ("growth", 1)
    assert match_frame(line("growth noun"), [], "percent", frames(GROWTH)) is None


def test_a_frame_is_for_its_dimensions_only():
    assert match_frame(line("noun growth"), [], "money", frames(GROWTH)) is None


def test_higher_priority_goes_first_whatever_the_order():
    found = [match_frame(line("noun growth"), [], "percent", frames(*order)).frame.id for order in ((GROWTH, LEVEL), (LEVEL, GROWTH))]
    assert found == ["growth", "growth"]


def test_equal_priority_goes_by_order():
    twin = Frame("twin", "f.toml", left="<growth>", sorts=("percent",), measure="change", priority=1)
    assert match_frame(line("growth"), [], "percent", frames(GROWTH, twin)).frame.id == "growth"
    assert match_frame(line("growth"), [], "percent", frames(twin, GROWTH)).frame.id == "twin"


@pytest.mark.parametrize("word", ["basis", "commit", "adverb", "time", "yearly"])
def test_frames_look_through_words_of_time_and_manner(word):
    found = match_frame(line(f"noun growth {word}"), [], "percent", frames(GROWTH))
    assert found is not None
    assert found.operator == 1


def test_what_stands_behind_counts_where_a_frame_says_so():
    counted = frames(Frame("right", "f.toml", right="<noun>", measure="level", subject="right"))
    assert match_frame([], line("noun"), "count", counted).frame.id == "right"
    assert match_frame([], line("comma noun"), "count", counted) is None


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (Frame("bad", "f.toml", left="<grow>"), r"f\.toml: \[\[frame\]\] bad: .*grow"),
        (Frame("bad", "f.toml", left="(<growth>"), r"f\.toml: \[\[frame\]\] bad: .*does not compile"),
    ],
)
def test_a_frame_that_cannot_be_used_is_refused(block, problem):
    with pytest.raises(RuleError, match=problem):
        frames(block)
