"""Whole reports: of the folder that WZ_REPORTS names, region and year of nearly every 城市_年份.md are right."""

from __future__ import annotations

import os
import pathlib

import pytest

from wz_metrics.model import Document
from wz_metrics.reading.plain import read_head
from wz_metrics.structure import divide
from wz_metrics.structure.gazetteer import shorten

FOLDER = os.environ.get("WZ_REPORTS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="WZ_REPORTS is not set")


@pytest.fixture(scope="module")
def articles(rules, gazetteer):
    found = {}
    for path in sorted(pathlib.Path(FOLDER).glob("*_*.md")):
        text = path.read_text(encoding="utf-8")
        found[path.stem] = divide(Document(path.name, text, read_head(text)), gazetteer, rules)
    return found


def test_each_file_is_one_article(articles) -> None:
    assert {name: len(each) for name, each in articles.items() if len(each) != 1} == {}


def test_region_and_year_are_right(articles) -> None:
    wrong = [name for name, (each, *_) in articles.items() if [shorten(each.region), str(each.year)] != name.split("_")]
    assert len(wrong) <= 0.01 * len(articles), wrong


def test_every_report_looks_back_and_ahead(articles) -> None:
    assert [name for name, (each, *_) in articles.items() if {section.kind for section in each.sections} != {"outcome", "target"}] == []


def test_every_report_has_a_stretch_of_targets_for_its_year(articles) -> None:
    assert [
        name
        for name, (each, *_) in articles.items()
        if not any(section.kind == "target" and section.period == str(each.year) for section in each.sections)
    ] == []
