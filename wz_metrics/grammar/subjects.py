"""The noun phrase that a quantity is stated of: cleaned, completed from what was said before."""

from __future__ import annotations

from typing import NamedTuple

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads, complete_items, join_words
from wz_metrics.grammar.pairs import FUNDS, split_pair
from wz_metrics.grammar.splitting import split_items
from wz_metrics.grammar.themes import find_headline, find_projects, find_theme
from wz_metrics.grammar.wholes import Whole

SECTORS = re.compile(
    r"(.*?)(第?[一二三](?:、第?[一二三])?[、和及与]第?[一二三])次?产业?((?<=业).*|(?<=产)(?:投资|增加值|税收|用电量|占比|比重).*)"
)
SECTOR_NAMES = re.compile("第?[一二三](?:次?产业?)?(?:(?:、|和|及|与)第?[一二三](?:次?产业?)?)*(?<=[产业])")
ALL_SECTORS = re.compile("(?:三次|一二三次?)产业?(?:增加值)?")  # 三次产业增加值分别增长4%、9%、8%
GOING_ON = re.compile(r"(?<=项目|工程)(?:加快|抓紧|顺利|有序|扎实|全面|快速)(?:建设|推进|实施|开展)$")
# 汽车产业 | 引领作用突出，产值…; 充分发挥 | 12345热线 | 作用，受理来电…
EFFECT = re.compile(
    "(?<=.{2})(?:引领|带动|支撑|支柱|辐射|骨干|示范|龙头|主导|先行|担当|推动|重要)*(?:作用|地位|优势|效应)(?:突出|明显|显著|增强|凸显|突显|显现|彰显|提升|巩固)?$"
    "|(?<=.{2})(?:初见|初显)成效$|(?<=经济|产业)引领(?:发展|作用)?$|(?<=业|易)(?:助推|支撑|带动|推动|拉动)(?:县域)?(?:经济|工业|增长|发展)+$"
)
DEVELOPING = re.compile(
    r"(?<=经济|[^作创]业|园区|商务|贸易|旅游|物流|金融)(?:(?:快速|迅速|健康|加快|加速|蓬勃|持续|引领|稳步|平稳|迅猛|强势)?(?:发展|振兴|壮大|崛起|回暖|复苏)(?:迅速|迅猛|较快|良好|平稳|向好|强劲|(?:势头|态势)(?:良好|强劲|向好))?)$"
)
URBAN_AND_RURAL = re.compile(r"^城(?:镇|市)(?:居民|常住居民)?(?:和|与|、|及)农村(?:常住)?居民.*(?:收入|支出)$")
AMOUNT = re.compile("(?:生产总值|GDP|收入|支出|投资|总额|增加值|产值|零售额|进出口|出口|进口|余额)$")
TURNED = ("由负转正", "由降转升", "由降转增", "由跌转升")  # GDP由负转正，增长1.5%
GAINED = re.compile(
    "^(?:(?:当年|全年)?(?:新增|净增|新(?:建成?|认定|引进|培育|注册|登记|发展|设立?|获批|批|获|创建|评定?|入选|入库|备案|开通|投用|成立|招|入驻|签约|推出))|新(?=推广))(?=.{2})"
)
# What tells of a sum once more: 固定资产投资…，总投资…
SAME_SUM = {**dict.fromkeys(("总投资", "投资总额", "投资总量", "投资额"), "固定资产投资"), **dict.fromkeys(("到资", "实际到资"), "资")}
# The total behind what was added is that of all: 招引培育高新技术企业450家，总数突破1000家; 新（改）建农村公路1600公里、总里程…
WHOLE_NUMBER = frozenset(("总数", "总量", "总数量", "总户数"))
WHOLE = frozenset(("累计", "普及率", "总面积", "总里程", "总容量", "总产能", "总库容"))
ADDED = re.compile(
    "^(?:新|招引|引进|培育|申报|认定|缔结|启动|建设|创建|获批|获评|设立|组建|评定|备案|建成)+(?=.{2})|(?<=.)新(?:增|设|登记|注册)"
)
BUILT_ANEW = re.compile("^(?:建成|培育|新[（(]?[改扩续]?[）)]?[改扩]?建(?=.{2}))|(?<=.)新(?:增|设|登记|注册)")
DEALT, YIELDED = re.compile("成交|交易|签约|销售"), re.compile("产值|收入|税|利润|产量|注册资[本金]")
SOLD = re.compile("销售(?=(?:收入|额|产值)?$)")  # 销售收入2616亿元、利税361亿元
WEAK = re.compile(
    r"^(?:新?(?:谋划)?(?:实施好?|组织|开展|推进|抓好|列入|安排|做强|做大|做优|纳入(?=“)|落实(?!好)|初步|(?:全面)?铺开|建设(?=“)))+(?:实施|建设)?(?=.{4})"
)
FIELD_END = re.compile("^(.{4,}(?:建设|改造|治理|整治|行动|活动|工程))(?:安排|实施|推进|抓好|组织实施|新开工|开工|竣工|建成|投产)?$")

