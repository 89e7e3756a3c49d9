"""Words put into sentences on purpose, in more ways than `bench/spinners.py` has: what proofreader and odd wordings learn from besides.

| procedure | words taken | what is put |
| --- | --- | --- |
| `Senses` | any that the bilingual lexicon knows | another reading of a foreign word that it can come from: a translator's wrong sense |
| `Blind` | any that WordNet knows | a synonym in whatever part of speech the word could have elsewhere |

The first damages as a translator does, and reads like a spinner's work as well; the second is a spinner that looks at no sentence.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from auditor.bilingual import lexicon
from bench.inflection import Thesaurus
from bench.spinners import KEPT, TOKEN, agree_articles

# Shares of a foreign word's and of a reading's occurrences below which the alignment may have erred.
USUAL, SOURCE = 0.05, 0.04
# A word that begins alike is mostly another form of the same one.
STEM = 4
_ENDINGS = ("ing", "ed", "ly", "s")
Options = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Senses:
    """Put the wrong reading of a foreign word."""

    rate: float
    name: str = "senses"

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its words replaced, none by a synonym."""
        return _replaced(sentence, self.rate, rng, lambda word: sorted(senses(word) - synonyms(word, thesaurus)))


@dataclass(frozen=True)
class Blind:
    """Put a synonym, with no regard to the part of speech."""

    rate: float
    name: str = "blind"

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its words replaced."""
        return _replaced(sentence, self.rate, rng, lambda word: sorted(synonyms(word, thesaurus)))


@cache
def senses(word: str) -> frozenset[str]:
    """Return the other readings of the foreign words that a word can come from, with the same ending."""
    known = lexicon()
    found = set[str]()
    for key in known.sources.get(word, ()):
        readings = known.readings[key]
        if next(reading.source for reading in readings if reading.english == word) >= SOURCE:
            found.update(reading.english for reading in readings if reading.usual >= USUAL)
    return frozenset(other for other in found if _may_stand_for(other, word))


def _may_stand_for(other: str, word: str) -> bool:
    return (
        other.isalpha()
        and len(other) >= len("the")
        and other not in KEPT
        and other[:STEM] != word[:STEM]
        and _ending(other) == _ending(word)
    )


def _ending(word: str) -> str:
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "")


def synonyms(word: str, thesaurus: Thesaurus) -> set[str]:
    """Return the synonyms of a word in every part of speech that it can have, in its form."""
    return {other for reading in thesaurus.readings(word) for other in thesaurus.synonyms(*reading)} - {word}


def _replaced(sentence: str, rate: float, rng: random.Random, options: Options) -> str:
    def put(token: str) -> str:
        taken = token.isalpha() and token.islower() and token not in KEPT and rng.random() < rate
        return rng.choice((taken and options(token)) or [token])

    return agree_articles("".join(map(put, TOKEN.findall(sentence))))
