"""Ranks in an evaluation: 在全省目标责任考核中名列第一 ranks 目标责任考核, 高新区在国家级高新区综合排名中居第三 ranks 高新区综合排名."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene, Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase

EVALUATION = re.compile(r"(?:考核|评价|信用监测|评估|考评|评比|评选|测评|(?:综合|实力|竞争力)排名)中?$")
# What an institute names the place: 被福布斯评为 | 中国大陆最佳商业城市 | 第一名.
NAMED = re.compile("(?:评为|列为|评选为)[“”]?(?:20\\d\\d年?(?:度)?)?(?=.{4,})([^，、]+?)[”]?(?:的)?$")
COUNTY_LIST = re.compile("百强[县区镇](?:[(（]市[)）])?")  # told of places, not of what was last measured
AWARD = re.compile(
    "(?<=.{2})(?:荣获|获得|斩获|获评|被评为|获)$|(?<=考核|评估|评价|测评|考评)中?(?:荣获|获得|获评|获)(?:优秀|先进|优胜|良好)(?:等次|单位)?$"
)
LONGEST = 24
AGAIN = re.compile(r"(?:第?[一二三四五六七八九十\d]+[次度年届]|再次|首次)?")
BETWEEN = frozenset(("在", "于", "被", "获", "获得", "荣获", "中", "上", "里", "位居", "位列", "名列", "列居", "跻身", "挤入"))
# What lists cities by rank: 跃居全国 | 先进制造业百强城市 | 第7位
LIST = re.compile(
    "(?:.{2,22}(?:榜单?|排行|百强(?:[市县区]|城市)?|[0-9]{2,3}强|(?:示范|先进|最佳|最具|幸福|低碳|活力|魅力|创新型?|热门|目的地|宜居|商业)[^,。;、]{0,8}城市|城市竞争力|发展水平|法治政府|宜居城市)"
    "|.{4,22}(?:指数|评选|测评|测试|评价|评估|考核|报告》?|排名))[”》]?"
)
HELD = re.compile("[^，、]{3,24}(?:评价|测评|评估|考核|考评|评比|评选|排行榜?|榜单|指数|排名|监测)")
TITLED = re.compile("《([^》]{4,}(?:评价|测评|评估|排行榜?|榜单?|指数|排名|监测|报告))》$")
CLAUSE = re.compile("([^，。；！\n]{4,50}?)(?:结果)?中，$")
NEAR = 56
ACTS = re.compile("开展|实施|加强|完善|推进|强化|接受|通过|参加|组织|深化|做好|建立|优化|健全|顺利|启动|落实|完成")
LIST_EDGES = re.compile(
    "^(?:在|于|被|为|了|的|20\\d\\d(?:年度?)?|全[国省区]|我国|中国(?=[^”]{4})|[《“](?=[^》”]*$))+|(?:中|的|综合(?=排[名位]))+$"
)
GIVEN = frozenset(("获", "荣获", "获得", "获评", "评为", "被评为", "荣登", "登上", "入围", "取得"))
AWARDED = frozenset(("获", "荣获", "获得", "夺得", "取得", "斩获"))


def name_contested(scene: Scene) -> str:
    """The list or the evaluation that a rank is in, where the words before it name one; else empty."""
    if scene.match.frame.measure != "rank" and scene.group[0].sort != "rank":
        return ""
    text = scene.setting.text
    return name_list(scene.left, scene.match.operator, text, scene.setting.city) or name_evaluation(scene.left, text)


def name_evaluation(left: Sequence[Token], text: str) -> str:
    """What a rank is of where the words before it (``left``) name an evaluation; empty where they name none."""
    given = NAMED.search(text, left[0].start, left[-1].end) if left else None
    if given:
        return given[1].removeprefix("“")
    award = next((place for place, token in enumerate(left) if token.code not in "pTBaA"), 0)
    if left and text[left[award].start : left[award].end] in AWARDED:
        left = left[award + 1 :]  # 我市连续三年获 | 全省高质量发展考评
    ends = [
        place
        for place, token in enumerate(left)
        if (token.code in "xnr" or _chooses(token, text)) and EVALUATION.search(text[token.start : token.end])
    ]
    if not ends or any(token.code in "QejstlL" for token in left[: ends[-1]] if text[token.start : token.end] not in ("建设",)):
        return ""
    pieces = []
    for token in left[: ends[-1] + 1]:
        word = text[token.start : token.end]
        if token.code not in "pTBa" and word not in BETWEEN:
            pieces.append(word)
    named = "".join(pieces).removeprefix("连续").removesuffix("中")
    named = re.sub("^中(?!国|央|部|小)", "", named)
    if named.startswith(("进入", "跻身", "进位")):
        return ""
    return named if 4 <= len(named) <= LONGEST else ""


def name_list(left: Sequence[Token], operator: int, text: str, city: str) -> str:
    """The list in which the report's own place is ranked, where no other subject stands before the verb at ``operator``; else empty."""
    if any(token.code not in "pTBaAmT" and not _is_own(text[token.start : token.end], city) for token in left[:operator]):
        return ""
    words = LIST_EDGES.sub("", text[left[operator].end : left[-1].end]) if operator < len(left) else ""
    return words if LIST.fullmatch(words) and (operator or left[0].start == left[operator].start) else ""


