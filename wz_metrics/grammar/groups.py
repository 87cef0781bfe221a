"""Quantities that are stated together: shared bounds, restored units, numbers that only qualify a noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.quantities import SCALES
from wz_metrics.model import Quantity

QUALIFIERS = frozenset({"money", "energy", "time", "area", "mass", "length", "price", "volume", "score", "scale", "percent", "density"})
DURATION = re.compile(r"(?:用|经过|历时|连续|用时|耗时|持续|时隔|为期|再用|力争用)\Z")
BEFORE = re.compile(r"(?:不低于|不少于|不超过|超过|超|逾|近|约|达)\Z")
PEOPLE = re.compile(
    r"人口|用户|人次|群众|农民|牧民|人数|对象|师生|职工|人员|学生|居民|游客|老人|儿童|妇女|干部|党员|学子|人才|旅客|市民|患者|志愿者|网民|劳动力|贫困|青年|教师|工人|百姓|移民|考生|大军"
)
MONEY = re.compile(
    r"产值|投资|收入|生产总值|GDP|税收|营收|销售额|贷款|存款|余额|交易额|成交额|零售|经济|资金|规模|利润|产业|集群|消费|总量"
)


def complete_group(group: list[Quantity], separately: bool, folded: str, last_unit: str) -> list[Quantity]:
    """A bound after 分别, or on the last of numbers joined by 和 with one unit, governs all; an elided unit is restored."""
    if len(group) > 1:
        joined = all(re.fullmatch(r"[^、]*[和与及][^、]*", folded[a.end : b.start] + "和" * (a.end == b.start)) for a, b in pairwise(group))
        first, last = group[0], group[-1]
        if last.bound not in ("eq", "range") and (separately or joined) and len({each.unit for each in group}) == 1:
            group = [replace(each, bound=last.bound) if each.bound == "eq" else each for each in group]
        elif first.bound not in ("eq", "range") and separately:
            group = [replace(each, bound=first.bound) if each.bound == "eq" else each for each in group]
    if len(group) == 1 and not group[0].unit and group[0].value >= 10000 and last_unit:
        base = next((last_unit[len(scale) :] for scale in SCALES if last_unit.startswith(scale)), last_unit)
        return [replace(group[0], unit=base, sort="count")]
    return group


def restore_money(quantity: Quantity, subject: str) -> Quantity:
    """突破百亿 of an output value is 100 亿元."""
    if quantity.unit in SCALES and "亿" in quantity.unit and MONEY.search(subject):
        return replace(quantity, unit=quantity.unit + "元", sort="money")
    return quantity


def add_dimension(subject: str, quantity: Quantity, last: Quantity) -> str:
    """The second number of one thing in another dimension says which: 城市道路34条32.1公里 -> 城市道路里程."""
    if quantity.sort == last.sort and (quantity.sort != "count" or quantity.unit == last.unit):
        return subject
    suffix = {"area": "面积", "length": "里程"}.get(quantity.sort, "")
    if quantity.sort == "money" and last.sort == "count":
        suffix = "投资额" if subject.endswith("项目") else "金额"
    if quantity.sort == "count":
        suffix = "人数" if quantity.unit.endswith("人") else "户数" if quantity.unit.endswith("户") else ""
    return subject if subject.endswith((suffix, "管网")) else subject + suffix


def restore_people(quantity: Quantity, noun: str) -> Quantity:
    """21.2万农村贫困人口: a multiplier alone before people counts 人."""
    if quantity.unit in SCALES and noun.endswith("人次"):
        return replace(quantity, unit=quantity.unit + "人次", sort="count")
    if quantity.unit in SCALES and re.search("农户|住户|客户|家庭", noun):
        return replace(quantity, unit=quantity.unit + "户", sort="count")
    if quantity.unit in SCALES and PEOPLE.search(noun):
        return replace(quantity, unit=quantity.unit + "人", sort="count")
    return quantity


def demote_qualifiers(tokens: Sequence[Token], quantities: Sequence[Quantity], folded: str) -> list[Token]:
    """Numbers that only qualify the noun behind them become text: 落地超10亿元单体制造业项目21个, 80岁以上老人."""
    kept = list(tokens)
    if any(token.code == "s" for token in kept):
        kept = [token for place, token in enumerate(kept) if not _only_counts_items(kept, place, quantities, folded)]
    for place, token in enumerate(kept):
        if token.code != "Q" or place + 1 >= len(kept):
            continue
        quantity, following = quantities[token.index], kept[place + 1]
        if quantity.sort == "time" and DURATION.search(folded, max(0, token.start - 4), token.start):
            kept[place] = Token(token.start, token.end, "T")
            continue
        if quantity.sort == "rank" and following.code in "xne" and quantity.end == quantity.number_end:
            kept[place] = Token(token.start, token.end, "x")
        if (
            quantity.sort == "kinds"
            and following.code in "xn"
            and place
            and kept[place - 1].code in "xnE"
            and any(each.code == "Q" for each in kept[place + 1 : place + 8])
        ):
            kept[place] = Token(token.start, token.end, "x")
            continue
        if (
            quantity.sort == "money"
            and following.code == "o"
            and quantity.bound != "eq"
            and (_counts_later(kept, place, quantities) or any(each.code == "Q" for each in kept[max(0, place - 3) : place]))
        ):
            kept[place] = Token(token.start, token.end, "x")
            continue
        if quantity.unit.endswith("伏") and following.code in "xn":
            kept[place] = Token(token.start, token.end, "x")
            continue
        if quantity.sort == "count" and quantity.bound == "ge" and following.code in "xn" and token.end > quantity.end and _counts_later(kept, place, quantities):
            kept[place] = Token(token.start, token.end, "x")
            continue
        if quantity.sort not in QUALIFIERS or following.code not in "xnp" or following.role in ("own", "core"):
            continue
        if (
            quantity.sort == "energy"
            and place
            and kept[place - 1].code in "xn"
            and following.code in "xn"
            and any(each.code == "o" for each in kept[max(0, place - 3) : place])
        ):
            kept[place] = Token(token.start, token.end, "x")
        elif quantity.sort == "scale" and folded[quantity.number_start].isdigit():
            continue
        elif quantity.bound in ("ge", "le", "approx") and quantity.sort != "percent":
            bound = BEFORE.search(folded, max(0, token.start - 4), token.start)
            kept[place] = Token(bound.start() if bound else token.start, token.end, "x")
        elif _counts_later(kept, place, quantities) and quantity.sort in ("money", "energy", "mass") and not _is_said(kept, place):
            kept[place] = Token(token.start, token.end, "x")
    return kept


def _only_counts_items(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """A、B两个产业集群产值分别突破…: the numeral only counts the items that were named."""
    token = tokens[place]
    if token.code != "Q" or not 0 < place < len(tokens) - 1 or folded[token.start] not in "两二三四五六七八九":
        return False
    before = [each.code for each in tokens[max(0, place - 4) : place]]
    later = "".join(each.code for each in tokens[place + 1 :]).split(",")[0]
    return quantities[token.index].value < 10 and "j" in before and before[-1] in "xn" and "s" in later and tokens[place + 1].code in "xnp"


def _counts_later(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]) -> bool:
    """Whether nothing but a noun stands between this number and a count."""
    for token in tokens[place + 1 :]:
        if token.code == "Q":
            return quantities[token.index].sort in ("count", "kinds")
        if token.code not in "xnpoe":
            return False
    return False


def _is_said(tokens: Sequence[Token], place: int) -> bool:
    """Whether the number is stated of something before it (总投资270亿元…) rather than of the noun behind."""
    return place > 0 and tokens[place - 1].code in "lLtgidn"
