"""Growth of each year on average: 年均增长12%、力争 | 14%."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics.grammar.discourse import Walk
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

STRETCH = 6  # characters between a figure and the one to be striven for


def is_yearly(left: Sequence[Token], group: list[Quantity], carried: bool, walk: Walk) -> bool:
    """Whether a growth is that of each year on average, by its words or as the figure right before: 年均增长12%、力争 | 14%."""
    if any(token.code == "y" or token.role == "yearly" for token in left):
        return True
    last = walk.claims[-1] if carried and walk.claims and not any(token.code in "gidc" for token in left) else None
    return bool(last and last.measure == "avg_growth" and group[0].sort == "percent" and group[0].start - last.quantity.end <= STRETCH)
