"""Is it Chinese, and is it written in traditional characters?"""

from __future__ import annotations

from wz_metrics.reading.encoding import COMMON, LOST
from wz_metrics.reading.failure import ReadingError

SAMPLE = 200_000
# Frequent characters of reports that have two forms, in the same order. Characters that both scripts use (后, 里, 干) are left out.
TRADITIONAL = "國經濟發產會業萬億應進這個們來時對學實現點開關總長農黨眾報務設過動體強為與"
SIMPLIFIED = "国经济发产会业万亿应进这个们来时对学实现点开关总长农党众报务设过动体强为与"


def check_language(text: str, source: str) -> None:
    """Raise a ReadingError if there is nothing to read in ``text``: it is empty, not Chinese, or garbled."""
    sample = text[:SAMPLE]
    if not sample.strip() and not text.strip():
        raise ReadingError(source, "there is no text in it; save the report again")
    letters = sum(sign.isalpha() for sign in sample)
    chinese = [sign for sign in sample if is_chinese(sign)]
    kana = sum("\u3041" <= sign <= "\u30fa" for sign in sample)
    if len(chinese) < letters * 0.05 or not chinese or kana > len(chinese) * 0.5:
        raise ReadingError(source, "the text is not Chinese; only Chinese reports can be read")
    common = sum(sign in COMMON for sign in chinese)
    if (len(chinese) >= 200 and common < len(chinese) * 0.05) or sample.count(LOST) > 1 + len(sample) * 0.1:
        raise ReadingError(source, "the text is garbled, it was saved in a wrong encoding; get it again from where it came from")


def is_chinese(sign: str) -> bool:
    """Whether a character is a Chinese one (CJK ideographs with their extensions, and 〇)."""
    return "\u3400" <= sign <= "\u9fff" or sign == "〇" or "\uf900" <= sign <= "\ufaff" or "\U00020000" <= sign <= "\U0003ffff"


def is_traditional(text: str) -> bool:
    """Whether ``text`` is clearly in traditional characters; one quoted name is not enough.

    >>> is_traditional("國民經濟和社會發展"), is_traditional("国民经济和社会发展")
    (True, False)
    """
    sample = text[:SAMPLE]
    traditional, simplified = (sum(map(sample.count, signs)) for signs in (TRADITIONAL, SIMPLIFIED))
    return traditional > 3 * simplified and traditional * 50 > sum(map(is_chinese, sample))


def simplify(text: str) -> tuple[str, str]:
    """Traditional characters to simplified ones, line by line, never changing a length.

    Returns the text, and a warning (empty if there is none). Text that is not clearly traditional comes back as it is.
    """
    if not is_traditional(text):
        return text, ""
    try:
        import opencc
    except ImportError:
        return text, "traditional characters: few indicators will be recognised; pip install 'wz-metrics[trad]' converts them"
    convert = opencc.OpenCC("t2s").convert
    lines = text.split("\n")
    converted = list(map(convert, lines))
    longer = sum(len(new) != len(old) for new, old in zip(converted, lines, strict=True))
    kept = (new if len(new) == len(old) else old for new, old in zip(converted, lines, strict=True))
    return "\n".join(kept), f"{longer} lines stay in traditional characters" if longer else ""
