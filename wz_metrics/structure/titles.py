"""Which lines are titles of reports, and which address the meeting."""

from __future__ import annotations

import re

from wz_metrics.structure.lines import squeeze

SALUTATION = re.compile(r"(?:各位|尊敬的|人大|全体)[^。]{0,8}代表[：！，]|^主任[、，]|各位委员[：！]")
CONTINUED = re.compile(r"(?:和社会发展|统计公报|工作报告)")
LONGEST_TITLE = 60
_TITLE = re.compile(r"报告|公报|公報|简报|通报|简讯|运行情况|发展情况|经济运行|核算结果")
_NO_TITLE = re.compile(r"次会议|(?<!工)作.{0,6}报告|摄）?$|记者|^内容摘要|报告人|^来源|^\[复制")


def is_title(line: str) -> bool:
    """Whether a line may be the title of a report: short, names one, and is neither its meeting nor a caption.

    >>> is_title("2023年温州市洞头区政府工作报告"), is_title("——2023年2月14日在温州市洞头区第十五届人民代表大会第二次会议上")
    (True, False)
    """
    shown = squeeze(line)
    return len(shown) <= LONGEST_TITLE and _TITLE.search(shown) is not None and _NO_TITLE.search(shown) is None
