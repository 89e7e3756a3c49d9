"""Compare numbers, sums and dates, but only where both texts clearly tell the same fact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from auditor.entities.align import Alignment, Sentence
from auditor.entities.measures import POWERS, UNITS
from auditor.entities.mention import Kind, Mention, Moment, Quantity, Value
from auditor.entities.neighbours import is_same_place, place_parts

# Sentences this alike tell one fact; with the very same figure in both, less will do.
SAME_FACT = 0.42
SAME_FIGURE = 0.25
CONVERSION = 0.1
# What misleads nobody, and below it every unit counts.
ROUNDING = 0.02
LARGE = 100
# Bare figures from here to there can be years.
YEARS = (1_000, 2_100)
# Minutes: 8 a.m. for 8 p.m. is a slip, 8 for 9 may be another event.
HALF_A_DAY = 720
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]*\d)")
_PARTS = ("year", "month", "day", "minute", "weekday")
_DIMENSIONS = frozenset(dimension for dimension, _ in UNITS.values()) | frozenset(f"{power} length" for power in POWERS)


@dataclass(frozen=True, slots=True)
class Change:
    """A value or quotation of the article that differs from the reference's about the same fact; `sure`: surely about the same one."""

    article: Mention
    reference: Mention
    cause: str
    parts: dict[str, float]
    score: float
    sure: bool = True


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
    """Tell whether two amounts of a unit can be one: converted with little care, or one of them the other to fewer digits."""
    one, other = sorted((abs(left.amount), abs(right.amount)))
    if left.unit in _DIMENSIONS and not isclose(left.amount * right.written, right.amount * left.written):
        return other - one <= CONVERSION * other
    few, many = sorted((abs(left.written), abs(right.written)), key=lambda number: len(_digits(number)))
    if not left.unit and all(YEARS[0] <= number < YEARS[1] and not number % 1 for number in (few, many)):
        return one == other
    return one == other or (0 < len(_digits(few)) < len(_digits(many)) and _is_rounding(few, many))


def _is_rounding(few: float, many: float) -> bool:
    """Tell whether a figure is another to fewer digits: rounded, broken off ("over 1,700" for 1,759), or to the nearest five."""
    digits = _digits(few)
    unit = 10.0 ** (int(f"{few:e}".partition("e")[2]) - len(digits) + 1)
    rounded = few == _rounded(many, len(digits))
    if few < LARGE:  # "40" is no 38, though "5.2" may be 5.23
        return rounded and many % 1 > 0
    return rounded or (len(digits) > 1 and (0 <= many - few < unit or (digits[-1] == "5" and abs(few - many) <= 2.5 * unit)))


def _rounded(number: float, digits: int) -> float:
    return float(f"{number:.{digits - 1}e}")


