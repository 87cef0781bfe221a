"""What the headers, row labels and captions of a table say of its cells, by the blocks ``[[header]]``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from wz_metrics.grammar.numerals import fold
from wz_metrics.grammar.quantities import QuantityGrammar, sort_of
from wz_metrics.rulebook import Rulebook, RuleError, Word

MEASURED = ("progress", "rank", "none", "share", "index", "average", "change", "fall", "growth")
COLUMNS = ("skip", "unit", "time", "partner")
KINDS = ("target", "outcome")
TESTS = ("total", "name", "amount", "bare", "event", "owner", "qualifier", "item", "division", "modifier")
ROLES = (*MEASURED, *COLUMNS, *KINDS, *TESTS, "level", "whereof", "slot", "genus", "lead", "tail", "domain")
NOTES = re.compile(r"〔[^〕]*〕|\[\d{1,2}\]|[①-⑳*★※]|(?<=[\u4e00-\u9fff)])[¹²³⁴⁵⁶⁷⁸⁹]+$|\(注\d{0,2}\)$|(?<![备附标])注\d{1,2}$")
BLANKS = re.compile(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])")
NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}(?:\.\d{1,2})?[、.](?!\d)|[—–\-·•●]+)"
)
YEAR = r"(?:19|20)\d\d"
SPAN = r"\s*[-—–~～至]\s*"
TIME = (
    rf"(?:{YEAR}年?{SPAN}{YEAR}年?|{YEAR}年度?|[“\"]?十[一二三四五]五[”\"]?(?:期间|时期|末)?|\d{{1,2}}{SPAN}\d{{1,2}}月份?|\d{{1,2}}月份?|第?[一二三四]季度|"
    rf"[上下]半年|前三季度|全年|(?:本年|当年(?!价)|今年|去年(?!同期?=)|上年(?!(?:同期|同月)?(?:=|为|是)))(?:同期)?|[本当]月|本季度?|年末|期末|年底)(?:末|底|止|累计)*"
)
LEADING = re.compile(rf"^(?:{TIME})+(?!人口|的)|^(?:{TIME})+(?=人口|的)")
TIMED = re.compile(rf"{YEAR}年|^{YEAR}$|月|季度|半年|“?十[一二三四五]五")
PRIOR = re.compile(r"^(?:上年|去年)(?:同期|末|底)?")
BRACKETS = re.compile(r"\(([^()]*)\)")
TRAILING = re.compile(r"[,、/]?\s*(%|‰)$|[,/](?P<unit>[^,/()]{1,8})$|单位:(?P<named>[^()]{1,8})$")
SCALED = re.compile(r"(?:[百千]?万|[百千]?亿|百|千)[\u4e00-\u9fff]{1,4}")
WHOLE = re.compile(r"^全体(?=居民)|(?<=.{2})(?<!资产)(?<!负债)(?:合计|总计|小计)$")
PERCENT = ("%", "‰")
ALONE = ("money", "price", "area", "length", "mass", "volume", "density")  # units that a row of headers may hold by themselves


@dataclass(frozen=True, slots=True)
class HeaderRules:
    """The compiled header blocks; ``basis`` matches words of comparison right before a word of growth."""

    patterns: Mapping[str, tuple[re.Pattern[str], ...]]
    basis: re.Pattern[str]
    quantities: QuantityGrammar

    def find(self, role: str, text: str) -> re.Match[str] | None:
        """The first match of a role's patterns."""
        return next(filter(None, (pattern.search(text) for pattern in self.patterns.get(role, ()))), None)

    def says(self, role: str, text: str) -> bool:
        """Whether the text has that role."""
        return self.find(role, text) is not None


@dataclass(frozen=True, slots=True)
class Label:
    """A header or row label, read. ``core`` is what it names without unit, measure, time and number; ``role`` one of MEASURED
    or COLUMNS or empty; ``kind`` target, outcome or empty; ``ranked`` the role of what a rank ranks.

    ``timed`` says that it names a period, ``prior`` that this is the year before, ``part`` that its row is part of the one above,
    ``total`` that it is the row of all, ``numbered`` that it bears a number as headings do.
    """

    core: str = ""
    role: str = ""
    unit: str = ""
    basis: str = ""
    kind: str = ""
    against: str = ""
    whole: str = ""
    word: str = ""
    ranked: str = ""
    timed: bool = False
    prior: bool = False
    part: bool = False
    total: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """The lines above a table, read: the subject they name, or the ``domain`` that its indicators belong to; the units."""

    topic: str = ""
    domain: str = ""
    units: tuple[str, ...] = ()
    role: str = ""
    basis: str = ""
    kind: str = ""


