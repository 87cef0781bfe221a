"""Medals by the games at which they were won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase

MEDAL = re.compile("[金银铜](?:牌|的|$)|奖牌$")
NAMED = (
    "(?:奥运会|残奥会|冬奥会|全运会|残运会|省运会|亚运会|亚残运会|青奥会|青运会|学青会"
    "|城运会|农运会|民运会|特奥会|冬运会|大运会|运动会|锦标赛|技能大赛|世锦赛|亚锦赛)"
)
GAMES = re.compile(
    f"((?:全国|全省|[省市])?第[0-9一二三四五六七八九十]+届[\u4e00-\u9fff]{{1,8}}?(?:会|赛)|(?<=在)[\u4e00-\u9fff]{{0,8}}?{NAMED}|(?:全国|全省|世界|省|首届)?{NAMED})"
)
TOTAL = re.compile("[金银铜奖]牌(?:总数|数|榜)|(?:团体)?总分")
CONTEST = re.compile("[比大]赛|赛事|赛场")
ALONE = re.compile("[金银铜](?=、[^0-9]|[,;。])")
HELD_IN = re.compile("在([\u4e00-\u9fff]{2,16}(?:比赛|大赛|赛事))(?:当?中|上)")
HELD = re.compile("[举承协]办[^,，;；]*$")
WINNING = re.compile("中?(?:获得|夺得|斩获|取得|荣获)$")
FAR = 40


def lone_medal(scene: Scene) -> Built | None:
    """8金4银 | 4铜、金牌数居全国首位: a medal alone, before what goes on with something else; None for anything else."""
    alone = ALONE.match(scene.setting.folded, scene.group[0].end) if scene.group[0].unit == "枚" else None
    return won_medals(f"{alone.group()}牌", scene, Phrase(alone.group()), scene.right[:1]) if alone else None


def won_medals(medal: str, scene: Scene, target: Phrase, objects: Sequence[Token]) -> Built:
    """在第十三届全运会上获得6金、8银 -> 第十三届全运会金牌, 第十三届全运会银牌; the games may stand in the clause before."""
    walk, last = scene.walk, "".join(scene.walk.topic.subjects[-1:])
    start = scene.left[0].start if scene.left else scene.group[0].start
    words = scene.setting.text[start : scene.left[-1].end] if scene.left else ""
    before = "" if walk.claims and last.endswith("牌") else scene.setting.text[max(0, start - FAR) : start].rpartition("。")[2]
    games = GAMES.search(words) or (None if CONTEST.search(words) else _won_before(before))
    contest = HELD_IN.search(words)  # 在国家级各类比赛中共获得 | 52金34银
    held = games[1] if games else contest[1] if contest else last[:-2] if last.endswith("牌") else "获得"
    return [held + medal], False, replace(target, text=held + medal, event="", object=medal), len(objects)


def _won_before(before: str) -> re.Match[str] | None:
    """The last games that the clauses before name, none that were held there: 成功举办全国锦标赛，我市运动员 | 获得."""
    games = next(reversed([*GAMES.finditer(before)]), None)
    return None if games and HELD.search(before, 0, games.start()) else games


def sum_medals(text: str, scene: Scene) -> str:
    """The total behind medals is of the same games: 斩获63枚金牌，金牌总数位列全省第一; empty where nothing tells them."""
    last = "".join(scene.walk.topic.subjects[-1:])
    named = TOTAL.fullmatch(text) and last.endswith("牌") and last not in ("获得金牌", "获得银牌", "获得铜牌")
    return WINNING.sub("", last[:-2]) + text if named else ""
