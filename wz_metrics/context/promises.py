"""What was promised and is held against what came of it: a target, though the sentence or the list looks back."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re

LIST = re.compile("实事.{0,12}(?:完成|落实|办理)情况")
IN_CHARGE = re.compile("[(（][^()（）\n]{2,40}(?:负责|牵头)[)）]")  # ends the promise: 新建49所学校（市教育局负责）。新建90所
NUMBERED = re.compile(r"[\s*]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、．.])")
DONE = re.compile(r"[\s*]*(?:完成|落实|办理)情况[:：]")
EXCEEDED = re.compile(r"(?:超额(?:完成|实现)|超出|超过|突破|高于|好于|快于|提前(?:[一二两三0-9]+个?[年月])?实现)了?[^,。;、:0-9]{0,14}\Z")
AIM = re.compile(r"(?:左右|以上|以内)?的?[^,。;、0-9]{0,8}?(?:目标|任务|计划)")
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


def is_exceeded(folded: str, start: int, end: int) -> bool:
    """Whether the number at ``start:end`` is the plan that something went beyond.

    >>> text = "城镇新增就业11.6万人,超额完成年度9.6万人的预期目标"
    >>> is_exceeded(text, 6, 12), is_exceeded(text, 19, 24)
    (False, True)
    """
    return AIM.match(folded, end) is not None and EXCEEDED.search(folded, max(0, start - 24), start) is not None
