"""A sentence and its quantities -> claims: which quantity is stated of what, as which measure."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.adjustments import (
    POLLUTED,
    as_gain,
    as_growth,
    as_host,
    as_listed,
    as_plan,
    as_start,
    is_ordinal,
    may_be_bare,
    measure_each,
    measure_of,
    name_change,
    name_rate,
    roles_of,
)
from wz_metrics.grammar.averages import bracket_share
from wz_metrics.grammar.builders import BUILDERS, before_subject
from wz_metrics.grammar.clauses import Segment, divide_tokens, group_quantities
from wz_metrics.grammar.counties import acting_counties
from wz_metrics.grammar.discourse import Claim, Scene, Setting, Walk
from wz_metrics.grammar.enumerations import goes_on_counting
from wz_metrics.grammar.exemplars import shorten_members
from wz_metrics.grammar.followers import remember_whole, tells_of_parts
from wz_metrics.grammar.frames import Match, match_frame
from wz_metrics.grammar.groups import add_extent, add_people, add_scope, bound_from_afar, complete_group, restore_money, restore_people
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.openings import attribute_of, enter_total, is_stacked, noun_of_stack
from wz_metrics.grammar.owners import remember_claim, remember_clause
from wz_metrics.grammar.phrases import Phrase, clean_phrase, leading_phrase
from wz_metrics.grammar.preludes import name_prelude
from wz_metrics.grammar.programmes import find_programme
from wz_metrics.grammar.quotation import balance
from wz_metrics.grammar.references import compare_with, pair_subjects, without_list
from wz_metrics.grammar.relations import among_subject, attributed_subject
from wz_metrics.grammar.revision import revise_claims
from wz_metrics.grammar.scopes import leave_scope
from wz_metrics.grammar.sites import hear_site, name_site
from wz_metrics.grammar.spoken import recall_said
from wz_metrics.grammar.subjects import GAINED, TURNED, Topic, find_parent
from wz_metrics.grammar.themes import find_field, find_projects, find_theme
from wz_metrics.grammar.thresholds import name_beyond
from wz_metrics.grammar.undertakings import name_undertaken
from wz_metrics.grammar.whereabouts import hear_place, place_counted, place_of_all, place_of_subject, settle_place
from wz_metrics.grammar.wholes import find_sector
from wz_metrics.grammar.yearly import is_yearly
from wz_metrics.model import Quantity

SCOPING = re.compile(r"^(?:扣除|剔除|不含|不包括|不计)(?!不可比)[^,，]{2,14}$")
MANNERS = frozenset(("高标准", "高质量", "高水平", "高效率", "高起点", "高品质", "高规格", "高效"))
INDUSTRY = re.compile(r"^[^、]{2,10}产业(?=总产值|产值|增加值|投资|营业收入)")


def read_claims(tokens: Sequence[Token], setting: Setting, topic: Topic) -> tuple[list[Claim], list[tuple[Quantity, str]], Topic]:
    """The claims of one sentence, the quantities that gave none (with the reason), and the topic that it leaves.

    ``tokens`` are those of the whole sentence; a quantity token's ``index`` points into ``setting.quantities``.
    """
    walk = Walk(topic=topic, whereof=topic.whereof and not any(token.code == "O" for token in tokens), place=topic.place)
    segments = divide_tokens(tokens, setting.folded)
    last = max((place for place, segment in enumerate(segments) if any(token.code == "Q" for token in segment.tokens)), default=-1)
    if segments:
        hear_site(segments[0], setting, walk)
    for place, segment in enumerate(segments):
        walk.following = segments[place + 1] if place + 1 < len(segments) else None
        if place <= last:
            _read_segment(segment, setting, walk)
        else:
            walk.topic = enter_total(walk.topic, setting.text[segment.start : segment.end])
    claims = revise_claims(walk.claims, segments, setting)
    return claims, walk.unread, walk.topic._replace(whereof=walk.whereof, place=place_of_all(tokens, walk))


def _read_segment(segment: Segment, setting: Setting, walk: Walk) -> None:
    walk.whereof = tells_of_parts(segment, setting, walk)
    if not any(token.code == "Q" for token in segment.tokens):
        return _hear_phrase(segment, setting, walk)
    walk.fresh = True
    outer, edge = walk.topic, 0
    for first, last in group_quantities(segment.tokens, setting.quantities):
        left = segment.tokens[edge:first]
        following = next(
            (place for place in range(last + 1, len(segment.tokens)) if segment.tokens[place].code == "Q"), len(segment.tokens)
        )
        right = segment.tokens[last + 1 : following + 1]
        group = [setting.quantities[token.index] for token in segment.tokens[first : last + 1] if token.code == "Q"]
        group = complete_group(group, {token.code for token in left}, setting.folded, walk.unit)
        attribute = attribute_of(left, segment.tokens[last + 1 : following], segment.tokens[following:], setting)
        walk.rest = segment.tokens[last + 1 :]
        stacked = is_stacked(left, right, setting.text)
        if walk.stacked >= 0:
            right = ()
        elif stacked:
            right = noun_of_stack(segment.tokens[last + 1 + len(right) :])
        consumed = _read_group(group, left, attribute or right, segment, setting, walk) * (not attribute)
        edge = last + 1 + (walk.stacked if walk.stacked >= 0 else 0 if stacked else consumed)
        walk.stacked = consumed if stacked else -1
    if segment.aside:
        walk.topic = outer


def _hear_phrase(segment: Segment, setting: Setting, walk: Walk) -> None:
    """What a segment without quantities leaves for those after it: a phrase, a programme, a theme, a place."""
    said = [token for token in segment.tokens if token.code in "xnepjoE"]
    phrase = clean_phrase(setting.text, said)
    words = setting.text[segment.start : segment.end]
    walk.topic = enter_total(walk.topic, words)
    if phrase.text and segment.tokens[0].code != "r":  # 开工率100%，居全省首位，完成投资190亿元
        opening = leading_phrase(segment.tokens, setting.text)
        leading = phrase if opening == said else clean_phrase(setting.text, opening)
        field = find_field(phrase.text)
        own = shorten_members(field or (leading.text if len(leading.text) > 1 and not leading.event else phrase.text))
        goes_on = walk.topic.stated and phrase.event == phrase.text and not phrase.holder  # 保税物流中心(B型) | 投入运营
        walk.topic = walk.topic._replace(
            phrase=walk.topic.phrase if goes_on else own,
            stated=goes_on or (segment.tokens[0].code in "xnp" and not leading.event),
            moved=segment.tokens[-1].code in "gid" or words.endswith(TURNED),
            programme=field or find_programme(phrase),
            theme=find_theme(words) or walk.topic.theme,
            field=find_projects(words) or field,
        )
        remember_clause(walk, phrase, leading)
    walk.place = hear_place(segment, setting, walk)
    walk.scope = words if SCOPING.match(words) else ""


def _read_group(
    group: list[Quantity], left: Sequence[Token], right: Sequence[Token], segment: Segment, setting: Setting, walk: Walk
) -> int:
    """Add the claims of one group of quantities; returns how many tokens behind it belong to it."""
    if group[-1].end <= walk.threshold:
        walk.unread.extend((quantity, "only says what is counted") for quantity in group)
        return 0
    listed = bool(left) and left[0].code == "j" and not (left[0] is segment.tokens[0] and setting.text[left[0].start] in "与同")
    if listed:
        left = left[1:]
    while len(left) > 2 and left[1].code == "j" and setting.text[left[0].start : left[0].end] in MANNERS:
        left = left[2:]  # 高标准、高质量 | 完成
    listed = listed or goes_on_counting(group[0], left, right, segment, setting, walk)
    match = match_frame(left, right, group[0].sort, setting.frames)
    if (
        match is None
        or (
            group[0].sort in ("", "scale")
            and match.frame.subject not in ("right", "part")
            and not may_be_bare(left, match, group[0], setting, walk)
        )
        or (group[0].sort == "rank" and (match.frame.measure not in ("rank", "baseline") or is_ordinal(right)))
    ):
        walk.unread.extend((quantity, "no frame fits") for quantity in group)
        return 0
    match = _adjust(match, listed, left, right, group, segment, setting, walk)
    scene = Scene(group, left, right, match, listed, setting, walk)
    subjects, carried, phrase, consumed = (
        name_beyond(scene) or among_subject(scene) or attributed_subject(scene) or BUILDERS.get(match.frame.subject, before_subject)(scene)
    )
    subjects, carried = recall_said(subjects, carried, scene)
    if not subjects:
        walk.unread.extend((quantity, "nothing says what is counted") for quantity in group)
        return 0
    phrase = place_counted(phrase, right[:consumed], setting)
    subjects = list(subjects) if carried else leave_scope(subjects, phrase, scene)
    if not subjects:
        walk.unread.extend((quantity, "only says what something is about") for quantity in group)
        return consumed
    subjects = subjects if carried or phrase.counties else name_site(name_undertaken(subjects, scene), phrase, segment, scene)
    _add_claims(group, subjects, carried, phrase, left, match, segment, setting, walk)
    return consumed


def _adjust(
    match: Match,
    listed: bool,
    left: Sequence[Token],
    right: Sequence[Token],
    group: list[Quantity],
    segment: Segment,
    setting: Setting,
    walk: Walk,
) -> Match:
    """The frame as what stands around it and before it changes its measure."""
    match = as_plan(as_start(match, right, group, setting), left, group, setting, walk)
    match = as_gain(as_host(match, segment, left, group, walk), left, right, group, walk)
    return as_listed(match, listed, left, right, group, walk)


def _add_claims(
    group: list[Quantity],
    subjects: list[str],
    carried: bool,
    phrase: Phrase,
    left: Sequence[Token],
    match: Match,
    segment: Segment,
    setting: Setting,
    walk: Walk,
) -> None:
    roles = roles_of(left, match, walk, setting.text)
    measure, subjects = as_growth(measure_of(group[0], left, match, setting.text), subjects, carried, group, walk)
    falls = roles & {"down", "lower"} or (match.frame.id == "growth.object" and not any(token.code in "gidc" for token in left))
    negative = bool(falls and (roles or (walk.claims[-1:] and walk.claims[-1].negative))) and measure in ("growth", "change", "gap")
    codes = {token.code for token in left}
    yearly = is_yearly(left, group, carried, walk)
    basis = "、".join(dict.fromkeys(setting.text[token.start : token.end] for token in left if token.code in "BR"))
    against = compare_with(group[0], left, match, setting, walk)
    subjects = [bracket_share(subject, left, setting.text) for subject in subjects]
    subjects = add_scope(subjects, _scope_of(group, basis, segment, walk))
    subjects = [add_extent(subject, (phrase.event, walk.topic.event), group[0].unit, setting.heads) for subject in subjects]
    told = left if measure == "level" and not carried else ()
    subjects = [name_prelude(told, balance(add_people(each, group[0].unit)), phrase.event, group[-1], setting.text) for each in subjects]
    subjects = subjects if match.frame.id == "change.rate" else name_change(subjects, measure, carried, group, setting, walk)
    stated = "avg_growth" if yearly and measure == "growth" else measure
    kept = carried and not phrase.place
    place = walk.place if kept else settle_place(phrase, left, segment, setting, walk)
    goes_on = carried and not phrase.text and len(group) == 1
    walk.counties = counties = walk.counties if goes_on else phrase.counties or acting_counties(left, setting)
    subjects = subjects * len(counties) if len(counties) > 1 == len(subjects) else subjects
    for number, (quantity, subject, versus) in enumerate(pair_subjects(group, subjects, against, "a" in codes)):
        walk.unit = quantity.unit or walk.unit
        known = bound_from_afar(restore_people(restore_money(quantity, subject), subject), left, setting.text)
        walk.claims.append(
            Claim(
                known,
                name_rate(subject, stated, left, carried, setting, walk),
                measure_each(subject, subjects[-1], stated, match.frame.id, quantity),
                match.frame.id,
                (segment.start, segment.end),
                negative and ("improved" not in roles or POLLUTED.search(subject) is not None),
                versus.removesuffix(subject) if counties else without_list(versus, subject) if quantity.sort == "rank" else versus,
                basis,
                yearly,
                carried,
                counties[number % len(counties)] if counties else place_of_subject(subject, number, place, kept, walk),
            )
        )
    _move_topic(walk, subjects, phrase, carried, measure, group[-1].unit)


def _scope_of(group: list[Quantity], basis: str, segment: Segment, walk: Walk) -> str:
    """What stands in brackets behind the indicator: 不含…, 同口径, 每人每月."""
    told = "、".join(part for part in basis.split("、") if part and re.search("口径|[扣剔]除", part))
    scope, walk.scope = segment.scopes.get(group[-1].start, "") or walk.scope or told, ""
    return scope


def _move_topic(walk: Walk, subjects: list[str], phrase: Phrase, carried: bool, measure: str, unit: str) -> None:
    listed, event = _listed_event(walk, subjects), walk.topic.event
    if not carried:
        event = listed if listed and not phrase.event.startswith(listed) else phrase.event
    object_ = walk.topic.object if carried else phrase.text[len(phrase.event) :] if phrase.event and phrase.text != phrase.event else ""
    object_ = phrase.object or object_
    holder, stem = (walk.topic.holder, walk.topic.stem) if carried else (phrase.holder, phrase.stem)
    holder = holder or walk.holder
    walk.holder = ""
    if not carried and event and not phrase.event:
        object_, holder = subjects[-1][len(event) :], walk.topic.holder
    chain = walk.topic.chain
    if carried and phrase.text:
        chain = (*chain, *(subject for subject in subjects if subject not in chain))
    if not carried:
        walk.each = (*(() if walk.fresh else walk.each), *subjects)
        chain = (*chain, *(subject for subject in subjects if subject not in chain))
        walk.fresh = False
        remember_claim(walk, phrase, subjects[-1], unit)
    event = event or walk.topic.event * (not phrase.text)
    stock = carried and measure == "level" and subjects[-1] == GAINED.sub("", "".join(walk.topic.subjects[-1:])) != walk.topic.subjects[-1]
    whole = remember_whole(walk, event * (not stock), subjects[-1], unit, measure) if stock or not carried else walk.topic.whole
    industry = INDUSTRY.match(subjects[-1]) if not carried else None
    walk.topic = walk.topic._replace(
        subjects=tuple(subjects),
        chain=chain[-12:],
        event=event,
        whole=whole,
        programme="",
        phrase="",
        field=walk.topic.field if subjects[-1].startswith(walk.topic.field) else "",
        theme=industry.group() if industry else walk.topic.theme,
        object=object_,
        built=(object_ or stem, unit) if not carried and measure == "level" and (object_ or stem) else walk.topic.built,
        holder=holder,
        stem=stem,
        measure=measure,
        parent=walk.topic.parent if carried and not phrase.text else find_parent(subjects[-1]),
        sector=walk.topic.sector if carried and not phrase.text else find_sector(subjects[-1]),
        total=walk.topic.total * (carried or walk.topic.entered or walk.whereof or walk.topic.total[:4] in subjects[-1]),
    )


def _listed_event(walk: Walk, subjects: list[str]) -> str:
    return event if (event := walk.topic.event) and subjects and subjects[0].startswith((event, walk.topic.holder + event)) else ""
