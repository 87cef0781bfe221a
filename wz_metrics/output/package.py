"""Grids as a Frictionless data package: data.csv and a datapackage.json that describes it (Table Schema)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from wz_metrics.output.files import open_whole
from wz_metrics.output.text import gather_lines, write_csv
from wz_metrics.tables.cells import name_headers
from wz_metrics.tables.errors import TableError
from wz_metrics.tables.grid import Field, Grid
from wz_metrics.tables.origin import Origin

DESCRIPTION = "datapackage.json"
DATA = "data.csv"
_TYPES = {"decimal": "number", "integer": "integer"}


def write_package(grid: Grid, target: Path, headers: str, raw: bool, origin: Origin) -> None:
    """Write the two files into a folder: ``target`` is the folder (made where it is missing) or the datapackage.json in it.

    Both are written in full before either takes the place of an old one. Raises TableError where that is not possible.
    """
    folder = target.parent if target.name == DESCRIPTION else target
    if folder.exists() and not folder.is_dir():
        raise TableError(f"{folder}: is a file; name a folder for the data package")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TableError(f"{folder}: cannot be made ({error.strerror}); name another folder") from None
    with open_whole(folder / DESCRIPTION) as description, open_whole(folder / DATA) as data:
        digest, size, count = hashlib.sha256(), 0, -1
        for piece in gather_lines(write_csv(grid, headers, not raw), 1):
            encoded = piece.encode("utf-8-sig" if size == 0 else "utf-8")
            digest.update(encoded)
            size, count = size + len(encoded), count + 1
            data.write(encoded)
        facts = describe_package(grid, headers, origin)
        facts["resources"][0] |= {"bytes": size, "hash": f"sha256:{digest.hexdigest()}", "rows": count}
        description.write(json.dumps(facts, ensure_ascii=False, indent=2).encode() + b"\n")


def describe_package(grid: Grid, headers: str, origin: Origin) -> dict[str, Any]:
    """The content of datapackage.json (Data Package 1.0): one tabular resource, its fields with types and definitions."""
    fields = [_describe_field(field, name) for field, name in zip(grid.fields, name_headers(grid.fields, headers), strict=True)]
    resource = {
        "name": grid.name,
        "path": DATA,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n"},
        "schema": {"fields": fields, "missingValues": [""]},
    }
    return {
        "name": f"wz-metrics-{grid.name}",
        "profile": "tabular-data-package",
        "title": "Quantified targets and outcomes in Chinese government reports",
        "wz_metrics": origin.entries(),
        "resources": [resource],
    }


def _describe_field(field: Field, name: str) -> dict[str, Any]:
    described: dict[str, Any] = {"name": name, "type": _TYPES.get(field.type, "string")}
    if field.chinese:
        described["title"] = field.chinese
    if field.definition:
        described["description"] = f"{field.definition} / {field.definition_chinese}".strip(" /")
    if field.values:
        described["constraints"] = {"enum": list(field.values)}
    return described
