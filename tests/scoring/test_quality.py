import pytest
from scoring_cases import drift, finding

from auditor.report import Severity
from auditor.scoring import quality
from auditor.scoring.quality import interval

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


# (findings, drift, penalty per 1,000 words), all of one span.
TWINS = [
    ([Severity.MINOR], [Severity.MAJOR] * 2, 10.0),
    ([Severity.MINOR] * 2, [Severity.MAJOR] * 2, 10.0),
    ([Severity.MINOR] * 2, [Severity.MAJOR], 6.0),
    ([Severity.MAJOR, Severity.MINOR], [Severity.MINOR, Severity.MAJOR], 6.0),
    ([Severity.MINOR, Severity.MAJOR], [Severity.MAJOR], 6.0),
    ([], [Severity.MAJOR] * 2, 10.0),
]


@pytest.mark.parametrize(("findings", "drifted", "penalty"), TWINS)
def test_a_finding_stands_for_one_drift_and_no_more(findings, drifted, penalty):
    """Two lost names point at one sentence: a finding on the whole of it must not make them one error."""
    marks, moved = [finding(severity) for severity in findings], [drift(severity) for severity in drifted]
    for some, others in ((marks, moved), (marks[::-1], moved[::-1])):
        assert quality(some, others, 1_000, None).penalty_per_1000_words == pytest.approx(penalty)


def test_too_little_text_has_no_score_but_keeps_its_fidelity():
    result = quality([finding()], [], 12, 0.7)
    assert (result.score, result.penalty_per_1000_words, result.entity_fidelity) == (None, None, 0.7)


# (weights, low, high). Of equal weights the interval is the exact one of a Poisson count (Garwood 1936), which Byar's limits approach.
INTERVALS = [
    ([], 0.0, 3.69),
    ([1.0], 0.025, 5.57),
    ([1.0] * 10, 4.80, 18.39),
    ([5.0] * 10, 24.0, 91.95),
    ([0.1] * 4, 0.109, 1.024),
]


@pytest.mark.parametrize(("weights", "low", "high"), INTERVALS)
def test_the_interval_of_equal_weights_is_that_of_their_number(weights, low, high):
    found = interval(weights)
    assert found[0] == pytest.approx(low, rel=0.02, abs=0.03)
    assert found[1] == pytest.approx(high, rel=0.02, abs=0.03)


def test_one_grave_error_among_light_ones_widens_the_interval():
    light, grave = interval([1.0] * 10), interval([1.0] * 5 + [5.0])
    assert grave[1] - grave[0] > light[1] - light[0]
    assert grave[0] < 10.0 < grave[1]


def test_neutral_findings_change_no_interval():
    assert interval([0.0, 0.0, 1.0]) == interval([1.0])


def test_the_interval_is_per_1000_words_and_holds_the_penalty():
    short, long = (quality([finding(Severity.MAJOR)], [], words, None) for words in (100, 1_000))
    assert short.penalty_interval == pytest.approx(tuple(10 * end for end in long.penalty_interval))
    assert long.penalty_interval[0] < long.penalty_per_1000_words < long.penalty_interval[1]


def test_too_little_text_has_no_interval():
    assert quality([finding()], [], 12, None).penalty_interval is None
