"""Of each of which things so many are told: 每个县（市、区）至少建成 | 1条 | 步行街."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Claim, Setting

NOUN = re.compile(
    "(每(?!年|月|日|天|周|季|期|次|届|批|逢|人|户|亩|吨|家庭|生|万|千|百|名|位|一)[个座家所条支项]?[\u4e00-\u9fff、“”]{0,14}?"
    "(?:[县区市旗镇乡村]|街道|社区|学校|[中小]学|幼儿园|医院|机构|企业|单位|部门|小分队|小组|集群|产业链?|[馆局园院]|支部|基地|平台|行业|流域|平方公里(?:的?土地)?)"
    "(?:[（(][^（）()，。]{1,8}[）)][区市镇]?)?)"
    "(?:各自?|至少|重点|着手|集中|有|均|都|可|将|要|土地|各建|围绕.*)*"
)
AROUND = re.compile("(?:围绕|依托|聚焦).{2,10}?(?=培育|打造|建设|建成|引进|发展|新增|实施|创建|谋划)")
OPENING = re.compile("[^，。；：0-9每]{0,8}每")
ALL = re.compile("^各?县(?:市?区|[（(]市、?区[)）])(?=.{2})")
RUN = frozenset("xnj()")


def distribute(claims: list[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims of a sentence, named by those of which each has so many where their clause opens with them.

    A list that goes on behind a comma (每县建成1条街道，1个公园) has them too; a share or a change tells of all of them, and a place behind
    them turns to something else.
    """
    if not claims or setting.text.find("每", segments[0].start, claims[-1].quantity.start) < 0:
        return claims
    found: dict[tuple[int, int], str] = {}
    each = ""
    for segment in segments:
        goes_on = segment.tokens[0].code == "Q" and sum(token.code == "Q" for token in segment.tokens) == 1  # 五个县区 | 新增70万亩
        each = each * goes_on or _find_each(segment, setting)
        if each:
            found[(segment.start, segment.end)] = each
    return [_name_each(claim, found.get(claim.clause, "")) for claim in claims] if found else claims


def _find_each(segment: Segment, setting: Setting) -> str:
    opening = OPENING.match(setting.text, segment.start, segment.end)
    if not opening:
        return ""
    start = opening.end() - 1
    tokens = [token for token in segment.tokens if start < token.end]
    last = next((place for place, token in enumerate(tokens) if token.code not in RUN), len(tokens))
    found = NOUN.fullmatch(setting.text, start, tokens[last - 1].end) if last else None
    return found[1] if found and not any(token.code == "p" for token in tokens[last:]) else ""


def _name_each(claim: Claim, each: str) -> Claim:
    subject = claim.indicator
    told = claim.measure != "level" or claim.quantity.sort in ("percent", "point") or "每" in subject
    if each and subject.startswith(each) and (around := AROUND.match(subject, len(each))):
        return replace(claim, indicator=each + subject[around.end() :])
    if not each or told or subject.startswith(("人均", "户均", "平均")):
        return claim
    return replace(claim, indicator=each + ALL.sub("", subject))
