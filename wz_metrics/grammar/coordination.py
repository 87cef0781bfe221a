"""Coordinated subjects: A、B、C产业增加值 -> one complete noun phrase each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.grammar.insurances import name_insurances, share_insurance
from wz_metrics.grammar.pairs import share_fostered
from wz_metrics.grammar.spreading import (
    divide_rate,
    share_end,
    share_joined,
    share_last_kind,
    share_owner,
    share_side,
    tells_figure,
)
from wz_metrics.grammar.tails import (
    close_holder,
    modifier_of,
    owner_of,
    share_counted,
    share_member,
    widen_head,
)
from wz_metrics.grammar.vague import VagueNames, compile_vague
from wz_metrics.grammar.wholes import share_amount
from wz_metrics.rulebook import Head, Indicator, Rulebook, blame

LEVELS = "省市区县乡镇村州盟旗"
INDUSTRY = re.compile(r"(?:高新技术|战略性新兴|高技术|文化创意)$")
POLLUTANT = re.compile(r"(?:二氧化硫|化学需氧量|氨氮|氮氧化物|烟尘|粉尘|总磷|总氮|COD|VOCs|挥发性有机物)(排放(?:总量|量|强度)?|总量)$")
PRODUCT = re.compile(r"粮食|蔬菜|水果|果品|肉类|水产品|茶叶|棉花|油料|畜牧|林业|渔业|农业|工业|旅游|煤炭|原煤|钢材|水泥")
OUTPUT = re.compile(r"(?:总|加工)?产[值量]|总产|(?:播种|种植)?面积|销售收入|营业收入|主营业务收入")
WARES = re.compile("食品|药品|农产品|水产品|工业产品|产品|化妆品|医疗器械|特种设备|粮食")
STANDING = re.compile("^(?:国家|省|自治区|市|县|区)级(?:以上)?|(?<=.)(?:国家|省|自治区|市|县|区)级(?:以上)?$")
PER_HEAD = re.compile("^每(?:[千万百](?:名|户)?(?:常住|户籍)?(?:人口|人|户)|平方公里(?:土地)?|亩)(?:拥有|产出|创造|实现)?(?:的)?(?=.)")
ROADS = re.compile("(?:公路|铁路|管网|道路|航道)$")
SIDES = re.compile(
    "中心城[市区]|主城区|城市|城镇|农村|乡村|市区|县城区?|城区|农区|牧区|(?:建制|乡)?镇区|县区|乡镇(?:[(（]街道[)）])?|[一二三四五六七八九]县|县级|县[(（]市[)）]"
    "|建制村|行政村|自然村|社区(?!级)"
)
OWN_KIND = re.compile("农产品|货物|旅客|游客|商品|粮食|外贸|固定资产|居民")  # 港口吞吐量、货物周转量
DEPOSITS = re.compile(r"^(.+?)(?:各项)?存款(?:余额)?$")
LOANS = re.compile(r"(?:各项)?贷款(?:余额)?")
# 新材料 | 等战略性新兴 | 产业产值, 新能源汽车 | 等新产品 | 产量: the kind of all, told behind the last of them.
LAST_OF_KIND = re.compile(
    "(?<=.{2})等(?:(?:主要|重点|支柱|优势|特色|传统|新兴|战略性|先导|主导|现代|培育|[一二两三四五六七八九十]+[大个类])*(?=(?:产业|行业|领域|门类|企业)[^、]{2,})"
    "|(?:新|大宗|主要|重点|特色)*农?产品(?=产量|产值|出口|进口)|民生(?:事业|领域)?(?=支出)|(?:方面|领域)的(?=投资|投入|支出))"
)
NONE = "\0"
QUOTED = re.compile("“[^”]+”")
INNER = re.compile("(.*(?<!营)业|[\u4e00-\u9fff]{2})((?<=业)(?:增加值|总产值|产值|投资|用电量)|总[量额值])$")


@dataclass(frozen=True, slots=True)
class Heads:
    """The compiled head words of one rulebook; ``complete`` are the names of canonical indicators, which need no other; ``owned``
    tells of what an owner of each word may be said, ``agents`` who does what a verb tells, ``means`` and ``reaching`` by what it
    comes about, ``siblings`` which words stand for one another, ``echoes`` which verbs start a noun whose object was said before,
    ``spent`` which sums are named by their use, ``policies`` which nouns want an aim, ``models`` which show what was said before;
    ``crops`` are grown on areas, ``roads`` have a length."""

    measure: re.Pattern[str]
    aspect: re.Pattern[str]
    aspect_words: re.Pattern[str]
    measure_words: re.Pattern[str]
    holder: re.Pattern[str]
    bare: frozenset[str]
    generic: frozenset[str]
    whole: frozenset[str]
    component: frozenset[str]
    complete: frozenset[str]
    owned: Mapping[str, re.Pattern[str]]
    agents: Mapping[str, re.Pattern[str]]
    means: Mapping[str, re.Pattern[str]]
    reaching: Mapping[str, re.Pattern[str]]
    siblings: tuple[re.Pattern[str], ...]
    echoes: frozenset[str]
    spent: frozenset[str]
    policies: frozenset[str]
    models: re.Pattern[str]
    crops: re.Pattern[str]
    roads: re.Pattern[str]
    vague: VagueNames


def compile_heads(rulebook: Rulebook) -> Heads:
    """Patterns over the head blocks, longest word first."""
    words: dict[str, set[str]] = {}
    for block in rulebook.of(Head):
        words.setdefault(block.role, set()).update(block.words)

    def ending(role: str, *, exact: bool = False) -> re.Pattern[str]:
        listed = "|".join(map(re.escape, sorted(words.get(role, {NONE}), key=len, reverse=True)))
        amount = "量" if role == "measure" else "(?<!质)量"  # 空气质量，优良率: whose it is, not what is measured of it
        every = f"|(?!.{{1,2}}(?:{listed})$)[\u4e00-\u9fff]{{2}}(?:总[量额值]|[率额]|能力|{amount})" * (not exact)
        return re.compile(f"(?:{listed}{every})$")

    return Heads(
        ending("measure"),
        ending("aspect"),
        ending("aspect", exact=True),
        ending("measure", exact=True),
        re.compile(f"(?:{'|'.join(map(re.escape, sorted(words.get('holder', {NONE}), key=len, reverse=True)))})"),
        frozenset(words.get("bare", ())),
        frozenset(words.get("generic", ())),
        frozenset(words.get("whole", ())),
        frozenset(words.get("component", ())),
        frozenset(alias for block in rulebook.of(Indicator) for alias in block.aliases),
        _patterns_of(rulebook, "owned"),
        _patterns_of(rulebook, "agent"),
        _patterns_of(rulebook, "means"),
        _patterns_of(rulebook, "reaching"),
        tuple(_any_of(block.words) for block in rulebook.of(Head) if block.role == "sibling"),
        frozenset(words.get("echo", ())),
        frozenset(words.get("spent", ())),
        frozenset(words.get("policy", ())),
        _any_of(words.get("model", {NONE})),
        _any_of(words.get("crop", {NONE})),
        _any_of(words.get("road", {NONE})),
        compile_vague(rulebook),
    )


def _patterns_of(rulebook: Rulebook, role: str) -> dict[str, re.Pattern[str]]:
    """What the head blocks of a role say of each of their words (``of``)."""
    said = [block for block in rulebook.of(Head) if block.role == role]
    compiler = re.compile if rulebook.builtin else re.compile_now
    try:
        return {word: pattern for block in said for pattern in [compiler(block.of)] for word in block.words}
    except re.error:
        raise blame("head", ((block, block.of) for block in said)) from None


def _any_of(words: Collection[str]) -> re.Pattern[str]:
    return re.compile_now("(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")(?:及?以上)?")


def complete_items(items: Sequence[str], heads: Heads) -> list[str]:
    """Every item with the head or the modifier that it shares with the others.

    >>> from wz_metrics.rulebook import load_rulebook
    >>> heads = compile_heads(load_rulebook())
    >>> complete_items(["高新技术", "战略性新兴产业增加值"], heads)
    ['高新技术产业增加值', '战略性新兴产业增加值']
    >>> complete_items(["生产安全事故起数", "死亡人数"], heads)
    ['生产安全事故起数', '生产安全事故死亡人数']
    """
    items = share_fostered(name_insurances(items))
    if len(items) == 1:
        return items
    if all(len(item) == 1 and item in LEVELS for item in items[:-1]) and items[-1][0] in LEVELS and len(items[-1]) > 2:
        return [item + items[-1][1:] for item in items[:-1]] + [items[-1]]  # 区、市最低工资标准
    owned = share_owner(items, heads.siblings)
    items = owned or _share_sibling(items, heads) or _share_modifier(share_side(items, _share_head(items, heads)), heads)
    return share_joined(share_member(share_owner(items, heads.siblings) or items))


def _share_sibling(items: Sequence[str], heads: Heads) -> list[str]:
    """企业、机关事业单位退休人员养老金: words that stand for one another share what follows the last; empty where they do not."""
    last = items[-1]
    if all(QUOTED.fullmatch(item) for item in items[:-1]) and last.startswith("“") and not last.endswith("”"):
        return [item + last[last.rindex("”") + 1 :] for item in items[:-1]] + [last] if "”" in last else []
    for words in heads.siblings:
        said = words.match(last)
        if said and said.end() + 1 < len(last) and all(words.fullmatch(item) for item in items[:-1]):
            return [item + last[said.end() :] for item in items[:-1]] + [last]
    return []


def _share_head(items: Sequence[str], heads: Heads) -> list[str]:
    items = share_amount(items)
    last = items[-1]
    named = share_end(items)
    if named:
        return named
    rated = next((place for place, item in enumerate(items[:-1]) if heads.measure.search(item)), 0)
    if rated and items[rated][-1] == "率" and last[-1] == "率":  # 机械化清扫、水冲洗作业率和清冰雪率
        return [*_share_head(items[: rated + 1], heads), *_share_head(items[rated + 1 :], heads)]
    if STANDING.match(last) and all(STANDING.search(item) for item in items):
        noun = STANDING.sub("", last, count=1)
        return [item + noun if item.endswith(("级", "级以上")) else item for item in items]
    emitted = POLLUTANT.search(last)
    if emitted and all(item == last or POLLUTANT.search(item + emitted[1]) for item in items):
        return [item if item == last else item + emitted[1] for item in items]
    measures = [heads.measure.search(item) for item in items]
    if rated and not any(measures[:rated]) and all(found and found.start() for found in measures[rated:]):
        return [*_share_head(items[: rated + 1], heads), *items[rated + 1 :]]  # 果品、畜牧产值和 | 劳务收入
    match = heads.measure.search(last)
    if not match:
        return share_last_kind(items)
    head = match.group()
    last = LAST_OF_KIND.sub("", last)
    own, head = divide_rate(last[: last.rindex(head)], head, heads.measure_words)
    if not own:
        inner = INNER.search(last)
        if not inner or last.startswith("进出口"):
            return list(items)  # 消费、投资
        head, own = inner[2], inner[1]
    inner = heads.measure.search(own) if head in ("占比", "比重", "比例") else None
    if inner and inner.start():  # 高新技术产业、战略性新兴产业增加值 | 占比
        head, own = inner.group() + head, own[: inner.start()]
    own, head = widen_head(items, own, head)
    return [*(_complete_item(item, last, own, head, heads) for item in items[:-1]), last]


def _complete_item(item: str, last: str, own: str, head: str, heads: Heads) -> str:
    """An item with what it shares with the last one: its ``head``, and the kind that ends what stands before that (``own``)."""
    kind = re.search(r"(?:产业|行业|领域|(?<!国家和)地区|企业|项目|居民|保险|医保|教育)$", own.removesuffix("的"))
    other, emitted, ware = SIDES.match(last), POLLUTANT.search(last), WARES.match(last)
    if item == "进" and last.startswith("出口"):
        return "进口" + last.removeprefix("出口")
    if item.endswith("金") and head in ("低保标准", "供养标准"):
        return item + "标准"
    if ware and WARES.fullmatch(item):
        return item + last[ware.end() :]
    if other and SIDES.fullmatch(item):
        return item + last[other.end() :]
    if emitted and POLLUTANT.search(item + emitted[1]):
        return item + emitted[1]
    if (
        (PRODUCT.fullmatch(item) and OUTPUT.fullmatch(head) and not (kind and own != kind.group()))
        or (ROADS.search(item) if head.endswith("里程") else heads.roads.fullmatch(item) and not ROADS.search(head))
        or (item + head in heads.complete and not (kind and _lacks_kind(item, kind.group())))
    ):
        return item + head
    told = item.endswith(head[:-2]) if len(head) > 2 else item.endswith(("数量", "个数", "户数"))
    if told and head.endswith(("占比", "比重", "比例")):
        return item + head[-2:]
    if head.endswith("率") and item.endswith(("企业", "项目")):
        return item + head
    if item in heads.complete or tells_figure(item, head) or heads.measure.search(item) or heads.aspect.search(item):
        return item
    if kind and own != kind.group() and _lacks_kind(item, kind.group()):
        return item + kind.group() + head
    return item + "产业" + head if INDUSTRY.search(item) else join_words(item, head)


def join_words(first: str, second: str) -> str:
    """Two words one behind the other, once where the first ends as the second starts.

    >>> join_words("企业退休人员基本养老金", "养老金标准"), join_words("土地流转", "流转率")
    ('企业退休人员基本养老金标准', '土地流转率')
    """
    shared = next((size for size in (4, 3, 2) if len(second) > size and first.endswith(second[:size])), 0)
    return first + second[shared:]


def _lacks_kind(item: str, kind: str) -> bool:
    """Whether an item takes the kind of the last one (产业, 保险): 工伤、生育保险 -> 工伤保险; not where it names its own."""
    return not item.endswith(
        ("业", "领域", "企业", "项目", "居民", "地区", "保险", "教育", "职工", "人员", "农民", "医保", "农合", "农保", "合作医疗", "统筹")
    ) or ((kind == "保险" and item.endswith("失业")) or (kind == "医保" and item.endswith(("职工", "居民"))))


def _share_modifier(items: Sequence[str], heads: Heads) -> list[str]:
    first = items[0]
    insured = share_insurance(items) or share_counted(items)
    if insured:
        return insured
    counted = PER_HEAD.match(first)
    if counted:
        return [first, *(item if PER_HEAD.match(item) else counted.group() + item for item in items[1:])]
    match = re.search("(?<=事故|案件)[次起]?数$|安全感(?:指数)?$", first) or heads.aspect.search(first) or heads.measure.search(first)
    modifier = modifier_of(first[: match.start()]) if match else ""
    if not match or not modifier or heads.measure_words.fullmatch(modifier):
        return list(items)
    deposits = DEPOSITS.match(first)
    holder = [found for found in heads.holder.finditer(first) if found.end() < len(first)]
    completed = [first]
    for item in items[1:]:
        alone = (heads.aspect_words.fullmatch(item) or heads.measure_words.fullmatch(item)) and not re.match("生活|垃圾|污水", item)
        if deposits and LOANS.fullmatch(item):
            completed.append(deposits[1] + item)
        elif item in ("内资", "外资") and first.endswith(("内资", "外资")):
            completed.append(first[:-2] + item)
        elif item in heads.complete and (first in heads.complete or (item != match.group() and item.endswith(match.group()))):
            completed.append(item)
        elif item in ("收入", "总收入", "综合收入") and modifier.endswith(("接待", "游客")):
            completed.append(modifier.removesuffix("接待").replace("游客", "旅游") + item)
        elif alone and item.startswith("税收"):
            completed.append(re.sub("(?:规上|规模以上)工业(?:企业)?$", "", modifier) + item)
        elif alone and item not in ("出口", "进口", "固定资产投资", "税收收入", "工业增加值"):
            completed.append(item if item.startswith(modifier) else owner_of(item, modifier) + item)
        elif (
            holder
            and not item.endswith(match.group())
            and heads.aspect.search(item)
            and not (heads.holder.search(item) or OWN_KIND.match(item))
            and len(item) <= 8
            and holder[0].end() <= match.start()
        ):
            completed.append(close_holder(first[: holder[0].end()]) + item)
        else:
            completed.append(item)
    return completed
