"""Numerals in Arabic digits and Chinese characters -> Decimal."""

from __future__ import annotations

from decimal import Decimal

from wz_metrics import expressions as re

FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20, 0x2007: 0x20, 0x202F: 0x20, 0xFE6A: 0x25}
FULL_WIDTH = re.compile(f"[{re.escape(''.join(map(chr, FOLD)))}]+")  # to translate these alone takes a quarter of the time
LOST_PERCENT = "_M_M_"  # what a converter left of the sign; seen in one county report
DIGITS = {
    character: value
    for value, characters in enumerate(("零〇○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for character in characters
}
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
LONGEST = 40
TWO_PARTS = re.compile(r"(\d+(?:\.\d+)?)\s*[:∶]\s*(\d+(?:\.\d+)?)(?![\d.:∶])")
OF_TWO = re.compile("二三(?:次)?产|轻重工业|粮经(?:作物)?(?:种植)?(?:比|结构)|[职普]{2}比")


def fold(text: str) -> str:
    """The text with full-width letters, digits and punctuation as ASCII, every character in its place.

    >>> fold("增长７．５％，")
    '增长7.5%,'
    """
    return FULL_WIDTH.sub(_fold_each, text).replace(LOST_PERCENT, "%".ljust(len(LOST_PERCENT)))


def _fold_each(match: re.Match[str]) -> str:
    return match.group().translate(FOLD)


def read_arabic(digits: str) -> Decimal:
    """A number in folded Arabic digits; commas between thousands and spaces inside are dropped.

    >>> read_arabic("1,204.50")
    Decimal('1204.50')
    """
    return Decimal(digits.replace(",", "").replace(" ", ""))


def read_chinese(numeral: str) -> Decimal | None:
    """A Chinese numeral, or None if the characters make none.

    >>> read_chinese("三百二十"), read_chinese("一万五千亿"), read_chinese("二〇二四"), read_chinese("一点五")
    (Decimal('320'), Decimal('1500000000000'), Decimal('2024'), Decimal('1.5'))
    """
    if not numeral or len(numeral) > LONGEST:
        return None
    whole, point, fraction = numeral.partition("点")
    if point:
        if not fraction or any(character not in DIGITS for character in fraction):
            return None
        base = read_chinese(whole)
        return None if base is None else base + Decimal("0." + "".join(str(DIGITS[character]) for character in fraction))
    if whole == "半":
        return Decimal("0.5")
    if all(character in DIGITS for character in whole):
        return Decimal("".join(str(DIGITS[character]) for character in whole))
    value = _read_places(whole)
    return None if value is None else Decimal(value)


def _read_places(numeral: str) -> int | None:
    total, section, digit, last_place, last_zero = 0, 0, -1, 0, False
    for character in numeral:
        if character in DIGITS:
            if digit > 0:
                return None
            digit = DIGITS[character]
            last_zero = digit == 0
            if last_zero:
                digit = -1
        elif character in PLACES:
            section += (1 if digit < 0 else digit) * PLACES[character]
            digit, last_place, last_zero = -1, PLACES[character], False
        elif character in MYRIADS:
            section += max(digit, 0)
            factor = MYRIADS[character]
            if total and total < factor:
                total, section = (total + section) * factor, 0
            else:
                total, section = total + (section or 1) * factor, 0
            digit, last_place, last_zero = -1, factor, False
        else:
            return None
    if digit > 0 and not last_zero and last_place >= 100 and numeral[-2] not in DIGITS:
        return total + section + digit * last_place // 10  # 三百二 is 320
    return total + section + max(digit, 0)


def match_halves(folded: str, at: int, end: int) -> re.Match[str] | None:
    """The two parts that make a whole at a place, 61.7:38.3, behind the words for a structure of two; None for any other numbers."""
    match = TWO_PARTS.match(folded, at, end)
    whole = match and abs(Decimal(match[1]) + Decimal(match[2]) - 100) < 1 and OF_TWO.search(folded, max(0, at - 40), at)
    return match if whole else None
