"""Numerals, units, bounds and ranges in a text -> quantities, and the numerals that are names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.grammar.dimensions import tell_dimensions
from wz_metrics.grammar.numerals import match_halves, read_arabic, read_chinese
from wz_metrics.grammar.quantitypatterns import (
    AMONG,
    CHINESE_RANGE,
    FEW_TENS,
    SCALES,
    TO,
    Numeral,
    QuantityGrammar,
    compile_quantities,
    sort_of,
)
from wz_metrics.model import Quantity

MEDAL = re.compile("[金银铜](?=[、,。;和及]|[0-9]+[银铜金]|的|$)")
SHARES = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
MYRIADS = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
SIGN = re.compile(r"(?:(?<![\dA-Za-z\-—−])[-−]|(?:\A|(?<=[为是至到达长、,。;:(\s]))负)\Z")
FEW = re.compile("[余多几]")
TO_ONE = re.compile(r"\s*[:∶：]\s*1(?![\d.:∶：])")
UNSHARED = frozenset(("", "scale", "rank", "part", "point", "ratio"))
CHANGED_TO = re.compile(r"(?:下降|降低|减少|降|提高|上升|增加|提升|缩小|收窄|扩大|增|减)(?:到|至|为)(?:\d{4}年的)?")
PER = re.compile(r"每(?:立方米|平方米|平方公里|公顷|亩|吨|度|标准立方米)\Z")

__all__ = [
    "SCALES",
    "Numeral",
    "QuantityGrammar",
    "after_end",
    "before_start",
    "compile_quantities",
    "find_numerals",
    "share_units",
    "sort_of",
]


def find_numerals(folded: str, grammar: QuantityGrammar, start: int, end: int) -> Iterator[Quantity | Numeral]:
    """Quantities and named numerals of ``folded[start:end]``, in order, not overlapping.

    ``folded`` is the whole text with full-width characters folded (``numerals.fold``); offsets are those of the text.
    """
    position = start
    while match := grammar.candidate.search(folded, position, end):
        at = match.start()
        name = grammar.names.find(folded, at, end)
        if name:
            yield Numeral(at, name[0], folded[at : name[0]], "", name[1])
            position = name[0]
            continue
        found = _read_parts(folded, at, end, grammar) or _read_rank(folded, at, end, grammar)
        if not found:
            reader = _read_arabic_at if folded[at].isdigit() else _read_chinese_at
            found = reader(folded, at, end, grammar)
        yield from found
        position = max(found[-1].end, at + 1) if found else at + 1


def _read_parts(folded: str, at: int, end: int, grammar: QuantityGrammar) -> list[Quantity]:
    """Three parts of a whole, 3.9:39.0:57.1: one quantity each, in percent."""
    match = grammar.parts.match(folded, at, end) or match_halves(folded, at, end)
    if not match:
        return []
    numbers = [(at + part.start(), at + part.end(), part.group()) for part in re.finditer(r"\d+(?:\.\d+)?", match.group())]
    return [Quantity(a, b, a, b, Decimal(text), None, "%", "eq", "part") for a, b, text in numbers]


def _read_rank(folded: str, at: int, end: int, grammar: QuantityGrammar) -> list[Quantity]:
    """第28位, 前三: the numeral is the value, the text starts at 第 or 前."""
    start = at - 1 - (folded[max(0, at - 2) : at] == "第 ")
    head = folded[start] if start >= 0 else ""
    match = grammar.rank.match(folded, at, end) if head and head in "第前" else None
    if not match:
        return []
    digits = match.group().rstrip("位名次 ")
    value = read_arabic(digits) if digits[0].isdigit() else read_chinese(digits)
    if value is None:
        return []
    tail = folded[match.end() : match.end() + 2]
    if head == "前" and tail[:1] == "%" and AMONG.search(folded, max(0, start - 9), start):
        return [Quantity(start, match.end() + 1, at, at + len(digits), value, None, "%", "le", "rank")]
    if head == "前" and (tail[:1] in set("年月天个季期次届批轮阶茬.%万亿户亩元家人件套米吨")):
        return []
    end = match.end() + (head == "前" and tail[:1] == "强")  # 进入全省开发区前50强
    return [Quantity(start, end, at, at + len(digits), value, None, "位", "le" if head == "前" else "eq", "rank")]


def _read_arabic_at(folded: str, at: int, end: int, grammar: QuantityGrammar) -> list[Quantity]:
    match = grammar.arabic.match(folded, at, end)
    if not match:
        return []
    negative = _is_negative(folded, at)
    low = _quantity(folded, match, grammar, negative)
    if not low.unit and folded[max(0, at - 3) : at] in SHARES:
        low = replace(low, start=at - 3, unit=SHARES[folded[at - 3 : at]], sort="percent")
        return [_bounded(folded, low, end, grammar)]
    if not low.unit and MEDAL.match(folded, low.end):
        return [replace(low, unit="枚", sort="count")]
    to = TO.match(folded, match.end(), end)
    upper = grammar.arabic.match(folded, to.end(), end) if to else None
    if not upper:
        return [_bounded(folded, low, end, grammar)]
    high = _quantity(folded, upper, grammar, False)
    joined = _join_range(folded, low, high, at)
    return [_bounded(folded, each, end, grammar) for each in joined]


def _is_negative(folded: str, at: int) -> bool:
    """Whether a sign belongs to the number that starts here: -3.2%, 负3.2%; not 2-3 nor 税负3亿元."""
    return bool(SIGN.search(folded, max(0, at - 3), at))


def _join_range(folded: str, low: Quantity, high: Quantity, at: int) -> list[Quantity]:
    """7.5-8%: one quantity; 从5%到8% and numbers of different dimension stay two."""
    between = folded[low.end : high.number_start].strip()
    if between in ("至", "到") and re.search(r"[从由自][^,;。]{0,12}$", folded[max(0, at - 14) : at]):
        return [low, high]
    if low.sort and low.sort != high.sort and not (low.unit in SCALES and high.unit.startswith(low.unit)):
        return [low, high] if between in ("至", "到") else [low]
    if low.value >= high.value and not (low.unit and high.unit and low.unit != high.unit):
        return [low] if between not in ("至", "到") else [low, high]
    if not high.unit and not low.unit:
        return [low]
    unit = high.unit or low.unit
    return [
        replace(low, end=high.end, number_end=high.number_end, value_high=high.value, unit=unit, bound="range", sort=high.sort or low.sort)
    ]


def _quantity(folded: str, match: re.Match[str], grammar: QuantityGrammar, negative: bool) -> Quantity:
    printed = match["unit"] or ""
    unit = FEW.sub("", printed)
    unit = unit[:-3] + "元人民币" if unit.endswith("人民币") and not unit.endswith("元人民币") else unit
    few = match["few"] or FEW.search(printed)
    start, number_end = match.span("number")
    end = match.end("unit") if printed else match.end("few") if match["few"] else number_end
    value = read_arabic(match["number"])
    to_one = None if unit or few or value == 1 else TO_ONE.match(folded, end)
    sort = "ratio" if to_one else sort_of(unit, grammar)
    end = to_one.end() if to_one else end
    return Quantity(start - negative, end, start, number_end, -value if negative else value, None, unit, "ge" if few else "eq", sort)


def _read_chinese_at(folded: str, at: int, end: int, grammar: QuantityGrammar) -> list[Quantity]:
    match = grammar.chinese.match(folded, at, end)
    if not match:
        return []
    if match["percent"]:
        value = read_chinese(match["low"])
        if value is None:
            return []
        number_at, number_end = match.span("low")
        unit = SHARES[match["percent"]]
        return [_bounded(folded, Quantity(at, number_end, number_at, number_end, value, None, unit, "eq", "percent"), end, grammar)]
    return (
        _read_chinese_range(folded, at, end, grammar)
        or _read_few_tens(folded, at, end, grammar)
        or _read_chinese_count(folded, at, end, match, grammar)
    )


def _read_few_tens(folded: str, at: int, end: int, grammar: QuantityGrammar) -> list[Quantity]:
    """二三十家: from twenty to thirty."""
    pair = FEW_TENS.match(folded, at, end)
    counted = grammar.counted.match(folded, pair.end(), end) if pair else None
    if not pair or not counted:
        return []
    low, high = read_chinese(pair[1] + pair[3]), read_chinese(pair[2] + pair[3])
    if low is None or high is None or low >= high:
        return []
    unit = pair[4] + counted.group()
    return [Quantity(at, counted.end(), at, pair.end(), low, high, unit, "range", sort_of(unit, grammar))]


def _read_chinese_range(folded: str, at: int, end: int, grammar: QuantityGrammar) -> list[Quantity]:
    pair = CHINESE_RANGE.match(folded, at, end)
    shared = grammar.counted.match(folded, pair.end(), end) if pair else None
    if not pair or not shared:
        return []
    low, high = read_chinese(pair[1]), read_chinese(pair[2])
    if low is None or high is None or low >= high:
        return []
    return [Quantity(at, shared.end(), at, pair.end(), low, high, shared.group(), "range", sort_of(shared.group(), grammar))]


def _read_chinese_count(folded: str, at: int, end: int, match: re.Match[str], grammar: QuantityGrammar) -> list[Quantity]:
    digits, unit, few = match["low"], match["unitlow"] or "", match["fewlow"] or ""
    if (digits.startswith("零") and not digits.startswith("零点")) or not _is_counted(folded, at, digits, match):
        return []
    stop = match.end() if unit else at + len(digits + few)
    scale = _find_scale(digits, unit)
    value = read_chinese(digits + "万") if "亿" in digits and unit.startswith("万") else read_chinese(digits)
    if value is None:
        return []
    if "亿" in digits and unit.startswith("万"):  # 二十五亿七千多万元: the myriad behind 多 belongs to the numeral
        value /= MYRIADS["万"]
    negative = _is_negative(folded, at)
    value = (-value if negative else value) / (MYRIADS[scale] if scale else 1)
    unit = scale + unit
    found = Quantity(at - negative, stop, at, match.end("low"), value, None, unit, "ge" if few else "eq", sort_of(unit, grammar))
    return [_bounded(folded, found, end, grammar)]


def _is_counted(folded: str, at: int, digits: str, match: re.Match[str]) -> bool:
    """A Chinese numeral counts as a quantity with a unit behind it; 百, 千, 万, 亿 alone only with a bound (超千亿元, 百余家)."""
    unit = match["unitlow"] or ""
    tail = folded[match.end() : match.end() + 1]
    if (
        tail == "级"
        or digits in tuple("壹贰叁肆伍陆柒捌玖")
        or (unit.endswith(("年", "月", "天", "日", "周")) and not unit.endswith("工作日"))
    ):
        return False
    if set(digits) <= set("百千万亿"):
        bounded = match["fewlow"] or folded[max(0, at - 1) : at] in tuple("超破过近达逾上越跨")
        return bool(
            bounded
            and (
                unit
                or tail in tuple(",。;、!)的")
                or tail == ""
                or folded.startswith(("大关", "关口", "以上", "台阶", "规模"), match.end())
            )
        )
    return bool(unit)


def _find_scale(digits: str, unit: str) -> str:
    """The multiplier at the end of a numeral that goes with its unit: 三百亿 + 元 -> 亿, 百万 + 户 -> '', 千亿 + 元 -> 亿."""
    if unit[:1] in ("万", "亿"):
        return ""
    scale = next((scale for scale in MYRIADS if digits.endswith(scale)), "")
    return "" if scale == "万" and digits[:-1] in ("十", "百", "千") else scale


def _bounded(folded: str, quantity: Quantity, end: int, grammar: QuantityGrammar) -> Quantity:
    """The quantity with the bound that the words before and after it give."""
    per = PER.search(folded, max(0, quantity.start - 7), quantity.start)
    if per and quantity.unit.endswith("克"):
        quantity = replace(quantity, unit=f"{quantity.unit}/{per.group()[1:]}", sort="density")
    if quantity.bound == "range":
        return quantity
    after = grammar.after.match(folded, quantity.end, end)
    if after:
        return replace(quantity, bound=grammar.bounds[after.group(1) + ">"])
    before = grammar.before.match(folded[max(0, quantity.start - 10) : quantity.start][::-1])
    if before:
        return replace(quantity, bound=grammar.bounds[before.group(1)[::-1]])
    return quantity


def after_end(folded: str, quantity: Quantity, grammar: QuantityGrammar) -> int:
    """Where the bound words after a quantity end (以上, 左右); the quantity's own end where there are none."""
    after = grammar.after.match(folded, quantity.end)
    return after.end() if after else quantity.end


