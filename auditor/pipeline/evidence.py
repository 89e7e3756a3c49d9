"""What the stages measure on one article, before anything is decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from auditor import artifacts
from auditor.article import SegmentedArticle
from auditor.artifacts import Text
from auditor.encoders import Passage
from auditor.entities import Comparison, compare_all, inconsistencies
from auditor.pipeline.instruments import Instruments
from auditor.pipeline.proofs import proofs_of
from auditor.pipeline.round_trips import readings_of
from auditor.reference import Candidate, Rewording, Sources, find, limits, rewording
from auditor.report import Finding, Origin, RoundTrip
from auditor.translation import MeasuredTrip


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the stages measured on one article."""

    segmented: SegmentedArticle
    round_trips: tuple[RoundTrip, ...]
    findings: tuple[Finding, ...]
    # What the rules alone found: the detector's card was fitted on that.
    rules: tuple[Finding, ...]
    references: tuple[Candidate, ...]
    # The surest of them that is known to be clean.
    clean: SegmentedArticle | None
    # What limits the comparison with them, in sentences.
    limits: tuple[str, ...]
    comparison: Comparison | None
    # How far the article is the text of its surest clean reference.
    rewording: Rewording | None
    passages: tuple[Passage, ...]
    # As the checks read it.
    text: Text


def gather(segmented: SegmentedArticle, trips: Sequence[MeasuredTrip], sources: Sources, instruments: Instruments) -> Evidence:
    """Return the evidence of one article: its round trips are given, the rest is measured here."""
    settings = instruments.settings
    references = find(segmented, sources)
    found = artifacts.examine(
        segmented,
        disabled=settings.disabled_checks,
        readings=readings_of(segmented, trips),
        proofs=proofs_of(segmented, instruments.proofreader),
    )
    comparison = _compare(segmented, references, instruments)
    # Of the other articles of a story none is known to be clean: which of two copies was reworked they cannot tell.
    clean = next((candidate.text for candidate in references if candidate.used and candidate.origin is not Origin.STORY), None)
    copy = rewording(segmented, clean) if clean else None
    others = artifacts.allowed(inconsistencies(segmented, settings.recogniser), settings.disabled_checks)
    return Evidence(
        segmented=segmented,
        round_trips=tuple(trip.round_trip for trip in trips),
        findings=in_order(found.findings + others),
        rules=in_order(found.rules + others),
        references=references,
        clean=clean,
        limits=tuple(limits(references, sources)),
        comparison=comparison,
        rewording=copy,
        passages=_read(segmented, instruments),
        text=found.text,
    )


def in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of the text."""
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.check)))


def _compare(segmented: SegmentedArticle, references: Sequence[Candidate], instruments: Instruments) -> Comparison | None:
    used = [candidate for candidate in references if candidate.used]
    if not used:
        return None
    return compare_all(
        segmented,
        [item.text for item in used],
        clean=used[0].origin is not Origin.STORY,
        engine=instruments.engine,
        pivots=instruments.pivots(segmented.language),
        recogniser=instruments.settings.recogniser,
    )


def _read(segmented: SegmentedArticle, instruments: Instruments) -> tuple[Passage, ...]:
    """Return the passages of the scored text; the reader knows English alone."""
    if instruments.reader is None or segmented.language != "en":
        return ()
    return tuple(instruments.reader.read([item.text for item in segmented.body]))
