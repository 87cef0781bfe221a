"""The noun phrase that a quantity is stated of: cleaned, completed from what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wz_metrics.grammar.coordination import Heads, complete_items, split_items, split_pair
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.wholes import Whole

EDGE_START = frozenset("ABmTyLlOso,jagz:bf(EvR")
EDGE_END = frozenset("ABmTyLlOoasj,tbzf:rEvR")
SECTORS = re.compile(r"(.*?)(第?[一二三](?:、第?[一二三])?[、和及与]第?[一二三])(?:次)?产业(.*)")
GOING_ON = re.compile(r"(?<=项目|工程)(?:加快|抓紧|顺利|有序|扎实|全面|快速)(?:建设|推进|实施|开展)$")
MARKUP = re.compile(r"[\s*#]+")
INVESTING = re.compile(r"(?<=.{2})完成(?=投资$)")
INSIDE = frozenset("BTy")
KIND_END = re.compile(r"(?:项目|工程|企业|产业|设施|建设|公司|活动|景区|园区|品牌)$")
EVENTS = frozenset("eidcGU")
URBAN_AND_RURAL = re.compile(r"^城(?:镇|市)(?:居民|常住居民)?(?:和|与|、|及)农村(?:常住)?居民.*(?:收入|支出)$")
PROGRAMME = re.compile(
    r"^(?:深入|全面|大力|持续|积极|加快|统筹|扎实|高标准|高质量|有序)*(?:实施|开展|推进|深化|谋划建设|规划建设|启动|启动实施|组织开展|组织实施|建成投用)([^“”、]{4,18})$"
)
MARK = re.compile(r"^(?:[一二三四五六七八九十]{1,3}(?:是|要|、)|[\(（]?[0-9一二三四五六七八九十]{1,2}[\)）.、](?![0-9])|——|[-—●◆■★·*#])+")
WEAK = re.compile(r"^(?:新?(?:谋划)?(?:实施|组织|开展|推进|抓好|列入|安排|建设(?=“)))+(?:实施|建设)?(?=.{4})")
PARTICLE = re.compile(
    r"^(?:"
    r"[.．)）、]|[一二三四五六七八九十]{1,3}(?:是|要|、)|[\\(（]?[0-9一二三四五六七八九十]{1,2}[\\)）.、](?![0-9])|——|[-—●◆■★·*#]|的|了|着"
    r"|等|其|该|我们|各位代表|要|把|使|将|按|随着|通过|经过|为(?!企|民|农)|以(?!色)|对(?!外|口)|在(?!建|库|校|线|册|岗|职|营|产|用|途|温|孕)|是"
    r"|有(?!效|机|色|线|限|劳)|也|还|并|又|再(?!生|贷|就)|已|均(?!衡|等)|都(?!市)|共(?!富|享|建|同|青)|达|至|到(?!位|期)|比|较|从|由|约|近|超|与"
    r"|和(?!美|谐|平)|及|、|,|:|“(?=[^”]*$)"
    r")+"
)
TAIL = re.compile(r"(?:的|了|着|为|是|达|到|至|也|还|并|又|已|较|在|则|而|要|将|从|由|、|,|:|“|\s|—)+$")


@dataclass(frozen=True, slots=True)
class Topic:
    """What the last clauses were about.

    ``subjects`` are the complete phrases of the last group, ``chain`` those of all groups of the sentence that named their
    own; ``event`` is the verb that a list goes on with (``holder`` before it), ``object`` its object, ``stem`` the last
    subject without the verb that ends it; ``phrase`` is the noun phrase of the last clause without a quantity,
    ``programme`` what that clause is about; ``parent`` the measure that categories listed after it share (零售额:
    粮油类增长27.9%), ``total`` and ``head`` those of 在限额以上企业商品零售额中; ``within`` its full
    words; ``whole`` is what parts after 其中 belong to, ``whereof`` says that 其中 was read; ``before`` is the subject before a ；."""

    subjects: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    event: str = ""
    object: str = ""
    holder: str = ""
    stem: str = ""
    phrase: str = ""
    programme: str = ""
    measure: str = ""
    parent: str = ""
    total: str = ""
    head: str = ""
    whole: Whole = field(default_factory=Whole)
    whereof: bool = False
    within: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its text, the event verb that it starts with (with all before it), and the place token before it."""

    text: str
    event: str = ""
    place: str = ""
    start: int = -1
    holder: str = ""
    stem: str = ""
    turns: bool = False
    object: str = ""


