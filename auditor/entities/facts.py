"""Compare numbers, sums, dates and quotations, but only where both texts clearly tell the same fact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from rapidfuzz import fuzz

from auditor.entities.align import Alignment
from auditor.entities.measures import UNITS
from auditor.entities.mention import Kind, Mention, Moment, Quantity, Value
from auditor.entities.normalise import canonical, fold
from auditor.entities.tokens import tokenise

# Sentences this alike tell one fact; with the very same figure in both, less will do.
SAME_FACT = 0.42
SAME_FIGURE = 0.25
# Quotations from this share of common words on are one quotation; from the second on, the same words.
REWORDED = 0.65
VERBATIM = 0.94
CONVERSION = 0.1
ROUNDING = 0.02
# Minutes: 8 a.m. for 8 p.m. is a slip, 8 for 9 may be another event.
HALF_A_DAY = 720
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
        pairs = tuple((getattr(left, field.name), getattr(right, field.name)) for field in fields(Moment))
        return all(one is None or other is None or one == other for one, other in pairs) and any(None not in pair for pair in pairs)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return left.unit == right.unit and _close(left, right)
    return False


def _close(left: Quantity, right: Quantity) -> bool:
    one, other = sorted((abs(left.amount), abs(right.amount)))
    tolerance = CONVERSION if left.unit in _DIMENSIONS and left.spelled_unit != right.spelled_unit else ROUNDING if other >= 100 else 0.0
    return other - one <= tolerance * other or one == _rounded(other, 1) >= 100 or other == _rounded(one, 1) >= 100


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
    found = [change for left in loose for right in open_ if (change := _change(left, right, alignment))]
    taken: set[int] = set()
    for change in sorted(found, key=lambda item: (-item.score, item.article.start, item.reference.start)):
        if change.article.start not in taken and -change.reference.start - 1 not in taken:
            taken |= {change.article.start, -change.reference.start - 1}
            yield change


def _told(item: Mention, others: Sequence[Mention]) -> bool:
    return any(item.value is not None and other.value is not None and compatible(item.value, other.value) for other in others)


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


def altered_quotes(article: Sequence[Mention], reference: Sequence[Mention]) -> Iterator[Change]:
    """Yield quotations that are the reference's in other words: alike, but neither the same nor a part of it."""
    theirs = [item for item in reference if item.kind is Kind.QUOTE]
    for left in (item for item in article if item.kind is Kind.QUOTE and item.scored):
        rated = [(_quote_similarity(left.text, right.text), -index, right) for index, right in enumerate(theirs)]
        if rated:
            near, _, right = max(rated, key=lambda item: item[:2])
            critical = is_critical(left.text, right.text)
            if REWORDED <= near < (1.0 if critical else VERBATIM) and not _is_part(left.text, right.text):
                yield Change(left, right, "quote-altered", {"quote": near, "critical": float(critical)}, near)


_NEGATIONS = frozenset({"no", "not", "never", "cannot", "nobody", "nothing", "none", "nor", "neither", "without"})
_CONTRACTIONS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "is"}
_CONTRACTED = re.compile("|".join(_CONTRACTIONS), re.IGNORECASE)


def _quote_words(text: str) -> list[str]:
    plain = _CONTRACTED.sub(lambda found: f" {_CONTRACTIONS[found.group().lower()]}", re.sub(r"\[[^]]*]", " ", text.replace("’", "'")))
    return list(canonical(tuple(fold(token.text) for token in tokenise(plain))))


def _quote_similarity(left: str, right: str) -> float:
    return fuzz.ratio(_quote_words(left), _quote_words(right)) / 100


def _is_part(left: str, right: str) -> bool:
    """Tell whether one quotation is the other cut short: nearly all words of the shorter stand in the longer, in order."""
    short, long = sorted((_quote_words(left), _quote_words(right)), key=len)
    return len(short) < 0.9 * len(long) and fuzz.partial_ratio(short, long) >= 92


def is_critical(left: str, right: str) -> bool:
    """Tell whether two quotations differ in a figure or in a negation."""
    return _gist(left) != _gist(right)


def _gist(text: str) -> list[str]:
    return sorted(word for word in _quote_words(text) if word.isdigit() or word in _NEGATIONS)
