"""What passes between the parts that read a sentence: its setting, the state of the walk through it, claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.frames import CompiledFrame, Match
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.subjects import Topic
from wz_metrics.grammar.wholes import Whole
from wz_metrics.model import Quantity

NOWHERE = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Claim:
    """One quantity stated of one thing. ``negative`` says that the wording is a fall; ``carried`` that the subject came
    from an earlier clause; ``clause`` spans the segment that it stands in; ``place`` is the place word before the subject."""

    quantity: Quantity
    indicator: str
    measure: str
    rule: str
    clause: tuple[int, int]
    negative: bool = False
    against: str = ""
    basis: str = ""
    yearly: bool = False
    carried: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What reading a sentence needs: the text, its folded form, the quantities, the compiled rules, the names of places
    (``places``; ``listed``: also those that are ordinary words elsewhere) and the short one of the report's own (``city``)."""

    text: str
    folded: str
    quantities: Sequence[Quantity]
    frames: Sequence[CompiledFrame]
    heads: Heads
    places: re.Pattern[str] = NOWHERE
    listed: re.Pattern[str] = NOWHERE
    city: str = ""


@dataclass
class Walk:
    """The state of one walk through a sentence.

    ``stacked`` counts the tokens behind the next quantity that the one before it has used up already (3条233公里道路); -1 where
    there is none. ``agent`` is the noun counted just before in the clause, which acts in what follows (12家企业发放贷款4.6亿元);
    ``doing`` is the verb for the number that starts there, told before those at which it is done (取消20个部门182项事项);
    ``said`` are the noun phrases of its clauses and of its claims, without their verbs, and whether
    they were counted. ``place`` is the part of the own place that is spoken of since the segment that starts at
    ``placed``; ``told`` is what a clause without a number said of it; ``site`` is the park
    that the sentence opened with, in the segment that starts at ``sited``; ``counties`` are those that the last number was stated of.
    ``wholes`` are what parts behind 其中 may belong to, by unit.
    ``opening`` is the industry that opens the sentence alone (钢铁产业，抓好园区建设，产值…).
    ``threshold`` is the end of the last number that only tells what is counted (65%的村收入达到30万元以上)."""

    topic: Topic = field(default_factory=Topic)
    fresh: bool = True
    each: tuple[str, ...] = ()
    unit: str = ""
    place: str = ""
    placed: int = -1
    told: str = ""
    site: str = ""
    sited: int = -1
    counties: tuple[str, ...] = ()
    scope: str = ""
    against: str = ""
    holder: str = ""
    following: Segment | None = None
    pending: str = ""
    agent: str = ""
    doing: tuple[int, str] = (-1, "")
    aspect: str = ""
    stacked: int = -1
    whereof: bool = False
    opening: str = ""
    threshold: int = 0
    wholes: dict[str, Whole] = field(default_factory=dict)
    said: list[tuple[str, bool]] = field(default_factory=list)
    rest: Sequence[Token] = ()
    claims: list[Claim] = field(default_factory=list)
    unread: list[tuple[Quantity, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Scene:
    """A group of quantities with the frame that fits: what builders of subjects need. ``left`` and ``right`` are the tokens
    before and behind the group up to the next break or quantity; ``listed`` says that 、 or 和 joins it to what stood before."""

    group: list[Quantity]
    left: Sequence[Token]
    right: Sequence[Token]
    match: Match
    listed: bool
    setting: Setting
    walk: Walk


Built = tuple[list[str], bool, Phrase, int]
"""Subjects, whether they came from an earlier clause, the phrase that they stand in, how many tokens behind were used."""
