"""What a stretch of sentences is about: 合金材料产业总产值700亿元，宏旺冷轧二期等5个项目投产 -> projects of 合金材料产业."""

from __future__ import annotations

from wz_metrics import expressions as re

VERB = re.compile(
    r"^.{0,6}?(?:推进|推动|发展|做大|做强|做优|打造|提升|加快|扶持|实施|抓好|抓实|壮大|培育|建设|聚焦|突出|谋划|狠抓|强化|加强|坚持|支持|引导|促进|鼓励|扩大|加大|完善|健全|改善|构建|开展|组织|启动|掀起)+"
)
THEME = re.compile(
    r"[，,：:]?((?:现代|生产性)?(?:服务业|建筑业|金融业|物流业|旅游业|畜牧业|渔业)|[\u4e00-\u9fff]{1,9}?(?:产业(?!园|(?<=大产业)基地)|项目|行业|工业(?![园区]|新城|新区|机器人|大道|设计|互联网)|集群|园区|水利|交通|能源|农业|旅游))(项目)?(?!化|结构|发展水平|投资|技术研究|研究院|大学|学院|协会|博览|展览|论坛|峰会|大会)"
)
# An industry that a short sentence tells something of: 服务业 | 快速发展, 建筑业 | 稳步增长.
GROWING = re.compile(
    r"[-—*#\s]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．是]?)?((?:现代|生产性)?(?:服务业|建筑业|金融业|物流业|旅游业|畜牧业|渔业|民营经济|县域经济|海洋经济|数字经济))"
    r"(?:继续|保持|实现|呈现|发展|快速|持续|加快|稳步|健康|蓬勃|平稳|迅速|较快|提速|升级|提质|增效|增量|不断|壮大|强劲|良好|活跃|繁荣|增长|势头|态势|日益|更加|明显|显著|全面|优化|结构|水平|质量|步伐|有力|高质量|提升|再上新台阶|突飞猛进|取得|新|成效|突破|进步|进展){1,6}[。；;*]*$"
)
DEED = re.compile(
    r"[-—*#\s]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．是]?)?"
    r"([“\u4e00-\u9fff”]{2,12}?(?:建设|工程|改造|治理|整治|攻坚战?|战役”?|扶贫|脱贫|防控|保护|修复|绿化|搬迁|救助|帮扶|会战|事业|项目|保障))(?:任务|工作)?"
    r"(?!和|与|及|等|体系|能力|水平|机制|制度)[^，,、。；;]{2,12}"
)
# The kind of works that a clause turns around: 围绕完善 | 基础设施，实施39个项目.
AROUND = re.compile(
    "(?:围绕|聚焦)(?:培育|壮大|做大|做强|做优|做绿|做精|做实|发展|打造|完善|提升|补齐|优化|改善|保障|推进|加快|建设|加强|促进|传统)*"
    "([\u4e00-\u9fff]{2,10}?(?:产业|设施|民生|农业|工业|服务业|交通|水利|能源|生态环境|城市建设|社会事业))(?:短板|发展|建设|保障|改善|升级|保护)?"
)
GOAL = re.compile("[抓促稳保强兴上争跑引扩优育聚]+(?:项目|产业|工业|农业)")
DONE = re.compile("[一二三四五六七八九]是|把|协调|跟踪|发挥|落实|追究|不断|提高|增强|优化|调整|充分|完成|确保|围绕|通过|按照|以|对|的|了")
# What starts with a verb, or joins work to projects, names no kind: 开工一批 | 项目, 精准招商和 | 项目.
NO_KIND = re.compile(
    "(?:尽快)?(?:成功举办|举办|承办|召开|举行|紧盯|紧抓|积极|密切|新开工|开工|竣工|设立|主攻|全力|精心|策划|争取|引进|签约|招引|招商)|[\u4e00-\u9fff]*(?:招商|服务|管理)[和与及]|.*[抓上促引跑]项目$|传统产业$"
)
ATTRIBUTES = re.compile("^(?:重点|重大|一批|各类|全市|全县|主导|优势|传统|特色|新兴|支柱)+")
CAMPAIGN = re.compile("^(?:持续|深入|扎实|全面)*(?:深化|开展|组织|实施|启动)(“[^”]{2,14}”(?:活动|行动|攻坚|战役|计划|工程)?)[。；;*]*$")
PROJECTS = re.compile(
    "(?:安排|实施|推进|抓好|组织实施|落实|启动实施|启动|引进|招引|引进培育|新引进|谋划|落地|对接|入库)?"
    "(?:新开工|开工|竣工|在建|续建|建成|完工|投产|前期|储备|谋划|新落地|新签约)?(?:重点|重大)?(?:建设)?(?:项目|工程)"
)
FIELD = re.compile(
    r"[、和及与\u4e00-\u9fff]{0,8}?(?:交通|水利|能源|城建|县城|城镇|城市|城乡|市政|民生|教育|卫生|医疗|文旅|旅游|电力|电网|环保|生态|农业"
    r"|物流|商贸|乡村|农村|路网|港口|铁路|公路|基础设施|棚户区|老旧小区|园区|县域|水务|电力|污染|景区|文化|科技|信息化|流域|河道|污水|垃圾|扶贫|脱贫|乡村)"
    r"[\u4e00-\u9fff]{0,6}?(?:建设|改造|治理|整治|攻坚|防治|振兴|修复)(?:年)?(?:(?:三年|专项)?行动|工程|大会战)?"
    r"|[\u4e00-\u9fff]{2,10}?(?:改造|治理|整治|修复|保护|对口合作|对口支援|对口帮扶|协作|一体化)(?=$|工作|工程|行动|协同|发展|[有全深扎稳取进实成顺持加])"
)
LEADING = re.compile(
    r"^[-—*#\s]*(?:[一二三四五六七八九十]+[是要]|着力|大力|全力|持续|深入|扎实|稳步|加快|加强|推进|推动|抓好|实施|强化|统筹|继续|突出|切实|积极|全面|狠抓|完善|开展|启动|深化|坚持|全速|强力)+"
)
UNDONE = re.compile(
    "积极|提高|动工|优先|探索|我们|始终|坚决|努力|建立|完成|奋力|聚力|高质量|高标准|高水平|加速"
)  # no name of a work: 积极建设 | 美丽乡村
WORK_VERB = re.compile(
    r"^(?:着力|大力|全力|持续|深入|扎实|稳步|积极|全面|切实|统筹|有序|高标准|高质量|纵深|加快|继续|因地制宜|做好|抓好|抓实|抓紧|狠抓|加强|强化|推进|推动|推行|推广|深化|实施|组织|开展|启动|促进|落实"
    "|出台|制定|印发|探索|发展|扶持|壮大|做大|做强|培育|打好|打赢|完善|健全|优化|提升|改善|以.{2,18}为重点的)+"
)
WORK_END = re.compile("(?:发展|试点示范|试点|示范|建设|创建|工作|行动|计划|工程|活动|战略|任务|(?<!脱贫)攻坚战?|政策|[两三四五]年)+$")
NO_WORK = re.compile(
    "[、，和与及的了“”]|^(?:加大|提高|扩大|增加|聚力|项目|工程|重点|重大|一批|各类|各项|产业|企业|招商|投资|经济|城市|农村)|(?:机制|体系|力度|水平|能力|质量|进程|步伐|效益|资金|项目|优势|作用|环境|管理|服务|保障|政策|制度|方案|规划|规模|措施|责任)$"
)
LONGEST = 24


