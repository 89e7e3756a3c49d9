"""Pronouns in the wrong case: "them are", "of he"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import is_third_person
from auditor.artifacts.kinds import either, ends_phrase, is_not_first, is_quoted, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_SUBJECT = word({"he", "she", "they", "we"})
# Those that no clause can follow; "without" and "except" take one in loose speech.
_NO_CLAUSE = word({"including", "despite", "regarding", "concerning", "during"})
_FINITE = word({"is", "are", "was", "were", "has", "will", "would", "says", "said"})
_PREPOSITION = word({"of", "with", "from", "between", "into", "upon", "against", "among", "without", "towards"})


def _object(token: Token) -> bool:
    # "US" is a country.
    return token.lower in {"him", "them", "us"} and token.text != "US"


def _clause(sentence: Sentence, i: int) -> bool:
    """Tell whether a clause begins with the pronoun, or it is cited ("between he and she")."""
    after = sentence.next(i + 2)
    named = sentence.tokens[i].quoted or (after is not None and (after.lower in {"who", "and", "or"} or after.text in {'"', "”", "'", "’"}))
    return named or not ends_phrase(after) or (after is not None and after.tag in (Tag.AUXILIARY, Tag.PRONOUN))


def _finite(token: Token) -> bool:
    return token.text.islower() and (token.tag in (Tag.AUXILIARY, Tag.THIRD, Tag.PAST))


def _verb_of_third(token: Token) -> bool:
    return is_third_person(token.lower)


CHECK = Check(
    path="agreement.pronoun-case",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="An object pronoun is the subject of a sentence, or a subject pronoun follows a preposition.",
    flags=(
        "Them are often seen near the harbour.",
        "Him was the first to leave the hall.",
        "The letter of he, written in May, was lost.",
        "She went to the market with they.",
        "The match between they, he said, was called off.",
        "Us will never forget the day.",
        "The house was sold by they.\nThe book is for he.",
        "The hardest questions, including they will pay for the mines, were left for later.",
    ),
    passes=(
        "They are often seen near the harbour.",
        "He was the first to leave the hall with them.",
        "It is the city of which he spoke, and from where they came.",
        "Of those he knew, with whom she lived, none came.",
        "The letter from he who must not be named was lost.",
        "US has imposed new tariffs on steel from Asia.",
        "US says it is ready for talks.",
        "Us parents were never asked.",
        "Three men, including he who led them, were freed.\nThe words, including “they will”, were cut.",
    ),
    run=either(
        sequence(_object, _FINITE, message="“{0}” cannot be the subject of “{1}”.", unless=is_not_first),
        sequence(_object, _verb_of_third, message="“{0}” cannot be the subject of “{1}”.", unless=is_not_first),
        sequence(
            word({"for", "to", "by", "about"}),
            _SUBJECT,
            lambda token: token.text in {".", ";", "!", "?"},
            message="After “{0}” English wants the object form, not “{1}”.",
            mark=(0, 2),
            unless=lambda sentence, i: sentence.tokens[i + 1].quoted,
        ),
        # As a relative pronoun is taken for a personal one: "including they will pay".
        sequence(
            _NO_CLAUSE,
            _SUBJECT,
            _finite,
            message="No clause can follow “{0}”; what “{1}” stood for is lost.",
            mark=(0, 2),
            unless=is_quoted,
        ),
        sequence(_PREPOSITION, _SUBJECT, message="After “{0}” English wants the object form, not “{1}”.", unless=_clause),
    ),
    confidence=0.85,
)
