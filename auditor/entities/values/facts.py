"""Compare numbers, sums and dates, but only where both texts clearly tell the same fact."""

from collections.abc import Iterator, Mapping, Sequence

from auditor.entities.alignment.align import Alignment, Sentence
from auditor.entities.alignment.neighbours import SAME_SENTENCE, is_same_place, place_of
from auditor.entities.change import Change
from auditor.entities.mention import Kind, Mention, Moment, Quantity
from auditor.entities.values.causes import value_cause
from auditor.entities.values.differences import lie_apart_by
from auditor.entities.values.equality import same_value
from auditor.entities.values.places import stands
from auditor.entities.values.told import is_spent_time
from auditor.entities.words.lexicon import is_function
from auditor.entities.words.measures import SPANS

# Sentences this alike tell one fact; with the very same figure in both, less will do.
SAME_FACT = 0.42
SAME_FIGURE = 0.25
# From here on two spans of time are those of one thing, whatever stands right beside them: nearly everything lasts so many years. Of the
# same figure, and with the sentences around them taken into account, less will do.
SAME_SPAN, SAME_SPAN_IN_STEP = 0.6, 0.5


def changed_values(article: Sequence[Mention], reference: Sequence[Mention], alignment: Alignment) -> Iterator[Change]:
    """Yield values that changed between sentences that are each other's counterpart.

    A value that the other text has anywhere is no change, and neither is one that only one of the texts has.
    """
    ours = [item for item in article if item.value is not None and item.scored]
    theirs = [item for item in reference if item.value is not None]
    loose, open_ = _missing(ours, theirs), _missing(theirs, ours)
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


def _missing(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Return the values that the other text has nowhere."""
    return [item for item in mentions if not any(same_value(item, other) and not is_spent_time(other, item, mentions) for other in others)]


def _has_figure(segment: int, mentions: Sequence[Mention], value: Mention) -> bool:
    """Tell whether a sentence has a figure without its unit, counted in other words or in none: "five classified" for "five substances"."""
    if not isinstance(value.value, Quantity) or (value.value.spelled_unit and value.kind is not Kind.MONEY):
        return False
    others = (item.value for item in mentions if item.segment == segment and isinstance(item.value, Quantity))
    return any(other.written == value.value.written and not other.spelled_unit for other in others)


def _change(values: tuple[Mention, Mention], others: tuple[Sequence[Mention], Sequence[Mention]], alignment: Alignment) -> Change | None:
    left, right = values
    near, alike = (table[left.segment][right.segment] for table in (alignment.flow, alignment.table))
    if near < SAME_FIGURE:
        return None
    sentences = alignment.article[left.segment], alignment.reference[right.segment]
    around = stands(values, others, sentences)
    sides = around["before"], around["after"]
    one_fact = (alike >= SAME_SENTENCE and 1.0 in sides) or (alike >= SAME_FACT and sides == (1.0, 1.0))
    one_fact = one_fact or _last_as_long((left, right), sentences, alignment)
    cause = value_cause(left, right, one_fact=one_fact)
    same_span = near >= SAME_SPAN_IN_STEP if cause == "unit-changed" else alike >= SAME_SPAN
    if not cause or lie_apart_by(values, others, sentences) or (not same_span and _are_other_spans(values, sentences, around)):
        return None
    same_figure = cause in ("currency-changed", "unit-changed", "scale-changed", "day-and-month-swapped")
    same_day = cause == "date-shifted" and _are_of_one_day(left, right)
    if (near < SAME_FACT and not (same_figure or same_day)) or not (same_figure or alignment.side_by_side(left.segment, right.segment)):
        return None
    near = min(1.0, near)
    # Of a date that shifted a part stayed as it was, which is as good as the words around it.
    guessed = alike < SAME_SENTENCE and _are_guesses(left, right)
    sure = same_figure or (cause == "date-shifted" and near >= SAME_FACT) or (is_same_place(alike, around) and not guessed)
    parts = {"sentence": near, "figure": float(same_figure), "kind": float(left.kind is right.kind)}
    return Change(left, right, cause, parts, min(1.0, 0.6 * near + 0.3 * parts["figure"] + 0.3 * parts["kind"]), sure)


def _are_other_spans(values: tuple[Mention, Mention], sentences: tuple[Sentence, Sentence], around: Mapping[str, float]) -> bool:
    """Tell whether two spans of time are two: the one is an age ("within 30 days", "30 years old"), or neither a word beside both nor a
    slip in their digits speaks for one.
    """
    spans = [item.value for item in values if isinstance(item.value, Quantity) and item.value.unit in SPANS]
    if len(spans) < len(values):
        return False
    if _is_age(values[0], sentences[0]) != _is_age(values[1], sentences[1]):
        return True
    if max(around["before"], around["after"]) > 0:
        return False
    turned = spans[0].written != spans[1].written and sorted(f"{spans[0].written:g}") == sorted(f"{spans[1].written:g}")
    return not turned


def _are_of_one_day(*values: Mention) -> bool:
    """Tell whether two dates are of one day of the month, in months that are told: a month is what engines and hands slip in."""
    days = [(item.value.day, item.value.month) for item in values if isinstance(item.value, Moment)]
    return len(days) == len(values) and None not in {part for day in days for part in day} and days[0][0] == days[1][0]


def _last_as_long(values: tuple[Mention, Mention], sentences: tuple[Sentence, Sentence], alignment: Alignment) -> bool:
    """Tell whether two spans of time are of one thing, "of mourning", where no sentence of the reference is nearer to the article's."""
    i, j = (item.segment for item in values)
    if any(not isinstance(item.value, Quantity) or item.value.unit not in SPANS for item in values):
        return False
    places = [place_of(item.text, words) for item, words in zip(values, sentences, strict=True)]
    behind = [words.order[place[1] : place[1] + 2] if place else () for place, words in zip(places, sentences, strict=True)]
    told = behind[0] == behind[1] and len(behind[0]) == 2 and not is_function(behind[0][1])
    return told and is_function(behind[0][0]) and alignment.table[i][j] >= max(alignment.table[i])


def _is_age(value: Mention, words: Sentence) -> bool:
    place = place_of(value.text, words)
    return place is not None and words.order[place[1] : place[1] + 1] == ("old",)


def _are_guesses(*values: Mention) -> bool:
    """Tell whether all of some figures are bounds or guesses, which two writers may make apart: "about 2,300", "more than 3,000"."""
    return all(isinstance(item.value, Quantity) and item.value.hedged for item in values)
