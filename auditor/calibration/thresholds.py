"""The least probability at which a card gives each label, with the error rate that comes with it."""

from collections.abc import Sequence

import numpy as np

from auditor.calibration.reliability import Probabilities
from auditor.calibration.specification import CLEAN
from auditor.calibration.statistics import threshold_at
from auditor.scoring.card import NEVER

# Share of human documents that may be called something else, at most, for each such label.
FALSE_POSITIVES = 0.02
# Clean is what is likelier clean than everything else together, at priors that make every second text a machine's. In most
# places fewer are, so the true odds are better; where more are, the thresholds of the other labels still hold.
CLEAN_PROBABILITY = 0.5
_LOWEST = 0.5


def thresholds(probabilities: Probabilities, truth: Sequence[str], weights: np.ndarray) -> dict[str, dict[str, float]]:
    """Return label → least probability and the rates at it, from documents that the judge had not seen.

    A label that too much human text would be given at any probability is never given.

    Args:
        probabilities: label → calibrated probability for each document.
        truth: the label of each document.
        weights: weight of each document.
    """
    human = np.array([label == CLEAN for label in truth])
    best = [max(item, key=lambda label: item[label]) for item in probabilities]
    found = {}
    for label in sorted(set(probabilities[0]) - {CLEAN}):
        scores = np.array([item[label] if top == label else 0.0 for item, top in zip(probabilities, best, strict=True)])
        least = _least(scores[human])
        found[label] = {"probability": least, "false_positive_rate": round(float((scores[human] >= least).mean()), 4)}
    called = np.array([item[CLEAN] for item in probabilities]) >= CLEAN_PROBABILITY
    found[CLEAN] = {
        "probability": CLEAN_PROBABILITY,
        "share_of_human_text": round(float(called[human].mean()), 4),
        "share_of_machine_text": round(float(weights[~human & called].sum() / weights[~human].sum()), 4),
    }
    return found


def _least(human: np.ndarray) -> float:
    """Return the least probability that at most `FALSE_POSITIVES` of the human documents reach, or `NEVER`."""
    least = round(max(threshold_at(human, FALSE_POSITIVES) + 1e-4, _LOWEST), 4)
    return least if least < 1 else NEVER
