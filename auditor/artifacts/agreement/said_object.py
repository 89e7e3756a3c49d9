"""The person spoken to as the object of "say", "explain" or "suggest": "said him that"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.kinds import either, is_quoted, sequence, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token
from auditor.report import Severity

_SAYING = word({"say", "says", "said", "explain", "explains", "explained", "suggested", "suggests"})


def _addressee(token: Token) -> bool:
    # "US" is a country.
    return token.text in {"me", "him", "us"}


def _is_candidate(sentence: Sentence, i: int) -> bool:
    """Tell whether somebody is suggested, for a post or to a body ("suggested him as a replacement", "suggested me to the board"), or is
    half of a subject in loose speech: "he said him and his brother were there".
    """
    after, further = sentence.next(i + 2), sentence.next(i + 3)
    if after is not None and after.lower == "and":
        return True
    if not sentence.tokens[i].lower.startswith("suggest") or after is None:
        return False
    body = after.lower == "to" and further is not None and further.tag in (Tag.DETERMINER, Tag.NAME, Tag.PRONOUN)
    return after.lower in {"as", "for"} or body


def _says_itself(sentence: Sentence, i: int) -> bool:
    """Tell whether a quotation or a clause that they say stands before: "nobody was hurt, said reporters"."""
    closes_name = sentence.tokens[i].text != "," or (
        i > 1 and sentence.tokens[i - 1].tag is Tag.NAME and any(token.text == "," for token in sentence.tokens[:i])
    )
    return sentence.tokens[i].quoted or sentence.tokens[i + 1].quoted or not closes_name


_TOLD = "English says “{0} to {1}” or uses “tell”."

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
        "She said her the truth, and he said them that they must go.",
        "The mayor explained them the plan.",
        "They suggested me a new plan for the garden.",
        "It has been so for too long, the governor said reporters.",
    ),
    passes=(
        "She told him that the shop was closed.",
        "The doctor explained to me the risks of the drug.",
        "He said US troops had left, and she says it to us.",
        "What she said made us laugh; they said they had seen him.",
        "“She said him, not me,” he replied.",
        "He said her brother knew the words; she said them the next day.",
        "He said him and his brother were attacked on the way home.",
        "Nobody was hurt, said reporters.\nThe mayor told journalists.\nThe mayor said reporters were welcome.",
        "The club suggested him as a replacement, and her agent suggested me for the part.",
    ),
    run=either(
        sequence(
            _SAYING,
            _addressee,
            message=_TOLD,
            unless=lambda sentence, i: sentence.tokens[i].quoted or _is_candidate(sentence, i),
        ),
        # Behind its subject "said reporters" can only be told to them; behind a quotation they say it themselves.
        sequence(
            lambda token: token.tag in NOMINAL or token.text == ",",
            word({"said", "says"}),
            word({"reporters", "journalists"}),
            lambda token: token.text in {".", ";"},
            message="English says “{1} to {2}”, or “told {2}”.",
            mark=(1, 3),
            unless=_says_itself,
        ),
        # "Her" may own what follows, and "them" may be what is said.
        sequence(_SAYING, word({"her", "them"}), word({"that"}), message=_TOLD, mark=(0, 2), unless=is_quoted),
        sequence(_SAYING, word({"her"}), word({"the", "a", "an"}), message=_TOLD, mark=(0, 2), unless=is_quoted),
        sequence(
            word({"explain", "explains", "explained"}),
            word({"them"}),
            word({"the", "how", "why"}),
            message=_TOLD,
            mark=(0, 2),
            unless=is_quoted,
        ),
    ),
    confidence=0.85,
)
