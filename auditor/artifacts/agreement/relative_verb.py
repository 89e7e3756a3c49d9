"""Plural nouns whose relative clause, or whose own verb, is singular: "investments that ends", "people is"."""

from auditor.artifacts.agreement.number import BOTH_NUMBERS
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_REACH = 6
_CLAUSE_ENDS = frozenset({Tag.PUNCTUATION, Tag.AUXILIARY, Tag.THIRD, Tag.PAST})
_ANOTHER_NOUN = frozenset({Tag.PREPOSITION, Tag.CONJUNCTION, Tag.NUMBER})


def _plural(token: Token) -> bool:
    known = token.text.islower() and token.lower.endswith("s") and token.lower not in BOTH_NUMBERS
    return known and share(token.lower, "P") >= 0.95


def _singular_verb(token: Token) -> bool:
    return token.text.islower() and (token.lower in {"is", "was", "has", "does"} or share(token.lower, "Z") >= 0.9)


def _has_another_noun(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb may belong to a noun further left ("a group of cells that is", "a house with windows that was")."""
    if sentence.tokens[i].quoted:
        return True
    before = sentence.tokens[max(0, i - _REACH) : i]
    stop = next((token for token in reversed(before) if token.tag in _CLAUSE_ENDS | _ANOTHER_NOUN), None)
    return stop.tag in _ANOTHER_NOUN if stop else i > _REACH


CHECK = Check(
    path="agreement.relative-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A plural noun has a singular verb in its relative clause, or “people” one right behind it.",
    flags=(
        "She sold the apartments that belongs to the family.",
        "The mayor closed the schools that was too small.",
        "They praised the astronauts who has stayed all night.",
        "People is angry about the new tax.",
        "He visited the villages which lies near the border.",
    ),
    passes=(
        "She sold the houses that belong to the family.",
        "It is the number of schools that counts, and a group of nurses that has stayed.",
        "He lives in a house with windows that is for sale.",
        "One of the people is ill, and meeting people is fun.",
        "The news that was read out, and the series that is on, pleased her.",
    ),
    run=either(
        sequence(
            _plural,
            word({"that", "which", "who"}),
            _singular_verb,
            message="“{0}” is plural, and “{2}” singular; English wants them to agree.",
            unless=_has_another_noun,
        ),
        sequence(
            word({"people"}),
            word({"is", "was", "has"}),
            message="“people” is plural, and “{1}” singular; English wants them to agree.",
            unless=lambda sentence, i: i > 0 or _has_another_noun(sentence, i),
        ),
    ),
    confidence=0.85,
)