# How proposals and calls are answered, and what names only that it is done.
ANSWERED = re.compile(
    "(?:办理)?(?:按[时期]|基本)?(?:办结|办复|答复|回复|见面|见面沟通|沟通|走访|面商|落实|满意)(?:[和或及](?:基本)?(?:满意|落实|办结))?率|(?:办理)?满意率?[和、]基本满意率|满意度"
)
ANSWERING = re.compile(
    "^(?:按[时期]|全部|高质量)?(?:办理完毕|办理好?|办好|受理|办结|办复|答复|承办)+|(?<=.)受理(?:各类)?|(?:办理)?(?:按[时期])?(?:和?基本)?(?:办结|办复|满意|见面|答复|走访|沟通|落实)+率$"
)

# An investment in what was signed or brought in is no more than agreed: its verb stays.
AGREED = re.compile("(?:新|集中)?(?:签约|签订|签署|引进|招引|落地|批准|储备|谋划)$")


# 全市居民消费价格与上年持平。其中，城市下降0.1%
LEVEL = re.compile(
    "(?:^|[，。市省县区年])((?:城市|农村)?居民消费价格|商品零售价格|工业生产者(?:出厂|购进)价格)(?:总?指数)?(?:[（(][A-Z]{3}[)）])?(?:涨幅|总水平|水平)?(?:同比|比上年|与上?年|与去年|较上年)?(?:同期)?(?:基本)?持平"
)


class Topic(NamedTuple):
    """What the last clauses were about.

    ``subjects`` are the complete phrases of the last group, ``chain`` those of all groups of the sentence that named their
    own; ``event`` is the verb that a list goes on with (``holder`` before it), ``object`` its object, ``stem`` the last
    subject without the verb that ends it; ``phrase`` is the noun phrase of the last clause without a quantity (``stated``:
    its subject; ``moved``: which grows or falls), ``programme`` what that clause is about;
    ``parent`` the measure that categories listed after it share (零售额: 粮油类增长27.9%),
    ``sector`` what that measure is of (规模以上工业), ``total`` and ``head`` those of
    在限额以上企业商品零售额中, ``within`` its full words, ``entered`` says that
    this sentence told it; ``whole`` is what parts after 其中 belong to, ``whereof`` says that
    其中 was read; ``before`` is the subject before a ；, ``theme`` the industry or kind of projects that the last sentences are
    about, ``headline`` what the short one before sets to work on, ``field`` whose projects the clause before is about, ``built`` what
    was last counted, with its unit; ``place`` is the part of the own place that is spoken of."""

    subjects: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    event: str = ""
    object: str = ""
    holder: str = ""
    stem: str = ""
    phrase: str = ""
    programme: str = ""
    measure: str = ""
    parent: str = ""
    sector: str = ""
    total: str = ""
    head: str = ""
    whole: Whole = Whole()
    whereof: bool = False
    within: str = ""
    before: str = ""
    theme: str = ""
    entered: bool = False
    stated: bool = False
    moved: bool = False
    headline: str = ""
    field: str = ""
    built: tuple[str, str] = ("", "")
    place: str = ""


