"""Values that tell one fact in sentences which otherwise differ: two writers share no sentence, but a contract runs "until" some year.

Only values that the other text tells nowhere are looked at, so that few are left; the words right around them say which belong together.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.align import weight
from auditor.entities.alignment.side import Side
from auditor.entities.change import Change
from auditor.entities.mention import Mention, Moment, Quantity, Value
from auditor.entities.values.ages import BIRTHDAY, ages_of, are_age_and_other, changed_ages, years_between
from auditor.entities.values.causes import value_cause
from auditor.entities.values.classes import figure_class, is_telling, value_class
from auditor.entities.values.differences import lie_apart_by
from auditor.entities.values.equality import are_converted
from auditor.entities.values.sorts import count_other_things, is_what_is_counted, share_a_part
from auditor.entities.values.tallies import changed_tallies
from auditor.entities.values.told import untold
from auditor.entities.words.foreign import form, is_known, is_small, kin
from auditor.entities.words.normalise import fold
from auditor.entities.words.tokens import tokenise

# As many words on either side of a value say what it is told of.
REACH = 8
# What the shared words have to weigh, a word that each text has in one sentence only by its rarity (`align.weight`): two words at least, or
# one where part of a date stayed as it was, or where the figures have the same digits, as slips have; of three digits in another order
# a commoner one will do.
SHARED, SHARED_BY_SLIPS, SHARED_BY_TURNS = 2.6, 1.1, 0.5
TURNED = 3
OUR_DAYS = 2_000
_SYNONYM, _UNIT = 0.7, 0.5
# A figure beside both says as much as a rare word, of a slip in digits.
_FIGURE = 1.2
# What a figure of the same digits in another order is worth beside one of others.
_TURN = 1.2
# So many times a figure is another one's slip in scale, or no slip at all.
WORLDS = 1_000
# Up to this share of the greater a round figure can stand for another one: "nearly sixty" for 58.
_ROUND, _ROUNDING = 10, 0.1


@dataclass(frozen=True, slots=True)
class _Told:
    """A value, the content words around it and in its sentence, the small word before it, and the telling figures beside it there.

    `aged`: it is the age of somebody who is named. `language`: that of the text.
    """

    mention: Mention
    words: frozenset[str]
    sentence: frozenset[str]
    before: str
    figures: frozenset[float]
    aged: bool
    language: str


def scattered_values(article: Side, reference: Side) -> Iterator[Change]:
    """Yield values of one fact that differ between sentences which are no counterparts, each the other's best; ages of one person first."""
    ages = [*changed_ages(article, reference), *changed_tallies(article, reference)]
    yield from ages
    aged = {item.span for change in ages for item in (change.article, change.reference)}
    ours = [item for item in article.mentions if item.value is not None and item.scored and item.span not in aged]
    theirs = [item for item in reference.mentions if item.value is not None and item.span not in aged]
    loose, open_ = _told(article, untold(ours, theirs)), _told(reference, untold(theirs, ours))
    worth = _worth(article, reference)
    pairs = {(i, j): shared for i, one in enumerate(loose) for j, other in enumerate(open_) if (shared := _shared(one, other, worth)) > 0}
    told: set[int] = set()
    for (i, j), shared in sorted(pairs.items()):
        rivals = [
            value
            for (a, b), value in pairs.items()
            if (a == i and not _is_same(open_[b], open_[j])) or (b == j and not _is_same(loose[a], loose[i]))
        ]
        values = loose[i].mention, open_[j].mention
        cause = _cause(*values)
        if i not in told and cause and shared > max(rivals, default=0.0) and not _is_difference(values, (article, reference)):
            told.add(i)
            score = min(1.0, 0.4 + 0.1 * shared)
            yield Change(*values, cause, {"around": min(1.0, shared / 6)}, score, sure=False)


def _is_same(one: _Told, other: _Told) -> bool:
    """Tell whether two values of one text are one, told twice: neither is the other's rival."""
    return one is other or one.mention.value == other.mention.value


def _is_difference(values: tuple[Mention, Mention], sides: tuple[Side, Side]) -> bool:
    one, other = (side.sentences[value.segment] for value, side in zip(values, sides, strict=True))
    return lie_apart_by(values, (sides[0].mentions, sides[1].mentions), (one, other))


def _told(side: Side, mentions: Sequence[Mention]) -> list[_Told]:
    aged = {age.span for _, age in ages_of(side)}
    return [_surrounded(side, item, aged=item.span in aged) for item in mentions if is_telling(item.value)]


def _surrounded(side: Side, mention: Mention, *, aged: bool) -> _Told:
    segment = side.text.segments[mention.segment]
    tokens = tokenise(segment.text, segment.start)
    before = [token.lower for token in tokens if token.end <= mention.start][-REACH:]
    after = [token.lower for token in tokens if token.start >= mention.end][:REACH]
    spelled = mention.value.spelled_unit.lower() if isinstance(mention.value, Quantity) else ""
    # Outside English a currency and a share are told by a code, which is no word of the text.
    counted = [spelled] if not is_known(side.text.language) or spelled in fold(mention.text).split() else []
    # "Pre-tax" tells of a tax.
    parts = (part for word in (*before, *after, *counted) for part in {word, *word.split("-")})
    words = (word for word in parts if len(word) > 1 and word[0].isalpha() and not is_small(word, side.text.language))
    around = frozenset(form(word, side.text.language) for word in words)
    beside = _figures_beside(mention, side)
    return _Told(mention, around, side.sentences[mention.segment].words, before[-1] if before else "", beside, aged, side.text.language)


