"""The one error of this room, and the nearest names that it offers."""

from __future__ import annotations

from collections.abc import Iterable


class TableError(Exception):
    """A table, an option or a target that cannot be used: what is wrong and what to do, in one line."""

    def __str__(self) -> str:
        """One line, whatever stands in a file name, a cell or the message of a library."""
        return " ".join("".join(sign if sign.isprintable() else " " for sign in super().__str__()).split())


def offer_names(wanted: str, names: Iterable[str]) -> str:
    """A clause with the names nearest to one that does not exist, or all of them where they are few; '' if there are none.

    >>> offer_names("gpd", ["gdp", "fai", "cpi", "exports", "imports", "loans", "deposits", "population", "pm25"])
    '; nearest: gdp'
    >>> offer_names("goal", ["outcome", "target"])
    '; there are: outcome, target'
    """
    from difflib import get_close_matches  # only where something is wrong: its import is not free

    known = sorted({name for name in names if name})
    if 0 < len(known) <= 8:
        return f"; there are: {', '.join(known)}"
    near = [name for name in known if wanted and wanted in name][:5] or get_close_matches(wanted, known[:50_000], n=5, cutoff=0.4)
    return f"; nearest: {', '.join(near)}" if near else ""
