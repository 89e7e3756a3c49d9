"""Whether sentences are nearer to their round trips than those are to one another.

A hard sentence comes back changed, whoever wrote it. What comes back by several pivots shows how far apart an engine's own words for it
lie: what an engine wrote lies among them, what a writer chose further out.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import fmean

from auditor.report import RoundTrip, SegmentRoundTrip
from auditor.scoring.features.measure import OWN, Measure
from auditor.scoring.features.round_trips import SIMILARITY
from auditor.translation.marian.normalise import normalise
from auditor.translation.mask import mask
from auditor.translation.similarity import Mutual, mutual

# A short text is held for one of which half the sentences are nearer, as of people's: so many characters of such (200 words) are added.
HALF, PRIOR = 50.0, 1_200
_TITLES = {"chrf": "chrF", "bleu": "BLEU"}
_TOLD = "sentences than of human text are nearer to their round trips than those are to one another ({value} against {human} in 100)."
_MORE, _LESS = f"More of its {_TOLD}", f"Fewer of its {_TOLD}"

MEASURES = tuple(
    Measure(
        f"round_trip.nearer.{figure}",
        "sentences of 100",
        SIMILARITY,
        _MORE,
        _LESS,
        f"share of the text in sentences with a higher {title} against their round trips than these have against each other.",
        OWN,
    )
    for figure, title in _TITLES.items()
)


def consensus_features(round_trips: Sequence[RoundTrip], language: str) -> dict[str, float]:
    """Return the share of an article, in parts of 100 and by length, that is nearer to its round trips than they are to one another.

    Of a short article it is drawn to `HALF`.

    Absent with fewer than two pivots, and where no sentence came back soundly by all of them.
    """
    nearer: dict[str, list[tuple[bool, int]]] = {figure: [] for figure in _TITLES}
    for ways in _sound(round_trips):
        apart = _apart(ways, language)
        for figure, own in nearer.items():
            if apart:
                mean = fmean(getattr(item, figure) for item in ways)
                own.append((mean > fmean(getattr(pair, figure) for pair in apart), ways[0].end - ways[0].start))
    return {f"round_trip.nearer.{figure}": _share(own) for figure, own in nearer.items() if own}


def _share(told: Sequence[tuple[bool, int]]) -> float:
    """Return the share of text of which something is true, in parts of 100, drawn to `HALF` where there is little of it."""
    true = sum(length for is_true, length in told if is_true)
    return (100 * true + HALF * PRIOR) / (sum(length for _, length in told) + PRIOR)


def _sound(round_trips: Sequence[RoundTrip]) -> Iterator[tuple[SegmentRoundTrip, ...]]:
    """Yield the ways of each segment through all pivots, two at least, if it came back soundly by each."""
    if len(round_trips) < 2:
        return
    for ways in zip(*(trip.segments for trip in round_trips), strict=True):
        if all(item.flaw is None and item.chrf is not None and item.bleu is not None for item in ways):
            yield ways


def _apart(ways: Sequence[SegmentRoundTrip], language: str) -> list[Mutual]:
    """Return how alike the round trips of one segment are to each other, each pair once, without names and numbers."""
    texts = [mask(normalise(item.back_text), normalise(item.pivot_text), language=language) for item in ways]
    return [found for one, other in combinations(texts, 2) if (found := mutual(one, other, language=language))]
