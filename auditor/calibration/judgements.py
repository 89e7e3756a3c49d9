"""What a card says of measured documents: the verdict that a reader would be told, and the probabilities behind it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from auditor.article import Article, SegmentedArticle
from auditor.calibration.documents import Document
from auditor.calibration.measurements import Measurement, Store
from auditor.errors import AuditorError
from auditor.language import segment
from auditor.report import Feature, Label, Verdict
from auditor.scoring import Card, decide
from auditor.scoring.source_language import likely_source
from auditor.settings import Settings


@dataclass(frozen=True, slots=True)
class Judgement:
    """One document as a card sees it.

    Attributes:
        document: what was judged.
        label: the verdict.
        probabilities: label → probability, also where the text is too short for a verdict; empty where there is no evidence.
        source_language: the likeliest source language; the verdict names it only where it leads clearly.
        reasons: why there are no probabilities.
    """

    document: Document
    label: str
    probabilities: Mapping[str, float]
    source_language: str | None
    reasons: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """Return the probability that the text is not clean."""
        return 1 - self.probabilities[Label.CLEAN.value]


def judge(document: Document, measurement: Measurement, card: Card, settings: Settings) -> Judgement:
    """Return the verdict of `card` on a document, by the product's own rules."""
    verdict = _verdict(document, measurement, card, settings)
    evidence = verdict if verdict.probabilities else _verdict(document, measurement, card, replace(settings, minimum_words=1))
    source = likely_source(measurement.round_trips, replace(card, source_margin=float("-inf")))
    return Judgement(
        document, verdict.label.value, evidence.probabilities, source, () if evidence.probabilities else evidence.reasons
    )  # fmt: skip


def judged(documents: Iterable[Document], store: Store, card: Card, settings: Settings) -> list[Judgement]:
    """Return the verdict on every document that was measured."""
    found = ((document, store.get(document)) for document in documents)
    return [judge(document, measurement, card, settings) for document, measurement in found if measurement is not None]


def refuse_without_evidence(judgements: Sequence[Judgement]) -> None:
    """Refuse to go on where the card cannot speak about a single document.

    Raises:
        AuditorError: with the reason that most documents share.
    """
    if judgements and not with_evidence(judgements):
        reason, _ = Counter(reason for item in judgements for reason in item.reasons).most_common(1)[0]
        raise AuditorError(
            f"The card cannot judge any of these documents. {reason}", "`auditor calibrate` makes a card for another engine or language."
        )


def with_evidence(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements that have probabilities."""
    return [judgement for judgement in judgements if judgement.probabilities]


@lru_cache(maxsize=4096)  # every fold's card judges the same documents
def _segmented(document: Document, language: str) -> SegmentedArticle:
    return segment(Article(document.id, document.text), language=language)


def _verdict(document: Document, measurement: Measurement, card: Card, settings: Settings) -> Verdict:
    return decide(
        [Feature(name, value, "") for name, value in measurement.features.items()],
        card,
        segmented=_segmented(document, measurement.language),
        round_trips=measurement.round_trips,
        findings=measurement.findings,
        drift=(),
        settings=settings,
    )
