"""Find the names of an article that the reference has in the same or in a right variant: these are left alone."""

from collections.abc import Sequence

from auditor.entities.entity import Entity
from auditor.entities.mention import Kind
from auditor.entities.words.classes import NAMING, WORKS
from auditor.entities.words.lexicon import is_function
from auditor.entities.words.normalise import name_tokens, same_name


def same_entities(article: Sequence[Entity], reference: Sequence[Entity]) -> dict[int, int]:
    """Return {article entity: reference entity} for names that are variants of each other, fullest agreement first."""
    same: dict[int, int] = {}
    for i, left in enumerate(article):
        fits = [(_agreement(left, right), -j) for j, right in enumerate(reference) if _same(left, right)]
        if fits:
            same[i] = -max(fits)[1]
    return same


def _same(left: Entity, right: Entity) -> bool:
    if (
        Kind.PLACE in (left.kind, right.kind)
        and left.kind is not right.kind
        and left.tokens != right.tokens
        and Kind.NAME not in (left.kind, right.kind)
    ):
        return False
    if _is_widened(left, right):
        return False
    return any(same_name(one, other) for one in left.forms for other in right.forms)


def _is_widened(left: Entity, right: Entity) -> bool:
    """Tell whether a work's title has a word more inside than another: "The Empty Rocking Chair" is no fuller form of "The Empty Chair"."""
    if not (left.titled and right.titled and (left.roles | right.roles) & (WORKS - NAMING)):
        return False
    short, long = sorted(([word for word in name_tokens(item.text) if not is_function(word)] for item in (left, right)), key=len)
    return 1 < len(short) < len(long) and (short[0], short[-1]) == (long[0], long[-1]) and ":" not in left.text + right.text


def _agreement(left: Entity, right: Entity) -> tuple[bool, bool, int]:
    return left.tokens == right.tokens, left.kind is right.kind, len(right.mentions)
