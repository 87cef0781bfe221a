"""A noun phrase -> its coordinated items, each as it stands: A、B和C -> A, B, C."""

from __future__ import annotations

from wz_metrics import expressions as re

MANY = re.compile(
    r"(?<=[^、])[两二三四五六七八九]大(?:支柱|主导|特色|新兴|传统|优势|重点|战略性)*(?=产业|行业|领域|板块|(?:电商|交易)?平台)"
)
INSURANCE = re.compile("(?<=保险)等[^、]{0,4}?保险(?=.)")
ETC = re.compile(r"(?<=.{2})等(?:主要|核心|重点)?(?:经济)?(?:指标)?(?=增速$|增幅$|$)")
GOODS = re.compile("(?<![^、和])[^类]{2,}?类(?:零售额|价格)?(?=[、和]|$)")
SHIELD = re.compile(
    r"[国省市县][控考][、和及与](?=[国省市县][控考])|普及|及以上|国家和地区|满意率?.基本满意|落实.基本落实|居家[和与、]社区(?=养老)|老、[少弱]、病、残|[(（“][^)）”]*[)）”]"
)
AND = "和(?!谐|平(?![原均川])|美)"  # 和谐, 和平, 和美; not 山区和 | 平原
ALL_SIGNS = re.compile(rf"、|以及|{AND}(?<!和(?=[解睦]))|(?<!参)与|及(?!时|格)|/")
SOME_SIGNS = tuple(map(re.compile, ("、", rf"以及|{AND}|(?<!参)与|及(?!时|格)", f"、|{AND}", r"、|以及|及(?!时|格)")))
SEPARATOR = re.compile("[、和与及/]")


def split_items(phrase: str, count: int) -> list[str]:
    """The coordinated items of a noun phrase, as many as ``count`` if a way of splitting gives that; else all of them.

    >>> split_items("光伏产品、医疗仪器及器械、汽车零部件出口", 3)
    ['光伏产品', '医疗仪器及器械', '汽车零部件出口']
    >>> split_items("垃圾处理率和燃气普及率", 2)
    ['垃圾处理率', '燃气普及率']
    """
    phrase = MANY.sub("", phrase) if "大" in phrase else phrase
    phrase = ETC.sub("", INSURANCE.sub("", phrase)) if "等" in phrase else phrase
    phrase = phrase.replace("”“", "”、“") if count > 1 else phrase
    if not SEPARATOR.search(phrase):
        return [phrase.strip()] if phrase.strip() else []
    fine = _split(phrase, ALL_SIGNS)
    if len(fine) == count:
        return fine
    goods = GOODS.findall(phrase) if count > 1 else []
    if len(goods) == count and sum(map(len, goods)) >= len(phrase) - count:
        return goods  # 家用电器和音像器材类、书报杂志类
    for signs in SOME_SIGNS:
        items = _split(phrase, signs)
        if len(items) == count:
            return items
    return fine


def _split(phrase: str, signs: re.Pattern[str]) -> list[str]:
    shielded = SHIELD.sub(lambda match: SEPARATOR.sub("\0", match.group()), phrase)
    items, position = [], 0
    for match in signs.finditer(shielded):
        items.append(phrase[position : match.start()])
        position = match.end()
    return [item.strip() for item in [*items, phrase[position:]] if item.strip()]
