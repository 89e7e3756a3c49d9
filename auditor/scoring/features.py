"""All features of one article, by family. A feature whose stage did not run is absent, never zero."""

from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.encoders import Passage
from auditor.report import Drift, Feature, Finding, RoundTrip
from auditor.scoring import (
    artifact_features,
    collocations,
    drift_features,
    grammar_features,
    rarity,
    reader_features,
    round_trip_features,
    stylometry,
)
from auditor.scoring.measure import Measure
from auditor.scoring.words import Prose

MEASURES: dict[str, Measure] = {
    measure.name: measure
    for family in (
        round_trip_features,
        reader_features,
        artifact_features,
        drift_features,
        grammar_features,
        collocations,
        stylometry,
        rarity,
    )
    for measure in family.MEASURES
}


def extract(
    segmented: SegmentedArticle,
    round_trips: Sequence[RoundTrip],
    findings: Sequence[Finding],
    drift: Sequence[Drift] | None,
    passages: Sequence[Passage] = (),
) -> tuple[Feature, ...]:
    """Return the features of one article, in the order of `MEASURES`.

    `drift` is `None` where there was no reference; `passages` are what the reader made of the text, none where it did not read.
    Grammar, collocations, style and rarity are measured on English text alone, for their tables are English.
    """
    values = round_trip_features.round_trip_features(round_trips)
    values |= reader_features.reader_features(passages)
    values |= artifact_features.artifact_features(segmented, findings)
    values |= drift_features.drift_features(segmented, drift)
    if segmented.language == "en":
        prose = Prose.of(segmented)
        values |= grammar_features.grammar_features(prose) | collocations.collocation_features(prose)
        values |= stylometry.style_features(prose) | rarity.rarity_features(prose)
    return tuple(Feature(name, values[name], measure.unit) for name, measure in MEASURES.items() if name in values)
