"""Files, archives, web addresses and standard input to Documents.

Readers are imported when a file of their kind turns up. Nothing here raises for bad content but ``read_bytes``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from wz_metrics.model import Document
from wz_metrics.reading.failure import ReadingError

__all__ = ["MAX_BYTES", "ReadingError", "find_files", "read_bytes", "read_documents"]

MAX_BYTES = 100_000_000


def read_documents(address: str, *, stdin: BinaryIO | None = None, max_bytes: int = MAX_BYTES) -> Iterator[Document | ReadingError]:
    """Read one input: a file, ``-`` (``stdin``, or the process's own), a ZIP archive (one document a member), a web address.

    ``max_bytes`` bounds the input and what it unpacks to. Yields a ReadingError in place of what cannot be read; never raises one.
    """
    from wz_metrics.reading.intake import read_input

    return read_input(address, stdin, max_bytes)


def read_bytes(data: bytes, source: str = "", *, media_type: str = "") -> Document:
    """Read the bytes of one file; their kind is taken from the bytes themselves, then from the ending of ``source`` and ``media_type``.

    Raises ReadingError for an empty file, a binary, text that is not Chinese, and everything else that cannot be read.

    >>> read_bytes("全年生产总值增长6.5%".encode("gb18030")).text
    '全年生产总值增长6.5%'
    """
    from wz_metrics.reading.kinds import read_kind

    return read_kind(data, source, media_type)


def find_files(addresses: Sequence[str]) -> tuple[list[str], list[ReadingError]]:
    """Expand folders (recursive, sorted) and keep files, ``-`` and web addresses as they are, each once, in the order given.

    Inside a folder dotfiles and README*, LICENSE*, CHANGELOG* are skipped; a file that is named never is. Missing files and
    folders without files come back as errors.
    """
    from wz_metrics.reading.intake import expand

    return expand(addresses)
