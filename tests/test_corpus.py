"""Whole reports, of the folder that WZ_REPORTS names: what must hold of every one, whatever it says.

``WZ_REPORTS=folder pytest tests/test_corpus.py``; a report takes some 50 ms.
"""

from __future__ import annotations

import os
import re
from collections import Counter

import pytest

from wz_metrics.batch import load_engine
from wz_metrics.grammar.numerals import fold
from wz_metrics.model import BOUNDS, COMMITMENTS, KINDS, MEASURES, STATUSES, Document
from wz_metrics.pipeline import Extraction, extract_document
from wz_metrics.reading import ReadingError, find_files, read_documents

FOLDER = os.environ.get("WZ_REPORTS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="WZ_REPORTS is not set")

PERIOD = re.compile(r"(?:\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}))?|\d{4}/\d{4}|\d{4}-\d{2}/\d{4}-\d{2})?")
# Gross product, of the whole place, with its growth in one sentence and nothing else between them.
GROWTH = re.compile(
    r"(?<![域均位元洋占营级县])(?:地区|国内)?生产总值(?:\(GDP\))?(?:(?!年均|平均|人均|占|预算|投资|收入|目标|、(?!增长))[^。;!?\n下降]){0,40}?增长(?:了|约)?(\d+(?:\.\d+)?)%"
)

Report = tuple[Document, Extraction]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    files, failures = find_files([FOLDER])
    assert failures == []
    documents = [document for file in files for document in read_documents(file)]
    assert [str(each) for each in documents if isinstance(each, ReadingError)] == []
    return [(each, extract_document(each, load_engine())) for each in documents if isinstance(each, Document)]


def name_all(reports: list[Report], wrong) -> list[str]:
    return [document.source for document, extraction in reports if wrong(document, extraction)]


def test_every_report_has_rows(reports):
    assert name_all(reports, lambda document, extraction: not extraction.observations) == []


def test_every_row_stands_where_it_says(reports):
    def strays(document, extraction):
        return any(document.text[row.start : row.end] != row.text for row in extraction.observations)

    assert name_all(reports, strays) == []


def test_ids_are_unique_within_a_report(reports):
    def repeats(document, extraction):
        return len({row.id for row in extraction.observations}) < len(extraction.observations)

    assert name_all(reports, repeats) == []


def test_cells_hold_what_their_columns_allow(reports):
    def breaks(row):
        return (
            row.kind not in KINDS
            or row.measure not in MEASURES
            or row.bound not in BOUNDS
            or row.commitment not in (COMMITMENTS if row.kind == "target" else ("",))
            or row.status not in (STATUSES if row.kind == "outcome" else ("",))
            or not PERIOD.fullmatch(row.period)
            or not row.value.is_finite()
            or (row.bound == "range") != (row.value_high is not None)
        )

    assert [(row.source, row.start, row.text) for _, extraction in reports for row in extraction.observations if breaks(row)] == []


def test_an_indicator_is_a_phrase(reports):
    rows = [row for _, extraction in reports for row in extraction.observations]
    odd = [row.indicator for row in rows if not row.indicator or re.search(r"^[，、,。；;：:的和与及是]|[，、,。；;：:]$", row.indicator)]
    assert len(odd) <= 0.001 * len(rows), Counter(odd).most_common(30)


def test_rows_stand_in_the_order_of_the_text(reports):
    def jumps(document, extraction):
        starts = [row.start for row in extraction.observations]
        return starts != sorted(starts)

    assert name_all(reports, jumps) == []


def test_no_numeral_is_both_a_row_and_unread(reports):
    def both(document, extraction):
        return bool({(row.start, row.end) for row in extraction.observations} & {(each.start, each.end) for each in extraction.unread})

    assert name_all(reports, both) == []


def test_the_growth_of_the_gross_product_has_its_row(reports):
    missing, stating = [], 0
    for document, extraction in reports:
        folded = fold(document.text)
        reviews = [section for article in extraction.articles for section in article.sections if section.kind == "outcome"]
        said = {match.group(1) for section in reviews for match in GROWTH.finditer(folded, section.start, section.end)}
        rows = [row for row in extraction.observations if row.code == "gdp" and row.measure == "growth" and row.kind == "outcome"]
        stating += bool(said)
        if said and not said & {str(row.value) for row in rows}:
            missing.append((document.source, *said))
    assert len(missing) <= 0.01 * stating, missing
