"""``wz-metrics documents``: a line for each report or article."""

from __future__ import annotations

import csv
import io
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"


def listed(done) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_a_page_of_articles_has_a_line_for_each(command):
    lines = listed(command("documents", SEEDS / "002_cae43acce41b5041.txt"))
    assert len(lines) == 10
    assert lines[-1]["year"] == "2017"
    assert {line["region"] for line in lines[-1:]} == {"温州市"}


def test_the_rows_of_all_lines_are_the_rows_of_the_table(command):
    lines = listed(command("documents", SEEDS))
    rows = listed(command("extract", SEEDS))
    assert rows
    assert sum(int(line["rows"]) for line in lines) == len(rows)


def test_what_cannot_be_read_is_said_after_the_list(command, tmp_path):
    (tmp_path / "empty.txt").touch()
    done = command("documents", "empty.txt", SEEDS / "003_5701bb526c444436.txt")
    assert done.returncode == 1
    assert len(listed(done)) == 1
    assert "empty.txt" in done.stderr
