"""``compare --panel``: a line for each place and year, a column for each indicator, measure and kind; for Stata and R."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.comparison import Report
from wz_metrics.tables.grid import Cell, Field, Grid
from wz_metrics.tables.intervals import amount_of, high_of
from wz_metrics.tables.statements import Statement, key_of, merge_outcomes, merge_targets
from wz_metrics.tables.targets import DECIDES, assign_roles

Series = tuple[str, str, str, str]  # code, measure, kind, base unit
Place = tuple[str, str]  # adcode or name, year
_PLACE = (
    Field("region", "text", "地区", "REF_AREA_LABEL", "place", "地区"),
    Field("adcode", "text", "行政区划代码", "REF_AREA", "administrative code of the place", "行政区划代码"),
    Field("year", "integer", "年份", "TIME_PERIOD", "calendar year", "年份"),
)
_CONFLICTS = Field("conflicts", "text", "矛盾", "", "figures that sources state differently", "各来源说法不一的数值")
_MEASURES = {"level": "", "growth": "增速", "avg_growth": "年均增速", "change": "增减", "gap": "差距", "rank": "位次", "multiple": "倍数"}


def make_panel(rows: Iterable[Observation]) -> Report:
    """The panel of all rows that have a code and are about a whole year; the notes count the others by reason.

    Values are in base units. A column is called ``code_measure_kind``, with the unit behind it where one indicator comes in
    several; beside it stand, where any row needs them, ``_high`` (upper end of a range), ``_bound``, and of targets
    ``_commitment``. Of several targets the one that decides is taken, of several outcomes the preferred one
    (``statements.merge_outcomes``); what else was stated is under ``conflicts``.
    """
    left_out: Counter[str] = Counter()
    cells: dict[tuple[Place, Series], list[Observation]] = {}
    names: dict[Place, Counter[tuple[str, str]]] = {}
    for row in rows:
        if reason := _find_reason(row):
            left_out[reason] += 1
            continue
        place = (row.adcode or row.region, row.period)
        names.setdefault(place, Counter())[row.region, row.adcode] += 1
        cells.setdefault((place, (row.code, row.measure, row.kind, row.base_unit or row.unit)), []).append(row)
    decided = {where: _decide(found) for where, found in cells.items()}
    series = _order_series(decided)
    columns = _name_columns(series, {where: found[0] for where, found in decided.items()})
    fields = (*_PLACE, *(field for _, _, field in columns), _CONFLICTS)
    lines = _make_lines(names, decided, [(which, part) for which, part, _ in columns])
    notes = tuple(f"{count} rows {reason} are left out" for reason, count in left_out.items())
    return Report(Grid("panel", fields, lines), notes)


def _find_reason(row: Observation) -> str:
    """Why a row is not part of a panel; '' if it is."""
    if not row.code:
        return "without a code"
    if row.measure == "baseline":
        return "that only say where something started"
    if len(row.period) != 4 or not row.period.isdigit():
        return "that are not about one calendar year"
    key = key_of(row)
    if key.basis or key.against:
        return "with a basis or a counterpart of their own"
    return ""


def _decide(rows: Sequence[Observation]) -> tuple[Statement, Sequence[Statement]]:
    """The statement that a cell of the panel holds, and those that contradict it."""
    if rows[0].kind == "target":
        roles = assign_roles(merge_targets(rows))
        chosen = next(target for target, role in roles if role == DECIDES)
        return chosen, [target for target, role in roles if role == "conflict"]
    stated = merge_outcomes(rows)
    return stated[0], stated[1:]


def _order_series(decided: Mapping[tuple[Place, Series], object]) -> list[Series]:
    """All series, those of one code together, codes as they come."""
    found = list(dict.fromkeys(series for _, series in decided))
    codes = list(dict.fromkeys(series[0] for series in found))
    return sorted(found, key=lambda series: (codes.index(series[0]), series[1:]))


def _name_columns(series: Sequence[Series], decided: Mapping[tuple[Place, Series], Statement]) -> list[tuple[Series, str, Field]]:
    """The columns of the panel: their series, which part of the statement they show, and their field."""
    units = Counter(each[:3] for each in series)
    rows: dict[Series, list[Observation]] = {}
    for (_, which), statement in decided.items():
        rows.setdefault(which, []).append(statement.row)
    columns = []
    for which in series:
        name = "_".join(which[:3]) + (f"_{which[3]}" if units[which[:3]] > 1 else "")
        label = f"{rows[which][0].indicator}{_MEASURES.get(which[1], which[1])}{'目标' if which[2] == 'target' else ''}({which[3]})"
        meaning = f"{which[0]}, {which[1]}, {which[2]}, in {which[3]}"
        columns.append((which, "value", Field(name, "decimal", label, "", meaning, label)))
        columns.extend(
            (which, part, Field(f"{name}_{part}", "decimal" if part == "high" else "enum", "", "", f"{meaning}: {part}", ""))
            for part in _find_parts(rows[which])
        )
    return columns


def _find_parts(rows: Sequence[Observation]) -> Iterator[str]:
    """What of the statements of a series needs a column beside the value."""
    if any(row.value_high is not None for row in rows):
        yield "high"
    if any(row.bound not in ("eq", "") for row in rows):
        yield "bound"
    if any(row.commitment for row in rows):
        yield "commitment"


def _make_lines(
    names: Mapping[Place, Counter[tuple[str, str]]],
    decided: Mapping[tuple[Place, Series], tuple[Statement, Sequence[Statement]]],
    columns: Sequence[tuple[Series, str]],
) -> Iterator[Sequence[Cell]]:
    for place in sorted(names):
        region, adcode = max(names[place], key=lambda name: names[place][name])
        found = {which: decided[place, which] for which in dict.fromkeys(which for which, _ in columns) if (place, which) in decided}
        conflicts = [
            f"{'_'.join(which[:3])}: "
            + " ≠ ".join(f"{format_cell(each.row.value)}{each.row.unit} ({each.sources})" for each in (chosen, *others))
            for which, (chosen, others) in found.items()
            if others
        ]
        cells = (_show_part(found[which][0].row, part) if which in found else _show_nothing(part) for which, part in columns)
        yield (region, adcode, int(place[1]), *cells, "; ".join(conflicts))


def _show_part(row: Observation, part: str) -> Cell:
    if part == "value":
        return amount_of(row)
    if part == "high":
        return None if row.value_high is None else high_of(row)
    return row.bound if part == "bound" else row.commitment


def _show_nothing(part: str) -> Decimal | str | None:
    return None if part in ("value", "high") else ""
