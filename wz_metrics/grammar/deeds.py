"""A verb alone before its number: whether it is done to what was counted before, and how that is said."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.stages import STAGES, drop_stage
from wz_metrics.grammar.subjects import Topic

PUNISHING = frozenset(("处分", "问责", "约谈", "刑拘", "抓获", "批捕", "起诉", "处理", "追究"))
SHUT = frozenset(("取缔", "淘汰", "关闭", "关停", "拆除", "清理", "整治", "取消"))  # 取缔关闭1884家，提升、搬迁 | 765家
SUM_OF = re.compile("(?<=项目|工程)(?:计划|年度|年度计划|完成)?(?:总投资|投资)$")
PUSHED = re.compile("(?:加大|加强|强化|狠抓|加快|促进|扩大)([^“”、的]{3,8}?)(?:培育|引进|建设|力度|工作)?")
MONEY = re.compile("资金$|经费$|贷款$|支出$|投资$")
STAGE = re.compile("(?:在建|续建|新开工|新建|拟建|储备|前期)(?=(?:项目|工程)$)|^(?:全国|全省|全球|国内)首创(?=..)")
LONGEST_DEED = 2
BEGUN = re.compile("(?:新?启动|新?开工|新开工|实施|推进|安排|谋划|下达|承办|办好?|抓好|组织)+(?:实施|建设)?")
STARTED = re.compile("^(?:做好|抓好|加快|推进|加强|实施)+(?=.{4})")


def turns(phrase: Phrase, scene: Scene) -> bool:
    """Whether a verb alone is done to what was counted before it: 新建公厕26座、改造 | 77座."""
    if scene.group[0].sort != "money" and MONEY.search(scene.walk.topic.object):
        return False  # 投入资金16亿元，完成治沙 | 164万亩
    return not acts_on_people(phrase, scene) and (phrase.turns or _turns_again(phrase, scene))


def turn_event(event: str, topic: Topic, heads: Heads) -> str:
    """A verb alone takes the object of the clause before: 入驻企业31家、投产23家 -> 投产企业."""
    if event in heads.whole:
        return ""
    if topic.object:
        stage = STAGE.match(topic.object)
        kind = topic.object[stage.end() :] if stage else topic.object
        kind = topic.whole.noun if stage and topic.whole.noun.endswith(kind) else kind
        holder = "" if kind in topic.holder else topic.holder  # 204个 | 市级重点项目全部开工，竣工65个
        return holder + event + kind
    if topic.stem and topic.stem not in STAGES and topic.stem not in SHUT:
        again = len(event) > LONGEST_DEED and topic.subjects[-1].endswith(event[-LONGEST_DEED:])  # 生产安置2932人、搬迁安置 | 2222人
        return "" if again else topic.stem + event
    if not topic.subjects:
        pushed = PUSHED.fullmatch(topic.phrase) if len(event) < 5 else None
        if pushed:
            return event + pushed[1]  # 加大市场主体培育，新设29.8万户
        named = bool(topic.phrase) and topic.stated and len(topic.phrase) <= 12 and len(event) < 5
        return STARTED.sub("", topic.phrase) + event if named else ""
    counted = drop_stage(SUM_OF.sub("", topic.subjects[-1]))  # 治理项目计划投资101亿元，其中 | 新开工36项
    return "" if topic.subjects[-1] == topic.event else counted + event


def finish_counted(phrase: Phrase, scene: Scene) -> list[str]:
    """How many of those just counted are done: 119项实事完成 | 118项, 棚改开工381个、完成 | 181个; empty where the number counts others."""
    claims, topic, quantity = scene.walk.claims, scene.walk.topic, scene.group[0]
    last = claims[-1] if claims else None
    if phrase.text or len(scene.group) > 1 or not last or not topic.subjects or quantity.sort not in ("count", "area", "length"):
        return []
    if last.quantity.unit != quantity.unit or last.measure != "level" or scene.match.frame.id != "level.subject":
        return []
    done = next((token for token in reversed(scene.left) if token.code in "Ll"), None)
    if not done or not scene.setting.text.endswith("完成", done.start, done.end) or last.indicator != topic.subjects[-1]:
        return []
    begun = drop_stage(last.indicator.removesuffix("启动"))
    if begun != last.indicator:
        return [begun + "完成"]
    noun = last.indicator.removeprefix(topic.event) if BEGUN.fullmatch(topic.event) else last.indicator
    return ["完成" + noun] if noun and not noun.startswith("完成") else []


def _turns_again(phrase: Phrase, scene: Scene) -> bool:
    """新建公厕26座、改造77座: whether a verb that may be a noun is done to what was counted before it, in the same unit."""
    topic, claims = scene.walk.topic, scene.walk.claims
    if any(word in phrase.text for word in scene.setting.heads.whole):
        return False  # 造林绿化, 减税降费
    if phrase.holder or phrase.text == topic.event or not claims or claims[-1].quantity.unit != scene.group[0].unit:
        return False
    return bool(topic.object) or (scene.listed and bool(topic.stem))


def acts_on_people(phrase: Phrase, scene: Scene) -> bool:
    """立案4029件，处分 | 3711人: people are not what the number before counted."""
    claims = scene.walk.claims
    if scene.group[0].unit.endswith("人次") and claims and claims[-1].quantity.unit[-1:] not in tuple("人名次户"):
        return True  # 新增医疗机构7家，免费体检 | 947.9万人次
    return (
        phrase.event in PUNISHING
        and scene.group[0].unit[-1:] in tuple("人名")
        and bool(claims)
        and claims[-1].quantity.unit[-1:] not in tuple("人名户")
    )
