"""What news leave to the sentences before: which county 全区 is, which project 项目总投资 is of, and whose sums are a park's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.context.places import PlaceNames
from wz_metrics.model import Article, Observation

GENRES = frozenset(("news", "other"))
STOP = re.compile("[。;!?\n]")
HEADED = r"\s*(?:[一二三四五六七八九十]{1,2}、\S{2,16}\s+)?"  # a heading that the page has run into its paragraph
WHOLE = re.compile("全([县区])(?!域)")
PROJECT = re.compile(
    r"([^\s,，。;；:：、!?“”（）()]{4,30}?(?:项目|工程|基地|产业园|综合体))"
    r"(?=正式|成功|顺利|率先|全面|已|将|签约|落户|开工|竣工|投产|举行|启动|奠基|落地|在|位于|由|入驻|签订|于|公示|建成)"
)
ITS = re.compile(HEADED + "(?:据悉|据了解|据介绍)?[,]?(?:该|此|本)?项目(?![化制组])")
OF_PROJECT = re.compile(
    "(?:该|此|本)?项目(?:位于[^，]{2,16}?(?:占地(?!面积))?)?(?=计划|总|一期|二期|首期|用地|占地|建筑|规划|年|投资|达产|建成)"
)
ASPECT = re.compile(
    "(?:计划)?(?:总投资额?|[一二三首]期(?:计划)?(?:总)?投资|用地面积|占地面积|总?建筑面积|规划用地|年产.*|年产值|年税收|年利税|年销售收入|年出口额|投资额?|固定资产投资|带动就业|新增就业岗位|就业岗位)"
)
PARK = re.compile(
    HEADED + r"(?:目前|当前|截至目前|今年以来|据统计)?[,]?([^\s,，。;；:：、0-9]{0,10}?(?:园区|集聚区|产业园|小镇|基地|开发区|核心区|片区))"
    r"(?=已|累计|现|共|目前|去年|今年|全年|20\d\d年|实现|完成|吸引|规划面积|开发面积|面积)"
)
ACTS = r"(?=通过|首创|实现|利用|采用|依托|推出|创新|投运|启动|引入|借助|完成|于)"
KIND = r"[^\s,，。;；:：、]{2,16}?(?:企业|公司|项目|综试区|研究院|商会|分会|协会)"
ACTOR = re.compile(f"{HEADED}(?:其中|此外|同时|目前)?[,]?({KIND}){ACTS}")
SOME = re.compile(f"[,;](某{KIND}){ACTS}")  # one of many, in the middle of a sentence
SHORT = 8  # characters of a name that may lack its subject
REACH = 600  # characters that a project is named before


def settle_news(rows: Sequence[Observation], folded: str, article: Article, names: PlaceNames) -> list[Observation]:
    """The rows of an article with what it told before; those of reports stay as they are, for theirs have subjects of their own.

    ``folded`` is the text of the document with the offsets of the rows.
    """
    if article.genre not in GENRES:
        return list(rows)
    return [_settle_owner(_settle_county(row, folded, article, names), folded, article) for row in rows]


def _start_of(row: Observation, folded: str) -> int:
    return max((match.end() for match in STOP.finditer(folded, max(0, row.start - REACH), row.start)), default=max(0, row.start - REACH))


def _settle_county(row: Observation, folded: str, article: Article, names: PlaceNames) -> Observation:
    """全区, 全县 in news of a city: the one that its paragraph named last."""
    if row.region != article.region or not article.region.endswith("市"):
        return row
    whole = [*WHOLE.finditer(folded, _start_of(row, folded), row.start)]
    if not whole:
        return row
    paragraph = folded.rfind("\n", 0, row.start) + 1
    named = [names.names[match.group()] for match in names.scanner.finditer(folded, paragraph, whole[-1].start())]
    county = next((place for place in reversed(named) if place[0].endswith(whole[-1][1])), None)
    return replace(row, region=county[0], adcode=county[1]) if county else row


def _settle_owner(row: Observation, folded: str, article: Article) -> Observation:
    """A sum of 项目 or 园区 at the head of its sentence is of that one, and of no place's total."""
    start = _start_of(row, folded)
    park = PARK.match(folded, start)
    if park and row.code and not row.indicator.startswith(park[1]):
        return replace(row, indicator=park[1] + row.indicator, code="")
    actor = next(reversed([*SOME.finditer(folded, start, row.start)]), None) or ACTOR.match(folded, start)
    bare = not row.code and len(row.indicator) <= SHORT and actor and "," in folded[actor.end() : row.start]
    if actor and bare and actor[1][-2:] not in row.indicator:
        return replace(row, indicator=actor[1] + row.indicator)
    of_project = OF_PROJECT.match(row.indicator)
    if not of_project and not (ASPECT.fullmatch(row.indicator) and ITS.match(folded, start)):
        return row
    named = [match[1] for match in PROJECT.finditer(folded, max(article.start, start - REACH), start)]
    if not named:
        return row
    project = re.sub("^(?:总投资|投资)[^的]{1,10}的", "", named[-1])
    return replace(row, indicator=project + row.indicator[of_project.end() if of_project else 0 :], code="")
