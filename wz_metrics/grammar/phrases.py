"""A noun phrase: its tokens' text without light verbs, times, places and adverbs at its edges, and the verb that it starts with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.beginnings import guard
from wz_metrics.grammar.lexicon import Token

EDGE_START = frozenset("ABmTyLlOso,jagz:bf(EvR")
EDGE_END = frozenset("ABmTyLlOoasj,tbzf:rEvR")
MARKUP = re.compile(r"(?:[\s*_]|(?<!\d)#)+")  # 4#泊位 keeps its sign
INVESTING = re.compile(r"(?<=.{2})完成(?=投资$)")
BUILDING = frozenset(("改建", "扩建", "改造", "建设", "修复", "更新", "治理", "整治"))
PAIRED = frozenset(("支持", "扶持", "推广", "维修", "加固", "更换"))  # 引导和 | 支持企业建立
SUMMED = frozenset(("累计", "已", "总共", "已经", "共计", "合计", "了", "年内"))
REALISED = frozenset(
    ("完成", "实现", "已完成", "已实现", "已经完成", "累计完成", "累计实现", "共完成", "力争实现", "力争完成", "预计实现", "预计完成")
)
ADVERBS = SUMMED | REALISED | frozenset(("要完成", "要实现", "要达到", "将完成", "将实现"))  # 新城要完成 | 投资
AIMED = frozenset(("力争", "确保", "力求", "有望", "将冲刺", "全力冲刺"))  # 数安港力争 | 入驻企业
FURTHER = frozenset(
    ("又", "还", "要", "还要", "将", "全力", "有望", "可望", "着力", "也", "同步", "正在", "即将", "都要", "都将", "先后", "相继", "陆续")
)  # 市政府还要 | 办好
HASTE = frozenset(("加快", "大力", "积极", "扎实", "及时"))  # 建阳区加快 | 实施同城化项目, but not 项目加快 | 实施
ALL_OF = frozenset(("均", "都", "也均", "均要", "都要"))  # 各县区均 | 完成土地出让收入
KIND_END = re.compile(r"(?:项目|工程|企业|产业|设施|建设|公司|活动|景区|园区|品牌)$")
GENERIC_KIND = re.compile("(?:一批)?(?:重点|重大)(?:建设)?(?:项目|工程|活动)")
NOISE = HASTE | FURTHER | {"共有", "共", "可", "分别"}  # what may be none of a phrase though it is a noun or a verb
EVENTS, INSIDE = frozenset("eidcGU"), frozenset("BTy")
MARK = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}(?:是|要|、(?!(?:[二三]、)?[二三]次?产))|[\(（]?[0-9一二三四五六七八九十]{1,2}[\)）.．、](?![0-9]|(?:[二三]、)?[二三]次?产)|——|[-—●◆■★·*#])+"
)
# 向湖北捐款, 向企业发放贷款: to whom something is given belongs to the name.
TO_WHOM = (
    "(?!我)[^，。我]{1,24}(?:提供|发放|提交|提请|报告|输送|出口|捐款|捐赠|捐助|推出|赠送|配送|送演出|移送|移交|供应|投放|选派|派出|让利|推荐|推送"
    "|征集|拨付|下放|转移|开放|贷款|捐献|捐|转交|支付|投入|新增|增派|派遣|推介|授信|销售|发送|公布|公开|宣传|募集|争取|放贷|投资|供水|供电|供气|输出|移民|调出|调运|送[书戏电医]|赋权|派驻|公示|注资|增资|补水|配发)"
)
PARTICLE = re.compile(
    r"^(?:"
    r"【[^】]{1,12}】|(?:包括|含)(?=[\u4e00-\u9fff]{2})(?![^，。、]{0,3}[税碳硫氧氮金油糖水量])|[.．)）、]|[一二三四五六七八九十]{1,3}(?:是|要|、(?!(?:[二三]、)?[二三]次?产))|[\\(（]?[0-9一二三四五六七八九十]{1,2}[\\)）.．、](?![0-9]|(?:[二三]、)?[二三]次?产)|——|[-—●◆■★·*#]|的|了|着"
    r"|代表的(?=.{3})|等|内(?=基本|新[建增开]|建成|完成|公交|高铁|公路|铁路|道路)|(?:的)?基础上再?|其|该|当地|[此本]次|我们|各位代表|要|把|使|将|按(?!时|期|劳|揭|需|质)|随着|指(?=[我全纳在将从对由以])|通过|经过|但|根据(?!地)|为(?!企|民|农)|以(?!色)|对(?![外口标接俄台韩日美欧非港澳蒙朝缅越泰柬])|在(?!.(?:高校|高等院校|院校|央企|科研院所|投资的)|建|库|校|线|册|岗|职|营|产|用|途|温|孕)|是"
    r"|有(?!效|机|色|线|限|劳|偿|研发|市场|影响力|意愿|[^，。、的和有]{2,8}(?:、有[^，。、的和有]{2,8})*的(?!$))|也|还|并|又|再(?!生|贷|就)|已|均(?!衡|等)|都(?!市)|共(?!富|享|建|同|青)|达(?!到[^，、]{1,16}(?:标准|要求|水平)的)|至|到(?!位|期|账)|比|较|从|由|约|近(?![洋海岸郊现])|超(?![\d一二三四五六七八九十百千万亿])|与"
    rf"|而(?=[\u4e00-\u9fff]{{4}})|例如|譬如|因为|尤其是|现在的|向(?!日|阳|上|下|外|东|西|南|北|前|{TO_WHOM})|和(?!美|谐|平)|及(?!时)|、|,|:|“(?=[^”]*$)"
    r")+"
)
TAIL = re.compile(
    guard(
        r"(?:(?<=.{3})(?:实现|已)?翻(?:了?[一两])?番|(?<=.{4})(?:在[^、在]{0,12}|的)?(?<!良好)(?<!坚实)基础上?|(?<=项目|企业|城市|断面|点位|测点|大类|门类|集群|指标|行业|产业|地区|县区|产品|排名|考核|评价|测评|考评|评比|得主|复评|评测|监测|检查|行榜|评选|辖市|新生|单项|洪灾)中|(?<=”)中|(?<=.{2})各项|(?<=.{3}[量额次])单[月日]|(?<![许认工])可|(?<=病例)后|的|了|着|(?<!行)为|是|(?<![下通])达|到|至|也|(?<![返归偿退])还有?|却|只要|仍然|可以|竟|(?<![撤合归兼])并|又|已|较|在|(?<![原导细规准守法总])则|而|(?<![方导志朝意定面走动投取去])向|(?<![主重需必首只纲摘])要|主要|即?(?<![必天上])将|从|由|(?<=项目|选手|学生|作品|产品|企业|团队)获|、|,|:|“|\s|—)+$"
    )
)
OUTWARD = re.compile(
    "(?<=.{2})(?:出口|进口|进出口|贸易|投资|出口额|进口额|进出口额|进出口总额|贸易额|依存度|的(?:财政)?(?:贡献|投入|支持|补助|援助))$"
)
# With whom, for whom and to whom something is done: 与 | 上海达成协议, 为 | 群众发证, 对 | 韩贸易.
BESIDE = {
    "与": re.compile("建立|签|合作|对接|结[对成为]|缔结|达成|互[访认通]|共[建同享]|联合|搭建|开展|贸易|业务量|协商"),
    "为": re.compile(
        "办(?:.{0,4}实事|$)|发证|办证|融资|注入|注资|腾出|减|让利|挽回|筹|提供|追[讨回]|授信|落实|解决|争取|输送|培[养训]|节[约省]|代缴|购买|配[备发]"
    ),
    "就": re.compile("(?<=.{2})[作做]出|开展|达成|签|提出|召开|举行|进行"),
    "对": re.compile("(?<=.{2})[作做]出|贸易$|招商|开展|下放|发放|培训$|快检$|督[查导]$|检查$|走访$|援建|帮扶$"),
}
MEETING = re.compile("达到[^，、。]{1,16}(?:标准|要求|水平)的")  # 达到国家标准的 | 体育公园
HARMED = re.compile("死亡|受伤|失踪|造成|发生")
URGING = frozenset(("坚持", "鼓励", "鼓励有条件", "支持", "推动", "引导", "确保", "力争"))
BEFORE_BESIDE = frozenset("ABmTypLs")
SEATED = re.compile("[^在]{1,3}投资的|[^在](?:高校|高等院校|院校|央企|科研院所|投资的)")  # 在 | 温高校
REPRESENTED = re.compile("^[^。]{2,40}?(?:为|(?<=[业团品等司])(?=代表的))代表的(?=.{3})")
SOME = re.compile("(?<![第个考])(?:涌现出)?一批(?=.{2})")  # 实施一批 | 重要民生项目34个
KEPT = 24
DEEDS = re.compile("[eid]jA?e")  # two verbs with a sign between
LEADING = frozenset(("支持", "引导", "鼓励", "帮助", "推动", "指导", "扶持", "促进", "组织", "吸引", "带动"))
LED = frozenset(("企业", "农户", "农民", "群众", "高校"))  # who is brought to do what follows
OPENERS = frozenset(("重点", "主动", "连片", "务实", "各", "积极稳妥", "大规模"))  # 重点 | 推进绿色食品产业
STAGES = ("和在建", "和拟建", "和已建", "和续建", "和储备", "和计划", "及在建", "及续建", "与在建")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its text, the event verb that it starts with (with all before it), the place token before it, and the counties
    that it is stated of."""

    text: str
    event: str = ""
    place: str = ""
    start: int = -1
    holder: str = ""
    stem: str = ""
    turns: bool = False
    object: str = ""
    counties: tuple[str, ...] = ()


