"""What `auditor evaluate` and `auditor calibrate` share: their options, and labelled documents through the pipeline."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditor.errors import AuditorError
from auditor.report import Failure, Outcome
from auditor.settings import Settings

if TYPE_CHECKING:
    from auditor.calibration.documents import Document
    from auditor.calibration.measurements import Store

Data = Annotated[list[Path], typer.Argument(help="NDJSON files with one labelled document a line, also .gz.", show_default=False)]
Limit = Annotated[int | None, typer.Option(min=1, help="Use a balanced sample of this many documents.")]
Seed = Annotated[int, typer.Option(help="Another number draws another sample.")]
Resume = Annotated[Path | None, typer.Option(help="File that keeps what was measured, so that a long run can stop and go on.")]
JsonFile = Annotated[
    Path | None, typer.Option("--json", help="File for the figures as JSON; - for standard output in place of the tables.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]

# More failures than this are counted, and told by --json alone.
_TOLD = 20


@dataclass
class Labelled:
    """Labelled documents, whole and cut, with what was measured on them and what failed."""

    documents: "list[Document]"
    cuts: "dict[int, list[Document]]"
    store: "Store"
    signature: str
    failures: list[Failure] = field(default_factory=list)

    def facts(self) -> dict[str, object]:
        """Return what figures must say of their data."""
        from auditor.calibration.documents import digest

        return {
            "sha256": digest(self.documents),
            "documents": len(self.documents),
            "measured": sum(self.store.get(document) is not None for document in self.documents),
            "failures": [failure.to_dict() for failure in self.failures],
        }


def measured(
    data: Sequence[Path], settings: Settings, *, limit: int | None, seed: int, resume: Path | None, quiet: bool, lengths: Sequence[int] = ()
) -> Labelled:
    """Return the documents of `data`, measured; what fails is told on stderr as it comes.

    Raises:
        AuditorError: no document could be read, or all are of one label.
    """
    from auditor.calibration.documents import read
    from auditor.calibration.measurements import Store, measure, recipe_of
    from auditor.calibration.sampling import sample
    from auditor.pipeline import Auditor

    items = list(read(data))
    failures = [item for item in items if isinstance(item, Failure)]
    complain(failures)
    if len(failures) == len(items):
        raise AuditorError("No document could be read.", "docs/calibration.md shows what a line must have.")
    documents = sample([item for item in items if not isinstance(item, Failure)], limit, seed)
    cuts = {number: [cut for document in documents if (cut := document.first(number))] for number in lengths}
    auditor = Auditor(settings)
    if auditor.warnings:
        typer.echo("\n".join(f"warning: {warning}" for warning in auditor.warnings), err=True)
    found = Labelled(documents, cuts, Store(resume, recipe_of(auditor)), auditor.signature, failures)
    everything = _neighbours(documents, cuts)
    with _progress(quiet, len({document.sha256 for document in everything if found.store.get(document) is None})) as progress:
        failed = [outcome for outcome in progress(measure(everything, auditor, found.store)) if isinstance(outcome, Failure)]
    complain(failed)
    found.failures += failed
    return found


def complain(failures: Sequence[Failure]) -> None:
    """Tell what failed, a message and a remedy each; of many the first, and how many there are."""
    from auditor.rendering.safe import one_line

    for failure in failures[:_TOLD]:
        typer.echo(f"error: {one_line(f'{failure.id}: {failure.message}')}\n  {one_line(failure.remedy)}", err=True)
    if len(failures) > _TOLD:
        typer.echo(f"error: {len(failures) - _TOLD} more documents failed.\n  --json FILE lists all of them.", err=True)


def lengths_of(given: str | None) -> tuple[int, ...]:
    """Return the numbers of sentences that an option gives."""
    try:
        found = tuple(sorted({int(item) for item in (given or "").split(",") if item.strip()}))
    except ValueError:
        found = (0,)
    if any(number < 1 for number in found):
        raise typer.BadParameter("--lengths takes numbers of sentences, such as 1,3,5,10,20.")
    return found


def _neighbours(documents: "Sequence[Document]", cuts: "dict[int, list[Document]]") -> "list[Document]":
    """Return each document with its cut versions beside it: they share sentences, which are translated once then."""
    versions: dict[str, list[Document]] = {}
    for items in cuts.values():
        for cut in items:
            versions.setdefault(cut.id, []).append(cut)
    return [version for document in documents for version in (document, *versions.pop(document.id, ()))]


@contextmanager
def _progress(quiet: bool, total: int) -> "Iterator[_Wrap]":
    """Yield what wraps the outcomes: a bar on stderr where a person watches, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda outcomes: outcomes
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield lambda outcomes: bar.track(outcomes, total=total, description="measuring")


if TYPE_CHECKING:
    from collections.abc import Callable

    _Wrap = Callable[[Iterable[Outcome]], Iterable[Outcome]]
