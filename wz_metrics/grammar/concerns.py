"""What a name that says nothing alone is of: 推进城中村改造，启动改造面积450万平方米 -> 城中村启动改造面积."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wz_metrics import expressions as re
from wz_metrics.grammar.clauses import Segment
from wz_metrics.grammar.discourse import Claim, Setting
from wz_metrics.grammar.vague import CLOSE, Vague, find_counted, find_matter

NUMBERED = re.compile("\\d|[一二两三四五六七八九十百千]+(?:个|项|条|家|亿|万)")
CLAUSE = re.compile("[，,：:]")
SENTENCE = re.compile("[。！？；;]")
OVERALL = re.compile("全市|全区|全县")
LOCAL = re.compile("(?<!业)(?<!经济)(?<!旅游)(?<!产业集群)(?<!物流)$")
COMMON = frozenset(
    re.findall(
        "..",
        "项目工程建设改造投资企业重点重大示范试点任务措施国家资金面积治理整治改革政策问题行动产业"
        "专项扶持政府财政服务惠及群众社会城乡工作农村居民级以以上覆盖完成重点",
    )
)
DEED = re.compile("(?:改造|治理|整治|建设|修复|接种|搬迁|防治|政策|改革|化解|绿化|安置|保护)$")
NEAR, HEADLINE, FAR_BACK = 3, 28, 160


def name_vague(claims: Sequence[Claim], segments: Sequence[Segment], setting: Setting) -> list[Claim]:
    """The claims of a sentence, each vague name with what it is of: 推进城中村改造，启动改造面积450万平方米 -> 城中村启动改造面积."""
    told: list[Claim] = []
    last: tuple[Vague | None, str] = (None, "")
    for place, claim in enumerate(claims):
        named = setting.heads.vague.classify(claim.indicator)
        whose = ""
        if named:
            event, kind = named
            again = (last[1],) if kind is last[0] else ()
            for theme in (*again, *_spoken_before(claim, claims[:place], kind, segments[0].start, setting)):
                whose = _join(claim, theme, event, kind)
                if whose:
                    last = (kind, theme)
                    break
        told.append(replace(claim, indicator=whose) if whose else claim)
    return told


def _spoken_before(claim: Claim, earlier: Sequence[Claim], kind: Vague, start: int, setting: Setting) -> Iterator[str]:
    """What a claim may be of: what the paragraph mentions, what the clauses before are about or counted, the headline."""
    text = setting.text
    line = text.rfind("\n", 0, start) + 1
    if kind.mentioned:
        mentions = kind.of.findall(text, max(line, claim.clause[0] - FAR_BACK), claim.clause[0])
        yield from mentions[-1:]
        return
    counted = [each for each in earlier if each.quantity.sort == "count" and each.measure == "level"] if kind.counted else []
    yield from (theme for each in counted[-1:] if (theme := find_counted(each.indicator, claim.indicator, kind, setting.heads.vague)))
    overall = OVERALL.search(text, *claim.clause) is not None
    clauses = CLAUSE.split(text[start : claim.clause[0]])[:-1]
    for clause in (*clauses[: -NEAR - 1 : -1], *clauses[: max(0, min(1, len(clauses) - NEAR))]):
        theme = "" if NUMBERED.search(clause) else find_matter(clause, claim.indicator, kind)
        if theme and not (overall and LOCAL.search(theme)):
            yield theme
            return
    if claim.indicator.endswith("项目") and any("项目" in clause for clause in clauses):
        return  # 强力推进项目园区建设，实施项目51个: the sentence says itself what they are of
    for place, sentence in enumerate(reversed(SENTENCE.split(text[line:start]))):
        words = sentence.strip(" \u3000*")
        if not words or len(words) > HEADLINE or NUMBERED.search(words):
            continue
        theme = next((found for clause in CLAUSE.split(words) if (found := find_matter(clause, claim.indicator, kind))), "")
        if theme and place <= kind.reach and not ((overall or place > CLOSE) and LOCAL.search(theme)):
            yield theme
        return


def _join(claim: Claim, theme: str, event: str, kind: Vague) -> str:
    """The vague name with its theme; empty where it says it already."""
    name = claim.indicator
    rest = name[len(event) :]
    said = DEED.search(theme)
    theme = theme[: said.start()] if said and said.group() in name and said.start() > 1 else theme
    apart = rest[_shared(theme, rest) :]
    again = any(pair in theme for at in range(len(apart) - 1) if (pair := apart[at : at + 2]) not in COMMON)
    if again or rest[:1] == "的" or theme in name or name in theme:
        return ""
    if claim.quantity.sort != "count" or kind.ahead or not rest or "、" in rest or not event:
        return theme + name[_shared(theme, name) :]
    return event + theme + apart


def _shared(theme: str, name: str) -> int:
    """How many characters end a theme and start a name: 城中村改造, 改造面积."""
    return next((size for size in range(min(len(theme), len(name)), 1, -1) if theme.endswith(name[:size])), 0)
