"""Lines of pages to paragraphs: headers and page numbers out, columns one after the other, broken lines joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

from wz_metrics import expressions as re
from wz_metrics.reading.blocks import Block, Grid
from wz_metrics.reading.pdfpage import Glyph, Line, Page, make_line, make_lines
from wz_metrics.reading.pdftable import find_aligned, find_ruled

MARGIN = 0.12  # of the height of a page: where running heads and page numbers stand
INDENT = 1.2  # em
APART = 0.3  # em between lines, on top of their usual distance: a new paragraph
NUMBER = re.compile(r"\W*(?:第\s*)?(?:\d{1,4}|[ivxlIVXL]{1,6})\s*(?:[/／]\s*\d{1,4}|页)?\W*(?:共\s*\d{1,4}\s*页)?\W*")
ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节]"
)
NOTE = re.compile(r"[\[［〔(（]?\s*(?:\d{1,3}|[①-⑳*])\s*[\]］〕)）.．、]?\s*\D")
UNBREAKABLE = re.compile(r"[^\u4e00-\u9fff]*[\u4e00-\u9fff]?[^\u4e00-\u9fff]*")  # a number, its unit, a bracket after that
PRINTED = re.compile(r"(?:file|https?)://\S+\s+\d+/\d+|\d{1,4}/\d{1,2}/\d{1,4},?\s*\d{1,2}:\d\d.*")  # heads and feet of browsers
CONTINUED = re.compile(r"[(（]?续(?:上)?表.{0,20}")
SENTENCE_END = ("。", "！", "？", "”", "：", "；")


@dataclass(frozen=True, slots=True)
class Item:
    """A line or a table in its place in the flow; ``left`` and ``right`` are the edges of the text around it."""

    content: Line | Grid
    page: int
    left: float = 0.0
    right: float = 0.0


def flow(pages: Sequence[Page]) -> list[Block]:
    """Paragraphs and tables of all pages, in reading order; notes at the foot of pages come last."""
    kept = _drop_running(pages)
    items: list[Item] = []
    notes: list[Item] = []
    body = _common_em(line for lines in kept for line in lines)
    for number, (page, lines) in enumerate(zip(pages, kept, strict=True)):
        content = list(_arrange(page, lines, number))
        end = _find_notes(content, body)
        items += content[:end]
        notes += content[end:]
    return [*_join(items), *_join(notes)]


def _drop_running(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page without page numbers and without what many pages repeat at their head or foot."""
    all_lines = [make_lines(page.glyphs) for page in pages]
    heads: Counter[tuple[str, int]] = Counter()
    for page, lines in zip(pages, all_lines, strict=True):
        heads.update({_key(line) for line in lines if _in_margin(line, page)})
    repeated = {key for key, count in heads.items() if count >= max(2, len(pages) * 0.3)}
    return [
        [line for line in lines if not (_in_margin(line, page) and (_key(line) in repeated or _is_running(line, lines)))]
        for page, lines in zip(pages, all_lines, strict=True)
    ]


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.box.top / 6)


def _in_margin(line: Line, page: Page) -> bool:
    return line.box.bottom < page.height * MARGIN or line.box.top > page.height * (1 - MARGIN)


def _is_running(line: Line, lines: Sequence[Line]) -> bool:
    outermost = line is lines[0] or line is lines[-1]
    return outermost and (NUMBER.fullmatch(line.text) or PRINTED.fullmatch(line.text)) is not None


def _common_em(lines: Iterable[Line]) -> float:
    """The width of most characters of a document."""
    widths: Counter[float] = Counter()
    for line in lines:
        widths[round(line.em * 2) / 2] += len(line.glyphs)
    return widths.most_common(1)[0][0] if widths else 10.0


