"""The stages in order: a document and the rules -> observations."""

from __future__ import annotations

import bisect
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from wz_metrics.context.canon import Canon, compile_canon, find_code, to_base
from wz_metrics.context.kinds import CompiledCue, Standing, compile_cues, judge
from wz_metrics.context.periods import Mention, PeriodGrammar, Years, choose_mention, choose_period, compile_periods, find_mentions
from wz_metrics.context.places import PlaceNames, compile_places, find_zone, locate
from wz_metrics.grammar.claims import read_claims
from wz_metrics.grammar.coordination import Heads, compile_heads
from wz_metrics.grammar.discourse import Claim, Setting
from wz_metrics.grammar.frames import CompiledFrame, compile_frames
from wz_metrics.grammar.groups import demote_qualifiers
from wz_metrics.grammar.lexicon import Lexicon, Token, compile_lexicon, scan
from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.quantities import (
    Numeral,
    QuantityGrammar,
    after_end,
    before_start,
    compile_quantities,
    find_numerals,
    share_units,
)
from wz_metrics.grammar.subjects import Topic
from wz_metrics.model import Article, Defaults, Document, Observation, Quantity, Section
from wz_metrics.rulebook import Rulebook
from wz_metrics.structure import divide, parse_rules, sentences
from wz_metrics.structure.gazetteer import Gazetteer
from wz_metrics.structure.rules import StructureRules

LONGEST_SENTENCE = 1000
HEADING = re.compile(r"\s*[一二三四五六七八九十]{1,3}、[^,，。;；\s]{3,40}[ \t\u3000]+")


@dataclass(frozen=True, slots=True)
class Engine:
    """All rules of a rulebook, compiled once."""

    quantities: QuantityGrammar
    lexicon: Lexicon
    frames: tuple[CompiledFrame, ...]
    heads: Heads
    periods: PeriodGrammar
    cues: tuple[CompiledCue, ...]
    canon: Canon
    structure: StructureRules
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True)
class Extraction:
    """What came of a document: its rows, the numerals that gave none, its articles."""

    observations: tuple[Observation, ...]
    unread: tuple[Numeral, ...]
    articles: tuple[Article, ...]


def compile_engine(rulebook: Rulebook) -> Engine:
    """Compile every stage's rules; raises RuleError for a rule that cannot be used."""
    structure = parse_rules(rulebook.tables)
    return Engine(
        compile_quantities(rulebook),
        compile_lexicon(rulebook),
        compile_frames(rulebook),
        compile_heads(rulebook),
        compile_periods(rulebook),
        compile_cues(rulebook),
        compile_canon(rulebook),
        structure,
        Gazetteer.load(structure.ambiguous),
    )


def extract_document(document: Document, engine: Engine, defaults: Defaults = Defaults()) -> Extraction:  # noqa: B008 - frozen
    """Every quantified statement of a document as a row, in reading order."""
    folded = fold(document.text)
    articles = divide(document, engine.gazetteer, engine.structure, defaults)
    rows: list[Observation] = []
    unread: list[Numeral] = []
    for article in articles:
        names = compile_places(article, engine.gazetteer)
        for section in article.sections:
            _read_section(document, folded, article, section, names, engine, rows, unread)
    return Extraction(tuple(_number(rows)), tuple(unread), articles)


