"""Frames that what was said before changes: the second number of a list, in brackets, of a gain without an object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Setting, Walk
from wz_metrics.grammar.frames import Match
from wz_metrics.grammar.groups import HOUSEHOLDS, MONEY, PEOPLE, add_dimension
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.spoken import find_pace
from wz_metrics.grammar.subjects import AMOUNT
from wz_metrics.grammar.yearly import name_often
from wz_metrics.model import Quantity

PLACES = frozenset(("位", "个位次", "位次", "名", "个名次", "名次"))
EXTENTS = ("count", "area", "length")
QUALITY = re.compile("(?:质量|地力|等级|品质|环境|条件)$")
WORKED = ("完成", "实施", "开展", "推进", "启动")
RATE = re.compile("(?<=.{2})(?<!自然)(?:增速|增幅|涨幅|增长率|增长速度|增长)$")
RANKED = re.compile("排名|位次|名次|排位")
AIM = re.compile("目标|计划|任务|预算")
THAN_AIM = re.compile("[比较][^,，。;；、0-9]{0,10}(?:目标|计划|任务)(?:增加|减少|多|提高)了?$")
PLANNED = re.compile(r"的?[^,。;、0-9]{0,8}?(?:任务|目标|计划)")
PRICE = re.compile("(?:消费价格|物价)(?:总水平|总指数|指数)?$|^CPI$")
INDEX = 50  # 103% is an index, 3% how much it rose
POLLUTED = re.compile(r"浓度|^(?:PM(?:2\.5|10)|SO2|NO2)|污染指数|(?:空气|环境)质量综合指数|综合污染")
RATE_WORD = re.compile(r"增速|增幅|涨幅|增长率|增长速度")
TOTAL_WORD = re.compile(r"总量|总额|总数|总值|数量|规模|水平|额")

RATIO = re.compile("(?:比|比值|倍差|系数|指数|得分)$")


def name_rate(subject: str, measure: str, left: Sequence[Token], carried: bool, setting: Setting, walk: Walk) -> str:
    """增长8%、增速居全省第2: a rank of the growth says so in brackets, as the rank of the amount has the same name."""
    if measure in ("level", "change") and (not carried or measure == "change"):
        return name_often(left, subject, measure, setting.text)
    if measure == "gap" and not carried and left:  # 现代服务业增速超传统服务业 | 4个百分点
        return subject + find_pace(subject, setting.text[left[0].start : left[-1].end])
    if measure != "rank" or subject.endswith(")") or RATE_WORD.search(subject):
        return subject
    words = setting.text[left[0].start : left[-1].end] if left else ""
    own = words.find(subject) + len(subject)
    if len(subject) < own < len(words) - 1 and RATE_WORD.search(words) and not RATE_WORD.search(words, own):
        return subject  # A增速、| B指数均居第一
    stated = [claim for claim in walk.claims if claim.indicator == subject] if carried else []
    if stated and left and stated[-1].measure == "baseline":  # 收入增长11.7%，总量由第3位上升至 | 第2位
        words = setting.text[stated[-1].clause[0] : left[-1].end]
    grows = any(claim.measure in ("growth", "avg_growth") for claim in stated)
    aspect = "(降幅)" if grows and stated[0].negative and "增" not in words else "(增速)"
    if RATE_WORD.search(words) or (grows and not TOTAL_WORD.search(words) and all(claim.measure != "level" for claim in stated)):
        return subject + aspect
    return subject


def measure_each(subject: str, last: str, stated: str, rule: str, quantity: Quantity) -> str:
    """The measure of one of the subjects of a number: prices held to 3% are a growth, and in 失业率和居民消费价格涨幅均控制在3%以内
    only the ``last`` one is."""
    if stated == "level" and quantity.unit == "%" and quantity.value < INDEX and PRICE.search(subject):
        return "growth"
    return "level" if stated == "growth" and rule == "growth.rate" and subject != last and subject.endswith("率") else stated


def as_host(match: Match, segment: Segment, left: Sequence[Token], group: list[Quantity], walk: Walk) -> Match:
    """增长6.5%（年度目标6%以上）: what stands in brackets is measured as what stands before them."""
    last = walk.claims[-1] if walk.claims else None
    if not segment.aside or not last or any(token.code in "xne" for token in left) or last.quantity.sort != group[0].sort:
        return match
    if match.frame.measure != "level" or last.measure not in ("growth", "change"):
        return match
    return replace(match, frame=replace(match.frame, measure=last.measure))


def as_plan(match: Match, left: Sequence[Token], group: list[Quantity], setting: Setting, walk: Walk) -> Match:
    """超额完成全年8万人目标: the number is the plan, not what goes beyond it; 高于规划目标2.7个百分点 is a gap."""
    match = _as_work(match, left, group, setting)
    than = left[match.operator] if match.operator < len(left) else None
    over = than and group[0].sort == "point" and match.frame.id == "level.subject" and setting.text[than.start] == "超"
    if than and (over or match.frame.id == "change.above") and AIM.search(setting.text, than.end, left[-1].end):
        return replace(match, frame=replace(match.frame, id="gap.above", measure="gap"))
    if match.frame.id == "change.verb" and left and THAN_AIM.search(setting.text, left[0].start, left[-1].end):
        first = next((place for place, token in enumerate(left) if token.code in "bB"), match.operator)
        return Match(replace(match.frame, id="gap.beyond-plan", measure="gap"), first)  # 比年度计划增加76.3亿元
    if match.frame.id == "level.of-right" and setting.text[left[-1].end - 1] == "向":  # 生产总值向 | 1万亿元迈进
        return Match(replace(match.frame, id="level.to", subject="before"), len(left))
    if match.frame.id != "gap.beyond-plan" or not PLANNED.match(setting.folded, group[-1].end):
        return match
    named = match.operator or walk.claims or walk.topic.subjects or walk.topic.phrase
    where = match.frame.subject if named else "right"  # 超额完成6078套 | 板房援建任务
    return replace(match, frame=replace(match.frame, id="level.plan", measure="level", subject=where))


def _as_work(match: Match, left: Sequence[Token], group: list[Quantity], setting: Setting) -> Match:
    """完成农村公路等级提升 | 180公里, 森林质量提升 | 10万亩: so much of a work was done, nothing became more by it."""
    if match.frame.id != "change.verb" or group[0].sort not in EXTENTS or len(left) < 2 or left[-1].end != group[0].start:
        return match
    begins, ends = (setting.text[token.start : token.end] for token in (left[0], left[-1]))
    treated = group[0].sort != "count" and QUALITY.search(setting.text, left[0].start, left[-1].start)
    if ends not in ("提升", "改善", "提高") or not (treated or (begins in WORKED and len(left) > 2)):
        return match
    return Match(replace(match.frame, id="level.subject", measure="level"), len(left))


def as_gain(match: Match, left: Sequence[Token], right: Sequence[Token], group: list[Quantity], walk: Walk) -> Match:
    """粮食播种面积2580万亩，新增15万亩: a gain without an object, in the unit of the level before it, is its change."""
    last = walk.claims[-1] if walk.claims else None
    if (
        not last
        or last.measure != "level"
        or last.quantity.unit != group[0].unit
        or [token.code for token in left if token.code not in "BAT"] != ["G"]
    ):
        return match
    if right and right[0].code in "xne":
        return match
    return Match(replace(match.frame, id="change.gain", measure="change", subject="before"), 0)


def as_listed(match: Match, listed: bool, left: Sequence[Token], right: Sequence[Token], group: list[Quantity], walk: Walk) -> Match:
    """压减会议41.8%、文件35.6%: the next item of a list under a verb of growth grows or falls as the one before it.

    投资236亿元的A、106亿元的B: the next item tells the same of its noun."""
    last = walk.claims[-1] if walk.claims else None
    if last and listed and not left and walk.aspect and last.rule == "level.of-right" and right and right[0].code == "o":
        same = group[0].sort == last.quantity.sort
        return Match(replace(match.frame, id=last.rule, subject="attribute"), 0) if same else match
    codes = {token.code for token in left}
    if last and listed and codes and codes <= set("pxno") and left[0].code == "p" and last.quantity.sort == group[0].sort:
        if last.measure == "gap" and group[0].sort == "point":
            return Match(replace(match.frame, id="gap.listed", measure="gap"), 0)  # 高于全国1.2个、长三角 | 0.6个百分点
        if last.rule.startswith("share.") and last.measure == "level" and group[0].sort == "percent":
            return Match(replace(match.frame, id=last.rule, subject="share"), -len(left) - 1)  # 占全国1.3%和全省 | 11.1%
    if last and listed and last.rule == "share.is" and len(left) == 1 and codes == {"p"} and group[0].sort == "percent":
        return Match(replace(match.frame, id=last.rule, subject="share"), -1)  # 只有全省47%、全国 | 62%
    if last and "m" in codes and codes <= set("mAlt") and group[0].sort == "percent" and last.quantity.sort == "percent":
        again = last.measure in ("growth", "avg_growth") and match.frame.measure == "level"
        return Match(replace(match.frame, measure="growth"), match.operator) if again else match
    nouns = bool(left) and all(token.code in "xn" for token in left)
    if not listed or not last or not nouns or last.rule != "growth.object" or group[0].sort != "percent" or match.frame.measure != "level":
        return match
    return Match(replace(match.frame, id=last.rule, measure=last.measure), match.operator)


def as_start(match: Match, right: Sequence[Token], group: list[Quantity], setting: Setting) -> Match:
    """422项 | 市级审批事项减少为177项: what the counted things became was counted before."""
    became = len(right) > 2 and right[-1].code == "Q" and right[-2].code == "t" and all(token.code in "xnj" for token in right[:-2])
    if match.frame.id != "level.counted-right" or not became or setting.quantities[right[-1].index].unit != group[0].unit:
        return match
    return replace(match, frame=replace(match.frame, measure="baseline"))


def as_growth(measure: str, subjects: list[str], carried: bool, group: list[Quantity], walk: Walk) -> tuple[str, list[str]]:
    """地区生产总值增长7%、力争实现7.5%; 经济增速由-7%回升到5.1%: a percentage of an amount that was said to grow is growth too."""
    if measure != "level" or group[0].sort != "percent":
        return measure, subjects
    if all(RATE.search(subject) for subject in subjects):
        return "growth", [RATE.sub("", subject) for subject in subjects]
    grew = carried and walk.claims and walk.claims[-1].measure in ("growth", "avg_growth") and walk.claims[-1].indicator == subjects[-1]
    return "growth" if grew and (AMOUNT.search(subjects[-1]) or subjects[-1].endswith("经济")) else measure, subjects


def roles_of(left: Sequence[Token], match: Match, walk: Walk, text: str) -> set[str]:
    """The roles of the words of a measure (down, lower); the next gap of a list has those of the one before, and a concentration
    that improves falls."""
    if match.frame.id == "gap.listed":
        return {"lower"} if walk.claims[-1].negative else set()
    if any(text.startswith(("改善", "好转"), token.start) for token in left[match.operator :] if token.code in "id"):
        polluted = POLLUTED.search(text[left[0].start : left[-1].end] + "".join(walk.topic.subjects[-1:]))
        return {"down", "improved"} if polluted else set()
    return {token.role for token in left[match.operator :]}


def is_ordinal(right: Sequence[Token]) -> bool:
    """第一方阵, 第二通道: a rank that a noun follows directly is an ordinal."""
    return bool(right) and right[0].code in "xne"


def may_be_bare(left: Sequence[Token], match: Match, quantity: Quantity, setting: Setting, walk: Walk) -> bool:
    """A number without a unit counts only where words say that a level is given: 收入比收窄至1.81, 由6.44下降至5.91."""
    last = walk.claims[-1] if walk.claims else None
    if match.frame.id == "level.to" and last and last.measure == "baseline" and not last.quantity.unit:
        return True
    if match.frame.id == "change.verb" and last and last.measure == "level" and not last.quantity.unit:
        return all(token.code in "BTAid" for token in left) and bool(
            RATIO.search(last.indicator) or last.indicator.endswith("效益指标")
        )  # 收入比为1.86，缩小0.03
    walk_people = bool(walk.topic.subjects and PEOPLE.search(walk.topic.subjects[-1]))
    words = setting.text[left[0].start : left[-1].end] if left else ""
    said = (
        any(token.code in "tl" for token in left[match.operator :])
        or match.frame.measure == "baseline"
        or words.endswith(("指数", "系数", "得分", "收入比", "之比"))
    )
    if quantity.sort == "scale":
        alone = all(token.code in "ATmBlLgit" for token in left)  # 地区生产总值达3260亿元、五年增长超 | 千亿
        if alone and "亿" in quantity.unit and walk.topic.subjects and MONEY.search(walk.topic.subjects[-1]):
            return bool(last and last.quantity.unit.endswith("元"))
        return bool(MONEY.search(words) or PEOPLE.search(words) or HOUSEHOLDS.match(words) or walk_people)
    return said and bool(re.search(r"比|指数|系数|率|数|强度|倍差|得分|容积|密度|值|(?:效益|评价|考核)指标", words))


# 化学需氧量 | 减排3%, 行政审批 | 提速50%: the verb tells what of them falls or rises.
MOVED: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        "减排": (re.compile("(?:污染物|二氧化[硫碳]|化学需氧量|氨氮|氮氧化物|总磷|COD|VOCs|挥发性有机物)$"), "排放量"),
        "提速": (re.compile("(?:审批|登记|服务|办理|许可|办事|流程)(?:时限|时间|效率)?$"), "速度"),
    }
)

PACE = re.compile("(?<=审批|登记|服务|办理|许可|办事|流程)(?:时限|时间|效率)$")  # 审批时限 | 提速50%: the pace is what rises


SECTOR_VALUE = re.compile("第[一二三]产业增加值")


def name_change(subjects: list[str], measure: str, carried: bool, group: list[Quantity], setting: Setting, walk: Walk) -> list[str]:
    """Subjects with what moves of them: their place in a ranking, their growth rate, their other dimension, what their verb tells."""
    moved = MOVED.get(setting.folded[max(0, group[0].start - 2) : group[0].start]) if measure == "growth" and not carried else None
    if moved:
        return [PACE.sub("", subject) + moved[1] if moved[0].search(subject) else subject for subject in subjects]
    if measure == "change" and group[0].unit in PLACES:
        ranked = {claim.indicator for claim in walk.claims if claim.measure == "rank"} if carried else set()
        named = [subject + "增速" * (f"{subject}(增速)" in ranked) for subject in subjects]  # 增速位列全省第9，前移5位
        subjects = [subject if subject.endswith(("位次", "排名", "名次")) else subject + "位次" for subject in named]
    elif measure == "level" and carried and walk.claims and walk.claims[-1].indicator == subjects[-1]:
        subjects = [add_dimension(subject, group[0], walk.claims[-1].quantity) for subject in subjects]
    if (
        measure == "change"
        and carried
        and group[0].sort == "point"
        and any(claim.measure == "growth" and claim.indicator == subjects[-1] for claim in walk.claims)
    ):
        return [subject if subject.endswith(("率", "比重", "指数", "速", "幅")) else subject + "增速" for subject in subjects]
    rates = RATE.search(subjects[-1]) if measure == "change" and len(subjects) == len(group) > 1 else None
    if rates and group[-1].sort == "point":  # 利税和利润增速分别提高 | 2.4和6.5个百分点
        return [subject + rates.group() * bool(AMOUNT.search(subject) or subject.endswith(("利税", "利润"))) for subject in subjects]
    if measure == "change" and group[0].sort == "point":  # 三次产业比调整为21:38:41，三产业提高 | 0.8个百分点
        return [subject + "占比" * bool(SECTOR_VALUE.fullmatch(subject)) for subject in subjects]
    return subjects


def measure_of(quantity: Quantity, left: Sequence[Token], match: Match, text: str) -> str:
    """The measure of the frame, or a rank, a starting value, a part of what it was, where the words say so."""
    measure = match.frame.measure
    if (
        measure == "level"
        and quantity.unit in PLACES
        and any(token.code == "t" for token in left)
        and RANKED.search(text, left[0].start, left[-1].end)
    ):
        return "rank"
    dated = next((token for token in reversed(left) if token.code != "o"), None)
    since = bool(dated and dated.code == "T" and text[dated.start] in "从由" and text[dated.start + 1].isdigit())
    if quantity.sort == "rank":
        return "baseline" if measure == "baseline" or since else "rank"
    if measure == "level" and quantity.sort == "part" and left[match.operator :] and any(token.code == "f" for token in left):
        return "baseline"
    if measure == "level" and (since or (dated and dated.code == "T" and text[dated.start] in "从由" and left[-1].code == "o")):
        return "baseline"  # 从2016年的5045亿元增加到…
    if measure == "level" and dated and dated.code == "T" and quantity.sort == "times" and left[-1].code in "To":
        return "multiple"  # 工业用地出让量达上年 | 4.3倍
    if measure == "level" and dated and quantity.sort == "percent":
        if dated.code == "t" and text.startswith("增长", dated.start):
            return "growth"  # 年均增长达到 | 13.2%
        regained = dated.code == "T" and any(token.code == "t" and text.startswith("恢复", token.start) for token in left)
        return "multiple" if regained else measure  # 恢复到2019年的95%
    return measure
