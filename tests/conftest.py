"""The built-in rules, and the rows of one sentence as tests ask for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wz_metrics.batch import load_engine
from wz_metrics.examples import run_example
from wz_metrics.model import Observation
from wz_metrics.pipeline import Engine
from wz_metrics.rulebook import Example

Rows = Callable[..., list[tuple[str, ...]]]


@pytest.fixture(scope="session")
def engine() -> Engine:
    return load_engine()


@pytest.fixture(scope="session")
def read(engine: Engine) -> Callable[..., tuple[Observation, ...]]:
    """``read("增长6.2%。", kind="target", period="2024")`` gives the rows of a sentence in a section of that kind and period."""

    def run(text: str, **context: str) -> tuple[Observation, ...]:
        return run_example(Example(text, context=context), engine)

    return run


@pytest.fixture(scope="session")
def cells(read: Callable[..., tuple[Observation, ...]]) -> Rows:
    """``cells("…", "indicator value")`` gives these cells of each row; ``value`` with its upper end, as printed."""

    def show(row: Observation, column: str) -> str:
        if column == "value":
            return f"{row.value}" if row.value_high is None else f"{row.value}-{row.value_high}"
        return str(getattr(row, column))

    def run(text: str, columns: str, **context: str) -> list[tuple[str, ...]]:
        return [tuple(show(row, column) for column in columns.split()) for row in read(text, **context)]

    return run
