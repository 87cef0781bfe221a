"""Labels of rows and columns that are places: 广州市, 全市, 市区."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wz_metrics import expressions as re
from wz_metrics.structure.gazetteer import Gazetteer, Place, shorten

LEVELS = {
    "全国": "country",
    "全省": "province",
    "全区": "",
    "全市": "",
    "全县": "county",
    "全州": "prefecture",
    "全盟": "prefecture",
    "全旗": "county",
}
CORE = frozenset(("市区", "中心城区", "主城区", "市辖区"))
ZONE = re.compile(
    r"(?:开发区|经开区|高新区|新区|保税区|示范区|功能区|园区|度假区|集聚区|市直(?:属|单位)?|市本级|省直|区本级|县本级|管委会|管理区|试验区|新城|实验区)$"
)
TOLD = re.compile(r"各?(?:地区|市县?|县区|县市区?|区县|县\(?市、?区\)?|城市|省份?|省市区?|行政区划?|地市|市州|盟市|单位)(?:名称?)?")
RANKED = re.compile(r"[\u4e00-\u9fff](?:[省市县区州盟旗]|地区)$")
UNNAMED = re.compile(
    r"(?:经济技术|经济|高新技术产业|高新技术)?开发区|经开区|高新区|(?:综合)?保税区|新区|市直(?:属|单位|机关)?|市本级|生态园|度假区|产业集聚区"
)
FEWEST = 2
ALL = re.compile(r"(?:全[国省市区县州盟旗]|[本我][省市区县])(?:总计|合计|平均)?")


@dataclass(frozen=True, slots=True)
class Locality:
    """A place that a label names; ``core`` is a word such as 市区 for a part of the report's own place."""

    name: str = ""
    adcode: str = ""
    core: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """The place that a report is about, and the gazetteer with the year in which names are looked up."""

    gazetteer: Gazetteer
    region: str = ""
    adcode: str = ""
    year: int | None = None

    @property
    def names(self) -> frozenset[str]:
        """What the report's place is called."""
        return frozenset({self.region, shorten(self.region)} - {""})


def find_localities(labels: Sequence[str], home: Home, *, stub: str = "") -> Mapping[str, Locality]:
    """Which of some labels (as ``parse_label`` names them) are places: 全市 and 全国 always, others if most of them are or if the
    header over them, the ``stub``, says so.

    Places are looked up below the place that most of them share, so that 朝阳 among the districts of 北京 is its district.
    """
    words = list(dict.fromkeys(filter(None, labels)))
    found = {each: locality for each in words if (locality := _find_all(each, home))}
    rest = [each for each in words if each not in found]
    told = TOLD.fullmatch(stub) is not None
    if not told and 2 * sum(RANKED.search(each) is not None for each in rest) < len(rest):
        return found
    named = {each: places for each in rest if (places := _look_up(each, home))}
    if not named or len(named) + len(found) < FEWEST or 2 * len(named) < len(rest):
        return found
    shared = Counter(code for places in named.values() for code in {place.parent for place in places})
    parent = shared.most_common(1)[0][0]
    above = home.gazetteer.by_code(parent, home.year)
    if above and not home.adcode:
        home = replace(home, region=above.name, adcode=above.adcode)
        found = {each: locality for each in words if (locality := _find_all(each, home))}
    for each, places in named.items():
        place = next((place for place in places if place.parent == parent), places[0])
        found[each] = Locality(place.name, place.adcode)
    return found | {each: _name_zone(each, home) for each in rest if each not in found and ZONE.search(each)}


def _name_zone(words: str, home: Home) -> Locality:
    """A zone among the counties of a city, called by the city where it has no name of its own: 经开区 -> 温州经开区."""
    return Locality(shorten(home.region) + words if home.region.endswith("市") and UNNAMED.fullmatch(words) else words)


def _find_all(words: str, home: Home) -> Locality | None:
    if words in home.names:
        return Locality(home.region, home.adcode)
    if words in CORE:
        return Locality(core=words)
    if not ALL.fullmatch(words):
        return None
    level = LEVELS.get(words[:2], "")
    own = home.gazetteer.by_code(home.adcode, home.year) if home.adcode else None
    if own is None or not level or own.level == level:
        return Locality(home.region, home.adcode)
    above = next((place for place in home.gazetteer.above(own.adcode) if place.level == level), None)
    return Locality(above.name, above.adcode) if above else Locality(home.region, home.adcode)


def _look_up(words: str, home: Home) -> Sequence[Place]:
    """The places of that name below the report's own, else all of that name; a name of one character is none."""
    words = re.sub(r"\([^()]*\)$", "", words)
    if len(words) < 2:
        return ()
    inside = home.gazetteer.places(words, within=home.adcode, year=home.year) if home.adcode and home.adcode != "100000" else ()
    inside = tuple(place for place in inside if place.adcode != home.adcode)
    return inside or (() if home.gazetteer.is_ambiguous(words) else home.gazetteer.places(words, year=home.year))
