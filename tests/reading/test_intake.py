import io
import os
from pathlib import Path

from wz_metrics.reading import ReadingError, find_files, read_documents


def test_folders_are_expanded_and_sorted(tmp_path):
    for name in ("b/2.txt", "b/1.txt", "a.md", "README.md", "LICENSE", "CHANGELOG.md", ".hidden", ".git/x.txt", "b/~$lock.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("全市生产总值增长6%")
    found, errors = find_files([str(tmp_path)])
    assert [name.removeprefix(str(tmp_path)) for name in found] == ["/a.md", "/b/1.txt", "/b/2.txt"]
    assert errors == []


def test_a_named_file_is_never_skipped_and_comes_once(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text("全市")
    assert find_files([str(readme), "-", str(readme), "https://example.org/report.html"])[0] == [
        str(readme),
        "-",
        "https://example.org/report.html",
    ]


def test_missing_files_and_empty_folders_are_errors(tmp_path):
    found, errors = find_files([str(tmp_path / "none.txt"), str(tmp_path)])
    assert found == []
    assert ["no such file" in str(errors[0]), "no readable file" in str(errors[1])] == [True, True]


def test_a_folder_that_links_to_itself_ends(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "1.txt").write_text("全市")
    assert find_files([str(tmp_path)])[0] == [str(tmp_path / "1.txt")]


def test_standard_input_is_read():
    [document] = read_documents("-", stdin=io.BytesIO("全市生产总值增长6%".encode("gbk")))
    assert (document.source, document.text) == ("-", "全市生产总值增长6%")


def test_an_endless_input_is_cut_off():
    class Endless(io.RawIOBase):
        def read(self, size=-1):
            return b"a" * size

    [error] = read_documents("-", stdin=Endless(), max_bytes=1000)
    assert isinstance(error, ReadingError)
    assert "too large" in str(error)


def test_a_folder_and_a_missing_file_are_reading_errors(tmp_path):
    for address in (str(tmp_path), str(tmp_path / "none.txt"), "a\0b"):
        [error] = read_documents(address)
        assert isinstance(error, ReadingError)


def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_is_read(tmp_path, monkeypatch):
    for name in ("closed/1.txt", "open/2.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("全市生产总值增长6%")
    scan = os.scandir

    def refuse(path):  # the rights of a folder do not bind whoever may do everything
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found, errors = find_files([str(tmp_path)])
    assert found == [str(tmp_path / "open/2.txt")]
    assert [str(error) for error in errors] == [f"{tmp_path}/closed: the folder cannot be listed; check its rights"]


def test_a_path_that_may_not_be_looked_at_is_an_error(monkeypatch):
    def refuse(path, **_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)
    found, [error] = find_files(["closed/1.txt"])
    assert found == []
    assert "no permission" in str(error)
