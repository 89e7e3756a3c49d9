"""Whether a synonym would stand better in the place of a word: what is left when a spinner swapped it.

For each word the likeliest of its synonyms is tried in its place, under the language model of clean English. The gap in
surprisal, how much rarer the word is than the synonym, and how many such gaps the rest of the article has make a probability
(logistic regression; `bench/artifacts_swaps_fit.py` fits the weights). A writer chooses an unlikely word now and then, a spinner
all the time.
"""

import gzip
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from auditor.artifacts.text import Sentence, Text
from auditor.letters import as_read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from auditor.artifacts.oddness.ngrams import Model

# Nats that a word outside the model's vocabulary is rarer than the class of words that it counts as.
UNKNOWN_RARITY = 5.0
SHORTEST = 4
# Gaps from which on a word counts as suspect when the rest of the article is weighed.
SUSPECT = 4.0
# Words that are added to every article's, one of them suspect, so that short ones say little.
PRIOR_WORDS, PRIOR_SUSPECTS = 20, 1
CLIPPED = (-5.0, 10.0)
FEATURES = ("gap", "left_gap", "right_gap", "rarity_gap", "unknown", "suspects_elsewhere", "mean_gap_elsewhere")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that has synonyms: sentence number, offsets in the article, and the synonym that would stand best in its place."""

    sentence: int
    start: int
    end: int
    meant: str


@lru_cache(maxsize=1)
def synonyms() -> Mapping[str, tuple[str, ...]]:
    """Return form → the same forms of its synonyms; `models/recipe/tables/swaps.py` made the table."""
    raw = (files("auditor.artifacts") / "data" / "swaps.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(raw).decode().splitlines())
    return {form: tuple(others.split()) for form, others in rows}


@lru_cache(maxsize=1)
def _weights() -> tuple[float, tuple[float, ...]]:
    card = json.loads((files("auditor.artifacts") / "data" / "swap_score.json").read_text(encoding="utf-8"))
    return card["intercept"], tuple(card["weights"][name] for name in FEATURES)


def probabilities(text: Text) -> list[tuple[Candidate, float]]:
    """Return every word that has synonyms with the probability that it stands for one of them, in order."""
    candidates, rows = text.swaps
    return [(candidate, 1 / (1 + math.exp(-odds))) for candidate, odds in zip(candidates, log_odds(rows), strict=True)]


def log_odds(rows: Sequence[Sequence[float]]) -> list[float]:
    """Return the log-odds that each word stands for a synonym, given the numbers of `FEATURES` of each."""
    intercept, weights = _weights()
    return [intercept + sum(weight * value for weight, value in zip(weights, row, strict=True)) for row in rows]


def features(text: Text) -> tuple[list[Candidate], Sequence[Sequence[float]]]:
    """Return the words that have synonyms, and for each the numbers of `FEATURES`."""
    import numpy as np

    from auditor.artifacts.oddness.ngrams import english

    model = english()
    tries = [item for number, sentence in enumerate(text.sentences) for item in _tries(number, sentence, model)]
    if not tries:
        return [], []
    sizes = [len(item.words) + 1 for item in tries]
    windows = np.repeat([item.window for item in tries], sizes, axis=0)
    windows[:, 2] = [number for item in tries for number in (item.window[2], *(model.ids[word] for word in item.words))]
    a, b, c, d, e = windows.T
    left, right = model.trigram(a, b, c)[0], model.trigram(b, c, d)[0]
    whole = left + right + model.trigram(c, d, e)[0]
    own = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    best = own + [1 + int(np.argmin(whole[first + 1 : first + size])) for first, size in zip(own, sizes, strict=True)]
    unknown = np.array([item.unknown for item in tries], dtype=float)
    extra = UNKNOWN_RARITY * unknown
    gaps = whole[own] - whole[best] + extra
    rarity = model.unigrams[c[own]] - model.unigrams[c[best]] + extra
    columns = (gaps, left[own] - left[best] + extra, right[own] - right[best], rarity, unknown, *_elsewhere(gaps))
    meant = [item.words[place - first - 1] for item, place, first in zip(tries, best, own, strict=True)]
    return [Candidate(*item.place, word) for item, word in zip(tries, meant, strict=True)], np.column_stack(columns).tolist()


class _Try(NamedTuple):
    """A word to try synonyms for: where it is, the numbers of it and of two units on each side, its synonyms, whether it is unknown."""

    place: tuple[int, int, int]
    window: list[int]
    words: list[str]
    unknown: bool


def _tries(number: int, sentence: Sentence, model: "Model") -> Iterator[_Try]:
    from auditor.artifacts.oddness.units import CLASSES, END, START, units

    text, start = sentence.segment.text, sentence.segment.start
    parts = units(text, model.ids)
    names = [START, START, *(part.name for part in parts), END, END]
    for i, part in enumerate(parts):
        word = as_read(text[part.start : part.end])
        if len(word) < SHORTEST or not word.islower() or part.name not in (word, *CLASSES):
            continue
        words = [other for other in synonyms().get(word, ()) if other in model.ids]
        if words:
            window = [model.ids[name] for name in names[i : i + 5]]
            yield _Try((number, start + part.start, start + part.end), window, words, part.name != word)


def _elsewhere(gaps: "NDArray[np.float64]") -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Return, for each word, the logarithm of the share of suspects among the others, and the others' mean gap."""
    import numpy as np

    suspect, clipped = gaps > SUSPECT, np.clip(gaps, *CLIPPED)
    share = (suspect.sum() - suspect + PRIOR_SUSPECTS) / (len(gaps) - 1 + PRIOR_WORDS)
    return np.log(share), (clipped.sum() - clipped) / len(gaps)
