"""A claim and where it stands -> a row of the table."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from operator import attrgetter

from wz_metrics import expressions as re
from wz_metrics.context.canon import Canon, find_code, name_in_full, to_base
from wz_metrics.context.kinds import CompiledCue, Standing, judge
from wz_metrics.context.periods import Mention, choose_mention, choose_period, drop_listed
from wz_metrics.context.places import NATION, PlaceNames, locate
from wz_metrics.context.promises import is_exceeded, is_promised
from wz_metrics.context.reviews import end_of_growth, settle_plan, settle_review
from wz_metrics.context.series import follow_series
from wz_metrics.context.years import Years
from wz_metrics.grammar.discourse import Claim
from wz_metrics.model import Article, Document, Observation, Quantity, Section

LONGEST_SENTENCE = 1000
BUT_ID = attrgetter(*(field.name for field in fields(Observation)[1:]))  # every row gets its id last: five times as fast as replace
HEADLINE = re.compile(r"目标(?:确定|安排|初步|建议|拟定|设定|定)*(?:和[\u4e00-\u9fff]{2,8})?(?:是|为|:)")
SUMMED_UP = re.compile(r"(?:[三四五]年)?累计[^0-9]{2,16}[0-9]")  # 五年累计到位外资31.8亿美元，…，完成进出口总额27亿美元
DONE = re.compile("完成|实现|其中")
FLOWING = re.compile(
    r"(?:支出|投入|外资|资金)(?:总量|总额|规模)?(?:达到?|共|超过?|为|约)?[\d.]+[万亿]|(?:引进|荣获|[净新]增)[^,。;、]{2,14}[\d.]+"
)
CLAUSE_END = re.compile("[,。;]")
LISTING = re.compile("[^,。;、上境A]{0,4}(?:企业|公司)[^,。;、]{0,8}上市(?!公司|企业)")  # 8家企业成功上市 are no stock of listed firms


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a claim stands: document, article, section, the span of its sentence, and what that sentence says of time."""

    document: Document
    folded: str
    article: Article
    section: Section
    names: PlaceNames
    span: tuple[int, int]
    years: Years
    mentions: Sequence[Mention]


def observe(claim: Claim, scope: Scope, cues: tuple[CompiledCue, ...], canon: Canon) -> Observation:
    """The row of a claim, still without its id."""
    period, standing = _date_and_judge(claim, scope, cues)
    place = locate(claim.indicator, claim.place, scope.names)
    if place[2].startswith("全国") and place[0] != NATION[0] and find_code(place[2].removeprefix("全国"), canon):
        place = (*NATION, *place[2:])
    return _row(claim, scope, period, standing, place, canon)


def _date_and_judge(claim: Claim, scope: Scope, cues: tuple[CompiledCue, ...]) -> tuple[tuple[str, bool], Standing]:
    quantity, folded, span, article, section = claim.quantity, scope.folded, scope.span, scope.article, scope.section
    chosen = choose_mention(scope.mentions, quantity.start, *claim.clause, folded)
    mention = follow_series(scope.mentions, chosen, quantity.start, folded)
    before, clause = (
        folded[_statement_start(folded, span[0]) : quantity.start],
        folded[claim.clause[0] : max(quantity.start, claim.clause[0])],
    )
    said = _said_before(claim, folded[span[0] : quantity.start])
    period, inferred = choose_period(claim.measure, claim.rule, quantity.sort, said, mention, scope.years)
    if section.kind == "target":
        period = settle_plan(claim, folded, end_of_growth(claim, folded, period), scope.years)
    else:
        period = settle_review(claim, folded, span, said, period, scope.years)
    last_year = int(period[-4:]) if period[-4:].isdigit() else int(period[:4]) if period[:4].isdigit() else None
    standing = judge(before, clause, section.kind, last_year, article.year, cues)
    past = bool(last_year and article.year and last_year < article.year)
    if standing.kind == "target" and standing.inferred and not inferred and past and section.kind == "target":
        standing = Standing("outcome", "", "final", False)
    if standing.kind == "outcome" and standing.inferred and is_promised(folded, quantity.start, section.path):
        standing = Standing("target", "plain", "", False)
    if claim.measure in ("level", "growth") and is_exceeded(folded, quantity.start, quantity.end):
        standing = Standing("target", "plain", "", False)
    if claim.measure == "baseline":
        standing = Standing("outcome", "", "final", standing.inferred)
    if standing.kind == "target" and section.kind == "outcome" and inferred and article.plan and HEADLINE.search(before):
        period = article.plan
    return (period, inferred), standing


def _said_before(claim: Claim, before: str) -> str:
    """The words of its clause before a number, or before the list of numbers that it ends (分别达904亿元、452亿元), with 累计 of
    the clause before where a share goes on with it: 累计支出2806亿元，占…的85%, 民生支出达980亿元，年均增长18.1%，占…的67.6%."""
    clauses = CLAUSE_END.split(before)
    share = claim.carried and claim.quantity.sort == "percent" and claim.measure == "level" and claim.rule != "level.to"
    words = clauses[-1] if claim.measure == "baseline" else drop_listed(clauses[-1])
    summed = len(clauses) > 1 and claim.measure == "level" and SUMMED_UP.match(clauses[0]) and DONE.match(clauses[-1])
    told = [each for each in clauses[:-1] if not each.startswith("年均")][-1:] if share else []
    of_sum = any("累计" in each or (claim.rule == "share.of" and FLOWING.search(each)) for each in told)
    return "累计" * bool(summed or of_sum) + words


