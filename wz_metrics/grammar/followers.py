"""What a number is of that follows another in its clause: the second of two subjects, the total behind a gain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Scene, Setting, Walk
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.openings import noun_of_stack
from wz_metrics.grammar.owners import name_owner
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.spoken import name_clause
from wz_metrics.grammar.subjects import GAINED, Topic, expand
from wz_metrics.grammar.wholes import Whole, name_next_size, name_part
from wz_metrics.model import Quantity

GAINED_THERE = re.compile("(?<=[片园新港]区)(?:年内)?(?:新增|净增)(?=.{2})")  # 南宁片区 | 新增 | 企业
COMPARED = re.compile("(?:与|同|(?<!性别)比|较)[^,，]{2,}$|等(?:[一二三四五六七八九十]+项)?(?:主要)?(?:经济)?指标$")
AMOUNT = (
    "(?:投资|(?<=总)规模|产值|税收|营收|销售收入|营业收入|主营业务收入|销售额|融资|资产|利润|利税|注册资本|合同额|成交额|交易额|市值|惠民金额"
    "|(?:(?:出院者|住院|门诊)?(?:平均|次均)|人均)费用|[年月]?人均(?:增收|增加养老金|纯收入|可支配收入))"
)
CLEAN = "(?:[优良好于或达到]*[IVⅠⅡⅢⅣⅤ]+(?:[-—－~～][IVⅠⅡⅢⅣⅤ]+)?类?(?:水质|水体)?(?:及?以上)?)"
ENDED = MappingProxyType(
    {
        "money": re.compile(
            f"(?<=.{{2}})(?:完成|实现|直接|总|年|计划|累计|(?<=[区园])规(?:模以)?上工业|(?<=[区园])工业|(?<=[区园])固定资产)*{AMOUNT}$"
        ),
        "percent": re.compile(
            f"(?<=.{{2}})(?:(?:水质|(?:环境)?空气质量|平均|全年)*{CLEAN}?(?:水质)?(?:[优良]*|[优良达标]+天数|达标|合格|满意|覆盖|普及|参保|开工|竣工|完成|办结|入学|就业)(?:率|比例|占比|比重|比)"
            f"|对[^,、的]{{2,6}}贡献率)$"
        ),
        "growth": re.compile(
            f"(?<=.{{2}})(?:(?:规(?:模以)?上)?工业|总|年|固定资产|(?:门票|交易|平均|产品|销售)?(?=价格)|(?:医疗)?(?:住院|门诊)?(?:费用)?(?:政策范围内)?(?=报销))*(?:{AMOUNT}|价格|报销比例|增加值|收费标准|浓度)$"
        ),
        "area": re.compile("(?<=.{2})(?:建成区|已?建成|规划|开发|占地|建筑|总)+面积$"),
    }
)
# Where those counted act, with a measure of theirs behind: 6个 | 县市城区共完成市政基础设施投资.
ACTED = re.compile(
    "(?P<noun>[^,，;；。、的]{0,15}?[业县区市镇乡村园户者目程院校街部所站店社司行）)])"
    "(?:共计?|各|累计|合计|已|[两三五]年来|全年|当年|年|可|将|预计)*(?:完成|实现|投入|争取|新增|新签约|新引进|[年月人户]均增收)"
)
WORKS = re.compile(
    "(?:项目|工程|建设|改造|治理|整治|园|区|线|路|基地|中心|行动|攻坚|修复|绿化|开发|领域|方面|产业|行业|业|高速|铁路|机场|桥|管网|河|保护|搬迁|住房|设施|房|厂|城|院|校|馆|企业|公司|库|站|镇|村|港|水利|交通|战役|大会战|扶贫|资金|基金)$"
)
TOWN_WIDE = frozenset(("装机容量", "总装机", "床位", "床位数", "存量", "总量", "总投资", "投资", "税收", "产值", "总产值", "利润"))
GROUP = re.compile(r"重点(?:行业|人群|领域|企业|地区|区域|群体)|[市区县省]本级")
YIELD = re.compile("产值|收入|营收|税收|利润|投资|交易额|销售额|增加值|产量|总产|单产")
PUSHED = re.compile("^(?:支持|推动|促进|发展|培育|打造|扩大|增强|壮大|提升|激发|引导|扶持|力促|推进|引进|完善|[和与])+(?=.{4})")
WENT_ON = re.compile("(?<=.{4})(?:健康|深度|平稳|融合|集群|集聚)*(?:发展|扩产提质|提质增效|做大做强)$")
MEASURES = re.compile("(?:出台|制定|印发|完善|建立).*(?:办法|意见|方案|政策|措施|机制)$")
QUALITY = re.compile("(?:活力|竞争力|办法|水平|意见|质量|效益|空间|潜力)$")
INDUSTRY = re.compile("([\u4e00-\u9fff]{1,6}(?:[^作创企]业|经济))发展(?:水平|质量|层次|能级|活力)")  # 提升 | 建筑业发展水平
DRIVEN = re.compile("^(?:推动|促进|带动|确保|推进|实现|支持|引导)+(?=.{2})")
COUNT_END = re.compile("(?<=.{3})(?:数量|总量|总数|户数|成倍|连年|逐年)$")
IN_MONEY = re.compile("(?:收入|支出|投资|投入|产值|总值|增加值|总额|出口|进口|进出口|销售额|交易额|零售额|余额|贷款|存款|税收|利润)$")
IN_PERCENT = re.compile("(?:率|比例|比重|占比)$")
DRAWING = re.compile("(?:建成投产|竣工投产|新?开工)?([^、]{2,10}产业)新?(?:引进|招引|签约|开工|落地)[^、]{0,10}(?:项目|企业)$")
TITLED = re.compile("新?(?:认定|评定|获批|获评)")
SHORT_SAID = 2
PART_OF = re.compile("[向为给对].{2,}|.{0,8}[区县市镇乡村]")  # who gets it, or where it is done
REACHED = re.compile("(?:总数|总量|总计|合计|累计|数量|存量)?(?:已)?(?:达到?|达至|超过?|突破|增至|增加到|发展到)")


def in_same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities have one unit but for its multiplier: 套, 万套."""
    return one.unit.lstrip("百千万亿") == other.unit.lstrip("百千万亿")


