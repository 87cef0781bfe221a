"""What is counted inside a relation: 覆盖 | 461个 | 村庄的污水处理设施, 5个县中 | 4个 | 进入全省前十."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import AIDING, REACHED, SETTLED, find_predicate

REACHING = re.compile("(?:覆盖|惠及|涉及|串联|连接|贯穿|贯通|横跨|跨越|途经|串起|联通|连通|辐射|带动|服务)(?=了?\\Z)")
LIGHT = re.compile("(?:组织|抓好|做好|办好|实施|启动|推进|加快|开展)+")
AMONG = re.compile("([^，。；、,;][^，。；,;]{0,15}?)(?<![初高])(?:中|里)的?[，,]?(?:已有|现有|已|有|还有|仍有)?")
# What a number behind 的 counts or sums up; a mass is rather a size (最大的 | 5万吨钢管项目).
ATTRIBUTED = frozenset(("money", "area", "length", "count"))
SUPERLATIVE = re.compile("最[大高长多]|一流|之[一首]$|领先$")
INDICATORS = re.compile(
    "([^，。；、,;0-9]{0,8}?指标)(?:绝大多数|大部分|均|都|全部|两年平均|平均)*(?:增速|增幅|位次|排名)?(?:均|都|全部)*"
    "(?:位居|居|位列|高于|快于|好于|优于|超过|前移|上升|低于)"
)
OWNERS = re.compile("[^，。；、]{2,24}")
SHORT_LEAD, LONGEST_FIELD = 4, 6
LONGEST_REACHED, LONGEST_SAID, SHORTEST = 16, 28, 2


def reached_subject(scene: Scene) -> Built | None:
    """覆盖461个 | 村庄的污水处理设施 -> 污水处理设施覆盖村庄: those counted are reached by what stands behind them."""
    left, right, text = scene.left, scene.right, scene.setting.text
    reach = REACHING.search(text, left[0].start, left[-1].end) if left else None
    if not reach or scene.group[0].sort not in ("count", "scale"):
        return None
    of = next((place for place, token in enumerate(right) if token.code not in "xnjp"), len(right))
    if of >= len(right) or right[of].code != "o":
        return None
    reached = clean_phrase(text, right[:of]).text
    people = scene.group[0].unit[-1:] in tuple("人户")
    reaching = _what_reaches(scene.walk.rest[of + 1 :], scene)
    if len(reaching) < SHORTEST or len(reached) > LONGEST_REACHED or not (reached or people):
        return None
    acts = clean_phrase(text, [token for token in left if token.end <= reach.start()])
    plain = acts.text == acts.event and not acts.holder and not LIGHT.fullmatch(acts.text)
    name = acts.text * plain + reaching + reach.group() + reached
    return [name], False, Phrase(name, object=reached or reaching, start=left[0].start), of + 1


def _what_reaches(behind: Sequence[Token], scene: Scene) -> str:
    """The noun behind 的, or behind a number of its own (涉及9个部门的 | 57项审批权限), without what is said of it."""
    if behind and behind[0].code == "Q":
        behind = behind[1:]
    end = next((place for place, token in enumerate(behind) if token.code in "Q,.:"), len(behind))
    found = find_predicate(behind[:end], scene.setting)
    told = behind[len(found[0]) : end] if found else ()
    acts = bool(told) and (told[0].code == "A" or all(token.code in "eLA" for token in told))  # 抗大路 | 顺利通车
    return clean_phrase(scene.setting.text, found[0] if found and acts else object_tokens(behind[:end])).text


def among_subject(scene: Scene) -> Built | None:
    """5个县（市）中 | 4个 | 进入全省前十 -> 进入全省前十的县（市）: which of those just counted these are; None elsewhere."""
    text, walk = scene.setting.text, scene.walk
    last = walk.claims[-1] if walk.claims else None
    if not last or len(scene.group) > 1 or scene.group[0].sort != "count" or last.quantity.sort != "count":
        return None
    among = AMONG.fullmatch(text, last.quantity.end, scene.group[0].start)
    if not among:
        return None
    walk.claims[-1] = last = replace(last, indicator=last.indicator.removesuffix("中"))
    said, again, used = _told_of_some(among[1], scene)
    if not said:
        return None
    whole = last.indicator.removesuffix(among[1]) + among[1]
    noun = whole if last.indicator.startswith(whole) and len(whole) <= LONGEST_REACHED and "的" not in whole else among[1]
    noun = again if len(again) >= SHORTEST and not noun.endswith(again) else noun  # 35个行业大类中 | 28个行业
    name = f"{said}的{noun}" if len(said) > SHORTEST else said + noun
    return [name], False, Phrase(name, object=noun), used


def _told_of_some(many: str, scene: Scene) -> tuple[str, str, int]:
    """What is said of some of those before, their noun where it is named again, and how many tokens tell it.

    A rank is part of what is said; where any other number stands nothing is."""
    rest, text = scene.walk.rest, scene.setting.text
    end = next((place for place, token in enumerate(rest) if token.code in ",.:Q"), len(rest))
    if end < len(rest) and rest[end].code == "Q":
        if scene.setting.quantities[rest[end].index].sort == "rank":
            end += 1
        elif end and rest[end - 1].code == "j" and any(token.code in "eLl" for token in rest[:end]):
            end -= 1
        else:
            return "", "", 0
    if not end:
        return "", "", 0
    said = text[rest[0].start : rest[end - 1].end]
    if said.find(many) > 0:
        return "", "", 0  # 64万志愿者中有 | 7万名 | 本市户籍志愿者注册
    again = next((many[first:] for first in range(len(many)) if said.startswith(many[first:])), "") or next(
        (many[:last] for last in range(len(many) - 1, 1, -1) if said.startswith(many[:last])), ""
    )
    said = REACHED.sub("", SETTLED.sub("", said[len(again) :].removeprefix("的").replace("了", "")))
    if not SHORTEST <= len(said) <= LONGEST_SAID:
        return "", "", 0
    if rest[end - 1].code == "Q":
        scene.walk.threshold = rest[end - 1].end
    return said, again, end


def _compare_indicators(scene: Scene) -> Built | None:
    """8项 | 指标增速高于全省平均水平 -> 增速高于全省平均水平的指标: how indicators that are counted stand, a rank included."""
    text, rest, group = scene.setting.text, scene.walk.rest, scene.group
    found = INDICATORS.match(text, group[0].end) if len(group) == 1 and group[0].unit in ("项", "个") else None
    if not found or any(token.code in "ecGUL" for token in scene.left):
        return None
    end = next((place for place, token in enumerate(rest) if token.code in ",.:jQ"), len(rest))
    if end < len(rest) and rest[end].code == "Q":
        if scene.setting.quantities[rest[end].index].sort != "rank":
            return None
        scene.walk.threshold = rest[end].end
        end += 1
    said = SETTLED.sub("", text[found.end(1) : rest[end - 1].end])
    field = clean_phrase(text, scene.left).text if all(token.code in "xn" for token in scene.left) else ""  # 旅游业 | 五项指标
    noun = (field if len(field) <= LONGEST_FIELD and not field.endswith(("市", "县", "区")) else "") + found[1]
    name = f"{said}的{noun}"
    return ([name], False, Phrase(name, object=noun), end) if len(said) <= LONGEST_SAID else None


def attributed_subject(scene: Scene) -> Built | None:
    """普及九年制义务教育形成的 | 3.5亿元 | 债务全部化解 -> 化解普及九年制义务教育形成的债务; None where no noun follows the number."""
    compared = _compare_indicators(scene)
    if compared:
        return compared
    left, right, text, setting = scene.left, scene.right, scene.setting.text, scene.setting
    if scene.match.frame.id != "level.subject" or len(scene.group) > 1 or not left or left[-1].code != "o":
        return None
    if not right or right[0].code not in "xn" or any(token.code in "ftbldgizrhUP" for token in left):
        return None
    lead = clean_phrase(text, left).text
    if scene.group[0].sort not in ATTRIBUTED or len(lead) < SHORTEST or setting.heads.measure.search(lead) or SUPERLATIVE.search(lead):
        return None
    if scene.listed and scene.walk.claims:
        owners = OWNERS.fullmatch(text, scene.walk.claims[-1].quantity.end, left[-1].start)
        lead = owners.group() if owners else lead  # 14家 | 破产企业及“僵尸企业”欠缴的
    found = find_predicate(right, setting)
    if not found and scene.group[0].sort in ("length", "area"):
        right = right[: next((place for place, token in enumerate(right) if token.code == "j"), len(right))]
    objects, counts = found[0] if found else object_tokens(right), right[-1].code == "Q"
    acts = (place for place, token in enumerate(objects) if place and (token.code in "ALaG" or (token.code == "e" and not token.role)))
    noun = clean_phrase(text, objects[: next(acts, len(objects))] if counts else objects).text
    noun = AIDING.sub("", noun)
    if len(noun) < SHORTEST:
        return None
    said = found[1] if found else ""
    name = said + lead + "的" * (len(lead) > SHORT_LEAD) + noun
    return [name], False, Phrase(name, object=noun, start=left[0].start), len(right) * (not counts)
