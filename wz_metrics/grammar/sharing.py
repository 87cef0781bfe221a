"""What is said of the last of several counted things is said of all: 2个县、15个乡镇、151个村入列名单."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.conjuncts import counted_conjunct
from wz_metrics.grammar.discourse import Scene, Setting, Walk
from wz_metrics.grammar.holders import RELIEVED
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import PROGRESS, object_tokens, turn_relative
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import PEOPLE_OF, REACHED, WORK, find_predicate, is_awarded, put_before, say_of_counted
from wz_metrics.grammar.tasks import share_task
from wz_metrics.grammar.works import MANNER

ASPECT = re.compile("[^的]{1,14}的([^的]{2,10})")
OWN_WORK = re.compile(
    "(?:造|治理|整治|脱贫|出列|摘帽|就业|建设|出新|征收|升级|安置|提升|编制|审核|搬迁|评估|治|贯通|加固|淘汰|硬化|绿化|亮化|美化|机械化|评价|创建|规划|控制|优化|更新|修复|修缮|清理|清疏|清淤|疏浚|保护|改善|纳管)$"
)
RANK = "(?:国家|省|自治区|地|市|县|区|镇|乡|乡镇|村|镇[(（]街[)）]|街道|镇街|村社|部|厅|局|州|盟|校)"
OUT_OF_POVERTY = re.compile("(?:稳定|全部)?(?:脱贫|减贫)")
LEVEL = re.compile(
    rf"(?:{RANK}级?[、和及])*{RANK}+级|(?:特大|大中|中小|特|大|中|小|微)型|小[(（]?[一二ⅠⅡ12][)）]?型|[一二三四五]星级|[1-5]?A级|[国省市县区][定列考控]"
    r"|(?:总?投资|[年总]?产值|营收|(?:主营业务|营业|销售)收入|税收)?(?:超过?|过|达)?[0-9.]*[一二两三五十百千]*[万亿]元?级?(?:及?以上|以下)?"
)
FIELD = re.compile(
    "(?:交通|轨道|地铁|水利|能源|工业|农业|旅游|文旅|清洁生产|环保|数据信息|文化|体育|教育|卫生|医疗|物流|商贸|电力|城建|民生|社会事业|服务业|制造业|基础设施|科技|养老|生态|减排|节能减排|治污|科技攻关|技术攻关|成果转化|旧厂|旧村|旧城|(?<=[国省市县区])(?:重大|重点|优选)"
    "|新材料|光伏|风电|国铁|城际|铁路|港航|航道|输变电|水电|火电|(?<!小)城镇|农林|节能|循环经济|军民融合|先进制造|生物医药|装备制造|食品加工|房地产|棚改|市政|产业发展|城乡建设|社会民生)$"
)
VOLTAGE = re.compile(r"\d(?:千伏|[kK][vV])$")
LINES = re.compile(r"[±\d]+(?:千伏|[kK][vV])([^、和及\d]{2,})")
WORKS = re.compile("(?:类)?(?:重点|重大)?(?:产业|建设|产业化)?(?:项目|工程)(?:建设)?$")
JOINED = (["j", "x", "Q"], ["j", "n", "Q"], ["j", "x", "x", "Q"])
OWN_AWARD = re.compile("[荣斩喜]?获|入选|当选|荣膺|夺得|被")  # 4人 | 荣获道德模范提名奖、2人荣获自强模范称号
AMOUNTS = frozenset(("mass", "energy", "power", "count", "volume", "area", "kinds", ""))
CAPACITY = re.compile("的?(?:年|日)?(?:生产加工|加工生产|生产|加工|处理|屠宰|供种|制造|养殖|服务)?(?:能力|产能|装机容量|装机规模)$")
MAKING = re.compile("(?:生产|加工|屠宰|处理|制造|养殖|冶炼)$")
LEADING = re.compile("(?:组织|动员|发动|选派|资助|帮助|支持|扶持|选择|选取|号召|派出|抽调|协助|遴选)")
NAMED, LONGEST_ACT = re.compile("(?:项目|工程|企业|活动|人员|人才|平台|基地|中心|政策)$"), 16
SOME, MANNER_END = re.compile("一批(?=.)"), re.compile(f"(?:{MANNER})+$")
TASK = re.compile("(?<=.{2})(?:工作任务|任务|工作)$")


def share_said(noun: str, verb: Phrase, right: Sequence[Token], setting: Setting, walk: Walk) -> str:
    """2个县、15个乡镇、151个村入列名单: what is said of the last is said of all."""
    if (
        LEVEL.fullmatch(noun)
        or verb.text
        or OWN_AWARD.match(noun)
        or not right
        or right[-1].code != "Q"
        or len(right) < 3
        or (right[-2].code != "j" and not _lists_members(right))
    ):
        return ""
    last = max(place for place, token in enumerate(walk.rest) if token.code == "Q")
    objects = object_tokens(walk.rest[last + 1 :])
    if _sums_up(objects, setting):
        return ""
    if objects and is_awarded(objects[0], setting.text) and setting.quantities[walk.rest[last].index].unit[-1] in "人名":
        return put_before(clean_phrase(setting.text, objects).text, noun)  # 2个 | 团队、4人入选省“百人计划”
    found = find_predicate(walk.rest[last + 1 :], setting)
    if found and OWN_WORK.search(noun) and WORK.fullmatch(found[1]):
        return ""  # 4条 | 中小河流治理和25座水库除险加固
    if found:
        words = setting.text[found[0][0].start : found[0][-1].end]
        aspect = None if PEOPLE_OF.fullmatch(words) else ASPECT.fullmatch(words) or RELIEVED.fullmatch(words)  # 行政村的通行条件 | 得到改善
        return put_before((aspect[1] if aspect else "") + REACHED.sub("", found[1]), noun)
    start = next((place for place, token in enumerate(objects) if place and token.code in "eALaG"), 0)
    alone = bool(objects) and all(token.code == "e" for token in objects)  # 104个 | 村、88415人脱贫出列
    said = TASK.sub("", clean_phrase(setting.text, objects[start:]).text) if start or alone else ""
    if start and objects[start].role == "either":
        manner = MANNER_END.search(setting.text[objects[0].start : objects[start].start])  # 14所卫生院和80所村卫生室标准化 | 建设
        return _share_work(noun, objects[start:], setting, manner.group() if manner else "")
    own = OWN_WORK.search(noun) and (OWN_WORK.search(said) or WORKS.search(said))  # 21996户农村住房改造、1460户困难家庭危房改造
    return put_before(REACHED.sub("", said), noun) if 2 <= len(said) <= 24 and not own else ""


def share_with_people(scene: Scene) -> str:
    """203人 | 和37个单位被追究责任 -> 被追究责任人数: what is said of the things counted next is said of the people before them."""
    last = next((place for place, token in enumerate(scene.walk.rest) if token.code == "Q"), 0)
    behind = scene.walk.rest[last + 1 :]
    objects = object_tokens(behind)
    if not objects or any(token.code == "Q" for token in behind):
        return ""
    stated, noun, _ = say_of_counted(behind, scene.setting)
    stated = stated or turn_relative(objects, scene.setting)
    noun = noun or stated.rsplit("的", 1)[-1]
    said = stated.removesuffix(noun).removesuffix("的") if stated.endswith(noun) else ""
    people = scene.group[0].unit[-1] in "人名"
    return (f"{said}人数" if people else stated) if len(said) > 1 else ""  # 2287栋、1060万平方米 | 楼宇完成改造


def share_last(noun: str, verb: Phrase, scene: Scene) -> str:
    """A counted noun with what it shares with the last item of its list: its head, what it is led to do, the work that is done at it."""
    led = _share_act(noun, verb, scene) or _share_capacity(noun, scene)
    if led:
        return led
    return share_task(share_head(noun, scene.walk.rest, scene.setting), verb, scene)


def _share_act(noun: str, verb: Phrase, scene: Scene) -> str:
    """组织1万个 | 党组织、27万名党员下沉一线: what the last of those led or helped is led to do is done by all; else empty."""
    event = verb.event or scene.walk.topic.event * scene.listed or verb.text
    right, rest, text = scene.right, scene.walk.rest, scene.setting.text
    if not LEADING.fullmatch(event) or len(right) < 3 or right[-1].code != "Q" or right[-2].code != "j" or text[right[-2].start] == "与":
        return ""
    last = next((place for place, token in enumerate(rest) if token is right[-1]), 0)
    for place in range(last + 2, len(rest)):
        if rest[place].code not in "jxnQ":
            break
        last = place if rest[place].code == "Q" and rest[place - 1].code == "j" else last
    objects = object_tokens(rest[last + 1 :])
    if any(token.code in "oEj" for token in objects):
        return ""
    start = next((place for place, token in enumerate(objects) if place and _starts_act(token, text)), 0)
    said = text[objects[start].start : objects[-1].end] if start else ""
    if not 2 <= len(said) <= LONGEST_ACT or said in noun or NAMED.search(said):
        return ""
    return noun.removesuffix(said[-2:]) + said  # 支持3家 | 中医院建设、4家卫生院升级建设


def _share_capacity(noun: str, scene: Scene) -> str:
    """形成10万千瓦 | 风电、100万千瓦水电装机容量: the capacity that ends a list of amounts is that of all; empty where it tells none."""
    right, rest, text = scene.right, scene.walk.rest, scene.setting.text
    if len(right) < 3 or right[-1].code != "Q" or right[-2].code != "j" or scene.group[0].sort not in AMOUNTS or CAPACITY.search(noun):
        return ""
    behind = rest[next((place for place, token in enumerate(rest) if token is right[-1]), len(rest)) :]
    end = next((place for place, token in enumerate(behind) if token.code not in "xnjoeQ"), len(behind))
    last = max((place for place in range(end) if behind[place].code == "Q"), default=0)
    words = clean_phrase(text, object_tokens(behind[last + 1 : end])).text
    first = next((each for each in range(1, end) if behind[each].code == "j"), end)  # 水电装机容量和60万吨…: of those before only
    nearest = clean_phrase(text, object_tokens(behind[1:first])).text
    found = CAPACITY.search(nearest) or CAPACITY.search(words)
    worked = found and MAKING.search(noun)
    return "" if not found else noun + (found.group().lstrip("的")[-2:] if worked else found.group().lstrip("的"))


def _starts_act(token: Token, text: str) -> bool:
    """Whether those named do something from a token on: 居民 | 参加基本医疗保险, 卫生院 | 升级建设."""
    return token.code == "e" or text.startswith(("参加", "参与", "升级"), token.start)


def _sums_up(objects: Sequence[Token], setting: Setting) -> bool:
    """Whether 等 with a kind behind it ends the list: 1个 | 中型灌区续建等项目建设."""
    etc = next((place for place, token in enumerate(objects) if token.code == "E"), len(objects))
    kind = setting.text[objects[etc].end : objects[-1].end] if etc + 1 < len(objects) else ""
    return kind.endswith(("项目", "工程", "建设", "任务", "工作")) and all(token.code in "xn" for token in objects[etc + 1 : -1])


def _lists_members(right: Sequence[Token]) -> bool:
    """3个 | 工业园区和昆仑公司等 | 5户企业: whether the next of those counted are named before their number."""
    return right[-2].code == "E" and any(token.code == "j" for token in right)


def _share_work(noun: str, work: Sequence[Token], setting: Setting, manner: str = "") -> str:
    """65万平方米 | 棚户区、217万平方米旧住宅区整治改造: what is done at the last is done at all, unless the noun has its own."""
    words = [setting.text[token.start : token.end] for token in work]
    if words[-1] in ("任务", "工作"):
        words.pop()
    alone = all(token.code == "e" for token in work[: len(words)])
    return noun + manner + "".join(words) if alone and not OWN_WORK.search(noun) and not LEVEL.fullmatch(noun) else ""


def share_head(noun: str, rest: Sequence[Token], setting: Setting) -> str:
    """1个国家级、2个省级现代农业产业园, 12个交通、6个能源项目: a level or a field without a noun takes that of the last item."""
    if VOLTAGE.search(noun):
        return noun + _lines_of_last(rest, setting)
    if FIELD.search(noun):
        return noun + _kind_of_last(rest, setting)
    if not LEVEL.fullmatch(noun):
        return noun
    for place, token in enumerate(rest):
        if token.code in ",.:":
            break
        some = SOME.match(setting.text, token.start, token.end)  # 20个 | 市级和一批县级示范村建设
        if token.code == "Q" or some:
            told = find_predicate(rest[place + 1 :], setting) if not some else None
            objects = counted_conjunct(told[0] if told else object_tokens(rest[place + (not some) :]), "", setting)
            last = clean_phrase(setting.text, objects).text.removeprefix("一批")
            found = LEVEL.match(last)
            if found and found.end() < len(last):
                return noun + last[found.end() :].split("、")[0]
    return noun


def _lines_of_last(rest: Sequence[Token], setting: Setting) -> str:
    """What a list of voltages counts, told at its last: 9个110千伏、5个 | 35千伏输变电项目 -> 输变电项目."""
    for place, token in enumerate(rest):
        if token.code in ",.:":
            break
        if token.code == "Q":
            found = LINES.match(clean_phrase(setting.text, object_tokens(rest[place + 1 :])).text)
            if found:
                return found[1] if WORKS.search(found[1]) else found[1] + _kind_of_last(rest[place:], setting)
    return ""


def _kind_of_last(rest: Sequence[Token], setting: Setting) -> str:
    """The kind that ends a list of counted fields, with a field before it: 8个水利、6个 | 能源项目 -> 项目."""
    for place, token in enumerate(rest):
        if token.code not in "jxneQ" or (token.code == "Q" and (not place or rest[place - 1].code != "j")):
            break
        if token.code == "Q":
            found = WORKS.search(PROGRESS.sub("", clean_phrase(setting.text, object_tokens(rest[place + 1 :])).text))
            if found and found.start():
                return found.group()
    return ""


def share_ahead(phrase: Phrase, scene: Scene) -> str:
    """推进省级 | 39个、市级300个重点项目: a level before its number takes the noun behind the next number; empty for others."""
    level, right, text = phrase.text[len(phrase.event) :], scene.right, scene.setting.text
    if scene.group[0].sort != "count" or not LEVEL.fullmatch(level) or [token.code for token in right] not in JOINED:
        return ""
    if not LEVEL.fullmatch(text[right[1].start : right[-2].end]):
        return ""
    rest = scene.walk.rest[len(right) :]
    told = find_predicate(rest, scene.setting)
    noun = clean_phrase(text, told[0] if told else object_tokens(rest)).text
    return phrase.text + TASK.sub("", noun) if len(noun) > 1 and not LEVEL.fullmatch(noun) else ""


def share_unlisted(noun: str, verb: Phrase, scene: Scene) -> str:
    """What is said of the last of a list, unless the list stands under a verb (开工建设100套廉租房、200套公租房)."""
    if OUT_OF_POVERTY.fullmatch(noun):  # 实现9.73万人 | 脱贫、103个贫困村出列
        return ""
    if LEVEL.fullmatch(noun) and not verb.text:
        noun = share_head(noun, scene.walk.rest, scene.setting)
    said = share_said(noun, verb, scene.right, scene.setting, scene.walk)
    if scene.listed and scene.walk.topic.event and not said.startswith(noun):
        return ""
    worked = share_last(noun, verb, scene) if said.endswith(noun) or not said else noun
    if worked == noun or noun.endswith(("项目", "工程")) * bool(said):
        return said
    told = said.removesuffix(noun).removesuffix("的")
    if told in worked:
        return worked
    return said if told.endswith(worked.removeprefix(noun)) else put_before(told, worked)
