"""Determiners and function words said twice."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.determiners.together import TOGETHER
from auditor.artifacts.english.doubles import is_slip
from auditor.artifacts.english.words import ARTICLES, DEMONSTRATIVES, POSSESSIVES, listed, share
from auditor.artifacts.kinds import each, either, sequence, spanning, tagged, word
from auditor.artifacts.text import NOMINAL, VERBAL, Sentence, Tag, Token
from auditor.report import Severity

# Phrases that begin with an "a" that is no article: "the a la carte menu", "an a priori assumption".
_BORROWED = listed("la cappella capella priori posteriori fortiori deux")
_HEADS = ARTICLES | POSSESSIVES - {"her"}
# What cannot follow an article, as it may in Spanish ("el otro", the other).
_NEVER_SECOND = listed("another this these those any")

# What one counts up to without an article: "reached 39 degrees".
_UNITS = listed("degrees percent euros kilos kilograms tonnes tons litres liters")
_BOTH_DETERMINE = "“{0}” and “{1}” cannot both determine the noun; English wants one of them."


def _doubled(sentence: Sentence) -> Iterator[Mark]:
    for i, (first, second) in enumerate(sentence.windows(2)):
        if not (first.is_word and second.is_word):
            continue
        if is_slip(sentence, i):
            yield spanning(sentence, i, i + 2, "The word “{0}” stands twice.", second.text)
        elif first.lower in _HEADS and second.lower in _HEADS | _NEVER_SECOND and second.text.islower() and first.text != "A":
            after = sentence.next(i + 2)
            if second.lower == "a" and after is not None and after.lower in _BORROWED:
                continue
            yield spanning(sentence, i, i + 2, _BOTH_DETERMINE, first.text, second.text)


def _sides(token: Token) -> bool:
    several = token.lower in {"people", "men", "women"} or (token.lower.endswith("s") and share(token.lower, "P") > 0.5)
    return token.text.islower() and several


def _is_modifier(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun may belong to another: "the both sides approach"."""
    after = sentence.next(i + 3)
    return sentence.tokens[i].quoted or (after is not None and after.tag in (*NOMINAL, Tag.ADJECTIVE, Tag.BASE))


def _may_be_share(sentence: Sentence, i: int) -> bool:
    """Tell whether "the most" may be the largest share: no clause begins here, or no verb follows ("has the most of the votes")."""
    before, verb = sentence.next(i - 1), sentence.next(i + 5)
    opens = before is None or before.lower in {"that", "because", "although", "where"}
    return not opens or sentence.tokens[i].quoted or verb is None or verb.tag not in VERBAL


def _is_known_measure(sentence: Sentence, i: int) -> bool:
    """Tell whether what follows may say which measure is meant ("reached the 39 degrees forecast"), or it is part of another noun."""
    after = sentence.next(i + 4)
    ends = after is None or after.text in {".", ",", ";"} or after.lower in {"in", "on", "at", "during", "and"}
    return sentence.tokens[i].quoted or not ends


CHECK = Check(
    path="determiners.doubled",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="Two determiners in a row, the same word twice, or “the” before a word of number, where English has one.",
    flags=(
        "They praised the the new stadium.",
        "He returned to a the village of his birth.",
        "It was the their first visit.",
        "The board of of directors met.",
        "She sold my the house.",
        "On the one hand it is cheap, on the another hand ugly.",
        "They told told the police, and the man who said said it was the first first time.",
        "The roads are are closed.\nHe said that the bridge is is closed.",
        "The car was was seized, and it began in in March March.\nAnd And they sold the top and and the bottom.",
        "The The fire went out.\nMr Mr Hare said you you know it.\nOn On Monday I I left.",
        "The lawyer lawyer said that a the menu was lost.",
        "A his friend saw an other man.\nBoth two leaders signed the text.\nThe half of the voters have stayed at home.",
        "The both teams were tired, and the talks between the both sides failed.",
        "The most of the houses have no water.\nHe said that the most of the streets were closed.",
        "In Seville the temperature reached the 39 degrees on Sunday.\nUnemployment has reached the 20 percent.",
    ),
    passes=(
        "Both the teams were tired; the both of them left, and the both sides approach failed.",
        "She has the most of the votes, and made the most of the chances.\nThe most of any of them, 12, were lost.",
        "The sun reached the 39 degrees forecast, inflation the 2 percent target and she the 39 degrees that he wanted.",
        "They had had enough, and he said that that was final.",
        "What the problem is is clear, and New York, New York sang on.",
        "The The were an English band.\nDuran Duran sang May May and Sirhan Sirhan.\nA A Milne wrote it.",
        "She came in in her coat, the show went on on Sunday, I told you you could, and if you like it it is yours.",
        "She gave her the keys of the his-and-hers suite.",
        "It is a long, long way; vitamin A the doctors advise.",
        "The a la carte menu, an a cappella choir and an a priori assumption.",
        "What he did did not help, everything she has has been earned, and those who know know.",
        "She was the first first lady to go; it is much much better, and same same but different.",
        "How police police themselves is unclear.",
        "A tuk tuk driver ate grilled mahi mahi; it was a win win deal, split fifty fifty.",
    ),
    run=either(
        each(_doubled),
        TOGETHER,
        sequence(word({"the"}), word({"both"}), _sides, message=_BOTH_DETERMINE, mark=(0, 2), unless=_is_modifier),
        sequence(
            word({"the"}),
            word({"most"}),
            word({"of"}),
            word(DEMONSTRATIVES | POSSESSIVES | {"the"}),
            _sides,
            message="English has no “the” before “most of”.",
            mark=(0, 3),
            unless=_may_be_share,
        ),
        sequence(
            word({"reach", "reaches", "reached", "reaching"}),
            word({"the"}),
            tagged(Tag.NUMBER),
            word(_UNITS),
            message="English has no “the” before a bare measure: “{0} {2} {3}”.",
            mark=(1, 4),
            unless=_is_known_measure,
        ),
    ),
    confidence=0.95,
)
