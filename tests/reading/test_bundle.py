from wz_metrics.reading import ReadingError, read_documents


def read(tmp_path, data, **options):
    path = tmp_path / "reports.zip"
    path.write_bytes(data)
    return {
        (result.source.removeprefix(f"{path}/")): (result if isinstance(result, ReadingError) else result.text)
        for result in read_documents(str(path), **options)
    }


def test_each_member_is_a_document_and_one_bad_one_stops_nothing(tmp_path, build):
    members = {
        "b/2024.txt": "全市生产总值增长6%",
        "a.docx": build.docx(build.paragraph("全市生产总值增长5%")),
        "空.txt": b"",
        "README.md": "全市",
        "__MACOSX/._a.txt": "全市",
        "b/.DS_Store": "全市",
    }
    found = read(tmp_path, build.zip(members))
    assert list(found) == ["a.docx", "b/2024.txt", "空.txt"]
    assert (found["a.docx"], found["b/2024.txt"]) == ("全市生产总值增长5%", "全市生产总值增长6%")
    assert "空.txt: the file is empty" in str(found["空.txt"])


def test_names_in_gbk_are_read(tmp_path, build):
    data = build.zip({"wz.txt": "全市生产总值增长6%"}).replace(b"wz.txt", "温.txt".encode("gbk"))
    assert list(read(tmp_path, data)) == ["温.txt"]


def test_names_that_lead_out_of_the_archive_are_refused(tmp_path, build):
    found = read(tmp_path, build.zip({"../../etc/x.txt": "全市", "/abs.txt": "全市", "C:\\x.txt": "全市", "ok.txt": "全市生产总值"}))
    assert [name for name, result in found.items() if "leads out" in str(result)] == ["../../etc/x.txt", "/abs.txt", "C:\\x.txt"]
    assert found["ok.txt"] == "全市生产总值"


def test_an_archive_in_an_archive_is_refused(tmp_path, build):
    found = read(tmp_path, build.zip({"inner.zip": build.zip({"a.txt": "全市"})}))
    assert "unpack it first" in str(found["inner.zip"])


def test_an_archive_without_files_is_refused(tmp_path, build):
    [error] = read(tmp_path, build.zip({})).values()
    assert "no readable file" in str(error)


def test_members_share_one_bound(tmp_path, build):
    members = {f"{number}.txt": ("全市生产总值增长6%" * 2000 + str(number)).encode() for number in range(5)}
    found = read(tmp_path, build.zip(members), max_bytes=100_000)
    assert [isinstance(found[f"{number}.txt"], ReadingError) for number in range(5)] == [False, True, True, True, True]


def test_a_cut_archive_is_refused(tmp_path, build):
    [error] = read(tmp_path, build.zip({"a.txt": "全市" * 99})[:60]).values()
    assert "damaged" in str(error)
