"""Which cells of a table are headers."""

from __future__ import annotations

import re

from wz_metrics.reading.blocks import Placed

VALUE = re.compile(r"[-+±－﹣–]?[\d０-９][\d０-９,，.．\s]*[%％‰]?|[-—–－…/\\.]{1,6}|持平")
YEAR = re.compile(r"(?:19|20)\d\d")


def find_headers(placed: list[Placed]) -> list[bool]:
    """For each cell whether it is a header: marked so, above the first row of values, or left of the first column of values.

    Years in the rows at the top (2023 | 2024) are headers; a column that only counts the rows (序号) is one, too.

    >>> cells = [("指标", 0, 0), ("2023", 0, 1), ("2024", 0, 2), ("人口", 1, 0), ("976.1", 1, 1), ("985.9", 1, 2)]
    >>> find_headers([Placed(text, row, column, 1, 1, False) for text, row, column in cells])
    [True, True, True, True, False, False]
    """
    values = [cell for cell in placed if cell.column and VALUE.fullmatch(cell.text)]
    if not values:
        top = min(cell.row for cell in placed)
        return [cell.header or cell.row == top for cell in placed]
    first = min((cell.row for cell in values if not YEAR.fullmatch(cell.text)), default=values[0].row)
    body = [cell for cell in placed if cell.row >= first and VALUE.fullmatch(cell.text)]
    left = min(cell.column for cell in body if cell.column or not _counts_rows(placed, first))
    return [cell.header or cell.row < first or cell.column < left for cell in placed]


def _counts_rows(placed: list[Placed], first: int) -> bool:
    """Whether the first column holds nothing but 1, 2, 3 … below the header."""
    texts = [cell.text for cell in placed if cell.column == 0 and cell.row >= first and cell.text]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]
