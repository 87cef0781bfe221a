"""Random rows for people to judge, and the count of their verdicts.

    python benchmarks/sample.py draw FOLDER -o sheet.tsv [--count 300] [--unread] [--seed COMMIT]
    python benchmarks/sample.py count VERDICTS [--second VERDICTS]

draw takes rows of the reports of a folder at random, at most two a report, and writes for each a number, the report, its heading
path, 300 characters around the value (marked 【】) and the fields to be judged; with --unread numerals that gave no row, years and
dates left out. The random seed is the commit of the checkout, so that a sample cannot be chosen.

count reads a table (tsv or csv) with the columns row, field, verdict, reason. A verdict is right, wrong or unsure; a field of a
row that is not listed is right where the row is; a row that is right throughout has one line with the field all. For numerals
without a row the field is row: right where none was due, wrong where one is missing. --second takes the table of another judge
and prints how often the two agree on the rows that both judged.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wz_metrics import find_quantities
from wz_metrics.batch import load_engine
from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import ReadingError, find_files, read_documents
from wz_metrics.tables.cells import format_cell

ROOT = Path(__file__).parents[1]
FIELDS = ("value", "value_high", "unit", "measure", "kind", "indicator", "period", "region", "against")
CORE = frozenset(("value", "value_high", "unit", "measure", "kind", "indicator"))
PLACED = CORE | {"period", "region"}
VERDICTS = ("right", "wrong", "unsure")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
DATE = re.compile(r"\s*(?:[-—–~至到、]\s*\d{1,4}\s*)?[年月日]")
AROUND = 300  # characters of context
MOST = 2  # rows of one report

Verdicts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Item:
    """A row, or a numeral without one, as it goes into the sheet."""

    report: str
    start: int
    section: str
    context: str
    cells: tuple[str, ...]


def list_rows(document: Document, report: str) -> Iterator[Item]:
    """The rows of a report, each with the fields to be judged."""
    for row in extract_document(document, load_engine()).observations:
        context = mark_value(document.text, row.start, row.end)
        yield Item(report, row.start, row.section, context, tuple(format_cell(getattr(row, name)) for name in FIELDS))


def list_unread(document: Document, report: str) -> Iterator[Item]:
    """The numerals of a report that gave no row, names and qualifiers among them, but for years, months and days."""
    extraction = extract_document(document, load_engine())
    taken = bytearray(len(document.text) + 1)
    for row in extraction.observations:
        taken[row.start : row.end] = b"\1" * (row.end - row.start)
    spans = [(each.start, each.end) for each in find_quantities(document.text)]
    spans += [found.span() for found in NUMBER.finditer(document.text)]
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        inside = any(article.start <= start < article.end for article in extraction.articles)
        if inside and not any(taken[start:end]) and not DATE.match(document.text, end):
            taken[start:end] = b"\1" * (end - start)
            yield Item(report, start, "", mark_value(document.text, start, end), ())


def mark_value(text: str, start: int, end: int) -> str:
    """300 characters around a value, on one line, the value in 【】.

    >>> mark_value("全市生产总值4297.8亿元，增长6.2%。", 6, 14)
    '全市生产总值【4297.8亿元】，增长6.2%。'
    """
    half = max(0, AROUND - (end - start)) // 2
    marked = f"{text[max(0, start - half) : start]}【{text[start:end]}】{text[end : end + half]}"
    return " ".join(marked.split())


def read_folder(folder: Path) -> Iterator[tuple[Document, str]]:
    """The documents of a folder with their names in it; what cannot be read is said and left out."""
    addresses, failures = find_files([str(folder)])
    found = [document for address in addresses for document in read_documents(address)]
    for failure in [*failures, *(each for each in found if isinstance(each, ReadingError))]:
        print(failure, file=sys.stderr)
    for document in found:
        if isinstance(document, Document):
            yield document, document.source.removeprefix(str(folder)).lstrip("/\\")


def draw(items: Sequence[Item], count: int, seed: str) -> list[Item]:
    """``count`` items at random, at most MOST of one report; all alike likely but for that."""
    shuffled = list(items)
    random.Random(seed).shuffle(shuffled)
    taken: Counter[str] = Counter()
    drawn: list[Item] = []
    for item in shuffled:
        if len(drawn) < count and taken[item.report] < MOST:
            taken[item.report] += 1
            drawn.append(item)
    return drawn


def write_sheet(path: Path, items: Sequence[Item], names: Sequence[str]) -> None:
    """The sheet: one line an item."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        table = csv.writer(handle, delimiter="\t", lineterminator="\n")
        table.writerow(("row", "report", "start", "section", "context", *names))
        for number, item in enumerate(items, start=1):
            table.writerow((number, item.report, item.start, item.section, item.context, *item.cells))


