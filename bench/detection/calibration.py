"""Calibrated probabilities, thresholds and the reliability table of what the bench's judges said, by the package's arithmetic."""

from typing import Any

from auditor.calibration import reliability
from auditor.calibration import thresholds as levels
from bench.detection.model import LABELS, weights
from bench.detection.protocol import Judged


def temperature_of(judged: Judged) -> float:
    """Return the temperature that makes the held-out documents likeliest."""
    return reliability.temperature_of(judged.probabilities, LABELS, _truth(judged), weights(judged.rows))


def labelled(classes: dict[str, float], temperature: float) -> dict[str, float]:
    """Return the probability of each label at a temperature, from those of the classes at temperature 1."""
    return reliability.cooled([classes], LABELS, temperature)[0]


def thresholds(judged: Judged) -> dict[str, dict[str, float]]:
    """Return the least probability for each label, with the false-positive rate on human text that comes with it."""
    return levels.thresholds(judged.probabilities, _truth(judged), weights(judged.rows))


def calibration(judged: Judged) -> dict[str, Any]:
    """Return the reliability table of the likeliest label and its expected calibration error, weighted as the priors say."""
    return reliability.reliability(judged.probabilities, _truth(judged), weights(judged.rows))


def _truth(judged: Judged) -> list[str]:
    return [str(row["label"]) for row in judged.rows]
