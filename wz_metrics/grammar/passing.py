"""One more firm, zone or industry that reaches an amount: what is measured of it was said of those before."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.splitting import SEPARATOR

PASSED = ("突破", "超", "超过", "过", "达", "达到", "跨越", "迈上", "跨上", "跃上", "跨过", "跃过")
INDUSTRY = re.compile("(?:产业集群|[^聚]集群|产业链?)$")
AMOUNTS = re.compile("[额费款金税利入出值资贷债产]|规模|总量|经济|GDP|(?:企业|项目|工程|人|县|市)$|标准|水平")
GROUPED = re.compile("(?:园区|集群|开发区|高新区|经开区|产业园|功能区|产业)$")  # whose output is told, whatever words their names hold
SIZED = re.compile(
    "((?:主营业务|营业|销售|经营|财政总?)?收入|(?:工业)?总?产值|税收|营收|利税|(?:地区)?生产总值)(?:突破|超过?|过|达到?|跨过)[^、，的]{0,6}[万亿]"
)
LONGEST_NAME, LONGEST_GROUP = 10, 24


def name_passing(subject: str, phrase: Phrase, scene: Scene) -> str:
    """The measure that one more firm or park reaches: 工业园区营业收入突破1500亿元，高新区突破 | 1000亿元; else empty.

    An industry of which nothing else is said reaches an output.
    """
    money = scene.group[0].sort in ("money", "scale", "")
    passed = money and scene.setting.folded.endswith(PASSED, 0, scene.group[0].start) and scene.match.frame.measure == "level"
    if not passed or phrase.event or scene.setting.heads.measure.search(subject):
        return ""
    industry, told = INDUSTRY.search(subject), _told_before(scene)
    if told and (industry or (GROUPED.search(subject) and len(subject) <= LONGEST_GROUP)):
        return told
    said = scene.setting.heads.aspect.search(subject) or AMOUNTS.search(subject)
    if told and not said and len(subject) <= LONGEST_GROUP and max(map(len, SEPARATOR.split(subject))) <= LONGEST_NAME:
        return told
    return "产值" if industry and not told and scene.group[0].unit.endswith("亿元" if scene.group[0].sort == "money" else "亿") else ""


def _told_before(scene: Scene) -> str:
    """What the number before measures in money, or what those counted there are beyond: 4家企业 | 销售收入 | 突破百亿元; else empty."""
    last = scene.walk.claims[-1] if scene.walk.claims else None
    if not last or last.measure != "level":
        return ""
    sized = SIZED.search(last.indicator) if last.quantity.sort == "count" else None
    if sized:
        return sized[1]
    parent = scene.walk.topic.parent or (last.indicator if last.indicator.endswith(("收入", "产值")) else "")
    return parent if parent and last.quantity.sort == "money" and last.indicator.endswith(parent) else ""
