"""Values that are left over on both sides of two counterpart sentences: one figure, date or weekday took another's place.

The other text may have either value elsewhere; what tells is that everything else of its kind in the sentences is accounted for.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.align import Alignment, Sentence
from auditor.entities.alignment.neighbours import SAME_SENTENCE, is_same_place
from auditor.entities.change import Change
from auditor.entities.mention import Mention, Moment, Quantity, Value
from auditor.entities.values.classes import count_class, figure_class, is_telling, value_class
from auditor.entities.values.differences import lie_apart_by
from auditor.entities.values.equality import are_converted
from auditor.entities.values.places import stands
from auditor.entities.values.told import is_told, untold
from auditor.entities.words.measures import SPANS

# Sentences from this likeness on say the same thing, so that a left-over value on each side is one value told in two ways.
ALIKE = 0.4
# Where the sentences around them say so too, less will do: for a telling value between the same words, or one that alone is left over.
IN_STEP = 0.5
SURE_STEP = 0.7
# From here on a date or a telling figure is that of the same fact where a word right beside it is the same, or nothing else is left over.
SURE_FACT = 0.45
# More left-over values of one class than this are told in another way altogether.
CROWD = 4
_Sides = tuple[Sequence[Mention], Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class _Counterparts:
    """Two sentences that are each other's counterpart: their values, those that the other text does not tell, and how alike they are.

    `flow`: the same with the sentences around them taken into account.
    """

    values: tuple[Sequence[Mention], Sequence[Mention]]
    untold: tuple[Sequence[Mention], Sequence[Mention]]
    sentences: tuple[Sentence, Sentence]
    near: float
    flow: float

    @property
    def is_lonely(self) -> bool:
        """Tell whether each has but one value that the other lacks."""
        return all(len(side) == 1 for side in self.untold)


def left_over_values(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    """Yield values that stand where the counterpart sentence has another one, each the only one of its kind that is left over."""
    return (change for change in _left_over(article, reference, alignment) if not _are_both_told(change, article, reference))


def _are_both_told(change: Change, article: Sequence[Mention], reference: Sequence[Mention]) -> bool:
    """Tell whether each of two figures, of one fact by the likeness of their sentences alone, is told elsewhere in the other text.

    One writer sums up the dead and the missing in a sentence, the other one the dead and the children among them.
    """
    if change.sure or change.cause != "number-changed":
        return False
    return any(is_told(change.article, item) for item in reference) and any(is_told(change.reference, item) for item in article)


def _left_over(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    ours, theirs = _by_segment(article, scored=True), _by_segment(reference, scored=False)
    for i, here in ours.items():
        for j, there in theirs.items():
            likeness = alignment.table[i][j], alignment.flow[i][j]
            if (likeness[0] >= ALIKE or likeness[1] >= IN_STEP) and alignment.side_by_side(i, j):
                near = [item for index in (j - 1, j, j + 1) for item in theirs.get(index, ())]
                back = [item for index in (i - 1, i, i + 1) for item in ours.get(index, ())]
                sentences = alignment.article[i], alignment.reference[j]
                yield from _changes(
                    _Counterparts((here, there), (untold(here, near, back), untold(there, back, near)), sentences, *likeness)
                )


def _by_segment(mentions: Sequence[Mention], *, scored: bool) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for item in mentions:
        if item.value is not None and (item.scored or not scored):
            found.setdefault(item.segment, []).append(item)
    return found


def _changes(pair: _Counterparts) -> list[Change]:
    """Return the changes of two sentences: first among values of one class, then among bare figures, then among all figures."""
    found: list[Change] = []
    for sort in (value_class, count_class, figure_class):
        for kind in sorted({sort(item) for item in pair.values[0]} & {sort(item) for item in pair.values[1]} - {""}):
            taken = {change.article.start for change in found}, {change.reference.start for change in found}
            one, other = _of_kind(pair.untold, sort, kind, taken)
            if len(one) + len(other) == 1 and sort is not figure_class:
                one, other = _unpaired(pair.values, _of_kind(pair.values, sort, kind, taken))
            if len(one) == len(other) == 1:
                found += _change((one[0], other[0]), pair)
            elif 0 < len(one) <= CROWD and 0 < len(other) <= CROWD:
                found += _in_place(one, other, pair)
    return found


def _of_kind(sides: _Sides, sort: Callable[[Mention], str], kind: str, taken: tuple[set[int], set[int]]) -> _Sides:
    """Return the values of each side that are of a kind and not taken."""
    one, other = (
        [item for item in side if sort(item) == kind and item.start not in known] for side, known in zip(sides, taken, strict=True)
    )
    return one, other


def _unpaired(sides: _Sides, of_kind: _Sides) -> tuple[list[Mention], list[Mention]]:
    """Return what is left over where each value tells one of the other sentence's, of as many: the second of two Tuesdays has none.

    A value of another kind may tell one as well: "98.2" for "98.2 points".
    """
    here, there = of_kind
    if len(here) != len(there):
        return [], []
    rest, loose = list(there), []
    for item in here:
        told = next((other for other in rest if is_told(item, other)), None)
        if told is None:
            loose.append(item)
        else:
            rest.remove(told)
    others = [[item for item in side if item not in known] for side, known in zip(sides, of_kind, strict=True)]
    return _told_by_none(loose, others[1]), _told_by_none(rest, others[0])


def _told_by_none(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    return [item for item in mentions if not any(is_told(item, other) for other in others)]


def _in_place(here: Sequence[Mention], there: Sequence[Mention], pair: _Counterparts) -> Iterator[Change]:
    """Yield changes among several left-over values: of those that stand between the same words as one other and no more."""
    places = {(one, other): stands((one, other), pair.values, pair.sentences) for one in here for other in there}
    fixed = [values for values, around in places.items() if around["before"] == 1.0 and (around["after"] == 1.0 or around["next_to"] > 0)]
    for values in fixed:
        if sum(values[0] is one or values[1] is other for one, other in fixed) == 1:
            yield from _change(values, pair)


def _change(values: tuple[Mention, Mention], pair: _Counterparts) -> Iterator[Change]:
    left, right = values
    around = stands(values, pair.values, pair.sentences)
    if _is_same_fact(values, pair, around) and not lie_apart_by(values, pair.values, pair.sentences):
        fixed = float(1.0 in (around["before"], around["after"]))
        dated = isinstance(left.value, Moment) or isinstance(right.value, Moment)
        parts = {"sentence": pair.near, "left_over": 1.0, "fixed": fixed}
        # A sentence has few dates, so that likeness is enough to be sure of them; of a day alone, which is but a figure, it is not.
        sure = is_same_place(pair.near, around) or (dated and pair.near >= SURE_FACT and not _is_lone_day(left.value, right.value))
        yield Change(left, right, "date-shifted" if dated else "number-changed", parts, min(1.0, 0.4 + 0.5 * pair.near + 0.1 * fixed), sure)


def _is_lone_day(*values: Value | None) -> bool:
    """Tell whether one of two values is a day of a month that is not named."""
    return any(isinstance(value, Moment) and value == Moment(day=value.day) for value in values)


def _is_same_fact(values: tuple[Mention, Mention], pair: _Counterparts, around: Mapping[str, float]) -> bool:
    """Tell whether two values are told of one fact: the same words stand around them, or nothing else is left over."""
    left, right = values
    alike, counted = value_class(left) == value_class(right), count_class(left) == count_class(right) == "count"
    if not (alike or count_class(left) or count_class(right)) or are_converted(left.value, right.value):
        return False
    fixed, beside = 1.0 in (around["before"], around["after"]), around["next_to"]
    telling = is_telling(left.value) and is_telling(right.value)
    same_unit = alike and isinstance(left.value, Quantity) and left.value.unit != ""
    # Nearly everything lasts so many years.
    if same_unit and value_class(left).rpartition(" ")[2] in SPANS and not fixed and pair.near < SAME_SENTENCE:
        return False
    if pair.near < ALIKE:
        return telling and ((fixed and beside > 0) or beside == 1.0 or (alike and pair.is_lonely and pair.flow >= SURE_STEP))
    if not telling:
        placed = around["before"] == 1.0 or pair.near >= SURE_FACT
        return same_unit or (placed and fixed and (alike or counted))
    # Of dates, of which a sentence has few, its end and a small word tell enough.
    of_time = alike and (isinstance(left.value, Moment) or value_class(left) == "year")
    dated = of_time and beside > 0 and max(around["before"], around["after"]) > 0
    return same_unit or fixed or dated or (pair.near >= SURE_FACT and (beside > 0 or pair.is_lonely))
