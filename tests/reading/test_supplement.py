import pytest

from wz_metrics.model import Document, Metadata
from wz_metrics.reading import ReadingError, read_supplement


def read(tmp_path, text, codec="utf-8"):
    path = tmp_path / "meta.csv"
    path.write_bytes(text.encode(codec))
    return read_supplement(str(path))


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030"])
def test_what_the_user_says_stands_above_what_the_file_says(tmp_path, codec):
    table = read(tmp_path, "文件,地区,年份,标题\nreport.txt,洞头区,2024,洞头区政府工作报告\n", codec)
    document = table.complete(Document("folder/report.txt", "全市", Metadata(title="首页", issuer="市府办")))
    assert document.metadata == Metadata(title="洞头区政府工作报告", issuer="市府办", region="洞头区", year=2024)


def test_the_path_comes_before_the_name(tmp_path):
    table = read(tmp_path, "file,region\nreport.txt,甲市\na/report.txt,乙市\n")
    assert [table.complete(Document(source, "")).metadata.region for source in ("a/report.txt", "b/report.txt", "c.txt")] == [
        "乙市",
        "甲市",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("title\n报告\n", "no column 'file'"),
        ("file,regoin\n", "did you mean region"),
        ("file,人口\n", "known are file"),
        ("file,year\na.txt,24\n", "line 2: '24' is no year"),
        ("file,published\na.txt,昨天\n", "line 2: '昨天' is no date"),
        ("file,year\na.txt,2024\na.txt,2023\n", "line 3: a.txt has a row already"),
        ('file,title\na.txt,"报告\n', "malformed"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path, text, problem):
    with pytest.raises(ReadingError, match=problem):
        read(tmp_path, text)


def test_a_missing_table_says_so(tmp_path):
    with pytest.raises(ReadingError, match="no such file"):
        read_supplement(str(tmp_path / "none.csv"))
