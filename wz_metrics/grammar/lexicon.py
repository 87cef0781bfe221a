"""Words of a sentence -> tokens of the classes that frames are written in.

Every class is one character, so that a clause becomes a short string and a frame an ordinary regular expression over it.

The words are looked up from character to character, not with one large pattern: to compile that would take longer than to read a
report. What can begin with a character is found out when a text first has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from wz_metrics import expressions as re
from wz_metrics.beginnings import find_beginnings
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

CLASS = re.compile(r"\[[^\\^\]-]+\]")  # of characters that are all written out


@dataclass(slots=True)  # not frozen, for they are many: that would double the time that it takes to make one
class Token:
    """A word with its place in the text, the character of its class, its role, and the quantity's index where it is one."""

    start: int
    end: int
    code: str
    role: str = ""
    index: int = -1


class WordPattern(NamedTuple):
    """A pattern of words with their class and role, the characters that it can begin with, what else it can begin with, and whether
    it comes before the words of the lists."""

    pattern: re.Pattern[str]
    group: tuple[str, str]
    letters: str
    others: re.Pattern[str] | None
    early: bool


class Opening(NamedTuple):
    """What can begin with a character: patterns that come before the listed words, those words from character to character (class and
    role behind the empty text, where one ends), and patterns that come after them."""

    early: tuple[WordPattern, ...]
    words: Mapping[str, Any]
    late: tuple[WordPattern, ...]


class Openings(dict[str, Opening | None]):
    """By character what can begin with it; None for nothing."""

    def __init__(self, words: Mapping[str, tuple[str, str]], patterns: Sequence[WordPattern]) -> None:
        """Take the listed words with class and role, and the patterns in order."""
        super().__init__()
        self.patterns = patterns
        self.words: dict[str, list[tuple[str, tuple[str, str]]]] = {}
        for word, group in words.items():
            self.words.setdefault(word[0], []).append((word, group))

    def __missing__(self, character: str) -> Opening | None:
        """Find what can begin with a character that is new, and remember it."""
        listed: dict[str, Any] = {}
        for word, group in self.words.get(character, ()):
            node = listed
            for each in word[1:]:
                node = node.setdefault(each, {})
            node[""] = group
        begun = [each for each in self.patterns if character in each.letters or (each.others and each.others.match(character))]
        early, late = (tuple(each for each in begun if each.early is first) for first in (True, False))
        self[character] = found = Opening(early, listed, late) if begun or listed else None
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled word lists of one rulebook."""

    words: dict[str, tuple[str, str]]
    openings: Openings


def compile_lexicon(rulebook: Rulebook) -> Lexicon:
    """One scanner over all words and word patterns; raises RuleError for an unknown class or a word with two classes."""
    words: dict[str, tuple[str, str]] = {}
    owners: dict[str, str] = {}
    patterns: list[WordPattern] = []
    for block in rulebook.of(Word):
        if block.token not in CLASSES:
            raise RuleError(f"{block.file}: [[word]] {block.id}: unknown token {block.token!r}; allowed are {', '.join(CLASSES)}")
        for word in _spellings(block):
            if owners.setdefault(word, block.id) != block.id:
                raise RuleError(f"{block.file}: [[word]] {block.id}: {word!r} belongs to {owners[word]} already")
            words[word] = (CLASSES[block.token], block.role)
        if block.pattern:
            patterns.append(_compile(block))
    for character, name in PUNCTUATION.items():
        words.setdefault(character, (CLASSES[name], ""))
    if not rulebook.builtin:  # what is wrong with patterns of the user's own is said at once
        _check(rulebook.of(Word))
    return Lexicon(words, Openings(words, patterns))


def _compile(block: Word) -> WordPattern:
    """The pattern of a block, with what it can begin with: anything where that is not plain to see."""
    pattern = _in_full(block.pattern)
    begins = find_beginnings(pattern)
    written = [each for each in begins if len(each) == 1 or CLASS.fullmatch(each)]
    others = [each for each in begins if each not in written]
    return WordPattern(
        re.compile(pattern),
        words_of(block),
        "".join(each.strip("[]") if len(each) > 1 else each for each in written),
        re.compile("|".join(others)) if others or not begins else None,
        block.priority > 0,
    )


def _check(blocks: Sequence[Word]) -> None:
    """Raises RuleError for a pattern that does not compile."""
    try:
        for block in blocks:
            re.compile_now(_in_full(block.pattern))
    except re.error:
        raise blame("word", ((block, _in_full(block.pattern)) for block in blocks)) from None


def _in_full(pattern: str) -> str:
    """A pattern of the files as the engine reads it: Q is the quantity at which a stretch ends."""
    return pattern.replace("Q", r"\Z").replace(r"\p{Han}", "[一-鿿]")


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
    position = at = start
    openings = lexicon.openings
    while at < end:
        opening = openings[folded[at]]
        found = opening and _find_word(folded, at, end, opening)
        if not found:
            at += 1
            continue
        stop, (code, role) = found
        if at > position and not folded[position:at].isspace():
            tokens.append(Token(position, at, "x"))
        if code != "F" and not folded[at:stop].isspace():
            tokens.append(Token(at, stop, "l" if code == "v" and stop == end else code, role))
        position = at = stop
    if position < end and not folded[position:end].isspace():
        tokens.append(Token(position, end, "x"))
    return tokens


def _find_word(folded: str, at: int, end: int, opening: Opening) -> tuple[int, tuple[str, str]] | None:
    """Where the word that starts here ends, with its class and role: that of the first pattern, else the longest of the lists."""
    for early in opening.early:
        match = early.pattern.match(folded, at, end)
        if match and match.end() > at:
            return match.end(), early.group
    found, node, place = None, opening.words, at + 1
    while node:
        if "" in node:
            found = place, node[""]
        if place == end:
            break
        node = node.get(folded[place], {})
        place += 1
    for late in () if found else opening.late:
        match = late.pattern.match(folded, at, end)
        if match and match.end() > at:
            return match.end(), late.group
    return found
