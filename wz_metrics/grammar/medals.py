"""Medals by the games at which they were won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase

MEDAL = re.compile("[金银铜](?:牌|的|$)")
GAMES = re.compile(
    "(第[0-9一二三四五六七八九十]+届[\u4e00-\u9fff]{1,8}?(?:会|赛)|(?<=在)[\u4e00-\u9fff]{0,6}?(?:奥运会|残奥会|全运会|省运会|亚运会|青运会|锦标赛))"
)


def won_medals(medal: str, scene: Scene, target: Phrase, objects: Sequence[Token]) -> Built:
    """在第十三届全运会上获得6金、8银 -> 第十三届全运会金牌, 第十三届全运会银牌."""
    words = scene.setting.text[scene.left[0].start : scene.left[-1].end] if scene.left else ""
    games, last = GAMES.search(words), "".join(scene.walk.topic.subjects[-1:])
    held = games[1] if games else last[:-2] if last.endswith("牌") else "获得"
    return [held + medal], False, replace(target, text=held + medal, event="", object=medal), len(objects)
