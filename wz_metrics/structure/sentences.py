"""Sentences of a text as spans of offsets."""

from __future__ import annotations

from collections.abc import Iterator

from wz_metrics import expressions as re
from wz_metrics.beginnings import guard

_END = re.compile(
    guard(
        r"(?:[。！？；!?;]|(?<=[\u4e00-\u9fff%％”’)）])(?<![一二三四五六七八九十])[.．](?=[\u4e00-\u9fff]))+[”’」』）)》]*|\r\n|\n|\r|\\r\\n|\\n|\u2028|<br\s*/?>"
    )
)
_OPENING = re.compile("[“（(《「]")
_LINE = ("\n", "\r", "\\", "\u2028")
_FINAL = re.compile(r"[。！？；：:!?;…][”’」』）)》*]*\s*\Z")
BEGINS = re.compile(
    r"[ \t]*(?:\r?\n|\\r\\n|[\u3000 ]{2}|\t|-(?!\d)|[—－–─*#>|•·○●◆■]|\*\*|[一二三四五六七八九十]{1,3}、|"
    r"(?:19|20)\d\d-\d{1,2}-\d|来源[：:]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]+部分|\Z)"
)
_CAPTION = re.compile(
    r"(?:19|20)\d\d-\d{1,2}-\d{1,2}\s|附?[图表]\s?\d{1,2}(?!.*[,，。；])|(?:19|20)\d\d年?\s?[-—–－~至]\s?(?:19|20)\d\d年(?!.*[,，。；])"
)
PAGE_NUMBER = re.compile(
    r"(?:[ \t\u3000]*\r?\n)*[ \t\u3000]*(?:[-—–－]{1,2}\s?\d{1,3}\s?[-—–－]{1,2}|第\s?\d{1,3}\s?页(?:\W{0,3}共\s?\d{1,3}\s?页)?)"
    r"[ \t\u3000]*\r?\n(?:[ \t\u3000]*\r?\n)*"
)
_WRAPPED = 25


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in text[start:end], in order, without blanks around them.

    A sentence ends at 。！？； (full-width or ASCII, with the closing quotes or brackets behind), at a <br> left over from a
    web page and at the end of a line, but not inside quotes or brackets, and not where a line was broken by force: where a long
    line ends without a mark and the next one is neither indented nor a heading.

    >>> text = "全市生产总值增长6.2%；“双万”目标如期实现！"
    >>> [text[a:b] for a, b in sentences(text)]
    ['全市生产总值增长6.2%；', '“双万”目标如期实现！']
    """
    end = len(text) if end is None else end
    first, line = start, start
    for found in _END.finditer(text, start, end):
        at = found.start()
        if at < first:
            continue
        sign = text[at]
        if sign == "<":
            yield from _trim(text, first, at)
            first = line = found.end()
            continue
        if sign in _LINE:
            if at < line:  # in a page number between two lines
                continue
            page = PAGE_NUMBER.match(text, found.end(), end)
            following = page.end() if page else found.end()
            broken = _is_broken(text, line, at, following, end)
            line = following if broken else found.end()
            if broken:
                continue
            yield from _trim(text, first, at)
            first = found.end()
            continue
        if _is_open(text, first, at) or (sign in ";!?" and _in_latin(text, at)):
            continue
        yield from _trim(text, first, found.end())
        first = found.end()
    yield from _trim(text, first, end)


def _is_broken(text: str, line: int, stop: int, following: int, end: int) -> bool:
    """Whether the line break at ``stop`` stands inside a sentence."""
    content = text[line:stop].strip()
    if len(content) < _WRAPPED or _FINAL.search(content) or _CAPTION.match(content) or BEGINS.match(text, following, end):
        return False
    next_stop = text.find("\n", following, end)
    return len(text[following : end if next_stop < 0 else next_stop].strip()) >= 2


def _is_open(text: str, first: int, stop: int) -> bool:
    """Whether a quote or bracket that was opened in this sentence, not more than 120 characters before, is still open."""
    if not _OPENING.search(text, max(first, stop - 120), stop):
        return False
    window = text[max(first, stop - 120) : stop]
    for opening, closing in ("“”", "（）", "()", "《》", "「」"):
        if window.rfind(opening) > window.rfind(closing):
            return closing in text[stop : stop + 120].split("\n", 1)[0]
    return False


def _in_latin(text: str, position: int) -> bool:
    return text[position - 1 : position].isascii() and text[position + 1 : position + 2].isalnum() and text[position + 1].isascii()


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if left < right:
        yield start + left, start + right
