"""The examples of the pattern files, run: each must give exactly the rows that it lists, with all patterns loaded.

An example is read as the one sentence of a section; its ``context`` may give that section's kind and period, and the region.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from wz_metrics.context.places import compile_places
from wz_metrics.grammar.examples import check_headers
from wz_metrics.grammar.numerals import fold
from wz_metrics.model import COLUMNS, Article, Document, Observation, Section
from wz_metrics.pipeline import Engine, compile_engine, extract_section
from wz_metrics.rulebook import Example, Rulebook
from wz_metrics.structure.examples import check_examples

REGION, YEAR = "温州市", 2024  # of the report that an example stands in, where it does not say
NUMBERS = frozenset(column.name for column in COLUMNS if column.type in ("decimal", "integer"))
NAMES = frozenset(column.name for column in COLUMNS)
# Texts on which a pattern that tries too much tries for ever.
TRIALS = (
    *(sign * 800 for sign in ("一", "1", "年", "，", " ", "增长", "a", "(", "1.", "、甲")),
    "全市生产总值增长6.5%，居全省第一。" * 300,
)
REGULAR = ("pattern", "patterns", "unless")  # the keys of blocks that hold regular expressions
SLOW = "the pattern {!r} is slow; make its repetitions possessive or bound them"
PATIENCE = 1.0  # seconds for one trial, which ordinary patterns end within milliseconds


def check_rulebook(rulebook: Rulebook) -> Iterator[str]:
    """A line for every example that does not give what it lists, every known failure that passes, every pattern that is slow.

    Raises RuleError for rules that do not compile.
    """
    engine = compile_engine(rulebook)
    for block in rulebook.blocks:
        problems = [_check_example(example, engine) for example in block.examples]
        problems += [SLOW.format(pattern) for pattern in _find_slow({name: getattr(block, name, ()) for name in REGULAR})]
        yield from (f"{block.file}: [[{block.kind}]] {block.id}: {problem}" for problem in problems if problem)
    yield from check_examples(rulebook.tables, engine.gazetteer)
    yield from check_headers(rulebook.tables, engine.headers)
    for table, entries in rulebook.tables.items():
        for entry in entries:
            yield from (f"[[{table}]] {entry.get('id')}: {SLOW.format(pattern)}" for pattern in _find_slow(entry))


def count_examples(rulebook: Rulebook) -> tuple[int, int]:
    """The numbers of blocks and of examples in a rule book."""
    entries = [entry for table in rulebook.tables.values() for entry in table]
    examples = sum(len(block.examples) for block in rulebook.blocks) + sum(len(entry.get("example", ())) for entry in entries)
    return len(rulebook.blocks) + len(entries), examples


def run_example(example: Example, engine: Engine) -> tuple[Observation, ...]:
    """The rows of an example's text as if it stood in the section of a report that its context says."""
    period, kind = example.context.get("period", ""), example.context.get("kind", "")
    year = int(period[:4]) + (kind == "outcome") if period[:4].isdigit() else YEAR
    place = engine.gazetteer.place(example.context.get("region", REGION))
    section = Section(0, len(example.text), (), kind, period)
    article = Article(
        0,
        len(example.text),
        region=place.name if place else "",
        adcode=place.adcode if place else "",
        year=year,
        review=str(year - 1),
        plan=str(year),
        genre="report",
        sections=(section,),
    )
    rows: list[Observation] = []
    extract_section(
        Document("", example.text), fold(example.text), article, section, compile_places(article, engine.gazetteer), engine, rows, []
    )
    return tuple(rows)


def compare_rows(rows: Sequence[Observation], wanted: Sequence[Mapping[str, object]]) -> str:
    """What the rows lack of those wanted, '' if nothing; their number is exact, of their columns only those named count."""
    if len(rows) != len(wanted):
        return f"{len(rows)} rows instead of {len(wanted)}{_list_rows(rows)}"
    for number, (row, cells) in enumerate(zip(rows, wanted, strict=True), start=1):
        for name, value in cells.items():
            if name not in NAMES:
                return f"row {number}: there is no column {name!r}"
            got = getattr(row, name)
            if not _same_cell(name, got, str(value)):
                return f"row {number}: {name} is {'' if got is None else got} instead of {value}"
    return ""


def _check_example(example: Example, engine: Engine) -> str:
    problem = compare_rows(run_example(example, engine), example.rows)
    if example.known_failure:
        return "" if problem else f"example {example.text!r} passes: take its known_failure away"
    return f"example {example.text!r}: {problem}" if problem else ""


def _same_cell(name: str, got: object, wanted: str) -> bool:
    if name in NUMBERS and got is not None:
        try:
            return Decimal(str(got)) == Decimal(wanted)
        except InvalidOperation:
            return False
    return ("" if got is None else got) == wanted


def _list_rows(rows: Sequence[Observation]) -> str:
    return "".join(f"; {row.indicator} {row.measure} {row.value}{row.unit}" for row in rows)


def _find_slow(block: Mapping[str, Any]) -> Iterator[str]:
    import regex

    named = [block.get(name) or () for name in REGULAR]
    for pattern in [each for value in named for each in ((value,) if isinstance(value, str) else value)]:
        try:
            compiled = regex.compile(pattern)
            for text in TRIALS:
                sum(1 for _ in compiled.finditer(text, timeout=PATIENCE))
        except TimeoutError:
            yield pattern
        except regex.error:
            continue  # written for another engine, and compiled by the stage that uses it
