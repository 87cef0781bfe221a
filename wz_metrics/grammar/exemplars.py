"""Those that are named before their number or before 等, and how much of them stays before the kind behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.actors import verb_tokens
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.members import PUSH
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.model import Quantity

LONGEST_MEMBER, SHORT_KIND = 20, 4
FEWEST, MOST, SHORTEST_LISTING = 2, 9, 4
LONGEST_LIST = 24
FIELDS = ("领域", "行业企业", "行业领域")  # 金融保险、文化旅游等 | 十个 | 领域招商引资政策: nothing without those named
LONGEST = 32
STATE = re.compile(
    "(?<=产业|经济|行业|企业|集群|园区)(?:加速|不断|持续|快速|蓬勃|迅速|加快|健康|逐步)+(?:发展|壮大|崛起|成长|集聚|兴起)$|(?<=.{3})呈现?[^、]{1,12}$|(?<=.{4})初步$"
    "|(?<=业|务|易|游|济|流)(?:蓬勃|迅猛)?(?:兴起|活力迸发|势头强劲|增势强劲|逆势上扬)$"
)
COUNTED_KIND = re.compile("[两三四五六七八九十]大[^、]{3,16}$")
WHOLE = frozenset(("所有", "全部", "全体", "现有"))  # all of them, which says nothing of what they are
JOINT = re.compile("以及|[和与及]")
# What says nothing alone: the first of those named before it tells an economist which works it is.
UNTOLD = re.compile(
    "(?:续建|在建|新建|新开工|前期|储备|结转|大|(?:省|市)?(?:重点|重大)(?:建设)?)?(?:项目|工程)(?:加快)?(?:建设|前期工作|达产达效|增资扩产|服务保障)?"
)
# What says as little of what is done: 开展占道经营、油烟噪音等 | 12个 | 专项整治.
VAGUE = re.compile(
    "(?:各类|重点|重大|专项|集中|联合|配套|大型|系列)+(?:整治|行动|检查|治理|攻坚|规划|工作|活动|改革)(?:行动|计划)?|(?:重点|专项|三年|年度)*行动计划|(?:工作|行动)?专班"
    "|(?:集中|专项|重点)?(?:整治|治理|检查)工作|(?:国家级?|省级?|市级?)*(?:重点|改革)?试点(?:工作|任务)?|指标(?:争先|提升|晋位)"
    "|新政|(?:专项)?政策|(?:专项|配套)?政策(?:文件|措施|意见)|(?:专项|配套)+(?:措施|文件|意见|制度|机制|办法|方案)|(?:工作|评估|管理|服务|保障)体系|改革(?:事项|举措|任务)|(?:工作|专项)?方案"
)
ASPECTS = re.compile("[^、]{0,4}?涉[^、]{1,2}(?:[、和]涉[^、]{1,2})+")  # 涉企、涉农等收费: not some of them, but which


def _listing_verb(left: Sequence[Token], quantity: Quantity) -> Sequence[Token]:
    """抓好平台建设、成果转化、完善机制、高端人才 | 四个环节: the tokens up to the verb behind which as many are listed as are counted.

    Empty where none are."""
    if not FEWEST <= quantity.value <= MOST or len(left) < SHORTEST_LISTING or any(token.code in "EQ,:" for token in left):
        return ()
    if left[-1].code not in "xne" or not any(token.code == "e" for token in left[1:-1]):
        return ()
    for place in range(len(left) - SHORTEST_LISTING, -1, -1):
        if left[place].code not in "ecG" or left[place].role == "either":
            continue
        codes = "".join("j" if token.code == "j" else "x" for token in left[place + 1 :])
        if "jj" not in codes and codes[0] == codes[-1] == "x" and codes.count("j") + 1 == quantity.value:
            return left[: place + 1]
    return ()


def enumerating_verb(scene: Scene) -> Phrase | None:
    """The verb before the number with the list of as many as are counted; an empty one for all of them, None where nothing is listed."""
    text, listing = scene.setting.text, _listing_verb(scene.left, scene.group[0])
    verb = clean_phrase(text, verb_tokens(listing, text), PUSH) if listing else Phrase("")
    if verb.event and verb.text == verb.event:
        return replace(verb, text=verb.text + text[listing[-1].end : scene.left[-1].end].lstrip("了"), event=verb.text)
    alone = len(scene.left) > 0 and text[scene.left[-1].start : scene.left[-1].end] in WHOLE
    return Phrase("") if alone and all(token.code not in "exj" for token in scene.left[:-1]) else None


def drop_counted(verb: Phrase, noun: str, quantity: Quantity, heads: Heads) -> Phrase:
    """培育煤化工、煤电能源、机械机床3个千亿产业板块: members that the number counts are left out where the noun tells enough.

    Of 招商局和高端不锈钢、先进制造 | 2支小分队 it counts those behind 和 alone."""
    members = verb.text[len(verb.event) :]
    if "、" not in members:
        return verb
    tells = len(noun) >= SHORT_KIND and noun not in heads.generic and not VAGUE.fullmatch(noun.strip("“”"))
    last = re.split("以及|[和及]", members)[-1]
    if "、" in last and last != members and last.count("、") + 1 == quantity.value:
        event = "" if JOINT.match(members) or len(verb.holder) >= SHORT_KIND else verb.event  # 航道 | 改造和祁阳、零陵 | 2个码头
        return replace(verb, text=event + last * (not tells), event=event)
    counted = members.count("、") + len(JOINT.findall(members)) + 1 == quantity.value
    if counted and not tells and len(members) > LONGEST_LIST and verb.event:
        return replace(verb, text=verb.event + members.split("、")[0] + "等")
    return replace(verb, text=verb.event) if counted and tells else verb


def shorten_list(verb: Phrase, target: str, heads: Heads) -> str:
    """The members before 等 stay where the noun behind the number says too little or they are few."""
    if not verb.text:
        return ""
    generic = target in heads.generic or UNTOLD.fullmatch(target) is not None or VAGUE.fullmatch(target.strip("“”")) is not None
    generic = generic or target.startswith(FIELDS)
    members = verb.text[len(verb.event) :]
    if len(target) >= 4 and not generic and verb.event:
        return verb.text.replace("了", "") + "等" if ASPECTS.fullmatch(members) else verb.event
    if len(members) > LONGEST_LIST and "、" in members:
        first = members.split("、")[0]
        told = generic or (
            not verb.event and len(target) <= SHORT_KIND and first.count("“") == first.count("”") and len(first) <= LONGEST_MEMBER
        )
        return verb.event + first + "等" if told else verb.event
    return verb.text + "等"


def shorten_members(words: str) -> str:
    """The end of a long phrase that starts at a whole member of its list.

    >>> shorten_members("茶叶、蔬菜、水果坚果、中药材、小龙虾、皖西白鹅、霍寿黑猪八大特色产业集群")
    '八大特色产业集群'
    """
    words = STATE.sub("", words)
    if len(words) <= LONGEST:
        return words
    kind = COUNTED_KIND.search(words)
    return kind.group() if kind else re.sub("^[^、和及]*[、和及](?=.{6})", "", words[-LONGEST_LIST:])
