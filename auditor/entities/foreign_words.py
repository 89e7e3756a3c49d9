"""Do the words of a name say in another language what the words of another name say in English? "Ligue" is a league."""

from collections.abc import Sequence
from functools import cache

from auditor.bilingual import lexicon
from auditor.entities.lexicon import is_common, is_function, lemma
from auditor.entities.normalise import fold

# Shorter words are no evidence: other languages have an English meaning for most of them.
SHORTEST = 3


@cache
def _readings() -> dict[str, dict[str, float]]:
    """Return {foreign word, without accents: {lemma of an English word: share of its occurrences that are read so}}."""
    found: dict[str, dict[str, float]] = {}
    for (_, word), readings in lexicon().readings.items():
        known = found.setdefault(fold(word), {})
        for reading in readings:
            if reading.english and " " not in reading.english:
                meant = lemma(reading.english)
                known[meant] = max(known.get(meant, 0.0), reading.usual)
    return found


def read_share(left: Sequence[str], right: Sequence[str]) -> float:
    """Return how well the words of one of two names read as the words of the other, in [0, 1]; both are folded words."""
    one, other = ([word for word in words if len(word) >= SHORTEST and not is_function(word)] for words in (left, right))
    return max(_read(one, other), _read(other, one)) if one and other else 0.0


def _read(foreign: Sequence[str], english: Sequence[str]) -> float:
    """Return how usual it is, on average, to read the foreign words as one of the English ones; an English word is not read."""
    meant = {lemma(word) for word in english}
    return sum(_usual(word, meant) for word in foreign) / len(foreign)


def _usual(word: str, meant: set[str]) -> float:
    known = {} if is_common(word) else _readings().get(word, {})
    return max((share for reading, share in known.items() if reading in meant and reading != word), default=0.0)
