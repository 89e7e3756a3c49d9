"""Compare numbers, sums and dates, but only where both texts clearly tell the same fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from auditor.entities.align import Alignment
from auditor.entities.measures import UNITS
from auditor.entities.mention import Kind, Mention, Moment, Quantity, Value

# Sentences this alike tell one fact; with the very same figure in both, less will do.
SAME_FACT = 0.42
SAME_FIGURE = 0.25
CONVERSION = 0.1
ROUNDING = 0.02
# Two figures of so many digits are both told exactly; neither is the other rounded.
EXACT_DIGITS = 4
# Bare figures below it can be years.
YEARS_END = 2_100
# Minutes: 8 a.m. for 8 p.m. is a slip, 8 for 9 may be another event.
HALF_A_DAY = 720
_PARTS = ("year", "month", "day", "minute", "weekday")
_DIMENSIONS = frozenset(dimension for dimension, _ in UNITS.values())


@dataclass(frozen=True, slots=True)
class Change:
    """A value or quotation of the article that differs from the reference's about the same fact."""

    article: Mention
    reference: Mention
    cause: str
    parts: dict[str, float]
    score: float


def compatible(left: Value, right: Value) -> bool:
    """Tell whether two values can describe one thing: rounded, converted or told less fully."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        pairs = tuple((_told_part(left, name, right), _told_part(right, name, left)) for name in _PARTS)
        return all(one is None or other is None or one == other for one, other in pairs) and any(None not in pair for pair in pairs)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return left.unit == right.unit and _close(left, right)
    return False


def _told_part(value: Moment, name: str, other: Moment) -> int | None:
    """Return a part of a moment, the hour within half a day where one of the two does not say in which."""
    part: int | None = getattr(value, name)
    return part % HALF_A_DAY if name == "minute" and part is not None and (value.open_half or other.open_half) else part


def _close(left: Quantity, right: Quantity) -> bool:
    one, other = sorted((abs(left.amount), abs(right.amount)))
    converted = left.unit in _DIMENSIONS and not isclose(left.amount * right.written, right.amount * left.written)
    if not converted and min(_digits(left.written), _digits(right.written)) >= EXACT_DIGITS:
        return one == other
    tolerance = CONVERSION if converted else ROUNDING if other >= 100 else 0.0
    return other - one <= tolerance * other or one == _rounded(other, 1) >= 100 or other == _rounded(one, 1) >= 100


def is_near(left: Value | None, right: Value | None) -> bool:
    """Tell whether a figure is off by no more than a rounding, so that it misleads nobody; what can be a year is never near another."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.unit != right.unit or left.unit == "decade":
        return False
    one, other = sorted((abs(left.amount), abs(right.amount)))
    bare = not left.spelled_unit and not one % 1 and not other % 1 and one < YEARS_END
    return not bare and other - one <= ROUNDING * other


def _digits(number: float) -> int:
    """Return how many digits a figure tells, noughts around them aside: 11,742.61 tells seven, 2,300 tells two."""
    return len(f"{abs(number):.6f}".rstrip("0").replace(".", "").strip("0")) if number % 1 else len(str(int(abs(number))).rstrip("0"))


def _rounded(number: float, digits: int) -> float:
    return float(f"{number:.{digits - 1}e}")


