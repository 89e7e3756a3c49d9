"""All features of one article, by family. A feature whose stage did not run is absent, never zero."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from auditor.article import SegmentedArticle
from auditor.encoders import Passage
from auditor.reference import Rewording
from auditor.report import Drift, Feature, Finding, RoundTrip
from auditor.scoring import (
    artifact_features,
    collocations,
    grammar_features,
    phrasing,
    rarity,
    reader_features,
    reference_features,
    round_trip_features,
    stylometry,
    suspicion,
    synonym_features,
)
from auditor.scoring.measure import Measure
from auditor.scoring.words import Prose

if TYPE_CHECKING:
    from auditor.artifacts.oddness.judged import Judged

MEASURES: dict[str, Measure] = {
    measure.name: measure
    for family in (
        round_trip_features,
        reader_features,
        phrasing,
        artifact_features,
        reference_features,
        grammar_features,
        collocations,
        synonym_features,
        suspicion,
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
    rewording: Rewording | None = None,
    judged: "Judged | None" = None,
    nets: Collection[str] | None = None,
) -> tuple[Feature, ...]:
    """Return the features of one article, in the order of `MEASURES`.

    `drift` and `rewording` are `None` where there was no reference; `passages` are what the reader made of the text, none where it
    did not read, `judged` is what all words together were suspected of. `nets` are those of the phrasing model that judge, all by default.
    Grammar, phrasing, collocations, synonyms, style and rarity are measured on English text alone, for their tables are English.
    """
    values = round_trip_features.round_trip_features(round_trips)
    values |= reader_features.reader_features(passages)
    values |= artifact_features.artifact_features(segmented, findings)
    values |= reference_features.reference_features(segmented, drift, rewording)
    values |= suspicion.suspicion_features(judged)
    if segmented.language == "en":
        prose = Prose.of(segmented)
        values |= grammar_features.grammar_features(prose) | collocations.collocation_features(prose)
        values |= phrasing.phrasing_features(prose, nets)
        values |= synonym_features.synonym_features(segmented)
        values |= stylometry.style_features(prose) | rarity.rarity_features(prose)
    return tuple(Feature(name, values[name], measure.unit) for name, measure in MEASURES.items() if name in values)
