"""Determiners and function words said twice."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.doubles import is_slip
from auditor.artifacts.english.words import ARTICLES, POSSESSIVES, listed
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence
from auditor.report import Severity

# Phrases that begin with an "a" that is no article: "the a la carte menu", "an a priori assumption".
_BORROWED = listed("la cappella capella priori posteriori fortiori deux")
_HEADS = ARTICLES | POSSESSIVES - {"her"}
# What cannot follow an article, as it may in Spanish ("el otro", the other).
_NEVER_SECOND = listed("another this these those any")


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
            yield spanning(
                sentence, i, i + 2, "“{0}” and “{1}” cannot both determine the noun; English wants one of them.", first.text, second.text
            )


CHECK = Check(
    path="determiners.doubled",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="Two determiners in a row, or the same word twice, where English has one.",
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
    ),
    passes=(
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
    run=each(_doubled),
    confidence=0.95,
)
