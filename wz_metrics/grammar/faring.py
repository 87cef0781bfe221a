"""How the things that are counted fare, which tells nothing of them: 5个 | 园区 | 功能持续完善, 6个 | 示范镇建设 | 取得初步成效."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.quotation import balance

FARING = re.compile(
    "([^、，的]{2,16}?(?:园区|开发区|[县镇乡村市区]|企业|产业|集群|平台|基地|小镇|乡镇|街道|社区|[）)]))"
    "(?:(?:基础|配套|综合|承载|服务|聚集|集聚|发展|创新|辐射|带动|产业)*(?:功能|能力|效应|实力|活力|水平|设施)(?:建设)?(?:不断|明显|显著|持续|稳步|日益|全面|进一步|逐步|大幅)"
    "(?:增强|提升|完善|提高|改善|优化|健全|壮大|显现|凸显)、?)+"
)
PROGRESS_MADE = re.compile(
    "(?:实现|取得)(?:了)?(?:质的|新的?|明显|显著|积极|重大|重要|初步|较大|长足|可喜|阶段性|突破性|实质性|历史性)*(?:突破|飞跃|成效|进展|成绩|成果)"
)
UNFOLDED = re.compile("((?:建设|改造|整治|治理|创建|试点|改革)?)(?:正在)?(?:全面|迅速|陆续|相继|全线)?(?:展开|铺开|推开)")
WORK_OF = re.compile("(?:建设|改造|整治|治理|改革|修复|工作)$")


def drop_faring(right: Sequence[Token], setting: Setting) -> str:
    """The counted noun where nothing but how it fares is told up to the next break: 园区 | 功能持续完善、聚集效应不断增强."""
    end = next((place for place, token in enumerate(right) if token.code in ",.:"), len(right))
    if not end or any(token.code == "Q" for token in right[:end]):
        return ""
    fared = FARING.fullmatch(setting.text, right[0].start, right[end - 1].end)
    return fared[1] if fared and balance(fared[1]) == fared[1] else ""


def drop_unfolded(said: str, noun: str) -> str:
    """The work of which nothing is told but that it goes on everywhere; empty where more is.

    >>> drop_unfolded("建设全面展开", "示范社区"), drop_unfolded("展开救援", "救援队")
    ('示范社区建设', '')
    """
    unfolded = UNFOLDED.fullmatch(said)
    return noun + unfolded[1] if unfolded else ""


def only_progressed(said: str, noun: str) -> bool:
    """Whether a predicate only says that a work got on.

    >>> only_progressed("取得初步成效", "示范镇建设"), only_progressed("取得初步成果", "地勘项目")
    (True, False)
    """
    return PROGRESS_MADE.fullmatch(said) is not None and WORK_OF.search(noun) is not None
