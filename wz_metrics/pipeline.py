"""The stages in order: a document and the rules -> observations."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from wz_metrics.context.budgets import settle_budgets
from wz_metrics.context.canon import Canon, compile_canon
from wz_metrics.context.kinds import CompiledCue, compile_cues
from wz_metrics.context.news import settle_news
from wz_metrics.context.observations import Scope, number, observe, said_in
from wz_metrics.context.parts import settle_parts
from wz_metrics.context.periods import Mention, PeriodGrammar, compile_periods, find_mentions
from wz_metrics.context.places import PlaceNames, compile_places
from wz_metrics.context.years import Years
from wz_metrics.grammar.claims import read_claims
from wz_metrics.grammar.coordination import Heads, compile_heads
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.frames import CompiledFrame, compile_frames
from wz_metrics.grammar.lexicon import Lexicon, Token, compile_lexicon, scan
from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.qualifiers import demote_qualifiers
from wz_metrics.grammar.quantities import (
    Numeral,
    QuantityGrammar,
    after_end,
    before_start,
    compile_quantities,
    find_numerals,
    share_units,
)
from wz_metrics.grammar.subjects import Topic, enter_sentence, keep_topic
from wz_metrics.model import Article, Defaults, Document, Observation, Quantity, Section
from wz_metrics.rulebook import Rulebook
from wz_metrics.structure import divide, parse_rules, sentences
from wz_metrics.structure.cuts import cut_out
from wz_metrics.structure.emphasis import find_marks
from wz_metrics.structure.gazetteer import Gazetteer
from wz_metrics.structure.rules import StructureRules
from wz_metrics.structure.spacing import find_spaces
from wz_metrics.structure.wrapping import find_breaks

if TYPE_CHECKING:  # what reads tables is loaded with the first one
    from wz_metrics.grammar.cells import TableReading
    from wz_metrics.grammar.headers import HeaderRules

Finder = Callable[[str], Sequence[tuple[int, int]]]
HEADLINE = 24
OPENING = 2  # 到, 截至 before the year that opens a list
HEADING = re.compile(r"\s*[一二三四五六七八九十]{1,3}、[^,，。;；\s]{3,40}[ \t\u3000]+")

LOST = re.compile(r"\d*\$\d\.\$\d+")  # what a replacement gone wrong leaves of 1.5: $1.$2


@dataclass(frozen=True)
class Engine:
    """All rules of a rulebook, compiled once."""

    rulebook: Rulebook
    quantities: QuantityGrammar
    lexicon: Lexicon
    frames: tuple[CompiledFrame, ...]
    heads: Heads
    periods: PeriodGrammar
    cues: tuple[CompiledCue, ...]
    canon: Canon
    structure: StructureRules
    gazetteer: Gazetteer

    @cached_property
    def headers(self) -> HeaderRules:
        """The rules for tables, compiled when they are first asked for: most documents have no table."""
        from wz_metrics.grammar.headers import compile_headers

        return compile_headers(self.rulebook, self.quantities)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What came of a document: its rows, the numerals that gave none, its articles."""

    observations: tuple[Observation, ...]
    unread: tuple[Numeral, ...]
    articles: tuple[Article, ...]


def compile_engine(rulebook: Rulebook) -> Engine:
    """Compile every stage's rules; raises RuleError for a rule that cannot be used."""
    structure = parse_rules(rulebook.tables, at_once=not rulebook.builtin)
    quantities = compile_quantities(rulebook)
    engine = Engine(
        rulebook,
        quantities,
        compile_lexicon(rulebook),
        compile_frames(rulebook),
        compile_heads(rulebook),
        compile_periods(rulebook),
        compile_cues(rulebook),
        compile_canon(rulebook),
        structure,
        Gazetteer.load(structure.ambiguous),
    )
    if not rulebook.builtin:
        _ = engine.headers  # what is wrong with rules of the user's own is said at once
    return engine


