"""Say how a value changed: another figure, scale, unit, currency or date."""

from auditor.entities.mention import Mention, Moment, Quantity
from auditor.entities.values.classes import TELLING
from auditor.entities.values.equality import DIMENSIONS, HALF_A_DAY, is_grouped


def value_cause(left: Mention, right: Mention, *, one_fact: bool = False) -> str:
    """Return the cause of the difference between two values, empty where they are of two sorts or no change is sure.

    `one_fact`: what stands around them shows that both tell one fact, so that a small figure tells enough: "seven years" for seven months.
    """
    if isinstance(left.value, Moment) and isinstance(right.value, Moment):
        return _date_cause(left.value, right.value)
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        return _quantity_cause((left, right), left.value, right.value, one_fact=one_fact)
    return ""


def _date_cause(left: Moment, right: Moment) -> str:
    if (
        None not in (left.day, left.month, right.day, right.month)
        and (left.day, left.month) == (right.month, right.day)
        and left.day != left.month
    ):
        return "day-and-month-swapped"
    both = [
        pair
        for pair in ((left.year, right.year), (left.month, right.month), (left.day, right.day), (left.minute, right.minute))
        if None not in pair
    ]
    if len(both) == 1 and left.minute is not None and right.minute is not None:
        return "date-shifted" if abs(left.minute - right.minute) == HALF_A_DAY or _is_other_hour(left.minute, right.minute) else ""
    # A bare year against a bare year is usually another event; a shift leaves part of the date as it was.
    return "date-shifted" if len(both) > 1 and any(one == other for one, other in both) else ""


def _is_other_hour(left: int, right: int) -> bool:
    """Tell whether two times are of one minute past other hours, and not of one that timetables are full of: "14.20" for 4.20."""
    return left != right and left % 60 == right % 60 and left % 15 != 0


def _quantity_cause(mentions: tuple[Mention, Mention], left: Quantity, right: Quantity, *, one_fact: bool) -> str:
    telling = one_fact or abs(left.written) >= TELLING or left.written != int(left.written)
    if (left.unit, left.spelled_unit.rstrip("s")) != (right.unit, right.spelled_unit.rstrip("s")) and left.written == right.written:
        return _unit_cause(left, right) if telling else ""
    if left.unit != right.unit or not left.unit:
        return ""
    ratio = left.amount / right.amount if right.amount else 0.0
    if abs(ratio - 1e-3) < 1e-9 or abs(ratio - 1e3) < 1e-6:
        return "" if any(map(is_grouped, mentions)) else "scale-changed"
    if any(abs(ratio - scale) < 1e-9 * scale for scale in (1e6, 1e-6)):
        return "scale-changed"
    return "number-changed"


def _unit_cause(left: Quantity, right: Quantity) -> str:
    if left.unit.isupper() and right.unit.isupper():
        return "currency-changed"
    return "unit-changed" if left.unit in DIMENSIONS and right.unit in DIMENSIONS else ""
