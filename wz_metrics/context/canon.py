"""Indicator -> canonical code; printed unit -> base unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wz_metrics import expressions as re
from wz_metrics.grammar.numerals import fold
from wz_metrics.rulebook import Indicator, Rulebook, RuleError, Unit

SCALE_FACTORS = {
    "万亿": Decimal(10**12), "千亿": Decimal(10**11), "百亿": Decimal(10**10), "十亿": Decimal(10**9), "亿": Decimal(10**8),
    "千万": Decimal(10**7), "百万": Decimal(10**6), "十万": Decimal(10**5), "万": Decimal(10**4), "千": Decimal(1000), "百": Decimal(100),
}  # fmt: skip
SCOPE = re.compile(r"\((?!GDP|PM|R&D|CPI|AQI|助理|常住|林木|改|扩|用海|服务业)[^()]*\)$")
INCLUDED = re.compile(r"\(含[^()]*\)(?=.)")
NOISE = re.compile(
    r"[“”\"'‘’「」\s]|所(?=占)|^(?:全[市省区县州盟旗](?!性)|[我本][市省区县州盟]|年末|期末|全年|全域)(?=.)|(?:总体)?(?:增速|增幅|增长率|年均增速)$"
)
COUNTED = re.compile(r"(?:总数|总数量|数量|总量|总户数|(?<=投资)额)$")
TAKES_AWAY = re.compile(r"扣除(?!价格|物价)|剔除(?!价格|物价|不可比)|不含(?!农户)|除外")


@dataclass(frozen=True, slots=True)
class Canon:
    """The compiled indicator and unit blocks."""

    aliases: dict[str, str]
    pattern: re.Pattern[str]
    ids: tuple[str, ...]
    names: dict[str, str]
    units: dict[str, tuple[str, Decimal]]


def compile_canon(rulebook: Rulebook) -> Canon:
    """Aliases, whole-phrase patterns and unit factors; raises RuleError for a broken pattern or factor."""
    aliases: dict[str, str] = {}
    patterns: list[str] = []
    ids: list[str] = []
    names: dict[str, str] = {}
    for block in rulebook.of(Indicator):
        names[block.id] = block.name
        for alias in (block.name, *block.aliases):
            aliases.setdefault(alias.replace(" ", ""), block.id)
        for pattern in block.patterns:
            patterns.append(f"(?:{pattern})(?P<p{len(ids)}>)")
            ids.append(block.id)
    try:
        whole = re.compile_now("|".join(patterns) or "(?!)")
    except re.error:
        raise _blame(rulebook.of(Indicator)) from None
    units: dict[str, tuple[str, Decimal]] = {}
    for unit_block in rulebook.of(Unit):
        for unit in unit_block.units:
            base, _, factor = unit_block.factors.get(unit, "").rpartition(" ")
            try:
                units[unit] = (base or unit, Decimal(factor or "1"))
            except ArithmeticError:
                raise RuleError(
                    f"{unit_block.file}: [[unit]] {unit_block.id}: factors are written 'base factor', not {unit_block.factors[unit]!r}"
                ) from None
    return Canon(aliases, whole, tuple(ids), names, units)


def _blame(blocks: Iterable[Indicator]) -> RuleError:
    """Says which pattern does not compile."""
    for block in blocks:
        for pattern in block.patterns:
            try:
                re.compile_now(pattern)
            except re.error as error:
                return RuleError(f"{block.file}: [[indicator]] {block.id}: a pattern does not compile ({error})")
    return RuleError("the patterns of the indicators do not compile together; a group name is used twice")


def find_code(indicator: str, canon: Canon) -> str:
    """The code of an indicator that is exactly one concept, else empty.

    >>> from wz_metrics.rulebook import load_rulebook
    >>> find_code("地区生产总值(含海经区)", compile_canon(load_rulebook()))
    'gdp'
    """
    phrase = INCLUDED.sub("", fold(indicator))
    scope = SCOPE.search(phrase)
    if scope:
        if TAKES_AWAY.search(scope.group()):
            return ""
        phrase = phrase[: scope.start()]
    for _ in range(2):
        code = canon.aliases.get(phrase)
        if code:
            return code
        phrase = NOISE.sub("", phrase)
    code = canon.aliases.get(phrase) or canon.aliases.get(COUNTED.sub("", phrase), "")
    match = None if code else canon.pattern.fullmatch(phrase)
    return canon.ids[int((match.lastgroup or "p0")[1:])] if match else code


def name_in_full(indicator: str, code: str, canon: Canon) -> str:
    """The indicator, or its canonical name where the text has only a Latin abbreviation.

    >>> from wz_metrics.rulebook import load_rulebook
    >>> name_in_full("CPI", "cpi", compile_canon(load_rulebook()))
    '居民消费价格'
    """
    return canon.names[code] if code and indicator.isascii() else indicator


def to_base(value: Decimal, unit: str, measure: str, canon: Canon) -> tuple[Decimal | None, str]:
    """The value in its base unit: 亿元 -> 元; a growth in 倍 -> %. Exact, in decimals.

    >>> from wz_metrics.rulebook import load_rulebook
    >>> to_base(Decimal("10.62"), "亿元", "level", compile_canon(load_rulebook()))
    (Decimal('1062000000.00'), '元')
    """
    if unit == "倍" and measure == "growth":
        return value * 100, "%"
    if unit in canon.units:
        base, factor = canon.units[unit]
        return value * factor, base
    for scale, factor in SCALE_FACTORS.items():
        if unit.startswith(scale) and (not unit[len(scale) :] or unit[len(scale) :] in canon.units):
            base, inner = canon.units.get(unit[len(scale) :], ("", Decimal(1)))
            return value * factor * inner, base
    return value, unit
