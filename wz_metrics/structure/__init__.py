"""Second stage: a document -> its articles, each with title, date, place, years and sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from wz_metrics.model import Article, Defaults, Document
from wz_metrics.structure.articles import find_articles
from wz_metrics.structure.furniture import find_page_lines
from wz_metrics.structure.gazetteer import Gazetteer, Place
from wz_metrics.structure.headings import find_headings
from wz_metrics.structure.lines import Line, canonical, split_lines
from wz_metrics.structure.listings import Span
from wz_metrics.structure.openings import find_anchors, looks_like_report, read_opening
from wz_metrics.structure.parts import name_parts
from wz_metrics.structure.regions import find_region
from wz_metrics.structure.rules import StructureRules, parse_rules
from wz_metrics.structure.sections import State, find_turns, make_sections
from wz_metrics.structure.sentences import sentences

__all__ = ["Gazetteer", "Place", "StructureRules", "divide", "parse_rules", "sentences"]

NO_DEFAULTS = Defaults()
LONGEST_CELL = 200  # characters; a cell with more holds text, not a figure


def divide(document: Document, gazetteer: Gazetteer, rules: StructureRules, defaults: Defaults = NO_DEFAULTS) -> tuple[Article, ...]:
    """The articles of a document in order; text between them belongs to the page. An empty document has none."""
    text = canonical(document.text)
    lines = tuple(split_lines(text))
    spans = find_articles(document, text, lines, rules)
    articles = tuple(_read_article(document, text, span, len(spans) > 1, gazetteer, rules, defaults) for span in spans)
    return _share_region(articles)


def _share_region(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles of a page, those that name no place with the place that most of the others are about."""
    places = Counter((article.region, article.adcode) for article in articles if article.region)
    if not places:
        return articles
    (region, adcode), _ = places.most_common(1)[0]
    return tuple(article if article.region else replace(article, region=region, adcode=adcode) for article in articles)


def _outside_tables(lines: Sequence[Line], document: Document) -> Sequence[Line]:
    """The lines that may be headings: none of a table of figures or its caption. A table with long cells only lays out a page."""
    figures = [each for each in document.tables if all(cell.end - cell.start <= LONGEST_CELL for cell in each.cells)]
    spans = [(each.caption_start, each.end) for each in figures]
    return [line for line in lines if not any(start <= line.start < end for start, end in spans)] if spans else lines


def _read_article(
    document: Document, text: str, span: Span, listed: bool, gazetteer: Gazetteer, rules: StructureRules, defaults: Defaults
) -> Article:
    metadata = document.metadata
    opening = read_opening(text, span, metadata, defaults)
    page = find_page_lines(text, span.lines, rules.of("furniture"))
    lines = [line for line in span.lines[opening.lines :] if line not in page] if page else span.lines[opening.lines :]
    headings = list(find_headings(text, _outside_tables(lines, document), rules.of("part")))
    above = (each for each in headings if text[each.end : span.end].strip())  # the last line is over no text
    headings = [replace(each, start=max(each.start, span.start)) for each in above]  # marks of bold type stand before the article
    if opening.genre == "other":
        opening = replace(opening, genre="report" if looks_like_report(text, span, headings) else "news" if listed else "other")
    reviewed = opening.genre in ("report", "midyear", "bulletin")
    if reviewed:
        headings = list(name_parts(text, headings, span.end, rules.of("announcement")))
    anchors = find_anchors(opening, headings, text[span.start : span.end], metadata, defaults)
    turns = find_turns(text, lines, rules, headings)
    first = State(kind="outcome" if reviewed else "", period=anchors.review if reviewed else "")
    sections = make_sections(text, span.start, span.end, headings, turns, anchors, first)
    region, adcode = find_region(text[span.start : span.end], opening, gazetteer, rules.places, metadata, defaults, anchors.year)
    return Article(
        span.start,
        span.end,
        opening.title,
        opening.published,
        region,
        adcode,
        anchors.year,
        anchors.review,
        anchors.plan,
        opening.genre,
        sections,
        tuple((line.start, line.end) for line in page),
    )
