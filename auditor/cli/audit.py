"""`auditor audit`: articles in, reports out."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from auditor.article import Article
from auditor.cli.exit_codes import exit_code
from auditor.cli.options import (
    ArchiveFile,
    Cache,
    Card,
    Config,
    Disable,
    Engine,
    FailOnOption,
    Language,
    Model,
    Pivots,
    Reference,
    Threads,
    references_of,
    settings_of,
)
from auditor.cli.output import OutputFormat, open_output
from auditor.errors import IntakeError
from auditor.report import Failure, Outcome

Inputs = Annotated[
    list[str] | None, typer.Argument(help="Files, directories, or - for standard input; those of --story unless given.", show_default=False)
]
Story = Annotated[
    Path | None,
    typer.Option(help="Directory with articles about one story, none known to be clean: what most of them write is the reference."),
]
Format = Annotated[OutputFormat | None, typer.Option("--format", "-f", help="Form of the result; `terminal` unless told otherwise.")]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="File to write to; for html a directory.")]
InputFormat = Annotated[
    str | None,
    typer.Option(
        help="text, markdown, html, ninjs, newsml-g2, newsml-1.2, nitf, feed, jsonfeed, ndjson or warc; the content tells unless given."
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]


def audit(
    inputs: Inputs = None,
    reference: Reference = None,
    archive: ArchiveFile = None,
    story: Story = None,
    format: Format = None,
    json: Json = False,
    out: Out = None,
    input_format: InputFormat = None,
    fail_on: FailOnOption = None,
    config: Config = None,
    language: Language = None,
    engine: Engine = None,
    model: Model = None,
    pivots: Pivots = None,
    threads: Threads = None,
    cache: Cache = None,
    card: Card = None,
    disable: Disable = None,
    quiet: Quiet = False,
) -> None:
    """Audit articles.

    Exits with 0 when all were audited, whatever the verdict; 1 only with --fail-on; 2 for wrong usage or when nothing
    could be read; 3 when some articles failed. What is no article (a picture, an event) is skipped and changes nothing.
    """
    if json and format not in (None, OutputFormat.JSON):
        raise typer.BadParameter("--json and --format contradict each other; give one of them.")
    if story and reference:
        raise typer.BadParameter("--story is for stories without a clean text: leave out --reference or --story.")
    if not inputs and not story:
        raise typer.BadParameter("Missing argument 'INPUTS...': give files, directories with articles, or - for standard input.")
    output_format = OutputFormat.JSON if json else format or OutputFormat.TERMINAL
    settings = settings_of(
        config, language=language, engine=engine, model=model, pivots=pivots, threads=threads, cache=cache, archive=archive, card=card,
        disable=disable,
    )  # fmt: skip
    from auditor.intake import read
    from auditor.pipeline import Auditor

    clean = references_of(reference, settings)
    others = list(read([str(story)], maximum_bytes=settings.maximum_bytes)) if story else []
    if inputs:
        for other in others:
            _complain(other)
    auditor = Auditor(settings)
    articles = read(inputs, maximum_bytes=settings.maximum_bytes, stdin=sys.stdin.buffer, format=input_format) if inputs else others
    with open_output(output_format, out) as output, _progress(quiet) as progress:
        outcomes = []
        for outcome in progress(auditor.audit(articles, clean, story=[other for other in others if isinstance(other, Article)])):
            _complain(outcome)
            output.write(outcome)
            outcomes.append(outcome)
    if not outcomes:
        raise IntakeError("There was nothing to audit.", "Give files, directories with articles, or - for standard input.")
    raise typer.Exit(exit_code(outcomes, fail_on))


def _complain(outcome: Outcome | Article) -> None:
    if isinstance(outcome, Failure):
        from auditor.rendering.safe import one_line

        typer.echo(f"error: {one_line(f'{outcome.source or outcome.id}: {outcome.message}')}\n  {one_line(outcome.remedy)}", err=True)


@contextmanager
def _progress(quiet: bool) -> Iterator[Any]:
    """Yield what wraps the outcomes: a counter on stderr where a person watches, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda outcomes: outcomes
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("audited {task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def counted(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
            for outcome in outcomes:
                bar.advance(task)
                yield outcome

        yield counted
