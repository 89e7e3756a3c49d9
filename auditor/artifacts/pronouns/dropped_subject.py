"""Statements without a subject, which Italian, Spanish and Portuguese allow."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity

_OPENERS = frozenset({"is", "was", "has", "are", "were"})
_AFTER_OPENER = listed("""
    a an the not also still now already been one born possible necessary clear likely important easy true called said
""")
_SUBORDINATORS = frozenset({"because", "although", "though", "while", "whereas", "since"})


def _opens(sentence: Sentence) -> Iterator[Mark]:
    first, second = sentence.tokens[0], sentence.tokens[1]
    question = any(token.text in {"?", "!"} for token in sentence.tokens) or first.quoted
    if (
        first.text.istitle()
        and first.lower in _OPENERS
        and second.lower in _AFTER_OPENER
        and not question
        and sentence.tokens[-1].text == "."
    ):
        yield spanning(
            sentence, 0, 2, "The sentence has no subject; English wants “it”, “he”, “she” or “there” before “{0}”.", first.text.lower()
        )


def _subordinate(sentence: Sentence) -> Iterator[Mark]:
    for i, (first, second, third) in enumerate(sentence.windows(3)):
        bare = (
            first.lower in _SUBORDINATORS
            and second.text in {"is", "was", "has"}
            and third.lower in _AFTER_OPENER - {"called", "said", "clear"}
        )
        if bare and third.tag is not Tag.PREPOSITION and not first.quoted:
            yield spanning(sentence, i, i + 2, "A subject is missing between “{0}” and “{1}”.", first.text, second.text)


def _dropped(sentence: Sentence) -> Iterator[Mark]:
    if len(sentence.tokens) >= 6:
        yield from _opens(sentence)
        yield from _subordinate(sentence)


CHECK = Check(
    path="pronouns.dropped-subject",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A statement or subordinate clause has a finite verb but no subject.",
    flags=(
        "Is an actor of great fame in his country.",
        "Was the first time that the team lost at home.",
        "Has been a member of the council since May.",
        "The road is closed because is not safe in winter.",
        "Are the two sides of the same coin, he wrote.",
    ),
    passes=(
        "It is an actor of great fame that the country mourns.",
        "Is the team a danger to itself?",
        "“Was a long day,” he said, and left.",
        "The road is closed because it is not safe in winter.",
        "Was it the first time? Nobody could say.",
    ),
    run=each(_dropped),
    confidence=0.85,
)
