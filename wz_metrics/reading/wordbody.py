"""The XML of a Word text: paragraphs, tables, text boxes and notes, in reading order, collected without building a tree."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from wz_metrics.reading.blocks import Block, Grid, GridCell, mark_raised, tidy
from wz_metrics.reading.numbering import Numbering

SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Deleted or moved text, and the second copy of a text box for old programs.
SKIPPED = frozenset(("Fallback", "del", "moveFrom", "comment"))
OFF = ("0", "false", "none", "off")


@dataclass(slots=True)
class Paragraph:
    """An open paragraph: its text, the text boxes that hang on it, its style and its place in a list."""

    texts: list[str] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    style: str = ""
    number: str = ""
    level: int = 0


@dataclass(slots=True)
class TableCell:
    """An open cell."""

    outside: list[Block]
    columns: int = 1
    continued: bool = False


@dataclass(slots=True)
class OpenTable:
    """An open table: its rows of (blocks, columns, continues the cell above), and which rows are marked as headers."""

    rows: list[list[tuple[tuple[Block, ...], int, bool]]] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    headers: set[int] = field(default_factory=set)


class Styles:
    """An XML target for styles.xml: name and list of each style."""

    def __init__(self) -> None:
        """Start without styles."""
        self.names: dict[str, str] = {}
        self.lists: dict[str, tuple[str, int]] = {}
        self._id = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name, values = _plain(tag, attributes)
        if name == "style":
            self._id = values.get("styleId", "")
        elif name == "name":
            self.names[self._id] = values.get("val", "").lower()
        elif name == "numId":
            self.lists[self._id] = (values.get("val", ""), self.lists.get(self._id, ("", 0))[1])
        elif name == "ilvl":
            self.lists[self._id] = (self.lists.get(self._id, ("", 0))[0], _count(values, 0))

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, data: str) -> None:
        """Text between the elements says nothing."""


class Body:
    """An XML target for document.xml, footnotes.xml and endnotes.xml: collects ``blocks``, ``notes`` and the order of note marks."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        """``styles`` and ``numbering`` were read before."""
        self.blocks: list[Block] = []
        self.notes: dict[str, list[Block]] = {}
        self.marks: list[str] = []
        self._styles = styles
        self._numbering = numbering
        self._paragraphs: list[Paragraph] = []
        self._cells: list[TableCell] = []
        self._tables: list[OpenTable] = []
        self._outside: list[list[Block]] = []  # blocks around an open text box or note
        self._skipped = 0
        self._text = self._run = self._hidden = self._raised = False
        self._note = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name, values = _plain(tag, attributes)
        if self._skipped or name in SKIPPED:
            self._skipped += 1
        elif opener := getattr(self, f"_open_{name}", None):
            opener(values)
        elif self._run:
            self._start_in_run(name, values)
        elif self._paragraphs and name in ("pStyle", "numId", "ilvl"):
            paragraph = self._paragraphs[-1]
            if name == "ilvl":
                paragraph.level = _count(values, 0)
            else:
                setattr(paragraph, {"pStyle": "style", "numId": "number"}[name], values.get("val", ""))
        elif self._tables:
            self._start_in_table(name, values)

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        if self._skipped:
            self._skipped -= 1
        elif closer := getattr(self, f"_close_{name}", None):
            closer()

    def data(self, data: str) -> None:
        """Text of a run."""
        if self._text and not self._hidden and not self._skipped and self._paragraphs:
            texts = self._paragraphs[-1].texts
            texts.append(mark_raised(data.strip(), texts) if self._raised and data.strip().isdecimal() else data)

    def _start_in_run(self, name: str, values: dict[str, str]) -> None:
        if name == "t":
            self._text = True
        elif name == "vanish":
            self._hidden = values.get("val", "") not in OFF
        elif name == "vertAlign":
            self._raised = values.get("val") == "superscript"
        elif name in ("footnoteReference", "endnoteReference") and self._paragraphs:
            key = f"{name[:-9]}{values.get('id', '')}"
            self.marks += [key] if key not in self.marks else []
            self._paragraphs[-1].texts.append(f"[{self.marks.index(key) + 1}]")
        elif name in SIGNS and self._paragraphs:
            self._paragraphs[-1].texts.append(SIGNS[name])

    def _start_in_table(self, name: str, values: dict[str, str]) -> None:
        table = self._tables[-1]
        if name == "gridSpan" and self._cells:
            self._cells[-1].columns = _count(values, 1)
        elif name == "vMerge" and self._cells:
            self._cells[-1].continued = values.get("val") != "restart"
        elif name == "gridBefore" and table.before:
            table.before[-1] = min(_count(values, 0), 100)
        elif name == "tblHeader" and values.get("val", "") not in OFF:
            table.headers.add(len(table.rows) - 1)

    def _open_p(self, _: dict[str, str]) -> None:
        self._paragraphs.append(Paragraph())

    def _close_p(self) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs.pop()
        contents = self._styles.names.get(paragraph.style, "").startswith("toc ")
        lines = "".join(paragraph.texts).split("\n")
        if not contents and any(map(tidy, lines)):
            number, level = self._styles.lists.get(paragraph.style, ("", 0))
            number, level = (paragraph.number, paragraph.level) if paragraph.number else (number, level)
            lines[0] = label + tidy(lines[0]) if (label := self._numbering.label(number, level)) else lines[0]
            self.blocks += lines
        self.blocks += paragraph.boxes

    def _open_r(self, _: dict[str, str]) -> None:
        self._run, self._hidden, self._raised = True, False, False

    def _close_r(self) -> None:
        self._run = self._text = False

    def _close_t(self) -> None:
        self._text = False

    def _open_txbxContent(self, _: dict[str, str]) -> None:  # noqa: N802 - named after the element
        self._outside.append(self.blocks)
        self.blocks = []
        self._run = False

    def _close_txbxContent(self) -> None:  # noqa: N802
        box, self.blocks = self.blocks, self._outside.pop()
        (self._paragraphs[-1].boxes if self._paragraphs else self.blocks).extend(box)
        self._run = True

    def _open_footnote(self, values: dict[str, str]) -> None:
        self._outside.append(self.blocks)
        self.blocks = []
        self._note = "" if values.get("type", "normal") != "normal" else values.get("id", "")

    def _close_footnote(self) -> None:
        if self._note:
            self.notes[self._note] = self.blocks
        self.blocks = self._outside.pop()

    _open_endnote, _close_endnote = _open_footnote, _close_footnote

    def _open_tbl(self, _: dict[str, str]) -> None:
        self._tables.append(OpenTable())

    def _open_tr(self, _: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].rows.append([])
            self._tables[-1].before.append(0)

    def _open_tc(self, _: dict[str, str]) -> None:
        self._cells.append(TableCell(self.blocks))
        self.blocks = []

    def _close_tc(self) -> None:
        cell = self._cells.pop()
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append((tuple(self.blocks), cell.columns, cell.continued))
        self.blocks = cell.outside

    def _close_tbl(self) -> None:
        self.blocks.append(_merge(self._tables.pop()))


def _merge(table: OpenTable) -> Grid:
    """Cells that continue the one above become part of it."""
    rows: list[list[GridCell]] = []
    above: dict[int, tuple[int, int]] = {}  # column: where the cell stands that the next may continue
    for number, cells in enumerate(table.rows):
        column = table.before[number]
        rows.append([GridCell((), columns=column)] if column else [])
        for blocks, columns, continued in cells:
            if continued and column in above:
                row, position = above[column]
                rows[row][position] = replace(rows[row][position], rows=rows[row][position].rows + 1)
            else:
                above[column] = (number, len(rows[-1]))
                rows[-1].append(GridCell(blocks, columns=columns, header=number in table.headers))
            column += columns
    return Grid(tuple(map(tuple, rows)))


def _plain(tag: str, attributes: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Names without their namespaces, which differ between the strict and the transitional form of the format."""
    return tag.rpartition("}")[2], {name.rpartition("}")[2]: value for name, value in attributes.items()}


def _count(values: dict[str, str], default: int) -> int:
    value = values.get("val", "")
    return min(int(value), 1_000) if value.isdecimal() and len(value) < 6 else default
