"""Words that name one of several like things (国家级, 省级; 城市, 农村): alone they stand for what was just said of another of them."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase

AMOUNT = re.compile("(?:超过?|突破|过|达)?[0-9.]*[十百千]*[万亿]*元(?:及?以上)?")
RATE = re.compile("(?<=[产销]量)(?:增速|增幅)$")  # 整车产量增速高于全国，销量增速…
LONGEST, VOLUME = 8, "吞吐量"
LEVELS = re.compile("(?:(?:国家|省|市|县)级?[、和及])+$")  # 国家、省、 | 市级重点实验室


def name_sibling(phrase: Phrase, scene: Scene) -> str:
    """The subject before with its sibling put in: 国家级龙头企业6家、省级107家 -> 省级龙头企业; empty where the phrase is no such word.

    A side that is part of the whole before stands in front of it: 生活污水集中处理率85%，中心城区90%.
    """
    text, subjects, claims = RATE.sub("", phrase.text[len(phrase.event) :]), scene.walk.topic.subjects, scene.walk.claims
    if not subjects or not claims or not 1 < len(text) <= LONGEST or not _is_alike(scene, text):
        return ""
    for words in scene.setting.heads.siblings:
        if not words.fullmatch(text):
            continue
        found = [*words.finditer(subjects[-1])]
        said = next(reversed([each for each in found if each.group()[-1] == text[-1]] or found), None)  # 国家级 | 生态乡镇
        counted = scene.group[0].sort in ("count", "length") and text[-1] != "量"  # 新建小学7所、初中4所: the schools themselves
        if said and said.group() != text and not (counted and said.end() == len(subjects[-1])):
            before = subjects[-1][: said.start()]
            named = (LEVELS.sub("", before) if text[-1] == "级" else before) + text + subjects[-1][said.end() :]
            event = scene.walk.topic.event
            return phrase.event + named.removeprefix(event) if phrase.event and named.startswith(event) else named
    topic = scene.walk.topic
    if AMOUNT.fullmatch(text) and scene.group[0].sort == "count" and topic.object and not AMOUNT.search(topic.object):
        return (phrase.event or topic.event) + text + topic.object  # 签约项目200个，其中亿元以上82个
    return ""


def _is_alike(scene: Scene, text: str) -> bool:
    """Whether the number is stated as the one before: in the same dimension or of another such volume, as the same measure."""
    last, quantity = scene.walk.claims[-1], scene.group[0]
    measure = scene.match.frame.measure
    if text.endswith(VOLUME) and any(token.role == "own" for token in scene.left):
        return False  # 宁波舟山港货物吞吐量11亿吨，全市集装箱吞吐量…
    same = last.quantity.sort == quantity.sort or (text.endswith(VOLUME) and last.indicator.endswith(VOLUME))
    return same and (last.measure == measure or {last.measure, measure} <= {"level", "baseline"})