def compile_headers(rulebook: Rulebook, quantities: QuantityGrammar) -> HeaderRules:
    """The blocks ``[[header]]`` and the words of comparison. Raises RuleError for an unknown role or key and a broken pattern."""
    patterns: dict[str, list[re.Pattern[str]]] = {}
    seen: set[str] = set()
    for entry in rulebook.tables.get("header", ()):
        name = f"[[header]] {entry.get('id', '(without id)')}"
        if not isinstance(entry.get("id"), str) or entry["id"] in seen:
            raise RuleError(f"{name}: every block wants an id of its own (text)")
        seen.add(entry["id"])
        if unknown := sorted(set(entry) - {"id", "role", "patterns", "note", "example"}):
            raise RuleError(f"{name}: unknown key {unknown[0]!r}; allowed are id, role, patterns, note, example")
        if entry.get("role") not in ROLES or not entry.get("patterns"):
            raise RuleError(f"{name}: a block wants patterns and a role, one of {', '.join(sorted(ROLES))}")
        for pattern in entry["patterns"]:
            try:
                patterns.setdefault(entry["role"], []).append(re.compile(pattern))
            except (re.error, TypeError) as error:
                raise RuleError(f"{name}: the pattern {pattern!r} does not compile ({error})") from None
    words = sorted({word for block in rulebook.of(Word) if block.token == "basis" for word in block.words}, key=len, reverse=True)
    compared = rf"[比较与](?:{YEAR}年|上年|去年|年初|上月|上季)(?:同期|同月|末|底)?|{'|'.join(map(re.escape, words)) or '(?!)'}"
    return HeaderRules({role: tuple(found) for role, found in patterns.items()}, re.compile(rf"(?:{compared})+$"), quantities)


def parse_label(text: str, rules: HeaderRules) -> Label:
    """A header or row label as it is printed -> what it says.

    >>> from wz_metrics.grammar.quantities import compile_quantities
    >>> from wz_metrics.rulebook import load_rulebook
    >>> rulebook = load_rulebook()
    >>> label = parse_label("产 量（万吨）", compile_headers(rulebook, compile_quantities(rulebook)))
    >>> label.core, label.unit
    ('产量', '万吨')
    """
    words, label = _strip_marks(squeeze(text), rules)
    words, unit = _take_unit(words, rules)
    label = replace(label, unit=unit)
    if role := next((role for role in COLUMNS if rules.says(role, words)), ""):
        return replace(label, role=role, core=words)
    if rules.says("total", words):
        return replace(label, total=True)
    words, label = _take_time(words, label)
    words, label = _take_measure(words, label, rules)
    words, more = _take_time(words, label)
    if rules.says("level", words):
        words = ""
    return replace(more, core=WHOLE.sub("", words.strip(":,、的")))


def parse_caption(text: str, rules: HeaderRules, own: Collection[str] = ()) -> Caption:
    """The lines above a table -> what they say; ``own`` are the names of the place that the report is about.

    >>> from wz_metrics.grammar.quantities import compile_quantities
    >>> from wz_metrics.rulebook import load_rulebook
    >>> rulebook = load_rulebook()
    >>> parse_caption("表4 2025年分行业固定资产投资\\n单位：亿元", compile_headers(rulebook, compile_quantities(rulebook)))
    Caption(topic='分行业固定资产投资', domain='', units=('亿元',), role='', basis='', kind='')
    """
    units: tuple[str, ...] = ()
    caption = Caption()
    for line in text.splitlines():
        words = squeeze(line.strip(" *_#|"))
        if found := re.search(r"\(?(?:计量)?单位:([^()]+)\)?$", words):
            units += tuple(filter(None, (_read_unit(unit, rules) for unit in re.split("[,、;/ ]", found.group(1)))))
            words = words[: found.start()]
        if words:
            caption = _read_title(words, rules, own)
    return replace(caption, units=units)


def squeeze(text: str) -> str:
    """A label in ASCII digits and punctuation, without blanks between Chinese characters and without note marks.

    >>> squeeze("粮 食（万吨）[1]")
    '粮食(万吨)'
    """
    return NOTES.sub("", BLANKS.sub("", fold(text))).strip()


def drop_place(words: str, own: Collection[str] = ()) -> str:
    """Without the report's own place at the head: 周口市常住人口 -> 常住人口."""
    names = "|".join(map(re.escape, sorted(own, key=len, reverse=True)))
    named = rf"(?:{names})" if names else "(?!)"
    return re.sub(rf"^(?:{named}[市省县区州盟]?)?(?:全[市省区县州盟旗国]|[本我][市省区县州])?(?!生产总值)(?=.{{2}})", "", words)


