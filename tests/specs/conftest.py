"""The cases of Microsoft Recognizers-Text (MIT, see ``data/LICENSE``), and how the quantities of a text are compared with them.

The library looks for bare numbers; here quantities are looked for. So what a case says is compared as follows:

- A numeral that nothing but punctuation or a bound word (以上) follows is read with the unit 元 behind it: 一百五十二 as
  一百五十二元. Places are then counted without it; 百分之五 needs no unit.
- Traditional characters are turned into simplified ones first, as the reader of files does.
- A number is the value with its multiplier (4.78万亿 is 4780000000000), its text ends before the unit; of 百分之五 the number
  is 五.
- A percentage is the value in percent: 三成 is 30, 5‰ is 0.5, 六个百分点 is 6.
- A range is what has a bound: its text begins with the words before it (超过) and ends with those behind (以上). Whether an end
  is open or closed is not compared.
- Of amounts and measures only those that a case names are compared, for each names those of one kind alone.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

import wz_metrics
from wz_metrics.batch import load_engine
from wz_metrics.context.canon import SCALE_FACTORS, to_base
from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.quantities import after_end, before_start
from wz_metrics.model import Quantity

DATA = Path(__file__).parent / "data"
NUMERAL = "0-9０-９零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿"
BARE = re.compile(rf"(?<=[{NUMERAL}])(?=[，,](?![0-9０-９])|[。；;、]|以上|以下|以内|\Z)")
SHARE = re.compile(rf"分之[{NUMERAL}.,．，]+\Z")

Reading = tuple[int, int, Decimal | None, Decimal | None]
"""Start and end in the input, and the value, or lower and upper end."""


@dataclass(frozen=True)
class Case:
    """What one case of a specification expects of its text."""

    model: str
    text: str
    expected: tuple[Reading, ...]

    @property
    def name(self) -> str:
        """The text, cut to what the lists beside the cases call it by."""
        return self.text if len(self.text) <= 60 else self.text[:30] + "…"

    def is_read(self) -> bool:
        """Whether exactly the expected numbers, percentages or ranges are read, or all expected amounts and measures are."""
        text, places = serve_text(self.text)
        found = READERS[self.model](text)
        read = [(places[start], places[end], low, high) for start, end, low, high in found]
        if self.model in ("CurrencyModel", "DimensionModel"):
            return set(self.expected) <= set(read)
        return list(self.expected) == read


def serve_text(text: str) -> tuple[str, list[int]]:
    """The text as it is read, and for every place in it the place in the text as it is given."""
    import opencc

    simple = opencc.OpenCC("t2s").convert(text)
    assert len(simple) == len(text)
    served, places = "", []
    for place, sign in enumerate(simple + "\0"):
        if BARE.match(simple, place) and not SHARE.search(simple[:place]):
            served += "元"
            places.append(place)
        served += sign if sign != "\0" else ""
        places.append(place)
    return served, places


def split_unit(quantity: Quantity) -> tuple[Decimal, str]:
    """The multiplier of a unit and the rest of it: 亿元 -> 10**8, 元; 千克 -> 1, 千克."""
    if quantity.unit in load_engine().canon.units:
        return Decimal(1), quantity.unit
    scale = next((scale for scale in SCALE_FACTORS if quantity.unit.startswith(scale)), "")
    return SCALE_FACTORS.get(scale, Decimal(1)), quantity.unit[len(scale) :]


def span_number(text: str, quantity: Quantity) -> tuple[int, int]:
    """Where the number stands, with its sign and multiplier, without its unit."""
    rest = split_unit(quantity)[1]
    printed = rest and fold(text[quantity.start : quantity.end]).endswith(rest)
    worded = text.startswith("百分之", quantity.start)
    return quantity.number_start if worded else quantity.start, quantity.end - len(rest) * bool(printed)


def read_numbers(text: str) -> Iterable[Reading]:
    for each in wz_metrics.find_quantities(text):
        yield *span_number(text, each), each.value * split_unit(each)[0], None


def read_percentages(text: str) -> Iterable[Reading]:
    for each in wz_metrics.find_quantities(text):
        value, unit = to_base(each.value, each.unit, "level", load_engine().canon)
        if unit in ("%", "个百分点"):
            yield each.start, each.end, value, None


def read_ranges(text: str) -> Iterable[Reading]:
    folded, grammar = fold(text), load_engine().quantities
    for each in wz_metrics.find_quantities(text):
        factor = split_unit(each)[0]
        low, high = each.value * factor, each.value_high and each.value_high * factor
        start, end = before_start(folded, each, grammar), after_end(folded, each, grammar)
        end = span_number(text, each)[1] if end == each.end else each.end + len(text[each.end : end].removesuffix("的"))
        if each.bound in ("ge", "le", "range"):
            yield start, end, None if each.bound == "le" else low, low if each.bound == "le" else high


def read_measures(text: str) -> Iterable[Reading]:
    for each in wz_metrics.find_quantities(text):
        yield each.start, each.end, each.value * split_unit(each)[0], None


READERS: dict[str, Callable[[str], Iterable[Reading]]] = {
    "NumberModel": read_numbers,
    "PercentModel": read_percentages,
    "NumberRangeModel": read_ranges,
    "CurrencyModel": read_measures,
    "DimensionModel": read_measures,
}


def parse_result(model: str, result: dict) -> Reading:
    value = result["Resolution"].get("value") or "0"
    if model == "NumberRangeModel":
        low, high = (Decimal(end) if end else None for end in value.strip("[]()").split(","))
        return result["Start"], result["End"] + 1, low, high
    return result["Start"], result["End"] + 1, Decimal(value.rstrip("%")), None


def load_cases(model: str) -> list[Case]:
    """The cases of a specification."""
    entries = json.loads((DATA / f"{model}.json").read_text(encoding="utf-8-sig"))
    return [Case(model, each["Input"], tuple(parse_result(model, result) for result in each["Results"])) for each in entries]


@pytest.fixture(scope="session")
def cases() -> list[Case]:
    """Every case of every specification."""
    return [case for model in READERS for case in load_cases(model)]


@pytest.fixture(scope="session")
def left_out() -> dict[tuple[str, str], str]:
    """Model and name of every case that is not in the written style of reports, with the reason."""
    groups = tomllib.loads((DATA / "left_out.toml").read_text(encoding="utf-8"))
    return {(model, case): group["reason"] for group in groups.values() for model in READERS for case in group.get(model, ())}


@pytest.fixture(scope="session")
def formal(cases: list[Case], left_out: dict[tuple[str, str], str]) -> list[Case]:
    """The cases in the written style of reports."""
    return [case for case in cases if (case.model, case.name) not in left_out]
