"""The noun phrase that a quantity is stated of: cleaned, completed from what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wz_metrics.grammar.coordination import Heads, complete_items, split_items, split_urban_rural
from wz_metrics.grammar.lexicon import Token

EDGE_START = frozenset("ABmTyLlOpso,jagz:bf(")
EDGE_END = frozenset("ABmTyLlOoasj,tbzf:pr")
INSIDE = frozenset("BTyL")
PARTICLE = re.compile(r"^(?:的|了|着|等|其|该|我们|各位代表|要|把|使|将|按|随着|通过|经过|为(?!企|民|农)|以(?!色)|对(?!外|口)|在(?!建|库|校|线|册|岗|职|营|产|用|途|温|孕)|是|有(?!效|机|色|线|限|劳)|也|还|并|又|再(?!生|贷|就)|已|均(?!衡|等)|都(?!市)|共(?!富|享|建|同|青)|达|至|到(?!位|期)|比|较|从|由|约|近|超|个|年|来|中(?=[，,])|与|和(?!美|谐|平)|及|、|,|:|“(?=[^”]*$))+")
TAIL = re.compile(r"(?:的|了|着|为|是|达|到|至|也|还|并|又|已|均|都|约|近|超|比|较|有|在|则|而|要|将|从|由|、|,|:|“|\s|—)+$")


@dataclass(frozen=True, slots=True)
class Topic:
    """What the last clauses were about. ``subjects`` are the complete phrases of the last group, ``chain`` those of all
    groups of the last clause that named their own; ``event`` is the verb that a list goes on with, ``object`` its object."""

    subjects: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    event: str = ""
    object: str = ""
    phrase: str = ""
    coded: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its text, the event verb that it starts with (with all before it), and the place token before it."""

    text: str
    event: str = ""
    place: str = ""
    start: int = -1


def clean_phrase(text: str, tokens: Sequence[Token], drop_roles: frozenset[str] = frozenset()) -> Phrase:
    """The tokens' text without light verbs, times, places and adverbs at its edges; see Phrase."""
    first, last, place = 0, len(tokens), ""
    while first < last and (tokens[first].code in EDGE_START or tokens[first].role in drop_roles):
        if tokens[first].code == "p":
            place = text[tokens[first].start : tokens[first].end]
        first += 1
    while last > first and tokens[last - 1].code in EDGE_END:
        last -= 1
    kept = tokens[first:last]
    if not kept:
        return Phrase("", place=place)
    event_end = 0
    pieces: list[str] = []
    for position, token in enumerate(kept):
        piece = text[token.start : token.end]
        if token.code in INSIDE and 0 < position < len(kept) - 1 and len(piece) > 1:
            continue
        if token.code == "A" and 0 < position and piece in ("累计", "共", "已", "总共", "又", "再", "已经"):
            continue
        pieces.append(piece)
        if token.code in "eid" and position < len(kept) - 1 and len("".join(pieces)) <= 24:
            event_end = len("".join(pieces))
    phrase = "".join(pieces)
    stripped = PARTICLE.sub("", phrase)
    event_end = max(0, event_end - (len(phrase) - len(stripped)))
    stripped = TAIL.sub("", stripped).strip()
    return Phrase(re.sub(r"[\s*#]+", "", stripped), re.sub(r"[\s*#]+", "", stripped[:event_end]), place, kept[0].start)


def expand(phrase: str, count: int, split: bool, heads: Heads) -> list[str]:
    """The subjects of a phrase for ``count`` quantities; ``split`` where 分别 or 均 says that there are several."""
    if count == 1 and not split:
        return split_urban_rural(phrase)
    both = split_urban_rural(phrase)
    if len(both) == 2 and count in (1, 2):
        return both
    items = split_items(phrase, count)
    if count > 1 and len(items) != count:
        return [phrase]
    return complete_items(items, heads)


def join_topic(topic: Topic, bare: str) -> str:
    """A bare aspect (总投资, 完成率) with the subject that it belongs to."""
    subject = topic.subjects[-1] if topic.subjects else topic.phrase
    if not subject:
        return bare
    for ending in (bare, "数量", "总量", "总投资", "投资额"):
        if subject.endswith(ending) and len(subject) > len(ending):
            return subject if ending == bare else subject[: -len(ending)] + bare
    if subject.endswith("投资") and bare == "投资":
        return subject
    return subject + bare


def carry_event(topic: Topic, phrase: Phrase) -> str:
    """The next item of a list under one verb: 培育A 8人、B 4人 -> 培育B; a verb alone takes the object of the first."""
    return topic.event + phrase.text if topic.event and not phrase.text.startswith(topic.event) else phrase.text


def with_subjects(topic: Topic, subjects: Sequence[str], *, own: bool, event: str = "", object_: str = "") -> Topic:
    """The topic after a group of quantities."""
    chain = (*topic.chain, *subjects) if own else topic.chain
    return replace(topic, subjects=tuple(subjects), chain=chain[-12:], event=event, object=object_)
