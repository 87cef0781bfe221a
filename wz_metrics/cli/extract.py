"""``wz-metrics extract``: reports in, the table out."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import options, outlet

if TYPE_CHECKING:
    from wz_metrics.batch import Result, Settings, Unread
    from wz_metrics.model import Observation
    from wz_metrics.tables.origin import Origin
    from wz_metrics.tables.selection import Selection

Note = Callable[["Unread"], object]


@options.takes_selection
def extract_command(
    inputs: options.Inputs,
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
    default_region: options.DefaultRegion = "",
    default_year: options.DefaultYear = None,
    default_title: options.DefaultTitle = "",
    metadata: options.MetadataFile = None,
    patterns: options.Patterns = None,
    unread: Annotated[
        Path | None, typer.Option("--unread", metavar="FILE", help="List the numerals that gave no row, with their sentences (csv or tsv).")
    ] = None,
    jobs: options.Jobs = 0,
    quiet: options.Quiet = False,
    *,
    selection: Selection,
) -> None:
    """Extract every quantified target and outcome from reports.

    To a terminal a short table, to a pipe CSV; -o FILE writes a file in the format of its ending.

    wz-metrics extract reports/ --code gdp --kind target -o targets.xlsx
    """
    from wz_metrics.batch import extract_inputs
    from wz_metrics.reading import find_files
    from wz_metrics.tables.selection import select

    settings = options.make_settings(patterns, default_region, default_year, default_title, metadata)
    codes = _check_codes(selection, settings)
    files, failures = find_files(inputs)
    for failure in failures:
        outlet.report_failure(str(failure))
    if not files:
        raise typer.Exit(1)
    tally = Tally(failed=len(failures))
    with _open_unread(unread) as note:
        results = _show_progress(extract_inputs(files, settings, jobs), len(files), quiet)
        rows = select(_collect_rows(results, tally, note, quiet), selection, known=lambda column: codes if column == "code" else ())
        outlet.emit_rows(rows, output, format, show_all, columns=selection.columns, origin=_name_origin(settings))
    if not quiet:
        print(f"documents: {tally.documents}, rows: {tally.rows}, numerals without a row: {tally.unread}", file=sys.stderr)
    if tally.failed:
        raise typer.Exit(1)


@dataclass(slots=True)
class Tally:
    """What the last line on standard error says: counts over all inputs, of rows before any filter."""

    documents: int = 0
    rows: int = 0
    unread: int = 0
    failed: int = 0


def _check_codes(selection: Selection, settings: Settings) -> frozenset[str]:
    """All codes of the rule book. Raises BadParameter for one that is asked for and not among them."""
    from wz_metrics.batch import load_rules
    from wz_metrics.rulebook import Indicator
    from wz_metrics.tables.errors import offer_names

    codes = frozenset(block.id for block in load_rules(settings.patterns).of(Indicator))
    for code in selection.code:
        if code not in codes:
            raise typer.BadParameter(f"there is no code {code!r}{offer_names(code, codes)}", param_hint="--code")
    return codes


def _name_origin(settings: Settings) -> Origin:
    from wz_metrics import __version__
    from wz_metrics.batch import load_rules
    from wz_metrics.tables.origin import Origin

    return Origin(__version__, load_rules(settings.patterns).digest)


def _collect_rows(results: Iterable[Result], tally: Tally, note: Note, quiet: bool) -> Iterator[Observation]:
    """The rows of all results, one by one; on the way everything else of a result goes where it belongs."""
    for result in results:
        for error in result.errors:
            outlet.report_failure(error)
        for document in () if quiet else result.documents:
            for warning in document.warnings:
                outlet.report_failure(f"warning: {document.source}: {warning}")
        for numeral in result.unread:
            note(numeral)
        tally.documents += len(result.documents)
        tally.rows += len(result.observations)
        tally.unread += len(result.unread)
        tally.failed += len(result.errors)
        yield from result.observations


def _show_progress(results: Iterable[Result], total: int, quiet: bool) -> Iterator[Result]:
    """Say on a terminal how far it is, where that takes a while; the line is gone before anything else is said."""
    if quiet or total < 8 or not sys.stderr.isatty():
        yield from results
        return
    for count, result in enumerate(results, start=1):
        sys.stderr.write("\r\x1b[K")
        yield result
        sys.stderr.write(f"\r\x1b[K{count} of {total} files")
        sys.stderr.flush()
    sys.stderr.write("\r\x1b[K")


@contextmanager
def _open_unread(path: Path | None) -> Iterator[Note]:
    """What to call with each numeral that gave no row: writes it to a csv or tsv file, or does nothing where there is none."""
    if path is None:
        yield lambda numeral: None
        return
    from wz_metrics.batch import Unread
    from wz_metrics.output.files import open_whole
    from wz_metrics.tables.cells import guard_text

    if path.suffix.lower() not in (".csv", ".tsv"):
        raise typer.BadParameter(f"{path}: the list is written as .csv or .tsv", param_hint="--unread")
    comma = path.suffix.lower() == ".csv"
    with open_whole(path) as handle:
        text = TextIOWrapper(handle, "utf-8-sig" if comma else "utf-8", newline="")
        table = csv.writer(text, delimiter="," if comma else "\t", lineterminator="\n")
        table.writerow(field.name for field in fields(Unread))
        yield lambda numeral: table.writerow(guard_text(cell) if isinstance(cell, str) else cell for cell in astuple(numeral))
        text.detach()
