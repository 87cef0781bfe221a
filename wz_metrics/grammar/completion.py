"""A phrase that names its own subject -> complete subjects: what it belongs to, what it shares, how many it names."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.carrying import shared_modifier
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.pairs import DEPOSITS_LOANS, split_pair
from wz_metrics.grammar.passing import PASSED, name_passing
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.splitting import SEPARATOR, split_items
from wz_metrics.grammar.subjects import Topic, belongs_to, expand
from wz_metrics.grammar.wholes import SPENT, find_sector, is_sector, join_sector

COUNTED = frozenset({"count", "kinds", "area", "length", "mass", "volume", "energy", "money", "time", "density"})
ORGANISATION = re.compile(
    r"(?:院|园|中心|公司|学校|医院|平台|集团|机场|协会|商会|分会|银行|综试区|开发区|大学|园区|遗址|景区|航线|港区|码头|车站|保税区)(?:[(（][^)）]*[)）])?$"
)
POOR = re.compile("(?:深度)?(?:贫困|脱贫)(?:村|乡镇|乡|县|地区)")
BRINGING = re.compile("新|建|种|发展|培育|组建|硬化|引进|成立")
PLANNING = re.compile("引进|引导|鼓励|组建|规划|谋划|支持|推进|加快|推动|打造")
SECTORAL = re.compile("(?<!营)业")  # 软件业收入 is told of all
SPENT_ON = re.compile("(?:投入|用于|投向)[^，。]{2,}的比重$")  # 科研资金投入基础研究的 | 比重
SHARE_END = re.compile(r"(?<=.{2})占.{0,18}(?:比重|比例|比)$")
SECTOR = re.compile(r"^(.{0,6}(?:经济|园区|开发区|高新区|工业园))(?:增加值|总产值|产值|营业收入)$")
SECTOR_ASPECTS = frozenset(("出口", "进口", "进出口", "税收", "投资", "利润", "出口额", "税收收入"))
RATES = re.compile(
    r"[、和与及].*(?:合格率|参保率|覆盖率|达标率|处理率|办结率|办复率|满意率|(?:补助|补贴|低保|供养|保障|发放|救助)标准|生均公用经费)$"
)
POOLED = re.compile(
    "、[^、]+等(?:[^、率]{0,6}(?:产品|食品|商品|物资|行业|企业|单位|部门|领域|机构|场所|人员|群体|人群|对象|项目|设施)).*率$"
)
BOTH_SIDES = re.compile("城乡(.{2,12}?标准|.{2,8}$)")
LEVELS = re.compile("(?:(?:全国|国家?|省|市)(?:、|和|及|与))+(?:(?:省|市|县)[级控考定]|省(?:重点|科学技术|科技|“|名牌|著名))")
STANDING = re.compile("(?:国家|省|市|县)级(?:及?以上)")
STANDS = re.compile("(?:国家|自治区|省|市|县)级(?:及?以上)?")
STOOD = re.compile(
    "(?:基地|平台|空间|实验室|研究院|工作站|孵化器|技术中心|研究中心|审批项目|审批事项|许可事项|园区|示范[区村镇县乡点]|试点)$"
)
KIND = re.compile(r"(?:产品|商品|类|业|企业|贸易|装备|设备|制品)$")
FIGURE = re.compile("^(?!“).{3,}(?:[数率量值额]|收入|支出|投资|指数|面积)$")  # complete: 种植量和新增绿地面积
KEPT_CLEAN = re.compile("(?<=.{2})(?:环境)?(?:综合)?(?:整治|治理|保护|建设)(?:工作|工程|行动)?$")  # 水源地环境综合整治 | 水质达标率
AID = re.compile("(?:城市|城镇|城乡|农村)(?:居民)?低保|(?:城市|农村)?(?:五保(?:户)?|特困人员?|孤儿)?(?:集中|分散)?供养")
FIGURES = re.compile("(?<=.{3})(?:等[^、]{0,6})?指标$")  # 起数、死亡人数等主要指标
RATE_ALONE = re.compile(r".{2,4}率")

PARTNER = re.compile("对(?!外)[^、]{2,8}?(出口|进口|进出口|投资|贸易)(?:总?额)?$")
LIMITED = re.compile("限额以上(?:单位|企业)(?=[^,]{2,}类(?:商品)?(?:零售额)?$)")
IN_WHOLE = re.compile("(.{2,}?)(?:当?中|内部?)的?(?:占比|比重)")
FIELD = re.compile("[\u4e00-\u9fff]{2,9}(?<![额费税值入出资量率数价口收易员人比款金])")
SECTOR_ENDS = ("业增加值", "业总产值", "业的增加值", "业利润", "业利润总额", "业营业收入")

SPENT_PER_HEAD = re.compile("(.+?)人均(?:生活)?消费(?:支出)?")


def hold_phrase(text: str, phrase: Phrase, scene: Scene) -> str:
    """A phrase with what it belongs to: the other side of 城乡, the whole of a share, a sector, an organisation, a programme."""
    walk, topic = scene.walk, scene.walk.topic
    both = BOTH_SIDES.search(topic.phrase) if text in ("城市", "城镇", "农村", "乡村") else None
    if both:
        text += both[1]
    inside = IN_WHOLE.fullmatch(text) if topic.subjects else None
    if inside and scene.setting.text[scene.left[0].start] == "在":
        text = f"{topic.subjects[-1]}占{inside[1]}比重"  # 5G用户688万户，在移动电话用户中占比66%
    share = SHARE_END.search(topic.subjects[-1]) if topic.subjects else None
    if share and text.endswith("比重") and "占" not in text and text.count("比重") == 1:
        text = text if SPENT_ON.search(text) else re.sub("的?比重$", "", text) + share.group()
    elif share and text.endswith("占比") and share.string[: share.start()][-2:] == text[-4:-2]:
        text = text.removesuffix("占比") + share.group()  # 传统化工占化工产值比重下降1.2个百分点，精细化工占比20.3%
    sector = SECTOR.match(topic.subjects[-1]) if scene.listed and topic.subjects and text in SECTOR_ASPECTS else None
    if sector:
        text = sector[1] + text
    elif _is_held(phrase, text, scene):
        text = topic.phrase + text
    elif RATE_ALONE.fullmatch(text) and text not in scene.setting.heads.complete and topic.programme and not topic.subjects:
        programme = KEPT_CLEAN.sub("", topic.programme) if text.endswith(("达标率", "优良率", "合格率")) else topic.programme
        text = programme.removesuffix(text[:-1]) + text
    elif (
        phrase.event
        and not phrase.holder
        and not phrase.place
        and (ORGANISATION.search(topic.holder) or (POOR.fullmatch(topic.holder) and BRINGING.match(phrase.event)))
        and not scene.listed
        and scene.match.frame.measure == "level"
    ):
        text = topic.holder + text
        walk.holder = topic.holder
    return text


def divide_phrase(text: str, phrase: Phrase, scene: Scene) -> list[str]:
    """The subjects of a phrase that may name several."""
    heads, topic = scene.setting.heads, scene.walk.topic
    measure, count, sort = scene.match.frame.measure, len(scene.group), scene.group[0].sort
    acted = _act_apart(text, scene) if sort in COUNTED and measure == "level" else []
    if acted:
        return acted
    each = _speaks_of_each(text, scene)
    pooled = count == 1 and sort == "money" and measure in ("level", "baseline") and not each and text.startswith("城乡居民")
    units = {quantity.unit for quantity in scene.group}
    if count == 1 and any(token.code == "a" for token in scene.left) and DEPOSITS_LOANS.match(text):
        return split_pair(text, 2)  # 存贷款余额 | 双双 | 突破千亿元
    apart = "城乡" in text and len(units) > 1 and not any(token.code == "s" for token in scene.left)
    subjects = [text] if pooled or apart else _name_each_place(text, count, each, scene) or _expand_under(phrase.event, text, scene, each)
    if len(subjects) != count > 1 and len(topic.chain) >= count and scene.left and scene.left[0].code == "s":
        return [subject + text for subject in topic.chain[-count:]]
    passed = sort in ("", "scale") and scene.setting.folded.endswith(PASSED, 0, scene.group[0].start)
    if measure in ("growth", "level", "baseline") and (sort in ("percent", "money", "density") or passed):
        whole = find_sector(topic.whole.noun) if scene.walk.whereof else ""
        told = topic if topic.entered or not scene.walk.whereof else topic._replace(entered=scene.walk.whereof)
        subjects = [_complete_category(subject, told, heads, whole) for subject in subjects]
    subjects = [_grown_too(subject, phrase, scene) or subject for subject in subjects]
    partner = PARTNER.match(subjects[0])
    if partner and all(each.endswith(partner.group()[partner.start(1) :]) for each in subjects):
        subjects = ["对" * (not each.startswith("对")) + each for each in subjects]  # 对南亚、中东出口分别增长81%和38%
    limited = LIMITED.match(subjects[0])
    if limited:
        subjects = [subjects[0], *(limited.group() * (not LIMITED.match(each)) + each for each in subjects[1:])]
    if len(subjects) > 1:
        subjects = [*subjects[:-1], FIGURES.sub("", subjects[-1])]
    subjects = [subject + (name_passing(subject, phrase, scene) or _rate_of_aid(subject, scene)) for subject in subjects]
    event = phrase.event or topic.event * (scene.listed and each)  # 退出采矿权7家、 | 小水电和风电各1座
    done = event if event and measure == "level" and sort in COUNTED and subjects[0].startswith(event) else ""
    level = STANDING.match(subjects[0][len(done) :]) if done and len(subjects) > 1 else None
    shared = level.group() if level else ""
    if not done and each and ((measure == "level" and sort == "count") or measure == "growth"):
        return _share_standing(subjects)
    first = subjects[0][len(done) :] if sort == "count" else ""  # 新增省级生态乡镇、 | 村各7个
    return [subject if subject.startswith(done) else done + (shared or shared_modifier(first, subject)) + subject for subject in subjects]


def _share_standing(subjects: list[str]) -> list[str]:
    """省级众创空间、创业示范基地分别达到36家、24家: the standing of the first place for something is that of those named behind it."""
    level = STANDS.match(subjects[0])
    if not level or not all(STOOD.search(subject) and not STANDS.match(subject) for subject in subjects[1:]):
        return subjects
    return [subjects[0], *(level.group() + subject for subject in subjects[1:])]


def _expand_under(event: str, text: str, scene: Scene, each: bool) -> list[str]:
    """The subjects of a phrase, the verb before each of several levels: 新增 | 省、市级农业龙头企业2家和4家."""
    count, heads = len(scene.group), scene.setting.heads
    if event and each and text.startswith(event) and LEVELS.match(text, len(event)):
        return [event + level for level in expand(text.removeprefix(event), count, each, heads)]
    return expand(text, count, each, heads)


def _act_apart(text: str, scene: Scene) -> list[str]:
    """培训、转移农村劳动力1.65万人和3.44万人: one object of as many verbs as there are numbers, 园区新开工、新投产项目各100个: of those
    with one number each; empty for anything else."""
    count, left = len(scene.group), scene.left
    first = last = next((place for place, token in enumerate(left) if token.code == "e"), 0)
    while [token.code for token in left[last + 1 : last + 3]] == ["j", "e"]:
        last += 2
    several = (last - first) // 2 + 1
    each = count == 1 and left and scene.setting.text[left[-1].start : left[-1].end] == "各"
    if several < 2 or (several != count and not each) or last + 1 >= len(left) or left[last + 1].code not in "xn":
        return []
    acts = scene.setting.text[left[first].start : left[last].end]
    verbs = [scene.setting.text[token.start : token.end] for token in left[first : last + 1 : 2]]
    whose, _, object_ = text.partition(acts)
    bare = count > 1 and whose
    return [whose + verb + object_ for verb in verbs] if object_ and not bare and not SEPARATOR.search(object_) else []


def _grown_too(subject: str, phrase: Phrase, scene: Scene) -> str:
    """A part named by its field only, with the measure of those before: 其中装备制造业增加值增长1%，生物医药 | 下降3%; else empty."""
    topic, last = scene.walk.topic, scene.walk.claims[-1] if scene.walk.claims else None
    if not scene.walk.whereof or not last or not topic.parent or phrase.event or scene.group[0].sort != "percent":
        return ""
    alike = scene.match.frame.measure == last.measure == "growth" and last.indicator.endswith(topic.parent)
    heads = scene.setting.heads
    said = subject in heads.complete or heads.measure.search(subject) or heads.aspect.search(subject)
    return topic.total * bool(topic.head) + subject + topic.parent if alike and not said and FIELD.fullmatch(subject) else ""


def _rate_of_aid(subject: str, scene: Scene) -> str:
    """城乡低保分别提高到 | 623元、544元: what each receives, not how many do or how much is paid; else empty."""
    paid = scene.group[0].unit.startswith("元") or (scene.match.frame.measure in ("growth", "multiple") and scene.group[0].sort != "count")
    return "标准" if paid and AID.fullmatch(subject) else ""


def _complete_category(text: str, topic: Topic, heads: Heads, whole: str = "") -> str:
    """A category (汽车类) with the measure of the total named before it (零售额), and with the total it is part of; ``whole`` is the
    sector that the parts named here divide (规模以上工业)."""
    if topic.whole.noun.endswith("支出") and SPENT.fullmatch(text):
        return text + "支出"
    if (
        topic.head and topic.parent and not topic.head.endswith(topic.parent)
    ):  # 税收收入中，… 保费收入117亿元。其中：寿险: another total has begun
        topic = topic._replace(head="", total="", within="")
    if belongs_to(text, topic.parent, heads):
        whole = topic.total or whole * (whole not in text) or topic.sector * (text.endswith(("企业", "行业")) and topic.sector not in text)
        return join_sector(whole, text) + ("额" if text.endswith("零售") else topic.head or topic.parent)
    if topic.sector.endswith("人均"):
        spent = SPENT_PER_HEAD.fullmatch(text)  # 在城镇居民消费分类中，食品烟酒人均消费 | 13337元
        if spent and spent[1] + "消费支出" in heads.component:
            return topic.sector.removesuffix("人均") + text
        if text.removeprefix("人均") in heads.component:
            return topic.sector + text.removeprefix("人均")
    if topic.within and topic.head and not topic.total and heads.measure.search(text) is None and KIND.search(text):
        return text + topic.head
    apart = whole not in text and text not in heads.complete
    if whole.endswith("业") and apart and text.endswith(SECTOR_ENDS) and text.endswith(topic.whole.noun[-3:]):
        return join_sector(whole, text)
    if topic.head:
        part = topic.total and text.endswith(("零售额", "销售额")) and topic.total[:4] not in text
        return topic.total + text if part else text
    part = topic.entered and is_sector(topic.total) and text.endswith(SECTOR_ENDS)
    return join_sector(topic.total, text) if part and topic.total not in text else text


def _name_each_place(text: str, count: int, each: bool, scene: Scene) -> list[str]:
    """杭州、宁波、义乌跨境电商交易额分别…: what is stated of each of several places; empty where the items are none."""
    items = split_items(text, count if count > 1 else 0)
    last = scene.setting.places.match(items[-1]) if len(items) > 1 and each else None
    if not last or last.end() == len(items[-1]) or (count > 1 and len(items) != count):
        return []
    if not all(scene.setting.places.fullmatch(item) for item in items[:-1]):
        return []
    return [item + items[-1][last.end() :] for item in items[:-1]] + [items[-1]]


def _is_held(phrase: Phrase, text: str, scene: Scene) -> bool:
    """保税物流中心投入运营，进出口货值2亿元: an aspect that is no indicator of a place belongs to the organisation of the clause before."""
    topic, heads = scene.walk.topic, scene.setting.heads
    if (
        not topic.phrase
        or len(topic.phrase) > 16
        or "、" in topic.phrase
        or topic.subjects
        or not ORGANISATION.search(topic.phrase)
        or PLANNING.match(topic.phrase)
        or phrase.event
        or scene.listed
    ):
        return False
    return (
        len(text) <= 6
        and not SECTORAL.search(text)
        and text not in heads.complete
        and not text.startswith("新增")
        and bool(heads.measure.search(text) or heads.aspect.search(text))
    )


def _is_measure(item: str, heads: Heads) -> bool:
    """Whether an item is a figure of its own, no road with what it shares behind the last one: 公路、水路建设投资."""
    return bool(heads.measure.search(item)) and not heads.roads.fullmatch(item)


def _speaks_of_each(text: str, scene: Scene) -> bool:
    """Whether coordinated subjects get a row each: 分别, 均, several numbers, or a rate, rank or growth of complete items."""
    heads, measure = scene.setting.heads, scene.match.frame.measure
    if any(token.code in "sa" for token in scene.left) or (len(scene.group) > 1 and measure in ("growth", "level")):
        return True
    if len(scene.group) > 1:
        return False
    items = split_items(text, 0)
    if len(items) > 1 and all(item in heads.complete for item in items):
        return True
    if measure == "growth" and "等" not in text and all(heads.aspect_words.search(item) for item in items):
        return True
    if measure in ("rank", "growth") and scene.group[0].sort in ("rank", "doubling") and all(_is_measure(item, heads) for item in items):
        return True
    if measure in ("rank", "multiple") and len(items) > 1 and all(FIGURE.search(item) for item in items):
        return True
    if POOLED.search(text):
        return False
    return bool(RATES.search(text)) or sum(item.endswith("率") for item in items) > 1