def changed_values(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    """Yield values that changed between sentences that are each other's counterpart.

    A value that the other text has anywhere is no change, and neither is one that only one of the texts has.
    """
    ours = [item for item in article if item.value is not None and item.scored]
    theirs = [item for item in reference if item.value is not None]
    loose = [item for item in ours if not _told(item, theirs)]
    open_ = [item for item in theirs if not _told(item, ours)]
    found = [
        change
        for left in loose
        for right in open_
        if not (_has_figure(right.segment, theirs, left) or _has_figure(left.segment, ours, right))
        and (change := _change(left, right, alignment))
    ]
    taken: set[int] = set()
    for change in sorted(found, key=lambda item: (-item.score, item.article.start, item.reference.start)):
        if change.article.start not in taken and -change.reference.start - 1 not in taken:
            taken |= {change.article.start, -change.reference.start - 1}
            yield change


def _told(item: Mention, others: Sequence[Mention]) -> bool:
    return any(same_value(item.value, other.value) for other in others)


def same_value(left: Value | None, right: Value | None) -> bool:
    """Tell whether two values can describe one thing, be they told in two ways: 9.200 in one text and 9,200 in the other are one figure."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        few, many = sorted((left.written, right.written))
        if 1_000 * few == many and (_is_grouped(left) or _is_grouped(right)):
            return True
    return left is not None and right is not None and compatible(left, right)


def _has_figure(segment: int, mentions: Sequence[Mention], value: Mention) -> bool:
    """Tell whether a sentence has a bare figure, be it counted in other words or in none: "five classified" for "five substances"."""
    if not isinstance(value.value, Quantity) or value.kind is Kind.MONEY or value.value.spelled_unit:
        return False
    others = (item.value for item in mentions if item.segment == segment and isinstance(item.value, Quantity))
    return any(other.written == value.value.written and not other.spelled_unit for other in others)


def _change(left: Mention, right: Mention, alignment: Alignment) -> Change | None:
    near = alignment.flow[left.segment][right.segment]
    if isinstance(left.value, Moment) and isinstance(right.value, Moment):
        cause = _date_cause(left.value, right.value)
    elif isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        cause = _quantity_cause(left.value, right.value)
    else:
        return None
    same_figure = cause in ("currency-changed", "unit-changed", "scale-changed", "day-and-month-swapped")
    if (
        not cause
        or near < (SAME_FIGURE if same_figure else SAME_FACT)
        or not (same_figure or alignment.side_by_side(left.segment, right.segment))
    ):
        return None
    near = min(1.0, near)
    parts = {"sentence": near, "figure": float(same_figure), "kind": float(left.kind is right.kind)}
    return Change(left, right, cause, parts, min(1.0, 0.6 * near + 0.3 * parts["figure"] + 0.3 * parts["kind"]))


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
    if len(both) == 1 and None not in (left.minute, right.minute):
        return "date-shifted" if abs(both[0][0] - both[0][1]) == HALF_A_DAY else ""  # type: ignore[operator]
    # A bare year against a bare year is usually another event; a shift leaves part of the date as it was.
    return "date-shifted" if len(both) > 1 and any(one == other for one, other in both) else ""


def _quantity_cause(left: Quantity, right: Quantity) -> str:
    telling = left.written >= 13 or left.written != int(left.written)
    if (left.unit, left.spelled_unit.rstrip("s")) != (right.unit, right.spelled_unit.rstrip("s")) and left.written == right.written:
        return _unit_cause(left, right) if telling else ""
    if left.unit != right.unit:
        return ""
    if not left.unit:
        return ""
    ratio = left.amount / right.amount if right.amount else 0.0
    if abs(ratio - 1e-3) < 1e-9 or abs(ratio - 1e3) < 1e-6:
        return "" if _is_grouped(left) or _is_grouped(right) else "scale-changed"
    if any(abs(ratio - scale) < 1e-9 * scale for scale in (1e6, 1e-6)):
        return "scale-changed"
    return "number-changed"


def _is_grouped(value: Quantity) -> bool:
    """Tell whether a figure can be one that a point divides into thousands, as much of Europe writes: 9.200."""
    return value.written < 1_000 and round(value.written * 1_000, 6) % 1 == 0 and value.written % 1 > 0


def _unit_cause(left: Quantity, right: Quantity) -> str:
    if left.unit.isupper() and right.unit.isupper():
        return "currency-changed"
    return "unit-changed" if left.unit in _DIMENSIONS and right.unit in _DIMENSIONS else ""
