"""Numbers whose dimension the words around them tell: ranks without 第, people and counties without a unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.model import Quantity

TENS = 10
COUNTIES = re.compile(
    r"(?:县(?:\((?:市、?)?区\)|市区|区|市)|区县|旗县市?区?|省市|县)"
    r"(?![级城道域委乡镇内外经财工农]|生产总值|地区|人均|总|均|分别|规|职)"
    "|地(?=获评|入选|成功|荣获|获批|被[评列命]|列入|通过)"
)
OPENING = re.compile(r"(?:[,。;、:\s]|全[市国省]|全部|山区|确保|覆盖|推动|推进|完成|实施|涉改|等)\Z")
# 佳县、清涧、子洲 | 3县 | 摘帽: a count behind the names of those counted, where something is said of them
NAMED = re.compile("[、和][\u4e00-\u9fff]{2,3}\\Z")
SAID = re.compile("(?:县|区|市|[(][市区、]+[)])+(?:摘帽|脱贫|退出|获|荣获|入选|列入|纳入|被|通过|跻身|成为|成功|率先|全部|顺利|实现)")
PEOPLE_NAMED = re.compile(
    r"(?:名)?(?:建档立卡|登记|剩余|农村|城镇|城市|名)?(?:(农户|贫困户|低收入户|低保户|牧户|住户)|(?:贫困人口|贫困群众|困难群众|群众|职工|党员|学生|居民|干部|农民))"
)
RANKED = re.compile(r"(?:排名|排位|位次|位居|位列|名列|(?<![定移安民])居(?![民住家]))(?:[^,。;、的]|年的){0,26}\Z")
MOVED = re.compile("(?:前移|前进|[晋上提跃攀]升|后移|下降|后退|[进退升跌]|后)了?\\Z")
ENDS = ("", ",", "。", ";", "、", ")", "和", "提", "上", "升", "跃", "前")
SPAN = 32  # characters before the number that are looked at


def tell_dimensions(folded: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities in order: those in 位 that tell a rank as ranks, people and counties with their unit."""
    told: list[Quantity] = []
    for each in quantities:
        ranked = each.unit == "位" and each.sort == "count" and _is_rank(folded, each, told[-1] if told else None)
        told.append(replace(each, sort="rank") if ranked else _count_people(folded, each))
    return told


def _is_rank(folded: str, quantity: Quantity, last: Quantity | None) -> bool:
    """Whether a number in 位 is a rank: not 排名上升3位, nor 12位专家."""
    if folded[quantity.end : quantity.end + 1] not in ENDS:
        return False
    if last and last.sort == "rank" and folded[last.end : quantity.start] in ("、", "和"):
        return True
    words = folded[max(0, quantity.start - SPAN) : quantity.start]
    return bool(RANKED.search(words)) and not MOVED.search(words)


def _count_people(folded: str, quantity: Quantity) -> Quantity:
    """3400多贫困户, 8县(区): a number that stands right before people or counties counts them."""
    if quantity.sort or quantity.unit:
        return quantity
    near = max(0, quantity.start - 4)
    counted = COUNTIES.match(folded, quantity.end) and OPENING.search(folded, near, quantity.start)
    if counted or (SAID.match(folded, quantity.end) and NAMED.search(folded, near, quantity.start)):
        return replace(quantity, unit="个", sort="count")
    named = PEOPLE_NAMED.match(folded, quantity.end) if quantity.value >= TENS else None
    return replace(quantity, unit="户" if named[1] else "人", sort="count") if named else quantity
