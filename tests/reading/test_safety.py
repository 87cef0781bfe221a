"""Files that are made to harm: refused with a reason, within bounds."""

import struct
import zipfile

import pytest

from wz_metrics.reading import ReadingError, read_bytes
from wz_metrics.reading.archive import Archive


def test_a_bomb_in_a_word_file_is_refused(build):
    with pytest.raises(ReadingError, match="bomb"):
        read_bytes(build.docx("全" * 70_000_000), "bomb.docx")


def test_a_bomb_that_lies_about_its_size_is_refused(build):
    data = bytearray(build.zip({"word/document.xml": b"<a>" + b" " * 30_000_000 + b"</a>"}))
    place = data.rindex(b"PK\x01\x02") + 24
    data[place : place + 4] = struct.pack("<I", 1000)
    with pytest.raises(ReadingError):
        read_bytes(bytes(data), "bomb.docx")


def test_what_is_unpacked_is_bounded_in_all(build):
    archive = Archive(build.zip({"a": b"x" * 600, "b": b"y" * 600}), "a.zip", 1000)
    assert archive.read("a") == b"x" * 600
    with pytest.raises(ReadingError, match="bomb"):
        archive.read("b")


def test_too_many_entries_are_refused(build):
    with pytest.raises(ReadingError, match="more than 10,000 files"):
        read_bytes(build.zip({f"word/{number}": b"" for number in range(10_001)}, zipfile.ZIP_STORED), "many.docx")


def test_entities_are_refused(build):
    bomb = '<!DOCTYPE a [<!ENTITY a "增长"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    with pytest.raises(ReadingError, match="entities"):
        read_bytes(build.zip({"word/document.xml": bomb}), "entities.docx")


def test_a_locked_archive_is_named_as_one(build):
    data = bytearray(build.docx(build.paragraph("全市")))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = data.index(b"word/document.xml", data.index(mark)) if mark == b"PK\x03\x04" else data.rindex(b"word/document.xml")
        start = data.rindex(mark, 0, place)
        data[start + offset] |= 1
    with pytest.raises(ReadingError, match="password"):
        read_bytes(bytes(data), "locked.docx")


@pytest.mark.parametrize(
    ("name", "what"), [("ppt/presentation.xml", "presentation"), ("content.xml", "OpenDocument"), ("META-INF/MANIFEST.MF", "program")]
)
def test_other_packages_are_named(build, name, what):
    with pytest.raises(ReadingError, match=what):
        read_bytes(build.zip({name: b""}), "file")


def test_an_endless_run_of_brackets_is_read_in_time():
    assert read_bytes(b"<html><body>" + "<!-- 全市<a href=".encode() * 50_000 + b"-->" + "<p>全市".encode() * 50_000, "page.html").text


def test_bytes_changed_in_office_files_never_raise_anything_else(build):
    good = build.docx(build.paragraph("全市生产总值增长6%") * 3)
    for place in range(0, len(good), 3):
        damaged = bytearray(good)
        damaged[place] ^= 0xFF
        try:
            read_bytes(bytes(damaged), "damaged.docx")
        except ReadingError as error:
            assert str(error).startswith("damaged.docx: ")
