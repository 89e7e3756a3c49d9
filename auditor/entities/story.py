"""Do two articles tell one story? A probability made of two named parts; its weights and its threshold stand in a card.

The parts are shares of what the shorter of two articles has: content words, and names. A rare word or name counts for more than
a frequent one. The third part is whether they tell of one day: years and percentages, which stories share with others, told nothing.
`python -m bench.reference.finding DATA --write` fits the card.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.align import sentence, weight
from auditor.entities.alignment.side import Side
from auditor.entities.cards import card
from auditor.entities.entity import Entity
from auditor.entities.likeness.variants import same_entities
from auditor.entities.mention import Kind, Moment

PARTS = ("words", "names", "dates")
# What is added below the line of a share, so that in a short text one word or name in common is not all there can be:
# the weight of about eight rare words, and of two rare names.
_FEW_WORDS, _FEW_NAMES = 20.0, 8.0


@dataclass(frozen=True, slots=True)
class Kinship:
    """How sure it is that two articles tell one story: a probability, what it was made of, and whether it is enough."""

    confidence: float
    parts: Mapping[str, float]
    related: bool


def kinship(left: Side, right: Side) -> Kinship:
    """Return how sure it is that two articles tell one story."""
    own, parts = card("story"), kinship_parts(left, right)
    # The first shared words and names tell more than the later ones: square roots.
    confidence = 1 / (1 + math.exp(-own["intercept"] - sum(own["weights"][name] * math.sqrt(parts[name]) for name in PARTS)))
    return Kinship(confidence, parts, confidence >= own["threshold"])


def kinship_parts(left: Side, right: Side) -> dict[str, float]:
    """Return what two articles share, as shares in [0, 1] of what the shorter one has; `dates` is one half where one of them has none."""
    return {"words": _shared_words(left, right), "names": _shared_names(left, right), "dates": _shared_dates(left, right)}


def _shared_words(left: Side, right: Side) -> float:
    ours, theirs = _words(left), _words(right)
    return _weight(ours & theirs) / (min(_weight(ours), _weight(theirs)) + _FEW_WORDS)


def _words(side: Side) -> frozenset[str]:
    """Return the words of an article by the rules of English in every language, as the card was fitted and other languages measured.

    Without the small words of those fewer halves of one story are accepted, German ones a quarter (`bench.reference.languages`).
    """
    return frozenset[str]().union(*(sentence(segment.text, "en").words for segment in side.text.segments))


def _weight(words: frozenset[str]) -> float:
    return sum(map(weight, sorted(words)))


def _shared_names(left: Side, right: Side) -> float:
    """Return the share of names; a place alone makes no story, and a common word with a capital no name."""
    same = same_entities(left.entities, right.entities)
    ours, theirs = ([index for index, entity in enumerate(side.entities) if _tells(entity)] for side in (left, right))
    found = {same[index]: index for index in ours if same.get(index) in theirs}
    least = min(_rarity(left.entities, ours), _rarity(right.entities, theirs))
    shared = min(_rarity(left.entities, list(found.values())), _rarity(right.entities, list(found)))
    return min(1.0, shared / (least + _FEW_NAMES))


def _shared_dates(left: Side, right: Side) -> float:
    """Return 1 where both tell of one day of a month, 0 where each has days and none in common, one half where that is not known.

    A day of another month may be the very one, gone astray: what is looked for is no reason not to look.
    """
    ours, theirs = ({(value.month, value.day) for value in _moments(side) if value.month and value.day} for side in (left, right))
    if ours & theirs:
        return 1.0
    slipped = {day for _, day in ours} & {day for _, day in theirs}
    return 0.5 if not ours or not theirs or slipped else 0.0


def _moments(side: Side) -> list[Moment]:
    return [mention.value for mention in side.mentions if isinstance(mention.value, Moment)]


def _tells(entity: Entity) -> bool:
    return not entity.weak and entity.kind is not Kind.PLACE


def _rarity(entities: Sequence[Entity], chosen: Sequence[int]) -> float:
    return sum(weight(token) for index in chosen for token in entities[index].tokens)
