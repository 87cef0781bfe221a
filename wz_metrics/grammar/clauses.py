"""Tokens of a sentence -> segments between commas, asides in brackets by themselves, quantities in groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

BREAKS = frozenset(",.:")
SCOPE = re.compile(
    r"^(?:不?含|同口径|可比|扣除|剔除|自然口径|按|全口径|其中含|含税)[^,。;]{0,14}$|^.{0,6}口径$|^(?:\d{4}年|上年|按)?不变价(?:格)?(?:计算)?$"
)

LABELLED = re.compile("[gidlt]?Q(?:$|[,.:(])")  # the number alone, or its growth, up to the end of its clause
FEWEST = 2
PEOPLE = frozenset(("人", "名", "万人", "万名"))


@dataclass(frozen=True, slots=True)
class Segment:
    """The tokens between two breaks; ``aside`` where they stand in brackets. ``scopes`` are words in brackets behind a
    quantity that say its scope (含海经区), by where the quantity's token starts."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    aside: bool = False
    scopes: Mapping[int, str] = field(default_factory=dict)


def divide_tokens(tokens: Sequence[Token], folded: str) -> list[Segment]:
    """Segments in reading order. Brackets without a quantity are text; those with one follow the segment that they stand in."""
    builder = _Builder()
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.code == "(":
            close = _closing(tokens, place)
            builder.add_brackets(tokens, place, close, folded)
            place = close + 1
            continue
        if token.code == ":" and _is_label(builder.current, tokens[place + 1 :]):
            pass
        elif token.code in BREAKS and not _goes_on(builder.current, tokens[place:]):
            builder.close()
        elif token.code != ")" and not (token.code == "," and builder.current[-1].code == "Q"):
            builder.current.append(token)
        place += 1
    builder.close()
    return builder.segments


def _goes_on(current: Sequence[Token], following: Sequence[Token]) -> bool:
    """A comma between a subject without a number and 分别 does not divide them: A、B投资，分别增长3%、4%; nor does one between what
    numbers were and what they have become: 分别由92家、4家，发展到137家、15家."""
    if following[0].code != "," or not current:
        return False
    if any(token.code == "Q" for token in current):
        return current[-1].code == "Q" and _began(current) and _becomes(following)
    place = next((place for place, token in enumerate(following[1:], 1) if token.code not in "BAT"), 0)
    acts = [token.code for token in following[place + 1 : place + 2]] == ["e"]  # 普法圆满收官，分别 | 建成…
    return following[place].code in tuple("sa") and not acts


