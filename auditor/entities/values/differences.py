"""Figures that a difference lies between: "261 points to his 227" and "261 points, 34 more than he" tell one fact."""

from collections.abc import Sequence
from itertools import permutations
from math import isclose

from auditor.entities.alignment.align import Sentence
from auditor.entities.alignment.neighbours import place_of
from auditor.entities.mention import Mention, Quantity

# What stands right behind a difference, and right before one.
_BEHIND = frozenset(
    {"more", "few", "less", "ahead", "behind", "clear", "above", "below", "over", "high", "low", "long", "short", "up", "down"}
)
_BEFORE = frozenset({"by", "another", "extra", "additional"})
_Sides = tuple[Sequence[Mention], Sequence[Mention]]


def lie_apart_by(values: tuple[Mention, Mention], others: _Sides, sentences: tuple[Sentence, Sentence]) -> bool:
    """Tell whether two figures and a third one of their sentences are two figures and the difference between them, told as one."""
    sides = [_figures(value, known) for value, known in zip(values, others, strict=True)]
    told = {_amount(item) for side, words in zip(sides, sentences, strict=True) for item in side if _is_difference(item, words)}
    one, other = map(_amount, values)
    thirds = {_amount(item) for side in sides for item in side} - {one, other}
    return any(
        gap in told and isclose(gap + less, more) for third in thirds for gap, less, more in permutations((one, other, third)) if gap > 0
    )


def _figures(value: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    return [item for item in mentions if item.segment == value.segment and isinstance(item.value, Quantity)]


def _amount(mention: Mention) -> float:
    return mention.value.written if isinstance(mention.value, Quantity) else 0.0


def _is_difference(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether the words right beside a figure say that it is one: "34 more than", "fell by 34", "34 points ahead"."""
    place = place_of(mention.text, sentence)
    if place is None:
        return False
    before, behind = sentence.order[max(0, place[0] - 1) : place[0]], sentence.order[place[1] : place[1] + 2]
    return not _BEFORE.isdisjoint(before) or not _BEHIND.isdisjoint(behind)
