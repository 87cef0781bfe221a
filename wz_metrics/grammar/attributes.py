"""What a number tells of the noun behind it: 总投资270亿元的项目, 106亿元的秸秆利用."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.holders import share_deed
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.members import PUSH
from wz_metrics.grammar.objects import CIRCUMSTANCE, object_tokens, plain_noun
from wz_metrics.grammar.owners import find_kind
from wz_metrics.grammar.phrases import KIND_END, Phrase, clean_phrase
from wz_metrics.grammar.predicates import NOMINAL, SETTLED, find_predicate
from wz_metrics.grammar.resolution import resolve
from wz_metrics.grammar.sizes import sized_subject
from wz_metrics.grammar.themes import PROJECTS, name_by_theme

WORKS = frozenset(
    (
        "改建",
        "扩建",
        "改造",
        "升级改造",
        "改扩建",
        "提升改造",
        "迁建",
        "新建",
        "建设",
        "除险加固",
        "整治",
        "治理",
        "修复",
        "加固",
        "整治提升",
        "提标改造",
        "提质改造",
        "续建",
        "改造升级",
        "兴建",
        "搬迁",
        "扩能改造",
        "综合开发",
        "开发",
    )
)
STAGE = re.compile(
    "(?<=.{3})(?:前期)?(?:工作|建设)?(?:进展|进度)$|(?<=项目|工程)前期工作$|(?<=项目|工程|基地|园区)(?:全面|正式|顺利|成功|相继|陆续)?(?:开工(?:建设)?|签约(?:落地)?|竣工(?:投产)?|投产)、.*$|(?<=.{2})为(?:重要)?(?:抓手|重点|载体|支撑|引领|龙头|牵引)$"
)
MEMBERS = re.compile("(.+等)(?:一批)?((?:计划|估算|概算|协议)?总?投资(?:额)?|(?:计划|年度)投资)$")
PAID = re.compile("的?标准(?:给予|进行|予以|实施)?(补助|补贴|奖励|救助|资助|慰问)")
# 对低收入老年人给予每人每月 | 100元高龄津贴: what is given, to whom it is given.
GRANT = re.compile(
    "的?([\u4e00-\u9fff]{0,6}?(?:补助金|补贴金|奖金|慰问金|助学金|救助金|补助|补贴|津贴|奖励|救助|资助|补偿金?|资金支持))(?!对象|标准|政策|项目|资金)"
)
GRANTED = re.compile(
    "(?:每[人户年月床座家村个]|[年月]?人均|户均)*(?:一次性)?(?:给予|予以)(?:最高)?(?:每[人户年月床座家村个]|[年月]?人均|户均)*"
)
BY = re.compile("^对|^好(?=总?投资)|(?:分别)?(?:按照?|以)$")
ISSUED = re.compile("([\u4e00-\u9fff]{0,6}(?:债券?|票据|短融|融资券))(?:已|成功|顺利|获准|正式)*(发行|获批|到位)")
OWN = re.compile(
    "([^、]{2,}?(?:区|园|镇|市|县|批|期|基地|公司|集团|平台|中心))((?:计划|估算|概算|协议)?总?(?:投资|规模|建筑面积|面积|长度?|里程)额?|全长)"
)
YEARLY = re.compile("^.{0,8}?年产$")
EXTENT = re.compile("^[长宽高深]$")  # 长 | 13公里的金沙江大道 -> 金沙江大道长度
REST = re.compile("(?:重点|重大|一批)*(?:项目|工程)(?:建设)?")
LONGEST = 40
FUND = re.compile("[^，,、的了\\d]{0,20}?(?:资金|基金|贷款|债券|票据|经费|公债)(?![^，,、。；和及]{0,4}(?:用于|支持|增长|余额))")
SUM = re.compile("(?:资金|基金|贷款|债券|投资|投入|规模|金额|总额|收入|支出|产值|余额|额度|额|超过|达到|标准|每[月年人])$|^[每共]")


def host_subject(scene: Scene) -> Built | None:
    """总投资270亿元的项目: the noun behind the number is what the aspect before it belongs to; None where a verb counts it."""
    own = clean_phrase(scene.setting.text, scene.left)
    paid = PAID.match(scene.setting.text[scene.right[0].start : scene.right[-1].end])
    if paid and len(BY.sub("", own.text)) > 1:
        return [BY.sub("", own.text) + paid[1] + "标准"], False, replace(own, text=BY.sub("", own.text), event=""), len(scene.right)
    fund = _say_grant(own, scene) or _fund_behind(own, scene)
    if fund:
        return fund
    if own.text and CIRCUMSTANCE.match(scene.setting.text, scene.right[0].start):
        return (*resolve(own, scene), own, 0)
    sized = sized_subject(own, scene)
    if sized:
        return sized
    objects, listed = _host_tokens(scene)
    target = STAGE.sub("", clean_phrase(scene.setting.text, objects).text)
    if scene.right[0].code in "eL" and own.text in scene.setting.heads.bare:
        return (*resolve(own, scene), own, 0)
    if scene.right[0].code != "o" and own.text[len(own.event) :] not in scene.setting.heads.bare:
        return None if scene.left and scene.left[-1].code in "ecG" else (*resolve(own, scene), own, 0)
    target = scene.walk.topic.field * bool(PROJECTS.fullmatch(target)) + target
    target = name_by_theme(target, find_kind(scene.walk)) if scene.walk.claims else target
    aspect = BY.sub("", own.text[len(own.event) :] or own.text or scene.walk.aspect)
    last = re.split("[、和及]", aspect)[-1]
    aspect = _say_in_full(last if last in scene.setting.heads.bare else aspect)  # 历史上规模最大、 | 投资
    members = MEMBERS.search(aspect)
    if members and len(target) > 1:  # 甲、乙等总投资45亿元的8个项目
        target, aspect = members[1] * (len(members[1] + target) <= LONGEST) + target, members[2]
    if not target or not aspect:
        return (*resolve(own, scene), own, 0)
    whose = OWN.fullmatch(aspect)
    if whose and len(whose[1] + target) <= LONGEST:  # 滨海新区首批总投资 | 40亿元的基建工程
        target, aspect = whose[1] + target, whose[2]
    if not listed:
        target += _kind_behind(scene)
    scene.walk.pending = own.event if aspect != own.text else ""
    _hand_on(scene)
    scene.walk.aspect = aspect if aspect in scene.setting.heads.bare else ""
    consumed = list(scene.right).index(objects[-1]) + 1 if listed else 0
    if len(scene.right) > 2 and scene.right[-1].code == "Q" and scene.right[-2].code == "j":
        consumed = len(scene.right) - 2
    return [target[:LONGEST] + aspect], False, replace(own, text=target[:LONGEST] + aspect, event=""), consumed


def _hand_on(scene: Scene) -> None:
    """实施总投资7991亿元的 | 200个重点项目: the verb before what the sum tells of is that of those counted right behind it."""
    rest, verb = scene.walk.rest, clean_phrase(scene.setting.text, scene.left, PUSH)
    event = verb.event.removeprefix(verb.holder)
    counted = next((token for token in rest[:2] if token.code not in "o"), None)
    if event and counted and counted.code == "Q" and scene.setting.quantities[counted.index].sort == "count":
        scene.walk.doing = (counted.start, event)


def _say_in_full(aspect: str) -> str:
    """年产 | 150GWh的锂电产业基地 -> 年产能; 长 | 13公里的大道 -> 长度."""
    return YEARLY.sub("年产能", aspect) + "度" * bool(EXTENT.match(aspect))


def _say_grant(own: Phrase, scene: Scene) -> Built | None:
    """对低收入老年人给予 | 100元高龄津贴: what is given by those who get it; None where nothing is given to anybody."""
    grant = GRANT.match(scene.setting.text, scene.right[0].start, scene.right[-1].end)
    verb = GRANTED.search(own.text)
    if not grant or not verb or scene.group[0].sort != "money":
        return None
    taker = BY.sub("", own.text[: verb.start()] or own.text[verb.end() :])
    if len(taker) < 3 or len(taker) > LONGEST:
        return None
    name = taker + grant[1]
    width = sum(token.end <= grant.end() for token in scene.right)
    return [name], False, replace(own, text=name, event="", object=grant[1]), width


def _fund_behind(own: Phrase, scene: Scene) -> Built | None:
    """组建第二批50亿元 | 中小企业发展基金: the fund that the sum is, with what stands before the sum; None where no fund stands behind."""
    issued = ISSUED.match(scene.setting.text, scene.right[0].start, scene.right[-1].end)
    if issued and len(own.text) > 1 and not own.event:
        return [own.text + issued[1] + issued[2]], False, own, len(scene.right)  # 第二期 | 15亿元城投债成功发行
    found = FUND.match(scene.setting.text, scene.right[0].start, scene.right[-1].end)
    if scene.group[0].sort != "money" or not found or len(own.text) < 2 or SUM.search(own.text) or own.text in scene.setting.heads.bare:
        return None
    name = own.text + found.group().lstrip("的")
    width = sum(token.end <= found.end() for token in scene.right)
    return [name], False, replace(own, text=name, object=found.group()), width


def _host_tokens(scene: Scene) -> tuple[Sequence[Token], bool]:
    """The tokens of the noun behind the number, and whether an aspect of the next one follows it (、总投资84亿元的…)."""
    text = scene.setting.text
    objects = [token for token in object_tokens(scene.right) if token.code != "o" or token is not scene.right[0]]
    found = find_predicate(scene.right[1:], scene.setting) if scene.right[0].code == "o" else None
    kinds = [place for place, token in enumerate(objects) if token.code in "xn" and KIND_END.search(text[token.start : token.end])]
    for place, token in enumerate(objects):
        following = objects[place + 1] if place + 1 < len(objects) else None
        works = (
            text[token.start : token.end] in WORKS
            and objects[place - 1].code != "A"
            and (not following or following.code == "j" or text.startswith(("项目", "工程"), following.start))
        )
        works = works or bool(following and NOMINAL.fullmatch(text[following.start : following.end]))
        word = text[token.start : token.end]
        settled = place > 0 and (word == "是" or (token.code == "A" and SETTLED.fullmatch(word) is not None))  # 国储林项目 | 是最大的
        if settled or (token.code == "e" and place and place > (kinds[-1] if kinds else -1) and not works):
            objects = objects[:place]
            break
    if found and len(found[0]) < len(objects) and objects[len(found[0])].code != "e":
        objects = list(found[0])
    joint = max((place for place, token in enumerate(objects) if token.code == "j"), default=0)
    listed = bool(joint and _is_bare(objects[joint + 1 :], scene))
    return (objects[:joint] if listed else _named_alone(objects, text)), listed


def _named_alone(objects: Sequence[Token], text: str) -> Sequence[Token]:
    """总投资20亿元的 | 氢燃料电池等项目建设: of several the one that is named, as the number is its own."""
    etc = next((place for place, token in enumerate(objects) if token.code == "E"), 0)
    alone = etc and not any(token.code == "j" for token in objects) and REST.fullmatch(text, objects[etc].end, objects[-1].end)
    return objects[:etc] if alone else objects


def _is_bare(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the tokens are only an aspect of what comes behind the next number: 、总投资84亿元的…."""
    return clean_phrase(scene.setting.text, tokens).text in scene.setting.heads.bare


def _kind_behind(scene: Scene) -> str:
    """投资3亿元的何桥、李庄等 | 6个乡镇的土地整治项目: what those named are stands behind the next number."""
    right, rest, quantities = scene.right, scene.walk.rest, scene.setting.quantities
    joints = [place for place, token in enumerate(right[1:-1], 1) if token.code in "jE"]
    if right[-1].code != "Q" or right[-2].code not in "xnE" or not joints or quantities[right[-1].index].sort not in ("count", "kinds"):
        return ""
    if _is_bare(right[joints[-1] + 1 : -1], scene):
        return ""
    place = next((place for place, token in enumerate(rest) if token.start == right[-1].start), len(rest))
    behind = object_tokens(rest[place + 1 :])
    noun = plain_noun(behind, scene.setting)
    deed = share_deed(noun, rest[place + 1 : place + len(behind) + 2], rest[place + 1 :], scene.setting)
    if deed:
        noun += deed.removesuffix("的" + noun)
    noun = "等" * (right[-2].code == "E" and not noun.startswith("等")) + re.sub("(?<=项目|工程|企业)的?(?:建设|前期工作)$", "", noun)
    return noun if noun.removeprefix("等") not in scene.setting.heads.bare else ""
