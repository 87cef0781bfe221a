"""The next item of a list under one verb, with the verb and with what it shares with the first: 培育A 8人、B | 4人."""

from __future__ import annotations

from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.phrases import BUILDING, Phrase
from wz_metrics.grammar.subjects import Topic
from wz_metrics.grammar.tails import MEMBER, grade_above, share_grade

LEVELS = re.compile("(?:村庄?|镇|乡|社区|街道|县|市|区|户|社|家庭|单位|企业|学校|校舍|个人|集体|团队|人才|基地|园)$")
WORD_END = re.compile("(?:[村业级上型化性域类镇区市县]|技术)$")
KINDS = re.compile(
    "(?:先进|示范|重点|特色|试点|中心|美丽|文明|精品|创新|孵化|龙头|领军|高层次|技术)?(?:产业|工业)?(?:城市|乡镇|街镇|城镇|镇街|村镇|小镇|(?<![乡城街村])镇|行政村|村庄|村|社区|街道|小区|县|市|(?:创新)?发展区|集聚区|区|基地|园区|园|企业|单位|学校|团队|人才)$"
)
KEYED = re.compile("(?<=.{2})(?:重点|重大|优先|优秀)$")
ENDING = re.compile("(?:拆除|淘汰|关停|取缔|关闭|清退|报废|压减|安置|搬迁|培训)$")
QUOTED = re.compile("“[^”]{2,}”(?=.)")
OUTER = re.compile("[省市区县州国境]外资金")
GRADE = re.compile("(?:国家|省部|部|自治区|省|市|区县|县|区)级$")
LIGHT = re.compile("(?:组织|开展|举办|举行|实施|承办)+(?=.{2}$)")
DEED = re.compile("开展|参与|享受|达到")
OWN_FIRM = re.compile("(?!示范|试点|重点|龙头|骨干|标杆|领军).{2}企业")  # 规模以上工业企业50家、百亿企业3家
OWN_KIND = re.compile(
    "老旧|危旧|棚户|背街|城中村|(?:上[云市]|挂牌|规上|限上)(?=企业)|市场主体|注册商标"
)  # 城镇危旧房棚户区3448户、 | 老旧小区172个
GRADED = re.compile("(?P<level>(?:国家|自治区|省部|省|市|区县|县|区)级(?:及?以上)?)(?P<kind>.+)")
MODEL = re.compile("(?:示范|试点|样板|精品|先进|标杆)*(?:试点|平台|示范社|示范点|试点村|示范村|基地|示范区|示范户|联盟|载体)")
IDLE, RURAL, LONGEST_GOOD = re.compile("(?:落后|过剩)产能$"), re.compile("(农村公路|农路|县乡公路|乡村公路|县乡道|农村道路)(?:道路)?$"), 6
STANDING = re.compile("(?:国家(?=级)|自治区|省部|省|市|区县|县|区)级?(?:及?以上)?(?:示范)?")
BRACKET = re.compile("[(（][^()（）]*[)）]$")
INCLUDED = re.compile("^含(?=[^量税碳硫氧氮金油]{3})")
OWN_WORK = re.compile("[^、]{0,4}(?:封山育林|封育|抚育|育林|造林|补植|还林|还草|还湖|植树)")  # 新造林27万亩、 | 封山育林18万亩
OWN_DEEDS = frozenset(("发电", "造林", "植树", "融资", "供电"))  # 生产煤炭4880万吨、发电500亿度
UNSHARED = ("(", "（", "工程", "行动", "活动", "计划", "项目", "试点")


