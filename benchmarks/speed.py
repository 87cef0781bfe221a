"""How long extraction takes, against a bare search for numbers in the same text, and how long the command takes to start.

    python benchmarks/speed.py [INPUT ...] [--rounds 5]

INPUT are files or folders (default: seeds/). Extraction is measured in this process, on one core, with the rules compiled and
the files read before; the bare search is ``re.findall`` of digits with decimals. Each is the best of all rounds, taken by
turns. Starting times are those of whole processes, as a user waits for them;
modules stay compiled from one start to the next, as they are once the package is installed.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from wz_metrics.batch import load_engine
from wz_metrics.model import Document
from wz_metrics.pipeline import extract_document
from wz_metrics.reading import ReadingError, find_files, read_documents

ROOT = Path(__file__).parents[1]
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SMALL = """2024年温州市政府工作报告

一、2023年工作回顾
全市生产总值8730.6亿元、增长6.9%，增速分别高于全国、全省1.7和0.9个百分点；城乡居民人均可支配收入分别增长4.9%、7.6%。

二、2024年主要目标和重点工作
今年经济社会发展主要预期目标为：地区生产总值增长6%以上，城镇调查失业率控制在5%以内。新增规上工业企业800家。
"""


def read_inputs(addresses: Sequence[str]) -> list[Document]:
    """The documents of files and folders; what cannot be read ends the program."""
    files, failures = find_files(addresses)
    documents = [document for file in files for document in read_documents(file)]
    wrong = [*failures, *(each for each in documents if isinstance(each, ReadingError))]
    if wrong:
        raise SystemExit(str(wrong[0]))
    return [each for each in documents if isinstance(each, Document)]


def take_time(action: Callable[[], object]) -> float:
    """Seconds that an action takes."""
    before = time.perf_counter()
    action()
    return time.perf_counter() - before


def measure_extraction(documents: Sequence[Document], rounds: int) -> tuple[float, float]:
    """The best times, in seconds, of extraction and of the bare search over all documents."""
    engine = load_engine()
    for document in documents[:4]:
        extract_document(document, engine)
    extraction, search = [], []
    for _ in range(rounds):
        search.append(take_time(lambda: [NUMBER.findall(document.text) for document in documents]))
        extraction.append(take_time(lambda: [extract_document(document, engine) for document in documents]))
    return min(extraction), min(search)


def measure_process(arguments: Sequence[str], rounds: int) -> float:
    """The best time, in seconds, of the command as a process of its own."""
    command = [sys.executable, "-m", "wz_metrics", *arguments]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "PYTHONPATH": str(ROOT)}
    return min(
        take_time(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=environment))
        for _ in range(rounds)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", default=[str(ROOT / "seeds")], metavar="INPUT")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    documents = read_inputs(options.inputs)
    characters = sum(len(document.text) for document in documents)
    extraction, search = measure_extraction(documents, options.rounds)
    print(f"{len(documents)} documents, {characters:,} characters")
    print(f"extraction {extraction * 1000:.1f} ms, {extraction / characters * 1e9:.0f} ns a character")
    print(f"bare search for numbers {search * 1000:.3f} ms, {search / characters * 1e9:.1f} ns a character")
    print(f"ratio {extraction / search:.0f}")
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.txt"
        small.write_text(SMALL, encoding="utf-8")
        print(f"--help {measure_process(['--help'], options.rounds):.3f} s")
        print(f"extract of {len(SMALL)} characters to CSV {measure_process(['extract', str(small)], options.rounds):.3f} s")


if __name__ == "__main__":
    main()
