"""What must hold for every text, whatever it says."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import wz_metrics
from wz_metrics.batch import Settings, extract_input, load_rules
from wz_metrics.model import BOUNDS, COMMITMENTS, KINDS, MEASURES, STATUSES
from wz_metrics.rulebook import Indicator

PERIOD = re.compile(r"\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}))?(?:/\d{4}(?:-\d{2})?)?|\d{4}-\d{2}/\d{4}-\d{2}|")
HEAD = "2024年温州市政府工作报告\n——2024年2月20日在温州市第十四届人民代表大会第四次会议上\n一、2023年工作回顾\n"
SUBJECTS = ["地区生产总值", "一般公共预算收入", "城乡居民人均可支配收入", "固定资产投资，其中制造业投资", "新增规上企业", "PM2.5平均浓度"]
VERBS = ["增长", "分别增长", "下降", "达到", "完成", "突破", "高于全省", "从", "居全省第", "占比", "力争", "控制在", "", "年均增长"]
NUMBERS = [
    "6.9",
    "７．５",
    "7.5-8",
    "5%至6",
    "三百余",
    "百",
    "十二",
    "1,234.5",
    "0",
    "-3",
    "99999999999999999999",
    "两",
    "半",
    "第3",
    "36.5 9",
]
UNITS = ["%", "亿元", "个百分点", "家", "万人", "倍", "位", "", "公里", "％", "元/吨", "平方米以上", "左右", "番"]
JOINTS = ["，", "、", "；", "。", "\n", "和", "（", "）", "：", " ", "　", "其中", "“", "”"]
sentences = st.lists(st.one_of(*(st.sampled_from(words) for words in (SUBJECTS, VERBS, NUMBERS, UNITS, JOINTS))), max_size=40).map("".join)
relaxed = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@relaxed
@example("6.9　PM2.5平均浓度")
@example("地区生产总值6.9　%")
@example("地区生产总值36.5 9%")
@given(sentences)
def test_a_row_says_exactly_where_it_stands(body):
    text = HEAD + body
    for row in wz_metrics.extract(text):
        assert text[row.start : row.end] == row.text
        printed = " ".join(row.text.split())  # a sentence has one space where the text has any, but none inside a number
        assert printed in row.sentence or "".join(row.text.split()) in row.sentence or len(row.sentence) >= 1000


@relaxed
@given(sentences)
def test_cells_hold_what_their_columns_allow(body):
    codes = {block.id for block in load_rules().of(Indicator)} | {""}
    for row in wz_metrics.extract(HEAD + body):
        assert row.kind in KINDS
        assert row.measure in MEASURES
        assert row.bound in BOUNDS
        assert row.code in codes
        assert PERIOD.fullmatch(row.period), row.period
        assert row.commitment in (COMMITMENTS if row.kind == "target" else ("",))
        assert row.status in (STATUSES if row.kind == "outcome" else ("",))
        assert isinstance(row.value, Decimal)
        assert row.value.is_finite()


@relaxed
@given(sentences)
def test_a_range_and_nothing_else_has_an_upper_end(body):
    for row in wz_metrics.extract(HEAD + body):
        assert (row.bound == "range") == (row.value_high is not None)
        assert row.value_high is None or row.value < row.value_high


@relaxed
@given(sentences)
def test_no_two_rows_share_an_id(body):
    ids = [row.id for row in wz_metrics.extract(HEAD + body + "。\n" + body)]
    assert len(set(ids)) == len(ids)


@relaxed
@given(sentences)
def test_ids_depend_on_neither_file_nor_place(body):
    here = wz_metrics.extract(HEAD + body + "。", "a.txt")
    there = wz_metrics.extract(HEAD + "过去一年，我们奋力拼搏、砥砺前行。\n" + body + "。", "b.txt")
    assert [row.id for row in here] == [row.id for row in there]


@relaxed
@example("十二，地区生产总值达到6.9")
@given(sentences)
def test_what_follows_changes_nothing_before(body):
    alone = wz_metrics.extract(HEAD + body + "。\n")
    followed = wz_metrics.extract(HEAD + body + "。\n会议强调，要坚持稳中求进工作总基调，奋力谱写新篇章。\n")
    # A numbered line (十二，…) is a heading only where something follows it.
    assert [replace(row, section="") for row in followed] == [replace(row, section="") for row in alone]


@relaxed
@given(st.text(max_size=300))
def test_any_text_is_read_without_an_exception(text):
    assert all(text[row.start : row.end] == row.text for row in wz_metrics.extract(text))


@relaxed
@given(
    data=st.binary(max_size=400),
    name=st.sampled_from(["a.txt", "a.html", "a.docx", "a.doc", "a.pdf", "a.xlsx", "a.csv", "a.zip", "a.md", "a"]),
)
def test_any_file_gives_rows_or_one_line(data, name, tmp_path):
    path = tmp_path / name
    path.write_bytes(data)
    result = extract_input(str(path), Settings())
    assert len(result.documents) + len(result.errors) >= 1
    assert all("\n" not in error and "unexpected" not in error for error in result.errors)


@relaxed
@given(
    start=st.sampled_from(
        [b"PK\x03\x04", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"---\n"]
    ),
    rest=st.binary(max_size=400),
)
def test_any_file_with_a_familiar_beginning_gives_rows_or_one_line(start, rest, tmp_path):
    path = tmp_path / "a"
    path.write_bytes(start + rest)
    result = extract_input(str(path), Settings())
    assert len(result.documents) + len(result.errors) >= 1
    assert all("\n" not in error and "unexpected" not in error for error in result.errors)


@pytest.mark.parametrize(
    ("plain", "other"), [("8730.6亿元", "８７３０．６亿元"), ("6.9%", "6.9％"), ("6.9%", "百分之六点九"), ("300家", "三百家")]
)
def test_a_number_is_the_same_however_it_is_written(plain, other):
    sentence = (
        "过去一年，新增规上企业{}。"
        if "家" in plain
        else "过去一年，地区生产总值达{}。"
        if "元" in plain
        else "过去一年，地区生产总值增长{}。"
    )
    one, two = (wz_metrics.extract(HEAD + sentence.format(number)) for number in (plain, other))
    assert [(row.value, row.unit, row.measure) for row in one] == [(row.value, row.unit, row.measure) for row in two] != []
