"""The two forms of the indefinite article."""

import re

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import MONTHS, NATIONALITIES
from auditor.artifacts.english.words import per_million
from auditor.artifacts.kinds import either, sequence
from auditor.artifacts.text import Token
from auditor.report import Severity

# A "u" that is said as in "unit": not where "un" was put to a word with "i" ("unimportant", "unidentified"). And letters said one by one.
_LIKE_UNIT = r"u(?:ni(?!n(?!om)|m(?!od|ol)|dent|rr|ss)|nanim|s[aeiu]|t[eio]|r[aeiou]|b[iou]|k|(?:rl|sb|id)s?\b)"
# Adjectives and months that are words in spite of their capital; other names may be said as anybody likes.
_CAPITALS = NATIONALITIES | MONTHS
_VOWEL_SOUND = re.compile(rf"(?:[aeio]|(?!{_LIKE_UNIT})u|hour|honest|honou?r|heir)")
_CONSONANT_SOUND = re.compile(rf"(?:eu|ew|one(?:s|self|ness)?\b|once\b|{_LIKE_UNIT})")


def _common(token: Token) -> bool:
    return token.text.islower() and len(token.text) > 2 and "." not in token.text and per_million(token.lower) > 0


def _wants_an(token: Token) -> bool:
    return (_common(token) or token.text in _CAPITALS) and bool(_VOWEL_SOUND.match(token.lower)) and not _CONSONANT_SOUND.match(token.lower)


def _wants_a(token: Token) -> bool:
    consonant = token.lower[0] not in "aeiouhxy" or bool(_CONSONANT_SOUND.match(token.lower))
    return (_common(token) or token.text in _CAPITALS) and consonant


CHECK = Check(
    path="determiners.article-form",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="“a” stands before a vowel sound, or “an” before a consonant sound.",
    flags=(
        "It was a accident, the driver said.",
        "He waited for a hour at the gate.",
        "She leads an university in the north.",
        "They built an new bridge.",
        "He is a Italian singer.\nShe is an European.\nThey met on a April morning with an French writer.",
        "It was a ugly scene at a urban market.",
        "It is a important step for the club.",
        "Police found a unidentified man.",
        "It is a onerous task, and she won an unanimous vote.",
    ),
    passes=(
        "It was an accident, a one-off, a European affair.",
        "He waited for an hour in a uniform.",
        "She leads a university and an MP’s office.",
        "He is an Italian singer, she a European and a Ukrainian; on an October morning a US ship sailed.",
        "They built a useful bridge for an heir in a unique style.",
        "It is an unimportant, an uninteresting and an honest step; an historic one.",
        "Police are looking for an unidentified man after an unissued warning.",
        "The jury reached a unanimous verdict in an onerous case, a one-off; he lost a usb stick and a urine sample.",
    ),
    run=either(
        sequence(lambda token: token.text == "a", _wants_an, message="English says “an {1}”."),
        sequence(lambda token: token.lower == "an", _wants_a, message="English says “a {1}”."),
    ),
    confidence=0.95,
)