def keep_topic(topic: Topic, goes_on: bool) -> Topic:
    """What of a topic the next sentence knows; more of it where only a ； stands between (``goes_on``)."""
    kept = Topic(parent=topic.parent, total=topic.total, head=topic.head, whole=topic.whole, within=topic.within)
    return replace(kept, whereof=topic.whereof, before="".join(topic.subjects[-1:]) or topic.before) if goes_on else kept


def clean_phrase(text: str, tokens: Sequence[Token], drop_roles: frozenset[str] = frozenset()) -> Phrase:
    """The tokens' text without light verbs, times, own places and adverbs at its edges; see Phrase."""
    words = next((place for place, token in enumerate(tokens) if token.code in "xn"), len(tokens))
    named = sorted(
        ((token.role == "own", place) for place, token in enumerate(tokens[:words]) if token.code == "p" and token.role in ("own", "core")),
        reverse=True,
    )
    place = text[tokens[named[0][1]].start : tokens[named[0][1]].end] if named else ""
    kept = _drop_members(text, _trim(text, tokens, drop_roles))
    if not kept:
        return Phrase("", place=place)
    pieces: list[str] = []
    event_end, in_event, holder_end, stem_end, length = 0, True, 0, 0, 0
    for position, token in enumerate(kept):
        piece = text[token.start : token.end]
        if _is_inside_noise(token, piece, 0 < position < len(kept) - 1):
            continue
        pieces.append(piece)
        if token.code in EVENTS and position == len(kept) - 1:
            stem_end = length
        if token.code in EVENTS and in_event and len(kept) > 1 and (token.role != "either" or position == 0):
            holder_end = holder_end if event_end else length
            event_end = length + len(piece)
        elif event_end:
            in_event = False
        length += len(piece)
    phrase = "".join(pieces)
    if all(token.code in EVENTS for token in kept):
        event_end = len(phrase)
    stripped = (MARK if kept[0].code in "enG" else PARTICLE).sub("", phrase)
    event = MARKUP.sub("", stripped[: max(0, event_end - (len(phrase) - len(stripped)))])
    whole = MARKUP.sub("", TAIL.sub("", stripped))
    if whole.endswith("完成投资"):
        whole = INVESTING.sub("", whole)
    elif kept[0].code == "e" and whole.endswith("率"):
        first = next(place for place, token in enumerate(tokens) if token is kept[0])
        if first and tokens[first - 1].code == "T":  # 2023年签约项目落地率: the year says which projects
            whole = text[tokens[first - 1].start : tokens[first - 1].end] + whole
    turns = len([token for token in kept if token.code in EVENTS]) == 1 == len(kept) and kept[0].role != "either"
    shift = len(phrase) - len(stripped)
    holder, stem = stripped[: max(0, holder_end - shift)], stripped[: max(0, stem_end - shift)]
    return Phrase(whole, event if whole.startswith(event) else "", place, kept[0].start, holder, stem, turns)


def _drop_members(text: str, kept: Sequence[Token]) -> Sequence[Token]:
    """实施湿地公园保护与恢复等各类生态项目: what is counted are the projects, and those named before 等 are only some of them."""
    etc = max((place for place, token in enumerate(kept) if token.code == "E"), default=0)
    if not etc or text[kept[-1].start : kept[-1].end] == "等":
        return kept
    first = next((place for place, token in enumerate(kept) if token.code not in EVENTS), etc)
    members, kind = text[kept[first].start : kept[etc].start], text[kept[etc].end : kept[-1].end]
    return [*kept[:first], *kept[etc + 1 :]] if len(members) > 6 and len(kind) >= 4 and KIND_END.search(kind) else kept


