"""Places by full, short and former name, their codes, what lies above and below."""

from __future__ import annotations

import csv
import re
from importlib.resources import files

import pytest

from wz_metrics.structure.gazetteer import Gazetteer, shorten


@pytest.mark.parametrize(
    ("name", "adcode", "full"),
    [
        ("温州", "330300", "温州市"),
        ("温州市", "330300", "温州市"),
        ("乐清", "330382", "乐清市"),
        ("浙江", "330000", "浙江省"),
        ("新疆", "650000", "新疆维吾尔自治区"),
        ("恩施", "422800", "恩施土家族苗族自治州"),
        ("景宁", "331127", "景宁畲族自治县"),
        ("东莞", "441900", "东莞市"),
        ("济源", "419001", "济源市"),
        ("全国", "100000", "全国"),
        ("两江新区", "500157", "两江新区"),
    ],
)
def test_a_name_finds_its_place(gazetteer: Gazetteer, name: str, adcode: str, full: str) -> None:
    place = gazetteer.place(name)
    assert place is not None
    assert (place.adcode, place.name) == (adcode, full)


def test_the_year_decides_between_a_county_and_the_district_that_it_became(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("洞头", year=2010).name == "洞头县"
    assert gazetteer.place("洞头", year=2014).adcode == "330322"
    assert gazetteer.place("洞头", year=2016).adcode == "330305"


def test_a_former_name_is_still_found_today(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("洞头县").adcode == "330322"
    assert gazetteer.place("襄樊市").adcode == "420600"


def test_a_city_that_was_a_prefecture_once_has_its_code_of_today(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("周口市", year=2023).adcode == "411600"
    assert gazetteer.place("六安市", year=2016).adcode == "341500"


def test_a_name_of_several_places_is_none_of_them_until_more_is_said(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("鼓楼区") is None
    assert gazetteer.place("鼓楼区", within="南京市").adcode == "320106"
    assert gazetteer.place("朝阳区", within="110000").adcode == "110105"


def test_an_unknown_name_is_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.place("瓯江口产业集聚区") is None
    assert gazetteer.places("") == ()


def test_children_are_those_of_the_year(gazetteer: Gazetteer) -> None:
    assert [place.name for place in gazetteer.children("330300")] == [
        "鹿城区", "龙湾区", "瓯海区", "洞头区", "永嘉县", "平阳县", "苍南县", "文成县", "泰顺县", "瑞安市", "乐清市", "龙港市",
    ]  # fmt: skip
    assert "洞头县" in {place.name for place in gazetteer.children("330300", 2010)}
    assert "龙港市" not in {place.name for place in gazetteer.children("330300", 2010)}


def test_above_a_district_are_city_province_and_country(gazetteer: Gazetteer) -> None:
    assert [place.name for place in gazetteer.above("330305")] == ["温州市", "浙江省", "全国"]


def test_names_within_a_city_hold_full_short_and_former_names(gazetteer: Gazetteer) -> None:
    names = gazetteer.names_within("330300")
    assert {"乐清", "乐清市", "瑞安", "洞头县", "浙江", "全国", "温州"} <= set(names)
    assert names["洞头"].name == "洞头区"
    assert gazetteer.names_within("330300", 2010)["洞头"].name == "洞头县"
    assert "杭州" not in names


def test_short_names_that_are_words_are_left_out_and_their_full_names_stay(gazetteer: Gazetteer) -> None:
    names = gazetteer.names_within("360100")
    assert "新建" not in names
    assert names["新建区"].adcode == "360112"
    assert gazetteer.is_ambiguous("新建")
    assert gazetteer.is_ambiguous("城区")
    assert not gazetteer.is_ambiguous("乐清")


def test_a_short_name_that_a_province_bears_is_the_province(gazetteer: Gazetteer) -> None:
    assert "河北" not in gazetteer.names_within("120000")
    assert gazetteer.names_within("130100")["河北"].adcode == "130000"


@pytest.mark.parametrize("name", ["城区", "忠县", "矿区"])
def test_a_name_is_never_shortened_to_one_letter(name: str) -> None:
    assert shorten(name) == name


def read_rows() -> list[dict[str, str]]:
    text = files("wz_metrics.structure").joinpath("data/places.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_the_table_is_whole() -> None:
    rows = read_rows()
    today = [row for row in rows if not row["valid_to"]]
    assert 3_150 <= len(today) <= 3_300
    assert len({row["adcode"] for row in today}) == len(today)
    assert sum(row["adcode"].endswith("0000") for row in today) == 34


def test_every_row_has_a_code_a_chinese_name_a_known_parent_and_years_in_order() -> None:
    rows = read_rows()
    codes = {row["adcode"] for row in rows}
    for row in rows:
        assert re.fullmatch(r"\d{6}", row["adcode"])
        assert re.fullmatch(r"[\u3400-\u9fff]{2,15}", row["name"])
        assert (row["parent"] == "") == row["adcode"].endswith("0000")
        assert row["parent"] in codes | {""}
        assert row["valid_from"] <= row["valid_to"] or not row["valid_to"]


def test_no_two_rows_of_one_code_hold_in_the_same_year() -> None:
    seen: dict[str, list[tuple[int, int]]] = {}
    for row in read_rows():
        span = (int(row["valid_from"] or 0), int(row["valid_to"] or 9999))
        for first, last in seen.setdefault(row["adcode"], []):
            assert span[1] < first or last < span[0], row
        seen[row["adcode"]].append(span)
