"""One page of a PDF: its characters and rules, and the lines that the characters make.

PDFium gives characters in the order in which they were drawn; boxes give the order in which they are read. Coordinates here are
points from the upper left corner of the page as it is seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from ctypes import c_float
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from wz_metrics.reading.blocks import mark_raised

if TYPE_CHECKING:
    from pypdfium2 import PdfObject, PdfPage, PdfTextPage

THICKEST_RULE = 3.0
MAX_RULES = 20_000
MOST_CHARACTERS = 150_000
GAP = 0.9  # of the width of a Chinese character: a wider gap is a space
LATIN_GAP = 0.15  # the same between two Latin letters or digits
SEGMENT_GAP = 1.4  # and a wider one than this parts the cells of a table


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, ``top`` being smaller than ``bottom``; a rule is a thin one."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character in its place; ``spaced`` where a space stands before it."""

    sign: str
    box: Box
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one line, from left to right, without spaces. ``em`` is the width of a Chinese character in it."""

    glyphs: tuple[Glyph, ...]
    box: Box
    em: float

    @property
    def text(self) -> str:
        """What the line says, with spaces where there are gaps."""
        return "  ".join(write(segment, self) for segment in self.segments)

    @property
    def segments(self) -> list[list[Glyph]]:
        """The parts of the line between wide gaps."""
        parts: list[list[Glyph]] = []
        for glyph in self.glyphs:
            if not parts or glyph.box.left - parts[-1][-1].box.right > SEGMENT_GAP * self.em:
                parts.append([])
            parts[-1].append(glyph)
        return parts


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]


def load_page(page: PdfPage) -> Page:
    """Characters and rules of a pypdfium2 ``PdfPage``, turned upright; of characters drawn twice for boldness one is kept."""
    width, height = page.get_size()
    turn = _Turn(page.get_rotation(), width, height)
    text_page = page.get_textpage()
    glyphs = tuple(_drop_doubles(_load_glyphs(text_page, turn)))
    rules = tuple(_load_rules(page, turn))
    text_page.close()
    return Page(width, height, glyphs, rules)


@dataclass(frozen=True, slots=True)
class _Turn:
    """From PDF coordinates (origin at the lower left of the unrotated page) to those of the page as it is seen."""

    rotation: int
    width: float
    height: float

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        match self.rotation:
            case 90:
                corners = (bottom, left, top, right)
            case 180:
                corners = (self.width - right, bottom, self.width - left, top)
            case 270:
                corners = (self.width - top, self.height - right, self.width - bottom, self.height - left)
            case _:
                corners = (left, self.height - top, right, self.height - bottom)
        return Box(*corners)


def _load_glyphs(text_page: PdfTextPage, turn: _Turn) -> Iterable[Glyph]:
    import pypdfium2.raw as pdfium

    for number in range(min(text_page.count_chars(), MOST_CHARACTERS)):
        if pdfium.FPDFText_IsGenerated(text_page, number) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text_page, number)
        if pdfium.FPDFText_IsHyphen(text_page, number) == 1:  # at the end of a line, where it joins numbers and names as elsewhere
            code = ord("-")
        if code < 32 or code == 0xFFFE or 0xD800 <= code < 0xE000:
            continue
        yield Glyph(chr(code), turn.box(*text_page.get_charbox(number, loose=True)))


def _drop_doubles(glyphs: Iterable[Glyph]) -> Iterable[Glyph]:
    """Boldness is sometimes faked by drawing each character twice, a hair apart."""
    seen: dict[tuple[str, int, int], Box] = {}
    for glyph in glyphs:
        box = glyph.box
        column, row = round(box.left / 4), round(box.top / 4)
        close = ((glyph.sign, column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        most = (box.right - box.left) * 0.3
        if glyph.sign.isspace() or not any(
            key in seen and abs(seen[key].left - box.left) < most and abs(seen[key].top - box.top) < most for key in close
        ):
            seen[glyph.sign, column, row] = box
            yield glyph


def _load_rules(page: PdfPage, turn: _Turn) -> Iterable[Box]:
    """Thin boxes, and the straight edges of drawn paths."""
    import pypdfium2.raw as pdfium

    found = 0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        left, bottom, right, top = item.get_bounds()
        thin = min(right - left, top - bottom) <= THICKEST_RULE
        for box in [(left, bottom, right, top)] if thin else _trace(item):
            found += 1
            if found > MAX_RULES:
                return
            yield turn.box(*box)


def _trace(item: PdfObject) -> Iterable[tuple[float, float, float, float]]:
    """Upright and level strokes of a path, in page coordinates."""
    import pypdfium2.raw as pdfium

    matrix = item.get_matrix()
    last = None
    count = pdfium.FPDFPath_CountSegments(item)
    if count > 5_000:  # a drawing, no table
        return
    for number in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        x, y = c_float(), c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO and last:
            (x0, x1), (y0, y1) = sorted((last[0], point[0])), sorted((last[1], point[1]))
            if min(x1 - x0, y1 - y0) <= 0.5:
                yield x0, y0, x1, y1
        last = point


def make_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Characters to lines, from top to bottom: those that overlap by half their height stand on one line."""
    rows: list[list[Glyph]] = []
    spans: list[tuple[float, float]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.box.top + glyph.box.bottom, glyph.box.left)):
        top, bottom = glyph.box.top, glyph.box.bottom
        for place in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            overlap = min(bottom, spans[place][1]) - max(top, spans[place][0])
            if overlap > 0.5 * min(bottom - top, spans[place][1] - spans[place][0]):
                rows[place].append(glyph)
                if bottom - top > spans[place][1] - spans[place][0]:  # a quotation mark is too low to tell what stands beside it
                    spans[place] = (top, bottom)
                break
        else:
            rows.append([glyph])
            spans.append((top, bottom))
    return [make_line(row) for row in rows if any(not glyph.sign.isspace() for glyph in row)]


