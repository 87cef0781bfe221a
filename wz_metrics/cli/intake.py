"""Tables into the commands that work on tables, and their answers out again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wz_metrics.cli import outlet

if TYPE_CHECKING:
    from wz_metrics.rulebook import Rulebook
    from wz_metrics.tables.comparison import Report
    from wz_metrics.tables.grid import Grid
    from wz_metrics.tables.matching import Keep
    from wz_metrics.tables.origin import Origin
    from wz_metrics.tables.reader import Table


def open_input(address: str, needs: Sequence[str] = (), keep: Keep | None = None) -> Table:
    """The table of that address, with a word on standard error on columns that are not ours.

    Raises TableError where it cannot be read or lacks one of the columns in ``needs``.
    """
    from wz_metrics.tables.reader import open_table

    table = open_table(address, keep=keep)
    if table.unknown:
        outlet.report_failure(f"warning: {address}: columns that are not of the table are left out: {', '.join(table.unknown)}")
    table.require(*needs)
    return table


def open_rulebook(patterns: Sequence[Path] | None) -> Rulebook:
    """The rule book, for what it says of codes. Raises RuleError."""
    from wz_metrics.rulebook import load_rulebook

    return load_rulebook(tuple(patterns or ()))


def name_columns(table: Table, chosen: str | None) -> str | None:
    """The columns to write: those chosen, else those that the table has; None for all."""
    from wz_metrics.model import COLUMNS

    if chosen is not None or set(table.columns) == {column.name for column in COLUMNS}:
        return chosen
    return ",".join(table.columns)


def deliver_report(
    report: Report, origin: Origin, output: Path | None, format: str | None, show_all: bool = False, sheets: Sequence[Grid] = ()
) -> None:
    """Write the answer of a command where it was asked for, and say on standard error what it leaves out."""
    from wz_metrics.output import write_grid

    name, target = outlet.choose_target(output, format)
    if target is None:
        from wz_metrics.output.terminal import show_grid

        show_grid(report.grid, shutil.get_terminal_size().columns, show_all, short=report.short)
    else:
        write_grid(report.grid, target, name, origin=origin, sheets=sheets)
    for note in report.notes:
        print(note, file=sys.stderr)
