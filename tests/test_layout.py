"""The rules of the house that a program can check: the order of the rooms, sizes, names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "wz_metrics"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
# A room imports from the rooms before it. The modules of the middle line stand between the stages and their users.
ORDER = (
    ("model", "faults", "expressions"),
    ("blocks", "rulebook", "beginnings"),
    ("reading",),
    ("structure",),
    ("grammar",),
    ("context",),
    ("pipeline", "examples", "defaults", "pool", "batch", "agreement", "evaluation"),
    ("tables",),
    ("output",),
    ("cli", "__main__"),
)
RANKS = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def imported_rooms(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        for name in names:
            if name.startswith("wz_metrics."):
                yield name.split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path):
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if room == "__init__":
        pytest.skip("the front door leads everywhere")
    used = set(imported_rooms(ast.parse(path.read_text(encoding="utf-8")))) - {room}
    assert [other for other in sorted(used) if RANKS[other] > RANKS[room]] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_two_modules(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_function_is_two_functions(path):
    """The lines of code of a function: its docstring and a long list of options are no work to follow."""
    long = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body and node.end_lineno and node.end_lineno - body[0].lineno >= 40:
                long.append(node.name)
    assert long == []


def test_names_say_what_is_inside():
    vague = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert [name_of(path) for path in MODULES if path.stem in vague or path.parent.name in vague] == []
