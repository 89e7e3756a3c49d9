"""What kind of slip a hypothesis is, told by the words themselves."""

from enum import StrEnum

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from auditor.artifacts.english.words import ARTICLES, FUNCTION_WORDS, POSSESSIVES, PREPOSITIONS, PRONOUNS, REFLEXIVES
from auditor.artifacts.hypotheses.candidates import Candidate, is_homograph

_PERSONAL = POSSESSIVES | PRONOUNS | REFLEXIVES
_ALIKE = 0.7


class Kind(StrEnum):
    """The kinds, from a whole phrase down to a small word."""

    PHRASE = "literal-phrase"
    PREPOSITION = "preposition"
    DETERMINER = "determiner"
    GENDER = "gender"
    HOMOGRAPH = "homograph"
    FALSE_FRIEND = "false-friend"
    AMBIGUOUS = "ambiguous-word"


def kind(found: Candidate) -> Kind:
    """Return the kind of a candidate."""
    read, meant = set(found.read_as.split()), set(found.meant.split())
    changed = read ^ meant
    if changed <= ARTICLES:
        return Kind.DETERMINER
    if changed <= PREPOSITIONS | ARTICLES:
        return Kind.PREPOSITION
    if changed <= _PERSONAL:
        return Kind.GENDER
    if " " in found.foreign:
        return Kind.PHRASE
    if found.small and meant <= FUNCTION_WORDS and is_homograph(found.read_as):
        return Kind.HOMOGRAPH
    return Kind.FALSE_FRIEND if _alike(found.read_as, found.foreign) and not _alike(found.meant, found.foreign) else Kind.AMBIGUOUS


def _alike(english: str, foreign: str) -> bool:
    return english[:2] == anyascii(foreign)[:2] and bool(Levenshtein.normalized_similarity(english, anyascii(foreign)) >= _ALIKE)
