"""Numbers that state nothing but qualify the noun behind them (落地超10亿元项目21个: the 10) become part of its text."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.limits import counts_later, is_round, limits_counted, limits_size
from wz_metrics.grammar.sums import drop_sums
from wz_metrics.model import Quantity

QUALIFIERS = frozenset({"money", "energy", "time", "area", "mass", "length", "price", "volume", "score", "scale", "percent", "density"})
DURATION = re.compile(r"(?:过去|近|今后|未来|这|用|通过|经过|历时|连续|用时|耗时|持续|时隔|为期|再用|力争用)\Z")
SPANS = frozenset(("年", "个月", "周", "个学年", "学年", "个季度", "余年", "载"))
# What lasts: 消化周期降至3.5年, 平均受教育年限提高0.5年. Of anything else years and months only say how long: 5年过渡期, 3年培训计划.
LASTING = re.compile(
    "(?:周期|年限|寿命|时间|时限|期限|工期|用时|时长|[^高大]龄|用药量|仅|只要|提速|验收|标准为|标准提高到|[由从有])[^,。;:]{0,10}\\Z"
)
TREATED = re.compile(r"(?:^|[,。;、:])(?:对|针对|凡)[^,。;、:\d]{2,12}\Z")
SETTLED_BY = re.compile(
    r"(?:[及和或、]\d+[人户](?:以上|以下))?的?(?:自然村|行政村|村组|村庄|居民点|聚居点|加工点|(?:集中式?)?(?:饮用水|供水)|水源|企业|用工)"
)
# Capacities in a list of projects (石化800万吨炼化一体化、晶龙400兆瓦太阳能电池等项目) are part of their names.
CAPACITIES = frozenset({"mass", "energy", "volume"})
EXAMPLE = re.compile("[xn]{1,3}EQ")
MADE = re.compile("[十百千万亿]+(?:[头只羽套台辆件支枚部片块张]|大箱|标箱|米)")
PAIRS = re.compile("[双锭副]")
YEARLY = re.compile("(?<![形成达到备增])(?:年|日)(?:产|加工|处理|出栏|屠宰|屠宰加工)\\s?\\Z")
STATED = re.compile(
    "(?:[能合][力计]|规模|产能|[总容产数]量|库容|装机|吞吐|储备|负荷|排放|任务|目标|供水|缺口|共|达|为|各|约|近|超|余|到|于|了|每[人户日天月年])\\s?\\Z"
)
PROJECTS = re.compile(
    "(?!\\s?(?:项目|工程|以[上下内]|左右|级))(?:(?!落后|过剩|产能(?!置换)|淘汰|关停|出清|压减|目标任务|储备|能力|机组|装机)[^,。;])*?"
    "(?:项目|工程|生产线|电[站厂]|基地|技改|扩建|扩能|装置|投产|开工|达产|竣工|并网|投运|建成)"
)
# One project with its name: 德国大众30万台自动变速箱项目; not what is done to so many of them: 完成47万亩苹果园更新
NAMED = re.compile(
    "(?!\\s?(?:项目|工程)|[^,。;]{0,20}(?:产能|能力|规模))[^,。;、的和与及\\d]{0,14}?(?:项目|工程|生产线|电[站厂]|一体化|装置|货运站|技改)"
)
ACTED = re.compile(
    "(?:[的地了个条座家第]|新[建增开]|建[设成]|推[进动]|完成|实施|启动|开工|投产|投[用运]|加快|打造|改[建造]|引进|争取|确保|力[争促]|[一二三四五两]期)\\s?\\Z"
)
ENDED = re.compile("的[^,。;、\\d]{1,12}(?:消除|脱贫|摘帽|清零|出列|退出|销号)")
RIVALS = re.compile("(?:城市|市州|州市|县区|县市|市县|区县|[省市区]市|开发区|高新区|园区|机场|港口)中?$")
AMONG = re.compile(
    "[^,。;、\\d]{2,18}?(?:之[首冠列]|首位|榜首|前列|前茅|平均(?:水平|值|数|(?=\\d))"
    "|中?(?:综合)?(?:(?:排名|排位|名列|位列|位居|居于|处于)(?:居)?){1,2}(?:靠前|前列|前茅|中上游))"
)
AMONG_THEM = re.compile("[^,。;、]{1,10}?(?:城市|地级市|市州|设区市|开发区|高新区|园区|金融中心)(?!群(?!众)|圈|首|排)")
COMPARING = re.compile("[评榜测查核告较赛选审估价比分”]中|(?:困难|情况|环境|形势|压力|检查|竞争|考核|大会|发展|建设|排名|排位|位次)中")
FIRST_NAMED = re.compile("[^,。;、\\d]{2,12}?(?:城市|市州|州市|开发区|高新区)(?:[^,。;、\\d]{0,6}(?:考核|排名|评比|比较|测评))?中,")
WIDEST = 9  # tokens between 在 and 中
PEOPLE = re.compile("[^,。;、\\d]{0,8}?(?:人口|群众|居民|农民|职工|学生|移民)")
BEFORE = re.compile(r"(?:不低于|不少于|不小于|不超过|超过|突破|超|逾|(?<!目)近|约|达|(?<!省)上|(?<![通经])过)\Z")


LAST_SIZED = re.compile(
    "[亿万](?:美)?元(?:以上|级)?[^,。;、\\d]{0,10}(?:项目|企业|园区|集群|公司|工程|县市?|镇|村)\\d+[个家户](?:以上)?(?:、[\\d百千]+[亿万]元(?:以上)?\\d+[个家户](?:以上)?)*、\\Z"
)

ROUND = re.compile("[百千万]+[件家户人项台辆个]")


def demote_qualifiers(tokens: Sequence[Token], quantities: Sequence[Quantity], folded: str) -> list[Token]:
    """Numbers that only qualify the noun behind them become text: 落地超10亿元单体制造业项目21个, 80岁以上老人."""
    kept = drop_sums(_join_rivals(_join_within(tokens, folded), quantities, folded), quantities, folded)
    for place, token in enumerate(kept):
        if token.code != "Q" or place + 1 >= len(kept):
            continue
        if _tells_how_long(token, quantities[token.index], folded):
            kept[place] = Token(token.start, token.end, "T")
        elif _sizes_listed_project(kept, place, quantities[token.index], folded) or _qualifies(kept, place, quantities, folded):
            verb = kept[place - 1].end if place and kept[place - 1].code == "e" else 0  # 签约 | 10亿元以上
            bound = BEFORE.search(folded, max(0, token.start - 4, verb), token.start)
            start = max(bound.start(), kept[place - 1].end if place else 0) if bound else token.start
            kept[place] = Token(start, token.end, "x")
    return kept


def _tells_how_long(token: Token, quantity: Quantity, folded: str) -> bool:
    """Whether a time is that in which something is done or goes on (经过5年, 5年过渡期, 实现4年翻番) rather than a figure itself."""
    if quantity.sort != "time":
        return False
    if DURATION.search(folded, max(0, token.start - 4), token.start):
        return True
    return quantity.unit in SPANS and not LASTING.search(folded, max(0, token.start - 16), token.start)


def _sizes_listed_project(tokens: Sequence[Token], place: int, quantity: Quantity, folded: str) -> bool:
    """Whether the number is the capacity of one of several projects that are named: 晶龙400兆瓦太阳能电池、旭阳30万吨焦油等项目."""
    token, before = tokens[place], tokens[place - 1] if place else None
    if quantity.sort in CAPACITIES and quantity.bound == "eq" and before and before.code in "eA":
        behind = "".join(each.code for each in tokens[place + 1 : place + 6])
        return EXAMPLE.match(behind) is not None  # 启动了 | 3兆瓦 | 风电整机等95个项目
    if not before or before.code not in "xnpj" or tokens[place + 1].code not in "xneiA" or quantity.bound != "eq":
        return False
    head = folded[max(0, token.start - 6) : token.start]
    yearly = YEARLY.search(head) is not None
    sized = quantity.sort in CAPACITIES or MADE.fullmatch(quantity.unit) or (quantity.sort == "scale" and PAIRS.match(folded, token.end))
    if not yearly and (not sized or STATED.search(head)):
        return False
    first = next((each for each in range(place - 1, -1, -1) if tokens[each].code in ",.:"), -1)
    last = next((each for each in range(place + 1, len(tokens)) if tokens[each].code in ",.:"), len(tokens))
    named, marks = tokens[first + 1 : place], "jE" if yearly or quantity.sort in CAPACITIES else "E"
    if before.code == "j":  # 晋昌源20万吨焦油加氢、| 8万吨棉浆粕等项目
        marks = "E" if any(each.code == "x" and folded[each.start].isdigit() for each in named) else ""
    elif before.end != token.start:
        return False
    if (
        sized
        and before.code != "j"
        and not before.role
        and NAMED.match(folded, token.end)
        and not ACTED.search(folded, max(0, token.start - 6), token.start)
    ):
        return True
    return any(each.code in marks for each in tokens[first + 1 : last]) and PROJECTS.match(folded, token.end) is not None


def _join_within(tokens: Sequence[Token], folded: str) -> list[Token]:
    """在同批19个片区中 | 排名第二: those among whom something is ranked, with their number, are one place to compare with."""
    ranks = [place for place, token in enumerate(tokens) if token.code == "r" and place > 1 and folded[token.start - 1] == "中"]
    kept = list(tokens)
    for place in reversed(ranks):
        end = kept[place - 1].end
        if end != kept[place].start or COMPARING.search(folded, end - 3, end) or kept[place - 1].code not in "xn":
            continue
        first = place - 1
        while first > max(0, place - WIDEST) and kept[first].code not in ",.:A":
            first -= 1
        if kept[first].code == "A" and folded[kept[first].start : kept[first].end] == "在" and end - kept[first].end > 3:
            kept[first + 1 : place] = [Token(kept[first].end, end - 1, "p")]
    return kept


def _join_rivals(tokens: Sequence[Token], quantities: Sequence[Quantity], folded: str) -> list[Token]:
    """在36个省会及副省级城市排名第二: those ranked among, with their number, are one place to compare with."""
    kept = list(tokens)
    for place in range(len(kept) - 2, 0, -1):
        if place >= len(kept):
            continue
        token, before = kept[place], kept[place - 1]
        if token.code != "Q" or quantities[token.index].sort != "count" or before.code not in "Apr":
            continue
        stop = place + 1
        while stop < len(kept) and kept[stop].code in "xnpj":
            stop += 1
        among = AMONG.match(folded, token.end) if before.code in "Ap" else None
        if _join_first(kept, place, folded) or (among and _join_among(kept, place, among.end(), folded)):
            continue
        number = next((each for each in kept[stop : stop + 4] if each.code == "Q"), None)
        ranked = number and (quantities[number.index].sort == "rank" or quantities[number.index].unit == "位")
        ranked = ranked or folded[token.end : kept[stop - 1].end].endswith(("前列", "前茅"))
        if not ranked or stop == place + 1 or (before.code == "A" and folded[before.start : before.end] not in "在于"):
            continue
        first, start = (place - 1, before.start) if before.code == "p" else (place, token.end)
        end = kept[stop - 1].end
        if before.code == "r":
            if not RIVALS.search(folded, token.end, end) and not folded[:end].endswith(("前列", "前茅")):
                continue
            start = token.start  # 增速居 | 15个副省级城市 | 第三
        end -= folded[end - 1] == "中"
        rivals = AMONG_THEM.match(folded, token.end, end)
        apart = before.code == "p" and rivals and end - rivals.end() > 2  # 全国261个地级城市 | 综合信用监测
        kept[first:stop] = (
            [Token(start, rivals.end(), "p"), Token(rivals.end(), end, "x")] if apart and rivals else [Token(start, end, "p")]
        )
    return kept


def _join_first(kept: list[Token], place: int, folded: str) -> bool:
    """在 | 15个 | 副省级城市中，增速位居前列: those among whom a sentence compares become one piece in ``kept``."""
    named = FIRST_NAMED.match(folded, kept[place].end)
    first = place - 1 if kept[place - 1].code == "p" else place
    if not named or first < 1 or folded[kept[first - 1].start : kept[first - 1].end] != "在":
        return False
    stop = next(each for each in range(place, len(kept)) if kept[each].code == ",")
    kept[place:stop] = [Token(kept[place].start, kept[stop - 1].end, "p" if first == place else "x")]
    return True


def _join_among(kept: list[Token], place: int, end: int, folded: str) -> bool:
    """低于全国 | 70个 | 大中城市平均水平: those compared with, up to ``end``, become one place in ``kept``."""
    first = place - 1
    if kept[first].code == "A" and folded[kept[first].start : kept[first].end] == "首批":
        first -= 1
    if first < 0 or kept[first].code != "p" or kept[first].role:
        return False
    stop = next((each for each in range(place, len(kept)) if kept[each].end >= end), len(kept) - 1) + 1
    kept[first:stop] = [Token(kept[first].start, kept[stop - 1].end, "p")]
    return True


def _sizes_next(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """新引进100亿元产业项目5个、| 50亿元 | 11个: whether an amount is the next size of a list of things counted by size."""
    token, following = tokens[place], tokens[place + 1]
    if quantities[token.index].sort != "money" or following.code != "Q" or not place:
        return False
    counted = quantities[following.index].sort == "count"
    if counted and tokens[place - 1].code == "O" and quantities[token.index].bound == "ge" and following.start > token.end:
        return True  # 引进亿元以上项目250个，其中 | 10亿元以上 | 不低于30个
    listed = tokens[place - 1].code == "j" and counted and following.start == token.end
    return listed and LAST_SIZED.search(folded, max(0, token.start - 40), token.start) is not None


def _qualifies(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """Whether the number at ``place`` belongs to the noun behind it."""
    token, following, quantity = tokens[place], tokens[place + 1], quantities[tokens[place].index]
    noun = following.code in "xn"
    before = tokens[place - 1].code if place else ""
    if limits_size(tokens, place, quantities, folded) or _sizes_next(tokens, place, quantities, folded):
        return True
    if quantity.sort == "rank":
        return following.code in "xne" and quantity.end == quantity.number_end
    if quantity.sort == "kinds":
        return noun and before in tuple("xnE") and any(each.code == "Q" for each in tokens[place + 1 : place + 8])
    if quantity.sort == "count" and quantity.bound == "ge" and noun and _yields(tokens, place, folded):
        return True
    if quantity.sort == "count":
        return _tells_how_many_live(token, quantity, folded) or _at_least_counted(tokens, place, quantities, folded)
    treated = quantity.bound == "ge" and following.code == "o" and quantity.sort in QUALIFIERS
    if treated and TREATED.search(folded, max(0, token.start - 16), token.start):
        return True  # 对投资过10亿元的项目
    if quantity.sort in ("money", "scale") and following.code == "o" and quantity.bound != "eq" and not is_round(token, quantity, folded):
        ended = quantity.bound == "le" and ENDED.match(folded, token.end)  # 集体收入3万元以下 | 的村基本消除
        return bool(ended) or counts_later(tokens, place, quantities) or _stands_by_count(tokens, place)
    if quantity.unit.endswith("伏") or limits_counted(tokens, place, quantities):
        return True
    if quantity.sort not in QUALIFIERS or following.code not in "xnp" or following.role in ("own", "core"):
        return False
    if quantity.bound == "range" and quantity.sort == "money" and noun:
        return counts_later(tokens, place, quantities)  # 主营业务收入10-50亿元 | 企业2户
    if quantity.sort == "energy" and noun and before in tuple("xn") and any(each.code == "o" for each in tokens[max(0, place - 3) : place]):
        return True
    if quantity.sort in ("scale", "money") and _sizes_kind(tokens, place, quantities, folded):
        return True
    if quantity.sort == "scale" and folded[quantity.number_start].isdigit():
        return False
    if is_round(token, quantity, folded):
        return counts_later(tokens, place, quantities)
    if quantity.sort in ("length", "area") and folded[token.start - 1 : token.start] in tuple("对将把"):
        return False  # 对100余公里农村公路进行改造
    if quantity.bound in ("ge", "le", "approx") and quantity.sort != "percent":
        done = quantity.bound == "approx" and quantity.sort != "time"  # 新增约20万平方米绿地
        done = done or (quantity.bound == "ge" and quantity.sort in ("length", "area"))
        return not (done and before in tuple("LeGQ"[: 4 if quantity.bound == "approx" else 3])) or counts_later(tokens, place, quantities)
    return quantity.sort in ("money", "energy", "mass") and counts_later(tokens, place, quantities) and not _is_said(tokens, place)


def _stands_by_count(tokens: Sequence[Token], place: int) -> bool:
    """12个投资 | 超10亿元的项目: whether an amount tells which are counted before it, not the total beside it (26个、总投资超200亿元的)."""
    total = place > 1 and tokens[place - 1].code == "n" and tokens[place - 2].code == "j"
    return not total and any(token.code == "Q" for token in tokens[max(0, place - 3) : place])


def _yields(tokens: Sequence[Token], place: int, folded: str) -> bool:
    """4个 | 年出栏 | 10万头以上 | 养猪场: whether a yearly amount tells the size of what was counted before it."""
    start = tokens[place].start
    before = {each.code for each in tokens[max(0, place - 3) : place]}
    return "Q" in before and not before & set(",.:") and YEARLY.search(folded, max(0, start - 6), start) is not None


def _tells_how_many_live(token: Token, quantity: Quantity, folded: str) -> bool:
    """25户以上 | 的自然村, 30人及 | 以上的村组: whether people or households tell the size of a place."""
    if quantity.unit not in ("人", "户") or quantity.bound not in ("ge", "le", "eq") or not SETTLED_BY.match(folded, token.end):
        return False
    return quantity.bound != "eq" or folded[token.end] in "及和或、"


def _at_least_counted(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """100件以上 | 专利企业5家: whether the noun behind a lower limit is counted itself."""
    quantity = quantities[tokens[place].index]
    bounded = quantity.bound == "ge" and tokens[place].end > quantity.end
    if quantity.bound == "ge" and ROUND.match(folded, quantity.number_start) and place + 2 < len(tokens):
        behind = tokens[place + 2]  # 专利过千件 | 园区3个
        return tokens[place + 1].code in "xn" and behind.code == "Q" and quantities[behind.index].sort == "count"
    return bounded and tokens[place + 1].code in "xn" and counts_later(tokens, place, quantities)


def _sizes_kind(tokens: Sequence[Token], place: int, quantities: Sequence[Quantity], folded: str) -> bool:
    """500亿以上产业两个, 500亿级产业, 4个500亿产业板块: whether an amount tells the size of what is counted."""
    token, quantity = tokens[place], quantities[tokens[place].index]
    if quantity.bound == "ge" and token.end > quantity.end and counts_later(tokens, place, quantities):
        return True
    if quantity.sort == "scale" and folded.startswith("级", token.end):
        return True
    beside = place > 0 and tokens[place - 1].code == "Q" and tokens[place - 1].end == token.start
    return beside and not PEOPLE.match(folded, token.end)  # 3.7万户 | 10.58万相对贫困人口


def _is_said(tokens: Sequence[Token], place: int) -> bool:
    """Whether the number is stated of something before it (总投资270亿元…) rather than of the noun behind."""
    return place > 0 and tokens[place - 1].code in "lLtgidn"
