"""The likely source language: the pivot that changes the text least, measured against what is normal for that pivot.

Pivots differ in how well the engine translates them, so raw figures would always name the same one.
"""

from collections.abc import Sequence
from statistics import fmean

from auditor.report import RoundTrip
from auditor.scoring.card import Card


def likely_source(round_trips: Sequence[RoundTrip], card: Card) -> str | None:
    """Return the ISO 639-1 code of the likely source; `None` unless it leads the next pivot by the card's margin."""
    ranked = sorted(normalised(round_trips, card).items(), key=lambda item: -item[1])
    if len(ranked) < 2 or ranked[0][1] - ranked[1][1] < card.source_margin:
        return None
    return ranked[0][0]


def normalised(round_trips: Sequence[RoundTrip], card: Card) -> dict[str, float]:
    """Return per pivot how unchanged the text is, in standard deviations of human text, mean over the card's figures."""
    found = {}
    for trip in round_trips:
        distances = [
            (value - norms[trip.pivot].mean) / norms[trip.pivot].deviation
            for figure, norms in card.source_norms.items()
            if trip.pivot in norms and (value := getattr(trip, figure)) is not None
        ]
        if distances:
            found[trip.pivot] = fmean(distances)
    return found
