"""``patterns/*.toml`` -> checked rule blocks.

Every file holds arrays of tables; the name of the array says what kind of block it is, the fields of the dataclass below
say which keys it may have. Where the folder is found: a folder named by the user comes on top of the built-in one; the
built-in one is the copy inside the installed package, else the ``patterns`` folder of the checkout.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

B = TypeVar("B", bound="Block")


class RuleError(Exception):
    """A pattern file that cannot be used; ``str()`` names file, block, what is wrong and what is allowed."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the rows that it must give, exact in their number; a row lists only the columns it cares about.

    ``context`` may set ``kind``, ``period`` or ``region`` of the section that the sentence is imagined in.
    """

    text: str
    rows: tuple[Mapping[str, str], ...] = ()
    known_failure: str = ""
    context: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """What every block has: its id, unique over all files, the file that it stands in, and its examples."""

    id: str
    file: str = ""
    example: tuple[Example, ...] = ()

    @property
    def kind(self) -> str:
        """The name of the block's table in the file."""
        return next(name for name, block in BLOCKS.items() if isinstance(self, block))

    @property
    def examples(self) -> tuple[Example, ...]:
        """The block's examples."""
        return self.example


@dataclass(frozen=True, slots=True)
class Word(Block):
    """Words of one class of token. ``words`` × ``endings`` are the spellings; ``pattern`` says what a list cannot,
    ``Q`` in it being the place where a quantity starts; with a priority it is tried before the words.

    ``role`` is a fact about the words that frames and subjects use (``down`` of a fall, ``lower`` of a gap, ``all`` …).
    """

    token: str = ""
    words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    pattern: str = ""
    role: str = ""
    priority: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Head(Block):
    """Last words of an indicator, by which coordinated subjects are completed. ``role`` is ``measure`` (增加值, 投资: shared by
    what stands before), ``aspect`` (完成率, 起数: takes the modifier of the item before), ``holder`` (企业, 项目: ends such a
    modifier) or ``bare`` (总投资, 数量: means nothing without a subject)."""

    role: str = ""
    words: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unit(Block):
    """Units of one dimension (``sort``). ``factors`` gives base unit and factor of a unit where it is not its own base."""

    sort: str = ""
    units: tuple[str, ...] = ()
    base: str = ""
    factors: Mapping[str, str] = field(default_factory=dict)
    scaled: bool = True
    chinese: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Name(Block):
    """A numeral that is no quantity. ``pattern`` must match where the numeral starts (look-behind for what stands before)."""

    pattern: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bound(Block):
    """Words before or after a number that bound it (``bound`` is ge, le or approx)."""

    bound: str = ""
    before: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame(Block):
    """What stands around a quantity -> which measure it is.

    ``left`` and ``right`` are patterns over tokens, ``<growth>`` being a token of that class; ``left`` must end at the
    quantity, ``right`` start behind it. ``sorts`` limits the dimension. ``subject`` says where the subject stands:
    ``before`` the operator, ``object`` between operator and quantity with the verb, ``right`` behind the quantity.
    """

    left: str = ""
    right: str = ""
    sorts: tuple[str, ...] = ()
    measure: str = ""
    subject: str = "before"
    priority: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Indicator(Block):
    """A canonical indicator. ``aliases`` are its names in reports; ``patterns`` say what a list cannot. ``requires`` and
    ``measures`` limit it to rows of these units or measures; ``better`` says which direction is the good one."""

    name: str = ""
    english: str = ""
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    better: str = "none"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cue(Block):
    """Words that say what kind a row is. They reach ``forward`` or ``backward`` within the ``clause`` or ``sentence``;
    ``unless`` are look-alikes that switch the cue off."""

    target: str = ""
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    direction: str = "forward"
    scope: str = "clause"
    priority: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class PeriodRule(Block):
    """Words that say which period a row is about; ``means`` is a form with the parts of the match (see context/periods)."""

    pattern: str = ""
    means: str = ""
    scope: str = "clause"
    note: str = ""


BLOCKS: Mapping[str, type[Block]] = {
    "word": Word,
    "head": Head,
    "unit": Unit,
    "name": Name,
    "bound": Bound,
    "frame": Frame,
    "indicator": Indicator,
    "cue": Cue,
    "period": PeriodRule,
}
RAW = frozenset({"section", "turn", "place", "zone", "header"})  # read by the stages that use them, which have their own checks


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


def builtin_folder() -> Path:
    """The folder of the built-in rules: the installed package's own copy, else the checkout's ``patterns``."""
    package = Path(__file__).resolve().parent
    for folder in (package / "patterns", package.parent / "patterns"):
        if folder.is_dir():
            return folder
    raise RuleError(
        f"the built-in patterns are missing: neither {package / 'patterns'} nor {package.parent / 'patterns'} exists; reinstall wz-metrics"
    )


def load_rulebook(directories: Sequence[Path] = ()) -> Rulebook:
    """Read and check the built-in rules and those of ``directories`` on top of them.

    Raises RuleError for a folder without pattern files, broken TOML, an unknown table or key, a wrong type, a duplicate id.
    """
    blocks: list[Block] = []
    tables: dict[str, list[Mapping[str, Any]]] = {}
    digest = hashlib.sha256()
    folders = (builtin_folder(), *directories)
    for folder in folders:
        files = sorted(folder.rglob("*.toml")) if folder.is_dir() else []
        if not files:
            raise RuleError(f"{folder}: no pattern files (*.toml) there; name a folder that holds some")
        for file in files:
            data = file.read_bytes()
            digest.update(file.name.encode() + b"\0" + data)
            name = str(file.relative_to(folder))
            for table, entries in _parse_file(file, data).items():
                if table in RAW:
                    tables.setdefault(table, []).extend(entries)
                else:
                    blocks.extend(_make_block(table, entry, name) for entry in entries)
    _refuse_duplicates(blocks)
    return Rulebook(tuple(blocks), {table: tuple(entries) for table, entries in tables.items()}, digest.hexdigest()[:12], folders)


def _parse_file(file: Path, data: bytes) -> Mapping[str, list[Mapping[str, Any]]]:
    try:
        content = tomllib.loads(data.decode("utf-8"))
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
