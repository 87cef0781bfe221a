"""Numerals that only sum up what was named: 严守生态保护红线、永久基本农田、城镇开发边界三条红线."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

# Verbs that do something with things that are there; any other verb brings them about, and their number counts.
MINDING = frozenset(
    (
        "推动",
        "推进",
        "促进",
        "引导",
        "支撑",
        "落实",
        "完善",
        "抓好",
        "办好",
        "紧盯",
        "狠抓",
        "调整",
        "实施",
        "开展",
        "支持",
        "建设",
        "参与",
        "整合",
        "突破",
        "开发",
        "治理",
        "整治",
        "规划",
        "组织实施",
    )
)
WORKS = frozenset(("建设", "开发", "治理", "整治"))  # at the head of a clause they bring about what is counted
KINDS = frozenset(("大类", "类", "大项", "方面", "个方面"))
ITEMS = frozenset(("个", "项", "条", "件", "种", "类", "张", "支", "支队伍", "场", "把"))
DEED = re.compile("试点|工作|行动|任务|工程")


def drop_sums(tokens: Sequence[Token], quantities: Sequence[Quantity], folded: str) -> list[Token]:
    """The tokens without numerals that sum up what was named or say of how many kinds is what is counted next (8大类、| 247项工程)."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.code == "j" and place and _tells_kinds(tokens, place - 1, quantities):
            continue
        if token.code == "Q" and (_only_counts_items(tokens, place, quantities, folded) or _tells_kinds(tokens, place, quantities)):
            continue
        kept.append(token)
    return kept


def _tells_kinds(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]) -> bool:
    """9大类 | 151个项目: whether a count follows a number of kinds, right behind it or behind 、."""
    if tokens[place].code != "Q" or quantities[tokens[place].index].unit not in KINDS:
        return False
    following = tokens[place + 1 : place + 3]
    counted = following[1:] if following and following[0].code == "j" else following
    if not counted or counted[0].code != "Q" or counted[0].start - tokens[place].end > 2:
        return False
    return quantities[counted[0].index].sort == "count"


def _only_counts_items(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """Whether the numeral only counts the items that were named: A、B两个产业集群产值分别突破…, 推动A、B、C三个园区升级."""
    token = tokens[place]
    if token.code != "Q" or not 0 < place < len(tokens) - 1 or folded[token.start] not in "两二三四五六七八九":
        return False
    noun = tokens[place + 1].code in "xnp" or folded[tokens[place + 1].start : tokens[place + 1].end] == "建设"
    if quantities[token.index].value >= 10 or not noun or tokens[place - 1].code not in "xne":
        return False
    before = [each.code for each in tokens[max(0, place - 4) : place]]
    later = "".join(each.code for each in tokens[place + 1 :]).split(",")[0]
    return ("s" in later and "j" in before and before[-1] != "e") or _sums_up(tokens, place, quantities[token.index], folded)


def _sums_up(tokens: Sequence[Token], place: int, quantity: Quantity, folded: str) -> bool:
    """Whether as many items were named before, and no verb of the clause brings them about: 守好A、B、C三条控制线."""
    if quantity.unit not in ITEMS:
        return False
    items, first = 1, place - 1
    while first >= 0 and tokens[first].code not in ",.:(QGLE":
        items += tokens[first].code == "j"
        first -= 1
    if items != quantity.value or (first >= 0 and tokens[first].code in "QGLE"):
        return False
    last = next((each for each in range(place + 1, len(tokens)) if tokens[each].code in ",.:"), len(tokens))
    named = list(dropwhile(lambda each: each.code in "AmTpR", tokens[first + 1 : place]))
    if named and folded[named[0].start : named[0].end] in WORKS:
        return False
    quoted = folded[tokens[place].start - 1] in "”’》"
    around = [*named[:1], *tokens[place + 1 : last]] if quoted or quantity.unit == "项" else [*named, *tokens[place + 1 : last]]
    return all(
        each.code in "xnjopAimTR"
        or (
            each.code == "e"
            and (folded[each.start : each.end] in MINDING or (each.start > tokens[place].start and DEED.match(folded, each.end)))
        )
        for each in around
    )