def _trim(text: str, tokens: Sequence[Token], drop_roles: frozenset[str]) -> Sequence[Token]:
    first, last = 0, len(tokens)
    while first < last and (tokens[first].code in EDGE_START or tokens[first].role in drop_roles or _is_home(tokens[first])):
        first += 1
    while last > first and (tokens[last - 1].code in EDGE_END or _is_home(tokens[last - 1])):
        last -= 1
    if last - first > 1 and tokens[first + 1].code == "e" and text[tokens[first].start : tokens[first].end] in ("年", "月", "日"):
        first += 1  # 年开行180列
    return tokens[first:last]


def cut_frame(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """What stands behind 是, 为, 把 or 全市 in a growth's subject: 预期目标为生产总值, 市委把全市生产总值."""
    cut = 0
    for place, token in enumerate(tokens[:-1]):
        word = text[token.start : token.end]
        opens = token.code == "v" or (token.code == "p" and token.role == "own") or (token.code in "Am" and word in CAUSATIVE)
        if opens and any(each.code in "xne" for each in tokens[place + 1 :]):
            cut = place + (token.code != "p")
    return tokens[cut:]


def _is_home(token: Token) -> bool:
    return token.code == "p" and token.role in ("own", "core")


def _is_inside_noise(token: Token, piece: str, inner: bool) -> bool:
    if _is_home(token):
        return True
    if token.code in INSIDE and inner and len(piece) > 1:
        return not re.fullmatch("[一二三四五六七八九十两]+年", piece)
    return (
        token.code in "ALl"
        and inner
        and piece in ("累计", "共", "已", "总共", "又", "再", "已经", "共计", "合计", "了", "完成", "实现", "年内")
    )


def expand(phrase: str, count: int, split: bool, heads: Heads) -> list[str]:
    """The subjects of a phrase for ``count`` quantities; ``split`` where 分别 or 均 says that there are several."""
    sectors = SECTORS.fullmatch(phrase)
    if sectors:
        return [f"{sectors[1]}第{number}产业{sectors[3]}" for number in re.sub("[第、和及与产业次]", "", sectors[2])]
    both = split_pair(phrase, count)
    if len(both) == 2 and count in (1, 2):
        return both
    if count == 1 and not split and not URBAN_AND_RURAL.match(phrase):
        return [phrase]
    items = split_items(phrase, count if count > 1 else 0)
    if count > 1 and len(items) != count:
        return [phrase]
    return complete_items(items, heads)


def join_topic(topic: Topic, bare: str, heads: Heads) -> str:
    """A bare aspect (总投资, 完成率) with the subject that it belongs to."""
    subject = topic.subjects[-1] if topic.subjects else topic.phrase
    bare = re.sub("^完成(?=投资|固定)", "", bare)
    if topic.stem and len(topic.stem) > 2 and subject.startswith(topic.stem) and bare.endswith("投资"):
        subject = topic.stem  # 重点项目开复工270项，完成投资285亿元
    subject = GOING_ON.sub("", WEAK.sub("", subject))
    if bare in ("投资", "年度投资") and len(topic.object) >= 4 and subject.endswith(topic.object):
        subject = topic.object
    if bare == "投资" and subject.endswith("总投资"):
        return subject.removesuffix("总投资") + bare
    if not subject or subject.endswith(bare):
        return subject or bare
    if len(bare) > 4 and subject.endswith(bare[:2]):
        return subject + bare[2:]
    subject = re.sub("生产$", "", subject) if bare in ("总产", "总产量", "单产") else subject
    if bare in ("总数", "总量", "总数量", "累计", "总户数"):
        subject = re.sub("^(?:新增|净增|新登记|新认定|新建|建成|新发展|培育)", "", subject)
    if bare in ("人均", "户均", "亩均"):
        return bare + subject
    if bare in ("产量", "总产量", "单产"):
        subject = re.sub("(?:播种|种植|生产)?面积$", "", subject)
    head = heads.aspect.search(subject)
    if head and head.start() >= 2 and bare not in ("占比", "比重", "份额") and not (bare == "完成率" and subject.endswith("投资")):
        return re.sub("总$", "", subject[: head.start()]) + bare
    return subject + bare


def leading_phrase(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a clause before its first verb or adverb: 新型农村合作医疗 | 基本实现全覆盖."""
    kept: list[Token] = []
    for token in tokens:
        if token.code in "LlgidtrhAmG" and kept:
            break
        if token.code in "xnpjoE":
            kept.append(token)
        elif token.code in "ec":
            if not kept or token.role != "either":
                break
            kept.append(token)
    return kept


def find_programme(phrase: Phrase) -> str:
    """What a clause without a quantity is about: 实施农村“三位一体”改革扩面工程 -> 农村“三位一体”改革扩面工程."""
    quoted = re.search(r"“[^”]{2,14}”(?:[^，,、]{0,6}?(?:工程|计划|行动|机制|平台|项目))?", phrase.text)
    if quoted:
        return quoted.group()
    named = PROGRAMME.match(phrase.text)
    return named.group(1) if named else ""


def may_restore(phrase: Phrase, programme: str) -> bool:
    """Whether a generic noun wants the programme: it names no holder of its own and is no part of the programme's name."""
    noun = phrase.text[len(phrase.event) :]
    return bool(programme) and not phrase.holder and noun not in programme


def restore_programme(phrase: Phrase, programme: str) -> str:
    """A generic noun with the programme of the clause before: 建设 + 试点单元 -> 建设农村“三位一体”改革扩面工程试点单元."""
    noun = phrase.text[len(phrase.event) :]
    programme = re.sub("(?:建设|行动|攻坚|工作|(?:发展)?(?:集聚区|示范区|先行区|试验区))$", "", re.sub("^建设", "", programme)) or programme
    return f"{phrase.event}{programme}{noun}" if noun else f"{programme}{phrase.event}"


CAUSATIVE = ("把", "使", "让", "建议")
PARENT = re.compile(
    r"(?:增加值|零售额|居民消费价格|消费价格|出厂价格|价格|总产值|产值|投资|出口额|出口|进口|营业收入|利润总额|利润|税收收入|税收|用电量|贷款余额|贷款|产量|发电量|吞吐量|货运量|客运量|周转量)$"
)
CATEGORY = re.compile(r"(?:类|业|企业|产业|工业|产品|制造|经济|制品|行业|门类|大类|食品|烟酒|用品)$")


def find_parent(subject: str) -> str:
    """The measure of a total that categories may share: 规模以上工业增加值 -> 增加值; empty for a subject that has none."""
    match = PARENT.search(subject)
    return match.group() if match and (match.start() or match.group().endswith("价格")) else ""


def belongs_to(text: str, parent: str, heads: Heads) -> bool:
    """Whether a phrase is only a category (股份制企业, 汽车类) that lacks the measure of the total before it."""
    if not parent or text in heads.complete or heads.measure.search(text) or text.endswith(parent):
        return False
    return bool(CATEGORY.search(text)) and not re.match("新增|净增|新建", text)


def carry_event(topic: Topic, phrase: Phrase) -> str:
    """The next item of a list under one verb: 培育A 8人、B 4人 -> 培育B; a verb alone takes the object of the first."""
    shared = _shared_modifier(topic.object, phrase.text)
    return topic.event + shared + phrase.text if topic.event and not phrase.text.startswith(topic.event) else phrase.text


def _shared_modifier(first: str, item: str) -> str:
    """What a short further item shares with the long first one: 示范型老年友好街镇1个、村社4个 -> 示范型老年友好."""
    if len(item) > 4 or len(first) < len(item) + 4:
        return ""
    start = first.find(item[:2])
    return first[:start] if start > 0 else first[: -len(item)]
