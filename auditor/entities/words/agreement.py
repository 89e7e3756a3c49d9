"""Tell whether two names in canonical form are one: in another order, in short, with initials or a nickname."""

import re
from collections.abc import Sequence

from auditor.entities.words.classes import ROLES
from auditor.entities.words.lexicon import is_personal_name
from auditor.entities.words.nicknames import same_given_name

# A given name is short for another that goes on for this many letters; one letter less is a slip.
SHORTENED = 2
# Two letters that are a name of their own, or the beginning of one, not two initials: "Li", "Yu", "Jo".
_SYLLABLE = re.compile(r"[^aeiouy][aeiou]|y[aeiou]")
# "the Second World War" and "World War II" have the figure in two places.
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")


def agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two names in canonical form are one."""
    return bool(a and b) and (
        sorted(a) == sorted(b)
        or "".join(a) == "".join(b)
        or _is_short_form(a, b)
        or _is_short_form(b, a)
        or _same_person(a, b)
        or (len(a) > 2 and sorted(map(_cardinal, a)) == sorted(map(_cardinal, b)))
    )


def _cardinal(token: str) -> str:
    return _ORDINAL.sub(r"\1", token)


def _is_short_form(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether all words of `short` stand in `long`, in order, and name something: "Cruise", "Universal"."""
    if len(short) >= len(long) or not any(len(token) > 2 and token not in ROLES and not token.isdigit() for token in short):
        return False
    rest = iter(long)
    return all(token in rest for token in short)


def _same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether the last names agree and the first names are initials, nicknames or short forms of each other."""
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    return all(_same_given(x, y) for x, y in zip(a[:-1], b[:-1], strict=False))


def _same_given(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    if len(short) == 1 or (len(short) == 2 and not _SYLLABLE.fullmatch(short)):  # "J.R." is "jr" here
        return long.startswith(short[0])
    shortened = long.startswith(short) and len(long) - len(short) >= SHORTENED and is_personal_name(long)
    return x == y or same_given_name(x, y) or shortened
