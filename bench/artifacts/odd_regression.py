"""Logistic regressions over standardised figures, each document judged by one that never saw it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.oddness.card import WORD_CLIP, scorer

Floats = NDArray[np.float64]
FOLDS = 5
PENALTY = 0.02
# What a scorer has besides its coefficients, before it is known.
UNSET = {"threshold": 0.0, "slope": 1.0, "offset": 0.0}


@dataclass(frozen=True)
class Design:
    """Rows of figures, the share of raters that mark each, its weight in the fit, and the fold of its document."""

    figures: Floats
    shares: Floats
    weights: Floats
    folds: NDArray[np.int64]

    def rows(self, kept: NDArray[np.bool_]) -> "Design":
        """Return some of the rows."""
        return Design(self.figures[kept], self.shares[kept], self.weights[kept], self.folds[kept])


def folds(documents: Sequence[str]) -> NDArray[np.int64]:
    """Return the fold of each row, by the name of its document."""
    numbers = {name: i % FOLDS for i, name in enumerate(sorted(set(documents)))}
    return np.array([numbers[name] for name in documents])


def fit(data: Design, names: Sequence[str], penalty: float = PENALTY) -> dict[str, Any]:
    """Return the coefficients of a scorer, as the card has them: over figures standardised by all rows of the design."""
    means, scales = data.figures.mean(axis=0), data.figures.std(axis=0) + 1e-9
    standard = np.clip((data.figures - means) / scales, -WORD_CLIP, WORD_CLIP)
    return table(names, means, scales, *logistic(standard, data.shares, data.weights, penalty))


def logistic(values: Floats, shares: Floats, weights: Floats, penalty: float) -> tuple[Floats, float]:
    """Return weights and intercept of a logistic regression; `shares` are targets from 0 to 1, `penalty` the inverse strength of it."""
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    model = LogisticRegression(C=penalty, max_iter=500)
    labels = np.repeat([1, 0], len(values))
    model.fit(np.concatenate([values, values]), labels, sample_weight=np.concatenate([weights * shares, weights * (1 - shares)]))
    return model.coef_[0], float(model.intercept_[0])


def table(names: Sequence[str], means: Floats, scales: Floats, weights: Floats, intercept: float) -> dict[str, Any]:
    """Return a regression as the card has it."""
    columns = zip(names, means, scales, weights, strict=True)
    rows = {name: {"mean": float(mean), "scale": float(scale), "weight": float(weight)} for name, mean, scale, weight in columns}
    return {"figures": rows, "intercept": intercept}


def out_of_fold(data: Design, names: Sequence[str]) -> Floats:
    """Return for each row the log-odds by a scorer that never saw its document."""
    odds = np.zeros(len(data.shares))
    for fold in range(FOLDS):
        kept = data.folds != fold
        odds[~kept] = scorer(fit(data.rows(kept), names) | UNSET).log_odds(data.figures[~kept])
    return odds


def auc(scores: Floats, shares: Floats) -> float:
    """Return how often a marked row scores above one that is not, a row with marks of some raters counting in part as each."""
    from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]

    if not shares.any():
        return float("nan")
    labels = np.repeat([1, 0], len(shares))
    return float(roc_auc_score(labels, np.tile(scores, 2), sample_weight=np.concatenate([shares, 1 - shares])))


def calibration(scores: Sequence[float], shares: Sequence[float], weights: Sequence[float]) -> dict[str, float]:
    """Return slope and offset that turn scores into the probability that a rater marks them."""
    slope, offset = logistic(np.array(scores)[:, None], np.array(shares), np.array(weights), penalty=1e3)
    return {"slope": float(slope[0]), "offset": offset}
