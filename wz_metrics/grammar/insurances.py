"""Insurances named together: whose they are is told of the first."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re

INSURANCE_KIND = re.compile("(?:基本)?(?:养老|医疗|失业|工伤|生育|大病)")
INSURED = re.compile(
    "((?:户籍(?:居民|人员|人口)|常住居民|低收入农户|低收入人口|贫困人口|被征地农民|农民工|城乡居民|城镇居民|城镇职工|企业职工|职工|居民)?(?:基本(?=养老|医疗))?)(?=(?:养老|医疗|失业|工伤|生育)(?:保险)?)"
)


def share_insurance(items: Sequence[str]) -> list[str]:
    """城镇职工基本养老保险、医疗保险、工伤保险: whose they are, and 基本 where it may be, goes to each; empty where nothing is shared."""
    insured = INSURED.match(items[0])
    if not insured or not insured[1]:
        return []
    whose = insured[1].removesuffix("基本")
    return [items[0], *((insured[1] if item[0] in "养医" else whose) + item if INSURANCE_KIND.match(item) else item for item in items[1:])]
