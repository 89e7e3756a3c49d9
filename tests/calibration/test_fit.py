import numpy as np
import pytest
from calibration_cases import SMALL
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.calibration.fit import fit, weights
from auditor.calibration.specification import DEFAULT, Reading, Specification
from auditor.report import Feature
from auditor.scoring.card import parse_card
from auditor.scoring.detector import class_probabilities, standardise

LEVELS = {
    "schema": "auditor.card/1", "name": "", "languages": ["en"], "engine": "", "pivots": [], "temperature": 1.0,
    "thresholds": {label: {"probability": 0.5} for label in ("clean", "machine-translated", "spun")},
    "source_language": {"margin": 1.0, "norms": {}}, "date": "", "training": {}, "calibration": {}, "held_out": [],
}  # fmt: skip


def row(label="clean", kind="human", **features):
    return {"label": label, "kind": kind, "group": "g", "features": {name.replace("__", "."): value for name, value in features.items()}}


def rows(rng, size=40, *, chrf=2.0, unknown=2.0):
    """Return normal numbers; translated text has more of one feature, spun text of another."""
    found = []
    for _ in range(size):
        for label, kind, more, rarer in (("clean", "human", 0, 0), ("machine-translated", "x", chrf, 0), ("spun", "y", 0, unknown)):
            chrf_mean, articles, rare = rng.normal() + more, rng.normal(), rng.normal() + rarer
            found.append(row(label, kind, round_trip__chrf__mean=chrf_mean, style__articles=articles, rarity__unknown=rare))
    return found


def coefficients(table):
    return {kind["name"]: kind["coefficients"] for kind in table["classes"]}


def test_what_tells_gets_weight_and_what_does_not_gets_little():
    found = coefficients(fit(rows(np.random.default_rng(0), 200), SMALL))
    assert found["clean"] == {}
    assert found["translated"]["round_trip.chrf.mean"] > 1
    assert abs(found["translated"]["style.articles"]) < 0.3
    assert found["spun"]["rarity.unknown"] > 1


def test_the_detector_reads_what_was_fitted_and_is_right():
    training, others = rows(np.random.default_rng(0)), rows(np.random.default_rng(1))
    card = parse_card(LEVELS | fit(training, SMALL))
    right = 0
    for item in others:
        classes = class_probabilities(standardise([Feature(name, value, "") for name, value in item["features"].items()], card), card)
        right += SMALL.labels[max(classes, key=classes.get)] == item["label"]
    assert right / len(others) > 0.7


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), chrf=st.floats(-3, 3), unknown=st.floats(-3, 3))
def test_a_sign_that_is_known_beforehand_is_held_whatever_the_data_say(seed, chrf, unknown):
    found = coefficients(fit(rows(np.random.default_rng(seed), 10, chrf=chrf, unknown=unknown), SMALL))
    for reading in SMALL.classes:
        for name, sign in reading.signs.items():
            assert found[reading.name][name] * sign >= 0


def test_a_feature_that_separates_all_or_never_varies_breaks_nothing():
    data = [row(round_trip__chrf__mean=0.0, style__articles=7.0) for _ in range(20)]
    data += [row("machine-translated", "x", round_trip__chrf__mean=100.0, style__articles=7.0) for _ in range(20)]
    specification = Specification((SMALL.classes[0],))
    found = fit(data, specification)
    values = [value for kind in found["classes"] for value in (kind["intercept"], *kind["coefficients"].values())]
    assert np.isfinite(values).all()
    assert found["features"]["style.articles"]["scale"] > 0
    assert coefficients(found)["translated"]["style.articles"] == 0


def test_a_class_without_documents_is_not_in_the_card():
    data = [item for item in rows(np.random.default_rng(0)) if item["label"] != "spun"]
    found = fit(data, SMALL)
    assert list(coefficients(found)) == ["clean", "translated"]
    assert "rarity.unknown" not in found["features"]


def test_half_of_the_weight_is_human_text_and_the_kinds_of_a_class_weigh_the_same():
    data = [row() for _ in range(3)]
    data += [row("machine-translated", "a") for _ in range(4)] + [row("machine-translated", "b")] + [row("spun", "c") for _ in range(2)]
    own = weights(data, SMALL)
    assert own.sum() == pytest.approx(1)
    assert own[:3].sum() == pytest.approx(0.5)
    assert own[3:7].sum() == pytest.approx(own[7]) == pytest.approx(0.125)
    assert own[8:].sum() == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("label", "kind", "name"),
    [
        ("clean", "human", "clean"),
        ("machine-translated", "apertium-es", "garbled translation"),
        ("machine-translated", "nllb", "fluent translation"),
        ("spun", "apertium-es", "spun"),
    ],
)
def test_the_class_of_a_document_is_told_by_its_label_and_its_engine(label, kind, name):
    assert DEFAULT.class_of(row(label, kind)) == name


def test_a_document_of_no_class_is_an_error():
    with pytest.raises(ValueError, match="no class"):
        Specification((Reading("spun", "spun", {}),)).class_of(row("machine-translated", "x"))


def test_logarithm_one_side_and_penalty_are_data():
    own = Specification(
        (Reading("translated", "machine-translated", {"artifacts.minor": 1, "style.articles": 0}),),
        one_sided=frozenset({"artifacts.minor"}), logarithmic=frozenset({"artifacts.minor"}), penalties={"style.articles": 1e6},
    )  # fmt: skip
    rng = np.random.default_rng(0)
    data = [row(artifacts__minor=abs(rng.normal()), style__articles=rng.normal()) for _ in range(50)]
    data += [row("machine-translated", "x", artifacts__minor=abs(rng.normal()) + 3, style__articles=rng.normal() + 3) for _ in range(50)]
    found = fit(data, own)
    assert found["features"]["artifacts.minor"]["transform"] == "log1p"
    assert found["features"]["artifacts.minor"]["one_sided"] is True
    assert found["features"]["style.articles"] == found["features"]["style.articles"] | {"transform": "none", "one_sided": False}
    assert abs(coefficients(found)["translated"]["style.articles"]) < 1e-3