def clean_phrase(text: str, tokens: Sequence[Token], drop_roles: frozenset[str] = frozenset()) -> Phrase:
    """The tokens' text without light verbs, times, own places and adverbs at its edges; see Phrase."""
    place = _find_place(text, tokens)
    kept = _drop_members(text, _trim(text, tokens, drop_roles))
    if not kept:
        return Phrase("", place=place)
    pieces: list[str] = []
    acts = [token.code in EVENTS for token in kept]
    event_end, in_event, holder_end, stem_end, length, last = 0, True, 0, 0, 0, len(kept) - 1
    for position, token in enumerate(kept):
        piece = text[token.start : token.end]
        following = kept[position + 1] if 0 < position < last else None
        noise = _is_inside_noise(token, piece, following, position + 1 == last, text)
        if noise and not _shares_level(text, kept[position:], kept[position - 1]):
            continue
        pieces.append(piece)
        if position == last and acts[position]:
            stem_end = length
        either = token.role == "either" and position > 0 and not _goes_on_acting(text, kept, position)
        goes_on = event_end and in_event and following and acts[position + 1]
        if goes_on and (token.code == "j" or _is_led(text, kept, position)):  # 支持企业 | 建立
            pass
        elif acts[position] and in_event and last and not either:
            holder_end = holder_end if event_end else length
            event_end = length + len(piece)
        elif event_end:
            in_event = False
        length += len(piece)
    phrase = "".join(pieces)
    event_end = len(phrase) if all(acts) else event_end
    stripped = (MARK if kept[0].code in "enG" else PARTICLE).sub("", phrase)
    event, whole = stripped[: max(0, event_end - (len(phrase) - len(stripped)))], TAIL.sub("", stripped)
    event, whole = (event, whole) if phrase.isalnum() else (MARKUP.sub("", event), MARKUP.sub("", whole))
    whole = _drop_examples(_restore_opening(whole, kept, tokens, text))
    event = "" if whole[len(event) :].startswith(STAGES) else event  # 新开工 | 和在建项目
    event = whole[0] + event if event and whole.startswith(event, 1) and whole[0] in BESIDE else event
    turns = acts == [True] and kept[0].role != "either"
    if len(kept) in (3, 4) and DEEDS.fullmatch("".join(token.code for token in kept)):
        return Phrase(whole, whole, place, kept[0].start, turns=True)  # 提升、搬迁 | 765家
    shift = len(phrase) - len(stripped)
    holder, stem = stripped[: max(0, holder_end - shift)], stripped[: max(0, stem_end - shift)]
    return Phrase(whole, event if whole.startswith(event) else "", place, kept[0].start, holder, stem, turns)


