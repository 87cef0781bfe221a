"""The part of the report's place that a clause is about, and how far it reaches: 市区新建公园5个，改造道路3条."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Setting, Walk
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase

ACTING = "[以个家新增建创批申整优完各全县支推加促发等在即级获由对向提确力争持强、]"  # characters of verbs and counts, not of names
NO_NAME = (
    "实施|创建|申报|申创|启动|提升|做强|做大|办好|用好|目前|当前|如今|截至|今年|去年|年底"
    "|出台|着力|理顺|深化|健全|规范|带动|引导|围绕|发挥|打造|[三两五]大|国家|省级|重点|高新|布局|年内|年末|锁定|依托|借助|利用|鼓励|突出|聚焦|产业|县域|城市|乡镇|镇村|其中|其他|其它|承载|实现|调控|商务|文旅|做好|赋予|把"
)
PREFIX = rf"(?!{NO_NAME})(?:(?!{ACTING})[\u4e00-\u9fff]){{2,4}}?"
ZONE = re.compile(
    r"(?:支持|推动|推进|确保|力争|加快|促进|全力|争取|同时|其中|实现|巩固|完善|扩大|放大|提高|落实|坚持|做好|赋予|制定|把)*("
    r"(?:{PREFIX}|市)?(?<!国家级)(?<!省级)(?:国家级?)?(?:经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新区|综合保税区|综保区|保税港区|保税区)"
    r"|(?:{PREFIX}|市|(?![各其])[\u4e00-\u9fff](?=开))开发区|(?:{PREFIX})?新区|(?:{PREFIX}|市)?(?:临空|空港|航空港)(?:经济)?区"
    r"|(?!.{0,3}(?:自贸|人口|联动|城乡)){PREFIX}(?:产业|工业)?(?:集中区|集聚区|聚集区|试验区|管理区|示范区|示范[(（]试验[)）]区))"
    r"(?=[\u4e00-\u9fff])(?!和|与|及|等|建设(?!(?:[^,。;、]{0,6})(?:加快|提速|加速|推进|步伐|进展|成效|快车道|突破|起势|加力|顺利)(?:[^,。;、]{0,6})(?:[,;]|\Z))|内|企业|管委会|创新|基础|平台|以|片区)".replace(
        "{PREFIX}", PREFIX
    )
)
ZONE_END = re.compile("(?:开发区|经开区|高新区|保税区|综保区|新区|经济区|空港区|集聚区|集中区|示范区)$")
PLACES = re.compile("园区|开发区|[市县]区?(?:$|、)|乡镇|街道")
ACTING_COUNTY = re.compile(
    "围绕|加快|依托|立足|着力|重点|突出|大力|推进|全力|强化|要|聚焦|发挥|做大|做强|抓|推动|建设|建成|完成|实施|开展|积极|持续|深入|充分|坚持|打造|力争|引进"
)
SHARED = re.compile("[、和及与至到（(等]|港|湾|大桥|高速|铁路|高铁|大道|水库|火车站|油田|煤矿|机场|范围|.{0,9}[、等]")
OTHER = re.compile("(?:片|园|示范|新|开发|高新|度假|试验|保税)区|产业园|新城|组团")
ANY_ZONE = re.compile("(?<!地)区")
ELSEWHERE = re.compile(
    "农村|农民|污染物排放|新村|旗县|县县|乡镇|镇级|村级|乡村|行政村|县城|县级|各县|每个|城镇化率|森林|农业|粮食|地表水|[省市区县]级开发区|城乡"
)
GENERAL = re.compile("环境|水平|品质|面貌|功能|一体化|经济|建设|管理|居民")
EXTENT = re.compile("(?:.*(?:区域|区划|规划|建成区|城区|市区|国土))?面积|(?:常住|户籍|总|城区|城市|城镇)?人口")
# What belongs to a town: it goes on with it where a sentence opened with the town
URBAN = re.compile("绿化|绿地|供[水热气暖]|燃气|天然气|污水|垃圾|道路|公交|停车|环卫|建成区|管网|机械化|路灯|公厕|泊位")
# What is done for the built-up part of the place: 统筹实施 | 老城区 | 更新改造，整治旧住宅区327万平方米
TOWN_WORK = re.compile(
    "(?:全面|大力|统筹|继续|持续|深入|加快|全力|积极|着力|有序|扎实|强力|进一步|深化|实施|推进|提升|开展|启动|加强|强化|改善|完善|优化|改造提升|推动|抓好|加大)*"
    "(?P<place>市?(?:中心城区|中心城市|主城区|老城区|市城区|中心市区|市区|城区))(?![、和及与以向到至范内周县村])"
    "[\u4e00-\u9fff”“]{0,14}?(?:改造|建设|整治|治理|更新|提升|水平|能力|功能|行动|计划|工程|品质)[”]?"
    "(?:(?:深入|加快|全面|扎实|有序|强力|纵深|稳步|快速|全力|持续|不断|明显|显著)*(?:推进|实施|提升|提高|提速|启动|展开|铺开|完善|改善|增强|加快))?\\Z"
)
AIR = re.compile("空气|优良|PM|颗粒物|重污染")
# It stays in the name of what its own clause counts, and holds for the clauses behind: 中心城区实施重点项目33个，完成投资75亿元
TOWN = re.compile("市?(?P<place>中心城区|中心城市|(?<!中心)城区)(?![、和及与以向到至范规划骨框化])")

LISTED = re.compile("[、等]")
CORE = ("市区", "中心城区", "中心城市", "主城区", "城区", "中心市区", "老城区", "市城区")


def hear_place(segment: Segment, setting: Setting, walk: Walk) -> str:
    """The place that holds behind a clause without a number: the one that opens it (市区…，新建车位5300个), none where another
    subject opens it, else that of before."""
    opening = next((token for token in segment.tokens if token.code not in "mATjegi"), None)
    if opening is None:
        return walk.place
    work = TOWN_WORK.match(setting.folded, segment.start, segment.end)
    if work:
        walk.placed, walk.told = segment.start, ""
        return work["place"].removeprefix("市") if work["place"] != "市区" else "市区"
    zone = _find_zone(segment, setting)
    if zone and zone.start(1) > segment.start and setting.folded.endswith(("建设", "提升", "发展"), segment.start, segment.end):
        zone = None  # 加快高新区外贸基地建设: one thing of several, and what follows is another
    county = _find_county(segment, opening, setting)
    if county:
        walk.placed, walk.told = segment.start, ""
        return county
    if zone or (opening.code == "p" and opening.role in ("own", "core")):
        walk.placed = segment.start
        words = setting.text[opening.end : segment.end]
        general = any(token is opening for token in segment.tokens[:2]) and segment.tokens[0].code != "e" and GENERAL.search(words)
        walk.told = "" if zone or opening.role != "core" or general else words
        return zone[1] if zone else setting.text[opening.start : opening.end]
    subject = segment.tokens[0].code in "xn" and any(token.code in "AegLl" for token in segment.tokens[1:])
    return "" if subject else walk.place


def _find_zone(segment: Segment, setting: Setting) -> re.Match[str] | None:
    """The zone that opens a segment; most have no 区 but that of 地区, which is quickly seen."""
    named = ANY_ZONE.search(setting.folded, segment.start, segment.end)
    return ZONE.match(setting.folded, segment.start, segment.end) if named else None


def _find_county(segment: Segment, opening: Token, setting: Setting) -> str:
    """The county that opens a sentence and acts in it: 平昌县 | 围绕食品产业; empty where none does."""
    if (segment.start and setting.folded[segment.start - 1] in ",、") or segment.tokens[0].code in "eA":
        return ""
    county = setting.listed.match(setting.folded, opening.start, segment.end)
    if county is None:
        return ""
    following = next((token for token in segment.tokens if token.start == county.end()), None)
    acts = following is not None and following.code in "ecG" and not following.role
    named = setting.places.match(setting.folded, opening.start, segment.end)
    alone = named and len(named.group()) > 2 and named.group()[-1] in "市县区" and not SHARED.match(setting.folded, named.end())
    acts = acts or bool(alone) or ACTING_COUNTY.match(setting.folded, county.end()) is not None
    return setting.text[county.start() : county.end()] if acts else ""


def place_of_all(tokens: Sequence[Token], walk: Walk) -> str:
    """The place that a whole sentence is about, as it opens with it; what goes on behind a ； is about it too."""
    opening = next((token.start for token in tokens if token.code not in "mATe,"), -1)
    return walk.place if walk.placed <= opening else ""


def settle_place(phrase: Phrase, left: Sequence[Token], segment: Segment, setting: Setting, walk: Walk) -> str:
    """The place of the claims of one group; what it says of its place holds for the clauses behind it."""
    if phrase.place:
        opens = next((token.code for token in left if token.code not in "mAT"), "") == "p"
        if opens or walk.place:
            walk.place, walk.placed, walk.told = phrase.place, segment.start, ""
        return phrase.place
    near = setting.text[left[-1].start : left[-1].end] if left else ""
    known = setting.places.fullmatch(near) and not any(token.code == "j" for token in left)
    if known or (left and left[-1].code == "p" and left[-1].role == "core"):
        return near  # 完成 | 市区 | 3家农商行重组
    town = _find_town(left, segment, setting)
    if town:
        walk.place, walk.placed, walk.told = town, segment.start, ""
        return ""
    zone = _find_zone(segment, setting) if left and left[0].start == segment.tokens[0].start else None
    county = _find_county(segment, left[0], setting) if left and left[0].start == segment.tokens[0].start and not zone else ""
    if zone or county:
        walk.place, walk.placed, walk.told = zone[1] if zone else county, segment.start, ""
    elif walk.place and walk.placed != segment.start and not segment.aside and not _goes_on(phrase, left, segment, setting, walk):
        walk.place = ""
    elif walk.place in ("中心城区", "中心城市", "城区") and ELSEWHERE.search(phrase.text):
        walk.place = ""  # 中心城区8所学校、| 农村100所幼儿园
    return walk.place


def place_counted(phrase: Phrase, right: Sequence[Token], setting: Setting) -> Phrase:
    """A phrase with the part of the place that opens the counted noun: 改造80个 | 市区 | 农贸市场."""
    first = 1 if right and right[0].code == "o" else 0
    if phrase.place or len(right) < first + 2 or (right[first].code, right[first].role) != ("p", "core"):
        return phrase
    together = setting.folded.startswith("一体", right[first].end)  # 市区一体项目
    named = right[first + 1].code in "xne" and not together
    return replace(phrase, place=setting.text[right[first].start : right[first].end]) if named else phrase


def _find_town(left: Sequence[Token], segment: Segment, setting: Setting) -> str:
    """The built-up part of the place that a segment opens with: 中心城区 | 建成停车场12个; empty where it opens with anything else."""
    opening = next((token for token in segment.tokens if token.code not in "mAT"), None)
    if opening is None or opening.code not in "xn" or not left or left[0].start > opening.start:
        return ""
    town = TOWN.match(setting.folded, opening.start, left[-1].end)
    number = next((token.start for token in segment.tokens if token.code == "Q"), segment.end)
    return town["place"] if town and not LISTED.search(setting.folded, town.end(), number) else ""


def _goes_on(phrase: Phrase, left: Sequence[Token], segment: Segment, setting: Setting, walk: Walk) -> bool:
    """Whether a clause is about the place of the clause before: it has no subject of its own, or nearly the same."""
    if ELSEWHERE.search(phrase.text):
        return False
    last = walk.claims[-1] if walk.claims else None
    if last and last.place == walk.place and last.clause[0] == segment.start and left and setting.folded[left[0].start - 1] in "、和及与":
        return True  # 世界500强1个、| 央企2个
    here = [claim.indicator for claim in walk.claims if claim.place == walk.place]
    if walk.told and not here:  # 主城区公交分担率提高，新建停车泊位: what was told of the place is something else
        return _alike(phrase.text, walk.told)
    if walk.place in CORE and URBAN.search(phrase.text) and not (walk.told and not here):
        return True
    if (phrase.event and not OTHER.search(phrase.holder)) or next((token.code for token in left if token.code not in "mAT"), "") in tuple(
        "LlcGe"
    ):
        return True
    if ZONE_END.search(walk.place) and setting.folded[max(0, walk.placed - 1)] not in ",、":
        if phrase.text in setting.heads.complete and not any(token.code == "p" for token in left):
            return True  # 三江新区高质量发展，| 地区生产总值突破2000亿元
        if (not left or left[-1].code == "E") and not PLACES.search(phrase.text):
            return True  # 高新区探索快速落实机制，| 93个项目开工; 经开区重点打造功能区，确保数据中心等 | 30个项目开工
        if EXTENT.fullmatch(phrase.text) and "规划" not in phrase.text:
            return True  # 五象新区产城融合加快，建成区面积达 | 62平方公里
    if walk.place in CORE and not left and not PLACES.search(phrase.text):
        return True  # 加快中心城区建设，| 23条道路完成改造
    if EXTENT.fullmatch(phrase.text) and any(EXTENT.search(claim.indicator) for claim in walk.claims[-2:]):
        return True  # 市区面积由884平方公里增加到1534平方公里，| 人口…
    return bool(left) and any(_alike(phrase.text, each) or (AIR.search(each) and AIR.search(phrase.text)) for each in here[-4:])


def _alike(words: str, others: str) -> bool:
    """Whether two phrases share two characters that stand together."""
    return any(words[at : at + 2] in others for at in range(len(words) - 1))


def place_of_subject(subject: str, number: int, place: str, carried: bool, walk: Walk) -> str:
    """The place of one of the subjects of a clause: one from an earlier clause keeps the place that it had there, and a later one that
    is of elsewhere has none: 市区居民收入、农村居民收入."""
    if not carried:
        return "" if number and ELSEWHERE.search(subject) else place
    return next((claim.place for claim in reversed(walk.claims) if claim.indicator == subject), place or _place_of_stem(subject, walk))


def _place_of_stem(subject: str, walk: Walk) -> str:
    """The place of those just counted, for what is told of them: 90项市区重点项目完成 | 投资."""
    last = walk.claims[-1] if walk.claims else None
    stem = last.indicator.removeprefix(walk.topic.event) if last else ""
    return last.place if last and stem and subject.startswith(stem) else ""
