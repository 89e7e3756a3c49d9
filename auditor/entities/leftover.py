"""Values that are left over on both sides of two counterpart sentences: one figure, date or weekday took another's place.

The other text may have either value elsewhere; what tells is that everything else of its kind in the sentences is accounted for.
"""

from collections.abc import Iterator, Sequence

from auditor.entities.align import Alignment, Sentence
from auditor.entities.facts import Change, same_value
from auditor.entities.mention import Kind, Mention, Moment, Quantity, Value
from auditor.entities.neighbours import place_parts

# Sentences from this likeness on say the same thing, so that a left-over value on each side is one value told in two ways.
ALIKE = 0.4
# From here on, and with a word in common right beside it, a date or a telling figure is that of the same fact.
SURE_FACT = 0.45
# Smaller figures stand in too many places.
TELLING = 13


def left_over_values(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    """Yield values that stand where the counterpart sentence has another one, each the only one of its kind that is left over."""
    ours, theirs = _by_segment(article, scored=True), _by_segment(reference, scored=False)
    for i, here in ours.items():
        for j, there in theirs.items():
            if alignment.table[i][j] >= ALIKE and alignment.side_by_side(i, j):
                near = [item for index in (j - 1, j, j + 1) for item in theirs.get(index, ())]
                back = [item for index in (i - 1, i, i + 1) for item in ours.get(index, ())]
                left, right = _untold(here, near), _untold(there, back)
                found: list[Change] = []
                sentences = alignment.article[i], alignment.reference[j]
                for sort in (_class, _counted):
                    for kind in sorted({sort(item) for item in here} & {sort(item) for item in there} - {""}):
                        one, other = ([item for item in side if sort(item) == kind] for side in (left, right))
                        if len(one) + len(other) == 1:
                            one, other = _unpaired(*([item for item in side if sort(item) == kind] for side in (here, there)))
                        if len(one) == len(other) == 1 and not any(change.article is one[0] for change in found):
                            before = _repeated(one[0], here), _repeated(other[0], there)
                            found += _change((one[0], other[0]), sentences, before, alignment.table[i][j])
                yield from found


def _unpaired(here: Sequence[Mention], there: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Return what is left over where each value tells one of the other sentence's, of as many: the second of two Tuesdays has none."""
    if len(here) != len(there):
        return [], []
    rest, loose = list(there), []
    for item in here:
        told = next((other for other in rest if _told(item.value, other.value)), None)
        if told is None:
            loose.append(item)
        else:
            rest.remove(told)
    return loose, rest


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
        return same_value(left, right) or left.written == right.written or left.amount == right.amount
    # A year or a time that is told as a plain figure there is told.
    if isinstance(left, Quantity) and isinstance(right, Moment):
        return left.written in (right.year, right.day, (right.minute or 0) / 60)
    if isinstance(left, Moment) and isinstance(right, Quantity):
        return _told(right, left)
    return same_value(left, right)


def _class(mention: Mention) -> str:
    """Return what a value can stand for another of: a weekday, a clock time, a date, a year or decade, or an amount in its unit."""
    value = mention.value
    if isinstance(value, Moment):
        told = [name for name in ("weekday", "minute", "day", "month", "year") if getattr(value, name) is not None]
        return told[0]
    return f"{mention.kind} {value.unit}" if isinstance(value, Quantity) and value.unit else f"{mention.kind}"


def _counted(mention: Mention) -> str:
    """Return one class for all bare figures, of whatever is counted: a person may be a member in the other text."""
    value = mention.value
    return "count" if isinstance(value, Quantity) and mention.kind is Kind.NUMBER and not value.spelled_unit else ""


def _repeated(mention: Mention, mentions: Sequence[Mention]) -> int:
    """Return how often the sentence has the same words before a mention."""
    return sum(other.start < mention.start and other.text == mention.text for other in mentions)


def _is_telling(value: Value | None) -> bool:
    return isinstance(value, Moment) or (isinstance(value, Quantity) and value.written >= TELLING)


def _change(
    values: tuple[Mention, Mention], sentences: tuple[Sentence, Sentence], before: tuple[int, int], near: float
) -> Iterator[Change]:
    left, right = values
    stands = place_parts((left.text, sentences[0]), (right.text, sentences[1]), before)
    fixed = stands["before"] == 1.0 or stands["after"] == 1.0
    same_unit = isinstance(left.value, Quantity) and isinstance(right.value, Quantity) and left.value.unit == right.value.unit != ""
    same_fact = _is_telling(left.value) and _is_telling(right.value) and near >= SURE_FACT and stands["next_to"] > 0
    if fixed or same_unit or same_fact:
        cause = "number-changed" if isinstance(left.value, Quantity) else "date-shifted"
        parts = {"sentence": near, "left_over": 1.0, "fixed": float(fixed)}
        yield Change(left, right, cause, parts, min(1.0, 0.4 + 0.5 * near + 0.1 * fixed))
