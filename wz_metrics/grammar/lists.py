"""Lists under one verb: which clauses and items go on with the verb of the clause before."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.completion import COUNTED
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.followers import in_same_unit
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase

COVERED = ("人数", "户数")
TOTALLED = re.compile("(?<=.{2})(?:总[量数额]|数量)$")
# What a place gains, and the titles, firms and posts that it gains: their units differ (名牌产品30个，驰名商标16件).
GAINING = re.compile(
    "(?:新|五年|累计)*(?:建成|建|新建|改建|改造|打造|创|新增|净增|认定|争创|创建|创成|培育|获得|获批|获评|荣获|获|引进|评定|申报)"
)
GAINED = re.compile(
    "^(?!入|新|总|全市|各|在|每|万|电|森)[^、]*(?:商标”?|名牌(?:产品)?”?|品牌|认证|标志(?:保护)?(?:产品|商标)|企业|(?:技术|研究|工程|研发|设计)中心|实验室|工作站|团队|床位|学位|示范[区点园村镇县]"
    "|合作社|农场|项目|遗产|单位|绿色园区|平台|联盟|书屋|幸福院|养殖场|托位|日间照料中心|幼儿园|泊位|高层次人才|停靠站点|新产品|管网|干网|公厕|卫生室|文化站|广场)$"
)
BONDS = re.compile(
    "[^、]*(?:债券(?:资金|额度)?|债券额度|支付资金|补助资金|专项资金|调控资金|预算内资金|奖补资金)$"
)  # 争取建设基金10亿元， | 专项债券
GRANTED = re.compile("(?:新增|累计|积极)?(?:争取|落实|下达|获得|获批)(?:到)?")
# 发放稳岗补贴8600万元、 | 创业担保贷款1.1亿元: what is paid out.
GIVING = re.compile("(?:累计|新增|积极)*(?:发放|投放|兑现|落实|争取|新增)")
GIFT = re.compile("(?:贷款|存款|补贴|补助|救助|奖励|资助|低保|补助金|救助金|保险金|奖金|资金|债券|国债)$")
STANDING = re.compile("(?:有效|实有|现有)(?=[^、]{2})|在(?:建|谈|库|孵|册|产|校|岗|研)")  # 竣工项目52个，在建项目55个


def goes_on_listing(phrase: Phrase, text: str, scene: Scene) -> bool:
    """Whether the phrase is the next item of a list under one verb: joined by 、, or after a comma in the same unit."""
    topic, claims, sort = scene.walk.topic, scene.walk.claims, scene.group[0].sort
    second = len(claims) > 1 and claims[-1].carried and claims[-1].quantity.sort == "length"
    again = second and claims[-1].indicator.startswith(claims[-2].indicator)  # 快速路8条、70公里
    same_unit = bool(claims) and in_same_unit(claims[-2 if again else -1].quantity, scene.group[0])
    alike = same_unit or (bool(claims) and claims[-1].quantity.sort == sort == "count")
    anew = phrase.holder and phrase.event.removeprefix(phrase.holder).startswith(topic.event[-2:])  # 引进毕业生5人、企业引进人才2人
    given = scene.listed and same_unit and _is_given(phrase, text, scene)
    holds = phrase.event and not given and (anew or not (scene.listed and phrase.holder and phrase.text != phrase.event and alike))
    if (
        not topic.event
        or topic.subjects[-1:] in ((topic.event,), (topic.event + "时间",))
        or holds
        or sort not in COUNTED
        or not scene.match.frame.id.startswith("level.subject")
    ):
        return False
    return given or _names_next(text, same_unit, scene)


def _names_next(text: str, same_unit: bool, scene: Scene) -> bool:
    """Whether a phrase names one more thing that the verb of the list is said of."""
    topic, claims, sort = scene.walk.topic, scene.walk.claims, scene.group[0].sort
    if STANDING.match(text) or text.startswith(("每", "人均")):
        return False
    before = scene.setting.folded[max(0, scene.group[0].start - 2) : scene.group[0].start]
    if not scene.listed and before.endswith(("突破", "超过", "超", "达")):
        return False
    if any(token.code in "ltL" for token in scene.left) or TOTALLED.search(text):
        return False
    if scene.setting.heads.measure.search(text) and sort in ("money", "percent"):
        # 发放小额担保贷款9226万元、改制企业贷款1400万元
        return scene.listed and same_unit and len(text) > 2 and topic.object[-2:] == text[-2:]
    if scene.listed:
        return True
    if topic.object in COVERED and text.endswith(COVERED):
        return False  # 社保覆盖人数673万人，养老保险参保人数480万人
    of_kind = topic.object[-2:] == text[-2:]  # 建成甲等工业项目40个，乙等 | 农业项目10个
    if _is_gained(text, scene):
        return True
    if not same_unit or not claims[-1].indicator.startswith(topic.event) or not _is_noun_phrase(scene.left, "E" * of_kind):
        return False
    # 输送劳动力1万人，城镇新增就业3万人; 新建菜篮子基地5000亩，蔬菜保险覆盖面积5000亩
    granted = sort == "money" and GRANTED.fullmatch(topic.event) and BONDS.fullmatch(text)
    apart = (sort == "money" and not granted) or text.endswith("就业") or scene.setting.heads.measure.search(text)
    return not apart or (topic.object[-2:] == text[-2:] and not text.endswith("就业"))


def _is_noun_phrase(left: Sequence[Token], more: str = "") -> bool:
    """Whether nothing but a noun phrase stands before the number: no verb, no adverb of a new statement; ``more`` codes fit it too."""
    return all(token.code in "xnjop" + more for token in left) and not any(token.role in ("own", "core") for token in left)


def _is_given(phrase: Phrase, text: str, scene: Scene) -> bool:
    """发放稳岗补贴8600万元、 | 就业困难人员社会保险补贴1.4亿元: whether the next sum is paid out as the one before."""
    noun = not phrase.event or text.endswith(phrase.event[-2:])
    return noun and scene.group[0].sort == "money" and bool(GIVING.fullmatch(scene.walk.topic.event) and GIFT.search(text))


def _is_gained(text: str, scene: Scene) -> bool:
    """新增名牌产品30个， | 驰名商标16件: titles, firms and posts behind others that were gained, each in its own unit."""
    topic, last = scene.walk.topic, scene.walk.claims[-1] if scene.walk.claims else None
    if not last or {last.quantity.sort, scene.group[0].sort} - {"count", "area", "length"} or not last.indicator.startswith(topic.event):
        return False
    before = last.clause[1] == scene.left[0].start - 1 and GAINING.fullmatch(topic.event)
    return bool(before and len(text) > 3 and GAINED.search(text) and _is_noun_phrase(scene.left))
