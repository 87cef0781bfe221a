"""Periods listed one behind the other, each of its own number: 一季度、上半年分别增长7.5%、8.1%."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.context.periods import Mention

JOINED = ("、", "和", "与", "及")
NEXT = re.compile("[0-9][^0-9、和与,。;]{0,6}[、和与]")


def follow_series(mentions: Sequence[Mention], chosen: Mention | None, position: int, folded: str) -> Mention | None:
    """The period of the list that ends with the ``chosen`` one which the number at ``position`` is of; ``chosen`` itself where
    no list ends there or 分别 does not say that each number has its own."""
    if chosen is None:
        return None
    series = [chosen]
    for mention in reversed(mentions[: mentions.index(chosen)]):
        if folded[mention.end : series[0].start] not in JOINED:
            break
        series.insert(0, mention)
    said = folded[chosen.end : position]
    each = said.rfind("分别")
    if len(series) == 1 or each < 0:
        return chosen
    place = len(NEXT.findall(said[each:]))
    return series[place] if place < len(series) else chosen
