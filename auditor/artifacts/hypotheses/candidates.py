"""What may have stood in the source, and what it may have meant, where an English word or phrase stands.

Every English word goes back to the foreign words that can be read so, and these forth to their other readings: the "L1-induced
paraphrases" with which Dahlmeier and Ng (2011, "Correcting Semantic Collocation Errors with L1-induced Paraphrases") correct learners.
Phrases that were read word by word, and false friends, come from tables of their own.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.artifacts.english.words import FUNCTION_WORDS, is_known_noun, listed
from auditor.artifacts.sources import false_friends
from auditor.bilingual import NOTHING, Lexicon, Reading

# Shares from which another language's word counts as a source of both readings: such readings are synonyms, or mixed up everywhere.
SHARED_USUAL, SHARED_SOURCE = 0.03, 0.03
# What a false friend counts as: its table has no shares of single readings.
FRIEND_USUAL, FRIEND_READ = 0.5, 0.1
# Share of a foreign word's occurrences from which it is a function word.
SMALL = 0.8
# Nouns by form and numbers by meaning: alignment gives them small words that join numbers (Portuguese "cento e dez", a hundred and ten).
_SCALES = listed("dozen hundred thousand million billion trillion")
# Nouns by form that English has as small words of its own: "all bar one", "pace his critics".
_OWN_SMALL = listed("bar pace")


class Candidate(NamedTuple):
    """One way in which `read_as` may have come about.

    Attributes:
        language: ISO 639-1 code of the source.
        foreign: its word or phrase.
        read_as: what stands there, in lower case.
        meant: another reading; empty where English leaves it out.
        usual: share of the foreign word's occurrences that mean `meant`.
        read: share of its occurrences that mean `read_as`.
        source: share of `read_as`'s occurrences that come from it.
        shared: other languages that have one word for both readings.
        small: whether the foreign word nearly always is a function word.
    """

    language: str
    foreign: str
    read_as: str
    meant: str
    usual: float
    read: float
    source: float
    shared: int
    small: bool


def candidates(words: str, known: Lexicon) -> Iterator[Candidate]:
    """Yield every candidate for `words`, which are in lower case and joined by single spaces."""
    for literal in known.literals.get(words, ()):
        yield Candidate(literal.language, literal.foreign, words, literal.meant, literal.share, 1.0, 1.0, 0, small=False)
    for friend in false_friends().get(words, ()):
        for meant in friend.usual:
            yield Candidate(friend.language, friend.foreign, words, meant, FRIEND_USUAL, FRIEND_READ, 0.0, 0, small=False)
    sharing = _sharing(words, known)
    for language, foreign in known.sources.get(words, ()):
        readings = known.readings[language, foreign]
        own, small = _reading(words, readings), _is_small(readings)
        for other in readings:
            # A word left out always makes a sentence more probable, so that is believed only of a noun in a small word's place.
            if other.english != words and (other.english != NOTHING or (small and is_homograph(words))):
                shared = len(sharing.get(other.english, frozenset()) - {language})
                yield Candidate(language, foreign, words, other.english, other.usual, own.usual, own.source, shared, small)


def is_homograph(word: str) -> bool:
    """Tell whether a word can be what a translator read in a foreign small word of the same spelling: a noun, no number or preposition."""
    return is_known_noun(word) and word not in _SCALES | _OWN_SMALL


def _reading(words: str, readings: Sequence[Reading]) -> Reading:
    return next(reading for reading in readings if reading.english == words)


def _is_small(readings: Sequence[Reading]) -> bool:
    told = [item for item in readings if item.english != NOTHING]
    return sum(item.usual for item in told if FUNCTION_WORDS.issuperset(item.english.split())) > SMALL * sum(item.usual for item in told)


def _sharing(words: str, known: Lexicon) -> dict[str, frozenset[str]]:
    """Return, per other reading, the languages that have a word which often means either."""
    found: dict[str, set[str]] = {}
    for key in known.sources.get(words, ()):
        readings = known.readings[key]
        own = _reading(words, readings)
        if own.usual < SHARED_USUAL or own.source < SHARED_SOURCE:
            continue
        for other in readings:
            if other.usual >= SHARED_USUAL and other.source >= SHARED_SOURCE:
                found.setdefault(other.english, set()).add(key[0])
    return {english: frozenset(languages) for english, languages in found.items()}


def usual_readings(found: Candidate, known: Lexicon, most: int = 2, least: float = 0.15) -> tuple[str, ...]:
    """Return what the foreign words of a candidate usually mean: the reading that fits first, then others that are as common."""
    readings = known.readings.get((found.language, found.foreign), ())
    others = [item.english for item in readings if item.usual >= least and item.english not in (NOTHING, found.read_as, found.meant)]
    return (found.meant, *others)[:most] if found.meant != NOTHING else tuple(others[:most])
