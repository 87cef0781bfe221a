"""The place that an article is about."""

from __future__ import annotations

import pytest

from wz_metrics.structure.regions import find_in_name

BODY = "各位代表：\n一、工作回顾\n全年全市上下攻坚克难、奋力拼搏，经济社会保持平稳健康发展，各项事业取得新的进步，生产总值增长8%。"


@pytest.mark.parametrize(
    ("head", "region", "adcode"),
    [
        ("2023年温州市洞头区政府工作报告", "洞头区", "330305"),
        ("政府工作报告\n——2014年2月14日在温州市洞头县第十五届人民代表大会第二次会议上", "洞头县", "330322"),
        ("政府工作报告\n——2022年4月9日在宁波市\n第十六届人民代表大会第一次会议上", "宁波市", "330200"),
        ("政府工作报告\n2015年4月28日\n高阳县人民政府代县长 闫向阳", "高阳县", "130628"),
        ("政府工作报告\n2013年2月28日在海拉尔区第十四届人民代表大会第二次会议上", "海拉尔区", "150702"),
        ("政府工作报告\n——2018年1月22日在新疆维吾尔自治区第十三届人民代表大会第一次会议上", "新疆维吾尔自治区", "650000"),
        ("浙江省人民政府工作报告\n2020年1月12日", "浙江省", "330000"),
        ("大庆市统计局\n国家统计局大庆调查队\n（2013年3月20日）", "大庆市", "230600"),
        ("2010年国民经济和社会发展统计公报\n中华人民共和国国家统计局\n2011年2月28日", "全国", "100000"),
        ("政府工作报告\n——2016年1月16日在恩施土家族苗族自治州第七届人民代表大会第六次会议上", "恩施土家族苗族自治州", "422800"),
        ("政府工作报告\n——2013年3月5日在第十二届全国人民代表大会第一次会议上\n国务院总理 温家宝", "全国", "100000"),
    ],
)
def test_the_head_names_the_place(divide_text, head: str, region: str, adcode: str) -> None:
    article = divide_text(f"{head}\n{BODY}")[0]
    assert (article.region, article.adcode) == (region, adcode)


def test_the_speaker_stands_for_the_place(divide_text) -> None:
    article = divide_text("现在，我代表温州市人民政府向大会报告政府工作，请予审议。\n" + BODY)[0]
    assert article.region == "温州市"


def test_the_meeting_outweighs_a_wrong_title(divide_text) -> None:
    article = divide_text(f"——2015年1月13日在宿州市第四届人民代表大会第五次会议上\n{BODY}", title="宿迁市政府工作报告")[0]
    assert article.region == "宿州市"


def test_without_a_head_the_place_that_the_text_names_most_is_taken(divide_text) -> None:
    text = BODY + "石家庄城市建设提质，正定新区加快建设，石家庄机场旅客增长9%，石家庄入选示范城市，全市空气质量改善，河北省考核优秀。"
    assert divide_text(text)[0].region == "石家庄市"


def test_a_table_of_all_cities_of_a_province_is_about_the_province(divide_text) -> None:
    cities = "广州市 深圳市 珠海市 汕头市 佛山市 韶关市 河源市 梅州市 惠州市 汕尾市 东莞市 中山市"
    article = divide_text("2025年各市地区生产总值初步核算结果\n" + "\n".join(f"{city}\t100.5\t4.0" for city in cities.split()))[0]
    assert (article.region, article.adcode) == ("广东省", "440000")


def test_a_title_that_begins_with_a_zone_is_about_the_zone(divide_text) -> None:
    article = divide_text("高新区优化营商环境\n合肥市今年签约项目231个，合肥高新区新增企业50家，合肥市民营经济持续健康发展。")[0]
    assert (article.region, article.adcode) == ("合肥高新区", "")


def test_a_place_that_is_nowhere_stays_empty(divide_text) -> None:
    article = divide_text("签约项目231个，总投资1652亿元。")[0]
    assert (article.region, article.adcode) == ("", "")


def test_a_place_of_the_user_that_the_gazetteer_does_not_know_keeps_its_name(divide_text) -> None:
    article = divide_text("签约项目231个。", region="瓯江口产业集聚区")[0]
    assert (article.region, article.adcode) == ("瓯江口产业集聚区", "")


@pytest.mark.parametrize(
    ("name", "adcode"),
    [("浙江省温州市洞头区", "330305"), ("江苏省南京市鼓楼区", "320106"), ("北京市朝阳区", "110105"), ("日在宁波市", "330200")],
)
def test_the_smallest_place_of_a_name_and_the_right_one_of_its_name(gazetteer, name: str, adcode: str) -> None:
    assert find_in_name(name, gazetteer).adcode == adcode


def test_a_misprinted_meeting_does_not_outweigh_the_text(divide_text) -> None:
    head = "宿州市政府工作报告\n——2015年1月19日在苏州市第四届人民代表大会第四次会议上"
    assert divide_text(f"{head}\n{BODY}宿州发展迈上新台阶，宿州被评为文明城市。")[0].region == "宿州市"


def test_a_place_that_only_a_misprint_names_gives_way_to_the_one_spoken_of(divide_text) -> None:
    body = BODY + "\n" + "宿州新增企业五家，宿州经济持续发展，全市上下攻坚克难，各项社会事业取得了新的进步和成绩。" * 200
    article = divide_text(f"——2015年1月19日在苏州市第四届人民代表大会第四次会议上\n{body}")[0]
    assert article.region == "宿州市"
