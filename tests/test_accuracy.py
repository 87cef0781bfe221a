"""The rows of the seeds against their gold (``tests/gold``, with the guide that defines every field)."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

import wz_metrics
from wz_metrics.evaluation import Score, evaluate, read_gold

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    rows = [{name: "" if cell is None else str(cell) for name, cell in asdict(row).items()} for row in wz_metrics.extract_files([SEEDS])]
    return evaluate(read_gold(GOLD), rows)


@pytest.mark.parametrize(("figure", "least"), [("found", 0.985), ("core", 0.95), ("full", 0.90)])
def test_the_seeds_are_read_well_enough(scores, figure, least):
    wrong = [f"{each.document} {each.error} {(each.gold or each.row)['indicator']}" for each in scores["ALL"].mistakes]
    assert scores["ALL"].figure(figure).f1 >= least, "\n".join(wrong)


def test_briefs_without_metrics_give_no_rows(scores):
    assert scores["000"].counts["predicted rows"] == 0


def test_every_row_stands_where_it_says():
    texts = {str(path): path.read_text(encoding="utf-8") for path in SEEDS.iterdir()}
    assert [row for row in wz_metrics.extract_files([SEEDS]) if texts[row.source][row.start : row.end] != row.text] == []
