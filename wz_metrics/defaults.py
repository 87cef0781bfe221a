"""What the user says of single files, in a small CSV table: region, year and title where a report does not say."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path, PurePath

from wz_metrics.faults import describe_fault
from wz_metrics.model import Defaults

COLUMNS = ("file", "region", "year", "title")


class DefaultsError(Exception):
    """A table of defaults that cannot be used; ``str()`` is one line that says why."""


def choose_defaults(source: str, general: Defaults, of_file: Mapping[str, Defaults]) -> Defaults:
    """The defaults of one file: those of its name as given, else of its last part, and ``general`` where they are silent.

    >>> choose_defaults("报告/乐清.txt", Defaults("温州市", 2024), {"乐清.txt": Defaults("乐清市")})
    Defaults(region='乐清市', year=2024, title='')
    """
    own = of_file.get(source) or of_file.get(PurePath(source).name) or Defaults()
    return Defaults(own.region or general.region, own.year or general.year, own.title or general.title)


def read_defaults(path: Path) -> dict[str, Defaults]:
    """A CSV table with the columns file, region, year and title (the last three may be missing) -> defaults by file name.

    Raises DefaultsError where it cannot be read, has no column file, other columns, or a year that is none.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows = list(csv.DictReader(handle))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DefaultsError(f"{path}: not readable as a CSV table in UTF-8 ({describe_fault(error)})") from None
    found: dict[str, Defaults] = {}
    for line, row in enumerate(rows, start=2):
        if unknown := sorted(name or "(one cell too many)" for name in {*row} - set(COLUMNS)):
            raise DefaultsError(f"{path}: unknown column {', '.join(unknown)}; the columns are {', '.join(COLUMNS)}")
        year = (row.get("year") or "").strip()
        if not row.get("file") or (year and not year.isdecimal()):
            raise DefaultsError(f"{path}: line {line} needs a file, and a year in digits or none")
        found[row["file"]] = Defaults(row.get("region") or "", int(year) if year else None, row.get("title") or "")
    return found
