"""The cells of a table -> claims: which number is stated of what, as which measure, of which place and time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wz_metrics.grammar.columns import Column, Sheet, read_columns
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.figures import Figure, is_identifier, read_figures, with_unit
from wz_metrics.grammar.grids import arrange
from wz_metrics.grammar.headers import PERCENT, HeaderRules, parse_caption
from wz_metrics.grammar.localities import Home, Locality
from wz_metrics.grammar.naming import Naming, is_bare, is_complete, name_cell, name_row, strip_columns
from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.rows import Row, read_rows
from wz_metrics.model import Cell, Quantity, Table

MEASURES = {"growth": "growth", "fall": "growth", "change": "change", "drop": "change", "average": "avg_growth", "rank": "rank"}
CALLED = {"country": "全国", "province": "全省", "prefecture": "全市"}
SHORTEST_SENTENCE, LONGEST_PHRASE = 12, 40  # characters of a cell that is prose if it has a comma, and of one that is none
WIDE = str.maketrans("()", "（）")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CellClaim:
    """The quantity of one cell, stated of one indicator.

    ``times`` are the spans of the labels that may name its period, outermost first, ``prior`` that they mean the year before;
    ``year`` is a bare year of a header. ``kind`` is target or outcome where a label says so. ``region`` is empty for the
    report's own place, ``place`` a word such as 市区 for a part of it. ``whole`` is the indicator that this one is a part of;
    ``role`` is what the headers say of the measure.
    """

    quantity: Quantity
    indicator: str
    measure: str
    sentence: str
    words: str
    times: tuple[Span, ...] = ()
    year: str = ""
    prior: bool = False
    kind: str = ""
    negative: bool = False
    basis: str = ""
    against: str = ""
    region: str = ""
    adcode: str = ""
    place: str = ""
    whole: str = ""
    role: str = ""


def read_cells(table: Table, text: str, folded: str, rules: HeaderRules, heads: Heads, home: Home) -> list[CellClaim]:
    """A claim for each number in the body of a table, in reading order; none of a table that only lays out a page.

    ``folded`` is ``text`` with full-width characters folded. Offsets of the quantities are those of the text.
    """
    layout = arrange(table, text, rules)
    if layout is None:
        return []
    span = (table.caption_start, table.caption_end)
    lines = [text[slice(*span)], *(text[cell.start : cell.end] for cell in layout.titles)]
    caption = parse_caption("\n".join(lines), rules, home.names)
    claims: list[CellClaim] = []
    for bank in layout.banks:
        sheet = Sheet(text, folded, rules, Naming(rules, heads, caption), home, span, layout.titles)
        columns = read_columns(bank, layout.headers, sheet)
        topic = strip_columns(caption.topic, [column.name for column in columns.values()])
        sheet = replace(sheet, naming=replace(sheet.naming, caption=replace(caption, topic=topic)))
        generic = any(not column.name and column.label.role in ("", "index") for column in columns.values())
        for row in read_rows(bank, generic, sheet):
            for number, cell in row.line.figures.items():
                if number in columns:
                    claims.extend(_read_cell(cell, row, columns[number], sheet))
    claims.sort(key=lambda claim: claim.quantity.start)
    return claims if _is_measured(claims, caption.units, heads) else []


def _is_measured(claims: Sequence[CellClaim], units: Sequence[str], heads: Heads) -> bool:
    """Whether anything says that the numbers of a table are figures: a unit, a measure, an indicator that is known."""
    return bool(units) or any(claim.quantity.unit or claim.role or claim.indicator in heads.complete for claim in claims)


def _read_cell(cell: Cell, row: Row, column: Column, sheet: Sheet) -> Iterator[CellClaim]:
    """The claims of one cell: of its first number what the headers say, of further ones only what the cell says itself."""
    for place, figure in enumerate(read_figures(sheet.folded, cell.start, cell.end, sheet.rules)):
        if place and not figure.role:
            continue
        role = _choose_role(figure, row, column, sheet)
        indicator = _name(role, row, column, sheet)
        quantity = with_unit(figure.quantity, _choose_unit(role, row, column, sheet), sheet.rules)
        if role == "" and quantity.unit in PERCENT and sheet.rules.says("amount", indicator):
            role = "growth"
        empty = row.label.total and not column.name and not is_complete(indicator, sheet.naming)
        if empty or is_identifier(quantity) or not _is_name(indicator):
            continue
        yield _claim(quantity, role, indicator, cell, row, column, sheet)


def _is_name(words: str) -> bool:
    return sum("\u4e00" <= character <= "\u9fff" or character.isalpha() for character in words) > 1


def _choose_role(figure: Figure, row: Row, column: Column, sheet: Sheet) -> str:
    """What the figure measures: by its own words, else by its column, its row, the caption; a rate that grows changes."""
    if figure.role:
        return figure.role
    printed = figure.quantity.unit
    role = column.label.role or row.label.role
    if not role and sheet.naming.caption.role and (column.label.unit or row.unit or next(iter(sheet.naming.caption.units), "%")) in PERCENT:
        role = sheet.naming.caption.role
    if role in ("growth", "fall", "share") and printed and printed not in (*PERCENT, "倍", "番", "成"):
        return "change" if printed.endswith("百分点") else ""
    if column.label.role in ("growth", "fall") and row.unit in PERCENT and not row.label.role and row.name.core.endswith("率"):
        return "change" if column.label.role == "growth" else "drop"
    return role


def _choose_unit(role: str, row: Row, column: Column, sheet: Sheet) -> str:
    """The unit of a number that has none: by what it measures from the column, the row or the caption."""
    units = sheet.naming.caption.units
    plain = [unit for unit in units if unit not in PERCENT]
    shared = plain[0] if len(plain) == 1 else "" if plain else next(iter(units), "")
    named = (column.label.unit, row.unit) if column.name else (row.unit, column.label.unit)
    if role in ("growth", "fall", "average", "share", "progress"):
        return column.label.unit if column.label.unit in (*PERCENT, "倍", "番") else "%"
    if role == "rank":
        return "位"
    if role == "index":
        return next((unit for unit in named if unit in PERCENT), "")
    if role in ("change", "drop"):
        points = row.unit in PERCENT and column.label.unit in ("", *PERCENT)
        unit = "个百分点" if points else column.label.unit or row.unit or column.source.label.unit or shared
        return "个百分点" if unit == "百分点" else unit
    return next(filter(None, named), shared)


def _name(role: str, row: Row, column: Column, sheet: Sheet) -> str:
    """The indicator of a cell, with what a share is a share of, and what of it a rank ranks."""
    words = column.source.name
    label = column.label if column.label.role else row.label
    name = name_cell(row.of or row.name, words, sheet.naming)
    if any("（" in sheet.words(each) for each in (row.line.label, *column.source.cells)):
        name = name.translate(WIDE)  # brackets as they are printed
    if role == "share" and not name.endswith(("比重", "占比")):
        name += f"占{label.whole}比重" if label.whole else "比重" if label.word == "比重" else "占比"
    if role == "progress":
        name += "目标完成率"
    if role == "rank":
        ranked = label.ranked or (column.of.label.role if column.of else "")
        name += "(增速)" if ranked in ("growth", "fall", "average") else ""
    return name


def _find_whole(row: Row, column: Column, sheet: Sheet) -> str:
    """What the row or the column is only a part of: 居民消费价格 of 城市居民消费价格."""
    name = column.source.name
    if name and name != "居民" and not is_complete(name, sheet.naming) and not is_bare(name, sheet.naming):
        return name_row(row.name, sheet.naming)
    return row.name.parent


def _claim(quantity: Quantity, role: str, indicator: str, cell: Cell, row: Row, column: Column, sheet: Sheet) -> CellClaim:
    caption = sheet.naming.caption
    label = column.label if column.label.role else row.label
    place = row.place or column.place or Locality()
    source = () if role == "average" else column.source.cells
    above = dict.fromkeys((*sheet.titles, *source, *column.cells))
    labels = [*above, *row.line.groups, *filter(None, (row.line.label, row.line.time))]
    texts = [sheet.words(each) for each in labels]
    return CellClaim(
        quantity,
        indicator,
        MEASURES.get(role, "level"),
        " | ".join(" ".join(words.split()) for words in _order_words(cell, row, column, sheet) if words.strip()),
        " ".join((sheet.text[slice(*sheet.caption)], *map(sheet.words, (*sheet.titles, *column.cells)))),
        (sheet.caption, *((each.start, each.end) for each in labels)),
        next((fold(words).strip() for words in texts if re.fullmatch(r"(?:19|20)\d\d", fold(words).strip())), ""),
        column.label.prior or row.label.prior,
        column.label.kind or row.label.kind or caption.kind,
        role in ("fall", "drop") and quantity.value > 0,
        label.basis or (caption.basis if role == caption.role else ""),
        label.against or (_find_field(place, sheet) if role == "rank" else ""),
        place.name if place.adcode != sheet.home.adcode or not place.adcode else "",
        place.adcode if place.adcode != sheet.home.adcode else "",
        place.core,
        _find_whole(row, column, sheet),
        role,
    )


def _find_field(place: Locality, sheet: Sheet) -> str:
    """What a rank of a place is a rank in, where the header does not say: the whole of the place above it."""
    above = sheet.home.gazetteer.above(place.adcode) if place.adcode else ()
    return CALLED.get(above[0].level, "") if above else ""


def _order_words(cell: Cell, row: Row, column: Column, sheet: Sheet) -> Iterator[str]:
    """The words of a cell's line, as one reads them: caption, row, column, figure."""
    yield sheet.text[slice(*sheet.caption)].replace("*", "")
    yield from map(sheet.words, sheet.titles)
    yield from (sheet.words(each) for each in (*row.line.groups, row.line.label, row.line.time, row.line.unit))
    yield from (sheet.words(each) for each in column.cells)
    yield sheet.text[cell.start : cell.end]


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table that was read: where it begins (with its caption), its claims, and the spans of it that are no prose."""

    start: int
    claims: tuple[CellClaim, ...]
    spans: tuple[Span, ...]


def read_tables(tables: Sequence[Table], text: str, folded: str, rules: HeaderRules, heads: Heads, home: Home) -> tuple[TableReading, ...]:
    """The tables, in order. Cells that hold sentences stay outside their spans, to be read as such."""
    readings = []
    for table in tables:
        claims = read_cells(table, text, folded, rules, heads, home)
        prose = [cell for cell in table.cells if _is_prose(text[cell.start : cell.end])]
        starts = [table.caption_start, *(cell.end for cell in prose)]
        spans = zip(starts, [*(cell.start for cell in prose), table.end], strict=True)
        readings.append(TableReading(table.caption_start, tuple(claims), tuple(spans)))
    return tuple(readings)


def _is_prose(words: str) -> bool:
    return len(words) > LONGEST_PHRASE or (len(words) > SHORTEST_SENTENCE and any(mark in words for mark in "，。；"))
