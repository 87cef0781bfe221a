"""``wz-metrics patterns``: list, show, check."""

from __future__ import annotations

import csv
import io
import tomllib
from pathlib import Path

import pytest

PATTERNS = Path(__file__).parents[2] / "patterns"
GOOD = """
# Nuts.
[[indicator]]
id = "walnuts"
name = "山核桃产量"
aliases = ["山核桃产量", "核桃产量"]
[[indicator.example]]
text = "山核桃产量1.2万吨，增长5%。"
rows = [{ value = "1.2", unit = "万吨", code = "walnuts" }, { value = "5", measure = "growth", code = "walnuts" }]

# Fruit.
[[indicator]]
id = "pears"
name = "梨产量"
aliases = ["梨产量"]
"""


@pytest.fixture
def mine(tmp_path) -> Path:
    (tmp_path / "mine").mkdir()
    path = tmp_path / "mine" / "own.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def listed(done) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_every_block_is_listed(command):
    wanted = []
    for path in sorted(PATTERNS.rglob("*.toml")):
        for kind, blocks in tomllib.loads(path.read_text(encoding="utf-8")).items():
            wanted += [(block["id"], kind, str(len(block.get("example", ())))) for block in blocks]
    rows = listed(command("patterns", "list"))
    assert sorted((row["id"], row["kind"], row["examples"]) for row in rows) == sorted(wanted)


def test_one_kind_alone(command, mine):
    rows = listed(command("patterns", "list", "--kind", "indicator", "--patterns", "mine"))
    assert {row["kind"] for row in rows} == {"indicator"}
    assert rows[-2] == {"id": "walnuts", "kind": "indicator", "file": "own.toml", "examples": "1", "name": "山核桃产量"}


def test_a_kind_that_does_not_exist(command):
    done = command("patterns", "list", "--kind", "indicators")
    assert done.returncode == 2
    assert "indicator" in done.stderr


def test_a_block_is_shown_as_it_stands_in_its_file(command, mine):
    printed = command("patterns", "show", "walnuts", "--patterns", "mine").stdout
    assert printed == "# own.toml\n" + GOOD.split("# Nuts.\n")[1].split("\n\n# Fruit.")[0] + "\n"


def test_an_id_that_does_not_exist_comes_with_the_nearest(command, mine):
    done = command("patterns", "show", "wallnuts", "--patterns", "mine")
    assert done.returncode == 2
    assert "walnuts" in done.stderr


def test_the_built_in_patterns_pass_their_check(command):
    done = command("patterns", "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_own_patterns_pass_their_check(command, mine):
    done = command("patterns", "check", "mine")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('value = "1.2"', 'value = "1.3"', ["walnuts", "1.3", "1.2"]),
        (', { value = "5", measure = "growth", code = "walnuts" }', "", ["walnuts", "2 rows"]),
        ('name = "梨产量"', 'nmae = "梨产量"', ["pears", "nmae", "name"]),
        ('id = "pears"', 'id = "walnuts"', ["walnuts"]),
        ('["梨产量"]', '["梨产量", "核桃产量"]', ["pears", "核桃产量", "walnuts"]),
        ('["梨产量"]', '"梨产量"', ["pears", "aliases"]),
        ('id = "pears"', 'id = "pears', ["own.toml"]),
    ],
)
def test_what_is_wrong_is_named(command, mine, old, new, said):
    assert old in GOOD
    mine.write_text(GOOD.replace(old, new), encoding="utf-8")
    done = command("patterns", "check", "mine")
    assert done.returncode == 1
    report = done.stdout + done.stderr
    assert [word for word in said if word not in report] == []
    assert "Traceback" not in report


def test_a_known_failure_is_none_until_it_passes(command, mine):
    wrong = GOOD.replace('value = "1.2"', 'value = "1.3"')
    mine.write_text(wrong.replace('text = "山', 'known_failure = "a digit"\ntext = "山'), encoding="utf-8")
    assert command("patterns", "check", "mine").returncode == 0
    mine.write_text(GOOD.replace('text = "山', 'known_failure = "a digit"\ntext = "山'), encoding="utf-8")
    done = command("patterns", "check", "mine")
    assert done.returncode == 1
    assert "known_failure" in done.stdout + done.stderr
