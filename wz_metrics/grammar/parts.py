"""The subjects of numbers that are parts: of a whole that was named, of what stands behind the percentage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.members import PUSH
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import say_of_counted
from wz_metrics.grammar.sharing import share_said
from wz_metrics.grammar.spending import use_later
from wz_metrics.grammar.thresholds import say_reached

HALVES = {
    "二三": ("第二产业增加值占比", "第三产业增加值占比"),
    "轻重工业": ("轻工业占比", "重工业占比"),
    "粮经": ("粮食作物占比", "经济作物占比"),
    "职普": ("中等职业教育占比", "普通高中占比"),
    "普职": ("普通高中占比", "中等职业教育占比"),
}
RATED_END = re.compile("(?:率|比|占比|比重|比例|份额|指数|收入|支出|投资|水平|程度|面|目标|任务|按|按照|针对|标准)$")
# An amount of which a part goes somewhere: 市本级投资 | 73.6% | 安排在原特区外.
AMOUNT_END, GOING = re.compile("(?:投资|收入|支出|资金|财力)$"), re.compile("(?:安排|留给|留存|投向|投入|来自|集中|下放|返还给|上缴)")
DONE_ALL = re.compile("^(?:全面|全部|全(?=覆盖))")
NOT_DONE = re.compile("目标|以上|左右|的|水平|报销|比例|减|补|给予|奖励|资助|贴息|返还")
NOT_PART = re.compile("目标|比例|标准|水平|要求|任务|速度|[增涨降]幅|增速|补|奖|资金|贷款|利率|份额")
# 低保标准 | 提高到 | 上年度人均可支配收入的 | 60%: what is so high, and of what.
RAISED = re.compile(
    "(.{3,}?)(?:分别|统一|均|全部)?(?:提高|上调|调整|提升|压缩|压减|降低|降)(?:到|至)(?:当地|所在[^农城的]{0,8}|上一?年度?|全[市县])*([^的]{4,})$"
)
# 土地流转面积 | 达到总耕地面积 | 24.6%: how large a part it is of another amount.
MEASURED_BY = re.compile(
    "(.{3,}?)(?:实现了?)?(?:达到|不低于|不超过)(?:当地|所在[^农城的]{0,8}|上一?年度?|全[市县])*([^的]{2,}(?:面积|总量|总额|收入|支出|总数|人数|标准|总值))"
)
COUNTED_PART = re.compile(
    "(?:村|镇|街|社区|幼儿园|学校|学生|煤矿|矿山|公交车|出租车|县市区|县区|企业|事项|园区|小区|车辆|街道|用户|家庭|面积|天数|天气|办件量|农产品|农户|(?<!人均)人口|床位|网上审批项目|村卫生室|水库|住房|村庄|存量)(?:[(（][^)）]*[)）])?$"
)
# 财政用于民生的 | 支出达86.7%: a percentage of spending is its share.
SPENT_ON = re.compile("(?:用于|投向|投入到?|对)[^、，]{2,12}(?:支出|投入|财力)$|民生(?:领域|事业|方面)?的?(?:财政)?(?:支出|投入)$")
WORKLOAD = re.compile("(?:工程量|工程总量|总工程量|实物量|工作量|计划投资|年度投资|投资计划)$")  # 完成年度计划投资的89.5%
RATE_BEHIND = re.compile(
    "的?((?:覆盖|普及|入户|合格|达标|使用|参保|就业|办结|满意|利用|处理|开工|完成)率)(?=[，,。；;、])"
)  # 达到90%以上的 | 覆盖率
KEPT_SO = re.compile("全?(达标|覆盖)(?=[，,。；;、])")  # 断面水质继续保持100% | 达标
SHORT_SAID, LONGEST_SAID = 2, 14
WORK_END = re.compile(
    "(?<=.{2})(?:任务量?|工程|建设|改造|治理|整治|登记|颁证|认定|核资|拆迁|拆除|征迁|征收|迁建|改革|化解|清理|修复|拆迁量|掘进量|任务总量|现有存量)$"
)
GIVING, GIVEN, GAVE = (
    re.compile("贡献了?"),
    re.compile("(.+)占(?:[^占]+)比重"),
    re.compile(r"贡献了[^，。；]{0,24}%的[^，。；]{2,12}[和、]\Z"),
)
REACHED = re.compile("(.*(?:覆盖|惠及|涵盖))[^率]+比例")
# How far a work has come, or how much of it is so: 生产线 | 改造 | 达70%.
WORKED = re.compile(
    "(?<=.{2})(?:改造|治理|整治|建设|启动|出让|清理规范|征收|征迁|拆迁|绿化|亮化|硬化|确权|登记颁证|消除|化解|销号|整改|调整|替代|分诊|网上审批|运营|试点)$"
)
REACHING = frozenset(("覆盖", "惠及", "涵盖"))
PARTED = re.compile("(投资|税收|用电量|贷款|从业人员|就业人员|就业|劳动力)(?:的)?(?:比重|占比|比例|构成|结构|之比)")


def part_subject(scene: Scene) -> Built:
    """三次产业结构为a:b:c: one subject for each part."""
    phrase = clean_phrase(scene.setting.text, scene.left)
    own = scene.setting.text[scene.left[0].start : scene.left[-1].end] if scene.left else ""
    words = own + scene.walk.topic.phrase
    if len(scene.group) == 3 and re.search(r"产业|三产|产业结构|三次", words + "".join(scene.walk.topic.subjects)):
        noun = PARTED.search(words)
        return [f"第{each}产业{noun[1] if noun else '增加值'}占比" for each in "一二三"], False, replace(phrase, text="三次产业"), 0
    said = tuple(scene.walk.topic.subjects)  # 由46.2:53.7 | 优化为41.2:58.8
    two = next((word for word in HALVES if word in own), "") or next((word for word in HALVES if said == HALVES[word]), "")
    two *= len(scene.group) == 2
    return (list(HALVES[two]), False, replace(phrase, text=two), 0) if two else ([], False, phrase, 0)


def does_subject(scene: Scene) -> Built | None:
    """政务服务事项 | 100% | 网上可办 -> 政务服务事项网上可办比例; None where what stands behind is no predicate."""
    reached = _part_given(scene) or _part_reached(scene) or _part_of_owner(scene) or _part_taken(scene)
    if reached:
        return reached
    tokens = list(_up_to_next(scene))
    if (
        (tokens and tokens[0].code == "o")
        or any(token.code == "Q" for token in tokens)
        or len(scene.group) > 1
        or any(token.code in "sa" for token in scene.left)
    ):
        return None
    phrase = clean_phrase(scene.setting.text, scene.left, PUSH)
    said = _say_done([token for token in tokens if token.code not in ",.:"], scene)
    rated = RATED_END.search(phrase.text) and not (GOING.match(said) and AMOUNT_END.search(phrase.text))
    pushed = any(token.role == "push" for token in scene.left)  # 推动 | 50%以上 | 规上工业企业组建研发机构
    if not (phrase.text or pushed) or rated or not 2 <= len(said) <= LONGEST_SAID or NOT_DONE.match(said):
        return None
    suffix = "率" if len(said) == SHORT_SAID else "比例"
    return [phrase.text + said + suffix], False, replace(phrase, object=phrase.text), len(tokens)


def _say_done(tokens: Sequence[Token], scene: Scene) -> str:
    """What that part does, with the verb that it starts with: 100% | 达到办学标准."""
    said = clean_phrase(scene.setting.text, tokens).text
    verb = scene.setting.text[tokens[0].start : tokens[0].end] if tokens and tokens[0].code in "lL" else ""
    return DONE_ALL.sub("", said if said.startswith(verb) or verb == "实现" else verb + said)


def _up_to_next(scene: Scene) -> Sequence[Token]:
    """The tokens behind the number; of a list only those up to the 、 before the next number: 100% | 覆盖、供电可靠率100%."""
    number = next((place for place, token in enumerate(scene.right) if token.code == "Q"), 0)
    joints = [place for place in range(1, number) if scene.right[place].code == "j"]
    return scene.right[: joints[0]] if joints else scene.right


def _part_of_owner(scene: Scene) -> Built | None:
    """每个县 | 20%以上的 | 村达到标准: a part of those behind the number that belong to what stands before it."""
    of = bool(scene.right) and scene.right[0].code == "o"
    if not (of or scene.setting.folded[scene.group[0].end : scene.right[0].start].endswith("的")) or len(scene.group) > 1:
        return None
    owner = clean_phrase(scene.setting.text, scene.left)
    right = _up_to_next(scene)
    stated = say_of_counted(right[of:], scene.setting)
    if not stated[0] or not owner.text or owner.event or RATED_END.search(owner.text) or NOT_PART.search(stated[1]):
        return None
    return [f"{owner.text}{stated[0]}比例"], False, owner, len(right)


def _part_taken(scene: Scene) -> Built | None:
    """五大产业集群链起 | 52% | 的规上工业企业: a part of those behind the number, where nothing more is said of them."""
    right = scene.right
    if len(scene.group) > 1 or not right or right[0].code != "o" or not scene.setting.text.startswith("的", right[0].start):
        return None
    objects = object_tokens(right[1:])
    noun, owner = clean_phrase(scene.setting.text, objects), clean_phrase(scene.setting.text, scene.left)
    ends = len(objects) + 1 == len(right) or right[len(objects) + 1].code in ",."
    named = (
        len(noun.text) > 2
        and not noun.event
        and len(owner.text) > 2
        and not any(token.code == "L" for token in scene.left)
        and not RATED_END.search(owner.text)
    )
    return ([f"{owner.text}{noun.text}比例"], False, owner, len(objects) + 1) if ends and named and not NOT_PART.search(noun.text) else None


def part_of_subject(scene: Scene) -> Built:
    """60%的行政村建成达标村 -> 建成达标村的行政村比例."""
    if scene.left and scene.left[-1].code == "j":
        scene = replace(scene, left=(), listed=False)
    if any(token.code == "p" and (scene.listed or token.role not in ("own", "core")) for token in scene.left):
        return [], False, Phrase(""), 0
    given = _part_given(scene) or _next_given(scene)
    if given:
        return given
    reached = say_reached(scene)
    if reached:
        return [reached + "比例"], False, Phrase(reached), len(scene.right)
    done = _done_by_all(scene)
    if done:
        return [done], False, Phrase(done), len(scene.right)
    objects = [token for token in object_tokens(scene.right) if token.code != "o" or token is not scene.right[0]]
    attributed = bool(scene.right) and scene.right[0].code == "o"
    right = _up_to_next(scene)
    stated = say_of_counted(right[attributed:], scene.setting) if len(right) > attributed else ("", "", 0)
    if stated[0]:
        return [stated[0] + "比例"], False, clean_phrase(scene.setting.text, objects), len(right)
    shared = share_said(clean_phrase(scene.setting.text, objects).text, Phrase(""), scene.right, scene.setting, scene.walk)
    if shared:
        return [shared + "比例"], False, clean_phrase(scene.setting.text, objects), len(objects) + attributed
    verbs = [place for place, token in enumerate(objects) if token.code in "ecGL" and 0 < place < len(objects) - 1]
    target = clean_phrase(scene.setting.text, objects)
    bounded = scene.group[0].bound in ("ge", "le") or any(token.code == "L" for token in scene.left)
    if not target.text or (scene.right and scene.right[0].code != "o" and not verbs and not bounded):
        return [], False, target, 0
    if verbs and verbs[0] == 1 and scene.setting.text.startswith("比例", objects[0].start):  # 按照5%的 | 比例压减一般性支出
        return [scene.setting.text[objects[1].start : objects[-1].end] + "比例"], False, target, len(objects) + attributed
    if any(token.code == "L" for token in scene.left) and target.text.endswith("任务"):
        return [target.text + "完成率"], False, target, len(objects) + attributed  # 完成 | 50%以上 | 历史遗留问题化解任务
    if verbs:
        noun = scene.setting.text[objects[0].start : objects[verbs[0] - 1].end]
        done = scene.setting.text[objects[verbs[0]].start : objects[-1].end]
        return [f"{done}的{noun}比例"], False, target, len(objects) + attributed
    verb = _covering(scene)
    named = replace(target, text=verb + target.text, event=verb, object=target.text) if verb else target
    return [named.text + "比例"], False, named, len(objects) + attributed


def _covering(scene: Scene) -> str:
    """覆盖 | 78%的行政村、近50%的自然村: the verb that tells what is done to a part, or has told it of the one before; else empty."""
    words = [scene.setting.text[token.start : token.end] for token in scene.left if token.code == "e"]
    said = words[-1] if words else scene.walk.topic.event if scene.listed else ""
    return said if said in ("覆盖", "惠及") else ""


def _part_given(scene: Scene) -> Built | None:
    """九大园区为全市贡献了 | 35% | 的地区生产总值: how much of what stands behind comes from those before."""
    left, right, text, walk = scene.left, scene.right, scene.setting.text, scene.walk
    if len(scene.group) > 1 or not right or (right[0].code != "o" and not text[: right[0].start].endswith("的")):
        return None
    noun = clean_phrase(text, object_tokens(right[1:] if right[0].code == "o" else right)).text
    giving = next((place for place, token in enumerate(left) if GIVING.fullmatch(text, token.start, token.end)), -1)
    if giving < 0 or len(noun) <= 1:
        return None
    own = clean_phrase(text, [token for token in left[:giving] if token.code not in "pA"]).text
    whose = own or walk.agent or "".join(walk.topic.subjects[-1:])
    walk.agent = ""
    return ([f"{whose}占{noun}比重"], False, Phrase(whose), 1) if whose else None


def _next_given(scene: Scene) -> Built | None:
    """贡献了35%的地区生产总值和 | 40% | 的税收, 覆盖75%的社区和 | 50% | 的村: the next of those told so; None elsewhere."""
    said = scene.walk.claims[-1].indicator if scene.walk.claims and (scene.listed or not scene.left) else ""
    given, reached = GIVEN.fullmatch(said), REACHED.fullmatch(said)
    attributed = bool(scene.right) and scene.right[0].code == "o"
    if given and not (attributed and GAVE.search(scene.setting.text, 0, scene.group[0].start)):
        return None
    noun = clean_phrase(scene.setting.text, object_tokens(scene.right[attributed:])).text if given or reached else ""
    if reached and len(noun) > 1:
        return [f"{reached[1]}{noun}比例"], False, Phrase(reached[1]), len(scene.right)
    return ([f"{given[1]}占{noun}比重"], False, Phrase(given[1]), len(scene.right)) if given and len(noun) > 1 else None


def _part_reached(scene: Scene) -> Built | None:
    """签约服务覆盖 | 30% | 以上户籍人口, 垃圾分类覆盖全市 | 93% | 的居民小区: the part of those behind the number that is reached."""
    right, text = scene.right, scene.setting.text
    last = max((place for place, token in enumerate(scene.left) if token.code != "p"), default=-1)
    left, where = scene.left[: last + 1], scene.left[last + 1 :]
    if len(scene.group) > 1 or not right or not left or left[-1].code != "e" or text[left[-1].start : left[-1].end] not in REACHING:
        return None
    objects = object_tokens(right[1:] if right[0].code == "o" else right)
    phrase, noun = clean_phrase(text, left, PUSH), clean_phrase(text, objects).text
    noun = "".join(text[token.start : token.end] for token in where if token.role != "own") + noun
    return ([f"{phrase.text}{noun}比例"], False, phrase, len(objects) + (right[0].code == "o")) if len(noun) > 1 else None


def _done_by_all(scene: Scene) -> str:
    """15个断面水质 | 100% | 达标: the percentage of those just counted of whom something is said."""
    claims, right = scene.walk.claims, scene.right
    if scene.left or not claims or not right:
        return ""
    acts = right[0].code in "eL" or scene.setting.text.startswith("达标", right[0].start)
    again = claims[-1].rule == "level.all-of" and all(token.code in "xn,." for token in right)  # 100%网上可办、99.86% | “全程网办”
    if not again and (claims[-1].quantity.sort != "count" or not acts):
        return ""
    said = clean_phrase(scene.setting.text, [token for token in right if token.code not in ",.Q"]).text
    noun = scene.walk.topic.object or claims[-1].indicator
    return f"{noun}{said}{'率' if said == '达标' else '比例'}" if len(said) >= 2 else ""


def name_completion(subject: str, carried: bool, scene: Scene) -> str:
    """正线工程 | 完成 | 80%: how much of it is done; 幼儿园 | 达 | 60%: how many of them are so. One ``carried`` may only be a plan."""
    planned = WORKLOAD.search(subject) and any(scene.setting.text.endswith("完成", token.start, token.end) for token in scene.left)
    if planned or carried:
        return subject + "完成率" * bool(planned)
    use = use_later(scene)
    if use:
        return subject + use
    last = next((token for token in reversed(scene.left) if token.code not in "ATmB"), scene.left[-1])
    rated = RATE_BEHIND.match(scene.setting.text, scene.right[0].start) if scene.right and last.code in "lL" else None
    if rated and not RATED_END.search(subject):
        return subject + rated[1]
    kept = KEPT_SO.match(scene.setting.text, scene.right[0].start) if scene.right and last.code in "lr" else None
    if kept and not RATED_END.search(subject):
        return subject + kept[1] + "率"
    done = scene.setting.text[last.start : last.end].endswith(("完成", "完成了")) and last.code == "L"
    if done and len(scene.right) > 1 and scene.right[0].code == "o" and not any(token.code == "Q" for token in scene.right):
        subject += clean_phrase(scene.setting.text, object_tokens(scene.right[1:])).text  # 地铁3号线 | 完成60%的隧道掘进量
    if SPENT_ON.search(subject) and scene.match.frame.id in ("level.subject", "level.to"):
        return f"{subject}占比"
    if (
        (last.code == "l" or scene.group[0].bound in ("ge", "le"))
        and COUNTED_PART.search(subject)
        and "人均" not in subject
        and scene.match.frame.id in ("level.subject", "level.to")
    ):
        return f"{subject}比例"
    if last.code in "le" and WORKED.search(subject) and scene.match.frame.id == "level.subject":
        return f"{subject}比例"
    raised = RAISED.match(subject) if scene.left[-1].code == "o" else None
    raised = raised or MEASURED_BY.fullmatch(subject)
    if raised:
        return f"{raised[1]}占{raised[2]}比重"
    work = WORK_END.search(subject) and any(scene.setting.text.startswith("完成", token.start) for token in scene.left if token.code == "L")
    return f"{subject}完成率" if (done and not RATED_END.search(subject)) or work else subject  # 完成确权登记 | 95%
