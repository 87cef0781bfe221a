"""The subjects that frames ask for: before the operator, behind the number, of a share, of a part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from wz_metrics import expressions as re
from wz_metrics.grammar.acting import act_alone, acting_place, enter_alone, recipient_of, say_done_to
from wz_metrics.grammar.actors import verb_tokens
from wz_metrics.grammar.apportionment import say_apart
from wz_metrics.grammar.assignments import find_assignment, particle_of, say_assigned, words_before
from wz_metrics.grammar.attributes import host_subject
from wz_metrics.grammar.boundaries import cut_subject
from wz_metrics.grammar.carriers import tell_level
from wz_metrics.grammar.completion import COUNTED
from wz_metrics.grammar.contests import rank_members
from wz_metrics.grammar.counties import state_of_counties
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.durations import name_duration
from wz_metrics.grammar.enumerations import counted_tokens, name_example, turn_listed
from wz_metrics.grammar.evaluations import award_subject, name_contested
from wz_metrics.grammar.exemplars import drop_counted, shorten_list
from wz_metrics.grammar.followers import name_ahead
from wz_metrics.grammar.helping import turn_counted
from wz_metrics.grammar.holders import held_deed
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.medals import MEDAL, lone_medal, won_medals
from wz_metrics.grammar.members import PUSH, act_on_each, cut_leading, end_each, name_each, pushing_roles
from wz_metrics.grammar.objects import (
    CIRCUMSTANCE,
    PROGRESS,
    bare_noun,
    object_tokens,
    plain_noun,
    say_all,
    turn_relative,
)
from wz_metrics.grammar.owners import SOME_OF, find_kind, name_owner
from wz_metrics.grammar.parts import does_subject, name_completion, part_of_subject, part_subject
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import put_before, say_of_counted
from wz_metrics.grammar.programmes import may_restore, restore_programme
from wz_metrics.grammar.relations import reached_subject
from wz_metrics.grammar.resolution import resolve
from wz_metrics.grammar.shares import (
    completion_subject,
    funded_subject,
    object_subject,
    pull_subject,
    share_right_subject,
    share_subject,
    used_subject,
)
from wz_metrics.grammar.sharing import share_ahead, share_last, share_said, share_with_people
from wz_metrics.grammar.sizes import scaled_subject
from wz_metrics.grammar.spending import name_grant, name_spending, spends_at_once
from wz_metrics.grammar.statements import acts_itself, join_batch, share_owned, state_counted, verb_before
from wz_metrics.grammar.tasks import say_once

RATED = re.compile(r"(?:面积|收入|产值|增加值|利润|税收|率|占比|比重)$")
DEMAND = re.compile("(?<=.{2})的(?:要求|目标|原则|思路|任务|标准)$")
FEW = 50
TASK = re.compile(r"(?<=创建)工作$|(?<=改造|治理|整治|培训|修复|建设|绿化|造林|搬迁|安置|审批|清理|化解|改善|加固)(?:工作)?任务$")
WORKED_ON = re.compile(
    "(?:[建改修]成|[新续改扩兴]建|建设|改造|打造|实施|开工|启动|抓好|培育|引进|创建|推[进动]|举办|开展|竣工|投产|整治|治理|修复|支持|谋划|建立|设立|组建|开通)$"
)
REACHING = re.compile("(?:涉及|覆盖|惠及)$")
DONE_BEHIND = re.compile("(?:进行|实施|予以|给予|开展).*|的(?!.*(?:进行|实施|予以|给予|开展))[^的]+$")


def before_subject(scene: Scene) -> Built:
    """The phrase before the operator."""
    tokens = list(scene.left[: scene.match.operator])
    entered, width = ("", 0) if any(token.code not in "jOAT" for token in tokens) else enter_alone(scene)
    if entered:
        return [entered], False, Phrase(entered, object=entered.rsplit("的", 1)[-1]), width
    evaluated = name_contested(scene)
    if evaluated:
        return [evaluated], False, clean_phrase(scene.setting.text, tokens), 0
    growing = (
        scene.match.frame.measure in ("growth", "avg_growth", "change", "rank", "gap", "multiple", "baseline")
        or scene.match.frame.id == "level.to"
        or scene.group[0].sort in ("percent", "point")
    )
    tokens = list(cut_leading(cut_subject(tokens, scene, growing), scene))
    each = act_on_each(tokens, scene) or end_each(tokens, scene)
    if each:
        return each
    if any(token.code == "z" for token in tokens) and not _takes_up(tokens, scene):
        place = next(place for place, token in enumerate(tokens) if token.code == "z")
        return share_subject(replace(scene, left=tokens, match=replace(scene.match, operator=place)))
    phrase = clean_phrase(scene.setting.text, tokens, pushing_roles(tokens, scene, growing))
    told, counties = state_of_counties(phrase, scene)
    if told:
        return told, False, replace(phrase, counties=counties), 0
    ahead = name_ahead(phrase, scene) or share_ahead(phrase, scene)
    if ahead:
        return [ahead], False, replace(phrase, text=ahead, object=ahead.removeprefix(phrase.event)), 0
    subjects, carried = resolve(phrase, scene)
    subjects = say_apart(name_each(subjects, scene) if carried else subjects, scene)
    if scene.group[0].sort == "percent" and scene.match.frame.measure == "level" and scene.left:
        subjects = [name_completion(subject, carried, scene) for subject in subjects]
    subjects = rank_members(subjects, carried, scene)
    counted = scene.match.frame.id == "level.subject" and scene.group[0].sort == "count"
    said = say_all(scene.right, scene.setting, () if phrase.event else scene.walk.rest) if counted else ""
    if said:
        subjects = [put_before(said, subject) for subject in subjects]
    return name_duration(subjects, scene), carried, phrase, 0


def _takes_up(tokens: Sequence[Token], scene: Scene) -> bool:
    """取缔占道市场 | 53处, 调整多占办公用房1.4万平方米: whether 占 before a noun that is counted takes something up, and is no share."""
    return scene.group[0].sort in COUNTED and tokens[-1].code != "z"


def right_subject(scene: Scene) -> Built:
    """The counted noun behind the number, with the verb before it."""
    setting, walk = scene.setting, scene.walk
    scaled = scaled_subject(scene) or lone_medal(scene)
    if scaled:
        return scaled
    objects = counted_tokens(scene)
    target = clean_phrase(setting.text, objects)
    if scene.match.frame.id == "level.et-cetera":
        event = clean_phrase(setting.text, scene.left, frozenset()).event
        return tell_level(Phrase(event, event), target, objects, scene) or _listed_subject(scene, objects, target)
    assigned = find_assignment(scene)
    verb = assigned.verb if assigned else verb_before(scene)
    told = (verb.text and reached_subject(scene)) or tell_level(verb, target, objects, scene)
    if told:
        return told
    counts = len(objects) < len(scene.right) and scene.right[len(objects)].code == "Q"
    spent = name_spending(verb.text, scene) if scene.group[0].sort == "money" and spends_at_once(verb.text, scene) else ""
    if spent:
        return [spent], False, verb, 0
    bought = scene.group[0].sort == "money" and counts and target.text == target.event
    if not target.text or bought or CIRCUMSTANCE.match(setting.text, objects[0].start):
        return (*resolve(verb, scene), verb, 0)  # 投入19亿元 | 实施86项学校新建工程
    if scene.group[0].sort in ("count", "scale") and not verb.text and not scene.listed and RATED.search(target.text):
        return [], False, target, 0
    acting, alone = act_alone(objects, target, verb, scene)
    if acting:
        return [acting], False, replace(target, text=acting, event="", object=alone), len(objects)
    done = say_done_to(walk.rest, setting) if any(setting.text[token.start : token.end] == "对" for token in scene.left) else ""
    held = "" if done or REACHING.search(verb.text) else held_deed(objects, target.text, scene.right, walk.rest, setting)
    stated = ("", "", 0) if held else state_counted(verb, scene)
    if stated[0] and not (done and "进行" in stated[0]):
        walk.agent = recipient_of(scene) + stated[1] if stated[2] < len(scene.right) else ""
        named = say_assigned(assigned, *stated[:2])  # 督办的 | 事项完成
        owned = name_owner(named, verb, "", scene) or named
        return [owned], False, replace(target, text=named, event="", holder="", object=stated[1]), stated[2]
    if done:
        target, verb = replace(target, text=DONE_BEHIND.sub("", target.text).removesuffix(done)), replace(verb, text=done, event=done)
    said = held or ("" if done else turn_counted(objects, verb, scene) or share_owned(target.text, verb, scene))
    said, verb = join_batch(said, verb, plain_noun(objects, setting), scene)
    verb = replace(verb, text=verb.text + words_before(assigned, said or target.text))
    return _name_counted(verb, said or _bare_counted(verb, target, objects, scene), target, objects, scene)


def _bare_counted(verb: Phrase, target: Phrase, objects: Sequence[Token], scene: Scene) -> str:
    """The counted noun alone, up to what it brings in where nothing acts on it: 两个 | 园区 | 新增企业47户."""
    place = 0 if verb.event else acting_place(objects, scene.right, scene.setting.text)
    if place:
        return clean_phrase(scene.setting.text, objects[:place]).text
    return bare_noun(target, objects, scene.right, verb, scene.setting)


def _name_counted(verb: Phrase, noun: str, target: Phrase, objects: Sequence[Token], scene: Scene) -> Built:
    """The counted noun by the verb before it, by the games, by the programme that the clause before names."""
    setting, walk = scene.setting, scene.walk
    if scene.group[0].unit == "枚" and MEDAL.match(noun):
        return won_medals(noun[0] + "牌", scene, target, objects)
    noun = share_last(TASK.sub("", DEMAND.sub("", noun)), verb, scene)
    verb, noun = say_once(verb, noun)
    verb = drop_counted(verb, noun, scene.group[0], setting.heads)
    if noun in setting.heads.generic and may_restore(replace(verb, text=verb.text + noun), walk.topic.programme):
        noun = restore_programme(replace(target, event="", text=noun), walk.topic.programme)
    if not verb.text and scene.listed and walk.topic.event and not acts_itself(scene.right):
        verb = replace(verb, text=walk.topic.event)
        said = f"(?:实施|开展){re.escape(walk.topic.event)}"
        noun = re.sub(f"(?<=.{{2}})(?:进行|予以|给予).{{2,6}}$|(?<=.{{2}}){said}$|^{said}的(?=.{{2}})", "", noun)
    return _acted_on(verb, noun, target, objects, scene)


def people_subject(scene: Scene) -> Built:
    """6.87万人 | 实现脱贫 -> 脱贫人数: people who are named by their number alone."""
    own = clean_phrase(scene.setting.text, verb_tokens(scene.left, scene.setting.text), PUSH)
    said = clean_phrase(scene.setting.text, object_tokens(scene.right[1:]))
    suffix = {"人": "人数", "户": "户数"}.get(scene.group[0].unit[-1:], "")
    if scene.right[0].code == "j":
        shared, claims = share_with_people(scene), scene.walk.claims
        if shared or not claims or claims[-1].clause[1] < scene.group[0].start:
            return ([shared] if shared else []), False, replace(said, text=shared, event=""), 0
    if own.text or not said.text or not suffix or any(token.code == "Q" for token in scene.right):
        return before_subject(replace(scene, match=replace(scene.match, operator=len(scene.left))))
    return [said.text + suffix], False, replace(said, text=said.text + suffix, event=""), len(scene.right)


def _listed_subject(scene: Scene, objects: Sequence[Token], target: Phrase) -> Built:
    """建成A、B等3个项目: the verb and the kind of what is listed."""
    setting, walk = scene.setting, scene.walk
    verb = clean_phrase(setting.text, scene.left, frozenset())
    if "、" in verb.holder:
        verb = replace(verb, event="", holder="")  # 总量控制、城市 | 开发 | 边界划定等13项任务
    kind = walk.topic.object
    if (
        target.text in setting.heads.generic
        and kind.endswith(target.text)
        and verb.event
        and kind != target.text
        and not SOME_OF.match(kind)
    ):
        return [verb.event + kind], False, replace(verb, object=kind), len(objects)
    stated = (
        say_of_counted(scene.right, setting, find_kind(walk), numbers=True, unit=scene.group[-1].unit) if not verb.event else ("", "", 0)
    )
    if stated[0]:
        walk.agent = stated[1] * (stated[2] < len(scene.right))
        many = scene.group[0].value > FEW and "重" in stated[1]  # 370个重点项目建成投产 are those of the place
        named = stated[0] if many else name_example(stated[0], stated[1], scene.left, setting.text)
        return [named], False, replace(verb, text=named, event="", object=stated[1]), stated[2]
    acts = (
        objects and objects[-1].code == "e" and objects[-1].role == "" and [each.code for each in scene.right[len(objects) :]][:1] == ["Q"]
    )
    relative = "" if acts else turn_listed(objects, scene)  # 银鹭等33家企业带动 | 8万农户
    if relative:
        return [relative], False, replace(verb, text=target.text, event="", object=plain_noun(objects, setting)), len(objects)
    shared = share_said(target.text, Phrase(""), scene.right, setting, walk) if target.text and not verb.event else ""
    if shared:  # A、B等 | 63个场馆、60个文化站建成投用
        return [shared], False, replace(verb, text=shared, object=target.text), len(objects)
    if not verb.event and scene.listed and WORKED_ON.search(walk.topic.event):  # 打造4条精品线路和齐鲁风情8号线等 | 6条旅游线路
        verb = replace(verb, text=walk.topic.event + verb.text, event=walk.topic.event)
    verb = replace(verb, text=shorten_list(verb, target.text, setting.heads))
    if not target.text:
        return (*resolve(verb, scene), verb, 0)
    noun = bare_noun(target, objects, scene.right, Phrase(""), setting) if acts else turn_relative(objects, setting)
    noun = noun or share_last(PROGRESS.sub("", target.text[:40]), verb, scene)
    verb = replace(verb, text="") if acts and not verb.event and noun not in setting.heads.generic else verb
    owned, told, done, width = _acted_on(verb, noun, target, objects, scene)
    return owned, told, replace(done, event=verb.event), width


def _acted_on(verb: Phrase, noun: str, target: Phrase, objects: Sequence[Token], scene: Scene) -> Built:
    start = verb.start if verb.start >= 0 else target.start
    owned = (
        name_owner(verb.text + noun, verb, verb.text, scene) or name_spending(verb.text + noun, scene) or name_grant(verb.text, noun, scene)
    )
    particle = particle_of(verb, noun, objects, scene)
    lead = verb.event if verb.text.endswith("的") or (verb.event and "、" in verb.text) else verb.text + particle
    done = replace(verb, text=verb.text + particle + noun, event=lead, start=start, object=plain_noun(objects, scene.setting), stem="")
    acts = [place for place, token in enumerate(objects) if place and token.code == "e" and token.role == ""]
    acts = acts or [place for place in (acting_place(objects, scene.right, scene.setting.text),) if place]
    counts = len(objects) < len(scene.right) and scene.right[len(objects)].code == "Q"
    goes_on = acts and counts and not verb.event
    scene.walk.agent = recipient_of(scene) + plain_noun(objects, scene.setting) if goes_on else ""
    spent = counts and scene.group[0].sort == "money" and objects[0].code == "e"  # 投入3亿元 | 改造老旧小区20个
    return [owned or done.text], False, done, acts[0] if goes_on else 0 if spent else len(objects)


def attribute_subject(scene: Scene) -> Built:
    """What a number in front of its noun tells of it, or what it counts where a verb stands before."""
    return host_subject(scene) or right_subject(scene)


def does_or_is(scene: Scene) -> Built:
    """What stands behind a percentage is done by that part of its subject, else the percentage is the subject's own."""
    done = does_subject(scene)
    if done:
        return done
    light = next((place for place in range(len(scene.left), 0, -1) if scene.left[place - 1].code not in "LlATmB"), 0)
    return before_subject(replace(scene, match=replace(scene.match, operator=light)))


def spent_subject(scene: Scene) -> Built:
    """投入2.7亿元用于流通网络建设: by its use where nothing else names the sum."""
    return funded_subject(scene) or before_subject(scene)


BUILDERS: Mapping[str, Callable[[Scene], Built]] = MappingProxyType(
    {
        "before": before_subject,
        "share": share_subject,
        "share-right": share_right_subject,
        "pull": pull_subject,
        "right": right_subject,
        "people": people_subject,
        "attribute": attribute_subject,
        "part": part_subject,
        "part-of": part_of_subject,
        "does": does_or_is,
        "used": used_subject,
        "spent": spent_subject,
        "object": object_subject,
        "completion": completion_subject,
        "award": award_subject,
    }
)
