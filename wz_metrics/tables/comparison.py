"""``compare``: comparable figures side by side, periods (or places, or sources) across."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wz_metrics.model import MEASURES, Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.errors import TableError, offer_names
from wz_metrics.tables.grid import Cell, Field, Grid
from wz_metrics.tables.intervals import amount_of
from wz_metrics.tables.periods import order_periods, previous_period
from wz_metrics.tables.statements import Key, Statement, choose_unit, convert, key_of, merge_outcomes, merge_targets, show_figure

ACROSS = ("period", "region", "source")
_LEADING = (
    Field("region", "text", "地区", "REF_AREA_LABEL", "place", "地区"),
    Field("period", "text", "时期", "TIME_PERIOD", "period", "时期"),
    Field("indicator", "text", "指标", "INDICATOR_LABEL", "what is measured", "指标名称"),
    Field("code", "text", "指标代码", "INDICATOR", "canonical indicator", "规范指标代码"),
    Field("measure", "enum", "度量", "TRANSFORMATION", "level, growth, ...", "度量"),
    Field("basis", "text", "比较基础", "BASIS", "basis of comparison, where it is not the usual one", "比较基础（非通常口径时）"),
    Field("against", "text", "比较对象", "COUNTERPART_AREA", "what a gap or rank is measured against", "比较对象"),
    Field("kind", "enum", "性质", "KIND", "outcome or target", "结果或目标"),
    Field("unit", "text", "单位", "UNIT_LABEL", "unit of the figures in this line", "本行数值的单位"),
)
_CONFLICTS = Field(
    "conflicts", "text", "矛盾", "", "figures that sources state differently, with the sources", "各来源说法不一的数值及其来源"
)

_MEASURES = {measure: place for place, measure in enumerate(MEASURES)}


@dataclass(frozen=True, slots=True)
class Report:
    """A grid that answers a question, and sentences for the user on what it leaves out.

    ``short`` are the columns that a terminal has room for; empty where all may be tried.
    """

    grid: Grid
    notes: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


def compare_rows(rows: Iterable[Observation], by: str = "period", change: bool = False) -> Report:
    """Comparable figures in one line, with one column for each period (``by`` region or source: for each of those).

    A line holds rows of one place, indicator, measure, base unit, basis, counterpart and kind, in the unit that most of them are
    printed in. An exact figure is a number, a bound ≥7, ≤3 or ≈6.5, a range 7.5–8; statements that contradict each other
    stand side by side with ≠ and once more under ``conflicts``, with their sources. ``change`` adds, for levels by period, the
    difference and the growth in % from the same period a year earlier. Raises TableError for another ``by``.
    """
    if by not in ACROSS:
        raise TableError(f"--by {by!r}: figures are not set side by side so{offer_names(by, ACROSS)}")
    if change and by != "period":
        raise TableError("--change needs periods side by side; leave --by out")
    listed = list(rows)
    dated = [row for row in listed if row.period]
    lines: dict[tuple[Key, str, str], dict[str, list[Observation]]] = {}
    for row in dated:
        line, column = _place_row(row, by)
        lines.setdefault(line, {}).setdefault(column, []).append(row)
    columns = sorted({column for cells in lines.values() for column in cells}, key=order_periods if by == "period" else None)
    leading = [field for field in _LEADING if field.name != by]
    fields = [*leading, *_name_columns(columns, change), _CONFLICTS]
    places = {column: place for place, column in enumerate(columns)}
    cells = (_make_line(lines[line], places, leading, change) for line in _order_lines(lines))
    notes = (f"{len(listed) - len(dated)} rows without a period are left out",) if len(dated) < len(listed) else ()
    return Report(Grid("compare", tuple(fields), cells), notes)


def _order_lines(lines: Iterable[tuple[Key, str, str]]) -> list[tuple[Key, str, str]]:
    """Lines by place and indicator, each where it first comes; of an indicator the measures and kinds together."""
    listed = list(lines)
    regions = {region: place for place, region in enumerate(dict.fromkeys(key.region for key, _, _ in listed))}
    names = {name: place for place, name in enumerate(dict.fromkeys(key.indicator for key, _, _ in listed))}
    return sorted(listed, key=lambda line: (regions[line[0].region], names[line[0].indicator], _MEASURES.get(line[0].measure, 99)))


def _place_row(row: Observation, by: str) -> tuple[tuple[Key, str, str], str]:
    """The line that a row belongs to, and its column there."""
    key = key_of(row)
    if by == "region":
        return (key._replace(region=""), row.kind, row.period), row.region
    if by == "source":
        return (key, row.kind, row.period), row.source
    return (key, row.kind, ""), row.period


def _name_columns(columns: Sequence[str], change: bool) -> list[Field]:
    fields = []
    for column in columns:
        fields.append(Field(column, "mixed"))
        if change:
            fields.append(Field(f"{column} change", "decimal", f"{column} 增减", definition="difference from a year earlier"))
            fields.append(Field(f"{column} growth %", "decimal", f"{column} 增长%", definition="growth from a year earlier, in %"))
    return fields


def _make_line(cells: Mapping[str, Sequence[Observation]], places: Mapping[str, int], leading: Sequence[Field], change: bool) -> list[Cell]:
    """The cells of a line; ``places`` says where each column stands behind the leading ones."""
    columns = sorted(cells, key=places.__getitem__)
    rows = [row for column in columns for row in cells[column]]
    unit, factor = choose_unit(rows)
    stated = {column: (merge_targets if rows[0].kind == "target" else merge_outcomes)(cells[column]) for column in columns}
    width = 3 if change else 1
    figures: list[Cell] = [None] * (len(places) * width)
    for column, statements in stated.items():
        place = places[column] * width
        figures[place] = _show_statements(statements, unit, factor)
        if change:
            figures[place + 1 : place + 3] = _measure_change(stated, column, unit, factor)
    return [*(find_lead(field.name, rows, unit) for field in leading), *figures, _list_conflicts(stated, unit, factor)]


def find_lead(name: str, rows: Sequence[Observation], unit: str) -> Cell:
    """What a line of comparable rows has in a leading column: the name most of them bear, their common basis, the unit."""
    if name == "unit":
        return unit
    if name == "basis":
        return key_of(rows[0]).basis
    if name in ("indicator", "region"):
        names = [str(getattr(row, name)) for row in rows]
        return max(dict.fromkeys(names), key=names.count)
    return str(getattr(rows[0], name))


def _show_statements(statements: Sequence[Statement], unit: str, factor: Decimal) -> Cell:
    if len(statements) == 1:
        return show_figure(statements[0].row, unit, factor)
    apart = " / " if statements[0].row.kind == "target" else " ≠ "
    return apart.join(_show_text(statement, unit, factor) for statement in statements)


def _show_text(statement: Statement, unit: str, factor: Decimal) -> str:
    figure = format_cell(show_figure(statement.row, unit, factor))
    return f"{figure} (strive)" if statement.row.commitment == "strive" else figure


def _measure_change(stated: Mapping[str, Sequence[Statement]], period: str, unit: str, factor: Decimal) -> tuple[Cell, Cell]:
    """Difference and growth from the same period a year earlier, where both are one exact level."""
    pair = [stated.get(name, ()) for name in (previous_period(period), period)]
    rows = [statements[0].row for statements in pair if len(statements) == 1]
    if len(rows) < 2 or any(row.bound not in ("eq", "") or row.measure != "level" or row.value_high is not None for row in rows):
        return None, None
    before, now = (convert(row.value, amount_of(row), row.unit, unit, factor) for row in rows)
    growth = ((now - before) / before * 100).quantize(Decimal("0.01")) if before > 0 and rows[0].base_unit != "%" else None
    return now - before, growth


def _list_conflicts(stated: Mapping[str, Sequence[Statement]], unit: str, factor: Decimal) -> str:
    show: Callable[[Statement], str] = lambda statement: f"{_show_text(statement, unit, factor)} ({statement.sources})"  # noqa: E731
    return "; ".join(
        f"{column}: {' ≠ '.join(show(statement) for statement in statements)}"
        for column, statements in stated.items()
        if len(statements) > 1 and statements[0].row.kind != "target"
    )
