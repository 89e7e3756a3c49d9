import pytest
from scoring_cases import drift, finding

from auditor.report import Severity
from auditor.scoring import quality

# (findings, drift, words, penalty per 1,000 words, score), computed by hand.
TABLE = [
    ([], [], 400, 0.0, 100.0),
    ([Severity.NEUTRAL], [], 400, 0.0, 100.0),
    ([Severity.MINOR], [], 1_000, 1.0, 99.0),
    ([Severity.PUNCTUATION] * 5, [], 500, 1.0, 99.0),
    ([Severity.MAJOR, Severity.MINOR], [], 500, 12.0, 88.0),
    ([Severity.CRITICAL], [], 250, 100.0, 0.0),
    ([Severity.CRITICAL], [], 100, 250.0, 0.0),
    ([], [Severity.MAJOR], 200, 25.0, 75.0),
]


@pytest.mark.parametrize(("findings", "drifted", "words", "penalty", "score"), TABLE)
def test_quality_by_hand(findings, drifted, words, penalty, score):
    marks = [finding(severity, start=10 * index, end=10 * index + 5) for index, severity in enumerate(findings)]
    moved = [drift(severity, start=900 + 10 * index, end=905 + 10 * index) for index, severity in enumerate(drifted)]
    result = quality(marks, moved, words, 0.5)
    assert result.penalty_per_1000_words == pytest.approx(penalty)
    assert result.score == pytest.approx(score)
    assert result.entity_fidelity == 0.5


@pytest.mark.parametrize(
    ("finding_span", "drift_span", "penalty"),
    [
        ((0, 10), (0, 10), 25.0),
        ((0, 10), (2, 10), 25.0),
        ((0, 10), (10, 20), 26.0),
        ((40, 44), (0, 90), 26.0),
    ],
    ids=["same span", "nearly the same", "neighbours", "a lost name marks its whole sentence"],
)
def test_a_span_that_is_finding_and_drift_counts_once_and_as_the_graver(finding_span, drift_span, penalty):
    marks = [finding(Severity.MINOR, start=finding_span[0], end=finding_span[1])]
    moved = [drift(Severity.CRITICAL, start=drift_span[0], end=drift_span[1])]
    assert quality(marks, moved, 1_000, None).penalty_per_1000_words == pytest.approx(penalty)


def test_too_little_text_has_no_score_but_keeps_its_fidelity():
    result = quality([finding()], [], 12, 0.7)
    assert (result.score, result.penalty_per_1000_words, result.entity_fidelity) == (None, None, 0.7)
