"""Where inputs come from: files, folders, standard input, archives, the web."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from wz_metrics import expressions as re
from wz_metrics.model import Document
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.kinds import SKIPPED, read_kind

WEB = re.compile(r"https?://", re.IGNORECASE)


def read_input(address: str, stdin: BinaryIO | None, max_bytes: int) -> Iterator[Document | ReadingError]:
    """Read one address; see ``wz_metrics.reading.read_documents``."""
    try:
        yield from _read(address, stdin, max_bytes)
    except ReadingError as error:
        yield error


def expand(addresses: Sequence[str]) -> tuple[list[str], list[ReadingError]]:
    """Folders to their files; see ``wz_metrics.reading.find_files``."""
    found: dict[str, None] = {}
    errors = []
    for address in addresses:
        if address == "-" or WEB.match(address):
            found[address] = None
            continue
        try:
            files, closed = _expand(Path(address), address)
        except OSError as error:
            files, closed = [], [ReadingError(address, _describe(error))]
        found |= dict.fromkeys(files)
        errors += closed
    return list(found), errors


def _expand(path: Path, address: str) -> tuple[list[str], list[ReadingError]]:
    if not path.is_dir():
        return ([address], []) if path.exists() else ([], [ReadingError(address, "no such file or folder; check the name")])
    files, closed = _walk(path)
    if not files and not closed:
        closed = [ReadingError(address, "the folder holds no readable file; name the files or another folder")]
    return files, closed


def _walk(folder: Path) -> tuple[list[str], list[ReadingError]]:
    """Files below a folder, sorted by path, and the folders that cannot be listed; links to folders are not followed, so that the
    walk ends."""
    paths = []
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not SKIPPED.match(name)]
        paths += [Path(parent, name) for name in names if not SKIPPED.match(name)]
    errors = [ReadingError(str(error.filename), "the folder cannot be listed; check its rights") for error in closed]
    return [str(path) for path in sorted(paths) if _is_file(path)], errors


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # in a folder that may be listed but not entered
        return False


def _read(address: str, stdin: BinaryIO | None, max_bytes: int) -> Iterator[Document | ReadingError]:
    media_type = origin = ""
    if WEB.match(address):
        from wz_metrics.reading.web import fetch

        fetched = fetch(address, max_bytes)
        data, media_type, origin = fetched.data, fetched.media_type, fetched.address
    else:
        data = load(address, stdin, max_bytes)
    if data.startswith(b"PK"):
        from wz_metrics.reading.bundle import is_bundle, read_bundle

        if is_bundle(data):
            yield from read_bundle(data, address, max_bytes)
            return
    document = read_kind(data, address, media_type)
    yield replace(document, metadata=replace(document.metadata, address=origin)) if origin else document


def load(address: str, stdin: BinaryIO | None, max_bytes: int) -> bytes:
    """The bytes of a file or of standard input, at most ``max_bytes`` of them."""
    try:
        if address == "-":
            data = (stdin or sys.stdin.buffer).read(max_bytes + 1)
        else:
            with Path(address).open("rb") as file:
                data = file.read(max_bytes + 1)
    except (OSError, ValueError) as error:
        raise ReadingError(address, _describe(error)) from None
    if len(data) > max_bytes:
        raise ReadingError(address, f"larger than {max_bytes / 1e6:,.0f} MB, too large for a report; split it")
    return data


def _describe(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file or folder; check the name"
        case IsADirectoryError():
            return "this is a folder; name the files in it"
        case PermissionError():
            return "no permission to read it; check the rights of the file"
        case OSError():
            return f"cannot be read ({error.strerror or error})"
        case _:
            return f"cannot be read ({error})"
