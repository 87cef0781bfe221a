"""What 分别 says of several that only earlier words name: 甲业、乙业发展迅速，业务收入分别增长 | 42%和34%."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads, complete_items, join_words
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.owners import DOING
from wz_metrics.grammar.splitting import SEPARATOR, split_items

APART = "分别"
BREAK = re.compile("[,，;；。:：!?！？\n]")
ETC = re.compile("^(.+?)等(?:[两三四五六七八九十]大|[0-9]+大|若干)?([^、]*)$")
COLLECTIVE = re.compile("“[^”]*”$")
LEADING = re.compile(
    "^.{0,4}?(?:发展|培育|壮大|统一|整合|重视|推进|推动|加快|实施|扶持|支持|打造|聚焦|围绕|做大|做强|做优|抓好|深化|促进|提升|加强|完善|优化)+(?:壮大)?(?=.{2})"
)
# Where the last of those named ends, and its state begins: 服务外包产业 | 发展迅速.
NAMED = re.compile(
    "^(.*?(?:产业|[^就失]业|企业|园区|医保|合作医疗|新农合|保险|建议|提案|银行|高校|医院|经济|[^地]区|港|公司|集团))"
    "(?:制度|集群)?[^、和与及]*$"
)
KIND = re.compile("(?:重点|主导|特色|战略性|新兴|优势|支柱|传统|主要)*((?:产业|行业)[^、]{0,6})$")
FIGURES, RATE = re.compile("指标$"), re.compile("(?:率|标准|比例|补差|水平|限额)$")
LONGEST_ITEM, LONGEST_ASPECT = 14, 12


def say_apart(subjects: list[str], scene: Scene) -> list[str]:
    """One subject for each of several numbers, where 分别 stands before them and one was read; else the subjects as they are."""
    count = len(scene.group)
    if len(subjects) != 1 or count < 2 or not scene.left or SEPARATOR.search(subjects[0]):
        return subjects
    start = scene.left[0].start
    apart = scene.setting.text.find(APART, start, scene.group[0].start)
    if apart < 0:
        return subjects
    own = _of_those(subjects[0], scene.setting.text[start:apart], len(scene.group))
    return own or _as_before(subjects[0], scene) or _of_members(subjects[0], _clause_before(start, scene), scene) or subjects


def _of_those(subject: str, clause: str, count: int) -> list[str]:
    """The industries that are named before 等, as many as there are numbers: 软件和信息服务、新材料等战略性新兴产业分别增长."""
    listed = ETC.match(clause)
    kind = KIND.match(listed[2]) if listed and listed[2] == subject else None
    items = listed[1].split("、") if listed and kind else []
    return [join_words(item, kind[1]) for item in items] if kind and len(items) == count else []


def _as_before(subject: str, scene: Scene) -> list[str]:
    """An aspect of the same that the last numbers were stated of: 县级市和县城污水处理率分别…，垃圾处理率分别…; empty where it is none."""
    last, heads = scene.walk.topic.subjects, scene.setting.heads
    if len(last) != len(scene.group) or len(set(last)) != len(last) or len(subject) > LONGEST_ASPECT or not _is_aspect(subject, heads):
        return []
    shared = 0
    while all(len(each) > shared for each in last) and len({each[-shared - 1] for each in last}) == 1:
        shared += 1
    told = [each[: len(each) - shared] for each in last]
    aspect = last[0][len(told[0]) :]
    if not aspect or not all(len(each) > 1 for each in told) or not _is_aspect(aspect, heads):
        return []
    kept = aspect.removesuffix("标准") if aspect.endswith("标准") else ""
    return [join_words(each + kept, subject) for each in told]


def _is_aspect(words: str, heads: Heads) -> bool:
    return bool(RATE.search(words)) or (words not in heads.complete and bool(heads.measure.search(words) or heads.aspect.search(words)))


def _clause_before(start: int, scene: Scene) -> str:
    """The words of the clause right before the one that opens at ``start``; empty where numbers stand between."""
    if scene.walk.topic.subjects or not scene.walk.topic.phrase:
        return ""
    text = scene.setting.text
    end = start
    while end and (BREAK.match(text, end - 1) or text[end - 1].isspace()):
        end -= 1
    first = end
    while first and not BREAK.match(text, first - 1):
        first -= 1
    return text[first:end] if end < start else ""


def _of_members(subject: str, clause: str, scene: Scene) -> list[str]:
    """A figure of those that the clause before names, as many as there are numbers; empty where it names others."""
    if not SEPARATOR.search(clause):
        return []
    listed = ETC.match(clause)
    kind = listed[2] if listed else ""
    named = NAMED.match(clause)
    words = listed[1] if listed else COLLECTIVE.sub("", clause) if COLLECTIVE.search(clause) else named[1] if named else ""
    items = split_items(LEADING.sub("", DOING.sub("", words)), len(scene.group))
    if len(items) != len(scene.group) or not all(1 < len(item) <= LONGEST_ITEM for item in items):
        return []
    if FIGURES.search(kind):
        return complete_items(items, scene.setting.heads)
    aspect = subject.removeprefix(scene.walk.topic.phrase)
    aspect = aspect.removeprefix("产业") if "产业" in kind + words and aspect.startswith("产业") else aspect
    if not aspect or len(aspect) > LONGEST_ASPECT or any(aspect in item for item in items):
        return []
    return [join_words(item, aspect) for item in _name_kind(items, kind or clause[len(words) :], scene.setting.heads)]


def _name_kind(items: Sequence[str], kind: str, heads: Heads) -> list[str]:
    """Industries that are named by their goods: 茶叶、肉牛等特色产业 -> 茶叶产业, 肉牛产业."""
    named = [re.sub("(?<=[^产]业)产业$", "", item) for item in complete_items(items, heads)]
    return [item if item.endswith("业") or "产业" not in kind else item + "产业" for item in named]
