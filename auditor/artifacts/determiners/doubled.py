"""Determiners and function words said twice."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import ARTICLES, AUXILIARIES, FUNCTION_WORDS, POSSESSIVES, listed, share, table
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token
from auditor.report import Severity

# Doubles that English sentences really have: "had had", "that that", "what it is is", "the night she came in in her coat".
_LEGITIMATE = listed("""
    had that is was in on do so very really no bye ha long far many never ever more again and her you it who what blah la
    win hush fifty knock can aye go night hear there now well please tut chop bang tick drip goody much way big
""")
# Words that are doubled by what follows them: "the first first lady", "off off Broadway", "same same but different".
_BEFORE = {
    "first": listed("lady ladies gentleman minister ministers family officer responder responders folio name names mate class"),
    "off": listed("broadway"),
    "same": listed("but"),
}
_OPENING_CLAUSE = listed("who what that which how where whatever whoever all everything anything those when")
# Phrases that begin with an "a" that is no article: "the a la carte menu", "an a priori assumption".
_BORROWED = listed("la cappella capella priori posteriori fortiori deux")
_HEADS = ARTICLES | POSSESSIVES - {"her"}
# What cannot follow an article, as it may in Spanish ("el otro", the other).
_NEVER_SECOND = listed("another this these those any")


def _may_stand_twice(token: Token) -> bool:
    """Tell whether a word may follow itself: a name, a legitimate double, or half of a loan ("tuk tuk", "mahi mahi")."""
    loan = token.lower not in FUNCTION_WORDS and token.lower not in table()
    return token.lower in _LEGITIMATE or token.tag is Tag.NAME or loan


def _parted(sentence: Sentence, i: int) -> bool:
    """Tell whether the first of two like words ends one phrase and the second goes on with another.

    A clause that is the subject may end on the verb of the sentence: "what he did did not help", "those who know know". Of other verbs than
    auxiliaries only where the clause has hardly begun and belongs to no noun, for "the man who said said" is a slip.
    """
    word, after = sentence.tokens[i].lower, sentence.next(i + 2)
    if after is not None and after.lower in _BEFORE.get(word, ()):
        return True
    before = [token.lower for token in sentence.tokens[:i]]
    if word in AUXILIARIES:
        return not _OPENING_CLAUSE.isdisjoint(before)
    opener = next((j for j in (i - 1, i - 2) if j >= 0 and before[j] in _OPENING_CLAUSE), None)
    return opener is not None and share(word, "VZD") > 0 and not (opener and sentence.tokens[opener - 1].tag in NOMINAL)


def _doubled(sentence: Sentence) -> Iterator[Mark]:
    for i, (first, second) in enumerate(sentence.windows(2)):
        if not (first.is_word and second.is_word):
            continue
        if first.lower == second.lower and second.text.islower() and not (_may_stand_twice(first) or _parted(sentence, i)):
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
        "The roads are are closed.",
        "The lawyer lawyer said that a the menu was lost.",
    ),
    passes=(
        "They had had enough, and he said that that was final.",
        "What the problem is is clear, and New York, New York sang on.",
        "The The were an English band.",
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
