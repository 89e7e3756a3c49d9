"""Prepositions before a bare verb, where English has the -ing form or the infinitive with "to"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity


def _pure_verb(token: Token) -> bool:
    return token.text.islower() and (share(token.lower, "V") >= 0.97 or token.lower in {"be", "have"})


def _object(token: Token) -> bool:
    return token.tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.PREPOSITION) or token.tag in (Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE)


def _quotes_or_lists(sentence: Sentence, i: int) -> bool:
    before = sentence.next(i - 1)
    return before is not None and (before.lower in {"sort", "kind", "out", "because", "instead"} or before.tag is Tag.PUNCTUATION)


def _not_first(sentence: Sentence, i: int) -> bool:
    """Tell whether the preposition begins no clause: "harder than ever before to find", "a player sought after to win titles"."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or (before is not None and before.text not in {",", ";"})


def _is_left_over(sentence: Sentence, i: int) -> bool:
    """Tell whether the preposition may end a clause: "the clubs he played for have closed", but not "thanked her for have helped"."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or before is None or before.lower not in {"him", "her", "them", "us", "me"}


CHECK = Check(
    path="agreement.preposition-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A preposition governs a bare verb, as it may in the Romance languages.",
    flags=(
        "It is the hard task of govern a divided country.",
        "The machine is used for create the moulds.",
        "He left without explain his reasons.",
        "Before to leave, he thanked them for have helped him.",
        "He left the room, without to speak.",
        "They have the idea of organize a festival.",
        "The plan was approved after negotiate with the unions.",
    ),
    passes=(
        "It is the hard task of governing a divided country.",
        "The machine is used for creative work and to create moulds.",
        "He asked for help without delay, for lack of an answer.",
        "They have an idea of what organizers need.",
        "It is harder than before to find work, and she was sought after to lead; the clubs that he played for have closed.",
        "The decision after talks was to negotiate with the unions.",
    ),
    run=either(
        sequence(
            word({"before", "after", "without"}),
            word({"to"}),
            lambda token: token.tag is Tag.BASE or token.lower in {"be", "have"},
            message="After “{0}” English wants the -ing form, not “to {2}”.",
            unless=_not_first,
        ),
        sequence(
            word({"for", "of", "without", "after"}),
            word({"have"}),
            lambda token: token.tag is Tag.PAST,
            message="After “{0}” English wants the -ing form, not “{1}”.",
            mark=(0, 2),
            unless=_is_left_over,
        ),
        sequence(
            word({"of", "for", "without", "after", "before", "by", "from"}),
            _pure_verb,
            _object,
            message="After “{0}” English wants the -ing form or an infinitive, not “{1}”.",
            mark=(0, 2),
            unless=_quotes_or_lists,
        ),
    ),
    confidence=0.85,
)
