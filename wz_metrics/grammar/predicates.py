"""What a clause says of the things that it counts: 20户企业恢复生产, 昆仑公司等5户企业被确定为示范企业."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.subjects import clean_phrase

SETTLED = re.compile(r"^(?:已经?|都|均|全部|全面|如期|顺利|成功|先后|相继|陆续|正式|率先|基本|从中)+")
PERFECT = re.compile("了|着(?!力|重|眼)|(?<=[设动]工)建设$")
LONGEST = 28


def find_predicate(right: Sequence[Token], setting: Setting) -> tuple[Sequence[Token], str] | None:
    """The tokens of the counted noun, and what is said of it up to the next break; None where nothing is said, or with a number.

    A verb that also stands as a noun behind its object (改造, 建设) is no predicate by itself.
    """
    end = next((place for place, token in enumerate(right) if token.code in ",.:"), len(right))
    clause = right[:end]
    if any(token.code == "Q" for token in clause) or (clause and clause[-1].role == "either" and clause[-1].code == "e"):
        return None
    start = next((place for place in range(1, len(clause)) if _opens(clause[place:], setting.text)), 0)
    if not start:
        return None
    said = PERFECT.sub("", SETTLED.sub("", setting.text[clause[start].start : clause[-1].end]))
    return (clause[:start], said) if 2 <= len(said) <= LONGEST else None


def _opens(tokens: Sequence[Token], text: str) -> bool:
    """Whether a predicate starts with the first of the tokens."""
    first, rest = tokens[0], tokens[1:]
    if first.code == "e":
        return first.role in ("", "passive")
    if first.code in "rl":
        return bool(rest) and first.role != "nominal" and rest[0].code in "xnep"
    if first.code not in "Aa" or not rest or not SETTLED.fullmatch(text, first.start, first.end):
        return False
    if rest[0].code in "Aae":
        return _opens(rest, text) or (rest[0].code == "e" and rest[0].role == "either" and len(rest) == 1)
    return rest[0].code in "xnL" or (rest[0].code == "l" and len(rest) > 1)


def say_of_counted(right: Sequence[Token], setting: Setting) -> tuple[str, str]:
    """The counted noun with what is said of it before it, and the noun alone; empty where nothing is said.

    20户 | 矿山企业恢复生产 -> 恢复生产的矿山企业, 矿山企业.
    """
    found = find_predicate(right, setting)
    if not found:
        return "", ""
    noun = clean_phrase(setting.text, found[0]).text
    return (put_before(found[1], noun), noun) if noun else ("", "")


def put_before(said: str, noun: str) -> str:
    """摘帽 + 贫困村 -> 摘帽贫困村; a longer phrase takes 的."""
    return said + noun if len(said) <= 4 else f"{said}的{noun}"
