"""What was understood of each file of a folder: a line a file, as a Markdown table.

    python benchmarks/formats.py FOLDER

Rows, the title that was found, place, year, encoding and warnings; for a page of several articles those of the one with most rows.
Every line is there to be looked at: nothing here knows what would be right.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from wz_metrics.batch import load_engine
from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import ReadingError, find_files, read_documents

HEADER = ("file", "rows", "articles", "title", "region", "year", "encoding", "warnings")


def describe(document: Document) -> tuple[str, ...]:
    """The cells of a document behind its name."""
    found = extract_document(document, load_engine())
    warnings = "; ".join(document.metadata.warnings)
    if not found.articles:
        return "0", "0", "", "", "", document.metadata.encoding, warnings
    counts = [sum(each.start <= row.start < each.end for row in found.observations) for each in found.articles]
    main = found.articles[counts.index(max(counts))]
    numbers = str(len(found.observations)), str(len(found.articles))
    return *numbers, main.title, main.region, str(main.year or ""), document.metadata.encoding, warnings


def list_lines(folder: str) -> Iterator[tuple[str, ...]]:
    """The lines of the table below its header; a file that cannot be read says why."""
    files, errors = find_files([folder])
    for file in files:
        for document in read_documents(file):
            if isinstance(document, ReadingError):
                yield Path(document.source).name, "", "", "", "", "", "", f"not read: {document.problem}"
            else:
                yield Path(document.source).name, *describe(document)
    for error in errors:
        yield Path(error.source).name, "", "", "", "", "", "", f"not read: {error.problem}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    folder = parser.parse_args().folder
    for cells in (HEADER, ("---",) * len(HEADER), *list_lines(folder)):
        print("|", " | ".join(cell.replace("|", r"\|") for cell in cells), "|", flush=True)


if __name__ == "__main__":
    main()
