"""The calibration of the bench's judges."""

import numpy as np
import pytest

from bench.detection.calibration import cooled, sharpening
from bench.detection.protocol import Judged

POWER = 0.4


def judged(words: int, seed: int) -> Judged:
    """Return documents whose judge promises too much by the temperature of their length."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 2, 4000)
    machine = rng.random(4000) < 1 / (1 + np.exp(-logits))
    told = 1 / (1 + np.exp(-logits * (words / 200) ** -POWER))
    kinds = {"clean": "human", "machine-translated": "microsoft"}
    labels = np.where(machine, "machine-translated", "clean")
    rows = [{"label": str(label), "kind": kinds[str(label)], "words": words} for label in labels]
    return Judged(rows, [{"clean": 1 - value, "fluent translation": value} for value in map(float, told)])


def test_the_temperature_falls_with_the_power_of_the_length():
    found = sharpening(judged(200, 0), [judged(50, 1), judged(100, 2), judged(400, 3)])
    assert (found.words, found.least, found.most) == (200, 50, 400)
    assert found.power == pytest.approx(POWER, abs=0.05)


def test_every_document_is_cooled_by_its_own_length():
    sharper = sharpening(judged(200, 0), [judged(50, 1), judged(400, 3)])
    rows = [{"label": "clean", "kind": "human", "words": words} for words in (50, 200, 400)]
    told = [{"clean": 0.3, "fluent translation": 0.7}] * 3
    short, same, long = (item["machine-translated"] for item in cooled(Judged(rows, told), 1.0, sharper).probabilities)
    assert same == pytest.approx(0.7)
    assert short < same < long
