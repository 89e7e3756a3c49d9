"""Read a measure that is told in two units or three as one, or with a half behind its unit: "5ft 9in", "an hour and 40 minutes"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.entities.mention import Found, Kind, Quantity
from auditor.entities.recognition.numerals import WORDS, amount_of

# What each unit of a family is in its smallest, the greater before the smaller. Of hours and years the greatest told gives the dimension.
_FAMILIES = (
    {"year": 12.0, "month": 1.0},
    {"week": 604_800.0, "day": 86_400.0, "hour": 3_600.0, "minute": 60.0, "second": 1.0},
    {"foot": 12.0, "inch": 1.0},
    {"pound": 16.0, "ounce": 1.0},
)
_FORMS = {
    "year": "years?|yrs?", "month": "months?", "week": "weeks?", "day": "days?", "hour": "hours?|hrs?", "minute": "minutes?|mins?",
    "second": "seconds?|secs?", "foot": "feet|foot|ft", "inch": "inches|inch|ins?", "pound": "pounds?|lbs?", "ounce": "ounces?|oz",
}  # fmt: skip
# Of units that convert into other families' (`measures.UNITS`), the dimension and the size in its base unit.
_CONVERTED = {"foot": ("length", 0.3048), "pound": ("mass", 0.4536)}
_AMOUNT = rf"(?:\d+(?:\.\d+)?|\b{WORDS}\b)"
_PART = re.compile(
    rf"(?P<amount>{_AMOUNT}|\ban?\b)[\s-]?(?:{'|'.join(f'(?P<{name}>{forms})' for name, forms in _FORMS.items())})\b", re.IGNORECASE
)
# What stands between two parts. Behind "an hour" a comma begins something else.
_JOINT = r",?\s?(?:and\s)?"


def _family(units: dict[str, float]) -> re.Pattern[str]:
    unit = f"(?:{'|'.join(_FORMS[name] for name in units)})"
    first = rf"(?:{_AMOUNT}[\s-]?{unit}|\ban?\s{unit}(?!,))"
    return re.compile(rf"(?<![\w.,$€£#/@:+-]){first}(?:{_JOINT}{_AMOUNT}[\s-]?{unit})+(?![\w/])", re.IGNORECASE)


_WHOLE = tuple((units, _family(units)) for units in _FAMILIES)
# "The 6-foot-4 guard", as America writes it.
_FEET_AND_INCHES = re.compile(r"(?<![\w.,-])(?P<feet>\d)-foot-(?P<inches>1[01]|\d)(?![\w.-])", re.IGNORECASE)
# What may follow a half, where no noun does.
_GOING_ON = (
    "ago|in|of|for|to|from|later|earlier|after|before|with|on|at|by|and|but|or|then|now|than"
    "|more|long|longer|away|behind|ahead|since|when|while|as|until|under|over"
)
# "A year and a half", "two years and a half of prison", but not "two years and a half share".
_AND_A_HALF = re.compile(
    rf"(?<![\w.,$€£#/@:+-])(?:{_PART.pattern})\sand\sa\s(?P<part>half|quarter)\b"
    rf"(?=\W*$|\s?[^\w\s]|\s(?:{_GOING_ON})\b)",
    re.IGNORECASE,
)
_PARTS = {"half": 0.5, "quarter": 0.25}


def find_compounds(text: str) -> Iterator[Found]:
    """Yield the measures in several units that a text has, each as one in its greatest unit."""
    for units, whole in _WHOLE:
        for match in whole.finditer(text):
            parts = [(str(part.lastgroup), _amount(part["amount"])) for part in _PART.finditer(match.group())]
            if all(units[one] > units[other] for (one, _), (other, _) in pairwise(parts)):
                yield match.start(), match.end(), Kind.NUMBER, _measure(parts[0][0], sum(units[name] * number for name, number in parts))
    for match in _AND_A_HALF.finditer(text):
        name = next(name for name in _FORMS if match[name])
        units = next(units for units in _FAMILIES if name in units)
        amount = _amount(match["amount"]) + _PARTS[match["part"].lower()]
        yield match.start(), match.end(), Kind.NUMBER, _measure(name, units[name] * amount)
    for match in _FEET_AND_INCHES.finditer(text):
        yield match.start(), match.end(), Kind.NUMBER, _measure("foot", 12 * float(match["feet"]) + float(match["inches"]))


def _amount(text: str) -> float:
    return 1.0 if text.lower() in ("a", "an") else amount_of(text) or 0.0


def _measure(name: str, smallest: float) -> Quantity:
    """Return so many of the smallest units of a family as a measure in a greater one."""
    written = smallest / next(units[name] for units in _FAMILIES if name in units)
    dimension, size = _CONVERTED.get(name, (name, 1.0))
    return Quantity(written * size, dimension, written, name)
