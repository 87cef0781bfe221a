"""A noun phrase -> complete subjects: coordination, lists under one verb, ellipsis filled from before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.bare import complete_deed
from wz_metrics.grammar.carrying import carry_event
from wz_metrics.grammar.completion import ORGANISATION, SHARE_END, divide_phrase, hold_phrase
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.deeds import finish_counted
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.evaluations import ranked_in
from wz_metrics.grammar.followers import (
    COMPARED,
    TOWN_WIDE,
    WORKS,
    drawing_industry,
    name_deed_of_part,
    name_group,
    name_insured,
    name_measured,
    name_pushed,
    name_reaching,
    say_grown,
    say_latest,
    say_total,
    second_of_two,
    whole_of,
)
from wz_metrics.grammar.lists import goes_on_listing
from wz_metrics.grammar.medals import sum_medals
from wz_metrics.grammar.neighbours import dealt_with, name_neighbour
from wz_metrics.grammar.owners import name_owner, name_owners
from wz_metrics.grammar.pairs import split_pair
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.pointers import RELATED, again_measured, point_back, without_relation
from wz_metrics.grammar.programmes import may_restore, restore_programme
from wz_metrics.grammar.references import find_references
from wz_metrics.grammar.shares import RATE_END, SPEED_END, contribution_subject, ratio_subject
from wz_metrics.grammar.siblings import name_sibling
from wz_metrics.grammar.spending import name_spending, say_behind, say_use
from wz_metrics.grammar.splitting import SEPARATOR, split_items
from wz_metrics.grammar.spoken import drop_gain, is_rate_only, name_clause
from wz_metrics.grammar.subjects import AMOUNT, ANSWERED, GAINED, Topic, expand, join_topic
from wz_metrics.grammar.tails import share_grade
from wz_metrics.grammar.themes import fit_theme
from wz_metrics.grammar.wholes import find_sector, name_part

TRADE = re.compile("(?:产业|行业|服务业|制造业|经济|工业|农业|贸易|消费)$")
FOLLOWING = frozenset(("growth", "change", "gap", "rank", "multiple"))
TURNED = re.compile("(?:净增|新增|增加|减少)$")
STAFFED = frozenset(
    ("专任教师", "教职工", "毕业生", "招生", "在校生", "在校学生", "在园幼儿", "床位", "床位数", "卫生技术人员", "藏书", "藏书量")
)
YIELDS = frozenset(("产值", "年产值", "总产值", "税收", "销售收入", "营业收入", "营收", "年营收", "利润"))
INVESTED = re.compile("投资|投入|资金|金额|总额")
PLANNED = re.compile("(?:项目|工程)$")
GRANTED = re.compile("(?<=.{2})(?:标准|养老金|退休金|津贴|补贴|补助|低保金|生活费|待遇|工资)(?:水平)?$")
JOINED = re.compile("[、和与及]")
LONGEST_ASPECTS = 24


def resolve(phrase: Phrase, scene: Scene) -> tuple[list[str], bool]:
    """The complete subjects of a noun phrase, and whether they came from an earlier clause."""
    walk, heads = scene.walk, scene.setting.heads
    said = ratio_subject(scene) or contribution_subject(phrase, scene) or sum_medals(phrase.text, scene)
    if said:
        return [said], False
    if walk.pending and scene.left and scene.left[0].code == "o" and phrase.text and not phrase.event:
        phrase = replace(phrase, text=walk.pending + phrase.text, event=walk.pending)
    walk.pending, agent, walk.agent = "", walk.agent, ""
    if agent and phrase.event and scene.left and scene.left[0].code in "eLG" and agent not in phrase.text:
        return [agent + phrase.text + "面积" * (scene.group[0].sort == "area")], False
    aspects = split_items(phrase.text, 0) if len(phrase.text) <= LONGEST_ASPECTS and SEPARATOR.search(phrase.text) else []
    if len(aspects) > 1 and all(aspect in heads.bare for aspect in aspects) and (walk.topic.subjects or walk.topic.phrase):
        if len(scene.group) == len(aspects):  # 办结率、满意率分别达100%、98%
            return [_add_aspect(aspect, scene)[0][-1] for aspect in aspects], True
        return [subject for aspect in aspects for subject in _say_answered(aspect, scene) or _add_aspect(aspect, scene)[0]], True
    if (pointed := point_back(scene)) and len(scene.group) in (1, len(pointed)):
        return list(pointed), True
    several = len(scene.group) > 1 and phrase.text.endswith("贡献率") and "产业" not in phrase.text
    phrase = _drop_real(phrase, scene)
    own = phrase.text and phrase.text not in heads.bare and not is_rate_only(phrase.text) and not several
    subjects, carried = _complete_own(phrase, scene) if own else _carry(phrase, scene)
    apart = len(subjects) == 1 and len(scene.group) == 2 and any(token.code == "s" for token in scene.left)
    both = split_pair(subjects[0], 2) if apart else []  # 城乡低保应保尽保，保障标准分别…
    return (both if len(both) > 1 else subjects), carried


def _drop_real(phrase: Phrase, scene: Scene) -> Phrase:
    """生产总值5121亿元，实际增速 | 9.2%; 规划实施42处，实际完成62处: 实际 before a number is no name, and a rate that passes another is of
    those of the clause before (新兴产业迅速壮大，产值增速超过规上工业17个百分点)."""
    said, start = scene.walk.topic.subjects or scene.walk.topic.moved, scene.group[0].start
    reaching = phrase.text == "争取" and scene.setting.folded.endswith(("突破", "超过", "达到"), 0, start)
    placed = phrase.text == "省内" and scene.match.frame.measure in ("change", "rank", "baseline")  # 省内位次前移2位
    if said and (phrase.text == "实际" or placed or reaching):
        return replace(phrase, text="", event="")
    bare = SPEED_END.sub("", phrase.text) if scene.match.frame.measure == "gap" else phrase.text
    return replace(phrase, text=bare) if bare in YIELDS and bare != phrase.text else phrase


def _complete_own(phrase: Phrase, scene: Scene) -> tuple[list[str], bool]:
    """The subjects of a phrase that names its own."""
    walk, heads, topic = scene.walk, scene.setting.heads, scene.walk.topic
    measure, count = scene.match.frame.measure, len(scene.group)
    text = RATE_END.sub("", phrase.text) or phrase.text if measure in ("rank", "gap") else phrase.text
    if again := again_measured(text, phrase, scene):
        return [again], True
    if sibling := name_sibling(phrase, scene) if count == 1 else "":
        return [sibling], False
    if following := name_reaching(text, scene) or name_neighbour(text, scene) or name_deed_of_part(text, phrase, scene):
        return [following], False
    listing = goes_on_listing(phrase, text, scene)
    text = _name_listed(text, phrase, scene) if listing else text
    if scene.listed and not listing and not phrase.event and not topic.event and topic.subjects and scene.group[0].sort == "count":
        text = share_grade(topic.subjects[-1], text) + text  # 现有国家级实验室28家、 | 工程中心18家
    if several := name_owners(text, phrase, scene):
        return several, False
    first = JOINED.split(text, maxsplit=1)[0]
    if first in heads.owned and first != text:
        text = (name_owner(first, phrase, "", scene) or first) + text[len(first) :]
    owned = name_owner(text, phrase, topic.event if listing else phrase.event, scene) or name_spending(text, scene)
    if owned:
        return [owned], False
    deed = "" if listing else complete_deed(text, phrase, scene)
    if deed:
        return [deed], True
    if walk.whereof and not phrase.event and not listing and count == 1 and not GAINED.match(text):
        text = name_part(text, whole_of(scene), scene.group[0].unit, measure)
    if shared := name_group(text, scene) if count == 1 else "":
        return [text + shared], False
    if text in ("内资", "外资") and topic.subjects and topic.subjects[-1].endswith(("内资", "外资")):
        return [topic.subjects[-1][:-2] + text], False
    if measure == "level" and text[len(phrase.event) :] in heads.generic and may_restore(phrase, topic.programme):
        return [restore_programme(phrase, topic.programme)], True
    text = hold_phrase(text, phrase, scene)
    return divide_phrase(text, phrase, scene), False


def _name_listed(text: str, phrase: Phrase, scene: Scene) -> str:
    """The next item of a list under one verb, or the next part of what 其中 divides."""
    topic = scene.walk.topic
    named = name_part(text, whole_of(scene), scene.group[0].unit, scene.match.frame.measure) if scene.walk.whereof else text
    if named != text and named.startswith(topic.event):
        return named
    item, last = carry_event(topic, phrase), scene.walk.claims[-1].indicator
    goes_on = scene.listed and topic.holder and item.startswith(topic.event) and not topic.event.startswith(topic.holder)
    return topic.holder + item if goes_on and last.startswith(topic.holder + topic.event) else item  # 智创城6号引进项目31个、 | 科研机构4家


def _carry(phrase: Phrase, scene: Scene) -> tuple[list[str], bool]:
    """The subjects of a clause that names none, or only an aspect of the last one (总投资, 增速)."""
    walk, heads, topic = scene.walk, scene.setting.heads, scene.walk.topic
    measure, count = scene.match.frame.measure, len(scene.group)
    second = second_of_two(phrase, scene) or name_measured(phrase, scene)
    if second:
        return [second], False
    latest = finish_counted(phrase, scene) or say_latest(phrase, scene)
    if latest:
        return latest, True
    if count > 1 and len(topic.chain) >= count:
        chain = topic.subjects if measure == "level" and len(topic.subjects) == count else topic.chain[-count:]
        if phrase.text.endswith("贡献率"):
            return [re.sub("增加值(?:占比)?$", "", subject) + "对" + phrase.text for subject in chain], True
        if measure != "gap" or len(set(find_references(scene.left, scene.match, scene.setting))) < count:
            return _with_aspect(chain, phrase.text, measure, heads), True
    if any(token.code == "a" for token in scene.left) and len(walk.each) > 1:
        return _with_aspect(walk.each, phrase.text, measure, heads), True
    sums_up = phrase.text == "到位资金" and topic.phrase and not topic.subjects  # 完善招商引资服务、考核机制，到位资金突破600亿元
    insured = name_insured(phrase, scene, bool(sums_up))
    if insured:
        return [insured], False
    if phrase.text in heads.bare or is_rate_only(phrase.text):
        answered = _say_answered(phrase.text, scene) if count == 1 else []
        return (answered, True) if answered else _add_aspect(phrase.text, scene)
    said = COMPARED.sub("", topic.phrase) if not phrase.text and measure in ("growth", "change") else ""
    traded = topic.stated and bool(TRADE.search(said)) and measure == "growth"  # 文化创意产业加快发展，增长20.5%
    if topic.before and not topic.subjects and not phrase.text and not traded and measure in FOLLOWING:
        return [SHARE_END.sub("", topic.before) if measure == "growth" else topic.before], True
    sure = traded or scene.walk.claims or any(token.code in "wy" for token in scene.left)
    if len(said) > 2 and (heads.measure.search(said) or (topic.stated and TRADE.search(said))) and sure:
        return expand(said, count, count > 1, heads), True
    amount = without_relation(scene)
    if amount:
        return [amount], True
    total = say_total(scene)
    if total:
        return [total], True
    if topic.subjects:
        several = expand(topic.subjects[-1], count, True, heads) if count > 1 else []
        return list(topic.subjects if len(topic.subjects) == count else several or topic.subjects[-1:]), True
    return _carry_phrase(scene)


def _carry_phrase(scene: Scene) -> tuple[list[str], bool]:
    """The noun phrase of a clause before that had no number, where it is an indicator."""
    heads, topic, measure = scene.setting.heads, scene.walk.topic, scene.match.frame.measure
    known, start = topic.phrase.split("在")[0], scene.group[0].start
    passed = not scene.left and scene.setting.folded.endswith(("突破", "超过", "接近", "逼近"), 0, start)
    several = expand(known, len(scene.group), len(scene.group) > 1, heads)
    sums = measure == "level" and scene.group[0].sort == "money" and (passed or any(token.code in "Ll" for token in scene.left))
    if sums and all(each in heads.complete for each in several):
        return several, True  # 城镇、农村居民人均可支配收入稳定增长，达到21250元和11800元
    if measure in ("level", "baseline", "change") and any(token.code == "R" for token in scene.left) and GRANTED.search(known):
        return several, True  # 提高百岁老人津贴标准，每人每月从200元提高到400元
    grown = say_grown(scene) or ranked_in(scene)
    if grown:
        return [grown], True
    told = topic.phrase and measure in ("growth", "gap", "rank", "change") and heads.measure.search(topic.phrase)
    return ([topic.phrase], True) if told else ([], True)


def _say_answered(aspect: str, scene: Scene) -> list[str]:
    """办理建议152件、提案258件，办结率100%: a rate at which things are answered is one of each of those counted before it."""
    walk = scene.walk
    if not ANSWERED.fullmatch(aspect) or walk.topic.phrase:
        return []
    each = dealt_with(walk)
    return _with_aspect(each, aspect, "level", scene.setting.heads) if len(each) > 1 else []


def _add_aspect(aspect: str, scene: Scene) -> tuple[list[str], bool]:
    """An aspect with the subject it belongs to: the last one, the noun phrase of the clause before, or what an investment is for."""
    walk, heads, topic, measure = scene.walk, scene.setting.heads, scene.walk.topic, scene.match.frame.measure
    apart = scene.left and scene.setting.folded[: scene.left[0].start].endswith(";")  # …二环路；投资1.6亿元，新建农村公路400公里
    if aspect in heads.spent and (apart or not walk.claims or say_behind(scene)):
        restored = say_use(scene)
        if restored or not (topic.subjects or topic.phrase):
            return [restored + aspect], bool(restored)
    elif not (topic.subjects or topic.phrase):
        if find_sector(topic.before) or (heads.aspect.search(topic.before) and aspect in STAFFED):
            return _with_aspect((TURNED.sub("", topic.before),), aspect, measure, heads, topic), True
        if aspect in ("总量", "总额") and AMOUNT.search(topic.before):
            return [topic.before], True  # 生产总值增长11.6%，排名全省第一；总量1912亿元
        if INVESTED.search(aspect) and PLANNED.search(topic.before):
            return _with_aspect((topic.before,), aspect, measure, heads, topic), True  # 引进项目420个；计划投资1549亿元
        if topic.headline and aspect.endswith("投资"):
            return [topic.headline.removesuffix("投资") + aspect.removeprefix("完成")], True
        return [fit_theme(topic.theme, aspect) + aspect], False
    if measure == "level" and aspect in YIELDS and (ORGANISATION.search(topic.holder) or topic.holder.endswith(("企业", "合作社", "集群"))):
        return [topic.holder + aspect], True
    industry = walk.opening * (not topic.subjects) or drawing_industry(topic) if measure == "level" and aspect in YIELDS else ""
    if industry:
        return [industry + aspect], True
    if measure != "rank" and aspect in YIELDS and topic.phrase.endswith(("等项目", "等工程")) and TRADE.search(topic.theme):
        return [topic.theme + aspect], True  # 合金材料产业增势强劲，红荔枝一期等项目投产，产值增长35.9%
    part = topic.subjects[-1] if topic.subjects and scene.walk.whereof and aspect in ("占比", "比重") else ""
    if part and topic.whole.noun and part != topic.whole.noun and part[-2:] == topic.whole.noun[-2:]:
        return [f"{part}占{topic.whole.noun}比重"], True
    counted = "".join(topic.subjects[-1:]) if INVESTED.search(aspect) else ""
    between = bool(PLANNED.search(counted)) and not WORKS.search(topic.phrase)  # 实施300个项目，落实包联机制，完成投资400亿元
    told = name_clause(topic.phrase)
    near = told and len(told) <= 14 and measure == "level" and not between
    if near and aspect in TOWN_WIDE and any(token.role == "own" for token in scene.left):
        return [aspect], False  # 核电一期投产，全市装机容量超500万千瓦
    recent = (told,) if near else topic.subjects[-1:]
    if not topic.subjects or recent == (told,):
        earlier = (words for words, _ in walk.said[-4:-1] if WORKS.search(words) and len(words) <= 20)
        recent = (name_pushed(topic.phrase, aspect) or next(earlier, ""),)
        if not recent[0]:
            return [aspect], False
    return _with_aspect(drop_gain(recent, aspect, measure), aspect, measure, heads, topic), True


def _with_aspect(subjects: Sequence[str], aspect: str, measure: str, heads: Heads, topic: Topic | None = None) -> list[str]:
    if measure in ("rank", "gap") and is_rate_only(aspect):
        subjects = [RELATED.sub("", subject) for subject in subjects]
    if measure == "rank" and is_rate_only(aspect) and topic and topic.measure == "level":
        return [f"{subject}(增速)" for subject in subjects]
    if (
        not aspect
        or is_rate_only(aspect)
        or (
            measure in ("rank", "gap", "multiple")
            and aspect in ("总量", "数量", "总额", "总数", "额度", "排名", "位次", "规模", "总值", "增量", "水平")
        )
    ):
        if aspect in ("总数", "总量", "总户数", "总数量", "存量"):
            return [GAINED.sub("", subject) for subject in subjects]
        if measure == "change" and is_rate_only(aspect):
            return [subject + aspect for subject in subjects]
        return list(subjects)
    sums = all(AMOUNT.search(subject) or subject.endswith("额") for subject in subjects)
    if measure in ("level", "growth", "baseline") and aspect in ("总量", "总额") and sums:
        return list(subjects)
    known = topic or Topic()
    return [join_topic(Topic(subjects=(subject,), object=known.object, stem=known.stem), aspect, heads) for subject in subjects]
