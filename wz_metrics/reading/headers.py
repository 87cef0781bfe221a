"""Which cells of a table are headers, and which lines above it name it."""

from __future__ import annotations

from collections import Counter

from wz_metrics import expressions as re
from wz_metrics.reading.blocks import Placed

VALUE = re.compile(r"[-+±－﹣–]?[\d０-９][\d０-９,，.．\s]*[%％‰]?|[-—–－…/\\.]{1,6}|持平")
YEAR = re.compile(r"(?:19|20)\d\d")
HEADING = re.compile(r"(?:第?[一二三四五六七八九十]+[、章节]|[（(][一二三四五六七八九十]+[)）])")
NO_CAPTION = re.compile(r"图\s*\d|.*(?:发布|来源|日期|时间|作者)\w{0,2}\s*[：:]")
SENTENCE_END = ("。", "；", "！", "？", "，", ";")
CAPTION_LENGTH = 60
CAPTION_LINES = 3


def find_headers(placed: list[Placed]) -> list[bool]:
    """For each cell whether it is a header: marked so, above the first row of values, or left of the first column of values.

    Years in the rows at the top (2023 | 2024) are headers; a column that only counts the rows (序号) is one, too.

    >>> cells = [("指标", 0, 0), ("2023", 0, 1), ("2024", 0, 2), ("人口", 1, 0), ("976.1", 1, 1), ("985.9", 1, 2)]
    >>> find_headers([Placed(text, row, column, 1, 1, False) for text, row, column in cells])
    [True, True, True, True, False, False]
    """
    values = [cell for cell in placed if cell.column and is_value(cell.text) and any(map(str.isdecimal, cell.text))]
    if not values:
        top = min(cell.row for cell in placed)
        return [cell.header or cell.row == top for cell in placed]
    first = min((cell.row for cell in values if not YEAR.fullmatch(cell.text)), default=values[0].row)
    body = [cell for cell in placed if cell.row >= first and cell.text]
    filled = Counter(cell.column for cell in body)
    figures = Counter(cell.column for cell in body if is_value(cell.text))
    mostly = [column for column in figures if 2 * figures[column] >= filled[column] and (column or not _counts_rows(body))]
    left = min(mostly or [cell.column for cell in values])
    return [cell.header or cell.row < first or cell.column < left for cell in placed]


def is_value(text: str) -> bool:
    """Whether a cell holds a figure or stands for one: 4,297.8, -3.2%, 持平, a dash."""
    return VALUE.fullmatch(text) is not None


def _counts_rows(body: list[Placed]) -> bool:
    """Whether the first column holds nothing but 1, 2, 3 …"""
    texts = [cell.text for cell in body if cell.column == 0]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def is_caption(line: str) -> bool:
    """Whether a line above a table may name it or its unit: it is short and no sentence, heading, posting date or name of a figure.

    >>> [is_caption(line) for line in ("表1 2024年主要指标", "单位：亿元", "一、综合", "全年增长6%。")]
    [True, True, False, False]
    """
    return len(line) <= CAPTION_LENGTH and not (line.endswith(SENTENCE_END) or HEADING.match(line) or NO_CAPTION.match(line))
