"""What stands before a counted object: its verb, and who acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token

OWNERS = frozenset(("国家", "中央", "市", "县", "省", "区", "市级", "县级", "省级", "区级", "市本级", "市政府", "省政府", "市委", "我市"))
SITE = re.compile(
    "(?:班列|班列“[^”]+号”|“[^”]+号”|航线|热线|片区|园区|产业园|科技园|开发区|高新区|综保区|综试区|试验区|示范区|新区|区块|物流城|基地|研究院"
    "|实验室|孵化器|空间|集团|公司|平台|博览会|服务中心|办公室|行业|医院|院校|剧团|(?:院|团)（[^）]{1,4}）)$"
)
REACHING = re.compile("(?:累计|直接|辐射)?(?:惠及|覆盖|带动|辐射|吸纳|通达|直达|受益)")
LONGEST_ACTOR, LONGEST_OPENING, SEVERAL = 20, 8, 2
ASPECTS = re.compile("(?:方面|领域|地区?|片区|重点)的?")
NAMED = re.compile(
    "(?:公共)?(?:服务)?(?:平台|中心|基地|园区|枢纽|体系|机构|工程|项目|行动|计划|公司|集团|片区|示范区|产业园|学院|研究院|站|厂|线)"
)
# Who does what the number tells for one of them: 每个县（市、区）| 至少建成; 其他县 | 各建成.
EACH = re.compile("每(?:个|座|所|家|条|支)(?!月|季度|人|学期)|每(?=[县区乡镇村街校][^年月])|各(?!类|项|种|级各|地方|自|界|方|国|位|族)")
BESIDE_VERB = re.compile("(?<=.{2})(?:重点|着手|至少|分别|都要|均要|都|均|要|着力)+$")


def verb_tokens(left: Sequence[Token], text: str) -> Sequence[Token]:
    """What belongs to the verb before a counted object: from the last event on, where something else stands before it."""
    events = [place for place, token in enumerate(left) if token.code in "ecG"]
    related = _related_verb(left, events)
    each = related or _each_site(left, events, text)
    if each:
        return each
    if len(events) > 1 and events[-1] == len(left) - 1 and left[-1].role == "either" and left[-2].code in "xn":
        events.pop()  # 落实 | 支持试验区建设 | 46项措施: the last verb is a noun here
        joints = [place for place, token in enumerate(left) if token.code == "j" and place > events[0] and left[place + 1].code != "e"]
        if joints:  # 组织实施 | 菜篮子、棚户区改造、精品社区建设 | 3项工程
            return [token for token in left[: joints[0]] if token.code in "ecG"][:2]
        return left
    while len(events) > 1 and _names_thing(left, events[-1], text):
        events.pop()  # 抓好 | 技术转移中心和知识产权运营平台 | 两个国家级平台
    behind = _behind_examples(left, events, text)
    if behind is not None:
        return behind
    if not events and left and left[-1].code == "j":  # 市本级及12个县
        return ()
    anew = next((place for place in range(len(left) - 1, 0, -1) if left[place].code == "j"), 0)
    if events and events[-1] < anew and left[-1].code == "L" and all(token.code in "LTAm" for token in left[anew + 1 :]):
        return ()  # 完成成片改造和10年内完成 | 138条“城中村”改造
    if events and left[-1].code == "j":  # 建设机场连接线和9条公路: the first conjunct is no part of what is counted
        named = next((token.code for token in left[-3::-1] if token.code != "A"), "") if len(left) > 2 else ""
        if events[0] == len(left) - 2 and named and named in "xn":
            return ()  # 完成 | 机场路扩建和 | 168条道路改造: its verb is a noun; 处理设施全部 | 投入运营、51个…
        if events[0] == len(left) - 3 > 0 and left[-4].code in "xn" and text[left[-2].start : left[-2].end] in ("工程", "项目", "任务"):
            return ()  # 一批河道 | 治理工程和 | 30条小流域综合治理
        last = events[0]
        while last + 1 < len(left) and left[last + 1].code in "ecG":
            last += 1
        return left[events[0] : last + 1]
    owned = len(left) > 3 and left[-2].code == "j" and text[left[-2].start] != "、" and text[left[-1].start : left[-1].end] in OWNERS
    if events and owned and events[-1] < len(left) - 3 and text[left[-3].start : left[-3].end] not in OWNERS:
        return [*left[events[0] : events[-1] + 1], left[-1]]  # 办理 | 省民生实事和 | 市30件民生实事
    if events and left[events[-1]].start - left[0].start > LONGEST_OPENING:
        return _behind_opening(left, events[-1], text)
    return left


def _behind_opening(left: Sequence[Token], verb: int, text: str) -> Sequence[Token]:
    """What belongs to a ``verb`` with many words before it: all of them where a work reaches people, else who acts, and the verbs."""
    first = verb
    if _reaches(left, verb, text):
        return left
    while first and (left[first - 1].code in "ecG" or (left[first - 1].code == "j" and left[first - 2].code in "ecG")):
        first -= 1
    return [*_acting_site(left[:first], text, text[left[first].start : left[first].end]), *left[first:]]


def _related_verb(left: Sequence[Token], events: Sequence[int]) -> Sequence[Token]:
    """制定 | 支持苏北小康建设的 | 28条意见: the first verb with the whole relation, whose last verb says nothing alone; empty elsewhere."""
    if len(events) < SEVERAL or left[-1].code != "o" or any(token.code == "j" for token in left):
        return ()
    last = events[-1]
    noun = last == len(left) - 2 and left[last].role == "either" and left[last - 1].code in "xn"
    pushed = left[last].role == "push" and left[last - 1].code in "xn" and left[last].start - left[0].start > LONGEST_OPENING
    return left if noun else left[events[0] :] if pushed else ()


def _behind_examples(left: Sequence[Token], events: Sequence[int], text: str) -> Sequence[Token] | None:
    """城墙保护、城楼修复等 | 十大工程 | 60个项目: what stands behind 等 where the last verb is a noun before it, with the verb that opens
    the list; None for other phrases."""
    etc = max((place for place, token in enumerate(left) if token.code == "E"), default=-1)
    if not events or not events[-1] < etc < len(left) - 1 or left[events[-1]].role != "either" or left[events[-1] - 1].code not in "xn":
        return None
    first = next(place for place, token in enumerate(left) if token.code in "xn")
    leading = [token for token in left[:first] if token.code in "ecG"]
    return leading if ASPECTS.fullmatch(text, left[etc].end, left[-1].end) else [*leading, *left[etc + 1 :]]


def _names_thing(left: Sequence[Token], place: int, text: str) -> bool:
    """Whether a verb belongs to the name of a thing that stands right before the number: 知识产权 | 运营 | 平台."""
    behind = left[place + 1 :]
    named = left[place].role == "either" and left[place - 1].code in "xn" and behind and all(token.code in "xn" for token in behind)
    return bool(named) and NAMED.fullmatch(text, behind[0].start, behind[-1].end) is not None


def _each_site(left: Sequence[Token], events: Sequence[int], text: str) -> Sequence[Token]:
    """每个县（市、区）| 至少 建成: those who do it once each, with their verb; empty where none are named."""
    if not events or events[-1] != len(left) - 1:
        return ()
    verb = events[-1]
    while verb and left[verb - 1].code in "ecG":
        verb -= 1
    opens = next((place for place in range(verb - 1, -1, -1) if left[place].code in "xnp" and EACH.match(text, left[place].start)), -1)
    if opens < 0 or any(token.code not in "xnpjATma()o" for token in left[opens:verb]):
        return ()
    while opens and text[left[opens].start : left[verb - 1].end].endswith("各") and left[opens - 1].code in "xnpj()":
        opens -= 1  # 其他县（市）至少 | 各建成
    named = [token for token in left[opens:verb] if token.code in "xnpj()" and text[token.start : token.end] != "至少"]
    last = BESIDE_VERB.search(text[named[-1].start : named[-1].end])
    if last:
        named[-1] = replace(named[-1], end=named[-1].start + last.start())
    return [*named, *left[verb:]]


def _reaches(left: Sequence[Token], verb: int, text: str) -> bool:
    """城镇棚户区和老旧小区改造 | 惠及 | 70万居民: whether it is a work or a policy that reaches people, told in full before its verb."""
    work = left[verb - 1].code == "e" and left[verb - 1].role == "either" and all(token.code in "xnjo()" for token in left[: verb - 1])
    short = left[verb].start - left[0].start <= LONGEST_ACTOR and verb == len(left) - 1
    return work and short and REACHING.fullmatch(text, left[verb].start, left[verb].end) is not None


def _acting_site(tokens: Sequence[Token], text: str, verb: str) -> Sequence[Token]:
    """自贸区烟台片区 | 在全国 复制推广: the organisation that acts, where only its place or time stands before its verb.

    What reaches people or places (个人所得税改革政策 | 惠及) is named whatever it is."""
    named = next((place for place, token in enumerate(tokens) if token.code not in "xn()"), len(tokens))
    rest = all(token.code in "pATmB" for token in tokens[named:])
    if not named or not rest:
        return ()
    acting = text[tokens[0].start : tokens[named - 1].end]
    return tokens[:named] if SITE.search(acting) or (REACHING.fullmatch(verb) and len(acting) <= LONGEST_ACTOR) else ()