def keep_topic(topic: Topic, goes_on: bool) -> Topic:
    """What of a topic the next sentence knows; more of it where only a ； stands between (``goes_on``)."""
    return Topic(
        parent=topic.parent,
        sector=topic.sector,
        total=topic.total,
        head=topic.head,
        whole=topic.whole,
        within=topic.within,
        theme=topic.theme,
        headline=topic.headline,
        field=topic.field,
        built=topic.built if goes_on else ("", ""),
        place=topic.place if goes_on else "",
        whereof=goes_on and topic.whereof,
        entered=goes_on and topic.entered,
        before=("".join(topic.subjects[-1:]) or topic.before) if goes_on else "",
    )


def enter_sentence(topic: Topic, short: str) -> Topic:
    """The topic behind a sentence without a number: what it is about if it is ``short``, else nothing.

    Parts may follow a price that stood still (居民消费价格与上年持平。其中，城市下降0.1%).
    """
    level = LEVEL.search(short)
    if level:
        return topic._replace(whole=Whole("", level[1], "%", "growth"), parent=find_parent(level[1]), total="", head="", within="")
    found = (find_theme(short), find_headline(short), find_projects(short)) if short else ("", "", "")
    same = found == (topic.theme, topic.headline, topic.field) and not topic.place
    return topic if same else topic._replace(theme=found[0], headline=found[1], field=found[2], place="")


def expand(phrase: str, count: int, split: bool, heads: Heads) -> list[str]:
    """The subjects of a phrase for ``count`` quantities; ``split`` where 分别 or 均 says that there are several."""
    if count == 3 and ALL_SECTORS.fullmatch(phrase):
        phrase = "一、二、三产业"
    if SECTOR_NAMES.fullmatch(phrase):
        return [f"第{number}产业增加值" for number in re.findall("[一二三]", phrase)]
    sectors = SECTORS.fullmatch(phrase)
    if sectors:
        return [f"{sectors[1]}第{number}产业{sectors[3]}" for number in re.sub("[第、和及与产业次]", "", sectors[2])]
    both = split_pair(phrase, 2 if split and FUNDS.search(phrase) else count)
    if len(both) == count > 2 or (len(both) == 2 and count in (1, 2)):
        return both
    if count == 1 and not split and not URBAN_AND_RURAL.match(phrase):
        return [phrase]
    items = split_items(phrase, count if count > 1 else 0)
    if count > 1 and len(items) != count:
        items = _split_aspects(phrase, count, heads)
    if not items:
        return [phrase]
    return complete_items(items, heads)


def _split_aspects(phrase: str, count: int, heads: Heads) -> list[str]:
    """A、B等产业营业收入、税收 for two numbers: what stands before the last aspects is one item; empty for other phrases."""
    items = split_items(phrase, 0)[1 - count :]
    if not items or not all(heads.aspect_words.fullmatch(item) or heads.measure_words.fullmatch(item) for item in items):
        return []
    first = phrase[: phrase.rfind(items[0])].rstrip("、和及与")
    return [first, *items] if first and heads.aspect_words.search(first) else []


def _stands_alone(subject: str, bare: str, heads: Heads) -> bool:
    """Whether an aspect is not of the subject before it: 年产整机400台，年产值100亿元; 固定资产投资增长8%，带动就业1.2万人."""
    if subject.startswith("年产"):
        return bare.startswith(("年", "带动"))
    return (subject in heads.complete or subject in heads.bare) and bare.startswith(("带动", "撬动"))