def is_near(left: Value | None, right: Value | None) -> bool:
    """Tell whether a figure is off by no more than a rounding, so that it misleads nobody; what can be a year is never near another."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.unit != right.unit or left.unit == "decade":
        return False
    one, other = sorted((abs(left.amount), abs(right.amount)))
    bare = not left.spelled_unit and not one % 1 and not other % 1 and (one < LARGE or YEARS[0] <= one < YEARS[1])
    return not bare and other - one <= ROUNDING * other


def _digits(number: float) -> str:
    """Return the digits that a figure tells, noughts around them aside: of 11,742.61 seven, of 2,300 two."""
    return f"{abs(number):.6f}".rstrip("0").replace(".", "").strip("0") if number % 1 else str(int(abs(number))).rstrip("0")


def changed_values(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    """Yield values that changed between sentences that are each other's counterpart.

    A value that the other text has anywhere is no change, and neither is one that only one of the texts has.
    """
    ours = [item for item in article if item.value is not None and item.scored]
    theirs = [item for item in reference if item.value is not None]
    loose = [item for item in ours if not any(same_value(item, other) for other in theirs)]
    open_ = [item for item in theirs if not any(same_value(item, other) for other in ours)]
    found = [
        change
        for left in loose
        for right in open_
        if not (_has_figure(right.segment, theirs, left) or _has_figure(left.segment, ours, right))
        and (change := _change((left, right), (ours, theirs), alignment))
    ]
    taken: set[int] = set()
    for change in sorted(found, key=lambda item: (-item.score, item.article.start, item.reference.start)):
        if change.article.start not in taken and -change.reference.start - 1 not in taken:
            taken |= {change.article.start, -change.reference.start - 1}
            yield change


def same_value(left: Mention, right: Mention) -> bool:
    """Tell whether two values can describe one thing, be they told in two ways: 9.200 in one text and 9,200 in the other are one figure."""
    one, other = left.value, right.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        ratios = (one.written, 1_000 * other.written), (1_000 * one.written, other.written)
        if any(isclose(*pair) for pair in ratios) and (_is_grouped(left) or _is_grouped(right)):
            return True
    return one is not None and other is not None and compatible(one, other)


def _has_figure(segment: int, mentions: Sequence[Mention], value: Mention) -> bool:
    """Tell whether a sentence has a figure without its unit, counted in other words or in none: "five classified" for "five substances"."""
    if not isinstance(value.value, Quantity) or (value.value.spelled_unit and value.kind is not Kind.MONEY):
        return False
    others = (item.value for item in mentions if item.segment == segment and isinstance(item.value, Quantity))
    return any(other.written == value.value.written and not other.spelled_unit for other in others)


def standing(
    values: tuple[Mention, Mention], others: tuple[Sequence[Mention], Sequence[Mention]], sentences: tuple[Sentence, Sentence]
) -> dict[str, float]:
    """Return how well the places of two values in their sentences agree (`neighbours.place_parts`); `others` are those of their texts."""
    left, right = values
    before = tuple(
        sum(other.segment == mention.segment and other.start < mention.start and other.text == mention.text for other in known)
        for mention, known in zip(values, others, strict=True)
    )
    return place_parts((left.text, sentences[0]), (right.text, sentences[1]), (before[0], before[1]))


def _change(values: tuple[Mention, Mention], others: tuple[Sequence[Mention], Sequence[Mention]], alignment: Alignment) -> Change | None:
    left, right = values
    near = alignment.flow[left.segment][right.segment]
    if isinstance(left.value, Moment) and isinstance(right.value, Moment):
        cause = _date_cause(left.value, right.value)
    elif isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        cause = _quantity_cause(left, right, left.value, right.value)
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
    sentences = alignment.article[left.segment], alignment.reference[right.segment]
    # Of a date that shifted a part stayed as it was, which is as good as the words around it.
    sure = (
        same_figure
        or cause == "date-shifted"
        or is_same_place(alignment.table[left.segment][right.segment], standing(values, others, sentences))
    )
    parts = {"sentence": near, "figure": float(same_figure), "kind": float(left.kind is right.kind)}
    return Change(left, right, cause, parts, min(1.0, 0.6 * near + 0.3 * parts["figure"] + 0.3 * parts["kind"]), sure)


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


def _quantity_cause(mention: Mention, other: Mention, left: Quantity, right: Quantity) -> str:
    telling = left.written >= 13 or left.written != int(left.written)
    if (left.unit, left.spelled_unit.rstrip("s")) != (right.unit, right.spelled_unit.rstrip("s")) and left.written == right.written:
        return _unit_cause(left, right) if telling else ""
    if left.unit != right.unit:
        return ""
    if not left.unit:
        return ""
    ratio = left.amount / right.amount if right.amount else 0.0
    if abs(ratio - 1e-3) < 1e-9 or abs(ratio - 1e3) < 1e-6:
        return "" if _is_grouped(mention) or _is_grouped(other) else "scale-changed"
    if any(abs(ratio - scale) < 1e-9 * scale for scale in (1e6, 1e-6)):
        return "scale-changed"
    return "number-changed"


def _is_grouped(mention: Mention) -> bool:
    """Tell whether a figure can be one that a point divides into thousands, as much of Europe writes: 9.200."""
    return _GROUPED.search(mention.text) is not None


def _unit_cause(left: Quantity, right: Quantity) -> str:
    if left.unit.isupper() and right.unit.isupper():
        return "currency-changed"
    return "unit-changed" if left.unit in _DIMENSIONS and right.unit in _DIMENSIONS else ""
