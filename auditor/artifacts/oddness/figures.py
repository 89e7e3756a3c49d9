"""The figures of each word: how surprising it is to the model of clean English, and to the translation model given the pivots.

A mistranslation is fluent to the machine and odd to a reader: surprising beside its neighbours, and not what the machine itself would
make of the pivot translation. All surprisals are in nats.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.artifacts.english.vocabulary import is_strange
from auditor.artifacts.odd import ProofreadWord, Reading
from auditor.artifacts.oddness.alignment import Counterpart, counterparts
from auditor.artifacts.oddness.ngrams import Model
from auditor.artifacts.oddness.units import END, NAME, NUMBER, ORDINAL, START, YEAR, units
from auditor.artifacts.text import Sentence, Tag, Token

Floats = NDArray[np.float64]
# Logarithm of the number of words that the model was counted on.
SIZE = float(np.log(12e6))

# Figures that the model of clean English gives.
ALONE = (
    "rarity",  # surprisal of the word by itself
    "surprisal",  # given the two before
    "surprisal.next",  # of the next word, given this one and the one before
    "association.left",  # how much likelier the word before makes it
    "association.right",  # how much likelier it makes the next word
    "unseen.left",  # 1 if this pair of neighbours was never seen
    "unseen.right",
    "unseen.around",  # share of unseen pairs among the four around it
    "missing.left",  # of an unseen pair, the logarithm of how often it would be seen if words came independently; 0 where seldom
    "missing.right",
    "seen.triples",  # how many of the three runs of three that it is in were seen
    "unknown",  # 1 if the model does not know the word
    "invented",  # 1 if English does not, whatever its endings
    "function",  # 1 for words of grammar
    "noun",
    "verb",
    "first",
    "sentence.surprisal",  # mean over the sentence
)
# Log-odds that a proofreader gives the word, and that the words beside it were changed.
PROOF = ("proof.changed", "proof.damaged", "proof.swapped", "proof.before", "proof.behind")
# Figures of a word that the round trips add.
TRIPS = (
    "pivots.mean",  # surprisal given the pivot translation
    "pivots.least",
    "pivots.gain",  # how much less surprising what the round trip has in its place is
    "pivots.changed",  # share of pivots whose round trip has something else there
    "pivots.around",  # mean surprisal of the word before and the word behind
    "pivots.sentence",  # mean over the sentence
    "pivots.habit",  # mean over the round trip: the engine's own habit
    "pivots.mean.log",
    "pivots.gain.log",
    "pivots.explained",  # how many nats likelier than English alone the pivots make it; never below 0
)
_NOT_JUDGED = frozenset({NAME, NUMBER, ORDINAL, YEAR})
_VERBAL = (Tag.BASE, Tag.THIRD, Tag.PAST, Tag.GERUND)
_GRAMMAR = (Tag.DETERMINER, Tag.PRONOUN, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY)


@dataclass(frozen=True)
class Figures:
    """The words of a sentence and their figures.

    Attributes:
        words: the tokens that are words, but not names: which name or number fits, no model can tell.
        alone: words × `ALONE`.
        proof: words × `PROOF`; `None` where no proofreader read the sentence.
        trips: words × `TRIPS`; `None` without a scored round trip.
        rather: for each word what each pivot's round trip has in its place.
        swap: words × `SWAP` (`auditor/artifacts/oddness/swapped.py`); `None` where its synonyms were not tried.
    """

    words: tuple[Token, ...]
    alone: Floats
    proof: Floats | None
    trips: Floats | None
    rather: tuple[tuple[str, ...], ...]
    swap: Floats | None = None


def figures(sentence: Sentence, readings: Sequence[Reading], model: Model) -> Figures:
    """Return the figures of one sentence."""
    words = tuple(token for token in sentence.tokens if token.text[0].isalnum())
    scored = [reading for reading in readings if reading.own]
    if not words:
        return Figures((), np.zeros((0, len(ALONE))), None, None, ())
    alone, judged = _alone(sentence, words, model)
    kept = tuple(word for word, is_judged in zip(words, judged, strict=True) if is_judged)
    text, places = sentence.segment.text, _places(sentence, words)
    proof = _proof(sentence.proof, places)[judged] if sentence.proof else None
    if not scored:
        return Figures(kept, alone[judged], proof, None, ((),) * len(kept))
    pairs = [counterparts(text, places, reading) for reading in scored]
    rather = tuple(tuple(own[i].text for own in pairs) for i in np.flatnonzero(judged))
    return Figures(kept, alone[judged], proof, _trips(alone, pairs, scored)[judged], rather)


def _proof(words: Sequence[ProofreadWord], places: Sequence[tuple[int, int]]) -> Floats:
    """Return the odds of each word, and how likely the words around it are changed; a token inside a word has that word's odds."""
    ends = [word.end for word in words]
    rows = [min(bisect_right(ends, start), len(words) - 1) for start, _ in places]
    odds = np.array([word.odds for word in words])
    beside = np.pad(odds[:, 0], 1, mode="edge")
    return np.concatenate([odds, beside[:-2, None], beside[2:, None]], axis=1)[rows]


