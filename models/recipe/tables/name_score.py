"""Fit the score of name pairs: a logistic regression over `auditor.entities.likeness.name_score.FEATURES`.

    python -m models.recipe.tables.name_score --pairs DATA/entities/name_pairs.csv --out auditor/entities/data/name_score.json

The pairs are the labelled name bench of nomenklatura and rigour (MIT); only coefficients leave this recipe.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.entities.likeness.name_score import FEATURES, name_features

Floats = NDArray[np.float64]
RIDGE = 1.0
NEWTON_STEPS = 30


@dataclass(frozen=True)
class Fit:
    """A fitted regression: standardisation, weights, intercept."""

    mean: Floats
    scale: Floats
    weights: Floats
    intercept: float

    def scores(self, rows: Floats) -> Floats:
        """Return the probability of each row."""
        return np.asarray(1 / (1 + np.exp(-((rows - self.mean) / self.scale @ self.weights + self.intercept))))


def read_pairs(path: Path) -> list[tuple[str, str, bool]]:
    """Return (name, name, whether they are one name)."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["name1"], row["name2"], row["is_match"] == "true") for row in csv.DictReader(file)]


def feature_rows(pairs: Sequence[tuple[str, str, bool]]) -> Floats:
    """Return one row of features a pair."""
    return np.array([[features[name] for name in FEATURES] for features in (name_features(left, right) for left, right, _ in pairs)])


def fit(rows: Floats, labels: Floats, ridge: float = RIDGE) -> Fit:
    """Fit by Newton's method with a ridge on all weights but the intercept."""
    mean, scale = rows.mean(0), rows.std(0) + 1e-9
    design = np.c_[(rows - mean) / scale, np.ones(len(rows))]
    penalty = ridge * np.diag([*np.ones(rows.shape[1]), 0.0])
    beta = np.zeros(design.shape[1])
    for _ in range(NEWTON_STEPS):
        probability = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (probability - labels) + penalty @ beta
        hessian = (design * (probability * (1 - probability))[:, None]).T @ design + penalty
        beta -= np.linalg.solve(hessian, gradient)
    return Fit(mean, scale, beta[:-1], float(beta[-1]))


def main() -> None:
    """Fit on all pairs and write the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    fitted = fit(feature_rows(pairs), np.array([label for *_, label in pairs], dtype=float))
    columns = {"mean": fitted.mean, "scale": fitted.scale, "weights": fitted.weights}
    card = {
        "what": "logistic regression: are two names spellings of one name?",
        "pairs": len(pairs),
        "sha256": hashlib.sha256(options.pairs.read_bytes()).hexdigest(),
        "source": "nomenklatura name_bench and rigour putin_names, MIT",
        **{name: dict(zip(FEATURES, (round(float(value), 6) for value in values), strict=True)) for name, values in columns.items()},
        "intercept": round(fitted.intercept, 6),
    }
    options.out.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
