"""Tell whether two names stand in the same surroundings, as one name does in two tellings of a story."""

from collections.abc import Mapping, Sequence

from auditor.entities.alignment.align import Alignment
from auditor.entities.entity import Entity


def context(article: Sequence[Entity], reference: Sequence[Entity], i: int, j: int, same: Mapping[int, int], alignment: Alignment) -> float:
    """Return how alike two mentions' surroundings are: entities named nearby, role words, the sentences themselves."""
    left, right = article[i], reference[j]
    near_left = {same[k] for k, other in enumerate(article) if k != i and k in same and _near(left, other)} - {j}
    near_right = {k for k, other in enumerate(reference) if k != j and _near(right, other)}
    shared = near_left & near_right
    company = len(shared) / min(len(near_left), len(near_right), 3) if shared else 0.0
    roles = 1.0 if left.roles & right.roles else 0.0
    return min(1.0, 0.5 * min(company, 1.0) + 0.2 * roles + 0.6 * alignment.best(left.segments, right.segments))


def _near(one: Entity, other: Entity) -> bool:
    """Tell whether two entities are named in the same or in neighbouring sentences."""
    return any(index + step in other.segments for index in one.segments for step in (-1, 0, 1))
