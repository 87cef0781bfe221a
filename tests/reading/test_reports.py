"""Every file of the folder that WZ_REPORTS names can be read, or is refused with a reason."""

import os
from pathlib import Path

import pytest

from wz_metrics.reading import ReadingError, find_files, read_documents

SEEDS = Path(__file__).parents[2] / "seeds"


def read_folder(folder):
    names, errors = find_files([str(folder)])
    assert errors == []
    return [result for name in names for result in read_documents(name)]


def check_tables(document):
    for table in document.tables:
        assert table.caption_start <= table.caption_end <= table.start < table.end <= len(document.text)
        assert all(table.start <= cell.start <= cell.end <= table.end for cell in table.cells)


def test_the_seeds_are_read_unchanged():
    documents = read_folder(SEEDS)
    assert [document.text for document in documents] == [Path(document.source).read_bytes().decode() for document in documents]
    assert len(documents) == 4


@pytest.mark.skipif("WZ_REPORTS" not in os.environ, reason="WZ_REPORTS names no folder of reports")
def test_other_reports_are_read_or_refused_with_a_reason():
    results = read_folder(os.environ["WZ_REPORTS"])
    for result in results:
        if isinstance(result, ReadingError):
            assert "not Chinese" in str(result)
        else:
            check_tables(result)
    assert results
