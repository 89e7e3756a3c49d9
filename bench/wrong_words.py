"""Words put into sentences on purpose, in more ways than `bench/spinners.py` has: what proofreader and odd wordings learn from besides.

| procedure | words taken | what is put |
| --- | --- | --- |
| `Senses` | any that the bilingual lexicon knows | another reading of a foreign word that it can come from: a translator's wrong sense |
| `Blind` | any that WordNet knows | a synonym in whatever part of speech the word could have elsewhere |
| `Associates` | content words of one part of speech | what a large thesaurus (`bench/moby.py`) has for it, in that part of speech |
| `Fitting` | any that the model of English knows | of some words with its ending and as frequent, the one that fits its neighbours best |

The first damages as a translator does, and reads like a spinner's work as well; the second is a spinner that looks at no sentence, and
the third one with a thesaurus as loose as real ones have ("enormous information" for big data). The fourth is nobody's work: to tell its
words takes the sentence as a whole (after the replaced tokens of ELECTRA, Clark et al. 2020).
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from auditor.artifacts.oddness.ngrams import Ids, Model, english
from auditor.artifacts.oddness.units import END, START, units
from auditor.bilingual import lexicon
from bench.inflection import Thesaurus
from bench.moby import moby
from bench.spinners import KEPT, TOKEN, agree_articles, is_open

# Shares of a foreign word's and of a reading's occurrences below which the alignment may have erred.
USUAL, SOURCE = 0.05, 0.04
# A word that begins alike is mostly another form of the same one.
STEM = 4
_ENDINGS = ("ing", "ed", "ly", "s")
# Nats that a word's surprisal by itself may lie from that of the word it stands for, and how many such words are tried.
BAND, TRIED = 1.0, 30
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


@dataclass(frozen=True)
class Associates:
    """Put what a large thesaurus has for a word, in any of its senses."""

    rate: float
    name: str = "associates"

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its words replaced."""
        return _replaced(sentence, self.rate, rng, lambda word: associates(word, thesaurus))


@dataclass(frozen=True)
class Fitting:
    """Put a word that fits its neighbours."""

    rate: float
    name: str = "fitting"

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its words replaced, none by a synonym."""
        model = english()
        found = units(sentence, model.ids)
        around = model.numbers([START, START, *(unit.name for unit in found), END, END])
        parts, end = [], 0
        for i, unit in enumerate(found):
            word = sentence[unit.start : unit.end]
            if _taken(word, self.rate, rng) and word in model.ids:
                barred = {word} | synonyms(word, thesaurus)
                parts += [sentence[end : unit.start], _fitting(word, around[i : i + 5], barred, model, rng)]
                end = unit.end
        return agree_articles("".join([*parts, sentence[end:]]))


def _fitting(word: str, around: Ids, barred: set[str], model: Model, rng: random.Random) -> str:
    """Return the word to put; `around` holds the numbers of two units before, of the word, and of two behind."""
    others = [other for other in alike(word) if other not in barred and not begin_alike(other, word)]
    if not others:
        return word
    tried = rng.sample(others, min(TRIED, len(others)))
    middle = model.numbers(tried)
    one, two, _, four, five = (np.full(len(tried), number) for number in around)
    runs = ((one, two, middle), (two, middle, four), (middle, four, five))
    return tried[int(np.argmin(np.sum([model.trigram(*run)[0] for run in runs], axis=0)))]


@cache
def alike(word: str) -> tuple[str, ...]:
    """Return the words with the same ending that are about as frequent."""
    model = english()
    level = model.unigrams[model.ids[word]]
    return tuple(other for other in _words(_ending(word)) if abs(model.unigrams[model.ids[other]] - level) < BAND)


@cache
def _words(ending: str) -> tuple[str, ...]:
    """Return the words of the model of English with an ending; none of grammar, no name."""
    return tuple(word for word in english().ids if word.islower() and _has_meaning(word) and _ending(word) == ending)


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
    return _has_meaning(other) and not begin_alike(other, word) and _ending(other) == _ending(word)


def _has_meaning(word: str) -> bool:
    return word.isalpha() and len(word) >= len("the") and word not in KEPT


def begin_alike(one: str, other: str) -> bool:
    """Tell whether two words begin alike, as forms of one mostly do."""
    return one[:STEM] == other[:STEM]


def _ending(word: str) -> str:
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "")


def synonyms(word: str, thesaurus: Thesaurus) -> set[str]:
    """Return the synonyms of a word in every part of speech that it can have, in its form."""
    return {other for reading in thesaurus.readings(word) for other in thesaurus.synonyms(*reading)} - {word}


def associates(word: str, thesaurus: Thesaurus) -> list[str]:
    """Return the words of a fair frequency that the Moby Thesaurus has for a word, in its form, most frequent first."""
    reading = thesaurus.analyse(word)
    if reading is None:
        return []
    part, lemma, form = reading
    others = (other for other in moby().get(lemma, ()) if other in thesaurus.frequency and (part, other) in thesaurus.entries)
    return thesaurus.inflected(others, part, form)


def _replaced(sentence: str, rate: float, rng: random.Random, options: Options) -> str:
    def put(token: str) -> str:
        return rng.choice((_taken(token, rate, rng) and options(token)) or [token])

    return agree_articles("".join(map(put, TOKEN.findall(sentence))))


def _taken(token: str, rate: float, rng: random.Random) -> bool:
    return is_open(token) and rng.random() < rate
