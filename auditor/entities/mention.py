"""What a recogniser finds: mentions, and the values that numbers and dates carry."""

from dataclasses import dataclass, field
from enum import StrEnum

from auditor.entities.spans import Span


class Kind(StrEnum):
    """What a mention names. `NAME` is a name whose kind nothing tells."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TITLE = "title"
    NAME = "name"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    QUOTE = "quote"


NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.TITLE, Kind.NAME})
# What a person's name may be told as.
PERSONAL = frozenset({Kind.PERSON, Kind.NAME})


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in its unit: a currency code, a dimension with `amount` in its base unit, or the noun that is counted.

    `hedged`: it is told as a bound or a guess ("more than 60").
    """

    amount: float
    unit: str
    written: float
    spelled_unit: str = ""
    hedged: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar date, weekday (Monday is 0) or clock time as far as it is told; `None` for what is not.

    `open_half`: the hour is told without saying which half of the day it is in ("5:30"), and no more is known of it than that.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    minute: int | None = None
    weekday: int | None = None
    open_half: bool = field(default=False, compare=False)


Value = Quantity | Moment


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: `article.text[start:end] == text`.

    Attributes:
        kind: what it names, as far as its place in the text tells.
        segment: index into the article's segments.
        scored: whether it stands in the body.
        weak: a capital letter is all that speaks for it, on a word that is usually written small.
        roles: words nearby that say what it is ("director", "film"), lower case.
        value: what a number, sum or date amounts to.
    """

    kind: Kind
    start: int
    end: int
    text: str
    segment: int
    scored: bool
    weak: bool = False
    roles: frozenset[str] = frozenset()
    value: Value | None = field(default=None)

    @property
    def span(self) -> Span:
        """Return the offsets of the mention."""
        return self.start, self.end


# (start, end, kind, value) of what is recognised in a text before it is a mention of an article.
Found = tuple[int, int, Kind, Value]


def kind_agreement(left: Kind, right: Kind) -> float:
    """Return 1 for one kind, one half where one of them is not known, 0 for a contradiction."""
    if left is right:
        return 1.0
    return 0.5 if Kind.NAME in (left, right) or {left, right} == {Kind.TITLE, Kind.ORGANISATION} else 0.0
