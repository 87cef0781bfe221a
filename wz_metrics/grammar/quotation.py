"""Quotation marks and brackets: words that were cut keep both halves of them or none."""

from __future__ import annotations

from wz_metrics import expressions as re

PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"))
# 街区进行 | 景观提升: what is done tells enough.
AIDED = re.compile("(?<=[^、]{2})(?<!开始)(?<![引推正])进行(?:了)?(?=(?!业)[\u4e00-\u9fff]{4,})|(?<=.{3})(?<![引推正])进行$")
UNPAIRED = re.compile("[“”（）()《》]")


def balance(words: str) -> str:
    """Words without quotation marks and brackets that have lost their other half, without a 、 behind which nothing stands, without 进行.

    >>> balance("摘帽”重点帮扶县"), balance("“三品一标”基地"), balance("新增开发区（友好城市"), balance("街区进行整体景观提升")
    ('摘帽重点帮扶县', '“三品一标”基地', '新增开发区友好城市', '街区整体景观提升')
    """
    words = AIDED.sub("", words.rstrip("、"))
    if not UNPAIRED.search(words) or len(words) < 3:
        return words
    for opened, closed in PAIRS:
        if words.count(opened) == words.count(closed):
            continue
        depth, kept = 0, []
        for character in words:
            if character == closed and not depth:
                continue
            depth += (character == opened) - (character == closed)
            kept.append(character)
        words = "".join(kept)
        while words.count(opened) > words.count(closed):
            place = words.rindex(opened)
            words = words[:place] + words[place + 1 :]
    return words
