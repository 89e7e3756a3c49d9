"""Fit the card that tells one story from two, and the threshold of any score, on pairs whose label is known."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.entities.alignment.side import side
from auditor.entities.story import PARTS, kinship_parts
from bench.reference.bm25 import Bm25
from bench.reference.pairs import Pair

# Of the pairs that are taken for one story, at least so many must be one. A wrong reference makes a flood of false drift; a missed one,
# a report without drift.
PRECISION = 0.99
Floats = NDArray[np.float64]


def part_rows(pairs: Sequence[Pair]) -> Floats:
    """Return the parts of every pair as the card reads them, their square roots: an array of shape (pairs, parts)."""
    found = [kinship_parts(side(pair.article), side(pair.reference)) for pair in pairs]
    return np.sqrt([[parts[name] for name in PARTS] for parts in found])


def bm25_scores(pairs: Sequence[Pair]) -> Floats:
    """Return the plain BM25 score of every pair's reference for the words of its article."""
    texts = list(dict.fromkeys(pair.reference.article.text for pair in pairs))
    places = {text: number for number, text in enumerate(texts)}
    index = Bm25(texts)
    return np.array([index.score(pair.article.article.text, places[pair.reference.article.text]) for pair in pairs])


def labels_of(pairs: Sequence[Pair]) -> NDArray[np.bool_]:
    """Return whether each pair tells one story."""
    return np.array([pair.same for pair in pairs])


def fit(rows: Floats, labels: NDArray[np.bool_], parts: Sequence[str] = PARTS) -> dict[str, Any]:
    """Return the card: a logistic regression on the parts as they are, one a column, and the threshold of its probability."""
    from sklearn.linear_model import LogisticRegression

    mean, scale = rows.mean(axis=0), rows.std(axis=0)
    model = LogisticRegression().fit((rows - mean) / scale, labels)
    weights = model.coef_[0] / scale
    intercept = float(model.intercept_[0] - (weights * mean).sum())
    threshold = least_threshold(probabilities(rows, weights, intercept), labels)
    return {
        "what": "logistic regression: do two articles tell one story?",
        "pairs": len(rows),
        "precision": PRECISION,
        "weights": {name: round(float(value), 4) for name, value in zip(parts, weights, strict=True)},
        "intercept": round(intercept, 4),
        "threshold": round(threshold, 4),
    }


def probabilities(rows: Floats, weights: Floats, intercept: float) -> Floats:
    """Return the probability of every row."""
    return np.asarray(1 / (1 + np.exp(-(rows @ weights) - intercept)), dtype=np.float64)


def least_threshold(scores: Floats, labels: NDArray[np.bool_]) -> float:
    """Return the least threshold at which `PRECISION` of what passes is labelled so, counted from the best score down."""
    order = np.argsort(-scores, kind="stable")
    precision = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    passing = np.flatnonzero(precision >= PRECISION)
    return float(scores[order[passing[-1]]]) if len(passing) else float("inf")
