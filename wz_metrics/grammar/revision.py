"""What a whole sentence tells of its claims, once all of them are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.aspects import name_aspects
from wz_metrics.grammar.bearers import name_bearers
from wz_metrics.grammar.capacities import name_capacities
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Claim, Setting
from wz_metrics.grammar.distribution import distribute
from wz_metrics.grammar.zones import name_by_zones

ALONG = re.compile("(?<![”路丝])沿线(?=[\u4e00-\u9fff]{0,2}(?:国家|地区))")
ROUTE = "“一带一路”"


def revise_claims(claims: list[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims of a sentence, named by those that each of them is of: 每个县, 园区, the firms whose products were chosen."""
    claims = name_bearers(name_by_zones(distribute(claims, segments, setting), segments, setting), setting)
    claims = name_capacities(name_aspects(claims, setting))
    if not claims or setting.text.find(ROUTE, segments[0].start, claims[-1].quantity.start) < 0:
        return claims
    return [_name_route(claim, segments[0].start, setting) for claim in claims]


def _name_route(claim: Claim, start: int, setting: Setting) -> Claim:
    """融入“一带一路”建设，对沿线国家投资额: along what, where the sentence (which opens at ``start``) names it."""
    along = ALONG.search(claim.indicator)
    if not along or setting.text.find(ROUTE, start, claim.quantity.start) < 0:
        return claim
    return replace(claim, indicator=claim.indicator[: along.start()] + ROUTE + claim.indicator[along.start() :])
