"""Those who are helped, led or sent to do something: 帮助1.2万名 | 失业人员实现再就业 keeps its order, 帮助失业人员再就业."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import ALL, object_tokens, turn_relative
from wz_metrics.grammar.phrases import Phrase, clean_phrase

# Verbs whose object does what stands behind it.
HELPED = re.compile(
    "(?:帮助|帮扶|扶持|支持|资助|助推|助力|带动|引导|鼓励|指导|推荐|推动|促使|促进|发动|动员|组织|选派|委派|派出|派遣|抽调|安排|邀请|聘请|选送|输送|吸引|使|让)了?$"
)
SERVED = re.compile(
    "([^、，的]{0,16}?(?:企业|公司|商户|个体户|居民|群众|农民|农牧民|牧民|老年人|老人|残疾人|儿童|学生|教师|员工|职工|人员|劳动者|妇女|夫妇|家庭|低保户|农户|贫困户|困难户|住户|[户者]|业主|车主|司机|对象|患者"
    "|学校|中小学|小学|中学|幼儿园|院校|医院|卫生院|卫生室|机构|单位|社区|小区|村|乡镇|街道)(?:[(（][^）)]{1,8}[)）])?)(?![、和及与或的等中子女区域])"
    "(?:每[人户名家])?((?:依法|免费|精准|全面|统一)*[^、，的\\d]{3,20})"
)
# 解决6万户 | 18.3万困难群众住房问题
NUMBERED = re.compile("^[0-9][0-9.]*(?:万[余多]?[人名户]?|[余多]?[人名户])(?=[\u4e00-\u9fff])(?!元|吨|亩|平方|千瓦|公里|以[上下])")
ENTERED = re.compile("(?:进入|跻身|迈入|达到)[^、，的]{3,16}")
SERVING = ("为", "给")
LONGEST, WITH = 34, "与为向给"


def turn_counted(objects: Sequence[Token], verb: Phrase, scene: Scene) -> str:
    """What is said of the counted things before them, or behind them where the verb makes them do it (``verb`` or that of the list);
    empty where nothing is said. Money is no such thing (3500万元人才开发专项经费)."""
    if scene.group[0].sort == "money":
        return ""
    turned = turn_relative(objects, scene.setting)
    acting = verb.text or (scene.walk.topic.event if scene.listed else "")
    settled = any(token.code in "Aa" and scene.setting.text[token.start : token.end] in ALL for token in objects)
    if not turned and not acting:
        return _say_served(objects, scene)
    if not turned and objects and (HELPED.search(acting) or acting.endswith("培育")):
        return _say_entered(objects, scene)
    if not turned or settled or scene.setting.folded[scene.group[0].start - 1] in WITH or not _keeps_order(acting, turned):
        return turned  # 选派干部与2033家 | 企业结对帮扶
    goes_on = any(token.code == "j" for token in scene.right)
    plain = NUMBERED.sub("", clean_phrase(scene.setting.text, objects if goes_on else object_tokens(scene.right)).text)
    return plain if len(plain) <= LONGEST and "的" not in plain else turned


def _keeps_order(acting: str, turned: str) -> bool:
    """Whether those counted stay before what they do, or before a problem that cannot be told before them: 解决 | 被征地农民参保问题."""
    return HELPED.search(acting) is not None or (acting.endswith("解决") and "的" not in turned)


def _say_entered(objects: Sequence[Token], scene: Scene) -> str:
    """组织86家 | 单位进入交易市场: those counted and what they enter or reach, in that order; empty where they do neither."""
    behind = scene.right[len(objects) :]
    if not behind or behind[0].code not in "rl" or any(token.code in "Qj" for token in behind):
        return ""
    end = next((token.start for token in behind if token.code in ",."), behind[-1].end)
    entered = ENTERED.fullmatch(scene.setting.text, behind[0].start, end)
    return clean_phrase(scene.setting.text, objects).text + entered.group() if entered else ""


def _say_served(objects: Sequence[Token], scene: Scene) -> str:
    """为4000名 | 劳动者追讨工资: those for whom something is done by what they get; empty where nothing is told so."""
    start, text = scene.group[0].start, scene.setting.text
    before = scene.setting.folded[max(0, start - 4) : start].rstrip("全市区县近约")
    if not objects or not before.endswith(SERVING) or any(token.code == "j" for token in scene.right):
        return ""
    said = SERVED.fullmatch(text[objects[0].start : objects[-1].end].replace("了", ""))
    return f"{said[2]}的{said[1]}" if said else ""
