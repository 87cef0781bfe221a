"""What opens a clause or stands behind its numbers: its place, the total that parts follow, the noun of two numbers."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import KIND_END
from wz_metrics.grammar.subjects import PARENT, Topic

IN_TOTAL = re.compile(r"^(?:在)?([^，,、]{3,22}?)(?:中|内部看)$")
TIMES = re.compile("^(?:全年|上半年|前三季度|一季度|年末|全[市省国区县州])+|^各(?:类|项)?[^，,]{2,8}$")
MAIN_TRADES = re.compile("(?<=工业)(?:重点|主要|支柱)?(?:行业|产业)(?:大类)?$")
EXTENTS = frozenset(("年投资", "计划总投资", "涉及", "惠及", "估算总投资", "覆盖", "年度总投资"))
INVESTED = re.compile("(?:计划|估算)?总投资额?")
PARENT_FIND = re.compile("(?:商品)?" + PARENT.pattern)


def is_stacked(left: Sequence[Token], right: Sequence[Token], text: str) -> bool:
    """3条 | 233公里道路: two numbers of one noun that stands behind both."""
    joined = len(right) == 2 and right[0].code == "j"
    if len(right) == 2 and text[right[0].start : right[0].end] == "共":
        return bool(left) and all(token.code in "eLATmGci" for token in left)  # 升级改造177条共483公里市政道路
    if not right or right[-1].code != "Q" or (len(right) != 1 and not joined) or (joined and left[-1:] and left[-1].code == "E"):
        return False
    if joined and not any(token.code in "ec" for token in left) and [token.code for token in left] != ["o"]:
        return False
    own = (token.code == "p" and token.role == "own" for token in left)  # 全市 | 38户1523名贫困人口
    plain = (token.code in "eLATmGcjOByo" or text.startswith(("重点", "剩余"), token.start) for token in left)
    return all(one or other for one, other in zip(own, plain, strict=True)) or left[-1].code in "Eo"


def noun_of_stack(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens behind the second of two numbers, up to the next."""
    following = next((place for place, token in enumerate(tokens) if token.code == "Q"), len(tokens))
    return tokens[: following + 1]


def enter_total(topic: Topic, words: str) -> Topic:
    """在限额以上企业商品零售额中: the total that the categories named next are part of."""
    total = IN_TOTAL.match(words)
    if not total:
        return topic
    head = PARENT_FIND.search(re.sub("(?<=口)总[额值]$", "", total[1]))
    outer = TIMES.sub("", total[1][: head.start()] if head else total[1])
    known = head.group() if head else ""
    outer = MAIN_TRADES.sub("", outer)
    return topic._replace(total=outer, head=known, parent=known or topic.parent, within=total[1], entered=True)


def attribute_of(left: Sequence[Token], right: Sequence[Token], rest: Sequence[Token], setting: Setting) -> Sequence[Token]:
    """总投资270亿元的20个项目, 20个总投资270亿元的项目: what is counted stands behind the next number, or numbers."""
    words = setting.text[right[0].start : right[-1].end] if right else ""
    if words == "的" and len(rest) > 1 and rest[0].code == "Q" and setting.quantities[rest[0].index].sort in ("count", "kinds"):
        place = 1
        while place < len(rest) and (
            rest[place].code == "Q" or (rest[place].code == "j" and rest[min(place + 1, len(rest) - 1)].code == "Q")
        ):
            place += 1
        return (right[0], *rest[place:])
    if not right and left and INVESTED.fullmatch(setting.text, left[-1].start, left[-1].end) and _counts_works(rest, setting):
        return rest[1:]  # 抓好总投资8200亿元 | 240个重点项目建设
    if not right and len(rest) > 2 and rest[1].code == "o" and setting.quantities[rest[0].index].sort in ("length", "area"):
        return rest[1:]
    told = words.removeprefix("、").removesuffix("在")  # 新开工81个、总投资1080亿元的重点项目
    if (told not in setting.heads.bare and told not in EXTENTS) or len(rest) < 2 or rest[0].code != "Q":
        return ()
    if rest[1].code == "o":
        return rest[2:]
    if setting.text[rest[0].end - 1] == "的" and rest[1].code in "xn":
        return rest[1:]  # 100个产值10亿元至100亿元以上的 | “绿色百强”企业
    works = rest[1].code in "xn" and any(KIND_END.search(setting.text, rest[1].start, token.end) for token in rest[1:3])
    return rest[1:] if works and told.endswith("投资") else ()  # 94个总投资529亿元 | 重点工业项目


def _counts_works(rest: Sequence[Token], setting: Setting) -> bool:
    """Whether works are counted next: 240个 | 市级重点项目建设."""
    if len(rest) < 2 or rest[0].code != "Q" or setting.quantities[rest[0].index].sort != "count" or rest[1].code not in "xn":
        return False
    return any(KIND_END.search(setting.text, rest[1].start, token.end) for token in rest[1:4])
