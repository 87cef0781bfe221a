"""``compare --targets``: every target beside the outcome of its own period, from whichever report states it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from wz_metrics.model import Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.comparison import Report, find_lead
from wz_metrics.tables.grid import Cell, Field, Grid
from wz_metrics.tables.intervals import EXACT, amount_of, factor_of
from wz_metrics.tables.periods import order_periods, parse_period
from wz_metrics.tables.statements import Key, Statement, key_of, merge_outcomes, merge_targets, show_figure
from wz_metrics.tables.verdicts import VERDICTS, aim_of, find_direction, judge

DECIDES, STRIVE, REVISED, CONFLICT = "decides", "strive", "revised", "conflict"
_FIELDS = (
    Field("region", "text", "地区", "REF_AREA_LABEL", "place", "地区"),
    Field("indicator", "text", "指标", "INDICATOR_LABEL", "what is measured", "指标名称"),
    Field("code", "text", "指标代码", "INDICATOR", "canonical indicator", "规范指标代码"),
    Field("measure", "enum", "度量", "TRANSFORMATION", "level, growth, ...", "度量"),
    Field("period", "text", "时期", "TIME_PERIOD", "period of target and outcome", "目标与结果的时期"),
    Field("target", "mixed", "目标", "", "the target: a number, a bound (≥7, ≤3, ≈6.5) or a range (7.5–8)", "目标值：数值、界限或区间"),
    Field("outcome", "mixed", "结果", "", "the outcome in the same form; empty: none yet", "结果，形式同目标；空为尚无"),
    Field("unit", "text", "单位", "UNIT_LABEL", "unit of target, outcome and gap", "目标、结果与差距的单位"),
    Field("gap", "decimal", "差距", "", "outcome less target (of a range its easier end)", "结果减目标（区间取易达到的一端）"),
    Field(
        "verdict",
        "enum",
        "评判",
        "",
        "met, missed, open (no outcome yet) or not comparable",
        "met 完成、missed 未完成、open 待定、not comparable 不可比",
        VERDICTS,
    ),
    Field("commitment", "enum", "承诺程度", "COMMITMENT", "firm, strive or plain", "firm 确保、strive 力争、plain 一般"),
    Field("status", "enum", "数据状态", "OBS_STATUS", "of the outcome: final, estimate or preliminary", "结果的数据状态"),
    Field(
        "role",
        "enum",
        "作用",
        "",
        "decides: the target that counts; strive: an aim beyond it; revised: replaced by a later one; conflict: stated otherwise elsewhere",
        "decides 起作用；strive 力争目标；revised 后被调整；conflict 他处说法不同",
        (DECIDES, STRIVE, REVISED, CONFLICT),
    ),
    Field("conflicts", "text", "矛盾", "", "outcomes that other sources state, with the sources", "其他来源的不同结果"),
    Field("target_published", "date", "目标发布日期", "", "when the target was given", "目标发布日期"),
    Field("target_source", "text", "目标来源", "", "files that state the target", "目标来源文件"),
    Field("target_sentence", "text", "目标原句", "", "the sentence of the target", "目标原句"),
    Field("outcome_published", "date", "结果发布日期", "", "when the outcome was given", "结果发布日期"),
    Field("outcome_source", "text", "结果来源", "", "files that state the outcome", "结果来源文件"),
    Field("outcome_sentence", "text", "结果原句", "", "the sentence of the outcome", "结果原句"),
    Field("target_id", "text", "目标编号", "", "id of the target's row", "目标行编号"),
    Field("outcome_id", "text", "结果编号", "", "id of the outcome's row", "结果行编号"),
)

_SHORT = (
    "region",
    "indicator",
    "measure",
    "period",
    "target",
    "outcome",
    "unit",
    "gap",
    "verdict",
    "role",
    "conflicts",
    "target_source",
    "outcome_source",
)


def compare_targets(rows: Iterable[Observation], better: Mapping[str, str]) -> Report:
    """One line for each target: its outcome, gap, verdict and both sources. ``better`` is that of ``verdicts.judge``.

    Equal targets of one place, indicator, measure, unit and period are one line. Of different ones the firm or plain one that was
    published last before the period ended decides; an earlier one was ``revised``, one with 力争 is shown as ``strive``. Lines
    go by place and indicator as they come, then by period.
    """
    targets: dict[Key, dict[str, list[Observation]]] = {}
    outcomes: dict[tuple[Key, str], list[Observation]] = {}
    undated = 0
    for row in rows:
        if row.kind == "target" and not row.period:
            undated += 1
        elif row.kind == "target":
            targets.setdefault(key_of(row), {}).setdefault(row.period, []).append(row)
        elif row.kind == "outcome":
            outcomes.setdefault((key_of(row), row.period), []).append(row)
    lines = _make_lines(targets, outcomes, better)
    notes = (f"{undated} targets without a period are left out",) if undated else ()
    return Report(Grid("targets", _FIELDS, lines), notes, _SHORT)


def _make_lines(
    targets: Mapping[Key, Mapping[str, Sequence[Observation]]],
    outcomes: Mapping[tuple[Key, str], Sequence[Observation]],
    better: Mapping[str, str],
) -> Iterator[Sequence[Cell]]:
    for key, periods in targets.items():
        for period in sorted(periods, key=order_periods):
            stated = merge_outcomes(outcomes.get((key, period), ()))
            for target, role in assign_roles(merge_targets(periods[period])):
                yield _make_line(target, role, stated, better)


def assign_roles(targets: Sequence[Statement]) -> list[tuple[Statement, str]]:
    """Which of the targets for one figure decides, and what the others are; in the order given (of publication).

    Where all of them are 力争, the last of those decides.
    """
    binding = [target for target in targets if target.row.commitment != "strive"] or list(targets)
    timely = [target for target in binding if _was_ahead(target)] or binding
    last = max(timely, key=_find_publication)
    return [(target, DECIDES if target is last else _name_role(target, last, binding)) for target in targets]


def _name_role(target: Statement, last: Statement, binding: Sequence[Statement]) -> str:
    if target not in binding:
        return STRIVE
    return REVISED if _was_ahead(target) and _find_publication(target) < _find_publication(last) else CONFLICT


def _find_publication(target: Statement) -> str:
    """The date that a target speaks from: its first publication."""
    return min((row.published for row in target.rows if row.published), default="")


def _was_ahead(target: Statement) -> bool:
    """Whether a target was published before its period ended; a later report only recalls it."""
    span, day = parse_period(target.row.period), _find_publication(target)
    published = parse_period(day[:7]) if day else None
    return not (span and published) or published[0] <= span[1]


def _make_line(target: Statement, role: str, stated: Sequence[Statement], better: Mapping[str, str]) -> Sequence[Cell]:
    row, best = target.row, stated[0] if stated else None
    outcome = best.row if best else None
    unit, factor = row.unit, factor_of(row)
    direction = find_direction(row, better)
    gap = None if outcome is None else _shorten((amount_of(outcome) - aim_of(row, direction)) / factor)
    others = [f"{format_cell(show_figure(other.row, unit, factor))} ({other.sources})" for other in stated[1:]]
    return (
        find_lead("region", target.rows, unit),
        find_lead("indicator", target.rows, unit),
        row.code,
        row.measure,
        row.period,
        show_figure(row, unit, factor),
        show_figure(outcome, unit, factor) if outcome else None,
        unit,
        gap,
        judge(row, outcome, better),
        row.commitment,
        outcome.status if outcome else "",
        role,
        "; ".join(others),
        _find_publication(target),
        target.sources,
        row.sentence,
        outcome.published if outcome else "",
        best.sources if best else "",
        outcome.sentence if outcome else "",
        row.id,
        outcome.id if outcome else "",
    )


def _shorten(value: Decimal) -> Decimal:
    """Without zeros at the end and without an exponent."""
    short = EXACT.plus(value).normalize(EXACT)
    return short if int(short.as_tuple().exponent) <= 0 else short.quantize(Decimal(1), context=EXACT)
