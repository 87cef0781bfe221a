"""Grids as text: csv, tsv, jsonl, json and Markdown. Every writer is a stream of lines, so that a pipe starts at once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from wz_metrics.tables.cells import format_cell, guard_text, name_headers, write_sdmx_period
from wz_metrics.tables.grid import Cell, Field, Grid

Line = Callable[[Sequence[str]], str]


def write_csv(grid: Grid, headers: str, guard: bool) -> Iterator[str]:
    """Comma-separated lines ending in LF, as in RFC 4180 otherwise; ``guard`` keeps text from being taken for a formula."""
    return _write_separated(grid, headers, guard, ",")


def write_tsv(grid: Grid, headers: str, guard: bool) -> Iterator[str]:
    """Tab-separated lines; a cell that holds a tab, a quote or a line end is quoted as in csv."""
    return _write_separated(grid, headers, guard, "\t")


def _write_separated(grid: Grid, headers: str, guard: bool, separator: str) -> Iterator[str]:
    # csv.writer leaves a lone CR unquoted when lines end in LF (Python < 3.13), and csv.reader breaks the line there.
    special = re.compile(f'[{separator}"\r\n]')

    def join(cells: Sequence[str]) -> str:
        quoted = ['"' + cell.replace('"', '""') + '"' if special.search(cell) else cell for cell in cells]
        return (separator.join(quoted) or '""') + "\n"

    yield join(name_headers(grid.fields, headers))
    texts = [field.type not in ("decimal", "integer") for field in grid.fields]
    for row in spell_periods(grid, headers):
        if guard:
            yield join(
                [guard_text(cell) if text and isinstance(cell, str) else format_cell(cell) for cell, text in zip(row, texts, strict=True)]
            )
        else:
            yield join([format_cell(cell) for cell in row])


def write_jsonl(grid: Grid, headers: str, guard: bool) -> Iterator[str]:
    """One JSON object a line; numbers are JSON numbers with every printed digit, missing numbers null."""
    names = [json.dumps(name, ensure_ascii=False) for name in name_headers(grid.fields, headers)]
    for row in spell_periods(grid, headers):
        yield "{" + ", ".join(f"{name}: {_write_value(cell)}" for name, cell in zip(names, row, strict=True)) + "}\n"


def write_json(grid: Grid, headers: str, guard: bool) -> Iterator[str]:
    """One JSON array of objects, an object a line."""
    yield "["
    separator = "\n"
    for line in write_jsonl(grid, headers, guard):
        yield separator + line.rstrip("\n")
        separator = ",\n"
    yield "\n]\n"


def write_markdown(grid: Grid, headers: str, guard: bool) -> Iterator[str]:
    """A pipe table; numbers are aligned to the right."""
    yield _join_markdown(name_headers(grid.fields, headers))
    yield _join_markdown(["---:" if field.type in ("decimal", "integer") else "---" for field in grid.fields])
    for row in spell_periods(grid, headers):
        yield _join_markdown([_escape_markdown(format_cell(cell)) for cell in row])


def spell_periods(grid: Grid, headers: str) -> Iterator[Sequence[Cell]]:
    """The rows of a grid, periods in the form that goes with the headers: those of SDMX have their own."""
    places = [place for place, field in enumerate(grid.fields) if _holds_period(field)]
    if headers != "sdmx" or not places:
        yield from grid.rows
        return
    for row in grid.rows:
        cells = list(row)
        for place in places:
            cells[place] = write_sdmx_period(str(cells[place] or ""))
        yield cells


TEXT_FORMATS: dict[str, Callable[[Grid, str, bool], Iterator[str]]] = {
    "csv": write_csv,
    "tsv": write_tsv,
    "jsonl": write_jsonl,
    "json": write_json,
    "md": write_markdown,
}


def gather_lines(lines: Iterator[str], count: int = 200) -> Iterator[str]:
    """Lines joined to larger pieces, the first by itself."""
    first = next(lines, "")
    yield first
    for line in lines:
        piece = [line]
        for _, more in zip(range(count - 1), lines, strict=False):
            piece.append(more)
        yield "".join(piece)


def _holds_period(field: Field) -> bool:
    return field.name == "period"


def _write_value(cell: Cell) -> str:
    if cell is None:
        return "null"
    return format_cell(cell) if isinstance(cell, int | Decimal) else json.dumps(cell, ensure_ascii=False)


def _join_markdown(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _escape_markdown(text: str) -> str:
    return " ".join(re.sub(r"([\\|<])", r"\\\1", text).split())
