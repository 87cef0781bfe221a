"""Row label, column header and caption -> the name of an indicator that is complete on its own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.grammar.coordination import Heads
from wz_metrics.grammar.headers import Caption, HeaderRules, drop_place

OUTPUT = re.compile(r"(?:地区|国内)?生产总值$|GDP$")
SECTOR = re.compile(r"^(?:第[一二三]产业|[一二三]产)$")
DOING = re.compile(r"(?:实现|完成)$")
WORKS = re.compile(r"(?:项目|工程|任务|事项)$")
SAFE_ALIAS = 5  # characters from which the alias of an indicator is never a mere item (粮食, 服务业)
TRADE = (("进出口", "对"), ("出口", "对"), ("进口", "自"), ("投资", "对"))


@dataclass(frozen=True, slots=True)
class Naming:
    """What naming needs: the header blocks, the head words, and the table's caption."""

    rules: HeaderRules
    heads: Heads
    caption: Caption


@dataclass(frozen=True, slots=True)
class RowName:
    """A row as its label and the rows above it name it.

    ``core`` is the label's own; ``parent`` the name of the row that it is part of; ``group`` the label over a block of rows, which
    ``qualified`` says is needed to tell them from others; ``part`` rows begin with 其中, and ``follows`` says that the row stands in
    a list that began so. ``total`` rows, years and places have no ``core``.
    """

    core: str = ""
    parent: str = ""
    group: str = ""
    qualified: bool = False
    part: bool = False
    follows: bool = False
    partner: bool = False


def is_complete(words: str, naming: Naming) -> bool:
    """Whether a label names an indicator without its column: 货物运输总量, but not 铁路."""
    bare = re.sub(r"\([^()]*\)$", "", words)
    if len(bare) < 2 or SECTOR.match(bare):
        return False
    return (
        naming.rules.says("name", bare)
        or OUTPUT.search(bare) is not None
        or (len(bare) >= SAFE_ALIAS and bare in naming.heads.complete and not bare.endswith("业"))
    )


def is_bare(words: str, naming: Naming) -> bool:
    """Whether a header means nothing without what it is of: 产量, 金额."""
    return words in naming.heads.bare or naming.rules.says("bare", words)


def is_own(words: str, naming: Naming) -> bool:
    """Whether a row's label is no part of the row above it: it names an indicator, an event, or what is left open by its caption."""
    return bool(words) and (is_complete(words, naming) or is_bare(words, naming) or naming.rules.says("event", words))


def fill(template: str, part: str, naming: Naming) -> str:
    """A whole with one of its parts in it: 房屋施工面积 + 住宅 -> 住宅施工面积; see the tests for all ways.

    A word of the whole that stands for its parts (分行业, 各项, 畜禽) gives way, and so does what a kind of it replaces (居民消费价格 +
    食品); parts of an output are value added; a part that ends like something in the whole takes its place (规模以上工业增加值 +
    轻工业); every other part goes before the whole.
    """
    template = drop_place(template)
    if not part or not template or part in template:
        return template or part
    scope = naming.rules.says("qualifier", part) or naming.rules.says("modifier", part)
    found = naming.rules.find("slot", template)
    whole = template[: found.start()] + template[found.end() :] if found else template
    if not scope and (genus := naming.rules.find("genus", whole)) and not _overlap(whole, part):
        return whole[: genus.start()] + _join(part, whole[genus.end() :])
    if found:
        return template[: found.start()] + _join(part, template[found.end() :])
    if OUTPUT.search(template):
        return part if part.endswith("增加值") else f"{part}增加值"
    if span := _overlap(template, part):
        return template[: span[0]] + part + template[span[1] :]
    return _join(part, template)


def _overlap(template: str, part: str) -> tuple[int, int] | None:
    """Where something in the whole is what the part ends with: 工业 in 规模以上工业增加值, for 轻工业."""
    bare = re.sub(r"\([^()]*\)$", "", part)
    for length in range(len(bare) - 1, 1, -1):
        at = template.rfind(bare[-length:])
        if at >= 0:
            return at, at + length
    return None


def strip_columns(topic: str, columns: Collection[str]) -> str:
    """A caption's subject without the columns that it lists: 主要商品出口数量、金额 -> 主要商品出口.

    >>> strip_columns("主要商品出口数量、金额", ["数量", "金额"])
    '主要商品出口'
    """
    names = "|".join(map(re.escape, sorted(filter(None, columns), key=len, reverse=True)))
    return re.sub(rf"(?:(?:{names})[、和及与])+(?:{names})$", "", topic) if names else topic


def _join(first: str, second: str) -> str:
    """Two words as one, what both share once: 个人住房贷款 + 贷款余额."""
    for length in range(min(len(first), len(second)), 1, -1):
        if first.endswith(second[:length]):
            return first + second[length:]
    return first + second


