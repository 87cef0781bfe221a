"""ZIP archives of reports: each member a document."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from wz_metrics import expressions as re
from wz_metrics.model import Document
from wz_metrics.reading.archive import Archive
from wz_metrics.reading.failure import ReadingError
from wz_metrics.reading.kinds import SKIPPED, read_kind

OUTSIDE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:")
UTF8_NAME = 0x800
OFFICE_PARTS = frozenset(("[Content_Types].xml", "word/document.xml", "xl/workbook.xml", "mimetype", "META-INF/MANIFEST.MF"))


def is_bundle(data: bytes) -> bool:
    """Whether a file is a ZIP archive of other files, not an office file."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    try:
        names = Archive(data, "").names
    except ReadingError:
        return not data.startswith(b"PK\x03\x04")
    return names.isdisjoint(OFFICE_PARTS)


def read_bundle(data: bytes, source: str, max_bytes: int) -> Iterator[Document | ReadingError]:
    """The documents of an archive, sorted by name; what unpacks to more than ``max_bytes`` in all is refused.

    Nothing is ever written to disk. A name that leads out of the archive is refused all the same: such an archive is an attack.
    """
    archive = Archive(data, source, max_bytes)
    members = sorted((read_name(member), member) for member in archive.members)
    found = False
    for name, member in members:
        if any(SKIPPED.match(part) for part in re.split(r"[/\\]", name)) and not OUTSIDE.search(name):
            continue
        found = True
        place = f"{source}/{name}"
        try:
            if OUTSIDE.search(name):
                raise ReadingError(place, "its name leads out of the archive; not read")
            content = archive.read(member)
            if is_bundle(content):
                raise ReadingError(place, "an archive inside an archive; unpack it first")
            yield read_kind(content, place, "")
        except ReadingError as error:
            yield ReadingError(place, error.problem)
    if not found:
        yield ReadingError(source, "the archive holds no readable file")


def read_name(member: zipfile.ZipInfo) -> str:
    """The name of a member; old Chinese programs write GBK without saying so.

    >>> read_name(zipfile.ZipInfo("温州.txt".encode("gbk").decode("cp437")))
    '温州.txt'
    """
    if member.flag_bits & UTF8_NAME:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return member.filename
