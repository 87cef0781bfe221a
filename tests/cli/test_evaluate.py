"""``wz-metrics evaluate``: from files to figures."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from wz_metrics.evaluation import FIGURES

GOLD = Path(__file__).parents[1] / "gold"
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def table(command, tmp_path) -> Path:
    command("extract", SEEDS, "-o", "table.csv")
    return tmp_path / "table.csv"


def test_a_pipe_gets_every_figure_of_every_document(command, table):
    done = command("evaluate", GOLD, table)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["document"], row["figure"]) for row in rows] == [
        (name, figure) for name in ("000", "002", "003", "004", "ALL") for figure in FIGURES
    ]
    assert all(0 <= float(row["f1"]) <= 1 for row in rows)


def test_a_table_from_a_pipe_counts_the_same(command, table):
    piped = command("evaluate", GOLD, "-", stdin=command("extract", SEEDS).stdout)
    assert piped.stdout == command("evaluate", GOLD, table).stdout


def test_one_document(command, table):
    rows = list(csv.DictReader(io.StringIO(command("evaluate", GOLD, table, "--document", "004").stdout)))
    assert {row["document"] for row in rows} == {"004", "ALL"}


def test_errors_are_listed_with_gold_and_table_side_by_side(command, table, tmp_path):
    text = table.read_text(encoding="utf-8-sig").replace(",outcome,", ",target,")
    table.write_text(text, encoding="utf-8")
    command("evaluate", GOLD, table, "--errors", "errors.tsv")
    with (tmp_path / "errors.tsv").open(encoding="utf-8", newline="") as handle:
        errors = list(csv.DictReader(handle, delimiter="\t"))
    wrong = [error for error in errors if "kind" in error["error"].split()]
    assert wrong
    assert {(error["gold kind"], error["got kind"]) for error in wrong} == {("outcome", "target")}


@pytest.mark.parametrize(
    ("gold", "name", "said"),
    [("nothing", "table.csv", "nothing"), (str(GOLD), "missing.csv", "missing.csv"), (str(GOLD / "GUIDE.md"), "table.csv", "GUIDE.md")],
)
def test_what_is_missing_is_said(command, table, gold, name, said):
    done = command("evaluate", gold, name)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_document_that_the_gold_does_not_have(command, table):
    done = command("evaluate", GOLD, table, "--document", "999")
    assert done.returncode == 2
    assert "999" in done.stderr
