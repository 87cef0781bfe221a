"""Quantities that are stated together: shared bounds, restored units, numbers that only qualify a noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.quantities import SCALES
from wz_metrics.model import Quantity

PEOPLE = re.compile(
    r"人口|用户|人次|群众|农民|牧民|人数|对象|师生|职工|人员|学生|居民|游客|老人|儿童|妇女|干部|党员|学子|人才|旅客|市民(?!生)|人群|患者|志愿者|网民|劳动力|贫困|青年|教师|工人(?!员)|百姓|移民|考生|大军|残疾人|参保人|从业者|病人|会员|家长|军人|新生|毕业生"
)
AFAR = re.compile(r"(至少|不少于|约占)[^，、。；\d]{1,12}\Z")
HOUSEHOLDS = re.compile(
    r"^(?!.*(?:人数|学生|儿童)$).*(?:农户|住户|客户|市场主体|经营主体|工商户|贫困户|家庭(?!医生)|(?<!注册)(?<!活跃)(?<!实名)(?<!APP)(?<!”)用户(?!数))"
)
LIFTED = re.compile(
    "(?:稳定|全部|基本|全面|如期|剩余)?脱贫(?:出列|退出|摘帽|销号)?|(?:喜迁|喜圆|搬[入进出]|迁入|住[进上]|移居|乔迁)[^的、]{2,4}|(?:新?入选|荣获|获得?|获评|获批|享受到?|参加).*(?:[”》]|计划|工程|保险|医保|待遇|补贴|补助|称号|奖|资格|优惠|合格|训练)"
)
POLLUTANT = re.compile(r"二氧化[硫氮]|一氧化碳|臭氧|(?:可吸入|细)颗粒物(?:[(（][^)）]*[)）])?")
SERVED = re.compile(r"(.{3,20})的([^的]{1,12})")
GIVEN = re.compile(
    "(?:累计|免费)?(?:发放|代缴|资助|减免|提供|缴纳|补贴|救助|补助|办理|减征|免除|追[讨回缴]|挽回|购买|减半|争取|担保|授信|发出|派出|配备|安装|解决|补发)"
)
# 落实促进民营经济发展20条, 包括支持东北振兴35条: counted are measures.
POLICIES = re.compile(
    "(?:[^、]{0,6}?(?:出台|制定|落实|实施|推出|执行|发布|包括))?(?:了|好)?(?:关于|进一步)?(?:支持|促进|扶持|鼓励|优化|稳|保)(?!.*[路街巷线河渠])[^、“]{2,16}(?:发展|振兴|增长|环境|创新)"
)
PLACES = ("村", "屯", "村居", "乡镇", "社区", "小区")
ELIDED = frozenset(("个工作日", "个小时"))  # 从3个工作日压缩至1个
IN_MONEY = re.compile("(?:费用?|总规模|均增收|养老金|保证金|质保金|成本|补助金|助学金|低保金|工资|单价|均价)$")  # needs no 金额
ROAD = re.compile(r"路|道|高速|铁|航线|线路")
MONEY = re.compile(
    r"产值|投资|收入|利税|生产总值|GDP|税收|营收|销售额|贷款|存款|余额|交易额|成交额|零售|经济|资金|规模|利润|产业|集群|消费|总量"
)


def complete_group(group: list[Quantity], codes: set[str], folded: str, last_unit: str) -> list[Quantity]:
    """A bound after 分别, or on the last of numbers joined by 和 with one unit, governs all; an elided unit is restored.

    ``codes`` are the classes of the tokens before the group.
    """
    separately = "s" in codes
    if len(group) > 1:
        joined = all(re.fullmatch(r"[^、]*[和与及][^、]*", folded[a.end : b.start] + "和" * (a.end == b.start)) for a, b in pairwise(group))
        first, last = group[0], group[-1]
        if last.bound not in ("eq", "range") and (separately or joined) and len({each.unit for each in group}) == 1:
            group = [replace(each, bound=last.bound) if each.bound == "eq" else each for each in group]
        elif first.bound not in ("eq", "range") and separately:
            group = [replace(each, bound=first.bound) if each.bound == "eq" else each for each in group]
    if len(group) == 1 and group[0].unit == "个" and last_unit in ELIDED and "t" in codes:
        return [replace(group[0], unit=last_unit, sort="time")]
    if len(group) == 1 and not group[0].unit and group[0].value >= 10000 and last_unit:
        base = next((last_unit[len(scale) :] for scale in SCALES if last_unit.startswith(scale)), last_unit)
        return [replace(group[0], unit=base, sort="count")]
    return group


def restore_money(quantity: Quantity, subject: str) -> Quantity:
    """突破百亿 of an output value is 100 亿元."""
    if quantity.unit in SCALES and "亿" in quantity.unit and MONEY.search(subject):
        return replace(quantity, unit=quantity.unit + "元", sort="money")
    return quantity


def add_dimension(subject: str, quantity: Quantity, last: Quantity) -> str:
    """The second number of one thing in another dimension says which: 城市道路34条32.1公里 -> 城市道路里程."""
    if quantity.sort == last.sort and (quantity.sort != "count" or quantity.unit == last.unit):
        return subject
    suffix = {"area": "面积", "length": "里程" if ROAD.search(subject) else "长度"}.get(quantity.sort, "")
    served = SERVED.fullmatch(subject)
    given = served is not None and GIVEN.match(served[1]) is not None
    things = quantity.sort == "count" and given and not quantity.unit.endswith(("人", "户", "名", "人次")) and quantity.unit != last.unit
    paid = quantity.sort == "money" and served is not None and (given or PEOPLE.search(served[2]))
    if served and last.sort == "count" and (things or paid):
        return f"为{served[2]}{served[1]}"
    if quantity.sort == "money" and subject.endswith(("债项目", "债券项目")):
        return subject.removesuffix("项目")  # 发行17个专项债项目8.86亿元
    if quantity.sort == "money" and last.sort == "count":
        suffix = "投资额" if subject.endswith("项目") else "" if IN_MONEY.search(subject) else "金额"
    if quantity.sort == "count":
        suffix = "人数" if quantity.unit.endswith("人") else "户数" if quantity.unit.endswith("户") else ""
        subject = subject.removesuffix("户数" if suffix == "人数" else "\0")
    if suffix and suffix != "金额" and served and served[2].endswith(PLACES):
        subject = served[1]  # 解决饮水安全问题的 | 4个村8500人
    return subject if subject.endswith((suffix, "管网", "数")) else subject + suffix


OF_THOSE = re.compile("(?<=.{2})(?:当?中|内)?占比$")
SOLVED = re.compile("(.{0,6}解决)(行政村|自然村|村屯|村庄|村组|村|社区|小区|学校|企业)([^的、]{3,}(?:困难|问题|难))")


def add_people(subject: str, unit: str) -> str:
    """医疗救助惠及 11.7万人次 -> 医疗救助惠及人次: a verb at the end, or alone (脱贫), takes what the unit counts; 水土流失 is an area."""
    if subject.endswith(("水土流失", "石漠化", "荒漠化")) and unit.endswith(("平方公里", "亩", "公顷", "平方千米")):
        return subject + "面积"
    counted = {"人": "人数", "次": "人次", "户": "户数"}.get(unit[-1:], "") if unit.endswith(("人", "人次", "户")) else ""
    ends = ("惠及", "涉及", "覆盖", "死亡", "受伤", "伤亡", "问题", "水平") if unit.endswith("人") else ("惠及", "涉及", "覆盖")
    if unit.endswith("元") and subject.endswith("用于民生比例"):
        return "用于民生支出"  # 预算支出的84.4%和新增财力的88.8%用于民生，总计达到 | 615.6亿元
    if unit.endswith("元") and subject.endswith("占比"):  # 民生支出占比稳定在65%以上、累计超过1660亿元
        return subject.removesuffix("占比")
    if unit in ("个", "家", "户", "人", "名", "项"):  # 全省“三十弱”的县当中我市 | 占8个
        subject = OF_THOSE.sub("", subject)
    if unit.startswith("元") and subject.endswith(("低保对象", "五保对象", "低保户", "五保户")):
        return subject + "补助"
    if unit == "条" and POLICIES.fullmatch(subject):
        return subject + "措施"
    if POLLUTANT.fullmatch(subject) and unit.startswith(("微克", "毫克")):
        return subject + "浓度"
    if subject.endswith("集装箱") and unit.endswith(("标箱", "标准箱", "TEU")):
        return subject + "吞吐量"
    subject = subject.removesuffix("每户") if unit.endswith("户") else subject  # 为32万户 | 低收入农牧民每户发放1吨取暖煤
    lifted = subject.removesuffix("户数")
    if unit.endswith(("人", "名", "户")) and LIFTED.fullmatch(lifted):
        return lifted + (counted or "人数")
    solved = SOLVED.fullmatch(subject) if unit in ("个", "所", "家") else None
    if solved:
        return solved[1] + solved[3] + "的" + solved[2]  # 解决20个 | 村人畜饮水困难
    return subject + counted if subject.endswith(ends) else subject


def add_extent(subject: str, events: tuple[str, str], unit: str, heads: Heads) -> str:
    """What a crop or a road has of what its unit measures: 大枣发展到25万亩 -> 大枣种植面积; not where an event tells what was done."""
    if any(event and subject.startswith(event) for event in events):
        return subject
    if unit.endswith(("亩", "公顷")) and heads.crops.fullmatch(subject):
        return subject + "种植面积"
    return subject + "里程" if unit.endswith(("公里", "千米")) and heads.roads.fullmatch(subject) else subject


def add_scope(subjects: list[str], scope: str) -> list[str]:
    """The subjects with their scope in brackets: 进出口总额 -> 进出口总额(含海经区)."""
    return [subject if not scope or subject.endswith(")") else f"{subject}({scope})" for subject in subjects]


def restore_people(quantity: Quantity, noun: str) -> Quantity:
    """21.2万农村贫困人口: a multiplier alone before people counts 人."""
    if quantity.unit in SCALES and noun.endswith("人次"):
        return replace(quantity, unit=quantity.unit + "人次", sort="count")
    if quantity.unit in SCALES and HOUSEHOLDS.search(noun):
        return replace(quantity, unit=quantity.unit + "户", sort="count")
    if quantity.unit in SCALES and PEOPLE.search(noun):
        return replace(quantity, unit=quantity.unit + "人", sort="count")
    return quantity


def bound_from_afar(quantity: Quantity, left: Sequence[Token], text: str) -> Quantity:
    """至少储备 | 1000个, 约占全省 | 20%: a bound that a verb or a place parts from its number."""
    if quantity.bound != "eq" or not left:
        return quantity
    found = AFAR.search(text, left[0].start, left[-1].end)
    return replace(quantity, bound="approx" if found[1] == "约占" else "ge") if found else quantity
