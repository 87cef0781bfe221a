"""``wz-metrics evaluate``: precision, recall and F1 of a table against a hand-made gold."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wz_metrics.cli import options, outlet

if TYPE_CHECKING:
    from wz_metrics.evaluation import Mistake, Score
    from wz_metrics.tables.grid import Grid


def evaluate_command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder of NAME.gold.tsv files, one a document, or one such file.")],
    predicted: Annotated[str, typer.Argument(metavar="PREDICTED", help="A table that extract wrote; - is standard input.")],
    document: Annotated[
        list[str] | None, typer.Option("--document", metavar="NAME", help="Only documents whose name starts so; may be repeated.")
    ] = None,
    output: options.Output = None,
    format: options.Format = None,
    errors: Annotated[Path | None, typer.Option("--errors", metavar="FILE", help="Write every difference, as TSV.")] = None,
) -> None:
    """Score a table against a hand-made gold: found, every field, core and full rows.

    share is the part of the rows found whose field is right. To a terminal the figures of all documents together, to a pipe
    CSV with those of each document too.

    wz-metrics extract seeds/ | wz-metrics evaluate tests/gold -
    """
    from wz_metrics.evaluation import evaluate, read_gold

    golds = read_gold(gold)
    if document:
        golds = {name: rows for name, rows in golds.items() if name.startswith(tuple(document))}
        if not golds:
            raise typer.BadParameter(f"no gold document starts with {' or '.join(document)}", param_hint="--document")
    scores = evaluate(golds, _read_predicted(predicted))
    if errors:
        _write_mistakes(errors, scores["ALL"].mistakes)
    if output is None and format is None and sys.stdout.isatty():
        _show_scores(scores)
    else:
        outlet.emit_grid(_list_scores(scores), output, format)


def _read_predicted(address: str) -> list[dict[str, str]]:
    """The rows of a table as text, as the scoring wants them."""
    from dataclasses import asdict

    from wz_metrics.tables.reader import read_table

    rows = read_table(address)
    return [{name: "" if value is None else str(value) for name, value in asdict(row).items()} for row in rows]


def _list_scores(scores: Mapping[str, Score]) -> Grid:
    from wz_metrics.evaluation import FIGURES
    from wz_metrics.tables.grid import Field, Grid

    names = ("document", "figure", "precision", "recall", "f1", "share", "right", "predicted", "wanted")
    fields = tuple(Field(name, "text" if name in names[:2] else "integer" if name in names[6:] else "decimal") for name in names)
    rows = []
    for document, score in scores.items():
        for title in FIGURES:
            figure = score.figure(title)
            rates = [Decimal(f"{rate:.4f}") for rate in (figure.precision, figure.recall, figure.f1)]
            share = None if figure.share is None else Decimal(f"{figure.share:.4f}")
            rows.append((document, title, *rates, share, figure.right, figure.predicted, figure.wanted))
    return Grid("scores", fields, rows)


def _show_scores(scores: Mapping[str, Score]) -> None:
    from wz_metrics.evaluation import FIGURES

    total = scores["ALL"]
    print(f"{'':<10}{'precision':>10}{'recall':>8}{'F1':>8}{'share':>8}")
    for title in FIGURES:
        figure = total.figure(title)
        share = "" if figure.share is None else f"{figure.share:.3f}"
        print(f"{title:<10}{figure.precision:>10.3f}{figure.recall:>8.3f}{figure.f1:>8.3f}{share:>8}")
    print(f"\n{'F1':<10}{'found':>10}{'core':>8}{'full':>8}{'rows':>8}")
    for name, score in scores.items():
        found, core, full = (score.figure(title) for title in ("found", "core", "full"))
        print(f"{name[:10]:<10}{found.f1:>10.3f}{core.f1:>8.3f}{full.f1:>8.3f}{core.wanted:>8}")


def _write_mistakes(path: Path, mistakes: Iterable[Mistake]) -> None:
    from wz_metrics.agreement import FIELDS
    from wz_metrics.evaluation import find_place

    judged = ("unit", *FIELDS)
    with path.open("w", encoding="utf-8", newline="") as handle:
        table = csv.writer(handle, delimiter="\t", lineterminator="\n")
        table.writerow(("document", "start", "error", "text", *(f"gold {name}" for name in judged), *(f"got {name}" for name in judged)))
        for each in sorted(mistakes, key=lambda mistake: (mistake.document, find_place(mistake.gold or mistake.row))):
            text = each.gold.get("context") or (each.row.get("sentence") or "")[:60]
            gold, got = ([row.get(name) or "" for name in judged] for row in (each.gold, each.row))
            table.writerow((each.document, find_place(each.gold or each.row)[0], each.error, text, *gold, *got))
