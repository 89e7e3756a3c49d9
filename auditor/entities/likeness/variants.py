"""Find the names of an article that the reference has in the same or in a right variant: these are left alone."""

from collections.abc import Sequence

from auditor.entities.entity import Entity
from auditor.entities.mention import Kind
from auditor.entities.words.normalise import same_name


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
    return any(same_name(one, other) for one in left.forms for other in right.forms)


def _agreement(left: Entity, right: Entity) -> tuple[bool, bool, int]:
    return left.tokens == right.tokens, left.kind is right.kind, len(right.mentions)
