"""What the synonyms that would stand better (`artifacts/english/swaps.py`) say of a word and of an article: the traces of a spinner."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from auditor.artifacts.english.swaps import FEATURES, log_odds
from auditor.artifacts.oddness.figures import Figures, Floats
from auditor.artifacts.text import Text

# Figures of a word: 1 if it has synonyms, the log-odds that it stands for one of them, and how much better, rarer and less known.
SWAP = ("swap.synonyms", "swap.odds", "swap.gap", "swap.rarity", "swap.unknown")
_READ = ("gap", "rarity_gap", "unknown")
# Log-odds of a word without synonyms.
NEVER = -4.0
# Figures of an article, over its words that have synonyms: how much better the synonym would stand, in nats, the mean and the shares above
# some gaps; how much rarer the words are than it, and how many are unknown.
_GAPS = (2.0, 4.0, 6.0)
_RANGE = (-5.0, 10.0)
ARTICLE_SWAPS = ("swaps.gap", *(f"swaps.above.{gap:.0f}" for gap in _GAPS), "swaps.rarity", "swaps.unknown")


def with_swaps(text: Text, found: Sequence[Figures]) -> list[Figures]:
    """Return the figures of the sentences of a text, with `SWAP` of each word."""
    candidates, rows = text.swaps
    columns = [FEATURES.index(name) for name in _READ]
    places = {item.start: (1.0, odds, *(row[i] for i in columns)) for item, odds, row in zip(candidates, log_odds(rows), rows, strict=True)}
    without = (0.0, NEVER, *(0.0 for _ in _READ))
    values = ([places.get(word.start, without) for word in item.words] for item in found)
    return [replace(item, swap=np.array(own).reshape(-1, len(SWAP))) for item, own in zip(found, values, strict=True)]


def article_swaps(text: Text) -> dict[str, float]:
    """Return `ARTICLE_SWAPS` of a text; all are 0 if no word has synonyms."""
    _, rows = text.swaps
    gap, rarity, unknown = _columns(rows)
    shares = [(gap > least).mean() for least in _GAPS]
    means = (gap.clip(*_RANGE).mean(), *shares, rarity.clip(*_RANGE).mean(), unknown.mean())
    return dict(zip(ARTICLE_SWAPS, map(float, means), strict=True))


def _columns(rows: Sequence[Sequence[float]]) -> list[Floats]:
    values = np.array(rows) if len(rows) else np.zeros((1, len(FEATURES)))
    return [values[:, FEATURES.index(name)] for name in _READ]
