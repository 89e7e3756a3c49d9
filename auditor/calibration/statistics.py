"""What a judge is worth, each figure with the interval that its few documents leave open (95 %)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# Standard normal quantile of a 95 % interval.
_Z = 1.959964
_GRID = np.linspace(0, 1, 10_001)


@dataclass(frozen=True, slots=True)
class Figure:
    """A share or an area, from 0 to 1, with its 95 % interval."""

    value: float
    low: float
    high: float


def share(count: int, total: int) -> Figure | None:
    """Return `count` of `total` with the score interval of Wilson (1927); `None` of nothing."""
    if not total:
        return None
    part, spread = count / total, _Z**2 / total
    middle = (part + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * np.sqrt(part * (1 - part) / total + spread / (4 * total))
    return Figure(part, max(0.0, float(middle - half)), min(1.0, float(middle + half)))


def auc(positive: Sequence[float], negative: Sequence[float]) -> Figure | None:
    """Return the chance that a positive scores above a negative, ties counting half; `None` unless there are both.

    The interval is method 5 of Newcombe (Statistics in Medicine 25, 2006): it stays honest for few documents and at 1, where
    resampling would claim certainty. It takes documents for independent, which versions of one source are not quite.
    """
    if not len(positive) or not len(negative):
        return None
    ranked, scores = np.sort(np.asarray(negative)), np.asarray(positive)
    below, up_to = np.searchsorted(ranked, scores, "left"), np.searchsorted(ranked, scores, "right")
    value = float((below + up_to).mean() / 2 / len(ranked))
    more = (len(scores) + len(ranked)) / 2 - 1
    variance = _GRID * (1 - _GRID) * (1 + more * (1 - _GRID) / (2 - _GRID) + more * _GRID / (1 + _GRID)) / (len(scores) * len(ranked))
    inside = _GRID[(value - _GRID) ** 2 <= _Z**2 * variance + 1e-12]
    return Figure(value, min(value, float(inside.min())), max(value, float(inside.max())))


def threshold_at(human: Sequence[float] | np.ndarray, rate: float) -> float:
    """Return the least score that at most `rate` of the human documents exceed."""
    ranked = np.sort(np.asarray(human))[::-1]
    return float(ranked[int(rate * len(ranked))])


def detected_at(rate: float, positive: Sequence[float], negative: Sequence[float]) -> Figure | None:
    """Return the share of positives above the score that at most `rate` of the negatives exceed; `None` unless there are both.

    The interval is that of the share alone: the threshold, which few negatives leave open as well, is taken as given.
    """
    if not len(positive) or not len(negative):
        return None
    return share(int((np.asarray(positive) > threshold_at(negative, rate)).sum()), len(positive))
