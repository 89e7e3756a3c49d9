"""The two forms of the indefinite article."""

import re

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import MONTHS, NATIONALITIES
from auditor.artifacts.english.vocabulary import is_listed
from auditor.artifacts.english.words import listed, per_million
from auditor.artifacts.kinds import either, sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# A "u" that is said as in "unit": not where "un" was put to a word with "i" ("unimportant", "unidentified"). And letters said one by one.
_LIKE_UNIT = r"u(?:ni(?!n(?!om)|m(?!od|ol)|dent|rr|ss)|nanim|s[aeiu]|t[eio]|r[aeiou]|b[iou]|k|(?:rl|sb|id)s?\b)"
# Adjectives and months that are words in spite of their capital; other names may be said as anybody likes.
_CAPITALS = NATIONALITIES | MONTHS
_VOWEL_SOUND = re.compile(rf"(?:[aeio]|(?!{_LIKE_UNIT})u|hour|honest|honou?r|heir)")
_CONSONANT_SOUND = re.compile(rf"(?:eu|ew|one(?:s|self|ness)?\b|once\b|{_LIKE_UNIT})")


def _common(token: Token) -> bool:
    return token.text.islower() and len(token.text) > 2 and "." not in token.text and per_million(token.lower) > 0


# Numbers as they are said: "eight", "eleven", "eighteen", "eighty thousand". A year or a thousand may be said in two ways.
_SAID_WITH_VOWEL = re.compile(r"8\d?\d?(?:[.,]\d+)*(?:th|nd|rd|st|[a-z]{1,3})?|1[18](?:,\d{3}|\.\d+)?(?:th|[a-z]{1,3})?")
_SAID_WITH_CONSONANT = re.compile(r"(?:[2-7]|9|1[02-79]|[2-79]\d)(?:[.,]\d+)*(?:th|nd|rd|[a-z]{1,3})?")
_VOWEL_LETTER = re.compile(r"[aeiouy]")
# What is told apart by letters: "group a 11 boys".
_LETTERED = listed("group class team section part clause paragraph article grade level type vitamin category unit block gate")
# Rare words that begin so are no abbreviations said letter by letter.
_SYLLABLE = re.compile(r"(?:[bcdfgjklmnpqrstvwz]|[bcfgp][lr]|dr|tr|s[cklmnpqtw]|st?r|th|wh|wr|ch|sh)[aeiou][a-z]{3,}")


def _number_with_vowel(token: Token) -> bool:
    return _SAID_WITH_VOWEL.fullmatch(token.text) is not None


def _number_with_consonant(token: Token) -> bool:
    return _SAID_WITH_CONSONANT.fullmatch(token.text) is not None


def _is_no_article(sentence: Sentence, i: int) -> bool:
    """Tell whether the letter is no article: a list's or a paragraph's ("(a) 8 men", "rule 7 a 11"), or the number is a score."""
    before, after = sentence.next(i - 1), sentence.next(i + 2)
    cited = before is not None and (before.lower in _LETTERED or before.text in {"(", "/", "-", "."} or before.tag is Tag.NUMBER)
    return cited or (after is not None and after.text in {")", "/", ":"})


def _rare(token: Token) -> bool:
    return token.text.islower() and _SYLLABLE.fullmatch(token.text) is not None and is_listed(token.text)


def _wants_an(token: Token) -> bool:
    return (_common(token) or token.text in _CAPITALS) and bool(_VOWEL_SOUND.match(token.lower)) and not _CONSONANT_SOUND.match(token.lower)


def _wants_a(token: Token) -> bool:
    consonant = token.lower[0] not in "aeiouhxy" or bool(_CONSONANT_SOUND.match(token.lower))
    spelt = not _VOWEL_LETTER.search(token.lower)  # "an rpm gauge"
    return (_common(token) or token.text in _CAPITALS) and consonant and not spelt


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
        "He is a 11-year-old boy, and she has an 12-year-old son.\nThey signed a 8 billion deal.\nHe had an clipboard.",
    ),
    passes=(
        "It was an accident, a one-off, a European affair.",
        "He waited for an hour in a uniform.",
        "She leads a university and an MP’s office.",
        "He is an Italian singer, she a European and a Ukrainian; on an October morning a US ship sailed.",
        "They built a useful bridge for an heir in a unique style.",
        "It is an unimportant, an uninteresting and an honest step; an historic one.",
        "An 11-year-old, an 18th goal, an 8.5 percent rise and an 80,000 crowd; a 1,100-seat hall, a 1,800 rise and a 100th cap.",
        "Rule 7 a 11 and (a) 8 men; an mRNA vaccine, an rpm gauge, an nth time and an 1860s house.",
        "Police are looking for an unidentified man after an unissued warning.",
        "The jury reached a unanimous verdict in an onerous case, a one-off; he lost a usb stick and a urine sample.",
    ),
    run=either(
        sequence(lambda token: token.text == "a", _wants_an, message="English says “an {1}”."),
        sequence(lambda token: token.lower == "an", _wants_a, message="English says “a {1}”."),
        sequence(lambda token: token.lower == "an", _rare, message="English says “a {1}”."),
        sequence(lambda token: token.text == "a", _number_with_vowel, message="English says “an {1}”.", unless=_is_no_article),
        sequence(lambda token: token.lower == "an", _number_with_consonant, message="English says “a {1}”.", unless=_is_no_article),
    ),
    confidence=0.95,
)
