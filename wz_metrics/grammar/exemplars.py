"""Those that are named before their number or before 等, and how much of them stays before the kind behind it."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.model import Quantity

LONGEST_MEMBER, SHORT_KIND = 20, 4
JOINT = re.compile("以及|[和与及]")
# What says nothing alone: the first of those named before it tells an economist which works it is.
UNTOLD = re.compile("(?:续建|在建|新建|前期|储备|(?:省|市)?(?:重点|重大)(?:建设)?)?(?:项目|工程)(?:建设)?")
# What says as little of what is done: 开展占道经营、油烟噪音等 | 12个 | 专项整治.
VAGUE = re.compile(
    "(?:各类|重点|重大|专项|集中|联合|配套|大型|系列)+(?:整治|行动|检查|治理|攻坚|规划|工作|活动|改革)(?:行动|计划)?|(?:重点|专项|三年|年度)*行动计划|(?:工作|行动)?专班"
    "|新政|(?:专项)?政策|(?:专项|配套)?政策(?:文件|措施|意见)|(?:专项|配套)+(?:措施|文件|意见|制度|机制|办法|方案)|(?:工作|评估|管理|服务|保障)体系|改革(?:事项|举措|任务)|(?:工作|专项)?方案"
)
ASPECTS = re.compile("[^、]{0,4}?涉[^、]{1,2}(?:[、和]涉[^、]{1,2})+")  # 涉企、涉农等收费: not some of them, but which


def drop_counted(verb: Phrase, noun: str, quantity: Quantity, heads: Heads) -> Phrase:
    """培育煤化工、煤电能源、机械机床3个千亿产业板块: members that the number counts are left out where the noun tells enough.

    Of 招商局和高端不锈钢、先进制造 | 2支小分队 it counts those behind 和 alone."""
    members = verb.text[len(verb.event) :]
    if "、" not in members:
        return verb
    tells = len(noun) >= SHORT_KIND and noun not in heads.generic
    last = re.split("以及|[和及]", members)[-1]
    if "、" in last and last != members and last.count("、") + 1 == quantity.value:
        event = "" if JOINT.match(members) or len(verb.holder) >= SHORT_KIND else verb.event  # 航道 | 改造和祁阳、零陵 | 2个码头
        return replace(verb, text=event + last * (not tells), event=event)
    counted = members.count("、") + len(JOINT.findall(members)) + 1 == quantity.value
    return replace(verb, text=verb.event) if counted and tells else verb


def shorten_list(verb: Phrase, target: str, heads: Heads) -> str:
    """The members before 等 stay where the noun behind the number says too little or they are few."""
    if not verb.text:
        return ""
    generic = target in heads.generic or UNTOLD.fullmatch(target) is not None or VAGUE.fullmatch(target) is not None
    members = verb.text[len(verb.event) :]
    if len(target) >= 4 and not generic and verb.event:
        return verb.text.replace("了", "") + "等" if ASPECTS.fullmatch(members) else verb.event
    if len(members) > 24 and "、" in members:
        first = members.split("、")[0]
        told = generic or (
            not verb.event and len(target) <= SHORT_KIND and first.count("“") == first.count("”") and len(first) <= LONGEST_MEMBER
        )
        return verb.event + first + "等" if told else verb.event
    return verb.text + "等"
