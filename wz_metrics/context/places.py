"""Which place a row is about: a place named at the head of its phrase, else the article's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.grammar.trie import trie_pattern
from wz_metrics.model import Article
from wz_metrics.structure.gazetteer import Gazetteer, shorten

ZONES = (
    "(?:临空经济区|空港经济区|临空区|空港区|经济技术开发区|经济开发区|经开区|开发区|高新技术产业开发区|高新技术开发区|高新区|产业集聚区|保税区|综合保税区|综保区"
    + "|新区|自贸区|工业园区)"
)
ZONE_SHORT = {
    "经济技术开发区": "经开区",
    "经济开发区": "经开区",
    "高新技术产业开发区": "高新区",
    "高新技术开发区": "高新区",
    "综合保税区": "综保区",
}
OWN = re.compile(r"^(?:全[市省区县州盟旗](?!性)|[我本][市省区县州盟])")  # 全市性会议 is a kind of meeting
NARROW = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05, 0xFF0E)}
WIDE = re.compile(f"[{''.join(map(chr, NARROW))}]")
COMPOUND = re.compile(r"沙地|沙漠|草原(?!站)|[烟酒电糖]厂|水电站|港|湾|大桥|高速|铁路|高铁|大道|水库|火车站|油田|煤矿")
AIRPORT = re.compile("(?:国际)?机场")  # of the city, though a county lends it its name
TOWN = re.compile("[\u4e00-\u9fff]{0,2}(?:新城|片区|组团)")  # the county is a piece of its name: 集美新城
FIRST_OF = re.compile("[—–-]|河(?![道长])|[^、]{0,12}等(?!级)")  # 盖州葡萄等4个品牌: the place of the first alone
LISTED = 9  # 集美新城、马銮湾新城…: the first of several is not the place of all
# 改造 | 瑞安 | 老旧小区: what is done there, not a road or a port that a county lends its name
ACT = re.compile("(?:新建|改造|建成|建设|完成|启动|推进|加快|实施|开工建设|续建|扩建|新增)+")
LOCAL = re.compile(f"(?!{COMPOUND.pattern}|(?:国际)?机场|[、和及与至到（(]|[^、]{{0,14}}[、等])")
OWN_WORDS = ("全区", "我区", "本区", "自治区", "全自治区")
ALIAS = re.compile("^[（(][^（）()]{2,8}[市县区][）)](?=.{2})")  # 温州湾新区（龙湾区） | 新招引项目
SECTOR = re.compile("(第[一二三]产业|服务业)(占比|比重)")
NATION = ("全国", "100000")
ALONE = frozenset(("中国", "全国"))  # a nation's name also says among whom others rank
CORE = ("市区", "中心城区", "中心城市", "主城区", "城区", "中心市区", "市辖区", "主城五区", "主城六区", "主城四区", "老城区")
CORE_START = re.compile("(?:市(?=中|主|城))?(市区|中心城区|中心城市|主城区|城区|中心市区|老城区)")
DISTRICT = re.compile("^地区(?:辖区|境内)?(?:共?有)?(?=.{2})(?!生产|经济|性|级)")  # of a place that is a 地区 itself
PER_HEAD = re.compile("^([^每]{3,}?(?:量|数|率))[超达]?每([千万]人口?)$")  # 食品抽检量超每千人 | 6.5批次
HEREAFTER = re.compile("[,，、]下同(?=[)）])|[(（]下同[)）]|^\\$+|\\$+$")


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The places that an article may name: a scanner over their names, one over all of them that may be ``listed`` (with those
    that are ordinary words as well), and what they are called in full."""

    scanner: re.Pattern[str]
    listed: re.Pattern[str]
    names: Mapping[str, tuple[str, str]]
    home: tuple[str, str]
    zones: re.Pattern[str]
    city: str


def compile_places(article: Article, gazetteer: Gazetteer) -> PlaceNames:
    """The names of the places inside the article's own, and of its zones."""
    names: dict[str, tuple[str, str]] = {}
    if article.adcode:
        for name, place in gazetteer.names_within(article.adcode, article.year).items():
            below = place.level == "province" if article.adcode == NATION[1] else place.adcode.startswith(article.adcode.rstrip("0"))
            if place.adcode != article.adcode and below and not gazetteer.is_ambiguous(name):
                names[name] = (place.name, place.adcode)
    every = dict(names)
    for place in gazetteer.children(article.adcode, article.year) if article.adcode else ():
        every.setdefault(place.name, (place.name, place.adcode))
        every.setdefault(shorten(place.name), (place.name, place.adcode))
    own = {article.region, re.sub("(?:[市省县区盟]|自治[州县区])$", "", article.region)} - {""}
    for name in own - ALONE:  # 三明位列中国地级市全面小康指数 | 第67位
        every.setdefault(name, (article.region, article.adcode))
    scanner = re.compile(trie_pattern(names) if names else r"(?!)")
    listed = re.compile(trie_pattern(every) if every else r"(?!)")
    owners = "|".join(map(re.escape, sorted(own, key=len, reverse=True)))
    short = article.region[:1] if len(article.region) > 1 else ""
    zones = re.compile(rf"(?:{'|'.join(filter(None, (owners, short, '市'))) or '(?!)'})?(?:国家级?|市级|省级)?({ZONES})")
    city = re.sub("(?:[市省县区盟]|自治[州县区])$", "", article.region)
    return PlaceNames(scanner, listed, every, (article.region, article.adcode), zones, city)


