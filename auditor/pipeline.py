"""The flow: articles in, reports out.

    article ─ language, segments ─┬─ round trips ─┐
                                  ├─ findings ────┤
                                  ├─ passages ────┼─ features ─ verdict, quality ─ report
                   references ────┴─ drift ───────┘

Sentences of many articles share translation batches; nothing else is shared between articles, so neither their
order nor their neighbours ever change a report.
"""

import logging
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from auditor import artifacts
from auditor.article import Article, BodyState, SegmentedArticle, SegmentKind
from auditor.artifacts import Reading
from auditor.entities import Comparison, check_recogniser, compare_all, inconsistencies
from auditor.errors import AuditError, AuditorError, ModelError, SettingsError
from auditor.language import segment
from auditor.reference import Archive, Candidate, Sources, find, limits
from auditor.report import Failure, Finding, Origin, Outcome, Report, RoundTrip, SegmentView, Skipped
from auditor.scoring import Passage, Reader, decide, extract, load_card, load_reader, quality
from auditor.settings import Settings
from auditor.translation import MeasuredTrip, load_engine, measured_trips, pivots_for
from auditor.translation.engine import Engine
from auditor.translation.similarity import SIGNATURE as SIMILARITY
from auditor.version import VERSION

# Articles whose sentences are translated together: enough to fill the batches, few enough that results flow.
ARTICLES_PER_BATCH = 16

