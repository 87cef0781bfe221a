"""The columns of a table: what the headers over each say, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wz_metrics import expressions as re
from wz_metrics.grammar.grids import Bank
from wz_metrics.grammar.headers import HeaderRules, Label, is_unit, parse_label
from wz_metrics.grammar.localities import Home, Locality, find_localities
from wz_metrics.grammar.naming import Naming, fill, is_bare, is_complete
from wz_metrics.model import Cell

YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all cells of a table share: the text and its folded form, the rules, the places of its caption and of titles
    inside it, the report's place."""

    text: str
    folded: str
    rules: HeaderRules
    naming: Naming
    home: Home
    caption: tuple[int, int]
    titles: tuple[Cell, ...] = ()

    def words(self, cell: Cell | None) -> str:
        """The text of a cell."""
        return self.text[cell.start : cell.end] if cell else ""


@dataclass(frozen=True, slots=True)
class Column:
    """The headers over a column as one. ``name`` is empty where they only say that there are figures, or how these are measured;
    ``of`` is the column that a growth, change, share or rank without a name is of."""

    label: Label
    name: str
    cells: tuple[Cell, ...]
    of: Column | None = None
    place: Locality | None = None

    @property
    def source(self) -> Column:
        """The column whose indicator this one measures: itself if it has a name."""
        return self.of.source if self.of and not self.name else self


def read_columns(bank: Bank, headers: Mapping[int, tuple[Cell, ...]], sheet: Sheet) -> dict[int, Column]:
    """The columns of figures by number, without those that hold no metrics (序号, 备注)."""
    labels = {cell: parse_label(sheet.words(cell), sheet.rules) for column in bank.columns for cell in headers[column]}
    places = find_localities([label.core for label in labels.values()], sheet.home)
    found: dict[int, Column] = {}
    level: Column | None = None
    last: Column | None = None
    for number in bank.columns:
        column = _read_column(headers[number], labels, places, sheet.naming, sheet.rules)
        if column.label.role == "skip":
            continue
        if column.label.role and not column.name:
            column = replace(column, of=last if column.label.role == "rank" else level)
        if not column.label.role and not _is_earlier(column, level, sheet):
            level = column
        if column.label.role != "rank":
            last = column
        found[number] = column
    return found


def _is_earlier(column: Column, before: Column | None, sheet: Sheet) -> bool:
    """Whether a column is of an earlier year than the one before: a growth right of them is of the later year."""
    if before is None or column.name != before.name:
        return False
    named = max(YEAR.findall(sheet.text[slice(*sheet.caption)]), default="")
    years = [max(YEAR.findall("".join(map(sheet.words, each.cells))), default=named) for each in (column, before)]
    return column.label.prior or bool(years[0] and years[0] < years[1])


def _read_column(
    cells: tuple[Cell, ...], labels: Mapping[Cell, Label], places: Mapping[str, Locality], naming: Naming, rules: HeaderRules
) -> Column:
    """The headers over one column, outermost first, as one."""
    whole, name, place = Label(), "", None
    for cell in cells:
        label = labels[cell]
        if len(cells) > 1 and is_unit(label.core, rules):
            label = Label(unit=label.core)
        if label.core in places:
            place = places[label.core]
        else:
            name = _join_names(name, label.core, naming)
        whole = _merge(whole, label)
    return Column(whole, "" if whole.role == "index" and name == "指数" else name, cells, None, place)


def _merge(outer: Label, inner: Label) -> Label:
    """Two labels over each other: what the inner says goes before."""
    return Label(
        role=inner.role or outer.role,
        unit=inner.unit or outer.unit,
        basis=inner.basis or outer.basis,
        kind=inner.kind or outer.kind,
        against=inner.against or outer.against,
        whole=inner.whole or outer.whole,
        word=inner.word or outer.word,
        ranked=inner.ranked or (outer.role if inner.role == "rank" else ""),
        timed=inner.timed or outer.timed,
        prior=inner.prior or outer.prior,
    )


def _join_names(outer: str, inner: str, naming: Naming) -> str:
    if not outer or not inner or inner.startswith(outer):
        return inner or outer
    first, second = is_complete(outer, naming), is_complete(inner, naming)
    if first and second and not is_bare(inner, naming):
        return inner
    return fill(outer, inner, naming) if first and not second else fill(inner, outer, naming)
