"""In what counties and zones are ranked among others: 章丘跻身全国综合实力百强县29位 -> 综合实力百强县排名."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.evaluations import name_ranked, ranked_in

LINK = (
    "在|于|以|跻身|位列|位居|名列|排名|排位|排|列|居|稳居|稳定|进入|挺进|入围|入选|分列|分别|跃居|跃升|跃|升|至|到|确保|力争|争取|继续|获得|获|成功|连续[^,]{1,3}年|均|再次|首次|保持|前进|前移|提升|上升|晋升"
    "|晋级|迈入|闯入|稳|的|中国|中|和|、|第|前|全[国省区市]|我国|省(?=[“县开])|东北|西部|中部|[0-9一二三四五六七八九十百]+[个家名位]?|总体|综合(?=排[名位])|由|从"
)
LINKED = re.compile(rf"^(?:{LINK.replace('的|中国|中|', '的|')})+")
EDGES = re.compile(rf"^(?:{LINK})+|(?:{LINK})+$")
CONTEST = re.compile(
    "(?:实力|竞争力|水平|质量|环境|满意度|指数|评价|考核|考评|测评|监测|评比|评估|潜力|建设|发展|排行榜)$|(?:百强[县区市镇]?|强[县区]|大县|高新区|开发区|经开区|园区)(?:[(（].{1,3}[)）])?”?$"
)
LISTED = re.compile("(?:[县区市镇强)）]|园区)”?$")
# The clause before: 在全省县域经济分类考核中; 北三市在全国百强县中的排位前移.
HELD = re.compile(
    r"(?:在|全[国省区市])(?:全[国省区市])?(?:[0-9]+[个家])?(“?百强县(?:\(市\))?”?|[\u4e00-\u9fff“”()]{2,20}?(?:考核|考评|评价|测评|监测|评比|评选|评估|排行榜|城市排名|百强县))(?:中|的|综合|排名|排位)"
)
CHART = re.compile("“([^“”]{4,}(?:榜|指数))”")  # 在“中国经济复苏城市排行榜”全国335个城市中
NEAR = 80
# Names that say only who is ranked, and words behind them that say in what: 三钢集团 | 位列2019 | 中国企业500强, 温州高新区 | 全国排名
MEMBER = re.compile("(?:高新区|经开区|开发区|工业园区?|石化区|中心城区|集团|股份|学院|大学|网站|商圈|(?:创新型|科研)城市)$")
RANKING = re.compile("([\u4e00-\u9fff]{2,14}(?:[0-9]{2,3}强|排行榜))|排[名位]")


def name_contest(scene: Scene, start: int) -> str:
    """What the places are ranked in, told behind their names (which end at ``start``) or in the clause before; else empty."""
    folded = scene.setting.folded
    words = EDGES.sub("", folded[start : scene.group[0].start].strip())
    words = EDGES.sub("", words)
    chart = CHART.search(words)
    if chart:
        return chart[1]
    ending = "位次" if scene.match.frame.measure == "change" else ""
    if CONTEST.search(words) and not re.search("[居列,]", words) and 2 < len(words) < 22:
        return words + (ending or "排名" * bool(LISTED.search(words)))
    if words:
        return ""
    first = max(folded.rfind("。", 0, start), folded.rfind("\n", 0, start), start - NEAR) + 1
    held = list(HELD.finditer(folded, first, start))
    return held[-1][1] + (ending or "排名" * bool(LISTED.search(held[-1][1]))) if held else ""


def rank_members(subjects: list[str], carried: bool, scene: Scene) -> list[str]:
    """What is ranked, of names that say only who with what the ranking is: 温州高新区 -> 温州高新区排名; other subjects as they are."""
    if scene.match.frame.measure == "rank":
        subjects = name_ranked(subjects, carried, scene.left, scene.match.operator, scene.setting)
    elif scene.match.frame.measure != "baseline" or scene.group[0].sort != "rank":
        return subjects
    return [subject + _find_ranking(subject, scene) if MEMBER.search(subject) else subject for subject in subjects]


def _find_ranking(member: str, scene: Scene) -> str:
    """What a member is ranked in by the words behind its name or by the clause before; empty where they say nothing."""
    folded, end = scene.setting.folded, scene.group[0].start
    held = ranked_in(scene)
    if held:
        return held
    start = folded.rfind(member, max(0, end - NEAR), end)
    ranking = RANKING.search(folded, start + len(member), end) if start >= 0 else None
    listed = LINKED.sub("", ranking[1] or "") if ranking else ""
    return listed if listed.endswith("榜") else listed + "排名" * bool(ranking)
