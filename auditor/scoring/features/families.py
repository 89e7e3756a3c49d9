"""All features of one article, by family. A feature whose stage did not run is absent, never zero."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from auditor.article import SegmentedArticle
from auditor.encoders import Passage
from auditor.reference import Rewording
from auditor.report import Drift, Feature, Finding, RoundTrip
from auditor.scoring.features import (
    artifacts,
    collocations,
    consensus,
    grammar,
    phrasing,
    rarity,
    reader,
    reference,
    round_trips,
    stylometry,
    suspicion,
    synonyms,
)
from auditor.scoring.features.measure import Measure
from auditor.scoring.features.words import Prose

if TYPE_CHECKING:
    from auditor.artifacts.oddness.judged import Judged

MEASURES: dict[str, Measure] = {
    measure.name: measure
    for family in (
        round_trips,
        consensus,
        reader,
        phrasing,
        artifacts,
        reference,
        grammar,
        collocations,
        synonyms,
        suspicion,
        stylometry,
        rarity,
    )
    for measure in family.MEASURES
}


def extract(
    segmented: SegmentedArticle,
    trips: Sequence[RoundTrip],
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
    values = round_trips.round_trip_features(trips) | consensus.consensus_features(trips, segmented.language)
    values |= reader.reader_features(passages)
    values |= artifacts.artifact_features(segmented, findings)
    values |= reference.reference_features(segmented, drift, rewording)
    values |= suspicion.suspicion_features(judged)
    if segmented.language == "en":
        prose = Prose.of(segmented)
        values |= grammar.grammar_features(prose) | collocations.collocation_features(prose)
        values |= phrasing.phrasing_features(prose, nets)
        values |= synonyms.synonym_features(segmented)
        values |= stylometry.style_features(prose) | rarity.rarity_features(prose)
    return tuple(Feature(name, values[name], measure.unit) for name, measure in MEASURES.items() if name in values)