def _read_section(
    document: Document,
    folded: str,
    article: Article,
    section: Section,
    names: PlaceNames,
    engine: Engine,
    rows: list[Observation],
    unread: list[Numeral],
) -> None:
    found = list(find_numerals(folded, engine.quantities, section.start, section.end))
    quantities = share_units(folded, [each for each in found if isinstance(each, Quantity)])
    starts = [quantity.start for quantity in quantities]
    topic = Topic()
    for start, end in sentences(document.text, section.start, section.end):
        inside = quantities[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        if not inside:
            continue
        sentence = document.text[start:end]
        heading = HEADING.match(document.text, start, end)
        tokens = demote_qualifiers(
            _tokens(folded, heading.end() if heading and heading.end() <= inside[0].start else start, end, inside, engine), inside, folded
        )
        setting = Setting(document.text, folded, inside, engine.frames, engine.heads)
        claims, missed, topic = read_claims(tokens, setting, Topic(parent=topic.parent, total=topic.total, head=topic.head))
        years = Years(section.period, article.year, article.review, said_in(article))
        mentions = find_mentions(folded, start, end, years, engine.periods)
        for claim in claims:
            rows.append(_observe(claim, document, folded, article, section, (start, end), mentions, years, names, engine))
        unread.extend(
            Numeral(quantity.start, quantity.end, document.text[quantity.start : quantity.end], sentence, reason)
            for quantity, reason in missed
        )


def said_in(article: Article) -> int | None:
    """The year in which an article was given: its date's, unless it was posted in another year than it plans for."""
    year = int(article.published[:4]) if article.published[:4].isdigit() else None
    if article.genre == "bulletin" and article.review[:4].isdigit():
        return int(article.review[:4]) + 1
    if year and article.year and year == article.year - 1 and article.published[5:7] in ("11", "12"):
        return year
    return article.year or year


def _tokens(folded: str, start: int, end: int, quantities: Sequence[Quantity], engine: Engine) -> list[Token]:
    tokens: list[Token] = []
    position = start
    for index, quantity in enumerate(quantities):
        before = max(position, before_start(folded, quantity, engine.quantities))
        tokens.extend(scan(folded, position, before, engine.lexicon))
        after = after_end(folded, quantity, engine.quantities)
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        if quantity.sort == "part" and following and following.sort == "part" and following.start - after <= 2:
            after = following.start
        tokens.append(Token(quantity.start, after, "Q", "", index))
        position = max(after, position)
    tokens.extend(scan(folded, position, end, engine.lexicon))
    return tokens


def _observe(
    claim: Claim,
    document: Document,
    folded: str,
    article: Article,
    section: Section,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    years: Years,
    names: PlaceNames,
    engine: Engine,
) -> Observation:
    quantity = claim.quantity
    mention = choose_mention(mentions, quantity.start, *claim.clause, folded)
    before, clause = folded[_statement_start(folded, span[0]) : quantity.start], folded[claim.clause[0] : max(quantity.start, claim.clause[0])]
    period, period_inferred = choose_period(
        claim.measure, claim.rule, quantity.sort, re.split("[,。;]", folded[span[0] : quantity.start])[-1][-12:], mention, years
    )
    last_year = int(period[-4:]) if period[-4:].isdigit() else int(period[:4]) if period[:4].isdigit() else None
    standing = judge(before, clause, section.kind, last_year, article.year, engine.cues)
    if claim.measure == "baseline":
        standing = Standing("outcome", "", "final", standing.inferred)
    if standing.kind == "target" and section.kind == "outcome" and period_inferred and article.plan and HEADLINE.search(before):
        period = article.plan
    region, adcode, indicator, region_inferred = locate(
        claim.indicator, claim.place, names, find_zone(document.text[span[0] : span[0] + 40], names)
    )
    return _row(
        claim, document, article, section, span, (period, period_inferred), standing, (region, adcode, indicator, region_inferred), engine
    )


HEADLINE = re.compile(r"目标(?:确定|安排|初步|建议|拟定|设定|定)*(?:是|为|:)")


def _statement_start(folded: str, start: int) -> int:
    """Where the list began that a sentence goes on with after a semicolon, if it is one of targets: 目标是：…；…"""
    first = start
    while first > 1 and folded[first - 1] == ";":
        first = max(folded.rfind(mark, max(0, first - 400), first - 1) for mark in ";。\n!?") + 1
    return first if first < start and HEADLINE.search(folded, first, start) else start


def _row(
    claim: Claim,
    document: Document,
    article: Article,
    section: Section,
    span: tuple[int, int],
    period: tuple[str, bool],
    standing: Standing,
    place: tuple[str, str, str, bool],
    engine: Engine,
) -> Observation:
    quantity = claim.quantity
    value, high, bound = quantity.value, quantity.value_high, quantity.bound
    if claim.negative:
        value, high = (-high, -value) if high is not None else (-value, None)
        bound = {"ge": "le", "le": "ge"}.get(bound, bound)
    base, unit = to_base(value, quantity.unit, claim.measure, engine.canon)
    base_high = to_base(high, quantity.unit, claim.measure, engine.canon)[0] if high is not None else None
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
        indicator=place[2],
        code=find_code(place[2], engine.canon),
        measure=claim.measure,
        value=value,
        value_high=high,
        unit=quantity.unit,
        bound=bound,
        base_value=base,
        base_value_high=base_high,
        base_unit=unit,
        basis=claim.basis,
        against=claim.against,
        commitment=standing.commitment,
        status=standing.status,
        inferred=",".join(name for name, flag in flags.items() if flag),
        section=" > ".join(section.path),
        sentence=_cut_sentence(document.text, span, quantity),
        text=document.text[quantity.start : quantity.end],
        start=quantity.start,
        end=quantity.end,
        rule=claim.rule,
    )


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


def _number(rows: Sequence[Observation]) -> Iterator[Observation]:
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
        yield replace(row, id=name if further[name] == 1 else f"{name}-{further[name]}")


@lru_cache(maxsize=1)
def builtin_engine() -> Engine:
    """The engine of the built-in rules, compiled at first use."""
    from wz_metrics.rulebook import load_rulebook

    return compile_engine(load_rulebook())