def find_theme(words: str) -> str:
    """The industry or the kind of projects that a clause without a number, or the subject of one with it, is about.

    >>> find_theme("强力推进交通项目"), find_theme("食品加工产业集聚壮大"), find_theme("社会大局和谐稳定")
    ('交通项目', '食品加工产业', '')
    >>> find_theme("服务业快速发展。"), find_theme("服务业集聚区建设加快。")
    ('服务业', '')
    """
    growing = GROWING.match(words) if len(words) <= LONGEST else None
    if growing:
        return growing[1]
    found = THEME.match(VERB.sub("", words[:LONGEST]))
    theme = found[1] + (found[2] or "") if found else ""
    if not theme or GOAL.match(theme) or DONE.search(theme) or NO_KIND.match(theme):
        return ""
    return theme if ATTRIBUTES.sub("", theme) else ""


def find_field(words: str) -> str:
    """The field that a clause opens: 大交通方面 -> 交通; empty where it opens none.

    >>> find_field("大交通方面"), find_field("民生工程战役"), find_field("各方面")
    ('交通', '民生工程', '')
    """
    field = re.sub("^(?:在|大)+", "", words[:-2]) if words.endswith(("方面", "战役")) else ""
    return field if 1 < len(field) <= 8 and not re.search("各|多|等|[、的]", field) else ""


