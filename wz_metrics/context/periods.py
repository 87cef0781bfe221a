"""Which period a row is about: words of its sentence, else its section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from wz_metrics import expressions as re
from wz_metrics.beginnings import guard_each
from wz_metrics.context.years import CHINESE, Years, resolve_years
from wz_metrics.rulebook import PeriodRule, Rulebook, blame

COMPARED = re.compile(
    r"[比较][^,。;比较]{1,10}、$|(?:比|较|自|从|由|以|同|是|与|恢复[至到]|相当[于於]|等[于於]|(?<![整化变升高])为|占|超过?|高[于出]|在|按|扣除|剔除)$"
)
AS_BASIS = re.compile("[^。;]{0,40}(?:基础上|情况下)")  # 在2008年提供951套的基础上再提供12138套
AT_EDGE = re.compile(r"(?:^|[,。;:、!?\s(]|力争|争取|确保|到|至|截至|预计|全市|全省|全县|全区|计划|[一二三四五]是)[“\"]?$")
TWO_YEARS = re.compile(r"两年(?:年均|平均)")
ATTRIBUTIVE = re.compile(
    r"(?:新?签约|新?开工|新建|入库|竣工|落地|续建|投产|新增|引进|建成)的?(?:重大|重点)?(?:项目|企业)(?![\d,])"
    r"|(?:登记)?在册|(?:[^,。;、\d]{0,4}(?:启动|出台|印发|下发|公布|发布|成立|设立|通过|批准)|开始实[行施])的[“《\u4e00-\u9fff]|实行[^,。;]{2,14}以来"
    r"|(?:年?[末底])?[以之]?前(?:已?建[设成]|竣工|登记|注册|投[产用入]|开工)[^,。;、]{0,2}的"  # 2000年以前建成的老旧小区
    r"|[^,。;、\d在]{0,10}的?基础上"
    r"|[^,。;、\d]{0,10}率先(?:提出|启动|开展|实施|推行|推出)[^,。;、\d]*[,。;、]"  # 2013年在全国率先提出治污减霾工作,累计拆改…
)
BASE_YEAR = re.compile(r"[由从](?:((?:19|20)\d\d)年|上年|去年)(?:末|底)?的?$")
BASE_QUARTER = re.compile("[由从](上半年|[一二三]季度)的?$")
AT_END = re.compile("(?:[末底]|(?<![五期])(?<!前[两三四五十])年)的?$")
PARTS = re.compile(r"(?:[\d.]+[%％]?[:：∶])+$")
BASE_PLAN = re.compile('[由从][“"]?十([一二三四]?)五[”"]?(?:期|时期)?末的?$')
SPANS = ("five-years", "period.plan")
SPAN = re.compile(r"(\d{4})/(\d{4})")
PASSING = ("five-years", "deadline", "period.plan", "since")
AVERAGE = ("年均", "年平均", "时期年均", "期间年均")
WITHIN = "years-together"  # reaches no further than its clause
LISTED = re.compile(r"(?:\d[\d.]*[^\d,。;、和及与]{0,4}[、和及与])+$")
FLOW = re.compile(
    r"累计|合计|连续|(?<!公)共(?!享|建|同|产|和|济)|五年|每年(?!$)|连年|历年|始终|一直|(?<!资产)(?<!占)(?:总投资|投资总额|投资额)(?!比重)"
)
YEARLY = re.compile(
    r"(?:生产总值|零售总额|预算收入|财政(?:总)?收入|增加值|进出口总额|可支配收入|纯收入|吞吐量|产值|总里程|(?:运营|营运|营业|通车)里程|存栏量?|保有量|浓度|亩均税收|装机(?:容量|规模)|GDP|余额|(?:常住|户籍|总|城镇|城区)人口|总数|(?:主体|人才|企业)总量|注册资本|总资产|资产总额|(?:预期|期望)寿命|建成区面积|人均[^,、]{2,8}面积|日均[^,、]{2,8}|每[千万百](?:常住)?人口?[^,、]{2,12}|人均(?:储蓄)?存款(?:余额)?|居民储蓄存款)(?:实现|完成|(?:首次|率先|均|双)?(?:超过?|突?破)|跨越|跨过|接?近|约)?$"
)
# Stocks that need no verb, unless one says that they were added: 市场主体 | 34万户, not 引进院士 | 3名
STANDING = re.compile(
    "(?:^|[,。;、])(?:(?![新增引培当入创获评登发招聘])[^,。;、])*?(?:市场主体|志愿者|院士|总领事?馆|在校(?:大学)?生|床位数?|参保(?:人数|人员|职工)?)(?:超过?|突破|达到?)?$"
)
NEAR = 12  # characters before a number that tell whether it is of a span of years or of its end
SUMMED = re.compile("累计|合计")  # of all that its clause lists
YEAR_ON_YEAR = re.compile("(?:同比|[比较]上年|[比较]去年)[^,。;]{0,8}$")  # of the last year, also in a review of several
PER_HEAD = re.compile(
    "(?:^|[,;、])[月年]?人均(?:超过?|突破|达到?)$|人均(?![^,。;、0-9]*(?:连[上跨续]|增收|受益|增加|新增|投入|累计))[^,。;、0-9]{2,14}$"
)
BY_YEAR = re.compile("(?:^|[,。;、])年(?![均平末底初度内])[^,。;、0-9]{1,14}$")  # 年接待游客超 | 1.1亿人次
TO_NOW = re.compile(  # 净增1.2万户、总数达 | 5万户
    "(?:[净新]增[^,。;、]{2,20}|新[建认引签][^,。;、]{2,16})、(?:(?:总(?:[数量计]|里程|面积)?|累计)(?:达到?|接?近|超过?|突破)?|达到?)$"
)
STOCK = re.compile("(?:总数|[通运][车营]总?里程|保有量|余额)累?计?(?:达到?|突破|超过?)$")
# What is spent in all the years, also where it is said how much it came to: 民生支出达 | 1306亿元
SPENT = re.compile(
    "(?:民生(?:领域)?(?:财政)?(?:支出|投入)(?:总[量额])?|用于民生的?(?:支出|投入)|(?:公路|电网|水利|通信|交通|铁路|基础设施|城建|市政|教育|扶贫|环保|生态)(?:建设)?投资)"
    "(?:分别)?(?:达到?|突破|超过?)$"
)
SAME_TIME = re.compile("占同期")  # of all the years that the sum before it is of
SHARE = re.compile("占比?(?:达到?|为)?$|占[^,、]*(?:达到?|为|的)$")
# The next of a list, without a verb of its own: 地铁开通里程达到215公里、在建里程
ITEM = re.compile("[0-9][0-9.]*[^0-9,。;、]{0,4}、(?![新建改完实引进培育获创投治整拆开签落认入评发救转办解净累])[^0-9,。;、(]{2,12}$")
ADDED = re.compile("新增(?!劳动力)|新[建开签]|净增|投产")
REACHED = re.compile(
    r"(?:突破|达到?|稳定在|保持在|控制在|为|[迈跃跨]上|[达增减]到(?:现在|目前|如今)的|仅有?|只有|(?:拥有|现有)[^,。;]{0,10})(?:每[人月年日户]){0,2}$"
)


class Mention(NamedTuple):
    """A period that a sentence names, and where."""

    start: int
    end: int
    period: str
    rule: str


class PeriodGrammar(NamedTuple):
    """The compiled period rules: one scanner, and by the empty group that ends a rule its id, what it means and its first group."""

    scanner: re.Pattern[str]
    rules: Mapping[int, tuple[str, str, int]]


def compile_periods(rulebook: Rulebook) -> PeriodGrammar:
    """One scanner over all period rules, in order."""
    blocks = rulebook.of(PeriodRule)
    try:
        scanner = re.compile_now(guard_each([f"(?:{block.pattern})(?P<_{number}>)" for number, block in enumerate(blocks)]))
    except re.error:
        raise blame("period", ((block, block.pattern) for block in blocks)) from None
    ends = [scanner.groupindex[f"_{number}"] for number in range(len(blocks))]
    rules = {end: (block.id, block.means, before + 1) for block, before, end in zip(blocks, [0, *ends], ends, strict=False)}
    return PeriodGrammar(scanner, MappingProxyType(rules))


def find_mentions(folded: str, start: int, end: int, years: Years, grammar: PeriodGrammar) -> list[Mention]:
    """The periods named in ``folded[start:end]``, without those that only compare (比2015年)."""
    mentions = []
    for match in grammar.scanner.finditer(folded, start, end):
        rule, means, first = grammar.rules[match.lastindex or 0]
        if ATTRIBUTIVE.match(folded, match.end(), end):
            continue
        if folded.startswith(("基础上", "的基础上", "不变价", "价格"), match.end()):
            continue
        if COMPARED.search(folded[max(start, match.start() - 12) : match.start()]) and not _is_told_of(folded, match, end):
            continue
        if folded.rfind("《", start, match.start()) > folded.rfind("》", start, match.start()):
            continue  # 《…行动计划(2018-2020年)》
        parts = [match.group(), *(match.group(number) for number in range(first, match.lastindex or 0))]
        period = resolve_years(means, parts, years)
        if period:
            mentions.append(Mention(match.start(), match.end(), period, rule))
    return mentions


def _is_told_of(folded: str, match: re.Match[str], end: int) -> bool:
    """Whether a period behind 在 is what is spoken of: 在 | 2012年底前 | 使…, 在 | 2019年 | 全省考核中居第6位."""
    year = match.group().rstrip("度").endswith("年") and folded.endswith("在", 0, match.start())
    if year and not AS_BASIS.match(folded, match.end(), end):
        return True
    before = folded[match.end() - 1] == "前" or folded.startswith(("前", "底前", "之前"), match.end())
    return before and folded.startswith("在", match.start() - 1)


def choose_mention(mentions: Sequence[Mention], position: int, clause: int, clause_end: int, folded: str) -> Mention | None:
    """The last mention before the number, else one behind it in the same clause (…项目6月底前建成).

    One in the middle of an earlier clause (今后五年一批项目) reaches no further.
    """
    for mention in reversed(mentions):
        if mention.end > position or (mention.rule.endswith(WITHIN) and mention.start < clause):
            continue
        if mention.start < clause and folded.startswith(AVERAGE, mention.end):
            continue  # 2015年生产总值530亿元,“十二五”时期年均增长9.4%,财政收入 | 92.5亿元
        if (
            not mention.rule.endswith(PASSING)
            or mention.start >= clause
            or AT_EDGE.search(folded[max(0, mention.start - 4) : mention.start])
            or folded[mention.end : mention.end + 1] in ",、"
        ):
            return mention
    return next((mention for mention in mentions if position < mention.start < clause_end and not mention.rule.endswith(SPANS)), None)


def choose_period(measure: str, rule: str, sort: str, clause: str, mention: Mention | None, years: Years) -> tuple[str, bool]:
    """The period of a row and whether it came from context; ``clause`` is the text before the number."""
    if measure == "baseline":
        clause = PARTS.sub("", clause)
        plan = BASE_PLAN.search(clause)
        if plan:
            return str(2005 + 5 * CHINESE.get(plan[1], 0)), False
        quarter = BASE_QUARTER.search(clause)
        if quarter and years.year:
            return f"{years.year}-{'H1' if quarter[1] == '上半年' else f'Q{CHINESE[quarter[1][0]]}'}", False
        named = BASE_YEAR.search(clause)
        if not named:
            return "", False
        return (named.group(1) or str(years.year_before() or "")), False
    if mention:
        period, inferred = mention.period, False
    else:
        period, inferred = years.section, True
    grown = measure in ("growth", "change") and SPAN.fullmatch(period) and YEAR_ON_YEAR.search(clause)
    if grown or (SPAN.fullmatch(period) and _is_state(measure, rule, sort, clause, bool(mention))):
        return period[5:], inferred
    if measure == "avg_growth" and TWO_YEARS.search(clause) and period[:4].isdigit():
        return f"{int(period[:4]) - 1}/{period[:4]}", inferred
    if measure == "avg_growth" and "/" not in period and "/" in years.section:
        return years.section, True
    return period, inferred


def _is_for(rule: str, clause: str) -> bool:
    """为 | 18万名儿童补种疫苗: for whom, not how many there are."""
    return rule.endswith("-right") and clause.endswith("为")


def drop_listed(words: str) -> str:
    """Words before a number without the numbers that its list begins with.

    >>> drop_listed("产值分别达904亿元、452亿元、"), drop_listed("建成公园5个、绿道")
    ('产值分别达', '建成公园5个、绿道')
    """
    return LISTED.sub("", words)


def _is_state(measure: str, rule: str, sort: str, clause: str, named: bool) -> bool:
    """A stock or a rate of the end of a span of years, not a flow over it; where the text does not name the span (``named``),
    a figure that is always given for a year is that of its last one."""
    if measure == "rank":
        return True
    if measure == "multiple":
        return bool(AT_END.search(clause)) or clause.endswith(("平均的", "平均水平的"))
    if measure == "level" and sort == "percent" and SAME_TIME.search(clause):
        return False
    near = max(0, len(clause) - NEAR)
    if measure == "level" and (TO_NOW.search(clause) or BY_YEAR.search(clause) or (PER_HEAD.search(clause) and not SUMMED.search(clause))):
        return True
    if measure == "level" and rule == "level.subject" and SPENT.search(clause):
        return False
    summed = (sort != "percent" or clause.startswith("累计") or SHARE.search(clause)) and SUMMED.search(clause)
    if measure != "level" or ((summed or (rule != "level.to" and FLOW.search(clause, near))) and not STOCK.search(clause)):
        return False
    added = ADDED.search(clause, near) or ADDED.match(clause)
    yearly = not named and not added and bool(YEARLY.search(clause) or STANDING.search(clause))
    if (
        yearly
        or rule in ("level.to", "level.part")
        or sort == "percent"
        or (not added and REACHED.search(clause) and not _is_for(rule, clause))
    ):
        return True
    first = clause
    while item := ITEM.search(first):
        first = drop_listed(first[: item.start()])
    return first != clause and not ADDED.search(clause) and bool(REACHED.search(first))
