"""The filter options as one value, and the rows that it selects; ``filter`` and ``extract`` share both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any

from wz_metrics.model import Observation
from wz_metrics.tables.amounts import Amount, parse_amount
from wz_metrics.tables.errors import TableError, offer_names
from wz_metrics.tables.grid import BY_NAME, choose_columns
from wz_metrics.tables.matching import EXACT, PARTIAL, CellTest, Keep, Known, Wanted, want
from wz_metrics.tables.memory import Memory
from wz_metrics.tables.periods import Span, order_periods, overlap, parse_period, parse_query

_NAMED = (*EXACT, *PARTIAL, "region", "unit")
# Of these a value may be asked for in vain: every table has them, or they are no names.
_ALWAYS = frozenset({"kind", "measure", "bound", "commitment"})
_SPLIT = frozenset({*EXACT, "period", "unit"})
Test = Callable[[Observation], bool]


@dataclass(frozen=True)
class Selection:
    """What is asked for. Several values of one option are alternatives; different options must all hold.

    ``code``, ``kind``, ``measure``, ``bound``, ``commitment``: the column is one of these (commas split them).
    ``indicator``, ``source``, ``section``: the column contains one of these. ``region``: a name, in full or short, or an
    adcode; ``within`` adds the places below. ``period``: all rows that overlap (``periods.parse_query``). ``unit``: as printed,
    or the base unit. ``min`` and ``max``: in base units (``amounts.parse_amount``); a range counts if any of it lies between.
    ``where``: a condition in SQL. ``columns`` and ``sort``: names with commas, ``-value`` sorts downwards. ``limit``: so many rows.

    Raises TableError, with the nearest names, for what no row of any table can have.

    >>> Selection(code=["gdp,fai"], period=["2021..2024"]).code
    ('gdp', 'fai')
    """

    indicator: Sequence[str] = ()
    code: Sequence[str] = ()
    kind: Sequence[str] = ()
    measure: Sequence[str] = ()
    region: Sequence[str] = ()
    within: bool = False
    period: Sequence[str] = ()
    unit: Sequence[str] = ()
    min: str | None = None
    max: str | None = None
    bound: Sequence[str] = ()
    commitment: Sequence[str] = ()
    source: Sequence[str] = ()
    section: Sequence[str] = ()
    where: str | None = None
    columns: str | None = None
    sort: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        """Bring lists into one form and refuse what cannot be."""
        for name in (*_NAMED, "period"):
            object.__setattr__(self, name, _split_values(getattr(self, name), name in _SPLIT))
        for name in EXACT:
            allowed = BY_NAME[name].values
            for value in getattr(self, name):
                if allowed and value not in allowed:
                    raise TableError(f"there is no {name} {value!r}{offer_names(value, allowed)}")
        if self.within and not self.region:
            raise TableError("--within goes with --region: name the place whose parts are wanted")
        choose_columns(self.columns)
        _ = self.spans, self.sort_keys, self.least, self.greatest

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of months asked for."""
        return tuple(parse_query(period) for period in self.period)

    @property
    def least(self) -> Amount | None:
        """The least value."""
        return parse_amount(self.min) if self.min is not None else None

    @property
    def greatest(self) -> Amount | None:
        """The greatest value."""
        return parse_amount(self.max) if self.max is not None else None

    @property
    def sort_keys(self) -> tuple[tuple[str, bool], ...]:
        """Columns to sort by, the first first, and whether downwards."""
        names = [name.strip() for name in (self.sort or "").split(",") if name.strip()]
        keys = tuple((name.removeprefix("-"), name.startswith("-")) for name in names)
        choose_columns([name for name, _ in keys])
        return keys

    @property
    def wanted(self) -> dict[str, tuple[Wanted, ...]]:
        """The options that name values of columns, with what each value means."""
        return {name: tuple(want(name, value, self.within) for value in getattr(self, name)) for name in _NAMED if getattr(self, name)}

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns that a table must have for this selection."""
        named = {name for name in (*_NAMED, "period") if getattr(self, name)}
        amount = {"base_value"} if self.min is not None or self.max is not None else set()
        shown = [column.name for column in choose_columns(self.columns)] if self.columns else []
        return tuple(name for name in BY_NAME if name in {*named, *amount, *shown, *(key for key, _ in self.sort_keys)})

    @property
    def is_empty(self) -> bool:
        """Whether every row is selected as it is."""
        return all(getattr(self, field.name) == field.default for field in fields(self) if field.name != "columns")

    def make_keep(self) -> Keep | None:
        """What a reader may leave out without making rows of it; None where every row is needed."""
        tests = [_list_tests(values) for values in self.wanted.values()]
        if self.spans:
            tests.append((("period", Memory(_make_period_test(self.spans)).__getitem__),))
        return Keep(tuple(tests), _find_watched(self.wanted)) if tests else None


def select(
    rows: Iterable[Observation], selection: Selection, *, keep: Keep | None = None, known: Known | None = None
) -> Iterator[Observation]:
    """The rows that were asked for, in their order or the one asked for; one by one where nothing is to be sorted.

    At the end raises TableError for a value that was asked for and that its column never had, with the nearest that it had.
    ``known`` gives, for an option, values that exist though no row had them (the codes of the rule book: no error then).
    ``keep`` is what the reader of the rows was given.
    """
    chosen = _select_each(rows, selection, keep, known)
    if selection.where is not None:
        from wz_metrics.tables.sql import filter_by_condition

        chosen = filter_by_condition(chosen, selection.where)
    if selection.sort_keys:
        chosen = iter(sort_rows(chosen, selection.sort_keys))
    return chosen if selection.limit is None else islice(chosen, selection.limit)


def sort_rows(rows: Iterable[Observation], keys: Sequence[tuple[str, bool]]) -> list[Observation]:
    """The rows sorted by columns, the first first, upwards or downwards; missing values come last either way.

    Periods sort in time, text by its characters; rows alike stay in their order.
    """
    ordered = list(rows)
    for name, downwards in reversed(keys):
        present = [row for row in ordered if getattr(row, name) not in (None, "")]
        missing = [row for row in ordered if getattr(row, name) in (None, "")]
        present.sort(key=_make_key(name), reverse=downwards)
        ordered = present + missing
    return ordered


def _make_key(name: str) -> Callable[[Observation], Any]:
    if name == "period":
        return lambda row: order_periods(row.period)
    return lambda row: getattr(row, name)


def _select_each(rows: Iterable[Observation], selection: Selection, keep: Keep | None, known: Known | None) -> Iterator[Observation]:
    wanted = selection.wanted
    tests = [*(_make_test(values) for values in wanted.values()), *_make_other_tests(selection)]
    seen: dict[str, set[str]] = keep.seen if keep else {}
    # What the reader gathers already, of rows that it leaves out too, is not gathered again.
    gather = [] if keep else [(name, seen.setdefault(name, set()).add) for name in _find_watched(wanted)]
    for row in rows:
        for name, add in gather:
            add(getattr(row, name))
        if all(test(row) for test in tests):
            yield row
    if any(seen.values()):
        for each in (value for name, values in wanted.items() if name not in _ALWAYS for value in values):
            each.refuse(seen, known)


def _find_watched(wanted: dict[str, tuple[Wanted, ...]]) -> tuple[str, ...]:
    """The columns whose different values must be known to say at the end that one was asked for in vain."""
    names = [column for option, values in wanted.items() if option not in _ALWAYS for value in values for column in value.tests]
    return tuple(dict.fromkeys(names))


def _list_tests(values: Sequence[Wanted]) -> tuple[tuple[str, CellTest], ...]:
    return tuple((column, test) for value in values for column, test in value.tests.items())


def _make_test(values: Sequence[Wanted]) -> Test:
    tests = _list_tests(values)
    return lambda row: any(test(getattr(row, column)) for column, test in tests)


def _make_period_test(spans: Sequence[Span]) -> CellTest:
    def is_wanted(period: str) -> bool:
        own = parse_period(period)
        return own is not None and any(overlap(span, own) for span in spans)

    return is_wanted


def _make_other_tests(selection: Selection) -> Iterator[Test]:
    """Tests of period and amount."""
    if spans := selection.spans:
        is_wanted = _make_period_test(spans)
        yield lambda row: is_wanted(row.period)
    if least := selection.least:
        yield lambda row: row.base_value is not None and least.fits(row.base_unit) and max(_ends(row)) >= least.value
    if greatest := selection.greatest:
        yield lambda row: row.base_value is not None and greatest.fits(row.base_unit) and min(_ends(row)) <= greatest.value


def _ends(row: Observation) -> list[Any]:
    return [end for end in (row.base_value, row.base_value_high) if end is not None]


def _split_values(values: Sequence[str] | str, split: bool) -> tuple[str, ...]:
    listed = [values] if isinstance(values, str) else list(values)
    parts = [part.strip() for value in listed for part in (value.replace("，", ",").split(",") if split else [value])]
    return tuple(dict.fromkeys(part for part in parts if part))
