"""`auditor watch`: a hot folder."""

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from auditor.cli.exit_codes import ExitCode
from auditor.cli.options import Reference, references_of, with_settings
from auditor.cli.places import card_file, keep_out
from auditor.settings import Settings

Directory = Annotated[Path, typer.Argument(metavar="DIRECTORY", help="The folder to watch.", show_default=False)]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="Folder for the results; beside the audited files unless given.")]
Html = Annotated[bool, typer.Option("--html", help="Write a page for readers beside each report.")]
Annotate = Annotated[bool, typer.Option("--annotate", help="Write a copy of ninjs and NewsML-G2 files with the verdict in it.")]
Hold = Annotated[bool, typer.Option("--hold", help="In that copy, withhold what was machine-translated or spun.")]
ReportUrl = Annotated[str, typer.Option(help="Address under which the results can be read; the copy links to the report there.")]
Poll = Annotated[float | None, typer.Option(min=0.1, help="Seconds between two looks at a folder without file events (network shares).")]
Settle = Annotated[float, typer.Option(min=0.1, help="Seconds that a file must look the same before it counts as complete.")]
Once = Annotated[bool, typer.Option("--once", help="Deliver what is there and end.")]


@with_settings()
def watch(
    context: typer.Context,
    directory: Directory,
    out: Out = None,
    html: Html = False,
    annotate: Annotate = False,
    hold: Hold = False,
    report_url: ReportUrl = "",
    poll: Poll = None,
    settle: Settle = 2.0,
    once: Once = False,
    reference: Reference = None,
    *,
    settings: Settings,
) -> None:
    """Audit every file that appears in a folder, and move it to _PROCESSED, or to _ERROR with the reason.

    SIGTERM and SIGINT end it after the file at hand. Exits with 0 then; with --once also 3 when something failed. 2 stands for
    wrong usage, wrong settings, or a folder that cannot be worked in.
    """
    if (hold or report_url) and not annotate:
        raise typer.BadParameter("It changes the annotated copy: give --annotate too.", param_hint="--hold" if hold else "--report-url")
    keep_out(
        directory, archive=settings.archive, cache=settings.cache, card=card_file(settings), config=str(context.params["config"] or "")
    )
    for clean_file in reference or ():
        keep_out(directory, reference=str(clean_file))
    from auditor.pipeline import Auditor
    from auditor.service import watch as folders
    from auditor.service.stop import stop_on_signals

    _log_to_stderr()
    maximum = settings.maximum_bytes
    clean = references_of(reference, settings)
    failed = False
    with stop_on_signals() as stop, folders.open_folder(directory, out) as folder:
        extras = folders.Extras(html=html, annotate=annotate, hold=hold, report_url=report_url, maximum_bytes=maximum)
        results = folders.Results(folder, extras)
        delivery = folders.Delivery(folder, Auditor(settings), results, maximum_bytes=maximum, reference=clean)
        for tally in folders.watch(folder, delivery, stop=stop, settle=settle, poll=poll, once=once):
            failed = failed or bool(tally.failures)
    raise typer.Exit(ExitCode.SOME_FAILED if once and failed else ExitCode.AUDITED)


def _log_to_stderr() -> None:
    """Show what happens: names, hashes and counts, one line a file."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("auditor")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
