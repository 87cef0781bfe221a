"""Everything that the two READMEs show is run: WZ_WRITE_DOCS=1 pytest tests/docs puts what comes out today in its place.

A comment before a block says what it is: ``<!-- example -->`` commands with their output on a terminal of 100 columns,
``<!-- reports -->`` the same over the reports in the folder WZ_REPORTS, ``<!-- file: NAME -->`` a file that the commands need,
``<!-- python -->`` Python as typed, ``<!-- columns -->`` and ``<!-- rows -->`` tables.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path

import pytest

import wz_metrics
from wz_metrics.model import COLUMNS, Observation
from wz_metrics.rulebook import Indicator, load_rulebook

ROOT = Path(__file__).parents[2]
ENGLISH, CHINESE = ROOT / "README.md", ROOT / "README.zh-CN.md"
BOTH = pytest.mark.parametrize("readme", [ENGLISH, CHINESE], ids=["en", "zh"])
BLOCK = re.compile(r"(?m)^<!-- (?P<kind>[a-z]+)(?:: (?P<name>[^>]+))? -->\n(?:```\w*\n(?P<body>(?s:.*?))```|(?P<table>(?:\|.*\n)+))")
WRITE = bool(os.environ.get("WZ_WRITE_DOCS"))
# The three rows that the READMEs explain: start of the file's name, value as printed, indicator.
SHOWN = (("003", "1.2", "地区生产总值"), ("002", "7.5-8%", "地区生产总值"), ("003", "20%", "生产安全事故起数"))
EXPLAINED = ("region", "adcode", "period", "kind", "indicator", "code", "measure", "value", "value_high", "unit", "bound")
EXPLAINED += ("against", "commitment", "status", "inferred", "text", "start", "end")


def find_blocks(readme: Path, kind: str) -> list[re.Match[str]]:
    return [found for found in BLOCK.finditer(readme.read_text(encoding="utf-8")) if found["kind"] == kind]


def compare(readme: Path, kind: str, make: Callable[[str], str]) -> None:
    """What stands in the blocks of a kind is what ``make`` makes of it; in writing mode it becomes so."""
    blocks = find_blocks(readme, kind)
    assert blocks, f"{readme.name} has no block <!-- {kind} -->"
    made = [make(block["body"] or block["table"]) for block in blocks]
    if WRITE:
        text = readme.read_text(encoding="utf-8")
        for block, new in zip(reversed(blocks), reversed(made), strict=True):
            start, end = block.span("body" if block["body"] else "table")
            text = text[:start] + new + text[end:]
        readme.write_text(text, encoding="utf-8")
        return
    for block, new in zip(blocks, made, strict=True):
        assert (block["body"] or block["table"]).splitlines() == new.splitlines()


def run_command(command: str, folder: Path) -> str:
    """What a command prints on a terminal of 100 columns."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    child = subprocess.Popen(["bash", "-c", command], cwd=folder, env=environment, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    printed = b"".join(read_terminal(ours))
    os.close(ours)
    said = child.communicate(timeout=60)[1].decode()
    assert child.returncode == 0, f"{command}: {said}"
    return "".join(f"{line.rstrip()}\n" for line in printed.decode().replace("\r\n", "\n").rstrip("\n").split("\n") if line.strip())


def read_terminal(descriptor: int) -> Iterator[bytes]:
    try:
        while data := os.read(descriptor, 65536):
            yield data
    except OSError:  # the other side is closed
        return


def rerun(body: str, folder: Path) -> str:
    """A block of commands with their output of today. A command that goes on in the next line ends in a bar."""
    commands = re.findall(r"(?m)^\$ ((?:.*\|\n)*.*)$", body)
    return "".join(f"$ {command}\n{run_command(command, folder)}" for command in commands)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the seeds and the files that the README tells its readers to write."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    for block in find_blocks(ENGLISH, "file"):
        file = tmp_path / block["name"]
        file.parent.mkdir(exist_ok=True)
        file.write_text(block["body"], encoding="utf-8")
    return tmp_path


def test_commands_print_what_the_readme_shows(folder):
    compare(ENGLISH, "example", lambda body: rerun(body, folder))


def test_the_question_about_other_reports_has_this_answer(folder):
    reports = os.environ.get("WZ_REPORTS")
    if not reports or not list(Path(reports).glob("温州_20*.md")):
        pytest.skip("WZ_REPORTS names no folder with the reports of 温州")
    (folder / "reports").symlink_to(reports)
    compare(ENGLISH, "reports", lambda body: rerun(body, folder))


