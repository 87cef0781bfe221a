"""Headings and turns of the text -> stretches, each with its path of headings, its kind and its period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wz_metrics import expressions as re
from wz_metrics.model import Section
from wz_metrics.structure.headings import FIRST, Heading
from wz_metrics.structure.lines import Line
from wz_metrics.structure.periods import Anchors, last_year, resolve_kind, resolve_period
from wz_metrics.structure.rules import StructureRules, TurnRule

LEAD = 24
LONGEST = 300  # characters of a sentence
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]")
_LEAD = re.compile(r"各位代表[！，：]|[\s*“—－–-]")
_BEFORE_CLAUSE = re.compile(r"[，、。！？；：\n\r…][”’）\s]*\Z")
_BEFORE_SENTENCE = re.compile(r"(?:[。！？；：\n\r…]|\\n|\A)[”’）\s]*(?:各位代表[！，：]\s*)?[\s*“—－–-]*\Z")


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a place in the text: open headings (rank, text), kind and period, and the part that it stands in."""

    path: tuple[tuple[int, str], ...] = ()
    kind: str = ""
    period: str = ""
    part: Heading | None = None
    part_period: str = ""

    @property
    def mixed(self) -> bool:
        """Whether the part that it stands in speaks of two periods."""
        return bool(self.part and self.part.rule and self.part.rule.mixed)


@dataclass(frozen=True, slots=True)
class Turn:
    """A place at [start, end) where the words of a rule stand; ``paragraph_end`` is where its paragraph ends."""

    start: int
    end: int
    rule: TurnRule
    match: re.Match[str]
    at_paragraph: bool
    paragraph_end: int


def find_turns(text: str, lines: Sequence[Line], rules: StructureRules, headings: Sequence[Heading]) -> list[Turn]:
    """All places in the lines where the words of a turn begin a sentence, in order."""
    if not lines:
        return []
    ends = {heading.end for heading in headings}
    found: list[Turn] = []
    for rule, match in _match_turns(text, lines[0].start, lines[-1].end, rules):
        line = _line_at(lines, match.start())
        before = text[max(line.start, match.start() - 16) : match.start()]
        at_paragraph = match.start() - line.start <= LEAD and not _LEAD.sub("", text[line.start : match.start()])
        if at_paragraph or match.start() in ends or (_BEFORE_CLAUSE if rule.at == "clause" else _BEFORE_SENTENCE).search(before):
            start = line.start if at_paragraph else _sentence_start(text, line.start, match.start())
            found.append(Turn(start, match.end(), rule, match, at_paragraph, line.full_end))
    order = {rule.id: number for number, rule in enumerate(rules.turns)}
    return sorted(found, key=lambda turn: (turn.start, order[turn.rule.id], turn.end))


def _match_turns(text: str, start: int, end: int, rules: StructureRules) -> Iterator[tuple[TurnRule, re.Match[str]]]:
    """What each of the rules finds. The text is gone through once, for all of them."""
    free = dict.fromkeys(rules.turns, start)  # what a rule found before does not overlap what it finds next
    position = start
    while anywhere := rules.turning.search(text, position, end):
        for rule, after in free.items():
            if anywhere.start() >= after and (match := rule.pattern.match(text, anywhere.start(), end)):
                free[rule] = match.end()
                yield rule, match
        position = anywhere.start() + 1


def _sentence_start(text: str, start: int, position: int) -> int:
    """Where the sentence that holds a position begins, not before ``start``: a stretch never begins inside a sentence."""
    if text[position - 1] not in "，、":
        return position
    return max(text.rfind(mark, max(start, position - LONGEST), position) + 1 for mark in "。！？；") or max(start, position - LONGEST)


def _line_at(lines: Sequence[Line], position: int) -> Line:
    low, high = 0, len(lines)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if lines[middle].full_start <= position else (low, middle)
    return lines[low]


def make_sections(
    text: str, start: int, end: int, headings: Sequence[Heading], turns: Sequence[Turn], anchors: Anchors, first: State
) -> tuple[Section, ...]:
    """The stretches that cover [start, end) without gaps; ``first`` is the state before the first heading."""
    plans = [each.start for each in headings if _is_strong(each) and not _is_annex(each) and _meaning(each, anchors)[0] == "target"]
    last_plan = max(plans, default=-1)
    marks: list[tuple[int, State]] = [(start, first)]
    events: list[Heading | Turn] = sorted([*headings, *turns], key=lambda event: (event.start, isinstance(event, Turn)))
    state, back = first, (end, first)
    inside: tuple[int, State] | None = None  # the rank of a numbered heading and the state below it before a turn
    for event in events:
        if event.start >= back[0]:
            state = replace(back[1], path=state.path)
            marks.append((back[0], state))
            back = (end, state)
        if isinstance(event, Heading):
            if inside and event.rank <= inside[0]:
                goes_on = event.rank == inside[0] and _NUMBERED.match(event.text) and not FIRST.match(event.text)
                state, inside = (replace(inside[1], path=state.path) if goes_on else state), None
            state = _enter(state if back[0] == end else replace(back[1], path=state.path), event, anchors)
            back = (end, state)
        else:
            turned = _turn(state, event, anchors, last_plan)
            if turned is None:
                continue
            if not _reaches(turned, event, state):
                back = (event.paragraph_end, state) if back[0] == end else back
            else:
                back = (end, turned)
                numbered = state.path and state.path[-1][0] > 1 and _NUMBERED.match(state.path[-1][1])
                inside = (state.path[-1][0], state) if numbered and turned.kind == state.kind else inside
                turned = _leave_children(turned)
            state = turned
        marks.append((event.start, state))
    if back[0] < end:
        marks.append(back)
    return tuple(_cut_sections(text, marks, end))


