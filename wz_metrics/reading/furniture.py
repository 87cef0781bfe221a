"""What stands inside the lines of a page that was made from a printed one: page numbers, and charts whose labels ran together."""

from __future__ import annotations

from wz_metrics import expressions as re

PAGE_MARK = re.compile(r"\s*(?<![\d年])[—–－]{1,2}\s?\d{1,3}\s?[—–－]{1,2}(?!\d)\s*")
# Labels of a chart in one word: a number with two points (a date has at most two digits between its points), endless digits, a row of
# years, shares one upon the other.
CHART = re.compile(r"\d\.\d{3,}\.\d|(?:\d\.\d+){3}|\d{18}|(?:20\d\d年){3}|\d%\d+(?:\.\d+)?%")
CHART_PART = re.compile(r"[^\u4e00-\u9fff]*|.{0,6}单位[：:].{0,20}")
LEGEND = re.compile(r"\W{0,2}[\u4e00-\u9fff]{1,8}")
SENTENCE_END = re.compile(r"[。；！？][”）)]?$")
FEWEST_MARKS = 3
SHORTEST = 300
LONGEST_CAPTION = 45


def split_scan(line: str) -> list[str]:
    """A long line of a page made from print as lines: page numbers joined over, charts left out, their captions by themselves.

    A line without such things comes back as it is.
    """
    if len(line) < SHORTEST:
        return [line]
    pages = PAGE_MARK.split(line) if len(PAGE_MARK.findall(line)) >= FEWEST_MARKS else [line]
    if len(pages) == 1 and not CHART.search(line):
        return [line]
    lines: list[str] = []
    open_end = False  # whether the page before ends inside a sentence
    for page in pages:
        pieces = _drop_charts(page.split(" "))
        if open_end and pieces and lines:
            lines[-1] += pieces.pop(0)
        lines += pieces
        open_end = bool(pieces) and not SENTENCE_END.search(pieces[-1]) and not _is_caption(pieces[-1])
    return [each for each in lines if each]


def _drop_charts(words: list[str]) -> list[str]:
    """The words of a page as lines, broken where a chart stood between them."""
    charts = {number for number, word in enumerate(words) if CHART.search(word) and "。" not in word}
    for step in (1, -1):
        for number in sorted(charts, reverse=step < 0):
            while 0 <= (number := number + step) < len(words) and CHART_PART.fullmatch(words[number]):
                charts.add(number)
    lines = [""]
    legend = False  # whether the words since the last chart are names of its parts
    for number, word in enumerate(words):
        legend = number in charts or (legend and LEGEND.fullmatch(word) is not None)
        beside = legend or ({number - 1, number + 1} & charts and _is_caption(word))
        if number in charts or beside:
            lines += [word, ""] if number not in charts else [""]
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return [line for line in lines if line]


def _is_caption(line: str) -> bool:
    return len(line) <= LONGEST_CAPTION and not re.search("[。；！？，]", line)
