"""A noun phrase -> complete subjects: coordination, lists under one verb, ellipsis filled from before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wz_metrics.grammar.coordination import Heads, split_items
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.references import find_references
from wz_metrics.grammar.subjects import Phrase, Topic, belongs_to, carry_event, expand, join_topic, may_restore, restore_programme

COUNTED = frozenset({"count", "kinds", "area", "length", "mass", "volume", "energy", "money", "time", "density"})
ORGANISATION = re.compile(r"(?:院|园|中心|公司|学校|医院|平台|集团|机场|协会|商会|分会|银行|综试区|开发区|大学)$")
INVESTED = frozenset(("投资", "投入", "筹资", "累计投资", "总投资", "融资", "争取资金", "筹集资金", "安排资金", "投入资金"))
RATES = re.compile(r"[、和与及].*(?:合格率|参保率|覆盖率|达标率|处理率|办结率|办复率|满意率)$")
YIELDS = frozenset(("产值", "年产值", "总产值", "税收", "销售收入", "营业收入", "营收", "年营收", "利润"))
RATE_END = re.compile(r"(?<=.{2})(?:的)?(?:增速|增幅|总量|增长率|总额增速|总量增速|同比增速)$")


def resolve(phrase: Phrase, scene: Scene) -> tuple[list[str], bool]:
    """The complete subjects of a noun phrase, and whether they came from an earlier clause."""
    topic, count, heads = scene.walk.topic, len(scene.group), scene.setting.heads
    split = any(token.code in "sa" for token in scene.left) or (count > 1 and scene.match.frame.measure in ("growth", "level"))
    each = any(token.code == "a" for token in scene.left)
    measure = scene.match.frame.measure
    if scene.walk.pending and scene.left and scene.left[0].code == "o" and phrase.text and not phrase.event:
        phrase = replace(phrase, text=scene.walk.pending + phrase.text, event=scene.walk.pending)
    scene.walk.pending = ""
    if (
        phrase.text
        and phrase.text not in heads.bare
        and not _is_rate_only(phrase.text)
        and not (count > 1 and phrase.text.endswith("贡献率"))
    ):
        text = RATE_END.sub("", phrase.text) or phrase.text if measure in ("rank", "gap") else phrase.text
        goes_on = scene.listed or (
            bool(scene.walk.claims)
            and scene.walk.claims[-1].quantity.unit == scene.group[0].unit
            and scene.walk.claims[-1].indicator.startswith(topic.event)
            and _segment_starts(scene.left)
        )
        if (
            goes_on
            and topic.event
            and not phrase.event
            and scene.group[0].sort in COUNTED
            and scene.match.frame.id.startswith("level.subject")
            and not (heads.measure.search(text) and scene.group[0].sort in ("money", "percent"))
            and not any(token.code in "lt" for token in scene.left)
        ):
            text = carry_event(topic, phrase)
        elif phrase.event == text and phrase.turns:
            turned = _turn_event(text, topic)
            if turned:
                if not topic.subjects:
                    scene.walk.topic = replace(topic, stem=topic.phrase)
                return [turned], True
        if (
            measure in ("growth", "level", "baseline")
            and count == 1
            and scene.group[0].sort in ("percent", "money")
            and belongs_to(text, topic.parent, heads)
        ):
            text = topic.total + text + (topic.head or topic.parent)
        if scene.match.frame.measure == "level" and text[len(phrase.event) :] in heads.generic and may_restore(phrase, topic.programme):
            return [restore_programme(phrase, topic.programme)], True
        if measure == "growth" and count == 1 and "等" not in text and all(heads.aspect_words.search(item) for item in split_items(text, 0)):
            split = True
        if measure == "rank" and count == 1 and all(heads.measure.search(item) for item in split_items(text, 0)):
            split = True
        if phrase.event and not phrase.holder and ORGANISATION.search(topic.holder) and not scene.listed and measure == "level":
            text = topic.holder + text
            scene.walk.holder = topic.holder
        rates = (count == 1 and bool(RATES.search(text))) or (count == 1 and sum(item.endswith("率") for item in split_items(text, 0)) > 1)
        return expand(text, count, split or rates, heads), False
    if phrase.text.endswith("贡献率") and count > 1 and len(topic.chain) >= count:
        return [re.sub("增加值(?:占比)?$", "", subject) + "对" + phrase.text for subject in topic.chain[-count:]], True
    if count > 1 and len(topic.chain) >= count and measure != "gap":
        return _with_aspect(topic.chain[-count:], phrase.text, measure, heads), True
    if count > 1 and len(topic.chain) >= count and len(set(find_references(scene.left, scene.match, scene.setting))) < count:
        return _with_aspect(topic.chain[-count:], phrase.text, measure, heads), True
    if each and len(scene.walk.each) > 1:
        return _with_aspect(scene.walk.each, phrase.text, measure, heads), True
    if phrase.text in heads.bare or _is_rate_only(phrase.text):
        if not (topic.subjects or topic.phrase):
            return [scene.walk.following + phrase.text if phrase.text in INVESTED else phrase.text], bool(
                scene.walk.following and phrase.text in INVESTED
            )
        if measure == "level" and phrase.text in YIELDS and ORGANISATION.search(topic.holder):
            return [topic.holder + phrase.text], True
        recent = (topic.phrase,) if topic.phrase and len(topic.phrase) <= 14 and measure == "level" else topic.subjects[-1:]
        return _with_aspect(recent or (topic.phrase,), phrase.text, measure, heads, topic.measure, topic.object), True
    if topic.subjects:
        return list(topic.subjects if len(topic.subjects) == count else topic.subjects[-1:]), True
    return (
        ([topic.phrase], True)
        if topic.phrase and measure in ("growth", "gap", "rank", "change") and heads.measure.search(topic.phrase)
        else ([], True)
    )


def _segment_starts(left: Sequence[Token]) -> bool:
    """Whether nothing but a noun phrase stands before the number: no verb, no adverb of a new statement."""
    return all(token.code in "xnjop" for token in left) and not any(token.role in ("own", "core") for token in left)


def _turn_event(event: str, topic: Topic) -> str:
    """A verb alone takes the object of the clause before: 入驻企业31家、投产23家 -> 投产企业."""
    if topic.object:
        return topic.holder + event + topic.object
    if topic.stem:
        return topic.stem + event
    if not topic.subjects:
        return topic.phrase + event if topic.phrase and len(topic.phrase) <= 12 else ""
    return "" if topic.subjects[-1] == topic.event else topic.subjects[-1] + event


def _is_rate_only(text: str) -> bool:
    return text in ("增速", "增幅", "涨幅", "增长率", "降幅", "增长速度")


def _with_aspect(subjects: Sequence[str], aspect: str, measure: str, heads: Heads, last: str = "growth", object_: str = "") -> list[str]:
    if measure == "rank" and _is_rate_only(aspect) and last == "level":
        return [f"{subject}(增速)" for subject in subjects]
    if (
        not aspect
        or _is_rate_only(aspect)
        or (
            measure in ("rank", "gap", "multiple")
            and aspect in ("总量", "数量", "总额", "总数", "额度", "排名", "位次", "规模", "总值", "增量", "水平")
        )
    ):
        if measure == "change" and _is_rate_only(aspect):
            return [subject + aspect for subject in subjects]
        return list(subjects)
    return [join_topic(Topic(subjects=(subject,), object=object_), aspect, heads) for subject in subjects]
