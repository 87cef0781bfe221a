"""Files that are whole or not there: a new version takes the place of the old one only when it is complete."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from wz_metrics.tables.errors import TableError

_STANDARD = {"/dev/stdout": "/dev/fd/1", "/dev/stderr": "/dev/fd/2"}


@contextmanager
def open_whole(path: Path) -> Iterator[BinaryIO]:
    """A binary handle whose bytes become the file when the block ends well; after any exception the old file is untouched.

    The bytes go to a hidden file in the same folder first. A link is followed; what is no ordinary file (a device, a named
    pipe) is written to directly. Raises TableError where the folder is missing, the path is a folder, or writing is not allowed.
    """
    number = _find_descriptor(path)
    if number is not None or (path.exists() and not path.is_file() and not path.is_dir()):
        with path.open("wb") if number is None else os.fdopen(os.dup(number), "wb") as handle:
            yield handle
        return
    target = _find_target(path)
    try:
        number, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise TableError(f"{path}: cannot be written in that folder ({error.strerror}); name another with -o") from None
    draft = Path(name)
    try:
        with os.fdopen(number, "wb") as handle:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        draft.chmod(_find_mode(target))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _find_descriptor(path: Path) -> int | None:
    """The open file that /dev/stdout, /dev/stderr or /dev/fd/N stand for: it may be an ordinary file that is not ours to replace."""
    name = _STANDARD.get(str(path), str(path))
    number = name.removeprefix("/dev/fd/")
    return int(number) if number != name and number.isdecimal() else None


def _find_target(path: Path) -> Path:
    target = path.resolve()
    if target.is_dir():
        raise TableError(f"{path}: is a folder; name a file in it")
    if not target.parent.is_dir():
        raise TableError(f"{path}: there is no folder {path.parent}; make it first")
    if target.exists() and not os.access(target, os.W_OK):
        raise TableError(f"{path}: may not be overwritten (it is write-protected)")
    return target


def _find_mode(target: Path) -> int:
    """The rights of the file that is replaced, else those that a new file gets from the process."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
