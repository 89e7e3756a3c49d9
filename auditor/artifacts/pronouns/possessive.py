"""Possessives of the wrong gender or person, left by languages whose possessive agrees with the thing possessed."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.names import FEMALE_NAMES, FEMALE_NOUNS, MALE_NAMES, MALE_NOUNS
from auditor.artifacts.text import Sentence, Tag, Text, Token
from auditor.artifacts.words import POSSESSIVES, listed, share
from auditor.report import Severity

_KIN = listed("""
    husband wife mother father son daughter brother sister sons daughters brothers sisters children parents family home career
    life friend friends husband's boyfriend girlfriend partner colleague colleagues team lover fiancé fiancée lawyer doctor dog
    baby twins
""")
_SECOND_PERSON = frozenset({"you", "yours", "yourself", "yourselves", "you're", "you'll", "you've", "you'd"})


def _gender(token: Token) -> str | None:
    if token.text in FEMALE_NAMES or token.lower in FEMALE_NOUNS or token.text in {"Mrs", "Ms", "Miss"}:
        return "her"
    return "his" if token.text in MALE_NAMES or token.lower in MALE_NOUNS or token.text == "Mr" else None


def _coordinated(sentence: Sentence) -> Iterator[Mark]:
    """Yield "Maria (Rossi) and his husband" at the start of a clause: nobody else is there to whom "his" could point."""
    for i, token in enumerate(sentence.tokens):
        possessed = any(other.lower in POSSESSIVES for other in sentence.tokens[max(0, i - 2) : i])
        owner = None if possessed else _gender(token)
        j = i + 1
        while owner and j < len(sentence.tokens) and sentence.tokens[j].tag is Tag.NAME:
            j += 1
        tail = sentence.tokens[j : j + 3]
        if owner is None or len(tail) < 3 or tail[0].lower != "and" or tail[2].lower not in _KIN or token.quoted:
            continue
        others = any(_gender(other) not in (None, owner) or other.lower in {"he", "him", "she"} for other in sentence.tokens[:i])
        if tail[1].lower in {"his", "her"} and tail[1].lower != owner and not others:
            told = "“{1}” points to “{0}”, so English says “{2}”."
            yield spanning(sentence, i, j + 3, told, token.text, tail[1].text, owner)


def _addressed(text: Text) -> Iterator[Mark]:
    """Yield "your" in an article that never says "you" to anyone: a courtesy or third-person possessive read as the second person."""
    words = text.vocabulary
    if _SECOND_PERSON & words.keys():
        return
    for sentence in text.sentences:
        for i, (first, second, third) in enumerate(sentence.windows(3)):
            subject = any(token.tag in (Tag.NAME, Tag.NOUN) or token.lower in {"he", "she", "they", "it"} for token in sentence.tokens[:i])
            reported = (
                first.tag in (Tag.PAST, Tag.THIRD)
                and share(first.lower, "DZ") > 0.7
                and second.text == "your"
                and third.tag in (Tag.NOUN, Tag.ADJECTIVE)
            )
            if reported and subject and not second.quoted and sentence.tokens[-1].text not in {"?", "!"}:
                yield spanning(
                    sentence, i + 1, i + 3, "Nobody is addressed here: “{0}” probably stands for “his”, “her” or “their”.", second.text
                )


CHECK = Check(
    path="pronouns.possessive",
    category=MISTRANSLATION,
    severity=Severity.MINOR,
    description="A possessive has the gender or person that the source language did not tell.",
    flags=(
        "Maria Conti and his husband bought the villa in May.",
        "The actress and his children were not at home.",
        "The king and her brother signed the treaty.",
        "Last year the director presented your film in Venice, where he was born.\nIt won a prize.",
        "Mrs Weber and his lawyer left by the back door.",
    ),
    passes=(
        "Maria Conti and her husband bought the villa in May.",
        "He met the actress and his children at home.",
        "The king and his brother signed the treaty.",
        "“Bring your film to Venice,” the director said.",
        "If you travel by train, keep your ticket; Mr Weber lost his.",
    ),
    run=either(each(_coordinated), _addressed),
    confidence=0.75,
)
