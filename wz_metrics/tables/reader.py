"""Tables back from files and pipes, in every format that is written but md and dta; told by their bytes, not their names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from wz_metrics.model import Observation
from wz_metrics.tables.builder import Builder
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.matching import Keep
from wz_metrics.tables.origin import Origin

_HEAD = 1 << 16
_PACKAGE = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is being read: ``rows`` come one by one, once. ``columns`` are those that the file has, ``unknown`` its
    headers that are none of ours, ``origin`` what made it, as far as the file says."""

    address: str
    rows: Iterator[Observation]
    columns: tuple[str, ...]
    unknown: tuple[str, ...]
    origin: Origin

    def require(self, *names: str) -> None:
        """Raise TableError if the table was written without one of these columns."""
        missing = [name for name in names if name not in self.columns]
        if missing:
            raise TableError(f"{name_place(self.address)}: lacks the column {', '.join(missing)}; write it with all columns")


def read_table(address: str | Path, stdin: BinaryIO | None = None) -> list[Observation]:
    """All rows of a table: csv, tsv, jsonl, json, xlsx, parquet, a data package, or ``-`` for ``stdin``.

    Headers may be English, Chinese or SDMX. Numbers keep the digits that were printed. Raises TableError, one clear line,
    for what is missing, no table, damaged, or without values.
    """
    table = open_table(address, stdin)
    table.require("value")
    return list(table.rows)


def open_table(address: str | Path, stdin: BinaryIO | None = None, keep: Keep | None = None) -> Table:
    """A table whose rows are read as they are taken; rows that ``keep`` leaves out are not made at all.

    A leading ' is taken off guarded text once (``cells.unguard_text``) in files, and in a stream that is not what our pipes
    carry: UTF-8 without a byte-order mark.
    """
    name = str(address)
    handle = _open_stdin(stdin) if name == "-" else _open_file(_find_file(Path(name)))
    head = handle.peek(_HEAD)[:_HEAD]
    place = name_place(name)
    if not head.strip():
        raise TableError(f"{place}: the table is empty, without even a header; was it written to the end?")
    table = (_open_binary if head.startswith((b"PK\3\4", b"PAR1")) else _open_text)(name, handle, head, keep)
    return table if name == "-" else replace(table, rows=_close_after(table.rows, handle))


def _close_after(rows: Iterator[Observation], handle: BufferedReader) -> Iterator[Observation]:
    with handle:
        yield from rows


def name_place(address: str) -> str:
    """How errors name a table."""
    return "standard input" if address == "-" else address


def _open_binary(name: str, handle: BufferedReader, head: bytes, keep: Keep | None) -> Table:
    from wz_metrics.tables.binaryreader import open_parquet, open_workbook

    seekable: BinaryIO = handle if name != "-" else BytesIO(handle.read())
    if head.startswith(b"PK"):
        builder, cells, origin = open_workbook(seekable, name_place(name))
        return _make_table(name, builder, builder.build_all(cells, keep), origin)
    builder, rows, origin = open_parquet(seekable, name_place(name), keep)
    return _make_table(name, builder, builder.build_all(rows, None), origin)


def _open_text(name: str, handle: BufferedReader, head: bytes, keep: Keep | None) -> Table:
    from wz_metrics.tables.textreader import find_encoding, open_separated, read_objects

    encoding = find_encoding(head)
    if encoding != "utf-16" and b"\0" in head:
        raise TableError(
            f"{name_place(name)}: is neither text nor a workbook nor Parquet; name a csv, tsv, jsonl, json, xlsx or parquet file"
        )
    if encoding == "utf-8" and name != "-" and not _is_utf8(Path(handle.name)):
        encoding = "gb18030"
    begin = head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n")[:1]
    if begin in ("{", "["):
        builder, observations = read_objects(handle, encoding, name_place(name), begin == "{", keep)
        return _make_table(name, builder, observations, Origin())
    builder, rows = open_separated(handle, encoding, name_place(name), guarded=name != "-" or encoding != "utf-8")
    return _make_table(name, builder, builder.build_all(rows, keep), Origin())


def _make_table(name: str, builder: Builder, rows: Iterator[Observation], origin: Origin) -> Table:
    return Table(name, rows, builder.columns, builder.unknown, origin)


def _open_stdin(stdin: BinaryIO | None) -> BufferedReader:
    stream = cast(RawIOBase, stdin or sys.stdin.buffer)
    if stream.isatty():
        raise TableError("no table is coming in on standard input; name a file, or pipe one in: wz-metrics extract … | wz-metrics …")
    return cast(BufferedReader, stream) if hasattr(stream, "peek") else BufferedReader(stream, _HEAD)


def _open_file(path: Path) -> BufferedReader:
    try:
        return path.open("rb")
    except OSError as error:
        raise TableError(f"{path}: {error.strerror}; name a table that extract wrote, or - for standard input") from None


def _find_file(path: Path) -> Path:
    """The file that holds the rows: of a data package, its data."""
    description = path / _PACKAGE if path.is_dir() else path
    if description.name != _PACKAGE or not description.is_file():
        return path
    import json

    try:
        data = str(json.loads(description.read_text("utf-8"))["resources"][0]["path"])
    except (ValueError, KeyError, IndexError, TypeError):
        raise TableError(f"{description}: names no data file; is it a data package?") from None
    target = description.parent / data
    if not target.resolve().is_relative_to(description.parent.resolve()):
        raise TableError(f"{description}: its data file {data} is outside of its folder; that is not read")
    return target


def _is_utf8(path: Path) -> bool:
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as handle:
            while piece := handle.read(1 << 20):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