def _is_label(current: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether a colon stands between a name and its number: 地区生产总值: | 4297.8亿元, 固定资产投资: | 增长8%."""
    if not current or current[-1].code not in "xne" or any(token.code not in "xneGopT" for token in current):
        return False
    codes = "".join(token.code for token in following[:5] if token.code not in "BAy")
    return LABELLED.match(codes) is not None


def _began(current: Sequence[Token]) -> bool:
    """Whether a clause ends with numbers behind 由 or 从, and nothing else."""
    place = len(current) - 1
    while place > 1 and current[place].code == "Q" and current[place - 1].code == "j":
        place -= 2
    before = [token.code for token in current[max(0, place - 3) : place]]
    return current[place].code == "Q" and "f" in before and not set(before[before.index("f") :]) - set("fxnATB的o")


def _becomes(following: Sequence[Token]) -> bool:
    place = next((place for place, token in enumerate(following[1:4], 1) if token.code not in "BAT"), 0)
    return following[place].code == "t"


@dataclass
class _Builder:
    current: list[Token] = field(default_factory=list)
    asides: list[Segment] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    scopes: dict[int, str] = field(default_factory=dict)

    def add_brackets(self, tokens: Sequence[Token], opened: int, closed: int, folded: str) -> None:
        """Brackets with a quantity make asides; others are part of the noun, or the scope of the quantity before them."""
        inside = tokens[opened + 1 : closed]
        if any(token.code == "Q" for token in inside):
            self.asides.extend(Segment(each.start, each.end, each.tokens, True, each.scopes) for each in divide_tokens(inside, folded))
        elif self.current and self.current[-1].code == "Q":
            words = folded[inside[0].start : inside[-1].end] if inside else ""
            if SCOPE.match(words):
                self.scopes[self.current[-1].start] = words
        elif self.current and self.current[-1].code in "xnepGc":
            end = tokens[closed].end if closed < len(tokens) else tokens[-1].end
            self.current.append(Token(tokens[opened].start, end, "x"))

    def close(self) -> None:
        """End the segment; its asides follow it."""
        if self.current:
            self.segments.append(Segment(self.current[0].start, self.current[-1].end, tuple(self.current), False, dict(self.scopes)))
        self.segments.extend(self.asides)
        self.current, self.asides, self.scopes = [], [], {}


def _closing(tokens: Sequence[Token], place: int) -> int:
    depth = 0
    for index in range(place, len(tokens)):
        depth += (tokens[index].code == "(") - (tokens[index].code == ")")
        if depth == 0:
            return index
    return len(tokens)


def group_quantities(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """First and last place of every run of quantities of one dimension joined by nothing but 、 or 和."""
    place = 0
    while place < len(tokens):
        if tokens[place].code != "Q":
            place += 1
            continue
        last = place
        sort = quantities[tokens[place].index].sort
        mixed = place > 0 and (any(token.code == "s" for token in tokens[max(0, place - 4) : place]) or _lists_as_many(tokens, place))
        while (
            last + 2 < len(tokens)
            and tokens[last + 1].code == "j"
            and tokens[last + 2].code == "Q"
            and (mixed or quantities[tokens[last + 2].index].sort == sort)
            and (mixed or not (_counts_people(tokens[last:], quantities) or _counts_apart(tokens, last, quantities)))
        ):
            last += 2
        each = mixed or (place > 0 and tokens[place - 1].code == "R")
        if each and last == place and [token.code for token in tokens[last + 1 : last + 4]] == ["j", "R", "Q"]:
            last += 3 * (quantities[tokens[last + 3].index].sort == sort)  # 分别提高到每月400元和每年 | 3000元
        while sort == "part" and last + 1 < len(tokens) and tokens[last + 1].code == "Q" and tokens[last].end == tokens[last + 1].start:
            last += 1
        yield place, last
        place = last + 1


def _counts_people(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> bool:
    """203人 | 和37个单位被追究责任: whether people are counted before things that are no people."""
    one, other = quantities[tokens[0].index].unit, quantities[tokens[2].index].unit
    return one in PEOPLE and other[-1] not in "人名户次" and len(tokens) > 3 and tokens[3].code in "xn"


def _counts_apart(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]) -> bool:
    """举办直播节目10期、 | 131个问题整改: whether a number counts what a verb acts on before it, and the next another thing behind it."""
    one, other = quantities[tokens[place].index], quantities[tokens[place + 2].index]
    if one.sort != "count" or other.sort != "count" or one.unit == other.unit or other.unit[-1:] in tuple("人名次"):
        return False
    first = next((before + 1 for before in range(place - 1, -1, -1) if tokens[before].code in ",.:Qj"), 0)
    named = place - first > 1 and tokens[place - 1].code in "xne" and any(token.code in "eG" for token in tokens[first:place])
    goes_on = any(token.code == "Q" and tokens[behind - 1].code != "j" for behind, token in enumerate(tokens) if behind > place + 2)
    return named and not goes_on and place + 3 < len(tokens) and tokens[place + 3].code in "xn"


def _lists_as_many(tokens: Sequence[Token], place: int) -> bool:
    """绿地率、绿化覆盖率和人均绿地面积提高到 | 41%、43%和15平方米: whether as many things are listed as numbers stand behind them."""
    numbers = 1
    while [token.code for token in tokens[place + 2 * numbers - 1 : place + 2 * numbers + 1]] == ["j", "Q"]:
        numbers += 1
    start = next((before + 1 for before in range(place - 1, -1, -1) if tokens[before].code == "Q"), 0)
    return numbers > FEWEST and sum(token.code == "j" for token in tokens[start:place]) == numbers - 1
