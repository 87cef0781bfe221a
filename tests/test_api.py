"""What Python users call."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

import wz_metrics
from wz_metrics.model import COLUMNS

SEEDS = Path(__file__).parents[1] / "seeds"
TEXT = "2024年温州市政府工作报告\n二、2024年工作安排\n今年的主要预期目标是：地区生产总值增长6.5%左右，新增就业12万人以上。\n"


def test_extract_gives_rows_in_the_order_of_the_text():
    rows = wz_metrics.extract(TEXT, "报告.txt")
    assert [(row.source, row.value, row.unit, row.bound, row.kind) for row in rows] == [
        ("报告.txt", Decimal("6.5"), "%", "approx", "target"),
        ("报告.txt", Decimal("12"), "万人", "ge", "target"),
    ]


def test_extract_of_nothing_is_nothing():
    assert wz_metrics.extract("") == []


def test_extract_files_reads_folders_archives_and_paths(tmp_path):
    (tmp_path / "甲").mkdir()
    (tmp_path / "甲" / "a.txt").write_text(TEXT, encoding="gb18030")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("b.txt", TEXT)
    rows = list(wz_metrics.extract_files([tmp_path / "甲", str(tmp_path / "b.zip")]))
    assert [Path(row.source).name for row in rows] == ["a.txt", "a.txt", "b.txt", "b.txt"]


def test_extract_files_warns_of_what_it_leaves_out(tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    with pytest.warns(UserWarning, match=r"empty\.txt") as said:
        rows = list(wz_metrics.extract_files([tmp_path / "empty.txt", tmp_path / "missing.txt", tmp_path / "good.txt"]))
    assert len(rows) == 2
    assert len(said) == 2


def test_extract_files_gives_what_extract_gives():
    for path in sorted(SEEDS.iterdir()):
        text = path.read_text(encoding="utf-8")
        assert list(wz_metrics.extract_files([path])) == wz_metrics.extract(text, str(path))


def test_quantities_of_a_text():
    found = wz_metrics.find_quantities("新建5G基站1200个，增长7.5-8%，三百余家企业参加第十四届大会。")
    assert [(each.value, each.value_high, each.unit, each.bound) for each in found] == [
        (Decimal("1200"), None, "个", "eq"),
        (Decimal("7.5"), Decimal("8"), "%", "range"),
        (Decimal("300"), None, "家", "ge"),
    ]


def test_a_frame_has_the_columns_of_the_table():
    frame = wz_metrics.to_frame(wz_metrics.extract(TEXT))
    assert list(frame.columns) == [column.name for column in COLUMNS]
    assert frame["value"].tolist() == [6.5, 12.0]


def test_a_frame_of_nothing_has_them_too():
    assert list(wz_metrics.to_frame([]).columns) == [column.name for column in COLUMNS]


def test_importing_the_package_is_light():
    program = "import sys, wz_metrics; print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split())
    assert loaded & {"pandas", "numpy", "regex", "typer", "rich", "wz_metrics.pipeline"} == set()


def test_what_is_left_of_a_lost_number_gives_no_row():
    assert [row.text for row in wz_metrics.extract("全市生产总值增长$1.$2倍，利用外资2$1.$25亿美元，财政收入增长18%。")] == ["18%"]
