"""The parts of a Word 97-2007 binary file (.doc, .wps) that hold its text: pieces, paragraph and character properties.

Names and numbers are those of [MS-DOC], the published description of the format.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass, field

FKP_SIZE = 512
FIELD_CODES = {"clx": 33, "papx": 13, "chpx": 12}  # places in FibRgFcLcb97
FIRST_FIELD = 0x9A
OPERAND_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
TABLE_DEFINITION = 0xD608
CHANGE_TABS = 0xC615
STORIES = ("text", "footnotes", "headers", "_", "comments", "endnotes", "boxes", "header boxes")
FIRST_STORY = 0x4C


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: where it begins in the text, how long it is, where it stands in the stream, and whether in one-byte characters."""

    start: int
    length: int
    offset: int
    narrow: bool


@dataclass(slots=True)
class Properties:
    """Properties by place in the stream: ``find`` gives the modifiers (opcode to operand) that hold at an offset."""

    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)
    _operands: list[dict[int, bytes]] = field(default_factory=list)

    def add(self, start: int, end: int, operands: dict[int, bytes]) -> None:
        """Add a run; runs must come in the order of the stream."""
        self._starts.append(start)
        self._ends.append(end)
        self._operands.append(operands)

    def find(self, offset: int) -> dict[int, bytes]:
        """The modifiers at an offset; none where the file says nothing."""
        place = bisect_right(self._starts, offset) - 1
        return self._operands[place] if place >= 0 and offset < self._ends[place] else {}


class WordBinary:
    """The text of a file and what holds at each of its places. Raises struct.error, IndexError or ValueError where damaged."""

    def __init__(self, stream: bytes, table: bytes) -> None:
        """``stream`` is the WordDocument stream, ``table`` the table stream that it names (``table_name``)."""
        self._stream = stream
        self._table = table
        self.pieces = list(self._read_pieces())
        self.text = "".join(map(self._decode, self.pieces))
        lengths = struct.unpack_from("<8i", stream, FIRST_STORY)
        self.stories: dict[str, tuple[int, int]] = {}
        start = 0
        for name, length in zip(STORIES, lengths, strict=True):
            length = max(length, 0) if name != "_" else 0
            self.stories[name] = (start, start + length)
            start += length
        self.paragraphs = self._read_properties("papx")
        self.characters = self._read_properties("chpx")

    def locate(self) -> list[int]:
        """For each character of ``text`` its offset in the stream."""
        offsets: list[int] = []
        for piece in self.pieces:
            width = 1 if piece.narrow else 2
            offsets += range(piece.offset, piece.offset + piece.length * width, width)
        return offsets

    def _field(self, name: str) -> tuple[int, int]:
        start, length = struct.unpack_from("<II", self._stream, FIRST_FIELD + 8 * FIELD_CODES[name])
        return start, start + length

    def _read_pieces(self) -> list[Piece]:
        start, end = self._field("clx")
        while start < end and self._table[start] == 1:
            start += 3 + struct.unpack_from("<H", self._table, start + 1)[0]
        if start >= end or self._table[start] != 2:
            raise ValueError("no piece table")
        count = (struct.unpack_from("<I", self._table, start + 1)[0] - 4) // 12
        bounds = struct.unpack_from(f"<{count + 1}I", self._table, start + 5)
        pieces = []
        for number in range(count):
            place = struct.unpack_from("<I", self._table, start + 5 + 4 * (count + 1) + 8 * number + 2)[0]
            narrow = bool(place & 0x40000000)
            offset = (place & 0x3FFFFFFF) // (2 if narrow else 1)
            length = min(bounds[number + 1] - bounds[number], (len(self._stream) - offset) // (1 if narrow else 2))
            if length > 0:
                pieces.append(Piece(bounds[number], length, offset, narrow))
        if sum(piece.length for piece in pieces) > len(self._stream):
            raise ValueError("pieces overlap")
        return pieces

    def _decode(self, piece: Piece) -> str:
        if piece.narrow:
            text = self._stream[piece.offset : piece.offset + piece.length].decode("cp1252", "replace")
        else:
            units = self._stream[piece.offset : piece.offset + 2 * piece.length]
            text = "".join(map(chr, struct.unpack(f"<{piece.length}H", units)))  # one character a unit, so that offsets count
        return text

    def _read_properties(self, name: str) -> Properties:
        """All pages of formatted properties (FKP) that a bin table lists."""
        properties = Properties()
        start, end = self._field(name)
        count = (end - start - 4) // 8
        if count <= 0:
            return properties
        pages = struct.unpack_from(f"<{count}I", self._table, start + 4 * (count + 1))
        for page in pages:
            sheet = self._stream[(page & 0x3FFFFF) * FKP_SIZE :][:FKP_SIZE]
            if len(sheet) < FKP_SIZE:
                continue
            runs = sheet[511]
            bounds = struct.unpack_from(f"<{runs + 1}I", sheet)
            size = 13 if name == "papx" else 1
            for run in range(runs):
                place = sheet[4 * (runs + 1) + size * run] * 2
                modifiers = _take(sheet, place, name == "papx") if place else b""
                properties.add(bounds[run], bounds[run + 1], read_modifiers(modifiers))
        return properties


def table_name(stream: bytes) -> str:
    """Which of the two table streams belongs to the text."""
    return "1Table" if struct.unpack_from("<H", stream, 0x0A)[0] & 0x0200 else "0Table"


def read_modifiers(data: bytes) -> dict[int, bytes]:
    """A list of property modifiers (grpprl): opcode to operand."""
    found = {}
    place = 0
    while place + 2 <= len(data):
        opcode = struct.unpack_from("<H", data, place)[0]
        place += 2
        kind = opcode >> 13
        if opcode == TABLE_DEFINITION and place + 2 <= len(data):
            size, place = struct.unpack_from("<H", data, place)[0] - 1, place + 2
        elif kind == 6 and place < len(data):
            if opcode == CHANGE_TABS and data[place] == 255:
                break
            size, place = data[place], place + 1
        else:
            size = OPERAND_SIZES.get(kind, 1)
        found[opcode] = data[place : place + size]
        place += size
    return found


def _take(sheet: bytes, place: int, paragraph: bool) -> bytes:
    """The modifiers at a place of a page: behind a count of bytes, and for paragraphs the number of a style."""
    if not paragraph:
        return sheet[place + 1 : place + 1 + sheet[place]]
    size, begin = (2 * sheet[place] - 1, place + 1) if sheet[place] else (2 * sheet[place + 1], place + 2)
    return sheet[begin + 2 : begin + size]
