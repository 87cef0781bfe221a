"""By how many an amount is counted: 养老金每人每月, 筹资标准提高到人均 say so in the name of what is measured."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token

PER_HEAD = re.compile(r"(?<=.{2})(?:的)?((?:每人|人均|户均)?每[月年]|每人(?:每[月年])?|月人均|月均)$")

EACH = re.compile("(.{3,}?[金贴款费用入支出准])(?:分别)?(?:提高到|提高至|达到|达)?年?人均")
ALONE = re.compile("[每月年人均户]+")
HEADED = re.compile("([年月]?人均)(?:不低于)?$")
RATED = re.compile("(?<=.{2})((?:(?:各级|政府|财政|政府财政|最低)*(?:补助|筹资|经费))+标准)$")


def bracket_share(subject: str, left: Sequence[Token], text: str) -> str:
    """城镇低保标准每人每月 -> 城镇低保标准(每人每月): by how many it is counted (its time among the words ``left``) stands in brackets.

    >>> bracket_share("城镇低保标准每人每月", (), ""), bracket_share("低保标准", (), "")
    ('城镇低保标准(每人每月)', '低保标准')
    >>> bracket_share("企业退休人员养老金人均", (), "")
    '人均企业退休人员养老金'
    """
    subject = subject.removesuffix("的")
    if subject.endswith("标准") and left:
        return _say_per_head(subject, text[left[0].start : left[-1].end])
    each = EACH.fullmatch(subject)
    if each:
        return "人均" + each[1]
    if not subject.endswith(("月", "年", "每人", "均")):
        return subject
    if subject.endswith("每人") and left:
        often = re.search("每人(每[月年])", text[left[0].start : left[-1].end])
        subject += often[1] if often else ""
    return subject if ALONE.fullmatch(subject) else PER_HEAD.sub(r"(\1)", subject)


def _say_per_head(subject: str, words: str) -> str:
    """筹资标准 with the words 提高到人均 before its number -> 人均筹资标准; 低保标准, 提高到月人均 -> 低保标准(月人均)."""
    headed = HEADED.search(words)
    if not headed or "均" in subject:
        return subject
    return RATED.sub(r"人均\1", subject) if headed[1] == "人均" and RATED.search(subject) else f"{subject}({headed[1]})"
