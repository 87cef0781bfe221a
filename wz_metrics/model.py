"""The values that pass between the stages, the columns of the table at the end. Offsets are positions in ``Document.text``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

KINDS = ("outcome", "target")
MEASURES = ("level", "growth", "avg_growth", "change", "gap", "rank", "multiple", "baseline")
BOUNDS = ("eq", "ge", "le", "approx", "range")
COMMITMENTS = ("firm", "strive", "plain")
STATUSES = ("final", "estimate", "preliminary")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file itself says of its text: page title, issuer, dates, encoding. Empty where it does not say.

    ``published`` is an ISO date (``2024-08-26``); ``encoding`` the codec that decoded the file; ``warnings`` are sentences
    for the user (damaged bytes, no text layer, ...). ``region`` and ``year`` are only filled from the user's own metadata.
    """

    title: str = ""
    issuer: str = ""
    region: str = ""
    year: int | None = None
    published: str = ""
    address: str = ""
    encoding: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: where its text stands, its place in the grid, whether it is a header, and its indent in blanks."""

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its cells in reading order. The span of the caption above it (title and 单位：…) is empty where there is none."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    caption_start: int
    caption_end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its text as the offsets index it, what the file says of itself, and its tables."""

    source: str
    text: str
    metadata: Metadata = Metadata()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of an article under one path of headings, with their ``kind`` and ``period``, in the form of the table or empty."""

    start: int
    end: int
    path: tuple[str, ...] = ()
    kind: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One report, brief or news item inside a document.

    ``year`` is the year that a report plans for (the year of the meeting, or the next where it was given in December);
    ``review`` is the period it looks back on (``2023``, ``2024-H1``), ``plan`` the one it looks ahead to (``2024``).
    ``genre`` is ``report``, ``bulletin``, ``midyear``, ``news`` or ``other``. ``sections`` cover [start, end) without gaps;
    ``page_lines`` are spans inside that belong to the page: counters, captions, phone numbers.
    """

    start: int
    end: int
    title: str = ""
    published: str = ""
    region: str = ""
    adcode: str = ""
    year: int | None = None
    review: str = ""
    plan: str = ""
    genre: str = "other"
    sections: tuple[Section, ...] = ()
    page_lines: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the user says of the files, used where a report does not say it itself."""

    region: str = ""
    year: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit as it stands in a text.

    ``start``/``end`` span the whole expression (number, range, multiplier and the unit that touches it) and
    ``number_start``/``number_end`` the digits or numerals alone. ``unit`` is complete: a unit shared with a later number is
    repeated, a multiplier is kept with it (亿元). ``value`` is unsigned. ``sort`` is the dimension: ``percent``, ``money``
    and so on; empty for a bare number.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal
    value_high: Decimal | None
    unit: str
    bound: str
    sort: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One row of the table; the fields are its columns, in this order. Missing text is '', a missing number None."""

    id: str
    source: str
    title: str
    published: str
    region: str
    adcode: str
    period: str
    kind: str
    indicator: str
    code: str
    measure: str
    value: Decimal
    value_high: Decimal | None
    unit: str
    bound: str
    base_value: Decimal | None
    base_value_high: Decimal | None
    base_unit: str
    basis: str
    against: str
    commitment: str
    status: str
    inferred: str
    section: str
    sentence: str
    text: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its name, what kind of value it holds (``text``, ``enum``, ``date``, ``decimal``, ``integer``),
    the allowed values of an enum, its Chinese header, its SDMX concept and its definition in both languages."""

    name: str
    type: str
    values: tuple[str, ...]
    chinese: str
    sdmx: str
    definition: str
    definition_chinese: str


COLUMNS: tuple[Column, ...] = (
    Column(
        "id",
        "text",
        (),
        "编号",
        "OBS_ID",
        "hash of the sentence, the value as printed and its ordinal among equal pairs",
        "句子、数值原文及其序号的散列值",
    ),
    Column("source", "text", (), "文件", "SOURCE", "the file as given", "来源文件"),
    Column("title", "text", (), "标题", "TITLE", "title of the report or article that the row is from", "报告或文章标题"),
    Column("published", "date", (), "发布日期", "PUBLISHED", "date given or posted", "作报告或发布的日期"),
    Column("region", "text", (), "地区", "REF_AREA_LABEL", "place that the number is about", "数值所指的地区"),
    Column("adcode", "text", (), "行政区划代码", "REF_AREA", "administrative code of that place, where known", "该地区的行政区划代码"),
    Column(
        "period",
        "text",
        (),
        "时期",
        "TIME_PERIOD",
        "period: 2024, 2024-H1, 2024-Q1, 2024-05, 2012/2016",
        "时期：2024、2024-H1、2024-Q1、2024-05、2012/2016",
    ),
    Column(
        "kind", "enum", KINDS, "性质", "KIND", "outcome (achieved or existing) or target (planned)", "outcome 为完成或现状，target 为目标"
    ),
    Column(
        "indicator",
        "text",
        (),
        "指标",
        "INDICATOR_LABEL",
        "what is measured, a noun phrase complete on its own",
        "指标名称（补全省略后的名词短语）",
    ),
    Column("code", "text", (), "指标代码", "INDICATOR", "canonical indicator, if it is exactly one", "规范指标代码"),
    Column(
        "measure",
        "enum",
        MEASURES,
        "度量",
        "TRANSFORMATION",
        "level, growth, average growth, change, gap, rank, multiple or baseline",
        "水平、增长率、年均增长率、变化量、差距、位次、倍数或基数",
    ),
    Column(
        "value",
        "decimal",
        (),
        "数值",
        "OBS_VALUE",
        "the number as printed, signed (a fall is negative); lower end of a range",
        "数值，下降为负；区间取下限",
    ),
    Column("value_high", "decimal", (), "数值上限", "OBS_VALUE_HIGH", "upper end of a range", "区间上限"),
    Column("unit", "text", (), "单位", "UNIT_LABEL", "unit as printed, multiplier kept with it", "单位（原文，含倍数）"),
    Column(
        "bound",
        "enum",
        BOUNDS,
        "界限",
        "BOUND",
        "eq exact, ge at least, le at most, approx about, range; of the signed value",
        "eq 等于、ge 不低于、le 不高于、approx 约、range 区间（按带符号的数值）",
    ),
    Column("base_value", "decimal", (), "基本单位数值", "BASE_VALUE", "the value in the base unit", "换算为基本单位的数值"),
    Column(
        "base_value_high", "decimal", (), "基本单位数值上限", "BASE_VALUE_HIGH", "the upper end in the base unit", "换算为基本单位的上限"
    ),
    Column("base_unit", "text", (), "基本单位", "UNIT_MEASURE", "base unit: 元, 亩, %, 人 …", "基本单位：元、亩、%、人等"),
    Column(
        "basis",
        "text",
        (),
        "比较基础",
        "BASIS",
        "basis as printed: 同比, 环比, 较年初, 可比价 …; for an amount per whom and how often: 每人每月",
        "比较基础（原文）：同比、环比、较年初、可比价等；补助等标准的计量方式：每人每月",
    ),
    Column("against", "text", (), "比较对象", "COUNTERPART_AREA", "what a gap or rank is measured against", "差距或位次的比较对象"),
    Column(
        "commitment",
        "enum",
        COMMITMENTS,
        "承诺程度",
        "COMMITMENT",
        "targets only: firm, strive or plain",
        "仅目标：firm 确保、strive 力争、plain 一般",
    ),
    Column(
        "status",
        "enum",
        STATUSES,
        "数据状态",
        "OBS_STATUS",
        "outcomes only: final, estimate or preliminary",
        "仅结果：final 实际、estimate 预计、preliminary 初步核算",
    ),
    Column(
        "inferred",
        "text",
        (),
        "推断字段",
        "INFERRED",
        "which of region, period, kind, indicator came from context",
        "由上下文推断得出的字段",
    ),
    Column("section", "text", (), "章节", "SECTION", "path of headings", "标题路径"),
    Column("sentence", "text", (), "原句", "OBS_COMMENT", "the sentence, at most 1,000 characters around the value", "原句（至多一千字）"),
    Column("text", "text", (), "数值原文", "VALUE_TEXT", "the value expression exactly as printed", "数值表达的原文"),
    Column("start", "integer", (), "起始位置", "CHAR_START", "character offset where the text starts", "原文起始字符位置"),
    Column("end", "integer", (), "结束位置", "CHAR_END", "character offset where the text ends", "原文结束字符位置"),
    Column("rule", "text", (), "规则", "RULE", "which pattern made the row", "产生该行的规则"),
)

assert tuple(column.name for column in COLUMNS) == tuple(field.name for field in fields(Observation))
