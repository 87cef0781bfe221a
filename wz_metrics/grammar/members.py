"""What 分别 says of each member of a list that stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import clean_phrase
from wz_metrics.grammar.splitting import SEPARATOR, split_items
from wz_metrics.grammar.subjects import expand

PUSH = frozenset({"push", "aid"})
PUSHING = frozenset(("推动", "促进", "促使", "引导", "支撑"))  # 争取, 带动 tell what is won: 带动投资突破30亿元
GROWN = re.compile("(?<=.{2})(?:发展|(?:支柱|主导)?地位|规模)$")  # 城市经济、海洋经济发展 | 占全市经济比重
WON = re.compile(
    "争取(?:国家|上级|中央|中省|自治区|[省市]级?|各类|各级|专项|项目|政策|政策性|财政|无偿|地方|政府|转移支付|预算内|扶持|的|到|、|和|及)*(?:资金|债券|转移支付)$"
)
LEVEL = re.compile("(?:国家|自治区|省|市|区县|县|区)级(?:以上)?")
REACHED = re.compile("(?:突破|超过|超|达到|达|升至|增至|提高到|[迈登跨站][上过]|跃上)")


def pushing_roles(tokens: Sequence[Token], scene: Scene, growing: bool) -> frozenset[str]:
    """The roles of verbs that are no part of the name: 推动 before what grows (``growing``) or before a level that is reached."""
    if growing:
        return PUSH - ({"push"} if _wins_funds(tokens, scene) else set())
    text = scene.setting.text
    first = next((token for token in tokens if token.code not in "AmTBp"), None)
    if not first or first.role != "push":
        return frozenset()
    rest = text[first.end : tokens[-1].end]
    if rest in scene.setting.heads.complete and not rest.endswith(("债券", "国债", "资金", "融资", "贷款")):
        return PUSH  # 争取 | 社会消费品零售总额560亿元
    if text[first.start : first.end] not in PUSHING:
        return frozenset()
    reached = REACHED.search(text, tokens[-1].end, scene.group[0].end)
    return PUSH if reached else frozenset()


def _wins_funds(tokens: Sequence[Token], scene: Scene) -> bool:
    """争取上级专项资金 | 增长5%: money that comes from above is what was won, not all that there is."""
    words = scene.setting.text[tokens[0].start : tokens[-1].end] if tokens else ""
    return WON.search(words) is not None


def cut_leading(tokens: Sequence[Token], scene: Scene) -> Sequence[Token]:
    """带动 | 固定资产投资增长8%: what leads to a growth is no part of its name; before a sum it tells what follows from it."""
    leads = scene.match.frame.measure in ("growth", "avg_growth") and len(tokens) > 1 and tokens[0].code == "e"
    return tokens[1:] if leads and scene.setting.text[tokens[0].start : tokens[0].end] == "带动" else tokens


def end_each(tokens: Sequence[Token], scene: Scene) -> Built | None:
    """城镇、农村居民分别实现 | 收入: what stands behind 分别 ends the name of each member."""
    separated = next((place for place, token in enumerate(tokens) if token.code == "s"), 0)
    stated = separated + 1 + (bool(tokens[separated + 1 : separated + 2]) and tokens[separated + 1].code == "L")
    if not separated or len(tokens) <= stated or any(token.code not in "xne" for token in tokens[stated:]):
        return None
    suffix = scene.setting.text[tokens[stated].start : tokens[-1].end]
    phrase = clean_phrase(scene.setting.text, tokens[:separated], PUSH)
    items = expand(phrase.text, len(scene.group), True, scene.setting.heads)
    if len(items) != len(scene.group) and (len(scene.group) != 1 or len(items) < 2):
        return None
    return [item + suffix for item in items], False, phrase, 0


def act_on_each(tokens: Sequence[Token], scene: Scene) -> Built | None:
    """分别引进银行业、保险业金融机构4家、7家: the verb behind 分别 is done to each member, and the last one tells the noun of all."""
    separated = next((place for place, token in enumerate(tokens) if token.code == "s"), -1)
    rest = tokens[separated + 1 :]
    if separated < 0 or len(scene.group) < 2 or not rest or rest[0].code not in "eGc" or not any(token.code == "j" for token in rest):
        return None
    phrase = clean_phrase(scene.setting.text, rest)
    items = split_items(phrase.text[len(phrase.event) :], len(scene.group))
    if len(items) != len(scene.group) or not phrase.event:
        return None
    width, first, last = len(items[-2]), items[-2], items[-1]
    level = LEVEL.match(last) if LEVEL.fullmatch(first) else None
    width = level.end() if level else width
    alike = level is not None or (len(last) > width + 1 and (last[width - 1] == first[-1] or last[0] == first[0]))
    return [phrase.event + item + (last[width:] if alike else "") for item in items[:-1]] + [phrase.event + last], False, phrase, 0


def name_each(subjects: list[str], scene: Scene) -> list[str]:
    """The members of a list that an earlier clause named, one for each number: 甲、乙园区加快发展，营业收入 | 20亿元和15亿元."""
    if len(subjects) != 1 or len(scene.group) < 2 or not SEPARATOR.search(subjects[0]):
        return subjects
    stem, share, whole = subjects[0].partition("占")
    items = expand(GROWN.sub("", stem), len(scene.group), True, scene.setting.heads)
    return [item + share + whole for item in items] if len(items) == len(scene.group) else subjects
