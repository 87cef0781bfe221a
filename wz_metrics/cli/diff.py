"""``wz-metrics diff``: the differences of two tables."""

from __future__ import annotations

from typing import Annotated

import typer

from wz_metrics.cli import intake, options, outlet


def diff_command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The table from before; - is standard input.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The table from after; - is standard input.")],
    strict: Annotated[bool, typer.Option("--strict", help="Exit with code 1 if the tables differ.")] = False,
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
) -> None:
    """Show the rows that were added, lost and changed, field by field: after an upgrade, or after a rule was edited.

    Rows are paired by their id, which depends on the sentence only.

    wz-metrics diff before.csv after.csv
    """
    from wz_metrics.tables.difference import COMPARED, compare_tables

    if old == new == "-":
        raise typer.BadParameter("only one of the two tables can be standard input")
    outlet.choose_target(output, format)
    before, after = intake.open_input(old, ("id",)), intake.open_input(new, ("id",))
    columns = [name for name in COMPARED if name in before.columns and name in after.columns]
    report = compare_tables(before.rows, after.rows, columns)
    intake.deliver_report(report, after.origin, output, format, show_all)
    if strict and report.grid.rows:
        raise typer.Exit(1)
