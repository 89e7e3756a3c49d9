"""Compare the ages of people, wherever two texts tell them: no common sentence is needed to know whose age it is."""

import re
from collections.abc import Iterator, Sequence

from auditor.entities.alignment.side import Side
from auditor.entities.change import Change
from auditor.entities.mention import PERSONAL, Kind, Mention, Quantity
from auditor.entities.values.aged import is_age_of
from auditor.entities.words.foreign import is_known
from auditor.entities.words.normalise import name_tokens, same_name

# A birthday may lie between two reports, or between an event and the report of it.
BIRTHDAY = 1
_OLDEST = 115
# A teacher of 41 is that old, a mother of three or a winner of 12 is not.
_GROWN = 16
# What stands between a name and the age behind it: "Vos, 41," "Vos (41)", "Vos, who is 41,", "Vos, a teacher of 41,".
_BEHIND_NAME = re.compile(r",\s(?:(?:who\s(?:is|was)|now|aged|an?\s[a-z]+\s(?:of|aged))\s)?|\s\((?:aged\s)?|,?\saged\s")
_ENDS_AGE = re.compile(r"[,.;)]|\s?$|\s(?:and|who|of|from)\b")
# What stands between an age and the name behind it ("the 41-year-old teacher Ada Vos"), or between a name and its age.
_YEARS_OLD = re.compile(r"[\s-]?(?:years?)?[\s-]old\s(?:[a-z-]+\s){0,2}")
_OLD = re.compile(r"[\s-]?(?:years?)?[\s-]old\b")
_IN_APPOSITION = re.compile(r",\s(?:(?:the|an?|who\s(?:is|was)|now|aged)\s)?")
_Age = tuple[Mention, Mention]


def changed_ages(article: Side, reference: Side) -> Iterator[Change]:
    """Yield the ages of people of whom both texts tell one, and not the same."""
    ours, theirs = ages_of(article), ages_of(reference)
    for name, age in ours:
        meant = [other for person, other in theirs if same_name(name.text, person.text)]
        others = [own for person, own in ours if same_name(name.text, person.text)]
        if (
            len(meant) == len(others) == 1
            and age.scored
            and years_between(age, meant[0]) > BIRTHDAY
            and not _is_shared(name, (article, reference))
        ):
            yield Change(age, meant[0], "number-changed", {"person": 1.0}, 0.9)


def years_between(one: Mention, other: Mention) -> float:
    """Return how many years lie between two ages."""
    amounts = [value.written for value in (one.value, other.value) if isinstance(value, Quantity)]
    return abs(amounts[0] - amounts[1])


def _is_shared(name: Mention, sides: Sequence[Side]) -> bool:
    """Tell whether a surname by itself may be several people's: a mother's and a son's."""
    tokens = name_tokens(name.text)
    known = {name_tokens(form) for side in sides for entity in side.entities for form in entity.forms}
    bearers = {form[:-1] for form in known if len(form) > 1 and form[-1:] == tokens[-1:]}
    return len(tokens) < 2 and len(bearers) > 1


def are_age_and_other(one: tuple[Mention, bool], other: tuple[Mention, bool]) -> bool:
    """Tell whether one of two figures is somebody's age and the other is no age: a span, or a bound ("riders under 26").

    Each figure comes with whether it is the age of somebody who is named.
    """
    values = [item.value for item, aged in (one, other) if not aged]
    return len(values) == 1 and isinstance(values[0], Quantity) and (values[0].hedged or values[0].spelled_unit != "")


def ages_of(side: Side) -> list[_Age]:
    """Return every (name, age) of an article whose words tie the one to the other."""
    names = [item for item in side.mentions if item.kind in PERSONAL and not item.weak]
    figures = [item for item in side.mentions if _is_age(item)]
    text, language = side.text.article.text, side.text.language
    pairs = [(name, age) for age in figures for name in names if name.segment == age.segment]
    if is_known(language):
        return [(name, age) for name, age in pairs if is_age_of(text, name.span, age.span, language)]
    return [(name, age) for name, age in pairs if _is_of(name, age, text)]


def _is_age(item: Mention) -> bool:
    value = item.value
    return isinstance(value, Quantity) and item.kind is Kind.NUMBER and 0 < value.written <= _OLDEST and value.written % 1 == 0


def _is_of(name: Mention, age: Mention, text: str) -> bool:
    """Tell whether a figure is the age of whoever is named right before or right behind it."""
    if age.end <= name.start:
        return _YEARS_OLD.fullmatch(text, _figure_end(age), name.start) is not None
    between, end = text[name.end : age.start], _figure_end(age)
    if _OLD.match(text, end):
        return _IN_APPOSITION.fullmatch(between) is not None
    if not isinstance(age.value, Quantity) or (between.endswith(" of ") and age.value.written < _GROWN):
        return False
    return not age.value.spelled_unit and _BEHIND_NAME.fullmatch(between) is not None and _ENDS_AGE.match(text, end) is not None


def _figure_end(age: Mention) -> int:
    """Return where the figure itself ends: "41-year" of "41-year-old" is a measure."""
    unit = re.search(r"[\s-]years?$", age.text)
    return age.start + unit.start() if unit else age.end
