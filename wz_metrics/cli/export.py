"""``wz-metrics export``: a table in another format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import intake, options

if TYPE_CHECKING:
    from wz_metrics.model import Observation
    from wz_metrics.rulebook import Rulebook
    from wz_metrics.tables.grid import Grid

MOST_COMPARED = 100_000


def export_command(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file; its ending names the format.")],
    table: options.Table = "-",
    format: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="NAME", help="Format: csv, tsv, jsonl, json, md, xlsx, parquet, dta or datapackage."),
    ] = None,
    columns: Annotated[str | None, typer.Option("--columns", metavar="NAMES", help="Only these columns, with commas between.")] = None,
    headers: Annotated[str, typer.Option("--headers", metavar="LANGUAGE", help="Headers: en, zh or sdmx.")] = "en",
    encoding: Annotated[
        str | None, typer.Option("--encoding", metavar="NAME", help="Of csv, tsv, json, md; gb18030 for old Excel.")
    ] = None,
    raw: Annotated[bool, typer.Option("--raw", help="In csv and tsv, no ' before text that a spreadsheet takes for a formula.")] = False,
    patterns: options.Patterns = None,
) -> None:
    """Write a table in another format.

    A workbook gets further sheets: figures by period, targets with their outcomes, and what the fields mean. A data package
    (-o FOLDER/datapackage.json) is a csv with a description that Frictionless tools read.

    wz-metrics export all.csv -o all.xlsx --headers zh
    """
    from wz_metrics.output import format_of, write_rows

    format = format or format_of(str(output))
    source = intake.open_input(table, columns.split(",") if columns else ())
    book = intake.open_rulebook(patterns)
    rows: Iterable[Observation] = source.rows
    sheets: Sequence[Grid] = ()
    if format == "xlsx" and columns is None and "value" in source.columns:
        rows = listed = list(rows)
        sheets = _make_sheets(listed, book) if len(listed) <= MOST_COMPARED else ()
    origin = replace(source.origin, writer_rulebook=book.digest)
    names = intake.name_columns(source, columns)
    write_rows(rows, output, format, columns=names, headers=headers, encoding=encoding, raw=raw, origin=origin, sheets=sheets)


def _make_sheets(rows: Sequence[Observation], book: Rulebook) -> tuple[Grid, ...]:
    """The comparisons that go into a workbook beside the rows."""
    from wz_metrics.rulebook import Indicator
    from wz_metrics.tables.comparison import compare_rows
    from wz_metrics.tables.targets import compare_targets

    better = {block.id: block.better for block in book.of(Indicator)}
    return compare_rows(rows).grid, compare_targets(rows, better).grid