def second_of_two(phrase: Phrase, scene: Scene) -> str:
    """港口货物、集装箱吞吐量6.27亿吨和 | 2324万标箱: the second of two subjects; the number before it gets the first."""
    walk, heads = scene.walk, scene.setting.heads
    last = walk.claims[-1] if walk.claims else None
    if not last or not scene.listed or scene.left or phrase.text or len(scene.group) > 1 or last.quantity.sort == scene.group[0].sort:
        return ""
    pair = tuple(claim.indicator for claim in walk.claims[-2:])
    if len(pair) == 2 and pair == walk.topic.subjects and walk.claims[-2].quantity == last.quantity:
        del walk.claims[-1]  # A吞吐量和B吞吐量突破3亿吨、1000万标箱
        return pair[1]
    items = expand(last.indicator, 2, True, heads) if (last.indicator,) == walk.topic.subjects else []
    if len(items) != 2 or not all(heads.measure.search(item) for item in items):
        return ""
    walk.claims[-1] = replace(last, indicator=items[0])
    walk.each = (*walk.each[:-1], items[0])
    walk.topic = walk.topic._replace(subjects=(items[0],), chain=(*walk.topic.chain[:-1], items[0]))
    return items[1]


def _is_total(scene: Scene) -> bool:
    """新增中职学校3处、达到 | 9处: the total behind what was gained."""
    last = scene.walk.claims[-1] if scene.walk.claims else None
    if not last or scene.group[0].sort == "money" or last.indicator != scene.walk.topic.subjects[-1] or not GAINED.match(last.indicator):
        return False
    reached = any(REACHED.fullmatch(scene.setting.text, token.start, token.end) for token in scene.left)
    return reached and in_same_unit(last.quantity, scene.group[0]) and scene.group[0].value > last.quantity.value


