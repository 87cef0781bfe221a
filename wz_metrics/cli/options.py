"""The options that several commands share, each declared once; in a command's signature: ``patterns: options.Patterns = None``.

The filter options come as one argument: ``@options.takes_selection`` replaces the parameter ``selection`` of a command by
one option for each of them and hands over the finished ``Selection``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from wz_metrics.batch import Settings

Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT", help="Files, folders, ZIP archives or web addresses; - is standard input.", show_default=False),
]
Table = Annotated[
    str, typer.Argument(metavar="TABLE", help="A table written by wz-metrics (csv, tsv, jsonl, xlsx, parquet); - is standard input.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file; its ending names the format.")]
Format = Annotated[
    str | None, typer.Option("--format", "-f", metavar="NAME", help="Format: csv, tsv, jsonl, json, md, xlsx, parquet or dta.")
]
All = Annotated[bool, typer.Option("--all", help="On a terminal: every row and column, not the first that fit.")]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes; 0 is one a core where there are many files.", show_default=False)
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors on standard error.")]
Patterns = Annotated[
    list[Path] | None,
    typer.Option("--patterns", metavar="DIR", help="A folder of your own pattern files, on top of the built-in ones; may be repeated."),
]
DefaultRegion = Annotated[str, typer.Option("--default-region", metavar="PLACE", help="Place, where a report does not name its own.")]
DefaultYear = Annotated[
    int | None, typer.Option("--default-year", metavar="YEAR", min=1949, max=2100, help="Year a report plans for, where it does not say.")
]
DefaultTitle = Annotated[str, typer.Option("--default-title", metavar="TEXT", help="Title, where a report has none.")]
MetadataFile = Annotated[
    Path | None,
    typer.Option("--metadata", metavar="FILE", help="A CSV table with the columns file, region, year, title: defaults for single files."),
]

Texts = list[str] | None
FILTERS: Mapping[str, Any] = {
    "indicator": Annotated[Texts, typer.Option("--indicator", metavar="TEXT", help="Indicator, or a part of its name.")],
    "code": Annotated[Texts, typer.Option("--code", metavar="CODE", help="Canonical indicator, such as gdp.")],
    "kind": Annotated[Texts, typer.Option("--kind", metavar="KIND", help="outcome or target.")],
    "measure": Annotated[Texts, typer.Option("--measure", metavar="MEASURE", help="level, growth, avg_growth, change, gap, rank ...")],
    "region": Annotated[Texts, typer.Option("--region", metavar="PLACE", help="Place that the number is about, or its adcode.")],
    "within": Annotated[bool, typer.Option("--within", help="With --region: all places below it too.")],
    "period": Annotated[Texts, typer.Option("--period", metavar="PERIOD", help="2024, 2024-H1, 2021..2024: all that overlaps.")],
    "unit": Annotated[Texts, typer.Option("--unit", metavar="UNIT", help="Unit as printed, or base unit.")],
    "min": Annotated[str | None, typer.Option("--min", metavar="VALUE", help="Least value in base units; 100亿 is understood.")],
    "max": Annotated[str | None, typer.Option("--max", metavar="VALUE", help="Greatest value in base units.")],
    "bound": Annotated[Texts, typer.Option("--bound", metavar="BOUND", help="eq, ge, le, approx or range.")],
    "commitment": Annotated[Texts, typer.Option("--commitment", metavar="HOW", help="firm, strive or plain.")],
    "source": Annotated[Texts, typer.Option("--source", metavar="TEXT", help="File, or a part of its name.")],
    "section": Annotated[Texts, typer.Option("--section", metavar="TEXT", help="Part of the path of headings.")],
    "where": Annotated[str | None, typer.Option("--where", metavar="SQL", help="A condition in SQL (needs the extra sql).")],
    "columns": Annotated[str | None, typer.Option("--columns", metavar="NAMES", help="Only these columns, with commas between.")],
    "sort": Annotated[str | None, typer.Option("--sort", metavar="NAMES", help="Sort by these columns; -value for downwards.")],
    "limit": Annotated[int | None, typer.Option("--limit", metavar="N", min=0, help="At most so many rows.")],
}


def takes_selection(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command with a keyword parameter ``selection`` every option of FILTERS in its place.

    The command is called with ``selection=Selection(...)`` of the options that were given. A value that no row can have is
    a usage error with the nearest names.
    """
    command.__annotations__.pop("selection", None)  # a name that is imported only when the command runs
    signature = inspect.signature(command, eval_str=True)
    own = [parameter for name, parameter in signature.parameters.items() if name != "selection"]
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False if name == "within" else None, annotation=annotation)
        for name, annotation in FILTERS.items()
    ]

    @functools.wraps(command)
    def run(*arguments: Any, **options: Any) -> None:  # noqa: ANN401 - whatever options the command has
        from wz_metrics.tables.errors import TableError
        from wz_metrics.tables.selection import Selection

        chosen = {name: options.pop(name, None) for name in FILTERS}
        given = {name: value for name, value in chosen.items() if value is not None and value is not False}
        try:
            selection = Selection(**given)
        except TableError as error:
            raise typer.BadParameter(str(error)) from None
        command(*arguments, **options, selection=selection)

    run.__signature__ = signature.replace(parameters=[*own, *added])  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *added)}
    del run.__wrapped__  # typing.get_type_hints would look through it
    return run


def make_settings(patterns: list[Path] | None, region: str, year: int | None, title: str, metadata: Path | None) -> Settings:
    """The settings of a run from the options that several commands share. Raises DefaultsError for a bad metadata file."""
    from wz_metrics.batch import Settings
    from wz_metrics.defaults import read_defaults
    from wz_metrics.model import Defaults

    return Settings(tuple(patterns or ()), Defaults(region, year, title), read_defaults(metadata) if metadata else {})