def _arrange(page: Page, lines: Sequence[Line], number: int) -> Iterator[Item]:
    """What stands on a page, in reading order."""
    kept = {glyph for line in lines for glyph in line.glyphs}
    tables = find_ruled(page)
    for table in tables:
        kept = {glyph for glyph in kept if not _within(glyph, table.box.top, table.box.bottom, table.box.left, table.box.right)}
    free = [make_line(rest) for line in lines if (rest := [glyph for glyph in line.glyphs if glyph in kept])]
    pending = sorted(tables, key=lambda table: table.box.top)
    for region in _split_columns(free):
        left, right = _edges(region)
        aligned = {start: (end, grid) for start, end, grid in find_aligned(region, right - left)}
        place = 0
        while place < len(region):
            while pending and pending[0].box.top < region[place].box.top:
                yield Item(pending.pop(0).grid, number)
            if place in aligned:
                place, grid = aligned[place]
                yield Item(grid, number)
            else:
                yield Item(region[place], number, left, right)
                place += 1
    yield from (Item(table.grid, number) for table in pending)


def _within(glyph: Glyph, top: float, bottom: float, left: float, right: float) -> bool:
    x, y = (glyph.box.left + glyph.box.right) / 2, (glyph.box.top + glyph.box.bottom) / 2
    return top - 1 <= y <= bottom + 1 and left - 1 <= x <= right + 1