def before_start(folded: str, quantity: Quantity, grammar: QuantityGrammar) -> int:
    """Where the bound words before a quantity start (超, 不低于); the quantity's own start where there are none."""
    before = grammar.before.match(folded[max(0, quantity.start - 10) : quantity.start][::-1])
    per = PER.search(folded, max(0, quantity.start - 7), quantity.start)
    if per:
        return per.start()
    return quantity.start - len(before.group()) if before else quantity.start


def share_units(folded: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Numbers without a unit, joined to the next by 、 or 和, take that one's unit: 1.2和0.6个百分点."""
    shared = list(quantities)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if (
            (here.sort in ("", "scale") or (here.unit == "个" and following.unit.startswith("个")))
            and following.sort not in ("", "scale", "rank", "part")
            and re.fullmatch(r"\s*(?:、|和|与|及|以及|/|,)\s*", folded[here.end : following.start])
        ):
            unit = following.unit
            if (here.unit and unit.startswith(here.unit)) or not here.unit:
                shared[index] = replace(here, unit=unit, sort=following.sort)
        elif not here.sort and following.sort not in UNSHARED and CHANGED_TO.fullmatch(folded, here.end, following.start):
            shared[index] = replace(here, unit=following.unit, sort=following.sort)
    return tell_dimensions(folded, shared)
