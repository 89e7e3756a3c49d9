"""Compare what two sides got, told as one: scores ("3-1") and votes ("9 votos a 4", "412 voix contre 38", "38 zu 21 Stimmen").

Both figures are small and stand anywhere, but where one side's is the same in both texts the other one's tells. English texts are left to
the words around each figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from auditor.entities.alignment.align import weight
from auditor.entities.alignment.side import Side
from auditor.entities.change import Change
from auditor.entities.mention import Mention, Quantity
from auditor.entities.values.equality import compatible
from auditor.entities.words.foreign import is_known

# What stands between both figures, with the word for votes perhaps behind the first.
_SCORE = re.compile(r"\s?[-–:]\s?")
_VOTES = re.compile(
    r"(?:\s[^\W\d_]+)?(?:\sa\sfavor(?:e|evoli)?)?,?\s(?:a|à|e|et|y|contra|contre|contro|gegen|zu|frente\sa|por)(?:\s(?:contra|contre|i|las?|les?))?\s"
)
_LARGEST = 999
# What the words that both sentences have must weigh for two tallies to be of one thing (`align.weight`).
SHARED = 2.6


@dataclass(frozen=True, slots=True)
class _Tally:
    """Both figures, and whether they are a score."""

    first: Mention
    second: Mention
    score: bool

    @property
    def figures(self) -> tuple[float, float]:
        """Return both as they are written."""
        return _written(self.first), _written(self.second)


def changed_tallies(article: Side, reference: Side) -> Iterator[Change]:
    """Yield the one figure that differs of two tallies which agree in the other, where either text has but one that the other lacks."""
    if not is_known(article.text.language):
        return
    ours, theirs = _tallies(article), _tallies(reference)
    loose, open_ = _lacking(ours, theirs, reference), _lacking(theirs, ours, article)
    for one in loose:
        fitting = [other for other in open_ if _is_near(one, other) and _shared(one, other, (article, reference)) >= SHARED]
        rivals = [own for own in loose if own.figures != one.figures and fitting and _is_near(own, fitting[0])]
        if len({other.figures for other in fitting}) == 1 and not rivals and one.first.scored:
            yield _change(one, fitting[0])


def _written(mention: Mention) -> float:
    return mention.value.written if isinstance(mention.value, Quantity) else 0.0


def _tallies(side: Side) -> list[_Tally]:
    text = side.text.article.text
    figures = [item for item in side.mentions if isinstance(item.value, Quantity)]
    found = []
    for first, second in pairwise(figures):
        between = text[first.end : second.start]
        fits = first.segment == second.segment and all(0 <= _written(item) <= _LARGEST for item in (first, second))
        if fits and not (first.value.spelled_unit or second.value.spelled_unit):  # type: ignore[union-attr]
            if _SCORE.fullmatch(between):
                found.append(_Tally(first, second, score=True))
            elif _VOTES.fullmatch(between):
                found.append(_Tally(first, second, score=False))
    return found


def _lacking(tallies: list[_Tally], others: list[_Tally], side: Side) -> list[_Tally]:
    """Return the tallies that the other text does not tell, in whatever way."""
    told = [item.value for item in side.mentions if item.value is not None]

    def is_told(item: _Tally) -> bool:
        same = any(sorted(other.figures) == sorted(item.figures) for other in others)
        apart = [any(compatible(value, one.value) for value in told) for one in (item.first, item.second) if one.value is not None]
        return same or (all(apart) and min(item.figures) != max(item.figures) and not item.score and not others)

    return [item for item in tallies if not is_told(item)]


def _is_near(one: _Tally, other: _Tally) -> bool:
    """Tell whether two tallies are of one sort and have one figure in common, in its place."""
    return one.score is other.score and sum(a == b for a, b in zip(one.figures, other.figures, strict=True)) == 1


def _shared(one: _Tally, other: _Tally, sides: tuple[Side, Side]) -> float:
    left, right = (side.sentences[item.first.segment] for item, side in zip((one, other), sides, strict=True))
    common = (left.words & right.words) | {word for word in left.words - right.words if word in right.widened}
    return sum(weight(word, left.language) for word in common)


def _change(one: _Tally, other: _Tally) -> Change:
    left, right = (one.first, other.first) if one.figures[1] == other.figures[1] else (one.second, other.second)
    return Change(left, right, "number-changed", {"tally": 1.0}, 0.8, sure=False)
