"""The counted noun behind a number: where it ends, what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.circumstances import tell_circumstance
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import NOMINAL, SETTLED, WORKING, deeds, put_before

ATTRIBUTIVE = frozenset(
    ("历史性", "高品质", "高标准", "高质量", "高效", "高水平", "自主", "突出", "协同", "首批", "年度", "基本", "快速", "有效")
)
ALL = frozenset(("全部", "全面", "均", "都", "已", "已经", "全", "如期", "顺利", "基本"))
STATED = re.compile(
    r"^([^、，等]{0,8}?(?:村|乡镇|社区|街道|企业|项目|学校(?!园)|院校|医院|水体|断面|园区|景区|农户|站点|机构|市场|河流|湖泊|指标))(?!建设)"
    r"([^、，的]{0,12}(?:得到|取得|达到)[^，；。]{2,20}|(?:水质|出水)?(?:状况)?(?:均|全部|全面|稳定|持续)*(?:达标|(?<=状况)优|为优|无劣[VⅤ]类(?:水质|水体)?|(?:全面)?消除(?:黑臭|劣[VⅤ]类))|面貌一新)$"
)
PEOPLE_END = re.compile(
    r"(?:人口|群众|农民工|农民|师生|职工(?!医保|医疗|养老|基本|大病|互助|保险|住房|书屋|之家)|人员|学生|居民(?!用户|医保|医疗|养老|基本|大病|保险|健康档案|小区)|游客|老人|儿童|妇女|干部|对象|残疾人(?=配发|提供|发放|享受|接受|受惠|实施)|夫妇|(?<=高)人群|学子|人才|旅客|市民(?!生)|患者|志愿者|劳动力|教师|工人(?!员)|移民|考生|群体|党员|贫困户|脱贫户|监测户|困难户|特困户|农户|渔民|牧民|女性|青年|毕业生|工作者|队员|企业家|勇士|家庭(?!困难|贫困|经济|医生|养老|农场|病床|影院))+(?:随迁子女|子女|家属(?!区)|遗属|代表)?"
)
THING = re.compile(
    "(?:活动|工程|基地|园区?|中心|广场|公园|合作社|站|平台|赛|队伍|项目|产业园|创业园|食堂|书屋|书房|公寓|床位|幼儿园|医院|卫生室|学院|大学|车站|宿舍|设施|超市|市场|大厅|小区|之家|工作室|机构|学校|村|社区|课堂|驿站|阵地|协会|团队|建设|工作|点|窗口|品牌|计划|行动)$"
)
ONE_MORE = re.compile("一[批个座条项家所]")
COUNTER = re.compile(r"([\u4e00-\u9fff])(?:[(（][^)）]*[)）])?(?:以上|以下|左右|以内|余|多|的|了|[^\u4e00-\u9fff\d])*$")
HOUSEHOLDS = ("家庭", "贫困户", "农户", "群体")
BUILT = re.compile("(新建(?![改或和及与])|建设|(?:改造|提升|治理|整治|修复){1,2}|修建|兴建)([^、]{2,24}(?<!项目|工程|建设|改造))$")
# 50家 | 企业技术中心: what firms have; but 5家 | 企业入驻创业园区.
OF_FIRMS = re.compile(
    "级?(?!入|建|落户|进|在|获|成|参|列|通过|提供|共建|设立|组|投|开|与|被|完成|实现)[^、，的]{2,12}(?:中心|园区|平台|实验室|研究院|研究所|工作站|孵化器|研发机构)(?:[(（][^)）]+[)）])?"
)
SLOGAN = re.compile("([^“”、]{0,14}(?:事项|政策|业务|服务|证照|河涌|水体|审批))(?:实现)?((?:“[^“”]{3,12}”[、和]?)+)")
FLOATED = re.compile("(?:境内外?|境外|挂牌)?上市")
CENTRES = re.compile("企业(?:国家)?(?:重点)?(?:技术|研发|工程|研究|工程技术研究)?(?:中心|机构|实验室|研究院|工作站)(?:建设)?")
FIRMS = re.compile(r"企业(?:[(（][^)）]{1,6}[)）])?")
PROGRESS = re.compile(
    r"(?<=.{2})(?:、?(?:进展(?:顺利|良好|加快|有序)?|(?:初见|初显|取得)?成效(?:明显|显著)?|(?:加快|抓紧|加紧|扎实|有序|稳步|深入|全面|顺利|持续|加速|强力|统筹|协同|同步)推进|为抓手|为重点|为载体|为依托|为纽带|为支撑|的基础上?|基础上|之一|因[^、]{2,8}影响|(?:不断|持续|快速|加速|迅速|逐步|蓬勃|竞相|加快)(?:发展)?(?:壮大|发展|崛起|成长|集聚|兴起)|(?:迅速|全面|加快|快速|陆续)铺开|(?:活力|生机)迸发|亮点纷呈|逐渐成熟|(?:发展)?势头强劲|[成实]效(?:[凸突初]显|明显|显著)?|(?:展现|绽放)新姿|、?焕发(?:新生|新颜|活力)|务实暖心|(?:发展|推进)迅速|(?:旧貌换新颜|面貌)?焕然一新|串珠成链|清仓见底|(?:功能|能力|水平)?(?:不断|明显|显著|持续|稳步|日益|全面)(?:增强|提升|完善|提高|改善|优化)|落地见效|(?:积厚|做强|联动)成势|提质壮大|聚力攻坚|形象初成|(?:持续|稳步|逐年|明显)下降|(?:稳健|健康|快速)(?:发展|运行)))+$"
)
STAFF = ("已完成", "、", "和", "及", "与", "的", "等", "退休", "离退休", "职工", "员工", "下岗", "法人", "家")
RESULT = re.compile("(?<=.{2})的(?:优异|优秀|良好|骄人|好)?(?:成绩|佳绩)$")  # 打破1项 | 世界纪录的优异成绩
DRAWN = re.compile("([^、，]{2,12}?)(入驻|落户|参展|参会|参与|参加|加盟)")  # 吸引 | 28家 | 企业 | 入驻
# 加装电梯20个 | 单元以上: what stands behind the noun and is none of it.
LOOSE_END = re.compile(
    "(?<=[组队员])对[^、的]{2,}$|(?<=.{3})总$|(?<=[村镇区校院栋楼])以上$|(?<=单元)以上$|(?<=.{2})、?进展$|(?<=.{2})除[^，]{2,16}外$"
    "|(?<=经费|支出|费用)(?:全部)?用于.*$|(?<=建设|改造|整治|治理|开发|改革|实施|更新|新增)(?:步伐|进程)(?:明显|全面|不断)?(?:加快)?$"
    r"|(?<=项目|工程|任务|工作)(?:(?:初见|初显|取得)?成效)$"
    r"|(?<=[\u4e00-\u9fff]{3})(?<![合兼归撤])并(?:已|全部|基本)?(?![列网购行排联轨入存举重称未非且村乡镇校]).{2,}$"
)
# 在减税降费3.9亿元 | 的基础上: under what something else is told, nothing that is counted.
CIRCUMSTANCE = re.compile("的?(?:基础上|(?:情况|前提|条件|背景)下)")
AS_MEANS = re.compile(
    "(?<=.{2})为(?:带动|抓手|重点|载体|依托|引领|牵引|目标|主体|核心|龙头|突破口|契机|支撑|主线)$"
)  # 以做强50家企业 | 为带动
GOING = re.compile("(?<=.{2})(?:加快|抓紧|加紧|扎实|有序|有效|稳步|深入|全面|顺利)(建设|实施|开展)$")


ASSIGNED = re.compile("(?<=拆除|整改|搬迁|改造|治理|清退|关停|淘汰|安置|脱贫|退出)任务$")  # 违法建筑 | 全部拆除任务
# 享受营养餐补助: what is received needs its verb.
RECEIVED = re.compile(
    "(?:得到|享受到?|获得).*(?:补贴|补助|待遇|政策|津贴|低保|优惠|服务|教育|保障|保险|金|贷款|证书|证|称号|资格|表彰|奖励|认可|批准|授权)$"
)
DONE_TO = re.compile("^(?:(?:实现|完成|得到|享受到?|获得)了?|在(?![校园岗册职建编]))")


def object_tokens(right: Sequence[Token]) -> list[Token]:
    """The tokens behind a number that belong to the noun it counts: up to a verb of measure, a break or a number."""
    kept: list[Token] = []
    for place, token in enumerate(right):
        following = right[place + 1].code if place + 1 < len(right) else ""
        nominal = token.role == "nominal" and following in ("", "x", "n")
        if (token.code in "gltrhkwbzP,.:BasQ" and not nominal) or (token.code in "id" and following in tuple("Ql")):
            break
        kept.append(token)
    while kept and kept[-1].code in "joAsaTpy":
        kept.pop()
    return kept


def keep_attribute(objects: Sequence[Token], setting: Setting) -> Sequence[Token]:
    """30万亩 | 高标准粮田: an adverb directly before the noun that is counted tells which it is."""
    first = next((place for place, token in enumerate(objects) if token.code not in "oE"), 0)
    if len(objects) < first + 2 or objects[first].code != "A" or objects[first + 1].code not in "xn":
        return objects
    if setting.text[objects[first].start : objects[first].end] not in ATTRIBUTIVE:
        return objects
    return [*objects[:first], replace(objects[first], code="n"), *objects[first + 1 :]]


def first_conjunct(objects: Sequence[Token], setting: Setting) -> Sequence[Token]:
    """引进2家 | 主导型企业、经开区建成百亿园区: a conjunct with its own verb, or with 一批, is no part of what is counted."""
    for place, token in enumerate(objects):
        if token.code != "j" or not place:
            continue
        rest = objects[place + 1 :]
        if objects[place - 1].code in "xn" and len(rest) > 1 and rest[0].code == "e" and not rest[0].role and rest[1].code in "xn":
            named = NOMINAL.fullmatch(setting.text[rest[1].start : rest[1].end]) or any(token.code in "oE" for token in rest)
            if not named and setting.text[token.start] == "、":
                return objects[:place]  # 拆除169座 | 马蹄窑、关停所有采石企业
        verb = next((each for each, other in enumerate(rest) if other.code == "e" and other.role in ("", "passive")), 0)
        own = bool(verb) and not any(other.code in "jE" for other in rest[:verb]) and not any(other.code == "o" for other in rest)
        done = next((each for each in range(verb, len(rest)) if rest[each].code != "e"), len(rest) - 1) if own else 0
        acts = own and rest[done].code not in "eE" and not NOMINAL.fullmatch(setting.text[rest[done].start : rest[done].end])
        if acts or setting.text.startswith("一批", token.end):
            return objects[:place]
    return objects


def before_one_more(objects: Sequence[Token], setting: Setting) -> Sequence[Token]:
    """2个 | 典型和一个重大典型, 188个 | 篮球场和一批小广场: what has a number of its own is not among those counted."""
    joints = (place for place, token in enumerate(objects) if place and token.code == "j" and ONE_MORE.match(setting.text, token.end))
    return objects[: next(joints, len(objects))]


def plain_noun(objects: Sequence[Token], setting: Setting) -> str:
    """The counted noun without what is said of it."""
    end = next((place for place, token in enumerate(objects) if place and token.code in "eALaG"), len(objects))
    return re.sub("(?<=.{2})建设$|(?<=.{2})除[^，]{2,16}外?$", "", clean_phrase(setting.text, objects[:end]).text)


def turn_relative(objects: Sequence[Token], setting: Setting, every: bool = False) -> str:
    """村 | 入选 | 名单 -> 入选名单的村; 困难群体代缴养老保险费 -> 代缴养老保险费的困难群体."""
    split = next(
        (place for place, token in enumerate(objects) if place and token.code in "Aa" and setting.text[token.start : token.end] in ALL), 0
    )
    if split and not _names_kind(objects[split:], setting):
        said = ASSIGNED.sub("", clean_phrase(setting.text, objects[split + 1 :]).text)
        noun = clean_phrase(setting.text, objects[:split]).text
        return put_before(said, noun) if said and noun and noun != "重点" else ""
    words = _plain_words(objects, setting)
    slogan = SLOGAN.fullmatch(words)
    if slogan:  # 高频事项 | “最多跑一次”
        return f"{slogan[2]}的{slogan[1]}"
    firms = _turn_firms(words, objects, every)
    if firms:
        return firms
    turned = _turn_people(words, objects, setting)
    if turned is not None:
        return turned
    told = "" if every and FIRMS.match(words) else tell_circumstance(objects, setting)
    if told:
        return told
    stated = STATED.match(setting.text[objects[0].start : objects[-1].end]) if objects else None
    if stated and not stated[1].startswith(("和", "、", "等")):
        return put_before(stated[2], stated[1])
    verbs = deeds(objects, setting.text, every)
    if every and verbs and verbs[-1] == len(objects) - 1 and verbs[0]:
        works = any(token.code == "e" and WORKING.match(setting.text, token.end) for token in objects[1 : verbs[0]])
        noun = clean_phrase(setting.text, objects[: verbs[0]]).text if works else plain_noun(objects, setting)
        return put_before(clean_phrase(setting.text, objects[verbs[0] :]).text, noun)
    if not verbs or verbs[0] == 0 or verbs[0] == len(objects) - 1:
        return ""
    if NOMINAL.fullmatch(setting.text[objects[verbs[0] + 1].start : objects[verbs[0] + 1].end]):
        return ""  # 15个传统产业 | 升级改造项目建设
    last = next((place for place in range(verbs[0], 1, -1) if objects[place - 1].code not in "Aa"), 1)  # 在建项目 | 尽快 | 竣工
    noun = setting.text[objects[0].start : objects[last - 1].end]
    rest = setting.text[objects[verbs[0]].start : objects[-1].end]
    whole = rest.endswith(("工程", "项目")) and not any(token.code == "o" for token in objects)  # 20个 | 中小学新建扩建项目
    return f"{rest}的{noun}" if len(noun) <= 6 and len(rest) >= 4 and not whole else ""


def _names_kind(words: Sequence[Token], setting: Setting) -> bool:
    """Whether a word for all only tells which kind is counted: 省级农业生产全程 | 全面机械化示范县."""
    whole = setting.text[words[0].start : words[0].end] in ("全面", "基本", "全", "自主")
    named = len(words) > 2 and all(token.code in "xn" for token in words[1:]) and words[-1].code == "n"
    return whole and named and not setting.text.endswith(("达标", "覆盖"), words[0].end, words[-1].end)


def _plain_words(objects: Sequence[Token], setting: Setting) -> str:
    """The words of a counted noun and of what is said of it, without adverbs of how it went."""
    pieces = ((token.code, setting.text[token.start : token.end]) for token in objects)
    words = "".join(piece for code, piece in pieces if code != "A" or not (piece == "了" or SETTLED.fullmatch(piece)))
    return words.removesuffix("任务") if words.endswith(("改善任务", "改造任务", "搬迁任务", "安置任务", "解困任务")) else words


def _turn_firms(words: str, objects: Sequence[Token], every: bool) -> str:
    """企业在新三板挂牌 -> 新三板挂牌企业; empty where no firms are counted, or the words go on with their name."""
    firms = FIRMS.match(words)
    if CENTRES.fullmatch(words):
        return ""  # 3家 | 企业技术中心
    if firms and FLOATED.fullmatch(words, firms.end()):
        return words[firms.end() :] + firms.group()  # 安妮股份等4家 | 企业成功上市
    named = objects[-1].end - objects[-1].start if objects[-1].code == "n" else 0
    if (
        firms
        and len(words) - firms.end() != named
        and len(words) >= firms.end() + 3
        and not words.startswith(STAFF, firms.end())
        and not OF_FIRMS.fullmatch(words, firms.end())
        and not words.endswith(("项目", "工程", "计划", "行动", "任务", "工作"))
        and not every
        and not (words.endswith(("项目", "工程")) and not any(token.code in "eLG" for token in objects))  # 100个 | 企业技改示范项目
    ):
        return re.sub("^在(?!建|线)", "", words[firms.end() :]) + firms.group()
    return ""


def _turn_people(words: str, objects: Sequence[Token], setting: Setting) -> str | None:
    """困难群体代缴养老保险费 -> 代缴养老保险费的困难群体; None where no people are named, or something is done before them."""
    people = [found for found in PEOPLE_END.finditer(words) if words.count("“", 0, found.end()) == words.count("”", 0, found.end())]
    if (
        people
        and objects[0].role != "passive"  # 59人 | 纳入“海纳百川”人才计划
        and not words.startswith(("参加", "享受", "加入"))  # 47.5万人 | 参加城镇居民养老保险
        and not _acts_before(words, people[0].start(), objects, setting)
        and len(words) - people[0].end() >= 2
        and not re.match("[、和及与的等]|[年月]?(?:人均|户均|平均)|(?:健康|基础)?信息|(?:电子)?档案", words[people[0].end() :])
        and len(words) <= 30
        and _may_count_people(people[0].group(), words, setting.text[max(0, objects[0].start - 12) : objects[0].start])
    ):
        said = words[people[0].end() :]
        said = said if RECEIVED.match(said) else "完成" * said.endswith("任务") + DONE_TO.sub("", said)
        said = said[:2] if len(said) == 4 and said.endswith("工作") else said  # 领军人才 | 选拔工作
        return put_before(said, words[: people[0].end()]) if len(said) >= 2 else ""
    return None


def _may_count_people(people: str, words: str, before: str) -> bool:
    """Whether the unit that ends the text before the noun counts people: 60项 | 大型群众体育活动, 300场 | 农民工招聘会 are none of them."""
    unit = COUNTER.search(before)
    if not unit or unit[1] in "人名户位例口批万亿对":
        return True
    return unit[1] == "个" and people.startswith(HOUSEHOLDS) and not THING.search(words)


def _acts_before(words: str, people: int, objects: Sequence[Token], setting: Setting) -> bool:
    """Whether the counted thing does something before people are named: 12个 | 村开展农民文化乐园建设试点."""
    deeds = (setting.text[token.start : token.end] for token in objects[1:] if token.code == "e" and token.role == "")
    return any(words.find(deed) < people for deed in deeds)


def say_all(right: Sequence[Token], setting: Setting, following: Sequence[Token] = ()) -> str:
    """What is said of all that is counted: 259个贫困村全部摘帽 -> 摘帽; of all of a list (``following``): 建议8件、提案9件全部办复."""
    if right and right[0].code == "j" and right[-1].code == "Q":
        last = max((place for place, token in enumerate(following) if token.code == "Q"), default=-1)
        between = following[:last]
        plain = all(token.code in "jxnQ" for token in between) and last > 0 and between[-1].code in "xn"
        right = following[last + 1 :] if plain else ()
    if len(right) == 1 and right[0].code == "Q":
        right = following[1:]  # 建档立卡贫困户 | 5304户8533人全部脱贫
    if not right or right[0].code not in "Aa" or setting.text[right[0].start : right[0].end] not in ALL:
        return ""
    rest = []
    for token in right[1:]:
        if token.code in "Q,.jgtlridh":
            break
        rest.append(token)
    return clean_phrase(setting.text, rest).text if rest and all(token.code in "xneALm" for token in rest) else ""


def say_next(tokens: Sequence[Token], setting: Setting) -> str:
    """What a clause does, up to its number: 投入2.2亿元，资助了14万名困难学生 -> 资助困难学生."""
    place = next((place for place, token in enumerate(tokens) if token.code == "Q"), len(tokens))
    while place + 2 < len(tokens) and tokens[place + 1].code == "j" and tokens[place + 2].code == "Q":
        place += 2  # 改造80个、145万平方米 | 老旧小区
    counted = object_tokens(tokens[place + 1 :])
    first = next((each for each, token in enumerate(tokens) if token.code == "Q"), len(tokens))
    tokens = [*tokens[:first], *counted[bool(counted) and counted[0].code == "o" :]]  # 解决了31.8万人 | 的脱贫问题
    words = re.sub("^(?:组织|启动)?(?:实施|完成|开展)|[﹝〔] ?[﹞〕]?", "", clean_phrase(setting.text, tokens).text)
    built = BUILT.match(words)
    if built:
        words = built[2] + {"新建": "建设", "修建": "建设", "兴建": "建设"}.get(built[1], built[1])
    return words if 4 <= len(words) <= 36 else ""


def bare_noun(target: Phrase, objects: Sequence[Token], right: Sequence[Token], verb: Phrase, setting: Setting) -> str:
    """The counted noun without the verb of the number behind it (5家企业 | 提供8亿元贷款) and without how its work goes on."""
    text = LOOSE_END.sub("", AS_MEANS.sub("", RESULT.sub("", target.text[:40])))
    if verb.event:
        drawn = DRAWN.fullmatch(text) if verb.event.endswith("吸引") else None
        return drawn[2] + drawn[1] if drawn else text
    last = objects[-1] if len(objects) > 1 and len(objects) < len(right) and right[len(objects)].code == "Q" else None
    if last and last.code == "e" and last.role == "":
        return clean_phrase(setting.text, objects[:-1]).text[:40]
    going = GOING.search(text)
    return going[1] + text[: going.start()] if going else PROGRESS.sub("", text)
