"""Word 97-2007 files (.doc) and WPS files (.wps)."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, field

from wz_metrics.model import Document
from wz_metrics.reading.blocks import Block, Grid, GridCell, mark_raised
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.layout import compose
from wz_metrics.reading.wordbinary import TABLE_DEFINITION, WordBinary, table_name

# Opcodes of [MS-DOC] 2.6
IN_TABLE, ROW_END, INNER_ROW_END = 0x2416, 0x2417, 0x244C
DELETED, HIDDEN, RAISED = 0x0800, 0x083C, 0x2A48
VERTICAL_MERGE = 0xD62B
OTHERS = (  # streams of files that are no texts
    ("EncryptedPackage", "it is locked with a password; unlock it first"),
    ("Workbook", "this is an old Excel file; open it in Excel, WPS or LibreOffice and save it as .xlsx"),
    ("Book", "this is an old Excel file; open it in Excel, WPS or LibreOffice and save it as .xlsx"),
    ("PowerPoint Document", "this is a presentation; save its text as .docx or .txt"),
)
SAME_EDGE = 80
SIGNS = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\xa0": " ", "\t": " "}


@dataclass(slots=True)
class Row:
    """An open table row: cells that are closed, and the blocks of the open one."""

    cells: list[tuple[Block, ...]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def read_doc(data: bytes, source: str) -> Document:
    """Text and tables of a binary Word file; raises ReadingError where it is none, is locked or damaged, or olefile is missing."""
    try:
        import olefile
    except ImportError:
        raise ReadingError(source, "old Word files need an extra: pip install 'wz-metrics[doc]', or save it as .docx") from None
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            for name, problem in OTHERS:
                if container.exists(name):
                    raise ReadingError(source, problem)
            if not container.exists("WordDocument"):
                raise ReadingError(source, "this is no Word file; save the report as .docx, .txt or .pdf")
            stream = container.openstream("WordDocument").read()
            _check_stream(stream, source)
            word = WordBinary(stream, container.openstream(table_name(stream)).read())
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, struct.error):
        raise ReadingError(source, "the Word file is damaged; open it in Word, WPS or LibreOffice and save it as .docx") from None
    text, tables = compose(_Story(word).blocks)
    return Document(source, text, tables=tables)


def _check_stream(stream: bytes, source: str) -> None:
    magic, version = struct.unpack_from("<HH", stream)
    if magic != 0xA5EC or version < 0xC1:
        raise ReadingError(source, "this was saved by Word 95 or before; open it in Word, WPS or LibreOffice and save it as .docx")
    if stream[0x0B] & 1:
        raise ReadingError(source, "it is locked with a password; unlock it first")


class _Story:
    """Walks through the characters and collects blocks: the text, then its notes and text boxes."""

    def __init__(self, word: WordBinary) -> None:
        self.blocks: list[Block] = []
        self._word = word
        self._offsets = word.locate()
        self._inline: list[str] = []
        self._row = Row()
        self._rows: list[tuple[list[tuple[Block, ...]], dict[int, bytes]]] = []
        self._fields: list[str] = []  # "code", "result" or "contents" for each open field
        self._marks = 0
        for name in ("text", "footnotes", "endnotes", "boxes"):
            if name in ("footnotes", "boxes"):
                self._marks = 0
            self._walk(*word.stories[name])

    def _walk(self, start: int, end: int) -> None:
        for place in range(start, min(end, len(self._offsets))):
            sign = self._word.text[place]
            if sign in "\x13\x14\x15":
                self._turn_field(sign, place)
            elif self._fields and ("code" in self._fields or "contents" in self._fields):
                continue
            elif sign in "\r\x07":
                self._end_paragraph(sign, self._word.paragraphs.find(self._offsets[place]))
            else:
                self._add(sign, self._word.characters.find(self._offsets[place]))
        self._end_paragraph("\r", {})
        self._fields.clear()

    def _turn_field(self, sign: str, place: int) -> None:
        if sign == "\x13":
            contents = self._word.text[place + 1 : place + 8].strip().startswith("TOC")
            self._fields.append("contents" if contents else "code")
        elif sign == "\x14" and self._fields and self._fields[-1] == "code":
            self._fields[-1] = "result"
        elif sign == "\x15" and self._fields:
            self._fields.pop()

    def _add(self, sign: str, properties: dict[int, bytes]) -> None:
        if properties.get(DELETED, b"\0") == b"\1" or properties.get(HIDDEN, b"\0") == b"\1":
            return
        if sign == "\x02":
            self._marks += 1
            sign = f"[{self._marks}]"
        elif properties.get(RAISED, b"\0") == b"\1" and sign.isdecimal():
            sign = mark_raised(sign, self._inline)
        elif sign < " ":
            sign = SIGNS.get(sign, "")
        self._inline.append(sign)

    def _end_paragraph(self, sign: str, properties: dict[int, bytes]) -> None:
        row_end = properties.get(ROW_END, b"\0") == b"\1"
        lines: list[Block] = [*_pair_surrogates("".join(self._inline)).split("\n")]
        self._inline = []
        if row_end:
            self._rows.append((self._row.cells, properties))
            self._row = Row()
        elif properties.get(IN_TABLE, b"\0") == b"\1" or sign == "\x07":
            self._row.blocks += lines if properties.get(INNER_ROW_END, b"\0") != b"\1" else []
            if sign == "\x07":
                self._row.cells.append(tuple(self._row.blocks))
                self._row.blocks = []
        else:
            self._end_table()
            self.blocks += lines

    def _end_table(self) -> None:
        if self._rows:
            self.blocks.append(_build_grid(self._rows))
        for cell in (*self._row.cells, tuple(self._row.blocks)):  # a row that never ended
            self.blocks += cell
        self._rows, self._row = [], Row()


def _build_grid(rows: list[tuple[list[tuple[Block, ...]], dict[int, bytes]]]) -> Grid:
    """Cells with the columns that they cover, told by the places of their edges, and those merged with the cell above."""
    definitions = [_read_definition(properties, len(cells)) for cells, properties in rows]
    edges = _number_edges({edge for bounds, _ in definitions for edge in bounds})
    grid: list[list[GridCell]] = []
    above: dict[int, tuple[int, int]] = {}
    for (cells, _), (bounds, merged) in zip(rows, definitions, strict=True):
        before = edges[bounds[0]]
        grid.append([GridCell((), columns=before)] if before else [])
        for number, blocks in enumerate(cells):
            column, columns = edges[bounds[number]], edges[bounds[number + 1]] - edges[bounds[number]]
            if merged[number] and column in above:
                row, place = above[column]
                old = grid[row][place]
                grid[row][place] = GridCell(old.blocks, old.rows + 1, old.columns)
            else:
                above[column] = (len(grid) - 1, len(grid[-1]))
                grid[-1].append(GridCell(blocks, columns=max(columns, 1)))
    return Grid(tuple(map(tuple, grid)))


def _read_definition(properties: dict[int, bytes], cells: int) -> tuple[list[int], list[bool]]:
    """Edges of the cells of a row, and which of them continue the cell above; evenly spaced where the file does not say."""
    data = properties.get(TABLE_DEFINITION, b"")
    if not data or data[0] < cells or len(data) < 1 + 2 * (data[0] + 1):
        return list(range(0, 1000 * (cells + 1), 1000)), [False] * cells
    count = data[0]
    bounds = list(struct.unpack_from(f"<{count + 1}h", data, 1))
    flags = data[1 + 2 * (count + 1) :]
    merged = [len(flags) >= 20 * number + 2 and (flags[20 * number] >> 5) & 3 == 1 for number in range(count)]
    merge = properties.get(VERTICAL_MERGE, b"")
    if len(merge) == 2 and merge[0] < count:
        merged[merge[0]] = merge[1] == 1
    return bounds[: cells + 1], merged


def _number_edges(edges: set[int]) -> dict[int, int]:
    """For each edge of a cell (in twentieths of a point) the number of its grid line; edges of several rows differ by a little."""
    numbers: dict[int, int] = {}
    number = last = -1
    for edge in sorted(edges):
        number += not numbers or edge - last > SAME_EDGE
        numbers[edge] = number
        last = edge
    return numbers


def _pair_surrogates(text: str) -> str:
    """Characters beyond the first 65,536, which the file gives as two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