def _places(sentence: Sentence, words: Sequence[Token]) -> list[tuple[int, int]]:
    start = sentence.segment.start
    return [(word.start - start, word.end - start) for word in words]


def _alone(sentence: Sentence, words: Sequence[Token], model: Model) -> tuple[Floats, NDArray[np.bool_]]:
    """Return the figures of all words, and which of them are judged."""
    found = units(sentence.segment.text, model.ids)
    starts = [unit.start for unit in found]
    chosen = np.array([max(0, bisect_right(starts, start) - 1) for start, _ in _places(sentence, words)])
    # Two starts before, two ends behind, so that every word has two neighbours on either side.
    numbers = model.numbers([START, START, *(unit.name for unit in found), END, END])
    surprisals, longest = model.trigram(numbers[:-2], numbers[1:-1], numbers[2:])
    pairs, seen = model.bigram(numbers[1:-1], numbers[2:])
    rarity = model.unigrams[numbers]
    association = np.clip(rarity[2:] - pairs, -10, 15)
    around = np.convolve(np.concatenate([[0], ~seen, [0, 0]]), np.ones(4) / 4, mode="valid")
    # A pair that two frequent words would make by chance, and do not, is worth more than one of rare words.
    missing = np.where(seen, 0, np.maximum(0, SIZE - rarity[1:-1] - rarity[2:]))
    names = [unit.name for unit in found]
    i = chosen
    columns = [
        rarity[2:][i],
        surprisals[i],
        surprisals[i + 1],
        association[i],
        association[i + 1],
        ~seen[i],
        ~seen[i + 1],
        around[i],
        missing[i],
        missing[i + 1],
        (longest[i] == 3).astype(int) + (longest[i + 1] == 3) + (longest[np.minimum(i + 2, len(longest) - 1)] == 3),
        [names[j].startswith("<") for j in i],
        [is_strange(word) for word in words],
        [word.tag in _GRAMMAR for word in words],
        [word.tag in (Tag.NOUN, Tag.PLURAL) for word in words],
        [word.tag in _VERBAL for word in words],
        [j == 0 for j in i],
        np.full(len(i), surprisals[:-1].mean()),
    ]
    judged = [names[j] not in _NOT_JUDGED and word.tag not in (Tag.NAME, Tag.NUMBER) for word, j in zip(words, i, strict=True)]
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1), np.array(judged)


def _trips(alone: Floats, pairs: Sequence[Sequence[Counterpart]], readings: Sequence[Reading]) -> Floats:
    own = np.array([[item.surprisal for item in row] for row in pairs])
    back = np.array([[item.instead for item in row] for row in pairs])
    changed = np.array([[item.changed for item in row] for row in pairs], dtype=np.float64)
    mean = own.mean(axis=0)
    around = np.convolve(np.pad(mean, 1, mode="edge"), [0.5, 0, 0.5], mode="valid")
    habit = np.mean([-sum(token.log_probability for token in item.back) / max(1, len(item.back_text.split())) for item in readings])
    size, gain = len(mean), (own - back).mean(axis=0)
    columns = [
        mean,
        own.min(axis=0),
        gain,
        changed.mean(axis=0),
        around,
        np.full(size, mean.mean()),
        np.full(size, habit),
        np.log1p(mean),
        np.sign(gain) * np.log1p(np.abs(gain)),
        np.maximum(0, alone[:, ALONE.index("surprisal")] - mean),
    ]
    return np.stack(columns, axis=1)
