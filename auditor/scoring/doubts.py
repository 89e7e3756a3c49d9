"""Why a verdict must stay open, in plain sentences: first what was not there to be measured, then what contradicts itself."""

import math
from collections.abc import Iterator, Mapping, Sequence

from auditor.article import BodyState, SegmentedArticle
from auditor.language.identify import UNDETERMINED
from auditor.language.names import language_name
from auditor.report import Drift, Feature, Finding, Label, RoundTrip, Severity
from auditor.scoring.beside_reference import COPY, case_of
from auditor.scoring.card import Card
from auditor.scoring.features.suspicion import NAME as SUSPICION
from auditor.settings import Settings

# Drift that only a translation leaves behind: nobody who writes in English renames a film or puts a name into another language.
TRANSLATION_CAUSES = ("translated-title", "translated-name")
_SEVERE = (Severity.MAJOR, Severity.CRITICAL)


def obstacles(
    features: Sequence[Feature],
    card: Card,
    *,
    segmented: SegmentedArticle,
    round_trips: Sequence[RoundTrip],
    settings: Settings,
) -> tuple[str, ...]:
    """Return why the card cannot judge this article at all; nothing if it can."""
    return (
        *_of_the_text(card, segmented, settings),
        *_of_the_round_trips(card, round_trips),
        *_of_the_features(card, features, round_trips),
    )


def conflicts(
    label: Label,
    probabilities: Mapping[Label, float],
    card: Card,
    *,
    values: Mapping[str, float],
    findings: Sequence[Finding],
    drift: Sequence[Drift],
) -> tuple[str, ...]:
    """Return why the likeliest label cannot be given; nothing if it can. `values` are the features by name."""
    found = []
    if probabilities[label] < card.thresholds[label]:
        found.append(_undecided(label, probabilities, card.thresholds[label]))
    if label is Label.CLEAN:
        found += _against_clean(findings, drift)
    # What a copy's reference lacks says more of a spinner than how its words read.
    if label is Label.SPUN and values.get(SUSPICION, 1.0) <= 0 and case_of(values) != COPY:
        found.append(
            "The evidence conflicts: some figures are those of spun text, but its words as a whole do not read as if a spinner put them."
        )
    return tuple(found)


def _undecided(label: Label, probabilities: Mapping[Label, float], threshold: float) -> str:
    """Return how the probabilities fall short of a threshold: they rounded down and it rounded up, or the two might read alike."""
    if threshold > 1:
        return f"The detector never says {label}: too much of the human text that it was fitted on would have been called so."
    ranked = sorted(probabilities.items(), key=lambda item: -item[1])
    figures = ", ".join(f"{name} {math.floor(100 * value) / 100:.2f}" for name, value in ranked)
    least = math.ceil(round(100 * threshold, 6)) / 100
    return f"The evidence points nowhere clearly enough: {figures}, where {label} needs {least:.2f}."


def _of_the_text(card: Card, segmented: SegmentedArticle, settings: Settings) -> Iterator[str]:
    if segmented.article.body is BodyState.PARTIAL:
        yield "Only a part of the article was given, and a teaser cannot stand for the whole."
    if segmented.scored_words < settings.minimum_words:
        words = f"{segmented.scored_words} scored word{'' if segmented.scored_words == 1 else 's'}"
        yield f"The text is too short: {words}, at least {settings.minimum_words} are needed."
    if segmented.language not in card.languages:
        own = (
            f"is in {language_name(segmented.language)}"
            if segmented.language != UNDETERMINED
            else "is in no language that could be identified"
        )
        yield f"The detector was fitted on articles in {', '.join(map(language_name, card.languages))}; this one {own}."


def _of_the_round_trips(card: Card, round_trips: Sequence[RoundTrip]) -> Iterator[str]:
    if not round_trips:
        yield "No round trips were made: the detector needs them."
        return
    if missing := [pivot for pivot in card.pivots if pivot not in {trip.pivot for trip in round_trips}]:
        yield f"The detector needs round trips through {', '.join(missing)}, which were not made."
    if strangers := sorted({trip.engine for trip in round_trips if not card.reads(trip.engine)}):
        yield f"The detector was calibrated for another translation engine ({card.engine}, here {', '.join(strangers)})."


def _of_the_features(card: Card, features: Sequence[Feature], round_trips: Sequence[RoundTrip]) -> Iterator[str]:
    present = {feature.name for feature in features}
    missing = [name for name in card.scalings if name not in present and (round_trips or not name.startswith("round_trip."))]
    if missing:
        yield f"Figures that the detector needs could not be measured: {', '.join(missing)}."


def _against_clean(findings: Sequence[Finding], drift: Sequence[Drift]) -> Iterator[str]:
    if critical := sum(finding.severity is Severity.CRITICAL for finding in findings):
        yield f"The evidence conflicts: the text reads like human writing but carries critical findings ({critical})."
    if renamed := sum(item.cause in TRANSLATION_CAUSES and item.severity in _SEVERE for item in drift):
        what = "a name or title was" if renamed == 1 else f"{renamed} names or titles were"
        yield f"The evidence conflicts: the text reads like human writing but {what} translated from the reference."
