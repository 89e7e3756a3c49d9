"""What the odd spans are judged by: coefficients fitted on known damage and human marks, with data, date and engine that they belong to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
# Standard deviations that the figure of a word, and that of an article, may lie from the mean.
WORD_CLIP, ARTICLE_CLIP = 4.0, 8.0
# Words that a short article is held to have besides its own, all of them usual ones: a few odd words make no article suspect.
USUAL_WORDS = 50
# Share of articles that are held to be damaged before one is read.
PRIOR = 0.05


@dataclass(frozen=True)
class Regression:
    """A logistic regression over standardised figures, clipped so that no single figure decides."""

    figures: tuple[str, ...]
    means: Floats
    scales: Floats
    weights: Floats
    intercept: float

    def standard(self, values: Floats, clip: float) -> Floats:
        """Return the figures in standard deviations from the mean, at most `clip` of them."""
        return np.asarray(np.clip((values - self.means) / self.scales, -clip, clip))


@dataclass(frozen=True)
class Scorer(Regression):
    """Scores words.

    `threshold` is the least log-odds of a word that counts; `slope` and `offset` turn a span's score into the calibrated probability that a
    rater marks it.
    """

    threshold: float
    slope: float
    offset: float

    def log_odds(self, values: Floats) -> Floats:
        """Return the log-odds of each row of figures."""
        return np.asarray(self.standard(values, WORD_CLIP) @ self.weights + self.intercept)

    def confidence(self, score: float) -> float:
        """Return the calibrated probability that a rater marks a span of this score."""
        return float(1 / (1 + np.exp(-(self.slope * score + self.offset))))


@dataclass(frozen=True)
class Judge(Regression):
    """Judges an article by its figures, whose `means` and `scales` are those of human news; `threshold` is the least log-odds."""

    threshold: float

    def evidence(self, values: Floats, words: int) -> Floats:
        """Return the standardised figures of an article of so many words: they lie the nearer to what is usual the shorter it is."""
        return words / (words + USUAL_WORDS) * self.standard(values, ARTICLE_CLIP)

    def log_odds(self, values: Floats, words: int) -> float:
        """Return the log-odds of an article of so many words."""
        return float(self.evidence(values, words) @ self.weights + self.intercept)

    @staticmethod
    def probability(log_odds: float) -> float:
        """Return the probability of log-odds that hold both classes for equally frequent, if `PRIOR` is true."""
        return float(1 / (1 + np.exp(-log_odds) * (1 - PRIOR) / PRIOR))


@dataclass(frozen=True)
class Suspicion:
    """Who may have damaged an article, the judge that tells, and the scorer of its words then."""

    name: str
    judge: Judge
    words: Scorer


@dataclass(frozen=True)
class Card:
    """The scorers of words, and the suspicions.

    Attributes:
        engine: how the signature begins of the engine whose round trips are read.
        english: by the model of English alone; what it finds odd supports other sources and is no finding by itself.
        sound: of sound articles, by the figures that they read.
        suspicions: of the other articles.
        facts: date and data.
    """

    engine: str
    english: Scorer
    sound: Mapping[tuple[str, ...], Scorer]
    suspicions: tuple[Suspicion, ...]
    facts: Mapping[str, Any]


def parse(table: Mapping[str, Any]) -> Card:
    """Return the card that a JSON object describes."""
    sound = [scorer(own) for own in table["sound"].values()]
    suspicions = tuple(Suspicion(name, judge(own["judge"]), scorer(own["words"])) for name, own in table["suspicions"].items())
    facts = {name: value for name, value in table.items() if name in ("date", "data")}
    return Card(table["engine"], scorer(table["english"]), {own.figures: own for own in sound}, suspicions, facts)


def scorer(table: Mapping[str, Any]) -> Scorer:
    """Return the scorer that a JSON object describes."""
    return Scorer(*_regression(table), *(float(table[name]) for name in ("threshold", "slope", "offset")))


def judge(table: Mapping[str, Any]) -> Judge:
    """Return the judge that a JSON object describes."""
    return Judge(*_regression(table), threshold=float(table["threshold"]))


def _regression(table: Mapping[str, Any]) -> tuple[tuple[str, ...], Floats, Floats, Floats, float]:
    rows = table["figures"]
    means, scales, weights = (np.array([row[name] for row in rows.values()]) for name in ("mean", "scale", "weight"))
    return tuple(rows), means, scales, weights, float(table["intercept"])


@cache
def load() -> Card:
    """Return the card that ships; `bench/artifacts/odd_fit.py` makes it."""
    return parse(json.loads((files("auditor.artifacts.oddness") / "data" / "card.json").read_text(encoding="utf-8")))
