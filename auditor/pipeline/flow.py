"""The flow: articles in, reports out.

    article ─ language, segments ─┬─ round trips ─┐
                                  ├─ findings ────┤
                                  ├─ passages ────┼─ features ─ verdict, quality ─ report
                   references ────┴─ drift ───────┘

Sentences of many articles share translation batches; nothing else is shared between articles, so neither their
order nor their neighbours ever change a report.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from auditor.article import Article, SegmentedArticle
from auditor.language import segment
from auditor.pipeline.evidence import gather
from auditor.pipeline.failures import failure_of
from auditor.pipeline.instruments import load_instruments
from auditor.pipeline.reports import report_of
from auditor.pipeline.round_trips import round_trips
from auditor.reference import Sources
from auditor.report import Failure, Outcome, Report, Skipped
from auditor.settings import Settings
from auditor.translation.engine import Engine

# Articles whose sentences are translated together: enough to fill the batches, few enough that results flow.
ARTICLES_PER_BATCH = 16


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
        self._instruments = load_instruments(self.settings, engine)
        self.warnings = self._instruments.warnings

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
        sources = Sources(tuple(map(self._segment, given)), self._instruments.archive, tuple(map(self._segment, story)))
        remaining = iter(articles)
        while batch := list(islice(remaining, ARTICLES_PER_BATCH)):
            audited = iter(self._audit_batch([item for item in batch if isinstance(item, Article)], sources))
            yield from (next(audited) if isinstance(item, Article) else item for item in batch)

    @property
    def signature(self) -> str:
        """Return the recipe of every number in a report, as one line."""
        return self._instruments.signature

    def _audit_batch(self, batch: Sequence[Article], sources: Sources) -> Sequence[Outcome]:
        try:
            return self._reports(batch, sources)
        except Exception as error:
            if len(batch) == 1:
                return [failure_of(batch[0], error)]
            # One article of the batch cannot be audited: find it, and let the others through.
            return [outcome for article in batch for outcome in self._audit_batch([article], sources)]

    def _reports(self, batch: Sequence[Article], sources: Sources) -> list[Report]:
        segmented = [self._segment(article) for article in batch]
        trips = round_trips(segmented, self._instruments)
        return [
            report_of(gather(article, trip, sources, self._instruments), self._instruments)
            for article, trip in zip(segmented, trips, strict=True)
        ]

    def _segment(self, article: Article) -> SegmentedArticle:
        return segment(article, language=self.settings.language or None, identifier=self.settings.language_identifier)


def audit(article: Article, reference: Article | Sequence[Article] | None = None, settings: Settings | None = None) -> Outcome:
    """Audit one article; to audit many, make one `Auditor` and keep it."""
    return next(Auditor(settings).audit([article], reference))
