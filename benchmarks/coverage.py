"""In how many reports each block of the pattern files fires: rules that only know the seeds are no rules.

    python benchmarks/coverage.py [FOLDER] [--table coverage.csv]

FOLDER holds other reports (default: the folder that the environment variable WZ_REPORTS names). A frame fires in a report where it
made a row, an indicator where a row has its code; any other block where one of its words or patterns stands in a sentence that
holds a number, those of headings and places anywhere in the text, those of table headers in a cell. Printed: the blocks that
fire in the seeds but in fewer than three reports of the folder, with their share, and the literals of more than six characters
that only one document holds.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import regex

from wz_metrics.grammar.numerals import fold
from wz_metrics.model import Document
from wz_metrics.pipeline import Engine, Extraction, compile_engine, extract_document
from wz_metrics.reading import ReadingError, find_files, read_documents
from wz_metrics.rulebook import Rulebook, load_rulebook
from wz_metrics.structure import sentences
from wz_metrics.structure.lines import canonical

ROOT = Path(__file__).parents[1]
FEW = 3  # reports
LONG = 6  # characters
NUMERAL = regex.compile(r"[\d一二两三四五六七八九十百千万亿半]")
LITERALS = ("words", "units", "before", "inside", "after", "aliases", "phrases", "names")
PATTERNS = ("pattern", "patterns")
WHERE = {"section": "text", "turn": "text", "place": "text", "zone": "text", "header": "cells", "frame": "rules", "indicator": "codes"}
CHOICE = regex.compile(r"\[\^?\]?[^\]]*\]|\\.|\(\?(?:<?[=!]|:|P<\w+>)|.[?*]|.\{\d*,?\d*\}|[^\p{Han}\w“”]")  # ends a run of literals


@dataclass(frozen=True, slots=True)
class Rule:
    """A block as this script needs it: its literals, its patterns and where they are looked for."""

    id: str
    kind: str
    file: str
    literals: tuple[str, ...]
    patterns: tuple[str, ...]

    @property
    def where(self) -> str:
        """The part of a report in which the block fires."""
        return WHERE.get(self.kind, "sentences")


def list_rules(rulebook: Rulebook) -> list[Rule]:
    """Every block of the rule book, those of the structure stage and of tables among them."""
    keys = (*LITERALS, *PATTERNS, "endings", "name")
    blocks = [(each, {key: getattr(each, key) for key in keys if hasattr(each, key)}) for each in rulebook.blocks]
    checked = [_make_rule(block.id, block.kind, block.file, values) for block, values in blocks]
    raw = [(kind, entry) for kind, entries in rulebook.tables.items() for entry in entries]
    return checked + [_make_rule(entry["id"], kind, f"[[{kind}]]", entry) for kind, entry in raw]


def _make_rule(name: str, kind: str, file: str, values: Mapping[str, Any]) -> Rule:
    literals = [word for key in LITERALS for word in values.get(key, ())]
    if values.get("endings"):
        literals = [word + ending for word in literals for ending in values["endings"]]
    if kind == "indicator":
        literals.append(values["name"])
    patterns = [values["pattern"]] if values.get("pattern") else []
    return Rule(name, kind, file, tuple(dict.fromkeys(literals)), (*patterns, *values.get("patterns", ())))


def split_literals(pattern: str) -> list[str]:
    """The stretches of a regular expression that match only themselves.

    >>> split_literals("^(?:附件)?名词[一二]解释与说明?")
    ['附件', '名词', '解释与说']
    """
    return [part for part in CHOICE.sub("\0", pattern).split("\0") if part]


def read_folder(folder: Path) -> Iterator[Document]:
    """The documents of a folder; what cannot be read is said and left out."""
    addresses, failures = find_files([str(folder)])
    for failure in failures:
        print(failure, file=sys.stderr)
    for address in addresses:
        for document in read_documents(address):
            if isinstance(document, ReadingError):
                print(document, file=sys.stderr)
            else:
                yield document


def gather(document: Document, extraction: Extraction) -> Mapping[str, Any]:
    """What a report offers to the blocks: codes and rules of its rows, sentences that hold a number, its text and its cells."""
    text = document.text
    sections = [section for article in extraction.articles for section in article.sections]
    spans = [span for section in sections for span in sentences(text, section.start, section.end)]
    numbered = [text[start:end] for start, end in spans if NUMERAL.search(text, start, end)]
    return {
        "codes": {row.code for row in extraction.observations},
        "rules": {row.rule for row in extraction.observations},
        "sentences": fold("\n".join(numbered)),
        "text": canonical(text),
        "cells": "\n".join("".join(fold(text[cell.start : cell.end]).split()) for table in document.tables for cell in table.cells),
    }


def compile_rule(rule: Rule) -> regex.Pattern[str] | None:
    """One pattern for all that a block looks for, None where that is nothing; Q in a word's pattern is where a quantity starts."""
    start = "(?=[0-9一二两三四五六七八九十百千])"
    patterns = [pattern.replace("Q", start) if rule.kind == "word" else pattern for pattern in rule.patterns]
    parts = [*map(regex.escape, rule.literals), *(f"(?:{pattern})" for pattern in patterns)]
    return regex.compile("|".join(parts), regex.MULTILINE) if parts else None


