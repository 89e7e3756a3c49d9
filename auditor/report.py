"""The report: the one wire format of the command line, the service and the files on disk.

`docs/report.schema.json` describes its JSON; a test holds both to each other. An absent figure is `None`,
never zero. `article.text[start:end] == quote` for every finding and drift.
"""

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from auditor.article import Article, SegmentKind

SCHEMA = "auditor.report/1"


class Severity(StrEnum):
    """MQM severity. `PUNCTUATION` is MQM's minor punctuation error, which weighs a tenth of a minor one."""

    NEUTRAL = "neutral"
    PUNCTUATION = "minor-punctuation"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class Label(StrEnum):
    """The possible verdicts."""

    CLEAN = "clean"
    MACHINE_TRANSLATED = "machine-translated"
    SPUN = "spun"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Finding:
    """One marked span of the article and what speaks against it."""

    check: str
    category: str
    severity: Severity
    start: int
    end: int
    quote: str
    message: str
    confidence: float
    evidence: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drift:
    """One entity, number, date or quote that differs from the reference.

    `reference_start` and `reference_end` index the reference's text; both are `None` for an entity that the
    article added, `start` and `end` are never `None`: a lost entity points at the sentence that should have carried it.
    `parts` are the named numbers that `score` was made of. Where the report has several references, `reference_index`
    is the place in `Report.references` of the one that is meant.
    """

    kind: str
    cause: str
    severity: Severity
    article: str
    reference: str | None
    start: int
    end: int
    quote: str
    reference_start: int | None
    reference_end: int | None
    reference_quote: str | None
    message: str
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)
    reference_index: int = 0


class Origin(StrEnum):
    """Where a reference comes from: named by the user, found in the archive, or another article of the story, clean or not."""

    GIVEN = "given"
    ARCHIVE = "archive"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Reference:
    """An article that this one was held against, or that was refused because it tells another story.

    `confidence` is the probability that both tell one story, made of the named `parts`; `None` where languages differ.
    """

    article: Article
    origin: Origin
    used: bool
    confidence: float | None
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SegmentRoundTrip:
    """One segment's way through a pivot and back. Similarities are 0-100; likelihoods are mean natural-log probabilities per token.

    `flaw` names why the figures of this segment are left out of the means (`loop`, `truncated`, `empty`, `too-long`).
    """

    start: int
    end: int
    pivot_text: str
    back_text: str
    bleu: float | None
    chrf: float | None
    ter: float | None
    log_likelihood: float | None
    gap: float | None
    likelihood_gap: float | None
    flaw: str | None = None


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """The means over the article's scored segments for one pivot, weighted by length, and the segments themselves."""

    pivot: str
    engine: str
    bleu: float | None
    chrf: float | None
    ter: float | None
    log_likelihood: float | None
    gap: float | None
    likelihood_gap: float | None
    segments: tuple[SegmentRoundTrip, ...] = ()

    @property
    def sound(self) -> int:
        """Return how many segments count in the means."""
        return sum(segment.flaw is None for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where the article comes from, how sure that is, and why.

    `probability` belongs to `label`; for `undetermined` it is `None`.
    """

    label: Label
    probability: float | None
    source_language: str | None
    reasons: tuple[str, ...]
    probabilities: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quality:
    """The MQM quality score: 100 minus the weighted penalty per 1,000 words, scaled; and how many of the reference's entities survived.

    `penalty_interval` is the 95 % confidence interval of the penalty, both ends in penalty points per 1,000 words.
    """

    score: float | None
    penalty_per_1000_words: float | None
    entity_fidelity: float | None
    scale: str = "0-100"
    penalty_interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A segment as the report carries it: what it is, and whether it was scored.

    `machine_log_odds` is what the reader made of the passage that the segment belongs to, in nats of machine-made against
    human: evidence, not a probability; `None` where it did not read.
    """

    start: int
    end: int
    kind: SegmentKind
    scored: bool
    machine_log_odds: float | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """One number that the detector read."""

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of one article."""

    article: Article
    language: str
    language_probability: float
    segments: tuple[SegmentView, ...]
    verdict: Verdict
    quality: Quality
    findings: tuple[Finding, ...]
    drift: tuple[Drift, ...]
    round_trips: tuple[RoundTrip, ...]
    features: tuple[Feature, ...]
    reference: Article | None
    signature: str
    warnings: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()

    def reference_of(self, drift: Drift) -> Article | None:
        """Return the reference that a drift of this report speaks of."""
        return self.references[drift.reference_index].article if self.references else self.reference

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON types, in the order a reader wants them."""
        return {
            "schema": SCHEMA,
            "article": _article_dict(self.article)
            | {"language": self.language, "language_probability": round(self.language_probability, 4)},
            "verdict": plain(self.verdict),
            "quality": plain(self.quality),
            "findings": plain(self.findings),
            "drift": plain(self.drift),
            "round_trips": plain(self.round_trips),
            "features": plain(self.features),
            "segments": plain(self.segments),
            "reference": _article_dict(self.reference) if self.reference else None,
            "references": [plain(item) | {"article": _article_dict(item.article)} for item in self.references],
            "signature": self.signature,
            "warnings": list(self.warnings),
        }


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be audited: it takes the place of its report and is counted, never lost."""

    id: str
    source: str | None
    kind: str
    message: str
    remedy: str

    def to_dict(self) -> dict[str, Any]:
        """Return the failure as an entry beside the reports."""
        return {
            "schema": SCHEMA,
            "id": self.id,
            "source": self.source,
            "error": {"kind": self.kind, "message": self.message, "remedy": self.remedy},
        }


@dataclass(frozen=True, slots=True)
class Skipped:
    """An item of the input that is no article: it is counted with its reason, and is no failure."""

    id: str
    source: str | None
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """Return the skipped item as an entry beside the reports."""
        return {"schema": SCHEMA, "id": self.id, "source": self.source, "skipped": {"reason": self.reason}}


Outcome = Report | Failure | Skipped


def _article_dict(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "declared_language": article.declared_language,
        "body": article.body.value,
        "words": article.words,
        "sha256": article.sha256,
        "text": article.text,
    }


def plain(value: Any) -> Any:
    """Return `value` as JSON types; numbers keep six decimals, and one that is no number at all (NaN, infinite) is absent."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in dataclasses.fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(item) for item in value)
    if isinstance(value, float):
        return round(float(value), 6) if math.isfinite(value) else None
    return value
