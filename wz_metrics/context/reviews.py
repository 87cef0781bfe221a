"""Figures in a review of several years: which are of all of them, which of the last one."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.context.periods import ADDED, FLOW, SUMMED
from wz_metrics.context.years import CHINESE, Years
from wz_metrics.grammar.discourse import Claim

# 出口总额 | 266.5亿元，年均增长32.7%: of the last year
AVERAGED = re.compile("[^,。;、0-9]{0,4}[,、](?:[五四三5]年)?(?:年均|年平均)(?:递?增长?|增幅|增速)")
SOLD = re.compile("(?:零售额|[进出]口(?:总[额值]|额)?|(?:销售|营业|主营业务)收入|产值)(?:实现|完成|达到?)?$")
SAME_YEAR = re.compile("[^,。;、]{0,4}[,、](?:(?:分别|均)?(?:同比|[比较]上年|[比较]去年)|增长[0-9.]+%[,、][^,。;、0-9]{0,4}年均)")
# Since when: 比2011年增长, 与“十二五”末相比，…
SINCE = re.compile(r"(?:比|较)(?:(20\d\d)年|“?十([一二三四]?)五”?(?:时期|期)?末)")
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
BROUGHT = re.compile(
    "新增|净增|新建|建成|建立|创建|获|引进|培育|打造|实施|认定|入选|评为|评定|荣|创成|设立|完成|累计|五年|扶持|发展|形成|聚集|搭建|吸引"
    "|组建|新登记|选派|开发|聘|成功|建设|推广|入驻|带动|增加|扩|开通|争取"
)
GROWN = re.compile(
    "年均|增[长速幅]|涨幅|降幅|提高|下降|加快|连续|始终|累计|期间|时期"
)  # of all years, and so is the distance to that of others
TIMES = re.compile(r"[^,。;、]{0,4},(?:分别)?(?:是|为|相当于)(?:20\d\d年|“?十[一二三四]?五”?(?:时期|期)?末)(?:末|底)?的")
YEARLY_GROWTH = re.compile("年均[^,。;]{0,20},[^,。;]{0,12}\\Z")


def settle_review(claim: Claim, folded: str, span: tuple[int, int], said: str, period: str, years: Years) -> str:
    """The period of a figure, given the one that its sentence or section leaves it with; another only in a review of several years.

    ``span`` is where its sentence stands, ``said`` the words of its clause before it.
    """
    quantity, several = claim.quantity, years.section
    period = end_of_growth(claim, folded, period)
    if "/" not in several or len(several) != len("2016/2020"):
        return period
    start, end, last = quantity.start, quantity.end, several[5:]
    if claim.measure in ("growth", "change"):
        if period == several and quantity.sort == "percent" and TIMES.match(folded, end, span[1]):
            return last
        return several if goes_back(folded, (span[0], *claim.clause, start), period, years) else period
    if claim.measure == "rank" and claim.indicator.endswith("(增速)") and YEARLY_GROWTH.search(folded, span[0], start):
        return several if period == last else period
    if claim.measure == "gap" and period == several:
        sentence = max(folded.rfind(mark, 0, start) for mark in "。;\n") + 1
        return period if GROWN.search(folded, sentence, start) else last
    kept = claim.measure == "level" and (
        is_held_against(folded, (end, span[1]), said, period, years) or (period == several and is_kept(folded, start))
    )
    return last if kept else period


def end_of_growth(claim: Claim, folded: str, period: str) -> str:
    """The period of a growth since a year long before the span that is spoken of is the last year of that span.

    In 2016/2020 what doubled since 2010 is of 2020; what grew since 2015 is of the whole span.
    """
    if claim.measure not in ("growth", "change") or not re.fullmatch(r"\d{4}/\d{4}", period):
        return period
    named = SINCE.search(folded, claim.clause[0], claim.quantity.start)
    base = (int(named[1]) if named[1] else 2005 + 5 * CHINESE.get(named[2], 0)) if named else 0
    return period[5:] if named and base < int(period[:4]) - 1 else period


def is_kept(folded: str, start: int) -> bool:
    """Whether the number at ``start`` says how many there are of something: no verb of its sentence brings them about."""
    words = folded[max(folded.rfind(mark, 0, start) for mark in "。!?\n") + 1 : start]
    return KEPT.search(re.split("[,;]", words)[-1]) is not None and not BROUGHT.search(words)


def goes_back(folded: str, places: tuple[int, int, int, int], period: str, years: Years) -> bool:
    """Whether a growth up to the last year of the section's span is one since the year before it: 2016年…比2011年增长.

    ``places`` are where the sentence starts, where its clause starts and ends, and where the number stands.
    """
    span = re.fullmatch(r"(\d{4})/(\d{4})", years.section)
    if not span or period != span[2]:
        return False
    start, clause, _, number = places
    base = int(span[1]) - 1
    named = SINCE.search(folded, clause, number) or SINCE_THEN.search(folded, start, number) or SINCE_FROM.search(folded, start, number)
    return named is not None and base == (int(named[1]) if named[1] else 2005 + 5 * CHINESE.get(named[2], 0))


def is_held_against(folded: str, behind: tuple[int, int], clause: str, period: str, years: Years) -> bool:
    """Whether a figure of a span is held against one of the year before it, and so is that of its last year (合作社3278家，比2007年增加
    2955家), or is said to have grown by so many: 高新技术企业4742家，五年新增3698家.

    ``behind`` is what follows the number in its sentence, ``clause`` the words before it.
    """
    span = re.fullmatch(r"(\d{4})/(\d{4})", period)
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
