"""How good a table is: extracted rows scored against a hand-made gold, field by field.

A gold is a folder of ``NAME.gold.tsv`` files, one a document (or one such file); a predicted row belongs to the document
whose NAME its ``source`` starts with. Gold rows of status ``m`` are metrics, those of status ``o`` count neither way. Rows
are matched by their place in the text: any overlap of ``start``..``end`` counts.

======== =========================================================================================================
found    the number itself was extracted: over distinct places in the text
a field  the field is right; its share is of the found rows alone
core     value with unit, measure, kind and indicator, all right at once: over rows
full     the core, and bound, period, region, against and code as well
======== =========================================================================================================
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from wz_metrics.agreement import FIELDS, GUIDE_CODES, Row, judge_row, measure_similarity

Place = tuple[int, int]

CORE = ("value", "measure", "kind", "indicator")
FIGURES = ("found", *FIELDS, "core", "full")


class EvaluationError(Exception):
    """A gold or a table that cannot be scored; ``str()`` is one line that says why."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One difference from the gold: ``missed``, ``not a metric``, ``one row too many`` or ``wrong`` with the fields' names.

    ``gold`` is the gold row and ``row`` the predicted one; either is empty where there is none.
    """

    document: str
    error: str
    gold: Row
    row: Row


@dataclass(frozen=True, slots=True)
class Figure:
    """``right`` of ``predicted`` that were given and of ``wanted`` in the gold; ``share`` is of the rows found (fields only)."""

    right: int
    predicted: int
    wanted: int
    share: float | None = None

    @property
    def precision(self) -> float:
        """The part of what was given that is right; 0 where nothing was given."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The part of what was wanted that was given right; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of one document, or of several together, and every mistake in it."""

    counts: Counter[str]
    mistakes: tuple[Mistake, ...] = ()

    def figure(self, name: str) -> Figure:
        """One of FIGURES.

        Raises KeyError for another name.
        """
        counts = self.counts
        if name == "found":
            return Figure(counts["hit places"], counts["predicted places"], counts["wanted places"])
        if name not in FIGURES:
            raise KeyError(name)
        share = counts[name] / counts["found rows"] if counts["found rows"] else 0.0
        return Figure(counts[name], counts["predicted rows"], counts["wanted rows"], share if name in FIELDS else None)


def read_gold(path: Path) -> dict[str, list[Row]]:
    """The gold rows of a file, or of every ``*.gold.tsv`` of a folder, by document name.

    Raises EvaluationError where there is none or a file is no gold.
    """
    files = sorted(path.glob("*.gold.tsv")) if path.is_dir() else [path]
    if not files:
        raise EvaluationError(f"{path}: no gold there; a gold is a folder of files named NAME.gold.tsv, one a document")
    golds: dict[str, list[Row]] = {}
    for file in files:
        try:
            with file.open(encoding="utf-8-sig", newline="") as handle:
                reader = csv.DictReader(handle, delimiter="\t")
                rows: list[Row] = list(reader)
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise EvaluationError(f"{file}: not readable as a gold table ({error})") from None
        missing = {"start", "end", "status", "unit", "value_high", *FIELDS} - set(reader.fieldnames or ())
        if missing:
            raise EvaluationError(f"{file}: not a gold table, the columns {', '.join(sorted(missing))} are missing")
        golds[file.name.removesuffix(".tsv").removesuffix(".gold")] = rows
    return golds


def evaluate(golds: Mapping[str, Sequence[Row]], rows: Sequence[Row]) -> dict[str, Score]:
    """Score predicted rows against the golds of some documents: a Score for each document, and for all of them as ``ALL``.

    A row is a mapping of column names to text, as csv.DictReader gives them; ``source``, ``start`` and ``end`` must be there.
    Raises EvaluationError for a row without a place.
    """
    codes = GUIDE_CODES | {gold["code"] for rows_of_gold in golds.values() for gold in rows_of_gold} - {""}
    scores: dict[str, Score] = {}
    for document, gold_rows in golds.items():
        mine = [row for row in rows if PurePath(row.get("source") or "").name.startswith(document)]
        scores[document] = _score_document(document, gold_rows, mine, codes)
    total: Counter[str] = Counter()
    for score in scores.values():
        total.update(score.counts)
    return {**scores, "ALL": Score(total, tuple(mistake for score in scores.values() for mistake in score.mistakes))}