def join_topic(topic: Topic, bare: str, heads: Heads) -> str:
    """A bare aspect (总投资, 完成率) with the subject that it belongs to."""
    subject = topic.subjects[-1] if topic.subjects else topic.phrase
    bare = re.sub("^完成(?=投资|固定)", "", bare)
    if topic.stem and len(topic.stem) > 2 and subject.startswith(topic.stem) and bare.endswith("投资"):
        subject = topic.stem  # 重点项目开复工270项，完成投资285亿元
    subject = DEVELOPING.sub("", GOING_ON.sub("", WEAK.sub("", subject)))
    if bare in ("投资", "年度投资") and len(topic.object) >= 4 and subject.endswith(topic.object):
        subject = _name_invested(subject.removesuffix(topic.object).removesuffix("的")) + topic.object
    if bare == "投资" and subject.endswith(("总投资", "计划投资")):
        return subject.removesuffix("总投资").removesuffix("计划投资") + bare
    subject = _drop_deed(SOLD.sub("", subject) if bare[0] in "利税" else subject, bare)
    same = (bare, SAME_SUM.get(bare, bare))
    if not subject or subject.endswith(same) or (bare == "投资" and subject in heads.complete and subject[-1] != "业"):
        return subject if subject.endswith(same) else bare  # 零售总额年均增长14%，投资年均增长13%
    if len(bare) > 4 and subject.endswith(bare[:2]):
        return subject + bare[2:]
    if ANSWERED.fullmatch(bare):
        return ANSWERING.sub("", subject) + ("办理" if bare.startswith(("满意", "基本满意")) else "") + bare
    subject = EFFECT.sub("", re.sub("(?:经济效益)?综合指数$", "", subject))
    subject = (
        re.sub("(?<=粮食)(?:生产)?安全$|(?:生产)?(?:喜获|再获)?丰收$|生产(?:$|能力$|.*(?:丰收|连增|连丰|战胜|[喜再]获).*)", "", subject)
        if bare in ("总产", "总产量", "单产", "年产")
        else subject
    )
    if bare in WHOLE_NUMBER or bare in WHOLE:
        subject = (ADDED if bare in WHOLE_NUMBER else BUILT_ANEW).sub("", GAINED.sub("", subject))
    if bare in ("总收入", "综合收入", "收入") and re.search("游客|旅游", subject):
        return "旅游" + bare
    if bare in ("人均", "户均", "亩均"):
        return bare + subject
    if bare in ("产量", "总产量", "总产", "单产", "亩产"):
        subject = re.sub("(?:播种|种植|生产)?面积$|播面$", "", subject)
    if _stands_alone(subject, bare, heads):
        return bare
    head = heads.aspect.search(subject)
    if head and not head.start() and bare in heads.bare and bare != "占比":
        return bare
    if head and head.start() >= 2 and bare not in ("占比", "比重", "份额") and not (bare == "完成率" and subject.endswith("投资")):
        return join_words(re.sub("(?<=.{2})(?:总|计划|协议|合同|概算|估算|意向)+$", "", subject[: head.start()]), bare)
    return join_words(subject, bare)


