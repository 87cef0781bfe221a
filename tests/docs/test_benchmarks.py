"""The scripts that measure: what they count, and that each says how it is called."""

from __future__ import annotations

import csv
import importlib.util
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"
SCRIPTS = sorted(FOLDER.glob("*.py"))
REPORT = "2024年温州市政府工作报告\n\n一、2023年工作回顾\n全市生产总值8730.6亿元、增长6.9%。新增高新技术企业700家、科技型中小企业2000家。\n"


def load_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", FOLDER / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sample() -> ModuleType:
    return load_script("sample")


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    return load_script("coverage")


def run_script(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, FOLDER / f"{name}.py", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


def test_every_script_is_described():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [script.name for script in SCRIPTS if f"`{script.name}`" not in text] == []


def test_a_sheet_holds_the_fields_to_be_judged_and_the_value_marked(tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "温州_2024.md").write_text(REPORT, encoding="utf-8")
    done = run_script("sample", "draw", tmp_path / "reports", "-o", tmp_path / "sheet.tsv", "--seed", "3", "--count", "10")
    assert done.returncode == 0, done.stderr
    with (tmp_path / "sheet.tsv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    assert len(rows) == 2  # at most two a report
    for row in rows:
        assert row["report"] == "温州_2024.md"
        assert f"【{row['value']}" in row["context"]
        assert {"value", "value_high", "unit", "measure", "kind", "indicator", "period", "region", "against"} <= set(row)


def test_a_sheet_of_numerals_without_a_row_leaves_out_rows_and_years(tmp_path):
    (tmp_path / "温州_2024.md").write_text(REPORT + "创建5A级景区，举办第十二届研讨会。\n", encoding="utf-8")
    done = run_script("sample", "draw", tmp_path, "-o", tmp_path / "sheet.tsv", "--seed", "3", "--unread")
    assert done.returncode == 0, done.stderr
    contexts = [line.split("\t")[4] for line in (tmp_path / "sheet.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    assert [context[context.index("【") : context.index("】") + 2] for context in contexts] == ["【5】A"]


def test_the_same_seed_draws_the_same_items(sample):
    items = [sample.Item(f"report {number % 40}", number, "", "", ()) for number in range(400)]
    drawn = sample.draw(items, 50, "e202791")
    assert drawn == sample.draw(items, 50, "e202791") != sample.draw(items, 50, "e202792")
    assert max(Counter(item.report for item in drawn).values()) == 2


def test_context_is_300_characters_around_the_value(sample):
    text = "甲" * 500 + "6.5%" + "乙" * 500
    assert sample.mark_value(text, 500, 504) == f"{'甲' * 148}【6.5%】{'乙' * 148}"


def test_a_field_that_is_not_listed_is_right(sample, tmp_path):
    table = tmp_path / "verdicts.tsv"
    lines = ["row\tfield\tverdict\treason", "1\tall\tright\t", "2\tperiod\twrong\tfive years", "3\tunit\twrong\t户", "4\tkind\tunsure\t"]
    table.write_text("\n".join(lines), encoding="utf-8")
    said = dict(line.split(": ", 1) for line in sample.count_verdicts(sample.read_verdicts(table)))
    assert said["unit"].startswith("3 of 4")
    assert said["core (value, value_high, unit, measure, kind, indicator)"].startswith("2 of 3")
    assert said["core, period and region"].startswith("1 of 3")


def test_numerals_without_a_row_are_counted_by_themselves(sample, tmp_path):
    table = tmp_path / "verdicts.csv"
    table.write_text("row,field,verdict,reason\n1,row,right,a date\n2,row,wrong,公里\n", encoding="utf-8")
    assert list(sample.count_verdicts(sample.read_verdicts(table))) == ["rightly without a row: 1 of 2, 0.500 (0.095-0.905)"]


def test_two_judges_are_compared_on_the_rows_that_both_judged(sample):
    first = {"1": {"all": "right"}, "2": {"unit": "wrong"}, "3": {"all": "right"}}
    second = {"2": {"unit": "wrong"}, "3": {"period": "wrong"}, "4": {"all": "right"}}
    core, placed = sample.compare_judges(first, second)
    assert core.startswith("agreement on core: 2 of 2")
    assert placed.endswith("they differ on 3")


@pytest.mark.parametrize("line", ["1\tunit\tmaybe\t", "1\tcolour\tright\t", "\tunit\tright\t"])
def test_a_verdict_that_says_something_else_is_refused_with_its_line(sample, tmp_path, line):
    table = tmp_path / "verdicts.tsv"
    table.write_text(f"row\tfield\tverdict\treason\n{line}\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="line 2"):
        sample.read_verdicts(table)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("^(?:附件)?名词[一二]解释与说明?", ["附件", "名词", "解释与说"]),
        (r"(?<!完成)年度目标|目标(?:是|为)", ["完成", "年度目标", "目标", "是", "为"]),
        (r"十(?P<plan>[一二三])五.{0,8}回顾\d+年", ["十", "五", "回顾", "年"]),
    ],
)
def test_literals_of_a_pattern_match_only_themselves(coverage, pattern, literals):
    assert coverage.split_literals(pattern) == literals


def test_coverage_counts_the_blocks_that_fire(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.md").write_text(REPORT, encoding="utf-8")
    done = run_script("coverage", tmp_path, "--table", tmp_path / "counts.csv")
    assert done.returncode == 0, done.stderr
    with (tmp_path / "counts.csv").open(encoding="utf-8") as handle:
        counts = {row["id"]: (int(row["seeds"]), int(row["reports"])) for row in csv.DictReader(handle)}
    assert counts["gdp"] == (3, 3)
    assert counts["growth.verb"][1] == counts["unit.money"][1] == counts["word.growth"][1] == 3
    assert counts["forest_cover"][1] == counts["word.rank"][1] == 0
