"""``patterns/*.toml`` -> checked rule blocks.

Every file holds arrays of tables; the name of the array says what kind of block it is, the fields of the dataclass below
say which keys it may have. Where the folder is found: a folder named by the user comes on top of the built-in one; the
built-in one is the copy inside the installed package, else the ``patterns`` folder of the checkout.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from wz_metrics.blocks import BLOCKS, Block, Bound, Cue, Example, Frame, Head, Indicator, Name, PeriodRule, Unit, Word

__all__ = [
    "BLOCKS",
    "RAW",
    "Block",
    "Bound",
    "Cue",
    "Example",
    "Frame",
    "Head",
    "Indicator",
    "Name",
    "PeriodRule",
    "RuleError",
    "Rulebook",
    "Unit",
    "Word",
    "builtin_folder",
    "load_rulebook",
]

B = TypeVar("B", bound="Block")


class RuleError(Exception):
    """A pattern file that cannot be used; ``str()`` names file, block, what is wrong and what is allowed."""


EXAMPLE = re.compile(r"^\[\[[\w-]+\.example\]\]\n(?:(?!\[).*\n?)*", re.MULTILINE)  # to the next table
RAW = frozenset({"section", "turn", "place", "header"})  # read by the stages that use them, which have their own checks


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All blocks in file and block order, the raw tables of other stages, and a hash over the files that they came from."""

    blocks: tuple[Block, ...]
    tables: Mapping[str, tuple[Mapping[str, Any], ...]]
    digest: str
    folders: tuple[Path, ...]

    def of(self, kind: type[B]) -> tuple[B, ...]:
        """The blocks of one kind, in order."""
        return tuple(block for block in self.blocks if type(block) is kind)

    @property
    def builtin(self) -> bool:
        """Whether it holds the built-in rules alone, whose patterns are known to compile and need not be compiled to be checked."""
        return self.folders == (builtin_folder(),)


def builtin_folder() -> Path:
    """The folder of the built-in rules: the installed package's own copy, else the checkout's ``patterns``."""
    package = Path(__file__).resolve().parent
    for folder in (package / "patterns", package.parent / "patterns"):
        if folder.is_dir():
            return folder
    raise RuleError(
        f"the built-in patterns are missing: neither {package / 'patterns'} nor {package.parent / 'patterns'} exists; reinstall wz-metrics"
    )


def load_rulebook(directories: Sequence[Path] = (), examples: bool = True) -> Rulebook:
    """Read and check the built-in rules and those of ``directories`` on top of them; to read them without ``examples`` is quicker.

    Raises RuleError for a folder without pattern files, broken TOML, an unknown table or key, a wrong type, a duplicate id.
    """
    blocks: list[Block] = []
    tables: dict[str, list[Mapping[str, Any]]] = {}
    digest = hashlib.sha256()
    folders = (builtin_folder(), *directories)
    for folder in reversed(folders):  # of raw tables the first that matches decides: the user's stand first
        files = sorted(folder.rglob("*.toml")) if folder.is_dir() else []
        if not files:
            raise RuleError(f"{folder}: no pattern files (*.toml) there; name a folder that holds some")
        found: list[Block] = []
        for file in files:
            data = file.read_bytes()
            digest.update(file.name.encode() + b"\0" + data)
            name = str(file.relative_to(folder))
            for table, entries in _parse_file(file, data, examples).items():
                if table in RAW:
                    tables.setdefault(table, []).extend(entries)
                else:
                    found.extend(_make_block(table, entry, name) for entry in entries)
        blocks = [*found, *blocks]
    _refuse_duplicates(blocks)
    return Rulebook(tuple(blocks), {table: tuple(entries) for table, entries in tables.items()}, digest.hexdigest()[:12], folders)


def _parse_file(file: Path, data: bytes, examples: bool) -> Mapping[str, list[Mapping[str, Any]]]:
    try:
        text = data.decode("utf-8")
        content = tomllib.loads(text if examples else EXAMPLE.sub(lambda lines: "\n" * lines.group().count("\n"), text))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{file}: not readable as TOML ({error}); strings with backslashes want single quotes") from None
    for table, entries in content.items():
        if table not in BLOCKS and table not in RAW:
            raise RuleError(f"{file}: unknown table [[{table}]]; allowed are {', '.join(sorted({*BLOCKS, *RAW}))}")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise RuleError(f"{file}: [{table}] must be an array of tables: write [[{table}]]")
    return content


def _make_block(table: str, entry: Mapping[str, Any], file: str) -> Block:
    kind = BLOCKS[table]
    name = f"{file}: [[{table}]] {entry.get('id', '(without id)')}"
    allowed = {each.name: each for each in fields(kind) if each.name != "file"}
    for key in entry:
        if key not in allowed:
            raise RuleError(f"{name}: unknown key {key!r}; allowed are {', '.join(sorted(allowed))}")
    if not isinstance(entry.get("id"), str) or not entry["id"]:
        raise RuleError(f"{name}: every block wants an id (text)")
    values: dict[str, Any] = {"file": file}
    for key, value in entry.items():
        values[key] = _make_examples(value, name) if key == "example" else _convert(value, allowed[key], f"{name}: {key}")
    return kind(**values)


def _convert(value: object, target: Any, name: str) -> object:  # noqa: ANN401 - a dataclass field
    default = target.default if target.default is not MISSING else target.default_factory() if target.default_factory is not MISSING else ""
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise RuleError(f"{name} must be a list of texts")
        return tuple(value)
    if isinstance(default, bool) or not isinstance(default, int | str):
        if type(value) is not type(default):
            raise RuleError(f"{name} must be {'true or false' if isinstance(default, bool) else 'a table'}")
        return value
    if type(value) is not type(default):
        raise RuleError(f"{name} must be a {'whole number' if isinstance(default, int) else 'text'}")
    return value


def _make_examples(value: object, name: str) -> tuple[Example, ...]:
    if not isinstance(value, list):
        raise RuleError(f"{name}: examples are written as [[….example]]")
    allowed = {each.name for each in fields(Example)}
    made = []
    for entry in value:
        unknown = sorted(set(entry) - allowed)
        if unknown or not isinstance(entry.get("text"), str):
            raise RuleError(
                f"{name}: an example has text and rows, and may have context and known_failure; not {', '.join(unknown) or 'without text'}"
            )
        made.append(Example(entry["text"], tuple(entry.get("rows", ())), entry.get("known_failure", ""), entry.get("context", {})))
    return tuple(made)


def _refuse_duplicates(blocks: Iterable[Block]) -> None:
    seen: dict[str, str] = {}
    owner: dict[str, str] = {}
    for block in blocks:
        if block.id in seen:
            raise RuleError(f"{block.file}: the id {block.id!r} is already used in {seen[block.id]}; ids are unique")
        seen[block.id] = block.file
        for alias in block.aliases if isinstance(block, Indicator) else ():
            if owner.setdefault(alias, block.id) != block.id:
                raise RuleError(f"{block.file}: [[indicator]] {block.id}: the alias {alias!r} belongs to {owner[alias]} already")


def blame(table: str, patterns: Iterable[tuple[Block, str]], compiler: Callable[[str], object] = re.compile) -> RuleError:
    """Says which of the patterns, each with its block, does not compile by itself; all together were found not to."""
    for block, pattern in patterns:
        try:
            compiler(pattern)
        except Exception as error:
            return RuleError(f"{block.file}: [[{table}]] {block.id}: the pattern does not compile ({error})")
    return RuleError(f"the patterns of [[{table}]] do not compile together; a group name is used twice")
