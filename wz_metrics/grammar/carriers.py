"""Those at which the things of the next number are: 取消20个 | 部门 | 182项行政审批事项 -> 取消行政审批事项的部门, 取消行政审批事项."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.acting import name_placed
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.thresholds import say_each_beyond, say_threshold

CARRIER = re.compile(
    "(?:村|村屯|屯|嘎查|乡镇场?|镇|乡|[县市]区|县|省市|城市|国家|地区|区|街道|社区|小区|片区|棚户区|城中村|庭院|部门|单位|企业|公司|机构|学校|院校|高校|医院|卫生院|园区|基地"
    "|开发区|景区|公园|市场|路口|道路|路段|干道|河道|河流|水库|领域|行业|大类|方面)(?:[(（][^）)]{1,6}[）)])?$"
)
OF_CARRIER = re.compile("(?:行政|自然)?(?:村|乡镇|乡|镇|街道|社区|小区|县区?|单位|企业)的(.{2,})")
# Verbs whose object is the carrier itself: 惠及157个 | 贫困村 | 2487个贫困户.
REACHING = re.compile("(?:惠及|覆盖|涉及|通达|直达|辐射|受益|服务|帮扶|带动|走访|联系|对接|撤销|撤并)了?$")
SORTS = frozenset(("count", "kinds", "length", "area"))
LONGEST = 24


def name_carriers(verb: Phrase, target: Phrase, objects: Sequence[Token], scene: Scene) -> str:
    """The carriers by what is done at them, with what the next number counts; empty where the next number counts no thing at them.

    The verb is left for the next number."""
    right, walk, text = scene.right, scene.walk, scene.setting.text
    done = not verb.text and any(token.code == "L" for token in scene.left)
    if not (verb.event or done) or verb.text != verb.event or not objects or right[-1].code != "Q":
        return ""
    counted = scene.group[0].sort in ("count", "kinds") and CARRIER.search(target.text) and "的" not in target.text
    if not counted or any(token.code not in "Alo" for token in right[len(objects) : -1]):
        return ""
    following = scene.setting.quantities[right[-1].index]
    if following.sort not in SORTS:
        return ""
    behind = walk.rest[len(right) :]
    if not behind or behind[0].code not in "xne":
        return ""
    said = clean_phrase(text, object_tokens(behind)).text
    of = OF_CARRIER.match(said)
    said = of[1] if of else said  # 何桥等6个 | 乡镇 | 41个村的土地整治项目
    if len(said) < 2 or len(said) > LONGEST or "的" in said or CARRIER.search(said):
        return ""
    walk.doing = (following.start, verb.event)
    return "" if REACHING.search(verb.event) else f"{verb.event or '完成'}{said}的{target.text}"


def take_up(verb: Phrase, scene: Scene) -> Phrase:
    """The verb of the carriers just counted, where none stands before what is counted at them."""
    start, doing = scene.walk.doing
    if verb.text or start != scene.group[0].start or not doing:
        return verb
    return Phrase(doing, doing)


def count_carriers(verb: Phrase, target: Phrase, objects: Sequence[Token], scene: Scene) -> Built | None:
    """Those at which the things of the next number are, by what is done at them."""
    told = name_carriers(verb, target, objects, scene)
    return ([told], False, replace(target, text=told, event="", object=target.text), len(objects)) if told else None


def tell_level(verb: Phrase, target: Phrase, objects: Sequence[Token], scene: Scene) -> Built | None:
    """Those counted by what is done, set up there or for them, or by the level that each of them reaches."""
    carriers = count_carriers(verb, target, objects, scene)
    if carriers or verb.event:
        return carriers
    placed = name_placed(objects, scene)
    if placed:
        return [placed], False, replace(target, text=placed, event="", object=placed.rsplit("的", 1)[-1]), len(objects)
    threshold = say_threshold(scene.right, scene.setting, scene.walk)
    if threshold:
        return [threshold], True, target, len(scene.right)
    beyond = say_each_beyond(scene) if scene.group[0].sort == "count" else ""
    return ([beyond], False, target, len(scene.right)) if beyond else None