def test_the_chinese_readme_shows_the_same_commands_and_files():
    for kind in ("example", "reports", "file", "python", "run", "test"):
        shown = [(block["name"], block["body"]) for block in find_blocks(ENGLISH, kind)]
        if WRITE:
            numbers = iter(shown)
            compare(CHINESE, kind, lambda body, numbers=numbers: next(numbers)[1])
        assert [(block["name"], block["body"]) for block in find_blocks(CHINESE, kind)] == shown


@BOTH
def test_python_prints_what_the_readme_shows(readme, folder, monkeypatch):
    monkeypatch.chdir(folder)
    for block in find_blocks(readme, "python"):
        typed = doctest.DocTestParser().get_doctest(block["body"], {}, readme.name, readme.name, 0)
        assert doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(typed).failed == 0


@BOTH
def test_table_of_columns_is_that_of_the_model(readme):
    if readme == ENGLISH:
        head = ("column", "type", "what it holds")
        lines = [(f"`{each.name}`", "number" if each.type == "decimal" else each.type, each.definition) for each in COLUMNS]
    else:
        head = ("列", "中文表头", "内容")
        lines = [(f"`{each.name}`", each.chinese, each.definition_chinese) for each in COLUMNS]
    compare(readme, "columns", lambda _: make_table(head, lines))


@BOTH
def test_the_rows_that_are_explained_are_rows_of_the_seeds(readme):
    rows = [find_row(*wanted) for wanted in SHOWN]
    columns = [column for column in COLUMNS if column.name in EXPLAINED]
    head = ("" if readme == CHINESE else "column", *(quote_value(row) for row in rows))
    lines = [
        (f"`{column.name}`" if readme == ENGLISH else column.chinese, *(str(getattr(row, column.name) or "") for row in rows))
        for column in columns
    ]
    compare(readme, "rows", lambda _: make_table(head, lines))


def find_row(name: str, text: str, indicator: str) -> Observation:
    file = next((ROOT / "seeds").glob(f"{name}*"))
    rows = wz_metrics.extract(file.read_text(encoding="utf-8"), file.name)
    return next(row for row in rows if row.text == text and row.indicator == indicator)


def quote_value(row: Observation) -> str:
    """The clauses around a value, the value in bold."""
    text = next((ROOT / "seeds").glob(row.source)).read_text(encoding="utf-8")
    before = re.split("[;；。]", text[: row.start])[-1][-34:]
    after = re.split("[;；。]", text[row.end :])[0][:12]
    return f"…{before.partition(',')[2] or before}**{row.text}**{after}…"


def make_table(head: tuple[str, ...], lines: list[tuple[str, ...]]) -> str:
    return "".join(f"| {' | '.join(cells)} |\n" for cells in [head, ("---",) * len(head), *lines])


@BOTH
def test_extras_are_those_of_the_project(readme):
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = re.findall(r"(?m)^\| `(\w+)` \| ", readme.read_text(encoding="utf-8"))
    assert [name for name in extras if name not in ("all", "dev")] == [name for name in named if name in extras]


@BOTH
def test_every_command_is_named(readme):
    done = subprocess.run([sys.executable, "-m", "wz_metrics", "--help"], capture_output=True, text=True, check=True)
    commands = re.findall(r"(?m)^  (\w+) {2,}", done.stdout.partition("Commands:")[2])
    text = readme.read_text(encoding="utf-8")
    assert commands
    assert [name for name in commands if f"`{name}`" not in text and f"wz-metrics {name}" not in text] == []


@BOTH
def test_the_number_of_canonical_indicators_is_right(readme):
    number = len(load_rulebook().of(Indicator))
    claimed = re.search(r"(\d+) (?:canonical|多个规范)", readme.read_text(encoding="utf-8"))
    assert claimed and int(claimed[1]) <= number < int(claimed[1]) + 50


def test_the_two_readmes_have_the_same_parts():
    outlines = [re.findall(r"(?m)^(#+) ", readme.read_text(encoding="utf-8")) for readme in (ENGLISH, CHINESE)]
    assert outlines[0] == outlines[1]


@BOTH
def test_links_lead_to_files(readme):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", readme.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_chinese_and_english_explain_as_many_things():
    counts = [
        [len(part.split("\n\n")) for part in re.split(r"(?m)^## ", readme.read_text(encoding="utf-8"))] for readme in (ENGLISH, CHINESE)
    ]
    assert [pair for pair in zip_longest(*counts) if pair[0] != pair[1]] == []