def _drop_deed(subject: str, bare: str) -> str:
    """A subject without what is done to it, where the aspect tells that itself or cannot follow it."""
    if bare in ("优良率", "达标率"):
        subject = re.sub("(?<=质量)(?:优良|达标)?天数$", "", subject)  # 空气质量优良天数314天，优良率达86%
    if bare.startswith("融资"):
        subject = re.sub("融资渠道$", "", subject)  # 拓展融资渠道，实现融资总额2500亿元
    if bare.endswith("投资"):
        subject = re.sub("(?<=.{4})(?:规划)?(?:建设用地|占地|用地)(?:面积)?$", "", subject)
    if bare in ("覆盖率", "覆盖面", "参合率", "参保率"):
        subject = re.sub("(?:^人均|(?<=.{2}))(?:人均)?(?:参合|筹资|缴费|参保|补助|财政补助|报销)标准$", "", subject)
    if bare.startswith("参保"):
        subject = re.sub("^参加|参保(?:人数|人员|职工|居民|(?:在职|离?退休)[职工人员]{0,2})?$", "", subject)
    if bare.endswith("人员"):
        subject = re.sub("(?:实有|编制|开放|核定)?床位数?$", "", subject)
    if bare in ("产值", "年产值", "总产值"):
        subject = re.sub("^形成(?=.{2,}产能$)|(?<=.{2})产能$", "", subject)  # 形成钢铁产能1500万吨，产值超600亿元
    if bare == "就业":
        subject = re.sub("(?<=转移)(?:就业)?培训$", "", subject)  # 农村劳动力转移培训7625人、实现就业24415人
    if bare.endswith(("投资", "投入", "额", "规模", "面积", "增加值", "产值", "收入", "利润", "税收")):  # 基金总数41支、规模201亿元
        subject = re.sub("^(?:加大|扩大|加强|强化)+(?=.{2})|(?<=.{2})(?:总数|数量)$", "", subject)
    if bare.endswith(("总额", "资产", "收入", "税金", "利润")):  # 8大市属企业集团组建改建，资产总额增长29%
        subject = re.sub("^(?:新?组建|成立)+(?=.{4})|(?<=集团|公司|企业)(?:组建|改建|重组|成立|挂牌|整合)+$", "", subject)
    subject = re.sub("^(?:充分|更好|有效)?发挥好?(?=.{2})", "", subject)
    if DEALT.search(bare):  # 举办首届博览会等大型展会175个，成交额1207亿元
        subject = re.sub("^(?:成功)?(?:举办|承办)(?=.{4})", "", subject)
    if YIELDED.search(bare):
        subject = re.sub("^发展(?=.{4})", "", subject)
    if bare.endswith("标准"):
        subject = re.sub("(?<=.{4})(?:财政)?投入(?:资金)?$", "", subject)  # 完善合作医疗制度，投入2.7亿元，筹资标准提高到100元
    if YIELDED.search(bare):  # 加快装备产业基地 | 建设 | ，主营业务收入超过15亿元
        subject = re.sub("(?<=园区|基地|社区|工厂|新区|业园|范园|范区|项目|业链|[^“]”)建设$", "", subject)
    if bare.endswith("资金"):
        subject = re.sub("(?:签约|合同|协议|意向)(?:资金|金额|额)$", "", subject)
    if bare.endswith(("率", "比例")):
        subject = re.sub("^(?:建立|完善|健全)+(?=.{4})|(?<=城乡)的", "", subject)
        subject = re.sub("^(?:推动|推进|加快|深入|全面|持续|大力)+(?=.{4})", "", subject)
        if subject.startswith(bare[:-1]) and len(subject) < len(bare) + 3:
            return bare  # 治愈出院506例，治愈率98.8%
        subject = re.sub(f"^新?{bare[:2]}(?=.{{4}})|^(?:累计)?(?:建成|铺设|建设|清理|推出|帮扶|治理|拆除)(?=.{{4}})", "", subject)
    again = len(bare) > 3 and len(subject) > (3 if bare.startswith("资助") else 5) and subject.startswith(bare[:2])
    return subject[2:] if again else subject  # 消化批而未用土地7469亩，消化周期3.5年


def _name_invested(before: str) -> str:
    """What stays before projects when their investment is told: a quoted programme, a field, the verb of an agreement."""
    if before.startswith("“") and before.endswith("”"):
        return before
    named, agreed = FIELD_END.search(before), AGREED.search(before)
    return named[1] if named else agreed.group() if agreed else ""


PARENT = re.compile(
    r"(?:增加值|主营业务收入|主营收入|营收|销售收入|利税总额|利税|社会消费品零售总额|零售总额|零售额|居民消费价格|消费价格|出厂价格|价格|总产值|产值|投资|出口额|出口|进口|营业收入|利润总额|利润|保费收入|赔付支出|税收收入|税收|用电量|贷款余额|贷款|产量|发电量|吞吐量|货运量|客运量|周转量|年平均浓度|年均浓度|平均浓度)$"
)
CATEGORY = re.compile(
    r"(?:类|业|企业|产业|工业|产品|制造|经济|制品|行业|门类|大类|食品|烟酒|用品|险|二氧化[硫氮]|一氧化碳|氮氧化物|臭氧|颗粒物(?:[(（][^)）]*[)）])?)$"
)


def find_parent(subject: str) -> str:
    """The measure of a total that categories may share: 规模以上工业增加值 -> 增加值; empty for a subject that has none."""
    match = PARENT.search(subject)
    return match.group() if match and (match.start() or match.group().endswith(("价格", "赔付支出", "保费收入"))) else ""


def belongs_to(text: str, parent: str, heads: Heads) -> bool:
    """Whether a phrase is only a category (股份制企业, 汽车类) that lacks the measure of the total before it."""
    if not parent or text in heads.complete or heads.measure.search(text) or text.endswith(parent):
        return False
    return bool(CATEGORY.search(text)) and not re.match("新增|净增|新建", text)