def _statement_start(folded: str, start: int) -> int:
    """Where the list began that a sentence goes on with after a semicolon, if it is one of targets: 目标是：…；…"""
    first = start
    while first > 1 and folded[first - 1] == ";":
        first = max(folded.rfind(mark, max(0, first - 400), first - 1) for mark in ";。\n!?") + 1
    return first if first < start and HEADLINE.search(folded, first, start) else start


def _row(
    claim: Claim, scope: Scope, period: tuple[str, bool], standing: Standing, place: tuple[str, str, str, bool], canon: Canon
) -> Observation:
    quantity, document, article = claim.quantity, scope.document, scope.article
    value, high, bound = _sign(claim)
    printed = document.text[quantity.start : quantity.end]
    base, unit = to_base(value, quantity.unit, claim.measure, canon)
    base_high = to_base(high, quantity.unit, claim.measure, canon)[0] if high is not None else None
    accelerates = claim.measure == "change" and place[2].endswith(("增速", "增幅", "增长率"))
    went_public = LISTING.match(scope.folded, quantity.end, scope.span[1]) is not None
    code = "" if accelerates or went_public else _code_of(place[2], scope.names.city, canon)
    flags = {"region": place[3], "period": period[1], "kind": standing.inferred, "indicator": claim.carried}
    return Observation(
        id="",
        source=document.source,
        title=article.title,
        published=article.published,
        region=place[0],
        adcode=place[1],
        period=period[0],
        kind=standing.kind,
        indicator=name_in_full(place[2].replace("至少", "").lstrip("、"), code, canon),  # 每个县至少建成 | 1条步行街: the bound says it
        code=code,
        measure=claim.measure,
        value=value,
        value_high=high,
        unit=_print_unit(quantity.unit, printed),
        bound=bound,
        base_value=base,
        base_value_high=base_high,
        base_unit=unit,
        basis=claim.basis,
        against=claim.against,
        commitment=standing.commitment,
        status=standing.status,
        inferred=",".join(name for name, flag in flags.items() if flag),
        section=" > ".join(scope.section.path),
        sentence=_cut_sentence(document.text, scope.span, quantity),
        text=printed,
        start=quantity.start,
        end=quantity.end,
        rule=claim.rule,
    )


def _print_unit(unit: str, printed: str) -> str:
    """The unit with the brackets and the stroke as the text has them: 台（套）, 万元／人."""
    unit = unit.replace("(", "（").replace(")", "）") if "（" in printed else unit
    return unit.replace("/", "／") if "／" in printed else unit


def _code_of(indicator: str, city: str, canon: Canon) -> str:
    code = find_code(indicator, canon)
    return find_code(indicator.removeprefix(city), canon) if not code and city and indicator.startswith(city) else code


def _sign(claim: Claim) -> tuple[Decimal, Decimal | None, str]:
    """Value, upper end and bound, turned round where the wording is a fall: 下降3%以上 is -3, le."""
    value, high, bound = claim.quantity.value, claim.quantity.value_high, claim.quantity.bound
    if not claim.negative:
        return value, high, bound
    low, top = (-value, None) if high is None else (-high, -value)
    return low, top, {"ge": "le", "le": "ge"}.get(bound, bound)


def _cut_sentence(text: str, span: tuple[int, int], quantity: Quantity) -> str:
    """The sentence on one line; of a longer one at most 1,000 characters around the value, cut at clause ends."""
    start, end = span
    if end - start > LONGEST_SENTENCE:
        start = max(start, quantity.start - LONGEST_SENTENCE // 2)
        end = min(end, start + LONGEST_SENTENCE)
        cut = max(text.rfind(mark, start, quantity.start) for mark in ",，;；")
        start = cut + 1 if cut > start and start > span[0] else start
        cut = max(text.rfind(mark, quantity.end, end) for mark in ",，;；")
        end = cut + 1 if cut > 0 and end < span[1] else end
    return " ".join(text[start:end].split())


def number(rows: Sequence[Observation]) -> Iterator[Observation]:
    """Ids that depend on neither file name, offsets nor rules."""
    places: dict[tuple[int, int], str] = {}
    seen: Counter[tuple[str, str]] = Counter()
    further: Counter[str] = Counter()
    for row in rows:
        place = (row.start, row.end)
        if place not in places:
            key = ("".join(row.sentence.split()), row.text)
            seen[key] += 1
            places[place] = hashlib.sha256(f"{key[0]}\0{key[1]}\0{seen[key]}".encode()).hexdigest()[:12]
        name = places[place]
        further[name] += 1
        yield Observation(name if further[name] == 1 else f"{name}-{further[name]}", *BUT_ID(row))


def said_in(article: Article) -> int | None:
    """The year in which an article was given: its date's, unless it was posted in another year than it plans for."""
    year = int(article.published[:4]) if article.published[:4].isdigit() else None
    if article.genre == "bulletin" and article.review[:4].isdigit():
        return int(article.review[:4]) + 1
    if year and article.year and year == article.year - 1 and article.published[5:7] in ("11", "12"):
        return year
    return article.year or year
