"""``wz-metrics extract``, run as users run it."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from wz_metrics.model import COLUMNS

SEEDS = Path(__file__).parents[2] / "seeds"
WENZHOU = """2024年温州市政府工作报告
——2024年2月20日在温州市第十四届人民代表大会第四次会议上
一、2023年工作回顾
过去一年，全市实现地区生产总值8730.6亿元，增长6.9%。
二、2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6.5%左右，城镇新增就业12万人以上。
"""
BRIEF = "今天上午，市委召开专题会议，学习贯彻全国两会精神，研究部署下一步工作。会议强调，要坚持稳中求进工作总基调。\n"


def rows_of(done) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(done.stdout)))


@pytest.fixture
def report(tmp_path) -> Path:
    path = tmp_path / "温州.txt"
    path.write_text(WENZHOU, encoding="utf-8")
    return path


def test_a_pipe_gets_the_whole_table_as_csv(command, report):
    done = command("extract", report.name)
    assert done.returncode == 0, done.stderr
    rows = rows_of(done)
    assert list(rows[0]) == [column.name for column in COLUMNS]
    assert [(row["value"], row["unit"], row["kind"], row["period"]) for row in rows] == [
        ("8730.6", "亿元", "outcome", "2023"),
        ("6.9", "%", "outcome", "2023"),
        ("6.5", "%", "target", "2024"),
        ("12", "万人", "target", "2024"),
    ]


def test_offsets_index_the_text_as_printed_by_text(command, report):
    text = command("text", report.name).stdout
    rows = rows_of(command("extract", report.name))
    assert rows
    assert [text[int(row["start"]) : int(row["end"])] for row in rows] == [row["text"] for row in rows]


def test_the_last_line_counts(command, report):
    done = command("extract", report.name)
    assert done.stderr.splitlines()[-1].startswith("documents: 1, rows: 4, numerals without a row: ")


def test_quiet_says_nothing(command, report):
    assert command("extract", "-q", report.name).stderr == ""


def test_standard_input_is_an_input(command):
    done = command("extract", "-", stdin=WENZHOU)
    assert {row["source"] for row in rows_of(done)} == {"-"}


def test_several_inputs_keep_their_order(command, report, tmp_path):
    (tmp_path / "folder").mkdir()
    for name in ("乙.txt", "甲.txt", "README.md", ".hidden.txt"):
        (tmp_path / "folder" / name).write_text(WENZHOU, encoding="utf-8")
    done = command("extract", report.name, "folder", "-", stdin=WENZHOU)
    assert list(dict.fromkeys(row["source"] for row in rows_of(done))) == ["温州.txt", "folder/乙.txt", "folder/甲.txt", "-"]


def test_two_processes_give_what_one_gives(command, report, tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(WENZHOU.replace("6.9", f"{number}.9"), encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    inputs = [f"{number}.txt" for number in range(5)] + ["empty.txt", "-", report.name]
    one, two = (command("extract", "-j", jobs, *inputs, stdin=WENZHOU) for jobs in ("1", "2"))
    assert (one.returncode, two.returncode) == (1, 1)
    assert two.stdout == one.stdout
    assert two.stderr == one.stderr


@pytest.mark.parametrize(("format", "separator"), [("csv", ","), ("tsv", "\t")])
def test_text_formats_to_a_pipe(command, report, format, separator):
    done = command("extract", "-f", format, report.name)
    assert done.stdout.splitlines()[0] == separator.join(column.name for column in COLUMNS)


def test_json_lines(command, report):
    values = [json.loads(line)["indicator"] for line in command("extract", "-f", "jsonl", report.name).stdout.splitlines()]
    assert values.count("地区生产总值") == 3


def test_a_workbook_by_its_ending(command, report, tmp_path):
    done = command("extract", report.name, "-o", "表.xlsx")
    assert (done.returncode, done.stdout) == (0, "")
    assert "xl/workbook.xml" in zipfile.ZipFile(tmp_path / "表.xlsx").namelist()


def test_an_unknown_ending_is_named_before_anything_is_read(command, report, tmp_path):
    done = command("extract", report.name, "-o", "表.doc")
    assert done.returncode != 0
    assert ".doc" in done.stderr
    assert not (tmp_path / "表.doc").exists()


def test_filters(command, report):
    done = command("extract", report.name, "--code", "gdp", "--kind", "target")
    assert [row["value"] for row in rows_of(done)] == ["6.5"]


def test_a_code_that_does_not_exist_is_refused_with_the_nearest(command, report):
    done = command("extract", report.name, "--code", "gpd")
    assert done.returncode in (1, 2)
    assert "gdp" in done.stderr


def test_numerals_without_a_row_are_listed(command, tmp_path):
    done = command("extract", SEEDS, "--unread", "left.csv")
    with (tmp_path / "left.csv").open(encoding="utf-8-sig", newline="") as handle:
        left = list(csv.DictReader(handle))
    assert f"numerals without a row: {len(left)}\n" in done.stderr
    assert left
    texts = {str(path): path.read_text(encoding="utf-8") for path in SEEDS.iterdir()}
    assert [row for row in left if texts[row["source"]][int(row["start"]) : int(row["end"])] != row["text"]] == []
    assert [row for row in left if "".join(row["text"].split()) not in "".join(row["sentence"].split())] == []
    taken = {(row["source"], row["start"]) for row in rows_of(done)}
    assert [row for row in left if (row["source"], row["start"]) in taken] == []


def test_the_list_of_numerals_needs_a_format(command, report):
    done = command("extract", report.name, "--unread", "left.xlsx")
    assert done.returncode == 2
    assert ".csv" in done.stderr


class TestDefaults:
    TEXT = (
        "政府工作报告\n一、过去一年工作回顾\n过去一年，地区生产总值增长6.9%，一般公共预算收入增长3.3%，城镇居民人均可支配收入增长5.4%。\n"
    )

    def test_region_and_year_where_the_report_is_silent(self, command):
        done = command("extract", "-", "--default-region", "乐清市", "--default-year", "2021", stdin=self.TEXT)
        assert {(row["region"], row["period"], row["title"]) for row in rows_of(done)} == {("乐清市", "2020", "政府工作报告")}

    def test_title_where_there_is_none(self, command):
        done = command("extract", "-", "--default-title", "某报告", stdin="今年，全市新增就业12万人，增长5.4%。\n")
        assert {row["title"] for row in rows_of(done)} == {"某报告"}

    def test_not_where_it_speaks(self, command, report):
        done = command("extract", report.name, "--default-region", "乐清市", "--default-year", "2011")
        assert {row["region"] for row in rows_of(done)} == {"温州市"}
        assert {row["period"] for row in rows_of(done)} == {"2023", "2024"}

    def test_of_single_files(self, command, tmp_path):
        (tmp_path / "a.txt").write_text(self.TEXT, encoding="utf-8")
        (tmp_path / "b.txt").write_text(self.TEXT, encoding="utf-8")
        (tmp_path / "known.csv").write_text("file,region,year\nb.txt,瑞安市,2019\n", encoding="utf-8")
        done = command("extract", "a.txt", "b.txt", "--default-region", "乐清市", "--metadata", "known.csv")
        assert {(row["source"], row["region"]) for row in rows_of(done)} == {("a.txt", "乐清市"), ("b.txt", "瑞安市")}

    def test_a_table_without_files_is_refused(self, command, report, tmp_path):
        (tmp_path / "known.csv").write_text("名称,地区\nb.txt,瑞安市\n", encoding="utf-8")
        done = command("extract", report.name, "--metadata", "known.csv")
        assert done.returncode == 1
        assert "file, region, year, title" in done.stderr


class TestBadInput:
    """Issue: one clear line, the rows of the other files all the same, exit code 1."""

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("空.txt", b""),
            ("binary.txt", bytes(range(256)) * 40),
            ("english.txt", b"The gross domestic product grew by 6.5 percent in 2024, and 12 projects were completed. " * 20),
            ("damaged.docx", b"PK\x03\x04" + b"\x00" * 400),
            ("damaged.pdf", b"%PDF-1.7\n" + b"\x00\xff" * 300),
        ],
    )
    def test_the_others_are_written(self, command, report, tmp_path, name, content):
        (tmp_path / name).write_bytes(content)
        done = command("extract", name, report.name)
        assert done.returncode == 1
        assert len(rows_of(done)) == 4
        failures = [line for line in done.stderr.splitlines() if not line.startswith("documents: ")]
        assert len(failures) == 1
        assert name in failures[0]

    @pytest.mark.parametrize("folder", [True, False])
    def test_nothing_there(self, command, tmp_path, folder):
        if folder:
            (tmp_path / "nothing").mkdir()
        done = command("extract", "nothing")
        assert (done.returncode, done.stdout) == (1, "")
        assert "nothing" in done.stderr
        assert done.stderr.count("\n") == 1

    def test_a_missing_file_beside_a_good_one(self, command, report):
        done = command("extract", "missing.txt", report.name)
        assert done.returncode == 1
        assert len(rows_of(done)) == 4

    def test_a_report_without_metrics_is_no_error(self, command):
        done = command("extract", "-", stdin=BRIEF * 5)
        assert (done.returncode, rows_of(done)) == (0, [])

    def test_a_broken_pattern_file(self, command, report, tmp_path):
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "own.toml").write_text('[[indicator]]\nid = "x"\nnmae = "甲"\n', encoding="utf-8")
        done = command("extract", report.name, "--patterns", "mine")
        assert (done.returncode, done.stdout) == (1, "")
        assert "own.toml" in done.stderr
        assert "nmae" in done.stderr

    def test_a_pattern_folder_that_is_not_there(self, command, report):
        done = command("extract", report.name, "--patterns", "nowhere")
        assert done.returncode == 1
        assert "nowhere" in done.stderr

    def test_an_output_that_cannot_be_written(self, command, report):
        done = command("extract", report.name, "-o", "no/such/folder/x.csv")
        assert done.returncode == 1
        assert "no/such/folder" in done.stderr
        assert done.stderr.count("\n") == 1

    def test_a_name_that_is_no_utf8(self, command, tmp_path):
        name = os.fsdecode(b"\xce\xc2\xd6\xdd.txt")
        (tmp_path / name).write_text(WENZHOU, encoding="utf-8")
        done = command("extract", ".")
        assert done.returncode == 0, done.stderr
        assert len(rows_of(done)) == 4


def test_own_patterns_come_on_top(command, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "own.toml").write_text(
        '[[indicator]]\nid = "walnuts"\nname = "山核桃产量"\naliases = ["山核桃产量"]\n', encoding="utf-8"
    )
    done = command(
        "extract", "-", "--patterns", "mine", "--code", "walnuts", stdin=WENZHOU.replace("地区生产总值8730.6亿元", "山核桃产量8730.6吨")
    )
    assert [row["value"] for row in rows_of(done)] == ["8730.6", "6.9"]


def test_a_reader_that_goes_away_is_no_error():
    with subprocess.Popen(
        [sys.executable, "-m", "wz_metrics", "extract", SEEDS, SEEDS / "../seeds"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.read(5)
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


def test_a_terminal_gets_a_table_for_the_eye(report, tmp_path):
    main, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "wz_metrics", "extract", report],
        cwd=tmp_path,
        stdout=terminal,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm"},
    )
    os.close(terminal)
    shown = b""
    while chunk := _read(main):
        shown += chunk
    assert process.wait() == 0
    lines = shown.decode().splitlines()
    assert lines[0].split()[0] == "region"
    assert any("地区生产总值" in line and "6.5" in line for line in lines)
    assert "\x1b" not in shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # what a terminal says at its end
        return b""
