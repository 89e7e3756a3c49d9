""" "a so big" for "so big a" or "such a big"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import sequence, word
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity


def _no_phrase(sentence: Sentence, i: int) -> bool:
    after = sentence.next(i + 2)
    fits = after is not None and (after.tag in (Tag.ADJECTIVE, Tag.NOUN) or share(after.lower, "JN") > 0.5)
    return not fits or sentence.tokens[i].quoted


CHECK = Check(
    path="order.such",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="“so” or “such” stands behind the article that it should precede.",
    flags=(
        "It was a so big surprise that nobody spoke.",
        "He had never seen a such crowd in the town.",
        "They built it in a so short time.",
        "A so young player has never scored here.",
        "It is a such difficult task for the board.",
    ),
    passes=(
        "It was so big a surprise that nobody spoke.",
        "He had never seen such a crowd in the town.",
        "It is a so-called triangle.",
        "It takes an hour or so to get there, such is the road.",
        "One such crowd was seen in the town.",
    ),
    run=sequence(
        word({"a", "an"}),
        word({"so", "such"}),
        message="English says “such {0}”, or puts the article behind the adjective.",
        unless=_no_phrase,
    ),
    confidence=0.9,
)