def _split_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines as they are, or, where the page has two columns of text, those of the left column before those of the right."""
    gutter = _find_gutter(lines)
    if gutter is None:
        return [list(lines)]
    regions: list[list[Line]] = [[]]
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in lines:
        left = [glyph for glyph in line.glyphs if glyph.box.right <= gutter + 1]
        right = [glyph for glyph in line.glyphs if glyph.box.left >= gutter - 1]
        if len(left) + len(right) < len(line.glyphs):
            regions += [*sides, [line]]
            sides = ([], [])
        else:
            for side, glyphs in zip(sides, (left, right), strict=True):
                side += [make_line(glyphs)] if glyphs else []
    return [region for region in (*regions, *sides) if region]


def _find_gutter(lines: Sequence[Line]) -> float | None:
    """Where the white strip between two columns of text is; None where there is none."""
    if len(lines) < 8:
        return None
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    for share in (0.5, 0.48, 0.52, 0.46, 0.54):
        place = left + (right - left) * share
        both = 0
        for line in lines:
            crossed = any(
                (glyph.box.left < place - 3 and glyph.box.right > place + 3) or abs(glyph.box.left - place) < 3 for glyph in line.glyphs
            )
            sides = [sum(glyph.box.right <= place for glyph in line.glyphs), sum(glyph.box.left >= place for glyph in line.glyphs)]
            both += not crossed and min(sides) >= 8
        if both >= len(lines) * 0.6:
            return place
    return None


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """Left and right edge of the text, told by its long lines."""
    if not lines:
        return 0.0, 0.0
    widest = max(line.box.right - line.box.left for line in lines)
    long = [line for line in lines if line.box.right - line.box.left >= widest * 0.7]
    rights = sorted(line.box.right for line in long)
    return min(line.box.left for line in long), rights[len(rights) * 3 // 4]


def _find_notes(items: Sequence[Item], body: float) -> int:
    """Where the notes at the foot of a page begin: small lines to the end, the first with a note mark."""
    start = len(items)
    while start and isinstance(line := items[start - 1].content, Line) and line.em < body * 0.9:
        start -= 1
    while start < len(items) and not NOTE.match(_text(items[start])):
        start += 1
    return start if start else len(items)


def _text(item: Item) -> str:
    return item.content.text if isinstance(item.content, Line) else ""


def _join(items: Sequence[Item]) -> Iterator[Block]:
    """Lines that continue the one before become one paragraph, tables that continue on the next page one table."""
    pitch, indents = _find_pitch(items), _are_indented(items)
    paragraph = ""
    last: Item | None = None
    for item in _join_tables(items):
        if isinstance(item.content, Grid):
            yield from [paragraph] if paragraph else []
            yield item.content
            paragraph, last = "", None
            continue
        text = item.content.text
        if last and _belongs(last, item, pitch, indents=indents):
            latin = paragraph[-1:].isascii() and paragraph[-1:].isalnum() and text[:1].isascii() and text[:1].isalnum()
            paragraph += f" {text}" if latin else text
        else:
            yield from [paragraph] if paragraph else []
            paragraph = text
        last = item
    yield from [paragraph] if paragraph else []


def _join_tables(items: Sequence[Item]) -> Iterator[Item]:
    """A table at the head of a page continues one of as many columns at the foot of the page before; its repeated header goes."""
    held: Item | None = None
    for item in items:
        if held and (whole := _continue_table(held, item)):
            held = whole
            continue
        if held and not (isinstance(item.content, Line) and CONTINUED.fullmatch(item.content.text)):
            yield held
            held = None
        if isinstance(item.content, Grid):
            held = item
        elif held is None:
            yield item
    yield from [held] if held else []


def _continue_table(held: Item, item: Item) -> Item | None:
    """Both tables as one, if the second continues the first."""
    before, after = held.content, item.content
    if not isinstance(before, Grid) or not isinstance(after, Grid) or item.page != held.page + 1 or _width(before) != _width(after):
        return None
    repeated = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before.rows, after.rows, strict=False)))
    return Item(Grid((*before.rows, *after.rows[repeated:])), item.page)


def _width(grid: Grid) -> int:
    return max(sum(cell.columns for cell in row) for row in grid.rows)


def _find_pitch(items: Sequence[Item]) -> float:
    """The distance between most neighbouring lines, in em."""
    steps = []
    for one, other in pairwise(items):
        if isinstance(one.content, Line) and isinstance(other.content, Line) and one.page == other.page:
            steps.append((other.content.box.top - one.content.box.top) / other.content.em)
    steps = [step for step in steps if 0.8 < step < 5]
    common, _ = Counter(round(step * 5) for step in steps).most_common(1)[0] if steps else (7, 0)
    return median([step for step in steps if abs(step * 5 - common) <= 1] or [common / 5])


def _belongs(last: Item, item: Item, pitch: float, *, indents: bool) -> bool:
    """Whether a line continues the paragraph of the one before."""
    before, line = last.content, item.content
    if not isinstance(before, Line) or not isinstance(line, Line):
        return False
    em = max(before.em, line.em)
    same_size = abs(before.em - line.em) <= 0.15 * em
    if same_size and _is_broken_title(last, item):
        return True
    indented = line.box.left > item.left + INDENT * em
    lead = UNBREAKABLE.match("".join(glyph.sign for glyph in line.glyphs))
    unbreakable = line.glyphs[lead.end() - 1].box.right - line.box.left if lead else em  # moves to the next line as a whole
    full = before.box.right >= last.right - unbreakable - 0.6 * em
    step = (line.box.top - before.box.top) / line.em
    apart = last.page == item.page and (step > pitch + APART or step < 0)
    text = before.text
    finished = text.endswith(SENTENCE_END)
    new_page = last.page != item.page and text.endswith("。") and not indents
    if not same_size or indented or not full or (apart and (finished or step > 0)):
        return False
    return not (finished and (ITEM.match(line.text) or new_page))


def _is_broken_title(last: Item, item: Item) -> bool:
    """Whether two centred lines are one title: the first nearly fills the width, but unlike a line of text not all of it."""
    middle, width = (item.left + item.right) / 2, item.right - item.left
    first, second = (each.content.box for each in (last, item) if isinstance(each.content, Line))
    centred = all(abs((box.left + box.right) / 2 - middle) < width * 0.02 for box in (first, second))
    inset = min(first.left - item.left, item.right - first.right) > width * 0.005
    nearly = first.right - first.left > width * 0.85 and second.right - second.left < width * 0.8
    return centred and inset and nearly and last.page == item.page and not _text(last).endswith(SENTENCE_END)


def _are_indented(items: Sequence[Item]) -> bool:
    """Whether paragraphs begin with an indent of two characters or so."""
    lines = [(item, item.content) for item in items if isinstance(item.content, Line)]
    begun = sum(INDENT * line.em < line.box.left - item.left < 3 * line.em for item, line in lines)
    return begun * 20 > len(lines)
