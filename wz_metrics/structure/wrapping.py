"""Texts whose lines were broken at a fixed width: where they were broken inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from wz_metrics import expressions as re
from wz_metrics.structure.sentences import BEGINS, PAGE_NUMBER

FEWEST_LINES = 12
WIDEST = 240  # half-width characters; a longer line is a paragraph
BAND = 4  # by how much the lines of a width differ
KEPT = 14  # by how much a line is shorter where a number was kept whole
SHARE = 0.4  # of the lines that are full
_WIDE = re.compile("[^\x00-\u2e7f]+")
_LINE = re.compile(r"[^\n]*\n?")
# A line that ends where a sentence does, and one of a table.
_ENDED = re.compile(r"\S(?:\t|\||[ \u3000]{2})|(?:[。！？；!?;]|(?<!\d)[：:])[”’）)」]*$")


def find_breaks(text: str) -> list[tuple[int, int]]:
    """The spans of the line breaks inside sentences, with page numbers that stand there; none where lines are paragraphs, as nearly always.

    >>> lines = ["　　全市生产总值增长百分之六，固定资产投", "资增长百分之九，社会消费品零售总额增长百", "分之八，城镇新增就业五万人。"]
    >>> text = "\\n".join(lines * 6)
    >>> find_breaks(text)[:2] == [(20, 21), (41, 42)]
    True
    """
    lines = [(found.start(), found.group().rstrip()) for found in _LINE.finditer(text) if found.group().strip()]
    measured = ([_measure(line) for _, line in lines], [2 * len(line) for _, line in lines])  # as it is shown, and by characters
    found = [(*known, widths) for widths in measured if (known := _find_width(lines, widths))]
    if not found:
        return []
    _, full, widths = max(found, key=lambda each: each[0])
    return list(_find_cuts(text, lines, widths, full))


def _measure(line: str) -> int:
    return len(line) + sum(map(len, _WIDE.findall(line))) if len(line) <= WIDEST else WIDEST + 1


def _find_width(lines: list[tuple[int, str]], widths: list[int]) -> tuple[int, int] | None:
    """How many lines are full, and how wide they are, if most lines are full and do not end where a sentence does."""
    if len(lines) < FEWEST_LINES:
        return None
    width = sorted(widths)[len(widths) * 19 // 20]
    if width > WIDEST:
        return None
    full = [line for (_, line), each in zip(lines, widths, strict=True) if width - BAND <= each <= width + BAND]
    unfinished = sum(not _ENDED.search(line) for line in full)
    return (len(full), width) if len(full) >= SHARE * len(lines) and unfinished >= 0.6 * len(full) else None


def _find_cuts(text: str, lines: list[tuple[int, str]], widths: list[int], full: int) -> Iterator[tuple[int, int]]:
    """The breaks behind full lines that end inside a sentence, with a page number that stands there."""
    for (start, line), width in zip(lines, widths, strict=True):
        stop = start + len(line)
        if not full - KEPT <= width <= full + BAND or _ENDED.search(line) or (following := text.find("\n", stop) + 1) == 0:
            continue
        if page := PAGE_NUMBER.match(text, following):
            following = page.end()
        if not BEGINS.match(text, following):
            yield stop, following
