"""The person spoken to as the object of "say", "explain" or "suggest": "said him that"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.kinds import sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

_SAYING = word({"say", "says", "said", "explain", "explains", "explained", "suggested", "suggests"})


def _addressee(token: Token) -> bool:
    # "US" is a country.
    return token.text in {"me", "him", "us"}


def _is_candidate(sentence: Sentence, i: int) -> bool:
    """Tell whether somebody is suggested, for a post or to a body: "suggested him as a replacement", "suggested me to the board"."""
    after, further = sentence.next(i + 2), sentence.next(i + 3)
    if not sentence.tokens[i].lower.startswith("suggest") or after is None:
        return False
    body = after.lower == "to" and further is not None and further.tag in (Tag.DETERMINER, Tag.NAME, Tag.PRONOUN)
    return after.lower in {"as", "for"} or body


CHECK = Check(
    path="agreement.said-object",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="“say”, “explain” or “suggest” has the person spoken to as its object, as the verbs of other languages may.",
    flags=(
        "She said him that the shop was closed.",
        "The doctor explained me the risks of the drug.",
        "His lawyer suggested us to wait until May.",
        "They said me nothing about the delay.",
        "The guide explains us how the mill works.",
        "They suggested me a new plan for the garden.",
    ),
    passes=(
        "She told him that the shop was closed.",
        "The doctor explained to me the risks of the drug.",
        "He said US troops had left, and she says it to us.",
        "What she said made us laugh; they said they had seen him.",
        "“She said him, not me,” he replied.",
        "The club suggested him as a replacement, and her agent suggested me for the part.",
    ),
    run=sequence(
        _SAYING,
        _addressee,
        message="English says “{0} to {1}” or uses “tell”.",
        unless=lambda sentence, i: sentence.tokens[i].quoted or _is_candidate(sentence, i),
    ),
    confidence=0.85,
)
