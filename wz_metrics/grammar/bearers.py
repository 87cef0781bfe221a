"""Those of which the next number counts something: 28家企业39个产品入选名录 counts the firms whose products were chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.carriers import CARRIER
from wz_metrics.grammar.discourse import Claim, Setting

CLAUSE_END = re.compile("[，,。；;：:！\n]")
# Besides the carriers, at which things are: those to whom they belong or happen.
OWNING = re.compile("(?:旗|市|集团|银行|商户|农户|贫困户|家庭|中学|小学|幼儿园|商圈|线路|河涌|湖泊|断面|楼盘|花园|人才|人员|群众)$")
NEAR = 60
DEED = 2  # as much of a deed must stand behind what did it


def name_bearers(claims: Sequence[Claim], setting: Setting) -> list[Claim]:
    """The claims of a sentence; a bare noun before the next number gets what is said behind that: 28家 | 企业 | 39个产品入选名录
    -> 产品入选名录的企业, 5个县、243个村全部脱贫 -> 脱贫的县."""
    named = list(claims)
    for place in range(len(named) - 2, -1, -1):
        name = _say_of_bearer(named[place], named[place + 1], setting)
        if name:
            named[place] = replace(named[place], indicator=name)
    return named


def _say_of_bearer(claim: Claim, following: Claim, setting: Setting) -> str:
    """What those counted by a claim are called by what the claim after it says of its own; empty where it says nothing of them."""
    text = setting.text
    between = text[claim.quantity.end : following.quantity.start]
    noun = between.removesuffix("的").rstrip("、和及")
    if (
        claim.indicator != noun
        or not (CARRIER.search(noun) or OWNING.search(noun))
        or claim.clause != following.clause
        or {claim.measure, following.measure} != {"level"}
    ):
        return ""
    if not {claim.quantity.sort, following.quantity.sort} <= {"count"} or len(between) > len(noun) + 1:
        return ""
    deed, theirs = _split_deed(following, setting)
    listed = between != noun and between[-1] != "的"
    if not deed or (not listed and not theirs):
        return ""
    return f"{'' if listed else theirs}{deed}的{noun}"


def _split_deed(claim: Claim, setting: Setting) -> tuple[str, str]:
    """脱贫人数 of 44万人全部脱贫 -> 脱贫, 入选名录的产品 of 39个产品入选名录 -> 入选名录 and 产品; empty where it has no deed behind it."""
    end = CLAUSE_END.search(setting.text, claim.quantity.end, claim.quantity.end + NEAR)
    behind = setting.text[claim.quantity.end : end.start() if end else claim.quantity.end + NEAR]
    name = claim.indicator
    if "的" in behind[:2]:
        return "", ""
    size = next((size for size in range(len(name), 0, -1) if behind.startswith(name[-size:])), 0)
    theirs = name[len(name) - size :]
    deed = (name.removesuffix("人数") if not size else name[: len(name) - size]).removesuffix("的")
    said = len(deed) >= DEED and deed[:DEED] in behind[size:] and (size or name.endswith("人数"))
    return (deed, theirs) if said else ("", "")
