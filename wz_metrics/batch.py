"""Many inputs through the pipeline, on one core or several; results come in the order of the inputs.

One bad input never stops the rest: what goes wrong with it stands in its result.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from wz_metrics.defaults import choose_defaults
from wz_metrics.faults import DEBUG, describe_fault
from wz_metrics.model import Article, Defaults, Document, Observation
from wz_metrics.pipeline import Engine, compile_engine, extract_document
from wz_metrics.reading import ReadingError, read_documents
from wz_metrics.rulebook import Rulebook, load_rulebook

MANY = 16  # inputs from which several processes pay for their start


@dataclass(frozen=True, slots=True)
class Unread:
    """A numeral that gave no row: the file, its place there, the characters, why, and the sentence on one line."""

    source: str
    start: int
    end: int
    text: str
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for all inputs: folders of further patterns, and defaults, for all files and by file name."""

    patterns: tuple[Path, ...] = ()
    defaults: Defaults = field(default_factory=Defaults)
    defaults_of: Mapping[str, Defaults] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """A document that was read: the reports and articles in it, and what the reader warns of."""

    source: str
    articles: tuple[Article, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What one input gave; an archive gives several documents. ``errors`` are lines for the user."""

    address: str
    documents: tuple[Summary, ...] = ()
    observations: tuple[Observation, ...] = ()
    unread: tuple[Unread, ...] = ()
    errors: tuple[str, ...] = ()


@functools.lru_cache(maxsize=1)
def load_rules(folders: tuple[Path, ...] = ()) -> Rulebook:
    """The rule book of a process, without its examples, read once. Raises RuleError."""
    return load_rulebook(folders, examples=False)


@functools.lru_cache(maxsize=1)
def load_engine(folders: tuple[Path, ...] = ()) -> Engine:
    """The compiled rule book of a process. Raises RuleError."""
    return compile_engine(load_rules(folders))


def extract_input(address: str, settings: Settings) -> Result:
    """Read and extract one input. Never raises but for a broken rule book."""
    engine = load_engine(settings.patterns)
    parts: list[Result] = []
    try:
        parts.extend(_extract_part(part, settings, engine) for part in read_documents(address))
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        parts.append(Result(address, errors=(f"{address}: {describe_fault(error)}",)))
    return Result(
        address,
        tuple(document for part in parts for document in part.documents),
        tuple(row for part in parts for row in part.observations),
        tuple(numeral for part in parts for numeral in part.unread),
        tuple(line for part in parts for line in part.errors),
    )


def _extract_part(document: Document | ReadingError, settings: Settings, engine: Engine) -> Result:
    if isinstance(document, ReadingError):
        return Result(document.source, errors=(str(document),))
    # A file name need not be UTF-8; the tables are.
    source = document.source.encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        defaults = choose_defaults(document.source, settings.defaults, settings.defaults_of)
        extraction = extract_document(replace(document, source=source), engine, defaults)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return Result(source, errors=(f"{source}: {describe_fault(error)}",))
    unread = tuple(
        Unread(source, each.start, each.end, each.text, each.reason, " ".join(each.sentence.split())) for each in extraction.unread
    )
    summary = Summary(source, extraction.articles, document.metadata.warnings)
    return Result(source, (summary,), extraction.observations, unread)


def find_articles(document: Document, settings: Settings) -> tuple[Article, ...]:
    """The reports and articles that a document holds. Raises RuleError."""
    defaults = choose_defaults(document.source, settings.defaults, settings.defaults_of)
    return extract_document(document, load_engine(settings.patterns), defaults).articles


def extract_inputs(addresses: Iterable[str], settings: Settings, jobs: int = 1) -> Iterator[Result]:
    """One Result for each input, in order. ``jobs`` is the number of processes; 0 takes as many as there are cores when there
    are MANY inputs. Raises RuleError before anything is read where the patterns are broken."""
    waiting = list(addresses)
    load_engine(settings.patterns)
    if jobs == 0:
        jobs = count_cores() if len(waiting) >= MANY else 1
    if jobs == 1 or len(waiting) == 1:
        return (extract_input(address, settings) for address in waiting)
    from wz_metrics.pool import spread

    return spread(functools.partial(extract_input, settings=settings), waiting, jobs, lost=_lose_input, here={"-"})


def _lose_input(address: str) -> Result:
    return Result(address, errors=(f"{address}: reading it killed its process; leave it out or convert it to plain text",))


def count_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
