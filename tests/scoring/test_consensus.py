"""Sentences that are nearer to their round trips than those are to one another."""

import dataclasses

import pytest
from scoring_cases import TRIPS

from auditor.report import RoundTrip, SegmentRoundTrip
from auditor.scoring.features.consensus import consensus_features

FAR, NEAR = "the council will vote on the plan", "a cat sat down near an old wall"
CHRF, BLEU = "round_trip.nearer.chrf", "round_trip.nearer.bleu"


def way(back: str, start: int, end: int, figure: float, flaw: str | None = None) -> SegmentRoundTrip:
    known = None if flaw else figure
    return SegmentRoundTrip(start, end, "p", back, known, known, None, None, None, None, flaw)


def trip(pivot: str, *ways: SegmentRoundTrip) -> RoundTrip:
    return RoundTrip(pivot, "compact@1", None, None, None, None, None, None, ways)


def test_the_share_goes_by_length():
    # What came back of the first sentence is alike by both ways, of the second it is not. Half of `PRIOR` counts as nearer.
    trips = (
        trip("it", way(FAR, 0, 3_600, 50.0), way(FAR, 3_600, 4_800, 50.0)),
        trip("fr", way(FAR, 0, 3_600, 50.0), way(NEAR, 3_600, 4_800, 50.0)),
    )
    assert consensus_features(trips, "en") == {CHRF: pytest.approx(100 * 1_800 / 6_000), BLEU: pytest.approx(100 * 1_800 / 6_000)}


def test_a_short_text_is_drawn_to_one_half():
    trips = trip("it", way(FAR, 0, 30, 50.0)), trip("fr", way(FAR, 0, 30, 50.0))
    assert consensus_features(trips, "en")[CHRF] == pytest.approx(50, abs=2)


def test_the_order_of_the_pivots_is_all_one():
    trips = [trip(pivot, way(back, 0, 30, 40.0)) for pivot, back in (("it", FAR), ("fr", f"{FAR} today"), ("es", "the council votes"))]
    assert consensus_features(trips, "en") == consensus_features(trips[::-1], "en")


@pytest.mark.parametrize(
    "trips",
    [
        (),
        (trip("it", way(FAR, 0, 30, 50.0)),),
        (trip("it", way(FAR, 0, 30, 50.0)), trip("fr", way(FAR, 0, 30, 50.0, flaw="loop"))),
        (trip("it", way("", 0, 30, 50.0)), trip("fr", way(FAR, 0, 30, 50.0))),
        tuple(dataclasses.replace(item, segments=()) for item in TRIPS),
    ],
)
def test_absent_without_two_sound_ways(trips):
    assert consensus_features(trips, "en") == {}
