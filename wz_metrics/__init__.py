"""Every quantified target and outcome in a Chinese government report, as one row of a tidy table.

The command line is ``wz-metrics``; this is the same for Python::

    import wz_metrics

    rows = wz_metrics.extract("2024年，全市地区生产总值增长6.5%左右。")
    table = wz_metrics.to_frame(wz_metrics.extract_files(["reports/"]))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING

from wz_metrics.model import Observation, Quantity

if TYPE_CHECKING:
    import pandas

__version__ = "0.1.0"
__all__ = ["Observation", "Quantity", "extract", "extract_files", "find_quantities", "to_frame"]


def extract(text: str, source: str = "") -> list[Observation]:
    """The rows of one text, in the order of the text; offsets count its characters.

    ``source`` goes into the column of that name.
    """
    from wz_metrics.batch import load_engine
    from wz_metrics.model import Document
    from wz_metrics.pipeline import extract_document

    return list(extract_document(Document(source, text), load_engine()).observations)


def extract_files(paths: Iterable[str | PathLike[str]], jobs: int = 1) -> Iterator[Observation]:
    """The rows of files and folders (also ZIP archives and web addresses), in order; ``jobs`` is the number of processes.

    What cannot be read is left out with a UserWarning that says why; ``warnings.simplefilter("error")`` makes it an exception.
    """
    import os
    import warnings

    from wz_metrics.batch import Settings, extract_inputs
    from wz_metrics.reading import find_files

    files, failures = find_files([os.fspath(path) for path in paths])
    for failure in failures:
        warnings.warn(str(failure), stacklevel=2)
    for result in extract_inputs(files, Settings(), jobs):
        for error in result.errors:
            warnings.warn(error, stacklevel=2)
        yield from result.observations


def find_quantities(text: str) -> list[Quantity]:
    """Every number of a text with its unit, whether or not it would give a row; names, years and headings are left out.

    >>> [(str(each.value), each.unit) for each in find_quantities("增速分别高于全国、全省1.2和0.6个百分点")]
    [('1.2', '个百分点'), ('0.6', '个百分点')]
    """
    from wz_metrics.batch import load_engine
    from wz_metrics.grammar.numerals import fold
    from wz_metrics.grammar.quantities import find_numerals, share_units

    folded = fold(text)
    found = find_numerals(folded, load_engine().quantities, 0, len(text))
    return share_units(folded, [numeral for numeral in found if isinstance(numeral, Quantity)])


def to_frame(observations: Iterable[Observation]) -> pandas.DataFrame:
    """The rows as a data frame with typed columns; decimals become floats."""
    from wz_metrics.output.frame import to_frame as convert

    return convert(observations)
