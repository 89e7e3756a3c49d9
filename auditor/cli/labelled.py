"""What `auditor evaluate` and `auditor calibrate` share: their options, labelled documents through the pipeline, and figures out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from auditor.cli.messages import complain, progress, tell
from auditor.cli.output import open_text
from auditor.cli.places import keep_apart
from auditor.errors import AuditorError
from auditor.report import Failure
from auditor.settings import Settings

if TYPE_CHECKING:
    from auditor.calibration.documents import Document
    from auditor.calibration.measurements import Store

Data = Annotated[
    list[Path], typer.Argument(metavar="DATA", help="NDJSON files with one labelled document a line, also .gz.", show_default=False)
]
Limit = Annotated[int | None, typer.Option(min=1, help="Use a balanced sample of this many documents.")]
Seed = Annotated[int, typer.Option(help="Another number draws another sample.")]
Resume = Annotated[Path | None, typer.Option(help="File that keeps what was measured, so that a long run can stop and go on.")]
JsonFile = Annotated[
    Path | None, typer.Option("--json", help="File for the figures as JSON; - for standard output in place of the tables.")
]

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
    repeated: int = 0

    def facts(self) -> dict[str, object]:
        """Return what figures must say of their data."""
        from auditor.calibration.documents import digest

        return {
            "sha256": digest(self.documents),
            "documents": len(self.documents),
            "measured": sum(self.store.get(document) is not None for document in self.documents),
            "repeated": self.repeated,
            "failures": [failure.to_dict() for failure in self.failures],
        }


def measured(
    data: Sequence[Path],
    settings: Settings,
    *,
    limit: int | None,
    seed: int,
    resume: Path | None,
    quiet: bool,
    lengths: Sequence[int] = (),
    to_fit: bool = False,
) -> Labelled:
    """Return the documents of `data`, measured; what fails is told on stderr as it comes.

    Raises:
        AuditorError: no document could be read, or a card is to be fitted on them and all are human or none is.
    """
    keep_apart("--resume", resume, data)
    from auditor.calibration.documents import read
    from auditor.calibration.measurements import Store, measure, recipe_of
    from auditor.calibration.sampling import distinct, refuse_one_label, sample
    from auditor.pipeline import Auditor

    items = list(read(data))
    failures = [item for item in items if isinstance(item, Failure)]
    _complain_of(failures)
    if len(failures) == len(items):
        raise AuditorError("No document could be read.", "docs/calibration.md shows what a line must have.")
    given = [item for item in items if not isinstance(item, Failure)]
    if repeated := len(given) - len(own := distinct(given)):
        tell(f"warning: {repeated} of {len(given)} documents are there more than once; they count once.")
    documents = sample(own, limit, seed)
    if to_fit:
        refuse_one_label(documents)
    cuts = {number: [cut for document in documents if (cut := document.first(number))] for number in lengths}
    auditor = Auditor(settings)
    if auditor.warnings:
        tell("\n".join(f"warning: {warning}" for warning in auditor.warnings))
    found = Labelled(documents, cuts, Store(resume, recipe_of(auditor)), auditor.signature, failures, repeated)
    everything = _neighbours(documents, cuts)
    unknown = len({document.sha256 for document in everything if found.store.get(document) is None})
    with progress(quiet, "measuring", unknown) as watched:
        failed = [outcome for outcome in watched(measure(everything, auditor, found.store)) if isinstance(outcome, Failure)]
    _complain_of(failed)
    found.failures += failed
    return found


def _complain_of(failures: Sequence[Failure]) -> None:
    """Tell what failed, of many the first, and how many there are."""
    for failure in failures[:_TOLD]:
        complain(failure, failure.id)
    if len(failures) > _TOLD:
        tell(f"error: {len(failures) - _TOLD} more documents failed.\n  --json FILE lists all of them.")


def lengths_of(given: str | None) -> tuple[int, ...]:
    """Return the numbers of sentences that an option gives."""
    try:
        found = tuple(sorted({int(item) for item in (given or "").split(",") if item.strip()}))
    except ValueError:
        found = (0,)
    if any(number < 1 for number in found):
        raise typer.BadParameter("Give numbers of sentences, such as 1,3,5,10,20.", param_hint="--lengths")
    return found


def file_of(json: Path | None) -> Path | None:
    """Return the file that `--json` names; `None` where it is not given, or is standard output."""
    return None if json is None or str(json) == "-" else json


def write_figures(text: str, figures: dict[str, Any], json: Path | None) -> None:
    """Write the tables to standard output and the figures to the file that was asked for; `-` puts the figures in the tables' place."""
    only_json = json is not None and file_of(json) is None
    if json is not None:
        with open_text(None if only_json else json) as stream:
            stream.write(dumps(figures, indent=1, ensure_ascii=False) + "\n")
    if not only_json:
        with open_text(None) as stream:
            stream.write(text)


def _neighbours(documents: "Sequence[Document]", cuts: "dict[int, list[Document]]") -> "list[Document]":
    """Return each document with its cut versions beside it: they share sentences, which are translated once then."""
    versions: dict[str, list[Document]] = {}
    for items in cuts.values():
        for cut in items:
            versions.setdefault(cut.id, []).append(cut)
    return [version for document in documents for version in (document, *versions.pop(document.id, ()))]
