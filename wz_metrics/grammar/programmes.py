"""The programme that a clause without a number is about, and what is counted under it."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.themes import find_work

NAMED = re.compile("“[^”]{2,14}”(?:[^，,、]{0,6}?(?:工程|计划|行动|活动|机制|平台|项目))?")
PROGRAMME = re.compile(
    r"^(?:深入|全面|大力|持续|积极|加快|统筹|扎实|高标准|高质量|有序)*(?:实施好?|开展|推进|深化|谋划建设|规划建设|启动|启动实施|组织开展|组织实施|建成投用)([^“”、]{4,18})$"
)
SHOWING = re.compile("“[^”]*(?:示范|整治|创建|样板|试点)[^”]*”.*|“[^”]+”[^”]*(?:工程|行动|计划|活动)")
GRADE = re.compile("(?:国家|自治区|省|市|县|区|部)级(?:及?以上)?")
PLAN = re.compile("(?:行动计划|行动|工程|“[^”]+”)$")
CAMPAIGN_END = re.compile("(?<=”)活动$")
SHOWN_BEFORE = re.compile("^.*(?:打造|建成|创建|等)")
AIMING = ("聚焦", "围绕", "坚持", "按照", "立足", "对标", "突出", "锚定", "紧扣", "对照", "遵循")


def find_programme(phrase: Phrase) -> str:
    """What a clause without a quantity is about: 实施农村“三位一体”改革扩面工程 -> 农村“三位一体”改革扩面工程."""
    quoted = NAMED.search(phrase.text)
    if quoted and not phrase.text.startswith(AIMING):
        return quoted.group()
    named = PROGRAMME.match(phrase.text)
    return named.group(1) if named else ""


def may_restore(phrase: Phrase, programme: str) -> bool:
    """Whether a generic noun wants the programme: it names no holder of its own and is no part of the programme's name."""
    noun = phrase.text[len(phrase.event) :]
    carried_out = noun == "项目" and phrase.event in ("", "实施") and PLAN.search(programme) is not None
    return bool(programme) and not phrase.holder and noun not in programme and (carried_out or noun not in ("项目", "企业"))


def restore_programme(phrase: Phrase, programme: str) -> str:
    """A generic noun with the programme of the clause before: 建设 + 试点单元 -> 建设农村“三位一体”改革扩面工程试点单元."""
    noun = phrase.text[len(phrase.event) :]
    programme = programme if noun == "项目" else CAMPAIGN_END.sub("", programme)
    programme = (
        re.sub("(?:建设|(?:[两三四五]年)?行动|攻坚|工作|(?:发展)?(?:集聚区|示范区|先行区|试验区))$", "", re.sub("^建设", "", programme))
        or programme
    )
    return f"{phrase.event}{programme}{noun}" if noun else f"{programme}{phrase.event}"


def name_model(text: str, event: str, scene: Scene) -> str:
    """A model or a pilot with what it shows: 做好垃圾分类试点工作，建设 + 示范社区 -> 建设垃圾分类示范社区; empty for other nouns.

    The clause before tells it, the model counted last (创建标准化示范县1个、示范乡镇20个), the opening of the sentence or the headline.
    """
    topic, models = scene.walk.topic, scene.setting.heads.models
    noun = text[len(event) :]
    if not models.fullmatch(noun) or scene.group[0].sort not in ("count", "kinds"):
        return ""
    last = None if topic.phrase else models.search("".join(topic.subjects[-1:]))
    if last:
        shown = SHOWN_BEFORE.sub("", last.string[: last.start()].removeprefix(topic.event)) if last.end() == len(last.string) else ""
    elif topic.phrase and SHOWING.fullmatch(topic.programme):
        shown = CAMPAIGN_END.sub("", topic.programme)
    else:
        opening = next((words for words, counted in scene.walk.said[:1] if not counted), "")
        shown = find_work(topic.phrase) or find_work(opening) or find_work(topic.headline)
    shown = models.sub("", shown).removesuffix("示范")
    shown = GRADE.sub("", shown) if GRADE.match(noun) else shown
    return event + shown + noun if len(shown) > 1 and shown not in noun else ""
