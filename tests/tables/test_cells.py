"""Numbers, guarded text, headers and periods as cells."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.model import COLUMNS
from wz_metrics.tables.cells import (
    find_column,
    format_cell,
    guard_text,
    parse_decimal,
    read_sdmx_period,
    unguard_text,
    write_sdmx_period,
)
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.periods import parse_period

MONTHS = st.tuples(st.integers(1949, 2100), st.integers(1, 12)).map(lambda month: f"{month[0]:04}-{month[1]:02}")
YEARS = st.integers(1949, 2100).map(str)
PERIODS = st.one_of(
    YEARS,
    MONTHS,
    st.builds("{}-H{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    st.tuples(YEARS, YEARS).map(lambda years: "/".join(sorted(years))),
    st.tuples(MONTHS, MONTHS).map(lambda months: "/".join(sorted(months))),
)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_reads_back_with_every_digit(number):
    assert str(parse_decimal(format_cell(number))) == format_cell(number)


def test_a_number_is_printed_without_exponent():
    assert format_cell(Decimal("4.2978E+11")) == "429780000000"


@pytest.mark.parametrize("text", ["约6", "", "NaN", "inf", "6.2%", "4,297.8"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(TableError, match="is not a number"):
        parse_decimal(text)


@pytest.mark.parametrize("text", ["=1+1", "+8%", "-5.4%", "@SUM", "\t6", "\r6", "\n6", "'十四五'", "''"])
def test_text_that_a_spreadsheet_could_run_gets_one_mark(text):
    assert guard_text(text) == "'" + text


@given(st.text())
def test_exactly_the_mark_comes_off_again(text):
    assert unguard_text(guard_text(text)) == text


def test_a_mark_that_guards_nothing_stays():
    assert unguard_text("'十四五'规划") == "'十四五'规划"


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_column_is_found_by_each_of_its_headers(column):
    assert [find_column(header) for header in (column.name, column.chinese, column.sdmx)] == [column.name] * 3


@given(PERIODS)
def test_sdmx_periods_read_back(period):
    assert read_sdmx_period(write_sdmx_period(period)) == period


@given(PERIODS)
def test_every_period_of_the_table_is_understood(period):
    first, last = parse_period(period)
    assert first <= last


def test_a_half_is_a_semester_in_sdmx():
    assert write_sdmx_period("2024-H1") == "2024-S1"
