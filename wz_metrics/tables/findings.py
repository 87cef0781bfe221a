"""``check``: what does not fit together in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wz_metrics.model import Observation
from wz_metrics.tables.comparison import Report
from wz_metrics.tables.contradictions import Finding, find_conflicts, find_wrong_growth
from wz_metrics.tables.grid import Cell, Field, Grid
from wz_metrics.tables.implausible import find_excess, find_leaps, find_reversed, find_unfit_units, find_wrong_ranks

_FIELDS = (
    Field("problem", "text", "问题", "", "what does not fit", "问题类型"),
    Field("explanation", "text", "说明", "", "the figures and why they do not fit", "数值及理由"),
    Field("region", "text", "地区", "REF_AREA_LABEL", "place", "地区"),
    Field("period", "text", "时期", "TIME_PERIOD", "period", "时期"),
    Field("indicator", "text", "指标", "INDICATOR_LABEL", "what is measured", "指标名称"),
    Field("id", "text", "编号", "", "row", "行编号"),
    Field("source", "text", "文件", "", "its file", "文件"),
    Field("start", "integer", "起始位置", "", "where it stands there", "起始位置"),
    Field("text", "text", "数值原文", "", "the value as printed", "数值原文"),
    Field("sentence", "text", "原句", "", "its sentence", "原句"),
    *(
        field
        for number in (2, 3)
        for field in (
            Field(f"id_{number}", "text", f"编号{number}", "", "another row that it does not fit", "与之矛盾的行"),
            Field(f"source_{number}", "text", f"文件{number}", "", "its file", "文件"),
            Field(f"start_{number}", "integer", f"起始位置{number}", "", "where it stands there", "起始位置"),
            Field(f"text_{number}", "text", f"数值原文{number}", "", "its value as printed", "数值原文"),
            Field(f"sentence_{number}", "text", f"原句{number}", "", "its sentence", "原句"),
        )
    ),
)

_SHORT = ("problem", "region", "period", "indicator", "explanation", "source")


@dataclass(frozen=True, slots=True)
class Expectations:
    """What the rule book says of indicators. ``units``: the base units that suit the level of a code, none if it does not say."""

    units: Mapping[str, Sequence[str]]


def check_rows(rows: Iterable[Observation], expected: Expectations) -> Report:
    """All findings as a grid: problem, explanation, and the one to three rows that it is about, with their sentences."""
    return Report(Grid("check", _FIELDS, [_make_line(finding) for finding in find_all(rows, expected)]), short=_SHORT)


def find_all(rows: Iterable[Observation], expected: Expectations) -> list[Finding]:
    """Everything that does not fit together, by kind of problem, in the order of the rows."""
    listed = list(rows)
    checks: tuple[Callable[[Sequence[Observation]], Iterator[Finding]], ...] = (
        find_conflicts,
        find_wrong_growth,
        find_excess,
        find_leaps,
        find_wrong_ranks,
        find_reversed,
        lambda rows: find_unfit_units(rows, expected.units),
    )
    return [finding for check in checks for finding in check(listed)]


def _make_line(finding: Finding) -> Sequence[Cell]:
    row = finding.rows[0]
    cells: list[Cell] = [finding.problem, finding.explanation, row.region, row.period, row.indicator]
    for each in (*finding.rows, *[None] * 3)[:3]:
        cells.extend((each.id, each.source, each.start, each.text, each.sentence) if each else ("", "", None, "", ""))
    return cells
