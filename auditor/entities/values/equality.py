"""Tell whether two values can be one: rounded, converted, told less fully, or written as another country writes it.

Nobody is misled by such a difference, so that it has to be set aside before anything is called changed.
"""

import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from math import isclose, isfinite

from auditor.entities.mention import Mention, Moment, Quantity, Value
from auditor.entities.recognition.dates import is_hedged, last_of, zone_of
from auditor.entities.words.measures import ANY_DOLLAR, CURRENCIES, DOLLARS, POWERS, SPANS, UNITS

CONVERSION = 0.1
# "More than 60" may be 63.
HEDGE = 0.1
# A sum is told with its scale from here on.
SCALED = 1_000
# What misleads nobody, and below it every unit counts.
ROUNDING = 0.02
LARGE = 100
# What a rounding takes off or adds at the most.
COARSEST = 0.15
# A figure is broken off behind so many digits: "over 1,700" for 1,759, but 3,270 is not 3,278.
BROKEN_OFF = 2
# Bare figures from here to there can be years.
YEARS = (1_000, 2_100)
# Minutes: 8 a.m. for 8 p.m. is a slip, 8 for 9 may be another event.
HALF_A_DAY = 720
# "Around 6 p.m." may be 5:50.
AROUND = 15
# Zones lie whole hours apart, some of them halves, and Nepal's a quarter.
QUARTER = 15
# No float tells more.
_FLOAT_DIGITS = 17
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]*\d)")
_PARTS = ("year", "month", "day", "minute", "weekday")
# Words for money that several countries have, with the codes that they may stand for.
_OPEN_MONEY = (
    (frozenset(DOLLARS.values()), ANY_DOLLAR),
    (frozenset({"CZK", "SEK", "NOK"}), frozenset({"crown", "crowns"})),
    (frozenset({"AED", "MAD"}), frozenset({"dh", "dhs", "dirham", "dirhams"})),
    (frozenset({"CENT", "EUR", *DOLLARS.values()}), frozenset({"cents"})),
)
_MONEY = frozenset(CURRENCIES.values())
DIMENSIONS = frozenset(dimension for dimension, _ in UNITS.values()) | frozenset(f"{power} length" for power in POWERS)


def compatible(left: Value, right: Value) -> bool:
    """Tell whether two values can describe one thing: rounded, converted or told less fully."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        told = [name for name in _PARTS if None not in (getattr(left, name), getattr(right, name))]
        return bool(told) and all(_same_part(name, left, right) for name in told)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return (_same_unit(left, right) and _close(left, right)) or _same_span(left, right)
    return False


def _same_span(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts are one span of time in two units: "30 months" and "two and a half years"."""
    one, other = SPANS.get(left.unit), SPANS.get(right.unit)
    if left.unit == right.unit or one is None or other is None or one[0] != other[0]:
        return False
    short, long = sorted((left.amount * one[1], right.amount * other[1]))
    return isclose(short, long) or ((left.hedged or right.hedged) and long - short <= HEDGE * long)


