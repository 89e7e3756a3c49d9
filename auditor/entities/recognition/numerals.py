"""Read numbers, written in digits or in words, and the scale words behind them."""

import math
import re
import unicodedata
from collections.abc import Sequence

from auditor.entities.words.measures import NTH, NUMBERS, SCALES

_FRACTIONS = "¼½¾⅓⅔⅛⅜⅝⅞"
# As much of Europe groups figures, with a comma before decimals; one group alone may be decimals in English (`amount_of`).
_POINTED = r"\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
DIGITS = (
    rf"(?:\d{{1,3}}\s?)?[{_FRACTIONS}]|{_POINTED}|\d{{1,3}}(?:[, \u00a0\u2009\u202f'’]\d{{3}})+(?![\d])(?:\.\d+)?"
    r"|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
)
_ONES = "|".join(list(NUMBERS)[1:10])
_TENS = "|".join(list(NUMBERS)[20:])
_BELOW_HUNDRED = rf"(?:(?:{_TENS})[- ](?:{_ONES})|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_HUNDREDS = rf"(?:(?:{_ONES})[- ]hundred[- ](?:and[- ])?|an?[- ]hundred[- ]and[- ])"
_BELOW_THOUSAND = rf"(?:{_HUNDREDS})?{_BELOW_HUNDRED}"
# "Two thousand five hundred", "two thousand and five"; "of ten thousand five" are others.
_ROUND_HUNDREDS = rf"(?:{_ONES})[- ]hundred(?![- ](?:thousand|[mb]illion))"
_REST = rf"(?:(?:and[- ])?{_HUNDREDS}{_BELOW_HUNDRED}|{_ROUND_HUNDREDS}|and[- ]{_BELOW_HUNDRED})"
_THOUSANDS = rf"{_BELOW_THOUSAND}[- ]thousand[- ]{_REST}"
_AND_A_HALF = "[- ]and[- ]a[- ]half"
WORDS = rf"(?:(?:{_THOUSANDS}|{_BELOW_THOUSAND})(?:{_AND_A_HALF})?)"
# An ordinal of more than one word, whose first word would be read as a figure by itself: "forty-fifth", "two hundred and fifth".
_NTH = "|".join(sorted(NTH, key=len, reverse=True))
_ORDINAL = re.compile(rf"(?:\d(?:st|nd|rd|th)|\b(?:{_NTH}))$", re.IGNORECASE)
COMPOUND_ORDINALS = rf"(?:{_HUNDREDS}(?:(?:{_TENS})[- ])?(?:{_NTH})|(?:{_TENS})[- ](?:{_NTH}))"
# India counts in lakhs and crores beyond thousands; translators leave the milliards of much of Europe.
_SCALES = SCALES | {"lakh": 1e5, "crore": 1e7, "milliard": 1e9}
SCALE = (
    r"hundred[\s-]thousand|hundred[\s-]millions?|thousand[\s-]millions?|dozen|hundred|thousand|millions?|billions?|trillions?"
    r"|lakhs?[\s-]crores?|lakhs?|crores?|milliards?"
)


def amount_of(text: str) -> float | None:
    """Return the number that digits ("1,200.5", "3½") or words ("twenty-five", "two and a half", "forty-fifth") stand for."""
    if text[-1] in _FRACTIONS:
        return float(text[:-1] or 0) + unicodedata.numeric(text[-1])
    if text[0].isdigit():
        # Nobody writes three noughts behind the point: 500.000 is how much of Europe writes 500,000.
        text = text.replace(".", "") if re.fullmatch(_POINTED, text) else re.sub(r"(?<=\d)\.(?=000$)", "", text)
        return float(re.sub(r"[^\d.]", "", re.sub(r",(?=\d{1,2}$)", ".", text)))
    words = f" {text.lower().replace('-', ' ')}"
    whole = words.removesuffix(" and a half")
    number = _spelled_out(whole.replace(" and ", " ").split())
    return None if number is None else number + 0.5 * (whole != words)


def _spelled_out(words: Sequence[str]) -> float | None:
    """Return the number of words such as "two thousand five hundred twenty", `None` where one of them is of no number."""
    thousands = part = 0
    for word in words:
        if word == "thousand":
            thousands, part = 1_000 * part, 0
        elif word == "hundred":
            part *= 100
        else:
            number = 1 if word in ("a", "an") else NUMBERS.get(word, NTH.get(word))
            if number is None:
                return None
            part += number
    return float(thousands + part)


def is_ordinal(text: str) -> bool:
    """Tell whether a figure says which one of a row: "76th", "forty-fifth"."""
    return _ORDINAL.search(text) is not None


def scale_of(words: str | None) -> float:
    """Return what scale words multiply a number by: "hundred thousand" by 100,000, none by 1."""
    return math.prod(_SCALES[word.removesuffix("s")] for word in re.findall(r"[a-z]+", (words or "").lower()))
