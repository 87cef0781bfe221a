"""Numerals in digits and characters, read alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.grammar.numerals import fold, read_arabic, read_chinese

DIGITS = "零一二三四五六七八九"


def write_chinese(number: int) -> str:
    """A whole number below 10**16 as it is written out: 10012 -> 一万零一十二."""
    if number >= 10**8:
        return join_parts(number, 10**8, "亿")
    if number >= 10**4:
        return join_parts(number, 10**4, "万")
    written, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            written += ("零" if gap and written else "") + DIGITS[digit] + name
        gap = not digit
    return written or "零"


def join_parts(number: int, factor: int, name: str) -> str:
    above, below = divmod(number, factor)
    rest = ("零" if below < factor // 10 else "") + write_chinese(below) if below else ""
    return write_chinese(above) + name + rest


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百一十", 110),
        ("三百二十", 320),
        ("两千四百五十", 2450),
        ("一千零五十", 1050),
        ("一万二百五十", 10250),
        ("一万零十二", 10012),
        ("一万零一十二", 10012),
        ("九万零四百", 90400),
        ("四千零五万", 40050000),
        ("四千万零六千", 40006000),
        ("一百零一万一千", 1011000),
        ("一亿二千万", 120000000),
        ("五亿零六", 500000006),
        ("四亿五千六百四十二万零一十五", 456420015),
        ("四十五亿零四百零四万", 4504040000),
        ("一万五千亿", 15 * 10**11),
        ("二十万亿", 20 * 10**12),
        ("三百五十万亿", 350 * 10**12),
        ("四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二", 4569831148725382),
    ],
)
def test_a_whole_number_in_characters(numeral, value):
    assert read_chinese(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"), [("零点五", "0.5"), ("一点五", "1.5"), ("十五点七", "15.7"), ("六百一十一点二五五", "611.255"), ("半", "0.5")]
)
def test_a_fraction_in_characters(numeral, value):
    assert read_chinese(numeral) == Decimal(value)


@pytest.mark.parametrize(("numeral", "value"), [("二〇二四", 2024), ("二○一七", 2017), ("一九九八", 1998)])
def test_digits_in_characters_are_read_one_by_one(numeral, value):
    assert read_chinese(numeral) == value


@pytest.mark.parametrize(("numeral", "value"), [("三百二", 320), ("两千四百五", 2450), ("一千三", 1300), ("九万四", 94000)])
def test_the_last_place_may_be_left_out(numeral, value):
    assert read_chinese(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"), [("肆拾肆", 44), ("肆佰陆拾", 460), ("柒仟捌佰伍拾肆", 7854), ("壹万零伍佰", 10500), ("叁拾贰", 32)]
)
def test_the_numerals_of_cheques(numeral, value):
    assert read_chinese(numeral) == value


@pytest.mark.parametrize("text", ["", "甲", "三点", "点五", "三家", "一二百", "百分之五"])
def test_characters_that_make_no_numeral(text):
    assert read_chinese(text) is None


def test_a_numeral_of_absurd_length_is_none():
    assert read_chinese("一" * 10_000) is None


@given(st.integers(1, 10**16 - 1))
def test_every_written_out_number_reads_back(number):
    assert read_chinese(write_chinese(number)) == number


@given(st.integers(0, 10**12), st.text("一二三四五六七八九零", min_size=1, max_size=6))
def test_decimals_follow_the_point(number, decimals):
    digits = "".join(str(DIGITS.index(character)) for character in decimals)
    assert read_chinese(f"{write_chinese(number)}点{decimals}") == Decimal(f"{number}.{digits}")


@given(st.text())
def test_whatever_the_characters_it_is_a_number_or_none(text):
    assert read_chinese(text) is None or isinstance(read_chinese(text), Decimal)


@pytest.mark.parametrize(("digits", "value"), [("4297.8", "4297.8"), ("1,100", "1100"), ("1,100.9", "1100.9"), ("36.5 9", "36.59")])
def test_digits(digits, value):
    assert read_arabic(digits) == Decimal(value)


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_commas_between_thousands_change_nothing(number):
    assert read_arabic(f"{number:,}") == number


def test_digits_keep_their_places():
    assert str(read_arabic("8.0")) == "8.0"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("１．０７５３", "1.0753"),
        ("7.5％", "7.5%"),
        ("增长（不含农户）", "增长(不含农户)"),
        ("城乡　居民", "城乡 居民"),
        ("、。“”", "、。“”"),
    ],
)
def test_full_width_characters_become_ascii(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