def say_latest(phrase: Phrase, scene: Scene) -> list[str]:
    """What the clause right before told something of without a number: 工业投资增长33%；民间投资更加活跃，实现3100亿元."""
    topic, heads, count = scene.walk.topic, scene.setting.heads, len(scene.group)
    said = COMPARED.sub("", topic.phrase)
    if topic.moved and topic.stated and len(said) > SHORT_SAID and not phrase.text and scene.match.frame.measure in ("growth", "change"):
        subjects = expand(said, count, count > 1, heads)  # 安全生产事故宗数逐年下降，比2016年下降35.2%
        return subjects if len(subjects) == count else []
    if phrase.text or not topic.stated or not topic.subjects or not (said in heads.complete or heads.measure.search(said)):
        return []
    subjects = expand(said, count, count > 1, heads)
    return subjects if len(subjects) == count else []


def say_grown(scene: Scene) -> str:
    """What the clause before says to grow, by how far it has come: 推动市场主体快速增长，突破150万户; empty where it is of another kind."""
    topic, sort = scene.walk.topic, scene.group[0].sort
    if not topic.moved or scene.match.frame.measure != "level" or len(scene.group) > 1:
        return ""
    said = COUNT_END.sub("", DRIVEN.sub("", topic.phrase))
    if sort == "count":
        return said if said in scene.setting.heads.complete else ""
    known = {"money": IN_MONEY, "percent": IN_PERCENT}.get(sort)
    return said if known and known.search(said) else ""


def _ends_per_head(scene: Scene) -> bool:
    """生产总值4406亿元，人均 | 64331元: the same by head."""
    last = next((token for token in reversed(scene.left) if token.code not in "lLA"), None)
    return last is not None and scene.setting.text[last.start : last.end] == "人均"


def name_measured(phrase: Phrase, scene: Scene) -> str:
    """30个创建镇投资 | 125亿元, 5个断面水质优良 | 比例100%: what ends the noun counted before is what this number tells of it."""
    last, moved = scene.walk.claims[-1] if scene.walk.claims else None, scene.match.frame.measure in ("growth", "change", "gap")
    if not last or last.quantity.sort not in ("count", "kinds") or (last.indicator,) != scene.walk.topic.subjects or scene.listed:
        return ""
    if (phrase.text and phrase.text not in scene.setting.heads.bare) or any(
        token.code not in "lLAntgiwhrd" + "x" * bool(phrase.text) for token in scene.left
    ):
        return ""
    if scene.setting.folded[scene.group[0].start - 1] in ",;、":
        return ""
    acted = ACTED.match(scene.setting.text, last.quantity.end, scene.group[0].start)
    if acted and len(acted["noun"]) < len(last.indicator) and last.indicator.startswith(acted["noun"]):
        scene.walk.claims[-1] = replace(last, indicator=acted["noun"])
        return acted["noun"] + last.indicator[len(acted["noun"]) :].lstrip("各共") + phrase.text
    ended = ENDED.get("growth" if moved else scene.group[0].sort)
    counted = ended.sub("", last.indicator + phrase.text) if ended else last.indicator
    if len(counted) >= len(last.indicator):
        return ""
    scene.walk.claims[-1] = replace(last, indicator=counted)
    return last.indicator + phrase.text


def name_counted(scene: Scene) -> None:
    """8大主导产业产值 | 占农业总产值67.7%: those counted right before a share of what is measured of them lose the measure."""
    claims, start = scene.walk.claims, scene.left[0].start if scene.left else 0
    if not claims or claims[-1].quantity.sort not in ("count", "kinds") or scene.left[0].code != "z" or scene.listed:
        return
    counted = ENDED["money"].sub("", claims[-1].indicator)
    if counted and scene.setting.folded[start - 1] not in ",;、" and (claims[-1].indicator,) == scene.walk.topic.subjects:
        claims[-1] = replace(claims[-1], indicator=counted)


