"""Lines of a text: where each begins and ends, without its indent, bullets and marks of emphasis.

A line ends at a line feed, at a carriage return or at the four letters ``\\r\\n``, which some pages print instead of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wz_metrics import expressions as re

BREAK = re.compile(r"\r\n|\n|\r|\\r\\n|\\n|\u2028|\x0b|\x0c")
_LEAD = re.compile(r"[\s\u3000\ufeff\u200b*_>•·○●]*(?:[#]{1,6}\s+|-\s+)?[\s*]*")
_TAIL = re.compile(r"[\s\u3000*_\u200b]*\Z")
# 二〇三五年 stays as it is: reports write the far goal in words, and it begins no part of theirs.
_YEAR_IN_WORDS = re.compile("(?:一九|二[〇○零Ｏ](?!三五))[〇○零Ｏ一二三四五六七八九]{2}(?=\\s{0,2}年)")
_MARKS = re.compile(r"<!--.*?-->|\*\*|^#+\s*")
_INNER = re.compile(r"(?<=[^\x00-\x7f])[\s\u3000]+(?=[^\x00-\x7f])")
_BLANKS = re.compile(r"[\s\u3000]+")
_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
CANONICAL = str.maketrans('０１２３４５６７８９％．－／,;:!?()"　\xa0', "0123456789%.-/，；：！？（）“  ")

_FOREIGN = re.compile(f"[{re.escape(''.join(map(chr, CANONICAL)))}]+")  # few of the characters: to translate them alone is quicker


class Line(NamedTuple):
    """A line with its content at [start, end) and all of it, to the start of the next line, at [full_start, full_end)."""

    start: int
    end: int
    full_start: int
    full_end: int

    @property
    def length(self) -> int:
        """Characters of content."""
        return self.end - self.start


def canonical(text: str) -> str:
    """The text with digits and years as ASCII and punctuation as Chinese texts have it, of the same length, for matching only.

    >>> canonical("２０１６年,我们(全市)"), canonical("二○一六年")
    ('2016年，我们（全市）', '2016年')
    """
    return _YEAR_IN_WORDS.sub(
        lambda year: year.group().translate(_DIGITS), _FOREIGN.sub(lambda signs: signs.group().translate(CANONICAL), text)
    )


def squeeze(text: str) -> str:
    """A title or heading as it is shown: on one line, without blanks between Chinese characters, without marks of emphasis.

    >>> squeeze("**政 府 工 作 报 告**")
    '政府工作报告'
    """
    return _BLANKS.sub(" ", _INNER.sub("", _MARKS.sub("", text))).strip(" \u3000*#_")


def split_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of text[start:end] that have any content, in order."""
    end = len(text) if end is None else end
    position = start
    while position < end:
        found = BREAK.search(text, position, end)
        stop = found.start() if found else end
        lead = _LEAD.match(text, position, stop)
        first = lead.end() if lead else position
        tail = _TAIL.search(text, first, stop)
        last = tail.start() if tail else stop
        if first < last:
            yield Line(first, last, position, found.end() if found else end)
        position = found.end() if found else end
