"""Words of a sentence -> tokens of the classes that frames are written in.

Every class is one character, so that a clause becomes a short string and a frame an ordinary regular expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wz_metrics.beginnings import guard
from wz_metrics.grammar.trie import trie_pattern
from wz_metrics.rulebook import Rulebook, RuleError, Word, blame

CLASSES = {
    "growth": "g", "rise": "i", "fall": "d", "rate": "w", "to": "t", "from": "f", "reach": "l", "done": "L", "above": "h", "beyond": "k",
    "high": "H", "than": "b", "ranked": "r", "place": "p", "separately": "s", "each": "a", "and": "j", "share": "z", "of": "o",
    "whereof": "O", "yearly": "y", "basis": "B", "commit": "m", "adverb": "A", "time": "T", "event": "e", "plan": "P",
    "footnote": "F", "used": "u", "gain": "G", "pull": "U", "per": "R", "be": "v", "cut": "c", "etc": "E", "noun": "n",
    "text": "x", "quantity": "Q", "comma": ",", "stop": ".", "colon": ":", "open": "(", "close": ")",
}  # fmt: skip
PUNCTUATION = {
    ",": "comma", "、": "and", ";": "stop", "。": "stop", "!": "stop", "?": "stop", ":": "colon", "\n": "stop",
    "(": "open", ")": "close", "—": "comma", "|": "stop", "\t": "comma",
    **dict.fromkeys("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", "stop"),
}  # fmt: skip
TRANSPARENT = frozenset("BmATyR")  # tokens that frames look through

TOGETHER = 8  # patterns behind one look at the character that they can begin with


@dataclass(slots=True)  # not frozen, for they are many: that would double the time that it takes to make one
class Token:
    """A word with its place in the text, the character of its class, its role, and the quantity's index where it is one."""

    start: int
    end: int
    code: str
    role: str = ""
    index: int = -1


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled word lists of one rulebook."""

    scanner: re.Pattern[str]
    words: dict[str, tuple[str, str]]
    groups: tuple[tuple[str, str] | None, ...]


def compile_lexicon(rulebook: Rulebook) -> Lexicon:
    """One scanner over all words and word patterns; raises RuleError for an unknown class or a word with two classes."""
    words: dict[str, tuple[str, str]] = {}
    owners: dict[str, str] = {}
    patterns: list[tuple[int, str, tuple[str, str]]] = []
    for block in rulebook.of(Word):
        if block.token not in CLASSES:
            raise RuleError(f"{block.file}: [[word]] {block.id}: unknown token {block.token!r}; allowed are {', '.join(CLASSES)}")
        for word in _spellings(block):
            if owners.setdefault(word, block.id) != block.id:
                raise RuleError(f"{block.file}: [[word]] {block.id}: {word!r} belongs to {owners[word]} already")
            words[word] = (CLASSES[block.token], block.role)
        if block.pattern:
            patterns.append((block.priority, _in_full(block.pattern), words_of(block)))
    for character, name in PUNCTUATION.items():
        words.setdefault(character, (CLASSES[name], ""))
    early = [(pattern, group) for priority, pattern, group in patterns if priority > 0]
    late = [(pattern, group) for priority, pattern, group in patterns if priority <= 0]
    # An empty group behind each part tells which one matched; one around it would hide the character that it starts with from the engine.
    parts = [_join(each for each, _ in early), f"(?:{trie_pattern(words)})()", _join(each for each, _ in late)]
    groups = (*(group for _, group in early), None, *(group for _, group in late))
    try:
        return Lexicon(re.compile("|".join(filter(None, parts))), words, groups)
    except re.error:
        raise blame("word", ((block, _in_full(block.pattern)) for block in rulebook.of(Word))) from None


def _in_full(pattern: str) -> str:
    """A pattern of the files as the engine reads it: Q is the quantity at which a stretch ends."""
    return pattern.replace("Q", r"\Z").replace(r"\p{Han}", "[一-鿿]")


def _join(patterns: Iterable[str]) -> str:
    """The patterns as one, each with the group behind it, a few at a time and only where one of them can begin; empty for none."""
    marked = [f"(?:{pattern})()" for pattern in patterns]
    joined = "|".join(guard("|".join(marked[first : first + TOGETHER])) for first in range(0, len(marked), TOGETHER))
    return joined and guard(joined)


def words_of(block: Word) -> tuple[str, str]:
    """The class character and the role of a block's words."""
    return CLASSES[block.token], block.role


def _spellings(block: Word) -> Iterable[str]:
    if not block.endings:
        return block.words
    return [word + ending for word in block.words for ending in block.endings]


def scan(folded: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """The tokens of ``folded[start:end]``, a stretch without quantities; text between words becomes ``text`` tokens."""
    tokens: list[Token] = []
    position = start
    for match in lexicon.scanner.finditer(folded, start, end):
        a, b = match.span()
        if a == b or a < position:
            continue
        group = match.lastindex or 1
        code, role = lexicon.groups[group - 1] or lexicon.words[match.group()]
        if a > position:
            tokens.append(Token(position, a, "x"))
        tokens.append(Token(a, b, "l" if code == "v" and b == end else code, role))
        position = b
    if position < end:
        tokens.append(Token(position, end, "x"))
    return [token for token in tokens if token.code != "F" and not folded[token.start : token.end].isspace()]
