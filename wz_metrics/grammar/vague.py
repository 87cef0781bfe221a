"""Names that say nothing alone (实施项目, 覆盖率, 惠及居民), and the clauses that may say what they are of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.rulebook import Head, Rulebook, RuleError, blame

FAR, CLOSE = 6, 3
LONGEST_NAME = 24
NONE = "(?!)"
OPENERS = ("happening", "filler", "side")
MARK = re.compile(
    "^[-—─*#>\\s]*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]+)?(?:[一二三四五六七八九十]+(?:是|要))?(?:同时|此外|五年来|一年来)?"
)
LISTED = re.compile("[一二三四五六七八九十]+是")
PUSHING = re.compile(
    "^(?:[要将]|我们|我市|全市|着力|大力|全力|持续|深入|扎实|稳步|稳妥|积极|全面|切实|统筹|有序|有效|安全|科学|精心|精准化?|认真|严格|坚决|高标准|高质量|高水平|高效|纵深|加快"
    "|加速|继续|深化|进一步|不断|因地制宜|努力|突出|抢抓|突破|重点|聚力|奋力|强力|成功|率先|同步|大幅|完成|做好|抓好|抓实|抓紧|狠抓|紧抓|注重|加强|强化|推进|推动|推行|推广|实施|组织|开展|启动|促进|落实"
    "|出台|发布|制定|印发|编制|探索|发展|扶持|壮大|做大|做强|做优|做精|做实|延展|培强|转变|形成|执行|实行|培育|打好|打赢|严厉|依法|打响|完善|健全|优化|提升|提高|改善|改进|完备|提质增效|巩固|拓展|扩大|加大|规范|支持|鼓励|引导|构建|建立|打造"
    "|超前布局|谋划|规划|建设好?|建好|办好|举办|争取|夯实|振兴(?=.{3}业)|用好|整合|增强|激发|保障(?!房|性)|聚焦|围绕|创建)+"
)
HOW = (
    "(?:稳步|顺利|全面|加快|扎实|有序|深入|持续|不断|有效|有力|积极|强力|快速|纵深|统筹|大力|明显|显著"
    "|进一步|加速|蓬勃|健康|迅速|继续|高质量|全力|基本|平稳|较快|协调|同步|良好|成功|更加|日益|日趋)"
)
FARING = re.compile(
    f"(?:(?:力度|步伐|进程|进度|成效|工作)?(?:取得|实现|迈出|呈现|迈上|再上|再添|再创|成绩|成果(?!同)|成效|进展|势头|不断|初见|开创|见效|卓有).*|步伐|进程|进度|力度|成效"
    f"|{HOW}+(?:推进|实施|开展|推行|推动|建设|发展|展开|提升|加快|铺开|改善|增强|完善|优化|深化|加强|落实|壮大|向好|启动|提速|完成|见效|突破|增长|扩大|进步|转型|升级|集聚|夯实|加大)*"
    "|提质增效|(?:扩容|提质|增量|扩能|增效|做大|做强)+|规模扩大|加快|再?提速|加强|提升|改善|推进|深化|见效|启动|发展.*|升级|优化|有力.*|达到.*|新突破|申报.*)$"
)
PURPOSE = re.compile(
    "(?:(?:[两三四五]年)?(?:行动计划|行动|计划|工程|战略|任务|攻坚战?|大会战|会战|活动|战役|工作|试点示范|试点|示范|政策|方案|规划|体系|机制|制度)|改造提升|提升|发展|质量|水平|产业化经营|转型升级)+$"
)
WORKED = re.compile("(?:改革|整合重组|重组|监管|改制|建设|改造|开发|规划|运营|创建|标准化)+$")
BUILT = re.compile(
    "(?<=园区|新城|片区|港区|新区|小镇|乡村|农村|镇村|家园)建设$|(?<=开发区|高新区|经开区|示范区|试验区|自贸区|综保区)建设$|(?<=[^作创就企]业)(?:建设|改造)$"
)
# What names no one thing, or is no name at all.
LOOSE = re.compile(
    "^(?:各[项类个]|经济|产业|项目|建设|城市|片区|振兴|重点|改革|发展|工作|社会|政府|全市|民生|投资|重大|基础|体制|机制|企业|服务|管理|创新|开放|合作|质量|转型|新|一批|年度|事业|领域|关键|环节|传统|优势|特色|主导|支柱"
    "|新兴|体系|结构|动能|行业|平台|实体|大|我|公共|事项|计划|规划|活动|环境|安全|保障|稳定|工程|行动|试点|人民|生活|自身|首位|和|与|合力|攻坚|各级|产业融合|集群|转型升级|行政)+$|[和与及]$"
    "|^(?:以|把|在|对(?!口)|通过|按照|坚持|确保|力争|为|从|用|将|由|集|向|与|和|及|到|被|让|使|是|等|不|更|再|又|还|就|也|化|型|级|性)|我们|我市|全市|各[项类]|一批|经营主体|[有得]$|加快|推进|打造|加大|提高|实现|入驻|成功|促|转变|初步|三次产业|延展|五个一|集中|许可|管理|坚定|尽快|成立|带动|服务产业|落细|融入|抓|抢抓|^改造"
)
STATED = re.compile(".{2,}(?:治理|改造|整治|搬迁|修复|扩建|建设)(?=的.)")  # 生活污水治理 | 的行政村
SHORTEST, LONGEST = 3, 16


@dataclass(frozen=True, slots=True)
class Vague:
    """One kind of such names: what they may be ``of``, unless it holds a word of ``unless``; ``ahead`` where that stands before the
    verb; ``reach`` is how many sentences back the headline may stand; ``counted`` says that they may be of what was counted
    before, ``mentioned`` that the last such word of the paragraph tells it."""

    of: re.Pattern[str]
    unless: re.Pattern[str]
    ahead: bool = False
    reach: int = CLOSE
    counted: bool = False
    mentioned: bool = False


@dataclass(frozen=True, slots=True)
class VagueNames:
    """All of them: the pattern of the names with their verb (``event``), of that verb alone, and the kinds by the name of their
    group."""

    names: re.Pattern[str]
    opening: re.Pattern[str]
    kinds: Mapping[str, Vague]

    def classify(self, indicator: str) -> tuple[str, Vague] | None:
        """The verb that opens a vague name, and its kind; None for other names."""
        found = self.names.fullmatch(indicator) if len(indicator) <= LONGEST_NAME else None
        return (found["event"], self.kinds[found.lastgroup]) if found and found.lastgroup else None


def compile_vague(rulebook: Rulebook) -> VagueNames:
    """The vague names of the head blocks. Raises RuleError for a pattern that does not compile and a theme that there is none of."""
    heads = rulebook.of(Head)
    opener = {role: "|".join(w for block in heads if block.role == role for w in block.patterns) or NONE for role in OPENERS}
    blocks = [block for block in heads if block.role.startswith("vague-")]
    kinds = _compile_kinds(blocks, heads, at_once=not rulebook.builtin)
    nouns = []
    for number, block in enumerate(blocks):
        sides = f"(?:{opener['side']})*" if block.sides else ""
        nouns.append(f"(?P<k{number}>{sides}(?:{'|'.join(block.patterns)}))")
    opening = re.compile(f"(?:{opener['happening']})*(?:{opener['filler']})*")
    try:
        names = re.compile_now(f"(?P<event>(?:{opener['happening']})*)(?:{opener['filler']})*?(?:{'|'.join(nouns) or NONE})")
    except re.error:
        raise blame("head", ((block, "|".join(block.patterns)) for block in heads if block.patterns)) from None
    return VagueNames(names, opening, kinds)


def _compile_kinds(blocks: Sequence[Head], heads: Sequence[Head], at_once: bool) -> Mapping[str, Vague]:
    """Each kind by the name of its group; ``at_once`` for patterns that users wrote, so that a broken one is told of."""
    themes = {block.id.removeprefix("head.theme-"): "|".join(block.patterns) for block in heads if block.role == "theme"}
    compiler = re.compile_now if at_once else re.compile
    kinds = {}
    for number, block in enumerate(blocks):
        if unknown := sorted(set(block.of.split()) - set(themes)):
            raise RuleError(f"{block.file}: [[head]] {block.id}: there is no theme {unknown[0]!r}; there are {', '.join(sorted(themes))}")
        endings = "|".join(themes[name] for name in block.of.split()) or NONE
        mentioned = block.role == "vague-mention"
        try:
            of = compiler(endings if mentioned else f"[^，,、；;：:的了]{{0,14}}?(?:{endings})")
            unless = compiler(block.unless or NONE)
        except re.error:
            raise blame("head", ((each, part) for each in (*heads, block) for part in (*each.patterns, each.unless))) from None
        kinds[f"k{number}"] = Vague(
            of,
            unless,
            block.role in ("vague-aspect", "vague-share"),
            FAR if block.role in ("vague-firm", "vague-thing") else CLOSE,
            block.role == "vague-share",
            mentioned,
        )
    return kinds


def find_matter(clause: str, name: str, kind: Vague) -> str:
    """What a clause sets to work on or tells something of, where it is such a thing (``kind``) as the ``name``
    fits); else empty.

    >>> kind = Vague(re.compile(".{0,9}(?:改造|服务业)"), re.compile("项目"))
    >>> find_matter("扎实推进城中村改造行动计划", "", kind), find_matter("服务业步伐加快", "", kind), find_matter("完善机制", "", kind)
    ('城中村改造', '服务业', '')
    """
    clause = clause.replace("*", "").replace(" ", "")
    listed = LISTED.match(clause) is not None  # 二是农产品深加工产业，抓好20个项目
    clause = MARK.sub("", clause)
    pushed = PUSHING.match(clause)
    rest, told = (clause[pushed.end() :], True) if pushed else (clause, listed)
    earlier = ""
    while earlier != rest:
        earlier = rest
        rest = FARING.sub("", rest)
        told = told or rest != earlier
        aimed = PURPOSE.sub("", rest)
        rest = aimed if len(aimed) > 1 and kind.of.fullmatch(aimed) else rest
    rest = BUILT.sub("", rest)
    bare = WORKED.sub("", rest)
    rest = rest if kind.of.fullmatch(rest) else bare
    fits = told and 1 < len(rest) <= LONGEST and kind.of.fullmatch(rest) and rest.count("“") == rest.count("”")
    return rest if fits and not (LOOSE.search(rest) or kind.unless.search(f"{name}|{rest}")) else ""


def find_counted(indicator: str, name: str, kind: Vague, names: VagueNames) -> str:
    """What was counted before, without its verb, where a vague name may be of it (设立助餐点846个，镇街覆盖率 -> 助餐点); else empty."""
    opened = names.opening.match(indicator)
    noun = indicator[opened.end() :] if opened else indicator
    stated = STATED.match(noun)
    noun = stated.group() if stated else noun
    fits = SHORTEST <= len(noun) <= LONGEST and not re.search("[的、，]", noun) and names.classify(indicator) is None
    return noun if fits and not (LOOSE.search(noun) or kind.unless.search(f"{name}|{noun}")) else ""
