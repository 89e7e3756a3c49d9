"""Possessives of the wrong gender, left by languages whose possessive agrees with the thing possessed."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.english.names import FEMALE_NAMES, FEMALE_NOUNS, MALE_NAMES, MALE_NOUNS, MONTHS, PEOPLE, WEEKDAYS
from auditor.artifacts.english.words import POSSESSIVES, listed
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import VERBAL, Sentence, Tag, Token
from auditor.report import Severity

_KIN = listed("""
    husband wife mother father son daughter brother sister sons daughters brothers sisters children parents family home career
    life friend friends husband's boyfriend girlfriend partner colleague colleagues team lover fiancé fiancée lawyer doctor dog
    baby twins
""")

_PERSONS = PEOPLE | listed("he him his she her")


def _gender(token: Token) -> str | None:
    if token.text in FEMALE_NAMES or token.lower in FEMALE_NOUNS or token.text in {"Mrs", "Ms", "Miss"}:
        return "her"
    return "his" if token.text in MALE_NAMES or token.lower in MALE_NOUNS or token.text == "Mr" else None


def _others(before: tuple[Token, ...]) -> bool:
    """Tell whether somebody else may stand before: a person, a name that is no place or day, or whoever is the subject of a verb."""
    for i, token in enumerate(before):
        place = i > 0 and before[i - 1].lower in {"in", "at"}
        named = token.tag is Tag.NAME and not place and token.text not in MONTHS | WEEKDAYS
        if named or token.tag in VERBAL or token.lower in _PERSONS:
            return True
    return False


def _coordinated(sentence: Sentence) -> Iterator[Mark]:
    """Yield "Maria (Rossi) and his husband" where nobody stands before them to whom "his" could point."""
    for i, token in enumerate(sentence.tokens):
        possessed = any(other.lower in POSSESSIVES for other in sentence.tokens[max(0, i - 2) : i])
        owner = None if possessed else _gender(token)
        j = i + 1
        while owner and j < len(sentence.tokens) and sentence.tokens[j].tag is Tag.NAME:
            j += 1
        tail = sentence.tokens[j : j + 3]
        if owner is None or len(tail) < 3 or tail[0].lower != "and" or tail[2].lower not in _KIN or token.quoted:
            continue
        if tail[1].lower in {"his", "her"} and tail[1].lower != owner and not _others(sentence.tokens[:i]):
            told = "“{1}” points to “{0}”, so English says “{2}”."
            yield spanning(sentence, i, j + 3, told, token.text, tail[1].text, owner)


CHECK = Check(
    path="pronouns.possessive",
    category=MISTRANSLATION,
    severity=Severity.MINOR,
    description="A possessive has a gender that the source language did not tell.",
    flags=(
        "Maria Conti and his husband bought the villa in May.",
        "The actress and his children were not at home.",
        "The king and her brother signed the treaty.",
        "Carlos Ruiz and her wife run the shop.",
        "Mrs Weber and his lawyer left by the back door.",
        "In Rome on Monday the actress and his husband bought a villa.",
    ),
    passes=(
        "Maria Conti and her husband bought the villa in May.",
        "He met the actress and his children at home.",
        "The king and his brother signed the treaty.",
        "He and Maria met his brother at the gate.",
        "She said that the duke and her brother had signed.",
        "Spielberg thanked the actress and his wife.",
        "Ekaterina lives with Tom and her parents; the victim lived with Tom and her son.",
    ),
    run=each(_coordinated),
    confidence=0.75,
)
