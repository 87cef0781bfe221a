"""The subjects of shares, of what one thing adds to another's growth, and of how much of a plan is done."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.discourse import Built, Scene
from wz_metrics.grammar.followers import name_counted
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.members import PUSH, name_each
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.phrases import Phrase, clean_phrase, cut_frame
from wz_metrics.grammar.splitting import split_items
from wz_metrics.grammar.spoken import name_clause
from wz_metrics.grammar.subjects import expand, join_topic

SHARE = re.compile("比重|比例|份额|比|平均水平|平均|水平")
RATE = re.compile("(?:比例|比重|占比)$")  # 优良天数比例 | 占85%
SHARED = re.compile(r"(?<=.{2})占.{1,16}(?:比重|比例|比)$")
PRIVATE = re.compile("(?:民营|非公有制?|个体私营|县域|园区)经济")
FISCAL = re.compile("收入|税收")
ADDED = re.compile(r"(?:的)?增加值$|(?:的)?(?:增加值)?(?:占.{1,16}比重|对.{1,12}贡献率)$")
SPENT = re.compile(
    "(?:起|开始)?((?:[^、]{0,5}(?:财政|级))?)、?"
    "((?:总|计划|估算|累计)?投资|投入|出资|增资|安排|统筹|拿出|列支|筹措|筹集|整合|争取)"
    "(?:各级)?((?:财政|专项|奖补|补助|各类|涉农|财政专项)?资金)?"
)
RATIO = re.compile("([^与、,，]*)与([^与、,，比]{3,14}?)(之比|比例|比值|比)(?:达到?|为|提高到|由|从|$)")
BRACKETED = re.compile("[^()（）]*[(（](?:即)?([\u4e00-\u9fff]{2,}率)[)）](?:比重)?")
LONGEST_PURPOSE = 28
PLACES = frozenset(("全市", "全省", "全区", "全国", "全县", "全自治区", "全市总量", "总量"))
AIMS = frozenset(("要求", "目标", "标准", "比例", "水平", "规定", "比重"))
BARE = frozenset(("增加值", "上缴税金", "税金", "税收", "总产值", "产值", "营业收入", "利润", "利税"))
PART = re.compile(
    "(?:园区|开发区|工业区|高新区|新区|经济|产业|行业|业|企业|地区|基地|片区|经济带|平台|板块|县域)(?:[（(][^)）]*[)）])?(?=.)"
)
RATE_END = re.compile(
    r"(?<=.{2})(?:的)?(?:年均|平均|总体)?(?:增速|增幅|(?<!经济)(?<!业务)总量(?![、和]增量)|增长率|(?<!零售|出口|利税|利润|费用|消费)总额增速|总量增速|同比增速)(?=[、和与及]|$)"
)
SPEED_END = re.compile("(?<=.{2})(?:年均|平均|总体|同比)?(?:增速|增幅|增长率)$")
AMOUNT = re.compile("(?:量|额|投资|收入|支出)$")
INVESTED = re.compile("(?:全年|年度|计划|年初)*投资")
CONTRIBUTES = re.compile("(?<=.{2})(?:增加值|(?:增加值)?占.*|(?:拉动|对).*|总?规模|比重)$")
# 投资对我市经济增长的 | 贡献率
CONTRIBUTES_HERE = re.compile(
    "(?:确保|力争|推动|使|预计)?(?P<who>[^，,、；;：:。*0-9]{2,20})对[全我本][市县区省州](?P<what>[^，,、；;：:。0-9]{2,10}贡献率)"
)
CONTRIBUTION = re.compile("(?:经济|经济发展|经济社会发展|GDP|生产总值)(?:增长)?(?:的)?贡献率")
LONGEST_CONTRIBUTOR = 20
FEWEST = 2


def share_subject(scene: Scene) -> Built:
    """制造业投资 | 占全部投资比重: what makes up a share, and of what."""
    rate = BRACKETED.fullmatch(share_whole(scene, scene.match.operator))
    several = [rate[1]] if rate else _share_several(scene)  # 占总人口比重（常住人口城镇化率）
    if several:
        return several, False, clean_phrase(scene.setting.text, scene.left[: scene.match.operator], PUSH), 0
    return _share_one(scene)


def _share_one(scene: Scene) -> Built:
    """The subjects of a share that is one, of one thing or of several."""
    place = scene.match.operator
    name_counted(scene)
    phrase = clean_phrase(scene.setting.text, scene.left[:place], PUSH)
    whole_text = share_whole(scene, place)
    if not whole_text and scene.walk.topic.object and phrase.text:
        whole_text = scene.walk.topic.object
    total = scene.walk.topic.whole.noun if scene.walk.whereof else ""
    if not whole_text and len(total) > 2 and total[-1] != "率":
        whole_text = total
    topic = scene.walk.topic
    if not whole_text and topic.within and topic.head and (phrase.text or "".join(topic.subjects[-1:])).endswith(topic.head):
        whole_text = topic.within
    suffix = f"占{whole_text}" + ("" if whole_text.endswith(("率", "份额")) else "比重" if whole_text else "比")
    first = not (scene.walk.topic.chain or scene.walk.topic.subjects or scene.walk.topic.phrase)
    private = any(PRIVATE.match(subject) for subject in topic.subjects[-1:])  # of 民营经济, where that was told of
    fiscal = phrase.text.startswith("税收") and FISCAL.search(whole_text) and not private  # 税收占财政收入比重 is of the place
    own = phrase.text and (first or fiscal or phrase.text not in scene.setting.heads.bare)
    if own:
        several = any(token.code in "sa" for token in scene.left) or scene.setting.text[scene.left[place].start] in "均分各"
        subjects = expand(phrase.text, len(scene.group), several, scene.setting.heads)
        subjects = _hold_each(subjects, whole_text, scene.setting.heads)
        carried = False
    else:
        subjects = list(
            topic.chain[-len(scene.group) :]
            if len(scene.group) > 1 and len(topic.chain) >= len(scene.group)
            else topic.subjects[-1:] or tuple(filter(None, (name_clause(topic.phrase),)))
        )
        carried = True
        if len(scene.group) > 1 and len(subjects) != len(scene.group):
            subjects = subjects[-1:]
        if phrase.text:
            stems = [SHARED.sub("", subject) for subject in subjects]
            subjects = [join_topic(topic._replace(subjects=(stem,)), phrase.text, scene.setting.heads) for stem in stems]
    stems = [re.sub(r"占.{1,12}(?:比重|比)$", "", SPEED_END.sub("", subject) if carried else subject) for subject in subjects]
    wholes = split_items(whole_text, len(stems)) if len(stems) == len(scene.group) > 1 else []
    if len(wholes) == len(stems):  # 投资和增加值分别占工业投资和规上工业增加值39%和29%
        return [f"{stem}占{whole}比重" for stem, whole in zip(stems, wholes, strict=True)], carried, phrase, 0
    named = [stem + suffix * (suffix != "占比" or not RATE.search(stem)) for stem in stems]
    return name_each(named, scene) if carried else named, carried, phrase, 0


def _share_several(scene: Scene) -> list[str]:
    """税收占财政收入比重、投资占生产总值比重达到 | 80%和46%: one share for each number, or each of one number; empty for a single share."""
    parts: list[list[Token]] = [[]]
    for token in scene.left:
        if token.code == "j" and any(each.code == "z" for each in parts[-1]):
            parts.append([])
        else:
            parts[-1].append(token)
    places = [next((place for place, token in enumerate(part) if token.code == "z"), 0) for part in parts]
    if len(parts) == len(scene.group) == FEWEST and places[0] and not any(token.code == "z" for token in parts[1]):
        return _share_first(parts, places[0], scene)
    if len(parts) < FEWEST or not all(places) or len(scene.group) not in (1, len(parts)):
        return []
    stems = [clean_phrase(scene.setting.text, part[:place], PUSH).text for part, place in zip(parts, places, strict=True)]
    wholes = [share_whole(replace(scene, left=part), place) for part, place in zip(parts, places, strict=True)]
    return [f"{stem}占{whole}比重" for stem, whole in zip(stems, wholes, strict=True)] if all(stems) and all(wholes) else []


def _share_first(parts: list[list[Token]], place: int, scene: Scene) -> list[str]:
    """研发投入占生产总值比重、城市化率分别提高到 | 1.5%和55%: a share, and a rate beside it; empty where the second is none."""
    stem, other = (clean_phrase(scene.setting.text, part, PUSH).text for part in (parts[0][:place], parts[1]))
    whole = share_whole(replace(scene, left=parts[0]), place)
    return [f"{stem}占{whole}比重", other] if stem and whole and scene.setting.heads.measure.search(other) and other[-1] == "率" else []


def _hold_each(subjects: list[str], whole: str, heads: Heads) -> list[str]:
    """Subjects with the part of a place that the first one names: 园区利用外资、固定资产投资分别占全市的 | 88%和79%."""
    if len(subjects) < 2 or not (whole in PLACES or all(each in BARE for each in subjects[1:])):
        return subjects
    found = next((held for held in PART.finditer(subjects[0]) if _is_figure(subjects[0][held.end() :], heads)), None)
    holder = subjects[0][: found.end()] if found else ""
    return [subjects[0], *(holder + each if _is_figure(each, heads) else each for each in subjects[1:])]


def _is_figure(words: str, heads: Heads) -> bool:
    return words in heads.complete or words in BARE or words.endswith("企业数") or bool(heads.measure.fullmatch(words.removeprefix("工业")))


def ratio_subject(scene: Scene) -> str:
    """加工业产值达1800亿元，与农业总产值比达到 | 3:1 -> 加工业产值与农业总产值之比; empty where nothing is set against another."""
    words = scene.setting.text[scene.left[0].start : scene.left[-1].end] if scene.left and not scene.group[0].unit else ""
    found = RATIO.match(words)
    if not found:
        return ""
    said = clean_phrase(scene.setting.text, [token for token in scene.left if token.end <= scene.left[0].start + found.end(1)]).text
    own = said or "".join(scene.walk.topic.subjects[-1:])
    return f"{own}与{found[2]}{'之比' if found[3] == '比' else found[3]}" if own and not own.endswith("比") else ""


def contribution_subject(phrase: Phrase, scene: Scene) -> str:
    """金融业增加值增长5.8%、对经济增长贡献率达 | 19.5% -> 金融业对经济增长贡献率: who contributes where the clause before names it; empty
    where the clause says it or is no contribution."""
    if not phrase.text.endswith("贡献率") or len(scene.group) > 1:
        return ""
    text, topic = scene.setting.text, scene.walk.topic
    own = CONTRIBUTES_HERE.search(text, scene.left[0].start, scene.left[-1].end) if scene.left else None
    if own:
        return f"{own['who']}对{own['what']}"
    place = next((place for place, token in enumerate(scene.left) if token.code not in "mT,"), 0)
    words = "" if not scene.left else text[scene.left[place].start : scene.left[place].end]
    if words == "对":
        last = max(place for place, token in enumerate(scene.left) if token.code in "nx")
        heard = [t for t in scene.left[place + 1 : last + 1] if t.role != "own" or text[t.start : t.end] in ("全省", "全国")]
        receiver = "".join(text[token.start : token.end] for token in heard)
    elif CONTRIBUTION.fullmatch(phrase.text):
        receiver = phrase.text
    else:
        return ""
    said = topic.subjects[-1] if topic.subjects else topic.phrase if topic.stated else ""
    contributor = CONTRIBUTES.sub("", RATE_END.sub("", said))
    return f"{contributor}对{receiver}" if contributor and "增长" not in contributor and len(contributor) <= LONGEST_CONTRIBUTOR else ""


def share_whole(scene: Scene, place: int) -> str:
    """What a share is of: the words behind 占 at ``place``."""
    end = next((each for each in range(place + 1, len(scene.left)) if scene.left[each].code == "f"), len(scene.left))
    whole = [token for token in scene.left[place + 1 : end] if token.code not in "ABmTsa"]
    nouns = [token for token in whole if token.code in "xn" and not SHARE.fullmatch(scene.setting.text, token.start, token.end)]
    whole = [token for token in whole if token.role != "own" or scene.setting.text[token.start : token.end] == "全省"] if nouns else whole
    while whole and whole[-1].code in "otlLidg":
        whole.pop()
    whole_text = scene.setting.text[whole[0].start : whole[-1].end] if whole else ""
    return re.sub(r"(?:的)?(?:比重|比例|比|份额)(?:分别|年均|平均|始终|一直)?$", "", whole_text)


def share_right_subject(scene: Scene) -> Built:
    """占零售额比重为16.2%的 | 粮油类零售额: what makes up a share stands behind the number."""
    place = next(place for place, token in enumerate(scene.left) if token.code == "z")
    target = clean_phrase(scene.setting.text, object_tokens(scene.right[1:]))
    if not target.text or target.text in AIMS:
        return share_subject(scene)  # 按照占生产总值 | 4%的要求
    _, _, phrase, _ = share_subject(replace(scene, match=replace(scene.match, operator=place)))
    whole = share_whole(scene, place)
    return [f"{target.text}占{whole}比重"], False, phrase, 0


def pull_subject(scene: Scene) -> Built:
    """拉动规模以上工业增加值增长 | 0.4个百分点: what the subject of the clause before adds to a growth."""
    phrase = clean_phrase(scene.setting.text, scene.left[: scene.match.operator])
    pulled = [token for token in scene.left[scene.match.operator + 1 :] if token.code not in "gidltBAp"]
    words = scene.setting.text[pulled[0].start : pulled[-1].end] if pulled else "经济"
    topic = scene.walk.topic
    holders = [phrase.text] if phrase.text else list(topic.subjects[-max(1, len(scene.group)) :]) or [topic.before]
    return [f"{ADDED.sub('', holder)}拉动{words}增长" for holder in holders], not phrase.text, phrase, 0


def completion_subject(scene: Scene) -> Built:
    """完成年度任务的168.7% -> …年度任务完成率."""
    phrase = clean_phrase(scene.setting.text, scene.left[: scene.match.operator])
    words = scene.setting.text[scene.left[scene.match.operator].start : scene.left[scene.match.operator].end]
    plan = re.sub(r"^(?:累计)?(?:完成了?|是|为|占|达到?)|的$", "", words)
    separately = any(token.code == "s" for token in scene.left)
    each = AMOUNT.search(phrase.text) and "等" not in phrase.text  # 水、气主要污染物削减量 | 完成总削减量的70%
    several = len(scene.group) if separately else len(split_items(phrase.text, 0)) if each else 1
    subjects = (
        (expand(phrase.text, several, True, scene.setting.heads) if several > 1 else [phrase.text])
        if phrase.text
        else list(scene.walk.topic.chain[-len(scene.group) :] if len(scene.group) > 1 else scene.walk.topic.subjects[-1:])
    )
    if INVESTED.match(plan):
        subjects = [re.sub("(?<=.)(?<!资产|计划)投资$", "", subject) for subject in subjects]  # 重点项目投资 | 为年度投资计划的107.8%
    return [f"{subject}{plan}完成率" for subject in subjects], not phrase.text, phrase, 0


def used_subject(scene: Scene) -> Built:
    """一般预算支出的89.1%用于民生事业 -> 一般预算支出用于民生事业比例."""
    phrase = clean_phrase(scene.setting.text, cut_frame(scene.left, scene.setting.text))
    target = clean_phrase(scene.setting.text, object_tokens(scene.right[1:]))
    if not phrase.text or not target.text:
        return [], False, phrase, 0
    return [f"{phrase.text}用于{target.text}比例"], False, phrase, 0


def funded_subject(scene: Scene) -> Built | None:
    """投入2.7亿元用于流通网络建设 -> 流通网络建设投入: a bare sum is named by what it is used for; None where it has a name."""
    phrase = clean_phrase(scene.setting.text, scene.left)
    used = next(place for place, token in enumerate(scene.right) if token.code == "u")
    target = clean_phrase(scene.setting.text, object_tokens(scene.right[used + 1 :])).text
    acts = scene.right[used + 1].code == "e"  # 用于组织春耕生产
    spent = SPENT.fullmatch(phrase.text)
    if not spent or not 1 < len(target) <= LONGEST_PURPOSE or target.endswith("资金"):
        return None
    giver, verb, fund = spent[1], spent[2], spent[3] or ""
    invests = verb.endswith(("投资", "投入", "出资"))
    purpose = f"用于{target}的" if acts else target
    subject = f"{target}{giver}{verb}{fund}" if invests else f"{giver}{verb}{purpose}{fund or '资金'}"
    return [subject], False, replace(phrase, text=subject, event="" if invests else giver + verb), 0


def object_subject(scene: Scene) -> Built:
    """压缩“三公”经费11%: the object of the verb is what falls."""
    phrase = clean_phrase(scene.setting.text, scene.left[scene.match.operator + 1 :])
    return ([phrase.text] if phrase.text else []), False, phrase, 0
