"""What a gap or a rank is measured against, and which quantity belongs to which subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting, Walk
from wz_metrics.grammar.evaluations import EVALUATION
from wz_metrics.grammar.frames import Match
from wz_metrics.grammar.groups import add_dimension
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

AGAINST_TAIL = re.compile(r"(?:的|平均水平|平均值|平均|水平|增速|增幅|同期|分别|整体|总体|均值|排名?|总量|综合|约|近|名列|位居|列|居|位)+$")

FOR_YEARS = re.compile("^连续[0-9一二两三四五六七八九十多]+年(?:稳居|位居|位列|名列|排名|保持|居|列|获)?")

# Places side by side, with or without a word between: 全国、全省; 全国全省.
JOINED = re.compile("、|和|与|及|(?<=全国)(?=全[省区市])|(?<=全省)(?=全市)")

AMONG = re.compile("(?:[0-9]+个)?(?:省会|副省级|地级|计划单列|全国|重点|大中|及以上|[及和、])+城市")
FORMER = re.compile("(?:末位|倒数|中?(?:晋?升|跃|进)[至到入]).*$")
BESIDE = re.compile("^.*(?:首位|前列)、")
# 在全国主要城市中，社会治安名列 | 第三: among whom all of a sentence stands
OPENED = re.compile(
    "在(?:20[0-9]{2}年度?)?((?:全国|全省|全区|全市)(?:(?:主要|大中|省会|重点|副省级|地级|试点|[0-9]+个|及以上)*城市)?)[^,。;]{0,24}(?:中|里)[,，]"
)
NAMED = 4  # characters of a place that a rank may be in
# Whose plan it is: 超 | 市任务 | 近2000亩.
PLANNED = re.compile("(?:年初|年度|全年|年|国家|省|市|县|上级)(?:政府)?(?:下达|确定|定)?的?(?:目标任务|任务|目标|计划)|预算|预期目标")


def find_references(left: Sequence[Token], match: Match, setting: Setting) -> list[str]:
    """What a gap or rank is measured against, one for each quantity where several are named."""
    tokens = list(left[match.operator :])
    if match.frame.id.startswith("rank"):
        places = [place for place, token in enumerate(tokens) if token.code == "p" and setting.text[token.start] not in "我本"]
        if not places and len(tokens) == 1 and tokens[0].code == "t":
            return [""]
        if not places:
            after = tokens[1:]
            words = setting.text[after[0].start : after[-1].end] if after else ""
            words = FOR_YEARS.sub("", words)
            return [AGAINST_TAIL.sub("", words)] if words and len(words) <= 10 and re.search(r"[国省市县区州盟球]|类|城市", words) else [""]
        tail = [token for token in tokens[places[0] :] if token.code not in "wsaA"]
        if match.frame.id == "rank.place" and EVALUATION.search(setting.text[tail[-1].start : tail[-1].end]):
            tail = tail[:1]  # 全省 | 高质量发展考评第一名
        return [_without_rank(AGAINST_TAIL.sub("", setting.text[tail[0].start : tail[-1].end]))]
    if match.frame.id == "gap.beyond-plan":
        words = setting.text[tokens[0].start : tokens[-1].end]
        named = PLANNED.search(words)
        return [named.group() if named else "计划目标"]
    inner = [token for token in (tokens if match.frame.id == "gap.listed" else tokens[1:]) if token.code not in "sHaA"]
    if not inner:
        return [""]
    words = setting.text[inner[0].start : inner[-1].end]
    items = [item if item.startswith(("历史", "常年")) else AGAINST_TAIL.sub("", item) for item in JOINED.split(words)]
    return [item for item in items if item] or [""]


def _without_rank(words: str) -> str:
    """Who a rank is among, without the rank that it was before, or that among others: 全省末位跃至, 粤东西北地区首位、全国."""
    words = FORMER.sub("", BESIDE.sub("", words)).removesuffix("倒")
    return words if words.count("“") == words.count("”") else ""


def compare_with(quantity: Quantity, left: Sequence[Token], match: Match, setting: Setting, walk: Walk) -> list[str]:
    """Who a gap or a rank is measured against; a rank without its own is among those of the rank before it."""
    against = find_references(left, match, setting) if match.frame.measure in ("gap", "rank") else [""]
    if quantity.sort != "rank":
        return against
    first = next((place for place, token in enumerate(left) if token.code == "p" and setting.text[token.start] not in "我本"), -1)
    last = next((place for place in range(first, len(left)) if left[place].code != "p"), len(left)) - 1
    named = setting.text[left[first].start : left[last].end] if first >= 0 else ""
    if not (named or walk.against or walk.claims or any(against)) and left:
        named = _among_whom(setting.folded, left[0].start)
    walk.against = named or walk.against
    return [versus or walk.against for versus in against]


def _among_whom(folded: str, position: int) -> str:
    """Whom the sentence opened with, if it did so with a contest or a number of places; else empty."""
    start = max(folded.rfind(mark, 0, position) for mark in "。;!?\n") + 1
    at = folded.find("在", start, position)
    opened = OPENED.match(folded, at, position) if at >= 0 else None
    return opened[1] if opened else ""


def without_list(versus: str, subject: str) -> str:
    """Who a rank is among, without the list that it is in.

    >>> without_list("全国先进制造业百强城市", "先进制造业百强城市"), without_list("省会城市信用监测", "省会城市信用监测排名")
    ('全国', '省会城市')
    """
    if len(versus) <= NAMED or not (versus.endswith(subject) or versus in subject):
        return versus
    among = AMONG.match(versus)
    return among.group() if among else versus.removesuffix(subject) if versus.endswith(subject) else ""


def pair_subjects(group: list[Quantity], subjects: list[str], against: list[str], each: bool) -> Iterator[tuple[Quantity, str, str]]:
    """Each quantity with its subject and what it is measured against: one number against each of several places where ``each``."""
    if len(subjects) == len(group):
        for place, (quantity, subject) in enumerate(zip(group, subjects, strict=True)):
            for versus in against if each and len(group) == 1 else [against[place] if len(against) == len(group) else against[0]]:
                yield quantity, subject, versus
    elif len(group) == 1:
        for subject in subjects:
            yield group[0], subject, against[0]
    else:
        for place, quantity in enumerate(group):
            counted = place and quantity.sort == "count" and quantity.unit.lstrip("万") != group[0].unit.lstrip("万")
            subject = add_dimension(subjects[-1], quantity, group[0]) if counted else subjects[-1]
            yield quantity, subject, against[place] if len(against) == len(group) else against[0]
