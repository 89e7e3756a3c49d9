"""From raw probabilities to calibrated ones, to thresholds with stated error rates, and to the table that shows both."""

from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar

from auditor.report import Label
from bench.detector_model import LABELS, weights
from bench.detector_protocol import Judged, is_human, threshold_at

BINS = 10
# Share of human documents that may be called something else, at most, for each such label.
FALSE_POSITIVES = 0.015
# Clean is what is likelier clean than everything else together, at priors that make every second text a machine's. In most
# places fewer are, so the true odds are better; where more are, the thresholds of the other labels still hold.
CLEAN_PROBABILITY = 0.5


def temperature_of(judged: Judged) -> float:
    """Return the temperature that makes the held-out documents likeliest."""
    importance, truth = weights(judged.rows), [row["label"] for row in judged.rows]

    def loss(temperature: float) -> float:
        cooled = [labelled(item, temperature) for item in judged.probabilities]
        return -sum(weight * np.log(max(item[label], 1e-9)) for weight, item, label in zip(importance, cooled, truth, strict=True))

    return float(minimize_scalar(loss, bounds=(0.5, 4.0), method="bounded").x)


def labelled(classes: dict[str, float], temperature: float) -> dict[str, float]:
    """Return the probability of each label at a temperature, from those of the classes at temperature 1."""
    powers = {name: max(value, 1e-12) ** (1 / temperature) for name, value in classes.items()}
    found = dict.fromkeys(LABELS.values(), 0.0)
    for name, value in powers.items():
        found[LABELS[name]] += value / sum(powers.values())
    return found


def thresholds(judged: Judged) -> dict[str, dict[str, float]]:
    """Return the least probability for each label, with the false-positive rate on human text that comes with it."""
    human, importance, found = is_human(judged.rows), weights(judged.rows), {}
    best = [max(item, key=lambda label: item[label]) for item in judged.probabilities]
    for label in (Label.MACHINE_TRANSLATED.value, Label.SPUN.value):
        scores = np.array([item[label] if top == label else 0.0 for item, top in zip(judged.probabilities, best, strict=True)])
        least = min(max(threshold_at(scores[human], FALSE_POSITIVES) + 1e-4, 0.5), 0.99)
        found[label] = {"probability": round(least, 4), "false_positive_rate": round(float((scores[human] >= least).mean()), 4)}
    scores = np.array([item["clean"] for item in judged.probabilities])
    found["clean"] = {
        "probability": CLEAN_PROBABILITY,
        "share_of_human_text": round(float((scores[human] >= CLEAN_PROBABILITY).mean()), 4),
        "share_of_machine_text": round(float(importance[~human & (scores >= CLEAN_PROBABILITY)].sum() / importance[~human].sum()), 4),
    }
    return found


def calibration(judged: Judged) -> dict[str, Any]:
    """Return the reliability table of the likeliest label and its expected calibration error, weighted as the priors say."""
    importance = weights(judged.rows)
    best = [max(item.items(), key=lambda pair: pair[1]) for item in judged.probabilities]
    sure = np.array([value for _, value in best])
    right = np.array([label == row["label"] for (label, _), row in zip(best, judged.rows, strict=True)], dtype=float)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    rows = []
    for place in sorted(set(places)):
        chosen = places == place
        weight = importance[chosen]
        rows.append(
            {
                "from": round(place / BINS, 2),
                "documents": int(chosen.sum()),
                "predicted": round(float(np.average(sure[chosen], weights=weight)), 3),
                "observed": round(float(np.average(right[chosen], weights=weight)), 3),
                "weight": round(float(weight.sum() / importance.sum()), 3),
            }
        )
    error = sum(row["weight"] * abs(row["predicted"] - row["observed"]) for row in rows)
    return {"documents": len(judged.rows), "expected_calibration_error": round(float(error), 4), "reliability": rows}