def _strip_marks(words: str, rules: HeaderRules) -> tuple[str, Label]:
    """Numbers and 其中 at the head."""
    part = numbered = False
    for _ in range(3):
        if found := rules.find("whereof", words):
            part, words = True, words[found.end() :]
        if number := NUMBERING.match(words):
            numbered, words = numbered or number.group()[0] not in "—–-·•●", words[number.end() :]
    return words, Label(part=part, numbered=numbered)


def _read_unit(words: str, rules: HeaderRules) -> str:
    """The unit that some words are, else nothing: ±% is %, 万双 is one, 含海经区 is none."""
    words = re.sub(r"^(?:单位:|按|\+?-?)|[±+\-]", "", words).strip()
    if words in PERCENT or words in ("百分点", "个百分点"):
        return words
    if sort_of(words, rules.quantities) not in ("", "scale", "places") or words in ("位", "分") or SCALED.fullmatch(words):
        return words
    return words if words in ("万", "亿") else ""


def is_unit(words: str, rules: HeaderRules) -> bool:
    """Whether a header is nothing but a unit, as in a row of units under the headers: 亿元, %, 万人次."""
    words = squeeze(words).strip("()")
    return words in PERCENT or SCALED.fullmatch(words) is not None or (len(words) > 1 and sort_of(words, rules.quantities) in ALONE)


def _take_unit(words: str, rules: HeaderRules) -> tuple[str, str]:
    for found in BRACKETS.finditer(words):
        units = [_read_unit(piece, rules) for piece in re.split("[,、或]", found.group(1))]
        if all(units) or (units and units[0]):
            return words[: found.start()] + words[found.end() :].removesuffix("%"), units[0]
    found_end = TRAILING.search(words)
    if found_end:
        unit = found_end.group(1) or _read_unit(found_end["unit"] or found_end["named"] or "", rules)
        if unit and found_end.start():
            return words[: found_end.start()].rstrip(",:"), unit
        if unit and words in PERCENT:
            return "", unit
    return words, ""


def _take_time(words: str, label: Label) -> tuple[str, Label]:
    if re.fullmatch(YEAR, words):
        return "", replace(label, timed=True)
    found = LEADING.match(words)
    if not found:
        return words, label
    timed = TIMED.search(found.group()) is not None
    return words[found.end() :], replace(label, timed=label.timed or timed, prior=label.prior or bool(PRIOR.match(words)))


def _take_measure(words: str, label: Label, rules: HeaderRules) -> tuple[str, Label]:
    """Take out what says the measure and the kind, from the end of the label."""
    if not rules.says("progress", words):
        for kind in KINDS:
            if found := rules.find(kind, words):
                words, label = words[: found.start()] + words[found.end() :], replace(label, kind=kind)
    for _ in range(2):
        role, found = next(((role, found) for role in MEASURED if (found := rules.find(role, words))), ("", None))
        if not found or role == "none":
            return words, label
        groups = found.groupdict()
        words = words[: found.start()] + words[found.end() :]
        if label.role == "rank":
            return _take_basis(words, replace(label, ranked=role), rules)
        label = replace(
            label, role=role, against=groups.get("against") or "", whole=groups.get("whole") or "", word=groups.get("word") or ""
        )
        if role != "rank":
            return _take_basis(words, _as_change(label), rules) if role in ("growth", "fall", "change", "average") else (words, label)
    return words, label


def _as_change(label: Label) -> Label:
    """A growth that is not in percent is a change: 增长（万人）."""
    counted = label.role == "growth" and label.unit not in (*PERCENT, "", "倍", "番")
    shared = label.role == "change" and label.unit in PERCENT
    return replace(label, role="change" if counted else "growth" if shared else label.role)


def _take_basis(words: str, label: Label, rules: HeaderRules) -> tuple[str, Label]:
    found = rules.basis.search(words)
    return (words[: found.start()], replace(label, basis=found.group())) if found else (words, label)


def _read_title(words: str, rules: HeaderRules, own: Collection[str]) -> Caption:
    role = basis = kind = domain = ""
    if found := rules.find("lead", words):
        words = words[found.end() :].lstrip()
    words = drop_place(re.sub(rf"^(?:{TIME})+", "", drop_place(words, own)), own)
    for _ in range(4):
        found = rules.find("tail", words)
        if not found:
            break
        label = parse_label(words, rules)
        if found.group()[:1] not in "及和与、其" and label.role in ("growth", "fall") and not role:
            role, basis = label.role, label.basis
        words = words[: found.start()]
    if found := rules.find("target", words):
        words, kind = words[: found.start()] + words[found.end() :], "target"
    if found := rules.find("domain", words):
        words, domain = "", words[: found.start()]
    return Caption(words, domain, (), role, basis, kind)
