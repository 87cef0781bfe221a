"""Word files (.docx): the parts of the package to one Document."""

from __future__ import annotations

import re

from wz_metrics.model import Document, Metadata
from wz_metrics.reading.archive import Archive
from wz_metrics.reading.blocks import Block, tidy
from wz_metrics.reading.language import is_chinese
from wz_metrics.reading.layout import compose
from wz_metrics.reading.numbering import Numbering
from wz_metrics.reading.wordbody import Body, Styles


def read_docx(archive: Archive, source: str) -> Document:
    """Text, tables and title of a Word file; raises ReadingError where it is damaged."""
    styles, numbering, main = Styles(), Numbering(), find_main_part(archive)
    folder = main.rpartition("/")[0]
    targets = (("styles", styles), ("numbering", numbering))
    for name, target in targets:
        if f"{folder}/{name}.xml" in archive.names:
            archive.parse(f"{folder}/{name}.xml", target)
    body = Body(styles, numbering)
    archive.parse(main, body)
    blocks = body.blocks + _read_notes(archive, folder, body.marks, styles)
    text, tables = compose(blocks)
    return Document(source, text, Metadata(title=_read_title(archive)), tables)


def find_main_part(archive: Archive) -> str:
    """The part that holds the text: what the package names as such, else word/document.xml."""
    relations = archive.read("_rels/.rels").decode("utf-8", "replace") if "_rels/.rels" in archive.names else ""
    for relation in re.findall(r"<Relationship\b[^>]*>", relations):
        target = re.search(r'Target="/?([^"]+)"', relation)
        if '/officeDocument"' in relation and target and target[1] in archive.names:
            return target[1]
    return "word/document.xml"


def _read_notes(archive: Archive, folder: str, marks: list[str], styles: Styles) -> list[Block]:
    """The notes that the text refers to, numbered in the order of their marks."""
    notes: dict[str, list[Block]] = {}
    for kind in ("footnote", "endnote"):
        if any(mark.startswith(kind) for mark in marks) and f"{folder}/{kind}s.xml" in archive.names:
            body = Body(styles, Numbering())
            archive.parse(f"{folder}/{kind}s.xml", body)
            notes |= {f"{kind}{key}": blocks for key, blocks in body.notes.items()}
    lines: list[Block] = []
    for position, mark in enumerate(marks, 1):
        first, *rest = notes.get(mark) or [""]
        lines += [f"[{position}] {tidy(first)}" if isinstance(first, str) else first, *rest]
    return lines


def _read_title(archive: Archive) -> str:
    """The title in the file's properties, if it is Chinese: programs fill in names of files and of themselves."""
    if "docProps/core.xml" not in archive.names:
        return ""
    found = re.search(r"<dc:title>([^<]{2,200})</dc:title>", archive.read("docProps/core.xml").decode("utf-8", "replace"))
    return tidy(found[1]) if found and any(map(is_chinese, found[1])) else ""
