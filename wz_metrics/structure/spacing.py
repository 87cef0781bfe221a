"""Spaces that typesetting left between Chinese characters and digits, and inside numbers."""

from __future__ import annotations

from itertools import pairwise

from wz_metrics import expressions as re

SPACE = "[ \u00a0\u3000\u2002\u2003\u2009]{1,2}"
HAN = "[\u4e00-\u9fff，。；：、“”（）〔〕%％‰]"
DIGIT = "[0-9０-９]"
BETWEEN = re.compile(
    f"(?<={HAN}){SPACE}(?={DIGIT})|(?<={DIGIT}){SPACE}(?=[\u4e00-\u9fff%％‰，。；、）])|(?<={DIGIT}){SPACE}(?=[.]{DIGIT})|(?<={DIGIT}[.]){SPACE}(?={DIGIT}{{1,2}}{SPACE}?[亿万%％])|(?<=PM){SPACE}(?=2[.]5|10)"
)
BROKEN = re.compile(r"(?<![\d.:-])\d{1,4}(?:\.\d+)?(?: \d{1,3}(?:\.\d+)?)+(?![\d.:-])")
PROSE = re.compile("[，。；]")
DASH = re.compile("[—－–]")
PAGE = re.compile(rf"(?<={HAN}){SPACE}?[—－–]{{1,2}} ?\d{{1,3}} ?[—－–]{{1,2}}{SPACE}?(?=[\u4e00-\u9fff0-9，。；])")
COLUMNS = re.compile(r"\t|\|| {3}")


def find_spaces(text: str) -> list[tuple[int, int]]:
    """The spans of spaces between Chinese characters and digits, and inside numbers that they break, in lines of prose.

    >>> find_spaces("到 2021 年，居全市第 4 位，覆盖率达到 4 3 %。")
    [(1, 2), (6, 7), (13, 14), (15, 16), (23, 24), (25, 26), (27, 28)]

    The number of a page between them goes as well.

    >>> find_spaces("包 —7— 裹业务增长40%。")
    [(1, 6)]
    """
    found: set[tuple[int, int]] = set()
    position = 0
    for line in text.splitlines(keepends=True):
        spaced = " " in line or "\u00a0" in line or "\u3000" in line
        if spaced and PROSE.search(line) and not COLUMNS.search(line.strip()):
            pages = [match.span() for match in PAGE.finditer(line)] if DASH.search(line) else []
            found |= {(position + start, position + end) for start, end in pages}
            found |= {
                (position + match.start(), position + match.end())
                for match in BETWEEN.finditer(line)
                if not any(start <= match.start() < end for start, end in pages)
            }
            broken = [match for match in BROKEN.finditer(line) if _is_one_number(match.group())]
            spaces = [match.start() + place for match in broken for place, each in enumerate(match.group()) if each == " "]
            found |= {(position + place, position + place + 1) for place in spaces}
        position += len(line)
    return sorted(found)


def _is_one_number(printed: str) -> bool:
    """Whether digits with spaces are one broken number: 8 9 8, 6 89.9, 36.5 9, 53 401; not 21 43 36."""
    parts = printed.split(" ")
    if printed.count(".") > 1:
        return False
    thousands = len(parts[0]) <= 3 and all(len(part.split(".")[0]) == 3 for part in parts[1:])
    return thousands or all(min(len(a), len(b.split(".")[0])) == 1 for a, b in pairwise(parts))
