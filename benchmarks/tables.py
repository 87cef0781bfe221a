"""filter and compare on a large table: seconds and peak memory of the whole command, from CSV and from Parquet.

    python benchmarks/tables.py TABLE [--rows 1000000]

TABLE is what extract wrote for real reports. Its rows are repeated, each time as those of another year and another folder, until
there are enough; the table is written to a temporary folder in both formats.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from wz_metrics.model import Observation
from wz_metrics.output import write_rows
from wz_metrics.tables.reader import read_table

COMMANDS = (
    ("filter", "--code", "gdp", "--kind", "target", "--measure", "growth"),
    ("filter", "--region", "温州市", "--within", "--period", "2021..2024"),
    ("filter", "--where", "value > 100 and unit = '%'"),
    ("compare",),
    ("compare", "--targets"),
    ("compare", "--panel"),
    ("check",),
)


def grow(rows: list[Observation], count: int) -> Iterator[Observation]:
    """``count`` rows: the real ones, then the same shifted by 100, 200 ... years, from other folders."""
    for number in range(count):
        turn, place = divmod(number, len(rows))
        row = rows[place]
        if turn:
            period = re.sub(r"\d{4}", lambda found: str(int(found[0]) + 100 * turn), row.period)  # noqa: B023
            row = replace(row, id=f"{row.id}-{turn}", source=f"{turn}/{row.source}", period=period)
        yield row


def measure(command: tuple[str, ...], table: Path) -> tuple[float, float, int]:
    """Seconds, peak memory in MB and lines written, of one command in a process of its own."""
    target = table.with_name("answer.csv")
    arguments = [sys.executable, "-m", "wz_metrics", *command, str(table), "-o", str(target)]
    start = time.perf_counter()
    child = os.posix_spawn(sys.executable, arguments, os.environ)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, sum(1 for _ in target.open(encoding="utf-8")) - 1


def main() -> None:
    """Print a line for each command and format."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    rows = read_table(options.table)
    with tempfile.TemporaryDirectory() as folder:
        for format in ("csv", "parquet"):
            path = Path(folder) / f"rows.{format}"
            write_rows(grow(rows, options.rows), path, format)
            print(f"{format}: {options.rows:,} rows, {path.stat().st_size / 1e6:.0f} MB")
            for command in COMMANDS:
                seconds, memory, lines = measure(command, path)
                print(f"  {' '.join(command):<70} {seconds:6.1f} s {memory:7.0f} MB {lines:>9,} lines", flush=True)


if __name__ == "__main__":
    main()
