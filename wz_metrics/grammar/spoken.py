"""What a clause without a number is about, as the measure of the next clause may be its own."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.works import drop_task

# What a clause without a number does, before the noun that the next clause measures: 完善 | 新型农村合作医疗制度，筹资标准…
OPENED = re.compile(
    "^(?:城乡(?:统一)?的|(?:迅速|主动|因地制宜|重点(?=推进|推动|抓好|组织|突破|突出|围绕|实施)|支持|推动|促进|扶持|壮大|做大|做强|做优|增强|激发|完善|健全|巩固|深化|优化|改善|规范(?!化)|探索(?!设立)|鼓励|构建|拓展|拓宽|延伸|培育|打造|打响|打赢|打好|密切|深耕|谋划(?!库|项目)"
    "|建立|探索设立|组建|搭建|启动|铺开|推广|推行|狠抓|抓好|抓实|做好|落实好|紧盯|实施|推进|滚动实施|调动|引导|加强|强化|扩大|引进(?!资|人才)|整合|创建|集聚(?!区|要素)|建设(?!用地|项目|工程|领域|系统|规模|资金)"
    "|开发(?!区|园|商|投资|面积)|发展(?!改革|中心|基金|空间))(?:和|与|及)?)+(?=.{3})"
)
# 克服灾害影响，产量…: under what something was brought about, not whose it is.
UNDER = re.compile("(?:克服|战胜|应对|坚持|抢抓|搞好|立足|依靠|通过|按照|以)(?=.{2})(?!.*(?:项目|工程|产业)$)")
# 民营经济发展活力 | 进一步增强，增加值…: how something does, behind its name.
STATE_END = re.compile(
    "(?<=.{2}[业济务资])(?:发展|产业化|综合)*(?:速度|步伐|进程|势头|态势|形势|活力|后劲|实力|优势|水平|质效|拉动力|竞争力)(?:有所|持续|不断)?(?:增强)?$"
    "|(?<=集团|公司|企业)(?:加强|加快|深化|优化|强化|结合)[^、]{2,}$"
    "|(?<=.{3})(?:做[大优强]做[大优强](?:做[大优强])?|[建延补强稳固]链[建延补强稳固]链(?:[建延补强稳固控]链)*|线上线下(?:融合)?(?:发展)?)$"
    "|(?<=.{3}[业济群园务])(?:作为重中之重|发展迅猛|(?:加速|加快|迅速|快速|引领)?(?:振兴|扩张|发展))$"
)

# 市场主体数量 | 实现翻番，达到11.15万户: what grew, in a clause that gives no number
GREW = re.compile(
    "(?:[^,;。]*?(?:全市|全年|全省))?(?P<subject>[\u4e00-\u9fffA-Za-z“”]{0,18}?[\u4e00-\u9fff](?:总值|收入|支出|投入|总[量额]|数量|产值|增加值|规模|面积|余额|主体|人口|投资|销售额|里程|能力|产量|吞吐量|GDP|企业数|床位数?))"
    "(?:实现|再次?|又|也|首次|连续|稳步|持续|不断|进一步|大幅|快速|明显|显著|成功|历史性|全面|较快|逐年|均|都)*"
    "(?:增长|提升|提高|扩大|壮大|增加|翻番|翻一番|突破|跃升|攀升|增强|上升|[连再]?[上跨迈登]上?了?[^,0-9]{0,8}(?:台阶|大关))了?"
)
MEASURES = ("level", "baseline", "growth", "avg_growth")
VERB_FIRST = re.compile("新增|引进|完成|培育|推动|促进|带动|坚持|加快|加大|增加|扩大|提高|实现|建设|支持")

GAINED_FIRM = re.compile("^(?:新增|净增|新培育|新认定)(?=.{0,8}企业$)")
RUNNING = re.compile("增加值|产值|营业收入|主营业务收入|销售收入|利润|税收|利税")
# What has no amount of its own in its name, and how fast it grows.
INDUSTRY = re.compile("(?:产业|制造业|服务业|建筑业|旅游业|物流业|金融业|(?<!规上)(?<!规模以上)工业|农业|贸易|经济)$")
PACED = re.compile("(?:业|贸易|经济)(增[速幅])(?:分别|均)?(?:比|高|低|快|慢|超|领先)")
SHORT_NOUNS = frozenset("村镇乡县市区户人店茶粮油棉糖肉鱼蛋奶煤电水气路桥树")


def name_clause(said: str) -> str:
    """What a clause without a number is about, without its verb and how it goes; empty where it only tells how something is done.

    >>> name_clause("完善新型农村合作医疗制度"), name_clause("民营经济发展活力"), name_clause("克服极端灾害性天气影响")
    ('新型农村合作医疗制度', '民营经济', '')
    """
    return "" if UNDER.match(said) else STATE_END.sub("", OPENED.sub("", said))


def drop_gain(subjects: tuple[str, ...], aspect: str, measure: str) -> tuple[str, ...]:
    """新增规上企业80家，增加值增长8%: what grows or is large is that of all firms, not of those just gained.

    >>> drop_gain(("新增规上企业",), "增加值", "growth"), drop_gain(("新增投产企业",), "产值", "level")
    (('规上企业',), ('新增投产企业',))
    """
    whole = RUNNING.search(aspect) and (measure == "growth" or any("规" in subject for subject in subjects))
    return tuple(GAINED_FIRM.sub("", subject) for subject in subjects) if whole else subjects


def find_pace(subject: str, words: str) -> str:
    """The 增速 that is told of an industry, which has no amount in its name; empty for other subjects.

    >>> find_pace("现代服务业", "现代服务业增速超传统服务业"), find_pace("工业投资", "工业投资增速高于全省")
    ('增速', '')
    """
    paced = PACED.search(words) if INDUSTRY.search(subject) else None
    return paced[1] if paced else ""


def is_rate_only(text: str) -> bool:
    """Whether a phrase names nothing but a rate of growth.

    >>> is_rate_only("增速"), is_rate_only("投资增速")
    (True, False)
    """
    return text in ("增速", "增幅", "涨幅", "增长率", "降幅", "增长速度")


def recall_said(subjects: list[str], carried: bool, scene: Scene) -> tuple[list[str], bool]:
    """The subjects, and whether they are carried on from before, with what the clause before says where this one gives none,
    and without the task that each may be set as."""
    subjects, carried = _drop_fragments(subjects, carried, scene)
    said = subjects if subjects and not carried else _recall_grown(scene, subjects) or subjects
    return [drop_task(subject, scene.group[0].unit) for subject in said], carried


def _drop_fragments(subjects: list[str], carried: bool, scene: Scene) -> tuple[list[str], bool]:
    """The subjects; where a single character is left of words that are no name, those of the clause before for amounts and percentages
    (首跨 | 千亿元大关), else none (构建起四张 | 网)."""
    if carried or not subjects or any(len(subject) > 1 or subject in SHORT_NOUNS for subject in subjects):
        return subjects, carried
    earlier = list(scene.walk.topic.subjects) if scene.group[0].sort in ("money", "percent") else []
    return (earlier if len(earlier) in (1, len(scene.group)) else []), True


def _recall_grown(scene: Scene, carried: Sequence[str]) -> list[str]:
    """What the clause before says to have grown where this one gives nothing but its level or growth: 教育支出持续增长，| 达到522.6亿元;
    nothing where the subjects that are ``carried`` on are those already."""
    folded = scene.setting.folded
    first = scene.group[0].start
    if scene.match.frame.measure not in MEASURES or any(token.code not in "lLtfTAaymiBgsd" for token in scene.left):
        return []
    clause = folded.rfind(",", 0, first)
    start = max(folded.rfind(mark, 0, clause) for mark in ",;。:\n") + 1 if clause > 0 else 0
    grew = GREW.fullmatch(folded, start, clause) if clause > 0 else None
    stops = any(mark in folded[clause:first] for mark in ";。:\n") or any(character.isdigit() for character in folded[clause:first])
    if grew is None or stops or VERB_FIRST.match(grew["subject"]):
        return []
    subject = scene.setting.text[grew.start("subject") : grew.end("subject")]
    return [] if any(subject[-3:] in said for said in carried) else [subject]
