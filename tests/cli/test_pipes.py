"""Tables through pipes, from reports to an answer."""

from __future__ import annotations

import csv
import io

import pytest

REPORTS = {
    "2023.txt": "2023年温州市政府工作报告\n——2023年2月9日在温州市第十四届人民代表大会第二次会议上\n"
    "一、2022年工作回顾\n全市地区生产总值增长3.7%。\n"
    "二、2023年工作安排\n主要预期目标是：地区生产总值增长6%以上。\n",
    "2024.txt": "2024年温州市政府工作报告\n——2024年1月20日在温州市第十四届人民代表大会第三次会议上\n"
    "一、2023年工作回顾\n全市地区生产总值增长6.9%。\n"
    "二、2024年工作安排\n主要预期目标是：地区生产总值增长6.5%左右。\n",
}


@pytest.fixture
def table(command, tmp_path) -> str:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return command("extract", *REPORTS).stdout


def test_extract_then_filter(command, table):
    done = command("filter", "--code", "gdp", "--period", "2023", stdin=table)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["kind"], row["value"], row["bound"]) for row in rows] == [("target", "6", "ge"), ("outcome", "6.9", "eq")]


def test_a_filter_keeps_the_rows_as_they_are(command, table):
    assert command("filter", stdin=table).stdout == table


def test_extract_filters_as_filter_does(command, table):
    asked = ("--code", "gdp", "--kind", "target", "--sort", "-value", "--columns", "period,value")
    assert command("extract", *REPORTS, *asked).stdout == command("filter", *asked, stdin=table).stdout


def test_targets_meet_their_outcomes(command, table):
    done = command("compare", "--targets", stdin=command("filter", "--code", "gdp", stdin=table).stdout)
    assert done.returncode == 0, done.stderr
    verdicts = {row["period"]: row["verdict"] for row in csv.DictReader(io.StringIO(done.stdout))}
    assert verdicts == {"2023": "met", "2024": "open"}


@pytest.mark.parametrize("command_name", ["check", "compare"])
def test_every_command_on_tables_reads_a_pipe(command, table, command_name):
    done = command(command_name, stdin=table)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(tuple("abcdefghijklmnopqrstuvwxyz"))


def test_nothing_differs_from_itself(command, table, tmp_path):
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    assert list(csv.DictReader(io.StringIO(command("diff", "table.csv", "-", stdin=table).stdout))) == []


@pytest.mark.parametrize("name", ["t.csv", "t.tsv", "t.jsonl", "t.json", "t.xlsx", "t.parquet"])
def test_every_format_comes_back_as_it_went(command, table, name):
    assert command("export", "-", "-o", name, stdin=table).returncode == 0
    assert command("filter", name).stdout == table
