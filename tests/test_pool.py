"""Several processes: order, inputs that stay here, inputs that kill their process."""

from __future__ import annotations

import os
import signal

import pytest

from wz_metrics.pool import spread


def work(name: str) -> tuple[str, int]:
    if name.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "wrong":
        raise ValueError(name)
    return name, os.getpid()


def lost(name: str) -> tuple[str, int]:
    return name, 0


def test_results_come_in_the_order_of_the_inputs():
    names = [str(number) for number in range(30)]
    assert [name for name, _ in spread(work, names, 2, lost=lost)] == names


def test_the_work_is_done_elsewhere():
    assert os.getpid() not in {process for _, process in spread(work, ["a", "b", "c"], 2, lost=lost)}


def test_what_must_stay_here_stays_here():
    results = dict(spread(work, ["a", "-", "b"], 2, lost=lost, here={"-"}))
    assert results["-"] == os.getpid()
    assert results["a"] != os.getpid()


def test_an_input_that_kills_its_process_costs_only_itself():
    names = [*(f"a{number}" for number in range(12)), "deadly", *(f"b{number}" for number in range(12)), "deadly too"]
    results = list(spread(work, names, 2, lost=lost))
    assert [name for name, _ in results] == names
    assert [name for name, process in results if not process] == ["deadly", "deadly too"]


def test_an_exception_is_the_callers():
    with pytest.raises(ValueError, match="wrong"):
        list(spread(work, ["a", "wrong", "b"], 2, lost=lost))


def test_no_inputs_no_processes():
    assert list(spread(work, [], 2, lost=lost)) == []


def test_the_reader_may_stop_early():
    results = spread(work, [str(number) for number in range(100)], 2, lost=lost)
    assert next(results)[0] == "0"
    results.close()  # must neither hang nor raise
