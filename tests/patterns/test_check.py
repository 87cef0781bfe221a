"""What the check of a folder of patterns notices, and how it says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wz_metrics.examples import check_rulebook
from wz_metrics.rulebook import RuleError, load_rulebook

Check = Callable[[str], list[str]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """What is found wrong with the built-in patterns when this file is added to them."""

    def run(content: str) -> list[str]:
        (tmp_path / "own.toml").write_text(content, encoding="utf-8")
        return list(check_rulebook(load_rulebook([tmp_path])))

    return run


INDICATOR = """
[[indicator]]
id = "boat_output"
name = "龙舟产量"
english = "dragon boats built"
aliases = ["龙舟产量", "龙舟制造数量"]
"""


def test_a_good_block_is_good(check):
    example = '[[indicator.example]]\ntext = "全市龙舟产量1200艘。"\nrows = [{ code = "boat_output", value = "1200", unit = "艘" }]\n'
    assert check(INDICATOR + example) == []


def test_an_example_with_another_value(check):
    example = '[[indicator.example]]\ntext = "全市龙舟产量1200艘。"\nrows = [{ code = "boat_output", value = "1300" }]\n'
    assert check(INDICATOR + example) == [
        "own.toml: [[indicator]] boat_output: example '全市龙舟产量1200艘。': row 1: value is 1200 instead of 1300"
    ]


def test_an_example_with_more_rows_than_it_lists(check):
    example = '[[indicator.example]]\ntext = "全市龙舟产量1200艘，增长5%。"\nrows = [{ code = "boat_output" }]\n'
    (problem,) = check(INDICATOR + example)
    assert "2 rows instead of 1" in problem


def test_a_known_failure_that_passes(check):
    example = '[[indicator.example]]\ntext = "全市龙舟产量1200艘。"\nrows = [{ value = "1200" }]\nknown_failure = "boats"\n'
    (problem,) = check(INDICATOR + example)
    assert "take its known_failure away" in problem


def test_a_known_failure_that_fails_is_no_problem(check):
    example = '[[indicator.example]]\ntext = "全市龙舟产量1200艘。"\nrows = [{ value = "1300" }]\nknown_failure = "boats"\n'
    assert check(INDICATOR + example) == []


def test_a_pattern_that_tries_for_ever(check):
    block = "[[name]]\nid = \"name.slow\"\npattern = '''(?:一|一一)+[^一]'''\nreason = \"slow\"\n"
    assert any("name.slow" in problem and "is slow" in problem for problem in check(block))


def test_an_example_of_a_table_header(check):
    header = '[[header]]\nid = "own.skip"\nrole = "skip"\npatterns = [\'^舟号$\']\n[[header.example]]\ntext = "舟号"\nrole = "time"\n'
    (problem,) = check(header)
    assert "own.skip" in problem


def test_an_example_of_a_heading(check):
    section = (
        '[[section]]\nid = "own.section"\nrole = "part"\nkind = "outcome"\npatterns = [\'^龙舟回顾$\']\n'
        '[[section.example]]\ntext = "一、龙舟回顾"\nkind = "target"\n'
    )
    problems = check(section)
    assert any("own.section" in problem for problem in problems)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[[indicator]\n", "not readable as TOML"),
        ('[[indicators]]\nid = "a"\n', r"unknown table \[\[indicators\]\]; allowed are .*indicator"),
        ('[indicator]\nid = "a"\n', r"must be an array of tables: write \[\[indicator\]\]"),
        ('[[indicator]]\nname = "龙舟"\n', "every block wants an id"),
        ('[[indicator]]\nid = "a"\nalias = ["龙舟"]\n', "unknown key 'alias'; allowed are aliases"),
        ('[[indicator]]\nid = "a"\naliases = "龙舟"\n', "aliases must be a list of texts"),
        ('[[indicator]]\nid = "a"\nname = 3\n', "name must be a text"),
        ('[[frame]]\nid = "a"\npriority = "high"\n', "priority must be a whole number"),
        ('[[unit]]\nid = "a"\nscaled = "yes"\n', "scaled must be true or false"),
        ('[[indicator]]\nid = "gdp"\nname = "龙舟"\n', "the id 'gdp' is already used in indicators.toml; ids are unique"),
        ('[[indicator]]\nid = "a"\naliases = ["地区生产总值"]\n', "the alias '地区生产总值' belongs to gdp already"),
        ('[[indicator]]\nid = "a"\nexample = "龙舟"\n', r"examples are written as \[\[….example\]\]"),
        ('[[indicator]]\nid = "a"\n[[indicator.example]]\ntekst = "龙舟"\n', "an example has text and rows"),
        ("[[name]]\nid = \"a\"\npattern = '('\n", r"own\.toml: \[\[name\]\] a: the pattern does not compile"),
        (
            '[[head]]\nid = "a"\nrole = "owned"\nwords = ["床位"]\nof = "("\n',
            r"own\.toml: \[\[head\]\] a: the pattern does not compile",
        ),
        (
            '[[head]]\nid = "a"\nrole = "vague-thing"\npatterns = ["龙舟"]\nof = "boats"\n',
            r"own\.toml: \[\[head\]\] a: there is no theme 'boats'; there are .*works",
        ),
        (
            '[[head]]\nid = "a"\nrole = "vague-thing"\npatterns = ["龙舟"]\nof = "works"\nunless = "("\n',
            r"own\.toml: \[\[head\]\] a: the pattern does not compile",
        ),
        ('[[word]]\nid = "a"\ntoken = "noun"\npattern = \'(\'\n', r"own\.toml: \[\[word\]\] a: the pattern does not compile"),
        ("[[indicator]]\nid = \"a\"\npatterns = ['(']\n", r"own\.toml: \[\[indicator\]\] a: a pattern does not compile"),
        ("[[frame]]\nid = \"a\"\nleft = '<grow>'\n", r"own\.toml: \[\[frame\]\] a: .*grow"),
        ('[[word]]\nid = "a"\ntoken = "growth"\nwords = ["下降"]\n', "'下降' belongs to word.fall already"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_what_and_what_is_allowed(check, content, problem):
    with pytest.raises(RuleError, match=problem) as said:
        check(content)
    assert "own.toml" in str(said.value)
    assert "\n" not in str(said.value)


def test_a_folder_without_patterns_is_refused(tmp_path):
    with pytest.raises(RuleError, match=r"no pattern files \(\*\.toml\) there"):
        load_rulebook([tmp_path])
