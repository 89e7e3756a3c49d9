"""From the evidence of an article to its report: features, verdict and quality, and what a reader must be told."""

from collections.abc import Sequence

from auditor.article import Article, BodyState, SegmentKind
from auditor.pipeline.evidence import Evidence, in_order
from auditor.pipeline.instruments import Instruments
from auditor.pipeline.told import cautions
from auditor.reference import Candidate
from auditor.report import Finding, Origin, Report, SegmentView, Verdict
from auditor.scoring import decide, extract, quality


def report_of(evidence: Evidence, instruments: Instruments) -> Report:
    """Return the report of an article: what was measured, and what the card and the settings make of it."""
    segmented, comparison = evidence.segmented, evidence.comparison
    drift = comparison.drift if comparison else ()
    # A teaser cannot stand for the article that it announces.
    scored_words = segmented.scored_words if segmented.article.body is BodyState.FULL else 0
    features = extract(
        segmented,
        evidence.round_trips,
        evidence.rules,
        drift if comparison else None,
        evidence.passages,
        evidence.rewording,
        evidence.text.judged,
    )
    verdict = decide(
        features,
        instruments.card,
        segmented=segmented,
        round_trips=evidence.round_trips,
        findings=evidence.findings,
        drift=drift,
        settings=instruments.settings,
    )
    findings = _findings(evidence, verdict, instruments)
    return Report(
        article=segmented.article,
        language=segmented.language,
        language_probability=segmented.language_probability,
        segments=_views(evidence),
        verdict=verdict,
        quality=quality(findings, drift, scored_words, comparison.fidelity if comparison else None),
        findings=findings,
        drift=drift,
        round_trips=evidence.round_trips,
        features=features,
        reference=_main_reference(evidence.references),
        signature=instruments.signature,
        warnings=(*instruments.warnings, *cautions(segmented, evidence.round_trips), *evidence.limits),
        references=tuple(candidate.reference() for candidate in evidence.references),
    )


def _findings(evidence: Evidence, verdict: Verdict, instruments: Instruments) -> tuple[Finding, ...]:
    """Return what was found, and what a clean reference shows besides."""
    if evidence.clean is None or evidence.rewording is None:
        return evidence.findings
    from auditor.reference.findings import Beside, held_against

    beside = Beside(evidence.segmented, evidence.clean, evidence.rewording, evidence.text, verdict.probabilities or {})
    drift = evidence.comparison.drift if evidence.comparison else ()
    return in_order(held_against(beside, evidence.findings, drift, instruments.settings))


def _views(evidence: Evidence) -> tuple[SegmentView, ...]:
    odds = {
        evidence.segmented.body[index].start: passage.mean
        for passage in evidence.passages
        for index in range(passage.first, passage.last + 1)
    }
    return tuple(
        SegmentView(item.start, item.end, item.kind, item.kind is SegmentKind.BODY, odds.get(item.start))
        for item in evidence.segmented.segments
    )


def _main_reference(references: Sequence[Candidate]) -> Article | None:
    """Return the surest reference; one that was given is named even where it was refused."""
    first = next(iter(references), None)
    return first.text.article if first and (first.used or first.origin is Origin.GIVEN) else None
