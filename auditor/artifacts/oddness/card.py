"""What the odd spans are judged by: coefficients fitted on human marks, with the data, the date and the engine they belong to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Scorer:
    """A logistic regression over standardised figures, clipped so that no single figure decides.

    `threshold` is the least log-odds of a word that is found by likelihood alone, `support` of one that supports another source;
    `slope`, `native` and `offset` turn a span's score, and how far the text seems the engine's own, into the calibrated probability that a
    rater marks it.
    """

    figures: tuple[str, ...]
    means: NDArray[np.float64]
    scales: NDArray[np.float64]
    weights: NDArray[np.float64]
    intercept: float
    threshold: float
    support: float
    slope: float
    native: float
    offset: float

    def log_odds(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the log-odds of each row of figures."""
        standard = np.clip((values - self.means) / self.scales, -4, 4)
        return np.asarray(standard @ self.weights + self.intercept)

    def confidence(self, score: float, native: float = 0.0) -> float:
        """Return the calibrated probability that a rater marks a span of this score in a text that is so far the engine's own."""
        return float(1 / (1 + np.exp(-(self.slope * score + self.native * native + self.offset))))


@dataclass(frozen=True)
class Card:
    """Scorers by the figures that they read; round trips are those of the engine whose signature begins with `engine`."""

    engine: str
    scorers: Mapping[tuple[str, ...], Scorer]
    facts: Mapping[str, Any]


def parse(table: Mapping[str, Any]) -> Card:
    """Return the card that a JSON object describes."""
    scorers = [scorer(own) for own in table["scorers"].values()]
    facts = {name: value for name, value in table.items() if name not in ("scorers", "engine")}
    return Card(table["engine"], {own.figures: own for own in scorers}, facts)


def scorer(table: Mapping[str, Any]) -> Scorer:
    """Return the scorer that a JSON object describes."""
    rows = table["figures"]
    means, scales, weights = (np.array([row[name] for row in rows.values()]) for name in ("mean", "scale", "weight"))
    own = {name: float(table[name]) for name in ("intercept", "threshold", "support", "slope", "native", "offset")}
    return Scorer(tuple(rows), means, scales, weights, **own)


@cache
def load() -> Card:
    """Return the card that ships; `bench/artifacts/odd_fit.py` makes it."""
    return parse(json.loads((files("auditor.artifacts.oddness") / "data" / "card.json").read_text(encoding="utf-8")))
