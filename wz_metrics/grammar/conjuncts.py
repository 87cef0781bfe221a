"""Which of the things that are named together behind a number it counts: 新开工5条 | 城市主干道 | 和小学、泵站的建设."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.works import END, WORK

# What starts a conjunct that is not counted: it says itself how many it means.
APART = re.compile(
    "各(?:类|种|县|区|市|乡镇|级各类|个)|所有|全部|《|其[他它余]|相关|有关|一大?批|一系列|若干|部分|多个|多项|数[十百千]|整个|全[市县区省](?!级)"
)
SUMS_UP = re.compile("等(?:一?系列|一批|[^、，]{0,8}(?:项目|工程|任务|工作|建设|行动|措施|设施)(?:建设)?$)")
SHARED = re.compile("j(?:z|rp|[zr].*Q$)")  # 获省科技奖 | 、占全省1/5, 获奖 | 、居全省首位
SERIES = re.compile("等(?:一?系列|一批)")
# What another kind of thing ends with; what does not is no thing, but work or what is told of those before it.
THING = re.compile(
    "(?:[站园厂场馆院校桥厕炉镇村港楼房]|小区|广场|绿地|交叉口|路口|桥梁|大桥|院区|校区|体系|平台|中心|学|室|隧道|水体|河道|沟道|项目|工程|企业|社区|码头|航道|枢纽|管网"
    "|水库|路灯|设施|系统|铁路|公路|高速|城市|综合体|流域|大道|[路街河线渠]|新区|片区|基地|机构|设备)$"
)
LONG_NAME = 8
ALONG = re.compile("沿线|两侧|周边|沿岸")
LINES = "路|街|道|线|河|渠|沟|巷|链|带|江|溪|河段|公路|铁路|通道|隧道|管道|管网|管线|岸线|水系|河涌|支流|措施|意见|政策|建议|线索|[一-龥]条"
HEADS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        unit: re.compile(f"(?:{heads})$")
        for units, heads in (
            ("条", LINES),
            ("公里|千米|里", LINES + "|堤|堤防|绿廊|生态廊道|护栏|河堤|网|廊|长廊|铁丝网|电缆|光缆|路灯|岸|堤坝|城墙|海堤|河湖"),
            (
                "座",
                "桥|桥梁|库|站|厂|塔|楼|城|城市|闸|水闸|坝|窑|矿|矿山|山|岛|馆|厕|公厕|隧道|公园|电站|高炉|转炉|炉|井|桩|煤矿|寺|码头|房|池|棚|园|场|碑|泊位|仓|大厦|驿站",
            ),
            ("台", "锅炉|炉|机|机组|设备|车|车辆|汽车|电梯|仪|器|机器人|机械|发动机|床|拖拉机|农机|装置|系统|塔机"),
            ("辆", "车|车辆|汽车"),
            ("所", "学校|校|幼儿园|园|院|医院|中学|小学|高中|中心|校区|室|站|所|点|大学|学院|馆|班"),
            ("栋|幢", "楼|房|房屋|建筑|大厦|住宅|厂房|宿舍|别墅|大棚|楼宇|校舍"),
        )
        for unit in units.split("|")
    }
)
ONES = re.compile("[百千万亿多余]+")
NO_WORKS = frozenset(HEADS) | {"户", "人", "名", "辆", "万户", "亩", "公顷", "平方米", "平方公里", "套", "吨"}


def counted_conjunct(objects: Sequence[Token], unit: str, setting: Setting) -> Sequence[Token]:
    """The tokens of a counted noun without the conjuncts that its number does not count.

    Those say themselves how many they are (以及各类园区), are no things of the kind that the unit counts (5条道路和小学), or are
    some of the works that 等 sums up (3座桥、下穿隧道等工程).
    """
    joints = [place for place, token in enumerate(objects) if place and token.code == "j"]
    if not joints:
        return objects
    unit, text = ONES.sub("", unit) or unit, setting.text
    end = objects[-1].end
    if (unit in NO_WORKS and SUMS_UP.search(text, objects[joints[0]].end, end)) or SERIES.search(text, objects[joints[0]].end, end):
        return objects[: joints[0]]
    apart = next((place for place in joints if APART.match(text, objects[place].end)), 0) or _named_apart(objects, joints, setting)
    if apart:
        return objects[:apart]
    if len(joints) == 1 and text[objects[joints[0]].start] != "、" and _of_its_own(objects, joints[0], text):
        return objects[: joints[0]]
    heads = HEADS.get(unit)
    return objects[: _run_of(heads, objects, joints, text)] if heads else objects


def _of_its_own(objects: Sequence[Token], joint: int, text: str) -> bool:
    """Whether a long name of another kind stands behind 和: 5个 | 污水处理项目和大型燃煤电厂脱硫脱硝工程."""
    end = next((place for place in range(joint + 1, len(objects)) if objects[place].code in "eAL"), len(objects))
    words, first = text[objects[joint].end : objects[end - 1].end], _noun_of(text[objects[0].start : objects[joint - 1].end])
    named = _noun_of(words) if end == len(objects) else words
    return len(words) >= LONG_NAME and named[-1:] != first[-1:] and bool(THING.search(first) and THING.search(named))


def _named_apart(objects: Sequence[Token], joints: Sequence[int], setting: Setting) -> int:
    """Where conjuncts with names of places start behind one that has none: 2个编组站 | 以及曹妃甸、迁安等枢纽站建设; 0 for nowhere."""
    text, end = setting.text, objects[-1].end
    if objects[0].code == "p" or setting.places.match(text, objects[0].start):
        return 0
    place = next((place for place in joints if place + 1 < len(objects) and _opens_with_place(objects[place + 1 :], setting)), 0)
    if not place or place == joints[0]:
        return place
    summed = WORK.search(text[objects[place].start : end]) or any(token.code == "E" for token in objects[place:])
    return joints[0] if summed and text[objects[joints[0]].start] != "、" else 0


def _opens_with_place(tokens: Sequence[Token], setting: Setting) -> bool:
    """Whether a conjunct is a thing with the name of a place before it: 市区 | 填埋场, 永州国家农科园."""
    if tokens[0].code == "p":
        return len(tokens) > 1 and tokens[1].code in "xn"
    named = setting.places.match(setting.text, tokens[0].start)
    return named is not None and named.end() < tokens[0].end


def _run_of(heads: re.Pattern[str], objects: Sequence[Token], joints: Sequence[int], text: str) -> int:
    """Where the conjuncts that the unit counts end: behind all of them where the last is no other thing, or the first is none."""
    starts, ends = [0, *(each + 1 for each in joints)], [*joints, len(objects)]
    words = [text[objects[first].start : objects[last - 1].end] for first, last in zip(starts, ends, strict=True) if first < last]
    if len(words) < len(starts) or not _fits(heads, words[0]) or _fits(heads, words[-1]) or ALONG.search(words[-1]):
        return len(objects)
    if not THING.search(_noun_of(words[-1])):
        return len(objects)
    return ends[next(place for place, each in enumerate(words) if not _fits(heads, each)) - 1]


def _fits(heads: re.Pattern[str], words: str) -> bool:
    """Whether a conjunct, without the work that is done at it, is a thing of the kind."""
    return bool(heads.search(_noun_of(words)) or heads.search(words))


def _noun_of(words: str) -> str:
    return WORK.sub("", END.sub("", words)).removesuffix("的").rstrip("”")


def before_share(clause: Sequence[Token]) -> Sequence[Token]:
    """The clause without the share or the rank that ends it behind a 、: 11个 | 项目入选示范名单 | 、占全省38%."""
    codes = "".join(token.code for token in clause)
    joint = SHARED.search(codes)
    return clause[: joint.start()] if joint and joint.start() else clause
