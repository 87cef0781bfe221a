"""What is done at the things that are counted: 完成 | 38个 | 村的村庄规划编制 -> 完成村庄规划编制的村."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens

HOLDER = (
    r"(?:村|村庄|村屯|屯|嘎查|村点|乡镇|中心镇|重点镇|镇|乡|街道|社区|小区|居住区|片区|园区|县|县区|县城|城区|城市|学校|中小学校?|小学|中学|高中|幼儿园|院校|医院"
    r"|卫生院|卫生室|企业|单位|机构|家庭|低?收入户|贫困户|农户|困难户|居民|群众|人口|职工|农民|牧民|残疾人|学生|老人|对象|河流|河道|支流|湖泊|水库|生产线|路段|景区|地块|矿山|隐患点|易涝点|内涝点|泵站|水源地|系统|街巷|院落|庭院|楼栋)(?:[(（][^)）]{1,4}[)）])?"
)
DEED = (
    r"(?:改造|改建|治理|整治|建设|重建|规划|编制|设计|问题|困难|难题|产能|审核|设施|设备|评估|诊断|整改|绿化|美化|亮化|硬化|搬迁|拆迁|征迁|安置|处理|用电难|行路难|饮水难|出行难|创建|升级|提升"
    r"|改革|修复|维修|修缮|加固|验收|确权|普查|清淤|帮扶|升级改造|计划|方案|工程|项目|道路|公路|路灯|管网|广场|文化室|卫生室|纳管|试点|颁证|登记|换届)"
)
WORK = re.compile(
    r"(?<=.{4})(?:工作任务|工作|任务|进展顺利|(?:扎实|稳步|有序|加快|顺利|全面|强力|抓紧|快速|深入)(?:推进|实施|建设|展开|进行|开展))$"
)
COUNTED = re.compile(rf"[^的、，]{{0,14}}?{HOLDER}")
PLAIN = re.compile(
    "([^的、，]{2,20}?)的(建设|改造|改建|治理|整治|修复|改扩建|扩建|编制|创建|提升|加固|维修|搬迁|拆迁|征迁|贯通)(?:工作任务|工作|任务)?"
)
# 解决888个 | 村、48.3万农村群众饮水不安全问题
RELIEVED = re.compile("[^、，的]{0,12}?(?:人口|群众|居民|农民|师生|学生|职工|家庭|单位|户)的?([^、，的]{2,14}(?:问题|难题|困难))")
# 216个 | 村土地承包经营权颁证试点: what is done in each village, told without 的.
IN_EACH = re.compile(rf"(村|社区)((?:土地|集体|农村|耕地|林权|宅基地|生活|饮水|环境|污水|垃圾)[^的、，]{{2,20}}?{DEED}(?<!项目|工程))")
TOWNS = re.compile("[^的、，]{0,8}(?:乡镇|镇|乡|街道|社区|村|县|县区|嘎查)")
HELD = re.compile(rf"([^的、，]{{0,14}}?{HOLDER})的([^的，]{{2,24}}?{DEED})")


def turn_holder(words: str) -> str:
    """What is counted with what is done there before it; empty for other words.

    >>> turn_holder("行政村的农网升级改造"), turn_holder("国家的城市"), turn_holder("内涝点的治理任务")
    ('农网升级改造的行政村', '', '治理内涝点')
    """
    words = WORK.sub("", words) if words[:1] in "村乡社" else words
    found = HELD.fullmatch(WORK.sub("", words)) or IN_EACH.fullmatch(words)
    plain = PLAIN.fullmatch(words)
    return f"{found[2]}的{found[1]}" if found else plain[2] + plain[1] if plain else ""


def held_deed(objects: Sequence[Token], noun: str, right: Sequence[Token], rest: Sequence[Token], setting: Setting) -> str:
    """What is counted with what is done there, by its own words or by those of the last of several."""
    return turn_holder(setting.text[objects[0].start : objects[-1].end] if objects else "") or share_deed(noun, right, rest, setting)


def share_deed(noun: str, right: Sequence[Token], rest: Sequence[Token], setting: Setting) -> str:
    """完成6个 | 乡镇、81个村的垃圾一体化处理: what is done at the last of several counted holders is done at all of them."""
    if not right or right[-1].code != "Q" or not COUNTED.fullmatch(noun):
        return ""
    number = next((place for place, token in enumerate(rest) if token.start == right[-1].start), 0)
    while number < len(rest) and rest[number].code != ",":
        behind = object_tokens(rest[number + 1 :])
        words = setting.text[behind[0].start : behind[-1].end] if behind else ""
        found = HELD.fullmatch(WORK.sub("", noun + words if words.startswith("的") else words))
        found = found or (IN_EACH.fullmatch(WORK.sub("", words)) if TOWNS.fullmatch(noun) else None)
        if found:
            return f"{found[2]}的{noun}"
        relieved = RELIEVED.fullmatch(words)
        if relieved:
            return f"{relieved[1]}的{noun}"
        number = next((place for place in range(number + 1, len(rest)) if rest[place].code in "Q,"), len(rest))
    return ""
