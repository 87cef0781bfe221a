"""One function over many inputs in several processes: results in the order of the inputs, and no input can stop the others."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

R = TypeVar("R")


def spread(
    work: Callable[[str], R], inputs: Sequence[str], jobs: int, *, lost: Callable[[str], R], here: Collection[str] = ()
) -> Iterator[R]:
    """``work`` of each input, in order, by ``jobs`` processes; those among ``here`` are worked on in this one.

    ``work`` must be picklable. An input that kills its process gives what ``lost`` makes of it.
    """
    waiting = deque(inputs)
    ahead = 4 * jobs
    while waiting:
        try:
            for result in _run_pool(work, tuple(waiting), min(jobs, len(waiting)), ahead, here):
                waiting.popleft()
                yield result
        except BrokenProcessPool:
            # A process died, and with it every input in flight: each of these gets a process of its own, to find the culprit.
            for each in [waiting.popleft() for _ in range(min(ahead, len(waiting)))]:
                yield _isolate_input(work, each, lost, here)


def _run_pool(work: Callable[[str], R], inputs: Sequence[str], jobs: int, ahead: int, here: Collection[str]) -> Iterator[R]:
    """Submit at most ``ahead`` inputs at a time, so that finished results never pile up in memory."""
    pool = ProcessPoolExecutor(jobs, initializer=_ignore_interrupts)
    running: deque[tuple[str, Future[R] | None]] = deque()
    try:
        for each in inputs:
            running.append((each, None if each in here else pool.submit(work, each)))
            if len(running) >= ahead:
                yield _finish_input(work, *running.popleft())
        while running:
            yield _finish_input(work, *running.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _finish_input(work: Callable[[str], R], each: str, future: Future[R] | None) -> R:
    return future.result() if future else work(each)


def _isolate_input(work: Callable[[str], R], each: str, lost: Callable[[str], R], here: Collection[str]) -> R:
    try:
        return next(_run_pool(work, [each], 1, 1, here))
    except BrokenProcessPool:
        return lost(each)


def _ignore_interrupts() -> None:
    """An interrupt is for the parent to handle; the processes of the pool would each print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
