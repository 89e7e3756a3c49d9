"""Where the outcomes of a run go: one small writer a format, each writing as soon as it can."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TextIO

import typer

from auditor.cli.messages import tell
from auditor.errors import SettingsError
from auditor.report import Outcome, Report, Skipped


class OutputFormat(StrEnum):
    """The forms that a result can take."""

    TERMINAL = "terminal"
    JSON = "json"
    NDJSON = "ndjson"
    HTML = "html"
    MARKDOWN = "markdown"


class Output(Protocol):
    """Takes outcomes in order; `close` writes what had to wait for the last of them."""

    def write(self, outcome: Outcome) -> None:
        """Take one outcome."""
        ...

    def close(self) -> None:
        """Write the rest."""
        ...


class NdjsonOutput:
    """One line an outcome, at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, outcome: Outcome) -> None:
        """Write one line."""
        from auditor.rendering.json import to_ndjson_line

        self._stream.write(to_ndjson_line(outcome) + "\n")
        self._stream.flush()

    def close(self) -> None:
        """Do nothing: every line is out."""


class JsonOutput:
    """An object for one article, an array for several: known only at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._outcomes: list[Outcome] = []

    def write(self, outcome: Outcome) -> None:
        """Keep the outcome."""
        self._outcomes.append(outcome)

    def close(self) -> None:
        """Write the object or the array."""
        from auditor.rendering.json import to_json

        if self._outcomes:
            self._stream.write(to_json(self._outcomes, single=len(self._outcomes) == 1) + "\n")


class TerminalOutput:
    """A readable summary an article; failures are told on stderr as they come, what was skipped at the end."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console

        self._console = Console(file=stream)
        self._outcomes: list[Outcome] = []

    def write(self, outcome: Outcome) -> None:
        """Print one report."""
        from auditor.rendering.terminal import print_report

        self._outcomes.append(outcome)
        if isinstance(outcome, Report):
            print_report(outcome, self._console)

    def close(self) -> None:
        """Print the table of all articles when there are several, and what was skipped."""
        from auditor.rendering.terminal import print_summary

        if len(self._outcomes) > 1 or any(isinstance(outcome, Skipped) for outcome in self._outcomes):
            print_summary(self._outcomes, self._console)


class MarkdownOutput:
    """One section an article."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, outcome: Outcome) -> None:
        """Write one section; a failure or a skipped item is a short section of its own."""
        from auditor.rendering.markdown import outcome_to_markdown

        self._stream.write(outcome_to_markdown(outcome) + "\n")

    def close(self) -> None:
        """Do nothing: every section is out."""


class HtmlOutput:
    """One self-contained page an article, and an index."""

    def __init__(self, directory: Path, *, quiet: bool) -> None:
        from auditor.rendering.html import claim_site

        claim_site(directory)
        self._directory = directory
        self._quiet = quiet
        self._outcomes: list[Outcome] = []

    def write(self, outcome: Outcome) -> None:
        """Keep the outcome."""
        self._outcomes.append(outcome)

    def close(self) -> None:
        """Write the pages and the index, and say where they are unless nobody wants to know."""
        from auditor.rendering.html import write_site

        if not self._outcomes:
            return
        index = write_site(self._outcomes, self._directory)
        if not self._quiet:
            tell(f"wrote {index}")


_STREAMED: dict[OutputFormat, Callable[[TextIO], Output]] = {
    OutputFormat.TERMINAL: TerminalOutput,
    OutputFormat.JSON: JsonOutput,
    OutputFormat.NDJSON: NdjsonOutput,
    OutputFormat.MARKDOWN: MarkdownOutput,
}


@contextmanager
def open_output(format: OutputFormat, out: Path | None, *, quiet: bool = False) -> Iterator[Output]:
    """Yield the writer of `format`; whatever happens, what was audited by then is written out."""
    if format is OutputFormat.HTML and out is None:
        raise typer.BadParameter("--format html writes a page an article: give a directory.", param_hint="--out")
    with open_text(None if format is OutputFormat.HTML else out) as stream:
        output: Output = HtmlOutput(out, quiet=quiet) if format is OutputFormat.HTML and out else _STREAMED[format](stream)
        try:
            yield output
        finally:
            output.close()


@contextmanager
def open_text(out: Path | None) -> Iterator[TextIO]:
    """Yield the file `out`, or standard output, as text in UTF-8.

    Raises:
        SettingsError: the file cannot be opened, or the process was started without a standard output.
        OSError: the reader went away, or the disk is full.
    """
    if out is None:
        if sys.stdout is None:
            remedy = "Open it, or give a file with --out where the command has that."
            raise SettingsError("Cannot write the results: standard output is closed.", remedy)
        yield sys.stdout
        # What fails later than here, nobody could be told.
        sys.stdout.flush()
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        stream = out.open("w", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise SettingsError(f"Cannot write to {out}: {error.strerror}.", "Give another file with --out.") from error
    with stream:
        yield stream
