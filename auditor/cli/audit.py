"""`auditor audit`: articles in, reports out."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditor.article import Article
from auditor.cli.exit_codes import exit_code
from auditor.cli.messages import complain, progress
from auditor.cli.options import FailOnOption, InputFormat, Quiet, Reference, references_of, with_settings
from auditor.cli.output import OutputFormat, open_output
from auditor.cli.places import check_file, keep_apart, kept_files
from auditor.errors import IntakeError
from auditor.report import Failure
from auditor.settings import Settings

if TYPE_CHECKING:
    from auditor.intake.read import Read

Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUTS", help="Files, directories, or - for standard input; those of --story unless given.", show_default=False
    ),
]
Story = Annotated[
    Path | None,
    typer.Option(help="Directory with articles about one story, none known to be clean: what most of them write is the reference."),
]
Format = Annotated[OutputFormat | None, typer.Option("--format", "-f", help="Form of the result; `terminal` unless told otherwise.")]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="File to write to; for html a directory.")]


@with_settings()
def audit(
    inputs: Inputs = None,
    reference: Reference = None,
    story: Story = None,
    format: Format = None,
    json: Json = False,
    out: Out = None,
    input_format: InputFormat = None,
    fail_on: FailOnOption = None,
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> None:
    """Audit articles.

    Exits with 0 when all were audited, whatever the verdict; 1 only with --fail-on; 2 for wrong usage or when nothing
    could be read; 3 when some articles failed. What is no article (a picture, an event) is skipped and changes nothing.
    """
    if json and format not in (None, OutputFormat.JSON):
        raise typer.BadParameter("It contradicts --format; give one of them.", param_hint="--json")
    if story and reference:
        raise typer.BadParameter("It is for stories without a clean text: leave out --reference or --story.", param_hint="--story")
    if not inputs and not story:
        raise typer.BadParameter("Give files, directories with articles, or - for standard input.", param_hint="INPUTS")
    output_format = OutputFormat.JSON if json else format or OutputFormat.TERMINAL
    pages = output_format is OutputFormat.HTML
    keep_apart("--out", out, [*(inputs or ()), *(reference or ()), *([story] if story else ()), *kept_files(settings)], pages=pages)
    check_file("--out", None if pages else out)
    from auditor.intake import read
    from auditor.pipeline import Auditor

    clean = references_of(reference, settings)
    reading = partial(read, maximum_bytes=settings.maximum_bytes, leave_out=kept_files(settings))
    others = list(reading([str(story)])) if story else []
    if inputs:
        _tell_of_story(story, others)
    articles = reading(inputs, stdin=sys.stdin.buffer, format=input_format) if inputs else others
    auditor = Auditor(settings)
    with open_output(output_format, out, quiet=quiet) as output, progress(quiet, "audited") as watched:
        outcomes = []
        for outcome in watched(auditor.audit(articles, clean, story=[other for other in others if isinstance(other, Article)])):
            if isinstance(outcome, Failure):
                complain(outcome)
            output.write(outcome)
            outcomes.append(outcome)
    if not outcomes:
        raise IntakeError("There was nothing to audit.", "Give files, directories with articles, or - for standard input.")
    raise typer.Exit(exit_code(outcomes, fail_on))


def _tell_of_story(story: Path | None, others: "list[Read]") -> None:
    """Tell what of a story cannot be read, where its articles are not audited themselves.

    Raises:
        IntakeError: there is no article in it to compare with.
    """
    for other in others:
        if isinstance(other, Failure):
            complain(other)
    if story and not any(isinstance(other, Article) for other in others):
        raise IntakeError(f"The story {story} has no article that can be read.", "Give a directory with articles about one story.")
