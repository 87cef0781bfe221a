"""A round amount that each of those counted is beyond: it tells which they are and gives no row of its own."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.model import Quantity

BEYOND = re.compile(
    r"(?P<noun>[^\d的超过]{0,6}?(?:企业|公司|园区|县区?|区县|区市|县市|项目|产业|集群|集团|乡镇)|)(?:均|都|已)?(?:首次)?"
    r"(?P<level>(?:超过?|突破|过)[\d一二三四五六七八九两十百千万亿]+元(?:以上)?)"
)
LEVEL = re.compile(r"(?:超过?|突破|过|达到?)[\d一二三四五六七八九两十百千万亿]+元(?:以上)?|[\d一二三四五六七八九两十百千万亿]+元以上")
OF_THEM = re.compile("(?:其中)?[有,，:：]*")


def is_round(quantity: Quantity) -> bool:
    """Whether it is an open amount of one digit: 突破10亿元, 超百亿元."""
    return quantity.sort == "money" and quantity.bound == "ge" and len(quantity.value.normalize().as_tuple().digits) == 1


def name_beyond(scene: Scene) -> Built | None:
    """6家企业产值超百亿元，60户企业 | 超十亿元: as those just counted, with the amount of these; None where no amount ends the clause."""
    setting, walk = scene.setting, scene.walk
    if len(scene.group) > 1 or scene.group[0].sort != "count" or not walk.claims or [token.code for token in walk.rest[-1:]] != ["Q"]:
        return None
    level = setting.quantities[walk.rest[-1].index]
    said = BEYOND.fullmatch(setting.text, scene.group[0].end, level.end)
    before = setting.text[scene.left[0].start : scene.left[-1].end] if scene.left else ""
    if not said or not is_round(level) or not OF_THEM.fullmatch(before):
        return None
    last = walk.claims[-1]
    counted = last.quantity.sort == "count" and last.quantity.unit == scene.group[0].unit
    known = LEVEL.search(last.indicator) if counted else None
    noun = said["noun"] or (last.indicator if counted and not last.carried else "")
    if not known and not noun:
        return None
    name = last.indicator[: known.start()] + said["level"] + last.indicator[known.end() :] if known else f"{said['level']}的{noun}"
    walk.threshold = level.end
    return [name], False, Phrase(name), len(scene.right)
