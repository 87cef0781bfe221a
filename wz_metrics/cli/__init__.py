"""The command line: finds the command, runs it, and turns whatever goes wrong into one line and an exit code.

Exit codes: 0 done; 1 some input failed, the rest is written; 2 usage; 130 interrupted; 141 the reader of the pipe went away.
Only the module of the command that was asked for is imported: ``--help`` and small files are quick that way.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated

import typer

from wz_metrics import __version__
from wz_metrics.faults import DEBUG, describe_fault

FEW_OBJECTS = 50_000  # new ones, until which no garbage is looked for
COMMANDS = (
    "extract",
    "filter",
    "compare",
    "check",
    "diff",
    "export",
    "documents",
    "explain",
    "text",
    "patterns",
    "evaluate",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with these arguments (those of the process by default) and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    _prepare_process()
    code = _run_command(given)
    try:
        sys.stdout.flush()
        lost = code == 141
    except OSError:
        lost = True
    if lost:
        # What is still buffered has nowhere to go; without this, Python complains about it when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def build_app(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with these commands: module ``cli/NAME.py`` holds ``NAME_command``, a function or an app of its own."""
    app = typer.Typer(
        add_completion=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_describe_program)
    for name in names:
        command = getattr(import_module(f"wz_metrics.cli.{name}"), f"{name}_command")
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def _show_version(asked: bool) -> None:
    if asked:
        print(f"wz-metrics {__version__}")
        raise typer.Exit


def _describe_program(
    version: Annotated[bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_show_version)] = False,
) -> None:
    """Read Chinese government reports; write every quantified target and outcome as one row of a tidy table.

    wz-metrics extract report.txt -o report.xlsx
    """


def _run_command(arguments: list[str]) -> int:
    named = next((argument for argument in arguments if not argument.startswith("-")), "")
    try:
        app = build_app((named,) if named in COMMANDS else COMMANDS)
        code = int(app(arguments, prog_name="wz-metrics", standalone_mode=False) or 0)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        return 141
    except SystemExit as stop:
        # Typer turns a broken pipe into a plain exit.
        if isinstance(stop.__context__, BrokenPipeError):
            return 141
        return stop.code if isinstance(stop.code, int) else 1
    except typer.TyperException as error:
        return _report_usage(error)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        print(f"wz-metrics: {describe_fault(error)}", file=sys.stderr)
        return 1


def _report_usage(error: typer.TyperException) -> int:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "wz-metrics"
    message = error.format_message().rstrip()
    print(f"{path}: {message} (see: {path} --help)", file=sys.stderr)
    return error.exit_code


def _prepare_process() -> None:
    """UTF-8 and plain line ends on every stream, whatever the system; clean-up of half-written files when asked to end; garbage looked
    for less often, as the rules are many objects and none of them is garbage."""
    gc.set_threshold(FEW_OBJECTS)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started this
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), "r" if name == "stdin" else "w"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
