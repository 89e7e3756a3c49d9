"""What the commands tell on stderr: failures as they come, and how far a long run is where a person watches."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import typer

from auditor.report import Failure, Outcome


def tell(line: str) -> None:
    """Write a line to stderr, safe for a terminal. That whoever reads it went away, or its disk is full, is no reason to stop."""
    from auditor.rendering.safe import printable

    try:
        # The name of a file can hold what drives a terminal, and every message may name one.
        typer.echo(printable(line), err=True)
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO | None) -> None:
    """Let all that is still to come on a stream vanish: what stands in its buffer would fail again when the interpreter shuts down."""
    # A stream that is no file, as in tests, has nothing to redirect.
    with suppress(OSError):
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(failure: Failure, name: str | None = None) -> None:
    """Tell what failed, by its source unless another `name` is given, and the remedy."""
    from auditor.rendering.safe import one_line

    name = name or failure.source or failure.id
    tell(f"error: {one_line(f'{name}: {failure.message}')}\n  {one_line(failure.remedy)}")


@contextmanager
def progress(quiet: bool, doing: str, total: int | None = None) -> Iterator[Callable[[Iterable[Outcome]], Iterable[Outcome]]]:
    """Yield what wraps the outcomes: a bar, or a counter where no `total` is known; nothing where nobody watches."""
    if quiet or not sys.stderr.isatty():
        yield lambda outcomes: outcomes
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    counter = (SpinnerColumn(), TextColumn("{task.description} {task.completed}"), TimeElapsedColumn())
    columns = counter if total is None else Progress.get_default_columns()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield lambda outcomes: bar.track(outcomes, total=total, description=doing)
