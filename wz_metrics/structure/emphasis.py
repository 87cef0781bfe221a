"""Marks of bold type in Markdown that stand inside a sentence: 新增学位**1.2万个**、床位**300**张."""

from __future__ import annotations

from wz_metrics import expressions as re

MARK = "**"
BOLD = re.compile(r"\*\*(?P<text>[^*\n]+?)\*\*")
LONGEST = 40
INSIDE = re.compile(r"[^\s。！？；：:#>|\-•·]\Z")  # what the marks follow in the middle of a sentence
CLOSED = re.compile("[。！？；：:]")  # a heading that runs into its text: **坚持改革。**新增企业5家
NUMBER = re.compile("[0-9０-９][0-9０-９.,]*[%％]?")
FIGURE = re.compile(r"[：:]?\s?[0-9０-９]")  # - **地区生产总值**：4297.8亿元


def find_marks(text: str) -> list[tuple[int, int]]:
    """The marks of bold type around words of a sentence, not those of headings.

    >>> find_marks("新增学位**1.2万个**、床位**300**张")
    [(4, 6), (11, 13), (16, 18), (21, 23)]
    >>> find_marks("增长**6**%**以上**")
    [(2, 4), (5, 7), (8, 10), (12, 14)]
    >>> find_marks("**坚持改革。**新增企业5家"), find_marks("**二、今年任务**")
    ([], [])
    """
    if MARK not in text:
        return []
    found: list[tuple[int, int]] = []
    for match in BOLD.finditer(text):
        start, end = match.span()
        words = match["text"]
        if len(words) > LONGEST or CLOSED.search(words):
            continue
        if INSIDE.search(text, max(0, start - 1), start) or NUMBER.fullmatch(words) or FIGURE.match(text, end):
            opening = found.pop()[0] if found and found[-1][1] == start else start
            found += [(opening, start + len(MARK)), (end - len(MARK), end)]
    return found
