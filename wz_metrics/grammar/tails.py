"""How much of the end of the last of several coordinated items is that of all: 职工、居民医保 | 政策范围内报销比例."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re

MADE = re.compile(
    "(?:标(?=准化率)|规(?=范化率|模化率)|信(?=息化率)|机(?=械化率)|自(?=动化率)|智(?=能化率)|无(?=害化率)|资(?=源化率))"
)  # 标 | 准化率
ABOVE = re.compile("(?:国家|省|自治区|市|县)级以上")
GRADED = re.compile("(?:国家|自治区|省|市|区县|县|区)级(?:以上)?(?=.{2})(?:美丽乡村)?|(?:美丽乡村|新时代美丽乡村|美丽城镇)(?=.{2})")
MODEL = re.compile(
    "(?:(?:先进|示范|试点|标杆|样板|精品|特色|生态|文明|美丽|卫生|重点|中心|风情|风景|森林|园林|专业)){1,2}"
    "(?:乡镇|城镇|县城|乡村|街道|社区|村庄?|镇|乡|县|园区?|基地|单位|企业|学校|小区|户|片区?|点|线路?|带|区块|小镇|庭院|村落)$"
)
# What is only counted by its grade: the next of such a list is of the same one, however long its name.
CENTRE = (
    "(?:技术|研究|工程|研发|设计|质检|检测|检验)中心|实验室|众创空间|孵化器(?:[(（]众创空间[)）])?|星创天地"
    "|大师工作室|(?:院士|专家|博士后?|研究生|院士专家)(?:科研|创新)?工作[站室]"
)
HALL = "(?:图书|文化|博物|美术|纪念|档案|体育|科技|群艺|展览|方志|规划)馆"
GREEN = "绿色(?:工业)?(?:园区|工厂|供应链(?:管理)?企业|设计产品)"
KIN = tuple(
    (re.compile(f"(?:{first})$"), re.compile(f"(?!自治区|广西|宁夏|内蒙古|新疆|西藏)[^、省市国]{{0,8}}?(?:{item})"))
    for first, item in (
        (f"{CENTRE}|(?:创新|研发|研究|科技|服务)平台|研发机构", CENTRE),
        (GREEN, GREEN),
        (HALL, HALL),
        (
            "非遗(?:代表性)?项目|非物质文化遗产(?:代表性)?(?:项目|名录)|传承人|文物保护单位|文保单位",
            "非遗(?:代表性)?(?:项目|传承人)|传承人",
        ),
        ("示范社|龙头企业|示范(?:性)?(?:家庭)?农场|示范(?:农民)?合作社", "示范社|示范(?:性)?(?:家庭)?农场|示范(?:农民)?合作社"),
    )
)
MEMBER = re.compile("(?:省市|[省市县区])?(?:人大(?:代表)?|政协(?:委员)?)")
PROPOSAL = re.compile("建议案?|议案|提案|意见")
PRIZE = re.compile("(?:[特一二三]等|[金银铜]|优秀|提名|优胜)奖$")
STATION = re.compile("(?:中心|[所站点室馆])$")
LONGEST_MODEL, PAIR = 6, 2
COUNTED = re.compile("(?<=.)(企业|主体|项目|公司|工商户|合作社)(?:数量?|户数|个数|总数)?$")
PAPERS = re.compile("((?:[市县区]?(?:委|政府|级)|各类|全市性)[^、]{0,4})(?:文件|发文)(?:简报)?")
TOLD = re.compile(
    "融资(?:金额|总额|额)|注册资[本金]金?|实缴资本|从业人员|到位资金|实际到位资金|(?:协议|合同|意向|计划|签约)?(?:总?投资|投资总?额)"
)
WHOSE = re.compile("(?<=产业|行业|领域|集群|企业|园区|[新济营开]区)(?:规模以上|规上)?工业$|(?<=..)(?:规模以上|规上)工业$")
FOREIGN = re.compile("(?<=业)(?:实际)?(?:利用|使用|到位)外资$")
MANNER = re.compile("(?<=.{2})(?:人口)?(?:综合|安全)$")
CONTENT = re.compile("(?<=.{2})满意[和与、]基本$")
INVESTED, KIND = re.compile("社会(?=投资)"), re.compile("[^、]{2,6}(投资类|类|型|性)(?=[^、]{3,}$)")
AIMED = re.compile("(?<=.{2})对[^、]{2,10}的$")
RATED = re.compile(
    "(?<=.{2})(?:(?:[市县省域]{1,2}内|政策(?:目录)?范围内的?|[住在]院|门诊|慢性病|(?:医疗|医药)?费用?|实际|政府|(?<!办)办理|规模化|养殖|报销|补偿|支付|优质|毛|参保|财政|筹资|年?人均)+|(?:(?<=[国省市][考控])断面)?水质)$"
)
PAID = re.compile("(?<=.{2})应税$")
DEAD = re.compile("(?<=事故|火灾)(?:死亡|遇难|受伤|伤亡)$")
NEWLY = re.compile("(?<=.{2})新增(?:播种|种植)?$")
PUPIL = re.compile("(?<=.{2})生均$")
YEARLY = re.compile("(?<=PM10|M2.5)年$")
UNLIKE = re.compile("空气|大气|噪声|土壤|(?:率|比例|标准|费|金)$")
HELD = re.compile("[(（][^)）]*$")  # 六大开发区（园区 | ）
DEATHS = re.compile("(?:死亡|遇难|受伤|伤亡)人数|直接经济损失")
LEVELLED = re.compile("[国省市县区][控考定列级属]|省(?=重点|科学技术|科技|“|名牌|著名|自然科学|社科)")
LINE, LONGEST_TRADE = re.compile("[0-9]+(号线|[期号]).{2,}"), 5
SHORT_LEVEL = re.compile("全国|国家|[国省市县区]")
# Those of whom something is told: 城镇职工、城乡居民 | 大病保险; 乡镇卫生院、村卫生室 | 建设达标率.
SHORTEST_TOLD = 2
HOLDERS = (
    "居民|职工|农民|人员|残疾人|学生|老人|老年人|群众|师生|干部|家庭|对象|儿童|妇女|人口"
    "|卫生院|卫生室|医院|小学|初中|高中|中学|学校|幼儿园|文化站|贫困村|薄弱村|行政村|建制村"
)
TOLD_OF, TOLD_END = re.compile(f"(?:行政村|建制村)?(?:{HOLDERS})"), re.compile(f"(?:{HOLDERS})$")
TOTAL = re.compile("(?<=事故)总$|(?<=业)总$|(?<=.)(?:货物)?进$")  # 事故总 | 起数, 货物进 | 出口
# What is no firm by its own name: 省级以上平台、高新技术企业.
MADE_OF = (
    "单位",
    "平台",
    "载体",
    "机构",
    "基地",
    "园区",
    "中心",
    "实验室",
    "研究院",
    "合作社",
    "农场",
    "项目",
    "人才",
    "景区",
    "工厂",
    "车间",
    "商户",
    "产品",
    "事项",
    "空间",
    "孵化器",
    "工作站",
    "集群",
    "街区",
    "学校",
    "医院",
)
# Words that tell which part of what stands before them is measured, by the end of the measure.
PARTS = (
    (("率", "比例", "标准", "覆盖面"), RATED),
    (("收入", "销售"), PAID),
    (("人数",), DEAD),
    (("浓度",), YEARLY),
    (("经费",), PUPIL),
    (("面积",), NEWLY),
    (("满意率",), CONTENT),
    (("率",), AIMED),
    (("总产值", "增加值", "产值", "投资", "利润", "营收", "收入"), WHOSE),
    (("占比", "比重"), FOREIGN),
    (("率",), MANNER),
)


def widen_head(items: Sequence[str], own: str, head: str) -> tuple[str, str]:
    """What the last item names alone, and what it shares with the others.

    >>> widen_head(["职工医保", "居民医保住院费用报销比例"], "居民医保住院费用", "报销比例")
    ('居民医保', '住院费用报销比例')
    >>> widen_head(["乡镇卫生院", "村卫生室标准化率"], "村卫生室标", "准化率")
    ('村卫生室', '标准化率')
    """
    if MADE.match(own[-1:] + head):
        head, own = own[-1] + head, own[:-1]
    for ends, pattern in PARTS:
        found = pattern.search(own) if head.endswith(ends) else None
        if found and not any(found.group() in item or (pattern is RATED and UNLIKE.search(item)) for item in items[:-1]):
            head, own = found.group() + head, own[: found.start()]
    return own, head


def share_holder(items: Sequence[str]) -> list[str]:
    """城镇职工、城乡居民 | 大病保险报销比例: what stands behind those of whom it is told is told of all; empty where one names none.

    >>> share_holder(["户籍人口", "流动人口政策生育率"]), share_holder(["医院", "居民医保报销比例"])
    (['户籍人口政策生育率', '流动人口政策生育率'], ['医院医保报销比例', '居民医保报销比例'])
    >>> share_holder(["职工医保", "居民医保报销比例"])
    []
    """
    told = TOLD_OF.search(items[-1])
    rest = items[-1][told.end() :] if told else ""
    if len(rest) < SHORTEST_TOLD or rest.startswith(("的", "(", "（")) or not all(TOLD_END.search(item) for item in items[:-1]):
        return []
    return [*(item + rest for item in items[:-1]), items[-1]]


def share_member(items: Sequence[str]) -> list[str]:
    """人大代表议案、建议、政协提案 | 办结率: whose proposals the first are is told of those behind it that do not say.

    >>> share_member(["人大代表议案办结率", "建议办结率", "政协提案办结率"])
    ['人大代表议案办结率', '人大代表建议办结率', '政协提案办结率']
    """
    named: list[str] = []
    member = ""
    for item in items:
        found = MEMBER.match(item)
        member = found.group() if found else member * bool(PROPOSAL.match(item))
        named.append(item if found else member + item)
    return named


def share_kind(items: Sequence[str]) -> list[str]:
    """政府投资类、社会投资类 | 项目审批时限: what stands behind the kind of the last is told of all kinds; empty where the others are none.

    >>> share_kind(["政府投资类", "社会投资类项目审批时限"]), share_kind(["政府", "社会投资项目审批时限"])
    (['政府投资类项目审批时限', '社会投资类项目审批时限'], ['政府投资项目审批时限', '社会投资项目审批时限'])
    """
    last = items[-1]
    if len(items) == PAIR and last.startswith("住院") and items[0].endswith("门诊"):  # 居民医保门诊和住院 | 报销比例
        return [items[0] + last[2:], items[0][:-2] + last]
    invested = INVESTED.match(last) if items[0] == "政府" and len(items) == 2 else None
    if invested:
        return [items[0] + last[invested.end() :], last]
    kind = KIND.match(last)
    if not kind or not all(item.endswith(kind[1]) for item in items[:-1]):
        return []
    return [*(item + last[kind.end() :] for item in items[:-1]), last]


def owner_of(measure: str, modifier: str) -> str:
    """What stands before the first measure as far as it may stand before another: 玉米种植 | 面积、产量, 集群销售 | 收入、利税."""
    owner = re.sub("(?:播种|种植)$", "", modifier) if "产" in measure else modifier
    owner = owner if measure.startswith("投资") else owner.removesuffix("固定资产")
    owner = owner.removesuffix("经济") if measure.startswith("人口") else owner  # 中心城区经济 | 总量、人口
    return (owner.removesuffix("销售") if measure[0] in "利税" else owner).removesuffix(measure[:2])  # 项目亩均 | 投资、亩均税收


def close_holder(words: str) -> str:
    """A holder without a bracket that its end cuts through."""
    return HELD.sub("", words)


def modifier_of(words: str) -> str:
    """What stands before the first measure, without a part of the measure itself."""
    return TOTAL.sub("", words)


def share_levels(items: Sequence[str]) -> list[str]:
    """国、省控断面水质达标率: levels of one character, numbers of lines and both ways of trade share all behind the last; else empty.

    >>> share_levels(["国", "省科学技术奖励"]), share_levels(["全国", "省级示范基地"])
    (['国家科学技术奖励', '省科学技术奖励'], ['全国示范基地', '省级示范基地'])
    """
    last = items[-1]
    line = LINE.match(last)
    if line and all(item[-1].isdigit() for item in items[:-1]):
        return [item + last[line.start(1) :] for item in items[:-1]] + [last]
    if len(items) > 1 and len(last) > LONGEST_TRADE and last[:2] + items[0][-2:] in ("出口进口", "进口出口"):
        return [item + last[2:] for item in items[:-1]] + [last]
    if not LEVELLED.match(last) or not all(SHORT_LEVEL.fullmatch(item) for item in items[:-1]):
        return []
    named = ["国家" if item == "国" and last[1] not in "控考" else item for item in items[:-1]]
    return [*(item + last[1 + (item == "全国" and last[1] == "级") :] for item in named), last]


def count_accidents(items: Sequence[str]) -> list[str]:
    """安全生产事故和死亡人数: the accidents are counted as such; empty where no deaths stand behind them."""
    if not items[0].endswith(("事故", "火灾")) or not all(DEATHS.fullmatch(item) for item in items[1:]):
        return []
    return [items[0] + "起数", *items[1:]]


def share_counted(items: Sequence[str]) -> list[str]:
    """What is told of those that the first item counts takes their name; empty for other items.

    >>> share_counted(["新登记内资企业数", "注册资本"]), share_counted(["企业", "项目"])
    (['新登记内资企业数', '新登记内资企业注册资本'], [])
    """
    papers = PAPERS.fullmatch(items[0]) if len(items) > 1 and items[1] == "会议" else None
    if papers:
        return [items[0], papers[1] + "会议", *items[2:]]
    counted = COUNTED.search(items[0])
    if not counted or not all(TOLD.fullmatch(item) for item in items[1:]):
        return []
    return [items[0], *(items[0][: counted.end(1)] + item for item in items[1:])]


def grade_above(first: str) -> str:
    """The grade and above that opens a name, for what is listed behind it: 省级以上示范村 -> 省级以上; else empty."""
    above = ABOVE.match(first)
    return above.group() if above else ""


def share_grade(first: str, item: str) -> str:
    """The grade or the campaign of one model for the next of a list: 省级先进乡镇4个、 | 示范村29个 -> 省级; empty for other names.

    >>> share_grade("省级以上工程技术研究中心", "企业技术中心"), share_grade("国家级高新技术企业", "企业技术中心")
    ('省级以上', '')

    The next prize, or station of another size, takes all that stands before the first.

    >>> share_grade("省级先进乡镇", "示范村"), share_grade("省级先进乡镇", "公园"), share_grade("先进乡镇", "示范村")
    ('省级', '', '')
    >>> share_grade("国家科技进步一等奖", "二等奖"), share_grade("新时代文明实践中心", "所")
    ('国家科技进步', '新时代文明实践')
    """
    prize = PRIZE.search(first) if PRIZE.fullmatch(item) else None
    if prize:
        return first[: prize.start()]
    station = STATION.search(first) if len(item) == 1 and STATION.fullmatch(item) else None
    if station:
        return first[: station.start()]
    graded = GRADED.match(first)
    if graded and any(kind.search(first) and next_.fullmatch(item) for kind, next_ in KIN):
        return graded.group()
    return graded.group() if graded and len(item) < LONGEST_MODEL and MODEL.fullmatch(item) and MODEL.fullmatch(first, graded.end()) else ""
