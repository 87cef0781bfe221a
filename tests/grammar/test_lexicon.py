"""Words of a sentence and their classes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.grammar.lexicon import CLASSES, compile_lexicon
from wz_metrics.rulebook import Rulebook, RuleError, Word


def book(*blocks: Word) -> Rulebook:
    return Rulebook(blocks, {}, "", ())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("同比增长", "增长/growth"),
        ("较年初增加", "增加/rise"),
        ("总量下降", "下降/fall"),
        ("全年增速", "增速/rate"),
        ("提高到", "提高到/to"),
        ("由去年的", "由去年的/from"),
        ("稳定在", "稳定在/reach"),
        ("高于全省", "高于/above"),
        ("比年初目标高", "比/than"),
        ("分别", "分别/separately"),
        ("均增长", "均/each"),
        ("占生产总值比重", "占/share"),
        ("其中工业投资", "其中/whereof"),
        ("年均增长", "年均/yearly"),
        ("同比", "同比/basis"),
        ("力争", "力争/commit"),
        ("新增规上企业", "新增/gain"),
        ("打通断头路", "打通/event"),
        ("高于全国", "全国/place"),
        ("投资等", "等/etc"),
    ],
)
def test_a_word_has_its_class(words, text, word):
    assert word in words(text)


@pytest.mark.parametrize("noun", ["增加值", "增值税", "完成率", "达标率", "增长极"])
def test_a_noun_shields_the_verb_inside_it(words, noun):
    assert {each.split("/")[1] for each in words(f"工业{noun}")} <= {"noun", "text"}


def test_the_longer_word_wins(words):
    assert words("较快增长到")[-1] != "到/to"


@given(st.text(alphabet="地区生产总值增长分别高于全国、，。（）占比从到下降新增建成 \n", max_size=40))
def test_tokens_cover_the_text_in_order(tokens, text):
    found = tokens(text)
    covered = "".join(text[token.start : token.end] for token in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [sign for sign in text if not sign.isspace()] == [sign for sign in covered if not sign.isspace()]


def test_every_class_has_a_character_of_its_own():
    assert len(set(CLASSES.values())) == len(CLASSES)
    assert {len(code) for code in CLASSES.values()} == {1}


def test_a_word_of_two_classes_is_refused():
    with pytest.raises(RuleError, match=r"word\.b: '增长' belongs to word\.a already"):
        compile_lexicon(
            book(Word("word.a", "a.toml", token="growth", words=("增长",)), Word("word.b", "b.toml", token="fall", words=("增长",)))
        )


def test_an_unknown_class_is_refused_with_those_allowed():
    with pytest.raises(RuleError, match=r"unknown token 'grow'; allowed are growth, rise"):
        compile_lexicon(book(Word("word.a", "a.toml", token="grow", words=("增长",))))


def test_a_broken_pattern_is_refused():
    with pytest.raises(RuleError, match=r"do(?:es)? not compile"):
        compile_lexicon(book(Word("word.a", "a.toml", token="growth", words=("增长",), pattern="(")))


def test_words_and_endings_multiply():
    lexicon = compile_lexicon(book(Word("word.to", "a.toml", token="to", words=("提高", "扩大"), endings=("到", "至"))))
    assert {"提高到", "提高至", "扩大到", "扩大至"} <= set(lexicon.words)
