"""Amounts and growth of each year or day on average: 年均增长12%、力争 | 14%, 每年 | 办好10件民生实事."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Walk
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

OFTEN = re.compile(r"(?:平均)?(?<![人生户次床])每(?:年|个?月|天|日|季度?)|[年月日]均")
SAID_OFTEN = re.compile(r"每[年月天日季个]|[年月日]均|[年月日]平均")
SHARE = re.compile("(?:比[例重]|占比|率)$")
STRETCH = 6  # characters between a figure and the one to be striven for


def is_yearly(left: Sequence[Token], group: list[Quantity], carried: bool, walk: Walk) -> bool:
    """Whether a growth is that of each year on average, by its words or as the figure right before: 年均增长12%、力争 | 14%."""
    if any(token.code == "y" or token.role == "yearly" for token in left):
        return True
    last = walk.claims[-1] if carried and walk.claims and not any(token.code in "gidc" for token in left) else None
    return bool(last and last.measure == "avg_growth" and group[0].sort == "percent" and group[0].start - last.quantity.end <= STRETCH)


def name_often(left: Sequence[Token], subject: str, measure: str, text: str) -> str:
    """``subject`` with how often it is so much: 每年办好10件民生实事 is so many in each year, not in all the years looked back at; behind
    what is said before it (养老金月均增加127元) it stands in brackets."""
    often = next(
        (found for token in reversed(left) if token.code in "TyxA" and (found := OFTEN.search(text, token.start, token.end))), None
    )
    if not often or any(token.code == "R" for token in left) or SAID_OFTEN.search(subject):
        return subject
    if measure == "level" and SHARE.search(subject):
        return subject  # the same in each year
    told = text[left[0].start : often.start()]
    return f"{subject}({often.group()})" if subject[:2] in told else often.group() + subject
