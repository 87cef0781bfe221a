"""The command line itself: help, version, usage errors, exit codes, nothing heavy at the start."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from wz_metrics import __version__
from wz_metrics.cli import COMMANDS, main
from wz_metrics.faults import DEBUG, describe_fault

HEAVY = {"pandas", "numpy", "rich", "xlsxwriter", "openpyxl", "pyarrow", "duckdb", "httpx", "pypdfium2", "opencc", "multiprocessing"}
SENTENCE = "2024年，全市实现地区生产总值4297.8亿元，增长6.2%。"


def test_help_names_every_command(command):
    done = command("--help")
    assert done.returncode == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in done.stdout] == []


def test_no_arguments_at_all_is_a_call_for_help(command):
    done = command()
    assert (done.returncode, done.stdout) == (0, command("--help").stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(command, name):
    done = command(name, "--help")
    assert done.returncode == 0
    assert "wz-metrics " in done.stdout.split("Options")[0].split("\n\n", 1)[1]


def test_version(command):
    assert command("--version").stdout == f"wz-metrics {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extrct"], "extract"),
        (["extract"], "INPUT"),
        (["extract", "--nonsense", "x"], "--nonsense"),
        (["extract", "-j", "-1", "x"], "-j"),
        (["extract", "--default-year", "无", "x"], "--default-year"),
        (["evaluate", "gold"], "PREDICTED"),
    ],
)
def test_a_usage_error_is_one_line_with_a_way_out(command, arguments, said):
    done = command(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert "--help" in done.stderr


def test_output_is_utf8_whatever_the_locale(command):
    done = command("text", "-", stdin=SENTENCE, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stdout) == (0, SENTENCE)


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    (tmp_path / "long.txt").write_text(f"{SENTENCE}\n" * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "wz_metrics", "text", "long.txt"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full disk")
@pytest.mark.parametrize("buffering", ["", "1"])
@pytest.mark.parametrize("arguments", [["--version"], ["text", "-"], ["extract", "-q", "-"]])
def test_a_full_disk_is_one_line(arguments, buffering, tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "wz_metrics", *arguments],
            input=SENTENCE.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONUNBUFFERED": buffering},
        )
    assert (done.returncode, done.stderr) == (1, b"wz-metrics: No space left on device\n")


@pytest.mark.parametrize("arguments", [["--version"], ["text", "-"], ["extract", "-q", "-"]])
def test_a_closed_output_is_no_error(arguments, tmp_path):
    line = shlex.join([sys.executable, "-m", "wz_metrics", *arguments])
    done = subprocess.run(["sh", "-c", f"{line} >&-"], input=SENTENCE.encode(), cwd=tmp_path, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture
def failing(monkeypatch):
    """Make the command ``text`` fail in a given way."""
    import wz_metrics.cli.text

    def fail_with(error):
        def text_command(file: str) -> None:
            raise error

        monkeypatch.setattr(wz_metrics.cli.text, "text_command", text_command)

    return fail_with


def test_an_interrupt_is_130(failing, capsys):
    failing(KeyboardInterrupt())
    assert main(["text", "x"]) == 130
    assert capsys.readouterr().err == ""


def test_an_unforeseen_error_is_one_line(failing, capsys):
    failing(ZeroDivisionError("division\nby zero"))
    assert main(["text", "x"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("wz-metrics: unexpected ZeroDivisionError at test_main.py:")
    assert said.count("\n") == 1


def test_debugging_shows_the_whole_error(failing, monkeypatch):
    monkeypatch.setenv(DEBUG, "1")
    failing(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        main(["text", "x"])


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "表.csv"), "表.csv: Permission denied"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (ModuleNotFoundError("No module named 'duckdb'", name="duckdb"), "pip install 'wz-metrics[all]'"),
        (MemoryError(), "out of memory"),
    ],
)
def test_faults_of_the_machine_say_what_to_do(error, said):
    assert said in describe_fault(error)


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "-"], ["text", "-"]])
def test_nothing_heavy_is_imported(arguments, tmp_path):
    program = "import sys, wz_metrics.cli; wz_metrics.cli.main(sys.argv[1:]); print(' '.join(sys.modules), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], input=SENTENCE.encode(), cwd=tmp_path, capture_output=True, timeout=60
    )
    loaded = set(done.stderr.decode().splitlines()[-1].split())
    assert "wz_metrics.cli" in loaded
    assert loaded & HEAVY == set()
