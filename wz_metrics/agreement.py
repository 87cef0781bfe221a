"""Do a predicted row and a hand-made gold row say the same, field by field.

Values are compared in plain units, indicators by their character bigrams, places without the places above them: what a
reader would call the same counts as the same.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Mapping

from wz_metrics import expressions as re

Row = Mapping[str, str]

FIELDS = ("value", "bound", "measure", "kind", "indicator", "code", "period", "region", "against")
# The codes that the annotation guide lists; a program may know more, which are not judged.
_CODES = """
budget_expenditure budget_revenue container_throughput cpi deposits digital_va domestic_investment emerging_va energy_intensity
equipment_va exports fai fdi fiscal_revenue gdp gdp_per_capita good_air_days grain_area grain_output hightech_firms
hightech_investment hightech_va housing_sales_area imports industrial_investment industrial_output industrial_va
infrastructure_investment loans low_income_rural manufacturing_investment market_entities new_above_scale_firms
new_hightech_firms new_tech_smes new_urban_jobs npl_ratio pm25 population port_throughput primary_va private_investment
rd_intensity realestate_investment resident_income retail_sales rural_income secondary_va special_bonds tax_revenue
techreform_investment tertiary_share tertiary_va tourism_revenue tourists trade_total transport_investment
unemployment_registered unemployment_surveyed urban_income urban_rural_ratio urbanization
"""
GUIDE_CODES = frozenset(_CODES.split())
_MULTIPLIERS = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "十亿": 1e9, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4}
_SAME_UNIT = {"百分点": "个百分点", "％": "%", "平方公里": "平方千米", "公里": "千米", "元人民币": "元", "名": "人"}
_LIGHT = re.compile(r"全市|全区|全县|全省|全年|实现|完成|达到|达|力争|确保|累计|突破|总额|总量|总值|[“”\"'‘’「」\s,，、。()（）的等]")
_GDP = re.compile(r"GDP|(?:国内|地区)生产总值")
_MULTIPLIER = re.compile(r"万亿|[千百十]亿|亿|[千百十]万|万")
_PARENT = re.compile(r"^.{2,8}?(?:省|自治区|市|州|盟|地区)(?=.{2,}$)(?!(?:中心)?城?区$)")


def scale_value(number: str, unit: str) -> tuple[float, str] | None:
    """A number with a Chinese unit as (plain number, base unit); None where it is no number.

    >>> scale_value("10.5", "亿元"), scale_value("3", "成"), scale_value("", "家")
    ((1050000000.0, '元'), (30.0, '%'), None)
    """
    try:
        value = float(number.replace(",", ""))
    except ValueError:
        return None
    unit = unit.strip()
    if unit == "成":
        return value * 10, "%"
    multiplier = _MULTIPLIER.match(unit)
    if multiplier:
        value, unit = value * _MULTIPLIERS[multiplier.group()], unit[multiplier.end() :]
    return value, _SAME_UNIT.get(unit, unit)


@functools.lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return _LIGHT.sub("", _GDP.sub("生产总值", text))


@functools.lru_cache(maxsize=4096)
def _bigrams(text: str) -> Counter[str]:
    text = _plain(text)
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def measure_similarity(first: str, second: str) -> float:
    """Dice coefficient of the character bigrams of two indicators, light words and punctuation left out: 0 to 1.

    >>> measure_similarity("全市地区生产总值", "GDP")
    1.0
    """
    one, two = _bigrams(first), _bigrams(second)
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 0.0


def same_indicator(gold: str, predicted: str, rivals: Iterable[str] = ()) -> bool:
    """Close enough to the gold, and closer to it than to any of ``rivals``, the other indicators of the document's gold.

    >>> same_indicator("城镇居民人均可支配收入", "城镇居民可支配收入", ["农村居民人均可支配收入"])
    True
    """
    wanted, given = _plain(gold), _plain(predicted)
    if not wanted or not given or wanted == given:
        return wanted == given
    near = measure_similarity(gold, predicted)
    shorter, longer = sorted((wanted, given), key=len)
    if near < 0.6 and not (shorter in longer and len(shorter) >= 0.5 * len(longer)):
        return False
    return not any(_plain(rival) != wanted and measure_similarity(rival, predicted) >= near for rival in rivals)


def same_period(first: str, second: str) -> bool:
    """Equal periods, written with / or -- between their ends."""
    one, two = (re.sub(r"\s", "", period).replace("--", "/").upper() for period in (first, second))
    return one == two


def same_place(first: str, second: str) -> bool:
    """Equal places, but for those above them and for one missing 省, 市, 区 or 县.

    >>> same_place("温州市洞头区", "洞头区"), same_place("温州", "温州市"), same_place("温州市区", "温州市")
    (True, True, False)
    """
    full, short = sorted((first.strip(), second.strip()), key=len, reverse=True)
    while True:
        if full == short or (len(short) > 1 and full[:-1] == short and full[-1] in "省市区县" and short[-1] not in "省市区县"):
            return True
        above = _PARENT.match(full)
        if not above or not short:
            return False
        full = full[above.end() :]


def _same_value(gold: Row, row: Row) -> bool:
    wanted, given = (scale_value(each.get("value") or "", each.get("unit") or "") for each in (gold, row))
    if not wanted or not given or wanted[1] != given[1] or not _close(wanted[0], given[0]):
        return False
    wanted, given = (scale_value(each.get("value_high") or "", each.get("unit") or "") for each in (gold, row))
    if not wanted or not given:
        return wanted is given
    return _close(wanted[0], given[0])


def _close(first: float, second: float) -> bool:
    return abs(first - second) <= 1e-6 * max(1.0, abs(first), abs(second))


def judge_row(gold: Row, row: Row, rivals: Iterable[str] = (), codes: frozenset[str] = GUIDE_CODES) -> dict[str, bool]:
    """Which of FIELDS are right in a predicted row. An empty period or region of the gold is not judged, nor is a predicted
    code that is not among ``codes``."""
    code = row.get("code") or ""
    return {
        "value": _same_value(gold, row),
        "bound": (row.get("bound") or "eq") == gold["bound"],
        "measure": row.get("measure") == gold["measure"],
        "kind": row.get("kind") == gold["kind"],
        "indicator": same_indicator(gold["indicator"], row.get("indicator") or "", rivals),
        "code": (code if code in codes else "") == gold["code"],
        "period": not gold["period"] or same_period(gold["period"], row.get("period") or ""),
        "region": not gold["region"] or same_place(gold["region"], row.get("region") or ""),
        "against": same_place(gold["against"], row.get("against") or ""),
    }
