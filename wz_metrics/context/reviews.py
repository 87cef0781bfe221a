"""Figures in a review of several years: which are of all of them, which of the last one."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.context.periods import ADDED, FLOW, SPAN, SUMMED
from wz_metrics.context.years import CHINESE, Years
from wz_metrics.grammar.discourse import Claim

# 出口总额 | 266.5亿元，年均增长32.7%: of the last year
AVERAGED = re.compile("[^,。;、0-9]{0,4}[,、](?:[五四三5]年)?(?:年均|年平均)(?:递?增长?|增幅|增速)")
SOLD = re.compile("(?:零售额|[进出]口(?:总[额值]|额)?|(?:销售|营业|主营业务)收入|产值)(?:实现|完成|达到?)?$")
SAME_YEAR = re.compile("[^,。;、]{0,4}[,、](?:(?:分别|均)?(?:同比|[比较]上年|[比较]去年)|增长[0-9.]+%[,、][^,。;、0-9]{0,4}年均)")
# Since when: 比2011年增长, 与“十二五”末相比，…
SINCE = re.compile(r"(?:比|较)(?:(20\d\d)年(?!的)|“?十([一二三四]?)五”?(?:时期|期)?末|([三四五3-5])年前)")
YEAR_OR_SPAN = re.compile(r"\d{4}(?:/\d{4})?")
HELD = re.compile(
    r"[^,。;、]{0,4}(?:[、和][^,。;、]{0,16}[0-9][^,。;、]{0,4}){0,4},?(?:增长[0-9.]+%,)?(?:分别|均)?(?:比|较|是|为)(?:(20\d\d)年|“?十([一二三四]?)五”?(?:时期|期)?末)(?:末|底)?的?(?![^,。;]{0,8}(?:投入|新增))"
)
GREW = re.compile(
    "[^,。;、]{0,4}[,、](?:[五四三5]年(?:来)?)?(?:累计)?(?:新增|净增|增加)(?:近|超过?|约)?[0-9.]+[万亿]?[^0-9,。;、]{1,2}(?=[,。;、])"
)
SINCE_THEN = re.compile(r"(?:与|同|和|比|较)(?:(20\d\d)年|“?十([一二三四]?)五”?(?:时期|期)?末)(?:相比|比较|比),")
SINCE_FROM = re.compile(
    r"[从由](?:(20\d\d)年|“?十([一二三四]?)五”?(?:时期|期)?末)(?:末|底)?的?[0-9][^;。]{1,70}\Z"
)  # 从2015年的30亿元提高到40亿元
# How many there are, where no verb of the sentence brings them about: 农民专业合作社 | 5099家、家庭农场 | 2400家
KEPT = re.compile(
    "(?:^|[,;、])(?:其中)?(?:全市)?(?:(?![新增引培当入创获评登发招聘建落认定和])[^,;、0-9]){0,14}?"
    "(?:(?:规模以上|规模|规上|限额以上|限上|龙头|高新技术|科技型|农产品加工|电子商务|电商|上市|总部|亿元以上|产业化)[^,;、0-9]{0,8}(?:企业|公司)"
    "|联合体|家庭农场|合作社|合作组织|众创空间|孵化器|(?:创新|研发|科研)平台|实验室|研究中心|技术中心|工作站|总?装机(?:容量|规模)?|总库容"
    "|(?:投保|参保|持证)人数|用户|航线|(?:卫生|医疗|金融|养老)机构|A级(?:旅游)?景区|医师|友城|友好城市|示范社|(?:驰名|著名)商标|地理标志|名牌产品)"
    "(?:[(][^()]{1,8}[)])?(?:超过?|突破)?$"
)
# The same by the noun alone: 清洁能源供热面积超过 | 3500万平方米、高新技术企业 | 147家
KEPT_ALONE = re.compile(
    "(?:(?:旅游业?|销售|营业|主营业务|经营|集体经济|年度?)总?收入|年[^,、]{0,6}(?:贸易额|交易额|产量)|面积|生产能力|总产量|总?装机|(?:通航|通车|营业|总)里程|总长度?|预期寿命|年节[水电]|指数|用户|数量|运量"
    "|(?:补助|低保|保障|工资)(?:最低)?(?:标准|水平)|养老金|社会组织|社工|志愿者|(?:企业|公司|合作社|农场|示范社|研究院|研发机构|实验室|(?:技术|研究)中心|市场主体|集群|创新载体))(?:数量|总数)?(?:分别|均)?"
    "(?:累计达到?|(?:累计)?(?:超过?|突破)|接近|近|约)?$"
)
# 旅游总收入累计达到 | 1164亿元: of all years, unlike the firms that there are by now
EARNED = re.compile("(?:收入|产值|贸易额|交易额|产量|运量)(?:分别|均)?累计达?到?$")
EXCEEDS = re.compile("(?:超过?|突破|低于|高于)$")
OVER_YEARS = re.compile("累计|合计|总?投资|投入|利用|资金|支出|贷款|年均|[五四三]年")
LONGEST_CLAUSE = 80
TOGETHER = re.compile("累计(?=(?:达到?|超过?|突破)$)")
# An economy that grew by so little did so in one year, not in four or five
ECONOMY = re.compile(
    "(?:生产总值|增加值|预算收入|财政总?收入|可支配收入|纯收入|(?:固定资产|工业|产业|民间)投资|零售总额|[存贷]款余额|居民消费价格(?:总水平|总?指数)?)$"
)
SMALL = 16  # percent
SEVERAL = re.compile("年均|平均|累计|期间|时期|五年|四年|“?十[一二三四]?五|年来|[比较]")
LIST_ADDED = re.compile("(?:新增|新[设建批]|引进|获|培育)[^、]*[0-9][^、]*、")
DEED = re.compile(
    "新[增建设批引签开认登培创获晋辟]|净增|[改修组扩续]建|改造|修复|清[理退收]|[建创完形]成|建[立设]|创[建立]|获|引[进育]|培[育养训]|打造|实[施现]|[认确]定|入[选驻围]"
    "|评|荣|设立|累计|合计|共(?!享)|[五四]年|扶持|登记|选派|开[通办工展]|开发(?!区)|聘|推广|带动|[增帮促减淘关停闭撤]|争取|救助|发放|发展(?!指数|水平)|安[排置]|解决"
    "|整[治改合]|治理|化解|取消|下放|办理|转[移让型]|签约|落[地户]|投[产资入放用]|竣工|拆|造林|绿化|举办|承办|查处|接待|降低|吸引|处置|拨付|提供|启动|立案|招|惠及|受益"
    "|承接|盘活|供应|收储|征收|交易(?![额所])|流转(?!面积)|恢复|种植|上市(?!公司|企业)|挂牌(?!公司|企业)|动工|服务(?!业)|支持|出让|支付|抢|搬|认证|营造|签?订|参与|并购"
    "|孵化(?!器)|指导|跻身|列入|进入|聚集?|规划|占地|[一二两三四五六]期|达标|覆盖|次|的$"
)
BROUGHT = re.compile(
    "新增|净增|新建|建成|建立|创建|获|引进|培育|打造|实施|认定|入选|评为|评定|荣|创成|设立|完成|累计|五年|扶持|发展|形成|聚集|搭建|吸引"
    "|组建|新登记|选派|开发|聘|成功|建设|推广|入驻|带动|增加|扩|开通|争取"
)
GROWN = re.compile(
    "年均|增[长速幅]|涨幅|降幅|提高|下降|加快|连续|始终|累计|期间|时期"
)  # of all years, and so is the distance to that of others
TIMES = re.compile(r"[^,。;、]{0,4},(?:分别)?(?:是|为|相当于)(?:20\d\d年|“?十[一二三四]?五”?(?:时期|期)?末)(?:末|底)?的")
# 累计完成7226.6亿元, 年均粮食产量339亿斤, 是“十五”时期的2.6倍: of all the years, though the last one was named before
ALL_YEARS = re.compile(
    r"累计(?:完成|实现|投入|投资|发放|建成|下降|降低|增长)[^,、]*$|[五四]年(?:翻了?|累计)[^,、]{0,2}$|(?<!“)年均(?![^,、]{0,3}(?:浓度|降|气温))[^,、]{0,6}$"
    r"|(?:是|为|相当于|比|较)(?:上个?|前)?(?:[五四]年|一?届(?:政府)?|“?十[一二三四]?五”?(?:时期|期间|五年)?)(?:同期)?的?[^,。;末前]{0,8}(?:[\d.]+倍[、和])*$"
)
AGAINST_YEARS = re.compile(  # 6900亿元 | 是上个五年的3.8倍
    r"[^,。;、]{0,4}(?:[、和][^,。;]{0,30})?,?(?:分别|均)?(?:是|为|相当于)(?:上个?|前)?(?:[五四]年|一?届(?:政府)?|“?十[一二三四]?五”?(?:时期|期间|五年)?)(?:同期)?的"
)
ROSE = re.compile("连续|[升跃至到]")  # 增速从全省第8位跃升至 | 第6位: of the last year
YEARLY_GROWTH = re.compile("年均[^,。;]{0,20},(?:(?!增长|同比|下降)[^。;]){0,50}\\Z")


def settle_review(claim: Claim, folded: str, span: tuple[int, int], said: str, period: str, years: Years) -> str:
    """The period of a figure, given the one that its sentence or section leaves it with; another only in a review of several years.

    ``span`` is where its sentence stands, ``said`` the words of its clause before it.
    """
    quantity, several = claim.quantity, years.section
    period = end_of_growth(claim, folded, period)
    if "/" not in several or len(several) != len("2016/2020"):
        return period
    start, end, last = quantity.start, quantity.end, several[5:]
    if period == last and _is_of_all(claim, folded, (end, span[1]), said):
        return several
    if claim.measure in ("growth", "change"):
        little = claim.measure == "growth" and quantity.sort == "percent" and quantity.value < SMALL and not claim.negative
        if period == several and little and ECONOMY.search(claim.indicator) and not SEVERAL.search(folded, span[0], start):
            return last
        if period == several and quantity.sort == "percent" and TIMES.match(folded, end, span[1]):
            return last
        return several if goes_back(folded, (span[0], *claim.clause, start), period, years) else period
    rated = claim.measure == "rank" and claim.indicator.endswith("(增速)") and not ROSE.search(said)
    if rated and YEARLY_GROWTH.search(folded, span[0], start):
        return several
    if claim.measure == "gap" and several[:4] <= period <= last and GROWN.search(said) and YEARLY_GROWTH.search(folded, span[0], start):
        return several  # 人均纯收入增加到2019年的13055元，年均增长12%，增幅高于全省 | 2.1个百分点
    if claim.measure == "gap" and period == several:
        sentence = max(folded.rfind(mark, 0, start) for mark in "。;\n") + 1
        return period if GROWN.search(folded, sentence, start) else last
    if claim.measure != "level":
        return period
    stands = period == several and quantity.unit != "次" and is_kept(claim.indicator, folded, start)
    return last if stands or is_held_against(folded, (end, span[1]), said, period, years) else period


def settle_plan(claim: Claim, folded: str, period: str, years: Years) -> str:
    """The period of a figure of a plan of several years: what is to stand at its end is of its last one (高新技术企业超过500户)."""
    spanned = period == years.section and SPAN.fullmatch(period)
    if not spanned or claim.measure != "level" or claim.rule != "level.subject" or claim.quantity.unit == "次":
        return period
    start = claim.quantity.start
    clause = re.split("[,;。!?\n]", folded[max(0, start - LONGEST_CLAUSE) : start])[-1]
    if not (EXCEEDS.search(clause) or KEPT_ALONE.search(clause)) or OVER_YEARS.search(clause):
        return period
    return period if _is_done(claim.indicator, clause) else period[5:]


def _is_done(indicator: str, clause: str) -> bool:
    """Whether a figure is of something that is done: by its name, or by the words before it, or by the list that it stands in."""
    return bool(LIST_ADDED.search(clause) or DEED.search(indicator) or DEED.search(TOGETHER.sub("", clause.split("、")[-1])))


def _is_of_all(claim: Claim, folded: str, behind: tuple[int, int], said: str) -> bool:
    """Whether the words of its clause, or what follows a figure, say that it is of all the years."""
    if claim.measure not in ("level", "growth", "change", "multiple"):
        return False
    sums = claim.measure == "level" and claim.quantity.sort == "money"
    return ALL_YEARS.search(said) is not None or (sums and AGAINST_YEARS.match(folded, *behind) is not None)


def end_of_growth(claim: Claim, folded: str, period: str) -> str:
    """The period of a growth since a year long before the span that is spoken of is the last year of that span.

    In 2016/2020 what doubled since 2010 is of 2020; what grew since 2015 is of the whole span. What grew since a year before the last
    one is of all the years since then.
    """
    if claim.measure not in ("growth", "change") or not YEAR_OR_SPAN.fullmatch(period):
        return period
    base = _base_of(claim, folded, period)
    if not base or base >= int(period[:4]) - 1:
        return period
    return period[5:] if "/" in period else period if claim.quantity.unit == "番" else f"{base + 1}/{period}"


def _base_of(claim: Claim, folded: str, period: str) -> int:
    """The year since which the clause of a claim says that something grew; 0 where it names none."""
    named = SINCE.search(folded, claim.clause[0], claim.quantity.start)
    return _year_of(named, period) if named else 0


def _year_of(named: re.Match[str], period: str) -> int:
    if named.lastindex == 3:
        return int(period[-4:]) - (CHINESE.get(named[3]) or int(named[3]))
    return int(named[1]) if named[1] else 2005 + 5 * CHINESE.get(named[2], 0)


def is_kept(indicator: str, folded: str, start: int) -> bool:
    """Whether the number at ``start`` says how many there are of something: no verb of its sentence brings them about, or none of
    its own clause and of its ``indicator``, which has the verb that a list shares."""
    words = folded[max(folded.rfind(mark, 0, start) for mark in "。!?\n") + 1 : start]
    clause = re.split("[,;]", words)[-1]
    if EARNED.search(clause):
        return False
    if KEPT.search(clause) and not BROUGHT.search(words):
        return True
    return KEPT_ALONE.search(clause) is not None and not _is_done(indicator, clause)


def goes_back(folded: str, places: tuple[int, int, int, int], period: str, years: Years) -> bool:
    """Whether a growth up to the last year of the section's span is one since the year before it: 2016年…比2011年增长.

    ``places`` are where the sentence starts, where its clause starts and ends, and where the number stands.
    """
    span = SPAN.fullmatch(years.section)
    if not span or period != span[2]:
        return False
    start, clause, _, number = places
    base = int(span[1]) - 1
    named = SINCE.search(folded, clause, number) or SINCE_THEN.search(folded, start, number) or SINCE_FROM.search(folded, start, number)
    return named is not None and base == _year_of(named, period)


def is_held_against(folded: str, behind: tuple[int, int], clause: str, period: str, years: Years) -> bool:
    """Whether a figure of a span is held against one of the year before it, and so is that of its last year (合作社3278家，比2007年增加
    2955家), or is said to have grown by so many: 高新技术企业4742家，五年新增3698家.

    ``behind`` is what follows the number in its sentence, ``clause`` the words before it.
    """
    span = SPAN.fullmatch(period)
    if not span or period != years.section or SUMMED.search(clause):
        return False
    if SAME_YEAR.match(folded, *behind):
        return True
    if FLOW.search(clause) or ADDED.search(clause):
        return False
    if GREW.match(folded, *behind) or (SOLD.search(clause) and AVERAGED.match(folded, *behind)):
        return True
    named = HELD.match(folded, *behind)
    return named is not None and int(span[1]) - 1 == (int(named[1]) if named[1] else 2005 + 5 * CHINESE.get(named[2], 0))
