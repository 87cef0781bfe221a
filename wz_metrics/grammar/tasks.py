"""The work that ends a list of counted things is done at each of them: 完成25个示范村、300个重点村建设任务."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import PROGRESS, object_tokens
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.works import END, WORDS, WORK

ABOUT = re.compile("启动|抓好|抓实|实施|开展|加快|做好|推进|推动|加强|加大|强化|完成|落实|力促|确保|参与|狠抓|谋划")
BEGUN = re.compile("(?:启动|开工|加快|全面|顺利|完成)$")  # 34个 | 示范村、100个精品村启动 | 建设
MADE = re.compile("建成|新建|建设|打造|培育|引进|新增|获批|创建|支持|申报|扶持|改造|修建|投入|安排")
OWN = re.compile(
    f"(?:{WORDS}|淘汰|脱贫|就业|摘帽|销号|拆除|关停|优化|贯通|畅通|退出|出列|达标|移交|回收|整改|评估|推广|培训|普及|全覆盖|村村通|转移|设施|行动|计划|政策|措施|意见"
    "|规划|指标|任务|制度|机制)$"
)
AIDED = re.compile("(?<=.{2})(?:进行|实施|予以|给予|开展)了?$")
FORCED = re.compile("(?<=.{4})(?:建设|扶持|培育|支持|整治|治理|攻坚|帮扶|推进|跑办|招引|改造|监管)$")  # 加大20个 | 旅游景区建设力度
PROJECT = re.compile("(?:项目|工程)$")
# What belongs to a thing and is worked at: 村卫生室服务能力 | 提升 says nothing of the 卫生院 before it.
ASPECT = re.compile(
    "(?:能力|服务|设施|设备|环境|景观|水平|功能|条件|污染|系统|体系|电网|交通|饮水|安全|住房|房屋|厕所|健身|生活|水质|垃圾|污水|供水|网络|管网|信息"
    "|质量|秩序|用房|校舍)(?=$|[和及与])"
)
OF_IT = re.compile(
    "(?:棚户区|[旧危]房|集中式?|分散式?|生活|农村|基础|公共|医疗|服务|污水|垃圾|环境|设施|设备|配套|饮水|交通|园林|道路|电网|文化|体育|卫生|消防"
    "|校舍|污染|景观|水质|安全|信息|综合|标准化)"
)
KINDS = frozenset("镇村县院校站厂街巷桥库园河屯场路")
HOLDERS = "(?:医院|卫生院|卫生室|服务中心|服务站|小学|中学|初中|学校|幼儿园|敬老院|福利院|养老院|村|社区)"
HOLDER, HOLDING = re.compile(HOLDERS), re.compile(f"{HOLDERS}$")
ITEMS = frozenset("xnjop")
JOINTS = ("、", "和", "及", "与", "以及")


def share_task(noun: str, verb: Phrase, scene: Scene) -> str:
    """A counted noun with the work that the list ends with: 启动11条 | 小街巷和6条人行道改造 -> 小街巷改造, else as it is."""
    if (
        not noun
        or not any(token.code in "jE" for token in scene.right)  # no list
        or OWN.search(noun)
        or WORK.search(noun)
        or "的" in noun
        or scene.group[0].sort not in ("count", "kinds", "area", "length", "scale")
    ):
        return noun
    last = _last_item(noun, scene)
    if not last or not _sets_about(verb, scene):
        return noun
    return noun + _work_at(noun, last)


def say_once(verb: Phrase, noun: str) -> tuple[Phrase, str]:
    """The verb and the noun with a deed that both tell told once: 治理 | 小流域综合治理, 除险加固 | 水库进行除险加固."""
    event = verb.event
    if verb.text == "加大" and FORCED.search(noun):
        return replace(verb, text="", event=""), noun
    if event.endswith("建设") and noun.endswith(("工程建设", "项目建设")):
        return verb, noun[:-2]
    if len(event) > 1 and event == verb.text and noun.endswith(event) and len(noun) > len(event) + 1:
        aided = AIDED.search(noun, 0, len(noun) - len(event))
        return (verb, noun[: aided.start()]) if aided else (replace(verb, text="", event=""), noun)
    return verb, noun


def _last_item(noun: str, scene: Scene) -> str:
    """The words of the first item that tells its work, in a list of numbers that goes on behind; empty where there is none."""
    right, rest, text = scene.right, scene.walk.rest, scene.setting.text
    if len(right) > 2 and not any(token.code == "Q" for token in right):
        objects = _item_tokens(right)
        words = END.sub("", PROGRESS.sub("", text[objects[0].start : objects[-1].end])) if objects else ""
        return words if words.startswith(tuple(noun + joint for joint in JOINTS)) else ""
    if len(right) < 3 or right[-1].code != "Q" or right[-2].code not in "jE":
        return ""
    if not _are_items(right[right[0].code == "A" : -2]):
        return ""
    place = len(right) - 1
    while place < len(rest) and rest[place].code == "Q":
        objects = _item_tokens(rest[place + 1 :])
        words = END.sub("", PROGRESS.sub("", clean_phrase(text, objects).text))
        following = place + 1 + len(objects)
        if WORK.search(words) or not objects:
            return words
        if not _are_items(objects) or following >= len(rest) or rest[following].code != "j":
            return words if PROJECT.search(words) else ""
        place = following + 1
    return ""


def _are_items(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are nouns in a row, a deed only inside one (重点帮扶村)."""
    following = [token.code for token in tokens[1:]] + [""]
    return all(token.code in ITEMS or (token.code == "e" and after in tuple("xn")) for token, after in zip(tokens, following, strict=True))


def _item_tokens(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of one item: the counted noun up to an adverb that tells how its work goes (建设 | 加快推进)."""
    objects = object_tokens(tokens)
    end = next((place for place, token in enumerate(objects) if place and token.code in "AL"), len(objects))
    return objects[:end]


def _sets_about(verb: Phrase, scene: Scene) -> bool:
    """Whether the clause sets about work at what it counts, or tells how that went on; what it makes or wins needs none."""
    event = verb.event or (scene.walk.topic.event if scene.listed else "")
    if event:
        return bool(ABOUT.search(event)) and not MADE.search(event)
    start = max(scene.setting.folded.rfind(mark, 0, scene.group[0].start) for mark in ",。;:,")
    return not MADE.search(scene.setting.text, start + 1, scene.group[0].start)


def _work_at(noun: str, last: str) -> str:
    """The work of the last item as far as it may be said of the noun: 棚户区, 老旧小区改造提升 -> 改造提升."""
    of = last.rfind("的")
    work = WORK.fullmatch(last, of + 1) if of > 0 else None
    if work:
        return work.group()
    work = WORK.search(last) or PROJECT.search(last)
    if not work or work.start() < 2:
        return ""
    stem = last[: work.start()]
    if BEGUN.search(stem):
        return ""
    if work.group() in ("项目", "工程") and not (stem[-1] == noun[-1] and noun[-1] in KINDS):
        return ""
    if PROJECT.search(noun):
        return work.group() if stem.endswith(noun[-2:]) else ""
    place = stem.rfind(noun[-2:]) + 1
    place = place or (stem.rfind(noun[-1]) if noun[-1] in KINDS else -1)
    if place >= 0 and OF_IT.match(stem, place + 1):
        return last[place + 1 :]
    held = [holder.end() for holder in HOLDER.finditer(stem)] if HOLDING.search(noun) else []
    if held and OF_IT.match(stem, held[-1]):
        return last[held[-1] :]
    if ASPECT.search(stem) or stem.endswith(JOINTS):
        return ""
    return work.group()
