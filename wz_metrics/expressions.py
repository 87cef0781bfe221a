"""Regular expressions that are compiled when they are first used.

The program has hundreds of them, and a short text needs few: to compile them all would be a tenth of the time that it takes.
``from wz_metrics import expressions as re`` gives a module all that it uses of ``re``, with a ``compile`` that waits, for
constants, ``compile_now`` for patterns that users write, and ``compile_far`` for those that look behind over stretches of any width.
"""

from __future__ import annotations

from collections.abc import Callable
from re import DOTALL, IGNORECASE, MULTILINE, Match, Pattern, error, escape, findall, finditer, fullmatch, match, search, split, sub
from re import compile as compile_now
from typing import Any, cast

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "Match",
    "Pattern",
    "compile",
    "compile_far",
    "compile_now",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]
METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """What ``re.compile`` gives; of a pattern that does not compile only its first use tells.

    >>> compile("[省市]级").sub("", "省级示范")
    '示范'
    """
    return cast("Pattern[str]", _Expression(pattern, flags))


def compile_far(pattern: str) -> Pattern[str]:
    """What ``regex.compile`` gives, which can look behind over a stretch of any width; the module is loaded with the first use.

    >>> compile_far("(?<=第\\s*)[一二]").search("第 二批").group()
    '二'
    """
    return cast("Pattern[str]", _Expression(pattern, 0, _compile_far))


def _compile_far(pattern: str, flags: int) -> Any:  # noqa: ANN401 - a pattern of another module
    import regex

    try:
        return regex.compile(pattern, flags)
    except regex.error as failure:
        raise error(str(failure)) from None


class _Expression:
    """Stands for a compiled pattern, whose methods are its own from the first use on."""

    __slots__ = ("compiler", "flags", "pattern", *METHODS)

    def __init__(self, pattern: str, flags: int, compiler: Callable[[str, int], Any] = compile_now) -> None:
        self.pattern, self.flags, self.compiler = pattern, flags, compiler

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - called for what is not there yet
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.compiler(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