def _cut_sections(text: str, marks: Sequence[tuple[int, State]], end: int) -> Iterator[Section]:
    """Sections from the places where the state changes; neighbours that are alike, and blank ones, are joined to the one before."""
    open_section: Section | None = None
    for number, (start, state) in enumerate(marks):
        stop = marks[number + 1][0] if number + 1 < len(marks) else end
        if start >= stop:
            continue
        section = Section(start, stop, tuple(name for _, name in state.path), state.kind, state.period)
        if open_section is None:
            open_section = section
        elif not text[start:stop].strip() or replace(section, start=0, end=0) == replace(open_section, start=0, end=0):
            open_section = replace(open_section, end=stop)
        else:
            yield open_section
            open_section = section
    if open_section:
        yield open_section


def _is_strong(heading: Heading) -> bool:
    return heading.rule is not None and not heading.rule.weak


def _is_annex(heading: Heading) -> bool:
    return heading.rule is not None and heading.rule.annex


def _meaning(heading: Heading, anchors: Anchors) -> tuple[str, str]:
    if heading.rule is None or heading.match is None:
        return "", ""
    period = resolve_period(heading.rule.period, heading.match, anchors)
    return resolve_kind(heading.rule.kind, period, anchors), period


def _enter(state: State, heading: Heading, anchors: Anchors) -> State:
    """The state below a heading: headings of its rank and deeper are closed, kind and period are its own or stay."""
    kind, period = _meaning(heading, anchors)
    open_headings = [each for each in state.path if each[0] < heading.rank]
    inside = bool(state.part and any(text == state.part.text for _, text in open_headings))
    if kind and not _is_strong(heading) and (inside or (state.kind == "target" and kind == "outcome")) and kind != state.kind:
        kind, period = "", ""
    if kind and _is_strong(heading) and kind != state.kind and heading.rank <= 1:
        open_headings = []
    path = (*open_headings, (heading.rank, heading.text))
    if not kind:
        return replace(state, path=path)
    period = period or (state.period if kind == state.kind else anchors.plan if kind == "target" else anchors.review)
    return State(path, kind, period, heading, period)


def _turn(state: State, turn: Turn, anchors: Anchors, last_plan: int) -> State | None:
    """The state behind a turn, or None where it does not turn here."""
    rule = turn.rule
    if rule.within != (state.kind or "outcome") or (rule.at == "paragraph" and not turn.at_paragraph):
        return None
    if rule.year and rule.year != str(anchors.year):
        return None
    period = resolve_period(rule.period, turn.match, anchors)
    kind = rule.kind or state.kind
    named = turn.match.groupdict().get("year")
    if (
        kind == "outcome"
        and rule.period != "plan"
        and (not period or last_year(period) >= (anchors.year or 9999) + (1 if "-" in anchors.review else 0))
    ):
        return None
    if kind == "outcome" and named and period != anchors.review:
        return None
    if kind == "target" and (not period or (named and int(named) != anchors.year) or last_year(period) < (anchors.year or 0)):
        return None
    if kind != state.kind and ((turn.start < last_plan and rule.period != "years_ahead") or not state.kind):
        return None
    if (kind, period) == (state.kind, state.period):
        return None
    part_period = period if kind != state.kind else state.part_period
    return replace(state, kind=kind, period=period, part_period=part_period)


def _leave_children(state: State) -> State:
    """The state with its path cut behind the heading of its part: a turn of the whole part stands below none of its children."""
    names = [name for _, name in state.path]
    if state.part is None or state.part.text not in names:
        return state
    return replace(state, path=state.path[: names.index(state.part.text) + 1])


def _reaches(turned: State, turn: Turn, state: State) -> bool:
    """Whether a turn lasts beyond its paragraph: to another kind, in a part of two periods, or back to the part's own."""
    if turn.rule.reach == "paragraph":
        return False
    if turned.kind != state.kind or state.mixed or turned.period == state.part_period or (state.part is None and turn.at_paragraph):
        return True
    return "/" in state.part_period and ("/" not in turned.period or _overlap(state.part_period, turned.period))


def _overlap(part: str, turned: str) -> bool:
    """Whether two spans of years begin or end together: 四年来 in a part on the past five years, 今后四年 in one on the next."""
    return part[:4] == turned[:4] or part[-4:] == turned[-4:]
