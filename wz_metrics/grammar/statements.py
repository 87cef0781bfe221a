"""What a clause says of the things that it counts, with the place, the owner or the batch that stands before their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.acting import SERVING, act_on_next, act_on_others, stand_among
from wz_metrics.grammar.actors import verb_tokens
from wz_metrics.grammar.carriers import take_up
from wz_metrics.grammar.counties import read_counties
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.exemplars import enumerating_verb
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.members import PUSH
from wz_metrics.grammar.owners import find_kind
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import put_before, say_of_counted
from wz_metrics.grammar.sharing import FIELD, share_unlisted

STATED_OF = (frozenset(("count", "scale", "kinds", "area", "length")), frozenset(("count", "scale")))  # without 完成 before it, and with it
WHERE = re.compile("(?:[市县区镇乡村省国批院园级地天城内上中]|公司|集团|范围|领域|系统|大学)$|^在[\u4e00-\u9fff]{1,2}$")
CHOOSING = frozenset(("选择", "选取", "筛选", "选定", "遴选", "择优选择", "精心筛选"))
LONGEST_RELATION = 14
# Words that make what stands before the number act, or tell when and among whom.
ACTING_WORD = re.compile(
    "^(?:[每各]|以|用|现行|年初|有力|充分|特别|所有)|层面|调度|调控|提出|率队|联合|逐户|至少|选择|发挥|放大|委托|保障$|实现|加大|增强|争取|拿出|用|共$|先后|分别|[为在将对向与]|[会省市县]$|部门$|企业$|集团$|公司$|[、和及]|^.{2}度$"
)
LONGEST_WORD, LONGEST_TOLD, SHORT_DEED = 3, 8, 4
BATCH = re.compile("(?:第[一二三四五六七八九十]+|首)[批轮期]|剩余")
MEANS = re.compile("(?:以|通过|采取|采用)[^、，]{2,12}[向为给]$")  # 以市场化方式向 | 17个 | 项目直接投资
WORKS = re.compile("(?:工程|项目)的$")


def acts_itself(right: Sequence[Token]) -> bool:
    """Whether the counted things do something themselves, in a list that opened with a verb: 建成工厂67个、4.5万 | 群众实现就业."""
    end = next((place for place, token in enumerate(right) if token.code in "Q,.:"), len(right))
    done = next((place for place, token in enumerate(right[:end]) if token.code == "L"), 0)
    return bool(done) and right[0].code in "xne" and done + 1 < end


def verb_before(scene: Scene) -> Phrase:
    """The verb before a counted noun, with as many as are listed and counted, that of the carriers just counted, or where it stands."""
    listing = enumerating_verb(scene)
    if listing is not None:
        return listing
    verb = clean_phrase(scene.setting.text, verb_tokens(scene.left, scene.setting.text), PUSH)
    return _name_where(take_up(verb, scene), scene)


def _name_where(verb: Phrase, scene: Scene) -> Phrase:
    """What stands before the counted noun where it is no verb: 在穗 keeps its 在; a means before 向 and a bare 内 are dropped."""
    text, start = scene.setting.text, scene.group[0].start
    if verb.event or not verb.text or not scene.left:
        return verb
    if verb.text in ("内", "中", "里") or (text[scene.left[-1].end - 1] in "向为给" and MEANS.match(text, scene.left[0].start, start)):
        return Phrase("")
    inside = len(verb.text) == 1 and verb.text not in "用原建编" and verb.start > 0 and text[verb.start - 1] == "在"
    return replace(verb, text="在" + verb.text) if inside else verb


def state_counted(verb: Phrase, scene: Scene) -> tuple[str, str, int]:
    """What the clause says of the counted things, with a place or an owner before them: 农村牧区 | 100所 | 幼儿园投入使用."""
    sorts = STATED_OF[any(token.code == "L" for token in scene.left)]
    of = len(scene.left) > 1 and scene.left[-1].code == "o"
    related = of and verb.event and not scene.listed and len(verb.text) <= LONGEST_RELATION  # 对接武汉的 | 4条通道基本建成
    listed = scene.listed and scene.walk.topic.event and not _acts_apart(scene)
    if (verb.event and not related) or listed or scene.group[0].sort not in sorts:
        return "", "", 0
    owner = verb.text if verb.text not in SERVING and "、" not in verb.text and verb.text not in CHOOSING else ""
    beside = _stands_beside(scene)
    acts = any(token.code in "ecGU" for token in scene.left)
    if owner and not related and not beside and (acts or not (of or WHERE.search(owner) or _owns(owner, scene))):
        return "", "", 0
    for told in (act_on_next(scene), stand_among(scene)):
        if told[0] and not owner:
            return told
    kind, unit = "" if owner else find_kind(scene.walk), scene.group[-1].unit
    stated, noun, width = say_of_counted(scene.right, scene.setting, kind, numbers=act_on_others(scene), unit=unit)
    stated, noun, width = (stated, noun, width) if stated else _state_alike(scene)
    said = stated.removesuffix(noun)
    done = any(token.code == "L" for token in scene.left) and WORKS.search(said) and not any(t.code == "o" for t in scene.right)
    if done:  # 完成 | 20个 | 中小学新建扩建项目
        return "", "", 0
    if not stated or not owner:
        return stated, noun, width
    if related and f"{noun}的" in scene.setting.text[scene.right[0].start : scene.right[-1].end]:
        return "", "", 0  # 抓好新签约的 | 429个 | 项目的落地建设
    if related:
        first = next(token for token in scene.left if token.code in "ecGU")
        relation = scene.setting.text[first.start : scene.left[-1].start] if verb.text == verb.event and not verb.holder else owner
        said = said.removesuffix("的")
        return f"{said}{'的' * (len(said) > SHORT_DEED)}{relation}的{noun}", noun, width
    if beside:
        return f"{said.removesuffix('的')}的{owner}{noun}", noun, width
    place = _opening_place(owner, scene)
    if place:
        return place + said + owner[len(place) :] + noun, noun, width
    named = (
        owner + stated if said != "完成" and len(said) <= 4 and WHERE.search(owner) and not _is_batch(owner, scene) else said + owner + noun
    )
    return ("", "", 0) if "、" in noun else (named, noun, width)


def _acts_apart(scene: Scene) -> bool:
    """举办直播节目10期、 | 131个 | 问题全部整改: whether the list's verb stands before things named before their number, and no further."""
    claims, right = scene.walk.claims, scene.right
    before = claims[-1] if claims else None
    if before is None or scene.left:
        return False
    named = before.rule == "level.subject" and before.quantity.unit != scene.group[0].unit
    told = right[:-2] if len(right) > 2 and right[-1].code == "Q" and right[-2].code == "j" else right
    apart = named or not before.indicator.startswith(scene.walk.topic.event)
    return apart and not any(token.code in "Q,." for token in told)


