"""Parts that 其中 introduces, named by the whole that they are counted in: 新登记市场主体3.79万户，其中企业2万户 -> 新登记企业."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wz_metrics import expressions as re

CATEGORY_END = re.compile(r"(?:类|级|板|型|式|籍|属|性|层次|学历|职称|学位|交所|三甲|一期|二期|三期|首创|领先)$")
LIMIT = re.compile(r"^.*?(?:类|级|型)(?:及?以上)?")
SIDES = re.compile(r"城市|农村|城镇|乡村|城区|市区|省内|省外|国内|国外|境内|境外|中央|地方|[省市县区]级|[市区县省]本级|县域|县区|乡镇")
SECTOR = re.compile(
    r"^.{0,6}?(?:规模以上工业|规上工业|规模以上服务业|规上服务业|限额以上(?:单位|企业)?|[有营]制?经济|民营经济|园区|开发区|高新区)(?:企业)?(?=.{2,}$)"
)
PER_HEAD = re.compile("^.{0,10}(?:居民|农民|农牧民|农村牧区|职工).{0,2}人均(?=.{2,}$)")
MEASURE = re.compile(
    r"(?:增加值|利润总额|利润|主营业务收入|营业收入|销售收入|销售面积|销售额|施工面积|竣工面积|新开工面积|发电量|产量|保有量|拥有量|零售额|零售总额|投资|产值|税收|床位|人数|支出|预算收入|财政收入|总收入|经费|出口|进口|进出口)$"
)
AVERAGE = re.compile(r"人均(?:可支配|纯|消费|生活消费|工资性|工资)*(?:收入|支出)$")
PEOPLE_END = re.compile(r"(?:户|人口|居民|农民|牧民|职工|人员|群众|家庭)$")
STRICKEN = re.compile(r"(.*?)(?:受灾|成灾)面积")
INSURED = re.compile(r"(.*?参保)(?:人数|人员|人次)?|(?:全国|全[省市县])?参加(.+?保险)的?(?:职工)?(?:人数|人员|人次)")
PRICED = re.compile("(?:工业(?:生产者|品)?)?(?:出厂|购进)价格(?:指数)?")
ENTERED = re.compile("(?:入境|海外|境外)[^、]{0,6}(?:人数|人次|游客|旅游者)$")
ABROAD = re.compile("外国人|(?:港澳台|香港|澳门|台湾|港澳)[^，]{0,8}同胞")
PATENTS = re.compile("(授权|申请|获授权)专利")
WATERED = re.compile("用水(?:总)?量$|用水总量$")
OWNER = re.compile("(?:企业|户|主体|公司)$")
HOLDER_END = re.compile(
    r"(?:汽车|轿车|货车|客车|摩托车|拖拉机|住宅|用房|办公楼|院|中心|校|园|站|所|企业|项目|工程|业|机构|银行|公司|局|社|学)(?:[(（][^)）]*[)）])?$"
)


LONGEST_PART = 8
# 完成投资78.8亿元，其中小康路 | 27.2亿元: what money was put into, or came from, no sum by its own name.
FIELD = re.compile("[\u4e00-\u9fff、]+(?<![额款费入出收险资债贷值税利口金款付券贴助外内级款元的中上])")


class Whole(NamedTuple):
    """What the parts after 其中 belong to: the verb and the noun of its subject, its unit and its measure."""

    event: str = ""
    noun: str = ""
    unit: str = ""
    measure: str = ""


GRADE = re.compile(
    r"^(?:(?:总投资|投资)?(?:超|过)?[\d.]*[十百千万]*[亿万]?元(?:及?以上)?(?:的)?|(?:省|市|省市|省级|市级|自治区)?(?:重点|重大|层面重大)|(?:省|市)级)(?=.*(?:项目|工程)$)"
)
SIZE = re.compile(r"^(?:总投资|投资)?(?:超过?|过)?[\d.]*[十百千万]*[亿万]?(?:美)?元(?:及?以上)?(?:的)?")
SIZED = re.compile(r"((?:总投资|投资)?(?:超过?|过)?[\d.]*[十百千万]*[亿万]?(?:美)?元(?:及?以上)?)(?:的)?(项目|工程)")
# An amount that things must reach, alone or of what: 超亿元, 投资10亿元以上, 年销售收入超5亿元.
BOUND_SIZE = (
    "(?:(?:超过?|过|达到?|突破)[\\d.]*[十百千万]*[亿万](?:美?元)?(?:以上)?|[\\d.]*[十百千万]*[亿万](?:美?元)?(?:及?以上|级))(?:的)?"
)
NEXT_SIZE = re.compile(BOUND_SIZE)
PLAIN_SIZE = re.compile("[\\d.]*[十百千]*[亿万](?:美)?元")  # 新引进100亿元项目5个、50亿元 | 11个
LEVELLED = re.compile(
    "((?:(?:计划|协议)?总?投资额?|单体投资|(?:年|全年)?(?:主营业务收入|营业收入|销售收入|营收|总?产值|纳税|税收|利税|财政收入|经营性收入|集体经济收入)(?:总?额)?)?)"
    + BOUND_SIZE
)
# The next amount with its own noun, which is of what the last was: 产值超亿元企业360户、 | 超10亿元企业.
NEXT_SIZED = re.compile(BOUND_SIZE + "[^\\d、的和与及,，]{0,8}(?:企业|项目|工程|园区|集群|公司|合作社|家庭农场|产业|行业|强镇|村)")
MEASURED_SIZE = re.compile(
    "(.{0,12}?(?:投资额?|收入|营收|产值|纳税|税收|利税|开票销售|销售额?)(?:总额)?)" + BOUND_SIZE + "[^\\d、和与及,，]{0,10}"
)
COUNTED_KIND = re.compile("(?:企业|项目|工程|园区|集群|公司|合作社|家庭农场)$")
SIZE_LEVEL = re.compile("[十百千万]*亿(?:元)?级")
STOCK = re.compile("(?<=.{2})(?:总量|总数|总人数|存量|保有量|拥有量)$")
TOTAL_END = re.compile("(?:在库)?(?:总数|数量|总量)$")
UNSIZED = re.compile("[、“和与及的]|^(?:重点|重大)(?:项目|工程)$")
LONGEST_KIND = 12
GRADED = re.compile("[亿万]元|以上|重点|重大|级|新|在建|续建|开工|竣工|储备|投产|签约|建成|前期|其他|[超过]\\d")
BEGUN = re.compile("新|在建|已|本年|当年|年内")
SPENT = re.compile(
    "教育|科技|科学技术|教育科技|医疗卫生|卫生健康|卫生|社会保障(?:和就业)?|社保|农林水(?:事务|务)?|节能环保|公共交通|交通运输"
    "|城乡社区(?:事务)?|公共安全|文化体育(?:与传媒)?|住房保障|一般公共服务|民生"
)
FOREIGN = re.compile("外资$|内资$|省外资金$|市外资金$")
SHARED = re.compile("([^占、]{2,8}业)(?:占比|比重|比例)")
GRANTED = re.compile("(?:授权|申请)量?$")

QUALIFIED = re.compile("(?:全[国省市区州县])?(.*资质.*建筑业)企业")
SPENT_PER_HEAD = re.compile("([\u4e00-\u9fff]{2,6}居民)[\u4e00-\u9fff]{2,8}人均(?:生活)?消费(?:支出)?$")


def find_sector(subject: str) -> str:
    """What a measure is of, which its categories share: a sector, or the head that an income is counted by; empty where it has none.

    >>> find_sector("规模以上工业企业营业收入"), find_sector("城镇居民人均可支配收入"), find_sector("固定资产投资")
    ('规模以上工业', '城镇居民人均', '')
    """
    spent = SPENT_PER_HEAD.match(subject)  # 城镇居民 | 食品烟酒人均消费
    if spent:
        return spent[1] + "人均"
    sector = PER_HEAD.match(subject) or SECTOR.match(subject)
    return sector.group().removesuffix("企业") if sector else ""


def is_sector(total: str) -> bool:
    """Whether a total is a sector by itself: 在规模以上工业中."""
    sector = SECTOR.match(total + "中的")
    return sector is not None and sector.group() == total


BESIDE_INDUSTRY = re.compile("建筑|服务业|生产性服务|生活性服务|第[一二三]产业|农[林业]|批发|零售|住宿|餐饮|交通运输(?!设备)|金融|房地产")


def join_sector(sector: str, text: str) -> str:
    """A part with the sector that it is of, which it may end itself.

    >>> join_sector("规模以上工业", "轻工业增加值"), join_sector("规模以上服务业", "批发业营业收入")
    ('规模以上轻工业增加值', '规模以上批发业营业收入')
    """
    if not sector or text.startswith(("规模以上", "规上")) or (sector.endswith("工业") and BESIDE_INDUSTRY.match(text)):
        return text
    if text.startswith(("轻工业", "重工业")):
        sector = sector.removesuffix("工业")
    return sector.removesuffix("服务业" * sector.startswith(("规模以上", "规上"))) + text


def name_part(text: str, whole: Whole, unit: str, measure: str) -> str:
    """The full name of a part that is stated in the unit of its whole.

    It takes the verb of the whole; its noun where the part is a category only; its sector where both end in one measure.

    >>> name_part("基础理论类", Whole("登记", "科技成果", "项", "level"), "项", "level")
    '登记基础理论类科技成果'
    >>> name_part("企业", Whole("新登记", "市场主体", "万户", "level"), "户", "level")
    '新登记企业'
    >>> name_part("第一产业增加值", Whole("", "民营经济增加值", "亿元", "level"), "亿元", "level")
    '民营经济第一产业增加值'
    >>> name_part("建档立卡贫困户", Whole("", "农村居民人均可支配收入", "元", "level"), "元", "level")
    '建档立卡贫困户人均可支配收入'
    >>> name_part("5亿元以上项目", Whole("新签约", "亿元以上项目", "个", "level"), "个", "level")
    '新签约5亿元以上项目'
    >>> name_part("工业项目", Whole("实施", "亿元以上项目", "个", "level"), "个", "level")
    '实施亿元以上工业项目'
    >>> name_part("全国首创", Whole("推出", "创新举措", "项", "level"), "项", "level")
    '推出全国首创创新举措'
    >>> name_part("50亿元以上项目", Whole("新开工", "亿元以上工业项目", "个", "level"), "个", "level")
    '新开工50亿元以上工业项目'
    >>> name_part("教育", Whole("", "民生支出", "亿元", "level"), "亿元", "level")
    '教育支出'
    >>> name_part("医院", Whole("", "卫生机构床位", "万张", "level"), "万张", "level")
    '医院床位'
    """
    if STOCK.search(text):
        return text  # 新增人才21.9万人，其中…，人才总量达到193万人
    if whole.noun and unit == "%" and whole.unit != "%" and measure == "level" and text.endswith("数"):
        return text + "占比"  # 新引进项目320个，其中工业项目数不低于60%
    if unit == "%" and measure == "level" and whole.unit.endswith("元") and FOREIGN.search(whole.noun) and SHARED.fullmatch(text):
        arrived = "到位" * whole.event.startswith("到位")  # 到位外资36亿美元，其中制造业占比60%
        return SHARED.sub(r"\1占", text) + arrived + whole.noun + "比重"
    alike = unit.lstrip("百千万亿") == whole.unit.lstrip("百千万亿")
    sized = _name_sized(text, whole) if alike and measure == whole.measure == "level" else ""
    if sized:
        return sized
    if whole.noun and whole.noun in text and alike and measure == whole.measure == "level" and not BEGUN.match(text):
        return whole.event * (whole.event not in text) + text
    if (whole.noun and whole.noun in text) or text.startswith("规模以上"):
        return text
    sector, shared = SECTOR.match(whole.noun), MEASURE.search(whole.noun)
    if sector and shared and text.removesuffix("总额").endswith(shared.group().removesuffix("总额")):
        return join_sector(re.sub("(?<=业)企业$", "", sector.group()), text)
    levelled = LEVELLED.fullmatch(text) if alike and measure == whole.measure == "level" else None
    kind = TOTAL_END.sub("", SIZE.sub("", whole.noun)) if levelled else ""
    if levelled and kind:
        link = "的" if levelled[1] and "投资" not in levelled[1] else ""
        return whole.event + text.removesuffix("的") + link + kind
    special = _name_special(text, whole.noun, alike, measure)
    if special:
        return special
    if SIDES.fullmatch(text) and shared and (alike or whole.measure == measure == "growth"):
        return text + whole.noun
    if measure == "growth":
        if whole.measure == "growth" and SIDES.fullmatch(text):
            return text + whole.noun
        return whole.event + text if whole.event.startswith("新") and OWNER.search(text) and whole.measure == "level" else text
    if not alike:
        return text
    if CATEGORY_END.search(text):
        text += LIMIT.sub("", SIZE.sub("", whole.noun) if SIZE_LEVEL.fullmatch(text) else whole.noun)
    elif shared and not whole.event and len(text) <= LONGEST_PART * (1 + ("、" in text)) and _lacks_sum(text, unit):
        text += shared.group()
    return whole.event + _grade_of(text, whole.noun) + text


def _name_qualified(text: str, noun: str, alike: bool) -> str:
    """具有资质等级的建筑业企业利润，其中 | 国有控股企业: builders of a kind with their qualification and their measure; else empty."""
    qualified = QUALIFIED.match(noun) if "企业" in text and "建筑业" not in text else None
    if not qualified:
        return ""
    return qualified[1] + text + noun[qualified.end() :] * (alike and not MEASURE.search(text))


def _lacks_sum(text: str, unit: str) -> bool:
    """Whether a part is named without what is measured of it: 住宅, and of money 小康路, 交通."""
    return HOLDER_END.search(text) is not None or (unit.endswith("元") and FIELD.fullmatch(text) is not None)


def name_next_size(text: str, last: str, event: str = "") -> str:
    """What was just counted (``last``) with the next amount of a list in place of its own, or its kind behind what reaches an amount.

    Empty where the text is no amount. ``event`` is the verb of the list.

    >>> name_next_size("超百亿元", "开工单体制造业项目超10亿元"), name_next_size("5万元以上", "收入达3万元以上的村")
    ('开工单体制造业项目超百亿元', '收入达5万元以上的村')
    >>> name_next_size("超10亿元企业", "新增产值超亿元企业")
    '新增产值超10亿元企业'
    """
    levelled, kind = LEVELLED.fullmatch(text), COUNTED_KIND.search(last)
    if levelled and levelled[1] and kind:
        return event * last.startswith(event) + text.removesuffix("的") + "的" * ("投资" not in levelled[1]) + kind.group()
    measured = MEASURED_SIZE.fullmatch(last) if NEXT_SIZED.fullmatch(text) else None
    if measured:
        return measured[1] + text
    size = NEXT_SIZE.search(last) if NEXT_SIZE.fullmatch(text) else PLAIN_SIZE.search(last) if PLAIN_SIZE.fullmatch(text) else None
    if not size:
        return ""
    reached = "达" * (size.group().startswith("达") and not text.startswith(("超", "过", "达", "突")))
    return last[: size.start()] + reached + text.removesuffix("的") + "的" * size.group().endswith("的") + last[size.end() :]


def share_amount(items: Sequence[str]) -> list[str]:
    """Items that only tell the next amount, with what the first says it is of.

    >>> share_amount(["年产值超100亿元", "超50亿元", "超10亿元企业"])
    ['年产值超100亿元', '年产值超50亿元', '年产值超10亿元企业']
    """
    measured = MEASURED_SIZE.fullmatch(items[0])
    alike = measured and all(NEXT_SIZE.fullmatch(item) or NEXT_SIZED.fullmatch(item) for item in items[1:])
    return [items[0], *(measured[1] + item for item in items[1:])] if measured and alike else list(items)


def _name_sized(text: str, whole: Whole) -> str:
    """Works of a size with the kind of the whole: 亿元以上工业项目300个，其中50亿元以上项目20个; empty where it tells no kind."""
    sized, kind = SIZED.fullmatch(text), SIZE.sub("", whole.noun).removeprefix("各类")
    if not sized or not kind.endswith(sized[2]) or len(kind) > LONGEST_KIND or UNSIZED.search(kind):
        return ""
    return "" if whole.event and whole.event in kind else whole.event + sized[1] + kind


def _grade_of(text: str, noun: str) -> str:
    """How large or how important the projects are that a part is of: 亿元以上项目182个，其中工业项目36个 -> 亿元以上."""
    grade = GRADE.match(noun) if text.endswith(("项目", "工程")) and noun.endswith(text[-2:]) and not GRADED.search(text) else None
    return grade.group() if grade else ""


def _name_special(text: str, noun: str, alike: bool, measure: str) -> str:
    """A part of stricken crops, of incomes per head, of people insured, named in full; empty where the whole is none of these."""
    stricken, average, insured = STRICKEN.fullmatch(noun), AVERAGE.search(noun), INSURED.fullmatch(noun)
    qualified = _name_qualified(text, noun, alike)
    if qualified:
        return qualified
    if stricken and text in ("绝收", "成灾"):
        return f"{stricken[1]}{text}面积"
    if noun.endswith("支出") and SPENT.fullmatch(text):
        return text + "支出"
    granted = GRANTED.search(noun)
    held = PATENTS.fullmatch(noun) if alike and text.endswith("专利") else None
    if held and not text.startswith(held[1]):
        return held[1] + text  # 授权专利34438件，其中发明专利17110件
    if alike and granted and text.endswith("专利"):
        return text + granted.group()
    priced = PRICED.search(noun) if text.endswith("价格") and alike and measure == "growth" else None
    if priced and not PRICED.search(text):
        return text.removesuffix("价格") + priced.group()  # 生产资料 | 工业生产者出厂价格
    if alike and ENTERED.search(noun) and ABROAD.fullmatch(text):
        return "入境" + text  # 入境旅游人数13376万人次，其中外国人2613万人次
    if alike and WATERED.search(noun) and not re.search("量$|占", text):
        return text.removesuffix("用水") + "用水量"  # 按水源分，地表水70.9亿立方米
    if average and PEOPLE_END.search(text) and (alike or measure == "growth"):
        return text + average.group()
    insurance = (insured[1] or insured[2] + "参保") if insured else ""
    return insurance + text.removeprefix("参保") if insurance and alike and PEOPLE_END.search(text) else ""
