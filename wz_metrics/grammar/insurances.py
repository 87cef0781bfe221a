"""Insurances named together: whose they are is told of the first."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re

INSURANCE_KIND = re.compile("(?:基本)?(?:养老|医疗|失业|工伤|生育|大病)")
INSURED = re.compile("((?:[^、社型]{1,12}?)?(?:基本(?=养老|医疗))?)(?=(?:养老|医疗|失业|工伤|生育)(?!服务|机构|床位|卫生)|医保)")
NAMED = re.compile("(?:.*[民工众人员])?(?:基本)?(?:养老|医疗|失业|工伤|生育)")


def share_insurance(items: Sequence[str]) -> list[str]:
    """城镇职工基本养老保险、医疗保险、工伤保险: whose they are, and 基本 where it may be, goes to each; empty where nothing is shared.

    >>> share_insurance(["参加职工养老保险人数", "失业保险人数"]), share_insurance(["城乡基本养老保险参保率", "医疗保险参保率"])
    (['参加职工养老保险人数', '参加职工失业保险人数'], ['城乡基本养老保险参保率', '城乡基本医疗保险参保率'])
    """
    insured = INSURED.match(items[0])
    if not insured or not insured[1]:
        return []
    whose = insured[1].removesuffix("基本")
    return [items[0], *((insured[1] if item[0] in "养医" else whose) + item if INSURANCE_KIND.match(item) else item for item in items[1:])]


def name_insurances(items: Sequence[str]) -> list[str]:
    """The items with 保险 where a list of insurances goes on to something else: 养老、生育保险和住房公积金 -> 养老保险.

    >>> name_insurances(["养老", "生育保险", "住房公积金参保人数"]), name_insurances(["养老", "医疗"])
    (['养老保险', '生育保险', '住房公积金参保人数'], ['养老', '医疗'])
    """
    last = next((place for place in range(len(items) - 2, 0, -1) if items[place].endswith("保险")), 0)
    return [item + "保险" * (place < last and NAMED.fullmatch(item) is not None) for place, item in enumerate(items)]
