"""How far building came: what a clause set out to build is what the next one starts or finishes."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.owners import clean_owner

STAGES = frozenset(
    (
        "开工",
        "新开工",
        "动工",
        "竣工",
        "主体竣工",
        "主体完工",
        "主体封顶",
        "新竣工",
        "完工",
        "建成",
        "基本建成",
        "续建",
        "在建",
        "投产",
        "新投产",
        "交付",
        "交付使用",
        "回迁",
        "分配入住",
        "入住",
        "投用",
        "动工建设",
        "开工建设",
        "新开工建设",
        "建设",
        "新改建",
        "新（改）建",
        "新(改)建",
        "配租",
        "竣工投产",
        "建成投产",
        "新开工建成",
        "累计分配入住",
        "交工通车",
    )
)
BUILT = re.compile(
    "([^、]{0,10}?(?:住房|安置房|公租房|廉租房|孵化器|厂房|学校|医院|公寓|管网|绿道|农村路|道路|公园|棚户区改造)(?:建设和[^、]{2,8}改造)?)(?:项目|工程)?(?:建设)?"
)
TO_BUILD = re.compile(
    "([^、，]{1,14}?(?:道|路|线|铁|桥|交通|设施|场馆?|站|库|棚|农田|耕地|园地|基地|泊?位|桩|房|工程|小区|楼|管廊|管网|林|电|光伏|能源|厂|水系|步道|街区|住宅|校舍|湿地|综合体)(?:改造)?)"
    "(?:项目)?(?:集中|连片|成片|综合|整体|规划)*(建设|开发|改造提升|提升改造|改造|综合整治|整治提升|整治)(?:任务|(?:[两三四五]年)?行动(?:计划)?)?"
)


def find_built(event: str, scene: Scene) -> str:
    """What a clause set out to build, where the next tells only how far it came: 加快保障性住房建设，开工4.7万套 -> 保障性住房.

    Behind a ； it is what was counted before it in the same unit: 开工安置房51个；竣工50个.
    """
    walk = scene.walk
    if event not in STAGES:
        return ""
    if not walk.said and walk.topic.built[1] == scene.group[0].unit:
        return walk.topic.built[0]
    said = [words.rpartition("实施")[2] or words for words, _ in walk.said[:-3:-1] if words] or [walk.topic.headline + "建设"]
    for last in said[: 1 + (len(said) > 1 and walk.said[-2][0].startswith(said[0]))]:  # 以社区为单位实施 | 老旧小区集中连片改造
        found = BUILT.fullmatch(last)
        if found:
            return clean_owner(found[1], found[1])
        found = TO_BUILD.fullmatch(last)
        if found:
            return clean_owner(found[1], found[1]) + "改造" * ("改造" in found[2] and not found[1].endswith("改造"))
    return ""


def drop_stage(subject: str) -> str:
    """A subject without the stage that it ends with, for the next stage to take its place: 项目开工建设 -> 项目."""
    stages = sorted((stage for stage in STAGES if subject.endswith(stage) and subject != stage), key=len)
    return subject.removesuffix(stages[-1]) if stages else subject
