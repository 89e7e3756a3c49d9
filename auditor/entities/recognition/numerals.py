"""Read numbers, written in digits or in words, and the scale words behind them."""

import math
import re

from auditor.entities.words.measures import NUMBERS, SCALES

DIGITS = r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?![\d])(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?"
_ONES = "|".join(list(NUMBERS)[1:10])
_TENS = "|".join(list(NUMBERS)[20:])
_BELOW_HUNDRED = rf"(?:(?:{_TENS})[- ](?:{_ONES})|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
WORDS = rf"(?:(?:{_ONES})[- ]hundred[- ](?:and[- ])?{_BELOW_HUNDRED}|{_BELOW_HUNDRED})"
SCALE = r"hundred[\s-]thousand|hundred[\s-]millions?|thousand[\s-]millions?|dozen|hundred|thousand|millions?|billions?|trillions?"


def amount_of(text: str) -> float | None:
    """Return the number that digits ("1,200.5") or words ("twenty-five") stand for."""
    if text[0].isdigit():
        # Nobody writes three noughts behind the point: 500.000 is how much of Europe writes 500,000.
        text = re.sub(r"(?<=\d)\.(?=000$)", "", text)
        return float(re.sub(r"[^\d.]", "", re.sub(r",(?=\d{1,2}$)", ".", text)))
    hundreds, _, rest = f" {text.lower().replace('-', ' ')}".rpartition(" hundred ")
    parts = [NUMBERS.get(part) for part in rest.replace(" and ", " ").removeprefix("and ").split()]
    return None if None in parts else float(100 * NUMBERS.get(hundreds.strip(), 0) + sum(part for part in parts if part is not None))


def scale_of(words: str | None) -> float:
    """Return what scale words multiply a number by: "hundred thousand" by 100,000, none by 1."""
    return math.prod(SCALES[word.removesuffix("s")] for word in re.findall(r"[a-z]+", (words or "").lower()))
