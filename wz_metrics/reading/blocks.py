"""What the readers of laid-out files hand over: lines and grids, in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from wz_metrics import expressions as re

MAX_COLUMNS = 1_000  # the same bound as in browsers (HTML standard, colspan)
MAX_ROWS = 65_534
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SHOWN_BLANKS = "\u00a0\u2002\u2003\u3000"
INDENT = re.compile(rf"[\s{SHOWN_BLANKS}]+")
SPACES = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u00a0\u2002-\u200a\u2028\u2029\u3000]+")


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell as a file gives it: its blocks (several lines, or a grid inside), how many rows and columns it covers."""

    blocks: tuple[Block, ...]
    rows: int = 1
    columns: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a file gives it: rows of cells, a merged cell standing only where it begins."""

    rows: tuple[tuple[GridCell, ...], ...]


Block = str | Grid


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its place in the grid and its text on one line."""

    text: str
    row: int
    column: int
    rows: int
    columns: int
    header: bool
    indent: int = 0


def place_cells(grid: Grid) -> list[Placed]:
    """Give each cell its row and column, as browsers do: a cell takes the first place that no merged cell covers.

    >>> top = (GridCell(("地区",), rows=2), GridCell(("生产总值",), columns=2))
    >>> [(cell.text, cell.row, cell.column) for cell in place_cells(Grid((top, (GridCell(("总量",)), GridCell(("增速",))))))]
    [('地区', 0, 0), ('生产总值', 0, 1), ('总量', 1, 1), ('增速', 1, 2)]
    """
    placed = []
    covered: dict[int, int] = {}  # column: the first row that is free again
    for row, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while covered.get(column, 0) > row:
                column += 1
            rows = min(max(cell.rows, 1), len(grid.rows) - row)
            columns = min(max(cell.columns, 1), MAX_COLUMNS)
            covered |= dict.fromkeys(range(column, column + columns), row + rows)
            placed.append(Placed(join_lines(cell.blocks), row, column, rows, columns, cell.header, measure_indent(cell.blocks)))
            column += columns
    return placed


def join_lines(blocks: tuple[Block, ...]) -> str:
    """The lines of a cell as one: a break inside 地区 / 生产总值 goes, one between Latin words or numbers becomes a space.

    >>> join_lines(("地区", "生产总值", "2024", "2025"))
    '地区生产总值2024 2025'
    """
    text = ""
    for line in (tidy(block) for block in blocks if isinstance(block, str)):
        both_latin = text[-1:].isascii() and line[:1].isascii()
        text += f" {line}" if text and line and both_latin else line
    return text


def measure_indent(blocks: tuple[Block, ...]) -> int:
    """How many blanks that show stand before the text of a cell; plain ones do not show on a web page.

    >>> measure_indent(("\u3000\u3000铁路",)), measure_indent(("货运量",))
    (2, 0)
    """
    found = INDENT.match(blocks[0]) if blocks and isinstance(blocks[0], str) else None
    return sum(map(found.group().count, SHOWN_BLANKS)) if found else 0


def tidy(line: str) -> str:
    """White space and invisible signs of a line made plain: runs become one space, none stands at the ends."""
    return SPACES.sub(" ", INVISIBLE.sub("", line)).strip()


def mark_raised(number: str, before: list[str]) -> str:
    """A raised number: an exponent after a letter, a digit or 米 (m², 10⁴), else a note mark, which must not touch the number after it.

    >>> mark_raised("2", ["地区生产总值"]), mark_raised("2", ["1.5万m"])
    ('[2]', '²')
    """
    last = next((text.rstrip()[-1] for text in reversed(before) if text.strip()), "")
    exponent = last == "米" or (last.isascii() and last.isalnum())
    return number.translate(SUPERSCRIPTS) if exponent else f"[{number}]"