def name_row(row: RowName, naming: Naming) -> str:
    """What a row is about by itself, as in a table whose columns only say 绝对数; empty for totals, years and places."""
    topic = naming.caption.topic
    if not row.core:
        return row.group if is_complete(row.group, naming) else fill(topic, row.group, naming) if topic else row.group
    if is_own(row.core, naming):
        return _name_complete(row, naming)
    if row.parent and (row.part or not is_complete(row.group, naming)):
        name = fill(row.parent, row.core, naming)
        domain = naming.caption.domain if is_bare(row.parent, naming) else ""
        return name if domain in name else domain + name
    if row.group and row.group not in row.core:
        return (
            fill(row.group, row.core, naming)
            if is_complete(row.group, naming)
            else fill(topic, row.group + row.core, naming)
            if _takes_parts(topic, naming)
            else row.group + row.core
        )
    if _takes_parts(topic, naming) and not naming.rules.says("event", row.core):
        return fill(topic, row.core, naming)
    return row.core


def _takes_parts(topic: str, naming: Naming) -> bool:
    return bool(topic) and (is_complete(topic, naming) or naming.rules.says("slot", topic))


def _name_complete(row: RowName, naming: Naming) -> str:
    """A label that names something itself, with what it is a part of where that is something else, and the group or domain it needs."""
    name, opening = row.core, row.group if row.qualified else ""
    if row.part and row.parent:
        if naming.rules.says("event", row.parent) and not naming.rules.says("event", row.core):
            name = fill(row.parent, row.core, naming)
        elif not _same_head(row.parent, row.core):
            name = row.parent + row.core
    if not opening and (is_bare(row.core, naming) or (name != row.core and is_bare(row.parent, naming))):
        opening = (row.group if not is_complete(row.group, naming) else "") or naming.caption.domain
    return name if opening in name else _join(opening, name)


def _same_head(one: str, other: str) -> bool:
    """Whether two names end in the same kind of thing: 各项存款余额, 住户存款."""
    ends = [re.sub(r"(?:总|余|金)?[额量]$|余额$|\([^()]*\)$", "", each)[-2:] for each in (one, other)]
    return ends[0] == ends[1] or other[-2:] in one or ends[0] in other


def name_cell(row: RowName, column: str, naming: Naming) -> str:
    """The indicator of a row's cell under a column of that name; the column's name is empty where it only says that there is a figure."""
    if not column:
        return name_row(row, naming)
    if row.partner and row.core:
        return next((f"{verb}{row.core}{column}" for word, verb in TRADE if word in column), row.core + column)
    if not row.core and not row.group:
        return _name_total(column, naming)
    if not is_complete(column, naming) and not is_bare(column, naming):
        whole = name_row(row, naming)
        return fill(whole, column, naming) if is_complete(whole, naming) else _join(whole, column)
    item = row.core or row.group
    if is_complete(item, naming) and (is_bare(column, naming) or item.endswith(column)):
        return name_row(row, naming)
    if is_bare(column, naming) and (row.part or row.follows) and is_complete(row.parent, naming):
        return fill(row.parent, item, naming)
    if is_complete(item, naming) and not is_bare(item, naming):
        return item if item == column else item + column
    if is_bare(column, naming):
        return _name_item(item, column, naming)
    if is_complete(row.group, naming) and row.core:
        item = row.group + row.core
    return fill(column, item, naming) if OUTPUT.search(column) else _join(item, column)


def _name_total(column: str, naming: Naming) -> str:
    """A column's name in a row of all, of a year or of a place."""
    topic = naming.caption.topic
    if is_bare(column, naming):
        base = _base(topic or naming.caption.domain, column)
        slot = naming.rules.find("slot", base)
        return _join(base[: slot.start()] + base[slot.end() :] if slot else base, column)
    if SECTOR.match(column):
        return f"{column}增加值" if not topic or OUTPUT.search(topic) or not is_complete(topic, naming) else fill(topic, column, naming)
    if not is_complete(column, naming) and is_complete(topic, naming):
        return fill(topic, column, naming)
    return column


def _name_item(item: str, column: str, naming: Naming) -> str:
    """粮食 + 产量; with the caption's subject where it says more than 主要产品: 制造业城镇固定资产投资额."""
    base = _base(naming.caption.topic or naming.caption.domain, column)
    slot = naming.rules.find("slot", base)
    if not base or WORKS.search(base) or (slot and slot.end() == len(base)):
        return _join(item, column)
    if slot or naming.rules.says("owner", item) or not naming.caption.domain:
        return _join(item if item in base and not slot else fill(base, item, naming), column)
    return _join(item, column)


def _base(topic: str, column: str) -> str:
    """A caption's subject without what the column says again: 主要农产品产量 (产量) -> 主要农产品."""
    if topic.endswith(column):
        topic = topic[: -len(column)]
    else:
        for length in range(min(len(column), len(topic)) - 1, 1, -1):
            if topic.endswith(column[:length]) and not (topic.endswith("进出口") and column.startswith("出口")):
                topic = topic[:-length]
                break
    return DOING.sub("", topic).rstrip("、和及与的")
