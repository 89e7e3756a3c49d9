"""Whether much in an article looks wrong to the proofreader: then a scorer judges its words that reads what the proofreader says.

In a sound article a word that looks wrong is mostly a rare idiom; in one where a sixth of the words look changed, or many look swapped, it
is mostly damage. The scorer of suspect articles is gated besides: the more suspect the article, the more its gated figures weigh.
"""

import numpy as np

from auditor.artifacts.oddness.figures import ALONE, HEADS, PROOF, TRIPS, Figures, Floats

# Log-odds of the article's mean word, changed and swapped, from which it is suspect; a quarter of human news is.
CHANGED, SWAPPED = -1.6, -3.3
SLOPE = 4.0
# From these it is damaged throughout, and its words are found at a lower threshold: one human article in two hundred lies above.
THROUGHOUT_CHANGED, THROUGHOUT_SWAPPED = -1.05, -2.5
_OF_WORDS = (*HEADS, "proof.before", "proof.behind")
_OF_TRIPS = ("pivots.mean.log", "pivots.gain.log", "pivots.changed")

SUSPECT = (
    *ALONE,
    *PROOF,
    "changed",
    "swapped",
    *(f"changed.{name}" for name in (*ALONE, *_OF_WORDS)),
    *(f"swapped.{name}" for name in (*ALONE, *_OF_WORDS)),
)
SUSPECT_TRIPS = (*SUSPECT, *TRIPS, *(f"changed.{name}" for name in _OF_TRIPS))


def is_suspect(found: Figures) -> bool:
    """Tell whether the article of a sentence is suspect; the sentence must be completed, and one without words never is."""
    return _lies_above(found, CHANGED, SWAPPED)


def is_damaged_throughout(found: Figures) -> bool:
    """Tell whether the article of a sentence looks damaged throughout."""
    return _lies_above(found, THROUGHOUT_CHANGED, THROUGHOUT_SWAPPED)


def _lies_above(found: Figures, changed: float, swapped: float) -> bool:
    if found.proof is None or not len(found.proof):
        return False
    own_changed, own_swapped = _article(found.proof)
    return bool(own_changed[0] > changed or own_swapped[0] > swapped)


def names(found: Figures) -> tuple[str, ...]:
    """Return the names of the figures that the words of a sentence are judged by."""
    if is_suspect(found):
        return SUSPECT if found.trips is None else SUSPECT_TRIPS
    return ALONE if found.trips is None else ALONE + TRIPS


def rows(found: Figures) -> Floats:
    """Return the figures of each word that `names` names, shape (words, figures)."""
    return suspect_rows(found) if is_suspect(found) else sound_rows(found)


def sound_rows(found: Figures) -> Floats:
    """Return the figures that a sound article's scorer reads."""
    return found.alone if found.trips is None else np.concatenate([found.alone, found.trips], axis=1)


def suspect_rows(found: Figures) -> Floats:
    """Return the figures that a suspect article's scorer reads.

    Raises:
        ValueError: no proofreader read the article.
    """
    if found.proof is None:
        raise ValueError("no proofreader read the article")
    words = np.concatenate([found.alone, found.proof[:, : len(_OF_WORDS)]], axis=1)
    changed, swapped = (
        1 / (1 + np.exp(-SLOPE * (odds - level)))[:, None] for odds, level in zip(_article(found.proof), (CHANGED, SWAPPED), strict=True)
    )
    parts = [found.alone, found.proof, changed, swapped, changed * words, swapped * words]
    if found.trips is not None:
        parts += [found.trips, changed * found.trips[:, [TRIPS.index(name) for name in _OF_TRIPS]]]
    return np.concatenate(parts, axis=1)


def _article(proof: Floats) -> tuple[Floats, Floats]:
    """Return the article's log-odds of changed and of swapped, the same for every word."""
    changed, swapped = (proof[:, PROOF.index(f"article.proof.{name}")] for name in ("changed", "swapped"))
    return changed, swapped
