"""Words for the work that is done at things, as they end a phrase: 改造提升, 综合治理, 除险加固工程."""

from __future__ import annotations

from wz_metrics import expressions as re

WORDS = (
    "改造|提升|整治|建设|治理|改建|扩建|新建|加固|修复|绿化|硬化|亮化|搬迁|安置|更新|清理|更换|维修|修缮|疏浚|清淤|清疏|征收|普查|登记|改革|创建|拆迁"
    "|编制|升级|保护|脱贫|摘帽|整合|改扩建|新改建|新改扩建|建设改造|修编|机械化|智能化|除险|出新|扩容|扩面|脱硫|脱硝|除尘|提级|大修|养护"
)
MANNER = (
    "综合|标准化|规范化|信息化|数字化|配套|提档|提质|提标|节能|同步|集中|异地|易地|连片|控制性|全面|抗震|人居环境|生态环境|环境|景观|增绿"
)
WORK = re.compile(f"(?:(?:{MANNER}|{WORDS})+[和与及])?(?:{MANNER})*(?:{WORDS})+(?:工程|试点|任务|工作)*$")
END = re.compile("(?<=.{2})(?:的?(?:各项|年度)*(?:工作任务|任务|工作|力度))$")
