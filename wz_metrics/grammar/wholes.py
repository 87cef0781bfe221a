"""Parts that 其中 introduces, named by the whole that they are counted in: 新登记市场主体3.79万户，其中企业2万户 -> 新登记企业."""

from __future__ import annotations

import re
from dataclasses import dataclass

CATEGORY_END = re.compile(r"(?:类|级|板|型|式|籍|属|性|层次|交所|三甲|一期|二期|三期)$")
LIMIT = re.compile(r"^.*?(?:类|级|型)(?:及?以上)?")


@dataclass(frozen=True, slots=True)
class Whole:
    """What the parts after 其中 belong to: the verb and the noun of its subject, and its unit."""

    event: str = ""
    noun: str = ""
    unit: str = ""


def name_part(text: str, whole: Whole, unit: str) -> str:
    """The full name of a part counted in the unit of its whole: the verb of the whole, and its noun where the part is a category only.

    >>> name_part("基础理论类", Whole("登记", "科技成果", "项"), "项")
    '登记基础理论类科技成果'
    >>> name_part("企业", Whole("新登记", "市场主体", "万户"), "户")
    '新登记企业'
    """
    if unit.lstrip("百千万亿") != whole.unit.lstrip("百千万亿") or (whole.noun and whole.noun in text):
        return text
    if CATEGORY_END.search(text):
        text += LIMIT.sub("", whole.noun)
    return whole.event + text
