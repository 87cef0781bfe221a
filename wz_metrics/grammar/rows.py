"""The rows of a table: what their labels say, and what they are part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from wz_metrics import expressions as re
from wz_metrics.grammar.columns import Sheet
from wz_metrics.grammar.figures import read_figures
from wz_metrics.grammar.grids import Bank, Line
from wz_metrics.grammar.headers import Label, drop_place, parse_label, squeeze
from wz_metrics.grammar.localities import Locality, find_localities
from wz_metrics.grammar.naming import Naming, RowName, is_bare, is_own, name_row

NO_UNIT = re.compile(r"^[-—–/、]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of figures with its label read, its name, its unit and its place; ``of`` is the name of the row above that a row of
    growth without a name is of."""

    line: Line
    label: Label
    name: RowName
    unit: str
    place: Locality | None
    of: RowName | None = None


def read_rows(bank: Bank, generic: bool, sheet: Sheet) -> Iterator[Row]:
    """The rows of a bank, each with what the rows above say of it.

    ``generic`` says that a column names nothing itself, so that rows that name no indicator are parts of one above that does.
    """
    labels = [parse_label(sheet.words(line.label), sheet.rules) for line in bank.lines]
    places = dict(find_localities([label.core for label in labels], sheet.home, stub=bank.stub))
    places |= find_localities([sheet.words(cell) for line in bank.lines for cell in line.groups], sheet.home)
    partner = sheet.rules.says("partner", bank.stub)
    repeated = _find_repeated(bank, labels, sheet)
    above = Above()
    for line, label in zip(bank.lines, labels, strict=True):
        above = above.enter(line.label.indent if line.label else 0)
        place = places.get(label.core)
        if label.role == "skip":
            continue
        if not _has_figures(line, sheet):
            if sheet.rules.says("division", squeeze(sheet.words(line.label))):
                above = replace(above, divided=True)
                continue
            above = Above(group="" if label.numbered or place else label.core, place=place, unit=label.unit)
            continue
        words = [parse_label(sheet.words(cell), sheet.rules).core for cell in line.groups]
        group = "".join(each for each in words if each not in places) or above.group
        outer = next((places[each] for each in words if each in places), above.place)
        unit = _read_unit(line, sheet)
        if sheet.rules.says("index", unit):
            label, unit = replace(label, role="index"), ""
        core = "" if place or label.total else drop_place(label.core, sheet.home.names)
        core = core + above.item if sheet.rules.says("modifier", core) else core
        qualified = label.core in repeated or sheet.rules.says("qualifier", group)
        name = above.name_row(RowName(core, "", group, qualified, label.part, False, partner), unit, sheet.naming)
        of = above.measured if label.role and not core else None
        yield Row(line, label, name, unit or label.unit or above.unit, place or outer, of)
        above = above.move(name, label, unit, generic, sheet.naming)


def _has_figures(line: Line, sheet: Sheet) -> bool:
    return any(read_figures(sheet.folded, cell.start, cell.end, sheet.rules) for cell in line.figures.values())


def _read_unit(line: Line, sheet: Sheet) -> str:
    """The unit of a row in a column of units, as printed."""
    words = squeeze(sheet.words(line.unit))
    return "" if NO_UNIT.match(words) else words


def _find_repeated(bank: Bank, labels: list[Label], sheet: Sheet) -> frozenset[str]:
    """The labels that recur under different groups, so that they mean nothing without them."""
    under: dict[str, set[str]] = defaultdict(set)
    group = ""
    for line, label in zip(bank.lines, labels, strict=True):
        if not _has_figures(line, sheet):
            group = label.core
        else:
            under[label.core].add("".join(map(sheet.words, line.groups)) or group)
    return frozenset(core for core, groups in under.items() if core and len(groups) > 1)


@dataclass(frozen=True, slots=True)
class Above:
    """What the rows above say of the next one: what it may be part of, the label over its block, the unit, the place, and the
    last row that named an indicator; ``listed`` in a list that began with 其中, ``divided`` in one that began
    with 按…分; ``composed`` is a part that was
    named after its whole, as what goes on like it is; ``column`` is the last unit of a column of units; ``level`` is the indent of
    the parent, ``levels`` are the rows that are open with theirs."""

    parent: str = ""
    group: str = ""
    unit: str = ""
    column: str = ""
    listed: bool = False
    divided: bool = False
    item: str = ""
    composed: str = ""
    place: Locality | None = None
    measured: RowName | None = None
    indent: int = 0
    level: int = 0
    levels: tuple[tuple[int, str], ...] = ()

    def enter(self, indent: int) -> Above:
        """Before the next row, which has that indent: an indented row is no part of one that is indented as far or farther."""
        outer = [(level, name) for level, name in self.levels if level < indent] if self.level >= indent > 0 else []
        return replace(self, indent=indent, parent=outer[-1][1], level=outer[-1][0]) if outer else replace(self, indent=indent)

    def name_row(self, name: RowName, unit: str, naming: Naming) -> RowName:
        """The name of the next row with what it is part of."""
        kept = _is_kept(unit, self.column)
        if self.composed and kept and not name.part and name.core[-2:] == self.composed[-2:]:
            name = replace(name, part=True)
        fits = name.part or (kept and not is_own(name.core, naming) and is_own(self.parent, naming))
        return replace(name, parent=self.parent if fits else "", follows=self.listed and kept and not name.part)

    def move(self, name: RowName, label: Label, unit: str, generic: bool, naming: Naming) -> Above:
        """What the row that was just named says of the next one."""
        own, kept = is_own(name.core, naming), _is_kept(unit, self.column)
        listed = label.part or (self.listed and kept and not own)
        parent = self.parent
        if own and self.divided:
            pass
        elif own:
            parent = (self.parent if label.part else "") or (
                name.core if is_bare(name.core, naming) else name_row(replace(name, parent=""), naming)
            )
        elif label.total:
            parent = naming.caption.topic * generic
        elif not listed and (not generic or not kept):
            parent = name.core * generic
        inherited = label.unit or (self.unit if kept else "")
        item = self.item if self.item and name.core.endswith(self.item) else name.core
        measured = self.measured if label.role else name
        composed = name.core if name.part and own and name_row(name, naming) != name.core else ""
        above = self if parent == self.parent else self.open(parent)
        return replace(above, item=item, composed=composed, parent=parent, unit=inherited, column=unit, listed=listed, measured=measured)

    def open(self, parent: str) -> Above:
        """With the row that was just named over the rows below it that are indented farther."""
        levels = tuple(each for each in self.levels if each[0] < self.indent)
        return replace(self, level=self.indent, levels=(*levels, (self.indent, parent)))


def _is_kept(unit: str, above: str) -> bool:
    """Whether two units count the same: 亿吨 and 万吨, but not 亿吨 and 亿吨标准煤."""
    return not unit or not above or unit.lstrip("十百千万亿") == above.lstrip("十百千万亿")
