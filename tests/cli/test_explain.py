"""``wz-metrics explain``: words, rules and reasons."""

from __future__ import annotations

import csv
import io
import itertools

SENTENCE = "2024年，全市实现地区生产总值4297.8亿元，增长6.2%，其中落地“8+4”政策项目21个。"


def test_words_have_their_classes(command):
    words = next(line for line in command("explain", "-", stdin=SENTENCE).stdout.splitlines() if line.startswith("  words"))
    assert "地区生产总值/noun 4297.8亿元/quantity" in words
    assert "增长/growth 6.2%/quantity" in words


def test_every_row_is_there_with_its_rule(command):
    rows = list(csv.DictReader(io.StringIO(command("extract", "-", stdin=SENTENCE).stdout)))
    lines = command("explain", "-", stdin=SENTENCE).stdout.splitlines()
    shown = [
        (line.split()[1], following.split()[1].rstrip(",")) for line, following in itertools.pairwise(lines) if line.startswith("  row")
    ]
    assert shown == [(row["text"], row["rule"]) for row in rows]
    assert shown


def test_a_numeral_that_is_a_name_says_why(command):
    lines = command("explain", "-", stdin=SENTENCE).stdout.splitlines()
    assert any(line.startswith("  name   2024年: a year") for line in lines)


def test_cells_of_a_table_have_rows_and_no_words(command):
    table = "| 指标 | 2023年（亿元） | 增长（%） |\n|---|---|---|\n| 地区生产总值 | 8730.6 | 6.9 |\n"
    (cells,) = command("explain", "-", "--containing", "8730.6", stdin=table).stdout.split("\n\n")[-1:]
    assert [line.split()[1] for line in cells.splitlines() if line.startswith("  row")] == ["8730.6", "6.9"]
    assert "  words" not in cells


def test_only_some_sentences(command):
    shown = command("explain", "-", "--containing", "固定资产", stdin=SENTENCE + "\n固定资产投资增长5%。\n").stdout
    assert "固定资产投资" in shown
    assert "4297.8" not in shown


def test_a_missing_file(command):
    done = command("explain", "missing.txt")
    assert done.returncode == 1
    assert "missing.txt" in done.stderr
