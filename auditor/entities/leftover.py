"""Values that are left over on both sides of two counterpart sentences: one figure, date or weekday took another's place.

The other text may have either value elsewhere; what tells is that everything else of its kind in the sentences is accounted for.
"""

from collections.abc import Iterator, Sequence

from auditor.entities.align import Alignment, Sentence
from auditor.entities.facts import Change, compatible
from auditor.entities.mention import Mention, Moment, Quantity, Value
from auditor.entities.neighbours import place_parts

# Sentences from this likeness on say the same thing, so that a left-over value on each side is one value told in two ways.
ALIKE = 0.4


def left_over_values(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    """Yield values that stand where the counterpart sentence has another one, each the only one of its kind that is left over."""
    ours, theirs = _by_segment(article, scored=True), _by_segment(reference, scored=False)
    for i, here in ours.items():
        for j, there in theirs.items():
            if alignment.table[i][j] >= ALIKE and alignment.side_by_side(i, j):
                near = [item for index in (j - 1, j, j + 1) for item in theirs.get(index, ())]
                back = [item for index in (i - 1, i, i + 1) for item in ours.get(index, ())]
                left, right = _untold(here, near), _untold(there, back)
                for kind in sorted({_class(item) for item in left} & {_class(item) for item in right}):
                    one, other = ([item for item in side if _class(item) == kind] for side in (left, right))
                    if len(one) == len(other) == 1:
                        yield from _change(one[0], other[0], (alignment.article[i], alignment.reference[j]), alignment.table[i][j])


def _by_segment(mentions: Sequence[Mention], *, scored: bool) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for item in mentions:
        if item.value is not None and (item.scored or not scored):
            found.setdefault(item.segment, []).append(item)
    return found


def _untold(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    return [item for item in mentions if not any(_told(item.value, other.value) for other in others)]


def _told(left: Value | None, right: Value | None) -> bool:
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        # 9.200 in one text and 9,200 in the other are one figure.
        grouped = 1_000 * min(left.written, right.written) == max(left.written, right.written)
        return compatible(left, right) or left.written == right.written or left.amount == right.amount or grouped
    # A year or a time that is told as a plain figure there is told.
    if isinstance(left, Quantity) and isinstance(right, Moment):
        return left.written in (right.year, right.day, (right.minute or 0) / 60)
    if isinstance(left, Moment) and isinstance(right, Quantity):
        return _told(right, left)
    return left is not None and right is not None and compatible(left, right)


def _class(mention: Mention) -> str:
    """Return what a value can stand for another of: a weekday, a clock time, a date, a year or decade, or an amount in its unit."""
    value = mention.value
    if isinstance(value, Moment):
        told = [name for name in ("weekday", "minute", "day", "month", "year") if getattr(value, name) is not None]
        return told[0]
    return f"{mention.kind} {value.unit}" if isinstance(value, Quantity) and value.unit else f"{mention.kind}"


def _change(left: Mention, right: Mention, sentences: tuple[Sentence, Sentence], near: float) -> Iterator[Change]:
    stands = place_parts((left.text, sentences[0]), (right.text, sentences[1]))
    fixed = stands["before"] == 1.0 or stands["after"] == 1.0
    if fixed or (isinstance(left.value, Quantity) and left.value.unit):
        cause = "number-changed" if isinstance(left.value, Quantity) else "date-shifted"
        parts = {"sentence": near, "left_over": 1.0, "fixed": float(fixed)}
        yield Change(left, right, cause, parts, min(1.0, 0.4 + 0.5 * near + 0.1 * fixed))