def carry_event(topic: Topic, phrase: Phrase) -> str:
    """The next item of a list under one verb: 培育A 8人、B 4人 -> 培育B."""
    phrase = replace(phrase, text=INCLUDED.sub("", phrase.text))  # 新开公交线路16条（含 | 临时摆渡线2条）
    works = len(phrase.text) > 3 and phrase.text[-2:] in BUILDING
    planted = topic.event.endswith(("造", "植", "种")) and OWN_WORK.fullmatch(phrase.text)
    if phrase.text in OWN_DEEDS or planted or (works and (topic.event.endswith(phrase.text[-2:]) or ENDING.search(topic.event))):
        return phrase.text  # 改造老旧小区10个、棚户区改造90套; 拆除燃煤锅炉437台、脱硫除尘改造102台
    if topic.event[:1] == phrase.text[:1] == "为":
        return phrase.text  # 为80岁老人发放津贴50元、为90岁老人发放津贴100元
    if topic.event.startswith("国家") and phrase.text.startswith(("省", "市")):
        return phrase.text  # 国家认定企业技术中心2个，省级企业技术中心31个
    light = LIGHT.match(topic.event) if topic.object == "活动" else None
    if light:
        return light.group() + phrase.text  # 组织开展招聘活动40场、 | 职业技能培训1万人次
    level = GRADE.search(topic.object) if GRADE.fullmatch(phrase.text) else None
    if level and level.start() > 2:
        return topic.event + topic.object[: level.start()] + phrase.text  # 示范场省部级3个、市级5个
    told = _kind_of_first(topic.object, phrase.text)
    if told:
        return topic.event + told
    shared = shared_modifier(topic.object, BRACKET.sub("", phrase.text))
    shared = shared[: -1 if shared[-1:] == phrase.text[:1] == "名" else None]  # 历史文化名镇7个、 | 名村16个
    return topic.event + shared + phrase.text if topic.event and not phrase.text.startswith(topic.event) else phrase.text


def _kind_of_first(first: str, item: str) -> str:
    """A further item with what the first one says in its middle or behind it; empty for items that say enough.

    >>> _kind_of_first("国家级改革试点", "省级试点"), _kind_of_first("铁合金等落后产能", "水泥"), _kind_of_first("农村公路", "桥梁")
    ('省级改革试点', '水泥落后产能', '农村公路桥梁')
    >>> _kind_of_first("国家级高新技术企业", "省级企业"), _kind_of_first("农村公路", "公厕")
    ('', '')
    """
    one, other = GRADED.fullmatch(first), GRADED.fullmatch(item)
    if one and other and one["level"] != other["level"] and one["kind"].endswith(other["kind"]) and MODEL.fullmatch(other["kind"]):
        return other["level"] + one["kind"]
    idle = IDLE.search(first)
    if idle and len(item) <= LONGEST_GOOD and not IDLE.search(item) and not LEVELS.search(item):
        return item + idle.group()
    road = RURAL.search(first)
    return road[1] + item if road and item in ("桥梁", "桥涵", "危桥", "桥") else ""


def shared_modifier(first: str, item: str) -> str:
    """What a short further item shares with the long first one: 示范型老年友好街镇1个、村社4个 -> 示范型老年友好.

    >>> shared_modifier("“浙江制造”标准", "品牌"), shared_modifier("人大代表议案", "建议")
    ('“浙江制造”', '人大代表')
    >>> shared_modifier("国家级高新技术企业", "雏鹰企业"), shared_modifier("省级现代服务业集聚区", "龙头企业")
    ('', '省级现代服务业')
    """
    if OWN_KIND.match(item):
        return ""
    quoted = QUOTED.match(first)
    behind = first[quoted.end() :] if quoted else ""
    if quoted and len(item) <= 4 and "“" not in item and not behind.startswith(UNSHARED) and not item.endswith(behind[-2:]):
        return quoted.group()
    member = MEMBER.match(first)
    if member and item in ("建议", "议案", "提案", "意见", "建议案"):
        return member.group()
    start = first.find(item[:2])
    if start > 0 and OUTER.match(first, start - 1):
        return ""  # 省外资金600亿元、 | 外资5.5亿美元
    if start > 0 and STANDING.fullmatch(first, 0, start) and "、" not in first:
        return first[:start]  # 省双创团队4个、 | 双创人才51人
    if len(item) > 4 or len(first) < len(item) + 4 or "、" in first or first.endswith(("工程", "行动", "活动")):
        return share_grade(first, item)  # 省级先进乡镇4个、示范村29个
    if not start and OWN_FIRM.fullmatch(item):
        return ""  # 辣椒产业专业镇35个、 | 辣椒企业16家
    if start > 0:
        shared = KEYED.sub("", first[:start]) if first[start:] == item else first[:start]  # 代表重点建议10件、建议2963件
        return "" if DEED.search(first, 0, start) else shared
    if not LEVELS.search(item) or item == "幼儿园" or (OWN_FIRM.fullmatch(item) and first.endswith("企业")):
        return share_grade(first, item)
    head = KINDS.search(first)
    if head and head.start() > 1 and first[-1] != item[-1]:
        return first[: head.start()]
    cut = first[: -len(item)]
    if first[-1] == item[-1] or WORD_END.search(cut):
        return cut
    return grade_above(first)
