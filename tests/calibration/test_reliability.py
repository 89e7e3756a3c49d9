import numpy as np
import pytest

from auditor.calibration.reliability import cooled, reliability, temperature_of
from auditor.calibration.thresholds import FALSE_POSITIVES, thresholds
from auditor.scoring.card import NEVER

LABELS = {"clean": "clean", "fluent": "machine-translated", "garbled": "machine-translated"}


def said(clean):
    return {"clean": clean, "machine-translated": 1 - clean}


def drawn(size, sharpness, seed=0):
    """Return probabilities of classes and the truth; at sharpness 1 the probabilities hold, above it they promise too much."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 1.5, size)
    truth = np.where(rng.random(size) < 1 / (1 + np.exp(-logits)), "clean", "machine-translated").tolist()
    clean = 1 / (1 + np.exp(-logits * sharpness))
    return [{"clean": float(value), "fluent": float(1 - value), "garbled": 0.0} for value in clean], truth


def test_classes_add_up_to_labels_and_a_higher_temperature_is_less_sure():
    classes = [{"clean": 0.5, "fluent": 0.3, "garbled": 0.2}]
    assert cooled(classes, LABELS, 1.0)[0] == pytest.approx({"clean": 0.5, "machine-translated": 0.5})
    sure = [{"clean": 0.9, "fluent": 0.1, "garbled": 0.0}]
    assert cooled(sure, LABELS, 2.0)[0]["clean"] == pytest.approx(0.75, abs=1e-3)


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 2.0])
def test_the_temperature_undoes_what_was_promised_too_much(sharpness):
    classes, truth = drawn(4000, sharpness)
    assert temperature_of(classes, LABELS, truth, np.ones(4000) / 4000) == pytest.approx(sharpness, rel=0.1)


def test_the_error_by_hand():
    probabilities = [said(0.95), said(0.95), said(0.35), said(0.35)]
    found = reliability(probabilities, ["clean", "machine-translated", "machine-translated", "machine-translated"], np.ones(4))
    assert found["expected_calibration_error"] == pytest.approx(0.5 * 0.45 + 0.5 * 0.35)
    assert [(item["from"], item["documents"], item["observed"]) for item in found["reliability"]] == [(0.6, 2, 1.0), (0.9, 2, 0.5)]


def test_weights_count():
    found = reliability([said(0.95), said(0.95)], ["clean", "machine-translated"], np.array([3.0, 1.0]))
    assert found["expected_calibration_error"] == pytest.approx(0.2)


def test_the_order_of_the_documents_changes_nothing():
    classes, truth = drawn(60, 1.0, seed=3)
    given, weights = cooled(classes, LABELS, 1.0), np.arange(1.0, 61.0)
    turned = reliability(given[::-1], truth[::-1], weights[::-1])
    assert turned == reliability(given, truth, weights)


def test_chance_explains_the_error_of_a_good_judge_and_not_that_of_a_bad_one():
    for sharpness, bad in ((1.0, False), (4.0, True)):
        classes, truth = drawn(300, sharpness, seed=5)
        found = reliability(cooled(classes, LABELS, 1.0), truth, np.ones(300))
        assert (found["expected_calibration_error"] > 2 * found["by_chance"]) is bad


def test_thresholds_keep_to_the_rate_on_human_text():
    rng = np.random.default_rng(1)
    probabilities = [said(float(value)) for value in np.concatenate([rng.beta(5, 2, 400), rng.beta(2, 5, 400)])]
    truth = ["clean"] * 400 + ["machine-translated"] * 400
    found = thresholds(probabilities, truth, np.ones(800))
    least = found["machine-translated"]["probability"]
    wrong = sum(item["machine-translated"] >= least for item in probabilities[:400]) / 400
    assert wrong == pytest.approx(found["machine-translated"]["false_positive_rate"], abs=1e-3)
    assert 0 < wrong <= FALSE_POSITIVES
    assert found["clean"]["probability"] == 0.5


def test_a_label_never_needs_less_than_half_nor_the_impossible():
    human = [said(1.0)] * 50
    easy = thresholds([*human, said(0.0)], ["clean"] * 50 + ["machine-translated"], np.ones(51))
    assert easy["machine-translated"]["probability"] == 0.5
    sharp = thresholds([*[said(0.005)] * 50, said(0.0)], ["clean"] * 50 + ["machine-translated"], np.ones(51))
    assert sharp["machine-translated"] == {"probability": 0.9951, "false_positive_rate": 0.0}


@pytest.mark.parametrize(("wrong", "least"), [(0, 0.5), (1, 0.5), (2, NEVER), (50, NEVER)])
def test_a_label_is_never_given_where_human_text_is_called_so_beyond_doubt(wrong, least):
    """Of fifty documents one may be called so, and no threshold is above those that are said to be a machine's for sure."""
    human = [said(0.0)] * wrong + [said(1.0)] * (50 - wrong)
    found = thresholds([*human, said(0.0)], ["clean"] * 50 + ["machine-translated"], np.ones(51))["machine-translated"]
    assert found["probability"] == least
    assert found["false_positive_rate"] <= FALSE_POSITIVES