def _figures_beside(mention: Mention, side: Side) -> frozenset[float]:
    others = (item.value for item in side.mentions if item.segment == mention.segment and item.span != mention.span)
    return frozenset(value.written for value in others if isinstance(value, Quantity) and is_telling(value))


def _worth(article: Side, reference: Side) -> Callable[[str], float]:
    """Return what it tells that two places share a word: little where a text has it all over."""
    counts: Mapping[str, int] = Counter(word for sentence in article.sentences for word in sentence.words)
    others: Mapping[str, int] = Counter(word for sentence in reference.sentences for word in sentence.words)
    return lambda word: weight(word, article.text.language) / max(1, counts[word], others[word])


def _shared(one: _Told, other: _Told, worth: Callable[[str], float]) -> float:
    """Return what the words around two values have in common, 0 where it is too little or the values are of two sorts."""
    left, right = one.mention, other.mention
    digits = _same_digits(left, right)
    others = not digits and count_other_things(left.value, right.value, one.language)
    alike = value_class(left) == value_class(right) or (_are_figures(left, right, digits) and not others)
    dates = isinstance(left.value, Moment) and isinstance(right.value, Moment) and share_a_part(left.value, right.value)
    if not (alike or dates) or _is_round(left, right) or are_converted(left.value, right.value):
        return 0.0
    if one.aged and other.aged and years_between(left, right) <= BIRTHDAY:
        return 0.0
    if not digits and (are_age_and_other((left, one.aged), (right, other.aged)) or _are_worlds_apart(left.value, right.value)):
        return 0.0
    own = one.words & other.words
    meant = [word for word in one.words - own if kin(word, one.language) & (other.words - own)]
    shared = sum(map(worth, own)) + _SYNONYM * sum(map(worth, meant)) + (_UNIT if _same_unit(left, right) else 0.0)
    dated = one.before == other.before and value_cause(left, right) in ("date-shifted", "day-and-month-swapped")
    by_figures = shared + _FIGURE * len(one.figures & other.figures)
    if digits and value_cause(left, right) == "scale-changed":
        shared += sum(map(worth, (one.sentence & other.sentence) - own))
    # Before other digits beside the same words, those in another order are the slip.
    if digits and by_figures >= SHARED_BY_SLIPS:
        return by_figures + _TURN
    if digits > TURNED and own:
        return shared + _TURN
    if (dated or digits) and shared >= (SHARED_BY_TURNS if digits >= TURNED and not dates else SHARED_BY_SLIPS):
        return shared
    told = len(own) + len(meant) > 1 or is_what_is_counted(own, left.value, one.language)
    return shared if told and shared >= SHARED else 0.0


def _are_figures(left: Mention, right: Mention, digits: int) -> bool:
    """Tell whether one plain figure can stand for the other; a sum for a bare figure in the same digits alone.

    A bare one may be a sum in money without a table: 500,000 of whatever is paid there, and what that is in pounds.
    """
    return "figure" == figure_class(left) == figure_class(right) and (left.kind is right.kind or digits > 0)


def _are_worlds_apart(left: Value | None, right: Value | None) -> bool:
    """Tell whether two sums are of two sorts: a wage and a budget, though the words around both be of money."""
    few, many = sorted(abs(value.amount) if isinstance(value, Quantity) else 1.0 for value in (left, right))
    return many >= WORLDS * few


def _same_unit(left: Mention, right: Mention) -> bool:
    return isinstance(left.value, Quantity) and isinstance(right.value, Quantity) and left.value.unit == right.value.unit != ""


def _is_round(left: Mention, right: Mention) -> bool:
    """Tell whether one figure is a round one near the other."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    one, other = left.value.written, right.value.written
    return abs(one - other) <= _ROUNDING * max(one, other) and (one % _ROUND == 0 or other % _ROUND == 0)


def _same_digits(left: Mention, right: Mention) -> int:
    """Return of how many digits two figures or years made of the same are, noughts aside: 112 and 121, 40 and 400; 0 if of others."""
    one, other = (sorted(_digits(item.value)) for item in (left, right))
    return len(one) if one == other and isinstance(left.value, Moment) is isinstance(right.value, Moment) else 0


def _digits(value: Value | None) -> str:
    """Return the digits of a figure or a lone year but for noughts; years of our days have few, and turn by chance: 2012 and 2021."""
    lone = isinstance(value, Moment) and value == Moment(year=value.year) and (value.year or OUR_DAYS) < OUR_DAYS
    written = f"{value.written:f}" if isinstance(value, Quantity) else str(value.year) if lone and isinstance(value, Moment) else ""
    return written.replace(".", "").replace("0", "")


def _cause(left: Mention, right: Mention) -> str:
    cause = value_cause(left, right)
    if cause or not (isinstance(left.value, Moment) or isinstance(right.value, Moment)):
        return cause or "number-changed"
    return "date-shifted" if _same_digits(left, right) >= TURNED and left.text != right.text else ""
