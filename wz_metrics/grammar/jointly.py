"""What 均 tells of each of the clauses before it: 工业增加值增长9.7%，投资增长8.1%， | 增速均居全省第二."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Claim, Setting

EACH = re.compile("(?:增速|增幅|降幅|总量|数量|总数|规模|占比|比重|以上)?[均都](?!衡|价|产|值|可)")
TOLD = frozenset(("rank", "growth", "avg_growth", "gap"))
COUNTED = frozenset(("level", "growth", "avg_growth", "change"))
RATE = "(增速)"


def tell_each(claims: Sequence[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims with one more for each clause that a number behind 均 without a subject is said of."""
    opened = {segment.start: EACH.match(setting.text, segment.start, segment.end) for segment in segments}
    told: list[Claim] = []
    for place, claim in enumerate(claims):
        alone = sum(other.quantity is claim.quantity for other in claims) == 1
        if alone and claim.carried and claim.measure in TOLD and opened.get(claim.clause[0]):
            told.extend(replace(claim, indicator=name, place=of.place) for name, of in _others(claims[:place], claim, setting))
        told.append(claim)
    return told


def _others(before: Sequence[Claim], claim: Claim, setting: Setting) -> Iterator[tuple[str, Claim]]:
    """The other things that the clauses right before tell a number of, each with what the rank of the last adds to its name."""
    start, chain = claim.clause[0], []
    for other in reversed(before):
        if other.clause[0] != start and (other.clause[1] + 1 != start or setting.folded[other.clause[1]] != ","):
            break
        if other.clause == claim.clause or other.measure not in COUNTED:
            break
        start = other.clause[0]
        chain.append(other)
    rate = RATE if claim.indicator.endswith(RATE) else ""
    last = claim.indicator.removesuffix(RATE)
    if not chain or chain[0].indicator != last:
        return
    seen = {last}
    for other in reversed(chain):
        if other.indicator not in seen:
            seen.add(other.indicator)
            yield other.indicator + rate * (other.measure != "level"), other
