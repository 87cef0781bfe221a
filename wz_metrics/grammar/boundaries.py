"""Which of the tokens before a number are its subject: not the start of a span, a rival, or an enumeration that ended before it."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import cut_frame

AMONG = re.compile("(?:城市|州市|县区|县市|市县|区县|[省市区]市|开发区|高新区|园区|机场|港口|同类[^,。;、]{2,6})中?进?$")
ASPECT = re.compile("增[速幅]|(?:总?产值|产量|营业收入|增加值|利润|税收|总量|规模|交易额|销售额|投资)(?![\u4e00-\u9fff]*[率额])")
SHORTEST = 3


def cut_subject(tokens: list[Token], scene: Scene, growing: bool) -> list[Token]:
    """Of the tokens before the operator those that tell what is measured: not the start of a span, nor whom it is compared with."""
    level = next((place for place, token in enumerate(tokens[:-2]) if scene.setting.text.endswith("持平", token.start, token.end)), -1)
    if growing and level >= 0 and tokens[level + 1].code == "j":
        tokens = tokens[level + 2 :]  # 服务价格与去年持平、 | 居住价格上涨0.5%
    codes = [token.code for token in tokens]
    if "f" in codes and scene.match.frame.measure != "baseline":
        tokens = tokens[: codes.index("f")]
    than = next((place for place, code in enumerate(codes) if code == "b"), 0)
    if than and scene.match.frame.measure == "change" and len(codes) == len(tokens):
        tokens = tokens[:than]  # 行政审批事项 | 比省通用目录减少25项
    rivals = next((place for place, token in enumerate(tokens) if token.code == "p" and token.role == ""), 0)
    ranked = scene.match.frame.measure == "rank" or scene.group[0].sort == "rank" or scene.group[0].unit in ("位", "名", "个位次", "位次")
    if ranked and tokens and all(code in "Ap" for code in codes) and "p" in codes:
        return []  # 优良率80%，在西北省会城市 | 位列第一
    if ranked and rivals > 1 and any(token.code in "xn" for token in tokens[:rivals]):
        tokens = tokens[:rivals]  # 综合信用指数 | 在36个省会城市排名第二
    elif ranked and rivals == 1 and scene.setting.text[tokens[0].start : tokens[0].end] == "在" and len(tokens) > 2:
        rest = [token for token in tokens[2:] if token.code != "r"]
        among = all(token.code in "xnAo" for token in rest) and AMONG.search(scene.setting.text, rest[0].start, rest[-1].end)
        listed = "榜" in scene.setting.text[rest[0].start : rest[-1].end] if rest else True  # 在全国城市百强榜排名
        tokens = tokens if listed else [] if among else rest  # 在全国358个地级以上城市 | 群众安全感排名前移至第16位; 在全国港口 | 排名第八
    tokens = after_listing(tokens, scene.setting.text) if scene.match.frame.id == "level.subject" and len(scene.group) == 1 else tokens
    tokens = without_state(tokens, scene.setting.text)
    tokens = before_statement(tokens) if growing else tokens
    last = next((place for place in range(len(tokens) - 1, 0, -1) if tokens[place].code not in "ATsyoaB,"), 0)
    if last and tokens[last].code == "g" and tokens[last - 1].code in "xn" and scene.match.frame.measure == "level":
        tokens = tokens[:last]  # 居民收入稳步增长 | 到2017年分别达到3.12万元
    return list(cut_frame(tokens, scene.setting.text)) if growing else tokens


def before_statement(tokens: list[Token]) -> list[Token]:
    """What stands before a statement without a number that ended with 、: 零售总额 | 超过疫情前水平、同比增长8.8%."""
    last = next((place for place in range(len(tokens) - 1, 0, -1) if tokens[place].code not in "ABTy"), 0)
    verb = next((place for place in range(1, last) if tokens[place].code in "lLhrg"), 0)
    told = last and verb and tokens[last].code == "j" and last + 1 < len(tokens)
    return tokens[:verb] if told else tokens


def without_state(tokens: list[Token], text: str) -> list[Token]:
    """What is measured without how it fares in the item before: 零售总额降幅逐月收窄、增速居第五, 主导产业基本定型、产值."""
    joint = next((place for place in range(len(tokens) - 1, SHORTEST - 1, -1) if tokens[place].code == "j"), 0)
    if not joint or len(tokens) - joint > SHORTEST - 1 or text[tokens[joint].start] != "、":
        return tokens
    how, state, kept = tokens[joint - 2], tokens[joint - 1], tokens[: joint - 2]
    fares = how.code == "A" and state.code in "xdgien" and state.end - state.start < SHORTEST
    if not fares or not ASPECT.match(text, tokens[joint].end) or any(token.code not in "xnwp" for token in kept):
        return tokens
    return [*(kept[:-1] if kept[-1].code == "w" else kept), *tokens[joint + 1 :]]


def after_listing(tokens: list[Token], text: str) -> list[Token]:
    """What stands behind the last 、 where a new statement starts there with an adverb: …改革推进、累计产业帮扶."""
    if any(token.code in "as" for token in tokens):
        return tokens
    first = next((place for place, token in enumerate(tokens) if token.code not in "pTAm"), 0)  # 市区 | 完成供水、供暖管网改造
    for place in range(len(tokens) - 2, 0, -1):
        if text[tokens[place - 1].end - 1] == text[tokens[-1].end - 1] == "率":
            return tokens[max((each + 1 for each in range(place) if tokens[each].code == "L"), default=0) :]  # 实现 | 企业复工率、到岗率
        if tokens[place].code == "j" and tokens[place - 1].code == tokens[place + 1].code == "e":
            continue  # 完成 | 新建、续建道路
        if any(token.code == "E" for token in tokens[place + 1 :]):
            continue  # 编制完成 | 城市防洪、文化设施等专项规划
        anew = tokens[place + 1].code in "AT" and text[tokens[place].start] == "、"  # not 减税和 | 普遍降费政策
        if tokens[place].code == "j" and (anew or any(token.code in "Llgt" for token in tokens[first + 1 : place])):
            return tokens[place + 1 :]
    return tokens
