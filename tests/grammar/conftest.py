"""The words of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from wz_metrics.grammar.lexicon import CLASSES, Token, scan
from wz_metrics.grammar.numerals import fold
from wz_metrics.pipeline import Engine


@pytest.fixture(scope="session")
def tokens(engine: Engine) -> Callable[[str], Sequence[Token]]:
    """The tokens of a text without quantities."""

    def run(text: str) -> Sequence[Token]:
        return scan(fold(text), 0, len(text), engine.lexicon)

    return run


@pytest.fixture(scope="session")
def words(tokens: Callable[[str], Sequence[Token]]) -> Callable[[str], list[str]]:
    """The tokens of a text as ``增长/growth``."""
    names = {code: name for name, code in CLASSES.items()}

    def run(text: str) -> list[str]:
        return [f"{text[token.start : token.end]}/{names[token.code]}" for token in tokens(text)]

    return run


@pytest.fixture(scope="session")
def indicators(cells: Callable[..., list[tuple[str, ...]]]) -> Callable[..., list[str]]:
    """The names that a text gives, one a row, in the order of its numbers."""

    def run(text: str, **context: str) -> list[str]:
        return ["".join(row) for row in cells(text, "indicator", **context)]

    return run