def name_zone(place: str, names: PlaceNames) -> str:
    """A zone as it is called from outside, by the city's name: 经济技术开发区 -> 温州经开区; one with a name of its own keeps it."""
    match = names.zones.fullmatch(place)
    if not match or not names.city or len(names.city) > 4:
        return place
    return names.city + ZONE_SHORT.get(match.group(1), match.group(1))


def _plain(phrase: str, home: str) -> str:
    """A phrase without 下同 in its brackets, of a 地区 without that word, how many there are by head."""
    phrase = PER_HEAD.sub(r"每\2\1", phrase) if "每" in phrase else phrase
    phrase = DISTRICT.sub("", phrase) if home.endswith("地区") else phrase
    return (HEREAFTER.sub("", phrase) or phrase) if "下同" in phrase or "$" in phrase else phrase


def _lends_its_name(rest: str, code: str) -> bool:
    """Whether a place in front of ``rest`` is only part of a name, or that of the first of several things."""
    if COMPOUND.match(rest) or "、" in rest[:LISTED] or (AIRPORT.match(rest) and not code.endswith("00")):
        return True
    return FIRST_OF.match(rest) is not None and not TOWN.match(rest)


def locate(indicator: str, place: str, names: PlaceNames) -> tuple[str, str, str, bool]:
    """Region, adcode, the indicator without the place's name, and whether the region came from context."""
    home, code = names.home
    indicator = indicator.translate(NARROW) if WIDE.search(indicator) else indicator
    phrase = _plain(OWN.sub("", indicator) or indicator, home)
    if home.endswith("省") and "占全省比" not in phrase:
        phrase = phrase.replace("占全省", "占")
    if sector := SECTOR.fullmatch(phrase):
        phrase = f"{sector[1]}增加值{sector[2]}"
    if home and phrase.startswith(home) and len(phrase) > len(home) + 1:
        phrase = ALIAS.sub("", phrase[len(home) :]).removeprefix("的")
    if names.city and phrase.startswith(f"{names.city}地区生产总值"):
        phrase = phrase[len(names.city) :]
    if names.city and phrase.startswith(names.city):
        phrase = (
            re.sub("^(?:全市|全省|全区|全县|全州|地区(?!生产)|市(?=.{4}))", "", phrase[len(names.city) :])
            if re.match("全[市省区县州]|地区(?!生产)", phrase[len(names.city) :])
            else phrase
        )
    core = CORE_START.match(phrase, len(names.city)) if names.city and home.endswith("市") and phrase.startswith(names.city) else None
    if core and len(phrase) > core.end() + 1 and phrase[core.end()] not in "、和及与":
        return names.city + core[1], "", phrase[core.end() :], False
    if place in CORE and home.endswith("市") and place not in phrase:
        return home[:-1] + place if place != "市区" else home + "区", "", phrase, False
    if place in names.names:
        return *names.names[place], phrase.replace(place, "", 1) if len(phrase) > len(place) + 1 else phrase, False
    match = names.scanner.match(phrase)
    if match and len(phrase) > match.end() + 1 and match.group() in names.names and phrase[match.end()] not in "、和及与至到（(":
        rest = re.sub("^(?:的|全[县市区])", "", phrase[match.end() :])
        if _lends_its_name(rest, names.names[match.group()][1]):
            return home, code, phrase, place == ""
        region, adcode = names.names[match.group()]
        return region, adcode, phrase if TOWN.match(rest) else rest or phrase, False
    act = ACT.match(phrase)
    inside = names.scanner.match(phrase, act.end()) if act and not match else None
    if act and inside and len(phrase) > inside.end() + 1 and inside.group() in names.names and LOCAL.match(phrase, inside.end()):
        return *names.names[inside.group()], act.group() + phrase[inside.end() :].removeprefix("的"), False
    if place.endswith("区") and place not in (*OWN_WORDS, *CORE):
        rest = re.sub("^(?:的|力争|确保|预计)", "", phrase.removeprefix(place))
        alone = len(rest) < 2 or rest in ("投资", "投入", "总投资") or rest.startswith(("综合", "在", "排名", "位次", "("))
        return name_zone(place, names), "", phrase if alone else rest, False
    return home, code, phrase, place == ""
