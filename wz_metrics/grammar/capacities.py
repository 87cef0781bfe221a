"""What a size tells of a work: 推进 | 10万吨 | 负极材料项目 is its capacity, 新签约项目 | 2011亿元 the investment in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Claim

POWER = re.compile("(?:千瓦|兆瓦|吉瓦|MW|GW)$")
MADE = re.compile("(?:吨|吨/年|立方米|吨/日)$")
# The kind that ends the name of a work, and behind it what is done there.
WORK = re.compile(
    "(?:(?:项目|工程|电站|电厂|发电厂|电场|处理厂|净化厂|水厂|生产线|码头|泊位|航道|运河|储备设施|仓储|粮库|油库)(?:[一二三四]期)?(?:工程|项目)?|(?:风电|光电|新能源|能源|生产|造船)基地)"
)
NAMED = re.compile(f"(.{{2,}}?{WORK.pattern})((?:开工|动工|加快|全面|续)?建设|前期工作)?")
ENDED = re.compile(
    "(?:[顺正全已]?[利式面]?(?:开工建设|动工建设|建成投产|建成投用|建成投运|建成并网|并网发电|竣工投产|投产|投用|投运|开工|动工|获批|试生产|启动))"
)
STATION = re.compile("[风光水火核热]电|光伏|发电|电站|电厂|电场|新能源|热电")
TREATED = re.compile("污水|垃圾|餐厨|污泥|焚烧|净化|处置|处理")
STOPPED = re.compile("^(?:关停|关闭|淘汰|压减|拆除|停役|退出)|[、和]|机组|等|供水(?!厂)|改造|年?处理[^厂设项中]{2}|产能|能力|规模|装机")
SPENT = re.compile("^(?:[十百千万亿]+元?|投入|投资|筹资|筹集|安排|发放|融资|拨付|发行|争取|获得|申报|补助|支持|落实|整合)|贷款|资金")
ZONE = re.compile("(?:区|新城|府城|古城|城市|公园|园|湖|湿地|岛)$")
PLEDGED = re.compile("(?:签约|开工|推介|引进|招引|落地|在建|竣工|续建|储备|洽谈|入库|投产|技改|技术改造|产业|招商)[^、]*项目$")


OUTPUT = re.compile("产[能量]$|总产$")
PRODUCT = re.compile(
    "(?:钢|铁|煤|煤炭|焦炭|兰炭|焦化|水泥|玻璃|造纸|电解铝|氧化铝|铜|金属镁|铁合金|电石|甲醇|乙烯|烯烃|化肥|[单多]?晶硅|铜箔|电池|[^、]材料|纤维|组件|石墨|电极|原油|天然气|原盐"
    "|页岩气|煤层气|肉类?|肉产品|水产品|禽蛋|蛋类?|牛奶|奶类?|蔬菜|水果|油料|茶叶|食用菌|粮食|药材)$"
)
MOVED = re.compile(
    "生产|消费|收购|供应|供给|外销|销售|储备|调[入出运]|输送|采购|收储|加工|运输|出口|进口|消纳|减少|使用|处理|推广|替代|节约"
)


def name_capacities(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence: works that have a size by what of them is so large, products by the output of the one named first."""
    named: list[Claim] = []
    output = ""
    whole: dict[str, str] = {}
    for claim in claims:
        name = whole.get(claim.indicator, "") if claim.carried else name_capacity(claim)
        told = OUTPUT.search(name or claim.indicator)
        bare = claim.rule == "level.subject" and not claim.carried and claim.quantity.sort in ("mass", "energy", "volume")
        if output and bare and not told and PRODUCT.search(name) and not MOVED.search(name) and "、" not in name:
            name += output
            whole[claim.indicator] = name
        output = told.group().replace("总产", "产量") if told and claim.measure == "level" else output
        named.append(replace(claim, indicator=name) if name and name != claim.indicator else claim)
    return named


def name_capacity(claim: Claim) -> str:
    """The name of a claim with what its unit measures of the work that it names."""
    name, unit, rule = claim.indicator, claim.quantity.unit, claim.rule
    if claim.measure != "level" or claim.carried:
        return name
    if claim.quantity.sort == "money":
        told = rule in ("level.subject", "level.measured-right") and PLEDGED.search(name)
        return name + "投资额" * (bool(told) and not SPENT.search(name))
    if unit in ("平方公里", "平方千米"):  # 丹河新城 | 13平方公里 | 起步区基本建成
        return name + "面积" * bool(ZONE.search(name))
    if claim.quantity.sort not in ("energy", "mass", "volume") or STOPPED.search(name):
        return name
    ended = ENDED.search(name)
    done = ended.group() if ended and ended.end() == len(name) else ""
    found = NAMED.fullmatch(name.removesuffix(done))
    aspect = _measured(found[1], unit) if found else ""
    return f"{done}{'的' * bool(done)}{found[1]}{aspect}" if found and aspect else name


def _measured(work: str, unit: str) -> str:
    """What a unit measures of a work: 光伏项目 in 兆瓦 is 装机; empty for one of which it tells nothing."""
    if POWER.search(unit):
        return "装机" * bool(STATION.search(work))
    if not MADE.search(unit):
        return ""
    if re.search("(?:码头|泊位|航道|运河)", work):
        return "等级" * unit.endswith("吨")
    if TREATED.search(work):
        return "日处理能力"
    if "水厂" in work:
        return "日供水能力"
    if re.search("仓储|储备|粮库|油库", work):
        return "规模"
    return "产能" * (unit.endswith(("吨", "吨/年")) and re.search("(?:项目|生产线|基地)(?:[一二三四]期)?$", work) is not None)
