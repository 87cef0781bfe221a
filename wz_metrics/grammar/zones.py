"""The parks and zones of a place, spoken of together: 全市园区完成固定资产投资150亿元，实现 | 工业总产值 is theirs, not the place's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Claim, Setting

LEAD = (
    "(?:[-—*#\\s]|[(（]?[一二三四五六七八九十\\d]{1,3}[)）、.．是]|全[市县区州省]|我市|各[县市区]+|今年|去年|预计|力争|确保|推动|推进|加快|加强|强化|抓好|狠抓|提升|做强|做大|做优|支持|发挥|完善|[一二三四五六七八九十两\\d]+[个大家]"
    "|所有|各个|各|[“”]十[一二三四五]五[”]?(?:期间|时期)?|\\d{4}年|年内|全年|到|底|末)*"
)
GRADE = "(?:(?:省|市|国家|县)级(?:及?以上)?|重点|各类|主要|县域|县区|特色|现代|工业|产业|农业|高新技术|经济技术|经济|开发|小微企业|小微)*"
ZONE = re.compile(
    f"{LEAD}({GRADE}(?:园区|开发区|产业集聚区|集聚区|聚集区|集中区|工业园区|产业园区|工业园|产业园|示范园区)|民营经济|非公有制经济|非公经济|县域经济|县域工业|沿海经济带|临空经济|海洋经济|总部经济|楼宇经济)(?!示范|试验|带|区|技术|开发|圈|走廊)(?:[(（][^（）()]{{1,8}}[)）])?"
    "(?![（(]|和|与|及|、|内|外|等|以外|数量|总数|数|个数|化|企业|[达增]|[一-鿿]{0,3}家|[\\d])"
)
# What sounds like the whole place's where nobody says that it is of its parks.
ELSEWHERE = re.compile("[区园城县镇村港](?!域)|我市|农村|[省市境]外项目")
SORT = (
    "工业|产业|基础设施(?:(?:及配套)?建设)?|基础建设|基础设施配套|固定资产|主营业务|经营|销售|营业|财政|税收|一般公共预算|公共财政(?:预算)?|生产|高新技术产业|技改"
    "|招商引资|实际|地区|亩均|单位面积|工业经济|进出口|外贸"
)
OWN = re.compile(
    f"(?:全部|累计)?(?:规模以上|规上|规模|新增|上缴|实缴)*(?:{SORT})*"
    "(?:总产值|产值|增加值|投资|投资额|投资强度|投入|产出|收入|总收入|总值|税收|税金|利税|利润|利润总额|营收|利用外资|到位资金|出口|进出口|总额|出口额|总量|用工|就业)"
    "(?:(?:占|对)全[市省县].{0,14}(?:比重|贡献率))?|.{2,12}占全[市省县部].{0,8}比重"
    "|(?:税收|纳税|产值|营业收入|主营业务收入|收入)?(?:超过?|过)?[\\d十百千万亿]+元(?:以上)?(?:工业)?企业"
)
NAMED = re.compile("[园区县](?!域)|经济(?!总量)")
GOES_ON = frozenset("eLGcQgid")
PASSED = frozenset("mATjBRl")


def name_by_zones(claims: list[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims of a sentence, those that sound like the place's named by its parks where it speaks of these."""
    if not claims or not any(setting.text.find(word, segments[0].start, claims[-1].quantity.start) >= 0 for word in ("园", "区", "经济")):
        return claims
    zone, spoken = "", {}
    for segment in segments:
        found = ZONE.match(setting.folded, segment.start, segment.end)
        if found:
            zone = setting.text[found.start(1) : found.end(1)]
        elif zone and _turns_away(segment, zone, setting):
            zone = ""
        if zone:
            spoken[(segment.start, segment.end)] = zone
    return _name_all(claims, spoken) if spoken else claims


def _turns_away(segment: Segment, zone: str, setting: Setting) -> bool:
    """Whether a clause has a subject of its own: …，制鞋产业城一期建成 | 实现产值60亿元, …，全市 | 工业总产值增长8%.

    Behind a kind of economy (民营经济占生产总值的60%，外贸增长8%) any noun is one."""
    first = next((token for token in segment.tokens if token.code not in PASSED), segment.tokens[-1])
    number = next((token.start for token in segment.tokens if token.code == "Q"), 0)
    if first.code == "p" or (first.code not in GOES_ON and (not number or zone.endswith("经济"))):
        return True
    return first.code in "xn" and ELSEWHERE.search(setting.text, first.start, number) is not None


def _name_all(claims: Sequence[Claim], spoken: Mapping[tuple[int, int], str]) -> list[Claim]:
    named: list[Claim] = []
    known: dict[str, str] = {}
    for claim in claims:
        zone = spoken.get(claim.clause, "") if claim.place[:1] in ("", "全") else ""
        if zone and not claim.carried and OWN.fullmatch(claim.indicator) and not NAMED.search(claim.indicator):
            known[claim.indicator] = zone
        zone = known.get(claim.indicator, "") if zone else ""
        named.append(replace(claim, indicator=zone + claim.indicator) if zone else claim)
    return named
