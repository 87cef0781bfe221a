"""What something is only about: 围绕25条产业链，实施行动 counts nothing, 围绕重点领域开展专项执法 | 8项 does."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase

SCOPE_VERB = re.compile("围绕|依托|瞄准|聚焦")


def leave_scope(subjects: Sequence[str], phrase: Phrase, scene: Scene) -> list[str]:
    """The subjects without what they are only about, from the verb behind it on; empty where nothing but that is said."""
    if not SCOPE_VERB.match(subjects[0]):
        return list(subjects)
    left, text = scene.left, scene.setting.text
    alone = bool(left) and SCOPE_VERB.fullmatch(text, left[0].start, left[0].end) is not None  # 围绕 | 培育10家企业
    verbs = (token for token in left[1 + alone :] if token.code in "ecG" and not token.role)
    acting = next((text[token.start : token.end] for token in verbs), "")
    told = [subject[max(0, subject.find(acting)) :] for subject in subjects]  # 围绕主导产业 | 打造10家企业
    if SCOPE_VERB.match(told[0]) and phrase.text and not SCOPE_VERB.match(phrase.text):
        return [phrase.text]  # 围绕城市建设上水平，实施重点工程 | 80项
    return [] if SCOPE_VERB.match(told[0]) else told
