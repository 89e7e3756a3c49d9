"""Hand-made articles, round trips, findings and a small card whose verdicts can be computed by hand."""

import copy
from typing import Any

from auditor.article import Article, BodyState, Segment, SegmentedArticle
from auditor.report import Drift, Feature, Finding, RoundTrip, SegmentRoundTrip, Severity
from auditor.scoring.card import Card, parse_card
from auditor.scoring.features import MEASURES

SENTENCES = (
    "The harbour council voted on Monday to close the old ferry terminal.",
    "Two hundred people who work there were told by letter.",
    "The mayor said that the decision hadn't been easy, but the roof (built in 1931) leaks.",
    "A new terminal will open in the spring, if the money can be found.",
)


def segmented(sentences: tuple[str, ...] = SENTENCES, *, language: str = "en", body: BodyState = BodyState.FULL) -> SegmentedArticle:
    """Return an article with one segment a sentence."""
    segments, start = [], 0
    for sentence in sentences:
        segments.append(Segment(start, start + len(sentence), sentence))
        start += len(sentence) + 1
    return SegmentedArticle(Article("case", " ".join(sentences), body=body), language, 0.99, tuple(segments))


def finding(
    severity: Severity = Severity.MAJOR, *, start: int = 0, end: int = 5, check: str = "grammar.x", confidence: float = 1.0
) -> Finding:
    return Finding(check, "fluency/grammar", severity, start, end, "x" * (end - start), "message", confidence)


def drift(severity: Severity = Severity.MAJOR, *, start: int = 0, end: int = 5, cause: str = "number") -> Drift:
    return Drift("name", cause, severity, "a", "b", start, end, "x", 0, 1, "b", "message", 0.9)


def segment_trip(chrf: float, likelihood: float, *, flaw: str | None = None) -> SegmentRoundTrip:
    return SegmentRoundTrip(0, 1, "p", "b", chrf / 2, chrf, 100 - chrf, likelihood, chrf - 60, likelihood + 1, flaw)


def trip(pivot: str, chrf: float = 50.0, likelihood: float = -2.0, *, engine: str = "compact@1") -> RoundTrip:
    segments = (segment_trip(chrf - 10, likelihood - 1), segment_trip(chrf + 10, likelihood + 1), segment_trip(0, -99, flaw="loop"))
    return RoundTrip(pivot, engine, chrf / 2, chrf, 100 - chrf, likelihood, chrf - 60, likelihood + 1, segments)


TRIPS = (trip("it"), trip("fr"))

CARD: dict[str, Any] = {
    "schema": "auditor.card/1",
    "name": "hand-made",
    "languages": ["en"],
    "engine": "compact@1",
    "pivots": ["it", "fr"],
    "clip": 4.0,
    "temperature": 1.0,
    "features": {
        "round_trip.chrf.mean": {"transform": "none", "mean": 50.0, "scale": 10.0, "human": 50.0},
        "artifacts.severe": {"transform": "log1p", "mean": 0.0, "scale": 1.0, "human": 0.0},
        "rarity.unknown": {"transform": "none", "mean": 5.0, "scale": 2.0, "human": 5.0},
    },
    "classes": [
        {"name": "clean", "label": "clean", "intercept": 1.0, "coefficients": {}},
        {
            "name": "fluent",
            "label": "machine-translated",
            "intercept": 0.0,
            "coefficients": {"round_trip.chrf.mean": 1.0, "artifacts.severe": 0.5},
        },
        {"name": "garbled", "label": "machine-translated", "intercept": -1.0, "coefficients": {"artifacts.severe": 2.0}},
        {"name": "spun", "label": "spun", "intercept": -1.0, "coefficients": {"rarity.unknown": 2.0}},
    ],
    "thresholds": {
        "clean": {"probability": 0.5},
        "machine-translated": {"probability": 0.6},
        "spun": {"probability": 0.6},
    },
    "source_language": {
        "margin": 0.5,
        "norms": {"chrf": {"it": {"mean": 50.0, "deviation": 5.0}, "fr": {"mean": 60.0, "deviation": 5.0}}},
    },
    "date": "2026-11-21",
    "training": {},
    "calibration": {},
    "held_out": [],
}


def card(**changes: Any) -> Card:
    """Return the hand-made card with some of its fields replaced."""
    return parse_card(copy.deepcopy(CARD) | changes)


def features(chrf: float = 50.0, severe: float = 0.0, unknown: float = 5.0) -> tuple[Feature, ...]:
    values = {"round_trip.chrf.mean": chrf, "artifacts.severe": severe, "rarity.unknown": unknown}
    return tuple(Feature(name, value, MEASURES[name].unit) for name, value in values.items())
