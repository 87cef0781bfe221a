"""Grids as Stata files, format 118 (Stata 14 and later): the first that holds Chinese text."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Literal

from wz_metrics.output.frame import frame_of
from wz_metrics.output.text import spell_periods
from wz_metrics.tables.cells import name_headers
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import Field, Grid
from wz_metrics.tables.origin import Origin

if TYPE_CHECKING:
    import pandas

VERSION: Literal[118] = 118
# Limits of the format: help dta_118.
_LONGEST_NAME, _LONGEST_LABEL, _LONGEST_FIXED = 32, 80, 2045
# help reserved; end is a word of Mata, and pandas takes none of those.
_RESERVED = frozenset({"_all", "_b", "_coef", "_cons", "_n", "_N", "_pi", "_pred", "_rc", "_skip", "end"}) | {
    *("byte", "double", "float", "if", "in", "int", "long", "strL", "using", "with")
}


def write_stata(grid: Grid, handle: BinaryIO, headers: str, origin: Origin) -> None:
    """Write a grid: decimals as doubles, offsets as longs, text as text, every variable labelled in both languages.

    The data label says what made the table. Text that may be long (sentence, section, title) is strL, so that one long
    sentence does not widen every row. Raises TableError for names that Stata does not take.
    """
    spelled = Grid(grid.name, grid.fields, list(spell_periods(grid, headers)))
    frame = frame_of(spelled)
    names = name_variables(name_headers(grid.fields, headers))
    labels = {name: label_field(field) for name, field in zip(names, grid.fields, strict=True)}
    frame.columns = _make_index(names)
    label = f"wz-metrics {origin.version or origin.writer}" + (f", rule book {origin.rulebook}" if origin.rulebook else "")
    buffer = BytesIO()
    try:
        frame.to_stata(
            buffer,
            write_index=False,
            version=VERSION,
            variable_labels=labels,
            data_label=label[:_LONGEST_LABEL],
            convert_strl=[name for name, field in zip(names, grid.fields, strict=True) if _is_long(frame, name, field)],
        )
    except ValueError as error:
        raise TableError(f"Stata does not take this table: {error}") from None
    handle.write(buffer.getvalue())


def name_variables(headers: list[str]) -> list[str]:
    """Headers as names that Stata and Mata take: letters, digits and _, no reserved word, at most 32 characters, each once.

    >>> name_variables(["exports_level_outcome_美元", "2024", "end"])
    ['exports_level_outcome_美元', '_2024', '_end']
    """
    names: list[str] = []
    for header in headers:
        name = re.sub(r"\W", "_", header)
        name = f"_{name}" if name[:1].isdigit() or name in _RESERVED or not name else name
        name = name[:_LONGEST_NAME]
        count = 1
        while name in names:
            count += 1
            name = f"{name[: _LONGEST_NAME - len(str(count)) - 1]}_{count}"
        names.append(name)
    return names


def label_field(field: Field) -> str:
    """The label of a variable: Chinese name and English definition, as much as fits."""
    label = " ".join(part for part in (field.chinese, field.definition or field.name) if part)
    while len(label) > _LONGEST_LABEL or len(label.encode()) > 4 * _LONGEST_LABEL:
        label = label[:-2] + "…"
    return label


def _is_long(frame: pandas.DataFrame, name: str, field: Field) -> bool:
    if field.type not in ("text", "mixed") or not len(frame):
        return False
    return field.name in ("sentence", "section", "title") or max(len(text.encode()) for text in frame[name]) > _LONGEST_FIXED


def _make_index(names: list[str]) -> pandas.Index[str]:
    import pandas

    return pandas.Index(names)
