"""How many of the cases of another library, those in the written style of reports, are read exactly."""

from __future__ import annotations

import pytest

pytest.importorskip("opencc", reason="the cases in traditional characters want the extra trad")

COUNTED = ("NumberModel", "PercentModel", "NumberRangeModel")


def test_numbers_percentages_and_ranges_are_read_exactly(formal):
    counted = [case for case in formal if case.model in COUNTED]
    wrong = [case.text for case in counted if not case.is_read()]
    assert len(wrong) <= 0.05 * len(counted), f"{len(wrong)} of {len(counted)}: {wrong}"


def test_amounts_and_measures_are_read_exactly(formal):
    counted = [case for case in formal if case.model not in COUNTED]
    wrong = [case.text for case in counted if not case.is_read()]
    assert len(wrong) <= 0.2 * len(counted), f"{len(wrong)} of {len(counted)}: {wrong}"


def test_the_cases_that_are_left_out_exist(cases, left_out):
    assert sorted(set(left_out) - {(case.model, case.name) for case in cases}) == []
