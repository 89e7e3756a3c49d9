"""Calibrated probabilities, thresholds and the reliability table of what the bench's judges said, by the package's arithmetic."""

from collections.abc import Sequence
from statistics import median
from typing import Any

import numpy as np

from auditor.calibration import reliability
from auditor.calibration import thresholds as levels
from auditor.scoring.card import Sharpening
from bench.detection.model import LABELS, weights
from bench.detection.protocol import Judged


def temperature_of(judged: Judged) -> float:
    """Return the temperature that makes the held-out documents likeliest."""
    return reliability.temperature_of(judged.probabilities, LABELS, _truth(judged), weights(judged.rows))


def labelled(classes: dict[str, float], temperature: float) -> dict[str, float]:
    """Return the probability of each label at a temperature, from those of the classes at temperature 1."""
    return reliability.cooled([classes], LABELS, temperature)[0]


def sharpening(judged: Judged, versions: Sequence[Judged]) -> Sharpening:
    """Return how the temperature goes with length: by the power of the words that fits those of documents and their versions best."""
    words = [median(row["words"] for row in item.rows) for item in (judged, *versions)]
    temperatures = [temperature_of(item) for item in (judged, *versions)]
    power = -np.polyfit(np.log(words), np.log(temperatures), 1)[0]
    return Sharpening(words=words[0], power=round(float(power), 3), least=min(words), most=max(words))


def cooled(judged: Judged, temperature: float, sharper: Sharpening | None) -> Judged:
    """Return the probabilities of labels at a temperature, sharpened by each document's length."""
    by_length = [temperature * (sharper(row["words"]) if sharper else 1.0) for row in judged.rows]
    return Judged(judged.rows, [labelled(item, own) for item, own in zip(judged.probabilities, by_length, strict=True)])


def thresholds(judged: Judged) -> dict[str, dict[str, float]]:
    """Return the least probability for each label, with the false-positive rate on human text that comes with it."""
    return levels.thresholds(judged.probabilities, _truth(judged), weights(judged.rows))


def calibration(judged: Judged) -> dict[str, Any]:
    """Return the reliability table of the likeliest label and its expected calibration error, weighted as the priors say."""
    return reliability.reliability(judged.probabilities, _truth(judged), weights(judged.rows))


def _truth(judged: Judged) -> list[str]:
    return [str(row["label"]) for row in judged.rows]