def _same_unit(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts are in one unit; "$" alone is a dollar of whatever country a paper is written in, "crowns" are of any."""
    if left.unit == right.unit:
        return True
    units, spelled = {left.unit, right.unit}, {left.spelled_unit, right.spelled_unit}
    return any(units <= codes and spelled & names for codes, names in _OPEN_MONEY)


def are_converted(left: Value | None, right: Value | None) -> bool:
    """Tell whether two sums may be one, converted at some rate: other figures in currencies that differ for certain."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or _same_unit(left, right):
        return False
    return left.unit in _MONEY and right.unit in _MONEY and left.written != right.written


def are_other_sums(left: Quantity, right: Quantity) -> bool:
    """Tell whether two sums in the same figure are two for certain: in currencies that differ ("$48m", "€48m"), or thousandfold ("$48bn").

    No rate leaves a figure as it was. Where one has no scale, it may go without saying: "between 3.4 and 5.6 million dollars".
    """
    if not {left.unit, right.unit} <= _MONEY or left.written != right.written:
        return False
    scaled = all(value.amount >= SCALED * value.written for value in (left, right))
    return scaled and (not _same_unit(left, right) or left.amount != right.amount)


def _same_part(name: str, left: Moment, right: Moment) -> bool:
    """Tell whether two moments agree in a part that both tell."""
    if name == "day" and None not in (last_of(left), last_of(right)) and last_of(left) != last_of(right):
        return False
    if left.minute is None or right.minute is None or name != "minute":
        return bool(getattr(left, name) == getattr(right, name))
    clock = _clock(left, right)
    apart = (left.minute - right.minute) % clock
    return min(apart, clock - apart) <= (AROUND if is_hedged(left) or is_hedged(right) else 0)


def _clock(left: Moment, right: Moment) -> int:
    """Return after how many minutes two times are the same: of two zones the minute alone counts, and where a half is open, half a day."""
    if zone_of(left) != zone_of(right):
        return QUARTER
    return HALF_A_DAY if left.open_half or right.open_half else 2 * HALF_A_DAY


def _close(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of a unit can be one: converted with little care, or one of them the other to fewer digits."""
    one, other = sorted((abs(left.amount), abs(right.amount)))
    if left.amount * right.amount < 0:  # degrees above and below zero
        return False
    if not isfinite(other):
        return one == other
    if (left.hedged or right.hedged) and (other - one <= HEDGE * other or _is_bound(left, right)):
        return True
    if left.unit in DIMENSIONS and not isclose(left.amount * right.written, right.amount * left.written):
        return other - one <= CONVERSION * other
    few, many = sorted((abs(left.written), abs(right.written)), key=lambda number: len(_digits(number)))
    if not left.unit and all(YEARS[0] <= number < YEARS[1] and not number % 1 for number in (few, many)):
        return one == other
    return one == other or (0 < len(_digits(few)) < len(_digits(many)) and _is_rounding(few, many))


def _is_bound(left: Quantity, right: Quantity) -> bool:
    """Tell whether a whole figure is a bound or a guess of one with decimals: "more than 2 per cent" for 2.4."""
    few, many = sorted((abs(left.written), abs(right.written)), key=lambda number: number % 1 > 0)
    one_size = isclose(left.amount * right.written, right.amount * left.written)
    return one_size and few % 1 == 0 < many % 1 and 0 < few < LARGE and few in _rounded(many, len(str(int(few))))


def _is_rounding(few: float, many: float) -> bool:
    """Tell whether a figure is another to fewer digits: rounded, broken off ("over 1,700" for 1,759), or to the nearest five."""
    digits = _digits(few)
    unit = 10.0 ** (int(f"{few:e}".partition("e")[2]) - len(digits) + 1)
    # To one digit 230 is 200, and 250 is not: too much would be gone.
    rounded = few in _rounded(many, len(digits)) and abs(few - many) <= COARSEST * many
    if few < LARGE:  # "40" is no 38, though "5.2" may be 5.23
        return rounded and many % 1 > 0
    broken_off = len(digits) == BROKEN_OFF and 0 <= many - few < unit
    return rounded or broken_off or (len(digits) > 1 and digits[-1] == "5" and abs(few - many) <= 2.5 * unit)


def _rounded(number: float, digits: int) -> tuple[float, float]:
    """Return a figure to so many digits as it is written, in tens: a five may go up or to the even digit, so that 1.15 is 1.2."""
    written = Decimal(repr(number))
    last = Decimal(1).scaleb(written.adjusted() - min(digits, _FLOAT_DIGITS) + 1)
    return float(written.quantize(last, ROUND_HALF_UP)), float(written.quantize(last, ROUND_HALF_EVEN))


def _digits(number: float) -> str:
    """Return the digits that a figure tells, noughts around them aside: of 11,742.61 seven, of 2,300 two."""
    return f"{abs(number):.6f}".rstrip("0").replace(".", "").strip("0") if number % 1 else str(int(abs(number))).rstrip("0")


def is_near(left: Value | None, right: Value | None) -> bool:
    """Tell whether a figure is off by no more than a rounding, so that it misleads nobody; what can be a year is never near another."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.unit != right.unit or left.unit == "decade":
        return False
    if left.amount * right.amount < 0:
        return False
    one, other = sorted((abs(left.amount), abs(right.amount)))
    bare = not left.spelled_unit and not one % 1 and not other % 1 and (one < LARGE or YEARS[0] <= one < YEARS[1])
    return not bare and other - one <= ROUNDING * other


def same_value(left: Mention, right: Mention) -> bool:
    """Tell whether two values can describe one thing, be they told in two ways: 9.200 in one text and 9,200 in the other are one figure."""
    one, other = left.value, right.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        ratios = (one.written, 1_000 * other.written), (1_000 * one.written, other.written)
        if any(isclose(*pair) for pair in ratios) and (is_grouped(left) or is_grouped(right)):
            return True
    return one is not None and other is not None and compatible(one, other)


def is_grouped(mention: Mention) -> bool:
    """Tell whether a figure can be one that a point divides into thousands, as much of Europe writes: 9.200."""
    return _GROUPED.search(mention.text) is not None
