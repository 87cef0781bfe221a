"""How long something takes, where only the unit tells that a time is meant: 企业开办压缩至1个工作日, 烟台到济南实现100分钟“一站直达”."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene

DELIVERED = re.compile("内?(?:即可|可)?(?:完成|办结|办好|办完|领取|拿证|审批|出件|取得)")
LASTING = ("时间", "时限", "周期", "期限", "时长", "天数", "环节", "用时", "时", "期", "日", "学时", "时段")
UNITS = re.compile("(?:分钟|个?小时|[天日]|个?工作日|个月)$")
# What is done at the end of the time, with where it leads to.
REACHED = re.compile(
    "(?:之?内|以内)?(?:即可|就可|就能|可)?(“?(?:一站)?(?:直达|通达|到达|可达|互达|抵达)”?[^，。；;,、的（(“]{0,8}|上(?:高速|高架|高铁)|领证|核发|发证|出证|发布|通关)"
)
PROCEDURE = re.compile(
    "(?:审批|登记|开办|设立|注册|报建|报装|报批|办证|联合验收|竣工验收|查验|备案|施工许可|许可证|审查|注销|(?<=.{2})全流程)$"
)
ARRIVING = re.compile("通行|通达|直达|抵达|到达")
TIMED = re.compile("(?:审批|办理|登记|办结)(?:时间|时限|用时)$")


def name_duration(subjects: list[str], scene: Scene) -> list[str]:
    """The subjects of a time, with what it is the time of: 企业开办 -> 企业开办时间, 不动产登记 -> 不动产登记领证时间."""
    if scene.group[0].sort != "time" or scene.match.frame.measure not in ("level", "baseline"):
        return subjects
    if DELIVERED.match(scene.setting.text, scene.group[-1].end):
        return [subject if subject.endswith(LASTING) else subject + "办理时间" for subject in subjects]
    if not UNITS.search(scene.group[-1].unit):
        return subjects
    found = REACHED.match(scene.setting.text, scene.group[-1].end)
    return [_add_time(subject, found[1] if found else "", scene) for subject in subjects]


def _add_time(subject: str, reached: str, scene: Scene) -> str:
    if subject.endswith(LASTING):
        return subject
    if reached and ARRIVING.match(subject):
        return reached + "时间"  # 2小时通行全省、1小时直达大湾区
    if reached or PROCEDURE.search(subject):
        return f"{subject}{reached}时间"
    last = TIMED.search(scene.walk.claims[-1].indicator) if scene.walk.claims and subject.endswith("项目") else None
    return subject + last.group() if last else subject  # 工程项目审批时间最长74个工作日，一般社会投资项目压缩至53个