def extract_document(document: Document, engine: Engine, defaults: Defaults = Defaults()) -> Extraction:  # noqa: B008 - frozen
    """Every quantified statement of a document as a row, in reading order."""
    return _extract_without((find_breaks, find_marks, find_spaces), document, engine, defaults)


def _extract_without(finders: Sequence[Finder], document: Document, engine: Engine, defaults: Defaults) -> Extraction:
    """The rows of the document read without the breaks and spaces that cut words and numbers in two, placed in the text as it is."""
    if not finders:
        return _extract(document, engine, defaults)
    spans = finders[0](document.text)
    if not spans:
        return _extract_without(finders[1:], document, engine, defaults)
    cut = cut_out(document.text, spans)
    found = _extract_without(finders[1:], cut.move_document(document), engine, defaults)
    rows = [(row, cut.span_back(row.start, row.end)) for row in found.observations]
    unread = [(numeral, cut.span_back(numeral.start, numeral.end)) for numeral in found.unread]
    return Extraction(
        tuple(replace(row, start=start, end=end, text=document.text[start:end]) for row, (start, end) in rows),
        tuple(replace(numeral, start=start, end=end, text=document.text[start:end]) for numeral, (start, end) in unread),
        tuple(map(cut.move_article, found.articles)),
    )


def _extract(document: Document, engine: Engine, defaults: Defaults) -> Extraction:
    folded = fold(document.text)
    articles = divide(document, engine.gazetteer, engine.structure, defaults)
    rows: list[Observation] = []
    unread: list[Numeral] = []
    for start, end in (span for article in articles for span in article.page_lines):
        folded = folded[:start] + " " * (end - start) + folded[end:]
    for article in articles:
        names = compile_places(article, engine.gazetteer)
        readings = _read_tables(document, folded, article, engine)
        own: list[Observation] = []
        for section in article.sections:
            extract_section(document, folded, article, section, names, engine, own, unread, readings)
        rows.extend(settle_news(settle_parts(settle_budgets(own), folded, names, engine.canon), folded, article, names))
    if lost := [match.span() for match in LOST.finditer(folded)]:
        rows = [row for row in rows if not any(row.start < end and start < row.end for start, end in lost)]
        unread.extend(Numeral(*span, document.text[slice(*span)], "", "was lost before the file was saved") for span in lost)
    rows.sort(key=lambda row: row.start)
    return Extraction(tuple(number(rows)), tuple(unread), articles)


def _read_tables(document: Document, folded: str, article: Article, engine: Engine) -> Sequence[TableReading]:
    """What the tables of an article say."""
    tables = [table for table in document.tables if article.start <= table.start < article.end]
    if not tables:
        return ()
    from wz_metrics.grammar.cells import read_tables
    from wz_metrics.grammar.localities import Home

    home = Home(engine.gazetteer, article.region, article.adcode, article.year)
    return read_tables(tables, document.text, folded, engine.headers, engine.heads, home)


