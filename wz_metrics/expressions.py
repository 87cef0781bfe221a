"""Regular expressions that are compiled when they are first used.

The program has hundreds of them, and a short text needs few: to compile them all would be a tenth of the time that it takes.
"""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, for the constants of modules; a pattern that does not compile is told of at its first use.

    >>> expression("[省市]级").sub("", "省级示范")
    '示范'
    """
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """Stands for a compiled pattern; its methods are there from the first use on."""

    __slots__ = ("flags", "pattern", *METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - called for what is not there yet
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
