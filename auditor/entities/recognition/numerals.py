"""Read numbers, written in digits or in words, and the scale words behind them."""

import math
import re
import unicodedata

from auditor.entities.words.measures import NTH, NUMBERS, SCALES

_FRACTIONS = "¼½¾⅓⅔⅛⅜⅝⅞"
DIGITS = rf"(?:\d{{1,3}}\s?)?[{_FRACTIONS}]|\d{{1,3}}(?:[, \u00a0\u2009\u202f]\d{{3}})+(?![\d])(?:\.\d+)?|\d+,\d{{1,2}}(?!\d)|\d+(?:\.\d+)?"
_ONES = "|".join(list(NUMBERS)[1:10])
_TENS = "|".join(list(NUMBERS)[20:])
_BELOW_HUNDRED = rf"(?:(?:{_TENS})[- ](?:{_ONES})|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_HUNDREDS = rf"(?:{_ONES})[- ]hundred[- ](?:and[- ])?"
_AND_A_HALF = "[- ]and[- ]a[- ]half"
WORDS = rf"(?:(?:{_HUNDREDS})?{_BELOW_HUNDRED}(?:{_AND_A_HALF})?)"
# An ordinal of more than one word, whose first word would be read as a figure by itself: "forty-fifth", "two hundred and fifth".
_NTH = "|".join(sorted(NTH, key=len, reverse=True))
_ORDINAL = re.compile(rf"(?:\d(?:st|nd|rd|th)|\b(?:{_NTH}))$", re.IGNORECASE)
COMPOUND_ORDINALS = rf"(?:{_HUNDREDS}(?:(?:{_TENS})[- ])?(?:{_NTH})|(?:{_TENS})[- ](?:{_NTH}))"
SCALE = r"hundred[\s-]thousand|hundred[\s-]millions?|thousand[\s-]millions?|dozen|hundred|thousand|millions?|billions?|trillions?"


def amount_of(text: str) -> float | None:
    """Return the number that digits ("1,200.5", "3½") or words ("twenty-five", "two and a half", "forty-fifth") stand for."""
    if text[-1] in _FRACTIONS:
        return float(text[:-1] or 0) + unicodedata.numeric(text[-1])
    if text[0].isdigit():
        # Nobody writes three noughts behind the point: 500.000 is how much of Europe writes 500,000.
        text = re.sub(r"(?<=\d)\.(?=000$)", "", text)
        return float(re.sub(r"[^\d.]", "", re.sub(r",(?=\d{1,2}$)", ".", text)))
    words = f" {text.lower().replace('-', ' ')}"
    whole = words.removesuffix(" and a half")
    hundreds, _, rest = whole.rpartition(" hundred ")
    parts = [NUMBERS.get(part, NTH.get(part)) for part in rest.replace(" and ", " ").removeprefix("and ").split()]
    if None in parts:
        return None
    return float(100 * NUMBERS.get(hundreds.strip(), 0) + sum(part for part in parts if part is not None)) + 0.5 * (whole != words)


def is_ordinal(text: str) -> bool:
    """Tell whether a figure says which one of a row: "76th", "forty-fifth"."""
    return _ORDINAL.search(text) is not None


def scale_of(words: str | None) -> float:
    """Return what scale words multiply a number by: "hundred thousand" by 100,000, none by 1."""
    return math.prod(SCALES[word.removesuffix("s")] for word in re.findall(r"[a-z]+", (words or "").lower()))