QUALITY = re.compile(
    "(?:水平|形象|品质)(?:不断提升|持续提升|明显提升|稳步提升)?[。；;*\\s]*$"
)  # 提升“中国绿城”水平: nothing that money is for


def find_headline(sentence: str) -> str:
    """What a short sentence without a number sets to work on: the investment of the next sentence is for it.

    >>> find_headline("扎实推进旧城改造。"), find_headline("社会大局和谐稳定。"), find_headline("保障性安居工程任务超额完成。")
    ('旧城改造', '', '保障性安居工程')
    """
    campaign = CAMPAIGN.match(sentence)
    if campaign:
        return campaign[1]
    deed = DEED.fullmatch(sentence.rstrip("。；;*\n")) if not VERB.match(sentence[:2]) else None
    if deed and not UNDONE.match(deed[1]):
        return deed[1]
    found = VERB.match(sentence)
    if QUALITY.search(sentence):
        return ""
    rest = re.sub("(?:投资)?(?:规模|力度|范围)$|(?:取得|成效).*$", "", sentence[found.end() :].rstrip("。；;*")) if found else ""
    return rest if 3 <= len(rest) <= 14 and not re.search("[，,、]", rest) else ""


def find_work(said: str) -> str:
    """What a clause or a headline sets to work on, by its bare name; empty where it names too little or too much.

    >>> find_work("做好城乡生活垃圾分类试点工作"), find_work("开展法治政府建设示范创建"), find_work("完善体制机制")
    ('城乡生活垃圾分类', '法治政府', '')
    """
    work = WORK_END.sub("", WORK_VERB.sub("", said))
    return work if 2 < len(work) <= 12 and len(work) < len(said) and not NO_WORK.search(work) else ""


def name_by_theme(noun: str, theme: str) -> str:
    """项目 of a theme: 项目, 交通项目 -> 交通项目; 项目, 食品加工产业 -> 食品加工产业项目."""
    if not theme or noun not in ("项目", "工程"):
        return noun
    theme = theme.removeprefix("一批")
    return theme if theme.endswith(noun) else noun if theme.endswith(("项目", "工程")) else theme + noun


def find_projects(words: str) -> str:
    """The field whose projects a clause or a headline is about; empty where it is about none.

    >>> find_projects("县城及小城镇建设稳步推进"), find_projects("“城市建设管理年”活动"), find_projects("重点项目建设")
    ('县城及小城镇建设', '“城市建设管理年”活动', '')
    >>> find_projects("围绕培育壮大新兴产业"), find_projects("围绕群众所需")
    ('新兴产业', '')
    """
    if words.startswith("“") and words.endswith(("”", "活动", "行动", "攻坚", "战役", "计划")):
        return words
    campaign = CAMPAIGN.match(words)
    if campaign:
        return campaign[1]
    around = AROUND.fullmatch(words)
    if around:
        return around[1]
    found = FIELD.match(LEADING.sub("", words))
    return found.group() if found and len(found.group()) <= 14 and not re.search("产业|企业|工作|[的了]", found.group()) else ""


def fit_theme(theme: str, aspect: str) -> str:
    """The industry or the park that sentences are about, before what is told of it; empty where it does not fit.

    >>> fit_theme("汽车产业", "产值"), fit_theme("第三产业", "到位资金"), fit_theme("重点项目", "产值")
    ('汽车产业', '', '')
    """
    return theme if theme.endswith(("业", "园区", "经济")) and not (theme.startswith("第") and aspect.endswith("资金")) else ""