def _is_own(words: str, city: str) -> bool:
    """Whether words are the report's own city, or how often it is told of: 温州市, 第二次, 再次."""
    return bool(city) and AGAIN.fullmatch(words.removeprefix(city).removeprefix("市" * words.startswith(city))) is not None


def award_subject(scene: Scene) -> Built:
    """The list or evaluation whose rank an award is: 连续三年获 | 智慧城市发展评估 | 第一名."""
    text, operator = scene.setting.text, scene.match.operator
    given = text[scene.left[operator].start : scene.left[operator].end].removesuffix("了")
    if given not in GIVEN:
        return [], False, Phrase(""), 0
    named = name_list(scene.left, operator, text, scene.setting.city)
    return [named] * bool(named), False, Phrase(named), 0


def ranked_in(scene: Scene) -> str:
    """The evaluation or list that the clause before names, as this one tells its own rank: 在营商环境评价中，我市升至 | 第3位."""
    if scene.group[0].sort != "rank":
        return ""
    start = scene.left[0].start if scene.left else scene.group[0].start
    clause = CLAUSE.search(scene.setting.text, max(0, start - NEAR), start)
    titled = TITLED.search(clause[1]) if clause else None
    words = LIST_EDGES.sub("", (titled or clause)[1].rsplit("发布的", 1)[-1]) if clause else ""
    return words if HELD.fullmatch(words) and not ACTS.match(words) else ""


def _chooses(token: Token, text: str) -> bool:
    """Whether a verb names an evaluation: 在全国品牌 | 评选 | 中排名第12位."""
    return token.code == "e" and text[token.start : token.end] == "评选"


def name_ranked(subjects: Sequence[str], carried: bool, left: Sequence[Token], operator: int, setting: Setting) -> list[str]:
    """What is ranked: the subjects without the verb of an award, with what is evaluated of those that are not ``carried``."""
    text = setting.text
    listed = COUNTY_LIST.search(text, left[0].start, left[-1].end) if carried and left else None
    county = setting.listed.match(subjects[0]) if listed and subjects else None
    if listed and county:
        return [county.group() + listed.group() + "排名"]  # 丰城财政收入突破50亿元，居全国百强县 | 第89位
    aspect = "" if carried else _evaluated_aspect(left, operator, text)
    names = (subject.removesuffix("位次") if carried else subject for subject in subjects)
    return [
        name if name.endswith("指数") and aspect.endswith("指数") else AWARD.sub("", name).removesuffix(aspect) + aspect for name in names
    ]


def _evaluated_aspect(left: Sequence[Token], operator: int, text: str) -> str:
    """What a rank is given for where an evaluation stands right before it: 经济转型升级 | 考核 | 全省第一; empty for another verb."""
    if not 0 < operator < len(left) or left[operator].role != "nominal" or left[operator - 1].code not in "xnej":
        return ""
    end = next((place for place in range(operator + 1, len(left)) if left[place].code not in "xn"), len(left))
    return text[left[operator].start : left[end - 1].end].removesuffix("中")