def extract_section(
    document: Document,
    folded: str,
    article: Article,
    section: Section,
    names: PlaceNames,
    engine: Engine,
    rows: list[Observation],
    unread: list[Numeral],
    readings: Sequence[TableReading] = (),
) -> None:
    """Add the rows of a section to ``rows``, its quantities without one to ``unread``."""
    found = find_numerals(folded, engine.quantities, section.start, section.end)
    if readings:
        from wz_metrics.context.cells import leave_out

        found = leave_out(found, readings)
    quantities = share_units(folded, [each for each in found if isinstance(each, Quantity)])
    starts = [quantity.start for quantity in quantities]
    topic = Topic()
    years = Years(section.period, article.year, article.review, said_in(article))
    for start, end, goes_on, mentions in date_sentences(document.text, folded, section, years, engine.periods, starts):
        inside = quantities[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        if not inside:
            topic = enter_sentence(topic, document.text[start:end] if end - start <= HEADLINE else "")
            continue
        sentence = document.text[start:end]
        heading = HEADING.match(document.text, start, end)
        tokens = demote_qualifiers(
            tokenize_sentence(folded, heading.end() if heading and heading.end() <= inside[0].start else start, end, inside, engine),
            inside,
            folded,
        )
        setting = Setting(document.text, folded, inside, engine.frames, engine.heads, names.scanner, names.listed, names.city)
        claims, missed, topic = read_claims(tokens, setting, keep_topic(topic, goes_on))
        scope = Scope(document, folded, article, section, names, (start, end), years, mentions)
        rows.extend(observe(claim, scope, engine.cues, engine.canon) for claim in claims)
        kept = {token.index for token in tokens if token.code == "Q"}
        missed.extend((quantity, "only qualifies the noun behind it") for index, quantity in enumerate(inside) if index not in kept)
        unread.extend(
            Numeral(quantity.start, quantity.end, document.text[quantity.start : quantity.end], sentence, reason)
            for quantity, reason in missed
        )
    if readings:
        rows.extend(
            _observe_tables(readings, Scope(document, folded, article, section, names, (section.start, section.end), years, ()), engine)
        )


def _observe_tables(readings: Sequence[TableReading], scope: Scope, engine: Engine) -> Iterator[Observation]:
    """The rows of the tables that start in the section."""
    from wz_metrics.context.cells import observe_table

    for reading in readings:
        if scope.section.start <= reading.start < scope.section.end:
            yield from observe_table(reading.claims, scope, engine.cues, engine.canon, engine.periods)


def date_sentences(
    text: str, folded: str, section: Section, years: Years, grammar: PeriodGrammar, starts: Sequence[int]
) -> Iterator[tuple[int, int, bool, Sequence[Mention]]]:
    """The sentences of a section: where each starts and ends, whether a semicolon joins it to the one before, and the periods that it
    names, with the one that opened its list. Looked for where one of the numbers (``starts``) stands, or a list goes on."""
    mentions: list[Mention] = []
    listed: Sequence[Mention] = ()
    opened = last = section.start
    for start, end in sentences(text, section.start, section.end):
        listed = () if "\n" in text[last:start] else listed
        goes_on = text[max(section.start, start - 3) : start].rstrip().endswith(("；", ";"))
        earlier = _opening(mentions, opened, folded, starts) if goes_on and not _superseded(mentions, opened) else []
        opened = opened if goes_on else start
        read = text.endswith(("；", ";"), start, end) or bisect.bisect_left(starts, start) < bisect.bisect_left(starts, end)
        found = find_mentions(folded, start, end, years, grammar) if read else []
        first = text.find("：一是", start, end) if found else -1
        listed = [each for each in found if each.end <= first] if first >= 0 else listed
        last = end
        mentions = [*(earlier if goes_on else listed if first < 0 else ()), *found]
        yield start, end, goes_on, mentions


def _opening(mentions: Sequence[Mention], opened: int, folded: str, starts: Sequence[int]) -> list[Mention]:
    """What dates a list from its head on: 2021年, or behind a first clause without a number (经济稳步增长，2021年…)."""
    place = bisect.bisect_left(starts, opened)
    first = starts[place] if place < len(starts) else opened
    return [each for each in mentions if each.start <= opened + OPENING or (each.start < first and folded[each.start - 1] == ",")]


def _superseded(mentions: Sequence[Mention], opened: int) -> bool:
    """Whether another year was named since the one that opened a list: 2011年迈过千亿元，2015年实现1560亿元；…"""
    first = next((each.period for each in mentions if each.start <= opened + OPENING), "")
    return len(first) == len("2011") and any(each.period != first and len(each.period) == len(first) for each in mentions)


def tokenize_sentence(folded: str, start: int, end: int, quantities: Sequence[Quantity], engine: Engine) -> list[Token]:
    """The tokens of a sentence: words of the lexicon, the text between them, and its quantities with the bounds that touch them."""
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


@lru_cache(maxsize=1)
def builtin_engine() -> Engine:
    """The engine of the built-in rules, compiled at first use."""
    from wz_metrics.rulebook import load_rulebook

    return compile_engine(load_rulebook())
