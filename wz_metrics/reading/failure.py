"""The one error of this room."""

from __future__ import annotations


class ReadingError(Exception):
    """An input that cannot be read: which one, what is wrong with it and what to do, in one line.

    >>> str(ReadingError("-", "the input is empty"))
    'standard input: the input is empty'
    """

    def __init__(self, source: str, problem: str) -> None:
        """``source`` is the input as the user named it, ``problem`` says what is wrong and what to do."""
        super().__init__(source, problem)  # both, so that the error survives the way back from a worker process
        self.source = source
        self.problem = problem

    def __str__(self) -> str:
        """One line, whatever stands in a file name or in the message of a library."""
        name = "standard input" if self.source == "-" else self.source
        line = f"{name}: {self.problem}" if name else self.problem
        return " ".join("".join(sign if sign.isprintable() else " " for sign in line).split())
