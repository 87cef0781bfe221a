"""What the user says of files in a small CSV table: title, region, year and so on, one row a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import PurePath

from wz_metrics.model import Document, Metadata
from wz_metrics.reading.encoding import decode
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.plain import find_date

COLUMNS = {
    "file": ("file", "source", "文件", "文件名"),
    "title": ("title", "标题"),
    "issuer": ("issuer", "发布单位", "发布机构"),
    "region": ("region", "地区", "城市"),
    "year": ("year", "年份", "年度"),
    "published": ("published", "date", "日期", "发布日期"),
    "address": ("address", "url", "网址"),
}
YEARS = range(1949, 2100)


@dataclass(frozen=True, slots=True)
class Supplement:
    """Metadata by file: by the path as given, else by the name of the file, with or without its ending."""

    rows: Mapping[str, Metadata] = field(default_factory=dict)

    def complete(self, document: Document) -> Document:
        """The document with what the user says of its file; that stands above what the file says of itself."""
        path = PurePath(document.source)
        said = next((self.rows[key] for key in (document.source, path.name, path.stem) if key in self.rows), None)
        if said is None:
            return document
        own = document.metadata
        metadata = replace(
            own,
            title=said.title or own.title,
            issuer=said.issuer or own.issuer,
            region=said.region or own.region,
            year=said.year or own.year,
            published=said.published or own.published,
            address=said.address or own.address,
        )
        return replace(document, metadata=metadata)


def parse_supplement(data: bytes, source: str) -> Supplement:
    """The table in the bytes of a CSV file; raises ReadingError that names the line and what is wrong in it.

    >>> parse_supplement("文件,地区,年份\\n1.txt,温州市,2024\\n".encode(), "meta.csv").rows["1.txt"].region
    '温州市'
    """
    try:
        lines = list(csv.reader(io.StringIO(decode(data).text, newline=""), strict=True))
    except csv.Error as error:
        raise ReadingError(source, f"the table is malformed ({error}); save it again as CSV") from None
    if not lines:
        raise ReadingError(source, "the table is empty; its first line names the columns: file,title,region,year,published,issuer,address")
    names = [_name_column(header.strip(), source) for header in lines[0]]
    if "file" not in names:
        raise ReadingError(source, "there is no column 'file' that says which file a row is about")
    rows: dict[str, Metadata] = {}
    for number, line in enumerate(lines[1:], 2):
        values = dict(zip(names, (value.strip() for value in line), strict=False))
        key = values.get("file", "")
        if key in rows:
            raise ReadingError(source, f"line {number}: {key} has a row already; keep one of them")
        if key:
            rows[key] = _read_row(values, number, source)
    return Supplement(rows)


def _name_column(header: str, source: str) -> str:
    for name, aliases in COLUMNS.items():
        if header.lower() in aliases:
            return name
    known = [alias for aliases in COLUMNS.values() for alias in aliases]
    near = get_close_matches(header.lower(), known, 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(COLUMNS)}"
    raise ReadingError(source, f"column {header!r} is unknown; {hint}")


def _read_row(values: Mapping[str, str], number: int, source: str) -> Metadata:
    year, date = values.get("year", ""), values.get("published", "")
    if year and not (year.isdecimal() and int(year) in YEARS):
        raise ReadingError(source, f"line {number}: {year!r} is no year; write four digits, such as 2024")
    if date and not find_date(date):
        raise ReadingError(source, f"line {number}: {date!r} is no date; write it as 2024-08-26")
    return Metadata(
        title=values.get("title", ""),
        issuer=values.get("issuer", ""),
        region=values.get("region", ""),
        year=int(year) if year else None,
        published=find_date(date),
        address=values.get("address", ""),
    )
