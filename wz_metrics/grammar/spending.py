"""What a sum was spent on: what its own clause or the next does with it, or what the sentence before set to work on."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens, say_next
from wz_metrics.grammar.phrases import clean_phrase
from wz_metrics.grammar.themes import LEADING

ACTING = frozenset("eLcG")
FOCUS = frozenset(
    (
        "重点",
        "主要",
        "专门",
        "集中",
        "继续",
        "先后",
        "全面",
        "大力",
        "积极",
        "着力",
        "陆续",
        "相继",
        "统筹",
        "高标准",
        "高质量",
        "规划",
        "同步",
        "加快",
    )
)
WORK = re.compile("^[^、]{2,12}(?:建设|改造|治理|整治|工程|项目|行动|攻坚|防控|修复|绿化|搬迁|保护|攻坚战)$")
FUND = re.compile("(新增|设立|安排|统筹安排|统筹|每年新增|每年安排)((?:专项|引导|扶持|奖励|补助|专项扶持|发展)?资金)")
SPENDER = re.compile(
    "(?:(?:[中央省市区县乡镇本级各两三、和与])*(?:财政|政府|财力|两级|三级)|全社会|一次性)(?:累计|共|继续|每年)?(?:投入|安排|出资|注入|补贴|补助|拨款|下拨)(?:各类|财政|专项)*(?:资金)?"
)
# 安排、列支6000万元: a verb that gives money and needs its noun before what the money is for.
GRANTING = re.compile("(?:安排|列支|拿出|拨付|拨出|筹集|筹措|统筹)$")
USING, FOR = (
    re.compile("(?:主要|专项|重点|全部|专门)?用于|专项(?=扶持|支持|补助)"),
    re.compile("^(?:主要|专项|重点|全部|专门)*(?:用于)?(?=.{2})"),
)
DOING = re.compile(
    "支持|设立|建立|落实|投入|扶持|推进|推动|促进|开展|实施|解决|资助|补贴|补助|奖励|建设|改造|改善|完善|加强|保障(?!性)|帮助|新建|救助|化解|提升"
)
SUM_NAMED = re.compile("资金|经费|(?:基金|债券?|贷款|补贴|补助|费|款|金|额度|收益|收入|支出|投资|预算|返还)$")
WORKED = re.compile("^以[^，]{4,}为(?:重点|主|核心)的(?=.{4})|的?(?:目标)?任务$")
GIVEN = re.compile("^(?:投入|投向|用于)(?=.{4})")
SUM = re.compile(
    "[^、]{0,6}(?:统筹|整合|落实|筹集|筹措|安排|投入|拨付|拿出|列支|筹|出)+(?:各类|各级|财政|专项|涉农|扶贫|政府|市级|上级)*(?:资金?|经费)"
)
PUSHING = re.compile("^(?:滚动实施|(?:加快|持续|全面|深入)?推进|(?:重点)?(?:支持|扶持)|全力|重点)+(?=.{4})")
DRAWING = re.compile(
    "撬动|带动|拉动|吸引|引导|惠及|受益|落实(?!.{0,8}政策)|争取|盘活|获批"
)  # what a sum brings about is not what it was spent on
BUILDING = re.compile("(?:新建|改建|扩建|改扩建|修建|改造|建设|硬化|整治|治理)+(?!率)")
AT_ONCE = frozenset(("投入", "筹资", "出资", "共投入", "总投入"))
# What sums are spent to do, where the word is no event of the lists.
SPENT_TO = re.compile("(?:全力)?(?:加强|保障|改善|完善|优化|直补|增强|扩(?=内需)|强化)(?=[\u4e00-\u9fff]{2})")
STRENGTHENED = re.compile("^(?:全力)?(?:加强|推进|强化)(?=.{4})")
EXTENT = re.compile("(?<=.{4})(?:人口|面积|户数|里程)$")
CLOSING, IN_FIELD = re.compile("[，。；,;]"), re.compile("在[^，。；]{2,20}?(?:方面|领域)")
# 投入950万元 | 为贫困人口购买医疗保险, 投入65亿元 | 提前半年完成灾后恢复重建任务: what no event of the lists opens.
BEHALF = re.compile("为[^，。；、]{2,20}?(?:购买|发放|提供|缴纳|代缴|配备|安装|办理|实施)[^，。；、]{2,20}")
REACHING = re.compile("(?:提前[^，。；]{1,4})?(?P<deed>提高|完成)(?=[^，。；0-9]{4,30}(?:[，。；]|$))(?P<what>[^，。；0-9]{4,30})")


def name_spending(noun: str, scene: Scene) -> str:
    """A sum with what it was spent on: 投入资金 + 建设饮水工程281处 -> 饮水工程建设投入资金; empty where nothing tells it."""
    if scene.group[0].sort != "money":
        return ""
    use = (
        say_use(scene)
        if noun in scene.setting.heads.spent or SPENDER.fullmatch(noun)
        else GIVEN.sub("", _say_own_use(scene))
        if SUM.fullmatch(noun)
        else ""
    )
    if not use or GRANTING.search(noun):
        return _grant(noun, use) if use else ""
    use = WORKED.sub("", use)
    fund = FUND.fullmatch(noun)
    return f"{fund[1]}{use}{fund[2]}" if fund else use + noun


def name_grant(verb: str, noun: str, scene: Scene) -> str:
    """安排6000万元 | 推进医疗卫生机构改造: a sum that only its use names is said to be money for that; empty for other sums."""
    granted = scene.group[0].sort == "money" and GRANTING.search(verb) and not SUM_NAMED.search(noun)
    return _grant(verb, noun) if granted and (_does_at_once(scene) or USING.match(noun)) else ""


def _grant(verb: str, use: str) -> str:
    """A verb with the money and what it is for: 市财政安排 + 专项用于项目谋划 -> 市财政安排资金用于项目谋划."""
    said = FOR.sub("", use)
    return f"{verb}资金{'' if DOING.match(said) else '用于'}{said}"


def _say_own_use(scene: Scene) -> str:
    """What the words right behind a sum do with it: 整合涉农资金12.8亿元 | 支持“6969”工程; empty where a break follows it."""
    return say_use(scene) if scene.right and scene.right[0].code in "eLcu" else ""


def spends_at_once(noun: str, scene: Scene) -> bool:
    """Whether what one sum is spent to do stands right behind it: 投入1亿元 | 改造中小学校危房."""
    if noun not in AT_ONCE or not _does_at_once(scene):
        return False
    sums = (token for token in scene.walk.rest if token.code == "Q" and scene.setting.quantities[token.index].sort == "money")
    return not any(sums) and bool(say_use(scene))


def _does_at_once(scene: Scene) -> bool:
    return bool(scene.right) and (scene.right[0].code in "eLc" or SPENT_TO.match(scene.setting.text, scene.right[0].start) is not None)


def say_use(scene: Scene) -> str:
    """The verb and object behind the sum in its clause, those of the next clause, or the headline of the sentence before."""
    topic = scene.walk.topic
    if _does_at_once(scene):
        first = next((place for place, token in enumerate(scene.walk.rest) if token is scene.right[0]), 0)
        return STRENGTHENED.sub("", say_next(scene.walk.rest[first:], scene.setting))
    behind = say_behind(scene)
    if behind:
        return behind
    following = scene.walk.following.tokens if scene.walk.following else ()
    opens = not topic.subjects and not topic.phrase
    work = LEADING.sub("", topic.phrase)
    if WORK.search(work) and not topic.subjects:
        return work  # 启动产业园区建设，完成投资18.9亿元，收储土地…
    used = _say_purpose(following, scene)
    if used:
        return used
    focused = len(following) > 2 and scene.setting.text[following[0].start : following[0].end] in FOCUS
    first = int(focused or (bool(following) and IN_FIELD.match(scene.setting.text, following[0].start) is not None))
    drawn = bool(following) and DRAWING.match(scene.setting.text, following[0].start) is not None
    acts = bool(following) and (first or following[0].code in ACTING) and not drawn
    said = _say_following(following, scene) if acts else ""
    return said or ((topic.headline or ("" if drawn else _say_following(following, scene))) if opens else "")


def say_behind(scene: Scene) -> str:
    """What the words right behind a sum say that it does for someone or in full; what goes on behind 、; empty for others."""
    rest, setting, end = scene.walk.rest, scene.setting, scene.group[-1].end
    if len(rest) > 2 and rest[0].code == "j" and rest[1].code == "e" and rest[2].code == "Q" and rest[0].start == end:
        return say_next(rest[1:], setting)  # 累计投入4313亿元、 | 实施3487个城建重点项目
    closing = CLOSING.search(setting.text, end)
    words = setting.text[end : closing.start() + 1 if closing else len(setting.text)]
    for number in reversed([each for each in setting.quantities if end <= each.start and each.end <= end + len(words)]):
        words = words[: number.start - end] + words[number.end - end :]
    for_whom = BEHALF.match(re.sub("^为[约近]", "为", words))
    if for_whom:
        return for_whom.group()
    reaching = REACHING.match(words)
    return ("" if not reaching else reaching["what"] if reaching["deed"] == "完成" else reaching["deed"] + reaching["what"]).removesuffix(
        "任务"
    )


def _say_purpose(following: Sequence[Token], scene: Scene) -> str:
    """What the next clause says the sum is used for: 重点 | 用于 | 对困难群体的帮扶 -> 困难群体帮扶; empty for a clause that says none."""
    used = next((place for place, token in enumerate(following[:3]) if token.code == "u"), -1)
    if used < 0 or any(token.code not in "xAamu" for token in following[: used + 1]) or any(token.code == "Q" for token in following):
        return ""
    purpose = re.sub("^对(?=.*的)|的", "", clean_phrase(scene.setting.text, following[used + 1 :]).text)
    return purpose if 3 < len(purpose) <= 24 else ""


def _say_following(following: Sequence[Token], scene: Scene) -> str:
    """What the next clause does, without the extent of what it is done to (新增和改善农村自来水 | 人口); empty for a measure."""
    planned = any(token.code == "P" for token in following[:2])  # 完成年度预算计划的125.7%
    said = EXTENT.sub("", PUSHING.sub("", say_next(following, scene.setting))) if following and not planned else ""
    return "" if scene.setting.heads.measure.search(said) and not BUILDING.match(said) else said


def use_later(scene: Scene) -> str:
    """预算支出的 | 81.7% | 和新增财力的83.9%用于民生: what the last of several percentages is used for, all are."""
    rest = scene.walk.rest
    last = max((place for place, token in enumerate(rest) if token.code == "Q"), default=-1)
    if (
        scene.left[-1].code != "o"
        or last < 1
        or rest[last + 1 : last + 2] == ()
        or rest[last + 1].code != "u"
        or rest[last - 1].code != "o"
    ):
        return ""
    target = clean_phrase(scene.setting.text, object_tokens(rest[last + 2 :])).text
    return f"用于{target}比例" if target else ""
