"""Amounts and sizes that things must reach to be counted: 主营业务收入超100亿元的园区22个, 一个面积不低于3万平方米的公园."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

SIZES = frozenset({"area", "length", "mass", "energy", "volume", "count", "scale", "time"})
# What the limit is of, or the count of one: 面积不低于, 一处不少于.
MEASURED = re.compile(
    "(?:面积|人口|人口规模|年产|能力|容纳|年龄|客流量|[一1-9][个处条座块家支])(?:不低于|不少于|不小于|超过|超|过|低于|小于|不足)?\\s?\\Z|其中(?:超过|超|过)\\s?\\Z"
)
STATING = re.compile("的(?:情况|基础|目标|规模|水平|能力|标准|大关|违法|违规|任务)")


def limits_counted(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]) -> bool:
    """10亿元以上 | 47个; 20个 | 5亿元以上、50个亿元以上项目; 3条产值 | 超500亿产业链: whether a lower limit is one of what is counted."""
    token, following, quantity = tokens[place], tokens[place + 1], quantities[tokens[place].index]
    if quantity.sort not in ("scale", "money") or quantity.bound != "ge":
        return quantity.sort == "money" and _continues_limits(tokens, place, quantities)
    if following.code == "Q" and quantity.sort == "money":
        return token.end == following.start and quantities[following.index].sort == "count"
    if following.code == "j":  # 年产值超100亿元、超50亿元企业分别达到2家、3家; 营业收入过100亿元、50亿元企业各2家
        last = next((each for each in range(place + 1, len(tokens)) if tokens[each].code not in "jhQ"), len(tokens) - 1)
        rest = [each for each in tokens[place + 1 : last] if each.code == "Q"]
        alike = rest and all(quantities[each.index].sort == quantity.sort and quantities[each.index].bound in ("ge", "eq") for each in rest)
        if alike and tokens[last].code in "xn" and any(each.code in "sa" for each in tokens[last : last + 4]):
            return True
    first = place
    while first and tokens[first - 1].code in "xnhl" and place - first < 2:
        first -= 1
    count = tokens[first - 1] if first and following.code in "jxno" else None
    return count is not None and count.code == "Q" and count.end == tokens[first].start and quantities[count.index].sort == "count"


def _continues_limits(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]) -> bool:
    """营业收入过100亿元、| 50亿元 | 企业各2家: whether an amount goes on a list of limits that are text by now."""
    if place < 2 or tokens[place - 1].code != "j" or tokens[place - 2].code != "x" or tokens[place + 1].code not in "xnj":
        return False
    start, end = tokens[place - 2].start, tokens[place - 2].end
    each = any(token.code in "sa" for token in tokens[place + 1 : place + 6])
    return each and any(start <= other.start < end and other.sort == "money" for other in quantities)


def is_round(token: Token, quantity: Quantity, folded: str) -> bool:
    """20多亿元资金, 近20亿元资金: a round amount sets no limit, it counts."""
    inside = bool(re.search("[余多]", folded[quantity.number_end : token.end]))
    return quantity.sort != "time" and (
        inside or folded[max(0, token.start - 1) : token.start] == "近" or folded.startswith("近", token.start)
    )


def counts_later(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]) -> bool:
    """Whether nothing but a noun stands between this number and a count; behind an amount of money a light verb too.

    Behind a limit of money (收入过10亿元的县新增3个) the count may be of any verb, and a share.
    """
    sort, opens = quantities[tokens[place].index].sort, tokens[place + 1].code == "o"
    money = sort == "money" or (sort == "scale" and opens)
    limit = money and opens and quantities[tokens[place].index].bound == "ge"
    between = "xnpoel()tjGfLmAa" if limit else "xnpoel()tj" if money else "xnpoe"
    counts = ("count", "kinds", "percent" if limit else "kinds")
    for token in tokens[place + 1 :]:
        if token.code == "Q":
            return quantities[token.index].sort in counts
        if token.code not in between:
            return False
    return False


def limits_size(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """Whether a size is one that the noun behind must have: 面积不低于3万平方米的公园, 年产9万吨以下的小煤矿."""
    token, quantity = tokens[place], quantities[tokens[place].index]
    if quantity.sort not in SIZES or quantity.bound not in ("ge", "le") or tokens[place + 1].code != "o":
        return False
    measured = MEASURED.search(folded, max(0, token.start - 10), token.start)
    return bool(measured) and not is_round(token, quantity, folded) and not STATING.match(folded, token.end)
