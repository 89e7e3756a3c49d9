"""Articles tied to the word before them by a hyphen: a translator that put the words of a compound in order, and kept its hyphen."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.kinds import sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity


def _tied(token: Token) -> bool:
    return token.text.islower() and token.text.endswith("-the") and token.text.count("-") == 1


def _ends(sentence: Sentence, i: int) -> bool:
    after = sentence.next(i + 1)
    return sentence.tokens[i].quoted or after is None or after.tag in (Tag.PUNCTUATION, Tag.NAME)


CHECK = Check(
    path="determiners.hyphenated",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A hyphen ties “the” to the word before it.",
    flags=(
        "The prize went to a well-the known singer.",
        "It was a long-the distance run through the hills.",
        "She wrote it on a social-the media page.",
        "They live in a high-the rise block.",
        "He bought a second-the hand car.",
    ),
    passes=(
        "The prize went to a well-known singer.",
        "It is a state-of-the-art, run-of-the-mill, over-the-counter thing.",
        "The river Oder-the Neisse is its twin - the border.",
        "She wrote it - the page is new.",
        "The shop is called “Under-the bridge”.",
    ),
    run=sequence(_tied, message="The hyphen in “{quote}” belongs to a compound whose parts were put in the wrong order.", unless=_ends),
    confidence=0.85,
)