def name_commit() -> str:
    """The id of the commit that is checked out. Ends the program where there is none."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit("this is no git checkout, which would name the random seed; give one with --seed")
    return done.stdout.strip()


def read_verdicts(path: Path) -> Verdicts:
    """Row number -> field -> verdict. Ends the program at a line that says something else."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="," if path.suffix == ".csv" else "\t"))
    found: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows, start=2):
        if row.get("verdict") not in VERDICTS or row.get("field") not in (*FIELDS, "all", "row") or not row.get("row"):
            raise SystemExit(
                f"{path}, line {number}: wanted are a row, a field ({', '.join((*FIELDS, 'all', 'row'))}) and right, wrong or unsure"
            )
        found.setdefault(row["row"], {})[row["field"]] = row["verdict"]
    return found


def judge(fields: Mapping[str, str], wanted: frozenset[str]) -> str:
    """The verdict on several fields of a row together: wrong if one is, else unsure if one is, else right.

    >>> judge({"unit": "wrong", "period": "right"}, CORE), judge({"period": "wrong"}, CORE)
    ('wrong', 'right')
    """
    said = {verdict for field, verdict in fields.items() if field in wanted or field in ("all", "row")}
    return next((verdict for verdict in ("wrong", "unsure") if verdict in said), "right")


def spread(right: int, number: int) -> str:
    """A share with its 95 % interval (Wilson).

    >>> spread(285, 300)
    '285 of 300, 0.950 (0.919-0.969)'
    """
    share, z = right / number, 1.96
    middle = (share + z * z / (2 * number)) / (1 + z * z / number)
    half = z * (share * (1 - share) / number + z * z / (4 * number * number)) ** 0.5 / (1 + z * z / number)
    return f"{right} of {number}, {share:.3f} ({middle - half:.3f}-{middle + half:.3f})"


def count_verdicts(verdicts: Verdicts) -> Iterator[str]:
    """Lines for people: each field, the core, the core with period and region; or the numerals that should have had a row."""
    if all("row" in fields for fields in verdicts.values()):  # numerals without a row, else some rows that should not be
        yield f"rightly without a row: {_count(verdicts, frozenset(('row',)))}"
        return
    for field in FIELDS:
        yield f"{field}: {_count(verdicts, frozenset((field,)))}"
    yield f"core ({', '.join(name for name in FIELDS if name in CORE)}): {_count(verdicts, CORE)}"
    yield f"core, period and region: {_count(verdicts, PLACED)}"
    yield f"all fields: {_count(verdicts, frozenset(FIELDS))}"


def _count(verdicts: Verdicts, wanted: frozenset[str]) -> str:
    counts = Counter(judge(fields, wanted) for fields in verdicts.values())
    number = counts["right"] + counts["wrong"]
    return (spread(counts["right"], number) if number else "none judged") + (f", {counts['unsure']} unsure" if counts["unsure"] else "")


def compare_judges(first: Verdicts, second: Verdicts) -> Iterator[str]:
    """How often two judges say the same of the rows that both judged."""
    both = sorted(set(first) & set(second), key=lambda row: (len(row), row))
    if not both:
        raise SystemExit("the two tables have no row in common")
    for name, wanted in (("core", CORE), ("core, period and region", PLACED)):
        differing = [row for row in both if judge(first[row], wanted) != judge(second[row], wanted)]
        line = f"agreement on {name}: {spread(len(both) - len(differing), len(both))}"
        yield line + (f"; they differ on {', '.join(differing)}" if differing else "")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest="mode", required=True)
    drawing = modes.add_parser("draw")
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("-o", "--output", type=Path, required=True)
    drawing.add_argument("--count", type=int, default=300)
    drawing.add_argument("--unread", action="store_true")
    drawing.add_argument("--seed", default="")
    counting = modes.add_parser("count")
    counting.add_argument("verdicts", type=Path)
    counting.add_argument("--second", type=Path)
    return parser.parse_args()


def main() -> None:
    options = parse_arguments()
    if options.mode == "count":
        verdicts = read_verdicts(options.verdicts)
        print(f"rows judged: {len(verdicts)}", *count_verdicts(verdicts), sep="\n")
        if options.second:
            print(*compare_judges(verdicts, read_verdicts(options.second)), sep="\n")
        return
    seed = options.seed or name_commit()
    lister, names = (list_unread, ()) if options.unread else (list_rows, FIELDS)
    items = [item for document, report in read_folder(options.folder) for item in lister(document, report)]
    drawn = draw(items, options.count, seed)
    write_sheet(options.output, drawn, names)
    print(f"{len(drawn)} of {len(items)}, of {len({item.report for item in drawn})} reports; random seed {seed}", file=sys.stderr)


if __name__ == "__main__":
    main()
