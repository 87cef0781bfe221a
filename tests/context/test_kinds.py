"""Promised or achieved, how firmly, how finally."""

from __future__ import annotations

import pytest

from wz_metrics.context.kinds import compile_cues
from wz_metrics.rulebook import Cue, Rulebook, RuleError


@pytest.fixture(scope="session")
def standing(cells):
    """``kind``, and the commitment of a target or the status of an outcome."""

    def run(text: str, **context: str) -> list[tuple[str, str]]:
        return [(kind, commitment + status) for kind, commitment, status in cells(text, "kind commitment status", **context)]

    return run


@pytest.mark.parametrize(("kind", "rest"), [("outcome", "final"), ("target", "plain")])
def test_the_section_decides_where_the_sentence_does_not(standing, read, kind, rest):
    text = "地区生产总值增长6%。"
    assert standing(text, kind=kind, period="2024") == [(kind, rest)]
    assert "kind" in read(text, kind=kind, period="2024")[0].inferred.split(",")


@pytest.mark.parametrize(
    "text",
    [
        "明年预期目标：地区生产总值增长6%。",
        "力争地区生产总值增长6%。",
        "今年全市经济社会发展的主要预期目标是：地区生产总值增长6%。",
        "2024年我市主要预期目标和约束指标是：地区生产总值增长6%。",
        "将新建公租房3000套。",
        "计划开工项目120个。",
        "到2035年，人均地区生产总值力争达到20万元。",
    ],
)
def test_a_plan_inside_a_review(standing, text):
    assert [kind for kind, _ in standing(text, kind="outcome", period="2023")] == ["target"]


@pytest.mark.parametrize("text", ["目前在建项目已达32个。", "去年新增就业12万人。", "截至目前，已建成学校30所。", "现有企业32家。"])
def test_what_is_done_inside_a_plan(standing, text):
    assert [kind for kind, _ in standing(text, kind="target", period="2024")] == ["outcome"]


@pytest.mark.parametrize(
    "text",
    [
        "固定资产投资增长12%，超额完成年度目标。",
        "超额完成年度目标，固定资产投资增长12%。",
        "圆满完成市人代会确定的目标任务，生产总值增长8%。",
        "计划生育率达92%。",
        "171个市列重点项目完成投资324.8亿元，占年度目标的116.9%。",
        "启动项目即将投产，首期安置房交付1200套。",
        "一体化建设三年计划实施以来，固定资产投资达4429亿元。",
        "完成固定资产投资1200亿元，占年度计划的105%。",
        "重大项目目标任务完成率达98%。",
        "地区生产总值增长8%，比年初预期目标高1个百分点。",
    ],
)
def test_words_that_only_look_like_a_plan(standing, text):
    assert {kind for kind, _ in standing(text, kind="outcome", period="2023")} == {"outcome"}


def test_a_headline_reaches_over_its_list(standing):
    text = "今年的主要预期目标是：地区生产总值增长6.5%左右；固定资产投资增长8%；城镇新增就业10万人以上。"
    assert [kind for kind, _ in standing(text, kind="outcome", period="2023")] == ["target"] * 3


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("确保城镇新增就业9万人。", "firm"),
        ("城镇新增就业必须达到9万人。", "firm"),
        ("城镇新增就业不低于9万人。", "firm"),
        ("力争社会消费品零售总额增长6.5%。", "strive"),
        ("争取新增上市公司5家。", "strive"),
        ("地区生产总值增长6%以上。", "plain"),
    ],
)
def test_how_firmly_a_target_is_set(standing, text, commitment):
    assert standing(text, kind="target", period="2024") == [("target", commitment)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("预计全年地区生产总值增长9%。", "estimate"),
        ("初步核算，全年地区生产总值增长9%。", "preliminary"),
        ("据快报数，财政总收入增长9%。", "preliminary"),
        ("全年地区生产总值增长9%。", "final"),
    ],
)
def test_how_final_an_outcome_is(standing, text, status):
    assert standing(text, kind="outcome", period="2024") == [("outcome", status)]


def test_an_outcome_has_no_commitment_and_a_target_no_status(read):
    (outcome,) = read("确保了重点工程投资增长9%。", kind="outcome", period="2023")
    (target,) = read("预计地区生产总值增长9%。", kind="target", period="2024")
    assert (outcome.commitment, target.status) == ("", "")


@pytest.mark.parametrize("text", ["确保现有污水处理厂运行负荷达到80%以上。", "低保标准在现有基础上提高5%。"])
def test_what_exists_is_no_outcome_where_something_is_to_be_done_to_it(standing, text):
    assert [kind for kind, _ in standing(text, kind="target", period="2024")] == ["target"]


def test_a_year_of_an_earlier_sentence_does_not_open_a_list(cells):
    text = "去年以来，全市企业达到388家。在此基础上，全力推动创新；新增平台20家以上。"
    assert cells(text, "kind period", kind="target", period="2020") == [("outcome", "2019"), ("target", "2020")]


def test_a_starting_value_is_an_outcome_even_in_a_plan(cells):
    rows = cells("力争城镇化率从46.7%提高到55.4%。", "measure kind", kind="target", period="2024")
    assert rows == [("baseline", "outcome"), ("level", "target")]


def test_a_cue_says_which_field_it_sets():
    with pytest.raises(RuleError, match=r"target is kind\.…, commitment\.… or status\.…, not 'goal'"):
        compile_cues(Rulebook((Cue("cue.bad", "c.toml", target="goal"),), {}, "", ()))


def test_a_broken_pattern_is_refused_with_its_block():
    with pytest.raises(RuleError, match=r"c\.toml: \[\[cue\]\] cue\.bad: a pattern does not compile"):
        compile_cues(Rulebook((Cue("cue.bad", "c.toml", target="kind.target", patterns=("(",)),), {}, "", ()))


@pytest.mark.parametrize(
    "text",
    [
        "城镇新增就业11.6万人，超额完成年度9.6万人的预期目标，城镇登记失业率2.65%。",
        "建成绿道1060公里，超额完成省下达的526公里建设任务，新增泊位6万个。",
        "规上工业增加值增长9%，超出了年初增长7.5%的预期目标，粮食产量15万吨。",
    ],
)
def test_what_was_exceeded_is_the_plan(standing, text):
    assert [kind for kind, _ in standing(text, kind="outcome", period="2023")] == ["outcome", "target", "outcome"]
