"""Which tokens behind a number name what it counts, where a list goes on behind them."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import first_conjunct, keep_attribute, object_tokens

LEVELS = re.compile("[国省市县区乡镇][、和及][国省市县区乡镇村](?:级|考|控|列|属|定|重点)")


def counted_tokens(scene: Scene) -> Sequence[Token]:
    """The tokens of the counted noun; of a list that goes on behind it, only its last item belongs to the next number."""
    objects = keep_attribute(object_tokens(scene.right), scene.setting)
    if any(token.code in "ecG" for token in scene.left):
        objects = first_conjunct(objects, scene.setting)
    if len(scene.right) > 1 and scene.right[-1].code == "Q" and scene.right[-2].code == "j":
        return objects
    if len(scene.right) > 2 and scene.right[-1].code == "Q" and scene.right[-2].code == "E":
        return objects[: next((place for place, token in enumerate(objects) if place and token.code == "j"), len(objects))]
    if any(token.code == "Q" for token in scene.right) or (scene.right and objects and scene.right[-1].code == "j"):
        levelled = 2 * bool(objects and LEVELS.match(scene.setting.text, objects[0].start))  # 省、市级园区
        joints = [place for place, token in enumerate(objects) if token.code == "j" and place >= levelled]
        if scene.right[-2:-1] and scene.right[-2].code in "xn":
            joints = joints[: _last_of_first(joints, objects, scene.setting.text)]
        if joints and len(objects) < len(scene.right):
            members = scene.setting.quantities[scene.right[-1].index].value if scene.right[-1].code == "Q" else 0
            return objects[: joints[-int(members) if 1 < members <= len(joints) else -1]]  # 4个中心和 | 甲、乙2个基地
    aspect = scene.right and scene.right[-1].code == "Q" and len(objects) > 1 and len(objects) + 1 == len(scene.right)
    return objects[:-1] if aspect and scene.setting.text[objects[-1].start : objects[-1].end] in scene.setting.heads.bare else objects


def _last_of_first(joints: Sequence[int], objects: Sequence[Token], text: str) -> int:
    """18条 | 措施和保增长、扩内需、调结构23条政策: how many joints stand up to 和 with a 、 behind it, where the next list starts."""
    words = [text[objects[place].start : objects[place].end] for place in joints]
    joined = (each + 1 for each, word in enumerate(words[:-1]) if word in ("和", "及", "以及", "与") and words[each + 1] == "、")
    return next(joined, len(words))
