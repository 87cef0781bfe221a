"""``wz-metrics text``: what was read of a file, as the offsets of the table index it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import options, outlet

if TYPE_CHECKING:
    from wz_metrics.batch import Settings
    from wz_metrics.model import Document

PIECE = 10_000


def text_command(
    inputs: options.Inputs,
    meta: Annotated[
        bool, typer.Option("--meta", help="Show what was understood instead: title, issuer, place, year, encoding ...")
    ] = False,
    default_region: options.DefaultRegion = "",
    default_year: options.DefaultYear = None,
    default_title: options.DefaultTitle = "",
    metadata: options.MetadataFile = None,
    patterns: options.Patterns = None,
) -> None:
    """Print the text that was read of a file; the columns start and end count its characters.

    Several documents (of an archive, say) each get a line ==> NAME <== before their text.

    wz-metrics text report.pdf
    """
    from wz_metrics.reading import ReadingError, find_files, read_documents

    settings = options.make_settings(patterns, default_region, default_year, default_title, metadata) if meta else None
    files, failures = find_files(inputs)
    for file in files:
        for document in read_documents(file):
            if isinstance(document, ReadingError):
                failures.append(document)
            elif settings:
                print("\n".join(_describe_document(document, settings)))
            else:
                _write_text(document, named=len(files) > 1 or document.source != file)
    for failure in failures:
        outlet.report_failure(str(failure))
    if failures:
        raise typer.Exit(1)


def _write_text(document: Document, *, named: bool) -> None:
    if named:
        print(f"==> {document.source} <==")
    # In pieces: an unbuffered stream takes a part of a long text, and only the next write tells that the reader is gone.
    for start in range(0, len(document.text), PIECE):
        sys.stdout.write(document.text[start : start + PIECE])
    if named and not document.text.endswith("\n"):
        print()


def _describe_document(document: Document, settings: Settings) -> Iterator[str]:
    """What the file says of itself, and what was understood of each report or article in it."""
    from wz_metrics.batch import find_articles

    said = document.metadata
    yield f"source: {document.source}"
    yield f"encoding: {said.encoding}"
    yield f"characters: {len(document.text)}"
    yield f"page title: {said.title}"
    yield f"issuer: {said.issuer}"
    yield f"address: {said.address}"
    yield f"page date: {said.published}"
    yield f"tables: {len(document.tables)}"
    yield from (f"warning: {warning}" for warning in said.warnings)
    for article in find_articles(document, settings):
        yield f"article: {article.title}"
        yield f"  characters: {article.start}-{article.end}"
        yield f"  region: {article.region} {article.adcode}".rstrip()
        yield f"  published: {article.published}"
        yield f"  report year: {article.year or ''}".rstrip()
        yield f"  looks back on: {article.review}".rstrip()
        yield f"  looks ahead to: {article.plan}".rstrip()
        yield f"  genre: {article.genre}"
        yield f"  sections: {len(article.sections)}"
