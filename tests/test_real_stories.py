"""Real articles about one story, kept outside the repository: read as a newsroom would, with nothing tuned to them."""

from pathlib import Path

import pytest

from auditor.intake import read, read_reference
from auditor.pipeline import Auditor
from auditor.report import Severity

STORIES = Path(__file__).resolve().parents[2] / "shared" / "stories"

pytestmark = pytest.mark.skipif(not STORIES.is_dir(), reason="the real stories are not beside this checkout")


@pytest.fixture(scope="module")
def reports():
    paths = sorted(str(path) for path in STORIES.glob("0*.txt"))
    reference = read_reference(STORIES / "002_c2b7cd43f39cc160.txt")
    outcomes = Auditor().audit(read(paths, maximum_bytes=10**6), reference)
    return {outcome.article.id[:3]: outcome for outcome in outcomes}


@pytest.mark.parametrize(("story", "label"), [("002", "clean"), ("004", "machine-translated")])
def test_a_story_gets_its_verdict(reports, story, label):
    assert reports[story].verdict.label == label


def test_a_machine_translated_story_is_never_called_clean_or_spun(reports):
    """Its probability lies at the very threshold: whether it is accused or left open is the calibration's matter."""
    verdict = reports["000"].verdict
    assert verdict.label in ("machine-translated", "undetermined")
    assert max(verdict.probabilities, key=verdict.probabilities.get) == "machine-translated"


def test_the_clean_story_carries_no_major_finding_and_no_drift(reports):
    assert [finding for finding in reports["002"].findings if finding.severity in (Severity.MAJOR, Severity.CRITICAL)] == []
    assert reports["002"].drift == ()


def test_a_translated_title_is_drift(reports):
    drift = next(item for item in reports["000"].drift if item.quote == "Quest Impossible")
    assert drift.cause == "translated-title"
    assert drift.reference_quote.startswith("Mission: Impossible")


def test_a_word_read_as_another_lies_inside_a_finding(reports):
    report = reports["004"]
    start = report.article.text.index("gods aboard")
    assert any(finding.start <= start and start + len("gods aboard") <= finding.end for finding in report.findings)
