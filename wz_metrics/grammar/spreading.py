"""What stands once, before the first or behind the last of several items, and is told of them all: 建成区绿化覆盖率、 | 绿地率."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.tails import MADE_OF, count_accidents, share_holder, share_kind, share_levels

SIDE = re.compile("农村|城市|城镇|城区|市区|建成区|主城区|中心城区|县城|乡镇|日")
MAIN = re.compile("(?:集中)?(?:自来水|天然气|燃气|供水|供气|供热|(?:生活)?污水|(?:生活)?垃圾)")
MAINS = re.compile(f"{MAIN.pattern}(?:集中)?(?:收集|处理)?")
ABOVE = re.compile("(?:国家|自治区|省部|省|市)级及?以上")
ORGANISED = re.compile("(?:企业|中心|机构|实验室|平台|基地|园区?|工作站|研究院|孵化器|众创空间)$")
LEVELLED = re.compile("[省市县区国]级|国家|全[国省市]|规[模上]|高新技术")
USED, FUNDS = re.compile("实际(?:利用|使用|到位|引进)"), re.compile("[省市国境县区台港]{0,2}[内外]?(?:资金|资)")
JOINED, YIELD = re.compile("亩均|参加"), re.compile("税收|产值|增加值|营收|利润|投资|(?:主营业务|营业)?收入|投资强度")
INCREASE = re.compile("(?:增量|增速|增幅|总量|余额|占比|比重|数量|[^、的和与及(（]{0,6}(?:率|额|量|比例|收入|支出|投资|面积|人数|标准))")
FIRMS = re.compile("(?:机构|基地|医院|学校|公路|中心)")
PLACE = re.compile("(?:企业|小区|社区|村庄?|家庭|园|站)$")
OWN_FIGURE = re.compile(
    "(?:[数额率量值]|[班频]次|GDP|(?:匹配|满意|知晓|关联|参与|依存|贡献|认可|便利|活跃|成熟|植被盖)度|安全感|财政贡献)$"
)
APART = re.compile("(?:材料|环节|事项|流程|程序|要件|费用)$")
KIND = re.compile(
    "(?:(?:入库|备案|入规|入统|入园|培育)(?=企业))?"
    "(?:保险|产业|行业|企业|项目|工程|公路|医院|学校|案件|警情|立案|管道|管网|时间|价格|机构|基地)$"
)
NUMBERS, NUMBERED = "一二三四五六", re.compile("[一二三四五六](?=[类级期档])")


def share_last_words(items: Sequence[str]) -> list[str]:
    """民营企业贷款、小微企业贷款、制造业贷款 | 增量: what the last tells behind the word that ends the others is told of all; else empty.

    >>> share_last_words(["民营企业贷款", "小微企业贷款", "制造业贷款增量"]), share_last_words(["企业", "企业贷款"])
    (['民营企业贷款增量', '小微企业贷款增量', '制造业贷款增量'], [])
    """
    last = items[-1]
    for size in (4, 3, 2):
        word = items[0][-size:]
        place = last.find(word) if len(items[0]) > size and all(item.endswith(word) for item in items[:-1]) else -1
        if place > 0:
            rest = last[place + size :]
            return [item + rest for item in items[:-1]] + [last] if rest and INCREASE.fullmatch(rest) else []
    return []


def share_side(items: Sequence[str], named: Sequence[str]) -> list[str]:
    """农村燃气、自来水 | 普及率: the side before the first of the mains is that of all; ``named`` are the items with their head.

    >>> share_side(["农村燃气", "自来水普及率"], ["农村燃气普及率", "自来水普及率"])
    ['农村燃气普及率', '农村自来水普及率']
    >>> share_side(["农村垃圾", "生活污水处理率"], ["农村垃圾", "生活污水处理率"])
    ['农村垃圾处理率', '农村生活污水处理率']
    """
    side, last = SIDE.match(items[0]), MAIN.match(items[-1])
    if side and last and named[0] == items[0] and all(MAIN.fullmatch(SIDE.sub("", item, count=1)) for item in items[:-1]):
        named = [*(item + items[-1][last.end() :] for item in items[:-1]), items[-1]]  # 农村垃圾、生活污水 | 处理率
    if not side or named[0] == items[0] or not MAINS.fullmatch(items[0], side.end()) or not all(MAINS.match(item) for item in items[1:]):
        return list(named)
    return [named[0], *(side.group() + item for item in named[1:])]


def share_joined(items: Sequence[str]) -> list[str]:
    """参加新农合和城镇居民医保 | 人数, 亩均营收、税收: the verb or the measure before the first is that of all; else as they are.

    >>> share_joined(["亩均营收", "税收"]), share_joined(["参加新农合人数", "医保人数"]), share_joined(["营收", "税收"])
    (['亩均营收', '亩均税收'], ['参加新农合人数', '参加医保人数'], ['营收', '税收'])
    """
    if len(items) > 1 and items[1] == "人次" and items[0].endswith(("件次", "批次", "起次")):
        return [items[0], items[0][:-2] + items[1], *items[2:]]  # 非正常进京访件次、 | 人次
    above = ABOVE.match(items[0])
    own = (items[0][above.end() :], *items[1:]) if above else ()
    if above and len(own) > 1 and all(ORGANISED.search(item) and not LEVELLED.search(item) for item in own):
        return [items[0], *(above.group() + item for item in items[1:])]  # 省级以上创新型企业、 | 工程技术研究中心
    used = USED.match(items[0])
    if used and len(items) > 1 and all(FUNDS.fullmatch(item) for item in items[1:]):
        return [items[0], *(used.group() + item for item in items[1:])]  # 实际利用省外资金、 | 境外资金
    before = JOINED.match(items[0])
    if not before or not all((YIELD.fullmatch(item) if before.group() == "亩均" else item.endswith("人数")) for item in items[1:]):
        return list(items)
    return [items[0], *(item if item.startswith(before.group()) else before.group() + item for item in items[1:])]


def share_numbered(items: Sequence[str]) -> list[str]:
    """农村低保一、二类对象 | 补助水平: what stands before the first number of several and behind the last is told of each; else empty.

    >>> share_numbered(["农村低保一", "二类对象补助水平"]), share_numbered(["农村低保", "二类对象补助水平"])
    (['农村低保一类对象补助水平', '农村低保二类对象补助水平'], [])
    """
    first, last = items[0], items[-1]
    if not NUMBERED.match(last) or first[-1] not in NUMBERS or not all(item in NUMBERS for item in items[1:-1]):
        return []
    return [first[:-1] + number + last[1:] for number in (first[-1], *(item[0] for item in items[1:]))]


def share_owner(items: Sequence[str], siblings: Iterable[re.Pattern[str]]) -> list[str]:
    """建成区绿化覆盖率、绿地率: whose rate the first is, is told of its ``siblings`` too; empty where they are none."""
    for words in siblings if items[0][-1:] in ("率", "量") else ():
        first = next((found for found in words.finditer(items[0]) if found.end() == len(items[0]) and found.start() > 1), None)
        if first and all(words.fullmatch(item) for item in items[1:]):
            return [items[0], *(items[0][: first.start()] + item for item in items[1:])]
    return []


def share_last_kind(items: Sequence[str]) -> list[str]:
    """雏鹰、瞪羚 | 入库企业: the kind that ends the last item is that of all that name none."""
    last = re.sub("(?<=.{2})等(?=(?:产业|行业|领域)$)", "", items[-1])  # 集成电路、软件等产业 | 增幅均超20%
    kind = KIND.search(last)
    return [item if not kind or _names_kind(item, kind.group()) else item + kind.group() for item in (*items[:-1], last)]


def _names_kind(item: str, kind: str) -> bool:
    """Whether an item says itself of what kind it is: 高新技术企业、省级研发 | 机构."""
    return item.endswith((kind, kind[-2:], "数", *MADE_OF)) or (FIRMS.fullmatch(kind) is not None and PLACE.search(item) is not None)


def tells_figure(item: str, head: str) -> bool:
    """Whether an item says itself what is measured, or cannot take the ``head`` of the last: 申请材料、审批环节、企业开办 | 时限."""
    return bool(OWN_FIGURE.search(item)) or (head.endswith(("时限", "时间")) and bool(APART.search(item)))


def divide_rate(own: str, head: str, measures: re.Pattern[str]) -> tuple[str, str]:
    """What the last item names and the head that it shares: 清 | 冰雪率 is 清冰雪 | 率, unless the rate is one of the ``measures``."""
    if len(own) == 1 and head.endswith("率") and not measures.fullmatch(head):
        return own + head[:-1], "率"
    return own, head


def share_end(items: Sequence[str]) -> list[str]:
    """What stands behind the level, number, holder or kind of the last item is told of all; empty where it tells none of them."""
    return (
        share_levels(items)
        or share_numbered(items)
        or count_accidents(items)
        or share_holder(items)
        or share_kind(items)
        or share_last_words(items)
    )
