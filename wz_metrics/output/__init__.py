"""Rows and grids into files, pipes and terminals, in every format.

``write_rows`` and ``write_grid`` are all that other rooms call; each format is one module that is imported when it is asked for.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from wz_metrics.model import Observation
from wz_metrics.tables.cells import HEADERS
from wz_metrics.tables.errors import TableError, offer_names
from wz_metrics.tables.grid import Grid, grid_of
from wz_metrics.tables.origin import Origin

TEXTS = ("csv", "tsv", "jsonl", "json", "md")
BINARIES = ("xlsx", "parquet", "dta")
PACKAGE = "datapackage"
FORMATS = (*TEXTS, *BINARIES, PACKAGE)
_ENDINGS = {".ndjson": "jsonl", ".markdown": "md", ".tab": "tsv", ".txt": "tsv"}


def format_of(path: str) -> str:
    """The format that the ending of a file name stands for. Raises TableError for an ending that stands for none.

    >>> format_of("温州/targets.XLSX"), format_of("out/datapackage.json")
    ('xlsx', 'datapackage')
    """
    file = Path(path)
    if file.name == "datapackage.json":
        return PACKAGE
    ending = file.suffix.lower()
    name = _ENDINGS.get(ending, ending.removeprefix("."))
    if name not in FORMATS:
        raise TableError(f"{path}: the ending {ending or '(none)'} stands for no format; name one with -f: {', '.join(FORMATS)}")
    return name


def write_rows(
    rows: Iterable[Observation],
    target: Path | BinaryIO | TextIO,
    format: str,
    *,
    columns: Sequence[str] | str | None = None,
    headers: str = "en",
    encoding: str | None = None,
    raw: bool = False,
    origin: Origin | None = None,
    sheets: Sequence[Grid] = (),
) -> None:
    """Write rows of the table, all columns or those named, in their order; see ``write_grid`` for the rest."""
    write_grid(grid_of(rows, columns), target, format, headers=headers, encoding=encoding, raw=raw, origin=origin, sheets=sheets)


def write_grid(
    grid: Grid,
    target: Path | BinaryIO | TextIO,
    format: str,
    *,
    headers: str = "en",
    encoding: str | None = None,
    raw: bool = False,
    origin: Origin | None = None,
    sheets: Sequence[Grid] = (),
) -> None:
    """Write a grid in one of FORMATS.

    A path is written as a whole or not at all. A csv file has a byte-order mark (without one Excel takes it for another
    encoding), unless ``encoding`` says otherwise; csv and tsv files have a leading ' before text that a spreadsheet could
    take for a formula, unless ``raw``. A stream gets neither. ``headers`` is ``en``, ``zh`` or ``sdmx``; ``origin`` goes
    into the formats that have a place for it, further ``sheets`` into xlsx only.

    Raises TableError for an unknown format, encoding or header language, and for what
    a format cannot hold.
    """
    if format not in FORMATS:
        raise TableError(f"there is no format {format!r}{offer_names(format, FORMATS)}")
    if headers not in HEADERS:
        raise TableError(f"there are no headers {headers!r}; there are: {', '.join(HEADERS)}")
    if format == PACKAGE:
        if not isinstance(target, Path):
            raise TableError("a data package is a folder of two files: name it with -o FOLDER/datapackage.json")
        from wz_metrics.output.package import write_package

        write_package(grid, target, headers, raw, origin or Origin())
    elif isinstance(target, Path):
        from wz_metrics.output.files import open_whole

        with open_whole(target) as handle:
            _write_stream(grid, handle, format, headers, encoding or _file_encoding(format), not raw, origin, sheets)
    else:
        _write_stream(grid, _find_bytes(target), format, headers, encoding or "utf-8", False, origin, sheets)


def _file_encoding(format: str) -> str:
    return "utf-8-sig" if format == "csv" else "utf-8"


def _write_stream(
    grid: Grid, handle: BinaryIO, format: str, headers: str, encoding: str, guard: bool, origin: Origin | None, sheets: Sequence[Grid]
) -> None:
    if format in TEXTS:
        _write_text(grid, handle, format, headers, encoding, guard)
    elif format == "xlsx":
        from wz_metrics.output.workbook import write_workbook

        write_workbook((grid, *sheets), handle, headers, origin or Origin())
    elif format == "parquet":
        from wz_metrics.output.parquet import write_parquet

        write_parquet(grid, handle, headers, origin or Origin())
    else:
        from wz_metrics.output.stata import write_stata

        write_stata(grid, handle, headers, origin or Origin())


def _write_text(grid: Grid, handle: BinaryIO, format: str, headers: str, encoding: str, guard: bool) -> None:
    from wz_metrics.output.text import TEXT_FORMATS, gather_lines

    try:
        encoder = codecs.getincrementalencoder(encoding)()
    except LookupError:
        raise TableError(f"there is no encoding {encoding!r}; common ones are utf-8, utf-8-sig and gb18030") from None
    for piece in gather_lines(TEXT_FORMATS[format](grid, headers, guard)):
        try:
            handle.write(encoder.encode(piece))
        except UnicodeEncodeError as error:
            sign = piece[error.start]
            raise TableError(f"{sign!r} (U+{ord(sign):04X}) does not exist in {encoding}; use gb18030 or utf-8") from None
    handle.flush()


def _find_bytes(stream: BinaryIO | TextIO) -> BinaryIO:
    """The byte stream below a text stream, what is buffered in the text stream written first; a byte stream as it is."""
    if hasattr(stream, "encoding"):
        if not hasattr(stream, "buffer"):
            return cast(BinaryIO, _Encoded(cast(TextIO, stream)))
        stream.flush()
        return cast(TextIO, stream).buffer
    return stream


class _Encoded:
    """A text stream without bytes below it (io.StringIO) as a byte stream."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def write(self, data: bytes) -> int:
        self._stream.write(self._decoder.decode(data))
        return len(data)

    def flush(self) -> None:
        self._stream.flush()
