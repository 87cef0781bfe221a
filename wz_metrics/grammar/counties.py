"""What is stated of counties and zones of the report's place, one or several of them: 惠民县、阳信县超过10亿元."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wz_metrics import expressions as re
from wz_metrics.grammar.contests import name_contest
from wz_metrics.grammar.discourse import Claim, Scene, Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.splitting import split_items
from wz_metrics.grammar.subjects import Topic, join_topic

ZONE = re.compile(
    r"(?!国家级|省级|[各个该全三四]|重点)[\u4e00-\u9fff]{0,6}?(?:经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新区|开发区|综合保税区|综保区|新区|新城|示范区"
    r"|试验区|产业园|工业园|管理区|集聚区|聚集区|集中区|临空区|港区)(?:[(（][^()（）]{2,16}[)）])?"
)
# How many they are together: 藁城、鹿泉、正定、栾城四个县(市)
TOGETHER = re.compile(r"[一二三四五六七八九十两\d]{1,2}个?(?:区|县|市|县市|县[(（]市[)）]|县[(（]?市?、?区[)）]?|县市区|区县)$")
PASSING = re.compile(r"(.{2,20}?)(?:超过?|突破|过|达到?|上|在)[\d十百千万.]+(?:亿|万)?元(?:以上)?(?:的)?(?:县|区|市|乡|镇|园)")
# Places by their kind alone, and by what they are to the whole: 五县(市), 其他县, 各县区, 中心城区
GROUP = re.compile(
    r"(?:市)?中心城区|主城区|城区|县城|县域|乡镇|岛内|岛外|近郊|远郊|山区|平原"
    r"|(?:其他|其它|其余|另外|各个?|所有|[一二三四五六七八九十两\d]{1,2}个?)"
    r"(?:县市区|县区|区县|市县|县市|区市|县[(（]市[)）]|县[(（]?市?、?区[)）]?|区[(（]县?、?市[)）]|市[(（]县、?区?[)）]|县|区|市|乡镇|镇街|开发区|园区)"
)
GROUP_HEAD = re.compile(f"^(?:{GROUP.pattern}|城市|城镇|农村)(?=.{{3}})")
STATED = frozenset(("money", "percent", "point", "density"))
CHANGING = frozenset(("level", "baseline", "growth", "change"))
PLACED = re.compile("[区园县市镇乡村]$")
UNKNOWN = re.compile("[\u4e00-\u9fff]{2,3}")
CONTEST = re.compile("(?:实力|竞争力|水平|质量|环境|满意度|指数|评价|考核)$")
PUSHED = re.compile("^(?:推动|推进|支持|促进|实现|带动|助推)")
RANKED = re.compile("在|于|综合$|综合排|位次$|排名|$")
NEAR = 4
SHORTEST, LONGEST = 4, 14


class Counties(NamedTuple):
    """The places that open a phrase, and what it goes on with: 瑞安、永嘉 | 地区生产总值."""

    names: tuple[str, ...]
    rest: str


def read_counties(text: str, setting: Setting) -> Counties | None:
    """The counties and zones that open a noun phrase; None where it opens with anything else."""
    items = split_items(text, 0)
    last = _match_place(items[-1], setting) if items else ""
    if not last or not all(_match_place(item, setting) == item for item in items[:-1]):
        return None
    names = (*items[:-1], last)
    zones = len(names) > 1 or not names[0].endswith("园")
    known = any(setting.places.fullmatch(name) for name in names) or (zones and all(ZONE.fullmatch(name) for name in names))
    rest = items[-1][len(last) :]
    alone = rest in setting.heads.complete and text not in setting.heads.complete and not rest.startswith(("机场", "港", "货物"))
    known = known or (alone and bool(setting.listed.fullmatch(last)))  # 安定 | 经济总量
    return Counties(names, rest) if known else None


def _match_place(item: str, setting: Setting) -> str:
    county, zone = setting.listed.match(item), ZONE.match(item)
    if not county or (zone and zone.end() > county.end() and not zone.group().endswith("园")):
        return zone.group() if zone else ""
    return county.group()


class Places(NamedTuple):
    """The places of a list, one name empty for each that is no county and stands before what is stated (``before``)."""

    names: tuple[str, ...]
    before: tuple[str, ...]


def read_places(text: str, setting: Setting, listing: bool) -> Places | None:
    """The places that are all of a phrase: counties, groups of them (五县(市)), and among counties those that are not known; ``listing``
    says that the clause before told something of counties. None for any other phrase."""
    together = TOGETHER.search(text)
    alone = together and together.start() and text[together.start() - 1] not in "、和及与"  # 鹿城、龙湾 | 两区, 鹿城及 | 三县
    items = split_items(text[: together.start()] if together and alone else text, 0)
    known = [setting.listed.fullmatch(item) is not None or ZONE.fullmatch(item) is not None for item in items]
    grouped = [GROUP.fullmatch(item) is not None for item in items]
    guessed = listing or (any(known) and len(items) > 1)
    if not items or not all(
        is_known or is_group or (guessed and UNKNOWN.fullmatch(item))
        for item, is_known, is_group in zip(items, known, grouped, strict=True)
    ):
        return None
    if not any(known) and not any(grouped):
        return None
    return Places(
        tuple(item * each for item, each in zip(items, known, strict=True)),
        tuple(item * (not each) for item, each in zip(items, known, strict=True)),
    )


def state_of_places(text: str, scene: Scene) -> tuple[list[str], tuple[str, ...]]:
    """What a number states of places of which not all are counties (汇川、新蒲突破700亿元, 各县达45%); both empty for others."""
    quantity, measure = scene.group[0], scene.match.frame.measure
    if quantity.sort not in STATED or measure not in CHANGING or (scene.right and scene.right[0].code == "o"):
        return [], ()
    places = read_places(text, scene.setting, bool(scene.walk.counties))
    if places is None or len(scene.group) not in (1, len(places.names)):
        return [], ()
    said = _say_before(scene)
    if not all(places.names):
        said = GROUP_HEAD.sub("", said)
    if not said or PLACED.search(said):
        return [], ()
    return [before + said for before in places.before], places.names if any(places.names) else ()


def state_of_counties(phrase: Phrase, scene: Scene) -> tuple[list[str], tuple[str, ...]]:
    """What a number states of each of the counties that a phrase opens with, and which they are; both empty for other phrases.

    Where it names nothing else, that is what was said before, of other places or in general: 地区生产总值跃上新台阶，仁怀突破2200亿元.
    """
    heads, count = scene.setting.heads, len(scene.group)
    text = PUSHED.sub("", phrase.text)
    named = ZONE.match(text)  # 工业聚集区: 聚集 is no verb there
    if not text or (phrase.event and text == phrase.text and not (named and named.end() > len(phrase.event))):
        return [], ()
    counties = read_counties(text, scene.setting)
    if counties is None and scene.match.frame.measure == "rank" and scene.setting.listed.fullmatch(text):
        counties = Counties((text,), "")  # 三明 | 位列中国地级市全面小康指数第67位
    found = scene.setting.places.search(text, 2) if counties is None else None
    if found and found.end() == len(text) and text[: found.start()] in heads.complete:
        return [text[: found.start()]], (found.group(),)  # 经济总量 | 仁怀突破2000亿元
    contest = _find_contest(counties, scene) if counties and count in (1, len(counties.names)) else ""
    if not contest and (counties is None or not counties.rest or TOGETHER.fullmatch(counties.rest)):
        told = state_of_places(text, scene)
        if told[0]:
            return told
    if counties is None or count not in (1, len(counties.names)):
        return [], ()
    names, rest = counties.names, counties.rest
    if contest:
        return [contest] * len(names), names
    if not rest:
        zones = not all(scene.setting.listed.fullmatch(name) for name in names)
        said = "" if zones and scene.group[0].sort == "count" else _say_before(scene)  # 粮食高产示范片120个、养殖示范区200个
        return ([said] * len(names), names) if said else ([], ())
    each = any(token.code in "sa" for token in scene.left)
    several = len(names) > 1 and scene.group[0].sort != "count" and (each or heads.measure.search(rest))
    pushed = text != phrase.text and rest in heads.complete  # 推动 | 安定区经济总量
    single = len(names) == 1 and rest in heads.complete and not scene.setting.places.fullmatch(names[0]) and not ZONE.fullmatch(names[0])
    told_of = _own_rate(rest, scene) if several and rest in heads.bare else rest
    return ([told_of] * len(names), names) if several or pushed or single else ([], ())


def _own_rate(rate: str, scene: Scene) -> str:
    """A bare rate with what the clauses before are about, but for those about places: 推进生活垃圾分类，…，海沧、集美 | 覆盖率."""
    fits = (words for words, _ in reversed(scene.walk.said) if SHORTEST <= len(words) <= LONGEST and not words.endswith(rate))
    said = (words for words in fits if not GROUP.match(words))
    about = next(said, "") if rate.endswith("率") else ""
    return join_topic(Topic(subjects=(about,)), rate, scene.setting.heads) if about else rate


def _find_contest(counties: Counties, scene: Scene) -> str:
    """What a rank of counties is in, where they are all that its subject names."""
    ranked = scene.match.frame.measure == "rank" or (scene.match.frame.measure == "change" and scene.group[0].unit.endswith(("位", "位次")))
    if not ranked or not scene.left or not RANKED.match(counties.rest):
        return ""
    last = scene.setting.text.rfind(counties.names[-1], 0, scene.group[0].start)
    return name_contest(scene, last + len(counties.names[-1])) if last >= scene.left[0].start else ""


def _say_before(scene: Scene) -> str:
    """What the clauses before state in the same way; of towns that pass a sum (收入过10亿元的县7个) that sum."""
    walk, heads = scene.walk, scene.setting.heads
    for claim in reversed(walk.claims[-NEAR:]):
        passing = PASSING.match(claim.indicator) if claim.quantity.sort == "count" else None
        if passing and scene.group[0].sort == "money":
            return passing[1]
        counted = claim.quantity.sort == "count" and claim.quantity.unit != scene.group[0].unit
        if not counted and _is_alike(claim, scene):
            said = read_counties(claim.indicator, scene.setting)
            return (said.rest or _say_contest(scene)) if said else _without_place(claim.indicator, walk.claims)
    if scene.match.frame.measure == "rank":
        return _say_contest(scene)
    told = walk.topic.phrase
    return told if scene.group[0].sort == "money" and not walk.claims and heads.measure.search(told) else ""


def _without_place(indicator: str, claims: Sequence[Claim]) -> str:
    """What is stated of a place that stands before it, as it was stated of others: 新蒲地区生产总值 behind 地区生产总值."""
    return next((each.indicator for each in claims[-4 * NEAR :] if indicator.endswith(each.indicator)), indicator)


def _say_contest(scene: Scene) -> str:
    """In what places are ranked among those of a larger one: 进入 | 全省 | 县域经济综合实力前十位."""
    tokens = scene.left[scene.match.operator :]
    first = next((place for place, token in enumerate(tokens) if token.code == "p"), len(tokens)) + 1
    words = scene.setting.text[tokens[first].start : tokens[-1].end] if first < len(tokens) else ""
    return words if CONTEST.search(words) else ""


def _is_alike(claim: Claim, scene: Scene) -> bool:
    """Whether the number is stated as an earlier one: in the same dimension, as the same measure."""
    measures = {claim.measure, scene.match.frame.measure}
    return claim.quantity.sort == scene.group[0].sort and (len(measures) == 1 or measures <= {"level", "baseline"})


def acting_counties(left: Sequence[Token], setting: Setting) -> tuple[str, ...]:
    """The counties of which each does something: 甘州区、民乐县 | 分别 | 安排1000万元; none where they act together."""
    end = next((place for place, token in enumerate(left) if token.code in "sa"), 0)
    if not end or any(token.code not in "xnjpQ()" for token in left[:end]):
        return ()
    text = setting.text[left[0].start : left[end - 1].end]
    counties = read_counties(TOGETHER.sub("", text), setting)
    return counties.names if counties and not counties.rest else ()
