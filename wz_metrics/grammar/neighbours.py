"""What a short subject takes from the claim right before it: 查处违规问题537起，处理 | 754人 -> 违规问题处理人数."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import PER_HEAD
from wz_metrics.grammar.discourse import Claim, Scene, Walk

PUNISHED = re.compile("(?:给予)?(?:党[纪政]|党纪政[纪务]|政[纪务])?(?:处理|处分|问责|追责|惩处|追究责任)(?:责任人|相关责任人|责任人员)?")
DETECTED = re.compile(
    "^(?:[^、]{0,10}?(?:查处|查办|查结|立案查处|立案审查|查实|发现|查摆|通报))?(?:了)?(.*(?:问题|案件|行为|线索|事件|事项))$"
)
SAVED, LENT = re.compile("归集.*公积金|公积金.*归集"), re.compile("(发放)(?:个人)?(?:住房)?(贷款)")
# 对台进口54.9亿美元，出口 | 15.6亿美元: with whom the trade before was.
PARTNER, TRADED = (
    re.compile("^对[^、，的外]{1,8}?(?=(?:进口|出口|进出口|贸易)(?:总?额|总值)?$)"),
    frozenset(("进口", "出口", "进口额", "出口额")),
)
# What a council or a congress puts to a government, and how that deals with it.
PROPOSED = re.compile("(?:全国|省|市|自治区)*(?:政协委员|政协|委员)(?:重点)?(?:提案|建议案|建议)")
DEALT = re.compile("(?:办理|办结|办复|答复|承办)")
DEALING = re.compile("(?:办理|承办|办结|办复|答复)+(?=.*(?:提案|建议|议案)案?$)")
# 发生生产安全事故91起、死亡 | 49人; 因旱灾造成直接经济损失757亿元，死亡 | 51人
HARMED = re.compile("(?:死亡|受伤|失踪|死伤|造成死亡|死亡失踪)(?:人数|人员|人口)?|(?:造成)?(?:直接)?经济损失")
HARMFUL = re.compile(
    "(?:共)?(?:发生)?(?:各类|各种|较大(?:及?以上)?)*([^、]{0,16}?(?:事故|火灾|地震|灾害))(?:起数)?|(因[^、，]{1,8}(?:、[^，]{1,12})?)造成(?:的)?直接经济损失"
)
WON = re.compile("[金银铜奖]牌")
CASES = ("起", "件", "例", "个", "宗", "项")


def name_neighbour(text: str, scene: Scene) -> str:
    """A subject with what the claim before tells of it: whom a case cost their office, loans of a fund, the same part of another kind.

    Empty where the claim before tells nothing of it.
    """
    claims = scene.walk.claims
    last = claims[-1] if claims else None
    listed = scene.listed and scene.walk.topic.event
    dealing = DEALING.match(last.indicator if last else scene.walk.topic.before) if PROPOSED.fullmatch(text) and not listed else None
    if dealing and scene.group[0].unit == "件":
        return dealing.group() + text
    said = "".join(scene.walk.topic.subjects[-1:]) or scene.walk.topic.before
    harmful = HARMFUL.fullmatch(said) if HARMED.fullmatch(text) and len(scene.group) == 1 else None
    if harmful:
        return (harmful[1] or harmful[2]) + text
    if not last or len(scene.group) > 1 or last.carried:
        return ""
    if WON.fullmatch(text) and WON.search(last.indicator[-2:]) and len(last.indicator) > 4:
        return last.indicator[:-2] + text  # 省级体育比赛奖牌252枚（金牌 | 88枚）
    detected = DETECTED.match(last.indicator) if last.quantity.unit in CASES and PUNISHED.fullmatch(text) else None
    if detected and scene.group[0].unit in ("人", "人次", "名"):
        return detected[1] + text + "人数" * (not text.endswith(("人", "员")))
    lent = LENT.fullmatch(text) if SAVED.search(last.indicator) else None
    if lent:
        return f"{lent[1]}住房公积金{lent[2]}"
    partner = PARTNER.match(last.indicator) if text in TRADED and last.quantity.sort == scene.group[0].sort == "money" else None
    if partner and not any(token.role == "own" for token in scene.left):
        return partner.group() + text
    if not scene.listed or last.quantity.sort != scene.group[0].sort:
        return ""
    counted = PER_HEAD.match(last.indicator)
    if counted and not PER_HEAD.match(text):
        return counted.group() + text
    return _same_part(text, claims) if scene.walk.whereof else ""


def dealt_with(walk: Walk) -> Sequence[str]:
    """办理人大代表建议379件，政协提案313件，办复率…: all that were said to be dealt with right before, in whichever clauses."""
    found: list[str] = []
    for claim in reversed(walk.claims):
        if claim.quantity.sort != "percent" and DEALT.match(claim.indicator):
            found.append(claim.indicator)
        elif not (claim.carried and claim.quantity.sort == "percent"):
            break
    return tuple(dict.fromkeys(reversed(found)))


def _same_part(text: str, claims: Sequence[Claim]) -> str:
    """幼儿园4所、中小学19所，其中标准化幼儿园2所、中小学 | 7所: the part of the second is told as that of the first; else empty."""
    last = claims[-1].indicator
    for claim in reversed(claims[-5:-1]):
        if not claim.indicator.endswith(text) or claim.indicator == text:
            continue
        event = claim.indicator.removesuffix(text)
        first = next(
            (other.indicator.removeprefix(event) for other in claims[-5:-1] if other is not claim and other.indicator.startswith(event)), ""
        )
        if first and last.startswith(event) and last.endswith(first) and len(last) > len(event) + len(first):
            return last.removesuffix(first) + text
    return ""
