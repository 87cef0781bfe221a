"""How a value that was asked for matches the cells of a column: exactly, in part, or as the name of a place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from wz_metrics.tables.errors import TableError, offer_names
from wz_metrics.tables.memory import Memory

CellTest = Callable[[str], bool]
Known = Callable[[str], Collection[str]]
EXACT = ("code", "kind", "measure", "bound", "commitment")
PARTIAL = ("indicator", "source", "section")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value of one option: a row has it if any of these columns passes its test."""

    option: str
    value: str
    tests: Mapping[str, CellTest]

    def refuse(self, seen: Mapping[str, Collection[str]], known: Known | None) -> None:
        """Raise TableError if none of the cells ``seen`` in a table matches, and the value is not ``known`` either."""
        if any(test(cell) for name, test in self.tests.items() for cell in seen.get(name, ())):
            return
        names = {*seen.get(self.option, ()), *(known(self.option) if known else ())}
        if self.value in names:
            return
        verb = "contains the" if self.option in PARTIAL else "has the"
        raise TableError(f"no row of the table {verb} {self.option} {self.value!r}{offer_names(self.value, names)}")


def want(option: str, value: str, within: bool = False) -> Wanted:
    """What it means that ``value`` was given with ``option``."""
    if option == "region":
        return Wanted(option, value, _make_place_tests(value, within))
    if option == "unit":
        return Wanted(option, value, {"unit": value.__eq__, "base_unit": value.__eq__})
    if option in PARTIAL:
        return Wanted(option, value, {option: Memory(lambda cell: value in cell).__getitem__})
    return Wanted(option, value, {option: value.__eq__})


def _make_place_tests(value: str, within: bool) -> Mapping[str, CellTest]:
    """A full name is that name, a short one (温州) any place of it; ``within`` reaches by adcode and by beginning of the name.

    >>> tests = _make_place_tests("温州", within=True)
    >>> tests["region"]("温州经开区"), tests["adcode"]("330305"), tests["adcode"]("331002")
    (True, True, False)
    """
    from wz_metrics.structure.gazetteer import shorten

    if value.isdigit():
        code = strip_code(value)
        return {"adcode": (lambda cell: cell.startswith(code)) if within else value.__eq__}
    short = shorten(value)
    named: CellTest = value.__eq__ if value != short else Memory(lambda cell: bool(cell) and shorten(cell) == short).__getitem__
    if not within:
        return {"region": named}
    codes = tuple(strip_code(code) for code in _find_codes(value))
    below = Memory(lambda cell: named(cell) or (len(short) > 1 and cell.startswith(short)))
    return {"region": below.__getitem__, "adcode": Memory(lambda cell: bool(codes) and cell.startswith(codes)).__getitem__}


def strip_code(adcode: str) -> str:
    """The part of an administrative code that all places below share (GB/T 2260: two digits a level).

    >>> strip_code("330000"), strip_code("330300"), strip_code("330305"), strip_code("100000")
    ('33', '3303', '330305', '')
    """
    if adcode == "100000":
        return ""
    return adcode[:2] if adcode.endswith("0000") else adcode[:4] if adcode.endswith("00") else adcode


def _find_codes(name: str) -> Sequence[str]:
    from wz_metrics.structure.gazetteer import Gazetteer

    return [place.adcode for place in Gazetteer.load().places(name)]


@dataclass(frozen=True, slots=True)
class Keep:
    """What a reader needs to leave out rows without making them.

    A row is kept if every one of ``tests`` holds; each is a choice of columns, any of which may pass its test. ``watched`` are
    the columns whose different cells the reader gathers in ``seen``, of rows that it leaves out too.
    """

    tests: tuple[tuple[tuple[str, CellTest], ...], ...]
    watched: tuple[str, ...] = ()
    seen: dict[str, set[str]] = field(default_factory=dict)
