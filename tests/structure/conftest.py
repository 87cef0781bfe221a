"""The gazetteer and the rules, loaded once; ``divide_text`` divides a text as if it came from a file of its own."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest

from wz_metrics.model import Article, Defaults, Document, Metadata
from wz_metrics.rulebook import Rulebook, load_rulebook
from wz_metrics.structure import Gazetteer, StructureRules, divide, parse_rules

SEEDS = pathlib.Path(__file__).parents[2] / "seeds"
Divide = Callable[..., tuple[Article, ...]]


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def rules(rulebook) -> StructureRules:
    return parse_rules(rulebook.tables)


@pytest.fixture(scope="session")
def gazetteer(rules) -> Gazetteer:
    return Gazetteer.load(rules.ambiguous)


@pytest.fixture(scope="session")
def divide_text(rules, gazetteer) -> Divide:
    def run(text: str, defaults: Defaults | None = None, **metadata: object) -> tuple[Article, ...]:
        return divide(Document("x", text, Metadata(**metadata)), gazetteer, rules, defaults or Defaults())

    return run


@pytest.fixture(scope="session")
def divide_seed(divide_text) -> Divide:
    def run(number: str) -> tuple[Article, ...]:
        (path,) = SEEDS.glob(f"{number}_*.txt")
        return divide_text(path.read_text(encoding="utf-8"))

    return run


@pytest.fixture(scope="session")
def seed_text() -> Callable[[str], str]:
    def read(number: str) -> str:
        (path,) = SEEDS.glob(f"{number}_*.txt")
        return path.read_text(encoding="utf-8")

    return read
