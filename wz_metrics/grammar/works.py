"""Words for the work that is done at things, as they end a phrase: 改造提升, 综合治理, 除险加固工程."""

from __future__ import annotations

from wz_metrics import expressions as re

WORDS = (
    "改造|提升|整治|建设|治理|改建|扩建|新建|加固|修复|绿化|硬化|亮化|搬迁|安置|更新|清理|更换|维修|修缮|疏浚|清淤|清疏|征收|普查|登记|改革|创建|拆迁"
    "|编制|升级|保护|脱贫|摘帽|整合|改扩建|新改建|新改扩建|建设改造|修编|机械化|智能化|除险|出新|扩容|扩面|脱硫|脱硝|除尘|提级|大中修|大修|改厕|养护|改善"
)
MANNER = (
    "综合|标准化|规范化|信息化|数字化|配套|提档|提质|提标|节能|同步|集中|异地|易地|连片|控制性|全面|抗震|人居环境|生态环境|环境|景观|增绿"
)
WORK = re.compile(f"(?:(?:{MANNER}|{WORDS})+[和与及])?(?:{MANNER})*(?:{WORDS})+(?:工程|项目|试点|任务|工作)*$")
DONE = re.compile(
    f"(?<=.)(?:{WORDS}|新建|改建|开工|竣工|验收|淘汰|拆除|拆改|征[拆迁地]|援建|交付|推广|种植|秋种|耕作|垦造|造林|复绿|改厕|颁证|确权|核资|撤并|退出|减贫|扶贫|消薄"
    "|消劣|解困|增资|改制|破产|清欠|[化减]债|化解|托管|抽检|快检|检测|收储|调拨|救治|培训|帮扶|完善|投资|攻坚|推进|控违|产能|试点)”?(?P<task>的?(?:[两三四五]年|年度)?(?:工作)?任务)$"
)
END = re.compile("(?<=.{2})(?:的?(?:各项|年度)*(?:工作任务|任务|工作|力度|步伐|进度|进程))$")


def drop_task(subject: str, unit: str) -> str:
    """What is done at the things that are counted, without the word that it was set as a task; tasks themselves stay.

    >>> drop_task("示范村创建任务", "个"), drop_task("重点改革任务", "项"), drop_task("植树造林任务", "亩")
    ('示范村创建', '重点改革任务', '植树造林')
    """
    done = DONE.search(subject) if subject.endswith("任务") and unit[-1:] not in tuple("项件%") else None
    return subject[: done.start("task")] if done else subject
