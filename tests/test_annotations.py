"""Reports of other places, annotated by hand: the reports themselves are read from the folder that WZ_REPORTS (or WZ_FORMATS) names."""

from __future__ import annotations

import hashlib
import os
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

import wz_metrics
from wz_metrics.evaluation import evaluate, read_gold

HERE = Path(__file__).parent / "annotations"
FOLDERS = [Path(folder) for name in ("WZ_REPORTS", "WZ_FORMATS") if (folder := os.environ.get(name, ""))]
ANNOTATED = tomllib.loads((HERE / "reports.toml").read_text(encoding="utf-8"))
HASHES, LEAST = ANNOTATED["sha256"], ANNOTATED["core"]


@pytest.mark.skipif(not FOLDERS, reason="WZ_REPORTS names no folder of reports")
@pytest.mark.parametrize("name", sorted(HASHES))
def test_an_annotated_report_stays_as_well_read(name, tmp_path):
    report = next((folder / name for folder in FOLDERS if (folder / name).exists()), None)
    if not report or hashlib.sha256(report.read_bytes()).hexdigest() != HASHES[name]:
        pytest.skip(f"{name} is not the report that was annotated")
    gold = tmp_path / f"{report.stem}.gold.tsv"
    gold.write_bytes((HERE / gold.name).read_bytes())
    rows = [{field: "" if cell is None else str(cell) for field, cell in asdict(row).items()} for row in wz_metrics.extract_files([report])]
    assert evaluate(read_gold(tmp_path), rows)["ALL"].figure("core").f1 >= LEAST[name]
