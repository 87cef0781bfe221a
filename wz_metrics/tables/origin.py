"""What made a table: the version of the program and the hash of the rule book that its rows were extracted with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wz_metrics import __version__

_VERSION, _RULEBOOK = "extracted by", "rule-book hash"
_UNKNOWN = "not stated by the table that this one was made from"


@dataclass(frozen=True, slots=True)
class Origin:
    """``version`` and ``rulebook`` made the rows, both empty where a table does not say (csv has no place for it).

    ``writer`` wrote this file, ``writer_rulebook`` is the hash of the rule book that it has.
    """

    version: str = ""
    rulebook: str = ""
    writer: str = __version__
    writer_rulebook: str = ""

    @classmethod
    def from_facts(cls, facts: Mapping[str, str]) -> Origin:
        """The origin that ``facts`` named, as the one of a table that is made from it."""
        known = {name: "" if fact == _UNKNOWN else fact for name, fact in facts.items()}
        return cls(known.get(_VERSION, "").removeprefix("wz-metrics "), known.get(_RULEBOOK, ""))

    def facts(self) -> dict[str, str]:
        """The origin as named texts, in the words that people read."""
        return {
            _VERSION: f"wz-metrics {self.version}" if self.version else _UNKNOWN,
            _RULEBOOK: self.rulebook or _UNKNOWN,
            "written by": f"wz-metrics {self.writer}",
            "rule-book hash of the writer": self.writer_rulebook,
        }

    def entries(self) -> dict[str, str]:
        """The origin as the entries that programs read."""
        return {"version": self.version, "rulebook": self.rulebook, "writer": self.writer, "writer_rulebook": self.writer_rulebook}
