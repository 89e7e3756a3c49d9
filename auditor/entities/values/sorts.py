"""Whether two values can be told of one thing at all: parts of dates that both tell, and what figures outside English count."""

from collections.abc import Set as AbstractSet

from auditor.entities.mention import Moment, Quantity, Value
from auditor.entities.words.foreign import is_known

_PARTS = ("year", "month", "day", "minute", "weekday")


def share_a_part(left: Moment, right: Moment) -> bool:
    """Tell whether there is a part of a date that both tell: a weekday is no other of a time."""
    return any(None not in (getattr(left, part), getattr(right, part)) for part in _PARTS)


def count_other_things(left: Value | None, right: Value | None, language: str) -> bool:
    """Tell whether two figures outside English are each of something that is named: "14 mois", "54 ans"."""
    if not is_known(language) or not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    return bool(left.unit and right.unit) and left.unit != right.unit


def is_what_is_counted(words: AbstractSet[str], value: Value | None, language: str) -> bool:
    """Tell whether one of some words is what a figure outside English counts: "manifestantes"."""
    counted = value.unit if is_known(language) and isinstance(value, Quantity) and not value.spelled_unit else ""
    return bool(counted) and any(word.startswith(counted) for word in words)
