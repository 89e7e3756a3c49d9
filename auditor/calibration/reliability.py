"""From raw probabilities to calibrated ones, and the table that shows how well they hold."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

BINS = 10
# The temperatures that are tried, which is quicker than it is clever: there is one number to find.
_TEMPERATURES = np.linspace(0.5, 4.0, 701)
_LEAST_CLASS, _LEAST_LABEL = 1e-12, 1e-9
_DRAWS = 200

Probabilities = Sequence[Mapping[str, float]]


def cooled(classes: Probabilities, labels: Mapping[str, str], temperature: float) -> list[dict[str, float]]:
    """Return the probability of each label at a temperature, from those of the classes at temperature 1.

    Args:
        classes: class → probability for each document.
        labels: class → label.
        temperature: what the log-odds are divided by.
    """
    names = sorted(set(labels.values()))
    return [dict(zip(names, map(float, row), strict=True)) for row in _cooled(classes, labels, temperature)]


def _cooled(classes: Probabilities, labels: Mapping[str, str], temperature: float) -> np.ndarray:
    """Return document × label, labels in alphabetical order."""
    names = sorted(set(labels.values()))
    raw = np.array([[max(item.get(name, 0.0), _LEAST_CLASS) for name in labels] for item in classes])
    powers = raw ** (1 / temperature)
    own = np.array([[label == name for name in names] for label in labels.values()], dtype=float)
    return np.asarray(powers @ own / powers.sum(axis=1, keepdims=True))


def temperature_of(classes: Probabilities, labels: Mapping[str, str], truth: Sequence[str], weights: np.ndarray) -> float:
    """Return the temperature at which the true labels are likeliest (Guo et al. 2017); 1 leaves the probabilities as they are."""
    names = sorted(set(labels.values()))
    right = np.array([names.index(label) for label in truth])
    documents = np.arange(len(right))

    def loss(temperature: float) -> float:
        found = _cooled(classes, labels, temperature)[documents, right]
        return -float(weights @ np.log(np.maximum(found, _LEAST_LABEL)))

    return float(min(_TEMPERATURES, key=loss))


def reliability(probabilities: Probabilities, truth: Sequence[str], weights: np.ndarray) -> dict[str, Any]:
    """Return the reliability table of the likeliest label, and its expected calibration error (Naeini et al. 2015).

    `by_chance` is the error that a perfectly calibrated judge would show with this few documents: what is no larger says nothing.
    """
    best = [max(item.items(), key=lambda pair: pair[1]) for item in probabilities]
    sure = np.array([value for _, value in best])
    right = np.array([label == true for (label, _), true in zip(best, truth, strict=True)], dtype=float)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    parts = weights / weights.sum()
    rows = [_bin(place, sure, right, parts, places == place) for place in sorted(set(places.tolist()))]
    return {
        "documents": len(sure),
        "expected_calibration_error": round(_error(sure, right, parts, places), 4),
        "by_chance": round(_by_chance(sure, parts, places), 4),
        "reliability": rows,
    }


def _bin(place: int, sure: np.ndarray, right: np.ndarray, parts: np.ndarray, chosen: np.ndarray) -> dict[str, Any]:
    return {
        "from": round(place / BINS, 2),
        "documents": int(chosen.sum()),
        "predicted": round(float(np.average(sure[chosen], weights=parts[chosen])), 3),
        "observed": round(float(np.average(right[chosen], weights=parts[chosen])), 3),
        "weight": round(float(parts[chosen].sum()), 3),
    }


def _error(sure: np.ndarray, right: np.ndarray, parts: np.ndarray, places: np.ndarray) -> float:
    """Return the mean over the bins of how far what was promised is from what came true, weighted."""
    return float(np.abs(np.bincount(places, parts * (sure - right), minlength=BINS)).sum())


def _by_chance(sure: np.ndarray, parts: np.ndarray, places: np.ndarray) -> float:
    """Return the mean error of perfectly calibrated draws, made in the order of the figures: that of the documents must change nothing."""
    order = np.lexsort((parts, sure))
    sure, parts, places = sure[order], parts[order], places[order]
    rng = np.random.default_rng(0)
    draws = rng.random((_DRAWS, len(sure))) < sure
    return float(np.mean([_error(sure, draw.astype(float), parts, places) for draw in draws]))
