"""ZIP archives, which DOCX and XLSX files are too: opened with bounds, so that a bomb is refused before it bursts."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Protocol

from wz_metrics.reading.failure import ReadingError

MAX_ENTRIES = 10_000
MAX_RATIO = 300  # XML of real reports shrinks up to 60 times; a bomb of 446 kB gives 306 MB, 686 times as much
MAX_BYTES = 200_000_000
RATIO_MATTERS = 20_000_000
CHUNK = 1 << 20


class Target(Protocol):
    """What receives a part that is read as XML."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, data: str) -> None:
        """Text stands in the element."""


class Archive:
    """An archive in memory. What all ``read`` calls give together never exceeds ``max_bytes``."""

    def __init__(self, data: bytes, source: str, max_bytes: int = MAX_BYTES) -> None:
        """Open; raises ReadingError for a damaged archive, and for one with too many entries."""
        self._source = source
        self._left = max_bytes
        self._max_bytes = max_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, UnicodeDecodeError):
            raise ReadingError(source, "the archive is damaged or cut off; get it again") from None
        if len(self._zip.infolist()) > MAX_ENTRIES:
            raise ReadingError(source, f"an archive of more than {MAX_ENTRIES:,} files; unpack it and name the folder")

    @property
    def members(self) -> list[zipfile.ZipInfo]:
        """All entries but folders, in the order of the archive."""
        return [entry for entry in self._zip.infolist() if not entry.is_dir()]

    @property
    def names(self) -> frozenset[str]:
        """The names of all entries."""
        return frozenset(self._zip.namelist())

    def read(self, entry: str | zipfile.ZipInfo) -> bytes:
        """Unpack one entry; raises ReadingError where it is locked, damaged, missing or too large for what is left to unpack."""
        try:
            info = self._zip.getinfo(entry) if isinstance(entry, str) else entry
            self._check(info)
            chunks = []
            with self._zip.open(info) as stream:
                while chunk := stream.read(CHUNK):
                    self._left -= len(chunk)
                    chunks.append(chunk)
                    if self._left < 0:
                        raise self._too_large()
            return b"".join(chunks)
        except (zipfile.BadZipFile, OSError, EOFError, KeyError, RuntimeError, NotImplementedError, ValueError, zlib.error):
            raise ReadingError(self._source, "the archive is damaged or packed in an unknown way; get it again") from None

    def check_parts(self, ending: str, most: int) -> None:
        """Unpack all parts of an ending and drop them again; raises ReadingError where they are too large or declare entities."""
        for entry in self.members:
            if entry.filename.endswith(ending):
                most -= entry.file_size
                if most < 0:
                    raise self._too_large()
                self._refuse_entities(self.read(entry))

    def parse(self, name: str, target: Target) -> None:
        """Send a part to an XML ``target`` without building a tree; raises ReadingError where it is malformed or declares entities."""
        from xml.etree import ElementTree

        data = self.read(name)
        self._refuse_entities(data)
        try:
            parser = ElementTree.XMLParser(target=target)
            parser.feed(data)
            parser.close()
        except (ElementTree.ParseError, ValueError, LookupError):
            raise ReadingError(
                self._source, "the file is damaged, its text cannot be parsed; open it in an office program and save it again"
            ) from None

    def _refuse_entities(self, data: bytes) -> None:
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise ReadingError(self._source, "it declares entities, as no office program does; open it there and save it again")

    def _check(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & 1:
            raise ReadingError(self._source, "it is locked with a password; unlock it first")
        bomb = info.file_size > RATIO_MATTERS and info.file_size > info.compress_size * MAX_RATIO
        if bomb or info.file_size > self._left:
            raise self._too_large()

    def _too_large(self) -> ReadingError:
        return ReadingError(self._source, f"it unpacks to more than {self._max_bytes / 1e6:,.0f} MB or is an archive bomb; not read")