def find_place(row: Row) -> Place:
    """The character offsets of a row.

    Raises EvaluationError where they are missing.
    """
    try:
        return int(float(row["start"])), int(float(row["end"]))
    except (KeyError, TypeError, ValueError, OverflowError):
        raise EvaluationError(f"a row of {row.get('source') or 'the gold'} has no place: start and end must be numbers") from None


def _score_document(document: str, gold_rows: Sequence[Row], rows: Sequence[Row], codes: frozenset[str]) -> Score:
    golds: dict[Place, list[Row]] = defaultdict(list)
    for gold in gold_rows:
        golds[find_place(gold)].append(gold)
    wanted = {place: [gold for gold in here if gold["status"] == "m"] for place, here in golds.items()}
    wanted = {place: metrics for place, metrics in wanted.items() if metrics}
    given = _assign_rows(golds, wanted, rows)
    rivals = tuple({gold["indicator"] for gold in gold_rows})
    counts: Counter[str] = Counter()
    mistakes: list[Mistake] = []
    used: set[int] = set()
    for place in sorted(wanted):
        candidates = [index for index in given if given[index] == place]
        counts["hit places"] += bool(candidates)
        matched = _match_rows(wanted[place], {index: rows[index] for index in candidates}, rivals, codes)
        used.update(matched.values())
        for number, gold in enumerate(wanted[place]):
            row = rows[matched[number]] if number in matched else None
            mistakes.extend(_count_row(counts, document, gold, row, rivals, codes))
    counted = [index for index in range(len(rows)) if index not in given or given[index] in wanted]
    counts["wanted places"] = len(wanted)
    counts["predicted rows"] = len(counted)
    counts["predicted places"] = counts["hit places"] + len({find_place(rows[index]) for index in counted if index not in given})
    for index in counted:
        if index not in used:
            mistakes.append(Mistake(document, "one row too many" if index in given else "not a metric", {}, rows[index]))
    return Score(counts, tuple(mistakes))


def _assign_rows(golds: Iterable[Place], wanted: Mapping[Place, object], rows: Sequence[Row]) -> dict[int, Place]:
    """The gold place that each row overlaps, metrics before optional places, the first of several; rows without are left out."""
    given: dict[int, Place] = {}
    for index, row in enumerate(rows):
        start, end = find_place(row)
        overlapping = [place for place in golds if place[0] < end and start < place[1]]
        if overlapping:
            given[index] = min(overlapping, key=lambda place: (place not in wanted, place))
    return given


def _match_rows(golds: Sequence[Row], rows: Mapping[int, Row], rivals: Sequence[str], codes: frozenset[str]) -> dict[int, int]:
    """Number of a gold row -> index of its predicted row: greedily, the pairs that agree most first."""
    agreements = []
    for number, gold in enumerate(golds):
        for index, row in rows.items():
            right = sum(judge_row(gold, row, rivals, codes).values())
            agreements.append((right + measure_similarity(gold["indicator"], row.get("indicator") or ""), number, index))
    matched: dict[int, int] = {}
    for _, number, index in sorted(agreements, key=lambda agreement: -agreement[0]):
        if number not in matched and index not in matched.values():
            matched[number] = index
    return matched


def _count_row(
    counts: Counter[str], document: str, gold: Row, row: Row | None, rivals: Sequence[str], codes: frozenset[str]
) -> Iterator[Mistake]:
    """Count one gold row and its predicted row, if it has one, and yield what is wrong."""
    counts["wanted rows"] += 1
    if row is None:
        yield Mistake(document, "missed", gold, {})
        return
    verdict = judge_row(gold, row, rivals, codes)
    counts["found rows"] += 1
    counts.update({field: int(right) for field, right in verdict.items()})
    counts["core"] += all(verdict[field] for field in CORE)
    counts["full"] += all(verdict.values())
    wrong = [field for field in FIELDS if not verdict[field]]
    if wrong:
        yield Mistake(document, "wrong " + " ".join(wrong), gold, row)
