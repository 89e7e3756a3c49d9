"""Months, weekdays, nationalities and countries in lower case, as the Romance languages write the first three."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.english.names import COUNTRIES, MONTHS, NATIONALITIES, WEEKDAYS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import sequence
from auditor.artifacts.text import Sentence, Token
from auditor.report import Severity

# These are words of their own in lower case.
_ALSO_WORDS = listed("march may august turkey china chile jordan polish swiss finish milan mali niger dutch roman scotch guinea swede")
_PROPER = frozenset(name.lower() for name in MONTHS | WEEKDAYS | NATIONALITIES | COUNTRIES if name.isalpha()) - _ALSO_WORDS


def _lower_case(token: Token) -> bool:
    return token.text in _PROPER


def _typed_small(sentence: Sentence, i: int) -> bool:
    """Tell whether the word belongs to a quotation, an address, a hashtag or a text that is all in lower case."""
    token, before, after = sentence.tokens[i], sentence.next(i - 1), sentence.next(i + 1)
    glued = (before is not None and before.end == token.start) or (
        after is not None and after.start == token.end and after.text in "./@#_-"
    )
    capitals = any(character.isupper() for character in sentence.segment.text)
    return token.quoted or glued or not capitals


CHECK = Check(
    path="casing.proper",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A month, weekday, nationality or country is written in lower case.",
    flags=(
        "The meeting was held on tuesday in Geneva.",
        "The italian president arrived late.",
        "They met in november at the border.",
        "He teaches english and spanish in Leeds.",
        "She moved from france to Leeds as a child.",
    ),
    passes=(
        "They met in November on a Tuesday; the Italian president was late.",
        "The march may turn out to be a turkey, and the china was old.",
        "“we r in france lol,” she wrote.",
        "See visit.france.example and #italian for more.",
        "He had to polish the august statue.",
    ),
    run=sequence(_lower_case, message="English writes “{0}” with a capital.", unless=_typed_small),
    confidence=0.9,
)
