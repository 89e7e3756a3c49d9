"""What all scorers of words are fitted and measured by, those of sound articles and those of suspicious ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from auditor.artifacts.oddness.card import scorer
from auditor.artifacts.oddness.figures import ALONE
from auditor.artifacts.oddness.judged import Odds
from bench.artifacts.odd_data import Example
from bench.artifacts.odd_regression import UNSET, Design, Floats, auc, fit, folds, out_of_fold

# Share of words whose spans count: calibration begins there, and so does what supports another source.
ODDEST = 0.1
_SURPRISAL = ALONE.index("surprisal")


@dataclass(frozen=True)
class Words:
    """The words of a sentence: the figures that are read of each, the document that is split off together, the weight of each word."""

    example: Example
    figures: Floats
    document: str
    weight: float


def fitted_scorer(read: Sequence[Words], names: tuple[str, ...]) -> tuple[dict[str, Any], list[Odds]]:
    """Return the coefficients of a scorer, and the odds of each sentence by one that never saw its document."""
    sizes = [len(item.figures) for item in read]
    data = Design(
        np.concatenate([item.figures for item in read]),
        np.concatenate([item.example.shares() for item in read]),
        np.repeat([item.weight for item in read], sizes),
        np.repeat(folds([item.document for item in read]), sizes),
    )
    table, odds = fit(data, names), np.split(out_of_fold(data, names), np.cumsum(sizes)[:-1])
    own = scorer(table | UNSET)
    return table, [Odds(own, item.figures, part) for item, part in zip(read, odds, strict=True)]


def oddest(odds: Sequence[Odds]) -> float:
    """Return the log-odds above which `ODDEST` of the words lie."""
    return float(np.quantile(np.concatenate([item.log_odds for item in odds]), 1 - ODDEST))


def threshold(false: Sequence[float], budget: float, words: int, least: float) -> float:
    """Return the score that leaves `budget` false findings in 1,000 words of all that have one of `false`, but not below `least`."""
    allowed = int(budget * words / 1000)
    return sorted(false, reverse=True)[allowed] if len(false) > allowed else least


def told_apart(examples: Sequence[Example], odds: Sequence[Odds]) -> str:
    """Return how well marked words are told from others, beside the baseline."""
    marks, scores = np.concatenate([item.shares() for item in examples]), np.concatenate([item.log_odds for item in odds])
    surprisal = np.concatenate([item.figures.alone[:, _SURPRISAL] for item in examples])
    return f"AUC {auc(scores, marks):.3f}, by trigrams {auc(surprisal, marks):.3f}"


def mean(values: Sequence[float]) -> float:
    """Return the mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