def find_firing(offered: Mapping[str, Any], rules: Sequence[Rule], compiled: Mapping[str, regex.Pattern[str] | None]) -> set[str]:
    """The ids of the blocks that fire in a report."""
    fired = set()
    for rule in rules:
        pattern = compiled.get(rule.id)
        if rule.id in offered[rule.where] if rule.where in ("rules", "codes") else pattern and pattern.search(offered[rule.where]):
            fired.add(rule.id)
    return fired


def count_folder(folder: Path, rules: Sequence[Rule], engine: Engine) -> tuple[Counter[str], dict[str, str]]:
    """In how many documents of a folder each block fires, and the folded texts of the documents."""
    compiled = {rule.id: compile_rule(rule) for rule in rules if rule.where not in ("rules", "codes")}
    counts: Counter[str] = Counter()
    texts: dict[str, str] = {}
    for document in read_folder(folder):
        counts.update(find_firing(gather(document, extract_document(document, engine)), rules, compiled))
        texts[document.source] = fold(document.text)
    return counts, texts


def find_lonely(rules: Sequence[Rule], texts: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Literals of more than LONG characters that one document alone holds, each with its block and that document; those of
    places, or with the full name of one in them, apart."""
    rows = files("wz_metrics.structure").joinpath("data/places.csv").read_text(encoding="utf-8").splitlines()[1:]
    places = regex.compile(r"\L<names>", names=[name for name in {row.split(",")[1] for row in rows} if len(name) > 2])
    lonely: list[str] = []
    local: list[str] = []
    for rule in rules:
        runs = [run for pattern in rule.patterns for run in split_literals(pattern)] if rule.kind != "frame" else []
        for literal in dict.fromkeys(fold(each) for each in (*rule.literals, *runs) if len(each) > LONG):
            holders = [name for name, text in texts.items() if literal in text]
            if len(holders) == 1:
                found = local if rule.kind in ("place", "zone") or places.search(literal) else lonely
                found.append(f"{rule.id}: {literal} ({Path(holders[0]).name})")
    return lonely, local


def write_table(path: Path, rules: Sequence[Rule], seeds: Counter[str], reports: Counter[str]) -> None:
    """One line a block: in how many seeds and in how many reports it fires."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        table = csv.writer(handle, lineterminator="\n")
        table.writerow(("id", "kind", "file", "seeds", "reports"))
        table.writerows((rule.id, rule.kind, rule.file, seeds[rule.id], reports[rule.id]) for rule in rules)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("WZ_REPORTS"))
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the counts of every block to this csv file")
    options = parser.parse_args()
    if not options.folder or not Path(options.folder).is_dir():
        parser.error("name a folder of reports, or set WZ_REPORTS to one")
    rulebook = load_rulebook()
    engine, rules = compile_engine(rulebook), list_rules(rulebook)
    seeds, seed_texts = count_folder(ROOT / "seeds", rules, engine)
    reports, report_texts = count_folder(Path(options.folder), rules, engine)
    if options.table:
        write_table(options.table, rules, seeds, reports)
    print(f"{len(rules)} blocks, {len(seeds)} fire in the seeds, {len(reports)} in the {len(report_texts)} reports")
    rare = [rule for rule in rules if seeds[rule.id] and reports[rule.id] < FEW]
    share = len(rare) / max(len(seeds), 1)
    shown = [f"{rule.kind} {rule.id}: {seeds[rule.id]} seeds, {reports[rule.id]} reports" for rule in rare]
    show(f"fire in the seeds but in fewer than {FEW} reports ({share:.2%} of those that fire in the seeds)", shown)
    show("fire nowhere", [f"{rule.kind} {rule.id}" for rule in rules if not seeds[rule.id] and not reports[rule.id]])
    lonely, local = find_lonely(rules, seed_texts | report_texts)
    memorised = [each for each in lonely if any(f"({Path(name).name})" in each for name in seed_texts)]
    show(f"literals of more than {LONG} characters in one document only, a seed", memorised)
    show(f"literals of more than {LONG} characters in one document only, a report", [each for each in lonely if each not in memorised])
    show("the same with the name of a place", local)


def show(title: str, lines: Sequence[str]) -> None:
    """A title with the number of its lines, and the lines."""
    print(f"{title}: {len(lines)}", *lines, sep="\n  ")


if __name__ == "__main__":
    main()
