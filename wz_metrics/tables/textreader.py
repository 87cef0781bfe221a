"""Rows of csv, tsv, jsonl and json, one after another; UTF-8, UTF-16 and GB18030."""

from __future__ import annotations

import codecs
import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from io import TextIOWrapper
from typing import BinaryIO

from wz_metrics.model import Observation
from wz_metrics.tables.builder import Builder
from wz_metrics.tables.cells import find_column
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.matching import Keep

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def find_encoding(head: bytes) -> str:
    """The encoding of a text by its first bytes: a byte-order mark says it, else UTF-8 if they are that, else GB18030.

    >>> find_encoding("编号,指标".encode("gb18030")), find_encoding("编号,指标".encode()[:-1])
    ('gb18030', 'utf-8')
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=False)
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def open_text(handle: BinaryIO, encoding: str) -> TextIOWrapper:
    """The text of a byte stream, line ends as they are."""
    return TextIOWrapper(handle, encoding=encoding, newline="")


def open_separated(handle: BinaryIO, encoding: str, place: str, guarded: bool) -> tuple[Builder, Iterator[tuple[int, list[str]]]]:
    """The builder and the numbered rows of a csv or tsv; what separates cells is told by the first line."""
    text = open_text(handle, encoding)
    try:
        first = text.readline()
    except UnicodeDecodeError:
        raise _damaged(place, encoding) from None
    separator = max(",\t;", key=lambda sign: sum(find_column(cell) is not None for cell in next(csv.reader([first], delimiter=sign), [])))
    lines = csv.reader(_chain(first, text), delimiter=separator)
    builder = Builder(next(lines, []), place, guarded=guarded)
    return builder, _number_rows(lines, place, encoding)


def _chain(first: str, text: TextIOWrapper) -> Iterator[str]:
    yield first
    yield from text


def _number_rows(lines: Iterator[list[str]], place: str, encoding: str) -> Iterator[tuple[int, list[str]]]:
    number = 1
    while True:
        try:
            row = next(lines)
        except StopIteration:
            return
        except UnicodeDecodeError:
            raise _damaged(place, encoding) from None
        except csv.Error as error:
            raise TableError(f"{place}, row {number}: {error}; is the file damaged?") from None
        number += 1
        if row:
            yield number, row


def _damaged(place: str, encoding: str) -> TableError:
    return TableError(f"{place}: has bytes that are no {encoding.removesuffix('-sig').upper()}; save it as UTF-8 or GB18030 again")


def read_objects(handle: BinaryIO, encoding: str, place: str, lines: bool, keep: Keep | None) -> tuple[Builder, Iterator[Observation]]:
    """The builder of the first object, and all rows, of JSON: one array, or an object a line (``lines``)."""
    objects = _take_objects(open_text(handle, encoding), place, encoding, lines)
    first = next(objects, None)
    if first is None:
        return Builder(["id"], place), iter(())
    builder = Builder(list(first[1]), place)
    return builder, _build_objects(builder, first, objects, place, keep)


def _build_objects(
    builder: Builder, first: tuple[int, dict[str, object]], rest: Iterator[tuple[int, dict[str, object]]], place: str, keep: Keep | None
) -> Iterator[Observation]:
    builders = {tuple(first[1]): builder}
    yield from builder.build_all([(first[0], list(first[1].values()))], keep)
    for line, entry in rest:
        names = tuple(entry)
        if names not in builders:
            builders[names] = Builder(names, place)
        yield from builders[names].build_all([(line, list(entry.values()))], keep)


def _take_objects(text: TextIOWrapper, place: str, encoding: str, lines: bool) -> Iterator[tuple[int, dict[str, object]]]:
    try:
        if lines:
            for number, line in enumerate(text, 1):
                if line.strip():
                    yield number, _check_object(json.loads(line, parse_float=Decimal, parse_int=Decimal), place, number)
        else:
            for number, entry in enumerate(json.load(text, parse_float=Decimal, parse_int=Decimal), 1):
                yield number, _check_object(entry, place, number)
    except UnicodeDecodeError:
        raise _damaged(place, encoding) from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise TableError(f"{place}: is no valid JSON ({error}); is the file cut off?") from None


def _check_object(entry: object, place: str, number: int) -> dict[str, object]:
    if not isinstance(entry, dict):
        raise TableError(f"{place}, line {number}: holds no object with the columns of the table")
    wrong = next((name for name, value in entry.items() if isinstance(value, list | dict | bool)), None)
    if wrong is not None:
        raise TableError(f"{place}, line {number}: {wrong} is neither text nor number")
    return entry