# One language under several codes: senders and identifiers choose differently among them.
_NAMESAKES = {"nb": "no", "nn": "no", "fil": "tl"}

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the stages measured on one article, before anything is decided."""

    segmented: SegmentedArticle
    round_trips: tuple[RoundTrip, ...]
    findings: tuple[Finding, ...]
    # What the rules alone found: the detector's card was fitted on that.
    rules: tuple[Finding, ...]
    references: tuple[Candidate, ...]
    comparison: Comparison | None
    passages: tuple[Passage, ...]


class Auditor:
    """Audits articles with one set of settings; the translation model is loaded once."""

    def __init__(self, settings: Settings | None = None, *, engine: Engine | None = None) -> None:
        """Load the model that the settings name, unless `engine` is given.

        Without the default model the audit goes on without round trips, and every report says so.

        Raises:
            ModelError: a model or engine that was asked for by name cannot be used.
            SettingsError: a check to disable that there is not, a pivot that the engine does not
                know, a card or an archive that cannot be read, a recogniser that is not installed.
        """
        self.settings = settings or Settings()
        artifacts.enabled(artifacts.CHECKS, self.settings.disabled_checks)
        check_recogniser(self.settings.recogniser)
        self.warnings: tuple[str, ...] = ()
        self._engine = engine
        self._card = load_card(self.settings.card)
        self._archive = Archive(Path(self.settings.archive)) if self.settings.archive else None
        if engine is None:
            try:
                self._engine = load_engine(self.settings)
            except ModelError as error:
                if not _is_default(self.settings):
                    raise
                self.warnings = (f"No round trips: {error}",)
        try:
            self._reader: Reader | None = load_reader()
        except ModelError as error:
            self._reader = None
            self.warnings += (f"No passages read: {error}",)
        if self._engine is not None:
            _check_pivots(self._engine, self.settings)

    def audit(
        self,
        articles: Iterable[Article | Skipped | Failure],
        reference: Article | Sequence[Article] | None = None,
        *,
        story: Sequence[Article] = (),
    ) -> Iterator[Outcome]:
        """Yield one report, or one failure, for each article, in order; what intake skipped or could not read passes through.

        Entities are compared with those of the clean `reference` or references; without one with what the archive of the
        settings has about the article's story; without that with what most other articles of its `story` write.
        """
        given = (reference,) if isinstance(reference, Article) else reference or ()
        sources = Sources(tuple(map(self._segment, given)), self._archive, tuple(map(self._segment, story)))
        remaining = iter(articles)
        while batch := list(islice(remaining, ARTICLES_PER_BATCH)):
            audited = iter(self._audit_batch([item for item in batch if isinstance(item, Article)], sources))
            yield from (next(audited) if isinstance(item, Article) else item for item in batch)

    @property
    def signature(self) -> str:
        """Return the recipe of every number in a report, as one line."""
        engine = self._engine.signature() if self._engine else "none"
        identifier = self.settings.language_identifier
        stages = {
            "auditor": VERSION, "engine": engine, "similarity": SIMILARITY, "card": self._card.name,
            "reader": self._reader.fingerprint if self._reader else "none", "checks": artifacts.recipe(), "language": identifier,
        }  # fmt: skip
        return "|".join(f"{stage}:{recipe}" for stage, recipe in stages.items())

    def _audit_batch(self, batch: Sequence[Article], sources: Sources) -> list[Outcome]:
        try:
            segmented = [self._segment(article) for article in batch]
            trips = self._round_trips(segmented)
            return [self._report(article, trip, sources) for article, trip in zip(segmented, trips, strict=True)]
        except Exception as error:
            if len(batch) == 1:
                return [_failure(batch[0], error)]
            # One article of the batch cannot be audited: find it, and let the others through.
            return [outcome for article in batch for outcome in self._audit_batch([article], sources)]

    def _segment(self, article: Article) -> SegmentedArticle:
        return segment(article, language=self.settings.language or None, identifier=self.settings.language_identifier)

    def _round_trips(self, articles: Sequence[SegmentedArticle]) -> list[tuple[MeasuredTrip, ...]]:
        if self._engine is None:
            return [() for _ in articles]
        found: list[tuple[MeasuredTrip, ...]] = [()] * len(articles)
        by_pivots: dict[tuple[str, ...], list[int]] = {}
        for index, article in enumerate(articles):
            by_pivots.setdefault(pivots_for(self._engine, self.settings, article.language), []).append(index)
        for pivots, indices in by_pivots.items():
            trips = measured_trips([articles[index] for index in indices], self._engine, pivots)
            for index, trip in zip(indices, trips, strict=True):
                found[index] = trip
        return found

    def _report(self, segmented: SegmentedArticle, trips: tuple[MeasuredTrip, ...], sources: Sources) -> Report:
        references = find(segmented, sources)
        found = artifacts.examine(segmented, disabled=self.settings.disabled_checks, readings=readings_of(segmented, trips))
        others = inconsistencies(segmented, self.settings.recogniser)
        evidence = Evidence(
            segmented=segmented,
            round_trips=tuple(trip.round_trip for trip in trips),
            findings=_in_order(found.findings + others),
            rules=_in_order(found.rules + others),
            references=references,
            comparison=self._compare(segmented, references),
            passages=self._read(segmented),
        )
        return self._decide(evidence, tuple(limits(references, sources)))

    def _read(self, segmented: SegmentedArticle) -> tuple[Passage, ...]:
        """Return the passages of the scored text; the reader knows English alone."""
        if self._reader is None or segmented.language != "en":
            return ()
        return tuple(self._reader.read([item.text for item in segmented.body]))

    def _compare(self, segmented: SegmentedArticle, references: Sequence[Candidate]) -> Comparison | None:
        used = [candidate for candidate in references if candidate.used]
        if not used:
            return None
        pivots = pivots_for(self._engine, self.settings, segmented.language) if self._engine else ()
        clean = used[0].origin is not Origin.STORY
        return compare_all(
            segmented,
            [item.text for item in used],
            clean=clean,
            engine=self._engine,
            pivots=pivots,
            recogniser=self.settings.recogniser,
        )

    def _decide(self, evidence: Evidence, limited: tuple[str, ...]) -> Report:
        segmented = evidence.segmented
        drift = evidence.comparison.drift if evidence.comparison else ()
        fidelity = evidence.comparison.fidelity if evidence.comparison else None
        # A teaser cannot stand for the article that it announces.
        scored_words = segmented.scored_words if segmented.article.body is BodyState.FULL else 0
        features = extract(segmented, evidence.round_trips, evidence.rules, drift if evidence.comparison else None, evidence.passages)
        verdict = decide(
            features, self._card, segmented=segmented, round_trips=evidence.round_trips, findings=evidence.findings, drift=drift,
            settings=self.settings,
        )  # fmt: skip
        return Report(
            article=segmented.article,
            language=segmented.language,
            language_probability=segmented.language_probability,
            segments=_views(evidence),
            verdict=verdict,
            quality=quality(evidence.findings, drift, scored_words, fidelity),
            findings=evidence.findings,
            drift=drift,
            round_trips=evidence.round_trips,
            features=features,
            reference=_main_reference(evidence.references),
            signature=self.signature,
            warnings=self.warnings + _warnings(evidence) + limited,
            references=tuple(candidate.reference() for candidate in evidence.references),
        )


def readings_of(segmented: SegmentedArticle, trips: Sequence[MeasuredTrip]) -> list[tuple[Reading, ...]]:
    """Return what the round trips say of each body segment, as the checks read it."""
    return [
        tuple(
            Reading(trip.round_trip.pivot, trip.round_trip.engine, segment.pivot_text, segment.back_text, tokens.own, tokens.back)
            for trip in trips
            for segment, tokens in ((trip.round_trip.segments[index], trip.tokens[index]),)
        )
        for index in range(len(segmented.body))
    ]


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.check)))


def _is_default(settings: Settings) -> bool:
    default = Settings()
    return (settings.engine, settings.model, settings.compute_type) == (default.engine, default.model, default.compute_type)


def _check_pivots(engine: Engine, settings: Settings) -> None:
    language = settings.language or "en"
    unknown = [pivot for pivot in settings.pivots if pivot not in engine.pivots(language)]
    if unknown:
        known = ", ".join(engine.pivots(language)) or "none"
        raise SettingsError(f"No round trip from {language!r} through {', '.join(unknown)}.", f"The pivots of this model are: {known}.")


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


def _warnings(evidence: Evidence) -> tuple[str, ...]:
    segmented, article = evidence.segmented, evidence.segmented.article
    found = []
    if article.declared_language and not _agree(article.declared_language, segmented.language):
        found.append(f"The article declares {article.declared_language!r} but reads as {segmented.language!r}.")
    if segmented.disputed_by:
        found.append(f"The language is disputed: {segmented.language!r} by one identifier, {segmented.disputed_by!r} by the other.")
    if article.body is BodyState.PARTIAL:
        found.append("Only a teaser of the article was given: it is not scored as an article.")
    for trip in evidence.round_trips:
        flawed = sum(item.flaw is not None for item in trip.segments)
        if flawed:
            found.append(
                f"{flawed} of {len(trip.segments)} segments through {trip.pivot!r} were badly translated and left out of its figures."
            )
    return tuple(found)


def _agree(declared: str, identified: str) -> bool:
    """Tell whether a declared language tag is in keeping with the identified language, which may be none."""
    primary = declared.lower().split("-")[0]
    return identified in ("und", primary) or _NAMESAKES.get(primary, primary) == _NAMESAKES.get(identified, identified)


def _failure(article: Article, error: Exception) -> Failure:
    """Return the failure of one article; what the product did not foresee is logged by type, never with the text."""
    if isinstance(error, AuditorError):
        return Failure(article.id, article.source, error.kind, error.message, error.remedy)
    logger.error("audit of article %s failed: %s", article.sha256[:12], type(error).__name__)
    where = traceback.extract_tb(error.__traceback__)[-1]
    message = f"The audit failed inside the auditor ({type(error).__name__} in {Path(where.filename).name}, line {where.lineno})."
    return Failure(article.id, article.source, AuditError.kind, message, "Report it with the version; the other articles are not affected.")


def audit(article: Article, reference: Article | Sequence[Article] | None = None, settings: Settings | None = None) -> Outcome:
    """Audit one article; to audit many, make one `Auditor` and keep it."""
    return next(Auditor(settings).audit([article], reference))
