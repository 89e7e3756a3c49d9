"""The findings that an article would get from the product, with translations kept in a file so that a rerun is quick."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from auditor.article import SegmentedArticle
from auditor.artifacts import Reading, examine
from auditor.artifacts.odd import OddSpan
from auditor.artifacts.oddness.judged import Judged
from auditor.artifacts.text import tokenised
from auditor.encoders import WordOdds, load_proofreader
from auditor.entities import inconsistencies
from auditor.errors import ModelError
from auditor.memory import keep_freed_memory
from auditor.pipeline import proofs_of, readings_of
from auditor.report import Finding
from auditor.settings import Settings
from auditor.translation import Engine, MeasuredTrip, load_engine, measured_trips, pivots_for

# Where the benches of this package keep translations between runs, if not told otherwise.
CACHE = Path("training/artifacts/translations.sqlite")
# Articles whose sentences are translated together; the cache is written after each batch.
BATCH = 16

Readings = Sequence[tuple[Reading, ...]]
Proofs = Sequence[Sequence[WordOdds]]


@dataclass(frozen=True)
class Examined:
    """What was found in an article by all sources together and by the rules alone, and what led there."""

    segmented: SegmentedArticle
    readings: Readings
    proofs: Proofs
    findings: tuple[Finding, ...]
    rules: tuple[Finding, ...]

    @cached_property
    def judged(self) -> Judged:
        """Return how odd each word is."""
        return tokenised(self.segmented, self.readings, self.proofs).judged

    def odd(self, level: float) -> list[OddSpan]:
        """Return the runs of words whose log-odds of being marked reach `level`, whatever the product's own threshold."""
        return [span for sentence in self.judged.sentences for span in sentence.spans(level)]

    def odds(self) -> list[float]:
        """Return the log-odds of every word."""
        return [float(odds) for sentence in self.judged.sentences for odds in sentence.own.log_odds]


def engine(cache: Path | None, threads: int = 1) -> Engine:
    """Return the bundled model; its answers go to the file `cache`.

    Raises:
        ModelError: the model is not there, and without it there is nothing to measure.
    """
    keep_freed_memory()
    loaded = load_engine(Settings(cache=str(cache or ""), threads=threads))
    if loaded is None:
        raise ModelError("There is no translation model to measure with.", "Keep the engine of the default settings.")
    return loaded


def trips(articles: Sequence[SegmentedArticle], translator: Engine, *, gap: bool = False) -> list[tuple[MeasuredTrip, ...]]:
    """Return the round trips of each article; no finding reads the gap, which costs as much again."""
    pivots = pivots_for(translator, Settings(), "en")
    batches = [articles[start : start + BATCH] for start in range(0, len(articles), BATCH)]
    return [measured for batch in batches for measured in measured_trips(batch, translator, pivots, gap=gap)]


def examined(article: SegmentedArticle, measured: Sequence[MeasuredTrip] = ()) -> Examined:
    """Return what the product finds in an article, given its round trips."""
    readings, others = readings_of(article, measured), inconsistencies(article)
    proofs = proofs_of(article, load_proofreader())
    found = examine(article, readings=readings, proofs=proofs)
    return Examined(article, readings, proofs, found.findings + others, found.rules + others)


def examine_all(articles: Sequence[SegmentedArticle], translator: Engine | None) -> list[Examined]:
    """Return what the product finds in each article; without a translator there are no round trips."""
    if translator is None:
        return [examined(article) for article in articles]
    return [examined(article, measured) for article, measured in zip(articles, trips(articles, translator), strict=True)]
