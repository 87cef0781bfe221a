"""What went wrong, in one line for the user."""

from __future__ import annotations

from pathlib import PurePath

DEBUG = "WZ_METRICS_DEBUG"


def describe_fault(error: BaseException) -> str:
    """One line that says what is wrong and what to do, for any exception.

    Errors of this package say it themselves; anything unforeseen is named with the line of code that it came from.

    >>> describe_fault(FileNotFoundError(2, "No such file or directory", "报告.txt"))
    '报告.txt: No such file or directory'
    """
    if type(error).__module__.startswith("wz_metrics."):
        return " ".join(str(error).split())
    if isinstance(error, ModuleNotFoundError):
        return f"the Python package {error.name} is missing; pip install 'wz-metrics[all]' brings it"
    if isinstance(error, MemoryError):
        return "out of memory; give fewer or smaller files at a time"
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    message = " ".join(str(error).split())[:200]
    return f"unexpected {type(error).__name__}{_find_origin(error)}: {message}; please report it ({DEBUG}=1 shows more)"


def _find_origin(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f" at {PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
