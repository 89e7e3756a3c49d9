"""Prepositions before a bare verb, where English has the -ing form or the infinitive with "to"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity


def _pure_verb(token: Token) -> bool:
    return token.text.islower() and (share(token.lower, "V") >= 0.97 or token.lower in {"be", "have"})


def _object(token: Token) -> bool:
    return token.tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.PREPOSITION) or token.tag in (Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE)


def _quotes_or_lists(sentence: Sentence, i: int) -> bool:
    before = sentence.next(i - 1)
    return before is not None and (before.lower in {"sort", "kind", "out", "because", "instead"} or before.tag is Tag.PUNCTUATION)


CHECK = Check(
    path="agreement.preposition-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A preposition governs a bare verb, as it may in the Romance languages.",
    flags=(
        "It is the hard task of govern a divided country.",
        "The machine is used for create the moulds.",
        "He left without explain his reasons.",
        "They have the idea of organize a festival.",
        "The plan was approved after negotiate with the unions.",
    ),
    passes=(
        "It is the hard task of governing a divided country.",
        "The machine is used for creative work and to create moulds.",
        "He asked for help without delay, for lack of an answer.",
        "They have an idea of what organizers need.",
        "The decision after talks was to negotiate with the unions.",
    ),
    run=sequence(
        word({"of", "for", "without", "after", "before", "by", "from"}),
        _pure_verb,
        _object,
        message="After “{0}” English wants the -ing form or an infinitive, not “{1}”.",
        mark=(0, 2),
        unless=_quotes_or_lists,
    ),
    confidence=0.85,
)