def make_line(glyphs: Iterable[Glyph]) -> Line:
    """One line of characters that need not be sorted; one of them is no space."""
    row: list[Glyph] = []
    spaced = False
    for glyph in sorted(glyphs, key=lambda glyph: glyph.box.left):
        if glyph.sign.isspace():
            spaced = True
        else:
            row.append(replace(glyph, spaced=True) if spaced and row else glyph)
            spaced = False
    boxes = [glyph.box for glyph in row]
    around = surround(boxes)
    wide = [box for glyph, box in zip(row, boxes, strict=True) if glyph.sign > "\u2e7f"]
    if wide:  # Chinese characters of a size have boxes of one height, Latin ones of many
        em = median(box.right - box.left for box in wide)
        around = Box(around.left, median(box.top for box in wide), around.right, median(box.bottom for box in wide))
    else:
        em = 0.85 * median(box.bottom - box.top for box in boxes)
    return Line(tuple(row), around, max(em, 1.0))


def surround(boxes: Iterable[Box]) -> Box:
    """The smallest box around some boxes."""
    lefts, tops, rights, bottoms = zip(*((box.left, box.top, box.right, box.bottom) for box in boxes), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def write(glyphs: list[Glyph], line: Line) -> str:
    """The text of a part of a line: gaps become spaces, small raised numbers note marks or exponents."""
    texts: list[str] = []
    raised = ""
    last: Glyph | None = None
    for glyph in glyphs:
        gap = glyph.box.left - last.box.right if last else 0.0
        latin = last is not None and last.sign.isascii() and last.sign.isalnum() and glyph.sign.isascii() and glyph.sign.isalnum()
        if raised and not (glyph.sign.isdecimal() and _is_raised(glyph, line)):
            texts, raised = [*texts, mark_raised(raised, texts)], ""
            latin = False
        if last and (glyph.spaced or gap > (LATIN_GAP if latin else GAP) * line.em):
            texts.append(" ")
        if glyph.sign.isdecimal() and _is_raised(glyph, line):
            raised += glyph.sign
        else:
            texts.append(glyph.sign)
        last = glyph
    return "".join([*texts, mark_raised(raised, texts)] if raised else texts)


def _is_raised(glyph: Glyph, line: Line) -> bool:
    height = glyph.box.bottom - glyph.box.top
    middle = (line.box.top + line.box.bottom) / 2
    return height < 0.75 * (line.box.bottom - line.box.top) and glyph.box.bottom < middle + 0.15 * height
