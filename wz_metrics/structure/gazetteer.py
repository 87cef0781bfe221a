"""Provinces, prefectures and counties of China with their codes, and the names that they bore since 1990.

The table is ``data/places.csv`` (its origin and licence stand beside it). A name is looked up as a report writes it, in full
(洞头县, 恩施土家族苗族自治州) or short (洞头, 恩施), and with a year the division of that year is preferred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from wz_metrics import expressions as re

_PEOPLES = (
    "蒙古族?|哈萨克族?|维吾尔族?|柯尔克孜族?|锡伯族?|塔吉克族?|达斡尔族?|鄂温克族?|鄂伦春族?|回族|藏族|苗族|彝族|壮族|布依族|朝鲜族|满族|"
    "侗族|瑶族|白族|土家族|哈尼族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|土族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|"
    "普米族|怒族|裕固族|保安族|独龙族|各族"
)
_SHORTEN = re.compile(rf"(?<=..)(?:(?:{_PEOPLES})*自治[州县区旗]|(?:蒙古族)?[省市县区盟旗州]|地区|特区|林区|行政区|特别行政区)$")
_LEVELS = {"country": 0, "province": 1, "prefecture": 2, "county": 3}
COUNTRY = "100000"


class Place(NamedTuple):
    """A place with its code. ``level`` is country, province, prefecture or county; ``parent`` the code of the place above."""

    adcode: str
    name: str
    level: str
    parent: str


class _Row(NamedTuple):
    place: Place
    first: int
    last: int


NATION = Place(COUNTRY, "全国", "country", "")


def shorten(name: str) -> str:
    """The name without the word for its rank, or the name itself where less than two characters would be left.

    >>> shorten("恩施土家族苗族自治州"), shorten("洞头区"), shorten("内蒙古自治区"), shorten("忠县")
    ('恩施', '洞头', '内蒙古', '忠县')
    """
    return _SHORTEN.sub("", name)


class Gazetteer:
    """All places, found by name or code. Made by ``load()``; never changed afterwards."""

    def __init__(self, lines: Collection[str], ambiguous: Collection[str] = ()) -> None:
        """Take the lines of the table without its header, and the short names that are ordinary words as well (和平)."""
        self._lines = lines
        self._ambiguous = frozenset(ambiguous)
        self._made: dict[int, _Row] = {}
        self._named: dict[tuple[str, int | None], tuple[tuple[str, Place], ...]] = {}

    @classmethod
    def load(cls, ambiguous: Collection[str] = ()) -> Gazetteer:
        """Read the table that comes with the package; it is indexed when the first name is looked up."""
        text = files("wz_metrics.structure").joinpath("data/places.csv").read_text(encoding="utf-8")
        return cls(text.splitlines()[1:], ambiguous)

    @cached_property
    def _rows(self) -> tuple[tuple[str, str, str, str, str], ...]:
        return tuple(tuple(line.split(",")) for line in self._lines)  # type: ignore[misc]

    @cached_property
    def _by_name(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, row in enumerate(self._rows):
            index.setdefault(row[1], []).append(number)
        return index

    @cached_property
    def _by_short(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = {}
        for name, numbers in self._by_name.items():
            index.setdefault(shorten(name), []).extend(numbers)
        return index

    @cached_property
    def _by_code(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, row in enumerate(self._rows):
            index.setdefault(row[0], []).append(number)
        return index

    @cached_property
    def _provinces(self) -> frozenset[str]:
        return frozenset(shorten(row[1]) for row in self._rows if row[0].endswith("0000"))

    @cached_property
    def _by_parent(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, row in enumerate(self._rows):
            index.setdefault(row[2] or COUNTRY, []).append(number)
        return index

    def _row(self, number: int) -> _Row:
        """The row, made when it is first asked for."""
        if number not in self._made:
            self._made[number] = self._make_row(number)
        return self._made[number]

    def _make_row(self, number: int) -> _Row:
        code, name, parent, first, last = self._rows[number]
        level = "province" if code.endswith("0000") else "prefecture" if code.endswith("00") or not _is_county(code) else "county"
        return _Row(Place(code, name, level, parent or COUNTRY), int(first or 0), int(last or 9999))

    def places(self, name: str, *, within: str = "", year: int | None = None) -> tuple[Place, ...]:
        """All places of that full or short name, the highest first: those of ``year`` (without one: today), else former ones.

        ``within`` is a code or a name; only places below it are given. A place that was renamed stands under each name.
        """
        if name in ("全国", "中国", "中华人民共和国", "我国"):
            return (NATION,)
        numbers = self._by_name.get(name) or self._by_short.get(name)
        if not numbers:
            return ()
        rows = [self._row(number) for number in numbers]
        if within:
            codes = {within} if within.isdigit() else {place.adcode for place in self.places(within, year=year)}
            rows = [row for row in rows if codes & set(self._codes_above(row.place))]
        rows = [row for row in rows if _distance(row, year) == 0] or rows
        rows.sort(key=lambda row: (_distance(row, year), _LEVELS[row.place.level], -row.last))
        return tuple(row.place for row in rows)

    def place(self, name: str, *, within: str = "", year: int | None = None) -> Place | None:
        """The place of that name, or None where there is none or where several of one rank share the name (朝阳区)."""
        found = self.places(name, within=within, year=year)
        if not found:
            return None
        return found[0] if len({place.parent for place in found if place.level == found[0].level}) == 1 else None

    def by_code(self, adcode: str, year: int | None = None) -> Place | None:
        """The place that bears the code, under its name of ``year`` (without one: its latest)."""
        if adcode == COUNTRY:
            return NATION
        rows = [self._row(number) for number in self._by_code.get(adcode, [])]
        return min(rows, key=lambda row: (_distance(row, year), -row.last)).place if rows else None

    def children(self, adcode: str, year: int | None = None) -> tuple[Place, ...]:
        """The places right below, as of ``year`` (without one: today), by code."""
        rows = (self._row(number) for number in self._by_parent.get(adcode, []))
        return tuple(row.place for row in rows if _distance(row, year) == 0)

    def above(self, adcode: str) -> tuple[Place, ...]:
        """The places above, nearest first, the country last."""
        found = []
        place = self.by_code(adcode)
        while place and place.parent:
            place = self.by_code(place.parent)
            found += [place] if place else []
        return tuple(found)

    def is_ambiguous(self, name: str) -> bool:
        """Whether a short name is an ordinary word as well, and so no place unless more is said (和平, 城区, 朝阳)."""
        return name in self._ambiguous or len(name) < 2

    def names_within(self, adcode: str, year: int | None = None) -> Mapping[str, Place]:
        """Every name, former ones too, and every safe short name of the place, of those below it and of those above it.

        Where two share a name, the nearer in time to ``year``, then the higher one has it; 河北 is the province even in 天津,
                which has a district of that name. Names that are ordinary words as well are left out (``is_ambiguous``).
        """
        own = [self._row(number) for number in self._by_code.get(adcode, [])]
        rows = [*own, *self._below(adcode), *(_Row(place, 0, 9999) for place in self.above(adcode))]
        rows.sort(key=lambda row: (_distance(row, year), _LEVELS[row.place.level], -row.last))
        names: dict[str, Place] = {}
        for row in rows:
            if not self.is_ambiguous(row.place.name):
                names.setdefault(row.place.name, row.place)
        for row in rows:
            short = shorten(row.place.name)
            if not self.is_ambiguous(short) and (row.place.level == "province" or short not in self._provinces):
                names.setdefault(short, row.place)
        return MappingProxyType(names)

    def names(self, level: str, year: int | None = None) -> tuple[tuple[str, Place], ...]:
        """Short name and place of every place of one level that existed in ``year`` (without one: today)."""
        if (level, year) not in self._named:
            rows = [row for row in map(self._row, range(len(self._rows))) if row.place.level == level and _distance(row, year) == 0]
            self._named[level, year] = tuple((shorten(row.place.name), row.place) for row in rows)
        return self._named[level, year]

    def _below(self, adcode: str) -> Iterator[_Row]:
        for number in self._by_parent.get(adcode, []):
            row = self._row(number)
            yield row
            if row.place.level != "county" and row.place.adcode != adcode:
                yield from self._below(row.place.adcode)

    def _codes_above(self, place: Place) -> Iterator[str]:
        yield place.adcode
        yield place.parent
        if place.parent and not place.parent.endswith("0000"):
            yield place.parent[:2] + "0000"


def _is_county(code: str) -> bool:
    return not code.endswith("00")


def _distance(row: _Row, year: int | None) -> int:
    """By how many years the row misses the year; 0 where it holds."""
    if year is None:
        return 0 if row.last == 9999 else 9999 - row.last
    return max(row.first - year, year - row.last, 0)