def whole_of(scene: Scene) -> Whole:
    """What a part behind 其中 belongs to: what was last stated in its unit, else what was last stated."""
    return scene.walk.wholes.get(scene.group[0].unit.lstrip("百千万亿"), scene.walk.topic.whole)


def name_insured(phrase: Phrase, scene: Scene, sums_up: bool) -> str:
    """People insured, or how many of all, by their insurance, and a sum that arrived by what brought it; else empty."""
    if phrase.text.startswith("参保") and scene.walk.whereof and not scene.walk.topic.subjects:
        return name_part(phrase.text, whole_of(scene), scene.group[0].unit, scene.match.frame.measure)
    return name_owner(phrase.text, phrase, "", scene) if phrase.text in ("参合率", "参保率") or sums_up else ""


def name_deed_of_part(text: str, phrase: Phrase, scene: Scene) -> str:
    """发行文化惠民卡2万张，其中向低保家庭免费发放 | 1000张: what is done to a part, with what the whole is; empty for other phrases."""
    whole, unit = whole_of(scene), scene.group[0].unit
    if not scene.walk.whereof or len(scene.group) > 1:
        return ""
    alone = phrase.event == text and PART_OF.fullmatch(phrase.holder) and whole.event and scene.group[0].sort == "count"
    alike = unit.lstrip("百千万亿") == whole.unit.lstrip("百千万亿") and whole.measure == scene.match.frame.measure == "level"
    return text + whole.noun if alone and alike and whole.noun not in text else ""


def tells_of_parts(segment: Segment, setting: Setting, walk: Walk) -> bool:
    """Whether a segment tells of parts behind 其中, itself or since one before it; what is told of the whole place ends them."""
    if any(token.code == "O" for token in segment.tokens[:2]):
        return True
    opening = segment.tokens[0]
    whole = opening.role == "own" and setting.folded.startswith(("全市", "全县", "全区"), opening.start) and not segment.aside
    return walk.whereof and not whole


def remember_whole(walk: Walk, event: str, subject: str, unit: str, measure: str) -> Whole:
    """What parts behind 其中 belong to; kept by its unit too, as an amount may stand between."""
    if walk.whereof:
        return walk.topic.whole
    event = event * ("的" not in event)  # 具有资质等级的总承包 | 建筑业企业利润
    whole = Whole(event, subject.removeprefix(event), unit, measure)
    walk.wholes[unit.lstrip("百千万亿")] = whole
    return whole


def drawing_industry(topic: Topic) -> str:
    """Whose output stands behind titles or works that it drew: 发展高新技术产业，新认定高企20家，实现产值300亿元; else empty."""
    said = "".join(topic.subjects[-1:])
    drawing = DRAWING.match(said)
    return drawing[1] if drawing else topic.theme * (TITLED.match(said) is not None and topic.theme.endswith("产业"))


def say_total(scene: Scene) -> str:
    """The last subject by head (人均64331元), without what was gained of it (新增37家，累计达到102家), or what is
    told of it in a year; else empty."""
    said, measure = "".join(scene.walk.topic.subjects[-1:]), scene.match.frame.measure
    if measure != "level":
        return ""
    if not said:
        return _name_dated(scene)
    if scene.group[0].sort == "money" and _ends_per_head(scene):
        return "人均" + said.removeprefix("人均")
    summed = any(
        scene.setting.text[token.start : token.end] in ("累计", "总数") + ("总计",) * (scene.group[0].sort == "count")
        for token in scene.left
    )
    return GAINED_THERE.sub("", GAINED.sub("", said)) if len(scene.group) == 1 and (summed or _is_total(scene)) else ""


