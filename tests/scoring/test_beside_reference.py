import math
from dataclasses import replace

import pytest
from scoring_cases import SENTENCES, TRIPS, card, features, segmented

from auditor.reference import Rewording, Swap
from auditor.report import Feature, Label, Severity
from auditor.scoring import decide
from auditor.scoring.beside_reference import case_of, witness
from auditor.scoring.features.reference import reference_features
from auditor.scoring.testimony import MOST
from auditor.settings import Settings

SWAP = Swap(0, 1, 0, 1)


def values(drift=0.0, copied=0.0, swapped=0.0, disturbed=0.0):
    told = {"drift.all": drift, "drift.severe": drift / 4, "drift.foreign": drift / 4}
    return told | {"reference.copied": copied, "reference.swapped": swapped, "reference.disturbed": disturbed}


def verdict(**beside):
    found = (*features(), *(Feature(name, value, "unit") for name, value in values(**beside).items())) if beside else features()
    return decide(found, card(), segmented=segmented(SENTENCES * 5), round_trips=TRIPS, findings=(), drift=(), settings=Settings())


def test_without_a_reference_nothing_is_said():
    assert witness({"round_trip.chrf.mean": 60.0}) == {}
    assert case_of({}) == ""


def test_the_cases():
    assert case_of(values(copied=10.0)) == "own"
    assert case_of(values(copied=90.0)) == "copy"


def test_drift_in_a_text_of_ones_own_speaks_for_translation_alone():
    little, much = witness(values(drift=0.0)), witness(values(drift=20.0))
    assert set(much) == {Label.MACHINE_TRANSLATED}
    assert little[Label.MACHINE_TRANSLATED].log_odds < 0 < much[Label.MACHINE_TRANSLATED].log_odds


def test_swaps_in_a_copy_speak_for_a_spinner_and_an_edited_copy_for_none():
    spun, edited = witness(values(copied=100.0, swapped=70.0, disturbed=20.0)), witness(values(copied=98.0, swapped=3.0, disturbed=2.0))
    assert spun[Label.SPUN].log_odds > 2 > 0 > edited[Label.SPUN].log_odds
    assert edited[Label.MACHINE_TRANSLATED].log_odds < 0


def test_changes_of_other_kinds_speak_for_a_translation_out_and_back():
    found = witness(values(drift=8.0, copied=90.0, swapped=70.0, disturbed=250.0))
    assert found[Label.MACHINE_TRANSLATED].log_odds > found[Label.SPUN].log_odds


@pytest.mark.parametrize("drift", [0.0, 50.0, 1_000.0])
def test_the_witness_never_decides_alone(drift):
    assert all(abs(item.log_odds) <= MOST for item in witness(values(drift=drift, copied=100.0, swapped=drift)).values())


def test_a_verdict_adds_its_log_odds():
    plain, told = verdict().probabilities, verdict(drift=20.0).probabilities
    odds = [math.log(found["machine-translated"] / found["clean"]) for found in (plain, told)]
    added = witness(values(drift=20.0))[Label.MACHINE_TRANSLATED].log_odds
    assert odds[1] - odds[0] == pytest.approx(added, abs=1e-4)


def test_a_spun_copy_is_called_spun_and_told_why():
    found = verdict(copied=100.0, swapped=150.0, disturbed=5.0)
    assert found.probabilities["spun"] > verdict().probabilities["spun"]
    if found.label is Label.SPUN:
        assert "150.0 times in 1,000 words" in found.reasons[0]


def test_features_are_absent_without_a_reference_and_without_words():
    assert reference_features(segmented(), None, None) == {}
    assert reference_features(segmented(()), (), Rewording(0, 0, 0, ())) == {}


def test_features_by_hand():
    article = segmented()
    found = reference_features(article, (), Rewording(50, 40, 30, (SWAP, SWAP)))
    assert found == {
        "drift.all": 0.0, "drift.severe": 0.0, "drift.foreign": 0.0, "reference.copied": 80.0, "reference.swapped": 50.0,
        "reference.disturbed": 200.0,
    }  # fmt: skip
    assert reference_features(article, (), Rewording(50, 0, 0, ()))["reference.copied"] == 0.0


def test_severity_and_cause_count():
    from scoring_cases import drift

    told = (drift(), drift(Severity.MINOR), replace(drift(Severity.MINOR), cause="re-transliterated"))
    found = reference_features(segmented(), told, Rewording(50, 0, 0, ()))
    assert found["drift.all"] == 3 * found["drift.severe"] > 0
    assert found["drift.foreign"] == sum(item.cause in ("translated-name", "re-transliterated") for item in told) * found["drift.severe"]


def test_misspelt_names_alone_are_no_sign_of_a_translator():
    misspelt = witness({"drift.all": 20.0, "drift.severe": 0.0, "drift.foreign": 0.0, "reference.copied": 0.0})
    foreign = witness({"drift.all": 5.0, "drift.severe": 0.0, "drift.foreign": 5.0, "reference.copied": 0.0})
    assert misspelt[Label.MACHINE_TRANSLATED].log_odds < 0 < foreign[Label.MACHINE_TRANSLATED].log_odds
