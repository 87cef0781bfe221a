"""``wz-metrics compare``: figures side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import intake, options, outlet

if TYPE_CHECKING:
    from wz_metrics.model import Observation
    from wz_metrics.tables.comparison import Report
    from wz_metrics.tables.grid import Grid

NEEDED = ("region", "period", "kind", "indicator", "measure", "value", "unit")


def compare_command(
    table: options.Table = "-",
    by: Annotated[str, typer.Option("--by", metavar="WHAT", help="What stands side by side: period, region or source.")] = "period",
    targets: Annotated[bool, typer.Option("--targets", help="Each target beside its outcome, with gap and verdict.")] = False,
    change: Annotated[bool, typer.Option("--change", help="Difference and growth of levels from a year earlier.")] = False,
    panel: Annotated[bool, typer.Option("--panel", help="A line for each place and year, for Stata and R.")] = False,
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
    patterns: options.Patterns = None,
) -> None:
    """Set comparable figures side by side: indicators down, periods across.

    Only rows of one place, measure and base unit are compared. ≥7, ≤3, ≈6.5 are bounds, 7.5–8 is a range, ≠ a contradiction.

    wz-metrics extract reports/ | wz-metrics compare --targets -o targets.xlsx
    """
    if targets + panel > 1 or ((targets or panel) and (change or by != "period")):
        raise typer.BadParameter("--targets, --panel and --by or --change are different tables; ask for one at a time")
    outlet.choose_target(output, format)
    source = intake.open_input(table, NEEDED)
    rows = list(source.rows)
    report = _compare(rows, by, targets, change, panel, patterns)
    intake.deliver_report(report, source.origin, output, format, show_all, sheets=_attach_rows(rows, output))


def _compare(rows: Sequence[Observation], by: str, targets: bool, change: bool, panel: bool, patterns: list[Path] | None) -> Report:
    if targets:
        from wz_metrics.rulebook import Indicator
        from wz_metrics.tables.targets import compare_targets

        return compare_targets(rows, {block.id: block.better for block in intake.open_rulebook(patterns).of(Indicator)})
    if panel:
        from wz_metrics.tables.panel import make_panel

        return make_panel(rows)
    from wz_metrics.tables.comparison import compare_rows

    return compare_rows(rows, by, change)


def _attach_rows(rows: Sequence[Observation], output: Path | None) -> Sequence[Grid]:
    """The rows that a comparison was made from, as a further sheet of a workbook."""
    if output is None or output.suffix.lower() != ".xlsx":
        return ()
    from wz_metrics.tables.grid import grid_of

    return (grid_of(rows),)
