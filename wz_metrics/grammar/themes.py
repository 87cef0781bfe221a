"""What a stretch of sentences is about: 合金材料产业总产值700亿元，宏旺冷轧二期等5个项目投产 -> projects of 合金材料产业."""

from __future__ import annotations

import re

VERB = re.compile(
    r"^.{0,6}?(?:推进|推动|发展|做大|做强|做优|打造|提升|加快|扶持|实施|抓好|抓实|壮大|培育|建设|聚焦|突出|谋划|狠抓|强化|加强|坚持|支持|引导|促进|鼓励|扩大|加大)+"
)
THEME = re.compile(
    r"[，,：:]?([\u4e00-\u9fff]{1,9}?(?:产业(?!园)|项目|行业|工业(?!园)|集群|园区|水利|交通|能源|农业|旅游))(项目)?(?!化|结构|发展水平|投资)"
)
DEED = re.compile(
    r"[-—*#\s]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．是]?)?"
    r"([“\u4e00-\u9fff”]{2,12}?(?:建设|工程|改造|治理|整治|攻坚战?|战役”?|扶贫|脱贫|防控|保护|修复|绿化|搬迁|救助|帮扶|会战|事业|项目|保障))(?:任务|工作)?"
    r"(?!和|与|及|等|体系|能力|水平|机制|制度)[^，,、。；;]{2,12}"
)
GOAL = re.compile("[抓促稳保强兴上争跑引扩优育聚]+(?:项目|产业|工业|农业)")
DONE = re.compile("发挥|落实|追究|不断|提高|增强|优化|调整|充分|完成|确保|围绕|通过|按照|以|对|的|了")
ATTRIBUTES = re.compile("^(?:重点|重大|一批|各类|全市|全县|主导|优势|传统|特色|新兴|支柱)+")
LONGEST = 24


def find_theme(words: str) -> str:
    """The industry or the kind of projects that a clause without a number, or the subject of one with it, is about.

    >>> find_theme("强力推进交通项目"), find_theme("食品加工产业集聚壮大"), find_theme("社会大局和谐稳定")
    ('交通项目', '食品加工产业', '')
    """
    found = THEME.match(VERB.sub("", words[:LONGEST]))
    theme = found[1] + (found[2] or "") if found else ""
    if not theme or GOAL.match(theme) or DONE.search(theme):
        return ""
    return theme if ATTRIBUTES.sub("", theme) else ""


def find_field(words: str) -> str:
    """The field that a clause opens: 大交通方面 -> 交通; empty where it opens none.

    >>> find_field("大交通方面"), find_field("高新产业方面"), find_field("各方面")
    ('交通', '高新产业', '')
    """
    field = re.sub("^(?:在|大)+", "", words.removesuffix("方面")) if words.endswith("方面") else ""
    return field if 1 < len(field) <= 8 and not re.search("各|多|等|[、的]", field) else ""


def find_headline(sentence: str) -> str:
    """What a short sentence without a number sets to work on: the investment of the next sentence is for it.

    >>> find_headline("扎实推进旧城改造。"), find_headline("社会大局和谐稳定。"), find_headline("保障性安居工程任务超额完成。")
    ('旧城改造', '', '保障性安居工程')
    """
    deed = DEED.fullmatch(sentence.rstrip("。；;*\n")) if not VERB.match(sentence[:2]) else None
    if deed:
        return deed[1]
    found = VERB.match(sentence)
    rest = re.sub("(?:投资)?(?:规模|力度|范围)$", "", sentence[found.end() :].rstrip("。；;*")) if found else ""
    return rest if 3 <= len(rest) <= 14 and not re.search("[，,、]", rest) else ""


def name_by_theme(noun: str, theme: str) -> str:
    """项目 of a theme: 项目, 交通项目 -> 交通项目; 项目, 食品加工产业 -> 食品加工产业项目."""
    if not theme or noun not in ("项目", "工程"):
        return noun
    return theme if theme.endswith(noun) else noun if theme.endswith(("项目", "工程")) else theme + noun
