"""Pronoun subjects with the wrong person of "be", "have" or "do"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_HIM = word({"he", "she", "it"})
_THEM = word({"they", "we"})
# Verbs and conjunctions that bring an infinitive or a subjunctive with them.
_GOVERNORS = listed("""
    that if lest whether did does do could would should will can may might must had let make makes made see saw help helps have
    has having though unless insisted insist demand demanded demands propose proposed suggested suggest recommend recommended ask
    asked asks insists demands requests requested require requires required urge urged vital essential crucial imperative
    order ordered orders mandate mandates mandated stipulate stipulates stipulated instruct instructed decree decreed decrees prefer
    prefers preferred advise advised advises condition necessary important preferable advisable
    nor neither than is was were are or and with of between both
""")


def _governed(sentence: Sentence, i: int) -> bool:
    before = sentence.tokens[:i]
    if before and before[-1].tag in (Tag.PREPOSITION, Tag.ADVERB, Tag.BASE, Tag.PAST, Tag.GERUND, Tag.THIRD):
        return True
    near = before[-1].lower if before else ""
    if near in {"singular", "pronoun", "word"}:  # it is spoken of
        return True
    demanded = any(
        token.lower in _GOVERNORS - {"and", "or", "of", "is", "was", "that", "with", "if", "are", "were"} for token in before[-5:]
    )
    return near in _GOVERNORS or demanded or bool(before and before[-1].tag is Tag.NAME) or sentence.tokens[i].quoted


def _follows(token: Token) -> bool:
    return token.tag not in (Tag.PUNCTUATION, Tag.PRONOUN) and token.lower not in {"to", "said", "says"}


CHECK = Check(
    path="agreement.subject-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A pronoun subject stands with the wrong person of “be”, “have” or “do”.",
    flags=(
        "He have won three medals since then.",
        "In the end they was late for the ceremony.",
        "She are a member of the board.",
        "After the war it have become a museum.",
        "They has a plan for the harbour.",
        "It don't work, and they doesn’t know.",
        "The house is vital to the town, and after the war it have become a museum.",
    ),
    passes=(
        "He has won three medals, and so have they.",
        "The club insisted that he have a medical; did she have one?",
        "If it were late, she would have told them.",
        "One of them was late, and what made it have such success is unclear.",
        "They are a member short; neither he nor they have a plan.",
        "The judge ordered he have a lawyer, it is important she have a say, and the terms stipulate it have two exits.",
        "The singular they is now in most style guides.",
        "It is vital she have access to a lawyer, and the rule requires he have one.",
    ),
    run=either(
        sequence(
            _HIM, word({"have", "are", "am", "don't"}), _follows, message="“{0}” does not agree with “{1}”.", mark=(0, 2), unless=_governed
        ),
        sequence(
            _THEM,
            word({"is", "was", "has", "am", "doesn't"}),
            _follows,
            message="“{0}” does not agree with “{1}”.",
            mark=(0, 2),
            unless=_governed,
        ),
    ),
    confidence=0.8,
)
