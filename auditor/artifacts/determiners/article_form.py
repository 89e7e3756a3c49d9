"""The two forms of the indefinite article."""

import re

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import per_million
from auditor.artifacts.kinds import either, sequence
from auditor.artifacts.text import Token
from auditor.report import Severity

_VOWEL_SOUND = re.compile(r"(?:[aeio]|u(?!ni|s[aeiu]|t[eio]|r[aeiou]|b[iou]|k|bo)|hour|honest|honou?r|heir)")
_CONSONANT_SOUND = re.compile(r"(?:eu|ew|one|once|uni(?!n|m)|us[aeiu]|ut[eio]|ub[iou]|uk|ura|ure)")


def _common(token: Token) -> bool:
    return token.text.islower() and len(token.text) > 2 and "." not in token.text and per_million(token.lower) > 0


def _wants_an(token: Token) -> bool:
    return _common(token) and bool(_VOWEL_SOUND.match(token.lower)) and not _CONSONANT_SOUND.match(token.lower)


def _wants_a(token: Token) -> bool:
    consonant = token.lower[0] not in "aeiouhxy" or bool(_CONSONANT_SOUND.match(token.lower))
    return _common(token) and consonant and not re.match(r"unin|unim", token.lower)


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
        "It is a important step for the club.",
    ),
    passes=(
        "It was an accident, a one-off, a European affair.",
        "He waited for an hour in a uniform.",
        "She leads a university and an MP’s office.",
        "They built a useful bridge for an heir in a unique style.",
        "It is an unimportant, an uninteresting and an honest step; an historic one.",
    ),
    run=either(
        sequence(lambda token: token.text == "a", _wants_an, message="English says “an {1}”."),
        sequence(lambda token: token.lower == "an", _wants_a, message="English says “a {1}”."),
    ),
    confidence=0.95,
)