def _stands_beside(scene: Scene) -> bool:
    """与沿线 | 40多个 | 国家开展经贸合作: whether those counted are named as the others with whom something is done."""
    left, text = scene.left, scene.setting.text
    place = next((place for place in range(len(left), 0, -1) if left[place - 1].code not in "xnp"), 0)
    if not left or place == len(left) or text[left[place].start - 1] not in ("与", "同"):
        return False
    return place < 2 or left[place - 2].code in "ATmp"


def _state_alike(scene: Scene) -> tuple[str, str, int]:
    """省定的 | 23件 | 实事和市定的11件实事基本落实: what is said of all where the next number counts the same thing."""
    right, rest = scene.right, scene.walk.rest
    joint = next((place for place, token in enumerate(right) if token.code == "j"), 0)
    if not joint or right[-1].code != "Q":
        return "", "", 0
    noun = clean_phrase(scene.setting.text, right[:joint]).text
    place = next((place for place, token in enumerate(rest) if token is right[-1]), -1)
    stated, counted, _ = say_of_counted(rest[place + 1 :], scene.setting) if place >= 0 and rest[place + 1 :] else ("", "", 0)
    return (stated, noun, joint) if stated and counted == noun else ("", "", 0)


def _owns(owner: str, scene: Scene) -> bool:
    """Whether a noun alone stands before what is counted: 轨道交通一期 | 3条线路建成运营."""
    left = [token for token in scene.left if scene.setting.text[token.start : token.end] != "首批"]
    plain = bool(left) and all(token.code in "xnpj" for token in left) and left[-1].code in "xn"
    named = len(owner) > LONGEST_WORD or FIELD.fullmatch(owner) is not None
    return plain and named and not ACTING_WORD.search(owner) and scene.group[0].unit not in ("次", "%")


def share_owned(noun: str, verb: Phrase, scene: Scene) -> str:
    """What is said of the last of a list, for one whose owner stands before its number: 全域 | 255条河流、6个湖泊落实河长制."""
    if not verb.text or verb.event or ACTING_WORD.search(verb.text) or verb.text.endswith(("办", "建", "设")):
        return share_unlisted(noun, verb, scene)
    said = share_unlisted(noun, Phrase(""), scene)
    if said.startswith(noun) and noun.endswith(said.removeprefix(noun)):
        return ""
    told = said.removesuffix(noun).removesuffix("的")
    short = 1 < len(told) <= LONGEST_TOLD and not told.startswith("完成") and told not in noun and noun[0] not in "“《"
    return said if short or not said.endswith(noun) else share_unlisted(noun, verb, scene)


def _is_batch(owner: str, scene: Scene) -> bool:
    """Whether the words before a number only tell the batch of what is counted; people keep it before all (第八批驻村帮扶干部)."""
    return bool(BATCH.fullmatch(owner)) and (owner == "剩余" or scene.group[0].unit not in ("人", "名"))


def join_batch(said: str, verb: Phrase, noun: str, scene: Scene) -> tuple[str, Phrase]:
    """The batch before the noun that it tells apart: 剩余 | 12个贫困村全部出列 -> 出列剩余贫困村; else all as it is."""
    if not said or not _is_batch(verb.text, scene) or not said.endswith(noun):
        return said, verb
    return put_before(said.removesuffix(noun).removesuffix("的"), verb.text + noun), Phrase("")


def _opening_place(owner: str, scene: Scene) -> str:
    """The county that opens the owner, which stays in front of all as the region: 湟源县 | 农村土地制度三项改革试点; empty for none."""
    counties = read_counties(owner, scene.setting) if len(owner) > LONGEST_WORD else None
    known = counties and counties.rest and scene.setting.places.fullmatch(counties.names[0])
    return owner.removesuffix(counties.rest) if counties and known else ""
