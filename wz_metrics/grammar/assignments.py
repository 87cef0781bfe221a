"""What was set or handed down by somebody: 省政府下达的50件 | 民生实事 says by whom, 年初确定的 | 重点项目 does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase, clean_phrase

SET = "(?:确定|承诺|部署|下达|交办|提出|明确|承办|督办)"
PAPERS = "工作报告|规划|方案|行动计划|纲要|意见|攻坚战|督察|督查|“回头看”"
BY_WHOM = re.compile(
    "(?:(?:党中央|国务院|中央|国家|上级|自治区|[省市县区州盟])(?:委|政府|里|上|级)?(?:[、和]?(?:国务院|自治区|[省市县区州盟]))?(?:委|政府|级)?(?:主要)?(?:领导)?"
    rf"|《[^《》]{{2,24}}》|[\u4e00-\u9fff“”]{{0,10}}(?:{PAPERS}))中?(?:所|重点|挂牌|领衔|联合|向[\u4e00-\u9fff]{{2,8}})*{SET}$"
)
TO_WHOM = re.compile(rf"[向对为][\u4e00-\u9fff]{{1,8}}{SET}$")
SET_END = re.compile(rf"{SET}$")
SHORTEST_RELATION = 4
SHORTEST = 3  # a shorter noun says nothing without whose it is
OWN = re.compile("(?<=[向对为])(?:全[市县区州盟旗]|我市)")
BESIDE_PLACE = "全我本"  # 全市 | 确定


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who set what is counted (``words``, with the particle; no more than time may be told), whether they are named, the verb before."""

    words: str
    named: bool
    verb: Phrase


def find_assignment(scene: Scene) -> Assignment | None:
    """The relation before the number (省政府下达的 | 50件), None where there is none."""
    left, text = scene.left, scene.setting.text
    if len(left) < 2 or left[-1].code != "o" or not SET_END.search(text, left[-2].start, left[-2].end):
        return None
    start, end = left[0].start, left[-1].start
    named = BY_WHOM.search(text, start, end)
    if named and text[named.start() - 1 : named.start()] in tuple(BESIDE_PLACE):
        named = None
    found = named or TO_WHOM.search(text, start, end) or SET_END.search(text, start, end)
    if not found:
        return None
    first = _start_of_words(left, found.start())
    before = clean_phrase(text, [token for token in left if token.end <= first])
    event = before.event.removeprefix(before.holder)
    return Assignment(OWN.sub("", text[first : found.end()]) + "的", named is not None, Phrase(event, event, start=before.start))


def _start_of_words(left: Sequence[Token], start: int) -> int:
    """Where a relation starts that was found to start inside a verb or an adverb: 加快 | 落实 | 自贸区总体方案确定的."""
    inside = next((place for place, token in enumerate(left) if token.start < start < token.end and token.code in "eAmi"), None)
    if inside is None:
        return start
    return next((token.start for token in left[inside + 1 :] if token.code not in "eA"), start)


def words_before(assigned: Assignment | None, noun: str) -> str:
    """By whom a noun was set, where they are named or the noun is too short to stand alone; else empty."""
    return assigned.words if assigned and (assigned.named or len(noun) < SHORTEST) else ""


def say_assigned(assigned: Assignment | None, stated: str, noun: str) -> str:
    """What is stated of a noun with by whom it was set before the noun: 完成 | 市政府重点督办的 | 事项."""
    words = words_before(assigned, noun)
    return stated.removesuffix(noun) + words + noun if words else stated


def particle_of(verb: Phrase, noun: str, objects: Sequence[Token], scene: Scene) -> str:
    """抓好 | 事关发展全局的 | 100个重大项目: the particle behind a relation that says more than its verb; else empty."""
    if (
        not scene.left
        or scene.left[-1].code != "o"
        or len(verb.text) < max(SHORTEST_RELATION, len(verb.event) + 2)
        or verb.text[-1] == "的"
    ):
        return ""
    plain = bool(objects) and scene.setting.text.startswith(noun[:2], objects[0].start)  # nothing is said of it before it
    return "的" if plain and "的" not in noun else ""
