import pytest
from factory import failure, report, skipped

from auditor.cli.exit_codes import ExitCode, FailOn, exit_code
from auditor.report import Failure, Label, Verdict

SPUN = report(verdict=Verdict(Label.SPUN, 0.98, None, ()))
BROKEN = Failure("a", None, "audit", "The audit failed.", "Report it.")


@pytest.mark.parametrize(
    ("outcomes", "fail_on", "code"),
    [
        ([report()], None, ExitCode.AUDITED),
        ([SPUN], None, ExitCode.AUDITED),
        ([report(), SPUN], FailOn.ANY, ExitCode.FLAGGED),
        ([SPUN], FailOn.MACHINE_TRANSLATED, ExitCode.AUDITED),
        ([failure()], None, ExitCode.UNUSABLE),
        ([failure(), report()], None, ExitCode.SOME_FAILED),
        ([BROKEN], None, ExitCode.SOME_FAILED),
        ([failure(), SPUN], FailOn.ANY, ExitCode.SOME_FAILED),
    ],
)
@pytest.mark.parametrize("others", [0, 1, 2])
def test_the_code_tells_what_came_of_the_articles_and_skipped_items_change_nothing(outcomes, fail_on, code, others):
    assert exit_code([skipped()] * others + outcomes + [skipped()] * others, fail_on) is code


def test_a_run_in_which_everything_was_skipped_ends_well():
    assert exit_code([skipped(), skipped()], FailOn.ANY) is ExitCode.AUDITED
