"""filter, compare, check, diff and export as a user calls them: pipes, files, messages and exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def table(tmp_path_factory) -> Path:
    """The table of the seeds."""
    import wz_metrics
    from wz_metrics.output import write_rows

    path = tmp_path_factory.mktemp("tables") / "seeds.csv"
    write_rows(wz_metrics.extract_files([SEEDS]), path, "csv")
    return path


def lines(done) -> list[dict[str, str]]:
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_tables_flow_through_pipes(command, table):
    filtered = command("filter", "--code", "gdp", "--measure", "growth", stdin=table.read_bytes())
    found = lines(command("compare", "--targets", stdin=filtered.stdout))
    by_period = {(line["region"], line["period"]): line for line in found}
    assert by_period["温州市", "2017"]["target"] == "7.5–8"
    assert by_period["温州市", "2024"]["target"] == "≈6.5"
    assert "7.5-8%" in by_period["温州市", "2017"]["target_sentence"]


def test_filter_reads_a_file_and_writes_one(command, table, tmp_path):
    done = command("filter", table, "--region", "洞头", "--kind", "target", "--columns", "region,indicator,value", "-o", "a.jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    rows = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()]
    assert {tuple(row) for row in rows} == {("region", "indicator", "value")}
    assert {row["region"] for row in rows} == {"洞头区"}


def test_filter_writes_the_columns_that_it_got(command):
    done = command("filter", "--region", "温州市", stdin="region,value\n温州市,8.0\n洞头区,5.4\n")
    assert done.stdout == "region,value\n温州市,8.0\n"


def test_compare_sets_periods_side_by_side(command, table):
    found = lines(command("compare", table))
    gdp = next(
        line for line in found if (line["region"], line["code"], line["measure"], line["kind"]) == ("温州市", "gdp", "level", "outcome")
    )
    assert (gdp["2024-H1"], gdp["2016"], gdp["unit"]) == ("4297.8", "5045.4", "亿元")


def test_compare_makes_a_panel(command, table):
    found = lines(command("compare", table, "--panel"))
    assert any(line["region"] == "温州市" and line["year"] == "2017" and line["gdp_growth_target"] == "7.5" for line in found)


def test_a_workbook_of_targets_has_the_rows_as_well(command, table, tmp_path):
    import openpyxl

    assert command("compare", table, "--targets", "-o", "a.xlsx").returncode == 0
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == ["targets", "data", "fields"]


def test_export_makes_a_workbook_with_all_sheets(command, table, tmp_path):
    import openpyxl

    assert command("export", table, "-o", "a.xlsx", "--headers", "zh").returncode == 0
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == ["数据", "对比", "目标", "字段"]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a.json", "a.md", "a.xlsx", "a.parquet", "a.dta", "p/datapackage.json"])
def test_export_writes_every_format(command, table, tmp_path, name):
    assert command("export", table, "-o", name).returncode == 0
    assert (tmp_path / name).stat().st_size > 1000


def test_what_one_command_writes_the_others_read(command, table, tmp_path):
    wanted = command("filter", table, "--code", "gdp").stdout
    for name in ("a.tsv", "a.jsonl", "a.xlsx", "a.parquet", "p/datapackage.json"):
        command("export", table, "-o", name)
        assert command("filter", name, "--code", "gdp").stdout == wanted


def test_an_export_says_which_rule_book_the_writer_has(command, table, tmp_path):
    command("export", table, "-o", "datapackage.json")
    facts = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))["wz_metrics"]
    assert len(facts["writer_rulebook"]) == 12


def test_check_names_what_does_not_fit(command):
    header = "id,source,region,period,kind,indicator,code,measure,value,unit,bound,base_value,base_unit,sentence,text"
    rows = [
        "1,a.md,温州市,2023,outcome,地区生产总值,gdp,growth,6.9,%,eq,6.9,%,生产总值增长6.9%。,6.9%",
        "2,b.md,温州市,2023,outcome,地区生产总值,gdp,growth,6.5,%,eq,6.5,%,去年生产总值增长6.5%。,6.5%",
    ]
    text = "\n".join([header, *rows, ""])
    (line,) = lines(command("check", stdin=text))
    assert {line["id"], line["id_2"]} == {"1", "2"}
    assert command("check", "--strict", stdin=text).returncode == 1
    assert command("check", "--strict", stdin="\n".join([header, rows[0], ""])).returncode == 0


def test_diff_shows_what_changed(command, table, tmp_path):
    text = table.read_text("utf-8-sig")
    (tmp_path / "new.csv").write_text(text.replace(",2024-H1,", ",2024,"), encoding="utf-8")
    done = command("diff", table, "new.csv")
    assert {(line["difference"], line["field"], line["old"], line["new"]) for line in lines(done)} == {
        ("changed", "period", "2024-H1", "2024")
    }
    assert "0 added, 0 lost" in done.stderr
    assert lines(command("diff", table, table)) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["filter", "no.csv"], "no.csv: No such file"),
        (["filter", "TABLE", "--code", "gpd"], "no row of the table has the code 'gpd'; nearest: gdp"),
        (["filter", "TABLE", "--region", "温卅市"], "nearest: .*温州市|there are: .*温州市"),
        (["filter", "TABLE", "--columns", "valu"], "there is no column 'valu'; nearest: "),
        (["filter", "TABLE", "-f", "exel"], "there is no format 'exel'"),
        (["compare", "TABLE", "--by", "year"], "there are: period, region, source"),
        (["compare", "TABLE", "--targets", "--panel"], "ask for one at a time"),
        (["compare", "TABLE", "-o", "no/a.csv"], "there is no folder no; make it first"),
        (["export", "TABLE", "-o", "a.foo"], "the ending .foo stands for no format"),
        (["export", "TABLE", "-o", "a.csv", "--encoding", "latin-1"], "does not exist in latin-1; use gb18030 or utf-8"),
        (["diff", "-", "-"], "only one of the two tables can be standard input"),
        (["check", "TABLE", "--patterns", "nowhere"], "nowhere: no pattern files"),
    ],
)
def test_what_is_wrong_is_one_line(command, table, tmp_path, arguments, message):
    import re

    done = command(*[table if argument == "TABLE" else argument for argument in arguments])
    assert done.returncode in (1, 2)
    assert len(done.stderr.splitlines()) == 1
    assert re.search(message, done.stderr)
    assert list(tmp_path.iterdir()) == []


def test_asking_for_a_code_of_the_rule_book_that_no_row_has_is_no_error(command, table):
    done = command("filter", table, "--code", "grain_area", "--period", "1999")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_column_of_the_users_own_is_left_out_with_a_word(command):
    done = command("filter", stdin="region,value,note\n温州市,8.0,x\n")
    assert done.stdout == "region,value\n温州市,8.0\n"
    assert "left out: note" in done.stderr


def test_the_whole_table_comes_back_from_every_format(command, table, tmp_path):
    """The rows of the seeds survive all formats one after another."""
    previous: Path = table
    for name in ("a.parquet", "a.xlsx", "a.jsonl", "a.tsv", "a.json", "a.csv"):
        assert command("export", previous, "-o", name).returncode == 0
        previous = tmp_path / name
    assert (tmp_path / "a.csv").read_bytes() == table.read_bytes()


@pytest.mark.skipif(not os.environ.get("WZ_REPORTS"), reason="WZ_REPORTS names no folder of reports")
def test_the_targets_of_a_city_over_the_years_stand_in_their_sentences(command, tmp_path):
    reports = sorted(Path(os.environ["WZ_REPORTS"]).glob("温州_*.md"))
    if not reports:
        pytest.skip("no report of Wenzhou there")
    command("extract", SEEDS, *reports, "-o", "all.csv")
    command("filter", "all.csv", "--code", "gdp", "--measure", "growth", "--region", "温州市", "-o", "gdp.csv")
    found = lines(command("compare", "gdp.csv", "--targets"))
    assert len({line["period"] for line in found}) >= 3
    for line in found:
        assert all(part in line["target_sentence"] for part in line["target"].lstrip("≥≤≈").split("–"))
        assert line["outcome"].lstrip("≥≤≈") in line["outcome_sentence"]
        assert bool(line["outcome"]) == (line["verdict"] != "open")
