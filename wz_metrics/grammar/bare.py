"""A number told of a deed alone (启动132家, 竣工投产70个): it is done to what the clause before names, or what was counted before it."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.deeds import STARTED, acts_on_people, turn_event, turns
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.owners import DOING, UNFIT
from wz_metrics.grammar.phrases import EVENTS, Phrase
from wz_metrics.grammar.stages import STAGES, find_built

PASSED = frozenset("ABmTyLlsoaRp")
OPENED = re.compile("^(?:启动|完成|实施|开展|累计|再|新)+(?=.{2})")
# Deeds that stand behind what they are done to, and those that stand before it.
BEHIND = (
    "改造提升|提升改造|提质改造|搬迁改造|拆除改造|改造|综合整治|整治|治理|修复|搬迁|征迁|拆迁|安置"
    "|加固|保护|普查|改善|整改|清退|养护|迁建|更新|回收|转移|调整|流转|清理|处置|维修"
)
BEFORE = "打通|拆除|淘汰|关停|安装|加装|取缔|清查|硬化|新建|改建|更换"
NAMED = re.compile(
    f"(?P<what>[^、，]{{2,14}}?)(?:综合|专项|集中|连片|成片|全面|连线)*(?:(?P<behind>{BEHIND})|(?P<before>{BEFORE}))"
    "(?:[一二三四五]年)?(?:专项|提升|攻坚|百日)*(?:行动计划|行动|工程|计划|工作|任务|项目|攻坚战?|活动|试点|步伐|力度|进度)*"
)
AHEAD = re.compile(f"(?:{BEFORE}|更新|清理|回收|处置|维修|整治|改造)(?P<what>[^、，的]{{3,14}}?)(?:工作|工程|行动|任务)?")
# What is counted in a unit, by the end of its name.
COUNTED_IN = {
    "个": "项目|工程|小区|社区|园区|平台|实验室|站点|示范点|车间|工厂|基地|课题|泊位",
    "项": "项目|工程|事项|任务|课题|标准|实事|权力|职权|权责",
    "件": "案件|事项|建议|提案|信访件|信访事项|诉求|实事|问题",
    "家": "企业|机构|合作社|农场|空间|孵化器|公司|商户|医院",
    "户": "企业|商户|农户|住户|个体户",
    "处": "点|隐患|违建|违法建设|大棚房”",
    "所": "学校|幼儿园|中小学|小学|初中|高中|医院|卫生院|校舍",
    "条": "路|街道|巷|公交线路|航线|生产线",
    "套": "住房|安置房|租赁房|公租房|人才房",
    "座": "桥|站|厂|水库|公厕|公园|厕所",
}
GENERAL = "^(?:重点|重大|一批|各类|各项)?(?:项目|工程|企业|问题|任务|实事|示范点|试点|事项)$"
NO_THING, NO_THINGS = re.compile(f"[、和与及的了]|{GENERAL}"), re.compile(f"[的了]|{GENERAL}")
SLOGAN = re.compile("(?<=企业|项目)“[^”]{2,8}”(?:行动|工程)?$")
RENEWING = frozenset(("改造", "更新", "整治", "治理", "提升", "改造提升", "改善", "整改"))
# Works at what is counted, by the area or the households of the next clause: 启动472个老旧小区综合改造，完成整治改造 | 749万平方米.
WORKS = re.compile(
    "(?:重点|集中)?(?:启动|实施|推进|开展|完成|谋划|开工)*(?:重点)?(?P<what>[^、，的]{2,12}?)(?:综合|成片|连片|全面)*(?:改造提升|改造|整治|拆迁|搬迁|治理|(?<=棚改))(?:项目|工程)?"
)
WORKED = re.compile("(?:(?:综合|开发|拆迁|搬迁|征收|整治|提升|更新|维修)*改造|(?:拆迁|改造|综合)*整治(?:维修)?|征收|拆迁|征迁|搬迁)")
HOUSING = re.compile("(.{0,8}(?:住房|安置房|公租房|廉租房|棚户区改造|安居工程))(?:项目|工程)?(?:完成)?(?:总|年度)?投资")
SHORTEST = 3


def complete_deed(text: str, phrase: Phrase, scene: Scene) -> str:
    """The full name of a deed alone before its number; the topic keeps what it is done to. Empty for any other phrase."""
    walk, topic = scene.walk, scene.walk.topic
    if phrase.event == text and turns(phrase, scene):
        turned = turn_event(text, topic, scene.setting.heads)
        if turned:
            if not topic.subjects:
                walk.topic = topic._replace(stem=STARTED.sub("", topic.phrase))
            return turned
        built = "" if topic.subjects else find_built(text, scene)
        if built:
            walk.topic = topic._replace(object=built)
            return text + built
    named = _name_deed(text, phrase, scene)
    if named.startswith(text) and not topic.object:
        walk.topic = topic._replace(object=named.removeprefix(text))
    return named


def _name_deed(text: str, phrase: Phrase, scene: Scene) -> str:
    """The full name of a deed alone; empty for a phrase with an object or a subject, and where nothing says to what it is done."""
    topic, setting, group = scene.walk.topic, scene.setting, scene.group
    verbs = [token for token in scene.left if token.code not in PASSED]
    if not verbs or any(token.code not in EVENTS and token.code != "j" for token in verbs):
        return ""
    if group[0].sort in ("money", "percent", "point", "rank", "time") or scene.match.frame.measure != "level":
        return ""
    if any(word in text for word in setting.heads.whole) or acts_on_people(phrase, scene):
        return ""
    named = _name_by_clause(text, scene) if topic.phrase and not scene.listed else ""
    return named or _name_by_count(text, phrase, scene)


def _name_by_clause(text: str, scene: Scene) -> str:
    """实施农贸市场改造提升三年行动，启动改造提升 -> 启动农贸市场改造提升; 办理督察组交办案件，办结 -> 办结督察组交办案件."""
    core, unit = OPENED.sub("", text), scene.group[0].unit.lstrip("百千万亿")
    whole = DOING.sub("", scene.walk.topic.phrase)
    spoken = (*(words for words, _ in scene.walk.said[:-3:-1]), whole, whole.rpartition("的")[2])
    said = [words for words in spoken if len(words) >= SHORTEST]
    for words in said:
        found = NAMED.fullmatch(words)
        deed = (found["behind"] or found["before"]) if found else ""
        if found and not NO_THING.search(found["what"]) and not UNFIT.search(found["what"]):
            what = found["what"]
            if text in STAGES:
                return text + (what if found["before"] else what + deed)
            if core[:2] == deed[:2] or core[-2:] == deed[-2:] or {core, deed} <= RENEWING:
                return core + what if found["before"] else text[: len(text) - len(core)].removeprefix("完成") + what + core
    found = AHEAD.fullmatch(whole)
    if found and whole.startswith(core[:2]) and not NO_THING.search(found["what"]):
        return text + found["what"]
    kind = COUNTED_IN.get(unit)
    for words in said:
        found = NAMED.fullmatch(words)
        thing = SLOGAN.sub("", DOING.sub("", found["what"] if found and found["behind"] else words))
        if kind and re.search(f"(?:{kind})$", thing) and not NO_THINGS.search(thing) and len(thing) <= 20 and not UNFIT.search(thing):
            return text + thing
    return ""


def _name_by_count(text: str, phrase: Phrase, scene: Scene) -> str:
    """What was counted last in the same unit: 引进飞地项目142个，总投资125亿元，竣工投产 -> 竣工投产飞地项目."""
    topic, unit = scene.walk.topic, scene.group[0].unit.lstrip("百千万亿")
    last = scene.walk.claims[-1] if scene.walk.claims else None
    if last is None or topic.phrase:
        return ""
    same = last.quantity.unit.lstrip("百千万亿") == unit
    worked = "" if same else _name_by_works(text, last.indicator, unit)
    if worked:
        return worked
    if text == topic.event:
        return text + topic.object if same and topic.object else ""
    compound = phrase.stem and phrase.stem != text
    if compound and same and topic.object and last.indicator.endswith(topic.object):
        return text + topic.object
    housing = HOUSING.fullmatch(last.indicator) if text in STAGES and unit in ("套", "户") else None
    if housing:
        return text + housing[1]
    if text in STAGES and topic.built[0] != topic.stem and topic.built[1].lstrip("百千万亿") == unit:
        return text + topic.built[0]
    return topic.stem + text if compound and same and topic.stem and last.indicator.startswith(topic.stem) else ""


def _name_by_works(text: str, last: str, unit: str) -> str:
    """The works at what was just counted, by their extent: 城中村改造109个，完成拆迁整治 | 350万平方米; else empty."""
    core = text.removeprefix("完成")
    found = WORKS.fullmatch(last) if unit in ("平方米", "户", "亩", "公里") and WORKED.fullmatch(core) else None
    return "" if not found or NO_THING.search(found["what"]) or UNFIT.search(found["what"]) else found["what"] + core
