"""``wz-metrics filter``: rows of a table."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from wz_metrics.cli import intake, options, outlet

if TYPE_CHECKING:
    from collections.abc import Collection

    from wz_metrics.tables.selection import Selection


@options.takes_selection
def filter_command(
    table: options.Table = "-",
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
    patterns: options.Patterns = None,
    *,
    selection: Selection,
) -> None:
    """Keep the rows of a table that are asked for.

    Several values of one option are alternatives; different options must all hold.

    wz-metrics filter all.csv --code gdp --kind target --period 2021..2024 -o gdp.xlsx
    """
    from wz_metrics.output import write_rows
    from wz_metrics.tables.selection import select

    def name_known(option: str) -> Collection[str]:
        """The codes of the rule book: asking for one that no row has is no error."""
        from wz_metrics.rulebook import Indicator

        return [block.id for block in intake.open_rulebook(patterns).of(Indicator)] if option == "code" else ()

    format, target = outlet.choose_target(output, format)
    keep = selection.make_keep()
    source = intake.open_input(table, selection.needs, keep)
    columns = intake.name_columns(source, selection.columns)
    rows = select(source.rows, selection, keep=keep, known=name_known)
    if target is None:
        from wz_metrics.output.terminal import show_rows

        show_rows(rows, shutil.get_terminal_size().columns, show_all, columns=columns)
    else:
        write_rows(rows, target, format, columns=columns, origin=source.origin)