def _is_led(text: str, kept: Sequence[Token], position: int) -> bool:
    """Whether those who are helped to do what follows stand here: 支持 | 企业 | 建立, but not 实施 | 企业上云."""
    token, verb = kept[position], kept[position - 1]
    return text[token.start : token.end] in LED and not kept[position + 1].role and text[verb.start : verb.end] in LEADING


def _drop_examples(whole: str) -> str:
    """The words without those who only stand for others (以甲公司为代表的 | 企业) and without 一批."""
    whole = REPRESENTED.sub("", whole) if "代表的" in whole else whole
    return SOME.sub("", whole) if "一批" in whole else whole


def _restore_opening(whole: str, kept: Sequence[Token], tokens: Sequence[Token], text: str) -> str:
    """The words with what stands before them: the year of 2023年签约项目落地率, the 对 of 对沿线国家出口, the 为 of 为企业减负."""
    if whole.endswith("完成投资"):
        return INVESTING.sub("", whole)
    if kept[0] is tokens[0]:
        return whole
    first = next((place for place, token in enumerate(tokens) if token is kept[0]), 0)
    before = text[tokens[first - 1].start : tokens[first - 1].end] if first else ""
    beside = BESIDE.get(before)
    if beside and beside.search(whole) and all(token.code in BEFORE_BESIDE for token in tokens[: first - 1]):
        return before + whole
    named = (
        (tokens[first - 1].code == "T" and kept[0].code == "e" and before and whole.endswith("率"))
        or (before == "对" and OUTWARD.search(whole))
        or (before == "为" and kept[0].code in "xn" and any(token.code in "ec" and not token.role for token in kept[1:]))
        or (before == "在" and SEATED.match(whole))
    )
    return before + whole if named else whole


