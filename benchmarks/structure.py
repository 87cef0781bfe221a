"""How often region and year of a report are right, and whether its parts look plausible, over a folder of 城市_年份.md files.

    python benchmarks/structure.py FOLDER [--wrong FILE ...] [--verbose]

The names of the files are taken as the truth; files named with --wrong hold another report and are left out. Also printed: milliseconds
a report, reports without an outcome or a target stretch, and those whose turn to the plan lies at an odd place.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from wz_metrics.model import Article, Document
from wz_metrics.reading.plain import read_head
from wz_metrics.rulebook import load_rulebook
from wz_metrics.structure import Gazetteer, divide, parse_rules
from wz_metrics.structure.gazetteer import shorten


def find_faults(article: Article, city: str, year: int, length: int) -> list[str]:
    """What is wrong or odd about an article that should be the report of that city and year."""
    faults = []
    if shorten(article.region) != city:
        faults.append(f"region {article.region or '-'}")
    if article.year != year:
        faults.append(f"year {article.year}")
    outcome = [each for each in article.sections if each.kind == "outcome"]
    target = [each for each in article.sections if each.kind == "target"]
    if not outcome or not target:
        return [*faults, "no outcome" if not outcome else "no target"]
    share = sum(each.end - each.start for each in target) / (article.end - article.start)
    if not 0.25 <= share <= 0.85:
        faults.append(f"target share {share:.2f}")
    if outcome[-1].start > target[0].start:
        faults.append(f"outcome after target: {outcome[-1].path[-1:]} {outcome[-1].period}")
    if str(year) not in {each.period for each in target}:
        faults.append("no target of the year")
    if not any(each.period in (str(year - 1), f"{year - 5}/{year - 1}") for each in outcome):
        faults.append("no outcome of the years before")
    if any(not each.period for each in article.sections):
        faults.append("no period")
    if article.end - article.start < 0.8 * length:
        faults.append(f"covers {(article.end - article.start) / length:.2f}")
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", nargs="*", default=())
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    rules = parse_rules(load_rulebook().tables)
    gazetteer = Gazetteer.load(rules.ambiguous)
    counts: dict[str, int] = {}
    files = [file for file in sorted(arguments.folder.glob("*_*.md")) if file.name not in arguments.wrong]
    spent = 0.0
    for file in files:
        text = file.read_text(encoding="utf-8")
        document = Document(str(file), text, read_head(text))
        began = time.perf_counter()
        articles = divide(document, gazetteer, rules)
        spent += time.perf_counter() - began
        city, year = file.stem.split("_")
        faults = find_faults(articles[0], city, int(year), len(text)) if articles else ["no article"]
        faults += [f"{len(articles)} articles"] if len(articles) > 1 else []
        for fault in faults:
            counts[fault.split()[0]] = counts.get(fault.split()[0], 0) + 1
        if faults and arguments.verbose:
            print(file.name, "; ".join(faults))
    print(f"{len(files)} reports, {1000 * spent / len(files):.1f} ms each")
    for name in ("region", "year"):
        print(f"{name} right: {1 - counts.get(name, 0) / len(files):.4f}")
    print(dict(sorted(counts.items(), key=lambda each: -each[1])))


if __name__ == "__main__":
    main()
