"""``wz-metrics documents``: what the files are, one line a report or article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from wz_metrics.cli import options, outlet

if TYPE_CHECKING:
    from wz_metrics.batch import Result, Settings
    from wz_metrics.tables.grid import Cell

FIELDS = (
    ("source", "text", "文件"),
    ("title", "text", "标题"),
    ("region", "text", "地区"),
    ("adcode", "text", "行政区划代码"),
    ("year", "integer", "年份"),
    ("published", "date", "发布日期"),
    ("genre", "text", "体裁"),
    ("review", "text", "回顾时期"),
    ("plan", "text", "计划时期"),
    ("rows", "integer", "行数"),
    ("warnings", "text", "警告"),
)


def documents_command(
    inputs: options.Inputs,
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
    default_region: options.DefaultRegion = "",
    default_year: options.DefaultYear = None,
    default_title: options.DefaultTitle = "",
    metadata: options.MetadataFile = None,
    patterns: options.Patterns = None,
    jobs: options.Jobs = 0,
) -> None:
    """List reports and articles: title, place, year, date, how many rows each gives, and warnings.

    wz-metrics documents reports/ -o reports.csv
    """
    from wz_metrics.reading import find_files
    from wz_metrics.tables.grid import Field, Grid

    settings = options.make_settings(patterns, default_region, default_year, default_title, metadata)
    files, failures = find_files(inputs)
    errors = [str(failure) for failure in failures]
    fields = tuple(Field(name, kind, chinese) for name, kind, chinese in FIELDS)
    if files:
        outlet.emit_grid(Grid("documents", fields, _list_articles(files, settings, jobs, errors)), output, format, show_all)
    for error in errors:
        outlet.report_failure(error)
    if errors:
        raise typer.Exit(1)


def _list_articles(files: list[str], settings: Settings, jobs: int, errors: list[str]) -> Iterator[tuple[Cell, ...]]:
    from wz_metrics.batch import extract_inputs

    for result in extract_inputs(files, settings, jobs):
        errors.extend(result.errors)
        yield from _describe_articles(result)


def _describe_articles(result: Result) -> Iterator[tuple[Cell, ...]]:
    places: dict[str, list[int]] = {}
    for row in result.observations:
        places.setdefault(row.source, []).append(row.start)
    for document in result.documents:
        starts = places.get(document.source, [])
        warnings = " ".join(document.warnings)
        if not document.articles:
            yield (document.source, "", "", "", None, "", "", "", "", len(starts), warnings)
        for article in document.articles:
            said = (
                article.title,
                article.region,
                article.adcode,
                article.year,
                article.published,
                article.genre,
                article.review,
                article.plan,
            )
            yield (document.source, *said, _count_between(starts, article.start, article.end), warnings)


def _count_between(places: Iterable[int], start: int, end: int) -> int:
    return sum(start <= place < end for place in places)