def _find_place(text: str, tokens: Sequence[Token]) -> str:
    """The word for the report's own place, or a part of it, before the noun."""
    named: Token | None = None
    for token in tokens:
        if token.code in "xn":
            break
        if token.code == "p" and (token.role == "own" or (token.role == "core" and (named is None or named.role == "core"))):
            named = token
    return text[named.start : named.end] if named else ""


def _goes_on_acting(text: str, kept: Sequence[Token], position: int) -> bool:
    """新建 | 改建 | 日间照料中心: a verb that may be a noun goes on with the verb before it where its object follows."""
    before = position - 2 if kept[position - 1].code == "j" else position - 1
    verb = text[kept[position].start : kept[position].end]
    builds = verb in BUILDING or (verb in PAIRED and kept[position - 1].code == "j" and text[kept[position - 1].start] != "、")
    if not builds or before < 0 or kept[before].code not in EVENTS or position + 1 >= len(kept):
        return False
    return kept[position + 1].code in "xn" or (kept[position + 1].code == "e" and _goes_on_acting(text, kept, position + 1))


def _drop_members(text: str, kept: Sequence[Token]) -> Sequence[Token]:
    """实施湿地公园保护与恢复等各类生态项目: what is counted are the projects, and those named before 等 are only some of them."""
    etc = max([place for place, token in enumerate(kept) if token.code == "E"], default=0)
    if not etc or text[kept[-1].start : kept[-1].end] == "等":
        return kept
    first = next((place for place, token in enumerate(kept) if token.code not in EVENTS), etc)
    members, kind = text[kept[first].start : kept[etc].start], text[kept[etc].end : kept[-1].end]
    bare = (GENERIC_KIND.fullmatch(kind) or kind.startswith("领域")) and len(members) <= KEPT  # 台交会、文博会等重大活动
    return [*kept[:first], *kept[etc + 1 :]] if len(members) > 6 and len(kind) >= 4 and KIND_END.search(kind) and not bare else kept


def _trim(text: str, tokens: Sequence[Token], drop_roles: frozenset[str]) -> Sequence[Token]:
    first, last = 0, len(tokens)
    while (
        first < last
        and (tokens[first].code in EDGE_START or tokens[first].role in drop_roles or _is_home(tokens[first]))
        and not (text.startswith("达到", tokens[first].start) and MEETING.match(text, tokens[first].start))
    ):
        if _shares_level(text, tokens[first:last]):
            break
        if (
            tokens[first].code in "Am"
            and last - first > 2
            and text[tokens[first].start : tokens[first].end] in ("集中", "统一", "建议")
            and tokens[first + 1].code == "j"
        ):
            break  # 集中和分散供养标准
        first += 1
    while last > first and (tokens[last - 1].code in EDGE_END or _is_home(tokens[last - 1])):
        if tokens[last - 1].role == "nominal" and last - first > 2 and any(token.role == "passive" for token in tokens[first:last]):
            break  # 通过科技进步考核
        last -= 1
    if last - first > 1 and tokens[first + 1].code == "e" and text[tokens[first].start : tokens[first].end] in ("年", "月", "日"):
        first += 1  # 年开行180列
    return tokens[first:last]


