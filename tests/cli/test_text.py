"""``wz-metrics text`` prints what was read, exactly."""

from __future__ import annotations

import zipfile

import pytest

TEXT = "　　2023年，全市生产总值\r\n增长6.9%。\t“８＋４”政策\n\n没有换行的最后一行"


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", b""), ("gb18030", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe")])
def test_a_plain_file_is_its_decoded_self(command, tmp_path, encoding, start):
    (tmp_path / "a.txt").write_bytes(start + TEXT.encode(encoding))
    done = command("text", "a.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, TEXT, "")


def test_documents_of_an_archive_are_named(command, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("一.txt", "2023年生产总值增长6.9%。")
        archive.writestr("二.txt", "2024年生产总值增长6.5%。")
    printed = command("text", "a.zip").stdout.splitlines()
    assert [line for line in printed if line.startswith("==>")] == ["==> a.zip/一.txt <==", "==> a.zip/二.txt <=="]
    assert "2024年生产总值增长6.5%。" in printed


def test_a_bad_file_beside_a_good_one(command, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8", newline="")
    (tmp_path / "empty.txt").touch()
    done = command("text", "empty.txt", "a.txt")
    assert done.returncode == 1
    assert TEXT in done.stdout
    assert "empty.txt" in done.stderr


def test_meta_says_what_was_understood(command, tmp_path):
    head = "2024年温州市政府工作报告\n——2024年2月20日在温州市第十四届人民代表大会第四次会议上\n"
    report = head + "一、2023年工作回顾\n过去一年，全市生产总值增长6.9%。\n"
    (tmp_path / "a.txt").write_bytes(report.encode("gb18030"))
    lines = command("text", "--meta", "a.txt").stdout.splitlines()
    said = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    assert said["encoding"].lower() == "gb18030"
    assert said["region"].startswith("温州市")
    assert said["report year"] == "2024"
    assert said["published"] == "2024-02-20"
    assert said["looks back on"] == "2023"
