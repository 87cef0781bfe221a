"""The rows of the seeds as they were last reviewed: whatever changes shows as a difference of a table.

To accept a change, run the tests once with WZ_RENEW=1 and read the difference of ``tests/golden`` before it is committed.
"""

from __future__ import annotations

import csv
import difflib
import io
import os
from pathlib import Path

import pytest

import wz_metrics

GOLDEN = Path(__file__).parent
SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
COLUMNS = (
    "start", "end", "text", "region", "period", "kind", "indicator", "code", "measure", "value", "value_high", "unit", "bound",
    "basis", "against", "commitment", "status", "inferred", "published", "title", "section",
)  # fmt: skip


def write_table(path: Path) -> str:
    """The rows of a file as ``extract`` gives them, without what is long or follows from other columns."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in wz_metrics.extract_files([path]):
        writer.writerow(["" if getattr(row, column) is None else getattr(row, column) for column in COLUMNS])
    return buffer.getvalue()


def test_there_are_four_seeds():
    assert [path.name[:3] for path in SEEDS] == ["000", "002", "003", "004"]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_rows_are_those_that_were_reviewed(seed):
    golden = GOLDEN / f"{seed.name[:3]}.csv"
    table = write_table(seed)
    if os.environ.get("WZ_RENEW"):
        golden.write_text(table, encoding="utf-8")
    old = golden.read_text(encoding="utf-8")
    changes = list(difflib.unified_diff(old.splitlines(), table.splitlines(), "reviewed", "now", n=0, lineterm=""))
    assert not changes, "\n".join(
        [*changes[:40], f"… {len(changes)} lines; if they are right: WZ_RENEW=1 pytest tests/golden, and read git diff"]
    )
