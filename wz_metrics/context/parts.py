"""Sums that are those of a part of the report's place, though their own clause does not say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.context.canon import Canon, find_code
from wz_metrics.context.places import CORE, NATION, PlaceNames, name_zone
from wz_metrics.grammar.whereabouts import ANY_ZONE
from wz_metrics.model import Observation

PRODUCED = ("gdp", "tertiary_va", "industrial_va", "industrial_output", "retail_sales", "tourism_revenue")
PAID = ("fai", "industrial_investment", "budget_revenue", "fiscal_revenue", "tax_revenue", "domestic_investment")
SUMS = frozenset((*PRODUCED, *PAID, "fdi", "trade_total", "exports", "imports"))  # what parts of a place add up to
BREAK = re.compile("[。!?\n]|我们|全[市省区县州盟国]|[我本]市|其他|对全")
GROUP = re.compile(
    r"(?:[一二三四五六七八九十\d]{1,2}个?(?:县|区|市|城区|县区|涉农区|县市|先导区)(?:[(（][市区]+[)）])?|县域|园区|开发区|产业集聚区|各县[市区]*)(?=.)"
)
AIR = frozenset(("pm25", "pm10", "good_air_days"))  # of a town as often as of all that belongs to it
TOWN = re.compile("市?(中心城区|中心城市|主?城区)(?=[^、和与])")
TOWN_OPENS = re.compile("(?:今年|全年|去年)?,?市?(中心城区|中心城市|老城区|市城区)(?![、和与及内]|建设|规划|品质|功能|面貌)")
# A paragraph that opens with a zone to build is about that zone: 突出抓好五象新区建设。…
HEADED = re.compile(
    r"[\s*#]*(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]+是)?[\s*]*(?:举全市之力|全面|全力|大力|强力|持续|深入|扎实|加快|突出|抓好|推进|推动|建设|高标准|高水平|高质量|做强|提升|促进|铺开|发展)*"
    r"((?:(?!国家|[省市县]级|重点|全域|现代|产业|城市|创建|争创|特色|工业|经济技术|高新技术|园区|项目|加快|推进|推动|积极|集中|建设|发展|提升|支持|打造|做[大强]|[各和与及两老大的、跨])[\u4e00-\u9fff]){2,6}?(?:新区|合作区|保税区|经开区|高新区|开发区)"
    r"|经开区|高新区|综合保税区|综保区|经济技术开发区|高新技术产业开发区)"
    r"(?:的|开放|开发|规划|建设|发展|提速|加快|全面|取得|新|进展|成效|提质|增效|扩容|势头|良好|稳步|推进|强劲|显著|明显|突破|步伐|水平|起势)*[。*]+"
)
NEXT = re.compile(
    "[。*](?:加快|推进|推动|抓好|加强|提升|突出|重拳|完善|强化|做好|持续|深入|大力|着力|全面|统筹|提速|优化|打造|开展|实施|改善|狠抓|有序|稳步|扎实|积极|深化)[^,。;0-9]{3,18}(?=[。*])"
)
WIDER = re.compile("全[市省区国]|[我本][市省]|各[县区市]|其他|市区|城区|[县市](?:和|与|、)")
AREA = re.compile("(?:[东中西]部|东北)地区(?=.{2})")  # of the country
OPENING = 48  # characters that open a paragraph, its number and markup among them
NEAR = 30  # characters from what is told of a town to what is told of it next
PUSHED = re.compile("(?:[一二三四五六七八九]是|过去的一年,|举全市之力|全力|大力|深入|继续|积极|支持|推动|推进|促进|加快)+")
DEVELOPING = re.compile("[^,。;0-9]{0,12}(?:发展|建设)[^,。;0-9]{0,10},")
PASSED = re.compile("突破|跨|迈|跃|站上|越过|大关|台阶|超过?")
SUMMED = re.compile("累计|五年|年均|合计|十[一二三四]?五|其间")
LEAST = Decimal("0.8")  # a sum below that share of another of its name is of something less


def settle_parts(rows: Sequence[Observation], folded: str, names: PlaceNames, canon: Canon) -> list[Observation]:
    """The rows of one report; a sum that goes on behind those of a county, a zone or a group of them is of that part as well, and one
    that a larger sum of its name shows to be of some part has no code."""
    found = _carry_places(sorted(rows, key=lambda row: row.start), folded, names, canon)
    return _drop_codes(found, folded, names.home[0])


def _carry_places(rows: Iterable[Observation], folded: str, names: PlaceNames, canon: Canon) -> list[Observation]:
    """曹妃甸区完成固定资产投资734.9亿元；实现公共财政预算收入48.7亿元; 六县实现生产总值546.7亿元；财政收入40.45亿元."""
    found: list[Observation] = []
    last: Observation | None = None
    for row in rows:
        row = _place_in_town(row, names, canon) if names.home != NATION else _place_in_area(row, found, folded, canon)
        between = folded[last.end : row.start] if last else ""
        goes_on = last is not None and not BREAK.search(between) and not ANY_ZONE.search(between) and not names.scanner.search(between)
        inferred = "region" in row.inferred.split(",")
        if last and goes_on and inferred and _belongs_to(row, last):
            row = _move(row, last)
        elif inferred and row.region == names.home[0] and (zone := _find_headed(row, folded)):
            row = replace(row, region=name_zone(zone, names), adcode="")
        elif inferred and row.code in SUMS and (county := _find_county(row, folded, names)):
            row = replace(row, region=county[0], adcode=county[1])
        elif inferred and row.code in SUMS and (town := _find_town(row, folded)):
            row = replace(row, indicator=town + row.indicator, code="")
        found.append(row)
        last = row if _is_of_part(row, folded, names, canon) else last if goes_on else None
    return found


def _find_headed(row: Observation, folded: str) -> str:
    """The zone that the paragraph of a row is about by its first words; empty where its sentence speaks of more."""
    start = folded.rfind("\n", 0, row.start) + 1
    headed = HEADED.match(folded, start, row.start) if folded.find("区", start, min(start + OPENING, row.start)) >= 0 else None
    if not headed:
        return ""
    sentence = max(folded.rfind(mark, 0, row.start) for mark in ";。\n") + 1
    if WIDER.search(folded, max(sentence, headed.end()), row.end):
        return ""
    turns = any(headed[1] not in turn.group() for turn in NEXT.finditer(folded, headed.end() - 1, row.start))
    return "" if turns else headed[1]


def _find_county(row: Observation, folded: str, names: PlaceNames) -> tuple[str, str] | None:
    """枞阳县经济社会发展取得长足进步，生产总值达到195亿元: the county whose development the clause before is about."""
    start = max(folded.rfind(mark, 0, row.start) for mark in "。!?\n") + 1
    pushed = PUSHED.match(folded, start, row.start)
    county = names.listed.match(folded, pushed.end() if pushed else start, row.start)
    told = county and DEVELOPING.match(folded, county.end(), row.start)
    if not told or BREAK.search(folded, told.end(), row.start) or names.scanner.search(folded, told.end(), row.start):
        return None
    return names.names.get(county.group()) if county else None


def _find_town(row: Observation, folded: str) -> str:
    """市中心城区安排项目137个，完成固定资产投资224亿元: the town that the sentence of a sum opens with; empty where none does."""
    start = max(folded.rfind(mark, 0, row.start) for mark in ";。!?\n") + 1
    town = TOWN_OPENS.match(folded, start, row.start)
    if not town or row.indicator.startswith(town[1]) or WIDER.search(folded, town.end(), row.start):
        return ""
    return town[1]


def _place_in_town(row: Observation, names: PlaceNames, canon: Canon) -> Observation:
    """中心城区PM2.5浓度: the air of the town, which is a place of its own."""
    town = TOWN.match(row.indicator) if "region" in row.inferred.split(",") else None
    code = find_code(row.indicator[town.end() :], canon) if town else ""
    if not town or code not in AIR:
        return row
    return replace(row, region=names.city + town[1], adcode="", indicator=row.indicator[town.end() :], code=code)


def _place_in_area(row: Observation, before: Sequence[Observation], folded: str, canon: Canon) -> Observation:
    """东部地区投资: a part of the country; a bare 投资 is that of the total before it: 全社会固定资产投资278140亿元…东部地区投资…"""
    area = AREA.match(row.indicator)
    if not area:
        return row
    indicator = row.indicator[area.end() :]
    if indicator in ("投资", "完成投资"):
        whole = next((each for each in reversed(before) if (each.code, each.measure, each.region) == ("fai", "level", NATION[0])), None)
        indicator = whole.indicator if whole and "\n" not in folded[whole.end : row.start] else indicator
    inferred = ",".join(each for each in row.inferred.split(",") if each != "region")
    return replace(row, region=area.group(), adcode="", indicator=indicator, code=find_code(indicator, canon), inferred=inferred)


def _belongs_to(row: Observation, last: Observation) -> bool:
    """Whether a row that names no place is of the part that the last one is of: a sum behind a sum, air behind air."""
    return row.code in AIR and row.start - last.end < NEAR if last.code in AIR else row.code in SUMS


def _move(row: Observation, last: Observation) -> Observation:
    """A row as one of the part that the last one is of."""
    group = GROUP.match(last.indicator)
    if group:
        return replace(row, indicator=group.group() + row.indicator, code="")
    return replace(row, region=last.region, adcode=last.adcode)


def _is_of_part(row: Observation, folded: str, names: PlaceNames, canon: Canon) -> bool:
    """Whether a row is a sum of a county, a zone or a group of them that its sentence is about, and does not only name as a part."""
    statement = folded[max(folded.rfind(mark, 0, row.start) for mark in ";。\n") + 1 : row.start]
    if "其中" in statement:
        return False
    if row.code in AIR and row.region.endswith(("城区", "中心城市")):
        return True
    group = GROUP.match(row.indicator)
    if group:
        return find_code(row.indicator[group.end() :], canon) in SUMS
    return row.code in SUMS and row.region not in (names.home[0], "全国") and not row.region.endswith(CORE)


def _drop_codes(rows: Sequence[Observation], folded: str, home: str) -> list[Observation]:
    """软件业销售收入215亿元，出口7.2亿美元, where the exports of the city are 190."""
    sums: dict[tuple[str, str, str, str], list[Observation]] = defaultdict(list)
    for row in rows:
        if row.code in SUMS and row.measure == "level" and row.base_value and row.region == home:
            sums[row.code, row.period, row.base_unit, row.kind].append(row)
    smaller = {(row.code, row.start) for alike in sums.values() if len(alike) > 1 for row in _find_smaller(alike, folded)}
    found: list[Observation] = []
    lost: Observation | None = None
    for row in rows:
        told = lost and row.code == lost.code and row.measure not in ("level", "baseline") and not BREAK.search(folded, lost.end, row.start)
        lost = row if told or (row.code, row.start) in smaller else None
        found.append(replace(row, code="") if lost else row)
    return found


def _find_smaller(alike: Sequence[Observation], folded: str) -> list[Observation]:
    """Those of some sums of one name, year and place that are too small to be those of the whole."""
    whole = max(alike, key=lambda row: row.base_value or 0)
    if SUMMED.search(whole.sentence):
        return []
    enough = LEAST * (whole.base_value or 0)
    few = [row for row in alike if (row.base_value or 0) < enough and (row.bound == "eq" or row.kind == "target")]
    return [row for row in few if not PASSED.search(_clause(row, folded)) and BREAK.search(folded, *_between(row, whole))]


def _between(row: Observation, other: Observation) -> tuple[int, int]:
    return min(row.end, other.end), max(row.start, other.start)


def _clause(row: Observation, folded: str) -> str:
    """The clause of a row and what begins behind it."""
    return folded[max(folded.rfind(mark, 0, row.start) for mark in ",。;\n") + 1 : row.end + 12]
