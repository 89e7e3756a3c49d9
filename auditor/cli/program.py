"""The `auditor` program: parse, call, render. Results go to stdout, everything else to stderr."""

import errno
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import typer
from typer.exceptions import TyperException

from auditor.cli import archive, audit, calibrate, checks, doctor, evaluate, models, serve, stream, watch
from auditor.cli.exit_codes import ExitCode
from auditor.cli.messages import drop, tell
from auditor.errors import AuditorError
from auditor.memory import keep_freed_memory

# What the system says when a disk, a quota or a medium takes no more.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS}

app = typer.Typer(
    name="auditor",
    help="Tell whether news articles were machine-translated or spun, which spans betray it, and what drifted from a clean reference.",
    no_args_is_help=True,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    # Only this mode joins the wrapped lines of a docstring.
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("audit")(audit.audit)
app.command("stream")(stream.stream)
app.command("watch")(watch.watch)
app.command("evaluate")(evaluate.evaluate)
app.command("calibrate")(calibrate.calibrate)
app.command("checks")(checks.checks)
app.command("doctor")(doctor.doctor)
app.add_typer(archive.app, name="archive")
app.add_typer(models.app, name="models")
app.add_typer(serve.app, name="serve")


@app.callback()
def options(version: bool = typer.Option(False, "--version", help="Show the version and exit.", is_eager=True)) -> None:
    """Answer `--version` before any command."""
    if version:
        from auditor.version import VERSION

        typer.echo(VERSION)
        raise typer.Exit


def run(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit code; no error reaches the user as a traceback."""
    _write_utf8()
    try:
        code = app(args=arguments, standalone_mode=False)
        return int(code or 0)
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except TyperException as error:
        _tell_usage(error)
        return ExitCode.UNUSABLE
    except AuditorError as error:
        tell(f"error: {error.message}\n  {error.remedy}")
        return ExitCode.UNUSABLE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # The reader went away (`| head`), which typer turns into an exit with 1, the code of --fail-on.
        drop(sys.stdout)
        return ExitCode.AUDITED
    except Exception as error:
        _tell_failure(error)
        return ExitCode.UNUSABLE


def _write_utf8() -> None:
    """Write results in UTF-8 whatever the locale says: a Windows code page lacks what articles and examples are written with."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell_failure(error: Exception) -> None:
    """Tell what nobody foresaw, or that the disk is full, which no bug is."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        drop(sys.stdout)
        remedy = "Give a place with space left that may be written to."
        tell(f"error: Cannot write {error.filename or 'the results'}: {error.strerror}.\n  {remedy}")
    else:
        tell(f"error: The auditor failed ({type(error).__name__}).\n  Run `auditor doctor` and report it with the version.")


def _tell_usage(error: TyperException) -> None:
    """Tell wrong usage in typer's own words, which name the option and how to get help."""
    show = getattr(error, "show", None)
    if show is None:
        tell(f"error: {error.format_message()}\n  Run `auditor --help`.")
        return
    try:
        show()
    except OSError:
        drop(sys.stderr)


def enter() -> None:
    """Run the program as a process: with its streams and signals, and its exit code."""
    # Some services are started without them; an empty input, and messages that nobody wants, are what they mean.
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - it stays open as long as the process
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as above
    signal.signal(signal.SIGTERM, _interrupt)
    keep_freed_memory()
    sys.exit(run())


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """End at SIGTERM as at SIGINT, so that what was audited by then is written out."""
    raise KeyboardInterrupt
