"""What changed between two tables."""

from __future__ import annotations

from wz_metrics.tables.difference import compare_tables


def lines(old, new):
    grid = compare_tables(old, new).grid
    names = [field.name for field in grid.fields]
    return [dict(zip(names, row, strict=True)) for row in grid.rows]


def test_a_changed_field_has_a_line(make):
    (line,) = lines([make()], [make(period="2024")])
    assert [line[name] for name in ("difference", "field", "old", "new")] == ["changed", "period", "2024-H1", "2024"]


def test_a_value_lost_or_gained_shows_empty(make):
    (line,) = lines([make(code="")], [make()])
    assert (line["old"], line["new"]) == ("", "gdp")


def test_rows_added_and_lost_tell_what_they_say(make):
    found = lines([make(id="old")], [make(id="new", value="6.8")])
    assert [(line["difference"], line["old"], line["new"]) for line in found] == [
        ("added", "", "地区生产总值 · growth · outcome · 6.8 · % · 2024-H1"),
        ("lost", "地区生产总值 · growth · outcome · 6.2 · % · 2024-H1", ""),
    ]


def test_a_moved_folder_and_shifted_offsets_are_no_difference(make):
    assert lines([make()], [make(source="elsewhere/003.txt", start=12, end=16)]) == []


def test_one_sentence_in_two_files_is_paired_file_by_file(make):
    old = [make(source="a.txt"), make(source="b.txt", period="2023")]
    new = [make(source="b.txt", period="2023"), make(source="a.txt")]
    assert lines(old, new) == []


def test_a_copy_that_was_dropped_is_lost(make):
    assert [line["difference"] for line in lines([make(), make(source="b.txt")], [make()])] == ["lost"]


def test_the_note_counts_by_field(make):
    report = compare_tables([make(), make(id="b")], [make(period="2024", kind="target"), make(id="c")])
    assert report.notes == ("1 added, 1 lost, 1 changed (period 1, kind 1, commitment 1, status 1)",)
