"""One report in many clothes: the files were made from data/report.html by LibreOffice 7.4."""

from pathlib import Path

import pytest

from wz_metrics.reading import read_bytes

DATA = Path(__file__).parent / "data"
NEEDS = {"report.docx": "zipfile", "report.doc": "olefile", "report.pdf": "pypdfium2"}


@pytest.mark.parametrize("name", NEEDS)
def test_the_same_report_gives_the_same_text_and_tables(name):
    pytest.importorskip(NEEDS[name])
    page, file = (read_bytes((DATA / each).read_bytes(), each) for each in ("report.html", name))
    assert file.text == page.text
    assert file.tables == page.tables
