"""A file is whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wz_metrics.output import FORMATS, write_rows
from wz_metrics.output.files import open_whole
from wz_metrics.tables.errors import TableError

FILES = [format for format in FORMATS if format != "datapackage"]


def breaking(make, error):
    yield make()
    raise error


@pytest.mark.parametrize("error", [ValueError(), KeyboardInterrupt(), TableError("bad")], ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("format", FILES)
def test_an_export_that_breaks_leaves_the_old_file_whole(make, tmp_path, format, error):
    path = tmp_path / f"a.{format}"
    path.write_bytes(b"old")
    with pytest.raises(type(error)):
        write_rows(breaking(make, error), path, format)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == [path.name]  # noqa: PTH208 - hidden files too


def test_a_package_that_breaks_leaves_the_old_one_whole(make, tmp_path):
    write_rows([make()], tmp_path / "package", "datapackage")
    before = {path.name: path.read_bytes() for path in (tmp_path / "package").iterdir()}
    with pytest.raises(KeyboardInterrupt):
        write_rows(breaking(make, KeyboardInterrupt()), tmp_path / "package", "datapackage")
    assert {path.name: path.read_bytes() for path in (tmp_path / "package").iterdir()} == before


def test_a_new_file_has_the_rights_that_the_process_gives(tmp_path):
    old = os.umask(0o027)
    try:
        with open_whole(tmp_path / "a") as handle:
            handle.write(b"new")
    finally:
        os.umask(old)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_a_replaced_file_keeps_its_rights(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o664)
    with open_whole(tmp_path / "a") as handle:
        handle.write(b"new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o664


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with open_whole(tmp_path / "link") as handle:
        handle.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_named_pipe_is_written_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found = []
    reader = threading.Thread(target=lambda: found.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    with open_whole(tmp_path / "pipe") as handle:
        handle.write(b"new")
    reader.join(10)
    assert found == [b"new"]


@pytest.mark.parametrize(
    ("name", "message"), [("", "is a folder; name a file in it"), ("no/a.csv", "there is no folder .*no; make it first")]
)
def test_a_path_that_cannot_be_is_one_clear_line(tmp_path, name, message):
    with pytest.raises(TableError, match=message), open_whole(tmp_path / name):
        pass


def test_the_standard_output_under_its_name_is_written_in_its_turn(tmp_path):
    code = """
import os
from pathlib import Path
from wz_metrics.output.files import open_whole
os.write(1, b"before ")
with open_whole(Path("/dev/stdout")) as handle:
    handle.write(b"table ")
os.write(1, b"after")
"""
    with (tmp_path / "out").open("wb") as out:
        subprocess.run([sys.executable, "-c", code], stdout=out, check=True)
    assert (tmp_path / "out").read_bytes() == b"before table after"


def test_a_file_may_have_a_number_for_a_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_whole(Path("1")) as handle:
        handle.write(b"new")
    assert (tmp_path / "1").read_bytes() == b"new"
