"""Tell whether a value is told in the other text in whatever way: without its unit, as a plain figure, cut short."""

import re
from collections.abc import Sequence
from math import isclose

from auditor.entities.mention import Mention, Moment, Quantity
from auditor.entities.recognition.dates import zone_of
from auditor.entities.values.classes import YEAR
from auditor.entities.values.equality import are_other_sums, compatible, same_value

_FIGURE = re.compile(r"\d(?:[\d.,\u00a0\u2009\u202f]*\d|[\d.,]*(?: \d{3}(?!\d))+)*")


def untold(mentions: Sequence[Mention], others: Sequence[Mention], beside: Sequence[Mention] = ()) -> list[Mention]:
    """Return the mentions whose values none of the others tells; `beside` are those of the sentences around, the mentions among them.

    A figure tells no date where a figure beside that date is the one that it tells: "20 rules ... on the 27th", "20 rules ... on the 20th".
    """
    return [
        item
        for item in mentions
        if not any(
            is_told(item, other)
            and not _is_spent(other, item, mentions)
            and not _is_spent_round(other, item, mentions)
            and not is_spent_time(other, item, beside or mentions)
            for other in others
        )
    ]


def is_spent_time(other: Mention, item: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether a time on another clock than an item's, which may be any hour of it, is the very time that is told beside the item."""
    one, two = item.value, other.value
    if not isinstance(one, Moment) or not isinstance(two, Moment) or None in (one.minute, two.minute) or zone_of(one) == zone_of(two):
        return False
    return any(own is not item and own.value == two and zone_of(own.value) == zone_of(two) for own in mentions)


def _is_spent(other: Mention, item: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether a value of another sort than an item's tells one of its own sort beside the item."""
    sort = type(other.value)
    return not isinstance(item.value, sort) and any(isinstance(own.value, sort) and is_told(own, other) for own in mentions)


def _is_spent_round(other: Mention, item: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether a figure that could be an item's, rounded, is the very one of another thing: 9,000 seats for 8,600 spectators."""
    one, two = item.value, other.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.unit == two.unit or one.written == two.written:
        return False
    counted = one.unit and two.unit and not one.spelled_unit and not two.spelled_unit
    return bool(counted) and any(own is not item and own.value == two for own in mentions)


def is_told(left: Mention, right: Mention) -> bool:
    """Tell whether one of two values can be the other, whatever they are told of."""
    one, other = left.value, right.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if are_other_sums(one, other):
            return False
        return same_value(left, right) or _same_figure(one, other) or _is_cut_short(left, right) or _is_cut_short(right, left)
    # A year or a time that is told as a plain figure there is told, "Olympics 92" too.
    if isinstance(one, Quantity) and isinstance(other, Moment):
        # "Olympics 92" tells a year, and no more of a date.
        short = other.year % 100 if other.year is not None and other.month is None else None
        return one.written in (other.year, other.day, short, *_hours(other))
    if isinstance(one, Moment) and isinstance(other, Quantity):
        return is_told(right, left)
    return same_value(left, right)


def _hours(value: Moment) -> tuple[float, ...]:
    """Return a time as plain figures: 9.20 p.m. is 21.2 and 9.2."""
    if value.minute is None:
        return ()
    hour, minute = divmod(value.minute, 60)
    return round(hour + minute / 100, 2), round((hour % 12 or 12) + minute / 100, 2)


def _is_cut_short(short: Mention, long: Mention) -> bool:
    """Tell whether a bare figure is the other without what goes without saying: its millions, dollars or century, never its minus."""
    if isinstance(short.value, Quantity) and isinstance(long.value, Quantity) and short.value.written * long.value.written < 0:
        return False
    first = _FIGURE.search(long.text)
    year = YEAR.fullmatch(long.text) is not None and len(short.text) == len("92") and long.text.endswith(short.text)
    return first is not None and _FIGURE.fullmatch(short.text) is not None and (short.text == first.group() or year)


def _same_figure(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures are one, whatever they count; the "m" of one may be metres and no millions."""
    few, many = sorted((left.written, right.written))
    if few != many and left.amount != right.amount and _are_of_two_sorts(left, right):
        return False
    metres = "length" in (left.unit, right.unit) and isclose(1e6 * few, many)
    plain = (Quantity(value.written, "", value.written, hedged=value.hedged) for value in (left, right))
    return few == many or left.amount == right.amount or metres or compatible(*plain)


def _are_of_two_sorts(left: Quantity, right: Quantity) -> bool:
    """Tell whether one of two figures is of money and the other of something that is named as well: "3,000 euros", "3,200 residents"."""
    money = [value.unit.isupper() for value in (left, right)]
    return money[0] != money[1] and bool(left.unit and right.unit)
