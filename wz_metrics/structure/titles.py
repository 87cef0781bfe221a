"""Which lines are titles of reports, and which address the meeting."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.structure.lines import squeeze

SALUTATION = re.compile(r"(?:各位|尊敬的|人大|全体)[^。]{0,8}代表[：！，]|^主任[、，]|各位委员[：！]")
CONTINUED = re.compile(r"(?:和社会发展|统计公报|工作报告)")
LONGEST_TITLE = 60
_PLACE = re.compile("[\u4e00-\u9fff]{2,12}(?:共和国|省|自治区|[市县区盟旗]|自治州|地区)")
_AFTER_PLACE = re.compile(r"(?:\d{4}年|[一二]\S{3}年)?(?:度)?(?:政府工作报告|国民经济)")
_NOTE_MARK = re.compile(r"(?:[\[〔［]\d{1,2}[\]〕］]|[①-⑳*＊])+$")
_TITLE = re.compile(r"报告|公报|公報|简报|通报|简讯|运行情况|发展情况|经济运行|核算结果")
_NO_TITLE = re.compile(r"次会议|(?<!工)作.{0,6}报告|摄）?$|记者|^内容摘要|报告人|^来源|^\[复制|[>＞»]|位置：")


def is_title(line: str) -> bool:
    """Whether a line may be the title of a report: short, names one, and is neither its meeting nor a caption.

    >>> is_title("2023年温州市洞头区政府工作报告"), is_title("——2023年2月14日在温州市洞头区第十五届人民代表大会第二次会议上")
    (True, False)
    """
    shown = squeeze(line)
    return len(shown) <= LONGEST_TITLE and _TITLE.search(shown) is not None and _NO_TITLE.search(shown) is None


def continues(before: str, line: str) -> bool:
    """Whether a line is the second part of a title that begins on the line before.

    >>> continues("2025年福州市国民经济和社会发展", "统计公报"), continues("中华人民共和国", "2010年国民经济和社会发展统计公报")
    (True, True)
    >>> continues("温州市人民政府", "政府工作报告")
    False
    """
    before, line = squeeze(before), squeeze(line)
    broken = CONTINUED.match(line) is not None or (_PLACE.fullmatch(before) is not None and _AFTER_PLACE.match(line) is not None)
    return broken and bool(before) and len(before + line) <= LONGEST_TITLE and not is_title(before)


def strip_marks(title: str) -> str:
    """A title without the mark of a note behind it.

    >>> strip_marks("2010年国民经济和社会发展统计公报[1]")
    '2010年国民经济和社会发展统计公报'
    """
    return _NOTE_MARK.sub("", title)
