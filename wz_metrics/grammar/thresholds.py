"""Levels that each of those counted reaches: they tell which those are and give no rows of their own."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene, Setting, Walk
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.model import Quantity

BEYOND = re.compile(
    r"(?P<noun>[^\d的超过]{0,6}?(?:企业|公司|园区|县区?|区县|区市|县市|项目|产业|集群|集团|乡镇|镇|村)(?:[（(][^）)]{1,6}[）)])?|)"
    r"(?:均|都|已)?(?:首次)?(?P<aspect>(?:主营业务收入|营业收入|销售收入|总?产值|税收|营收)?)(?P<level>(?:超过?|突破|过)[\d一二三四五六七八九两十百千万亿]+元(?:以上)?)"
)
LEVEL = re.compile(r"(?:超过?|突破|过|达到?)[\d一二三四五六七八九两十百千万亿]+元(?:以上)?|[\d一二三四五六七八九两十百千万亿]+元以上")
REACHED = re.compile(
    r"的?(.{0,12}?(?:村|社区|企业|学校|乡镇|街道|家庭|农户|单位|园区|县级市|县市?区|县(?:[(（]市[)）])?、?区|区?县(?![级域])|区市|县市|项目|机构|集群|基地|(?<![村街])镇)(?:[（(][^）)]*[）)])?)"
    r"的?(?![和及与、])(.{2,14}?)((?:首次|全部|均|都)?(?:达到|达(?=[\d一二三五百千])|超过?(?=[\d百千万亿])|过(?=[\d百千万亿])|突破|高于|不低于|低于).{2,14}|[\d百千万]+[万亿]?元以上)"
)
EARNED = re.compile("产值|收入|营收|增加值|税收|生产总值|利税")
SUMMED = re.compile("总[产营收税]|累计|合计|共")
OF_THEM = re.compile("(?:其中)?[又有,，:：]*")


def is_open_amount(quantity: Quantity) -> bool:
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
    if not said or not is_open_amount(level) or not OF_THEM.fullmatch(before):
        return None
    last, part = walk.claims[-1], setting.text.endswith("其中", 0, scene.group[0].start)
    counted = last.quantity.sort == "count" and last.quantity.unit == scene.group[0].unit
    known = LEVEL.search(last.indicator) if counted else None
    noun = said["noun"] or (last.indicator if counted and (part or not last.carried) else "")
    if (said["aspect"] and (known or not part)) or not (known or noun):
        return None
    name = (
        last.indicator[: known.start()] + said["level"] + last.indicator[known.end() :]
        if known
        else f"{said['aspect']}{said['level']}的{noun}"
    )
    walk.threshold = level.end
    return [name], False, Phrase(name), len(scene.right)


def say_reached(scene: Scene) -> str:
    """Those of whom a level is said: 65%的经济薄弱村集体收入 | 达到 | 30万元以上 -> 集体收入达到30万元以上的经济薄弱村.

    The level gives no row.
    """
    right = scene.right
    if not right or right[-1].code != "Q" or any(token.code not in "xnoelLAjaT" for token in right[:-1]):
        return ""
    said = REACHED.fullmatch(scene.setting.text, right[0].start, right[-1].end)
    if not said:
        return ""
    scene.walk.threshold = right[-1].end
    return f"{said[2]}{said[3]}的{said[1]}"


def say_each_beyond(scene: Scene) -> str:
    """6家企业产值首次突破10亿元: a round amount that each of those counted is beyond says only which they are."""
    level = scene.setting.quantities[scene.right[-1].index] if scene.right and scene.right[-1].code == "Q" else None
    if level is None or not is_open_amount(level):
        return ""
    words = scene.setting.text[scene.right[0].start : scene.right[-1].start]
    return say_reached(scene) if EARNED.search(words) and not SUMMED.search(words) else ""


def say_threshold(right: Sequence[Token], setting: Setting, walk: Walk) -> str:
    """67项进度超85%: the share is the condition under which things are counted."""
    if len(right) < 2 or right[-1].code != "Q" or not walk.topic.subjects or setting.quantities[right[-1].index].sort != "percent":
        return ""
    words = setting.text[right[0].start : right[-2].end]
    if any(token.code not in "xnlh" for token in right[:-1]) or words.rstrip("超过达到") not in setting.heads.bare:
        return ""
    return f"{setting.text[right[0].start : right[-1].end]}的{walk.topic.object or walk.topic.subjects[-1]}"
