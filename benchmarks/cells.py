"""Rows from the cells of tables: how many cells give one, how long it takes, and cells drawn at random to be judged by eye.

    python benchmarks/cells.py FILES... [--sample 100 --seed COMMIT]

Prints a line a file: tables, cells with a figure, those that gave a row, seconds for the tables alone. With --sample, as many
rows in random order: what stands in the table, and what was made of it.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from wz_metrics.batch import load_engine
from wz_metrics.grammar.cells import read_tables
from wz_metrics.grammar.grids import is_figure
from wz_metrics.grammar.localities import Home
from wz_metrics.grammar.numerals import fold
from wz_metrics.model import Article, Document, Observation
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import ReadingError, read_documents


def count_figures(document: Document) -> set[int]:
    """Where the cells begin that hold a figure and nothing else."""
    return {
        cell.start
        for table in document.tables
        for cell in table.cells
        if not cell.header and is_figure(document.text[cell.start : cell.end])
    }


def time_tables(document: Document, article: Article) -> float:
    """Seconds that the tables of a document take."""
    engine = load_engine()
    home = Home(engine.gazetteer, article.region, article.adcode, article.year)
    folded = fold(document.text)
    start = time.perf_counter()
    read_tables(document.tables, document.text, folded, engine.headers, engine.heads, home)
    return time.perf_counter() - start


def measure(addresses: Sequence[str]) -> Iterator[Observation]:
    """Print a line for each file with tables; yields the rows of their cells."""
    print(f"{'file':44} {'tables':>6} {'figures':>8} {'rows':>6} {'seconds':>8}")
    for address in addresses:
        for document in read_documents(address):
            if isinstance(document, ReadingError) or not document.tables:
                continue
            extraction = extract_document(document, load_engine())
            figures = count_figures(document)
            rows = [row for row in extraction.observations if row.rule == "table.cell"]
            read = {cell.start for table in document.tables for cell in table.cells for row in rows if cell.start <= row.start < cell.end}
            seconds = time_tables(document, extraction.articles[0]) if extraction.articles else 0
            print(f"{Path(address).name:44} {len(document.tables):6} {len(figures):8} {len(figures & read):6} {seconds:8.3f}")
            for start in sorted(figures - read):
                print(f"    no row: {document.text[max(0, start - 30) : start + 12]!r}")
            yield from rows


def main() -> None:
    """Read the files; print the table and the sample."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", default="0")
    arguments = parser.parse_args()
    rows = list(measure(arguments.files))
    for row in random.Random(arguments.seed).sample(rows, min(arguments.sample, len(rows))):
        stated = (row.indicator, f"[{row.code}]", row.measure, row.value, row.unit, "|", row.region, row.period, row.kind, row.basis)
        print(row.sentence, " ".join(map(str, stated)), sep="\n    ")


if __name__ == "__main__":
    main()
