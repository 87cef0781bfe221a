"""What the user says of single files."""

from __future__ import annotations

import pytest

from wz_metrics.defaults import DefaultsError, choose_defaults, read_defaults
from wz_metrics.model import Defaults


def read(tmp_path, text: str, encoding: str = "utf-8"):
    path = tmp_path / "known.csv"
    path.write_text(text, encoding=encoding)
    return read_defaults(path)


def test_all_columns(tmp_path):
    assert read(tmp_path, "file,region,year,title\na.txt,乐清市,2021,政府工作报告\n") == {"a.txt": Defaults("乐清市", 2021, "政府工作报告")}


def test_columns_and_cells_may_be_missing(tmp_path):
    assert read(tmp_path, "year,file\n,a.txt\n2019,b.txt\n") == {"a.txt": Defaults(), "b.txt": Defaults(year=2019)}


def test_a_spreadsheets_mark_at_the_start_is_no_part_of_the_first_column(tmp_path):
    assert read(tmp_path, "file,year\na.txt,2019\n", "utf-8-sig") == {"a.txt": Defaults(year=2019)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file,place\na.txt,乐清市\n", "unknown column place"),
        ("region\n乐清市\n", "line 2 needs a file"),
        ("file,year\na.txt,今年\n", "line 2 needs a file, and a year"),
        ("file,year\na.txt,2020,2021\n", "unknown column"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path, text, said):
    with pytest.raises(DefaultsError, match=said):
        read(tmp_path, text)


def test_another_encoding_is_refused_with_the_right_one(tmp_path):
    with pytest.raises(DefaultsError, match="UTF-8"):
        read(tmp_path, "file,region\na.txt,乐清市\n", "gb18030")


def test_a_file_has_its_own_by_full_name_before_its_last_part():
    known = {"报告/a.txt": Defaults("乐清市"), "a.txt": Defaults("瑞安市", 2020)}
    assert choose_defaults("报告/a.txt", Defaults(), known) == Defaults("乐清市")
    assert choose_defaults("别处/a.txt", Defaults(), known) == Defaults("瑞安市", 2020)


def test_what_is_said_of_all_fills_the_gaps():
    assert choose_defaults("a.txt", Defaults("温州市", 2024, "报告"), {"a.txt": Defaults("乐清市")}) == Defaults("乐清市", 2024, "报告")
