"""The card that ships: consistent, calibrated, and with weights that make sense."""

import math

import pytest

from auditor.report import Feature, Label
from auditor.scoring import load_card
from auditor.scoring.detector import class_probabilities, standardise
from auditor.scoring.features import MEASURES

CARD = load_card()


def probabilities(**changed: float) -> dict[Label, float]:
    """Return the label probabilities of a text that is typical human text in everything but `changed`."""
    inverse = {"none": lambda value: value, "log1p": math.expm1}
    typical = {name: inverse[scaling.transform](scaling.mean) for name, scaling in CARD.scalings.items()}
    features = [
        Feature(name, value, "") for name, value in (typical | {key.replace("__", "."): value for key, value in changed.items()}).items()
    ]
    classes = class_probabilities(standardise(features, CARD), CARD)
    return {label: sum(classes[kind.name] for kind in CARD.classes if kind.label is label) for label in CARD.labels}


def test_every_feature_is_measured_and_every_label_can_be_given():
    assert set(CARD.scalings) <= set(MEASURES)
    assert set(CARD.labels) == {Label.CLEAN, Label.MACHINE_TRANSLATED, Label.SPUN}
    assert not [name for name in CARD.scalings if name.startswith("drift.")]


def test_the_card_states_its_calibration_and_its_error_rates():
    calibration, thresholds = CARD.facts["calibration"], CARD.facts["thresholds"]
    assert 0 <= calibration["expected_calibration_error"] < 0.1
    assert sum(row["documents"] for row in calibration["reliability"]) == calibration["documents"]
    assert all(0 <= thresholds[label]["false_positive_rate"] <= 0.02 for label in ("machine-translated", "spun"))
    assert len(CARD.facts["training"]["sha256"]) == 64
    assert all({"family", "auc", "detected_at_1%", "detected_at_5%"} <= set(row) for row in CARD.facts["held_out"])


def test_the_card_is_bound_to_an_engine_and_knows_its_pivots():
    assert CARD.engine.startswith("compact@")
    assert len(CARD.pivots) >= 2
    assert all(set(norms) == set(CARD.pivots) for norms in CARD.source_norms.values())


def test_typical_human_text_is_not_taken_for_a_machine():
    found = probabilities()
    assert found[Label.CLEAN] > found[Label.MACHINE_TRANSLATED]
    assert found[Label.CLEAN] > found[Label.SPUN]


@pytest.mark.parametrize("name", [name for name in CARD.scalings if name.startswith(("artifacts.", "round_trip.chrf", "round_trip.bleu"))])
def test_traces_never_speak_for_a_human(name):
    inverse = {"none": lambda value: value, "log1p": math.expm1}[CARD.scalings[name].transform]
    scaling = CARD.scalings[name]
    higher = inverse(scaling.mean + 2 * scaling.scale)
    assert probabilities(**{name.replace(".", "__"): higher})[Label.CLEAN] <= probabilities()[Label.CLEAN] + 1e-9


def test_one_stray_trace_condemns_nobody():
    found = probabilities(artifacts__minor=3.2, artifacts__kinds=4.0)
    assert found[Label.MACHINE_TRANSLATED] < CARD.thresholds[Label.MACHINE_TRANSLATED]
    assert found[Label.SPUN] < CARD.thresholds[Label.SPUN]


def test_many_traces_of_several_kinds_condemn_even_where_the_round_trip_says_nothing():
    found = probabilities(artifacts__severe=8.0, artifacts__minor=16.0, artifacts__kinds=16.0)
    assert found[Label.MACHINE_TRANSLATED] >= CARD.thresholds[Label.MACHINE_TRANSLATED]


# What a spinner leaves: words that nobody knows, in odd company, in whose places synonyms would stand better.
SPUN = {"rarity__unknown": 16.0, "collocations__new": 40.0, "synonyms__gap": 0.0, "synonyms__better": 12.0}


def test_words_that_nobody_would_choose_speak_for_a_spinner_and_not_for_a_translator():
    found, typical = probabilities(**SPUN), probabilities()
    assert found[Label.SPUN] > 5 * typical[Label.SPUN]
    assert found[Label.MACHINE_TRANSLATED] < typical[Label.MACHINE_TRANSLATED]


def test_swapped_synonyms_among_them_condemn_a_spinner():
    found = probabilities(**SPUN, artifacts__spinner=16.0)
    assert found[Label.SPUN] >= CARD.thresholds[Label.SPUN]
