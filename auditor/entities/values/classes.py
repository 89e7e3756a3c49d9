"""What a value can stand for another of: a weekday of a weekday, a year of a year, a bare figure of any other."""

import re

from auditor.entities.mention import Kind, Mention, Moment, Quantity, Value
from auditor.entities.recognition.numerals import is_ordinal

# Smaller figures stand in too many places.
TELLING = 13
# Units in which a figure may stand by itself: "at 22", "aged 22", "22 years old".
_PLAIN = frozenset({"percent", "second", "minute", "hour", "day", "week", "month", "year"})
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def value_class(mention: Mention) -> str:
    """Return what a value can stand for another of: a weekday, a time, a date, a year or decade, an ordinal, or an amount in its unit."""
    value = mention.value
    if isinstance(value, Moment):
        told = [name for name in ("weekday", "minute", "day", "month", "year") if getattr(value, name) is not None]
        return told[0]
    if mention.kind is Kind.NUMBER and YEAR.fullmatch(mention.text):
        return "year"
    if mention.kind is Kind.NUMBER and is_ordinal(mention.text):
        return "ordinal"
    return f"{mention.kind} {value.unit}" if isinstance(value, Quantity) and value.unit else f"{mention.kind}"


def count_class(mention: Mention) -> str:
    """Return one class for all bare figures, of whatever is counted: a person may be a member in the other text."""
    return "count" if figure_class(mention) and mention.kind is Kind.NUMBER and not mention.value.spelled_unit else ""  # type: ignore[union-attr]


def figure_class(mention: Mention) -> str:
    """Return one class for all figures without a unit, with a sign of money, or of time or shares.

    "Over 22" may have been "22 years and older", "905 US notes" dollars; a bare figure beside a measure may be told in one that is unknown.
    An ordinal ("third", "75th") stands for ordinals alone.
    """
    value = mention.value
    if is_ordinal(mention.text):
        return ""
    plain = isinstance(value, Quantity) and (mention.kind is Kind.MONEY or not value.spelled_unit or value.unit in _PLAIN)
    return "figure" if plain and mention.kind in (Kind.NUMBER, Kind.MONEY) else ""


def is_telling(value: Value | None) -> bool:
    """Tell whether a value says by itself what it belongs to: a date or time, or a figure that is not among the smallest."""
    return isinstance(value, Moment) or (isinstance(value, Quantity) and abs(value.written) >= TELLING)
