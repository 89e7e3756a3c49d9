"""`auditor stream`: a filter for pipes, one line of NDJSON in and one out."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from auditor.cli.exit_codes import ExitCode, exit_code
from auditor.cli.options import FailOnOption, Reference, references_of, with_settings
from auditor.cli.output import open_text
from auditor.report import Failure, Outcome, Report
from auditor.settings import Settings


class Fields(StrEnum):
    """How much of a report a line carries."""

    REPORT = "report"
    SUMMARY = "summary"


FieldsOption = Annotated[Fields, typer.Option(help="The whole report a line, or only id, verdict, quality and counts.")]


@with_settings()
def stream(
    reference: Reference = None,
    fields: FieldsOption = Fields.REPORT,
    fail_on: FailOnOption = None,
    *,
    settings: Settings,
) -> None:
    """Audit NDJSON from standard input, a line out for a line in, in the same order.

    A line that cannot be audited gives an error record in its place. SIGTERM and SIGINT end the stream after the batch at hand.
    Exits with 0 when all were audited; 1 only with --fail-on; 2 for wrong usage or when nothing could be read; 3 when some
    lines failed; 130 when a signal ended it.
    """
    from auditor.pipeline import Auditor
    from auditor.rendering.json import to_ndjson_line, to_summary_line
    from auditor.service.stop import stop_on_signals
    from auditor.service.stream import interruptible
    from auditor.service.stream import stream as outcomes_of

    clean = references_of(reference, settings)
    auditor = Auditor(settings)
    to_line = to_summary_line if fields is Fields.SUMMARY else to_ndjson_line
    seen: dict[tuple[str, str], Outcome] = {}
    with stop_on_signals() as stop, open_text(None) as out:
        source = interruptible(sys.stdin.buffer, stop)
        for outcome in outcomes_of(source, auditor, stop=stop, maximum_bytes=settings.maximum_bytes, reference=clean):
            out.write(to_line(outcome) + "\n")
            out.flush()
            seen.setdefault(_kind(outcome), outcome)
        stopped = stop.is_set()
    # The exit code asks whether any or all were of a kind, so one outcome of each kind stands for an endless stream.
    raise typer.Exit(ExitCode.INTERRUPTED if stopped else exit_code(list(seen.values()), fail_on))


def _kind(outcome: Outcome) -> tuple[str, str]:
    """Return what the exit code can depend on."""
    if isinstance(outcome, Report):
        return "report", outcome.verdict.label
    return ("failure", outcome.kind) if isinstance(outcome, Failure) else ("skipped", "")
