"""Pronoun subjects with the wrong person of their verb."""

from auditor.artifacts.agreement.open_verbs import PRONOUNS_AND_VERBS, is_one
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

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
    description="A pronoun subject stands with the wrong person of its verb.",
    flags=(
        "He have won three medals since then.",
        "In the end they was late for the ceremony.",
        "She are a member of the board.",
        "After the war it have become a museum.",
        "They has a plan for the harbour.",
        "It don't work, and they doesn’t know.",
        "The house is vital to the town, and after the war it have become a museum.",
        "She go to the market every morning.\nIn the end he say that the price is too high.",
        "They goes to the polls in May.\nThe road is closed because it require repairs.\nIn summer we sells fish.",
    ),
    passes=(
        "He has won three medals, and so have they.",
        "The club insisted that he have a medical; did she have one?",
        "If it were late, she would have told them.",
        "One of them was late, and what made it have such success is unclear.",
        "They are a member short; neither he nor they have a plan.",
        "The judge ordered he have a lawyer, it is important she have a say, and the terms stipulate it have two exits.",
        "The singular they is now in most style guides.",
        "They insisted she go at once; his lawyers ask that, for now, he say nothing, and it is vital that, when asked, she leave.",
        "Let, in the end, he who wants to go.\nIf, one day, she go, he will stay.\nLong may he reign.\nIn the event she lose, he will run.",
        "He beat the champion, she cut the rope, it cost them the game.\nShe read the letter.\nIt hit the town hard.",
        "“She go to market every day,” he said.\nThey says is bad grammar.\nShe need not come, and he dare not.",
        "He found the key.\nShe lay on the floor.\nIt fell.\nHe saw the car, felt ill and bore it well.",
        "IT have been told of the fault, and IT are looking into it.\nIT support firms and IT help desks are short of staff.",
        "It is vital she have access to a lawyer, and the rule requires he have one.",
    ),
    run=either(
        PRONOUNS_AND_VERBS,
        sequence(
            is_one,
            word({"have", "are", "am", "don't"}),
            _follows,
            message="“{0}” does not agree with “{1}”.",
            mark=(0, 2),
            unless=_governed,
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
