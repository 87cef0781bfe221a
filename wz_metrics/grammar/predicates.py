"""What a clause says of the things that it counts: 20户企业恢复生产, 昆仑公司等5户企业被确定为示范企业."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.conjuncts import before_share, counted_conjunct
from wz_metrics.grammar.discourse import Setting
from wz_metrics.grammar.faring import drop_faring, drop_unfolded, only_progressed
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.phrases import clean_phrase
from wz_metrics.grammar.quotation import balance
from wz_metrics.grammar.themes import name_by_theme

SETTLED = re.compile(
    r"^(?:已经?|都|均(?!衡|等)|分别|同步|要|须|必须|全部|全面|如期|顺利|先后|相继|陆续|正式|率先|基本|从中|纷纷|竞相|全线|圆满|得到|妥善|有效|及时|按时|按期|有序|提前|加快|抓紧|加紧|扎实|稳步|正在|进行|得以|尽快|尽早|早日|成功|彻底|按(?:计划|进度|节点|序时进度|时序进度)|整[村镇乡县区]|持续|加速|统筹|强力|较好|很好|出色|(?:高质量|高标准|高水平|高效)(?=完成))+(?!或)"
)
NOMINAL = re.compile(
    "(?:及|和)?(?:配套|保护|利用)?(?:(?:安全)?工程|项目|任务|工作|设施|企业|技术|能力|服务|资金|计划|指标|事项|问题|点|站|区|厂|场|中心|园|基地|户|人员|对象|机构|单位|平台|载体|线|面|房|细则|方案|意见|办法|机制|制度|体系|标准|规划|基金|合作(?:领域|平台|机制|园区|区|事项))(?:建设)?"
)
MOVED = re.compile("新[居家房]$|实处$|展开合作$|^[用喝住走][上进]")  # 搬入新居的 | 群众, 喝上好水的 | 居民
REMARKED = re.compile("(?:在?全[国省市区]|升为|转为)(?=..)|(?:下降|上升|增长|回升)$")  # 全国领先的 | 举措, 升为企业的 | 个体户
WORK_DONE = re.compile("(?<=^改造|^整治|^治理|^修复|^搬迁|^拆迁)完成$")
DWELLERS = re.compile("居民|群众|贫困户|家庭|农户|人口|学校")
REACHED = re.compile(
    "^实现(?=(?:稳定|整村|全部|有序|安全|集中|达标)*(?:脱贫|投产|盈利|开工|竣工|通车|运营|上市|销号|出列|达标|摘帽|开业|复工|复产|落地|挂牌|签约|并网|通水|通气|通电|上云|退出|复学|就读|入住|转型)+$)|^实现(?=向)"
)
DONE = re.compile("(?<=改造|治理|整治|培训|修复|建设|绿化|造林|搬迁|安置|清理|改善|加固)(?:工作|工程)?任务?$")
AIDING = re.compile(
    "(?<=.{2})(?:进行|[作做]出|予以|给予|加以|实行|得以|正式|成功|陆续|相继|即将|先行|妥善|正在?|[较更]好|件件|分|组团|彻底|出色|广泛|踊跃|依法|初步|日臻|破土|按计划|尚?按(?:照|预定|既定|原定|年度|序时|时序)?)$|(?<=[县村乡镇])(?:正式|还)$"
)
PERFECT = re.compile("了|、实现[^、]{0,4}突破$|着(?!力|重|眼)|(?<=[设动]工)建设$|的(?:情况|背景|前提|条件)下$")
ACTING = re.compile(
    "(?:全面|已|正)?(?:获(?=国家|省|市|中央|上级|评|[^、]{2,12}支持)|实施|开展|完成|启动|列入|纳入|获得|荣获|进驻|签订|签署|加入|享受|接受|发放|实行|进行|具备|参与)"
)
HELD = re.compile(
    r"(.{0,16}(?:村|断面|处理厂|企业|项目|县(?![域区城])|乡镇|街道|社区|学校(?!园)|医院|车站|考核点|监测点|水体|河流|园区|机构|单位|家庭|小区|水源地|产业链|集群|县区|区县|[县旗][（(][^）)]{1,4}[）)])”?)(?!人口|居民|民|群众|学生)的?"
    r"((?:主体|环境|生活|厕所|污水|垃圾|基础|公共)?.{0,4}(?:水质|前期工作|主体工程|用地|工可|条件|面貌|状况|环境|设施|治理|质量|建设)"
    "|(?:规模以上|规上)?(?:工业)?(?:总产值|产值|税收|营收|利润|(?:主营业务|营业|销售|集体经济|经济|集体)收入|产[销]?量)|义务教育(?:基本|优质)?均衡(?:发展)?|[^、的]{2,10}(?:增速|增幅))"
)
# Those of whom something is told, by people of theirs: 单位的主要负责人 | 开门接访.
PEOPLE_OF = re.compile(
    "([^、的]{0,10}(?:单位|国家(?:[（(]地区[）)])?|地区|乡镇|部门|企业|机构|[县村]))的([^、的]{0,6}(?:负责人|部长|领导|代表|官员|客商|选手|专家|市长)[^、的]{0,4})"
)
PLAN = re.compile("(?:预期|年度|既定|年初|全年)*(?:计划|目标)(?:任务)?")
WORK_END = re.compile(r"(?:工程|项目|任务)\Z")
AMONG_ALL = re.compile("^为(?=全[国省])")
WITHIN = re.compile("^(?=全[国省区市](?:、全[国省区市])*(?:复制|推广|领先|领跑|通办))")  # 在全国推广的 | 经验
AWARDED = re.compile("(?:荣|斩|喜)?获得?|夺得|荣膺|荣登|跻身")
AMONG = re.compile("(?:复制)?推广(?:应用)?|领先|首创|通办|领跑|率先")
TRAVEL = re.compile(
    "(?:(?<=人员|队员|干部|教师|医生|学生|名师|专家|民警|医护|党员|人才)赴[^、]{1,12}|(?<=人员|队员|医护|勇士)[\u4e00-\u9fff]{4}(?:、[\u4e00-\u9fff]{4})*)$"
)
TOWARDS, TURNING = (
    re.compile("(?<=..)(?<![定面导方意走流动倾转指去双横纵内外])向[^、的向]{2,14}$"),
    re.compile("转型|转变|转移|迈进|集中|延伸|聚集|升级"),
)
PASSIVE = re.compile("(?<=.{2})(?:被(?!征|动|保险|告|子)|按照?(?![揭摩时期月质劳类])(?=..)|依托|运用(?=..)|借助)")
MANNER = re.compile(
    "(?<=.{2})(?:(?:虽|尚|仍)?未能?|没有|开始|尽早|尽快|提前|免费|无缝|面对面|率先|连续多年|重点|梯次|优先|分类|联合|共同|分批|滚动|直接|普遍|实质|(?<=[构心站院校村])规范|(?:均?可|全程|全流程)*(?:移动|网上|掌上|线上|在线|异地|跨省|就近|上门|就地|自助))$"
)
QUALIFYING = frozenset(("重点", "主要", "新", "拟", "待", "原", "我", "省", "独立"))  # 259户 | 新 | 排查农村危房户
YIELDED = re.compile("(?:完成|实现)?(?:总|年|工业)?(?:投资|产值|收入|营业收入|销售收入|税收|利税|利润|交易额|成交额|销售额)")
PREPOSITIONS = frozenset(("在", "向", "被", "为", "由", "对", "从", "通过"))
MUTUAL = re.compile("(?:全面|深度|成功)?(?:建立|签|合作|对接|结|达成|实现互|共建|开展|挂钩|联)")  # what is done with others: 与
WORKING = re.compile("率|(?:专项|试点|示范)?(?:项目|工程|行动|任务|工作|设施|体系|系统|攻坚战)(?!的)")
EXCEPT = re.compile("(?<=.{2})除[^，]{2,16}外$")
SERVING = re.compile("(?:总)?(?:抓手|重点|载体|依托|纽带|支撑|示范|引领|补充|主体|核心|龙头|主线|突破口|契机|重中之重|着力点|节点)")
LONGEST = 28
# Verbs that end the name of a work, and what stands before them there: 农贸市场标准化 | 升级改造, 薄弱环节改善和能力 | 提升.
WORK = re.compile(
    "(?:除险|提标|提质|升级|配套)?(?:加固|改造|提升|处理|拆除|重组|完善|修复|整治|优化|增效|修缮|改造提升|整治提升|提升改造|整治改造|提升整治)"
)
WORKED = re.compile(
    "(?:保护|升级|改制|整村|[^变]化|纳管|改善|一级A|集中|综合|分散|连片|整治|治理|清淤|污染|(?:改善|改造|建设|整治|治理)[和及、][^和及、]{2,6})$"
)
GOING_ON = frozenset(("运营", "实施", "运行", "使用"))  # 中试项目入驻 | 运营


def find_predicate(right: Sequence[Token], setting: Setting, numbers: bool = False) -> tuple[Sequence[Token], str] | None:
    """The tokens of the counted noun, and what is said of it up to the next break; None where nothing is said.

    Where a number follows nothing is said either, unless ``numbers`` allows what stands before it (30个企业完成境外投资2.8亿美元).

    A verb that also stands as a noun behind its object (改造, 建设) is no predicate by itself.
    """
    end = next((place for place, token in enumerate(right) if token.code in ",.:"), len(right))
    clause = right[:end]
    listed = _ends_item(clause)
    if listed:
        clause = clause[:-2]  # 190个重点项目开工建设、38个…; 100家企业开展技术改造、24个…
    clause = before_share(clause)
    number = next((place for place, token in enumerate(clause) if token.code == "Q"), 0)
    if number and clause[number - 1].code in "xn" and YIELDED.fullmatch(setting.text, clause[number - 1].start, clause[number - 1].end):
        return None  # 5个 | 片区实现投资43亿元
    if number and numbers and clause[number - 1].code in "xn":
        clause = clause[:number]
    if any(token.code == "Q" for token in clause) or not clause or serves_as(clause, setting.text):
        return None
    named = next((place for place, token in enumerate(clause) if token.code in "xn"), len(clause))
    start = _find_start(clause, named, setting.text)
    joints = (place for place in range(1, start) if clause[place].code == "j" and clause[place + 1].code != "e")
    listing = clause[0].code == "e" and any(joints)  # 签约和旧房拆除
    ends = (
        clause[-1].role == "either"
        and clause[-1].code == "e"
        and not (clause[start].code == "L" or ACTING.match(setting.text, clause[start].start))
    )
    if listed and clause[-1].code != "e" and not (ACTING.match(setting.text, clause[start].start) or clause[start].role == "passive"):
        return None
    goes_on = ends and setting.text[clause[-1].start : clause[-1].end] in GOING_ON and all(token.code == "e" for token in clause[start:])
    if not start or listing or (ends and not goes_on and any(token.code not in "Ap" for token in clause[start:-1])):
        return None
    last = _end_of(clause, start, setting.text)
    said = AMONG_ALL.sub("", PERFECT.sub("", SETTLED.sub("", setting.text[clause[start].start : clause[last].end])))
    nominal = said.endswith(("任务", "工作", "目标")) and clause[start].code in "eA" and not ACTING.match(said)
    return (clause[:start], said) if 2 <= len(said) <= LONGEST and not nominal else None


def _ends_item(clause: Sequence[Token]) -> bool:
    """Whether the next number of a list ends the clause: 100家 | 企业开展技术改造、24个."""
    return len(clause) > 3 and clause[-1].code == "Q" and clause[-2].code == "j" and clause[-3].code in "exn"


def serves_as(tokens: Sequence[Token], text: str) -> int:
    """Where the tokens begin to tell as what those counted serve: 以“7+X”产业为主导、8个 | 新型扶贫业态 | 为补充的新格局; 0 for nowhere."""
    acts = (place for place, token in enumerate(tokens) if place and token.code == "v" and text[token.start - 1] != "”")
    return next((place for place in acts if SERVING.match(text, tokens[place].end)), 0)


def _find_start(clause: Sequence[Token], named: int, text: str) -> int:
    """Where the predicate starts: at its verb, or at what stands before that with a preposition (经验 | 在全国复制推广)."""
    for place in range(_behind_relation(clause, named, text), len(clause)):
        if not _opens(clause[place:], text) or text[clause[place - 1].start : clause[place - 1].end] in QUALIFYING:
            continue
        if clause[place].code == "L" and clause[place - 1].code == "e" and clause[place - 2].code in "Aa":
            continue  # 背街小巷 | 全部改造 | 完成
        place += clause[place].code == "s"
        if clause[place].code == "e":
            place = next((each for each in range(place + 2, len(clause)) if _settles_work(clause, each, text)), place)
        mutual = MUTUAL.match(text, clause[place].start)
        words = PREPOSITIONS | {"与"} if mutual else PREPOSITIONS
        before = (each for each in range(named + 1, place) if text[clause[each].start : clause[each].end] in words)
        start = next(before, place)
        opened = text[clause[0].start : clause[start].start]
        return place if opened.count("“") > opened.count("”") else start  # “我 | 为群众办实事”事项完成
    return 0


def _behind_relation(clause: Sequence[Token], named: int, text: str) -> int:
    """Where the predicate may start: behind the relation of 功能完善、服务暖心的 | 青年驿站建成开放, else behind the first noun."""
    of = next((place for place, token in enumerate(clause) if place > named and token.code == "o"), 0)
    if not of or of + 2 >= len(clause) or clause[of + 1].code not in "xn" or any(token.code in "Aa" for token in clause[named:of]):
        return named + 1
    acts = any(_opens(clause[place:], text) for place in range(of + 2, len(clause)))
    return of + 2 if acts and any(token.code == "e" for token in clause[named + 1 : of]) else named + 1


def _settles_work(clause: Sequence[Token], place: int, text: str) -> bool:
    """Whether work named before is told to be done from here on: 大型灌区 | 续建配套与节水改造工程 | 顺利完成."""
    done = clause[place].code == "L" and place == len(clause) - 1
    return (done or (clause[place].code == "A" and _opens(clause[place:], text))) and bool(
        WORK_END.search(text, max(0, clause[place].start - 2), clause[place].start)
    )


def _end_of(clause: Sequence[Token], start: int, text: str) -> int:
    """The last token of the predicate: the one before a 、 behind which something else acts (贫困村 | 出列、贫困人口脱贫)."""
    for place in range(start + 1, len(clause) - 2):
        if (
            clause[place].code == "j"
            and text[clause[place].start] != "或"  # 建成或部分建成
            and clause[place - 1].code == "e"
            and clause[place - 1].role == ""
            and clause[place + 1].code in "xn"
        ):
            return place - 1
    return len(clause) - 1


def _opens(tokens: Sequence[Token], text: str) -> bool:
    """Whether a predicate starts with the first of the tokens."""
    first, rest = tokens[0], tokens[1:]
    if first.code == "e":
        return _acts(first, rest[2 * ([token.code for token in rest[:2]] == ["j", "e"]) :], text)  # 新建、续建项目
    if first.code in "gid" or (first.code == "B" and rest and rest[0].code in "gid"):
        return len(rest) == (first.code == "B")
    if first.code == "L" and not rest:
        return text.endswith("完成", first.start, first.end)  # 民生实事 | 高质量完成
    if first.code == "k" and not rest:
        return text.startswith("超额完成", first.start)  # 重点项目 | 超额完成年度计划
    if first.code == "p":
        return len(rest) == 1 and AMONG.fullmatch(text, rest[0].start, rest[0].end) is not None  # 经验 | 全国推广, 指标 | 全区领先
    if first.code in "th":
        return bool(rest) and (rest[0].code in "xnp" or _joins(rest))  # 个体工商户 | 升为企业, 断面 | 优于Ⅱ类标准
    if first.code == "s":
        return len(rest) > 1 and rest[0].code == "e" and rest[0].role != "either"  # 部门 | 分别出台工作措施
    if first.code == "l" and _joins(rest):
        return True
    if first.code in "rlLk":
        rest = [token for token in rest if token.code not in "AT"]
        rest = [token for token in rest if token.code != "m"] or rest  # 指标 | 接近目标值
        planned = bool(rest) and PLAN.fullmatch(text, rest[0].start, rest[-1].end)  # 民生实事完成 | 年度计划
        return bool(rest) and first.role != "nominal" and (rest[0].code in "xnep" or rest[0].role == "nominal" or bool(planned))
    if first.code not in "Aa" or not rest or not SETTLED.fullmatch(text[first.start : first.end]):
        return False
    if rest[0].code == "j" and text[rest[0].start] == "或":
        return len(rest) > 2 and rest[-1].code == "e"  # 全部或阶段办结
    if rest[0].code in "Aae":
        worked = rest[0].code == "e" and rest[0].role in ("either", "push")
        return _opens(rest, text) or (worked and all(token.code in "eL" for token in rest))  # 全部 | 搬迁入住, 全部 | 改造完成
    return rest[0].code in "xnL" or (rest[0].code in "lh" and len(rest) > 1)


def _acts(first: Token, rest: Sequence[Token], text: str) -> bool:
    """Whether a verb is a predicate with the rest, no part of the name of a work or of people."""
    if rest and rest[0].code == "E":  # 新建、续建等项目
        return False
    if not first.role and rest:
        if any(NOMINAL.fullmatch(text, rest[0].start, each.end) for each in rest[:2]) or WORKING.match(text, rest[0].start):
            return False  # 小型水库除险加固工程, 对口援建项目; 大气污染防治项目进展顺利
        if len(rest) > 1 and DWELLERS.fullmatch(text, rest[0].start, rest[0].end):
            return False  # 受灾重建 | 贫困户 | 搬入新居
    words = text[first.start : first.end]
    return first.role in ("", "passive", "aid") and words not in ("调整", "配套") and not (rest and words == "建档立卡")


def _joins(rest: Sequence[Token]) -> bool:
    """Whether a second verb of the same kind follows: 断面达到 | 或优于Ⅴ类标准."""
    return len(rest) > 2 and rest[0].code == "j" and rest[1].code in "lth" and rest[2].code in "xnp"


def is_awarded(verb: Token, text: str) -> bool:
    """Whether a verb tells what those counted are chosen for or get: 入选, 获得."""
    return verb.code == "e" and (verb.role == "passive" or AWARDED.fullmatch(text, verb.start, verb.end) is not None)


def say_of_counted(
    right: Sequence[Token], setting: Setting, theme: str = "", numbers: bool = False, unit: str = ""
) -> tuple[str, str, int]:
    """The counted noun with what is said of it before it, the noun alone, and how many tokens tell it; empty where nothing is said.

    20户 | 矿山企业恢复生产 -> 恢复生产的矿山企业, 矿山企业.
    """
    fared = drop_faring(right, setting)
    if fared:
        return fared, fared, len(right)
    found = find_predicate(right, setting, numbers)
    people = unit[-1:] in tuple("人名批")
    if not found or (people and (right[0].role == "passive" or setting.text[right[0].start] == "赴")):
        return "", "", 0  # 4人 | 入选省第四批引进人才计划, 98人 | 赴兰州参与救治
    told = len(right) - 2 if _ends_item(right) else 0
    number = any(token.code == "Q" for token in right)
    noun = name_by_theme(AIDING.sub("", EXCEPT.sub("", clean_phrase(setting.text, counted_conjunct(found[0], unit, setting)).text)), theme)
    said, held = REACHED.sub("", WORK_DONE.sub("", found[1])), HELD.fullmatch(noun)
    manner = MANNER.search(noun)
    if manner:  # 25家企业重点 | 帮扶, 两项指标虽未 | 完成
        said, noun = manner.group().lstrip("虽尚仍") + said, noun[: manner.start()]
    towards = TOWARDS.search(noun) if TURNING.match(said) else None
    if towards:  # 块状经济向现代产业集群 | 转型升级
        said, noun = towards.group() + said, noun[: towards.start()]
    travel = TRAVEL.search(noun)
    if travel:  # 107名医务人员赴外地 | 开展援助
        said, noun = travel.group() + said, noun[: travel.start()]
    passive = PASSIVE.search(noun)
    if passive:  # 42项项目被国家 | 批准为重点新产品
        said, noun, held = noun[passive.start() :] + said, noun[: passive.start()], None
    led = PEOPLE_OF.fullmatch(noun)
    if led:  # 单位的主要负责人 | 开门接访
        said, noun = led[2] + said, led[1]
    unfolded = noun if not held and only_progressed(said, noun) else drop_unfolded(said, noun)
    if unfolded:
        return unfolded, noun, told or len(right)
    noun = noun.removesuffix("各") if len(noun) > 2 else noun  # 12个县区各 | 建成一个示范村
    if said == "完成" and DONE.search(noun):
        said, noun = "", DONE.sub("", noun)
    if WORK.fullmatch(said) and WORKED.search(noun):
        return noun + said, noun, told or (len(found[0]) if number else len(right))
    if held and not said.startswith("推进"):  # 断面水质 | 达标 -> 水质达标的断面
        said, noun = held[2] + said, held[1]
    return (
        (put_before(said, noun), noun, told or (len(found[0]) if number else len(right))) if noun and balance(noun) == noun else ("", "", 0)
    )


def put_before(said: str, noun: str) -> str:
    """摘帽 + 贫困村 -> 摘帽贫困村; a longer phrase takes 的."""
    whole = said.startswith(("完成", "实现", "获得", "取得", "圆")) and len(said) > 2  # 完成混改的 | 国企
    whole = whole or bool(MOVED.search(said) or REMARKED.match(said))
    whole = whole or said.endswith(("我市", "我省", "我区", "我县", "条件", "环境", "水平", "难题"))  # 落户我市的 | 企业, 居住条件的 | 居民
    said = WITHIN.sub("在", said)
    return said + noun if len(said) <= 4 and not whole and not (said and noun.startswith(said[-2:])) else f"{said}的{noun}"


def deeds(objects: Sequence[Token], text: str, every: bool) -> list[int]:
    """Where something is done to what is counted: no verb that tells which project it is (垃圾 | 处理项目)."""
    doing = ((place, token) for place, token in enumerate(objects) if token.role == "passive" or (every and place and token.code == "e"))
    return [place for place, token in doing if token.role == "passive" or (token.role != "either" and not WORKING.match(text, token.end))]
