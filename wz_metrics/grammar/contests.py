"""In what counties and zones are ranked among others: 章丘跻身全国综合实力百强县29位 -> 综合实力百强县排名."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene

LINK = (
    "在|于|以|跻身|位列|位居|名列|排名|排位|排|列|居|稳居|稳定|进入|挺进|入围|入选|分列|分别|跃居|跃升|跃|升|至|到|确保|力争|争取|继续|获得|获|成功|连续[^,]{1,3}年|均|再次|首次|保持|前进|前移|提升|上升|晋升"
    "|晋级|迈入|闯入|稳|的|中国|中|和|、|第|前|全[国省区市]|我国|省(?=[“县开])|东北|西部|中部|[0-9一二三四五六七八九十百]+[个家名位]?|总体|综合(?=排[名位])|由|从"
)
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
