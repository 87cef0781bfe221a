"""Where results and messages go: a file, a terminal or a pipe for data; standard error for talk."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

if TYPE_CHECKING:
    from wz_metrics.model import Observation
    from wz_metrics.tables.grid import Grid
    from wz_metrics.tables.origin import Origin


def choose_target(output: Path | None, format: str | None) -> tuple[str, Path | TextIO | None]:
    """The format and where it goes; None is the terminal, for people to read.

    Raises TableError for an ending that stands for no format, BadParameter for bytes on a terminal.
    """
    from wz_metrics.output import BINARIES, format_of

    if output is not None:
        return format or format_of(str(output)), output
    if format is None:
        return "csv", None if sys.stdout.isatty() else sys.stdout
    if format in BINARIES and sys.stdout.isatty():
        raise typer.BadParameter(f"{format} is not for the eye; name a file with -o", param_hint="--format")
    return format, sys.stdout


def emit_rows(
    rows: Iterable[Observation],
    output: Path | None,
    format: str | None,
    show_all: bool = False,
    *,
    columns: str | None = None,
    origin: Origin | None = None,
) -> None:
    """Write rows to the file ``output``, else in ``format`` to standard output, else as a short table to a terminal and as CSV
    to a pipe; ``origin`` goes into formats that have a place for it. Raises TableError for an unknown format, ending or column
    before the first row is taken."""
    from wz_metrics.output import write_rows

    name, target = choose_target(output, format)
    if target is None:
        from wz_metrics.output.terminal import show_rows

        show_rows(rows, shutil.get_terminal_size().columns, show_all, columns=columns)
    else:
        write_rows(rows, target, name, columns=columns, origin=origin)


def emit_grid(grid: Grid, output: Path | None, format: str | None, show_all: bool = False) -> None:
    """The same for a table of another shape."""
    from wz_metrics.output import write_grid

    name, target = choose_target(output, format)
    if target is None:
        from wz_metrics.output.terminal import show_grid

        show_grid(grid, shutil.get_terminal_size().columns, show_all)
    else:
        write_grid(grid, target, name)


def report_failure(message: str) -> None:
    """Say on standard error what failed."""
    print(f"wz-metrics: {message}", file=sys.stderr)
