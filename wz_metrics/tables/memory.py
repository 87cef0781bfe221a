"""Answers that are found once: the columns of a table hold few different cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_MOST = 200_000


class Memory(dict[Any, Any]):
    """What a function says of cells, asked once for each; ``Memory(function).__getitem__`` takes the function's place.

    It forgets everything when it holds too much, so that a table that is only passed through needs little memory.

    >>> length = Memory(len).__getitem__
    >>> length("温州市"), length("温州市")
    (3, 3)
    """

    def __init__(self, function: Callable[[Any], object]) -> None:
        """Remember what ``function`` says."""
        self._function = function

    def __missing__(self, cell: object) -> Any:  # noqa: ANN401 - whatever the function gives
        """Ask the function."""
        if len(self) > _MOST:
            self.clear()
        answer = self[cell] = self._function(cell)
        return answer
