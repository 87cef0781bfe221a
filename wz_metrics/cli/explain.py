"""``wz-metrics explain``: how each sentence was read, from its words to its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import options, outlet

if TYPE_CHECKING:
    from wz_metrics.batch import Settings
    from wz_metrics.grammar.lexicon import Token
    from wz_metrics.grammar.quantities import Numeral
    from wz_metrics.model import Document, Observation, Section
    from wz_metrics.pipeline import Engine, Extraction
    from wz_metrics.rulebook import Frame


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence and what was made of it. ``names`` are its numerals that are no quantities, ``unread`` the quantities that
    gave no row."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    rows: tuple[Observation, ...]
    names: tuple[Numeral, ...]
    unread: tuple[Numeral, ...]


def explain_command(
    inputs: options.Inputs,
    containing: Annotated[str, typer.Option("--containing", metavar="TEXT", help="Only sentences with these characters.")] = "",
    default_region: options.DefaultRegion = "",
    default_year: options.DefaultYear = None,
    default_title: options.DefaultTitle = "",
    metadata: options.MetadataFile = None,
    patterns: options.Patterns = None,
) -> None:
    """Show, sentence by sentence, the words and their classes, the rule of each row, and why other numerals gave none.

    echo 2024年，全市生产总值增长6.5%左右。 | wz-metrics explain -
    """
    from wz_metrics.reading import ReadingError, find_files, read_documents

    settings = options.make_settings(patterns, default_region, default_year, default_title, metadata)
    files, failures = find_files(inputs)
    for file in files:
        for document in read_documents(file):
            if isinstance(document, ReadingError):
                failures.append(document)
                continue
            for line in _explain_document(document, settings, containing):
                print(line)
    for failure in failures:
        outlet.report_failure(str(failure))
    if failures:
        raise typer.Exit(1)


def _explain_document(document: Document, settings: Settings, containing: str) -> Iterator[str]:
    from wz_metrics.batch import load_engine, load_rules
    from wz_metrics.defaults import choose_defaults
    from wz_metrics.pipeline import extract_document
    from wz_metrics.rulebook import Frame
    from wz_metrics.structure.cuts import cut_out
    from wz_metrics.structure.emphasis import find_marks
    from wz_metrics.structure.spacing import find_spaces

    frames = {block.id: block for block in load_rules(settings.patterns).of(Frame)}
    engine = load_engine(settings.patterns)
    for find in (find_marks, find_spaces):
        document = cut_out(document.text, find(document.text)).move_document(document)
    extraction = extract_document(document, engine, choose_defaults(document.source, settings.defaults, settings.defaults_of))
    yield f"# {document.source}"
    for article in extraction.articles:
        said = (article.title, article.region, f"year {article.year or 'unknown'}", f"{article.start}-{article.end}")
        yield f"\n## {', '.join(part for part in said if part)}"
        for section in article.sections:
            readings = _read_sentences(document.text, section, extraction, engine)
            chosen = [each for each in readings if containing in document.text[each.start : each.end]]
            if chosen:
                yield f"\n### {' > '.join(section.path) or '(no heading)'} [{section.kind or 'no kind'}, {section.period or 'no period'}]"
            for reading in chosen:
                yield from _describe_reading(document.text, reading, frames)


def _read_sentences(text: str, section: Section, extraction: Extraction, engine: Engine) -> Iterator[Reading]:
    """The sentences of a section that have a numeral; tokens as the pipeline makes them."""
    from wz_metrics.grammar.numerals import fold
    from wz_metrics.grammar.qualifiers import demote_qualifiers
    from wz_metrics.grammar.quantities import Numeral, find_numerals, share_units
    from wz_metrics.model import Quantity
    from wz_metrics.pipeline import HEADING, tokenize_sentence
    from wz_metrics.structure import sentences

    folded = fold(text)
    found = list(find_numerals(folded, engine.quantities, section.start, section.end))
    quantities = share_units(folded, [each for each in found if isinstance(each, Quantity)])
    for start, end in sentences(text, section.start, section.end):
        names = [each for each in found if isinstance(each, Numeral) and start <= each.start < end]
        inside = [each for each in quantities if start <= each.start < end]
        if names or inside:
            heading = HEADING.match(text, start, end)
            first = heading.end() if heading and inside and heading.end() <= inside[0].start else start
            tokens = demote_qualifiers(tokenize_sentence(folded, first, end, inside, engine), inside, folded)
            rows = [row for row in extraction.observations if start <= row.start < end]
            unread = [each for each in extraction.unread if start <= each.start < end and each not in names]
            yield Reading(start, end, tuple(tokens), tuple(rows), tuple(names), tuple(unread))


def _describe_reading(text: str, reading: Reading, frames: Mapping[str, Frame]) -> Iterator[str]:
    from wz_metrics.grammar.lexicon import CLASSES

    classes = {code: name for name, code in CLASSES.items()}
    yield f"\n[{reading.start}-{reading.end}] {' '.join(text[reading.start : reading.end].split())}"
    words = (f"{text[token.start : token.end].strip()}/{classes.get(token.code, token.code)}" for token in reading.tokens)
    if not any(row.rule.startswith("table.") for row in reading.rows):  # cells are read by their headers
        yield "  words  " + " ".join(word for word in words if not word.startswith("/"))
    for row in reading.rows:
        yield f"  row    {_describe_row(row)}"
        frame = frames.get(row.rule)
        sides = (("left", frame.left), ("right", frame.right)) if frame else ()
        yield f"         by {row.rule}" + "".join(f", {name} {pattern}" for name, pattern in sides if pattern)
    for numeral in reading.unread:
        yield f"  no row {numeral.text}: {numeral.reason}"
    for numeral in reading.names:
        yield f"  name   {numeral.text or text[numeral.start : numeral.end]}: {numeral.reason}"


def _describe_row(row: Observation) -> str:
    value = f"{row.value}" + (f" to {row.value_high}" if row.value_high is not None else "")
    bound = "" if row.bound in ("eq", "range") else f" {row.bound}"
    measured = f"{row.text} -> {row.indicator} ({row.code or 'no code'}) {row.measure}{bound} {value}{row.unit}"
    rest = (row.region, row.period, row.kind, row.commitment, row.status, row.basis, row.against and f"against {row.against}")
    inferred = f" [from context: {row.inferred}]" if row.inferred else ""
    return f"{measured}; {', '.join(part for part in rest if part)}{inferred}"
