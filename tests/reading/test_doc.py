import random
from pathlib import Path

import pytest

from wz_metrics.reading import ReadingError, read_bytes
from wz_metrics.reading.wordbinary import read_modifiers

pytest.importorskip("olefile")
REPORT = (Path(__file__).parent / "data" / "report.doc").read_bytes()


def test_merged_cells_of_an_old_word_file_keep_their_spans():
    [table] = read_bytes(REPORT, "report.doc").tables
    assert [(cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells[:3]] == [(0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 1, 2)]


def test_modifiers_of_every_length_are_parted():
    data = b"\x16\x24\x01" + b"\x08\xd6\x04\x00\x01\x02\x03" + b"\x4b\x66\x01\x02\x03\x04" + b"\x17\x24\x01"
    assert read_modifiers(data) == {0x2416: b"\1", 0xD608: b"\1\2\3", 0x664B: b"\1\2\3\4", 0x2417: b"\1"}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda data: data[:600], "damaged"),
        (lambda data: data.replace("WordDocument".encode("utf-16-le"), "Workbook\0\0\0\0".encode("utf-16-le")), "damaged|Excel|no Word"),
    ],
)
def test_a_file_without_its_parts_is_refused(change, problem):
    with pytest.raises(ReadingError, match=problem):
        read_bytes(change(REPORT), "report.doc")


def test_damaged_bytes_never_raise_anything_else():
    chance = random.Random(5)
    for _ in range(200):
        damaged = bytearray(REPORT)
        for _ in range(chance.choice((1, 10, 200))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            read_bytes(bytes(damaged), "report.doc")
        except ReadingError as error:
            assert "\n" not in str(error)
