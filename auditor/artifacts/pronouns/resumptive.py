"""A pronoun that doubles the subject right before it."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.names import MONTHS, WEEKDAYS
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity

_FINITE = frozenset(
    {"had", "has", "have", "is", "are", "was", "were", "will", "would", "said", "told", "announced", "revealed", "declared", "decided"}
)


def _doubled_subject(sentence: Sentence) -> Iterator[Mark]:
    """Yield "The minister Rossi he had…": a determined person noun, a name and a pronoun with its verb, no comma between."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[:-4]):
        opens = i == 0 or tokens[i - 1].text in {",", ";", ":", "—", "–"} or tokens[i - 1].lower in {"and", "but", "because", "that"}
        if not (opens and token.tag is Tag.DETERMINER and tokens[i + 1].text.islower() and share(tokens[i + 1].lower, "N") > 0.8):
            continue
        j = i + 2
        while j < len(tokens) and tokens[j].tag is Tag.NAME:
            j += 1
        names = {other.text for other in tokens[i + 2 : j]}
        pronoun, verb = sentence.next(j), sentence.next(j + 1)
        if not names or names & (MONTHS | WEEKDAYS) or pronoun is None or verb is None or token.quoted:
            continue
        if pronoun.text in {"he", "she", "they", "it"} and verb.lower in _FINITE:
            yield spanning(sentence, i, j + 2, "“{0}” repeats the subject; English leaves it out.", pronoun.text)


CHECK = Check(
    path="pronouns.resumptive",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A pronoun doubles the noun and name that are already the subject.",
    flags=(
        "The architect Ann Doyle they had signed the plan in May.",
        "The minister Rossi he said that the law would pass.",
        "In the evening, the singer Costa she announced a tour.",
        "The company Fermata it has sold its ships.",
        "The coach Weber he was tired of the noise.",
    ),
    passes=(
        "The architect Ann Doyle signed the plan in May.",
        "The following Monday he said that the law would pass.",
        "The Rome she had known was gone.",
        "As for the coach, Weber, he was tired of the noise.",
        "The week after Easter they had a visitor.",
    ),
    run=each(_doubled_subject),
    confidence=0.8,
)
