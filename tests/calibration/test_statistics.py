import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.calibration.statistics import auc, detected_at, share, threshold_at

SCORES = st.lists(st.integers(0, 9), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("positive", "negative", "value"),
    [([2, 3], [0, 1], 1.0), ([0, 1], [2, 3], 0.0), ([1], [1], 0.5), ([1, 3], [0, 2], 0.75), ([1, 1], [1, 0], 0.75)],
)
def test_auc_by_hand(positive, negative, value):
    assert auc(positive, negative).value == value


@settings(deadline=None)
@given(SCORES, SCORES)
def test_auc_is_that_of_the_library(positive, negative):
    metrics = pytest.importorskip("sklearn.metrics")
    expected = metrics.roc_auc_score([1] * len(positive) + [0] * len(negative), positive + negative)
    found = auc(positive, negative)
    assert found.value == pytest.approx(expected)
    assert 0 <= found.low <= found.value <= found.high <= 1


def test_a_perfect_auc_of_few_documents_is_not_certain_and_more_documents_say_more():
    few, many = auc(range(10, 20), range(10)), auc(range(200, 400), range(200))
    assert few.value == many.value == many.high == 1
    assert 0.7 < few.low < 0.95 < many.low


def test_the_interval_of_an_auc_covers_the_truth_about_as_often_as_it_says():
    rng, covered = random.Random(3), 0
    for _ in range(400):  # two normal distributions one deviation apart: the true AUC is 0.7602
        found = auc([rng.gauss(1, 1) for _ in range(20)], [rng.gauss(0, 1) for _ in range(30)])
        covered += found.low <= 0.7602 <= found.high
    assert 0.92 <= covered / 400 <= 0.99


# Wilson's interval as tables of it print it.
@pytest.mark.parametrize(
    ("count", "total", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (1, 200, 0.0009, 0.0278)]
)
def test_shares_by_the_table(count, total, low, high):
    found = share(count, total)
    assert (found.value, found.low, found.high) == (count / total, pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_of_nothing_there_are_no_figures():
    assert share(0, 0) is None
    assert auc([], [1]) is auc([1], []) is detected_at(0.01, [], [1]) is detected_at(0.01, [1], []) is None


@given(st.lists(st.floats(0, 1), min_size=1, max_size=300), st.sampled_from([0.01, 0.015, 0.05]))
def test_no_more_human_documents_exceed_a_threshold_than_its_rate_allows(human, rate):
    threshold = threshold_at(human, rate)
    assert sum(score > threshold for score in human) <= rate * len(human)


def test_detection_counts_what_scores_above_the_threshold():
    human = [number / 100 for number in range(100)]  # one of a hundred may exceed 0.98
    assert detected_at(0.01, [0.98, 0.985, 0.99, 1.0], human).value == 0.75
    assert detected_at(0.05, [0.94, 0.95], human).value == 0.5
