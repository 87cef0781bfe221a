"""The scoring: what agrees with a gold row, how rows are matched, and the figures over the gold of the seeds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wz_metrics.agreement import GUIDE_CODES, judge_row, same_indicator, same_period, same_place, scale_value
from wz_metrics.evaluation import EvaluationError, Figure, evaluate, read_gold

GOLD = Path(__file__).parent / "gold"
ROW = {
    "source": "003.txt",
    "start": "440",
    "end": "448",
    "value": "4297.8",
    "value_high": "",
    "unit": "亿元",
    "bound": "eq",
    "measure": "level",
    "kind": "outcome",
    "indicator": "地区生产总值",
    "code": "gdp",
    "period": "2024-H1",
    "region": "温州市",
    "against": "",
    "status": "m",
}


# Measured once with the program that made the gold, on the very same table.
SHARES = {
    "value": 0.794,
    "bound": 0.953,
    "measure": 0.904,
    "kind": 0.945,
    "indicator": 0.932,
    "code": 0.934,
    "period": 0.943,
    "region": 0.943,
    "against": 1.0,
}
RATES = {"found": (0.996, 0.905, 0.948), "core": (0.612, 0.588, 0.6), "full": (0.568, 0.545, 0.556)}


def spoil(number: int, gold: dict[str, str], document: str) -> list[dict[str, str]]:
    """What a middling program would make of a gold row: some missed, some wrong in one field, some twice."""
    row = {**gold, "source": f"seeds/{document}_report.txt", "end": str(int(gold["end"]) + number % 3)}
    if number % 11 == 3:
        return []
    if number % 7 == 1:
        row["value"] = f"{row['value']}1"
    if number % 13 == 2:
        row["unit"] = "万元"
    if number % 9 == 4:
        row["measure"] = "growth"
    if number % 10 == 5:
        row["kind"] = "target"
    if number % 8 == 6:
        row["indicator"] = f"全市{row['indicator']}总额"
    if number % 12 == 7:
        row["indicator"] = row["indicator"][1:4]
    if number % 14 == 8:
        row["code"] = "gdp"
    if number % 15 == 9:
        row["period"], row["region"], row["bound"] = "2019", "乐清", "ge"
    return [row, {**row, "value": "7"}] if number % 17 == 10 else [row]


def spoiled_table() -> list[dict[str, str]]:
    rows = [row for name, golds in read_gold(GOLD).items() for number, gold in enumerate(golds) for row in spoil(number, dict(gold), name)]
    return rows + [
        {"source": "000_brief.txt", "start": str(at), "end": str(at + 2), "indicator": "电话", "value": "1"} for at in (9, 9, 40)
    ]


def test_shares_of_the_fields_are_those_of_the_reference_program() -> None:
    total = evaluate(read_gold(GOLD), spoiled_table())["ALL"]
    assert {name: pytest.approx(total.figure(name).share, abs=0.0005) for name in SHARES} == SHARES


@pytest.mark.parametrize("name", RATES)
def test_rates_are_those_of_the_reference_program(name: str) -> None:
    figure = evaluate(read_gold(GOLD), spoiled_table())["ALL"].figure(name)
    assert (figure.precision, figure.recall, figure.f1) == pytest.approx(RATES[name], abs=0.0005)


def test_the_gold_scores_itself_perfectly() -> None:
    rows = [{**gold, "source": f"{name}.txt"} for name, golds in read_gold(GOLD).items() for gold in golds]
    total = evaluate(read_gold(GOLD), rows)["ALL"]
    assert [total.figure(name).f1 for name in ("found", "core", "full")] == [1.0, 1.0, 1.0]
    assert total.mistakes == ()


def test_an_empty_table_misses_every_metric_and_no_optional_row() -> None:
    golds = read_gold(GOLD)
    total = evaluate(golds, [])["ALL"]
    assert total.figure("core") == Figure(0, 0, 585)
    assert {mistake.error for mistake in total.mistakes} == {"missed"}


def test_an_optional_row_counts_neither_way() -> None:
    scores = evaluate({"003": [{**ROW, "status": "o"}]}, [ROW])
    assert scores["ALL"].figure("core") == Figure(0, 0, 0)
    assert scores["ALL"].mistakes == ()


def test_a_number_that_is_no_metric_costs_precision() -> None:
    score = evaluate({"003": [ROW]}, [ROW, {**ROW, "start": "500", "end": "503"}])["003"]
    assert score.figure("found").precision == 0.5
    assert [mistake.error for mistake in score.mistakes] == ["not a metric"]


def test_two_gold_rows_of_one_number_are_matched_by_what_they_say() -> None:
    urban, rural = (
        {**ROW, "indicator": f"{who}居民人均可支配收入", "code": code} for who, code in (("城镇", "urban_income"), ("农村", "rural_income"))
    )
    assert evaluate({"003": [urban, rural]}, [rural, urban])["003"].figure("full").f1 == 1.0


def test_a_second_row_of_one_number_is_one_too_many() -> None:
    assert [mistake.error for mistake in evaluate({"003": [ROW]}, [ROW, ROW])["003"].mistakes] == ["one row too many"]


def test_rows_of_other_documents_are_left_out() -> None:
    assert evaluate({"003": [ROW]}, [{**ROW, "source": "folder/004.txt"}])["003"].figure("found") == Figure(0, 0, 1)


def test_a_mistake_names_the_fields() -> None:
    (mistake,) = evaluate({"003": [ROW]}, [{**ROW, "kind": "target", "period": "2024"}])["003"].mistakes
    assert mistake.error == "wrong kind period"


@pytest.mark.parametrize(
    ("number", "unit", "plain"),
    [("4297.8", "亿元", (4297.8e8, "元")), ("1,100", "万", (1.1e7, "")), ("3", "成", (30.0, "%")), ("1.2", "百分点", (1.2, "个百分点"))],
)
def test_values_are_compared_in_plain_units(number: str, unit: str, plain: tuple[float, str]) -> None:
    assert scale_value(number, unit) == plain


def test_a_range_needs_both_ends() -> None:
    gold = {**ROW, "value": "7.5", "value_high": "8", "unit": "%", "bound": "range"}
    assert judge_row(gold, gold)["value"]
    assert not judge_row(gold, {**gold, "value_high": ""})["value"]
    assert not judge_row(gold, {**gold, "value_high": "9"})["value"]


def test_an_indicator_that_is_closer_to_another_row_is_wrong() -> None:
    rivals = ("城镇居民人均可支配收入", "农村居民人均可支配收入")
    assert not same_indicator("城镇居民人均可支配收入", "农村居民人均可支配收入", rivals)
    assert same_indicator("城镇居民人均可支配收入", "全市城镇居民可支配收入", rivals)


@pytest.mark.parametrize(
    ("first", "second", "same"), [("2012--2016", "2012/2016", True), ("2024-h1", "2024-H1", True), ("2024", "", False)]
)
def test_periods(first: str, second: str, same: bool) -> None:
    assert same_period(first, second) is same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("温州市洞头区", "洞头区", True),
        ("浙江省温州市", "温州", True),
        ("温州市区", "温州市", False),
        ("全国", "全省", False),
        ("", "", True),
    ],
)
def test_places(first: str, second: str, same: bool) -> None:
    assert same_place(first, second) is same


def test_codes_that_neither_guide_nor_gold_knows_are_not_judged() -> None:
    gold = {**ROW, "code": ""}
    assert judge_row(gold, {**ROW, "code": "own_code"})["code"]
    assert not evaluate({"003": [{**gold, "code": "own_code"}]}, [ROW])["003"].figure("code").right


def test_the_codes_are_those_of_the_guide() -> None:
    table = (GOLD / "GUIDE.md").read_text(encoding="utf-8").split("## Codes")[1].split("##")[0]
    first_cells = " ".join(line.split("|")[1] for line in table.splitlines() if line.startswith("| "))
    assert set(re.findall(r"\b[a-z][a-z0-9_]+\b", first_cells)) - {"code"} == GUIDE_CODES


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no gold there"):
        read_gold(tmp_path)


def test_a_table_that_is_no_gold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.gold.tsv").write_text("指标\t数值\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"columns .*status.* are missing"):
        read_gold(tmp_path)


def test_a_row_without_a_place_is_refused() -> None:
    with pytest.raises(EvaluationError, match="has no place"):
        evaluate({"003": [ROW]}, [{**ROW, "start": ""}])
