"""A sentence and its quantities -> claims: which quantity is stated of what, as which measure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from wz_metrics.grammar.clauses import Segment, divide_tokens, group_quantities
from wz_metrics.grammar.coordination import Heads, split_items
from wz_metrics.grammar.frames import CompiledFrame, Match, match_frame
from wz_metrics.grammar.groups import MONEY, PEOPLE, add_dimension, complete_group, restore_money, restore_people
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.subjects import Phrase, Topic, carry_event, clean_phrase, belongs_to, cut_frame, expand, find_parent, find_programme, join_topic, leading_phrase, may_restore, restore_programme
from wz_metrics.model import Quantity

COUNTED = frozenset({"count", "kinds", "area", "length", "mass", "volume", "energy", "money", "time", "density"})
PUSH = frozenset({"push"})
IN_TOTAL = re.compile(r"^(?:在)?([^，,、]{3,16}?)(?:中|内部看)$")
PARENT_WORDS = "(?:增加值|零售额|居民消费价格|消费价格|总产值|产值|投资|出口额|出口|进口|营业收入|利润|税收收入|税收|用电量|贷款余额|贷款)$"
PARENT_FIND = re.compile("(?:商品)?" + PARENT_WORDS)
SCOPING = re.compile(r"^(?:扣除|剔除|不含|不包括|不计)(?!价格|物价|不可比|留抵|减税)[^,，]{2,14}$")
ORGANISATION = re.compile(r"(?:院|园|中心|公司|学校|医院|平台|集团|机场|协会|商会|分会|银行|综试区|开发区|大学)$")
ALL = frozenset(("全部", "全面", "均", "都", "已", "已经", "全", "如期", "顺利", "基本"))
PEOPLE_END = re.compile(r"(?:人口|群众|农民工|农民|师生|职工|人员|学生|居民|游客|老人|儿童|妇女|干部|对象|学子|人才|旅客|市民|患者|志愿者|劳动力|教师|工人|移民|考生|群体|党员|贫困户|农户|渔民|牧民|女性|青年|家庭)")
PLACES = frozenset(("位", "个位次", "位次", "名", "个名次", "名次"))
INVESTED = frozenset(("投资", "投入", "筹资", "累计投资", "总投资", "融资", "争取资金", "筹集资金", "安排资金", "投入资金"))
RATES = re.compile(r"[、和与及].*(?:合格率|参保率|覆盖率|达标率|处理率|办结率|办复率|满意率)$")
YIELDS = frozenset(("产值", "年产值", "总产值", "税收", "销售收入", "营业收入", "营收", "年营收", "利润"))
RATE_END = re.compile(r"(?<=.{2})(?:的)?(?:增速|增幅|总量|增长率|总额增速|总量增速|同比增速)$")
AGAINST_TAIL = re.compile(r"(?:的|平均水平|平均值|平均|水平|增速|增幅|同期|分别|整体|总体|均值|排名|总量|综合|约|近|名列|位居|列|居|位)+$")


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
    phrase_start: int = -1


@dataclass(frozen=True, slots=True)
class Setting:
    """What reading a sentence needs: the text, its folded form, the quantities, and the compiled rules."""

    text: str
    folded: str
    quantities: Sequence[Quantity]
    frames: Sequence[CompiledFrame]
    heads: Heads


@dataclass
class _Walk:
    """The state of one walk through a sentence."""

    topic: Topic = field(default_factory=Topic)
    fresh: bool = True
    each: tuple[str, ...] = ()
    unit: str = ""
    place: str = ""
    scope: str = ""
    against: str = ""
    holder: str = ""
    following: str = ""
    pending: str = ""
    rest: Sequence[Token] = ()
    claims: list[Claim] = field(default_factory=list)
    unread: list[tuple[Quantity, str]] = field(default_factory=list)


def read_claims(tokens: Sequence[Token], setting: Setting, topic: Topic) -> tuple[list[Claim], list[tuple[Quantity, str]], Topic]:
    """The claims of one sentence, the quantities that gave none (with the reason), and the topic that it leaves.

    ``tokens`` are those of the whole sentence; a quantity token's ``index`` points into ``setting.quantities``.
    """
    walk = _Walk(topic=topic)
    segments = divide_tokens(tokens, setting.folded)
    for place, segment in enumerate(segments):
        walk.following = _say_next(segments[place + 1], setting) if place + 1 < len(segments) else ""
        _read_segment(segment, setting, walk)
    return walk.claims, walk.unread, walk.topic


def _say_next(segment: Segment, setting: Setting) -> str:
    """What the next clause does, up to its number: 投入2.2亿元，资助了14万名困难学生 -> 资助困难学生."""
    place = next((place for place, token in enumerate(segment.tokens) if token.code == "Q"), len(segment.tokens))
    tokens = [*segment.tokens[:place], *_object_tokens(segment.tokens[place + 1 :])] if place < len(segment.tokens) else segment.tokens
    words = clean_phrase(setting.text, tokens).text
    return words if 4 <= len(words) <= 24 else ""


def _read_segment(segment: Segment, setting: Setting, walk: _Walk) -> None:
    if not any(token.code == "Q" for token in segment.tokens):
        phrase = clean_phrase(setting.text, [token for token in segment.tokens if token.code in "xnepjoE"])
        total = IN_TOTAL.match(setting.text[segment.start : segment.end])
        if total:
            walk.topic = replace(walk.topic, total=re.sub("(?:商品)?" + PARENT_WORDS, "", total.group(1)) or total.group(1), head=PARENT_FIND.search(total.group(1)).group() if PARENT_FIND.search(total.group(1)) else "")
        if phrase.text:
            leading = clean_phrase(setting.text, leading_phrase(segment.tokens))
            walk.topic = replace(walk.topic, phrase=leading.text if len(leading.text) > 1 and not leading.event else phrase.text[-24:], programme=find_programme(phrase))
        core = [setting.text[token.start : token.end] for token in segment.tokens if token.code == "p" and token.role in ("own", "core")]
        if core and core[-1] != "城区" and not walk.claims:
            walk.place = core[-1]
        words = setting.text[segment.start : segment.end]
        walk.scope = words if SCOPING.match(words) else ""
        return
    walk.fresh = True
    outer = walk.topic
    edge = 0
    for first, last in group_quantities(segment.tokens, setting.quantities):
        left = segment.tokens[edge:first]
        following = next((place for place in range(last + 1, len(segment.tokens)) if segment.tokens[place].code == "Q"), len(segment.tokens))
        right = segment.tokens[last + 1 : following + 1]
        group = [setting.quantities[token.index] for token in segment.tokens[first : last + 1] if token.code == "Q"]
        group = complete_group(group, any(token.code == "s" for token in left), setting.folded, walk.unit)
        attribute = _attribute_of(segment.tokens[last + 1 : following], segment.tokens[following:], setting)
        walk.rest = segment.tokens[last + 1 :]
        consumed = _read_group(group, left, attribute or right, segment, setting, walk) * (not attribute)
        edge = last + 1 + consumed
    if segment.aside:
        walk.topic = outer


def _attribute_of(right: Sequence[Token], rest: Sequence[Token], setting: Setting) -> Sequence[Token]:
    """20个总投资270亿元的项目: what is counted stands behind the second number."""
    words = setting.text[right[0].start : right[-1].end] if right else ""
    if words == "的" and len(rest) > 1 and rest[0].code == "Q" and setting.quantities[rest[0].index].sort in ("count", "kinds"):
        return (right[0], *rest[1:])
    return rest[2:] if words in setting.heads.bare and len(rest) > 2 and rest[0].code == "Q" and rest[1].code == "o" else ()


def _read_group(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], segment: Segment, setting: Setting, walk: _Walk) -> int:
    """Add the claims of one group of quantities; returns how many tokens behind it belong to it."""
    listed = bool(left) and left[0].code == "j"
    if listed:
        left = left[1:]
    match = match_frame(left, right, group[0].sort, setting.frames)
    if match is None or (group[0].sort in ("", "scale") and match.frame.subject not in ("right", "part") and not _may_be_bare(left, match, group[0], setting, bool(walk.topic.subjects and PEOPLE.search(walk.topic.subjects[-1])))) or (group[0].sort == "rank" and (match.frame.measure not in ("rank", "baseline") or _is_ordinal(right))):
        walk.unread.extend((quantity, "no frame fits") for quantity in group)
        return 0
    builder: Builder = {"share": _share_subject, "right": _right_subject, "attribute": _attribute_subject, "part": _part_subject, "part-of": _part_of_subject, "used": _used_subject, "object": _object_subject, "completion": _completion_subject}.get(match.frame.subject, _before_subject)
    match = _as_gain(_as_host(match, segment, left, group, walk), left, group, walk)
    subjects, carried, phrase, consumed = builder(group, left, right, match, listed, setting, walk)
    if not subjects:
        walk.unread.extend((quantity, "nothing says what is counted") for quantity in group)
        return 0
    _add_claims(group, subjects, carried, phrase, left, match, segment, setting, walk)
    return consumed


def _as_host(match: Match, segment: Segment, left: Sequence[Token], group: list[Quantity], walk: _Walk) -> Match:
    """增长6.5%（年度目标6%以上）: what stands in brackets is measured as what stands before them."""
    last = walk.claims[-1] if walk.claims else None
    if not segment.aside or not last or any(token.code in "xne" for token in left) or last.quantity.sort != group[0].sort:
        return match
    if match.frame.measure != "level" or last.measure not in ("growth", "change"):
        return match
    return replace(match, frame=replace(match.frame, measure=last.measure))


def _as_gain(match: Match, left: Sequence[Token], group: list[Quantity], walk: _Walk) -> Match:
    """粮食播种面积2580万亩，新增15万亩: a gain without an object, in the unit of the level before it, is its change."""
    last = walk.claims[-1] if walk.claims else None
    if not last or last.measure != "level" or last.quantity.unit != group[0].unit or [token.code for token in left] != ["G"]:
        return match
    return Match(replace(match.frame, id="change.gain", measure="change", subject="before"), 0)


def _is_ordinal(right: Sequence[Token]) -> bool:
    """第一方阵, 第二通道: a rank that a noun follows directly is an ordinal."""
    return bool(right) and right[0].code in "xne"


def _may_be_bare(left: Sequence[Token], match: Match, quantity: Quantity, setting: Setting, walk_people: bool = False) -> bool:
    """A number without a unit counts only where words say that a level is given: 收入比收窄至1.81."""
    said = any(token.code in "tl" for token in left[match.operator :])
    words = setting.text[left[0].start : left[-1].end] if left else ""
    if quantity.sort == "scale":
        return bool(MONEY.search(words) or PEOPLE.search(words) or walk_people)
    return said and bool(re.search(r"比|指数|系数|率|数|强度|倍差|得分|容积|密度|值", words))


Built = tuple[list[str], bool, Phrase, int]
Builder = Callable[[list[Quantity], Sequence[Token], Sequence[Token], Match, bool, Setting, _Walk], Built]


def _before_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    tokens = list(left[: match.operator])
    codes = [token.code for token in tokens]
    if "f" in codes and match.frame.measure != "baseline":
        tokens = tokens[: codes.index("f")]
    growing = match.frame.measure in ("growth", "rank", "gap", "multiple", "baseline") or match.frame.id == "level.to" or group[0].sort in ("percent", "point")
    tokens = _after_listing(tokens) if match.frame.id == "level.subject" and len(group) == 1 else tokens
    tokens = list(cut_frame(tokens, setting.text)) if growing else tokens
    separated = next((place for place, token in enumerate(tokens) if token.code == "s"), 0)
    if separated and len(group) > 1 and all(token.code in "xne" for token in tokens[separated + 1 :]) and len(tokens) > separated + 1:
        suffix = setting.text[tokens[separated + 1].start : tokens[-1].end]
        phrase = clean_phrase(setting.text, tokens[:separated], PUSH)
        items = expand(phrase.text, len(group), True, setting.heads)
        if len(items) == len(group):
            return [item + suffix for item in items], False, phrase, 0
    if any(token.code == "z" for token in tokens):
        place = next(place for place, token in enumerate(tokens) if token.code == "z")
        return _share_subject(group, tokens, right, replace(match, operator=place), listed, setting, walk)
    phrase = clean_phrase(setting.text, tokens, PUSH if growing else frozenset())
    subjects, carried = _resolve(phrase, group, left, match, listed, setting, walk)
    said = _say_all(right, setting) if match.frame.id == "level.subject" and group[0].sort == "count" else ""
    if said:
        subjects = [_put_before(said, subject) for subject in subjects]
    return subjects, carried, phrase, 0


def _after_listing(tokens: list[Token]) -> list[Token]:
    """What stands behind the last 、 where a new statement starts there with an adverb: …改革推进、累计产业帮扶."""
    for place in range(len(tokens) - 2, 0, -1):
        if tokens[place].code == "j" and (tokens[place + 1].code in "AT" or any(token.code in "Llgt" for token in tokens[1:place])):
            return tokens[place + 1 :]
    return tokens


def _resolve(phrase: Phrase, group: list[Quantity], left: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> tuple[list[str], bool]:
    topic, count, heads = walk.topic, len(group), setting.heads
    split = any(token.code in "sa" for token in left) or (count > 1 and match.frame.measure in ("growth", "level"))
    each = any(token.code == "a" for token in left)
    measure = match.frame.measure
    if walk.pending and left and left[0].code == "o" and phrase.text and not phrase.event:
        phrase = replace(phrase, text=walk.pending + phrase.text, event=walk.pending)
    walk.pending = ""
    if phrase.text and phrase.text not in heads.bare and not _is_rate_only(phrase.text) and not (count > 1 and phrase.text.endswith("贡献率")):
        text = RATE_END.sub("", phrase.text) or phrase.text if measure in ("rank", "gap") else phrase.text
        goes_on = listed or (bool(walk.claims) and walk.claims[-1].quantity.unit == group[0].unit and walk.claims[-1].indicator.startswith(topic.event) and segment_starts(left))
        if goes_on and topic.event and not phrase.event and group[0].sort in COUNTED and match.frame.id.startswith("level.subject") and not (heads.measure.search(text) and group[0].sort in ("money", "percent")) and not any(token.code in "lt" for token in left):
            text = carry_event(topic, phrase)
        elif phrase.event == text and phrase.turns:
            turned = _turn_event(text, topic)
            if turned:
                if not topic.subjects:
                    walk.topic = replace(topic, stem=topic.phrase)
                return [turned], True
        if measure in ("growth", "level", "baseline") and count == 1 and group[0].sort in ("percent", "money") and belongs_to(text, topic.parent, heads):
            text = topic.total + text + (topic.head or topic.parent)
        if match.frame.measure == "level" and text[len(phrase.event) :] in heads.generic and may_restore(phrase, topic.programme):
            return [restore_programme(phrase, topic.programme)], True
        if measure == "rank" and count == 1 and all(heads.measure.search(item) for item in split_items(text, 0)):
            split = True
        if phrase.event and not phrase.holder and ORGANISATION.search(topic.holder) and not listed and measure == "level":
            text = topic.holder + text
            walk.holder = topic.holder
        rates = count == 1 and bool(RATES.search(text)) or (count == 1 and sum(item.endswith("率") for item in split_items(text, 0)) > 1)
        return expand(text, count, split or rates, heads), False
    if phrase.text.endswith("贡献率") and count > 1 and len(topic.chain) >= count:
        return [re.sub("增加值(?:占比)?$", "", subject) + "对" + phrase.text for subject in topic.chain[-count:]], True
    if count > 1 and len(topic.chain) >= count and measure != "gap":
        return _with_aspect(topic.chain[-count:], phrase.text, measure, heads), True
    if count > 1 and len(topic.chain) >= count and len(set(_places(left, match, setting))) < count:
        return _with_aspect(topic.chain[-count:], phrase.text, measure, heads), True
    if each and len(walk.each) > 1:
        return _with_aspect(walk.each, phrase.text, measure, heads), True
    if phrase.text in heads.bare or _is_rate_only(phrase.text):
        if not (topic.subjects or topic.phrase):
            return [walk.following + phrase.text if phrase.text in INVESTED else phrase.text], bool(walk.following and phrase.text in INVESTED)
        if measure == "level" and phrase.text in YIELDS and ORGANISATION.search(topic.holder):
            return [topic.holder + phrase.text], True
        recent = (topic.phrase,) if topic.phrase and len(topic.phrase) <= 14 and measure == "level" else topic.subjects[-1:]
        return _with_aspect(recent or (topic.phrase,), phrase.text, measure, heads, topic.measure, topic.object), True
    if topic.subjects:
        return list(topic.subjects if len(topic.subjects) == count else topic.subjects[-1:]), True
    return ([topic.phrase], True) if topic.phrase and measure in ("growth", "gap", "rank", "change") and heads.measure.search(topic.phrase) else ([], True)


def segment_starts(left: Sequence[Token]) -> bool:
    """Whether nothing but a noun phrase stands before the number: no verb, no adverb of a new statement."""
    return all(token.code in "xnjop" for token in left) and not any(token.role in ("own", "core") for token in left)


def _turn_event(event: str, topic: Topic) -> str:
    """A verb alone takes the object of the clause before: 入驻企业31家、投产23家 -> 投产企业."""
    if topic.object:
        return topic.holder + event + topic.object
    if topic.stem:
        return topic.stem + event
    if not topic.subjects:
        return topic.phrase + event if topic.phrase and len(topic.phrase) <= 12 else ""
    return "" if topic.subjects[-1] == topic.event else topic.subjects[-1] + event


def _is_rate_only(text: str) -> bool:
    return text in ("增速", "增幅", "涨幅", "增长率", "降幅", "增长速度")


def _with_aspect(subjects: Sequence[str], aspect: str, measure: str, heads: Heads, last: str = "growth", object_: str = "") -> list[str]:
    if measure == "rank" and _is_rate_only(aspect) and last == "level":
        return [f"{subject}(增速)" for subject in subjects]
    if not aspect or _is_rate_only(aspect) or (measure in ("rank", "gap", "multiple") and aspect in ("总量", "数量", "总额", "总数", "额度", "排名", "位次", "规模", "总值", "增量", "水平")):
        if measure == "change" and _is_rate_only(aspect):
            return [subject + aspect for subject in subjects]
        return list(subjects)
    return [join_topic(Topic(subjects=(subject,), object=object_), aspect, heads) for subject in subjects]


def _share_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    place = match.operator
    phrase = clean_phrase(setting.text, left[:place])
    whole = [token for token in left[place + 1 :] if token.code not in "ABmTs"]
    while whole and whole[-1].code in "otlLidg":
        whole.pop()
    whole_text = setting.text[whole[0].start : whole[-1].end] if whole else ""
    whole_text = re.sub(r"(?:的)?(?:比重|比例|比|份额)(?:分别)?$", "", whole_text)
    if not whole_text and walk.topic.object and phrase.text:
        whole_text = walk.topic.object
    suffix = f"占{whole_text}" + ("" if whole_text.endswith(("率", "份额")) else "比重" if whole_text else "比")
    own = phrase.text and phrase.text not in setting.heads.bare
    if own:
        subjects = expand(phrase.text, len(group), any(token.code in "sa" for token in left), setting.heads)
        carried = False
    else:
        topic = walk.topic
        subjects = list(topic.chain[-len(group) :] if len(group) > 1 and len(topic.chain) >= len(group) else topic.subjects[-1:] or ((topic.phrase,) if topic.phrase else ()))
        carried = True
        if len(group) > 1 and len(subjects) != len(group):
            subjects = subjects[-1:]
    return [re.sub(r"占.{1,12}(?:比重|比)$", "", subject) + suffix for subject in subjects], carried, phrase, 0


def _object_tokens(right: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for place, token in enumerate(right):
        if token.code in "gltrhkwbz,.:BasQ" or (token.code in "id" and place + 1 < len(right) and right[place + 1].code in "Ql"):
            break
        kept.append(token)
    while kept and kept[-1].code in "joAsaTp":
        kept.pop()
    return kept


def _right_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    objects = _object_tokens(right)
    if any(token.code == "Q" for token in right) or (right and objects and right[-1].code == "j"):
        joints = [place for place, token in enumerate(objects) if token.code == "j"]
        if joints and len(objects) < len(right):
            objects = objects[: joints[-1]]
    target = clean_phrase(setting.text, objects)
    listing = match.frame.id == "level.et-cetera"
    verb = clean_phrase(setting.text, left if listing else _verb_tokens(left), frozenset() if listing else PUSH)
    if listing and target.text in setting.heads.generic and walk.topic.object.endswith(target.text) and verb.event:
        return [verb.event + walk.topic.object], False, replace(verb, object=walk.topic.object), len(objects)
    if listing and _turn_relative(objects, setting, True):
        return [_turn_relative(objects, setting, True)], False, replace(verb, text=target.text, event="", object=_plain_noun(objects, setting)), len(objects)
    if listing:
        verb = replace(verb, text=_shorten_list(verb, target.text, setting.heads))
    threshold = _say_threshold(right, setting, walk)
    if threshold and not verb.text:
        return [threshold], True, target, len(right)
    if not target.text:
        return (*_resolve(verb, group, left, match, listed, setting, walk), verb, 0)
    noun = _turn_relative(objects, setting) or _share_said(target.text, verb, right, setting, walk) or target.text[:40]
    if noun in setting.heads.generic and may_restore(replace(verb, text=verb.text + noun), walk.topic.programme) and not listing:
        noun = restore_programme(replace(target, event="", text=noun), walk.topic.programme)
    if not verb.text and listed and walk.topic.event:
        verb = replace(verb, text=walk.topic.event)
    consumed = len(objects)
    return [verb.text + noun], False, replace(verb, text=verb.text + noun, event=verb.text, start=verb.start if verb.start >= 0 else target.start, object=_plain_noun(objects, setting)), consumed


def _say_threshold(right: Sequence[Token], setting: Setting, walk: _Walk) -> str:
    """67项进度超85%: the share is the condition under which things are counted."""
    if len(right) < 2 or right[-1].code != "Q" or not walk.topic.subjects or setting.quantities[right[-1].index].sort != "percent":
        return ""
    words = setting.text[right[0].start : right[-2].end]
    if any(token.code not in "xnlh" for token in right[:-1]) or words.rstrip("超过达到") not in setting.heads.bare:
        return ""
    return f"{setting.text[right[0].start : right[-1].end]}的{walk.topic.object or walk.topic.subjects[-1]}"


def _shorten_list(verb: Phrase, target: str, heads: Heads) -> str:
    """The members before 等 stay where the noun behind the number says too little or they are few."""
    if len(target) >= 4 and target not in heads.generic and len(verb.text) - len(verb.event) > 12:
        return verb.event
    return verb.text + "等"


def _part_of_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    """60%的行政村建成达标村 -> 建成达标村的行政村比例."""
    objects = [token for token in _object_tokens(right) if token.code != "o" or token is not right[0]]
    verbs = [place for place, token in enumerate(objects) if token.code in "ecG" and 0 < place < len(objects) - 1]
    target = clean_phrase(setting.text, objects)
    if not target.text or (right and right[0].code != "o" and not verbs):
        return [], False, target, 0
    if verbs:
        noun = setting.text[objects[0].start : objects[verbs[0] - 1].end]
        return [setting.text[objects[verbs[0]].start : objects[-1].end] + "的" + noun + "比例"], False, target, len(objects)
    return [target.text + "比例"], False, target, len(objects)


def _completion_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    """完成年度任务的168.7% -> …年度任务完成率."""
    phrase = clean_phrase(setting.text, left[: match.operator])
    words = setting.text[left[match.operator].start : left[match.operator].end]
    plan = re.sub(r"^(?:完成了?|是|为|占|达到?)|的$", "", words)
    subjects = [phrase.text] if phrase.text else list(walk.topic.chain[-len(group) :] if len(group) > 1 else walk.topic.subjects[-1:])
    return [f"{subject}{plan}完成率" for subject in subjects], not phrase.text, phrase, 0


def _object_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    """压缩“三公”经费11%: the object of the verb is what falls."""
    phrase = clean_phrase(setting.text, left[match.operator + 1 :])
    return ([phrase.text] if phrase.text else []), False, phrase, 0


def _used_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    """一般预算支出的89.1%用于民生事业 -> 一般预算支出用于民生事业比例."""
    phrase = clean_phrase(setting.text, left)
    target = clean_phrase(setting.text, _object_tokens(right[1:]))
    if not phrase.text or not target.text:
        return [], False, phrase, 0
    return [f"{phrase.text}用于{target.text}比例"], False, phrase, 0


def _verb_tokens(left: Sequence[Token]) -> Sequence[Token]:
    """What belongs to the verb before a counted object: from the last event on, where something else stands before it."""
    events = [place for place, token in enumerate(left) if token.code in "ecG"]
    if events and left[events[-1]].start - left[0].start > 8:
        first = events[-1]
        while first and left[first - 1].code in "ecG":
            first -= 1
        return left[first:]
    return left


def _share_said(noun: str, verb: Phrase, right: Sequence[Token], setting: Setting, walk: _Walk) -> str:
    """2个县、15个乡镇、151个村入列名单: what is said of the last is said of all."""
    if verb.text or not right or right[-1].code != "Q" or len(right) < 3 or right[-2].code != "j":
        return ""
    last = max(place for place, token in enumerate(walk.rest) if token.code == "Q")
    objects = _object_tokens(walk.rest[last + 1 :])
    start = next((place for place, token in enumerate(objects) if place and token.code in "eALaG"), 0)
    said = clean_phrase(setting.text, objects[start:]).text if start else ""
    return _put_before(said, noun) if 2 <= len(said) <= 24 else ""


def _say_all(right: Sequence[Token], setting: Setting) -> str:
    """What is said of all that is counted: 259个贫困村全部摘帽 -> 摘帽."""
    if not right or right[0].code not in "Aa" or setting.text[right[0].start : right[0].end] not in ALL:
        return ""
    rest = []
    for token in right[1:]:
        if token.code in "Q,.jgtlridh":
            break
        rest.append(token)
    return clean_phrase(setting.text, rest).text if rest and all(token.code in "xneALm" for token in rest) else ""


def _put_before(said: str, noun: str) -> str:
    return said + noun if len(said) <= 4 else f"{said}的{noun}"


def _plain_noun(objects: Sequence[Token], setting: Setting) -> str:
    """The counted noun without what is said of it."""
    end = next((place for place, token in enumerate(objects) if place and token.code in "eALaG"), len(objects))
    return re.sub("(?<=.{2})建设$", "", clean_phrase(setting.text, objects[:end]).text)


def _turn_relative(objects: Sequence[Token], setting: Setting, every: bool = False) -> str:
    """村 | 入选 | 名单 -> 入选名单的村; 困难群体代缴养老保险费 -> 代缴养老保险费的困难群体."""
    split = next((place for place, token in enumerate(objects) if place and token.code in "Aa" and setting.text[token.start : token.end] in ALL), 0)
    if split:
        said = clean_phrase(setting.text, objects[split + 1 :]).text
        noun = clean_phrase(setting.text, objects[:split]).text
        return _put_before(said, noun) if said and noun else ""
    words = "".join(setting.text[token.start : token.end] for token in objects if token.code not in "A")
    people = list(PEOPLE_END.finditer(words))
    if people and 2 <= len(words) - people[0].end() and not re.match("[、和及与的等]", words[people[0].end() :]) and len(words) <= 30:
        said = re.sub("^(?:实现|完成|得到|享受到?|获得)", "", words[people[0].end() :])
        return _put_before(said, words[: people[0].end()]) if len(said) >= 2 else ""
    verbs = [place for place, token in enumerate(objects) if token.role == "passive" or (every and place and token.code == "e" and token.role != "either")]
    if every and verbs and verbs[-1] == len(objects) - 1 and verbs[0]:
        said = clean_phrase(setting.text, objects[verbs[0] :]).text
        return _put_before(said, _plain_noun(objects, setting))
    if not verbs or verbs[0] == 0 or verbs[0] == len(objects) - 1:
        return ""
    noun = setting.text[objects[0].start : objects[verbs[0] - 1].end]
    rest = setting.text[objects[verbs[0]].start : objects[-1].end]
    return f"{rest}的{noun}" if len(noun) <= 6 and len(rest) >= 4 else ""


def _attribute_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    objects = [token for token in _object_tokens(right) if token.code != "o" or token is not right[0]]
    for place, token in enumerate(objects):
        if token.code == "e" and place:
            objects = objects[:place]
            break
    target = clean_phrase(setting.text, objects)
    own = clean_phrase(setting.text, left)
    if right[0].code != "o" and own.text not in setting.heads.bare:
        if left and left[-1].code in "ecG":
            return _right_subject(group, left, right, match, listed, setting, walk)
        return (*_resolve(own, group, left, match, listed, setting, walk), own, 0)
    if not target.text or not own.text:
        return (*_resolve(own, group, left, match, listed, setting, walk), own, 0)
    aspect = own.text[len(own.event) :] or own.text
    walk.pending = own.event if aspect != own.text else ""
    return [target.text[:40] + aspect], False, replace(own, text=target.text[:40] + aspect, event=""), 0


def _part_subject(group: list[Quantity], left: Sequence[Token], right: Sequence[Token], match: Match, listed: bool, setting: Setting, walk: _Walk) -> Built:
    phrase = clean_phrase(setting.text, left)
    words = (setting.text[left[0].start : left[-1].end] if left else "") + walk.topic.phrase
    if len(group) == 3 and re.search(r"产业|三产|产业结构|三次", words + "".join(walk.topic.subjects)):
        return ["第一产业增加值占比", "第二产业增加值占比", "第三产业增加值占比"], False, replace(phrase, text="三次产业"), 0
    return [], False, phrase, 0


def _places(left: Sequence[Token], match: Match, setting: Setting) -> list[str]:
    """What a gap or rank is measured against, one for each quantity where several are named."""
    tokens = list(left[match.operator :])
    if match.frame.id.startswith("rank"):
        places = [place for place, token in enumerate(tokens) if token.code == "p"]
        if not places and len(tokens) == 1 and tokens[0].code == "t":
            return [""]
        if not places:
            after = tokens[1:]
            words = setting.text[after[0].start : after[-1].end] if after else ""
            return [AGAINST_TAIL.sub("", words)] if words and len(words) <= 10 and re.search(r"[国省市县区州盟球]|类|城市", words) else [""]
        tail = [token for token in tokens[places[0] :] if token.code not in "wsaA"]
        return [AGAINST_TAIL.sub("", setting.text[tail[0].start : tail[-1].end])]
    if match.frame.id == "gap.beyond-plan":
        words = setting.text[tokens[0].start : tokens[-1].end]
        named = re.search("年初计划|年度计划|年计划|年度目标|预算|预期目标", words)
        return [named.group() if named else "计划目标"]
    inner = [token for token in tokens[1:] if token.code not in "sHaA"]
    if not inner:
        return [""]
    words = setting.text[inner[0].start : inner[-1].end]
    items = [AGAINST_TAIL.sub("", item) for item in re.split("、|和|与|及", words)]
    return [item for item in items if item] or [""]


def _add_claims(group: list[Quantity], subjects: list[str], carried: bool, phrase: Phrase, left: Sequence[Token], match: Match, segment: Segment, setting: Setting, walk: _Walk) -> None:
    measure, frame = match.frame.measure, match.frame
    operator = left[match.operator :]
    roles = {token.role for token in operator}
    if measure == "level" and group[0].sort == "part" and operator and any(token.code == "f" for token in left):
        measure = "baseline"
    negative = bool(roles & {"down", "lower"}) and measure in ("growth", "change", "gap")
    yearly = any(token.code == "y" for token in left)
    basis = "、".join(dict.fromkeys(setting.text[token.start : token.end] for token in left if token.code == "B"))
    against = _places(left, match, setting) if measure in ("gap", "rank") else [""]
    if group[0].sort == "rank":
        named = next((setting.text[token.start : token.end] for token in left if token.code == "p"), "")
        walk.against = named or walk.against
        against = [versus or walk.against for versus in against]
        measure = "baseline" if measure == "baseline" else "rank"
    if phrase.place and not walk.claims and phrase.event:
        walk.place = phrase.place
    scope = segment.scopes.get(group[-1].start, "") or walk.scope or (basis if "口径" in basis or "扣除" in basis else "")
    walk.scope = ""
    if scope:
        subjects = [subject if subject.endswith(")") else f"{subject}({scope})" for subject in subjects]
    if measure == "change" and group[0].unit in PLACES:
        subjects = [subject if subject.endswith(("位次", "排名", "名次")) else subject + "位次" for subject in subjects]
    elif measure == "level" and carried and walk.claims and walk.claims[-1].indicator == subjects[-1]:
        subjects = [add_dimension(subject, group[0], walk.claims[-1].quantity) for subject in subjects]
    for quantity, subject, versus in _pair(group, subjects, against):
        walk.unit = quantity.unit or walk.unit
        quantity = restore_people(restore_money(quantity, subject), subject)
        walk.claims.append(
            Claim(quantity, subject, "avg_growth" if yearly and measure == "growth" else measure, frame.id, (segment.start, segment.end), negative, versus, basis, yearly, carried, phrase.place or walk.place, phrase.start)
        )
    _move_topic(walk, subjects, phrase, carried, measure)
    walk.topic = replace(walk.topic, programme="", phrase="")


def _pair(group: list[Quantity], subjects: list[str], against: list[str]) -> Iterator[tuple[Quantity, str, str]]:
    if len(subjects) == len(group):
        for place, (quantity, subject) in enumerate(zip(group, subjects, strict=True)):
            yield quantity, subject, against[place] if len(against) == len(group) else against[0]
    elif len(group) == 1:
        for subject in subjects:
            yield group[0], subject, against[0]
    else:
        for place, quantity in enumerate(group):
            yield quantity, subjects[-1], against[place] if len(against) == len(group) else against[0]


def _move_topic(walk: _Walk, subjects: list[str], phrase: Phrase, carried: bool, measure: str) -> None:
    event = (phrase.event or _listed_event(walk, subjects)) if not carried else walk.topic.event
    object_ = walk.topic.object if carried else phrase.text[len(phrase.event) :] if phrase.event and phrase.text != phrase.event else ""
    object_ = phrase.object or object_
    holder, stem = (walk.topic.holder, walk.topic.stem) if carried else (phrase.holder, phrase.stem)
    holder = holder or walk.holder
    walk.holder = ""
    if not carried and event and not phrase.event:
        object_, holder = subjects[-1][len(event) :], walk.topic.holder
    chain = walk.topic.chain
    if not carried:
        walk.each = (*(() if walk.fresh else walk.each), *subjects)
        chain = (*chain, *(subject for subject in subjects if subject not in chain))
        walk.fresh = False
    walk.topic = replace(walk.topic, subjects=tuple(subjects), chain=chain[-12:], event=event or walk.topic.event * (not phrase.text), object=object_, holder=holder, stem=stem, measure=measure, parent=walk.topic.parent if carried else find_parent(subjects[-1]) or walk.topic.parent)


def _listed_event(walk: _Walk, subjects: list[str]) -> str:
    return walk.topic.event if walk.topic.event and subjects and subjects[0].startswith(walk.topic.event) else ""
