"""What made a table: the version of the program and the hash of the rule book that its rows were extracted with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wz_metrics import __version__

_VERSION, _RULEBOOK = "wz-metrics version", "rule-book hash"
_UNKNOWN = "not stated by the table that this one was made from"


@dataclass(frozen=True, slots=True)
class Origin:
    """``version`` and ``rulebook`` made the rows (empty where a table does not say); ``writer`` wrote this file."""

    version: str = ""
    rulebook: str = ""
    writer: str = __version__

    @classmethod
    def from_facts(cls, facts: Mapping[str, str]) -> Origin:
        """The origin that ``facts`` named."""
        known = {name: "" if fact == _UNKNOWN else fact for name, fact in facts.items()}
        return cls(known.get(_VERSION, ""), known.get(_RULEBOOK, ""))

    def facts(self) -> dict[str, str]:
        """The origin as named texts, in the words that all formats use."""
        return {_VERSION: self.version or _UNKNOWN, _RULEBOOK: self.rulebook or _UNKNOWN, "written by": f"wz-metrics {self.writer}"}
