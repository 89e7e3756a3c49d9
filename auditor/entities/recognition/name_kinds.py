"""Read from the words inside and around a name what it names."""

import re
from collections.abc import Sequence

from auditor.entities.mention import Kind
from auditor.entities.words.classes import HONORIFICS, ORGANISATIONS, PLACES, ROLES, WORKS
from auditor.entities.words.geography import CITIES, COUNTRIES
from auditor.entities.words.lexicon import is_personal_name
from auditor.entities.words.normalise import fold
from auditor.entities.words.tokens import Token

_REACH = 4
_RELATIONS = frozenset({"of", "at", "for", "in", "from", "with", "and", "on"})


def roles_near(tokens: Sequence[Token], gaps: Sequence[str], start: int, end: int) -> set[str]:
    """Return the role words next to a name: before it, or after it in apposition ("X, the director")."""
    known = ROLES | WORKS | HONORIFICS
    reach = range(max(0, start - _REACH), start)
    before = [tokens[index].lower for index in reach if not re.search(r"[.;:!?]", "".join(gaps[index:start]))]
    if before and before[-1] in _RELATIONS:
        # "the head of Nordbank": the role is another's.
        before = [word for word in before if word in WORKS]
    after = [token.lower for token in tokens[end : end + _REACH]] if end < len(tokens) and gaps[end - 1].startswith(",") else []
    inside = [token.lower for token in tokens[start:end]]
    return {word for word in before + after if word in known} | {word for word in inside if word in HONORIFICS}


def kind_of_name(run: tuple[Token, ...], content: Sequence[Token], roles: set[str], *, weak: bool, colon: bool) -> Kind:
    """Return what a name of the words `run` names, as far as its words of `content` and the `roles` near it tell.

    `weak`: it is made of common words; `colon`: one stands inside.
    """
    words = [token.lower for token in content]
    folded = " ".join(fold(token.text) for token in content)
    if colon:
        return Kind.TITLE
    if folded in COUNTRIES or folded in CITIES:
        return Kind.PLACE
    if words and (words[-1] in ORGANISATIONS or words[0] in ORGANISATIONS) and len(words) > 1:
        return Kind.ORGANISATION
    if len(words) > 1 and (words[-1] in PLACES or words[0] in ("mount", "lake", "cape", "north", "south", "east", "west")):
        return Kind.PLACE
    if weak:
        return Kind.TITLE if len(words) > 1 or roles & WORKS else Kind.NAME
    if any(token.shouted for token in run):
        return Kind.ORGANISATION
    if 2 <= len(words) <= 4 and (
        any(is_personal_name(fold(word)) for word in words[:1]) or (roles & (ROLES | HONORIFICS) and not roles & WORKS)
    ):
        return Kind.PERSON
    return Kind.PERSON if roles & HONORIFICS else Kind.NAME
