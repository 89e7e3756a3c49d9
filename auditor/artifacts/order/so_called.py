""" "So-called" behind its noun."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.kinds import sequence, word
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity


def _explained(sentence: Sentence, i: int) -> bool:
    """Tell whether "so-called" belongs to what follows ("the men so-called leaders fear") or is explained ("so-called because")."""
    after = sentence.next(i + 2)
    return after is not None and (
        after.tag not in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.PREPOSITION) or after.text in "\"“‘'" or after.lower == "after"
    )


CHECK = Check(
    path="order.so-called",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="“so-called” stands behind the noun that it belongs to.",
    flags=(
        "The programme so-called was dropped in May.",
        "He lived in the triangle so-called, near the port.",
        "The islands so-called of the wind lie to the south.",
        "This is the effect so-called.",
        "The doctors so-called were arrested.",
    ),
    passes=(
        "The so-called programme was dropped in May.",
        "The dwarf, so-called because of his size, laughed.",
        "He feared the men so-called leaders had armed.",
        "They live in what is so-called “new town”.",
        "The Gang of Four, as they were so called, was arrested.",
    ),
    run=sequence(
        lambda token: token.tag in (Tag.NOUN, Tag.PLURAL),
        word({"so-called"}),
        message="English says “the so-called {0}”.",
        unless=_explained,
    ),
    confidence=0.85,
)
