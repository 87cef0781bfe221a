"""Every example of the pattern files, and what the check of examples notices."""

from __future__ import annotations

import pytest

from wz_metrics.batch import load_engine
from wz_metrics.examples import compare_rows, count_examples, run_example
from wz_metrics.rulebook import Example, load_rulebook
from wz_metrics.structure.examples import check_examples

EXAMPLES = [
    pytest.param(
        example, id=f"{block.id}-{number}", marks=[pytest.mark.xfail(reason=example.known_failure)] if example.known_failure else []
    )
    for block in load_rulebook().blocks
    for number, example in enumerate(block.examples)
]
GDP = "全市实现地区生产总值4297.8亿元，增长6.2%。"


def run(text: str, **context: str):
    return run_example(Example(text, context=context), load_engine())


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_gives_exactly_its_rows(example):
    assert compare_rows(run_example(example, load_engine()), example.rows) == ""


def test_the_examples_of_headings_turns_and_places_hold():
    assert list(check_examples(load_rulebook().tables, load_engine().gazetteer)) == []


def test_every_kind_of_block_has_examples():
    blocks, examples = count_examples(load_rulebook())
    assert examples >= blocks > 250


@pytest.mark.parametrize(("context", "kind", "period"), [({}, "outcome", ""), ({"kind": "target", "period": "2024"}, "target", "2024")])
def test_an_example_stands_in_the_section_of_its_context(context, kind, period):
    assert {(row.kind, row.period) for row in run(GDP, **context)} == {(kind, period)}


def test_the_region_of_the_context():
    assert {(row.region, row.adcode) for row in run(GDP, region="洞头区")} == {("洞头区", "330305")}


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ([{"value": "4297.80", "unit": "亿元"}, {"measure": "growth"}], ""),
        ([{}, {}], ""),
        ([{}], "2 rows instead of 1; 地区生产总值 level 4297.8亿元; 地区生产总值 growth 6.2%"),
        ([{}, {"value": "6.3"}], "row 2: value is 6.2 instead of 6.3"),
        ([{"value_high": "5"}, {}], "row 1: value_high is  instead of 5"),
        ([{"value": "many"}, {}], "row 1: value is 4297.8 instead of many"),
        ([{"unti": "%"}, {}], "row 1: there is no column 'unti'"),
    ],
)
def test_what_is_compared(wanted, problem):
    assert compare_rows(run(GDP), wanted) == problem
