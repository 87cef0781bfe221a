"""``wz-metrics patterns``: the rule book listed, shown and checked."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import options, outlet

if TYPE_CHECKING:
    from wz_metrics.rulebook import Rulebook
    from wz_metrics.tables.grid import Cell

BLOCK = re.compile(r"^\[\[(\w+)\]\][ \t]*$", re.MULTILINE)
NAMED = re.compile(r"""^id\s*=\s*["'](.+?)["']""", re.MULTILINE)

patterns_command = typer.Typer(rich_markup_mode=None, help="List, show and check the pattern files.\n\nwz-metrics patterns show gdp")


@patterns_command.command("list")
def list_patterns(
    patterns: options.Patterns = None,
    kind: Annotated[str, typer.Option("--kind", metavar="NAME", help="Only blocks of this kind, such as indicator or frame.")] = "",
    output: options.Output = None,
    format: options.Format = None,
    show_all: options.All = False,
) -> None:
    """List all blocks: id, kind, file and number of examples.

    wz-metrics patterns list --kind indicator
    """
    from wz_metrics.rulebook import load_rulebook
    from wz_metrics.tables.grid import Field, Grid

    blocks = list(_find_blocks(load_rulebook(patterns or ())))
    kinds = sorted({block[1] for block in blocks})
    if kind and kind not in kinds:
        raise typer.BadParameter(f"there is no kind {kind!r}; there are: {', '.join(kinds)}", param_hint="--kind")
    fields = (Field("id"), Field("kind"), Field("file"), Field("examples", "integer"), Field("name"))
    rows: Iterator[tuple[Cell, ...]] = (
        (name, of_kind, file, text.count(f"[[{of_kind}.example]]"), _find_title(text))
        for name, of_kind, file, text in blocks
        if kind in ("", of_kind)
    )
    outlet.emit_grid(Grid("patterns", fields, rows), output, format, show_all)


@patterns_command.command("show")
def show_pattern(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a block, as in the column rule or code.")],
    patterns: options.Patterns = None,
) -> None:
    """Print a block as it stands in its file, with its examples.

    wz-metrics patterns show gdp
    """
    from wz_metrics.rulebook import load_rulebook
    from wz_metrics.tables.errors import offer_names

    blocks = list(_find_blocks(load_rulebook(patterns or ())))
    found = [block for block in blocks if block[0] == id]
    if not found:
        raise typer.BadParameter(f"there is no block {id!r}{offer_names(id, [block[0] for block in blocks])}", param_hint="ID")
    for _, _, file, text in found:
        print(f"# {file}\n{text}")


@patterns_command.command("check")
def check_patterns(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="DIR", help="Your own pattern files, on top of the built-in ones.")
    ] = None,
) -> None:
    """Check pattern files: keys, ids, aliases, patterns, and that every example gives exactly its rows.

    wz-metrics patterns check my_patterns/
    """
    from wz_metrics.examples import check_rulebook, count_examples
    from wz_metrics.rulebook import load_rulebook

    rulebook = load_rulebook(folders or ())
    findings = list(check_rulebook(rulebook))
    for finding in findings:
        print(finding)
    blocks, examples = count_examples(rulebook)
    print(f"blocks: {blocks}, examples: {examples}, failures: {len(findings)}", file=sys.stderr)
    if findings:
        raise typer.Exit(1)


def _find_blocks(rulebook: Rulebook) -> Iterator[tuple[str, str, str, str]]:
    """(id, kind, file, text) of every block, in the order of the files. The files are checked already."""
    for folder in rulebook.folders:
        for path in sorted(folder.rglob("*.toml")):
            text = path.read_text(encoding="utf-8")
            heads = list(BLOCK.finditer(text))
            ends = [head.start() for head in heads[1:]] + [len(text)]
            for head, end in zip(heads, ends, strict=True):
                block = text[head.start() : end]
                name = NAMED.search(block)
                if name:
                    yield name.group(1), head.group(1), str(path.relative_to(folder)), _drop_comment(block)


def _drop_comment(block: str) -> str:
    """Without the comment lines at the end, which belong to the block that follows."""
    lines = block.rstrip().splitlines()
    while lines and (lines[-1].startswith("#") or not lines[-1].strip()):
        lines.pop()
    return "\n".join(lines)


def _find_title(block: str) -> str:
    found = re.search(r"""^name\s*=\s*["'](.+?)["']""", block, re.MULTILINE)
    return found.group(1) if found else ""
