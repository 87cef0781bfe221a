"""Tables for the eye: aligned with the width that Chinese characters have, short, as wide as the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.grid import Field, Grid, grid_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

SHORT = ("region", "period", "kind", "indicator", "measure", "value", "unit", "bound", "commitment", "source")
FIRST = 40
_LEAST = 16
_SHRINKING = ("indicator", "sentence", "source", "section", "title", "explanation", "conflicts", "problem", "old", "new")


def show_rows(
    rows: Iterable[Observation], width: int, all: bool = False, *, columns: Sequence[str] | str | None = None, file: TextIO | None = None
) -> None:
    """Show rows of the table on standard output (or ``file``), ``width`` cells wide.

    The first 40 rows in the columns that tell most (or ``columns``), what does not fit cut with …, and a last line that
    counts the rest. ``all`` shows every row and column in full, whatever the width.
    """
    if all or columns:
        show_grid(grid_of(rows, columns), width, all, file=file)
    else:
        show_grid(shorten_rows(rows), width, file=file)


def shorten_rows(rows: Iterable[Observation]) -> Grid:
    """The rows as the terminal shows them: few columns, a range in one cell (7.5–8)."""
    fields = [field for field in grid_of(()).fields if field.name in SHORT]
    fields.sort(key=lambda field: SHORT.index(field.name))
    return Grid("data", tuple(fields), (_shorten_row(row) for row in rows))


def _shorten_row(row: Observation) -> tuple[str, ...]:
    value = format_cell(row.value) + (f"–{format_cell(row.value_high)}" if row.value_high is not None else "")
    bound = "" if row.bound == "eq" else row.bound
    return (row.region, row.period, row.kind, row.indicator, row.measure, value, row.unit, bound, row.commitment, row.source)


def show_grid(grid: Grid, width: int, all: bool = False, *, short: Sequence[str] = (), file: TextIO | None = None) -> None:
    """Show any grid; see ``show_rows``. ``short`` names the columns that tell most; without it all of them are tried."""
    from rich.console import Console

    rows = iter(grid.rows)
    shown = [tuple(_flatten(format_cell(cell)) for cell in row) for row in (rows if all else islice(rows, FIRST))]
    rest = sum(1 for _ in rows)
    console = Console(width=1_000_000 if all else width, no_color=True, highlight=False, markup=False, emoji=False, file=file)
    if not shown:
        console.print("no rows")
        return
    kept = [
        place for place, field in enumerate(grid.fields) if all or ((not short or field.name in short) and any(row[place] for row in shown))
    ]
    fields = [grid.fields[place] for place in kept]
    cells = [[_shorten_path(row[place]) if not all and _holds_paths(grid.fields[place]) else row[place] for place in kept] for row in shown]
    widths = measure_columns(fields, cells)
    if not all:
        widths = fit_widths(widths, [field.name.rstrip("_23").endswith(_SHRINKING) for field in fields], width)
    console.print(_make_table(fields, cells, widths), soft_wrap=all, crop=not all)
    _print_rest(console, rest, len(shown), [field.name for field, cells in zip(fields, widths, strict=True) if not cells])


def _holds_paths(field: Field) -> bool:
    """Whether a column holds names of files."""
    return field.name.rstrip("_23").endswith("source")


def _print_rest(console: Console, rest: int, shown: int, columns: Sequence[str]) -> None:
    parts = [f"{rest:,} more of {rest + shown:,} rows"] if rest else []
    if columns:
        names = ", ".join(columns[:6]) + (" and others" if len(columns) > 6 else "")
        parts.append(f"no room for {names}")
    if parts:
        console.print(f"… {'; '.join(parts)}; --all shows everything, -o FILE writes it")


def _shorten_path(text: str) -> str:
    return "; ".join(path.replace("\\", "/").rsplit("/", 1)[-1] for path in text.split("; "))


def measure_columns(fields: Sequence[Field], rows: Sequence[Sequence[str]]) -> list[int]:
    """The width of the widest cell of each column, its header included."""
    from rich.cells import cell_len

    return [max(cell_len(field.name), *(cell_len(row[place]) for row in rows)) for place, field in enumerate(fields)]


def _make_table(fields: Sequence[Field], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False, header_style="")
    kept = [place for place, cells in enumerate(widths) if cells]
    for place in kept:
        right = fields[place].type in ("decimal", "integer", "mixed")
        table.add_column(fields[place].name, width=widths[place], no_wrap=True, overflow="ellipsis", justify="right" if right else "left")
    for row in rows:
        table.add_row(*(Text(row[place]) for place in kept))
    return table


def fit_widths(natural: Sequence[int], shrinking: Sequence[bool], width: int) -> list[int]:
    """Column widths that fit ``width`` with two cells between columns; 0 for a column that is not shown.

    Long texts can be cut to 16 cells; if that is not enough, the last columns go. What is left is shared by the longest texts.

    >>> fit_widths([6, 40, 4], [False, True, False], 36)
    [6, 22, 4]
    >>> fit_widths([10, 10, 10], [False, False, False], 24)
    [10, 10, 0]
    """
    kept = len(natural)
    least = [min(cells, _LEAST) if soft else cells for cells, soft in zip(natural, shrinking, strict=True)]
    while kept > 1 and _measure(least[:kept]) > width:
        kept -= 1
    widths = [*natural[:kept], *[0] * (len(natural) - kept)]
    while _measure(widths[:kept]) > width:
        soft = [place for place in range(kept) if widths[place] > least[place]]
        if not soft:
            return [min(cells, width) for cells in widths]
        widths[max(soft, key=lambda place: widths[place])] -= 1
    return widths


def _measure(widths: Sequence[int]) -> int:
    return sum(widths) + 2 * (len(widths) - 1)


def _flatten(text: str) -> str:
    """Text without line ends and control characters, which would break the lines of a terminal."""
    return "".join(_show_signs(text))


def _show_signs(text: str) -> Iterator[str]:
    for sign in text:
        yield sign if sign.isprintable() else " "
