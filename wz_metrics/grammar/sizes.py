"""Works that are told apart by their size: 华能260兆瓦光伏发电, 邕江两岸148公里岸线整治."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.phrases import KIND_END, Phrase, clean_phrase
from wz_metrics.grammar.predicates import SETTLED

SIZES = frozenset({"area", "length", "mass", "volume", "energy"})
ASPECT = re.compile("(?:用地|占地|总长度?|全长|长度|总里程|面积|能力|规模|产能|总量|容量|距离|深度|宽度|高度|水位|年产|以[上下内])$")


def _settles(token: Token, text: str) -> bool:
    word = text[token.start : token.end]
    return token.code == "A" and (word == "并" or SETTLED.fullmatch(word) is not None)


def sized_subject(own: Phrase, scene: Scene) -> Built | None:
    """The owner before the size with the work behind it; None where what stands before the size is an aspect (面积, 吞吐量).

    Of owners joined by 、 only the last one belongs to this size, and what follows a 、 behind it belongs to the next.
    """
    if scene.group[0].sort not in SIZES or len(scene.group) > 1 or not own.text:
        return None
    heads, text = scene.setting.heads, scene.setting.text
    owner = own.text[len(own.event) :]
    if not owner or owner in heads.bare or heads.measure.search(owner) or heads.aspect.search(owner) or ASPECT.search(owner):
        return None
    right = scene.right[1:] if scene.right[0].code == "o" else scene.right
    objects = object_tokens(right)
    end = next((place for place, token in enumerate(objects) if token.code in "jE" or _settles(token, text)), len(objects))
    kinds = [
        place for place in range(end) if objects[place].code in "xn" and KIND_END.search(text, objects[place].start, objects[place].end)
    ]
    last = kinds[-1] if kinds else -1
    end = next((place for place in range(max(last, 0) + 1, end) if objects[place].code == "e" and objects[place].role == ""), end)
    work = clean_phrase(text, objects[:end]).text
    if len(work) < 2:
        return None
    if own.holder:  # a verb inside the owner's name or among those before it
        own, owner = replace(own, event=""), own.text
    owner = owner.rsplit("、", 1)[-1] if "(" not in owner and "（" not in owner else owner
    named = replace(own, text=own.event + owner + work, object=owner + work)
    goes_on = end < len(right) and right[end].code == "j" and scene.right[-1].code == "Q"
    return [named.text], False, named, end + (right is not scene.right) if goes_on else 0


def scaled_subject(scene: Scene) -> Built | None:
    """设立100亿元 | 规模的产业基金 -> 设立产业基金规模; None where no 规模的 stands behind the number."""
    text, right = scene.setting.text, scene.right
    if len(right) < 3 or right[1].code != "o" or text[right[0].start : right[0].end] != "规模":
        return None
    objects = object_tokens(right[2:])
    kinds = [place for place, token in enumerate(objects) if token.code in "xn"]
    noun = clean_phrase(text, objects[: kinds[-1] + 1] if kinds else ()).text
    verb = clean_phrase(text, scene.left)
    if not noun:
        return None
    done = replace(verb, text=f"{verb.event}{noun}规模", object=noun)
    counts = right[-1].code == "Q"  # 新建3000人 | 规模的普通高中30所
    scene.walk.pending = verb.event * counts
    return [done.text], False, done, 1 if counts else len(objects) + 2
