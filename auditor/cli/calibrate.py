"""`auditor calibrate`: a card for the user's own engine or domain."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from auditor.cli.exit_codes import ExitCode
from auditor.cli.labelled import Data, JsonFile, Limit, Resume, Seed, file_of, measured, write_figures
from auditor.cli.messages import tell
from auditor.cli.options import Quiet, with_settings
from auditor.cli.places import check_file, keep_apart, kept_files
from auditor.settings import Settings

NewCard = Annotated[Path, typer.Option("--card", help="The card to write: a name that ends in .json.")]


@with_settings(without=("archive", "card"))
def calibrate(
    data: Data,
    card: NewCard,
    limit: Limit = None,
    seed: Seed = 0,
    resume: Resume = None,
    json: JsonFile = None,
    quiet: Quiet = False,
    *,
    settings: Settings,
) -> None:
    """Fit a card on labelled documents, and say how good it is on documents that it has not seen.

    Use it with `card = "FILE"` in the settings, or --card. Exits with 0 when the card was written, 3 when some documents failed,
    2 for wrong usage or when they are too few. docs/calibration.md has the fields of a line and what the figures mean.
    """
    if card.suffix != ".json":
        raise typer.BadParameter("Give a name that ends in .json.", param_hint="--card")
    # The new card is compared with the default one.
    settings = replace(settings, card=Settings().card)
    used = [*data, *([resume] if resume else ()), *kept_files(settings)]
    for option, path in (("--card", card), ("--json", file_of(json))):
        keep_apart(option, path, used)
        check_file(option, path)
        used.append(card)
    from auditor.calibration.calibrate import baseline
    from auditor.calibration.calibrate import calibrate as fit
    from auditor.calibration.cards import facts_of, write_card
    from auditor.calibration.evaluation import SCHEMA
    from auditor.calibration.material import material
    from auditor.calibration.specification import DEFAULT
    from auditor.calibration.tables import calibration_to_text

    found = measured(data, settings, limit=limit, seed=seed, resume=resume, quiet=quiet, to_fit=True)
    usable = material(found.documents, found.store, DEFAULT, settings)
    facts = found.facts()
    name = f"{card.stem}-{datetime.datetime.now(datetime.UTC):%Y%m%d}"
    fitted = fit(usable, settings, {"name": name} | facts_of(usable, str(facts["sha256"]), [path.name for path in data]))
    write_card(fitted.card, card)
    shipped = baseline(usable, settings)
    figures = {
        "schema": SCHEMA,
        "card": name,
        "signature": found.signature,
        "data": facts | {"left_out": [*usable.notes, *fitted.notes]},
        **fitted.evaluation,
        "unseen_engines": list(fitted.unseen),
        "shipped_card": shipped,
    }
    title = "\n".join([f"The card {name}, fitted on {len(usable.items)} documents.", *usable.notes, *fitted.notes])
    write_figures(f"{title}\n\n{calibration_to_text(fitted.evaluation, fitted.unseen, shipped)}", figures, json)
    if not quiet:
        tell(f"wrote {card}")
    raise typer.Exit(ExitCode.SOME_FAILED if found.failures else ExitCode.AUDITED)
