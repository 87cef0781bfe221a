"""Tables in plain text: Markdown's, with pipes, and pasted ones, whose cells spaces or tabs part. The text itself stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.model import Cell, Table
from wz_metrics.reading.blocks import Placed, measure_indent
from wz_metrics.reading.headers import CAPTION_LINES, YEAR, find_headers, is_caption, is_value

PIPED = re.compile(r"[ \t]*\|.*\|[ \t]*")
RULE = re.compile(r"[ \t|:-]*-{2,}[ \t|:-]*")
PIECE = re.compile(r"(?<=\|)[^|]*(?=\|)")
INSIDE = re.compile(r"[\s*_]*(?P<text>.*?)[\s*_]*", re.DOTALL)
BULLET = re.compile(r"[ \t]*(?:[-*•][ \t]+)?")
WORD = re.compile(r"[^ \t\u3000\xa0]+")
SENTENCE = re.compile(r"[。；！？，]")
TABULAR = re.compile(r"^[ \t]*\||[ \t\u3000\xa0][-\d.%]+[ \t]*\r?$", re.MULTILINE)
FEWEST_ROWS = 3
MOST_WORDS = 15
LONGEST_ROW = 120
HEADER_LINES = 3
LONGEST_CELL = 100
LONGEST_TEXT = 5_000_000  # a report has some 20,000 characters
EMPTY_LINES = 2  # above a table, between it and its caption

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the text in its place; ``words`` are its parts between white space, without a bullet; ``row`` whether it may be
    a row of a pasted table: a label first, a number last, no sentence."""

    start: int
    text: str
    words: tuple[Span, ...]
    row: bool


def find_tables(text: str) -> tuple[Table, ...]:
    r"""The tables of a plain text, with offsets into it.

    >>> text = "单位：亿元\n\n| 指标 | 2024年 |\n| --- | --- |\n| 生产总值 | 9718.8 |"
    >>> [[text[cell.start : cell.end] for cell in table.cells] for table in find_tables(text)]
    [['指标', '2024年', '生产总值', '9718.8']]
    """
    if len(text) > LONGEST_TEXT or not TABULAR.search(text):
        return ()
    lines = [_read_line(start, line) for start, line in _split(text)]
    tables = []
    place = 0
    while place < len(lines):
        end, rows = _find_piped(lines, place) or _find_pasted(text, lines, place) or (place + 1, [])
        table = _build(text, lines, place, rows) if rows else None
        tables += [table] if table else []
        place = end
    return tuple(tables)


def _split(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line.rstrip("\r")
        start += len(line) + 1


def _read_line(start: int, line: str) -> TextLine:
    if len(line) > LONGEST_ROW:
        return TextLine(start, line, (), row=False)
    bullet = BULLET.match(line)
    words = [*WORD.finditer(line, bullet.end() if bullet else 0)]
    row = 2 <= len(words) <= MOST_WORDS and not is_value(words[0].group()) and is_value(words[-1].group()) and not SENTENCE.search(line)
    return TextLine(start, line, tuple((start + word.start(), start + word.end()) for word in words), row)


def _find_piped(lines: Sequence[TextLine], place: int) -> tuple[int, list[list[Span]]] | None:
    """The rows of the Markdown table that begins here, and the line after it."""
    end = place
    while end < len(lines) and PIPED.fullmatch(lines[end].text):
        end += 1
    table = lines[place:end]
    if len(table) < 3 or not any(RULE.fullmatch(line.text) for line in table):
        return None
    return end, [[_trim(line, piece) for piece in PIECE.finditer(line.text)] for line in table if not RULE.fullmatch(line.text)]


def _trim(line: TextLine, piece: re.Match[str]) -> Span:
    inside = INSIDE.fullmatch(piece.group())
    start, end = inside.span("text") if inside else (0, 0)
    return line.start + piece.start() + start, line.start + piece.start() + end


def _find_pasted(text: str, lines: Sequence[TextLine], place: int) -> tuple[int, list[list[Span]]] | None:
    """The rows of the pasted table whose header begins here: rows have as many words as the header, which may take several lines."""
    header: list[Span] = []
    for below in range(place, min(place + HEADER_LINES, len(lines))):
        line = lines[below]
        if not line.words or line.row or SENTENCE.search(line.text) or any(_is_number(text[start:end]) for start, end in line.words):
            return None
        header += line.words
        end = below + 1
        while end < len(lines) and lines[end].row and len(lines[end].words) >= len(header):
            end += 1
        rows = lines[below + 1 : end]
        if len(header) >= 2 and len(rows) >= FEWEST_ROWS and sum(len(row.words) == len(header) for row in rows) * 2 > len(rows):
            return end, [header, *(_merge_label(row, len(header)) for row in rows)]
    return None


def _is_number(text: str) -> bool:
    return is_value(text) and YEAR.fullmatch(text) is None


def _merge_label(row: TextLine, width: int) -> list[Span]:
    """A row with more words than the header has spaces in its label (粮 食)."""
    extra = len(row.words) - width
    return [(row.words[0][0], row.words[extra][1]), *row.words[extra + 1 :]]


def _build(text: str, lines: Sequence[TextLine], place: int, rows: Sequence[Sequence[Span]]) -> Table | None:
    """A table of some rows of spans; None where the cells hold prose, or no figures."""
    spans = [(span, row, column) for row, cells in enumerate(rows) for column, span in enumerate(cells)]
    placed = [Placed(text[start:end], row, column, 1, 1, False, _measure(text, start)) for (start, end), row, column in spans]
    if (
        not spans
        or max(len(cell.text) for cell in placed) > LONGEST_CELL
        or not any(_is_number(cell.text) for cell in placed if cell.column)
    ):
        return None
    headers = find_headers(placed)
    cells = tuple(
        Cell(*span, row, column, header=header, indent=cell.indent)
        for (span, row, column), header, cell in zip(spans, headers, placed, strict=True)
    )
    start, end = lines[place].start, max(span[1] for span, _, _ in spans)
    return Table(start, end, cells, *(_find_caption(lines, place) or (start, start)))


def _find_caption(lines: Sequence[TextLine], place: int) -> Span | None:
    """The span of the lines above that name a table, over at most EMPTY_LINES empty ones."""
    found: list[TextLine] = []
    empty = 0
    for line in reversed(lines[max(place - 2 * CAPTION_LINES, 0) : place]):
        shown = line.text.strip(" \t\u3000*_#")
        if not shown and empty < EMPTY_LINES:
            empty += 1
        elif shown and is_caption(shown) and not PIPED.fullmatch(line.text) and not line.row and len(found) < CAPTION_LINES:
            found.append(line)
        else:
            break
    return (found[-1].start, found[0].start + len(found[0].text)) if found else None


def _measure(text: str, start: int) -> int:
    """How many wide blanks stand before a cell."""
    before = text[max(0, start - 12) : start]
    return measure_indent((before[len(before.rstrip()) :],))
