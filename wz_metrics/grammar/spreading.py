"""What stands once, before the first or behind the last of several items, and is told of them all: 建成区绿化覆盖率、 | 绿地率."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.tails import MADE_OF

SIDE = re.compile("农村|城市|城镇|城区|市区|建成区|主城区|中心城区|县城|乡镇|日")
MAINS = re.compile("(?:集中)?(?:自来水|天然气|燃气|供水|供气|供热|(?:生活)?污水|(?:生活)?垃圾)(?:集中)?(?:收集|处理)?")
INCREASE = re.compile("(?:增量|增速|增幅|总量|余额|占比|比重|数量|[^、的和与及(（]{0,6}(?:率|额|量|比例|收入|支出|投资|面积|人数|标准))")
FIRMS = re.compile("(?:机构|基地|医院|学校|公路|中心)")


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
    """
    side = SIDE.match(items[0]) if named[0] != items[0] else None
    if not side or not MAINS.fullmatch(items[0], side.end()) or not all(MAINS.match(item) for item in items[1:]):
        return list(named)
    return [named[0], *(side.group() + item for item in named[1:])]


def share_owner(items: Sequence[str], siblings: Iterable[re.Pattern[str]]) -> list[str]:
    """建成区绿化覆盖率、绿地率: whose rate the first is, is told of its ``siblings`` too; empty where they are none."""
    for words in siblings if items[0][-1:] in ("率", "量") else ():
        first = next((found for found in words.finditer(items[0]) if found.end() == len(items[0]) and found.start() > 1), None)
        if first and all(words.fullmatch(item) for item in items[1:]):
            return [items[0], *(items[0][: first.start()] + item for item in items[1:])]
    return []


def names_kind(item: str, kind: str) -> bool:
    """Whether an item says itself of what kind it is: 高新技术企业、省级研发 | 机构."""
    return item.endswith((kind, kind[-2:], "数", *MADE_OF)) or (item.endswith("企业") and FIRMS.fullmatch(kind) is not None)
