"""What a whole sentence tells of its claims, once all of them are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from wz_metrics import expressions as re
from wz_metrics.grammar.aspects import name_aspects
from wz_metrics.grammar.bearers import name_bearers
from wz_metrics.grammar.capacities import name_capacities
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.concerns import name_vague
from wz_metrics.grammar.discourse import Claim, Setting
from wz_metrics.grammar.distribution import distribute
from wz_metrics.grammar.jointly import tell_each
from wz_metrics.grammar.zones import name_by_zones

ALONG = re.compile("(?<![”路丝])沿线(?=[\u4e00-\u9fff]{0,2}(?:国家|地区))")
ROUTE = "“一带一路”"
# 18家 | 钢铁企业关停 | 15家: those counted, and what some of them have come to.
PARTLY = re.compile(
    "(?P<noun>[^，,、；;：:。（(）)]{2,}?)(?:目前|现|已经|已|有|均|并)*(?:全部|基本)?"
    "(?P<verb>(?:完成)?(?:整改|销号|落实|关停并转|关停|改造|验收|办结|化解|开工|竣工|投产|签约|入库|治理|完工|建成|兑现|启动|退出)|完成)了?"
)
# 13个 | 重点园区累计入驻企业 | 572户: those counted, and what the next number says that they do or have.
DOING = re.compile(
    "(?P<noun>[^，,、；;：:。（(）)]*?(?:园区?|集群|平台|[^人]机构|企业|公司|[^乡城]镇|村|县|[^地城]区|项目|矿井|医院|合作社))"
    "(?:[两三四五]年来|累计|已|共|各|每村|每个)*(?P<verb>引进|新?入驻|投资(?!项目)|新?签约|建设(?=[\u4e00-\u9fff]{2})(?!项目|工程|完成|任务|和|及|步伐|进度|目标)|调增|发展|落实|吸收|[聚集]集|谋划|实施|新开发|开发|年?生产|年产|转化|流转|吸引|新增|新动工|开工|带动)"
    "[^，,、；;：:。（(）)]*"
)
LONGEST = 30  # characters from one number to the next
KINDS = frozenset(("企业", "项目", "园区", "公司", "学校", "医院", "机构", "单位", "县区", "区县", "村", "乡镇"))
DEALING = re.compile(
    "(?:以上|以下|左右|余|多)?[\u4e00-\u9fff]{1,2}(?P<deed>与|同|争取|新?获得?|进入|登陆|引入|参加|参与|实施|列入|纳入|入围|跻身)了?(?P<more>[^，。；：（(）)\\d]{4,22}?)(?:以上|以下|左右)?"
)
EARNING = re.compile("(?<=.{2})(?:人均)?(?:稳定|持续)?增收$")


def revise_claims(claims: list[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims of a sentence, named by those that each of them is of: 每个县, 园区, the firms whose products were chosen."""
    claims = name_bearers(name_by_zones(distribute(claims, segments, setting), segments, setting), setting)
    claims = [_say_what_they_do(claim, setting) for claim in claims]
    claims = _count_doers(_tell_partly_done(name_capacities(name_aspects(claims, setting)), setting), setting)
    claims = tell_each(name_vague([_earn_more(claim) for claim in claims], segments, setting), segments, setting)
    if not claims or setting.text.find(ROUTE, segments[0].start, claims[-1].quantity.start) < 0:
        return claims
    return [_name_route(claim, segments[0].start, setting) for claim in claims]


def _tell_partly_done(claims: list[Claim], setting: Setting) -> list[Claim]:
    """18家钢铁企业关停15家: the first number counts the firms, the second those that are closed."""
    told = list(claims)
    for place, (first, second) in enumerate(pairwise(claims)):
        one, other = first.quantity, second.quantity
        if first.clause != second.clause or one.unit != other.unit or not one.value >= other.value > 0 or one.sort != "count":
            continue
        partly = PARTLY.fullmatch(setting.text[one.end : other.start]) if first.measure == second.measure == "level" else None
        before, noun, _ = first.indicator.partition(partly["noun"]) if partly else ("", "", "")
        if not partly or not noun or not (second.carried or second.indicator == first.indicator):
            continue
        verb = partly["verb"].removeprefix("完成") or partly["verb"]
        counted = before.removesuffix(verb).removesuffix("完成") + noun
        told[place : place + 2] = [replace(first, indicator=counted), replace(second, indicator=verb + counted)]
    return told


def _count_doers(claims: list[Claim], setting: Setting) -> list[Claim]:
    """13个重点园区入驻企业572户: the first number counts the parks, without what the second says of them."""
    told = list(claims)
    for place, (first, second) in enumerate(pairwise(claims)):
        between = setting.text[first.quantity.end : second.quantity.start]
        if first.clause != second.clause or first.rule != "level.counted-right" or first.quantity.sort != "count" or len(between) > LONGEST:
            continue
        doing = DOING.match(between)
        before, verb, _ = first.indicator.rpartition(doing["verb"]) if doing else ("", "", "")
        if doing and verb and len(before) > 1 and before.endswith(doing["noun"][-2:]):
            told[place] = replace(first, indicator=before)
    return told


def _say_what_they_do(claim: Claim, setting: Setting) -> Claim:
    """138家 | 企业与46所高校合作: what those do who are named by their kind alone, with the numbers in it left out."""
    if claim.rule != "level.counted-right" or claim.indicator not in KINDS:
        return claim
    start, end = claim.quantity.end, claim.clause[1]
    words = setting.text[start:end]
    for number in reversed([each for each in setting.quantities if start <= each.start and each.end <= end]):
        words = words[: number.start - start] + words[number.end - start :]
    told = DEALING.fullmatch(words.rstrip("，。；"))
    return replace(claim, indicator=f"{told['deed']}{told['more'].replace('了', '', 1)}的{claim.indicator}") if told else claim


def _earn_more(claim: Claim) -> Claim:
    """低收入农户增收 | 12%: the growth of what they earn; 扶持低收入农户增收，收入增长 | 10%: of their income."""
    if claim.indicator.endswith("增收收入"):
        return replace(claim, indicator=claim.indicator.removesuffix("增收收入") + "收入")
    earning = EARNING.search(claim.indicator) if claim.measure == "level" and claim.quantity.sort == "percent" else None
    return replace(claim, indicator=claim.indicator[: earning.start()] + "收入", measure="growth") if earning else claim


def _name_route(claim: Claim, start: int, setting: Setting) -> Claim:
    """融入“一带一路”建设，对沿线国家投资额: along what, where the sentence (which opens at ``start``) names it."""
    along = ALONG.search(claim.indicator)
    if not along or setting.text.find(ROUTE, start, claim.quantity.start) < 0:
        return claim
    return replace(claim, indicator=claim.indicator[: along.start()] + ROUTE + claim.indicator[along.start() :])
