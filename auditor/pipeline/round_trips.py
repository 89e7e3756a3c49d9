"""The round trips of many articles in shared batches, and what they say to the checks."""

from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.artifacts import Reading
from auditor.pipeline.instruments import Instruments
from auditor.translation import MeasuredTrip, measured_trips


def round_trips(articles: Sequence[SegmentedArticle], instruments: Instruments) -> list[tuple[MeasuredTrip, ...]]:
    """Return the round trips of each article; articles that take the same pivots are translated together."""
    found: list[tuple[MeasuredTrip, ...]] = [()] * len(articles)
    if instruments.engine is None:
        return found
    by_pivots: dict[tuple[str, ...], list[int]] = {}
    for index, article in enumerate(articles):
        by_pivots.setdefault(instruments.pivots(article.language), []).append(index)
    for pivots, indices in by_pivots.items():
        trips = measured_trips([articles[index] for index in indices], instruments.engine, pivots)
        for index, trip in zip(indices, trips, strict=True):
            found[index] = trip
    return found


def readings_of(segmented: SegmentedArticle, trips: Sequence[MeasuredTrip]) -> list[tuple[Reading, ...]]:
    """Return what the round trips say of each body segment, as the checks read it."""
    return [tuple(_reading(trip, index) for trip in trips) for index in range(len(segmented.body))]


def _reading(trip: MeasuredTrip, index: int) -> Reading:
    segment, tokens = trip.round_trip.segments[index], trip.tokens[index]
    return Reading(trip.round_trip.pivot, trip.round_trip.engine, segment.pivot_text, segment.back_text, tokens.own, tokens.back)
