"""A named park, new town or port that opens a sentence, and the figures behind it that are its own: 月湖新城建设提速，21个项目推进."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Scene, Setting, Walk
from wz_metrics.grammar.phrases import Phrase
from wz_metrics.grammar.zones import OWN as FIGURE

KINDS = (
    "新城|片区|组团|合作区|园区|产业园|工业园|农业园|物流园|创业园|科技园|生态园|文化园|港区|先行区|示范段|度假区|科技城|科学城|大学城|生态城|商务区|移民区"
    "|总部基地|产业基地|起步区|启动区|核心区|经济区|示范区"
)
# Zones of which a place has one, so that it needs no name.
ALONE = re.compile(
    "(?:[\u4e00-\u9fff（）()]{0,6}?)(?:自由贸易试验区|自贸试验区|自贸区|自贸片区|综合保税区|综保区|保税港区)(?:[\u4e00-\u9fff]{2,6}片区)?"
)
TOWARDS = re.compile("^.*[们向对在从到与和及为将把](?=.)")  # 我们向 | 自贸区下放760项事项
# What tells of what kind a park is, not which one it is.
GENERIC = (
    "各类?|全[市省区县]|[一二三四五六七八九十两0-9]+[个大]?|[省市县国]家?级|重点|特色|现代|产业|工业|农业|林业|服务业|电商|电子商务|物流|创新|创业|双创|职教|旅游|文化|文旅|科技|化工|循环"
    "|专业|小微|企业|飞地|农产品|加工|商务|中央|城市|乡村|示范|中心|城区|主要|其他|开发|合作|承接|转移|集聚|集中|综合|经济|生态|田园|智慧|数字|高铁|核心|起步|启动|老旧|传统|新型|健康"
    "|体育|海洋|民族|高新|技术|改革|开放|外贸|跨境|军民|融合|自由|贸易|金融|所有|部分|多个|有关|相关|以上|新建|在建|标准|化|型|新|老|高端|装备|材料|和|与|、|“|”"
)
BARRED = (
    "建设|推进|加快|推动|启动|实施|完善|加强|深化|支持|新增|创建|打造|强化|开展|促进|提升|改造|整治|做强|做优|做大|优化|围绕|依托|规划|发展|培育|获批|入选|争取|力争|完成|全面"
    "|积极|继续|深入|扎实|大力|着力|组织|落实|全力|抓好|抓实|聚焦|建成|建好|开工|认定|扩大|加大|增强|发挥|坚持|统筹|进一步|引导|鼓励|免除|列入|打好|以|在|与|对|为|从|到|把|将|和|及|、|拥有|形成|确保"
    "|谋划|高标准|高水平|高质量|是|的|有|今年|去年|年|投入|累计|竞相|瞄准|明确|利用|改善|壮大|理顺|比|走进|设立|新设|建立|借助|用好|各|全国|低洼|易涝|高品质|高原|优质|拓展|承办|举办|布局|运营|抢抓|紧盯"
    "|盘活|整合|引入|带动|转型|提高|增加|适应|满足|开发区|高新区|经开区|工业区|武陵山|秦巴山|乌蒙山|大别山|[省市县]级|[个家条座处]"
)
SITE = re.compile(rf"((?:(?!{BARRED})[\u4e00-\u9fff·—()（）]){{2,14}}?(?:{KINDS})(?:核心区|起步区|启动区)?)(?![和及与、等内区级化])")
ANY_SITE = re.compile("[区园城团段地]")  # what every kind ends with
PLAIN = re.compile(rf"(?:{GENERIC}|{KINDS})*")
LEAD = re.compile("(?:加快|推进|推动|全面|大力|扎实|积极|持续|全力|深入|强力|统筹|高标准|高水平|高质量|整片|打造|支持|抓好|做好|提速)+")
PUSHED = re.compile("(?:的?(?:开发)?(?:建设|发展|提升|扩容|提质|扩园|招商|规划|升级))*")
OWN = re.compile(
    "(?:项目|企业|投资|院校|学校|高校|道路|路网|管网|厂房|楼宇|大厦|土地|用地|框架|泊位|面积|总部|平台|机构|资金|收入|产值|总产值|税收|客商|商户|住房|安置房|工程|公司|岸线|成果|案例|经验|政策|举措|车位|学位|商家|订单|主干道|建设)$"
)
TOLD = re.compile("(?:入驻|签约|落户|在建|新开工)?(?:项目|企业)(?:计划|估算|协议)?总?投资")  # 总投资219亿元的45个项目
HELPING = frozenset(("支持", "鼓励", "推动", "抓好", "引导", "协调", "设立", "推动建设"))
STAGE = re.compile("(?:新?(?:开工|动工|竣工|投产|签约|落户|入驻|入园)|储备|在建|在园|入区|已)")
# What becomes of a park, behind which a figure is that of the whole place: 自贸试验区片区 | 获批成立，实际利用外资…
BECOMING = re.compile("获批|成立|建成|投[运用产]|竣工|验收|开园|揭牌|获|开工|启动|升级|列入|入选|命名|落户")
ELSEWHERE = re.compile("片区|园区|开发区|新区|示范区|新城|产业园|全[市省区县国]|[省市县]级|农村|乡镇|村|县|城乡")


def hear_site(segment: Segment, setting: Setting, walk: Walk) -> None:
    """Keep the named site that the first clause of a sentence is about."""
    if not ANY_SITE.search(setting.folded, segment.start, segment.end):
        return
    opening = next((token for token in segment.tokens if token.code not in "mATje"), None)
    start = segment.tokens[0].start if opening is None else opening.start
    lead = LEAD.match(setting.folded, segment.tokens[0].start, segment.end)
    found = SITE.match(setting.folded, lead.end() if lead else start, segment.end)
    alone = ALONE.match(setting.folded, lead.end() if lead else start, segment.end)
    if alone and not re.match(BARRED, alone.group()):
        walk.site, walk.sited = TOWARDS.sub("", setting.text[alone.start() : alone.end()]), segment.start
        return
    if not found or PLAIN.fullmatch(found[1]) or setting.folded[max(0, found.start() - 1)] in "对在以将把为向":
        return
    if lead and not PUSHED.fullmatch(setting.folded, found.end(), segment.end):
        return
    walk.site, walk.sited = setting.text[found.start(1) : found.end(1)], segment.start


def name_site(subjects: list[str], phrase: Phrase, segment: Segment, scene: Scene) -> list[str]:
    """Subjects with the site that the sentence opened with, where the clause has no subject of its own; else that site is left."""
    walk, left = scene.walk, scene.left
    if not walk.site or walk.sited == segment.start or scene.listed:
        return subjects
    acting = bool(phrase.event) and not phrase.holder and phrase.event not in HELPING
    first = not any(token.code not in "mATjRo" for token in left) or left[-1].code == "E"
    done = next((token.code for token in left if token.code not in "mATjR"), "") in tuple("Ll")
    told = scene.match.frame.subject == "attribute" and TOLD.fullmatch(subjects[-1]) is not None
    acting = acting or told
    if not phrase.place and not any(token.code == "p" for token in left) and _tells_figure(subjects, segment, scene):
        return [walk.site + subject for subject in subjects]
    owned = (told or OWN.search(subjects[-1])) and not any(ELSEWHERE.search(subject) or walk.site[:2] in subject for subject in subjects)
    if not (acting or first or done or STAGE.match(phrase.text)) or phrase.place or any(token.code == "p" for token in left):
        walk.site = ""
        return subjects
    return [walk.site + subject for subject in subjects] if owned and scene.match.frame.measure == "level" else subjects


def _tells_figure(subjects: list[str], segment: Segment, scene: Scene) -> bool:
    """Whether a clause right behind the one about the site tells a figure that parks have: 牛家工业园引进47个项目，工业总产值 | 112亿元."""
    walk = scene.walk
    if scene.match.frame.measure not in ("level", "growth", "avg_growth") or not all(FIGURE.fullmatch(subject) for subject in subjects):
        return False
    if walk.claims:
        return walk.claims[-1].indicator.startswith(walk.site)
    between = scene.setting.folded[walk.sited : segment.start - 1]
    return "," not in between and BECOMING.search(between) is None
