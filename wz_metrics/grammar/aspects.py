"""What is told of the things that are counted: 提升30所 | 学校教学装备水平 counts schools, 7个 | 断面水质达标 sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Claim, Setting
from wz_metrics.grammar.quotation import balance

COUNTERS = frozenset("个家条所座处项件口户名人大批")
THING = (
    "(?:企业|公司|集团|银行|单位|机构|部门|基地|断面|水源地?|支流|河道|水体|河流|河涌|水系|排污口|小学|中学|中小学|大学|学校|校园|村庄|村居|村屯|县城|中?小?城市|城区|机场|商会"
    "|项目|工程|集群|家庭|产业链|平台|试点|[遗景重热]点|合作社|协会|窗口|大厅|海湾|海滩|机组|农场|载体|中心|商圈|专班|国企|批次|保险|区县|县市|群众|人口|居民|农户|牧户|学生|职工|人员|困难户|贫困户"
    "|低保户|对象|五保户|老人|[厂站店库场院所园镇乡县河湖区巷园室馆街路校矿井]|(?<!农)村|(?<!营)业(?![链务绩])|建筑)(?:[(（][^)）]{1,10}[)）])?”?"
)
ASPECT = (
    "(?:的|对[^，。、]{2,12}的)?(?:[^的，。、；\\d]{0,10}?(?:、|和)[^的，。、；\\d]{2,8}?|[^的，。、；\\d]{0,12}?)"
    "(?:水质(?:类别)?|作用|进度|步伐|水平|能力|质量|税收|收入|产值|规模|效益|条件|面貌|污水|功能|形象|优势|潜力|活力|状况|质效|竞争力|品质|产能|利润|营收|环境|贫困人口|参保人数|增加值|[^利汇倍]率|(?:人均|户均|每[人户]|平均)[^，。、；\\d]{2,8})"
)
PARTED = re.compile(f"([^，。、；的对\\d]{{0,24}}{THING})({ASPECT})")
# What those counted do or are made to do with it is told of them as it stands: 支持60家 | 企业提升竞争力.
DOING = re.compile(
    "^(?:上规|立足|扩张|扩大|改善|完善)|提升|提高|增强|优化|建有|达到|生产|实现|处理|承诺|拥有|释放|贡献|新增|完成|净增|形成|增加(?!值)|投放|发放|签约|淘汰|压减|关闭"
)
VERB = re.compile(
    "(?:进一步|充分|更好|积极|重视|特别要|切实|建成和|着力|全面|持续|大力|有效|继续|改造|加快)*(?:发挥好?|提升|提高|增强|加强|强化|改善提升|改善|完善|优化|加快推进|加快|放大|推进|深化|做强|健全|壮大|扩大|拓展|增进)"
)
BREAK = re.compile("[，。；、：,.;:和及与﹝〔（(\\[]|$")
MANNER = "(?:均|都|全部|全面|基本|已|稳定|持续|明显|显著|大幅|不断|有效|逐步|得到|得以|进一步|有所|了|100%|100％|实现)*"
STATED = re.compile(
    f"{MANNER}((?:[\u4e00-\u9fff]{{0,6}}达标|好转|加快|改善|提升|提高|增强|(?:达到|优于|保持)了?[^，。；、]{{2,14}}))(?=[，。；、]|$)"
)
# 出口市场扩展到196个 | 国家和地区: what the number counts, where the name says only what spreads.
SPREAD = re.compile("(国家(?:和|及|或|、)?(?:地区)?|地区|地市|城市|行业|品类|种类)(?=[，。；、,;]|$)")
# 38个 | 市直部门 | 审批时限压缩率84.89%: who or what is counted, before what the next number tells of it.
COUNTED = re.compile(
    "([^，。；的]*?(?:部门|企业|公司|园区|开发区|高新区|河流|河道|水体|断面|纳税人|项目|国家|城市|[区县市](?:[)）])?县|区县|县区|县市区?|乡镇|街道|社区|医院|学校|指标|事项|患者|家庭|农户|贫困户|景区|机构|行业)"
    "(?:[(（][^)）]*[)）])?”?)(?!项目|企业|公司|集团|园区|总?数|户|级|家庭|和|、|及|与|人口|对象|群众|集群)[^的，。；]{2,16}"
)
RATED = re.compile("(.{4,}(?:率|比例|比重))的([^的]{2,})")
BREAK_OFF = re.compile("[，。；,;\\n]")
GROWING = frozenset(("growth", "avg_growth", "change", "gap"))
LONGEST, NEAR = 34, 48


def name_aspects(claims: Sequence[Claim], setting: Setting) -> list[Claim]:
    """The claims of a sentence; what is counted stands at the end of its name, behind what is told of it."""
    named = [_part(claim, setting) for claim in claims]
    for place, (claim, following) in enumerate(pairwise(named)):
        if claim.indicator == following.indicator and claim.measure == "level" and following.carried:
            named[place : place + 2] = _count_owners(claim, following, setting)
    return named


def _count_owners(claim: Claim, following: Claim, setting: Setting) -> tuple[Claim, Claim]:
    """26个 | 重点园区产业集中度达到55%: a count before what another number is stated of counts those who have it."""
    quantity, name, end = claim.quantity, claim.indicator, following.quantity.start
    rate = following.measure in GROWING or following.quantity.sort in ("percent", "point")
    told = rate or setting.heads.measure.search(name) or setting.heads.aspect.search(name)
    if quantity.sort != "count" or following.quantity.sort == "count" or BREAK_OFF.search(setting.text, quantity.end, end):
        return claim, following
    rated = RATED.fullmatch(name)  # 国考省考断面达到或优于III类水质比例
    if rated:
        return replace(claim, indicator=rated[2]), replace(following, indicator=rated[2] + rated[1])
    found = COUNTED.fullmatch(name) if told and name[-2:] in setting.text[quantity.end : end] else None
    return replace(claim, indicator=found[1]) if found else claim, following


def _part(claim: Claim, setting: Setting) -> Claim:
    quantity, name = claim.quantity, claim.indicator
    if quantity.sort not in ("count", "kinds", "scale") or quantity.unit[-1:] not in COUNTERS or claim.measure != "level" or claim.carried:
        return claim
    behind = setting.text[quantity.end : quantity.end + NEAR].lstrip()
    spread = SPREAD.match(behind) if claim.rule == "level.to" else None
    if spread and spread[1][-2:] not in name:
        return replace(claim, indicator=name + spread[1])
    size = next((size for size in range(min(len(name), len(behind)), 3, -1) if name.endswith(behind[:size])), 0)
    found = PARTED.fullmatch(behind, 0, size) if size else None
    if not found or DOING.search(found[2]) or found[2][0] in "、和" or balance(found[1]) != found[1]:
        return claim
    named = _join(name[: len(name) - size], found[1], found[2].removeprefix("的").replace("的", ""), behind[size:])
    return replace(claim, indicator=named) if named and len(named) <= LONGEST else claim


def _join(before: str, thing: str, aspect: str, rest: str) -> str:
    """The thing with what stands before it in its name, with its aspect and what is told of that behind it (``rest``)."""
    told, verb = before.removesuffix("的"), VERB.match(before)
    if told and told != before and told in rest.replace("了", ""):
        return f"{aspect}{told}的{thing}"  # 达到Ⅳ类标准的 | 主要入河排污口 | 水质
    if verb and BREAK.match(rest) and not before.endswith("的"):
        return f"{verb.group()}{aspect}的{before[verb.end() :]}{thing}"
    stated = STATED.match(rest)
    said = stated[1] if stated else next((before[:size] for size in range(len(before), 1, -1) if before[:size] in rest[:12]), "")
    if not said or not BREAK.match(rest[rest.find(said) + len(said) :]):
        return before + thing
    return f"{aspect}{said}的{before.removeprefix(said)}{thing}"
