"""How, where and with whom the things that are counted do something: 22项 | 改革 | 被省级以上推广, 6个 | 园区 | 在全省考核中领跑."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.quotation import balance

OPENS = re.compile(
    "(?<=..)(?:(?<![正存所现实内潜旨])[走居排]?(?<![正存所现实内潜旨])在(?![建线岗校册库孵编营产园读谈保职外温研制地押逃途内训役籍华京])|(?<!原)因(?![素子特此为])|被(?![征动告子])"
    "|与(?=[^、与]{2,14}(?:脱钩|共建|建立|签[订署约]|结[对成]|达成|开展合作|对接|联动)))"
)
MEANS = re.compile("(?<=..)(?:按照?(?![揭摩时期月质劳类])|依托|运用(?=[^、]{2})|借助|用(?=辛勤|实际行动|汗水|生命)|通过(?=[^、]{2,12}$))")
NOUN = re.compile("(?![除受因由被经仍尚未有]).+(?<![的所为及和、])")
ADVERB = re.compile("(?<=..)(?:先后|率先|陆续|已经?|均|都|全部|首次|再次|成功|常年|可以?|将|也|还|正)+$")
PLAIN = re.compile(r"[^\d,.;:!?()、。]{1,16}(?:[,.;:!?()、。]|\Z)")
BREAKS = ",.;:!?()、。"
SHORTEST, LONGEST = 3, 28


def tell_circumstance(objects: Sequence[Token], setting: Setting) -> str:
    """The counted noun with what it does behind a preposition before it (被省级以上推广的改革), or without it where more is told or
    only the means; empty where no preposition stands behind the noun."""
    if not objects or any(token.code == "Q" for token in objects):
        return ""
    start, end, text = objects[0].start, objects[-1].end, setting.text
    found = OPENS.search(text, start + 2, end) or MEANS.search(text, start + 2, end)
    if not found or objects[0].code not in "xnp":
        return ""
    noun, said = ADVERB.sub("", text[start : found.start()]), text[found.start() : end].replace("了", "")
    closed = end >= len(text) or setting.folded[end] in BREAKS
    if (not closed and not PLAIN.match(setting.folded, end)) or not NOUN.fullmatch(noun) or balance(noun) != noun:
        return ""
    if MEANS.match(text, found.start()) or len(said) > LONGEST:
        return noun
    if not closed:
        return noun
    return "" if "的" in said or len(said) < SHORTEST else f"{said}的{noun}"
