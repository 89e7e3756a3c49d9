"""Auxiliaries followed by a form of the verb that they never take."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import MODALS, listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Token
from auditor.report import Severity

_MODAL = word(MODALS - {"may", "might", "will", "can", "must"} | {"didn't", "doesn't", "don't", "couldn't", "wouldn't", "cannot", "won't"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "had", "does", "am"})


def _finite(token: Token) -> bool:
    return token.text.islower() and (token.lower in _FINITE - {"had"} or share(token.lower, "Z") >= 0.95)


def _past(token: Token) -> bool:
    return token.text.islower() and share(token.lower, "D") >= 0.95 and token.lower.endswith("ed")


# Behind these, some words before it, an auxiliary may end a clause: "whether they should is another matter".
_NEAR = listed("whether best worst least most everything anything nothing whatever how why")


def _inverted(sentence: Sentence, i: int) -> bool:
    """Tell whether the auxiliary may belong to a question or ends a clause ("more than he could is a mystery")."""
    before = [token.lower for token in sentence.tokens[:i]]
    ends = any(one in {"than", "as", "what", "who", "all"} for one in before) or not _NEAR.isdisjoint(before[-4:])
    return sentence.tokens[-1].text == "?" or ends


CHECK = Check(
    path="agreement.verb-form",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A modal verb, “do” or “to” is followed by a finite or past form.",
    flags=(
        "The court would has to decide.",
        "He didn't announced the date.",
        "They decided to is present at the talks.",
        "The club should wins the cup.",
        "She could not explained it.",
        "At best the court, he said on Friday, would has to decide.",
    ),
    passes=(
        "The court would have to decide.",
        "He did as he was told and could, announced or not, leave.",
        "All they could do is wait; what he would not do was apologise.",
        "The will has been read, and the can was empty.",
        "Whether they should is another matter.",
        "The best we could was not enough, and everything she would was done.",
        "The road they travelled to is closed, the one he refers to has gone.",
    ),
    run=either(
        sequence(_MODAL, _finite, message="After “{0}” English wants the bare verb, not “{1}”.", unless=_inverted),
        sequence(_MODAL, _past, message="After “{0}” English wants the bare verb, not “{1}”.", unless=_inverted),
        sequence(_MODAL, word({"not", "never"}), _past, message="After “{0}” English wants the bare verb, not “{2}”.", unless=_inverted),
        sequence(
            word(
                {
                    "decided",
                    "want",
                    "wants",
                    "wanted",
                    "able",
                    "continue",
                    "continues",
                    "began",
                    "begins",
                    "order",
                    "managed",
                    "tried",
                    "hopes",
                    "likely",
                }
            ),
            word({"to"}),
            lambda token: _finite(token) or _past(token),
            message="After “to” English wants the bare verb, not “{2}”.",
        ),
    ),
    confidence=0.85,
)
