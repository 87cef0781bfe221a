"""Numbers told of the figures just named (两项指标均居全省第一), and of a figure alone that was just told in relation to another."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.completion import COUNTED, SHARE_END
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase

POINTING = re.compile(
    "(?:以上|上述|这)?(?:([两二三四五六七八])[项个]|些|几项)(?:主要|重要|经济|核心)*指标(?:增速|增幅)?|(?:以上|上述)(?:主要|经济)*指标"
)
SHARE_OF = re.compile("(?<=.{2})(?:占[^、]{0,18}(?:比重|比例|比)|占比)$")
SPEED = re.compile("增速|增幅|增长率")
RELATED = re.compile("(?<=.{3})(?:对[^、]{2,12}贡献率|占[^、]{2,16}比重)$")  # 生产总值对全省增长贡献率达60%，增速居第一
COUNTS = {word: number for number, word in enumerate("一二三四五六七八", 1)} | {"两": 2}


def point_back(scene: Scene) -> tuple[str, ...]:
    """The subjects of the sentence that the clause takes up by 两项指标 or 这些指标; empty where it takes up none."""
    if not scene.left:
        return ()
    found = POINTING.match(scene.setting.text, scene.left[0].start, scene.group[0].start)
    chain = scene.walk.topic.chain
    count = COUNTS[found[1]] if found and found[1] else len(chain)
    return chain[-count:] if found and 1 < count <= len(chain) else ()


def without_relation(scene: Scene) -> str:
    """What the last subject relates to a whole, where the number tells of itself: its growth behind its share, the rank of its growth
    behind what it contributes, by how much it rose (民生支出298亿元，占财政支出的80%，比上年增加42亿元); empty elsewhere."""
    topic, measure = scene.walk.topic, scene.match.frame.measure
    said = "".join(topic.subjects[-1:])
    amount = said
    if measure == "growth" and topic.measure == "level":
        amount = SHARE_END.sub("", said)
    elif measure == "change" and scene.group[0].sort in COUNTED:
        amount = SHARE_OF.sub("", said)
    elif measure in ("rank", "gap") and scene.left and SPEED.search(scene.setting.text, scene.left[0].start, scene.group[0].start):
        amount = RELATED.sub("", said)
    return amount * (amount != said)


def again_measured(text: str, phrase: Phrase, scene: Scene) -> str:
    """The last subject where a measure alone is its own, ranked or set beside another: 固定资产投资达到5916亿元，投资总量 | 居全省第一."""
    subjects = scene.walk.topic.subjects
    if scene.match.frame.measure not in ("rank", "gap") or phrase.event or phrase.place or len(subjects) != 1:
        return ""
    again = subjects[0].endswith(text) and subjects[0] != text and scene.setting.heads.measure.match(text)
    return subjects[0] if again else ""
