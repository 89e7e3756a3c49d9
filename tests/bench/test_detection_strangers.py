import pytest

from auditor.report import Feature, Label
from auditor.scoring.card import load_card
from auditor.scoring.detector import class_probabilities, standardise
from bench.detection.strangers import probabilities


def test_the_temperature_of_the_card_counts_once() -> None:
    card = load_card()
    features = [Feature(name, scaling.mean + scaling.scale, "") for name, scaling in card.scalings.items()]
    classes = class_probabilities(standardise(features, card), card)
    by_hand = {label.value: sum(classes[kind.name] for kind in card.classes if kind.label is label) for label in card.labels}
    assert card.temperature != 1
    assert probabilities(features, card) == pytest.approx(by_hand)
    assert set(by_hand) == {label.value for label in Label if label is not Label.UNDETERMINED}