def _name_dated(scene: Scene) -> str:
    """公共财政收入年均增长22.9%；2012年完成 | 750.1亿元: a bare sum of a year is of the measure before the ；, else empty."""
    topic, codes = scene.walk.topic, {token.code for token in scene.left}
    bare = "T" in codes and bool(codes & set("Ll")) and codes <= set("TBLl") and scene.group[0].sort == "money"
    return topic.before if bare and topic.before in scene.setting.heads.complete else ""


def name_ahead(phrase: Phrase, scene: Scene) -> str:
    """新建 | 3个、提标改造12个污水处理厂: a verb alone is done to what the next number of its unit counts with a noun; else empty."""
    rest, quantities, text = scene.walk.rest, scene.setting.quantities, scene.setting.text
    light = [token.code for token in scene.left if token.code not in "ABmT"] == ["L"] and scene.group[0].sort == "count"  # 完成 | 151处
    if not (phrase.text == phrase.event if phrase.event else light) or len(scene.group) > 1 or not rest or rest[0].code != "j":
        return ""
    taken = scene.listed and scene.walk.topic.object  # 新建公厕26座、改造 | 77座、拆除12座
    while rest and rest[0].code == "j" and not taken:
        place = next((place for place, token in enumerate(rest) if token.code == "Q"), 0)
        deeds = [token for token in rest[1:place] if token.code != "A"]
        if not _does_next(deeds, scene) or not in_same_unit(quantities[rest[place].index], scene.group[0]):
            return ""
        behind, rest = noun_of_stack(tuple(rest[place + 1 :])), rest[place + 1 :]
        if behind and behind[0].code in "xn":
            noun = clean_phrase(text, object_tokens(behind)).text
            return phrase.event + noun if noun else ""
    return ""


def _does_next(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the tokens before the next number are a verb alone, or the verb just said with another who does it (省级开发区引进)."""
    if not tokens or not scene.left:
        return False
    text, verb = scene.setting.text, scene.left[-1]
    again = text[tokens[-1].start : tokens[-1].end] == text[verb.start : verb.end] and verb.code in "ecG"
    alone = all(token.code in "ecG" for token in tokens) or (tokens[0].code in "ec" and [token.code for token in tokens[1:]] == ["L"])
    return alone or text[tokens[0].start : tokens[-1].end] == "优化" or (again and all(token.code in "xn" for token in tokens[:-1]))


def name_pushed(said: str, aspect: str) -> str:
    """Whose output or investment the next clause tells, without what is done for it; empty where the clause names none.

    >>> name_pushed("支持中烟南宁卷烟厂", "产值"), name_pushed("激发社会投资活力", "投资")
    ('中烟南宁卷烟厂', '')
    """
    yields = YIELD.search(aspect) is not None
    industry = INDUSTRY.fullmatch(said) if yields else None
    if industry:
        return industry[1]
    pushed = PUSHED.match(said) if yields else None
    if not pushed:
        return "" if yields and (MEASURES.match(said) or said.endswith("水平")) else name_clause(said)
    return "" if QUALITY.search(said) and "投资" in said else QUALITY.sub("", WENT_ON.sub("", name_clause(said[pushed.end() :])))


def name_group(text: str, scene: Scene) -> str:
    """排放总量下降20%、重点行业下降30%: a group takes the indicator that was just given in the same way."""
    if not GROUP.fullmatch(text):
        return ""
    for claim in reversed(scene.walk.claims[-3:]):
        if in_same_unit(claim.quantity, scene.group[0]) and claim.measure == scene.match.frame.measure:
            return claim.indicator.removeprefix(text)
    return ""


def name_reaching(text: str, scene: Scene) -> str:
    """What was counted last with the next amount that things must reach: 10亿元以上项目5个、超百亿元 | 1个; else empty."""
    last = scene.walk.claims[-1] if scene.walk.claims else None
    alike = last and len(scene.group) == 1 and scene.group[0].sort == "count" and in_same_unit(last.quantity, scene.group[0])
    return name_next_size(text, last.indicator, scene.walk.topic.event) if last and alike else ""
