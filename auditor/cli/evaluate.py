"""`auditor evaluate`: what the detector is worth on labelled documents."""

from typing import Annotated

import typer

from auditor.cli.exit_codes import ExitCode
from auditor.cli.labelled import Data, JsonFile, Limit, Resume, Seed, file_of, lengths_of, measured, write_figures
from auditor.cli.options import Quiet, with_settings
from auditor.cli.places import check_file, keep_apart, kept_files
from auditor.settings import Settings

Lengths = Annotated[str | None, typer.Option(help="Judge the documents cut to so many sentences too, such as 1,3,5,10,20.")]


@with_settings(without=("archive",))
def evaluate(
    data: Data,
    lengths: Lengths = None,
    limit: Limit = None,
    seed: Seed = 0,
    resume: Resume = None,
    json: JsonFile = None,
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> None:
    """Audit labelled documents and say how good the verdicts are.

    Exits with 0 when all documents were judged, 3 when some failed, 2 for wrong usage or when none could be.
    docs/calibration.md has the fields of a line and what the figures mean.
    """
    numbers = lengths_of(lengths)
    figures_file = file_of(json)
    keep_apart("--json", figures_file, [*data, *([resume] if resume else ()), *kept_files(settings)])
    check_file("--json", figures_file)
    from auditor.calibration.evaluation import SCHEMA, evaluation
    from auditor.calibration.judgements import judged, refuse_without_evidence
    from auditor.calibration.tables import to_text
    from auditor.scoring import load_card

    in_force = load_card(settings.card)
    found = measured(data, settings, limit=limit, seed=seed, resume=resume, quiet=quiet, lengths=numbers)
    whole = judged(found.documents, found.store, in_force, settings)
    refuse_without_evidence(whole)
    cuts = {number: judged(items, found.store, in_force, settings) for number, items in found.cuts.items()}
    figures = {
        "schema": SCHEMA,
        "card": in_force.name,
        "signature": found.signature,
        "data": found.facts(),
        **evaluation(whole, cuts, in_force.pivots),
    }
    human, machine = figures["human"]["all"]["documents"], figures["all"]["documents"]
    title = f"The card {in_force.name} on {len(whole)} documents, {human} of them human and {machine} not."
    notes = []
    if in_force.facts["training"].get("sha256") == figures["data"]["sha256"]:
        notes.append("The card was fitted on these very documents: the figures flatter it. `auditor calibrate` prints held-out ones.")
    write_figures("\n".join([title, *notes]) + "\n\n" + to_text(figures), figures, json)
    raise typer.Exit(ExitCode.SOME_FAILED if found.failures else ExitCode.AUDITED)
