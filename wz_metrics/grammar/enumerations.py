"""Which tokens behind a number name what it counts, where a list goes on behind them."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.conjuncts import counted_conjunct
from wz_metrics.grammar.discourse import Scene, Setting, Walk
from wz_metrics.grammar.exemplars import UNTOLD
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import before_one_more, first_conjunct, keep_attribute, object_tokens, plain_noun, turn_relative
from wz_metrics.grammar.phrases import clean_phrase
from wz_metrics.grammar.predicates import serves_as
from wz_metrics.grammar.quotation import balance
from wz_metrics.model import Quantity

LEVELS = re.compile(
    "(?:[\u4e00-\u9fff]{2,6}?(?=[国省]、[省市][考控]))?[国省市县区乡镇][、和及][国省市县区乡镇村](?:级|考|控|列|属|定|重点)"
)
BUILT = re.compile(
    "(?:基地|园区|中心|广场|公园|绿地|平台|产业园|书屋|书房|公寓|幼儿园|医院|卫生室|学院|大学|学校|车站|超市|市场|小区|社区|工作室|驿站|机构|企业|项目|工程|品牌|示范[区点村县镇]|示范基地|试点|建议案?|提案|议案|[^参]站|食堂|餐厅|公厕|厕所|游园|绿道|服务点|门店|床位|车位|泊位|充电桩|公交车|场馆|球场)\\Z"
)
SUMMED = re.compile("(?:项目|工程|平台|基地|设施|载体|功能区|园区)(?:建设)?\\Z")
SHORTEST_EXAMPLE, LONGEST_EXAMPLE, LONGEST_DEED = 3, 22, 5
SHORT_LIST = 12  # stays whole
GIVING = re.compile(
    "发放|提供|捐赠|捐助|捐款|捐资|捐献|落实|兑现|减免|缴纳|代缴|补助|补贴|救助|资助|担保|争取|追回|追讨|筹集|筹措|募集|减负"
)
RIGHT = frozenset(("level.object-right", "level.counted-right"))


def counted_tokens(scene: Scene) -> Sequence[Token]:
    """The tokens of the counted noun; of a list that goes on behind it, only its last item belongs to the next number."""
    objects = before_one_more(keep_attribute(object_tokens(scene.right), scene.setting), scene.setting)
    if len(objects) == 1 and scene.setting.folded.startswith("中,", objects[0].start):
        return ()  # 义务教育新生17.2万人 | 中，…
    objects = objects[: serves_as(objects, scene.setting.text) or len(objects)]
    if scene.setting.text[scene.group[0].start - 1] in "、和及" and scene.group[0].sort == "count":
        objects = _before_kind(objects, scene.setting.text)
    if any(token.code in "ecG" for token in scene.left):
        objects = first_conjunct(objects, scene.setting)
    objects = counted_conjunct(objects, scene.group[-1].unit, scene.setting)
    if len(scene.right) > 1 and scene.right[-1].code == "Q" and scene.right[-2].code in "jt":
        return objects  # 行政许可和非行政许可审批事项 | 削减到245项
    if len(scene.right) > 2 and scene.right[-1].code == "Q" and scene.right[-2].code == "E":
        return objects[: next((place for place, token in enumerate(objects) if place and token.code == "j"), len(objects))]
    if _ends_in_aspect(scene):
        return objects[:-1]
    together = _helped_together(scene)
    if together:
        return scene.right[:together]
    if _gives_several(objects, scene):
        return objects
    if any(token.code == "Q" for token in scene.right) or (scene.right and objects and scene.right[-1].code == "j"):
        levelled = 2 * bool(objects and LEVELS.match(scene.setting.text, objects[0].start))  # 省、市级园区
        joints = [place for place, token in enumerate(objects) if token.code == "j" and place >= levelled]
        if scene.right[-2:-1] and scene.right[-2].code in "xn":
            joints = joints[: _last_of_first(joints, objects, scene.setting.text)]
        if joints and len(objects) < len(scene.right):
            members = scene.setting.quantities[scene.right[-1].index].value if scene.right[-1].code == "Q" else 0
            return objects[: joints[-int(members) if 1 < members <= len(joints) else -1]]  # 4个中心和 | 甲、乙2个基地
    each = scene.right[-2:-1] and scene.right[-2].code == "a"  # 等7家 | 企业 | 产值均超10亿元
    aspect = scene.right and scene.right[-1].code == "Q" and len(objects) > 1 and len(objects) + 1 + bool(each) == len(scene.right)
    return objects[:-1] if aspect and scene.setting.text[objects[-1].start : objects[-1].end] in scene.setting.heads.bare else objects


def _before_kind(objects: Sequence[Token], text: str) -> Sequence[Token]:
    """海洋馆、熊猫馆和10条 | 乡村旅游示范带 | 等文旅项目: the last example with its own number, without the kind of them all."""
    etc = next((place for place, token in enumerate(objects) if place and token.code in "Ej"), 0)
    kind = etc and objects[etc].code == "E" and SUMMED.search(text, objects[etc].end, objects[-1].end)
    return objects[:etc] if kind else objects


def _ends_in_aspect(scene: Scene) -> bool:
    """141个 | 重点流域、跨境流域污染整治项目 | 完成投资14.9亿元: whether the next number tells an aspect of all that is counted."""
    right, text = scene.right, scene.setting.text
    if len(right) < 4 or right[-1].code != "Q" or right[-3].code not in "xn" or scene.setting.quantities[right[-1].index].sort != "money":
        return False
    return text[right[-2].start : right[-2].end] == "完成投资" and any(token.code == "j" for token in right)


def _helped_together(scene: Scene) -> int:
    """为1万名 | 困难群众和职工 | 发放补贴4.4亿元: where those end who are counted together and get or give something; 0 for nowhere."""
    right, text = scene.right, scene.setting.text
    if not right or right[-1].code != "Q" or scene.setting.quantities[right[-1].index].sort != "money":
        return 0
    verb = next((place for place, token in enumerate(right) if token.code not in "xnj"), 0)
    joined = any(token.code == "j" for token in right[:verb]) and right[verb - 1].code in "xn"
    return verb if joined and right[verb].code == "e" and GIVING.match(text, right[verb].start, right[verb].end) else 0


def _gives_several(objects: Sequence[Token], scene: Scene) -> bool:
    """15.9万人 | 发放失业保险金、补助金 | 4.7亿元: whether all that people get together is worth the next number."""
    right = scene.right
    if len(right) <= len(objects) or right[-1].code != "Q" or scene.setting.quantities[right[-1].index].sort != "money":
        return False
    verb = next((place for place, token in enumerate(objects) if token.code == "e"), -1)
    gives = verb >= 0 and GIVING.match(scene.setting.text, objects[verb].start, objects[verb].end)
    return bool(gives) and len(objects) == len(right) - 1 and any(token.code == "j" for token in objects[verb:])


def goes_on_counting(
    quantity: Quantity, left: Sequence[Token], right: Sequence[Token], segment: Segment, setting: Setting, walk: Walk
) -> bool:
    """开工建设102个社区， | 201个园区: whether a clause that is but a counted noun goes on a list under the verb of the clause before."""
    event, last = walk.topic.event, walk.claims[-1] if walk.claims else None
    if left or not event or not last or last.rule not in RIGHT or quantity.sort != "count" or last.quantity.sort != "count":
        return False
    alone = bool(right) and all(token.code in "xnojm" for token in right) and right[-1].end >= segment.end
    if not alone or not BUILT.search(setting.text, right[0].start, right[-1].end):
        return False
    return setting.folded[segment.start - 1] == "," and last.clause[1] == segment.start - 1 and last.indicator.startswith(event)


def _last_of_first(joints: Sequence[int], objects: Sequence[Token], text: str) -> int:
    """18条 | 措施和保增长、扩内需、调结构23条政策: how many joints stand up to 和 with a 、 behind it, where the next list starts."""
    words = [text[objects[place].start : objects[place].end] for place in joints]
    joined = (each + 1 for each, word in enumerate(words[:-1]) if word in ("和", "及", "以及", "与") and words[each + 1] == "、")
    return next(joined, len(words))


def first_example(left: Sequence[Token], text: str) -> str:
    """The first of several that are named before 等: 西韩立交、王城大道改造一期等 -> 西韩立交等; empty where it cannot stand alone."""
    etc = max((place for place, token in enumerate(left) if token.code == "E"), default=-1)
    members = left[: etc if etc >= 0 else len(left)]
    of = max((place for place, token in enumerate(members) if token.code == "o"), default=-1)
    members = members[of + 1 :]  # 年初确定的 | 武船重工
    members = members[1:] if members and members[0].role == "push" else members  # 推动 | 中化炼油、恒安智能化
    whole = clean_phrase(text, members)
    if SHORTEST_EXAMPLE <= len(whole.text) <= SHORT_LIST and not whole.event:
        return whole.text + "等"
    for place, token in enumerate([*members, None]):
        if token and token.code != "j":
            continue
        example = clean_phrase(text, members[:place])
        apart = not token or not text[token.end].isdigit()  # 轨道交通6、8号线
        if apart and len(example.text) >= SHORTEST_EXAMPLE and balance(example.text) == example.text:
            return example.text + "等" if len(example.text) <= LONGEST_EXAMPLE and not example.event else ""
    return ""


def name_example(named: str, noun: str, left: Sequence[Token], text: str) -> str:
    """What is said of works that only their examples tell, with the first of them: 竣工项目 -> 竣工西韩立交等项目."""
    said = named.removesuffix(noun)
    if not UNTOLD.fullmatch(noun) or said == named or len(said) > LONGEST_DEED:
        return named
    return said.removesuffix("的") + first_example(left, text) + noun


def turn_listed(objects: Sequence[Token], scene: Scene) -> str:
    """What is done to those whose examples stand before the number, told before them; empty where nothing is done to them."""
    turned = turn_relative(objects, scene.setting, True)
    return turned and name_example(turned, plain_noun(objects, scene.setting), scene.left, scene.setting.text)
