"""``wz-metrics check``: what does not fit together."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Annotated

import typer

from wz_metrics.cli import intake, options, outlet


def check_command(
    table: options.Table = "-",
    strict: Annotated[bool, typer.Option("--strict", help="Exit with code 1 if anything is found.")] = False,
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
    patterns: options.Patterns = None,
) -> None:
    """Find figures that do not fit together.

    One figure stated in two ways; levels that do not give the growth stated; parts over 100 %; growth of 1,000 %; a rank of 0; a
    unit that does not suit the indicator. Every finding names its rows and their sentences.

    wz-metrics extract reports/ | wz-metrics check -o findings.xlsx
    """
    from wz_metrics.rulebook import Indicator
    from wz_metrics.tables.findings import Expectations, check_rows

    outlet.choose_target(output, format)
    source = intake.open_input(table, ("region", "period", "kind", "indicator", "measure", "value", "unit"))
    units = {block.id: block.units for block in intake.open_rulebook(patterns).of(Indicator)}
    report = check_rows(source.rows, Expectations(units))
    intake.deliver_report(report, source.origin, output, format, show_all)
    counts = Counter(str(row[0]) for row in report.grid.rows)
    parts = f" ({', '.join(f'{name}: {count}' for name, count in counts.most_common())})" if counts else ""
    print(f"findings: {counts.total()}{parts}", file=sys.stderr)
    if strict and counts:
        raise typer.Exit(1)
