"""The place that an article is about: from its title, meeting, speaker or issuer, else from the places that it names most."""

from __future__ import annotations

from collections import Counter
from operator import add

from wz_metrics import expressions as re
from wz_metrics.model import Defaults, Metadata
from wz_metrics.structure.gazetteer import COUNTRY, NATION, Gazetteer, Place, shorten
from wz_metrics.structure.openings import Opening
from wz_metrics.structure.rules import PlaceRule

_NATION = re.compile("中[华華]人民共和[国國]|全[国國]人民代表大[会會]|[国國]务院|[国國]家[统統][计計]局(?!.{1,8}调查[总大]?队)")
_SPEAKS_FOR_NATION = re.compile("代表(?:中央人民政府|[国國]务院)")
_SAMPLE = 8_000
_HEAD = 1_500
OFTEN = 10
ZONES = {"经济技术开发区": "经开区", "高新技术产业开发区": "高新区"}
_RANKS = ("prefecture", "county", "province")


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
    sample = text[:_SAMPLE]
    place = _from_opening(text, opening, gazetteer, rules, metadata, year)
    place = place or _from_title(sample, opening.title, gazetteer, year) or _from_body(sample, gazetteer, year)
    place = place or _from_publisher(text[:_HEAD], gazetteer, rules, year)
    if place:
        zone = next(
            (found["place"] for rule in rules if rule.source == "zone" and rule.pattern and (found := rule.pattern.search(opening.title))),
            "",
        )
        if not zone or place.level == "county":
            return place.name, place.adcode
        city = shorten(place.name)
        return (zone if zone.startswith(city) else city + ZONES.get(zone, zone)), ""
    return _named(defaults.region, gazetteer, year) if defaults.region else ("", "")


def _named(name: str, gazetteer: Gazetteer, year: int | None) -> tuple[str, str]:
    place = find_in_name(name, gazetteer, year)
    return (place.name, place.adcode) if place else (name, "")


def find_in_name(name: str, gazetteer: Gazetteer, year: int | None = None, text: str = "") -> Place | None:
    """The smallest place at the end of a name such as 浙江省温州市洞头区; ``text`` decides between places of one name."""
    for start in range(len(name) - 1):
        found = gazetteer.places(name[start:], year=year)
        if not found or (gazetteer.is_ambiguous(name[start:]) and found[0].name != name[start:]):
            continue
        if start >= 2:
            above = find_in_name(name[:start], gazetteer, year, text)
            found = (gazetteer.places(name[start:], year=year, within=above.adcode) if above else ()) or found
        return _choose(found, gazetteer, text)
    return None


def _choose(found: tuple[Place, ...], gazetteer: Gazetteer, text: str) -> Place:
    """Of places of one name and rank the one whose upper places the text names most; the first where it names none."""
    found = tuple(place for place in found if place.level == found[0].level)
    if len(found) == 1 or not text:
        return found[0]

    def named(place: Place) -> int:
        return sum(text.count(shorten(above.name)) for above in gazetteer.above(place.adcode) if above.adcode != COUNTRY)

    return max(found, key=named)


def _from_opening(
    text: str, opening: Opening, gazetteer: Gazetteer, rules: tuple[PlaceRule, ...], metadata: Metadata, year: int | None
) -> Place | None:
    sources = {
        "title": f"{opening.title}\n{metadata.title}",
        "meeting": opening.head.replace("\n", ""),
        "speaker": opening.head,
        "behalf": text[:3000],
        "issuer": metadata.issuer,
    }
    found: list[Place] = []
    for rule in rules:
        if rule.pattern is None or rule.source not in sources:
            continue
        named = (find_in_name(match["place"], gazetteer, year, text[:_SAMPLE]) for match in rule.pattern.finditer(sources[rule.source]))
        place = next(filter(None, named), None)
        found += [place] if place else []
    if found:
        return _settle(found, text, gazetteer)
    return NATION if _NATION.search(opening.title + opening.head) or _SPEAKS_FOR_NATION.search(text[:1000]) else None


def _settle(found: list[Place], text: str, gazetteer: Gazetteer) -> Place:
    """The first place found; where another, neither above nor below it, contradicts, the one that the text names more often.

    A meeting that was misprinted as 苏州市 does not outweigh a report that speaks of 宿州 throughout.
    """
    above = {place.adcode for place in gazetteer.above(found[0].adcode)}
    rivals = [
        place
        for place in found[1:]
        if place.adcode not in above and found[0].adcode not in {each.adcode for each in gazetteer.above(place.adcode)}
    ]
    place = max([found[0], *rivals], key=lambda place: text.count(shorten(place.name)))
    return _correct(place, text, gazetteer)


def _correct(place: Place, text: str, gazetteer: Gazetteer) -> Place:
    """The place that a long text speaks of throughout, where the one of its opening is named nowhere else and so misprinted."""
    if len(text) < _SAMPLE or text.count(shorten(place.name)) > 1:
        return place
    spoken = _from_body(text[:_SAMPLE], gazetteer, None)
    often = spoken and spoken.level == place.level and text.count(shorten(spoken.name)) >= OFTEN
    return spoken if spoken and often else place


def _from_title(text: str, title: str, gazetteer: Gazetteer, year: int | None) -> Place | None:
    """The first place that the title names, in full, or short if the text names it as well; 乐清 in 【乐清市招商】."""
    for start in range(len(title) - 1):
        for end in range(min(len(title), start + 12), start + 1, -1):
            name = title[start:end]
            found = () if gazetteer.is_ambiguous(name) else gazetteer.places(name, year=year)
            if found and (found[0].name == name or text.count(name) >= 3):
                return _choose(found, gazetteer, text)
    return None


def _from_publisher(head: str, gazetteer: Gazetteer, rules: tuple[PlaceRule, ...], year: int | None) -> Place | None:
    """The place whose government publishes the page: 来源: 温州市人民政府办公室."""
    for rule in rules:
        for match in rule.pattern.finditer(head) if rule.source == "publisher" and rule.pattern else ():
            place = find_in_name(match["place"], gazetteer, year, head)
            if place:
                return place
    return None


def _from_body(text: str, gazetteer: Gazetteer, year: int | None) -> Place | None:
    """The place that the text names most, at least three times; a province only if it is named twice as often as any other.

    A name inside a longer one (连云 in 连云港) does not count. A text that names each city of a province, as a table does, is
    about the province.
    """
    provinces = {short for short, _ in gazetteer.names("province")}
    pairs = set(map(add, text, text[1:]))  # asked before the text is searched: few of thousands of names begin like it
    named = [
        (short, place)
        for level in _RANKS
        for short, place in gazetteer.names(level, year)
        if short[:2] in pairs and short in text
        if not gazetteer.is_ambiguous(short) and (level == "province" or short not in provinces)
    ]
    cities = Counter(place.parent for _, place in named if place.level == "prefecture")
    province, number = max(cities.items(), key=lambda each: each[1], default=("", 0))
    if number >= 8 and number > 0.7 * sum(cities.values()):
        return gazetteer.by_code(province)
    counts: list[tuple[float, Place]] = []
    for short, place in named:
        inside = sum(text.count(longer) for longer in {name for name, _ in named} if short != longer and short in longer)
        count = text.count(short) - inside
        if count >= 3:
            counts.append((count / 2 if place.level == "province" else count, place))
    best = max(counts, key=lambda each: each[0])[1] if counts else None
    if best and best.level == "county" and best.name[-1] in "县区" and text.count("全市") > text.count("全" + best.name[-1]):
        return gazetteer.by_code(best.parent, year)
    return best
