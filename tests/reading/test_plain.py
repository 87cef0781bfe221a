import pickle

import pytest

from wz_metrics.reading import ReadingError, read_bytes


def test_plain_text_stays_unchanged():
    text = "政府工作报告\r\n\r\n　　全市生产总值３６．５ 9亿元，\n增长\xa06%\\r\\n。\n"
    assert read_bytes(text.encode(), "report.txt").text == text


def test_front_matter_is_metadata_and_stays_in_the_text():
    text = '---\nsource: https://www.hefei.gov.cn/65077231.html\ntitle: "合肥市2008年政府工作报告"\ndate: 2008-1-9\n---\n各位代表：\n'
    document = read_bytes(text.encode(), "hefei.md")
    assert document.text == text
    assert document.metadata.title == "合肥市2008年政府工作报告"
    assert document.metadata.published == "2008-01-09"
    assert document.metadata.address == "https://www.hefei.gov.cn/65077231.html"


def test_a_rule_in_the_middle_is_no_front_matter():
    assert read_bytes("各位代表：\n---\ntitle: 无\n---\n".encode()).metadata.title == ""


def test_a_block_of_labels_is_metadata():
    text = "标题：高阳县2015年政府工作报告\n发文单位：高阳县人民政府\n发文时间：2015-04-28\n来源URL：https://gaoyang.gov.cn/1941\n\n正文：\n各位代表："
    metadata = read_bytes(text.encode()).metadata
    assert (metadata.title, metadata.issuer, metadata.published) == ("高阳县2015年政府工作报告", "高阳县人民政府", "2015-04-28")


def test_traditional_characters_are_simplified_in_place():
    pytest.importorskip("opencc")
    text = "國民經濟發展：全年生產總值增長8%，\r\n財政總收入達到3,500億元。"
    assert read_bytes(text.encode()).text == "国民经济发展：全年生产总值增长8%，\r\n财政总收入达到3,500亿元。"


def test_a_traditional_name_in_simplified_text_stays():
    text = "全市生产总值增长6.5%，与中華會館签约项目12个，经济发展来势良好，会议开得成功。"
    assert read_bytes(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\u3000\n".encode(), "no text"),
        (b"The economy grew by 5 percent.", "not Chinese"),
        (b"12345 67.8%", "not Chinese"),
        ("経済の成長率は5%でした。".encode(), "not Chinese"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "program"),
        (bytes(range(256)) * 20, "not a text"),
        (("锟斤拷烫屯葺铪" * 60).encode(), "garbled"),
    ],
)
def test_what_is_no_chinese_report_is_refused_in_one_line(data, problem):
    with pytest.raises(ReadingError, match=problem) as caught:
        read_bytes(data, "a\nreport.txt")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a report.txt: ")


def test_a_reading_error_survives_pickling():
    error = pickle.loads(pickle.dumps(ReadingError("-", "the file is empty")))
    assert str(error) == "standard input: the file is empty"


def test_numbers_lost_in_a_replacement_are_reported():
    [warning] = read_bytes("全市生产总值增长$1.$2倍，财政收入增长18%。".encode(), "report.txt").metadata.warnings
    assert "1 numbers were lost" in warning
