"""What a whole sentence tells of its claims, once all of them are read."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics.grammar.bearers import name_bearers
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Claim, Setting
from wz_metrics.grammar.distribution import distribute
from wz_metrics.grammar.zones import name_by_zones


def revise_claims(claims: list[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims of a sentence, named by those that each of them is of: 每个县, 园区, the firms whose products were chosen."""
    return name_bearers(name_by_zones(distribute(claims, segments, setting), segments, setting), setting)
