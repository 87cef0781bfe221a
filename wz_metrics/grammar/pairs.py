"""Two indicators that one word names: 城乡居民, 存贷款, 产销量, 内外资."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re

RELIEF = re.compile("城乡(?:居民)?(?:低保|最低生活保障|特困)")
SEPARATE = re.compile("标准[、和与]|[、和与][^、和与]{4,}标准$")  # 城乡低保标准、孤儿养育标准 are two as they stand
URBAN_RURAL = re.compile(r"^城乡(?:常住)?(居民(?!.*(?:保险|医保|低保|救助|基金)).*(?:收入|支出|恩格尔系数|消费))$")
HERDS = re.compile(r"^([猪牛羊鸡鸭肉蛋奶菜果茶]{2,3})((?:存栏|出栏|饲养|总?产).{0,3})$")
FUSED = (
    (re.compile("^([^、和与及]{0,8}?)城乡((?:[^、和与及]|和(?=[谐美])){2,})$"), ("城镇", "农村")),
    (re.compile("^([^、]*?)集中[、和与]分散([^、]{2,})$"), ("集中", "分散")),
    (re.compile("^([^、]*?)分散[、和与]集中([^、]{2,})$"), ("分散", "集中")),
    (re.compile("^([^、]*?)(?:内、?外资|内资[、和与及]外资)([^、]*)$"), ("内资", "外资")),
    (re.compile("^([^、]*?)(?:外、?内资|外资[、和与及]内资)([^、]*)$"), ("外资", "内资")),
    (re.compile("^([^、和与及]*?)进出口((?:总|贸易)?[额值])$"), ("进口", "出口")),
    (re.compile("^([^、和与及]*?)进出口([^、和与及]*通关时间)$"), ("进口", "出口")),
    (re.compile("^([^、和与及]*?)收支()$"), ("收入", "支出")),
    (re.compile("^([^、和与及]*?)“([^、”]+)、([^、”]+)”([^、和与及]+)$"), ()),
    (re.compile("^([^、和与及]*?)通乡[、和]?通村(.+)$"), ("通乡", "通村")),
    (re.compile("^([^、]*?)产销([量额值])$"), ("产", "销")),
    (re.compile("^([^、]+?)产销()$"), ("产量", "销量")),
    (re.compile("^([^、]*?)客货(运输量|周转量|吞吐量)$"), ("旅客", "货物")),
    (re.compile("^([^、]*?)客货(运量|运总量)$"), ("客", "货")),
    (re.compile("^([^、和与及]*?)满意率?[、和与及]基本满意率()$"), ("满意率", "基本满意率")),
    (re.compile("^([^、和与及]*?)安全感满意[度率]()$"), ("安全感", "满意度")),
    (re.compile("^([^、和与及]*?)食品药品([^、和与及]{2,}率)$"), ("食品", "药品")),
    (re.compile("^(.{0,6}?)市县((?!级)[^、]{4,})$"), ("市级", "县级")),
)
FUNDS = re.compile("存、贷|[内外]资?[、和与及][内外]资")
TOGETHER, APART = re.compile("(.{2,8})集中(供养|养育|抚养|安置)?(?![^、]*项目)"), re.compile("分散(供养|养育|抚养|安置)(.*)$")
TRADE_KINDS = ("批发", "零售", "住宿", "餐饮")
TRADES = re.compile("^(.*)批发、?零售(?:业?[、和])?住宿、?餐饮业?(?=.{2})(.*)$")
RANKS, RANKED = re.compile("^([省市县区乡镇])[、和]?([市县区乡镇村])(?:两|二)级(.*)$"), 2
DEPOSITS_LOANS = re.compile(r"^(.*)存(?:款[、和与及])?、?贷款?((?:余额)?)$")


def split_pair(phrase: str, count: int) -> list[str]:
    """The two indicators that one word names for ``count`` quantities: 城乡居民… and, for two quantities, 存贷款; others stay one.

    >>> split_pair("城乡居民人均可支配收入", 1)
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    >>> split_pair("整车产销量", 2)
    ['整车产量', '整车销量']
    """
    trades = TRADES.match(phrase) if count == len(TRADE_KINDS) else None
    if trades:
        return [trades[1] + kind + "业" + trades[2] for kind in TRADE_KINDS]
    herds = HERDS.match(phrase)
    if herds and len(herds[1]) == count:
        return [animal + herds[2] for animal in herds[1]]
    ranks = RANKS.match(phrase) if count == RANKED else None
    if ranks:
        return [rank + "级" + ranks[3] for rank in ranks.group(1, 2)]
    both = DEPOSITS_LOANS.match(phrase)
    if both and count == 2:
        return [both[1] + "存款" + both[2], both[1] + "贷款" + both[2]]
    if count == 2 and RELIEF.match(phrase) and not SEPARATE.search(phrase):
        return ["城市" + phrase[2:], "农村" + phrase[2:]]
    match = URBAN_RURAL.match(phrase)
    for fused, parts in FUSED if count == 2 and not match else ():
        found = fused.match(phrase)
        if found and not parts:
            return [f"{found[1]}“{found[each]}”{found[4]}" for each in (2, 3)]  # “新三板、四板”挂牌企业
        if found:
            return [found[1] + part + found[2] for part in parts]
    return ["城镇" + match.group(1), "农村" + match.group(1)] if match else [phrase]


def share_fostered(items: Sequence[str]) -> list[str]:
    """Whose keep both items tell: 五保集中供养、分散供养标准; where the first ends with 集中, the kind of keep is that of the second too.

    >>> share_fostered(["五保集中供养", "分散供养标准"]), share_fostered(["农村低保", "五保集中", "分散供养标准"])
    (['五保集中供养', '五保分散供养标准'], ['农村低保', '五保集中供养标准', '五保分散供养标准'])
    """
    shared = list(items)
    for place in range(1, len(shared)):
        first, second = TOGETHER.match(shared[place - 1]), APART.match(shared[place])
        if first and second:
            shared[place] = first[1] + shared[place]
            shared[place - 1] += "" if first[2] else second[1] + second[2]
    return shared