def cut_frame(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """What stands behind 是, 为, 把 or 全市 in a growth's subject: 预期目标为生产总值, 市委把全市生产总值."""
    cut = 0
    if tokens and text[tokens[-1].start : tokens[-1].end] in ("之比", "比值"):
        return tokens  # 全社会研发支出与全市生产总值之比
    for place, token in enumerate(tokens[:-1]):
        word = text[token.start : token.end]
        urged = word == "将" and place > 0 and text[tokens[0].start : tokens[0].end] in URGING  # 坚持每年 | 将 | 财政支出
        causes = (
            token.code in "Am" and (urged or word in ("把", "使", "让", "建议")) and tokens[place + 1].code != "j"
        )  # 建议和 | 提案办复率
        opens = token.code == "v" or (token.code == "p" and token.role == "own") or causes
        if opens and any(each.code in "xne" for each in tokens[place + 1 :]):
            cut = place + (token.code != "p")
    return tokens[cut:]


def _is_home(token: Token) -> bool:
    return token.code == "p" and token.role in ("own", "core")


def _shares_level(text: str, tokens: Sequence[Token], before: Token | None = None) -> bool:
    """Whether the own place that opens the tokens is one of two levels: 自治区和市级人大代表建议, 国家、 | 自治区乡村旅游重点村."""
    if before and before.code == "j" and text.startswith("自治区", tokens[0].start):
        return True
    return _is_home(tokens[0]) and len(tokens) > 2 and tokens[1].code == "j" and text.startswith("级", tokens[2].start + 1)


def _is_inside_noise(token: Token, piece: str, following: Token | None, ends: bool, text: str) -> bool:
    """Whether a word inside the phrase is none of it: an own place, a time, an adverb. Nothing is ``following`` at the edges;
    ``ends`` says that nothing more does behind that."""
    if token.code in "xnej" and piece not in NOISE:
        return False
    if _is_home(token):
        return True
    if token.code in INSIDE and following and len(piece) > 1:
        return text[token.start - 1] != "跨" and not re.fullmatch("[一二三四五六七八九十两]+年", piece)
    if following and following.code in "xn" and (piece == "共有" or (piece == "共" and HARMED.match(text, following.start))):
        return True  # 文化系统 | 共有 | 艺术表演团体, 安全事故 | 共 | 死亡
    if piece in ("共", "可", "分别") and following:  # 年可 | 新增税收, 人均每月分别 | 增加养老金
        return following.code == "G" or (following.code in EVENTS and piece != "可") or (piece == "分别" and following.code == "L")
    if piece in HASTE and following and not ends:
        return following.code in EVENTS
    if piece in FURTHER and following:
        return following.code in EVENTS or following.code in "ALma"
    if token.code == "O":
        return bool(following)  # 查处 | 其中 | 不合格品
    if token.code == "m":
        return piece in AIMED and bool(following)
    if token.code == "a":
        return following is not None and piece in ALL_OF and following.code == "L"
    if token.code == "A" and piece[-1] == "后" and len(piece) > 2:
        return bool(following)  # 机组 | 建成后 | 年发电量
    return token.code in "ALl" and bool(following) and piece in ADVERBS


def leading_phrase(tokens: Sequence[Token], text: str) -> list[Token]:
    """The tokens of a clause before its first verb or adverb: 新型农村合作医疗 | 基本实现全覆盖; an adverb that opens it is none."""
    kept: list[Token] = []
    for token in tokens[text[tokens[0].start : tokens[0].end] in OPENERS :]:
        if token.code in "LlgidtrhAmG" and kept:
            break
        if token.code in "xnpjoE":
            kept.append(token)
        elif token.code in "ec":
            if not kept or token.role != "either":
                break
            kept.append(token)
    return kept
