"""The automatic numbers of Word paragraphs (一、 （一） 1.), which stand nowhere in the text of the file."""

from __future__ import annotations

from dataclasses import dataclass, field

DIGITS = "〇一二三四五六七八九"
CHINESE_FORMATS = (
    "chineseCounting chineseCountingThousand japaneseCounting japaneseDigitalTenThousand ideographDigital taiwaneseCounting "
    "taiwaneseCountingThousand taiwaneseDigital"
)
CHINESE = frozenset(CHINESE_FORMATS.split())
SILENT = frozenset(("bullet", "none", "custom"))
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
DEEPEST = 9  # levels of a list, by the format


@dataclass(slots=True)
class Level:
    """One level of a list: number format, text with %1 … %9, first number."""

    format: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """What numbering.xml says; usable as an XML target. ``label`` then counts the paragraphs."""

    _lists: dict[str, dict[int, Level]] = field(default_factory=dict)  # abstractNumId: levels
    _numbers: dict[str, str] = field(default_factory=dict)  # numId: abstractNumId
    _restarting: set[str] = field(default_factory=set)  # numIds that count by themselves
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _list: str = ""
    _number: str = ""
    _level: Level | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of numbering.xml begins."""
        name = tag.rpartition("}")[2]
        values = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        value = values.get("val", "")
        match name:
            case "abstractNum":
                self._list = values.get("abstractNumId", "")
            case "num":
                self._number = values.get("numId", "")
            case "abstractNumId":
                self._numbers[self._number] = value
            case "startOverride":
                self._restarting.add(self._number)
            case "lvl" if not self._number:
                self._level = self._lists.setdefault(self._list, {})[_number(values.get("ilvl", ""))] = Level()
            case "numFmt" if self._level:
                self._level.format = value
            case "lvlText" if self._level:
                self._level.text = value
            case "start" if self._level:
                self._level.start = _number(value)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag.endswith("}lvl"):
            self._level = None

    def data(self, data: str) -> None:
        """Text between the elements says nothing."""

    def label(self, number: str, level: int) -> str:
        """The number of the next paragraph of list ``number`` (a numId) at ``level``, with the space after it; empty for a bullet."""
        name = self._numbers.get(number, "")
        levels = self._lists.get(name, {})
        if level not in levels or not 0 <= level < DEEPEST:
            return ""
        counter = number if number in self._restarting else f"list {name}"
        counts = self._counts.setdefault(counter, [levels.get(depth, Level()).start - 1 for depth in range(DEEPEST)])
        counts[level] += 1
        counts[level + 1 :] = [levels.get(depth, Level()).start - 1 for depth in range(level + 1, DEEPEST)]
        if levels[level].format in SILENT:
            return ""
        text = levels[level].text
        for depth in range(level + 1):
            count = max(counts[depth], levels.get(depth, Level()).start)
            text = text.replace(f"%{depth + 1}", write_number(count, levels.get(depth, Level()).format))
        return text if text.endswith(("、", "）", "章", "节", "条")) or not text else f"{text} "


def write_number(number: int, form: str) -> str:
    """A number in one of Word's formats; in digits where the format is none of those that reports use.

    >>> [write_number(12, form) for form in ("chineseCounting", "decimalEnclosedCircle", "lowerRoman", "decimal")]
    ['十二', '⑫', 'xii', '12']
    """
    if form in CHINESE and 0 < number < 100:
        tens, ones = divmod(number, 10)
        return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")
    if form.startswith("decimalEnclosedCircle") and 0 < number <= 20:
        return chr(0x2460 + number - 1)
    if form in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        return chr((97 if form == "lowerLetter" else 65) + number - 1)
    if form in ("lowerRoman", "upperRoman") and 0 < number < 40:
        text = ""
        for value, sign in ROMAN:
            text += sign * (number // value)
            number %= value
        return text.upper() if form == "upperRoman" else text
    return str(number)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 0
