"""The built-in rules, and the rows of one sentence as tests ask for them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from wz_metrics.batch import load_engine
from wz_metrics.examples import run_example
from wz_metrics.model import Observation
from wz_metrics.pipeline import Engine
from wz_metrics.rulebook import Example

SENTENCE = "上半年，全市实现地区生产总值4297.8亿元，增长6.2%，增速分别高于全国、全省1.2和0.6个百分点，总量前移至全国城市第28位；"
BASES = {"亿元": ("元", 10**8), "万元": ("元", 10**4), "万亿元": ("元", 10**12), "万人": ("人", 10**4), "倍": ("%", 100)}
GROWTH = {
    "id": "9f3c21ab",
    "source": "seeds/003.txt",
    "title": "关于上半年全市经济社会发展情况和下半年政府工作的报告",
    "published": "2024-08-26",
    "region": "温州市",
    "adcode": "330300",
    "period": "2024-H1",
    "kind": "outcome",
    "indicator": "地区生产总值",
    "code": "gdp",
    "measure": "growth",
    "value": Decimal("6.2"),
    "value_high": None,
    "unit": "%",
    "bound": "eq",
    "basis": "",
    "against": "",
    "commitment": "",
    "status": "final",
    "inferred": "period,region",
    "section": "一、上半年全市经济社会发展情况",
    "sentence": SENTENCE,
    "text": "6.2%",
    "start": 451,
    "end": 455,
    "rule": "growth.subject",
}
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


@pytest.fixture
def make() -> Callable[..., Observation]:
    """``make(value="8.0", kind="target")``: the growth of Wenzhou's GDP in the first half of 2024, but for what is given."""

    def build(**changes: object) -> Observation:
        cells = {**GROWTH, **changes}
        base, factor = BASES.get(str(cells["unit"]), (cells["unit"], 1))
        for name in ("value", "value_high"):
            cells[name] = None if cells[name] is None else Decimal(str(cells[name]))
            cells.setdefault(f"base_{name}", None if cells[name] is None else cells[name] * factor)
        cells.setdefault("base_unit", base)
        if cells["kind"] == "target" and "status" not in changes:
            cells["status"], cells["commitment"] = "", cells["commitment"] or "plain"
        return Observation(**cells)

    return build
