"""Clauses between commas, asides in brackets, quantities in groups."""

from __future__ import annotations

import pytest

from wz_metrics.grammar.clauses import divide_tokens, group_quantities
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.quantities import find_numerals, share_units
from wz_metrics.model import Quantity
from wz_metrics.pipeline import tokenize_sentence


@pytest.fixture(scope="session")
def divide(engine):
    """The clauses of a sentence, each as its text, in brackets if it is an aside, and the groups of its quantities."""

    def run(text: str) -> tuple[list[str], list[list[str]]]:
        folded = fold(text)
        found = find_numerals(folded, engine.quantities, 0, len(text))
        quantities = share_units(folded, [each for each in found if isinstance(each, Quantity)])
        segments = divide_tokens(tokenize_sentence(folded, 0, len(text), quantities, engine), folded)
        clauses = [f"({text[each.start : each.end]})" if each.aside else text[each.start : each.end] for each in segments]
        groups = [
            [text[token.start : token.end] for token in segment.tokens[first : last + 1] if token.code == "Q"]
            for segment in segments
            for first, last in group_quantities(segment.tokens, quantities)
        ]
        return clauses, groups

    return run


def test_commas_divide(divide):
    assert divide("地区生产总值增长6.2%，其中工业增加值增长7%")[0] == ["地区生产总值增长6.2%", "其中工业增加值增长7%"]


def test_marks_between_items_do_not(divide):
    assert divide("新增A股上市公司8家、新三板挂牌企业4家")[0] == ["新增A股上市公司8家、新三板挂牌企业4家"]


def test_a_comma_before_separately_does_not(divide):
    assert len(divide("工业投资、民间投资，分别增长3%、4%")[0]) == 1


def test_a_figure_in_brackets_is_an_aside_behind_its_clause(divide):
    assert divide("地区生产总值增长6.5%（年度目标6%以上），居全省前列")[0][:2] == ["地区生产总值增长6.5%", "(年度目标6%以上)"]


def test_brackets_without_a_figure_belong_to_the_noun(divide):
    assert divide("固定资产投资（不含农户）增长5%")[0] == ["固定资产投资（不含农户）增长5%"]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("分别增长4.2%、5.6%", [["4.2%", "5.6%"]]),
        ("分别高于全国、全省1.2和0.6个百分点", [["1.2", "0.6个百分点"]]),
        ("分别增长20%、16.8%和9%", [["20%", "16.8%", "9%"]]),
        ("总量达4297.8亿元、增长6.2%", [["4297.8亿元"], ["6.2%"]]),
        ("新增企业8家、平台4个", [["8家"], ["4个"]]),
        ("结构为3.9:39.0:57.1", [["3.9:39.0:57.1"]]),
    ],
)
def test_numbers_that_are_stated_together(divide, text, groups):
    shown = divide(text)[1]
    assert shown == groups or ["".join(each).replace(":", "") for each in shown] == ["".join(each).replace(":", "") for each in groups]


def test_an_unclosed_bracket_ends_with_the_sentence(divide):
    assert divide("固定资产投资增长5%（其中工业投资增长7%")[0] == ["固定资产投资增长5%", "(其中工业投资增长7%)"]


def test_nothing_has_no_clauses():
    assert divide_tokens([], "") == []
    assert list(group_quantities([Token(0, 1, "x")], [])) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("地区生产总值：4297.8亿元，增长6.2%；新建学校：5所。", ["地区生产总值", "地区生产总值", "新建学校"]),
        ("一般公共预算收入：增长5%以上。固定资产投资：增长8%。", ["一般公共预算收入", "固定资产投资"]),
        ("民生实事：10件大事全部办结。", ["办结大事"]),
    ],
)
def test_a_colon_between_a_name_and_its_number_divides_nothing(cells, text, names):
    assert [name for (name,) in cells(text, "indicator")] == names
