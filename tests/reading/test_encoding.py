import pytest
from hypothesis import given
from hypothesis import strategies as st

from wz_metrics.reading import ReadingError, read_bytes
from wz_metrics.reading.encoding import decode

SENTENCE = "2024年上半年，全市生产总值4297.8亿元，同比增长6.5%左右。\r\n城镇居民人均可支配收入增长5%。"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb2312", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_of_a_report_gives_the_same_text(codec):
    assert decode(SENTENCE.encode(codec)).text == SENTENCE


def test_big5_is_told_from_gb18030():
    sentence = "各位代表：現在，我代表市政府報告工作，請予審議。全年生產總值增長8%，國民經濟發展良好。"
    decoded = decode(sentence.encode("big5"))
    assert (decoded.text, decoded.encoding) == (sentence, "big5hkscs")


def test_a_utf8_mark_before_gbk_bytes_is_a_lie():
    assert decode(b"\xef\xbb\xbf" + SENTENCE.encode("gbk")).text == SENTENCE


def test_the_gb18030_mark_is_removed():
    assert decode(("\ufeff" + SENTENCE).encode("gb18030")).text == SENTENCE


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_damaged_bytes_are_counted_and_the_rest_is_read(codec):
    data = SENTENCE.encode(codec)
    place = data.index(b"4297")
    document = read_bytes(data[:place] + b"\xff" + data[place:], "report.txt")
    assert document.text.replace("\ufffd", "") == SENTENCE
    assert document.metadata.warnings == (f"1 damaged places could not be decoded as {codec} and read as \ufffd",)


def test_a_file_cut_inside_a_character_is_read_to_there():
    decoded = decode(SENTENCE.encode()[:-2])
    assert decoded.text == SENTENCE[:-1] + "\ufffd"


def test_characters_lost_earlier_are_reported():
    assert "1 characters were lost" in read_bytes("生产总值\ufffd增长6%".encode()).metadata.warnings[0]


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_reading_error(data):
    try:
        assert read_bytes(data, "file").text
    except ReadingError as error:
        assert "\n" not in str(error)


@given(
    st.text("国民经济社会发展统计公报全市生产总值增长亿元，。0123456789%\r\n", min_size=12),
    st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-8-sig"]),
)
def test_chinese_text_survives_every_encoding(text, codec):
    assert decode(text.encode(codec)).text == text
