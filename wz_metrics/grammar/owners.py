"""Nouns that mean nothing without whose they are (床位, 参保人数, 存栏): the owner that earlier clauses of the sentence name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene, Walk
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.policies import name_policy
from wz_metrics.grammar.programmes import name_model
from wz_metrics.grammar.splitting import SEPARATOR, split_items
from wz_metrics.grammar.themes import PROJECTS

DOING = re.compile(
    r"^(?:以[^，]{4,}为(?:重点|主体?|核心|抓手)的|[（(][^)）]*[)）]|.{0,3}规模的|办(?=[公民]办)|深入|全面|大力|持续|积极|(?:充分|更好|有效)?发挥好?(?!区)|加快|统筹|扎实|着力|切实|认真|不断|进一步|有效|精心|强化|加强|优化|深化|简化|再造|规范|完善|健全|建立|搭建|落实|扩大|推进|实施"
    "|开展|发展壮大|培育壮大|做大做强|做强做优|做优做强|做大|做强|壮大|促进|提升|提高|增强|改善|拓展|拓宽|破题|探索|巩固|构建|引导|扶持|启动(?!区)|范围内|定期|分片区?(?=召开)|召开|参加(?=第|.{0,8}[博洽交]会)|铺开|打赢|打好|狠抓|紧盯|密切|做好|抓好|组织|支持|加大|推行|推广|推动|举办|成功|修订|制定|编制|出台|获批|争取|各类|各项|一批|一系列|多个|重点(?=.{4})|改革(?=行政)|高度重视|改进|[取减降][消免低]|或免征|第[一二三四五六七八九十]+轮|新一轮)+(?=.{2})"
)
NO_AGENT = re.compile(
    DOING.pattern
    + "|搭建|布局|利用|依托|鼓励|坚持|实体化|建设|打造|发展|围绕|聚焦|发挥|按照|通过|借助|以|其他|推动|引导|谋划|规划|创新|联动|运用|.*、"
)
BUILDING = re.compile("(?<=园区|新区|新城|基地)建设$")
MEMBERS = re.compile("^.*等(?:地(?=[举召开承组进])|一批|一系列|各类|重点)*(?=.{2})")
BATCH = re.compile("^.*为(?:重点|主体|主)的(?=.{4})|^.*[和及与]一批(?=.{4})|^多措并举|^(?:投入)?使用(?=公办|民办|中小学)")
GENERIC = frozenset(("建设", "改造", "行动", "计划", "活动", "政策", "教育"))
UNFIT = re.compile(
    "^(?:坚持|贯彻)|升级|成为|评为|列为|作为|获批|入选|完成|编制|理顺|实现|出台|位居|荣获|取得|投入|^(?:项目|工程(?!建设项目)|﹞|[、，])"
)
FUNDS = re.compile("资金$|金$")
SPENT = re.compile(
    "(?:面积|收益|产值|销售额|利润|税收|里程|长度|(?:筹资|补助|补贴)标准|(?:完成)?(?:总|年度)?(?:投资|投入).{0,2}|(?<=计划|工程|项目)(?:安排|落实))$"
)
# What a year brings is more than what was agreed at a fair; how large or how many the fairs were does not name them.
FAIR = re.compile("(?:会|活动|招商季|仪式|节)$")
FAIR_KIND = re.compile("^(?:打响|全国)?(?:先后)?(?:举办|举行|承办|组织|参加)?(?:[一二三四五六七八九十]+期)?(?:重大|大型|系列)*(?=.{4})")
SCOPE = re.compile("[^、]{0,6}?(县域|海洋|园区)经济(?!开发|技术)")
TOTALS = re.compile("^(?:地区生产总值|生产总值|GDP|地方.{0,6}收入|.{0,6}预算收入|财政.{0,3}收入)$")
DEEDS = frozenset(("建设", "改造", "改造提升", "治理", "整治", "搬迁", "修复", "整理", "搬迁安置", "安置", "征迁", "拆迁", "培训"))
PUSHED = re.compile("^.{2,8}(?:推进|加快|启动)(?=.{4})")
KIND = re.compile("(.*(?:项目|工程))(?:(?:年度|计划|总)?投资)?$")
GRADED = re.compile("以上|重点|重大|市级|省级")
SOME_OF = re.compile("^(?:一批|新|续建|在建|开工|竣工|储备|签约|前期|投产|建成|落地|动工|招商|其他|拟|未)|[、和及与]")
COUNTED = re.compile("(?:实施)?[两二三四五六七八九十]+(?:大|个|项)")
STAGED = re.compile("(已?新?开工|新?投产|新?竣工|建成|完工|建成投产|竣工投产)(?:项目|工程)")
PLANNED = re.compile("(?!在建|新|续建|开工|竣工|[0-9亿千万])[^年]{2,10}(?:项目|工程)")
MEASURED = re.compile(
    "覆盖率|覆盖面|人群|面积|总面积|建筑面积|收益|金额|额|额度|资金|率|户数|人数|人口|人次|规模|标准|时限|时间|项目|工程|任务|对象|事项|量|总量|总额|产值|收入|投资|里程|数量|能力|服务|活动|利率|品种|基金|措施|成本"
)
NAMED = re.compile("“[^”]{2,8}号”(?=.{2})")
SHORTEST, LONGEST, NEAR = 4, 20, 4


# An industry alone that opens a sentence, whose the output behind is: 钢铁产业，抓好园区建设，全年 | 产值…
OPENED = re.compile(
    "(?!.*(?:重点|围绕|发展|鼓励|抓|坚|推|支持|大|做|培育|聚焦|瞄准|加快|特色|优势))[\u4e00-\u9fff、]{2,14}(?:产业|制造业|物流业|商贸业|建筑业|服务业)"
)


def remember_clause(walk: Walk, phrase: Phrase, leading: Phrase) -> None:
    """Keep what a clause without a number spoke of: its ``phrase`` without the verb that opens it, and what stands before one."""
    if not walk.said and not walk.claims and leading.text == phrase.text and not phrase.event and OPENED.fullmatch(phrase.text):
        walk.opening = phrase.text
    walk.said.append((phrase.text if phrase.holder else phrase.text[len(phrase.event) :], False))
    if leading.text != phrase.text and not leading.event:
        walk.said.append((leading.text, False))


def remember_claim(walk: Walk, phrase: Phrase, subject: str, unit: str) -> None:
    """Keep what a number was stated of: who does it, then the noun without its verb; money and shares count nothing."""
    if phrase.holder:
        walk.said.append((phrase.holder, False))
    noun = phrase.object or (phrase.text if phrase.holder else phrase.text.removeprefix(phrase.event))
    if not phrase.holder and noun != subject and (named := NAMED.match(subject)):
        walk.said.append((named.group(), False))  # “长安号” | 常态运行15条干线
    walk.said.append((noun or subject, unit[-1:] not in "元%"))


def find_kind(walk: Walk) -> str:
    """The kind of the projects that a later clause counts some of (实施重点项目155个，34个项目建成投产), or the theme of the sentences."""
    said = (
        kind
        for words, counted in walk.said[: -NEAR - 1 : -1]
        if counted and (kind := words.removesuffix("建设")).endswith(("项目", "工程"))
    )
    kind = next(said, "")
    named = (KIND.match(claim.indicator) for claim in walk.claims[-6:])
    others = any(found and not found[1].endswith(kind) and not kind.endswith(found[1]) for found in named)
    fits = SHORTEST <= len(kind) <= 10 or (10 < len(kind) <= 14 and GRADED.search(kind))
    return kind if fits and not others and not SOME_OF.search(kind) else walk.topic.theme


def name_owner(text: str, phrase: Phrase, event: str, scene: Scene) -> str:
    """The complete name of a noun (with the ``event`` before it) that wants an owner; empty where it wants none or none is named.

    ``text`` is the whole of what is counted: 增加床位 behind 新建5家养老机构 -> 养老机构增加床位.
    """
    heads, walk = scene.setting.heads, scene.walk
    if text.startswith("每"):
        return ""
    scope = next((found[1] for words, _ in walk.said if (found := SCOPE.match(words))), "") if not event and TOTALS.search(text) else ""
    if scope and not text.startswith(scope):
        return scope + text
    owned = heads.owned
    event = "" if text in owned else event
    noun = text[len(event) :]
    aimed = name_policy(text, scene) or name_model(text, event, scene) or _name_projects(text, phrase, scene)
    if aimed:
        return aimed
    staged = STAGED.fullmatch(text)
    last = scene.walk.claims[-1].quantity if scene.walk.claims else None
    if staged and not phrase.holder and not (last and last.unit == scene.group[0].unit and 4 * last.value < scene.group[0].value):
        return next((staged[1] + words for words, counted in scene.walk.said[: -NEAR - 1 : -1] if counted and PLANNED.fullmatch(words)), "")
    if noun not in owned and not phrase.holder:
        agent = _find_agent(event, phrase, scene) or _find_means(text, event, phrase, scene)
        walk.holder = walk.holder if FAIR.search(agent) else agent or walk.holder
        return agent + text if agent else _echo(text, event, scene)
    if (
        noun not in owned
        or (phrase.holder and noun != text)
        or (event and len(scene.group) > 1 and any(token.code in "sa" for token in scene.left))
    ):
        return ""
    if phrase.place and noun.endswith(("学位", "床位")):
        return ""  # 改扩建学校30所，全市新增学位1.5万个
    if FUNDS.search(noun) and scene.right and scene.right[0].code in "ecu":
        return ""  # 安排资金2862万元支持技术改造
    said = scene.walk.said or [(scene.walk.topic.before, False)]
    last_told = [(claim.indicator, True) for claim in walk.claims[-1:]] if noun.endswith("里程") else []  # 轨道交通四期 | 5条线路
    owner = (
        _find_owner(said, owned[noun], noun, scene.walk.whereof)
        or _find_owner(last_told, owned[noun], noun, scene.walk.whereof)
        or "空气质量" * noun.startswith("优良天数")
    )
    return _join(owner, event, noun) if owner else _echo(text, event, scene)


def name_owners(text: str, phrase: Phrase, scene: Scene) -> list[str]:
    """Several nouns that want an owner, each with that of all: 申请材料、审批时限分别压减 | 36%、86%; empty where one wants none."""
    items = split_items(text, 0) if SEPARATOR.search(text) and not phrase.place else []
    if len(items) < 2 or any(item not in scene.setting.heads.owned for item in items):
        return []
    each = len(scene.group) == len(items) or any(token.code in "sa" for token in scene.left)
    named = [name_owner(item, replace(phrase, text=item, event="", holder=""), "", scene) for item in items] if each else []
    return named if all(named) else []


def _name_projects(text: str, phrase: Phrase, scene: Scene) -> str:
    """Projects by the field that the clause or the headline before is about: 县城建设稳步推进，开工重点项目74个."""
    field = BUILDING.sub("", scene.walk.topic.field)
    named = "" if not field or phrase.holder or text[-2:] in field or not PROJECTS.fullmatch(text) else field
    return named + text[2 * (named[-2:] == text[:2]) :] if named else ""


def _echo(text: str, event: str, scene: Scene) -> str:
    """A noun that starts with what was just done takes what it was done to: 棚户区改造9.55万户，改造面积974万平方米."""
    heads, walk = scene.setting.heads, scene.walk
    text = text.removesuffix("任务") if text.removesuffix("任务") in DEEDS else text
    if text in DEEDS:
        named = (PUSHED.sub("", words[: words.find(text) + len(text)]) for words, _ in walk.said[:-3:-1] if words.find(text) > 1)
        whole = next((words for words in named if words.count("“") == words.count("”") and len(words) > SHORTEST - 1), "")
        return clean_owner(whole, whole) or (walk.topic.programme and restore_deed(walk.topic.programme, text))
    if text[-2:] in heads.echoes and len(text) > SHORTEST and text not in heads.complete:  # 泥草房改造
        whole = next((words for words, _ in walk.said[:-3:-1] if words.find(text) > 1), "")
        return clean_owner(whole[: whole.find(text)] + text, whole) if whole else ""
    done = event if text[len(event) :][:2] in heads.echoes else ""
    noun = text[len(done) :]
    if noun[:2] not in heads.echoes or not MEASURED.fullmatch(noun[2:]) or text in heads.complete:
        return ""
    given = walk.topic.object if walk.topic.event.endswith(noun[:2]) and walk.claims else ""
    if noun[2:].endswith("面积") and len(given) >= SHORTEST:
        return given + noun  # 新流转农村土地8.2万亩，流转总面积113.6万亩
    for words, _ in walk.said[: -NEAR - 1 : -1]:
        end = words.rfind(noun[:2]) + 2
        owner = clean_owner(words[:end], words) if end > SHORTEST - 1 and not COUNTED.match(words) else ""
        if owner.endswith(noun[:2]) and len(owner) > SHORTEST - 1 and not re.search("[、和与及]", owner):
            return done + owner + noun[2:]
    return ""


def restore_deed(programme: str, deed: str) -> str:
    """A bare deed with the programme that it is part of: 农村道路畅通工程 + 改造 -> 农村道路畅通工程改造."""
    named = re.sub("(?<!”)(?:[两三四五]年)?(?:专项)?(?:行动|计划|攻坚战|任务)$", "", programme)
    return named if named.endswith(deed) else "" if deed in named else named + deed


def _find_agent(event: str, phrase: Phrase, scene: Scene) -> str:
    """The organisation that the clause before told something of and that does what this one says: 电商园开园，引进企业8家."""
    topic, pattern = scene.walk.topic, scene.setting.heads.agents.get(event[:2] if event.endswith("配套") else event)
    if pattern is None:
        return ""
    spoken = topic.phrase * topic.stated or topic.holder * (not topic.phrase)
    spoken = "" if phrase.place or scene.listed else spoken
    return spoken if len(spoken) <= LONGEST and pattern.search(spoken) and not NO_AGENT.match(spoken) else ""


def _find_means(text: str, event: str, phrase: Phrase, scene: Scene) -> str:
    """By what something comes about: 组建教育联合体1052个，惠及学生107万人; 实施“黄山礼惠”活动，带动消费3亿元."""
    heads, walk = scene.setting.heads, scene.walk
    alone = text in heads.means or text in heads.reaching
    named = (word for word in heads.reaching if text.startswith(word) and "的" not in text)
    verb = text if alone else event or next(named, "")
    pattern = heads.means.get(verb) or heads.reaching.get(verb)
    apart = scene.listed and verb not in heads.reaching
    if pattern is None or apart or scene.match.frame.measure != "level" or scene.group[0].sort == "percent":
        return ""
    yearly = bool(phrase.place) or any(token.code == "T" for token in scene.left) or text.endswith(("资金", "投资", "资"))
    if walk.topic.phrase:
        found = next((found for words, _ in walk.said[:-3:-1] if (found := pattern.search(words))), None)
        owner = clean_owner(found.group(), found.string) if found else ""
        return "" if yearly and FAIR.search(owner) else FAIR_KIND.sub("", owner)
    last = next((claim.indicator for claim in reversed(walk.claims) if claim.quantity.sort not in ("percent", "point")), "")
    told = ("".join(walk.topic.subjects[-1:]) if verb in heads.means else last).split(verb)[0]
    if verb in heads.means:
        owners = (clean_owner(found.group(), words) for words, _ in walk.said[:-NEAR:-1] if (found := pattern.search(words)))
        again = next((owner for owner in owners if owner and told.startswith(owner)), "")  # 平台连接设备5000万台，服务企业10万家
        found = pattern.search(told)
        owner = again or (clean_owner(found.group(), told) if found else "")
        return "" if yearly and FAIR.search(owner) else FAIR_KIND.sub("", owner)
    told = re.sub("^第[0-9一二三四五六七八九十]+年", "", SPENT.sub("", told))
    same = told[-2:] == text[-2:] and scene.group[0].unit[-1:] in tuple("人名户次家")  # 485名学生纳入免费午餐，受惠学生…
    return told if SHORTEST <= len(told) <= LONGEST and not same else ""


def _find_owner(said: Sequence[tuple[str, bool]], pattern: re.Pattern[str], noun: str, alone: bool) -> str:
    """The last owner that was spoken of, with those counted right before it where it does not stand ``alone``."""
    owners: list[str] = []
    for words, counted in said[: -NEAR - 1 : -1]:
        found = pattern.search(words)
        owner = clean_owner(found.group(), words) if found and noun not in words else ""
        if owners and not (owner and counted and found and found.group() == words):
            break
        if owner and not any(owner in other for other in owners):
            owners.insert(0, owner)
        if owner and (alone or not (counted and found and found.group() == words)):
            break
    joined = "、".join(owners)
    return joined if len(joined) <= LONGEST else "".join(owners[-1:])


def clean_owner(owner: str, words: str) -> str:
    """An owner without what is done to it and without the members before 等; empty where it says too little or too much."""
    if owner.count("“") > owner.count("”"):
        owner = words[: words.find("”", len(owner)) + 1]
    owner = DOING.sub("", BATCH.sub("", MEMBERS.sub("", owner)))
    owner = owner.removeprefix("的").removeprefix("参加")
    return "" if len(owner) > LONGEST or UNFIT.search(owner) or owner in GENERIC else owner


def _join(owner: str, event: str, noun: str) -> str:
    """城乡医疗救助 + 发放 + 救助资金 -> 发放城乡医疗救助资金; else the owner stands first."""
    shared = next((size for size in range(min(len(owner), len(noun)), 1, -1) if owner.endswith(noun[:size])), 0)
    event = "" if event and owner.endswith(event) else event  # 发放补贴 + 补贴 | 标准
    if noun.endswith(("产能", "龙头企业")):
        return event + owner + noun
    return f"{event}{owner}{noun[shared:]}" if shared else f"{owner}{event}{noun}"
