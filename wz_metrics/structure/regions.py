"""The place that an article is about: from its title, meeting, speaker or issuer, else from the places that it names most."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wz_metrics.model import Defaults, Metadata
from wz_metrics.structure.gazetteer import COUNTRY, NATION, Gazetteer, Place, shorten
from wz_metrics.structure.openings import Opening
from wz_metrics.structure.rules import PlaceRule

_NATION = re.compile(r"中华人民共和国|全国人民代表大会|国务院|国家统计局")
_LEVELS = (("全省", "province"), ("全市", "prefecture"), ("全县", "county"), ("全区", "county"), ("全州", "prefecture"), ("全旗", "county"))
_SAMPLE = 20_000


def find_region(
    text: str,
    opening: Opening,
    gazetteer: Gazetteer,
    rules: tuple[PlaceRule, ...],
    metadata: Metadata,
    defaults: Defaults,
    year: int | None,
) -> tuple[str, str]:
    """Name and code of the place that the article is about; both empty where nothing says so.

    ``metadata.region``, given by the user for this file, comes first, ``defaults.region`` last.
    """
    if metadata.region:
        return _named(metadata.region, gazetteer, year)
    place = _from_opening(text, opening, gazetteer, rules, metadata, year) or _from_body(text, gazetteer, year)
    if place:
        return place.name, place.adcode
    return _named(defaults.region, gazetteer, year) if defaults.region else ("", "")


def _named(name: str, gazetteer: Gazetteer, year: int | None) -> tuple[str, str]:
    place = find_in_name(name, gazetteer, year)
    return (place.name, place.adcode) if place else (name, "")


def find_in_name(name: str, gazetteer: Gazetteer, year: int | None = None, text: str = "") -> Place | None:
    """The smallest place at the end of a name such as 浙江省温州市洞头区; ``text`` decides between places of one name."""
    for start in range(len(name) - 1):
        found = gazetteer.places(name[start:], year=year)
        if not found:
            continue
        if start >= 2:
            above = find_in_name(name[:start], gazetteer, year, text)
            found = (gazetteer.places(name[start:], year=year, within=above.adcode) if above else ()) or found
        return _choose(found, gazetteer, text)
    return None


def _choose(found: tuple[Place, ...], gazetteer: Gazetteer, text: str) -> Place:
    """Of places of one name the one whose upper places the text names most; the first where it names none."""
    if len({place.adcode for place in found}) == 1 or not text:
        return found[0]

    def named(place: Place) -> int:
        return sum(text.count(shorten(above.name)) for above in gazetteer.above(place.adcode) if above.adcode != COUNTRY)

    return max(found, key=named)


def _from_opening(
    text: str, opening: Opening, gazetteer: Gazetteer, rules: tuple[PlaceRule, ...], metadata: Metadata, year: int | None
) -> Place | None:
    sources = {
        "title": f"{opening.title}\n{metadata.title}",
        "meeting": opening.head,
        "speaker": opening.head,
        "behalf": text[:3000],
        "issuer": metadata.issuer,
    }
    for rule in rules:
        if rule.pattern is None:
            continue
        for found in rule.pattern.finditer(sources.get(rule.source, "")):
            place = find_in_name(found["place"], gazetteer, year, text[:_SAMPLE])
            if place:
                return place
    return NATION if _NATION.search(opening.title + opening.head) else None


def _from_body(text: str, gazetteer: Gazetteer, year: int | None) -> Place | None:
    """The place of the level that the text speaks of (全市, 全县 …) that it names most, at least three times."""
    sample = text[:_SAMPLE]
    word, level = max(_LEVELS, key=lambda each: sample.count(each[0]))
    if sample.count(word) < 3:
        return None
    best = max(_count(sample, level, gazetteer, year), key=lambda each: each[0], default=(0, None))
    return best[1] if best[0] >= 3 else None


def _count(text: str, level: str, gazetteer: Gazetteer, year: int | None) -> Iterator[tuple[int, Place | None]]:
    for short, place in gazetteer.names(level, year):
        if not gazetteer.is_ambiguous(short):
            yield text.count(short), place
