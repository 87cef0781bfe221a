"""Lists of promised deeds beside how they were done: what each promises is a target, though the list looks back."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re

LIST = re.compile("实事.{0,12}(?:完成|落实|办理)情况")
IN_CHARGE = re.compile("[(（][^()（）\n]{2,40}(?:负责|牵头)[)）]")  # ends the promise: 新建49所学校（市教育局负责）。新建90所
NUMBERED = re.compile(r"[\s*]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、．.])")
DONE = re.compile(r"[\s*]*(?:完成|落实|办理)情况[:：]")
LONGEST = 160  # characters of a promise that a paragraph on what became of it follows


def is_promised(folded: str, position: int, path: Sequence[str]) -> bool:
    """Whether the number at ``position`` below the headings of ``path`` is one that was promised."""
    if not any(LIST.search(heading) for heading in path):
        return False
    start, end = folded.rfind("\n", 0, position) + 1, folded.find("\n", position)
    end = len(folded) if end < 0 else end
    if IN_CHARGE.search(folded, position, end):
        return True
    if not NUMBERED.match(folded, start, end) or IN_CHARGE.search(folded, start, end) or LIST.search(folded, start, end):
        return False
    following = re.search(r"[^\n]+", folded[end : end + LONGEST])
    if following is None:
        return False
    return DONE.match(following.group()) is not None or (end - start < LONGEST and not NUMBERED.match(following.group()))
