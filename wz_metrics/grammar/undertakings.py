"""Works and projects that say nothing alone, by the undertaking of the clause before: 切实抓好污染治理，实施 | 治理项目498个."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.owners import DOING
from wz_metrics.grammar.themes import LEADING

DEEDS = (
    "综合整治|整治|综合治理|治理|更新改造|改造提升|改造|生态修复|修复|防治|保护|分流|扩容提质|提质扩容|提质"
    "|扶贫开发|扶贫协作|对口帮扶|对口支援|攻坚|振兴|搬迁|建设"
)
WORKS = re.compile(
    "(?P<event>(?:组织|全面|集中)?(?:启动|实施|推进|完成|新?开工(?:建设)?|建设|谋划|竣工(?:投产)?|建成(?:投用)?|安排|新建)?)(?P<kind>(?:重点|重大|各类|试点|示范|创建|市级|省级)*)"
    "(?P<deed>整治|治理|改造|修复|防治|保护|帮扶|扶贫)?(?P<noun>项目|工程)"
)
UNDERTAKEN = re.compile(
    f"(?P<what>[^、，的和与及“”]{{2,12}}?)(?P<deed>{DEEDS})(?:[两三四五]年)?(?:专项)?(?:行动计划|行动|工程|工作|攻坚战?|任务|进程|步伐|力度)?"
)
# What is no undertaking that projects belong to.
VAGUE = re.compile(
    "项目|工程|招商|投资|企业|营商|经济|发展|机制|体制|制度|能力|作风|队伍|政府|法治|党|思想|文明|平台|产业|人才|信用|品牌|市场|文化|数字|城市$|强化|环境$|创新|改革|全力|积极|着力|协调|服务|推动|以|为|把|将|是|在|我|一批|各|“|[一二三四五六七八九十]大"
)
COUNTED = frozenset("个项宗件处")


def name_undertaken(subjects: list[str], scene: Scene) -> list[str]:
    """Subjects with what the clause before, which has no number, sets out to do; the same where they say enough or it says too little."""
    said = scene.walk.topic.phrase
    if not said or scene.listed or len(subjects) > 1 or scene.group[0].unit not in COUNTED or scene.match.frame.measure != "level":
        return subjects
    works = WORKS.fullmatch(subjects[0])
    undertaken = UNDERTAKEN.fullmatch(LEADING.sub("", DOING.sub("", said))) if works else None
    if not works or not undertaken or VAGUE.search(undertaken["what"]):
        return subjects
    if works["deed"] and works["deed"] not in undertaken["deed"]:
        return subjects
    if not works["deed"] and undertaken["deed"] == "建设" and "建设" in works["event"]:
        undertaking = undertaken["what"]
    else:
        undertaking = undertaken["what"] + undertaken["deed"]
    return [works["event"] + undertaking + works["kind"] + works["noun"]]
