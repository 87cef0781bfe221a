"""The claim of a table's cell and where the table stands -> a row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from wz_metrics import expressions as re
from wz_metrics.context.canon import Canon, find_code
from wz_metrics.context.kinds import CompiledCue, judge
from wz_metrics.context.observations import Scope, observe, said_in
from wz_metrics.context.periods import PeriodGrammar, find_mentions
from wz_metrics.context.years import Years
from wz_metrics.grammar.cells import CellClaim, TableReading
from wz_metrics.grammar.discourse import Claim
from wz_metrics.grammar.numerals import fold
from wz_metrics.model import Observation

RULE = "table.cell"
YEAR_END = re.compile(r"12月[份]?(?:末|底)")
RELATIVE = ("上年", "去年")


class Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """The offset at which it begins."""


P = TypeVar("P", bound=Placed)


def leave_out(numerals: Iterable[P], readings: Sequence[TableReading]) -> Iterator[P]:
    """The numerals that do not stand in a table that was read."""
    spans = sorted(span for reading in readings for span in reading.spans)
    starts = [start for start, _ in spans]
    for numeral in numerals:
        place = bisect_right(starts, numeral.start) - 1
        if place < 0 or numeral.start >= spans[place][1]:
            yield numeral


def observe_cell(claim: CellClaim, scope: Scope, cues: tuple[CompiledCue, ...], canon: Canon, periods: PeriodGrammar) -> Observation:
    """The row of a cell, still without its id; ``scope`` is that of the section where the table stands."""
    quantity = claim.quantity
    span = (quantity.start, quantity.end)
    stated = Claim(
        quantity, claim.indicator, claim.measure, RULE, span, claim.negative, claim.against, claim.basis, place=claim.place or claim.region
    )
    row = observe(stated, replace(scope, span=span, mentions=()), cues, canon)
    period, dated = date_cell(claim, scope, periods)
    kind, told = _judge_cell(claim, scope, period, dated)
    words = fold(f"{scope.article.title} {claim.words}")
    standing = judge(words, words, kind, None, None, cues)
    code = "" if _is_part(claim, row, canon) else row.code
    flags = {"region": not claim.region and not claim.place, "period": not dated, "kind": not told}
    return replace(
        row,
        region=claim.region or row.region,
        adcode=claim.adcode if claim.region else row.adcode,
        period=period,
        kind=kind,
        code=code,
        commitment=(standing.commitment or "plain") if kind == "target" else "",
        status=(standing.status or "final") if kind == "outcome" else "",
        inferred=",".join(name for name, flag in flags.items() if flag),
        sentence=claim.sentence,
    )


def observe_table(
    claims: Iterable[CellClaim], scope: Scope, cues: tuple[CompiledCue, ...], canon: Canon, periods: PeriodGrammar
) -> Iterator[Observation]:
    """The rows of a table. A code belongs to the first indicator that has it: 人民币贷款 below 各项贷款 is only a part."""
    owners: dict[str, str] = {}
    for claim in claims:
        row = observe_cell(claim, scope, cues, canon, periods)
        first = owners.setdefault(row.code, row.indicator)
        yield row if first == row.indicator or row.measure == "rank" else replace(row, code="")


def _is_part(claim: CellClaim, row: Observation, canon: Canon) -> bool:
    """Whether the indicator only has the code of the whole that it is a part of: 城市居民消费价格 beside 居民消费价格."""
    return bool(row.code and claim.whole and claim.whole != claim.indicator) and find_code(claim.whole, canon) == row.code


def date_cell(claim: CellClaim, scope: Scope, periods: PeriodGrammar) -> tuple[str, bool]:
    """The period of a cell and whether the table names it: the last one that its caption, headers and label name, outermost first;
    else the one that the section or the article is about."""
    article, section = scope.article, scope.section
    period = (article.plan if claim.kind == "target" else article.review) if section.kind != (claim.kind or "outcome") else section.period
    period, dated = period or section.period, False
    texts = [(scope.folded, span) for span in claim.times]
    title = fold(article.title)
    for text, (start, end) in texts if period else [(title, (0, len(title))), *texts]:
        said = said_in(article) if article.genre == "report" else int(period[:4]) if period[:4].isdigit() else None
        years = Years(period, article.year, article.review, said)
        for mention in find_mentions(text, start, end, years, periods):
            if not text.startswith(RELATIVE, mention.start):
                period, dated = mention.period, True
                if YEAR_END.search(text, mention.start, end):
                    period = period[:4]
    if claim.year:
        period, dated = claim.year + (period[4:] if dated and "/" not in period else ""), True
    if claim.prior and re.match(r"\d{4}(?!/)", period):
        period = f"{int(period[:4]) - 1}{period[4:]}"
    return period, dated


def _judge_cell(claim: CellClaim, scope: Scope, period: str, dated: bool) -> tuple[str, bool]:
    """Target or outcome, and whether the table says so: by its words, in a report by the year that a header names, else by the section."""
    article = scope.article
    if claim.kind:
        return claim.kind, True
    last = re.findall(r"\d{4}", period)
    if dated and last and article.year:
        return ("target" if int(last[-1]) >= article.year + (article.genre != "report") else "outcome"), False
    return scope.section.kind * (article.genre == "report") or "outcome", False
