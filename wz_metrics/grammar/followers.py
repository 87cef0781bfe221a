"""What a number is of that follows another in its clause: the second of two subjects, the total behind a gain."""

from __future__ import annotations

import re
from dataclasses import replace

from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.subjects import expand
from wz_metrics.model import Quantity

GAINED = re.compile("^(?:新增|净增|新建|新认定|新引进|新培育|新注册|新登记|新发展|新设立)(?=.{2})")


def in_same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities have one unit but for its multiplier: 套, 万套."""
    return one.unit.lstrip("百千万亿") == other.unit.lstrip("百千万亿")


def second_of_two(phrase: Phrase, scene: Scene) -> str:
    """港口货物、集装箱吞吐量6.27亿吨和 | 2324万标箱: the second of two subjects; the number before it gets the first."""
    walk, heads = scene.walk, scene.setting.heads
    last = walk.claims[-1] if walk.claims else None
    if not last or not scene.listed or scene.left or phrase.text or len(scene.group) > 1 or last.quantity.sort == scene.group[0].sort:
        return ""
    items = expand(last.indicator, 2, True, heads) if (last.indicator,) == walk.topic.subjects else []
    if len(items) != 2 or not all(heads.measure.search(item) for item in items):
        return ""
    walk.claims[-1] = replace(last, indicator=items[0])
    walk.each = (*walk.each[:-1], items[0])
    walk.topic = replace(walk.topic, subjects=(items[0],), chain=(*walk.topic.chain[:-1], items[0]))
    return items[1]


def is_total(scene: Scene) -> bool:
    """新增中职学校3处、达到 | 9处: the total behind what was gained."""
    last = scene.walk.claims[-1] if scene.walk.claims else None
    if not last or scene.group[0].sort == "money" or last.indicator != scene.walk.topic.subjects[-1] or not GAINED.match(last.indicator):
        return False
    reached = any(scene.setting.text[token.start : token.end] in ("达到", "达", "总数达", "累计达") for token in scene.left)
    return reached and in_same_unit(last.quantity, scene.group[0]) and scene.group[0].value > last.quantity.value
