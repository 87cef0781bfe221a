"""How, where and with whom the things that are counted do something: 22项 | 改革 | 被省级以上推广, 6个 | 园区 | 在全省考核中领跑."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.quotation import balance

OPENS = re.compile(
    "(?<=..)(?:(?<![正存所现实内潜旨])[走居排]?(?<![正存所现实内潜旨])在(?![建线岗校册库孵编营产园读谈保职外温研制地押逃途内训役籍华京])|(?<!原)因(?![素子特此为])|被(?![征动告子])"
    "|(?<![定面导方意走流动倾转指去双横纵内外])向(?=[^、向]{2,14}(?:转变|迈进|转移|延伸)$)|与(?=[^、与]{2,14}(?:脱钩|共建|建立|签[订署约]|结[对成]|达成|开展合作|对接|联动)))"
)
# Verbs that no work is named by: what stands behind one is done by those counted before it.
DEEDS = re.compile(
    "(?<=..)(?:荣膺|荣登|喜获|回归|填补|变身|结成|结为|试行|领办|用上|免交|免缴|建有|设有|配有|遍布|冠名|提出|构建起|获[^得评取批奖、]{1,12}(?:支持|推广|表彰|肯定|认可|通报|补助|立项|资助|批准|授权)$"
    "|(?:转入|改为|改制为|转制为|升为|升格为|升级为|晋升为|成长为|转型为|转变为|转换为|发展成为|发展为|蜕变为|归并为|划转)(?=..)"
    "|(?:面?向[^、]{2,10}(?:免费|全面|全部)?|(?:对外|错时|全天候?))开放(?:共享)?$|到[\u4e00-\u9fff]{2,4}(?:共谋|考察|投资|创业|就业|参观|旅游)|留[^、学守]创业就业$)"
)
MEANS = re.compile("(?<=..)(?:按照?(?![揭摩时期月质劳类])|依托|运用(?=[^、]{2})|借助|用(?=辛勤|实际行动|汗水|生命)|通过(?=[^、]{2,12}$))")
NOUN = re.compile("(?![除受因由被经仍尚未有]).+(?<![的所为及和、])")
WORKS = re.compile("(?:项目|工程|计划|行动|任务|工作|活动)$")
ADVERB = re.compile("(?<=..)(?:先后|率先|分别|陆续|已经?|均|都|全部|首次|再次|成功|常年|可以?|将|也|还|正)+$")
PLAIN = re.compile(r"[^\d,.;:!?()、。]{1,16}(?:[,.;:!?()、。]|\Z)")
BREAKS = ",.;:!?()、。"
SHORTEST, LONGEST = 3, 28


def tell_circumstance(objects: Sequence[Token], setting: Setting) -> str:
    """The counted noun with what it does behind a preposition before it (被省级以上推广的改革), or without it where more is told or
    only the means; empty where no preposition stands behind the noun."""
    if not objects or any(token.code == "Q" for token in objects):
        return ""
    start, end, text = objects[0].start, objects[-1].end, setting.text
    closed = end >= len(text) or setting.folded[end] in BREAKS
    found = OPENS.search(text, start + 2, end) or (closed and DEEDS.search(text, start + 2, end)) or MEANS.search(text, start + 2, end)
    if not found or objects[0].code not in "xnp" or (text[found.start()] != "被" and WORKS.search(text, start, end)):
        return ""
    noun, said = ADVERB.sub("", text[start : found.start()]), text[found.start() : end].replace("了", "")
    if (not closed and not PLAIN.match(setting.folded, end)) or not NOUN.fullmatch(noun) or balance(noun) != noun:
        return ""
    if MEANS.match(text, found.start()) or len(said) > LONGEST:
        return noun
    if not closed:
        return noun
    return "" if "的" in said or len(said) < SHORTEST else f"{said}的{noun}"
