"""Unit, bound and name blocks -> the patterns that quantities are read with."""

from __future__ import annotations

from dataclasses import dataclass

from wz_metrics import expressions as re
from wz_metrics.grammar.names import Names, compile_names
from wz_metrics.grammar.trie import trie_pattern
from wz_metrics.rulebook import Bound, Name, Rulebook, Unit

SCALES = ("万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百")
SCALE = r"(?:万亿|[千百十]亿|亿|[千百十]万(?!亿)|万|千(?![瓦米克伏卡帕赫焦兆])|百(?!分))"
# 235.亿元: a point without decimals is none.
DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,18}(?:\.\d{1,12}|\.(?=[%‰亿万个]))?(?: \d{1,4}(?=[亿万%个]))?"
# The numerals of cheques too, but for 队伍, 大陆, 收拾, 放肆.
FIGURE = "(?:[〇零一二两三四五六七八九十百千万亿半壹贰叁柒捌玖佰仟]|(?<![队退入])伍|(?<![大登内着海])陆|(?<!收)拾(?!起)|(?<![放大])肆)"
KILO = "(?<=[十百千万亿])千(?=[瓦米克伏])"  # 一百千瓦: the unit's, not the numeral's
CHINESE = rf"{FIGURE}(?:(?!{KILO}){FIGURE}|点(?=[一二三四五六七八九零〇]))*"
FEW_TENS = re.compile("([一二三四五六七八])([二三四五六七八九])(?=[十百千万亿])([十百千]?)([万亿]?)")
CHINESE_RANGE = re.compile(r"([一二两三四五六七八九十]+)[至到-]([二两三四五六七八九十]+)")
# The unit is no first half of a noun: 9万家庭, 100万户籍人口, 千亿台阶, 百亿项目.
WHOLE_WORD = (
    "(?<!家(?=庭))(?<!户(?=籍))(?<!人(?=口))(?<!台(?=阶(?!段)))(?<!项(?=目(?![标前录的])))(?<!集(?=中(?![国央华共])))(?<!部(?=[委门队]))(?<!单(?=[位元]))(?<!双(?=[创减一]))(?<!个点(?=位))(?<!个次(?=中心))"
    "(?<![A-Za-z](?=[A-Za-z]))(?<!万人(?=才|民(?!币)|员密集))"
)
# The other unit of a mixed count: 30条(处), 170家(项).
ALTERNATIVE = r"(?:\((?:个|家|项|处|条|座|套|件|台|辆|户|所|宗|次|村|间|批|组|点|段|片|枪)\))"
# 多 of the noun behind the number: 6多功能厅, 3多种经营.
INSIDE = "内(?:涝|河|湖|港|资|容|陆|外|贸|设(?=机构|科室))"  # 4个 | 内涝点, no bound
MANY = "晶硅|彩|元|样|功能|媒体|层|种(?=经营|形式|方式)|方|边|维|跨"
AMONG = re.compile("(?:全[国省球]|世界|排名|位居|进入)(?:进入|到达?|位居)?\\Z|%[、和]\\Z")  # 排名进入全国前45%
# A dash at the head of a line opens a paragraph.
TO = re.compile(r"(?:[^\S\n]*(?<!\n)(?<!\n[ \u3000])(?<!\n[ \u3000]{2})(?<!\n {4})[-—–~～−]{1,2}|\s*(?:至|到))\s*")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral that is no quantity, or a quantity that gave no row: its place, its text and why."""

    start: int
    end: int
    text: str
    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """The compiled patterns of one rulebook; see ``compile_quantities``."""

    candidate: re.Pattern[str]
    arabic: re.Pattern[str]
    chinese: re.Pattern[str]
    counted: re.Pattern[str]
    rank: re.Pattern[str]
    parts: re.Pattern[str]
    names: Names
    before: re.Pattern[str]
    after: re.Pattern[str]
    bounds: dict[str, str]
    sorts: dict[str, str]


def compile_quantities(rulebook: Rulebook) -> QuantityGrammar:
    """The patterns for ``find_quantities`` out of the unit, bound and name blocks."""
    units = rulebook.of(Unit)
    scaled = trie_pattern({unit for block in units if block.scaled for unit in block.units})
    counted = trie_pattern({unit for block in units if block.chinese for unit in block.units})
    every = trie_pattern({unit for block in units for unit in block.units})
    unit = rf"(?:(?:{every}|{SCALE}(?:{scaled})){ALTERNATIVE}?|{SCALE}){WHOLE_WORD}"
    bounds = rulebook.of(Bound)
    words_before = {word: block.bound for block in bounds for word in block.before}
    words_after = {word: block.bound for block in bounds for word in block.after}
    reverse = trie_pattern(word[::-1] for word in words_before)
    return QuantityGrammar(
        candidate=re.compile(rf"[\d〇零一二两三四五六七八九十百千万亿半壹贰叁柒捌玖佰仟伍陆拾肆](?<=\d|{FIGURE})"),
        arabic=re.compile(rf"(?P<number>{DIGITS})(?P<few>[余几]|多(?!{MANY}))?\s?(?P<unit>(?:{SCALE}[余多几])?{unit})?"),
        chinese=re.compile(
            rf"(?P<percent>(?<![十百千万亿])[百千万]分之)?(?P<low>{CHINESE})(?P<fewlow>[余多几])?(?P<unitlow>(?:万亿|[千百十]?[万亿])?(?:{counted}){WHOLE_WORD})?"
        ),
        counted=re.compile(counted),
        rank=re.compile(r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4}|两(?=[位名]))(?!\d|\.\d)(?: ?(?P<unit>位次?|名次?))?(?=强?)"),
        parts=re.compile(r"\d+(?:\.\d+)?(?:\s*[:∶：]\s*\d+(?:\.\d+)?){2,}"),
        names=compile_names(rulebook.of(Name), at_once=not rulebook.builtin),
        before=re.compile(
            rf"[的了到至为达\s]?({reverse})(?!(?<=约)(?:[签节集预契公合违制]|条(?![0-9]))|(?<=近)(?:[附最邻靠就亲]|贴(?!补))|(?<=过)[通经超不渡]|(?<=破)[侦突残打攻]|(?<=破突)点重|(?<=满)[圆不]|(?<=最)史历|(?<=均)[日月年人户村亩平]|(?<=上)[网线以之路海向规限新省])"
        ),
        after=re.compile(rf"(?!多(?:{MANY})|{INSIDE}) {{0,4}}(?:\(含\))?({trie_pattern(words_after)})"),
        bounds=words_before | {f"{word}>": bound for word, bound in words_after.items()},
        sorts={unit: block.sort for block in units for unit in block.units},
    )


def sort_of(unit: str, grammar: QuantityGrammar) -> str:
    """The dimension of a unit as printed, multipliers before it allowed; empty for none."""
    if unit in grammar.sorts:
        return grammar.sorts[unit]
    if unit.endswith(")") and "(" in unit:
        return sort_of(unit[: unit.rindex("(")], grammar)
    for scale in SCALES:
        if unit.startswith(scale):
            rest = unit[len(scale) :]
            return grammar.sorts.get(rest, "" if rest else "scale")
    return ""
