"""``diff``: what a newer table has that an older one has not, and the other way round."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from wz_metrics.model import COLUMNS, Observation
from wz_metrics.tables.cells import format_cell
from wz_metrics.tables.comparison import Report
from wz_metrics.tables.grid import Cell, Field, Grid

_KINDS = ("added", "lost", "changed")
_FIELDS = (
    Field("difference", "enum", "差异", "", "added, lost or changed", "added 新增、lost 缺失、changed 改变", _KINDS),
    Field("id", "text", "编号", "", "row", "行编号"),
    Field("field", "text", "字段", "", "what changed", "改变的字段"),
    Field("old", "text", "旧值", "", "before", "旧值"),
    Field("new", "text", "新值", "", "after", "新值"),
    Field("indicator", "text", "指标", "INDICATOR_LABEL", "what is measured (after)", "指标名称（新）"),
    Field("text", "text", "数值原文", "", "the value as printed", "数值原文"),
    Field("source", "text", "文件", "", "file", "文件"),
    Field("sentence", "text", "原句", "", "sentence", "原句"),
)
# Where a row stands and under which name its file was given is no property of the row.
_PLACE = frozenset({"id", "source", "start", "end"})
COMPARED = tuple(column.name for column in COLUMNS if column.name not in _PLACE)
_SHORT = ("difference", "field", "old", "new", "indicator", "text", "source")
_TELLING = ("indicator", "measure", "kind", "value", "unit", "period")


def compare_tables(old: Iterable[Observation], new: Iterable[Observation], columns: Sequence[str] = COMPARED) -> Report:
    """One line for a row added or lost, and one for each field of a row that changed; the note counts them by field.

    Rows are paired by id: first those of one file, then, for a folder that was moved, the rest in order. ``columns`` are
    the fields that are compared.
    """
    lines: list[Sequence[Cell]] = []
    counts: Counter[str] = Counter()
    for before, after in pair_rows(old, new):
        if before is None or after is None:
            row = after or before
            assert row is not None
            difference = "added" if before is None else "lost"
            counts[difference] += 1
            told = " · ".join(cell for cell in (format_cell(getattr(row, name)) for name in _TELLING) if cell)
            lines.append(_make_line(difference, row, "", "" if after else told, told if after else ""))
            continue
        changed = [name for name in columns if getattr(before, name) != getattr(after, name)]
        counts["changed"] += bool(changed)
        counts.update(f"field {name}" for name in changed)
        lines.extend(
            _make_line("changed", after, name, format_cell(getattr(before, name)), format_cell(getattr(after, name))) for name in changed
        )
    return Report(Grid("diff", _FIELDS, lines), (_sum_up(counts),), _SHORT)


def pair_rows(old: Iterable[Observation], new: Iterable[Observation]) -> Iterator[tuple[Observation | None, Observation | None]]:
    """Every row with its partner in the other table, or None; in the order of the new table, then the lost rows."""
    by_file: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    waiting: dict[str, list[Observation]] = defaultdict(list)
    listed = list(old)
    for row in reversed(listed):
        by_file[row.source, row.id].append(row)
    newer = list(new)
    partners = {number: rows.pop() for number, row in enumerate(newer) if (rows := by_file.get((row.source, row.id)))}
    taken = {id(row) for row in partners.values()}
    for row in reversed(listed):
        if id(row) not in taken:
            waiting[row.id].append(row)
    for number, row in enumerate(newer):
        if number not in partners and waiting.get(row.id):
            partners[number] = waiting[row.id].pop()
    taken = {id(row) for row in partners.values()}
    yield from ((partners.get(number), row) for number, row in enumerate(newer))
    yield from ((row, None) for row in listed if id(row) not in taken)


def _make_line(difference: str, row: Observation, field: str, old: str, new: str) -> Sequence[Cell]:
    return (difference, row.id, field, old, new, row.indicator, row.text, row.source, row.sentence)


def _sum_up(counts: Counter[str]) -> str:
    fields = [f"{name.removeprefix('field ')} {count}" for name, count in counts.most_common() if name.startswith("field ")]
    changed = f"{counts['changed']} changed" + (f" ({', '.join(fields)})" if fields else "")
    return f"{counts['added']} added, {counts['lost']} lost, {changed}"
