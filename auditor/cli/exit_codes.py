"""What the process tells its caller."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

from auditor.report import Failure, Label, Outcome, Report, Skipped


class ExitCode(IntEnum):
    """The exit codes of every command."""

    AUDITED = 0
    FLAGGED = 1
    UNUSABLE = 2
    SOME_FAILED = 3
    INTERRUPTED = 130


class FailOn(StrEnum):
    """Which verdicts make `--fail-on` end the process with 1."""

    MACHINE_TRANSLATED = "machine-translated"
    SPUN = "spun"
    ANY = "any"


def exit_code(outcomes: Sequence[Outcome], fail_on: FailOn | None) -> ExitCode:
    """Return the exit code of a run.

    An incomplete run outranks a flagged one: whoever gates on verdicts must first know that all were reached.
    What was skipped changes nothing: it was no article.
    """
    outcomes = [outcome for outcome in outcomes if not isinstance(outcome, Skipped)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    if failures:
        nothing_read = len(failures) == len(outcomes) and all(failure.kind == "intake" for failure in failures)
        return ExitCode.UNUSABLE if nothing_read else ExitCode.SOME_FAILED
    flagged = {Label.MACHINE_TRANSLATED, Label.SPUN} if fail_on is FailOn.ANY else {Label(fail_on)} if fail_on else set()
    if any(isinstance(outcome, Report) and outcome.verdict.label in flagged for outcome in outcomes):
        return ExitCode.FLAGGED
    return ExitCode.AUDITED
